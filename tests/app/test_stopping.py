"""Ctrl+C stops the program in one word, wherever it is."""

import signal
import subprocess
import sys

import pytest

from kamdesk.app.main import INTERRUPTED

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")

SCRIPT = (
    "import os, signal, sys\n"
    "class Key:\n"
    "    def find_spec(self, name, *_):\n"
    "        if name == sys.argv[1]:\n"
    "            sys.meta_path.remove(self)\n"
    "            os.kill(os.getpid(), signal.SIGINT)\n"
    "sys.meta_path.insert(0, Key())\n"
    "from kamdesk.app.main import main\n"
    "sys.exit(main(['list', 'accounts']))\n"
)


@pytest.mark.parametrize("loading", ["kamdesk.app.start", "argparse", "kamdesk.app.bootstrap"])
def test_a_program_that_is_stopped_while_it_loads_says_one_word(loading):
    command = [sys.executable, "-c", SCRIPT, loading]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (INTERRUPTED, "")
    assert done.stderr == "Stopped.\n"
    assert INTERRUPTED == 128 + signal.SIGINT

"""The way to a window, as a program of its own would go it."""

import os
import subprocess
import sys

import pytest

from kamdesk.app import entrance
from kamdesk.app.display import NO_SCREEN
from kamdesk.app.instance import FirstWindow
from kamdesk.app.lock import PortfolioLock

ENTER = (
    "import sys\n"
    "from pathlib import Path\n"
    "from kamdesk.app.entrance import enter\n"
    "found = enter(Path(sys.argv[1]))\n"
    "print('hooked' if __import__.__module__ != 'builtins' else 'plain')\n"
    "sys.exit(found if isinstance(found, int) else 77)\n"
)
ENTERED = 77


@pytest.fixture
def program(file):
    """Start the entrance as a program of its own; changes are made to its environment."""

    def start(**changes):
        gone = {name for name, value in changes.items() if value is None}
        kept = {name: value for name, value in (os.environ | changes).items() if name not in gone}
        return subprocess.Popen(
            [sys.executable, "-c", ENTER, str(file)],
            env=kept,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return start


def test_a_free_portfolio_is_entered_and_imports_stay_plain(program):
    with program() as started:
        said, wrong = started.communicate()
    assert started.returncode == ENTERED, wrong
    assert said.strip() == "plain"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
def test_without_a_screen_there_is_one_sentence_and_no_traceback(program):
    with program(QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None) as started:
        _, wrong = started.communicate()
    assert (started.returncode, wrong.strip()) == (2, NO_SCREEN)


def test_a_second_start_raises_the_first_and_is_content(qtbot, file, program):
    lock, first = PortfolioLock(file), FirstWindow(file)
    assert lock.take()
    assert first.listen()
    with qtbot.waitSignal(first.wanted, timeout=30_000), program() as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
        wrong = second.stderr.read()
    first.close()
    lock.release()
    assert second.returncode == 0, wrong


def test_a_program_that_does_not_answer_is_named_as_the_reason(file, program):
    lock = PortfolioLock(file)
    lock.take()
    with program() as started:
        _, wrong = started.communicate()
    lock.release()
    assert started.returncode == 3
    assert wrong.strip() == entrance.TAKEN.format(file=file)


def test_a_window_that_is_closing_is_waited_for(file, monkeypatch):
    first = PortfolioLock(file)
    first.take()
    monkeypatch.setattr(entrance, "sleep", lambda _pause: first.release())
    lock = entrance.enter(file)
    assert isinstance(lock, PortfolioLock)
    lock.release()


def test_a_missing_folder_is_a_sentence(file, capsys):
    nowhere = file.parent / "missing" / "a.kam"
    assert entrance.enter(nowhere) == 3
    said = capsys.readouterr().err
    assert str(nowhere) in said
    assert "--portfolio" in said

"""A second start raises the first window."""

import subprocess
import sys

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from kamdesk.app import instance
from kamdesk.app.instance import FirstWindow, raise_first

ASK = (
    "import sys\n"
    "from pathlib import Path\n"
    "from kamdesk.app.instance import raise_first\n"
    "sys.exit(0 if raise_first(Path(sys.argv[1]), 5) else 7)\n"
)


@pytest.fixture
def first(qapp, file):
    window = FirstWindow(file)
    assert window.listen()
    yield window
    window.close()


def start_again(file):
    return subprocess.Popen([sys.executable, "-c", ASK, str(file)])


def test_the_first_window_hears_a_second_start(qtbot, file, first):
    with qtbot.waitSignal(first.wanted, timeout=20_000), start_again(file) as second:
        pass_on = second
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert pass_on.returncode == 0


def test_a_start_on_another_portfolio_is_not_for_this_window(qtbot, file, first):
    heard = []
    first.wanted.connect(lambda: heard.append(True))
    assert not raise_first(file.with_name("other.kam"), 0)
    assert not heard


def test_nobody_answers_where_no_window_is(qapp, file):
    assert not raise_first(file, 0)


def test_what_a_crash_left_behind_is_cleared_away(qtbot, file):
    stale = QLocalServer()
    assert stale.listen(instance._name(file))
    window = FirstWindow(file)
    assert window.listen()
    with qtbot.waitSignal(window.wanted, timeout=20_000), start_again(file) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    window.close()


def test_a_stranger_who_says_something_else_gets_no_answer(qtbot, file, first):
    heard = []
    first.wanted.connect(lambda: heard.append(True))
    caller = QLocalSocket()
    caller.connectToServer(instance._name(file))
    assert caller.waitForConnected(5000)
    caller.write(b"open the safe\n")
    assert caller.waitForBytesWritten(5000)
    with qtbot.waitSignal(first.wanted, timeout=20_000), start_again(file) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert heard == [True]
    assert not caller.bytesAvailable()
    caller.abort()


def test_one_file_has_one_name_whichever_way_it_is_reached(tmp_path):
    (tmp_path / "folder").mkdir()
    straight, around = tmp_path / "a.kam", tmp_path / "folder" / ".." / "a.kam"
    assert instance._name(straight) == instance._name(around)
    assert instance._name(straight) != instance._name(tmp_path / "b.kam")

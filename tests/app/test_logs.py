"""The log says what went wrong and where, and quotes nobody."""

import logging
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kamdesk.app import logs
from kamdesk.domain.errors import RuleBroken


@pytest.fixture
def log_file(tmp_path):
    file = logs.start(tmp_path)
    yield file
    logs.stop()


@pytest.fixture
def told(log_file, monkeypatch):
    """Watch for errors in this test alone, and collect what the user would be told."""
    for module, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    said = []
    logs.Watch(said.append, log_file).install()
    return said


def fail(words="Ernst Handel owes 7"):
    raise ValueError(words)


def uncaught(action):
    try:
        action()
    except BaseException:  # noqa: BLE001
        sys.excepthook(*sys.exc_info())


def test_the_log_names_the_program(log_file):
    assert "KAMDesk" in log_file.read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="rights work otherwise there")
def test_nobody_else_reads_the_log(log_file):
    assert stat.S_IMODE(log_file.stat().st_mode) == 0o600


def test_an_uncaught_error_is_logged_with_its_place(log_file, told):
    uncaught(fail)
    text = log_file.read_text("utf-8")
    assert "ValueError" in text
    assert "test_logs.py" in text
    assert "in fail" in text


def test_the_words_of_an_error_are_not_logged(log_file, told):
    uncaught(fail)
    assert "Ernst" not in log_file.read_text("utf-8")


def test_the_words_of_a_cause_are_not_logged_either(log_file, told):
    def twice():
        try:
            fail()
        except ValueError as error:
            raise RuleBroken("account.name.empty") from error

    uncaught(twice)
    text = log_file.read_text("utf-8")
    assert "ValueError" in text
    assert "RuleBroken" in text
    assert "Ernst" not in text


def test_a_fault_of_the_disk_keeps_its_reason_and_loses_its_file(log_file, told):
    def missing():
        raise FileNotFoundError(2, "No such file", "Ernst Handel.csv")

    uncaught(missing)
    text = log_file.read_text("utf-8")
    assert "No such file" in text
    assert "Ernst" not in text


def test_the_user_is_told_one_sentence_once(log_file, told):
    for _ in range(3):
        uncaught(fail)
    assert told == [logs.APOLOGY.format(log=log_file)]


def test_another_error_is_told_again(told):
    uncaught(fail)
    uncaught(lambda: 1 / 0)
    assert len(told) == 2


def test_an_error_in_another_thread_is_heard(log_file, told):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert len(told) == 1
    assert "in fail" in log_file.read_text("utf-8")


def test_an_error_while_cleaning_up_is_logged_and_not_told(log_file, told):
    class Clumsy:
        def __del__(self):
            fail()

    Clumsy()
    assert "in __del__" in log_file.read_text("utf-8")
    assert not told


def test_a_deaf_teller_does_not_silence_the_log(log_file, told):
    def deaf(_sentence):
        raise RuntimeError("the window is gone")

    logs.Watch(deaf, log_file).hear(ValueError("Ernst"))
    assert "ValueError" in log_file.read_text("utf-8")


def test_an_error_that_is_its_own_cause_ends(log_file):
    error = ValueError("Ernst")
    error.__cause__ = error
    assert list(logs.lines_of(error)) == ["ValueError"]


def test_the_log_turns_before_it_grows_large(log_file, monkeypatch):
    logger = logging.getLogger("kamdesk.test")
    for _ in range(3 * logs.SIZE // 1000):
        logger.info("%s", "x" * 1000)
    sizes = [file.stat().st_size for file in log_file.parent.glob("kamdesk.log*")]
    assert len(sizes) > 1
    assert max(sizes) <= logs.SIZE


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no full device here")
def test_a_log_without_room_says_nothing(tmp_path, capsys):
    (tmp_path / "kamdesk.log").symlink_to("/dev/full")
    logs.start(tmp_path)
    logging.getLogger("kamdesk.test").error("nobody reads this")
    logs.stop()
    assert capsys.readouterr().err == ""


def test_a_dying_interpreter_says_where_it_was(tmp_path):
    script = (
        "import sys, ctypes\n"
        "from pathlib import Path\n"
        "from kamdesk.app.logs import keep_last_words\n"
        "kept = keep_last_words(Path(sys.argv[1]))\n"
        "ctypes.string_at(0)\n"
    )
    died = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert died.returncode != 0
    assert "string_at" in (tmp_path / "crash.log").read_text("utf-8")


def test_an_error_in_a_slot_is_heard(tmp_path):
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication, QTimer\n"
        "from kamdesk.app import logs\n"
        "logs.Watch(print, logs.start(Path(sys.argv[1]))).install()\n"
        "application = QCoreApplication([])\n"
        "def slot():\n"
        "    QTimer.singleShot(0, application.quit)\n"
        "    raise ValueError('Ernst')\n"
        "QTimer.singleShot(0, slot)\n"
        "application.exec()\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.stdout.startswith("Something unexpected happened")
    assert "Traceback" not in said.stderr
    assert "in slot" in (tmp_path / "kamdesk.log").read_text("utf-8")

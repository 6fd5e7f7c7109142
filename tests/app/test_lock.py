"""A portfolio is open in one window at a time."""

import os
import subprocess
import sys

import pytest

from kamdesk.app import lock as lock_module
from kamdesk.app.lock import PortfolioLock

HOLD = (
    "import sys\n"
    "from pathlib import Path\n"
    "from kamdesk.app.lock import PortfolioLock\n"
    "lock = PortfolioLock(Path(sys.argv[1]))\n"
    "print(lock.take(), flush=True)\n"
    "sys.stdin.read()\n"
)


@pytest.fixture
def other_program(file):
    """Another program that has the portfolio open until it is killed."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as program:
        assert program.stdout.readline().strip() == b"True"
        yield program
        program.kill()


def test_a_lock_is_taken_once(file):
    first, second = PortfolioLock(file), PortfolioLock(file)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_another_program_keeps_us_out(file, other_program):
    assert not PortfolioLock(file).take()


def test_a_killed_program_leaves_no_lock_behind(file, other_program):
    other_program.kill()
    other_program.wait()
    lock = PortfolioLock(file)
    assert lock.take()
    lock.release()


def test_two_portfolios_do_not_know_each_other(tmp_path):
    locks = [PortfolioLock(tmp_path / name) for name in ("a.kam", "b.kam")]
    assert [lock.take() for lock in locks] == [True, True]
    for lock in locks:
        lock.release()


def test_the_portfolio_itself_is_not_touched(file):
    lock = PortfolioLock(file)
    lock.take()
    assert not file.exists()
    lock.release()


def test_where_nobody_may_write_the_lock_is_no_hindrance(file, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(lock_module.os, "open", refuse)
    assert PortfolioLock(file).take()


def test_a_missing_folder_is_not_taken_for_a_lock(tmp_path):
    with pytest.raises(FileNotFoundError):
        PortfolioLock(tmp_path / "missing" / "a.kam").take()


@pytest.mark.skipif(os.name != "posix", reason="the other system has no such call")
def test_a_disk_without_locks_stops_nobody(file, monkeypatch):
    import fcntl

    def unsupported(*_):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unsupported)
    lock = PortfolioLock(file)
    assert lock.take()
    lock.release()


def test_releasing_twice_is_harmless(file):
    lock = PortfolioLock(file)
    lock.take()
    lock.release()
    lock.release()
    assert lock.take()
    lock.release()

"""The program as it is started, by its name, in a process of its own."""

import os
import subprocess
import sys

import pytest

from kamdesk.app.display import NO_SCREEN
from kamdesk.app.instance import raise_first

KAMDESK = [sys.executable, "-m", "kamdesk"]
PATIENCE = 60  # seconds, for two starts at a time on a busy machine


def run(*words, **changes):
    """Run the program to its end, with changes to its environment."""
    gone = {name for name, value in changes.items() if value is None}
    kept = {name: value for name, value in (os.environ | changes).items() if name not in gone}
    return subprocess.run(
        [*KAMDESK, *words], env=kept, capture_output=True, text=True, timeout=PATIENCE, check=False
    )


@pytest.fixture
def portfolio(file):
    assert run("new", str(file), "--currency", "EUR").returncode == 0
    return file


@pytest.fixture
def window(portfolio):
    """The program with its window open on a portfolio."""
    with subprocess.Popen([*KAMDESK, "--portfolio", str(portfolio)]) as program:
        assert raise_first(portfolio, PATIENCE)
        yield program
        program.kill()


def test_a_second_start_raises_the_window_and_ends(qapp, portfolio, window):
    second = run("--portfolio", str(portfolio))
    assert (second.returncode, second.stderr) == (0, "")
    assert window.poll() is None


def test_a_killed_window_leaves_no_door_locked(qapp, portfolio, window):
    window.kill()
    window.wait()
    with subprocess.Popen([*KAMDESK, "--portfolio", str(portfolio)]) as again:
        assert raise_first(portfolio, PATIENCE)
        again.kill()


def test_a_command_works_while_the_window_is_open(portfolio, window):
    added = run("--portfolio", str(portfolio), "add", "accounts", "name=Ernst Handel")
    listed = run("--portfolio", str(portfolio), "list", "accounts", "--json")
    assert added.returncode == 0, added.stderr
    assert "Ernst Handel" in listed.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
@pytest.mark.parametrize("words", [(), ("--demo",)], ids=["own", "demo"])
def test_without_a_screen_the_program_says_so(words):
    said = run(*words, QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None)
    assert (said.returncode, said.stdout, said.stderr.strip()) == (2, "", NO_SCREEN)


def test_a_portfolio_that_is_not_there_is_a_sentence(tmp_path):
    said = run("--portfolio", str(tmp_path / "gone.kam"))
    assert said.returncode == 3
    assert "gone.kam" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_command_needs_no_screen(portfolio):
    said = run(
        "--portfolio", str(portfolio), "list", "accounts",
        QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr

"""``python -m kamdesk``: the command line, or, in the frozen program, the jail."""

import subprocess
import sys

import pytest

import kamdesk
from kamdesk import __main__ as entry
from kamdesk.exchange import jail, jailed


def test_the_module_is_the_program():
    command = [sys.executable, "-m", "kamdesk", "--version"]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    assert kamdesk.__version__ in said.stdout


def test_the_entry_knows_the_flag_of_the_jail():
    assert entry.JAILED == jailed.FLAG


@pytest.fixture
def frozen(monkeypatch):
    """Let the jail believe that the program is frozen; its executable is ours."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    command = jail._command()
    assert command == [sys.executable, jailed.FLAG]
    monkeypatch.setattr(jail, "_command", lambda: [sys.executable, "-m", "kamdesk", *command[1:]])


def test_the_frozen_program_parses_foreign_files_in_a_process_of_its_own(frozen, tmp_path):
    from kamdesk.exchange.tables import Dialect

    place = tmp_path / "accounts.csv"
    place.write_text("Name;City\nErnst Handel;Graz\n", "utf-8")
    (sheet,) = jail.Jail().read(place, Dialect(encoding="utf-8", delimiter=";"))
    assert [row.values for row in sheet.rows] == [("Name", "City"), ("Ernst Handel", "Graz")]

"""What a command loads: it starts at once, and never a second SQLite."""

import json
import subprocess
import sys

import pytest

RUN = (
    "import json, sys\n"
    "from kamdesk.app.main import main\n"
    "code = main(json.loads(sys.argv[1]))\n"
    "sys.stderr.write(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))\n"
    "sys.exit(code)\n"
)
HEAVY = {"PySide6", "alembic", "matplotlib", "numpy", "shiboken6", "typst"}
SECOND_SQLITE = {"_sqlite3", "aiosqlite", "apsw", "pysqlite3", "sqlite3"}


def loaded(*words):
    """Run a command in a program of its own; return its exit code and the packages it loaded."""
    command = [sys.executable, "-c", RUN, json.dumps(words)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    *complaints, packages = said.stderr.splitlines()
    assert not complaints
    return said.returncode, set(json.loads(packages))


@pytest.mark.parametrize(
    "words",
    [("list", "accounts", "--json"), ("search", "a", "--json"), ("history", "--json")],
    ids=" ".join,
)
def test_a_command_loads_neither_qt_nor_charts_nor_a_second_sqlite(words):
    code, packages = loaded(*words)
    assert code == 0
    assert "sqlcipher3" in packages
    assert not packages & (HEAVY | SECOND_SQLITE)


def test_help_does_not_even_load_the_database():
    code, packages = loaded("--help")
    assert code == 0
    assert not packages & (HEAVY | {"sqlalchemy", "sqlcipher3"})


def test_the_sample_is_made_without_qt_or_charts(tmp_path):
    code, packages = loaded("new", str(tmp_path / "demo.kam"), "--demo")
    assert code == 0
    assert not packages & (HEAVY | SECOND_SQLITE)

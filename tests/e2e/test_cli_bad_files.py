"""Portfolios that cannot be opened: one sentence, exit code 3, and the file as it was."""

import json
import random
import shutil

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram
from kamdesk.storage import engine as driving

VERBS = (
    ["list", "accounts"],
    ["today"],
    ["add", "account", "name=Beta"],
    ["log", "call Alpha: ok"],
    ["undo"],
    ["search", "alpha"],
    ["backup"],
    ["doctor"],
)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A portfolio with a hundred accounts."""
    folder = tmp_path_factory.mktemp("template")
    table = folder / "accounts.csv"
    rows = "\n".join(f"Alpha {number},{'notes ' * 40}" for number in range(100))
    table.write_text(f"name,notes\n{rows}\n", encoding="utf-8")
    file = folder / "p.kamdesk"
    LocalProgram().new(file, "EUR", demo=False, as_of=None)
    assert main(["import", str(table), "--portfolio", str(file), "--as", "accounts"]) == 0
    logs.stop()
    return file


@pytest.fixture
def portfolio(template, tmp_path):
    return shutil.copy(template, tmp_path / "p.kamdesk")


@pytest.fixture
def cli(portfolio, capsys):
    capsys.readouterr()

    def call(*argv):
        code = main([*argv, "--portfolio", str(portfolio), "--json"])
        logs.stop()
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def altered(file, *statements):
    """Change a closed portfolio behind the back of the program."""
    connection = driving.driver.connect(str(file), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def blank(file):
    file.write_bytes(b"")


def cut(file):
    file.write_bytes(file.read_bytes()[:9000])


def foreign_text(file):
    file.write_text("name,city\nAlpha,Wien\n" * 500)


def from_the_future(file):
    altered(file, "UPDATE alembic_version SET version_num = '0999'")


def without_version(file):
    altered(file, "DELETE FROM alembic_version")


def without_a_table(file):
    altered(file, "PRAGMA foreign_keys = OFF", "DROP TABLE account")


def with_torn_definitions(file):
    """Put bytes that are no text where SQLite quotes them in its complaint."""
    content = file.read_bytes()
    file.write_bytes(content.replace(b"CREATE TABLE account", b"CREATE \xff\xfe\x9eBLE account"))


WRONG = [
    ("is empty", blank),
    ("is damaged", cut),
    ("is not a KAMDesk portfolio", foreign_text),
    ("A newer KAMDesk", from_the_future),
    ("is damaged", without_version),
    ("is damaged", with_torn_definitions),
]


@pytest.mark.parametrize(("said", "spoil"), WRONG, ids=[one.__name__ for _, one in WRONG])
def test_what_cannot_be_opened_is_one_sentence_for_every_verb(portfolio, cli, said, spoil):
    spoil(portfolio)
    before = portfolio.read_bytes()
    for argv in VERBS:
        code, out, err = cli(*argv)
        assert (code, out, err.count("\n")) == (3, "", 1), (argv, err)
        assert said in err
    assert portfolio.read_bytes() == before


def test_a_table_that_is_gone_is_damage(portfolio, cli):
    without_a_table(portfolio)
    before = portfolio.read_bytes()
    for argv in (["list", "accounts"], ["add", "account", "name=Beta"], ["today"], ["doctor"]):
        code, out, err = cli(*argv)
        assert (code, out, err.count("\n")) == (3, "", 1), (argv, err)
        assert "damaged" in err
    assert portfolio.read_bytes() == before


@pytest.mark.parametrize("seed", range(12))
def test_damage_anywhere_is_a_sentence_or_does_not_matter(portfolio, cli, seed):
    chance = random.Random(seed)  # noqa: S311 (the same damage each time)
    content = bytearray(portfolio.read_bytes())
    for _ in range(chance.choice((1, 30, 400))):
        content[chance.randrange(100, len(content))] = chance.randrange(256)
    portfolio.write_bytes(content)
    for argv in (["list", "accounts"], ["today"], ["search", "alpha"], ["history"], ["doctor"]):
        code, out, err = cli(*argv)
        assert "unexpected" not in err
        if code in {0, 1}:
            json.loads(out)
        else:
            assert (code, out, err.count("\n")) == (3, "", 1)


def test_a_value_that_no_program_wrote_is_damage(portfolio, cli):
    altered(portfolio, "UPDATE account SET joined = '2026-11- 2'")
    code, out, err = cli("list", "accounts")
    assert (code, out) == (3, "")
    assert "damaged" in err


@pytest.mark.parametrize("spoil", [blank, foreign_text, from_the_future, cut])
def test_what_could_not_be_opened_is_not_restored(portfolio, cli, tmp_path, template, spoil):
    backup = shutil.copy(template, tmp_path / "backup.kamdesk")
    spoil(backup)
    before = portfolio.read_bytes(), backup.read_bytes()
    code, _out, err = cli("restore", str(backup))
    assert (code, err.count("\n")) == (3, 1)
    assert (portfolio.read_bytes(), backup.read_bytes()) == before


def test_a_folder_is_not_restored(portfolio, cli, tmp_path):
    code, _out, err = cli("restore", str(tmp_path))
    assert code == 3
    assert "is a folder" in err


def test_a_backup_into_a_folder_that_is_not_there_makes_none(portfolio, cli, tmp_path):
    code, out, err = cli("backup", str(tmp_path / "stick" / "b.kamdesk"))
    assert (code, out) == (2, "")
    assert "does not exist" in err
    assert not (tmp_path / "stick").exists()

"""Foreign files on the command line, from the file to the figures and back again."""

import json

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.paths import resources

TRADE = str(resources() / "demo" / "northwind")
PROMISED = {
    "file",
    "kind",
    "rows",
    "created",
    "updated",
    "unchanged",
    "skipped",
    "columns",
    "change",
}


@pytest.fixture
def cli(tmp_path, capsys):
    file = tmp_path / "p.kamdesk"

    def call(*argv):
        code = main([*argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else None, said.err

    assert call("new", str(file), "--currency", "USD")[0] == 0
    return call


@pytest.fixture
def table(tmp_path):
    def written(text, name="customers.csv"):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return str(file)

    return written


def adds_up(one):
    return one["rows"] == one["created"] + one["updated"] + one["unchanged"] + len(one["skipped"])


def best(cli):
    rows = cli("list", "accounts", "--sort", "sales_total:desc", "--limit", "3")[1]
    return [(row["name"], row["sales_total"]) for row in rows]


def test_a_folder_comes_in_goes_out_and_comes_again(cli):
    code, files, _err = cli("import", TRADE)
    assert code == 0
    assert all(one.keys() >= PROMISED and adds_up(one) for one in files)
    (change,) = {one["change"] for one in files}
    top = best(cli)
    assert [name for name, _ in top] == ["QUICK-Stop", "Ernst Handel", "Save-a-lot Markets"]
    assert cli("undo")[0] == 0
    assert best(cli) == []
    assert cli("redo")[0] == 0
    assert best(cli) == top
    assert cli("history", "--limit", "3")[1][2]["id"] == change
    again = cli("import", TRADE)[1]
    assert all(not one["created"] and not one["updated"] for one in again)
    assert {one["change"] for one in again} == {None}


def test_a_dry_run_says_the_same_and_changes_nothing(cli):
    rehearsed = cli("import", TRADE, "--dry-run")[1]
    assert best(cli) == []
    done = cli("import", TRADE)[1]
    assert [one | {"change": None} for one in done] == rehearsed


def test_rows_that_cannot_be_taken_are_listed_and_the_others_come_in(cli, table):
    file = table("Company,Country\nAlpha,Austria\n,Germany\nBeta,Italy\n")
    code, (one,), _err = cli("import", file, "--as", "accounts")
    assert (code, one["created"]) == (1, 2)
    assert adds_up(one)
    (skipped,) = one["skipped"]
    assert skipped["row"] == 3
    assert skipped["reason"] == "An account needs a name"
    assert [row["name"] for row in cli("list", "accounts")[1]] == ["Alpha", "Beta"]


def test_columns_and_values_can_be_given(cli, table):
    file = table("Bezeichnung;Ort\nAlpha;Wien\n")
    argv = ("--as", "account", "--map", "name=Bezeichnung", "--set", "owner=Anna")
    code, (one,), err = cli("import", file, *argv)
    assert (code, one["columns"]["Bezeichnung"]) == (0, "name"), err
    assert cli("list", "accounts")[1][0]["owner"] == "Anna"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["missing.csv"], "There is no file"),
        (["{file}", "--as", "gadgets"], "choose one of"),
        (["{file}", "--map", "name"], "FIELD=VALUE"),
        (["{file}", "--as", "accounts", "--map", "name=Nowhere"], "has no column 'Nowhere'"),
        (["{file}", "--match", "luck"], "There is no field"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(cli, table, argv, said):
    file = table("name,city\nAlpha,Wien\n")
    code, out, err = cli("import", *(each.format(file=file) for each in argv))
    assert (code, out) == (2, None)
    assert said in err
    assert err.count("\n") == 1


def test_a_table_that_holds_nothing_of_ours_is_told(cli, table):
    code, _out, err = cli("import", table("x,y\n1,2\n3,4\n", "points.csv"))
    assert code == 2
    assert err.startswith("Nothing was imported")

"""The command line as it is called, on a real file."""

import json
import shutil
import subprocess
import sys
from datetime import date

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.cli.columns import PROMISED
from kamdesk.domain.accounts import Tier
from kamdesk.domain.identity import new_id

TODAY = date(2026, 11, 24)
DAY = ("--as-of", TODAY.isoformat())


@pytest.fixture
def file(tmp_path):
    return tmp_path / "p.kamdesk"


@pytest.fixture
def cli(file, capsys):
    """Call the program on one portfolio: its exit code, answer and complaints."""

    def call(*argv):
        code = main([*argv, "--portfolio", str(file)])
        logs.stop()
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def answer(cli):
    """Call with ``--json`` and expect success."""

    def call(*argv):
        code, out, err = cli(*argv, "--json")
        assert (code, err) == (0, "")
        return json.loads(out)

    return call


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """Make a portfolio once; closed files may be copied."""
    from kamdesk.app.bootstrap import open_desk
    from kamdesk.app.program import LocalProgram
    from kamdesk.domain.accounts import Account

    file = tmp_path_factory.mktemp("template") / "p.kamdesk"
    LocalProgram().new(file, "USD", demo=False, as_of=None)
    desk = open_desk(file, new_id())
    for name, country, tier in (
        ("Ernst Händel", "Austria", Tier.STRATEGIC),
        ("Königlich Essen", "Germany", Tier.GROWTH),
        ("Alfreds Futterkiste", "Germany", Tier.STANDARD),
    ):
        desk.accounts.add(Account(name=name, country=country, tier=tier, joined=TODAY))
    desk.close()
    return file


@pytest.fixture
def portfolio(template, file):
    shutil.copy(template, file)
    return file


def names(rows):
    return [row["name"] for row in rows]


def test_a_new_portfolio_is_empty_and_counts_in_its_currency(cli, answer, file):
    assert answer("new", str(file), "--currency", "usd") == {"file": str(file)}
    assert answer("list", "accounts") == []
    assert answer("list", "preferences")[0]["value"] == "USD"


def test_an_existing_file_is_not_overwritten(cli, portfolio):
    before = portfolio.stat().st_size
    code, out, err = cli("new", str(portfolio))
    assert (code, out) == (2, "")
    assert "exists already" in err
    assert portfolio.stat().st_size == before


def test_a_portfolio_that_cannot_be_finished_is_not_left_behind(cli, file):
    code, _out, err = cli("new", str(file), "--currency", "dollars")
    assert (code, file.exists()) == (2, False)
    assert "'dollars' is no currency" in err


def test_a_named_portfolio_that_is_missing_is_not_made(cli, file):
    code, out, err = cli("list", "accounts")
    assert (code, out, file.exists()) == (3, "", False)
    assert err.startswith(f"There is no portfolio at {file}")


def test_a_file_that_is_no_portfolio_is_left_as_it_is(cli, file):
    file.write_text("name,tier\nAlpha,growth\n" * 1000)
    code, _out, err = cli("list", "accounts")
    assert (code, err.count("\n")) == (3, 1)
    assert file.read_text().startswith("name,tier\nAlpha")


def test_ones_own_portfolio_is_made_on_first_use(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("KAMDESK_HOME", str(tmp_path / "home"))
    assert main(["list", "accounts", "--json"]) == 0
    logs.stop()
    assert capsys.readouterr().out == "[]\n"
    assert (tmp_path / "home" / "portfolio.kamdesk").is_file()


def test_the_environment_names_the_portfolio(capsys, monkeypatch, portfolio):
    monkeypatch.setenv("KAMDESK_PORTFOLIO", str(portfolio))
    assert main(["list", "accounts", "--json"]) == 0
    logs.stop()
    assert len(json.loads(capsys.readouterr().out)) == 3


def test_options_stand_before_the_command_or_behind(capsys, portfolio):
    for argv in (
        ["--portfolio", str(portfolio), "--json", "list", "accounts"],
        ["list", "--json", "accounts", "--portfolio", str(portfolio)],
    ):
        assert main(argv) == 0
        logs.stop()
        assert len(json.loads(capsys.readouterr().out)) == 3


def test_accounts_have_the_promised_keys(portfolio, answer):
    rows = answer("list", "accounts", *DAY)
    assert tuple(rows[0]) == PROMISED
    assert (rows[0]["sales_total"], rows[0]["currency"]) == ("0.00", "USD")
    assert (rows[0]["parent"], rows[0]["score"], rows[0]["last_touchpoint"]) == (None, None, None)


def test_rows_are_filtered_sorted_and_limited(portfolio, answer):
    def found(*argv):
        return names(answer("list", "accounts", *argv, *DAY))

    assert found() == ["Alfreds Futterkiste", "Ernst Händel", "Königlich Essen"]
    assert found("--filter", "country=germany and tier=growth") == ["Königlich Essen"]
    assert found("--filter", "tier=growth or name~handel") == ["Ernst Händel", "Königlich Essen"]
    assert found("--sort", "name:desc", "--limit", "1") == ["Königlich Essen"]


def test_amounts_are_filtered_by_worth_not_by_cents(portfolio, answer, cli):
    for title, amount in (("Small", "999.50"), ("Large", "1,000.50"), ("Yen", "900 JPY")):
        cli("add", "opportunity", f"title={title}", f"amount={amount}")
    rows = answer("list", "opportunities", "--filter", "amount>1000")
    assert [(row["title"], row["amount"], row["currency"]) for row in rows] == [
        ("Large", "1000.50", "USD")
    ]
    either = answer("list", "opportunities", "--filter", "title=yen or (amount>1000 and stage=won)")
    assert [row["title"] for row in either] == ["Yen"]


def test_figures_name_their_currency_where_it_is_not_the_accounts(portfolio, answer, cli):
    cli("set", "account", "ernst", "currency=EUR")
    row = answer("list", "accounts", "--filter", "name~ernst")[0]
    assert (row["currency"], row["figures_currency"]) == ("EUR", "USD")


def test_a_change_is_made_undone_and_done_again(portfolio, answer):
    added = answer("add", "contact", "name=Roland Mendel", "account=ernst")
    assert answer("show", "ernst")["people"][0]["name"] == "Roland Mendel"
    assert answer("set", "contact", "roland", "title=Buyer")["id"] == added["id"]
    assert answer("undo")["label"] == "contact.change"
    assert answer("list", "contacts")[0]["title"] == ""
    assert answer("redo")["label"] == "contact.change"
    assert answer("list", "contacts")[0]["title"] == "Buyer"


def test_any_change_can_be_undone_by_its_id(portfolio, answer):
    deleted = answer("delete", "account", "Alfreds Futterkiste")
    answer("set", "account", "ernst", "owner=Anna")
    answer("undo", deleted["change"])
    assert "Alfreds Futterkiste" in names(answer("list", "accounts"))
    assert answer("list", "accounts", "--filter", "name~ernst")[0]["owner"] == "Anna"


def test_the_history_tells_every_change(portfolio, answer, cli):
    assert [row["label"] for row in answer("history")] == [
        *["account.add"] * 3,
        "preference.choose",
    ]
    assert [row["about"] for row in answer("history", "--account", "ernst")] == ["Ernst Händel"]
    assert "add account ‘Ernst Händel’" in cli("history")[1]


def test_a_circle_of_accounts_is_refused(portfolio, cli):
    assert cli("set", "account", "ernst", "parent=alfreds")[0] == 0
    code, _out, err = cli("set", "account", "alfreds", "parent=ernst")
    assert code == 2
    assert "below itself" in err


def test_words_are_found_without_accents(portfolio, answer):
    (hit,) = answer("search", "handel")
    assert (hit["kind"], hit["title"]) == ("account", "Ernst Händel")
    assert list(hit) == ["kind", "id", "account", "title", "snippet"]


def test_a_table_is_for_people_and_csv_for_spreadsheets(portfolio, cli):
    cli("add", "contact", "name==cmd()", "phone=+43 1")
    out = cli("list", "contacts")[1].splitlines()
    assert out[0].split()[:2] == ["name", "account"]
    heads, row = cli("list", "contacts", "--csv")[1].splitlines()
    assert heads.startswith("id,name,account_id")
    assert ",'=cmd()," in row


def test_a_preference_is_set_and_never_deleted(portfolio, answer, cli):
    answer("set", "preference", "currency", "value=chf")
    assert answer("list", "preferences")[0]["value"] == "CHF"
    assert cli("delete", "preference", "currency")[0] == 2


@pytest.mark.parametrize(
    "argv",
    [
        ["nonsense"],
        ["list"],
        ["list", "gadgets"],
        ["list", "accounts", "--sort", "nonsense"],
        ["list", "accounts", "--limit", "-1"],
        ["list", "accounts", "--columns", "nonsense"],
        ["list", "accounts", "--as-of", "someday"],
        ["add", "account"],
        ["add", "account", "Ernst"],
        ["add", "account", "name="],
        ["set", "account", "ernst"],
        ["set", "account", "nobody", "tier=growth"],
        ["set", "account", "e", "tier=growth"],
        ["undo", "nonsense"],
        ["redo"],
        ["help", "nonsense"],
        ["--bogus"],
    ],
)
def test_what_cannot_be_done_is_one_sentence(portfolio, cli, argv):
    code, out, err = cli(*argv)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "Traceback" not in err


def test_a_mistake_of_the_program_is_one_sentence_and_logged(portfolio, capsys, monkeypatch):
    from kamdesk.app import paths
    from kamdesk.cli import listing

    def broken(*_arguments):
        raise ZeroDivisionError("a customer's secret")

    monkeypatch.setattr(listing, "parse", broken)
    code = main(["list", "accounts", "--filter", "x", "--portfolio", str(portfolio)])
    logs.stop()
    said = capsys.readouterr()
    assert (code, said.out, said.err.count("\n")) == (2, "", 1)
    assert "unexpected" in said.err
    log = (paths.logs() / "kamdesk.log").read_text()
    assert "ZeroDivisionError" in log
    assert "secret" not in log


def kamdesk(*argv, check="", **options):
    command = [sys.executable, "-c", f"import sys; from kamdesk.app.main import main; {check}"]
    return subprocess.run(
        [*command, *argv], capture_output=True, text=True, check=False, encoding="utf-8", **options
    )


def test_a_list_loads_neither_qt_nor_matplotlib(portfolio):
    check = "code = main(); print(sorted({n.split('.')[0] for n in sys.modules}), file=sys.stderr)"
    done = kamdesk("list", "accounts", "--portfolio", str(portfolio), check=check)
    assert "Königlich Essen" in done.stdout
    loaded = set(eval(done.stderr))  # noqa: S307 (printed by the line above)
    assert "sqlalchemy" in loaded
    assert not loaded & {"PySide6", "shiboken6", "matplotlib", "numpy", "typst", "sqlite3"}


def test_a_reader_that_went_away_is_no_fault(portfolio):
    command = [sys.executable, "-m", "kamdesk", "list", "accounts", "--portfolio", str(portfolio)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


def test_names_come_out_whole_whatever_the_terminal_believes(portfolio):
    done = kamdesk(
        "list",
        "accounts",
        "--portfolio",
        str(portfolio),
        check="sys.exit(main())",
        env={"PYTHONIOENCODING": "ascii", "KAMDESK_HOME": str(portfolio.parent), "PATH": ""},
    )
    assert done.returncode == 0
    assert "Königlich Essen" in done.stdout


@pytest.mark.parametrize("argv", [["--help"], ["help"], ["help", "list"], ["list", "-h"]])
def test_help_is_printed_and_nothing_is_opened(capsys, argv):
    assert main(argv) == 0
    assert "kamdesk" in capsys.readouterr().out


def test_the_version_is_told(capsys):
    import kamdesk

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"KAMDesk {kamdesk.__version__}\n"

"""Real exports, which nobody here wrote, from the command line to the figures; undone, redone."""

import json
import os
import signal
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main

REAL = Path(__file__).parents[2].parent / "shared" / "data"


@pytest.fixture
def real():
    """Return the folder of real exports, or skip where it is not beside the checkout."""
    if not REAL.is_dir():
        pytest.skip("the real exports are not here")
    return REAL


@pytest.fixture
def cli(tmp_path, capsys):
    """Call the program on a portfolio in dollars; it has to succeed."""
    file = tmp_path / "p.kamdesk"

    def call(*argv):
        code = main([*argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        assert code == 0, said.err
        return json.loads(said.out)

    call("new", str(file), "--currency", "USD")
    return call


def taken(files):
    """Return what came in, by kind; whatever stands in a file met its fate."""
    for one in files:
        told = one["created"] + one["updated"] + one["unchanged"] + len(one["skipped"])
        assert one["rows"] == told
    return [(one["kind"], one["created"], len(one["skipped"])) for one in files if one["kind"]]


def total(rows, key):
    return sum(Decimal(row[key] or 0) for row in rows)


def test_northwind_comes_in_whole_goes_and_returns(cli, real):
    folder = str(real / "northwind" / "csv-clean")
    assert taken(cli("import", folder)) == [
        ("products", 77, 0),
        ("accounts", 91, 0),
        ("contacts", 91, 0),
        ("sales", 2155, 0),
    ]
    best = ("list", "accounts", "--sort", "sales_total:desc", "--limit", "3")
    top = [
        ("QUICK-Stop", "110277.30"),
        ("Ernst Handel", "104874.98"),
        ("Save-a-lot Markets", "104361.95"),
    ]
    assert [(row["name"], row["sales_total"]) for row in cli(*best)] == top
    sales = cli("list", "sales")
    assert round(total(sales, "amount"), 2) == Decimal("1265793.04")
    assert all(not one["created"] and not one["updated"] for one in cli("import", folder))
    cli("undo")
    assert cli("list", "accounts") == []
    cli("redo")
    assert [(row["name"], row["sales_total"]) for row in cli(*best)] == top
    assert cli("list", "sales") == sales


def test_the_data_loader_s_accounts_and_deals_keep_names_and_chances(cli, real):
    files = cli("import", str(real / "crm-exports" / "salesforce-dataloader"))
    assert taken(files) == [("accounts", 423, 0), ("opportunities", 38, 0)]
    rows = cli("list", "accounts")
    names = [row["name"] for row in rows]
    assert names.count("????????????????") == 2
    assert any("Crédito" in name for name in names)
    assert any("Pébéo" in name for name in names)
    figures = ("won_total", "open_pipeline", "weighted_pipeline")
    assert [total(rows, key) for key in figures] == [2_200_000, 4_070_000, 2_658_000]


def test_a_workshop_links_people_and_keeps_those_without_account(cli, real):
    files = cli("import", str(real / "crm-exports" / "salesforce-sfdmu-workshop"))
    assert taken(files) == [
        ("accounts", 22, 0),
        ("contacts", 102, 0),
        ("opportunities", 50, 0),
        ("actions", 75, 0),
    ]
    people = cli("list", "contacts")
    assert sum(bool(one["account"]) for one in people) == 18
    assert total(cli("list", "opportunities"), "amount") == Decimal("43603545.98")


def test_stores_of_one_name_stay_apart_and_quotas_add_up(cli, real):
    cli("import", str(real / "adventureworks" / "csv"))
    names = [row["name"] for row in cli("list", "accounts")]
    assert (len(names), len(set(names))) == (701, 699)
    assert len(cli("list", "contacts")) == 753
    assert total(cli("list", "targets"), "amount") == 95_714_000


@pytest.mark.skipif(os.name == "nt", reason="a console of its own sends Ctrl+C there")
def test_an_interrupted_import_leaves_nothing_behind(cli, tmp_path):
    lines = (f"{n},C{n % 50},2026-01-{n % 28 + 1:02},{n}.50\n" for n in range(200_000))
    file = tmp_path / "orders.csv"
    file.write_text("Order ID,Customer ID,Order date,Amount\n" + "".join(lines))
    watch = (
        "import _thread, sys\n"
        "from kamdesk.app.main import main\n"
        "from kamdesk.cli import output\n"
        "def progress(text):\n"
        "    if '20,000' in text: _thread.interrupt_main()\n"
        "output.progress = progress\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    portfolio = str(tmp_path / "p.kamdesk")
    command = [sys.executable, "-c", watch, "--portfolio", portfolio, "import", str(file)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (128 + signal.SIGINT, "")
    assert cli("list", "accounts") == cli("list", "sales") == []

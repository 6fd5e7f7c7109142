"""Key accounts checked and explained on the command line."""

import json
from datetime import date

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram

DAY = "2026-11-24"


@pytest.fixture
def call(tmp_path, capsys):
    """Ask a portfolio of two accounts as of one day; return the exit code and the answer."""
    file = tmp_path / "p.kamdesk"
    LocalProgram().new(file, "EUR", demo=False, as_of=date.fromisoformat(DAY))

    def ask(*argv):
        code = main(["--as-of", DAY, *argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else said.err

    ask("add", "account", "name=Alpha", "tier=growth", "potential=4000", "joined=2026-01-01")
    ask("add", "account", "name=Beta", "joined=2026-01-01")
    for day in ("2026-08-03", "2026-09-03", "2026-10-03", "2026-11-03"):
        ask("add", "sale", "account=Alpha", f"sold_on={day}", "amount=500", "cost=300")
    return ask


def test_one_account_is_told_with_verdicts_demands_inputs_and_what_is_missing(call):
    code, told = call("check", "Alpha")
    assert (code, told["account"], told["currency"]) == (0, "Alpha", "EUR")
    tests = told["tests"]
    assert {name: one["verdict"] for name, one in tests.items()} == {
        "repeat_purchases": "passed",
        "mutual_dependence": "passed",
        "both_win": "not known",
        "account_profit": "passed",
    }
    bounds = {
        one["limit"]: (one["bound"], one["value"]) for one in tests["account_profit"]["demands"]
    }
    assert bounds == {"profit": ("0.00", "800.00"), "profit_margin": (0.05, 0.4)}
    missing = [one["what"] for one in tests["both_win"]["missing"]]
    assert missing == ["answers", "needs", "promises"]
    assert [one["orders"] for one in told["months"]] == [1, 1, 1, 1]


def test_a_limit_is_set_kept_undone_and_refused_where_it_cannot_be(call):
    assert call("check", "--demand", "orders=5")[1]["limits"]["orders"] == 5
    alpha = call("check", "Alpha")[1]
    assert alpha["tests"]["repeat_purchases"]["verdict"] == "failed"
    call("undo")
    assert call("check")[1]["limits"]["orders"] == 4
    assert call("check", "--demand", "orders=many")[0] == 2
    assert call("check", "--demand", "luck=1")[0] == 2
    assert call("add", "preference", "name=check.spend_share", "value=40%")[0] == 0
    assert call("check")[1]["limits"]["spend_share"] == 0.4


def test_the_list_can_be_narrowed_to_whom_it_is_about(call):
    assert [one["account"] for one in call("check")[1]["accounts"]] == ["Beta", "Alpha"]
    assert [one["account"] for one in call("check", "--only", "key")[1]["accounts"]] == ["Alpha"]
    assert call("check", "--only", "failing")[1]["accounts"] == []
    call("check", "--demand", "imbalance=10%")
    failing = call("check", "--only", "failing")[1]["accounts"]
    assert [(one["account"], one["mutual_dependence"]) for one in failing] == [("Alpha", "failed")]


@pytest.mark.parametrize(
    "figure", ["repeat_purchases", "mutual_dependence", "both_win", "account_profit"]
)
def test_each_test_can_be_explained(call, figure):
    code, told = call("explain", figure, "Alpha")
    assert (code, told["figure"], told["as_of"]) == (0, figure, DAY)
    assert told["says"].endswith(".")
    assert told["inputs"]
    nothing = call("explain", figure, "Beta")[1]
    assert nothing["value"] is None
    assert nothing["missing"]
    assert nothing["note"]

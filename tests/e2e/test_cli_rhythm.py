"""Whom to be in touch with, told and set on the command line."""

import json
from datetime import date

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram

DAY = "2026-11-24"


@pytest.fixture
def ask(tmp_path, capsys):
    """Ask a portfolio of two accounts as of one day; return the exit code, answer and errors."""
    file = tmp_path / "p.kamdesk"
    LocalProgram().new(file, "EUR", demo=False, as_of=date.fromisoformat(DAY))

    def ask(*argv):
        code = main(["--as-of", DAY, *argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else None, said.err

    ask("add", "accounts", "name=Alpha", "tier=strategic", "joined=2025-01-01")
    ask("add", "accounts", "name=Beta", "tier=growth", "joined=2026-11-20")
    for day, kind in (("2026-11-04", "visit"), ("2026-11-20", "email"), ("2026-12-03", "visit")):
        words = (f"kind={kind}", f"happened_on={day}", "summary=Talk")
        ask("add", "touchpoints", "account=Alpha", *words)
    return ask


@pytest.fixture
def answer(ask):
    """Ask, and expect success."""

    def answer(*argv):
        code, said, errors = ask(*argv)
        assert code == 0, errors
        return said

    return answer


def line(told, name="Alpha"):
    return next(one for one in told["accounts"] if one["account"] == name)


def test_a_clock_is_told_with_whose_rule_it_is(answer):
    alpha = line(answer("rhythm"))
    assert (alpha["last_contact"], alpha["kind"]) == ("2026-11-20", "email")
    assert (alpha["next_due"], alpha["overdue_days"], alpha["light"]) == ("2026-12-04", 0, "green")
    assert (alpha["cadence_days"], alpha["cadence_max_days"], alpha["rule"]) == (14, 21, "tier")
    assert (alpha["booked"], alpha["quiet"]) == ("2026-12-03", True)
    answer("set", "accounts", "Alpha", "cadence_days=3", "cadence_max_days=30")
    alpha = line(answer("rhythm", "Alpha"))
    assert (alpha["rule"], alpha["overdue_days"], alpha["light"]) == ("account", 1, "amber")


def test_the_neglected_are_told_with_their_rule_and_a_new_one_holds_at_once(answer):
    told = answer("rhythm", "--neglected")
    assert [one["account"] for one in told["neglected"]] == ["Beta"]
    assert told["neglected"][0]["last_contact"] is None
    assert "strategic 14/21" in told["rule"]["says"]
    told = answer("rhythm", "--neglected", "--tier", "strategic=7/9", "--counts", "visit,call")
    assert [one["account"] for one in told["neglected"]] == ["Beta", "Alpha"]
    assert told["rule"]["tiers"]["strategic"] == {"ideal": 7, "maximum": 9}
    assert told["neglected"][1]["overdue_days"] == 13
    answer("undo")
    assert len(answer("rhythm", "--neglected")["neglected"]) == 1


def test_a_round_is_told_per_account_and_in_all(answer):
    told = answer("rhythm", "--cycle", "2026-Q4", "--visits-per-week", "3")["cycle"]
    alpha = line(told)
    counts = ("planned", "scheduled", "actual", "remaining", "to_schedule")
    assert [alpha[name] for name in counts] == [7, 1, 2, 5, 4]
    assert (told["first"], told["last"], told["capacity"]) == ("2026-10-01", "2026-12-31", 39)
    assert told["total"]["planned"] == 7 + line(told, "Beta")["planned"]


def test_a_rule_is_a_choice_like_any_other_and_is_explained(answer):
    answer("set", "preferences", "cadence.strategic", "value=10")
    told = answer("explain", "overdue_days", "Alpha")
    rule = {one["name"]: one for one in told["inputs"] if "source" in one}
    assert (rule["cadence"]["value"], rule["cadence.maximum"]["value"]) == (10, 15)
    assert rule["cadence"]["source"] == "tier"
    assert told["rule_of_contact"]["tiers"]["strategic"]["ideal"] == 10
    assert answer("explain", "freshness", "Alpha")["inputs"][1]["source"] == "tier"


@pytest.mark.parametrize(
    "wrong",
    [
        ("--tier", "gold=5"),
        ("--tier", "growth=5/2"),
        ("--counts", "dreams"),
        ("--visits-per-week", "0"),
        ("--cycle", "2026-13"),
        ("--cycle", "soon", "--tier", "growth=5"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_nothing_is_changed(ask, wrong):
    before = ask("rhythm")
    code, said, errors = ask("rhythm", *wrong)
    assert (code, said) == (2, None)
    assert errors.strip().endswith(".")
    assert ask("rhythm") == before

"""What is open with customers, told and changed on the command line."""

import json
from datetime import date

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram

DAY = "2026-11-24"


@pytest.fixture
def answer(tmp_path, capsys):
    """Ask a portfolio of one account as of one day, and expect success."""
    file = tmp_path / "p.kamdesk"
    LocalProgram().new(file, "EUR", demo=False, as_of=date.fromisoformat(DAY))

    def call(*argv):
        code = main(["--as-of", DAY, *argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        assert code == 0, said.err
        return json.loads(said.out)

    call("add", "accounts", "name=Alpha", "joined=2026-01-01")
    call("add", "contacts", "name=Maria Anders", "account=Alpha")
    return call


def test_what_is_known_of_a_customer_is_added_listed_and_deleted(answer):
    for kind, *pairs in (
        ("needs", "title=Cheese", "kind=implied"),
        ("issues", "title=Late", "severity=critical", "due=2026-11-20"),
        ("surveys", "kind=csat", "score=2"),
        ("contracts", "title=Frame", "ends=2026-12-31", "value=900", "renews=yes"),
        ("competitors", "name=Other", "threat=high"),
    ):
        made = answer("add", kind, "account=Alpha", *pairs)
        (row,) = answer("list", kind)
        assert (row["id"], row["account"]) == (made["id"], "Alpha")
    issue = answer("list", "issues")[0]
    assert issue["opened"] == DAY
    answer("set", "issues", issue["id"], f"resolved_on={DAY}", "resolution=Replaced")
    assert answer("list", "issues", "--filter", "resolved_on = ''") == []
    answer("undo")
    answer("delete", "issues", issue["id"])
    assert answer("list", "issues") == []


def test_health_opens_with_its_issues_dates_and_what_is_missing(answer):
    answer("add", "issues", "title=Late", "account=Alpha", "severity=major", "due=2026-11-20")
    told = answer("explain", "health", "Alpha")
    parts = {one["name"]: one for one in told["inputs"]}
    assert (parts["issues"]["value"], parts["issues"]["weight"]) == (62.5, 10)
    assert parts["issues"]["day"] == DAY
    assert {"satisfaction", "relationships"} <= set(told["missing"])
    row = answer("list", "accounts")[0]
    assert row["health"] == pytest.approx(told["value"], abs=0.01)
    assert next(line["code"] for line in answer("today")) == "issue.overdue"


def test_whom_we_met_counts_in_health_once_something_was_noted(answer):
    assert "relationships" in answer("explain", "health", "Alpha")["missing"]
    answer("log", "call Alpha: prices are fine")
    (known,) = [
        one
        for one in answer("explain", "health", "Alpha")["inputs"]
        if one["name"] == "relationships"
    ]
    assert known["value"] == 0


def test_an_unhappy_answer_is_told_and_followed_up(answer):
    for score, who in (("9", ""), ("3", "Maria Anders")):
        made = answer("add", "surveys", "account=Alpha", f"score={score}", f"contact={who}")
    told = answer("satisfaction", "Alpha")
    assert (told["nps"], told["csat"]["n"]) == ({"value": 0, "n": 2}, 0)
    assert [one["respondent"] for one in told["answers"] if one["unhappy"]] == ["Maria Anders"]
    action = answer("follow-up", made["id"])
    (row,) = answer("list", "actions")
    assert (row["id"], row["due"]) == (action["id"], "2026-12-01")
    assert row["title"] == "Follow up with Maria Anders (3/10)"


def test_who_is_waited_for_is_listed_by_department(answer):
    answer("add", "actions", "title=Credit note", "department=Finance", "due=2026-11-20")
    answer("add", "issues", "title=Late", "account=Alpha", "department=Logistics")
    lines = answer("waiting")
    told = [(one["department"], one["kind"], one["days_late"]) for one in lines]
    assert told == [("Finance", "actions", 4), ("Logistics", "issues", 0)]
    assert [one["title"] for one in answer("waiting", "logistics")] == ["Late"]

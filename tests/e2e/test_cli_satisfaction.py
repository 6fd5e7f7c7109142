"""Satisfaction over the portfolio on the command line."""

import json
from datetime import date

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram

DAY = "2026-11-24"
QUESTION = "Is delivery on time?"


@pytest.fixture
def call(tmp_path, capsys):
    """Ask a portfolio of two accounts as of one day."""
    file = tmp_path / "p.kamdesk"
    LocalProgram().new(file, "EUR", demo=False, as_of=date.fromisoformat(DAY))

    def ask(*argv, form="--json"):
        code = main(["--as-of", DAY, *argv, "--portfolio", str(file), *([form] if form else [])])
        logs.stop()
        said = capsys.readouterr()
        assert code == 0, said.err
        return json.loads(said.out) if form else said.out

    ask("add", "account", "name=Alpha", "tier=growth", "industry=Retail", "joined=2026-01-01")
    ask("add", "account", "name=Beta", "joined=2026-01-01")
    ask("add", "surveys", "account=Alpha", "score=2", "answered_on=2026-11-01", "comment=Late")
    for score in (4, 9):
        own = ("kind=own", f"question={QUESTION}", f"score={score}")
        ask("add", "surveys", "account=Alpha", *own, "answered_on=2026-11-02")
    return ask


def test_the_whole_tells_segments_questions_who_waits_and_who_was_never_asked(call):
    told = call("satisfaction")
    assert told["nps"] == {"value": -100, "n": 1}
    assert told["segments"]["tier"] == [
        {"name": "growth", "nps": {"value": -100, "n": 1}, "csat": {"value": None, "n": 0}}
    ]
    (question,) = told["questions"]
    assert (question["question"], question["mean"], question["n"]) == (QUESTION, 6.5, 2)
    assert question["distribution"] == [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]
    assert [one["n"] for one in question["quarters"]][-1] == 2
    assert [one["comment"] for one in told["to_follow_up"]] == ["Late"]
    assert [one["name"] for one in told["never_asked"]] == ["Beta"]


def test_who_was_followed_up_waits_no_more(call):
    (answer,) = call("satisfaction")["to_follow_up"]
    call("follow-up", answer["id"])
    assert call("satisfaction")["to_follow_up"] == []
    call("undo")
    assert len(call("satisfaction")["to_follow_up"]) == 1


def test_one_account_is_told_alone_and_a_cut_is_printed_alone(call):
    assert "segments" not in call("satisfaction", "Alpha")
    printed = call("satisfaction", "--by", "industry", form="")
    assert "Retail" in printed
    assert "Never asked" not in printed

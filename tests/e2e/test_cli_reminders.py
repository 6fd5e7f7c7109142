"""Reminders and what rests, on the command line."""

import json
from datetime import date

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram

DAY = "2026-11-24"


@pytest.fixture
def call(tmp_path, capsys):
    file = tmp_path / "p.kamdesk"
    LocalProgram().new(file, "EUR", demo=False, as_of=date.fromisoformat(DAY))

    def call(*argv):
        code = main(["--as-of", DAY, *argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else None, said.err

    call("add", "accounts", "name=Alpha", "joined=2026-01-01")
    call("add", "actions", "title=Samples", "due=2026-11-25", "at=14:30", "remind_before=60")
    call("add", "actions", "title=No word", "due=2026-11-25", "at=14:30")
    call("add", "actions", "title=Far", "due=2027-11-25", "remind_before=0")
    call(
        *("add", "touchpoints", "kind=visit", "summary=Tasting", "account=Alpha"),
        *("happened_on=2026-11-26", "at=10:00"),
    )
    return call


def told(lines):
    return [(line["title"], line["when"][:16]) for line in lines]


def test_what_asks_for_it_is_told_at_its_time_and_visits_half_an_hour_before(call):
    code, lines, _ = call("reminders")
    assert code == 0
    assert told(lines) == [("Samples", "2026-11-25T13:30"), ("Tasting", "2026-11-26T09:30")]
    assert lines[1]["account"] == "Alpha"


def test_days_and_the_time_before_visits_can_be_said(call):
    _, lines, _ = call("reminders", "--days", "2", "--before-visits", "1440")
    assert told(lines) == [("Tasting", "2026-11-25T10:00"), ("Samples", "2026-11-25T13:30")]
    _, lines, _ = call("reminders", "--days", "400")
    assert told(lines)[-1] == ("Far", "2027-11-25T09:00")


def test_what_is_done_is_not_remembered(call):
    _, lines, _ = call("reminders")
    call("set", "actions", lines[0]["id"], "status=done")
    assert [line["title"] for line in call("reminders")[1]] == ["Tasting"]


def test_days_nobody_can_mean_are_refused_in_a_sentence(call):
    code, _, said = call("reminders", "--days", "0")
    assert code != 0
    assert "0" in said


def test_a_line_of_today_rests_until_a_day_and_is_woken(call):
    call("add", "actions", "title=Late one", "due=2026-11-20", "account=Alpha")
    line = next(one for one in call("today")[1] if one["title"] == "Late one")
    code, data, _ = call("rest", line["id"], "--until", "2026-11-30")
    assert (code, data["until"]) == (0, "2026-11-30")
    assert "Late one" not in {one["title"] for one in call("today")[1]}
    resting = call("today", "--resting")[1]
    assert [(one["title"], one["until"]) for one in resting] == [("Late one", "2026-11-30")]
    call("rest", line["id"], "--wake")
    assert "Late one" in {one["title"] for one in call("today")[1]}


def test_what_is_no_line_of_today_cannot_rest(call):
    code, _, said = call("rest", "7")
    assert code != 0
    assert "kamdesk today" in said


def test_the_evening_tells_what_is_left_to_note_and_a_line_notes_it(call):
    call("add", "touchpoints", "kind=visit", "summary=Audit", f"happened_on={DAY}", "account=Alpha")
    call("add", "actions", "title=Send it", f"due={DAY}", "promise=ours", "account=Alpha")
    visit, promise = call("today", "--evening")[1]
    assert (visit["title"], promise["title"]) == ("Audit", "Send it")
    assert call("log", "passed without findings", "--about", visit["id"])[0] == 0
    call("log", "call: sent", "--about", promise["id"], "--done")
    assert call("today", "--evening")[1] == []
    code, _, said = call("log", "again", "--about", visit["id"])
    assert (code != 0, visit["id"] in said) == (True, True)


def test_promises_are_told_by_account_with_each_of_them(call):
    call(
        *("add", "actions", "title=Send it", "due=2026-11-20", "promise=ours"),
        *("account=Alpha", "department=Logistics"),
    )
    (line,) = call("promises")[1]
    assert (line["name"], line["n"], line["broken"]) == ("Alpha", 1, 1)
    assert line["promises"] == [{"title": "Send it", "due": "2026-11-20", "became": "broken"}]
    assert call("promises", "--by", "department")[1][0]["name"] == "Logistics"

"""The agenda, told on the command line."""

import json
from datetime import date

import pytest
from pypdf import PdfReader

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram

DAY = "2026-11-24"


@pytest.fixture
def call(tmp_path, capsys):
    """Ask a portfolio of one account as of one day; returns the exit code and what was said."""
    file = tmp_path / "p.kamdesk"
    LocalProgram().new(file, "EUR", demo=False, as_of=date.fromisoformat(DAY))

    def call(*argv):
        code = main(["--as-of", DAY, *argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else None, said.err

    call("add", "accounts", "name=Alpha", "joined=2026-01-01")
    call("add", "actions", "title=Late one", "due=2026-11-20", "account=Alpha")
    call("add", "actions", "title=Soon", "due=2026-12-01", "at=14:30")
    call(
        *("add", "opportunities", "title=Cheese", "account=Alpha"),
        *("amount=900", "expected_close=2026-12-02"),
    )
    call("add", "touchpoints", "kind=visit", "summary=Far", "happened_on=2027-02-01")
    return call


def test_what_is_late_comes_first_and_two_weeks_are_in_sight(call):
    code, lines, _ = call("calendar")
    assert code == 0
    assert [(one["day"], one["kind"], one["state"], one["title"]) for one in lines] == [
        ("2026-11-20", "action", "late", "Late one"),
        ("2026-12-01", "action", "ahead", "Soon"),
        ("2026-12-02", "close", "ahead", "Cheese"),
    ]
    assert (lines[1]["at"], lines[1]["account"]) == ("14:30:00", None)
    assert (lines[2]["amount"], lines[2]["currency"]) == ("900.00", "EUR")


def test_a_range_and_kinds_can_be_asked_for(call):
    _, lines, _ = call("calendar", "--from", "2026-11-01", "--to", "2027-12-31")
    assert [one["title"] for one in lines] == ["Late one", "Soon", "Cheese", "Far"]
    _, lines, _ = call("calendar", "--kind", "close", "--kind", "visit", "--to", "2027-12-31")
    assert [one["title"] for one in lines] == ["Cheese", "Far"]


def test_a_range_that_runs_backwards_is_refused(call):
    code, lines, said = call("calendar", "--from", "2026-12-01", "--to", "2026-11-01")
    assert (code, lines) == (2, None)
    assert "2026" in said


def test_the_agenda_is_written_to_be_taken_along(call, tmp_path):
    out = tmp_path / "agenda.pdf"
    code, told, _ = call("calendar", "--out", str(out))
    assert (code, told["late"], told["lines"]) == (0, 1, 2)
    text = " ".join(PdfReader(out).pages[0].extract_text().split())
    for words in ("Late", "Late one Alpha", "Tuesday 1 Dec 2026", "14:30 Soon", "Closes: Cheese"):
        assert words in text
    code, _, said = call("calendar", "--out", str(tmp_path / "nowhere" / "a.pdf"))
    assert code == 2
    assert "folder" in said

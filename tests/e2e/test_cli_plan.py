"""Account plans on the command line: begun, shown, frozen, compared, copied."""

import json
from datetime import date

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram

DAY = "2026-11-24"


@pytest.fixture
def call(tmp_path, capsys):
    """Call a portfolio of one account as of one day; returns the exit code and what was said."""
    file = tmp_path / "p.kamdesk"
    LocalProgram().new(file, "EUR", demo=False, as_of=date.fromisoformat(DAY))

    def answer(*argv):
        code = main(["--as-of", DAY, *argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        return json.loads(said.out) if code == 0 else (code, said.err)

    answer("add", "accounts", "name=Alpha", "joined=2026-01-01")
    return answer


def test_a_plan_is_begun_after_an_outline_and_shown_with_what_is_missing(call):
    assert call("plan", "Alpha")["plan"] is None
    call("plan", "Alpha", "--start", "grow a strategic account")
    shown = call("plan", "Alpha")
    assert (shown["plan"]["title"], shown["plan"]["version"]) == ("Alpha 2026", 1)
    assert shown["on_track"] == {"share": None, "on_track": 0, "measured": 0, "all": 4}
    revenue = shown["objectives"][0]
    assert (revenue["current"], revenue["progress"], revenue["note"]) == (0, None, "no.target")
    assert shown["tally"]["total"] == len(shown["actions"]) == 9
    call("undo")
    assert call("plan", "Alpha")["plan"] is None


def test_a_frozen_plan_tells_what_has_changed_since(call):
    call("plan", "Alpha", "--start")
    call("add", "objectives", "plan=Alpha 2026", "title=Stores", "baseline=0", "target=4")
    assert call("plan", "Alpha", "--since", "last")[0] == 2
    call("plan", "Alpha", "--freeze", "Half-year")
    call("set", "objectives", "Stores", "current=4")
    for name in ("1", "half-year", "last"):
        found = call("plan", "Alpha", "--since", name)
        assert found["since"] == {"number": 1, "title": "Half-year"}
        assert [one["says"] for one in found["changes"]] == [
            "Stores: not known to 4",
            "Stores: reached",
        ]
    code, said = call("plan", "Alpha", "--since", "7")
    assert code == 2
    assert "Half-year" in said


def test_a_plan_is_copied_to_the_next_period(call):
    call("plan", "Alpha", "--start")
    call("plan", "Alpha", "--copy")
    assert call("plan", "Alpha", "--period", "2027")["plan"]["starts"] == "2027-01-01"
    assert call("plan", "Alpha", "--period", "1999")[0] == 2
    assert call("plan", "Alpha", "--start", "nothing such")[0] == 2


def test_an_outline_of_ones_own_is_listed(call):
    call("plan", "Alpha", "--start")
    call("plan", "Alpha", "--save-outline", "Mine")
    assert [one["name"] for one in call("plan", "--outlines") if one["own"]] == ["Mine"]

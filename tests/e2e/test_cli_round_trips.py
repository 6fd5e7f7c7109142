"""Whatever is typed comes back as it was meant, and undo takes it away again."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as some

from kamdesk.domain.text import visible
from tests.support.program import made

quick = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
texts = some.text(some.characters(codec="utf-8", exclude_characters="\0"), max_size=80)
names = texts.filter(visible)
days = some.dates(date(1900, 1, 1), date(2199, 12, 31))
amounts = some.decimals(-(10**9), 10**9, places=2)


@pytest.fixture(scope="module")
def call(tmp_path_factory):
    call = made(tmp_path_factory.mktemp("round"))
    assert call("add", "account", "name=Alpha", "owner=Anna", "notes=first")[0] == 0
    return call


def everything(call, kind):
    return {row["id"]: row for row in call.json("list", kind)}


@quick
@given(name=names)
def test_a_name_comes_back_on_one_line_and_goes_with_undo(call, name):
    before = everything(call, "accounts")
    added = call.json("add", "account", f"name={name}")
    assert everything(call, "accounts")[added["id"]]["name"] == " ".join(name.split())
    call.json("undo")
    assert everything(call, "accounts") == before


@quick
@given(summary=names, notes=texts)
def test_long_texts_come_back_to_the_letter(call, summary, notes):
    argv = ("add", "touchpoint", "account=Alpha", f"summary={summary}", f"notes={notes}")
    added = call.json(*argv)
    row = everything(call, "touchpoints")[added["id"]]
    assert row["notes"] == notes
    call.json("undo")


@quick
@given(amount=amounts, day=days)
def test_an_amount_comes_back_to_the_cent_and_a_day_as_it_was(call, amount, day):
    added = call.json("add", "sale", "account=Alpha", f"amount={amount:f}", f"sold_on={day}")
    row = everything(call, "sales")[added["id"]]
    assert Decimal(row["amount"]) == amount
    assert (row["sold_on"], row["currency"]) == (day.isoformat(), "USD")
    call.json("undo")
    assert everything(call, "sales") == {}


@quick
@given(owner=texts, notes=texts)
def test_a_change_is_undone_redone_and_undone_by_its_id(call, owner, notes):
    before = call.json("show", "Alpha")
    changed = call.json("set", "account", "Alpha", f"owner={owner}", f"notes={notes}")
    assume(changed["change"] is not None)
    after = call.json("show", "Alpha")
    assert (after["owner"] or "", after["notes"]) == (" ".join(owner.split()), notes)
    call.json("undo")
    assert call.json("show", "Alpha") == before
    call.json("redo")
    assert call.json("show", "Alpha") == after
    call.json("undo", changed["change"])
    assert call.json("show", "Alpha") == before


@quick
@given(text=texts)
def test_no_text_breaks_a_search_a_filter_or_a_quick_line(call, text):
    for argv in (
        ["search", "--json", "--", text],
        ["list", "accounts", "--json", "--filter", f"name~{text}"],
        ["log", "--dry-run", "--json", "--", text],
        ["show", "--json", "--", text],
    ):
        code, out, err = call(*argv)
        assert code in {0, 2}
        assert "unexpected" not in err
        assert bool(out) == (code == 0)
        assert err.count("\n") == (code != 0)

"""What a group comes to: sums, days and health over a tree, each open to its accounts."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamdesk.domain.figures.rolling_up import (
    SUMMED,
    Measure,
    Own,
    branches,
    rolled_figure,
    rolled_up,
    share_of,
)
from kamdesk.domain.identity import new_id

TODAY = date(2026, 6, 1)
GROUP, HOME, SITE = new_id(), new_id(), new_id()


def own(pk, parent=None, name="", *, last=None, due=None, unpriced=None, **values):
    known = {Measure[key.upper()]: None if v is None else Decimal(v) for key, v in values.items()}
    return Own(
        id=pk,
        parent=parent,
        name=name or str(pk),
        values=known,
        last=last,
        due=due,
        unpriced=unpriced or {},
    )


def a_group():
    return [
        own(SITE, HOME, "Site", sales=100, before=50, health=20, last=TODAY - timedelta(days=40)),
        own(HOME, GROUP, "Home", sales=300, before=350, health=80, last=TODAY - timedelta(days=3)),
        own(GROUP, None, "Group", sales=0, before=0, margin=None),
    ]


def test_a_group_comes_to_its_own_and_all_below():
    rolled = rolled_up(a_group(), TODAY)
    assert rolled[GROUP].values[Measure.SALES] == 400
    assert rolled[HOME].values[Measure.SALES] == 400
    assert rolled[SITE].values[Measure.SALES] == 100
    assert [rolled[one].accounts for one in (GROUP, HOME, SITE)] == [3, 2, 1]


def test_growth_is_the_change_of_all_over_what_all_sold_before():
    figure = rolled_figure(Measure.GROWTH, a_group(), TODAY)
    assert figure.value == 0
    assert [part.value for part in figure.parts] == [50, -50, 0, 400]


def test_health_is_weighed_by_sales_and_the_lowest_is_told():
    rolled = rolled_up(a_group(), TODAY)[GROUP]
    assert rolled.values[Measure.HEALTH] == 65
    assert rolled.values[Measure.LOWEST] == 20


def test_where_nobody_sells_all_count_alike():
    owns = [own(HOME, health=20), own(SITE, HOME, health=80)]
    assert rolled_figure(Measure.HEALTH, owns, TODAY).value == 50


def test_the_latest_contact_and_the_first_due_day_are_those_of_the_group():
    owns = [
        own(GROUP, last=TODAY - timedelta(days=30), due=TODAY + timedelta(days=9)),
        own(HOME, GROUP, last=TODAY - timedelta(days=2), due=TODAY - timedelta(days=1)),
        own(SITE, GROUP),
    ]
    rolled = rolled_up(owns, TODAY)[GROUP]
    assert (rolled.last, rolled.due) == (TODAY - timedelta(days=2), TODAY - timedelta(days=1))
    figure = rolled_figure(Measure.DUE, owns, TODAY)
    assert figure.value == -1
    assert [part.value for part in figure.missing] == [None]


def test_what_is_not_known_is_missing_and_never_zero():
    figure = rolled_figure(Measure.MARGIN, a_group(), TODAY)
    assert (figure.value, figure.note, len(figure.missing)) == (None, "nothing.known", 3)


def test_an_amount_without_a_rate_is_counted_and_listed():
    owns = [
        own(GROUP, name="Group", sales=100),
        own(SITE, GROUP, "Site", sales=None, unpriced={Measure.SALES: ("70.00 CHF",)}),
    ]
    figure = rolled_figure(Measure.SALES, owns, TODAY)
    assert (figure.value, figure.note) == (100, "not.priced")
    assert [part.name for part in figure.missing] == ["Site: 70.00 CHF"]
    assert rolled_up(owns, TODAY)[GROUP].unpriced == 1


def test_each_says_its_share_of_a_sum():
    figure = rolled_figure(Measure.SALES, a_group(), TODAY)
    assert [share_of(figure, part) for part in figure.parts] == [
        Decimal("0.25"),
        Decimal("0.75"),
        0,
    ]
    last = rolled_figure(Measure.LAST, a_group(), TODAY)
    assert share_of(last, last.parts[0]) is None


def test_a_tree_reads_from_the_top_and_by_name():
    ids = [new_id() for _ in range(4)]
    owns = [
        own(ids[3], ids[1], "Zeta"),
        own(ids[2], ids[0], "alpha"),
        own(ids[1], ids[0], "Beta"),
        own(ids[0], None, "Top"),
    ]
    told = [(one.name, depth) for one, depth in branches(owns)]
    assert told == [("Top", 0), ("alpha", 1), ("Beta", 1), ("Zeta", 2)]


def test_a_circle_of_a_foreign_file_shows_everybody_once():
    owns = [own(GROUP, HOME, "A", sales=1), own(HOME, GROUP, "B", sales=2)]
    assert [one.name for one, _ in branches(owns)] == ["A", "B"]
    assert rolled_up(owns, TODAY)[GROUP].values[Measure.SALES] == 3


def test_a_chain_of_thousands_is_added_up():
    ids = [new_id() for _ in range(5_000)]
    owns = [own(pk, ids[at - 1] if at else None, sales=1) for at, pk in enumerate(ids)]
    assert rolled_up(owns, TODAY)[ids[0]].values[Measure.SALES] == 5_000


values = st.none() | st.decimals(-1000, 1000, places=2)


@st.composite
def trees(draw):
    ids = [new_id() for _ in range(draw(st.integers(1, 8)))]
    found = []
    for at, pk in enumerate(ids):
        parent = draw(st.sampled_from(ids[:at])) if at else None
        known = {one: draw(values) for one in (*SUMMED, Measure.HEALTH)}
        days = [draw(st.none() | st.integers(-50, 50)) for _ in "ab"]
        last, due = (None if n is None else TODAY + timedelta(days=n) for n in days)
        found.append(Own(id=pk, parent=parent, name="n", values=known, last=last, due=due))
    return found


@pytest.mark.parametrize("measure", list(Measure))
@settings(max_examples=25)
@given(owns=trees())
def test_the_table_and_the_opened_figure_say_the_same(measure, owns):
    shown = rolled_up(owns, TODAY)[owns[0].id].values[measure]
    opened = rolled_figure(measure, owns, TODAY).value
    if shown is None or opened is None:
        assert shown is opened
    else:
        assert abs(shown - opened) < Decimal("1e-15")

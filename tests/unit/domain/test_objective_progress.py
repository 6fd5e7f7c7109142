"""How far objectives are on their way, and whether that is far enough for the day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.figures.figure import Figure
from kamdesk.domain.figures.objective_progress import objective_progress, on_track
from kamdesk.domain.figures.value_realised import Gained, value_realised
from kamdesk.domain.identity import new_id
from kamdesk.domain.objectives import Measure, Objective
from kamdesk.domain.plans import Plan

PLAN = Plan(account_id=new_id(), title="2026", starts=date(2026, 1, 1), ends=date(2026, 12, 31))
HALF = date(2026, 7, 1)


def an_objective(**fields):
    return Objective(**{"plan_id": PLAN.id, "title": "Reach it"} | fields)


def progress(current, as_of=HALF, **fields):
    numbers = {name: Decimal(value) for name, value in fields.items() if name != "due"}
    objective = an_objective(**numbers, due=fields.get("due"))
    measured = None if current is None else Decimal(current)
    figure = Figure(rule="", value=measured, as_of=as_of, parts=())
    return objective_progress(objective, PLAN, figure, as_of)


@pytest.mark.parametrize(
    ("baseline", "target", "current", "share", "track"),
    [
        ("0", "100", "50", "0.5", False),  # 182 of 365 days are over by the first of July
        ("0", "100", "49", "0.49", False),
        ("0", "100", "51", "0.51", True),
        ("6.2", "3.0", "4.4", "0.5625", True),  # down is forward where the target is below
        ("6.2", "3.0", "7", "-0.25", False),
        ("5", "5", "5", "1", True),  # to hold what there is
        ("5", "5", "4", "0", False),
    ],
)
def test_the_way_from_baseline_to_target_is_held_against_the_period(
    baseline, target, current, share, track
):
    found = progress(current, date(2026, 7, 3), baseline=baseline, target=target)
    assert found.figure.value == Decimal(share)
    assert found.on_track is track


@pytest.mark.parametrize(
    ("current", "fields", "note", "missing"),
    [
        ("3", {"target": "4"}, "no.baseline", ["baseline"]),
        ("3", {"baseline": "0"}, "no.target", ["target"]),
        (None, {"baseline": "0", "target": "4"}, "", ["current"]),
    ],
)
def test_what_is_missing_is_never_zero(current, fields, note, missing):
    found = progress(current, **fields)
    assert found.figure.value is None
    assert found.on_track is None
    assert found.figure.note == note
    assert [part.name for part in found.figure.missing] == missing


def test_sales_of_the_period_start_from_nothing_unsaid():
    objective = an_objective(measure=Measure.REVENUE, target=Decimal(100))
    figure = Figure(rule="", value=Decimal(60), as_of=HALF, parts=())
    found = objective_progress(objective, PLAN, figure, HALF)
    assert (found.figure.value, found.on_track) == (Decimal("0.6"), True)


def test_an_objective_past_its_own_day_is_not_on_track_until_it_is_reached():
    fields = {"baseline": "0", "target": "10", "due": date(2026, 6, 30)}
    assert progress("9", **fields).on_track is False
    assert progress("10", **fields).on_track is True


def test_nothing_is_said_of_a_period_that_has_not_begun():
    early = date(2025, 12, 1)
    assert progress("0", early, baseline="0", target="10").on_track is None
    assert progress("10", early, baseline="0", target="10").on_track is True


def test_a_plan_counts_only_what_can_be_measured():
    known = [("a", progress("9", baseline="0", target="10"))]
    known += [("b", progress("1", baseline="0", target="10")), ("c", progress(None, target="10"))]
    found = on_track("plan.progress", known, HALF)
    assert found.value == Decimal("0.5")
    assert [part.name for part in found.missing] == ["c"]
    assert on_track("plan.progress", [], HALF).value is None


def test_only_what_the_customer_confirmed_counts_as_realised():
    mine = Gained(title="a", promised=Decimal(40), worth=Decimal(38), confirmed=True, day=HALF)
    other = replace(mine, title="b", promised=Decimal(60), worth=Decimal(50), confirmed=False)
    open_ = replace(mine, title="c", promised=None, worth=None, confirmed=False)
    found = value_realised([mine, other, open_], HALF)
    assert found.share.value == Decimal("0.38")
    assert (found.confirmed, found.unconfirmed, found.promised) == (38, 50, 100)
    assert [part.name for part in found.share.missing] == ["c"]
    assert value_realised([open_], HALF).share.value is None

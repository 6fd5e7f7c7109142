"""Whom we have met, by level and function, and what is risky about it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.contacts import BuyingCenter, BuyingRole, Seniority, Support
from kamdesk.domain.figures.cadence import Interval
from kamdesk.domain.figures.coverage import Gap, Known, Risk, concerns, coverage
from kamdesk.domain.identity import new_id

TODAY = date(2026, 6, 12)
EXEC, DIRECTOR, MANAGER, WORKER = Seniority


def days_ago(count):
    return TODAY - timedelta(days=count)


def someone(name="Anja", **fields):
    return Known(id=new_id(), name=name, **fields)


def risks(*people):
    return [one.risk for one in concerns(people, TODAY)]


def test_the_matrix_counts_met_of_known():
    people = [
        someone("Klara", level=EXEC, function="Board", last=days_ago(41)),
        someone("Stefan", level=MANAGER, function="Buying", last=days_ago(9)),
        someone("Eva", level=MANAGER, function="buying", last=days_ago(34)),
        someone("Anja", level=DIRECTOR, function="Buying", last=days_ago(9)),
        someone("Gregor", level=EXEC, function="Finance", influence=4),
    ]
    found = coverage(people, TODAY)
    assert found.functions == ("Board", "Finance", "Buying")
    buying = found.cell(MANAGER, "Buying")
    assert (buying.met, buying.known, buying.gap) == (2, 2, None)
    assert found.cell(EXEC, "Finance").gap is Gap.UNMET
    assert (found.met, found.known, found.gaps) == (4, 5, 1)
    assert found.figure.value == Decimal(4) / 5


@pytest.mark.parametrize(("days", "met"), [(0, 1), (365, 1), (366, 0)])
def test_whoever_was_not_met_for_a_year_counts_as_not_met(days, met):
    assert coverage([someone(last=days_ago(days))], TODAY).met == met


@pytest.mark.parametrize(
    ("fields", "gap"),
    [
        ({"influence": 2}, None),
        ({"influence": 3}, Gap.UNMET),
        ({"role": BuyingRole.DECIDES}, Gap.UNMET),
        ({"buying_center": BuyingCenter.ECONOMIC}, Gap.UNMET),
    ],
)
def test_only_those_who_matter_leave_a_gap(fields, gap):
    person = someone(level=DIRECTOR, function="Buying", **fields)
    assert coverage([person], TODAY).cell(DIRECTOR, "Buying").gap is gap


@pytest.mark.parametrize(
    ("known", "missing"),
    [(WORKER, MANAGER), (MANAGER, DIRECTOR), (DIRECTOR, None), (EXEC, None)],
)
def test_the_level_over_the_highest_one_known_is_a_gap(known, missing):
    found = coverage([someone(level=known, function="Sales", last=TODAY)], TODAY)
    assert [one.level for one in found.cells if one.gap is Gap.NOBODY] == (
        [missing] if missing else []
    )


def test_people_without_level_or_function_have_their_own_places():
    found = coverage([someone(last=TODAY), someone("Bo", level=MANAGER)], TODAY)
    assert found.levels[-1] is None
    assert found.functions == ("",)
    assert found.cell(None, "").met == 1
    assert found.gaps == 0


def test_nobody_known_has_no_share_and_no_warning():
    found = coverage([], TODAY)
    assert (found.figure.value, found.figure.note, found.cells) == (None, "nothing.known", ())
    assert concerns([], TODAY) == ()


def test_whoever_left_is_out_of_the_matrix():
    assert coverage([someone(left_on=days_ago(1))], TODAY).known == 0
    assert coverage([someone(left_on=days_ago(-30))], TODAY).known == 1


def test_a_business_without_a_known_decider_is_a_risk():
    assert risks(someone(last=TODAY)) == [Risk.NO_DECIDER]
    assert risks(someone(last=TODAY, role=BuyingRole.DECIDES)) == []


def test_a_decider_whom_we_have_not_met_is_a_risk():
    assert risks(someone(role=BuyingRole.DECIDES)) == [Risk.DECIDER_UNMET]


@pytest.mark.parametrize(("days", "said"), [(0, True), (180, True), (181, False), (-20, False)])
def test_a_sponsor_who_left_is_news_for_half_a_year(days, said):
    boss = someone("Boss", role=BuyingRole.DECIDES, last=TODAY)
    gone = someone("Gone", role=BuyingRole.DECIDES, last=TODAY, left_on=days_ago(days))
    assert (Risk.SPONSOR_LEFT in risks(boss, gone)) is said


def test_one_met_contact_of_several_is_a_single_thread():
    boss = someone("Boss", role=BuyingRole.DECIDES, last=TODAY)
    found = concerns([boss, someone("Eva")], TODAY)
    assert [(one.risk, one.name, one.count) for one in found] == [(Risk.ONE_CONTACT, "Boss", 2)]


def test_one_of_ours_alone_in_a_function_is_a_single_thread():
    ours, both = frozenset({"Janet"}), frozenset({"Janet", "Laura"})
    people = [
        someone("A", function="Buying", known_by=ours, role=BuyingRole.DECIDES, last=TODAY),
        someone("B", function="Buying", known_by=ours, last=TODAY),
        someone("C", function="Supply", known_by=both, last=TODAY),
        someone("D", function="Supply", known_by=both, last=TODAY),
    ]
    found = concerns(people, TODAY)
    assert [(one.colleague, one.function, one.count) for one in found] == [("Janet", "Buying", 2)]
    alone = concerns(people[:2], TODAY)
    assert [(one.colleague, one.function, one.count) for one in alone] == [("Janet", "", 2)]


@pytest.mark.parametrize(("days", "said"), [(30, False), (31, True), (None, True)])
def test_a_champion_is_quiet_after_the_agreed_rhythm(days, said):
    boss = someone("Boss", role=BuyingRole.DECIDES, last=TODAY)
    last = None if days is None else days_ago(days)
    champion = someone("Eva", role=BuyingRole.CHAMPION, interval=Interval.of(30), last=last)
    assert (Risk.CHAMPION_QUIET in risks(boss, champion)) is said


@pytest.mark.parametrize(
    ("support", "influence", "said"),
    [
        (Support.SCEPTIC, 4, True),
        (Support.HOSTILE, 5, True),
        (Support.SCEPTIC, 3, False),
        (Support.NEUTRAL, 5, False),
    ],
)
def test_an_opponent_with_influence_is_a_risk(support, influence, said):
    boss = someone("Boss", role=BuyingRole.DECIDES, last=TODAY)
    other = someone("Tobias", support=support, influence=influence, last=TODAY)
    assert (Risk.OPPONENT in risks(boss, other)) is said


def test_the_gravest_comes_first():
    champion = someone("Eva", role=BuyingRole.CHAMPION)
    gone = someone("Gone", role=BuyingRole.DECIDES, left_on=days_ago(10))
    assert risks(champion, gone) == [Risk.NO_DECIDER, Risk.SPONSOR_LEFT, Risk.CHAMPION_QUIET]

"""Whose rule of contact is in force, and what counts as contact."""

import pytest

from kamdesk.domain.accounts import Tier
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.cadence import Interval, Source
from kamdesk.domain.preferences import Preferences
from kamdesk.domain.rhythm import Rhythms, read_rule
from kamdesk.domain.touchpoints import BETWEEN_US, TouchpointKind
from tests.support.builders import a_contact, an_account

CHOSEN = Preferences.of(
    {
        "cadence.strategic": "10/20",
        "cadence.counts": "visit,meeting",
        "cadence.visits_per_week": "8",
    }
).rhythms


def own(ideal, maximum, source):
    return Interval(ideal=ideal, maximum=maximum, source=source)


def test_what_nobody_chose_is_as_usual():
    usual = Rhythms()
    days = [(usual.tier(tier).ideal, usual.tier(tier).maximum) for tier in Tier]
    assert days == [(14, 21), (30, 45), (60, 90), (180, 270)]
    assert usual.counts == BETWEEN_US
    assert usual.visits_per_week is None
    assert Preferences.of({}).rhythms == usual


def test_a_tier_has_the_days_that_were_chosen_for_it():
    assert CHOSEN.of(an_account(tier=Tier.STRATEGIC)) == own(10, 20, Source.TIER)
    assert CHOSEN.of(an_account(tier=Tier.GROWTH)) == own(30, 45, Source.TIER)
    assert CHOSEN.counts == {TouchpointKind.VISIT, TouchpointKind.MEETING}
    assert CHOSEN.visits_per_week == 8


@pytest.mark.parametrize(
    ("days", "longest", "held_to"),
    [
        (7, None, (7, 14)),  # keeps the proportion of the tier
        (40, None, (40, 80)),
        (None, 15, (10, 15)),
        (None, 5, (5, 5)),
        (12, 13, (12, 13)),
        (30, 20, (30, 30)),  # a file may hold it; nothing is overdue before it is due
    ],
)
def test_an_account_overrides_its_tier(days, longest, held_to):
    account = an_account(tier=Tier.STRATEGIC, cadence_days=days, cadence_max_days=longest)
    assert CHOSEN.of(account) == own(*held_to, Source.ACCOUNT)


def test_a_person_overrides_the_account_and_has_its_rhythm_otherwise():
    account = an_account(tier=Tier.STRATEGIC, cadence_days=20)
    assert CHOSEN.of_contact(a_contact(), account) == own(20, 40, Source.ACCOUNT)
    assert CHOSEN.of_contact(a_contact(cadence_days=5), account) == own(5, 10, Source.CONTACT)


def test_a_choice_that_cannot_be_read_is_as_usual():
    broken = {"cadence.growth": "often", "cadence.counts": "dreams", "cadence.visits_per_week": "0"}
    assert Preferences.of(broken).rhythms == Rhythms()


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("cadence.growth", " 20 / 35 ", "20/35"),
        ("cadence.growth", "20", "20/30"),
        ("cadence.growth", "20d to 35d", "20/35"),
        ("cadence.growth", "", ""),
        ("cadence.counts", "Meeting, visit", "visit,meeting"),
        ("cadence.visits_per_week", " 12 ", "12"),
    ],
)
def test_a_rule_is_kept_in_one_way_however_it_was_typed(name, typed, kept):
    assert read_rule(name, typed) == kept


@pytest.mark.parametrize(
    ("name", "typed", "code"),
    [
        ("cadence.growth", "soon", "rhythm.days.unreadable"),
        ("cadence.growth", "0/5", "cadence.not.positive"),
        ("cadence.growth", "20/10", "cadence.maximum.below.ideal"),
        ("cadence.growth", "3000", "rhythm.days.too.long"),
        ("cadence.gold", "20", "rhythm.unknown"),
        ("cadence.counts", "visit,dreams", "rhythm.kind.unknown"),
        ("cadence.counts", ",", "rhythm.counts.nothing"),
        ("cadence.visits_per_week", "many", "rhythm.visits.unreadable"),
        ("cadence.visits_per_week", "101", "rhythm.visits.impossible"),
    ],
)
def test_a_rule_that_cannot_be_kept_is_refused(name, typed, code):
    with pytest.raises(RuleBroken) as refused:
        read_rule(name, typed)
    assert refused.value.code == code

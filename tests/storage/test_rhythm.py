"""The clocks of accounts and people, by the rule in force on the day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import AccountStatus, Tier
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.cadence import Light, Source
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Query
from tests.support.builders import a_contact, a_deal, a_touchpoint
from tests.support.trade import TODAY, keep, known_account, row_of

CALL, VISIT, MAIL = TouchpointKind.CALL, TouchpointKind.VISIT, TouchpointKind.EMAIL


def on(days):
    return TODAY + timedelta(days=days)


def touch(desk, account, days, kind=VISIT, **more):
    made = a_touchpoint(account_id=account.id, happened_on=on(days), kind=kind, **more)
    keep(desk, made)
    return made


def beat(desk, account):
    return next(one for one in desk.rhythms.rhythm().accounts if one.account_id == account.id)


@pytest.fixture
def alpha(still):
    return known_account(still, name="Alpha", tier=Tier.STRATEGIC, joined=on(-400))


def test_a_clock_says_how_and_when_the_last_contact_was(still, alpha):
    touch(still, alpha, -30)
    last = touch(still, alpha, -20, CALL)
    touch(still, alpha, -1, TouchpointKind.NOTE)
    found = beat(still, alpha)
    assert (found.last.id, found.last.kind, found.clock.due) == (last.id, CALL, on(-6))
    assert (found.overdue, found.clock.light) == (6, Light.AMBER)
    assert found.ratio == Decimal(20) / 14


def test_the_most_neglected_come_first_and_who_is_visited_soon_comes_last(still, alpha):
    touch(still, alpha, -21)  # half as much again
    beta = known_account(still, name="Beta", tier=Tier.GROWTH, joined=on(-400))
    touch(still, beta, -90)  # three times as long
    gamma = known_account(still, name="Gamma", tier=Tier.GROWTH, joined=on(-900))
    touch(still, gamma, 3)
    known_account(still, name="Delta", joined=TODAY)  # due from the day it joined
    touch(still, known_account(still, name="Epsilon", tier=Tier.GROWTH), -2)
    known_account(still, name="Zeta", joined=on(-900), status=AccountStatus.LOST)
    found = still.rhythms.rhythm().neglected
    assert [one.account for one in found] == ["Beta", "Alpha", "Delta", "Gamma"]
    assert found[-1].booked.day == on(3)
    assert found[-1].overdue == 900


def test_a_person_with_a_rhythm_of_their_own_has_a_clock(still, alpha):
    eva = a_contact(name="Eva", account_id=alpha.id, cadence_days=5)
    keep(still, eva, a_contact(name="Otto", account_id=alpha.id))
    touch(still, alpha, -2)
    touch(still, alpha, -9, CALL, contacts=(eva.id,))
    only = still.rhythms.rhythm().people[0]
    assert (only.person, only.overdue, only.interval.source) == ("Eva", 4, Source.CONTACT)
    assert only.booked is None
    booked = touch(still, alpha, 4, contacts=(eva.id,))
    assert still.rhythms.rhythm().people[0].booked.id == booked.id


def test_what_counts_is_the_portfolios_own_choice_everywhere(still, alpha):
    eva = a_contact(name="Eva", account_id=alpha.id)
    keep(still, eva, a_deal(account_id=alpha.id))
    touch(still, alpha, -40, contacts=(eva.id,))
    touch(still, alpha, -3, MAIL, contacts=(eva.id,))

    def lasts():
        (deal,) = (
            still.lists[Kind.OPPORTUNITIES]
            .rows(still.lists[Kind.OPPORTUNITIES].ids(Query(order_by="last_touchpoint")))
            .values()
        )
        (person,) = (
            still.lists[Kind.CONTACTS]
            .rows(still.lists[Kind.CONTACTS].ids(Query(order_by="last_touchpoint")))
            .values()
        )
        return {
            row_of(still, alpha).last_touchpoint,
            still.portfolio.all()[0].last_touchpoint,
            beat(still, alpha).last.day,
            still.people.people(alpha.id).people[0].last,
            deal.last_touchpoint,
            person.last_touchpoint,
        }

    assert lasts() == {on(-3)}
    still.preferences.choose_rhythm({"counts": "visit,meeting"})
    assert lasts() == {on(-40)}
    still.history.undo()
    assert lasts() == {on(-3)}


def test_a_planned_visit_is_no_last_touchpoint_of_any_list(still, alpha):
    eva = a_contact(account_id=alpha.id)
    keep(still, eva)
    touch(still, alpha, 2, contacts=(eva.id,))
    assert still.lists[Kind.CONTACTS].rows([eva.id])[eva.id].last_touchpoint is None


def test_days_of_a_tier_are_the_portfolios_own_choice_everywhere(still, alpha):
    touch(still, alpha, -20)
    before = still.explanations.explain("health", alpha.id).value
    still.preferences.choose_rhythm({"strategic": "40/50"})
    rule = still.explanations.explain("overdue_days", alpha.id)
    assert {part.name: part.value for part in rule.parts if part.source == "tier"} == {
        "cadence": 40,
        "cadence.maximum": 50,
    }
    assert (row_of(still, alpha).next_due, beat(still, alpha).clock.due) == (on(20), on(20))
    assert still.explanations.explain("freshness", alpha.id).value == 100
    assert still.explanations.explain("health", alpha.id).value != before
    assert not any(line.kind == "cadence" for line in still.today.today().lines)
    still.history.undo()
    assert any(line.kind == "cadence" for line in still.today.today().lines)


def test_an_accounts_own_days_go_before_its_tiers(still, alpha):
    touch(still, alpha, -20)
    still.accounts.change(alpha.id, cadence_days=60)
    found = beat(still, alpha)
    assert (found.clock.due, found.interval.source) == (on(40), Source.ACCOUNT)
    with pytest.raises(RuleBroken, match=r"cadence\.maximum\.below\.ideal"):
        still.accounts.change(alpha.id, cadence_max_days=59)


def test_a_round_counts_what_is_planned_made_booked_and_missing(still, alpha):
    first, last = date(2026, 6, 1), date(2026, 6, 30)
    touch(still, alpha, -25)  # 18 May, so due on 1, 15 and 29 June
    made = touch(still, alpha, -2)
    booked = touch(still, alpha, 10, CALL)
    known_account(still, name="Beta", tier=Tier.GROWTH, joined=date(2026, 7, 3))
    found = still.rhythms.round(first, last)
    turn, other = found.turns
    assert turn.due == (first, date(2026, 6, 15), date(2026, 6, 29))
    assert [one.id for one in turn.made] == [made.id]
    assert [one.id for one in turn.booked] == [booked.id]
    assert (turn.cycle.remaining, turn.cycle.to_schedule) == (2, 1)
    assert other.cycle.planned == 0
    assert found.tiers[Tier.STRATEGIC].to_schedule == 1
    assert found.whole.accounts == 2
    assert found.capacity is None
    still.preferences.choose_rhythm({"visits_per_week": "7"})
    assert still.rhythms.round(first, last).capacity == 30


def test_more_than_planned_with_one_account_is_not_owed_less_to_another(still, alpha):
    for days in (-9, -8, -7, -6, -5):
        touch(still, alpha, days)
    known_account(still, name="Beta", tier=Tier.MAINTAIN, joined=on(-400))
    whole = still.rhythms.round(date(2026, 6, 1), date(2026, 6, 30)).whole
    assert (whole.cycle.planned, whole.cycle.actual, whole.remaining) == (4, 5, 1)


def test_a_changed_rule_is_one_step_and_comes_back_whole(still):
    done = still.preferences.choose_rhythm({"strategic": "7", "counts": "Visit"})
    assert (done.label, done.about) == ("rhythm.change", "strategic 7/10, counts visit")
    again = still.preferences.choose_rhythm({"strategic": "7/10"})
    assert again.change_id is None
    still.history.undo()
    rule = still.rhythms.rhythm().rule
    assert (rule.tier(Tier.STRATEGIC).ideal, len(rule.counts)) == (14, 6)


def test_a_rule_that_cannot_be_is_refused_whole(still):
    with pytest.raises(RuleBroken):
        still.preferences.choose_rhythm({"strategic": "7", "growth": "often"})
    assert still.rhythms.rhythm().rule.tier(Tier.STRATEGIC).ideal == 14

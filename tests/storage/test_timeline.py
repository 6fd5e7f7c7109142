"""Everything that happened with a customer or a person, in one line of time."""

from datetime import date, time, timedelta

import pytest

from kamdesk.domain.actions import Promise
from kamdesk.domain.contracts import Contract
from kamdesk.domain.issues import Issue
from kamdesk.domain.money import Money
from kamdesk.domain.needs import Need, NeedKind
from kamdesk.domain.opportunities import Stage
from kamdesk.domain.strength import Strength
from kamdesk.domain.surveys import Answer
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.attaching import Held, Of
from kamdesk.services.happenings import Happening, Moved, Scope, Step
from tests.support.builders import a_contact, a_touchpoint, an_action, euros
from tests.support.portfolio import small, store

TODAY = date(2026, 4, 1)


@pytest.fixture
def portfolio(desk):
    made = small()
    store(desk, made.everything)
    return made


@pytest.fixture
def told(desk, portfolio):
    """Return the lines of a timeline as (what, step, title)."""

    def tell(*kinds, **scope):
        whose = scope if "contact_id" in scope else {"account_id": portfolio.account.id} | scope
        marks = desk.timeline.marks(Scope(**whose), kinds, TODAY)
        return [(e.mark.what, e.mark.step, e.title) for e in desk.timeline.entries(marks)]

    return tell


def test_a_promise_is_made_where_it_was_agreed_and_kept_late_or_broken(desk, portfolio, told):
    of = {"account_id": portfolio.account.id, "promise": Promise.OURS}
    desk.actions.add(an_action(title="Broken", due=TODAY - timedelta(days=3), **of))
    kept = an_action(title="Kept", due=TODAY, **of)
    late = an_action(title="Late", due=TODAY - timedelta(days=9), **of)
    for each in (kept, late):
        desk.actions.add(each)
        desk.actions.complete(TODAY, each.id)
    found = told(Happening.PROMISE)
    visit = (Happening.PROMISE, Step.MADE, "Send the quote")
    assert visit in found  # on the day of the touchpoint it was promised in
    assert {one[1:] for one in found if one[1] is not Step.MADE} == {
        (Step.BROKEN, "Broken"),
        (Step.KEPT, "Kept"),
        (Step.LATE, "Late"),
        (Step.BROKEN, "Send the quote"),
    }


def test_what_was_changed_of_a_deal_is_told_with_both_values(desk, portfolio):
    deal = portfolio.deal
    desk.opportunities.change(deal.id, amount=euros(2000), next_step="Call")
    desk.opportunities.move(deal.id, Stage.WON, TODAY)
    marks = desk.timeline.marks(Scope(account_id=portfolio.account.id), [Happening.DEAL], TODAY)
    moves = [move for entry in desk.timeline.entries(marks) for move in entry.moved]
    assert Moved(field="amount", old=euros(1000), new=euros(2000)) in moves
    assert Moved(field="stage", old=Stage.PROPOSAL, new=Stage.WON) in moves
    assert Moved(field="next_step", old=None, new="Call") in moves
    assert Moved(field="closed_on", old=None, new=TODAY) in moves
    assert isinstance(moves[0].new, (Money, Stage, date, str, int))


def test_a_change_that_was_undone_is_not_told_until_it_is_redone(desk, portfolio, told):
    desk.opportunities.change(portfolio.deal.id, next_step="Call")
    line = [(Happening.DEAL, Step.CHANGED, portfolio.deal.title)]
    assert told(Happening.DEAL) == line
    desk.history.undo()
    assert told(Happening.DEAL) == []
    desk.history.redo()
    assert told(Happening.DEAL) == line


def test_every_kind_of_thing_has_its_line(desk, portfolio, told):
    account, person = portfolio.account.id, portfolio.contact.id
    desk.issues.add(Issue(account_id=account, title="Pallet", opened=date(2026, 3, 3)))
    desk.needs.add(
        Need(account_id=account, title="Cold", kind=NeedKind.STATED, noted_on=date(2026, 3, 4))
    )
    desk.surveys.add(Answer(account_id=account, score=9, answered_on=date(2026, 3, 5)))
    desk.contracts.add(
        Contract(account_id=account, title="Frame", starts=date(2026, 1, 1), ends=date(2027, 1, 1))
    )
    desk.strengths.add(Strength(contact_id=person, value=4, noted_on=date(2026, 3, 6)))
    desk.attachments.attach([Held(name="Offer.pdf", data=b"x")], Of(contact_id=person))
    joined = a_contact(account_id=account, last_name="Newman", left_on=date(2026, 3, 7))
    desk.contacts.add(joined)
    found = told()
    assert {what for what, _, _ in found} == set(Happening) - {Happening.ACTION, Happening.DEAL}
    assert (Happening.CONTRACT, Step.BEGAN, "Frame") in found
    assert (Happening.CONTRACT, Step.ENDED, "Frame") not in found  # it has not ended yet
    assert {(Happening.PERSON, step, joined.name) for step in (Step.JOINED, Step.LEFT)} < set(found)


def test_a_person_s_timeline_holds_what_they_took_part_in(desk, portfolio, told):
    person = portfolio.contact.id
    desk.touchpoints.add(a_touchpoint(account_id=portfolio.account.id, summary="Without them"))
    desk.strengths.add(Strength(contact_id=person, value=4, noted_on=TODAY))
    found = told(contact_id=person)
    titles = {title for _, _, title in found}
    assert "Price list agreed" in titles
    assert "Without them" not in titles
    assert {what for what, _, _ in found} == {
        Happening.TOUCHPOINT,
        Happening.PROMISE,
        Happening.STRENGTH,
    }


def test_words_people_and_a_period_narrow_it(desk, portfolio, told):
    account = portfolio.account.id
    desk.touchpoints.add(
        a_touchpoint(account_id=account, summary="Talked", outcome="Größere Menge", at=time(9, 30))
    )
    assert [one[2] for one in told(text="größ")] == ["Talked"]
    assert "Price list agreed" in [one[2] for one in told(text=portfolio.boss.first_name)]
    assert told(text="Price list", since=date(2026, 3, 3)) == []
    assert [one[2] for one in told(Happening.TOUCHPOINT, until=date(2026, 3, 1))] == []


def test_ten_thousand_touchpoints_are_marked_and_a_page_is_read(desk, portfolio, told):
    account = portfolio.account.id
    day = date(2000, 1, 1)
    with desk.transactions() as work:
        work.of(Touchpoint).add_many(
            a_touchpoint(account_id=account, happened_on=day + timedelta(days=n), summary=f"{n}")
            for n in range(9_000)
        )
        work.commit("portfolio.import", "many")
    marks = desk.timeline.marks(Scope(account_id=account), [Happening.TOUCHPOINT], TODAY)
    assert len(marks) == 9_001
    assert [mark.day for mark in marks] == sorted((m.day for m in marks), reverse=True)
    page = desk.timeline.entries(marks[100:130])
    assert [entry.mark for entry in page] == marks[100:130]

"""What was read of an account, told as a brief."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, time
from typing import TYPE_CHECKING

from kamdesk.domain.actions import Action, Promise
from kamdesk.domain.periods import months_later
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.services import brief as doc
from kamdesk.services.brief_coming import birthdays, contract_days
from kamdesk.services.brief_people import reached, warned
from kamdesk.services.documents import PlanIssue, PlanKpi, PlanNeed, PlanOpportunity, PlanPerson
from kamdesk.services.plan_figures import band, twelve_months, year_to_date
from kamdesk.services.plan_known import issues, needs
from kamdesk.services.plan_parts import deal_words, narrowed, shown_deals, talks, touchpoint_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from kamdesk.domain.accounts import Account
    from kamdesk.services.documents import PlanTouchpoint
    from kamdesk.services.gathered import Gathered
    from kamdesk.services.rows import AccountRow

MOST_TALKS = 6
MIDNIGHT = time(0)


def internal_brief(found: Gathered) -> doc.InternalBrief:
    """Return the copy that stays."""
    account, row = found.account, found.row
    contracts = contract_days(found.known, account, found.day)
    return doc.InternalBrief(
        account=brief_account(found),
        as_of=found.day,
        tier=account.tier.value.capitalize(),
        health=row.health,
        health_tone=band(row.health),
        visit=prepared(found.booked, found.names) if found.booked else None,
        kpis=(year_to_date(row, found.cockpit), twelve_months(row), _pipeline(row)),
        people=reached(found.people, found.booked.contacts if found.booked else ()),
        touchpoints=tuple(_reported(one, found) for one in _latest(found, *TouchpointKind)),
        ours=open_promises(found, Promise.OURS),
        theirs=open_promises(found, Promise.THEIRS),
        needs=needs(found.known),
        issues=issues(found.known),
        opportunities=tuple(deal_words(deal) for deal in shown_deals(found.deals)),
        wishes=_wishes(account),
        cautions=_cautions(account),
        warnings=(*_late(found), *warned(found.people), *_felt(found), *_overdue(found)),
        coming=tuple(sorted((*contracts, *birthdays(found.people)), key=lambda one: one.day)),
    )


def customer_brief(found: Gathered) -> doc.CustomerBrief:
    """Return the copy that can be sent ahead, built field by field of the narrower models."""
    spoken = set(TouchpointKind) - {TouchpointKind.NOTE}
    visit = prepared(found.booked, found.names) if found.booked else None
    people = reached(found.people, found.booked.contacts if found.booked else ())
    return doc.CustomerBrief(
        account=brief_account(found),
        as_of=found.day,
        visit=visit and narrowed(doc.BookedVisit, visit),
        kpis=(twelve_months(found.row),),
        people=tuple(narrowed(PlanPerson, one) for one in people),
        touchpoints=_talks(found, *spoken),
        ours=open_promises(found, Promise.OURS),
        theirs=open_promises(found, Promise.THEIRS),
        needs=tuple(narrowed(PlanNeed, one) for one in needs(found.known.as_said)),
        issues=tuple(narrowed(PlanIssue, one) for one in issues(found.known)),
        opportunities=tuple(
            narrowed(PlanOpportunity, deal_words(deal)) for deal in shown_deals(found.deals)
        ),
        wishes=_wishes(found.account),
        coming=contract_days(found.known, found.account, found.day),
    )


def brief_account(found: Gathered) -> doc.BriefAccount:
    """Return who is visited and where."""
    account = found.account
    return doc.BriefAccount(
        name=account.name,
        industry=account.industry,
        street=account.street,
        postal_code=account.postal_code,
        city=account.city,
        country=account.country,
        phone=account.phone,
        owner=found.manager,
        currency=found.row.sales_12m.currency,
    )


def prepared(booked: Touchpoint, names: dict[UUID, str]) -> doc.PreparedVisit:
    """Return a visit in the calendar with what we want of it."""
    return doc.PreparedVisit(
        happened_on=booked.happened_on,
        at=booked.at,
        minutes=booked.minutes,
        kind=booked.kind.value.capitalize(),
        summary=booked.summary,
        people=tuple(names[pk] for pk in booked.contacts if pk in names),
        objective=booked.objective,
    )


def _pipeline(row: AccountRow) -> PlanKpi:
    count = row.open_opportunities
    weighted = row.weighted_pipeline.rounded
    deals = "1 open opportunity" if count == 1 else f"{count} open opportunities"
    return PlanKpi(label="Weighted pipeline", value=weighted, note=deals)


def _talks(found: Gathered, *kinds: TouchpointKind) -> tuple[PlanTouchpoint, ...]:
    return tuple(touchpoint_words(one, found.names) for one in _latest(found, *kinds))


def _reported(one: Touchpoint, found: Gathered) -> doc.ReportedTouchpoint:
    plain = touchpoint_words(one, found.names)
    told = {each.name: getattr(plain, each.name) for each in fields(plain)}
    return doc.ReportedTouchpoint(**told, parts=tuple(one.parts.items()))


def _latest(found: Gathered, *kinds: TouchpointKind) -> list[Touchpoint]:
    past = [one for one in talks(found.touchpoints, found.day) if one.kind in kinds]
    return [one for one in past if one is not found.booked][:MOST_TALKS]


def open_promises(found: Gathered, whose: Promise | None) -> tuple[doc.BriefPromise, ...]:
    """Return open promises of one side, or plain work, what is due first at the top."""
    still = [one for one in found.actions if one.is_open and one.promise is whose]
    still.sort(key=lambda one: (one.due or date.max, one.title, one.id))
    return tuple(
        doc.BriefPromise(
            title=one.title,
            owner=_giver(one, found),
            due=one.due,
            days_late=one.days_late(found.day),
        )
        for one in still
    )


def _giver(action: Action, found: Gathered) -> str:
    person = found.names.get(action.contact_id, "") if action.contact_id else ""
    return person if action.promise is Promise.THEIRS else action.owner or found.manager


def _wishes(account: Account) -> tuple[doc.Wish, ...]:
    named = (
        ("Service", account.service_level),
        ("Delivery", account.delivery),
        ("Invoices", account.invoicing),
    )
    return tuple(doc.Wish(name=name, text=text) for name, text in named if text.strip())


def _cautions(account: Account) -> tuple[doc.Wish, ...]:
    named = (("Do not mention", account.no_go), ("Gifts", account.gifts))
    return tuple(doc.Wish(name=name, text=text) for name, text in named if text.strip())


def _late(found: Gathered) -> Iterator[doc.Warned]:
    """Warn of our own word that was not kept: it is the first thing they will ask."""
    late = [one for one in open_promises(found, Promise.OURS) if one.days_late]
    if late:
        count = "One promise" if len(late) == 1 else f"{len(late)} promises"
        longest = max(one.days_late for one in late)
        days = "1 day" if longest == 1 else f"up to {longest} days"
        yield doc.Warned(title=f"{count} of ours late", reason=f"Late by {days}.", tone="bad")


def _felt(found: Gathered) -> Iterator[doc.Warned]:
    """Warn of who was unhappy when asked, within a year."""
    since = months_later(found.day, -12)
    for said in found.known.satisfaction.answers:
        if said.is_unhappy and said.answer.answered_on > since:
            who = said.respondent or "Somebody"
            comment = said.answer.comment.strip()
            yield doc.Warned(title=f"{who} answered {said.answer.scale}", reason=comment)


def _overdue(found: Gathered) -> Iterator[doc.Warned]:
    days = found.row.overdue_days
    if days:
        count = "1 day" if days == 1 else f"{days} days"
        yield doc.Warned(title="Contact overdue", reason=f"By {count} against the rhythm agreed.")

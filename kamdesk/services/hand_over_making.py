"""What was read of an account, told to who takes it over."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from kamdesk.domain.competitors import Competitor
from kamdesk.domain.contacts import Contact
from kamdesk.domain.periods import months_later
from kamdesk.domain.team import Assignment, Colleague
from kamdesk.services import hand_over as doc
from kamdesk.services.brief_making import internal_brief, open_promises
from kamdesk.services.brief_people import reached_person
from kamdesk.services.plan_known import asked, contracts
from kamdesk.services.plan_parts import talks, touchpoint_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from kamdesk.services.documents import PlanTouchpoint
    from kamdesk.services.gathered import Gathered
    from kamdesk.services.people import Person
    from kamdesk.services.ports import Reader

MEMORY_MONTHS = 12


def hand_over(reader: Reader, found: Gathered, to: str) -> doc.HandOver:
    """Return everything a successor has to know."""
    account, brief = found.account, internal_brief(found)
    return doc.HandOver(
        account=brief.account,
        as_of=found.day,
        to=to,
        tier=brief.tier,
        strategy=account.strategy.value.capitalize() if account.strategy else "",
        customer_since=account.customer_since,
        health=brief.health,
        health_tone=brief.health_tone,
        kpis=brief.kpis,
        situation=account.situation,
        goals=account.goals,
        decision_process=account.decision_process,
        notes=account.notes,
        team=tuple(_team(reader, account.id)),
        people=tuple(_people(reader, found)),
        warnings=brief.warnings,
        ours=brief.ours,
        theirs=brief.theirs,
        work=open_promises(found, None),
        issues=brief.issues,
        needs=brief.needs,
        opportunities=brief.opportunities,
        contracts=contracts(found.known),
        rivals=tuple(_rivals(reader, account.id)),
        wishes=brief.wishes,
        cautions=brief.cautions,
        coming=brief.coming,
        satisfaction=asked(found.known),
        touchpoints=tuple(_history(found)),
    )


def _team(reader: Reader, account_id: UUID) -> Iterable[doc.TeamMember]:
    places = reader.all(Assignment, account_id=[account_id])
    ours = {place.colleague_id for place in places}
    known = {one.id: one for one in reader.all(Colleague, id=list(ours))} if ours else {}
    there = [(place, known[place.colleague_id]) for place in places if place.colleague_id in known]
    for place, one in there:
        yield doc.TeamMember(
            name=one.name,
            role=place.role or one.title,
            responsibility=place.responsibility,
            reach=" · ".join(filter(None, (one.phone, one.email))),
        )


def _people(reader: Reader, found: Gathered) -> Iterable[doc.HandedPerson]:
    """Return everybody there, those who decide and matter first."""
    names = {one.id: one.name for one in reader.all(Contact, account_id=[found.account.id])}
    for person in sorted(found.people.people, key=_weight):
        contact = person.contact
        told = reached_person(person)
        yield doc.HandedPerson(
            **{each.name: getattr(told, each.name) for each in fields(told)},
            influence=contact.influence,
            strength=person.strength.value if person.strength else None,
            reports_to=names.get(contact.reports_to_id, "") if contact.reports_to_id else "",
            known_by=person.known_by,
            interests=contact.interests,
            notes=contact.notes,
        )


def _weight(person: Person) -> tuple[bool, int, str]:
    return not person.decides, -(person.contact.influence or 0), person.contact.name


def _rivals(reader: Reader, account_id: UUID) -> Iterable[doc.Rival]:
    for one in reader.all(Competitor, account_id=[account_id]):
        yield doc.Rival(
            name=one.name,
            group=one.product_group,
            spend=one.spend,
            threat=one.threat.value.capitalize() if one.threat else "",
        )


def _history(found: Gathered) -> Iterable[PlanTouchpoint]:
    """Return what happened in the last year, the latest first."""
    since = months_later(found.day, -MEMORY_MONTHS)
    for one in talks(found.touchpoints, found.day):
        if one.happened_on > since:
            yield touchpoint_words(one, found.names)

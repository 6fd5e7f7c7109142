"""Whom a brief names, in which order, and what it warns of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.contacts import Support
from kamdesk.domain.figures.coverage import Risk
from kamdesk.services.brief import ReachedPerson, Warned
from kamdesk.services.words import spoken
from kamdesk.services.words.days import said_day
from kamdesk.services.words.risks import RISKS

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from kamdesk.domain.figures.coverage import Concern
    from kamdesk.services.documents import Tone
    from kamdesk.services.people import PeopleMap, Person

STANCES: dict[Support, Tone] = {
    Support.ADVOCATE: "good",
    Support.SUPPORTER: "good",
    Support.SCEPTIC: "warn",
    Support.HOSTILE: "bad",
}
GRAVE = {Risk.NO_DECIDER, Risk.SPONSOR_LEFT, Risk.ONE_CONTACT}


def reached(people: PeopleMap, first: Collection[UUID]) -> tuple[ReachedPerson, ...]:
    """Return everybody there: who is met this time first, then who matters most."""

    def order(one: Person) -> tuple[bool, bool, int, int, str]:
        contact = one.contact
        seen = -one.last.toordinal() if one.last else 0
        return (
            contact.id not in first,
            not one.decides,
            -(contact.influence or 0),
            seen,
            contact.name,
        )

    return tuple(reached_person(one) for one in sorted(people.people, key=order))


def warned(people: PeopleMap) -> tuple[Warned, ...]:
    """Return what is risky about how we are known, in words."""
    return tuple(_warned(one) for one in people.concerns)


def reached_person(person: Person) -> ReachedPerson:
    """Return somebody with how they stand to us and how to reach them."""
    contact = person.contact
    part = contact.role or contact.buying_center
    return ReachedPerson(
        name=contact.name,
        title=contact.title,
        phone=contact.mobile or contact.phone,
        email=contact.email,
        role=part.value.capitalize() if part else "",
        support=contact.support.value.capitalize() if contact.support else "",
        support_tone=STANCES.get(contact.support, "neutral") if contact.support else "neutral",
        last=person.last,
        quiet=person.quiet,
        channel=contact.channel.value.capitalize() if contact.channel else "",
        do_not_contact=contact.do_not_contact,
    )


def _warned(concern: Concern) -> Warned:
    said = RISKS[concern.risk]
    about: dict[str, object] = {
        "name": concern.name,
        "colleague": concern.colleague,
        "function": concern.function,
        "count": concern.count,
        "day": said_day(concern.day) if concern.day else "",
    }
    title = said.where if said.where and concern.function else said.title
    reason = said.never if said.never and concern.day is None else said.reason
    return Warned(
        title=spoken(title, about),
        reason=spoken(reason, about),
        tone="bad" if concern.risk in GRAVE else "warn",
    )

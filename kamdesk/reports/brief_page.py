"""A brief as one page: its parts in finished words, before anything is cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk.reports import english
from kamdesk.reports.brief_blocks import Block, blocks, tidy
from kamdesk.services.brief import InternalBrief, PreparedVisit, ReachedPerson
from kamdesk.services.documents import Tone

if TYPE_CHECKING:
    from kamdesk.services.brief import BookedVisit, CustomerBrief
    from kamdesk.services.documents import PlanKpi, PlanPerson

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A figure at the head of the page."""

    label: str
    value: str
    note: str = ""
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """A row of the table of people."""

    name: str
    title: str = ""
    role: str = ""
    support: str = ""
    support_tone: Tone = "neutral"
    last: str = ""
    last_tone: Tone = "neutral"
    reach: str = ""
    reach_note: str = ""
    barred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything on the page; ``more_people`` of them found no room."""

    name: str
    overline: str
    about: str
    owner: str
    confidence: str
    as_of: str
    when: str
    topic: str  # what the visit is about, and with whom
    objective: str  # without one there are lines to write on
    numbers: tuple[Number, ...]
    health: Number | None
    people: tuple[PersonLine, ...]
    left: tuple[Block, ...]
    right: tuple[Block, ...]
    internal: bool
    more_people: int = 0
    name_size: float = 19.0


def brief_page(brief: CustomerBrief) -> Page:
    """Return everything a brief says, whole."""
    internal = isinstance(brief, InternalBrief)
    account, visit = brief.account, brief.visit
    left, right = blocks(brief)
    return Page(
        name=tidy(account.name),
        overline="Visit brief",
        about=" · ".join(filter(None, map(tidy, _about(brief)))),
        owner=tidy(account.owner),
        confidence="Confidential · internal" if internal else f"Prepared for {account.name}",
        as_of=english.day(brief.as_of),
        when=visit_words(visit) if visit else "No visit is in the calendar",
        topic=_topic(visit),
        objective=_objective(visit),
        numbers=tuple(_number(kpi) for kpi in brief.kpis),
        health=_health(brief) if isinstance(brief, InternalBrief) else None,
        people=tuple(_person(person) for person in brief.people),
        left=left,
        right=right,
        internal=internal,
    )


def visit_words(visit: BookedVisit) -> str:
    """Return when a visit is and how long, as ``Tue 1 Dec 2026, 10:00 · 60 min · Visit``."""
    day = f"{WEEKDAYS[visit.happened_on.weekday()]} {english.day(visit.happened_on)}"
    moment = f"{day}, {visit.at:%H:%M}" if visit.at else day
    length = f"{visit.minutes} min" if visit.minutes else ""
    return " · ".join(filter(None, (moment, length, visit.kind)))


def _topic(visit: BookedVisit | None) -> str:
    if visit is None:
        return ""
    people = f"with {', '.join(visit.people)}" if visit.people else ""
    summary = visit.summary if isinstance(visit, PreparedVisit) else ""
    return " · ".join(filter(None, (tidy(summary), tidy(people))))


def _objective(visit: BookedVisit | None) -> str:
    """Return what we want of a visit; the customer reads what it is about."""
    if visit is None:
        return ""
    return tidy(visit.objective if isinstance(visit, PreparedVisit) else visit.summary)


def _about(brief: CustomerBrief) -> tuple[str, ...]:
    account = brief.account
    tier = brief.tier if isinstance(brief, InternalBrief) else ""
    return tier, account.industry, account.address, account.phone


def _health(brief: InternalBrief) -> Number:
    if brief.health is None:
        return Number(label="Health", value="not known yet")
    value = f"{english.number(brief.health, 0)} of 100"
    return Number(label="Health", value=value, tone=brief.health_tone)


def _number(kpi: PlanKpi) -> Number:
    value = english.measure(kpi.value, kpi.unit)
    return Number(label=kpi.label, value=value, note=kpi.note, tone=kpi.tone)


def _person(person: PlanPerson) -> PersonLine:
    reach = [tidy(part) for part in (person.phone, person.email) if part.strip()]
    line = PersonLine(
        name=tidy(person.name),
        title=tidy(person.title),
        reach=reach[0] if reach else english.NO_VALUE,
        reach_note=" · ".join(reach[1:]),
    )
    return _reached(person, line) if isinstance(person, ReachedPerson) else line


def _reached(person: ReachedPerson, line: PersonLine) -> PersonLine:
    barred = person.do_not_contact
    prefers = f" (prefers {person.channel.lower()})" if person.channel else ""
    return PersonLine(
        name=line.name,
        title=line.title,
        role=person.role or english.NO_VALUE,
        support=person.support or english.NO_VALUE,
        support_tone=person.support_tone,
        last=english.day(person.last) if person.last else "never met",
        last_tone="warn" if person.quiet else "neutral",
        reach="Do not contact" if barred else f"{line.reach}{prefers}",
        reach_note="" if barred else line.reach_note,
        barred=barred,
    )

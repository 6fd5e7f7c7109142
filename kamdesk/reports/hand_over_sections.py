"""The sections of a hand-over; what the customer must never see is marked so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.reports import english
from kamdesk.reports.plan_cells import cell, narrow, table
from kamdesk.reports.plan_known import contracts_section, issues_section, satisfaction_section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.reports.text import Data
    from kamdesk.services.brief import BriefPromise, Wish
    from kamdesk.services.documents import PlanTouchpoint, SensedNeed, WeighedOpportunity
    from kamdesk.services.hand_over import HandedPerson, HandOver, TeamMember

INTERNAL = "Internal: not for the customer."
PARTLY = "Internal: part, stance, influence, who knows whom and notes are not for the customer."


def hand_over_sections(document: HandOver) -> list[Data]:
    """Return the sections in the order a successor needs them."""
    found = [
        _prose("Situation", f"Where {document.account.name} stands", document.situation),
        _prose("Their goals", "What they want themselves", document.goals),
        _promises(document),
        _work(document),
        _warnings(document),
        _team(document.team),
        _people(document.people),
        _prose("Decisions", "How they decide", document.decision_process, note=INTERNAL),
        issues_section(document.issues),
        _needs(document.needs),
        _opportunities(document.opportunities),
        contracts_section(document.contracts),
        _coming(document),
        _wishes("Service", "How they want to be served", document.wishes),
        _wishes("Better not", "What not to say, and what they may accept", document.cautions)
        | {"note": INTERNAL},
        _rivals(document),
    ]
    if document.satisfaction is not None:
        found.append(satisfaction_section(document.satisfaction) | {"note": INTERNAL})
    notes = _prose("Notes", "What is noted besides", document.notes, note=INTERNAL)
    return [*found, _history(document.touchpoints), notes]


def _prose(kind: str, title: str, text: str, note: str = "") -> dict[str, Data]:
    paragraphs: list[Data] = [part.strip() for part in text.split("\n\n") if part.strip()]
    return {
        "kind": kind,
        "title": title,
        "note": note,
        "paragraphs": paragraphs,
        "empty": "Nothing is written down.",
    }


def _promises(document: HandOver) -> dict[str, Data]:
    """Return the words given on both sides, ours first: a successor keeps them."""
    late = sum(bool(one.days_late) for one in document.ours)
    ours, theirs = len(document.ours), len(document.theirs)
    title = f"{english.count(ours, 'promise')} of ours open, {theirs or 'none'} of theirs"
    rows = [_promise(one, "Ours") for one in document.ours]
    rows += [_promise(one, "Theirs") for one in document.theirs]
    columns = (
        ("Promise", "1fr", "left"),
        ("Whose", "18mm", "left"),
        ("Given by", "40mm", "left"),
        ("Due", "24mm", "right"),
        ("Status", "28mm", "left"),
    )
    return {
        "kind": "Open promises",
        "title": _capital(f"{title}; {late} late" if late else title),
        "table": table(columns, rows),
        "empty": "Neither side owes the other anything.",
    }


def _promise(one: BriefPromise, whose: str) -> Data:
    late = english.count(one.days_late, "day")
    status = (
        cell("", pill=f"{late} late", tone="bad")
        if one.days_late
        else cell("", pill="Open", tone="neutral")
    )
    return [
        cell(one.title, tone="strong"),
        cell(whose),
        cell(narrow(one.owner) or english.NO_VALUE),
        cell(english.day(one.due)),
        status,
    ]


def _work(document: HandOver) -> dict[str, Data]:
    columns = (("Action", "1fr", "left"), ("Who", "44mm", "left"), ("Due", "26mm", "right"))
    rows: list[Data] = [
        [
            cell(one.title, tone="strong"),
            cell(narrow(one.owner) or english.NO_VALUE),
            cell(english.day(one.due)),
        ]
        for one in document.work
    ]
    return {
        "kind": "Open work",
        "title": _capital(f"{english.count(len(rows), 'action')} besides the promises"),
        "note": INTERNAL,
        "table": table(columns, rows),
        "empty": "Nothing else is to be done.",
    }


def _warnings(document: HandOver) -> dict[str, Data]:
    rows: list[Data] = [
        [cell("", pill=narrow(one.title), tone=one.tone), cell(one.reason)]
        for one in document.warnings
    ]
    return {
        "kind": "Mind",
        "title": "What to be careful about",
        "note": INTERNAL,
        "table": table((("What", "62mm", "left"), ("Why", "1fr", "left")), rows),
        "empty": "Nothing to warn of." if document.people else "Nobody is recorded yet.",
    }


def _team(team: Sequence[TeamMember]) -> dict[str, Data]:
    columns = (
        ("Colleague", "1fr", "left"),
        ("Role", "38mm", "left"),
        ("Responsible for", "1fr", "left"),
        ("Reach", "1fr", "left"),
    )
    rows: list[Data] = [
        [
            cell(one.name, tone="strong"),
            cell(narrow(one.role) or english.NO_VALUE),
            cell(one.responsibility or english.NO_VALUE),
            cell(one.reach or english.NO_VALUE),
        ]
        for one in team
    ]
    return {
        "kind": "Our team",
        "title": _capital(f"{english.count(len(rows), 'colleague')} in the account's team"),
        "table": table(columns, rows),
        "empty": "No colleague is noted in the account's team.",
    }


def _people(people: Sequence[HandedPerson]) -> dict[str, Data]:
    columns = (
        ("Person", "1.1fr", "left"),
        ("Part and stance", "34mm", "left"),
        ("Known by", "34mm", "left"),
        ("Last met", "22mm", "right"),
        ("Reach by", "1.1fr", "left"),
    )
    return {
        "kind": "People",
        "title": _capital(f"{english.count(len(people), 'person', 'people')} at the customer"),
        "note": PARTLY,
        "table": table(columns, [_person(one) for one in people]),
        "empty": "Nobody at the customer is recorded yet.",
    }


def _person(one: HandedPerson) -> Data:
    above = f"reports to {one.reports_to}" if one.reports_to else ""
    about = (one.title, above, one.interests, one.notes)
    small = " · ".join(" ".join(part.split()) for part in about if part.strip())
    influence = f"influence {one.influence} of 5" if one.influence else ""
    strength = f"relationship {one.strength} of 5" if one.strength else ""
    stance = ", ".join(filter(None, (one.support, influence, strength)))
    prefers = f"prefers {one.channel.lower()}" if one.channel else ""
    reach = " · ".join(filter(None, (one.phone, one.email))) or english.NO_VALUE
    if one.do_not_contact:
        reach, prefers = "Do not contact", ""
    return [
        cell(one.name, small=small, tone="strong"),
        cell(narrow(one.role) or english.NO_VALUE, small=stance),
        cell("\n".join(one.known_by) or "nobody of ours", tone="" if one.known_by else "muted"),
        cell(english.day(one.last) if one.last else "never"),
        cell(reach, small=prefers),
    ]


def _needs(needs: Sequence[SensedNeed]) -> dict[str, Data]:
    columns = (
        ("Need", "1.2fr", "left"),
        ("Answer", "1fr", "left"),
        ("How known", "28mm", "left"),
        ("Status", "26mm", "left"),
    )
    rows: list[Data] = [
        [
            cell(one.title, small=one.evidence, tone="strong"),
            cell(one.solution or english.NO_VALUE),
            cell(narrow(one.kind)),
            cell("", pill=narrow(one.status), tone="neutral"),
        ]
        for one in needs
    ]
    return {
        "kind": "Needs",
        "title": _capital(english.count(len(rows), "need")),
        "note": "Internal: what was not stated and its evidence are not for the customer.",
        "table": table(columns, rows),
        "empty": "No need is noted yet.",
    }


def _opportunities(deals: Sequence[WeighedOpportunity]) -> dict[str, Data]:
    columns = (
        ("Opportunity", "1fr", "left"),
        ("Stage", "32mm", "left"),
        ("Amount", "24mm", "right"),
        ("Chance", "16mm", "right"),
        ("Close", "24mm", "right"),
    )
    rows: list[Data] = [
        [
            cell(one.title, small=f"Next: {one.next_step}" if one.next_step else "", tone="strong"),
            cell("", pill=narrow(one.stage), tone="info"),
            cell(english.whole_money(one.amount)),
            cell(english.percent(one.probability)),
            cell(english.day(one.expected_close)),
        ]
        for one in deals
    ]
    return {
        "kind": "Opportunities",
        "title": _capital(f"{english.count(len(rows), 'deal')} open"),
        "note": "Internal: stage and chance are not for the customer.",
        "table": table(columns, rows),
        "empty": "Nothing is open at the moment.",
    }


def _coming(document: HandOver) -> dict[str, Data]:
    rows: list[Data] = [
        [cell(english.day(one.day)), cell(one.title, tone="strong")] for one in document.coming
    ]
    return {
        "kind": "Dates",
        "title": "What is coming",
        "table": table((("Day", "28mm", "left"), ("What", "1fr", "left")), rows),
        "empty": "No contract date and no birthday is near.",
    }


def _wishes(kind: str, title: str, wishes: Sequence[Wish]) -> dict[str, Data]:
    rows: list[Data] = [[cell(one.name, tone="strong"), cell(one.text)] for one in wishes]
    return {
        "kind": kind,
        "title": title,
        "table": table((("What", "38mm", "left"), ("How", "1fr", "left")), rows),
        "empty": "Nothing is noted.",
    }


def _rivals(document: HandOver) -> dict[str, Data]:
    columns = (
        ("Competitor", "1fr", "left"),
        ("Group", "44mm", "left"),
        ("A year", "26mm", "right"),
        ("Threat", "24mm", "left"),
    )
    rows: list[Data] = [
        [
            cell(one.name, tone="strong"),
            cell(narrow(one.group) or english.NO_VALUE),
            cell(english.whole_money(one.spend)),
            cell(narrow(one.threat) or english.NO_VALUE),
        ]
        for one in document.rivals
    ]
    return {
        "kind": "Competitors",
        "title": "Who else sells there",
        "note": INTERNAL,
        "table": table(columns, rows),
        "empty": "No competitor is noted.",
    }


def _history(talks: Sequence[PlanTouchpoint]) -> dict[str, Data]:
    columns = (("Date", "26mm", "left"), ("People", "42mm", "left"), ("What", "1fr", "left"))
    rows: list[Data] = [
        [
            cell(english.day(one.on), small=narrow(one.kind)),
            cell(narrow("\n".join(one.people)) or english.NO_VALUE),
            cell(one.summary, small=f"Outcome: {one.outcome}" if one.outcome else ""),
        ]
        for one in talks
    ]
    return {
        "kind": "History",
        "title": _capital(f"{english.count(len(rows), 'contact')} in the last year"),
        "note": "Internal: notes to oneself are among them.",
        "table": table(columns, rows),
        "empty": "Nothing is recorded for the last year.",
    }


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

"""The lists of a brief: promises, issues, talks, needs and so on, as lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk.reports import english
from kamdesk.reports.text import cleaned
from kamdesk.services.brief import InternalBrief, ReportedTouchpoint
from kamdesk.services.documents import OwnedIssue, SensedNeed, Tone, WeighedOpportunity

if TYPE_CHECKING:
    from kamdesk.services.brief import (
        BriefPromise,
        CustomerBrief,
        Upcoming,
        Warned,
        Wish,
    )
    from kamdesk.services.documents import (
        PlanIssue,
        PlanNeed,
        PlanOpportunity,
        PlanTouchpoint,
    )

LONGEST = 600  # letters; more never fits on two lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing in a list: what, a smaller line below, and a word on the right."""

    text: str
    small: str = ""
    right: str = ""
    tone: Tone = "neutral"  # of what stands on the right, or of a warning


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A list under its heading; ``weight`` says how hard it resists being cut."""

    title: str
    lines: tuple[Line, ...]
    empty: str
    weight: int
    more: int = 0  # so many found no room
    warns: bool = False


def tidy(text: str) -> str:
    """Return what somebody typed as one line that every document can hold."""
    return " ".join(cleaned(text[: 2 * LONGEST]).split())[:LONGEST]


def blocks(brief: CustomerBrief) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the lists of the left column and of the right one."""
    internal = brief if isinstance(brief, InternalBrief) else None
    left = (
        Block(
            title="We promised",
            lines=tuple(_promise(one) for one in brief.ours),
            empty="We owe nothing.",
            weight=6,
        ),
        Block(
            title="They promised",
            lines=tuple(_promise(one) for one in brief.theirs),
            empty="They owe nothing.",
            weight=5,
        ),
        Block(
            title="Open issues",
            lines=tuple(_issue(one) for one in brief.issues),
            empty="No issue is open.",
            weight=5,
        ),
        Block(
            title="Last touchpoints",
            lines=tuple(_talk(one) for one in brief.touchpoints),
            empty="No contact is recorded yet.",
            weight=3,
        ),
    )
    return left, (*(_warnings(internal) if internal else ()), *_right(brief))


def _warnings(brief: InternalBrief) -> tuple[Block, ...]:
    nobody = "Nobody is recorded yet, so nothing can be said." if not brief.people else ""
    warnings = Block(
        title="Mind",
        lines=tuple(_warned(one) for one in brief.warnings),
        empty=nobody or "Nothing to warn of.",
        weight=5,
        warns=True,
    )
    cautions = Block(
        title="Better not",
        lines=tuple(_wish(one) for one in brief.cautions),
        empty="No topic to avoid and no rule on gifts is noted.",
        weight=6,
    )
    return warnings, cautions


def _right(brief: CustomerBrief) -> tuple[Block, ...]:
    return (
        Block(
            title="Opportunities",
            lines=tuple(_deal(one) for one in brief.opportunities),
            empty="Nothing is open.",
            weight=4,
        ),
        Block(
            title="Needs",
            lines=tuple(_need(one) for one in brief.needs),
            empty="No need is noted yet.",
            weight=3,
        ),
        Block(
            title="How they want to be served",
            lines=tuple(_wish(one) for one in brief.wishes),
            empty="Nothing is noted on service, delivery and invoices.",
            weight=3,
        ),
        Block(
            title="What is coming",
            lines=tuple(_coming(one) for one in brief.coming),
            empty="No contract date and no birthday is near.",
            weight=3,
        ),
    )


def _promise(one: BriefPromise) -> Line:
    late = english.count(one.days_late, "day")
    right = f"{late} late" if one.days_late else english.day(one.due) if one.due else "no date"
    said = english.day(one.due) if one.days_late else ""
    small = " · ".join(filter(None, (tidy(one.owner), f"due {said}" if said else "")))
    return Line(
        text=tidy(one.title), small=small, right=right, tone="bad" if one.days_late else "neutral"
    )


def _issue(one: PlanIssue) -> Line:
    mends = (one.owner, one.department) if isinstance(one, OwnedIssue) else ()
    due = f"due {english.day(one.due)}" if one.due else ""
    small = [f"since {english.day(one.opened)}" if one.opened else "", due, *map(tidy, mends)]
    return Line(
        text=tidy(one.title),
        small=" · ".join(filter(None, small)),
        right=one.severity,
        tone="bad" if one.severity == "Critical" else "warn" if one.late else "neutral",
    )


def _talk(one: PlanTouchpoint) -> Line:
    parts = one.parts if isinstance(one, ReportedTouchpoint) else ()
    told = (f"{tidy(heading)}: {tidy(text)}" for heading, text in parts if text.strip())
    small = " · ".join(filter(None, (one.kind, tidy(", ".join(one.people)), *told)))
    text = tidy(one.summary)
    if one.outcome.strip():
        text = " → ".join(filter(None, (text, tidy(one.outcome))))
    return Line(text=text, small=small, right=english.day(one.on))


def _need(one: PlanNeed) -> Line:
    kind = one.kind if isinstance(one, SensedNeed) else ""
    right = one.status if one.status != "Open" else ""
    answer = f"answer: {tidy(one.solution)}" if one.solution.strip() else ""
    small = " · ".join(filter(None, (kind, answer)))
    return Line(text=tidy(one.title), small=small, right=right, tone="good" if right else "neutral")


def _deal(one: PlanOpportunity) -> Line:
    weighed = one if isinstance(one, WeighedOpportunity) else None
    stage = f"{weighed.stage}, {english.percent(weighed.probability)}" if weighed else ""
    step = f"next: {tidy(one.next_step)}" if one.next_step.strip() else ""
    close = f"closes {english.day(one.expected_close)}" if one.expected_close else ""
    return Line(
        text=tidy(one.title),
        small=" · ".join(filter(None, (step, close, stage))),
        right=english.short_money(one.amount) if one.amount else "",
    )


def _warned(one: Warned) -> Line:
    return Line(text=tidy(one.title), small=tidy(one.reason), tone=one.tone)


def _wish(one: Wish) -> Line:
    return Line(text=one.name, small=tidy(one.text))


def _coming(one: Upcoming) -> Line:
    return Line(text=tidy(one.title), right=english.day(one.day))

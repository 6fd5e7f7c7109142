"""How content the people of an account are, from what they answered last."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit
from kamdesk.domain.periods import trailing_year
from kamdesk.domain.surveys import SCALE, SurveyKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from kamdesk.domain.surveys import Answer

FULL = Decimal(100)
COUNTED = (SurveyKind.NPS, SurveyKind.CSAT)  # which way a question of one's own points is unknown


def contentment(answers: Iterable[Answer], as_of: date) -> Figure:
    """Return the mean of everybody's last NPS and CSAT answers of twelve months, as 0 to 100.

    Each answer is put on 0 to 100 by its scale: an 8 of 0 to 10 is 80, a 4 of 1 to 5 is 75.
    """
    first, last = trailing_year(as_of)
    recent = [one for one in answers if first <= one.answered_on <= last]
    counted = [one for one in latest(recent) if one.kind in COUNTED]
    parts = tuple(
        Part(name=one.kind, value=on_full(one), day=one.answered_on, unit=Unit.PERCENT)
        for one in counted
    )
    scores = [on_full(one) for one in counted]
    return Figure(
        rule="contentment",
        value=sum(scores, Decimal(0)) / len(scores) if scores else None,
        as_of=as_of,
        parts=parts,
        unit=Unit.PERCENT,
        note="" if scores else "no.answers",
    )


def on_full(answer: Answer) -> Decimal:
    """Return a score as 0 to 100."""
    low, high = SCALE[answer.kind]
    return FULL * (answer.score - low) / (high - low)


def latest(answers: Iterable[Answer]) -> list[Answer]:
    """Return the last answer of each respondent to each question, oldest first.

    An answer without a name stands for itself: nobody knows who gave it.
    """
    found: dict[tuple[UUID, SurveyKind, str], Answer] = {}
    for one in sorted(answers, key=lambda one: (one.answered_on, one.id)):
        question = one.question if one.kind is SurveyKind.OWN else ""
        found[one.contact_id or one.id, one.kind, question] = one
    return sorted(found.values(), key=lambda one: (one.answered_on, one.id))

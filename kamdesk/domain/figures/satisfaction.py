"""What customers answer when they are asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

PROMOTES_FROM, DETRACTS_TO, MOST = 9, 6, 10
SATISFIED_FROM, BEST = 4, 5
FULL = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one respondent said; none where the question was left open."""

    respondent: str
    score: int | None
    day: date | None = None


def net_promoter_score(answers: Iterable[Answer], as_of: date) -> Figure:
    """Return the percentage of 9 and 10 less that of 0 to 6 (Reichheld 2003); n is its parts."""
    parts = _parts(answers, 0, MOST)
    scores = [part.value for part in parts if part.value is not None]
    balance = sum((score >= PROMOTES_FROM) - (score <= DETRACTS_TO) for score in scores)
    return _figure("nps", FULL * balance / len(scores) if scores else None, parts, as_of)


def satisfaction(answers: Iterable[Answer], as_of: date) -> Figure:
    """Return the percentage of 4 and 5 on a scale of 1 to 5 (CSAT, top two boxes)."""
    parts = _parts(answers, 1, BEST)
    scores = [part.value for part in parts if part.value is not None]
    good = sum(score >= SATISFIED_FROM for score in scores)
    return _figure("csat", FULL * good / len(scores) if scores else None, parts, as_of)


def own_question(answers: Iterable[Answer], as_of: date) -> Figure:
    """Return the mean answer to a question of one's own, on 0 to 10; n is its parts.

    Which way such a question points is nobody's to know but the asker's, so nobody is counted as
    content or not.
    """
    parts = _parts(answers, 0, MOST)
    scores = [part.value for part in parts if part.value is not None]
    mean = sum(scores, Decimal(0)) / len(scores) if scores else None
    return _figure("own.question", mean, parts, as_of)


def spread(figure: Figure) -> tuple[int, ...]:
    """Return how many gave each score from 0 to 10."""
    scores = [part.value for part in figure.parts]
    return tuple(scores.count(Decimal(score)) for score in range(MOST + 1))


def _parts(answers: Iterable[Answer], least: int, most: int) -> tuple[Part, ...]:
    rows = list(answers)
    if any(one.score is not None and not least <= one.score <= most for one in rows):
        raise RuleBroken("answer.out.of.range")
    return tuple(
        Part(
            name=one.respondent,
            value=None if one.score is None else Decimal(one.score),
            day=one.day,
        )
        for one in rows
    )


def _figure(rule: str, value: Decimal | None, parts: tuple[Part, ...], as_of: date) -> Figure:
    note = "" if value is not None else "no.answers"
    unit = Unit.PERCENT if rule == "csat" else Unit.PLAIN
    return Figure(rule=rule, value=value, as_of=as_of, parts=parts, unit=unit, note=note)

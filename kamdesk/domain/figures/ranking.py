"""Accounts in the order of their scores, and how little would change it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.figures.scoring import Rating, Score, score

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date


FRAGILE_UP_TO = Decimal("0.02")  # of the whole weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An account that takes part in a ranking, with its ratings under the model."""

    id: UUID
    name: str
    ratings: tuple[Rating, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragility:
    """The smallest shift of one weight that ties two neighbors."""

    rival: UUID
    criterion: str | None  # none: they are tied as it is
    shift: Decimal  # of the weight, as it is counted in the model
    share: Decimal  # of the whole weight, without its sign

    @property
    def is_small(self) -> bool:
        """Whether the shift is within what anybody can know of a weight."""
        return self.share <= FRAGILE_UP_TO


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A place in the ranking; who has no score has no place and comes last."""

    id: UUID
    name: str
    rank: int | None
    score: Score
    above: Fragility | None = None
    below: Fragility | None = None

    @property
    def fragility(self) -> Fragility | None:
        """What would change this place most easily."""
        near = [one for one in (self.above, self.below) if one is not None]
        return min(near, key=lambda one: one.share, default=None)

    @property
    def is_fragile(self) -> bool:
        """Whether a small shift of one weight would change the place."""
        return self.fragility is not None and self.fragility.is_small


@dataclass(frozen=True, slots=True)
class _Standing:
    """Sum of products and sum of weights over what was rated."""

    products: Decimal
    weights: Decimal


def ranking(candidates: Sequence[Candidate], as_of: date) -> tuple[Ranked, ...]:
    """Return the best first; equal scores share a rank and the next one is skipped (1, 1, 3)."""
    scored = sorted(
        ((one, score(one.ratings, as_of)) for one in candidates),
        key=lambda pair: (-(pair[1].mean.value or Decimal(0)), pair[0].name, pair[0].id),
    )
    placed: list[Ranked] = []
    for position, (one, its) in enumerate(scored, start=1):
        rank = None if its.mean.value is None else position
        if placed and rank and placed[-1].score.mean.value == its.mean.value:
            rank = placed[-1].rank
        placed.append(Ranked(id=one.id, name=one.name, rank=rank, score=its))
    return tuple(_with_neighbors(placed, [one for one, _ in scored]))


def _with_neighbors(placed: list[Ranked], candidates: list[Candidate]) -> Iterator[Ranked]:
    for n, one in enumerate(placed):
        above = fragility(candidates[n], candidates[n - 1]) if n else None
        below = fragility(candidates[n], candidates[n + 1]) if n + 1 < len(placed) else None
        yield replace(one, above=above, below=below)


def fragility(one: Candidate, rival: Candidate) -> Fragility | None:
    """Return the least weight shift that ties two accounts (sensitivity of a weighted sum model).

    Where both are rated on the same criteria it is ``-sum(w*(sA-sB)) / (sA_c-sB_c)``; else the
    scores have different divisors, and the shift solves the equation of the two means.
    """
    mine, theirs = _standing(one), _standing(rival)
    if not mine.weights or not theirs.weights:
        return None
    if mine.products / mine.weights == theirs.products / theirs.weights:
        return Fragility(rival=rival.id, criterion=None, shift=Decimal(0), share=Decimal(0))
    whole = sum((rating.weight for rating in one.ratings), Decimal(0))
    shifts = [(shift, name) for name, shift in _shifts(one, rival)]
    if not shifts:
        return None
    shift, name = min(shifts, key=lambda pair: (abs(pair[0]), pair[1]))
    return Fragility(rival=rival.id, criterion=name, shift=shift, share=abs(shift) / whole)


def _standing(candidate: Candidate) -> _Standing:
    rated = [(one.weight, one.counted) for one in candidate.ratings if one.counted is not None]
    return _Standing(
        sum((weight * value for weight, value in rated), Decimal(0)),
        sum((weight for weight, _ in rated), Decimal(0)),
    )


def _shifts(one: Candidate, rival: Candidate) -> Iterator[tuple[str, Decimal]]:
    mine, theirs = _standing(one), _standing(rival)
    other = {rating.criterion: rating.counted for rating in rival.ratings}
    for rating in one.ratings:
        pair = rating.counted, other.get(rating.criterion)
        for shift in _ties(mine, theirs, pair):
            left = [
                standing.weights + shift > 0
                for standing, value in zip((mine, theirs), pair, strict=True)
                if value is not None
            ]
            if rating.weight + shift >= 0 and all(left):
                yield rating.criterion, shift


def _ties(
    mine: _Standing, theirs: _Standing, pair: tuple[Decimal | None, Decimal | None]
) -> list[Decimal]:
    """Solve ``(N+x*s)/(D+x)`` of the one equal to that of the other; a missing score stays out."""
    a, b = pair
    square = Decimal(0) if a is None or b is None else a - b
    cross = mine.products * theirs.weights - theirs.products * mine.weights
    if square and mine.weights == theirs.weights:
        return [-(mine.products - theirs.products) / square]
    slope = Decimal(0)
    if a is not None:
        slope += a * theirs.weights - theirs.products
    if b is not None:
        slope -= b * mine.weights - mine.products
    return _roots(square, slope, cross)


def _roots(square: Decimal, slope: Decimal, rest: Decimal) -> list[Decimal]:
    if not square:
        return [-rest / slope] if slope else []
    inside = slope * slope - 4 * square * rest
    if inside < 0:
        return []
    root = inside.sqrt()
    return [(-slope + root) / (2 * square), (-slope - root) / (2 * square)]

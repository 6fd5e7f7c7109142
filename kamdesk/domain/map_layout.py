"""Where people stand on the relationship map: a tidy tree of who reports to whom.

Source: E. M. Reingold & J. S. Tilford, Tidier Drawings of Trees, IEEE Transactions on Software
Engineering 7 (1981): subtrees are drawn once and pushed together as far as their outlines allow.
The reports of somebody below the top who lead nobody hang under each other, which keeps a map
as wide as a screen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, sqrt
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

AISLE = 0.1  # of a place's width, between two columns of people who hang
TALLEST = 6  # so many hang in one column
WIDEST = 5  # so many stand in one row by themselves, at least


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Somebody on the map; ``rank`` is 0 for the highest."""

    id: UUID
    name: str
    boss: UUID | None = None
    rank: int = 0


class Place(NamedTuple):
    """Where somebody stands, in widths and heights of a place; ``hangs`` from the side."""

    x: float
    y: float
    hangs: bool = False


@dataclass(slots=True)
class _Shape:
    """A subtree drawn with its head at 0, 0: who stands where, and its outline by rows."""

    own: dict[UUID, Place] = field(default_factory=dict)
    parts: list[tuple[_Shape, float, int]] = field(default_factory=list)  # moved so far
    left: list[float] = field(default_factory=list)
    right: list[float] = field(default_factory=list)

    def put(self, other: _Shape, x: float, y: int) -> None:
        """Take a shape in, moved."""
        self.parts.append((other, x, y))
        both = min(len(self.left) - y, len(other.left))
        for at in range(both):
            self.left[y + at] = min(self.left[y + at], other.left[at] + x)
            self.right[y + at] = max(self.right[y + at], other.right[at] + x)
        self.left += [one + x for one in other.left[both:]]
        self.right += [one + x for one in other.right[both:]]

    def places(self) -> dict[UUID, Place]:
        """Return where everybody in it stands."""
        found: dict[UUID, Place] = {}
        rest: list[tuple[_Shape, float, int]] = [(self, 0.0, 0)]
        while rest:
            shape, x, y = rest.pop()
            for one, place in shape.own.items():
                found[one] = Place(place.x + x, place.y + y, place.hangs)
            rest += [(part, x + dx, y + dy) for part, dx, dy in shape.parts]
        return found

    def room(self, other: _Shape, y: int) -> float:
        """Return how far to the side another shape must go to stand clear of this one."""
        rows = zip(self.right[y:], other.left, strict=False)
        return max((right - left for right, left in rows), default=0.0)


def layout(seats: Iterable[Seat]) -> Mapping[UUID, Place]:
    """Return where each stands; the same people stand the same, in whatever order they come.

    Whoever reports to nobody and leads nobody stands beside the trees, in rows by rank.
    """
    known = {seat.id: seat for seat in sorted(seats, key=_order)}
    reports = _reports(known)
    heads = [seat for seat in known.values() if _boss(seat, known) is None]
    whole = _Shape()
    for head in _freed(known, reports, heads):
        if reports[head.id]:
            shape = _drawn(head, reports)
            whole.put(shape, whole.room(shape, 0), 0)
    alone = [seat for seat in heads if not reports[seat.id]]
    edge = max(whole.right, default=0.0)
    return whole.places() | _rows(alone, edge)


def circle(bosses: Mapping[UUID, UUID | None], start: UUID) -> bool:
    """Return whether somebody would in the end report to themselves."""
    seen = {start}
    above = bosses.get(start)
    while above is not None and above not in seen:
        seen.add(above)
        above = bosses.get(above)
    return above == start


def _order(seat: Seat) -> tuple[int, str, UUID]:
    return seat.rank, folded(seat.name), seat.id


def _boss(seat: Seat, known: Mapping[UUID, Seat]) -> UUID | None:
    return seat.boss if seat.boss in known and seat.boss != seat.id else None


def _reports(known: Mapping[UUID, Seat]) -> dict[UUID, list[Seat]]:
    found: dict[UUID, list[Seat]] = {one: [] for one in known}
    for seat in known.values():
        boss = _boss(seat, known)
        if boss is not None:
            found[boss].append(seat)
    return found


def _freed(
    known: Mapping[UUID, Seat], reports: dict[UUID, list[Seat]], heads: Sequence[Seat]
) -> Sequence[Seat]:
    """Return the heads, and one of each circle, let go of; foreign files may bring circles."""
    found = list(heads)
    reached = {one.id for head in heads for one in _below(head, reports)}
    for seat in known.values():
        if seat.id not in reached:
            above = known[seat.boss] if seat.boss else seat
            reports[above.id] = [one for one in reports[above.id] if one.id != seat.id]
            found.append(seat)
            reached |= {one.id for one in _below(seat, reports)}
    return found


def _below(head: Seat, reports: Mapping[UUID, Sequence[Seat]]) -> Sequence[Seat]:
    """Return somebody and all below, each before those who report there."""
    found, seen = [head], {head.id}
    for seat in found:
        fresh = [one for one in reports[seat.id] if one.id not in seen]
        seen |= {one.id for one in fresh}
        found.extend(fresh)
    return found


def _drawn(head: Seat, reports: Mapping[UUID, Sequence[Seat]]) -> _Shape:
    """Draw a tree from the bottom; without recursion, since chains may be long."""
    shapes: dict[UUID, _Shape] = {}
    for seat in reversed(_below(head, reports)):
        below = reports[seat.id]
        lead = any(reports[one.id] for one in below)
        drawn = [shapes.pop(one.id) for one in below]
        if below and not lead and (seat is not head or len(below) > WIDEST):
            shapes[seat.id] = _hanging(seat, below)
        else:
            shapes[seat.id] = _spread(seat, drawn)
    return shapes[head.id]


def _alone(seat: Seat) -> _Shape:
    return _Shape(own={seat.id: Place(0.0, 0.0)}, left=[-0.5], right=[0.5])


def _spread(seat: Seat, below: Sequence[_Shape]) -> _Shape:
    """Put subtrees side by side, and their head over the middle of them."""
    forest, at = _Shape(), 0.0
    steps = []
    for shape in below:
        at = forest.room(shape, 0)
        forest.put(shape, at, 0)
        steps.append(at)
    whole = _alone(seat)
    if steps:
        whole.put(forest, -(steps[0] + steps[-1]) / 2, 1)
    return whole


def _hanging(seat: Seat, below: Sequence[Seat]) -> _Shape:
    """Put people who lead nobody under each other, in as few columns as needed."""
    whole = _alone(seat)
    columns = ceil(len(below) / TALLEST)
    tall = ceil(len(below) / columns)
    shift = -(columns - 1) / 2
    for at, one in enumerate(below):
        side, down = divmod(at, tall)
        x = shift + side * (1 + AISLE)
        whole.own[one.id] = Place(x, 1.0 + down, hangs=True)
    wide = (columns - 1) * (1 + AISLE)
    whole.left += [shift - 0.5] * tall
    whole.right += [shift + wide + 0.5] * tall
    return whole


def _rows(alone: Sequence[Seat], edge: float) -> dict[UUID, Place]:
    """Put people who stand by themselves in rows, the highest on top."""
    found: dict[UUID, Place] = {}
    ranks = sorted({seat.rank for seat in alone})
    wide = max(WIDEST if not edge else 1, ceil(sqrt(len(alone)))) if alone else 1
    down = 0
    for rank in ranks:
        band = [seat for seat in alone if seat.rank == rank]
        for at, seat in enumerate(band):
            row, side = divmod(at, wide)
            found[seat.id] = Place(edge + 0.5 + side, float(down + row))
        down += ceil(len(band) / wide)
    return found

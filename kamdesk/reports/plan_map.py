"""Where people stand on the map of a plan: as a tree, or as an outline where that is too wide."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import partial
from math import ceil
from typing import TYPE_CHECKING
from unicodedata import category
from uuid import UUID

from kamdesk.charts.palette import PRINT
from kamdesk.charts.people_map import (
    LEGEND,
    MapCard,
    MapLine,
    MapPicture,
    Spot,
    draw_people_map,
    words_people_map,
)
from kamdesk.charts.render import drawing
from kamdesk.charts.typeface import letters_in
from kamdesk.domain.map_layout import Seat, layout
from kamdesk.reports import english
from kamdesk.reports.plan_charts import WIDTH
from kamdesk.reports.text import cleaned, printable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from kamdesk.reports.text import Data
    from kamdesk.services.plan_map import MappedPerson, PlanMap

ROOM = WIDTH - 4.0  # points for cards, across
PAGE = 14_000.0  # of a page of its own; no reader opens larger ones
TALLEST = 600.0  # of the whole, so that it stays on one page with its heading
WIDE, NARROW, TALL = 118.0, 82.0, 44.0  # of a card in the tree
GAP, FLOOR = 9.0, 64.0  # between cards; from one level to the next
HANG = 9.0  # so much narrower are those who hang
COLUMNS, ROW, INDENT, AISLE = 3, 27.0, 11.0, 12.0  # of the outline
SHAPED = frozenset(map(chr, range(0x900, 0xE80)))  # scripts whose marks are letters of their own
MOST_TOLD = 8  # lines that are not drawn
DEEPEST = 5  # levels that are indented


def map_section(found: PlanMap, fonts: Path) -> dict[str, Data]:
    """Return the section with the map; what it shows is also said."""
    letters = letters_in(fonts)
    people = len(found.people) + found.left_out
    plain = tuple(_plain(one, letters) for one in found.people)
    picture, height = _picture(replace(found, people=plain))
    notes = []
    if found.left_out:
        notes.append(f"The {len(found.people)} who matter most of {people} people are shown.")
    untold = _untold(picture)
    notes += [f"{line}." for line in untold[:MOST_TOLD]]
    if len(untold) > MOST_TOLD:
        notes.append(f"And {len(untold) - MOST_TOLD} more lines are not drawn.")
    palette = replace(PRINT, fonts=fonts)
    draw = partial(draw_people_map, picture)
    return {
        "kind": "Relationship map",
        "title": _title(found.met, people),
        "note": " ".join(notes),
        "chart": {
            "svg": drawing(draw, palette, (WIDTH, height)),
            "alt": words_people_map(picture),
        },
        "empty": "",
    }


def _plain(one: MappedPerson, letters: AbstractSet[int]) -> MappedPerson:
    """Return somebody in letters that a drawing can hold."""

    def drawn(text: str) -> str:
        known = printable(cleaned(text), letters)
        return "".join(one for one in known if category(one) != "Mn" or one in SHAPED)

    return replace(one, name=drawn(one.name), title=drawn(one.title))


def _title(met: int, people: int) -> str:
    if people == 1:
        return f"One person is known, {'met' if met else 'not met'} within a year"
    return f"{met or 'None'} of {people} people met within a year"


def whole_map(found: PlanMap, fonts: Path) -> tuple[MapPicture, tuple[float, float]]:
    """Return the map as a tree with everybody on it, and the size that takes."""
    letters = letters_in(fonts)
    plain = replace(found, people=tuple(_plain(one, letters) for one in found.people))
    picture, height = _picture(plain, whole=True)
    right = max(card.spot.x + card.spot.wide for card in picture.cards)
    return picture, (max(WIDTH, right + 2 * GAP), height)


def _picture(found: PlanMap, *, whole: bool = False) -> tuple[MapPicture, float]:
    """Return the map, placed, and how tall it is."""
    tree = _tree(found.people, whole=whole)
    spots, hanging = tree or (_outline(found.people), set(range(len(found.people))))
    cards = tuple(_card(one, spot) for one, spot in zip(found.people, spots, strict=True))
    lines = [
        MapLine(
            kind="reports",
            one=at,
            other=one.boss,
            hangs=at in hanging,
            drawn=tree is not None or _is_above(spots[one.boss], spots[at]),
        )
        for at, one in enumerate(found.people)
        if one.boss is not None
    ]
    lines += [
        MapLine(kind=tie.kind.value, one=tie.one, other=tie.other, drawn=tree is not None)
        for tie in found.ties
    ]
    tall = max(spot.y + spot.tall for spot in spots)
    return MapPicture(cards=cards, lines=tuple(lines)), tall + LEGEND + 6.0


def _tree(people: Sequence[MappedPerson], *, whole: bool) -> tuple[list[Spot], set[int]] | None:
    """Return a tidy tree; none where it is to fit and its cards would be too small to read."""
    ids = [UUID(int=at) for at in range(len(people))]
    seats = (
        Seat(
            id=ids[at],
            name=one.name,
            boss=None if one.boss is None else ids[one.boss],
            rank=one.rank,
        )
        for at, one in enumerate(people)
    )
    places = layout(seats)
    left = min(place.x for place in places.values())
    across = max(place.x for place in places.values()) - left + 1
    pitch = min((PAGE if whole else ROOM) / across, WIDE + GAP)
    down = max(place.y for place in places.values()) * FLOOR + TALL
    if pitch - GAP < NARROW or down > (PAGE if whole else TALLEST):
        return None
    begin = max(ROOM - across * pitch, 0) / 2 + GAP / 2
    spots, hanging = [], set()
    for at, one in enumerate(ids):
        place = places[one]
        shift = HANG if place.hangs else 0.0
        x = begin + (place.x - left) * pitch + shift
        spots.append(Spot(x, place.y * FLOOR, pitch - GAP - shift, TALL))
        if place.hangs:
            hanging.add(at)
    return spots, hanging


def _outline(people: Sequence[MappedPerson]) -> list[Spot]:
    """Return everybody under who they report to, in columns read from top to bottom."""
    order = _in_order(people)
    rows = ceil(len(order) / COLUMNS)
    wide = (ROOM - AISLE * (COLUMNS - 1)) / COLUMNS
    spots = {}
    for place, (at, depth) in enumerate(order):
        column, row = divmod(place, rows)
        indent = min(depth, DEEPEST) * INDENT
        x = column * (wide + AISLE) + indent
        spots[at] = Spot(x, row * ROW, wide - indent, ROW - 3)
    return [spots[at] for at in range(len(people))]


def _in_order(people: Sequence[MappedPerson]) -> list[tuple[int, int]]:
    """Return everybody, each followed by who reports there, with how deep; circles are cut."""
    below: defaultdict[int | None, list[int]] = defaultdict(list)
    for at, one in enumerate(people):
        below[one.boss].append(at)
    found: dict[int, int] = {}
    heads = sorted(below[None], key=lambda at: (not below[at], people[at].rank, people[at].name))
    for head in (*heads, *range(len(people))):
        rest = [(head, 0)]
        while rest:
            at, depth = rest.pop()
            if at not in found:
                found[at] = depth
                rest += [(one, depth + 1) for one in reversed(below[at])]
    return list(found.items())


def _is_above(boss: Spot, one: Spot) -> bool:
    """Whether a line can run from one down to the other in the same column."""
    return boss.x < one.x < boss.x + 2 * INDENT and boss.y < one.y


def _card(one: MappedPerson, spot: Spot) -> MapCard:
    met = one.days is not None
    last = f"{english.count(one.days or 0, 'day')} ago" if one.days else "today"
    return MapCard(
        spot=spot,
        name=one.name,
        title=one.title,
        support=one.support.value if one.support else "",
        influence=one.influence,
        last=last if met else "not met",
        last_tone="warn" if one.quiet else "muted",
        decides=one.decides,
        met=met,
    )


def _untold(picture: MapPicture) -> list[str]:
    """Return lines that are not drawn, as words."""
    verbs: Mapping[str, str] = {
        "influences": "{one} influences {other}",
        "conflict": "{one} and {other} are in conflict",
        "informal": "{one} and {other} are close",
        "reports": "{one} reports to {other}",
    }
    return [
        verbs[line.kind]
        .replace("{one}", picture.cards[line.one].name)
        .replace("{other}", picture.cards[line.other].name)
        for line in picture.lines
        if not line.drawn
    ]

"""Makes a brief fit on one page: what matters least is left out first, and counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.reports.brief_blocks import Block, Line
    from kamdesk.reports.brief_page import Page, PersonLine
    from kamdesk.reports.measure import Ruler


class Sizes(NamedTuple):
    """What the page has room for, in points; the templates are drawn by the same numbers."""

    body: float = 8.5
    small: float = 7.5
    large: float = 9.5  # the objective
    across: float = 510.0  # the whole width
    column: float = 245.0  # one of the two
    right: float = 62.0  # the words on the right of a line
    person_name: float = 144.0
    reach: float = 160.0  # how to reach somebody
    badge: float = 96.0  # beside the name of the account
    note: float = 160.0  # below a figure
    down: float = 574.0  # from the table of people to the footer
    pitch: float = 11.0  # from line to line
    small_pitch: float = 9.6
    gap: float = 2.3  # between two lines of a list, over the pitch
    heading: float = 21.4  # with the room above and below
    head: float = 31.0  # the table of people: heading and titles
    person: float = 23.0
    air: float = 0.97  # so much of a line is reckoned with


NAME_SIZES = (19.0, 15.0, 11.0)
FEW, MANY = 5, 12  # people shown when there is no room, and when there is
LONG = 20  # lines of one list; a column holds fewer


def fitted(page: Page, ruler: Ruler, sizes: Sizes) -> Page:
    """Return the page with as much as it can hold."""
    return _Fitting(ruler, sizes).page(page)


class _Fitting:
    """Shortens texts and lists for one page."""

    def __init__(self, ruler: Ruler, sizes: Sizes) -> None:
        self._ruler = ruler
        self._sizes = sizes
        self._tall: dict[Line, float] = {}

    def page(self, whole: Page) -> Page:
        """Return a page that fits; people give way before promises do."""
        page = self._balanced(self._shortened(whole))
        known = len(page.people)
        shown, room = known, 0.0
        for shown in range(min(known, MANY), min(known, FEW) - 1, -1):
            room = self._sizes.down - self._table(shown, known)
            if all(self._height(side) <= room for side in (page.left, page.right)):
                break
        return replace(
            page,
            people=page.people[:shown],
            more_people=known - shown,
            left=self._cut(page.left, room),
            right=self._cut(page.right, room),
        )

    def _balanced(self, page: Page) -> Page:
        """Let the end of the longer column go below the shorter one, where that evens them."""
        left, right = list(page.left), list(page.right)
        while right and self._height(left) + self._height(right[-1:]) < self._height(right[:-1]):
            left.append(right.pop())
        return replace(page, left=tuple(left), right=tuple(right))

    def _table(self, shown: int, known: int) -> float:
        sizes = self._sizes
        more = sizes.small_pitch + sizes.gap if known > shown else 0.0
        return sizes.head + max(shown, 1) * sizes.person + more

    def _cut(self, blocks: Sequence[Block], room: float) -> tuple[Block, ...]:
        """Take the last line of the list that has most for its weight, until all fit."""
        kept = list(blocks)
        while self._height(kept) > room:
            at = max(range(len(kept)), key=lambda one: (_claim(kept[one]), -kept[one].weight))
            block = kept[at]
            if len(block.lines) < 2:
                break
            kept[at] = replace(block, lines=block.lines[:-1], more=block.more + 1)
        return tuple(kept)

    def _height(self, blocks: Sequence[Block]) -> float:
        return sum(self._sizes.heading + self._inside(block) for block in blocks)

    def _inside(self, block: Block) -> float:
        sizes = self._sizes
        if not block.lines:
            return sizes.pitch
        more = sizes.small_pitch + sizes.gap if block.more else 0.0
        return more + sum(map(self._line_height, block.lines))

    def _line_height(self, line: Line) -> float:
        if line not in self._tall:
            sizes = self._sizes
            text = self._ruler.lines(line.text, sizes.body, self._beside(line), strong=True)
            small = self._ruler.lines(line.small, sizes.small, sizes.column * sizes.air)
            lines = max(len(text), 1) * sizes.pitch + len(small) * sizes.small_pitch
            self._tall[line] = lines + sizes.gap
        return self._tall[line]

    def _beside(self, line: Line) -> float:
        """Return the room of a text beside what stands on the right of it."""
        taken = self._sizes.right + 6 if line.right else 0.0
        return (self._sizes.column - taken) * self._sizes.air

    # -- texts ------------------------------------------------------------------

    def _one(self, text: str, room: float, size: float, *, strong: bool = False) -> str:
        return self._ruler.clipped(text, size, room * self._sizes.air, strong=strong)

    def _shortened(self, page: Page) -> Page:
        """Return the page with every text short enough for its place."""
        sizes, ruler = self._sizes, self._ruler
        wide = sizes.across - sizes.badge
        size = self._name_size(page.name, wide)
        inner = sizes.across - 24
        return replace(
            page,
            name=ruler.clipped(page.name, size, wide * self._sizes.air, 2, strong=True),
            name_size=size,
            about=self._one(page.about, wide, sizes.body),
            owner=self._one(page.owner, sizes.note, sizes.small),
            confidence=self._one(page.confidence, sizes.across / 2, sizes.small),
            when=self._one(page.when, inner - sizes.badge, sizes.body, strong=True),
            topic=self._one(page.topic, inner - sizes.badge, sizes.small),
            objective=ruler.clipped(page.objective, sizes.large, inner * self._sizes.air, 2),
            numbers=tuple(
                replace(each, note=self._one(each.note, sizes.note, sizes.small))
                for each in page.numbers
            ),
            people=tuple(self._person(each) for each in page.people[:MANY]) + page.people[MANY:],
            left=tuple(map(self._block, page.left)),
            right=tuple(map(self._block, page.right)),
        )

    def _block(self, block: Block) -> Block:
        lines = tuple(self._line(line) for line in block.lines[:LONG])
        return replace(block, lines=lines, more=len(block.lines) - len(lines))

    def _line(self, line: Line) -> Line:
        sizes, clipped = self._sizes, self._ruler.clipped
        text = clipped(line.text, sizes.body, self._beside(line), 2, strong=True)
        small = clipped(line.small, sizes.small, sizes.column * sizes.air, 2)
        return replace(line, text=text, small=small)

    def _person(self, person: PersonLine) -> PersonLine:
        sizes = self._sizes
        return replace(
            person,
            name=self._one(person.name, sizes.person_name, sizes.body, strong=True),
            title=self._one(person.title, sizes.person_name, sizes.small),
            reach=self._one(person.reach, sizes.reach, sizes.body),
            reach_note=self._one(person.reach_note, sizes.reach, sizes.small),
        )

    def _name_size(self, name: str, room: float) -> float:
        """Return the size a name is written in: a long one is smaller."""
        wide = (self._ruler.width(name, size, strong=True) for size in NAME_SIZES)
        fits = (
            size
            for size, one in zip(NAME_SIZES, wide, strict=True)
            if one <= room * self._sizes.air
        )
        return next(fits, NAME_SIZES[-1])


def _claim(block: Block) -> float:
    """Return how much a list has for its weight; the last line of one is not taken."""
    return len(block.lines) / block.weight if len(block.lines) > 1 else 0.0

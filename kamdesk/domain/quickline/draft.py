"""A quick line while it is being read: what was claimed, and what is left of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from kamdesk.domain.days import DayFound
from kamdesk.domain.quickline.clock import Timed
from kamdesk.domain.quickline.flat import Flat
from kamdesk.domain.quickline.line import Chip, Choice, Named, Span
from kamdesk.domain.quickline.measures import Measured

if TYPE_CHECKING:
    from collections.abc import Iterable


TRAILING = " \t\n,;:-–—"


@dataclass(slots=True, kw_only=True)
class Draft:
    """What is known so far, in places of the folded text."""

    line: Flat
    today: date
    head: tuple[int, int]
    body: tuple[int, int] | None  # none: a line without heading
    days: Sequence[DayFound] = ()  # of the whole line, looking forward
    past: Sequence[DayFound] = ()  # the same, looking back
    times: Sequence[Timed] = ()
    lasting: Sequence[Measured] = ()
    taken: list[tuple[int, int, Chip]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    unresolved: list[str] = field(default_factory=list)
    doubts: list[tuple[int, int]] = field(default_factory=list)

    def free(self, start: int, end: int) -> bool:
        """Say whether nothing has claimed a place yet."""
        return not any(start < last and first < end for first, last, _ in self.taken)

    def chip(self, start: int, end: int, what: Chip) -> None:
        """Mark a stretch as understood; it stays part of the text."""
        self.spans.append(Span(*self.line.span(start, end), what))

    def claim(self, start: int, end: int, what: Chip) -> None:
        """Mark a stretch as understood and as no part of the note."""
        self.taken.append((start, end, what))
        self.chip(start, end, what)

    def release(self, start: int, end: int, what: Chip) -> None:
        """Take a claim back: the stretch meant something else."""
        self.taken.remove((start, end, what))
        self.spans.remove(Span(*self.line.span(start, end), what))
        first, last = self.line.span(start, end)
        self.choices = [one for one in self.choices if (one.start, one.end) != (first, last)]

    def offer(
        self,
        place: tuple[int, int],
        what: Chip,
        options: Iterable[date | Named],
        *,
        unsettled: bool = False,
    ) -> None:
        """Note that a stretch may mean several things."""
        start, end = self.line.span(*place)
        choice = Choice(start=start, end=end, what=what, options=tuple(options), open=unsettled)
        self.choices.append(choice)

    def wonder(self, start: int, end: int) -> None:
        """Mark a stretch that was not understood."""
        self.unresolved.append(self.line.said(start, end).strip(TRAILING))
        self.chip(start, end, Chip.UNKNOWN)
        self.doubts.append((start, end))

    def rest(self, start: int, end: int, without: Iterable[tuple[int, int]]) -> str:
        """Return the raw text of a stretch less the parts that went elsewhere."""
        pieces = []
        faces = ((first, last) for first, last, _ in self.line.faces)
        for first, last in sorted((*without, *faces)):
            if first < end and start < last:
                pieces.append(self.line.said(start, max(start, first)))
                start = last
        pieces.append(self.line.said(start, max(start, end)))
        return tidy(" ".join(pieces) if len(pieces) > 1 else pieces[0])


def tidy(text: str) -> str:
    """Return text without the blanks and marks that were left standing alone."""
    single = re.sub(r"[ \t]+", " ", text)
    closed = re.sub(r" (?=[,.;!?)])", "", single)
    single = re.sub(r"[,;]+(?=[,.;])", "", closed)
    return re.sub(r"(?<=[.!?])[,;]", "", single).strip(TRAILING)

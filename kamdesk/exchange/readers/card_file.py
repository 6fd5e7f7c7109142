"""Cards of a file, one after the other, and the tables that they make."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.encodings import opened
from kamdesk.exchange.readers.card_lines import Line, lines_in, lines_of
from kamdesk.exchange.readers.card_text import own_label, text_of
from kamdesk.exchange.tables import RawRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

LARGEST = 128 << 20
DEEPEST = 8  # cards inside cards
MOST_LINES = 2000  # of one card
WITHOUT_LABEL = frozenset({"X-ABLABEL"})


@dataclass(slots=True, kw_only=True)
class Card:
    """One card: its lines, the people inside it, and what is wrong with it."""

    version: str = "3.0"
    lines: list[Line] = field(default_factory=list)
    agents: list[Card] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)  # by group
    fault: str = ""

    def take(self, line: Line) -> None:
        """Add a line."""
        if len(self.lines) + len(self.agents) >= MOST_LINES:
            self.fault = "row.card.large"
        elif line.name == "VERSION":
            self.version = line.value.strip()
        elif line.name in WITHOUT_LABEL:
            self.labels[line.group] = own_label(text_of(line.value, self.version))
        elif line.name == "AGENT":
            self._take_agent(line)
        else:
            self.lines.append(line)

    def _take_agent(self, line: Line) -> None:
        inside = text_of(line.value, "3.0")
        if "BEGIN:VCARD" in inside.upper():
            self.agents += cards_of(lines_in(inside), 1)
        elif inside:
            self.lines.append(line)


def cards_in(path: Path, encoding: str) -> list[Card]:
    """Return the cards of a file; a file without any is refused."""
    if path.stat().st_size > LARGEST:
        raise RuleBroken("import.file.too.large")
    with opened(path) as file:
        content = file.read(LARGEST + 1)
    if encoding.replace("_", "-").lower().startswith(("utf-16", "utf-32")):
        content, encoding = content.decode(encoding, "replace").encode("utf-8"), "utf-8"
    elif encoding.lower() == "utf-8-sig":
        content, encoding = content.removeprefix(b"\xef\xbb\xbf"), "utf-8"
    found = list(cards_of(lines_of(content.replace(b"\0", b""), encoding), 0))
    if not found:
        raise RuleBroken("import.file.no.cards")
    if found[-1].fault == "row.card.open" and content.rstrip(b" ").endswith((b"\n", b"\r")):
        found[-1].fault = ""  # the last line is whole: only the end of the card is missing
    return found


def cards_of(lines: Iterable[Line], depth: int) -> Iterator[Card]:
    """Yield the cards of some lines; one that begins inside another belongs to it."""
    if depth > DEEPEST:
        return
    stack = Stack()
    for line in lines:
        yield from stack.take(line)
    yield from stack.rest()


class Stack:
    """Cards that have begun and not ended yet, the innermost last."""

    def __init__(self) -> None:
        self._open: list[Card] = []
        self._agent = False  # the next card belongs to the one that is open

    def take(self, line: Line) -> Iterator[Card]:
        """Take a line; yield the card that it ends."""
        card = line.value.upper() == "VCARD"
        if line.name == "BEGIN" and card:
            yield from self._begin()
        elif line.name == "END" and card:
            yield from self._end()
        elif self._open:
            self._agent = line.name == "AGENT" and not line.value
            self._open[-1].take(line)

    def rest(self) -> Iterator[Card]:
        """Yield what has not ended when the file does."""
        while len(self._open) > 1:
            yield from self._end()
        for card in self._open:
            card.fault = card.fault or "row.card.open"
            yield card

    def _begin(self) -> Iterator[Card]:
        if self._open and not self._agent:  # the one before has lost its end
            yield self._open.pop()
        if len(self._open) < DEEPEST:
            self._open.append(Card())
        else:
            self._open[0].fault = "row.card.deep"
        self._agent = False

    def _end(self) -> Iterator[Card]:
        if not self._open:
            return
        card = self._open.pop()
        if self._open:
            self._open[-1].agents.append(card)
        else:
            yield card


def table_of(rows: Iterable[tuple[int, Mapping[str, str], str]], names: tuple[str, ...]) -> Rows:
    """Return rows below the first name and those that any of them fills."""
    listed = list(rows)
    first, *others = names
    used = (first, *(name for name in others if any(values.get(name) for _, values, _ in listed)))
    body = [
        RawRow(number, tuple(values.get(name, "") for name in used), fault)
        for number, values, fault in listed
    ]
    return [RawRow(0, used), *body]


Rows = list[RawRow]

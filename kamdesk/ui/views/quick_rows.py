"""What a quick line was understood as, row by row, with what corrects each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kamdesk.domain.actions import Promise
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.domain.quickline.line import (
    Chip,
    Choice,
    Named,
)
from kamdesk.domain.touchpoints import Sentiment, TouchpointKind
from kamdesk.ui import formats
from kamdesk.ui.labels import word
from kamdesk.ui.widgets.understood import RowPill, UnderstoodRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kamdesk.domain.quickline.directory import AccountName
    from kamdesk.domain.quickline.line import (
        Option,
        QuickAction,
        QuickAmount,
        QuickLine,
        Span,
    )
    from kamdesk.ui.theme.tokens import Tone

ICONS = {
    "visit": "map-pin",
    "call": "phone",
    "email": "mail",
    "meeting": "users",
    "event": "star",
    "message": "message-square",
    "note": "file-text",
}
MOST_OTHERS = 2
MOODS: dict[str, Tone] = {"positive": "good", "neutral": "neutral", "negative": "bad"}
FACES = {"positive": ":(", "negative": ":|", "neutral": ":)"}  # what turns each into the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A stretch of the line that other words replace; without words one types them."""

    start: int
    end: int
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """A row, its other readings, and what each of its pills does to the line."""

    row: UnderstoodRow
    choice: Choice | None = None
    edits: tuple[Edit, ...] = ()


class QuickRows(QObject):
    """Says what a line means."""

    def read(
        self, text: str, line: QuickLine, today: date, account: AccountName | None
    ) -> Iterator[Meaning]:
        """Yield the rows; ``account`` is the one that is meant, if any."""
        self._text, self._line, self._today = text, line, today
        self._open = {choice.what: choice for choice in line.choices}
        yield self._touchpoint()
        yield from self._who(account)
        yield from self._unclear()
        for action in line.actions:
            yield self._action(action)
        if line.sentiment:
            yield self._mood(line.sentiment)
        yield from self._amounts()
        yield from self._tags()
        yield Meaning(row=_row("file-text", self.tr("Note"), line.summary))

    def empty(self, account: AccountName | None) -> Iterator[Meaning]:
        """Say which account an empty line is meant for, and what one may type."""
        if account is not None:
            yield Meaning(row=_row("building-2", self.tr("Account"), account.name))
        says = self.tr("Who, how long, what came of it; then what is next, and by when")
        yield Meaning(row=_row("sparkles", self.tr("Try"), says))

    def _touchpoint(self) -> Meaning:
        line, choice = self._line, self._open.get(Chip.DATE)
        pieces = [formats.day(line.happened_on, self._today), formats.clock(line.at)]
        if line.minutes:
            pieces.append(self.tr("{n} min").format(n=line.minutes))
        when = " ".join(piece for piece in pieces if piece)
        pills, edits = self._other_days(choice)
        made = UnderstoodRow(
            icon=ICONS[line.kind],
            name=self.tr("Touchpoint"),
            value=f"{word(TouchpointKind(line.kind))}, {when}",
            pills=pills,
        )
        return Meaning(row=made, edits=edits)

    def _other_days(self, choice: Choice | None) -> tuple[tuple[RowPill, ...], tuple[Edit, ...]]:
        """Return the days that words may mean as well, and what settles each."""
        if choice is None:
            return (), ()
        others = [one for one in choice.options[1:] if isinstance(one, date)]
        hint = self.tr("This day is meant")
        pills, edits = [], []
        for day in others[:MOST_OTHERS]:
            said = self.tr("or {day}").format(day=formats.day(day, self._today))
            pills.append(RowPill(text=said, hint=hint))
            edits.append(Edit(start=choice.start, end=choice.end, words=day.isoformat()))
        return tuple(pills), tuple(edits)

    def _who(self, account: AccountName | None) -> Iterator[Meaning]:
        named = self._line.account or (account and account.named)
        choice = self._open.get(Chip.ACCOUNT)
        options = written(choice)
        missing = RowPill(text=self.tr("not understood"), tone="warn")
        made = UnderstoodRow(
            icon="building-2",
            name=self.tr("Account"),
            value=named.name if named else self.tr("which one?"),
            pills=() if named else (missing,),
            choices=() if named and options == (named.name,) else options,
        )
        yield Meaning(row=made, choice=choice)
        yield from self._to_mind(account)
        people = ", ".join(one.name for one in self._line.contacts)
        choice = self._open.get(Chip.CONTACT)
        if people or choice:
            made = _row("users", self.tr("Contact"), people or "—", written(choice))
            yield Meaning(row=made, choice=choice)

    def _to_mind(self, account: AccountName | None) -> Iterator[Meaning]:
        """Say what is better not mentioned there, and how they want to be served."""
        if account is None:
            return
        words = {
            "service_level": self.tr("Service: {text}"),
            "delivery": self.tr("Delivery: {text}"),
            "invoicing": self.tr("Invoices: {text}"),
            "gifts": self.tr("Gifts: {text}"),
        }
        no_go = account.no_go
        not_this = self.tr("Not: {topics}").format(topics=no_go) if no_go else ""
        wishes = (words[name].format(text=text) for name, text in account.wishes)
        said = "  ·  ".join(filter(None, (not_this, *wishes)))
        if said:
            name = self.tr("Mind")
            yield Meaning(row=UnderstoodRow(icon="info", name=name, value=said, quiet=True))

    def _action(self, action: QuickAction) -> Meaning:
        mine = (one for one in self._line.choices if one.what is Chip.DUE and _within(one, action))
        pills, edits = self._other_days(next(mine, None))
        day = formats.day(action.due, self._today) if action.due else self.tr("no date")
        by = f"{day} {formats.clock(action.at)}".strip()
        whose = self._whose(action)
        due = RowPill(
            text=by, tone="warn" if action.due else "neutral", hint=self.tr("Type another day")
        )
        made = UnderstoodRow(
            icon="handshake" if action.promise else "list-checks",
            name=self.tr("Promise") if action.promise else self.tr("To do"),
            value=action.title,
            pills=(whose, due, *pills),
        )
        turned = Edit(start=action.said[0], end=action.said[1], words=f"{action.turned} ")
        when = Edit(start=action.when[0], end=action.when[1])
        return Meaning(row=made, edits=(turned, when, *edits))

    def _whose(self, action: QuickAction) -> RowPill:
        hint = self.tr("Say whose promise it is")
        if action.promise is Promise.OURS:
            return RowPill(text=self.tr("Ours"), tone="info", hint=hint)
        if action.promise is Promise.THEIRS:
            return RowPill(text=action.by.name if action.by else self.tr("Theirs"), hint=hint)
        return RowPill(text=self.tr("No promise"), hint=hint)

    def _mood(self, mood: str) -> Meaning:
        pill = RowPill(text=word(Sentiment(mood)), tone=MOODS[mood], hint=self.tr("Another mood"))
        made = UnderstoodRow(icon="message-square", name=self.tr("Mood"), value="", pills=(pill,))
        end = len(self._text)
        face = self._line.face
        edit = Edit(start=end, end=end, words=f" {FACES[mood]}")
        if face is not None:
            edit = Edit(start=face[0], end=face[1], words=FACES[mood])
        return Meaning(row=made, edits=(edit,))

    def _amounts(self) -> Iterator[Meaning]:
        places = self._places(Chip.AMOUNT)
        if self._line.amounts:
            hint = self.tr("Type another amount")
            pills = tuple(RowPill(text=_sum(one), hint=hint) for one in self._line.amounts)
            yield self._pills("coins", self.tr("Amount"), pills, places)

    def _tags(self) -> Iterator[Meaning]:
        if self._line.tags:
            tags = " ".join(f"#{one}" for one in self._line.tags)
            stay = (RowPill(text=self.tr("also in the note")),)
            made = UnderstoodRow(icon="tag", name=self.tr("Tags"), value=tags, pills=stay)
            yield Meaning(row=made)

    def _unclear(self) -> Iterator[Meaning]:
        places = self._places(Chip.UNKNOWN)
        if places:
            hint = self.tr("Type it differently")
            said = (self._text[one.start : one.end].strip() for one in places)
            pills = tuple(RowPill(text=one, tone="bad", hint=hint) for one in said)
            yield self._pills("circle-help", self.tr("Unclear"), pills, places)

    def _pills(
        self, icon: str, name: str, pills: tuple[RowPill, ...], places: Sequence[Span]
    ) -> Meaning:
        made = UnderstoodRow(icon=icon, name=name, value="", pills=pills)
        edits = tuple(Edit(start=one.start, end=one.end) for one in places)
        return Meaning(row=made, edits=edits)

    def _places(self, what: Chip) -> list[Span]:
        return [one for one in self._line.spans if one.what is what]


def written(choice: Choice | None) -> tuple[str, ...]:
    """Return the readings of a stretch as they are written in its place."""
    return tuple(_written(option) for option in choice.options) if choice else ()


def _written(option: Option) -> str:
    if isinstance(option, Named):
        return option.name
    return option if isinstance(option, str) else option.isoformat()


def _within(choice: Choice, action: QuickAction) -> bool:
    return choice.start >= action.when[0] and choice.end <= action.when[1]


def _sum(said: QuickAmount) -> str:
    try:
        return formats.money(Money(said.amount, said.currency))
    except RuleBroken:
        return f"{said.amount} {said.currency}"


def _row(icon: str, name: str, value: str, choices: tuple[str, ...] = ()) -> UnderstoodRow:
    return UnderstoodRow(icon=icon, name=name, value=value, choices=choices)

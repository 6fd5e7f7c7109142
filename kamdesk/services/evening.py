"""The end of the day: what was booked or promised for it and is not noted yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import OPEN_STATUSES, Action, Promise
from kamdesk.domain.attention import Kind
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.quickline.line import QuickLine
from kamdesk.domain.touchpoints import BETWEEN_US, Sentiment, Touchpoint
from kamdesk.services.capture import meant, promised
from kamdesk.services.keeping import summed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Reader, Transactions, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlogged:
    """A visit of the day of which nothing is noted, or a promise due on it that is open."""

    id: UUID
    kind: Kind  # VISIT or ACTION
    title: str
    account_id: UUID | None
    account_name: str = ""
    at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """What is still to be noted of a day, by the time of it."""

    as_of: date
    lines: tuple[Unlogged, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What somebody says became of one of them: a line, that it is done, or both."""

    about: Unlogged
    text: str = ""
    line: QuickLine | None = None  # what the text was understood as
    done: bool = False


class EveningService:
    """Tells what a day leaves to be noted, and notes it as one change."""

    def __init__(
        self, transactions: Transactions, reader: Reader, today: Callable[[], date]
    ) -> None:
        self._transactions = transactions
        self._reader = reader
        self._today = today

    def evening(self, as_of: date | None = None) -> Evening:
        """Return the visits and the promises of a day of which nothing is noted yet."""
        day = as_of or self._today()
        visits = [
            one
            for one in self._reader.all(Touchpoint, happened_on=[day])
            if one.kind in BETWEEN_US and not _noted(one)
        ]
        promises = self._reader.all(Action, due=[day], status=OPEN_STATUSES, promise=[Promise.OURS])
        due: tuple[Touchpoint | Action, ...] = (*visits, *promises)
        wanted = {one.account_id for one in due if one.account_id is not None}
        found = self._reader.all(Account, id=sorted(wanted, key=str)) if wanted else ()
        names: dict[UUID | None, str] = {one.id: one.name for one in found}
        lines = (
            *(_line(Kind.VISIT, one, one.summary, names) for one in visits),
            *(_line(Kind.ACTION, one, one.title, names) for one in promises),
        )
        return Evening(as_of=day, lines=tuple(sorted(lines, key=_by_time)))

    def log(self, notes: Iterable[Note], as_of: date | None = None) -> Outcome:
        """Note what became of some, as one change; what nothing is said of is left alone."""
        day = as_of or self._today()
        said = [note for note in notes if note.text.strip() or note.done]
        if not said:
            raise RuleBroken("touchpoint.empty")
        with self._transactions() as work:
            for note in said:
                if note.about.kind is Kind.VISIT:
                    _note_visit(work, note)
                else:
                    _note_promise(work, note, day)
            return work.commit("evening.log", summed([note.about.title for note in said]))


def _noted(one: Touchpoint) -> bool:
    said = (one.outcome, one.notes, one.typed, one.next_step, *one.parts.values())
    return any(said)


def _line(
    kind: Kind, one: Touchpoint | Action, title: str, names: dict[UUID | None, str]
) -> Unlogged:
    return Unlogged(
        id=one.id,
        kind=kind,
        title=title,
        account_id=one.account_id,
        account_name=names.get(one.account_id, ""),
        at=one.at,
    )


def _by_time(one: Unlogged) -> tuple[bool, time, str, str]:
    return one.kind is Kind.ACTION, one.at or time.max, one.title, str(one.id)


def _note_visit(work: UnitOfWork, note: Note) -> None:
    """Complete what was booked with what came of it; its day and kind stay."""
    booked, line = work.of(Touchpoint).get(note.about.id), note.line
    if line is None:  # it was as planned, and nothing more
        work.of(Touchpoint).save(replace(booked, outcome=booked.summary))
        return
    named = (ContactId(one.id) for one in line.contacts)
    held = replace(
        booked,
        outcome=line.summary or note.text.strip(),
        typed=note.text,
        minutes=booked.minutes if line.minutes is None else line.minutes,
        sentiment=Sentiment(line.sentiment) if line.sentiment else booked.sentiment,
        next_step=line.next_step,
        contacts=tuple(dict.fromkeys((*booked.contacts, *named))),
    )
    work.of(Touchpoint).save(held)
    for action in promised(line, held):
        work.of(Action).save(action)


def _note_promise(work: UnitOfWork, note: Note, day: date) -> None:
    """Log what was said of a promise, and tick it off where it is kept."""
    actions = work.of(Action)
    action = actions.get(note.about.id)
    if note.line is not None:
        logged = meant(note.text, note.line, account_id=action.account_id)
        work.of(Touchpoint).save(logged)
        for each in promised(note.line, logged):
            actions.save(each)
    if note.done and action.is_open:
        actions.save(action.done(day))
        following = action.next()
        if following is not None:
            actions.save(following)

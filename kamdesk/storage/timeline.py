"""Where everything that happened stands in time: days and ids alone, whatever the number."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, literal, or_, select, true

from kamdesk.domain.actions import OPEN_STATUSES, ActionStatus
from kamdesk.domain.text import folded
from kamdesk.services.happenings import Happening, Mark, Step
from kamdesk.storage.change_log import BIRTH
from kamdesk.storage.records import (
    ActionRecord,
    AnswerRecord,
    AttachmentRecord,
    AttendanceRecord,
    ContactRecord,
    ContractRecord,
    IssueRecord,
    NeedRecord,
    OpportunityRecord,
    StrengthRecord,
    TouchpointRecord,
    change,
    change_entry,
)
from kamdesk.storage.search import document, index, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session, sessionmaker

    from kamdesk.services.happenings import Scope
    from kamdesk.storage.records import Kept

BY_ITSELF = "portfolio."  # changes that brought many things: their day is not that of the things
DATED: tuple[tuple[type[Kept], str, Happening, Step], ...] = (
    (IssueRecord, "opened", Happening.ISSUE, Step.OPENED),
    (IssueRecord, "resolved_on", Happening.ISSUE, Step.RESOLVED),
    (NeedRecord, "noted_on", Happening.NEED, Step.NOTED),
    (AnswerRecord, "answered_on", Happening.ANSWER, Step.NOTED),
    (AttachmentRecord, "added_on", Happening.FILE, Step.ADDED),
    (ContactRecord, "left_on", Happening.PERSON, Step.LEFT),
)
TERMS = ((ContractRecord, "starts", Step.BEGAN), (ContractRecord, "ends", Step.ENDED))


class SqlTimeline:
    """Implements ``TimelineQueries``."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions

    def marks(self, scope: Scope, today: date) -> Sequence[Mark]:
        """Return the lines of a timeline, newest first."""
        with self._sessions() as session:
            found = _Reading(session, scope, today).marks()
            within = [mark for mark in found if _within(mark.day, scope)]
        return sorted(within, key=lambda mark: mark.order, reverse=True)


class _Reading:
    """One question, answered in one session."""

    def __init__(self, session: Session, scope: Scope, today: date) -> None:
        self._session = session
        self._scope = scope
        self._today = today
        self._words = scope.text.replace("\0", " ").split()

    def marks(self) -> Iterator[Mark]:
        yield from self._touchpoints()
        yield from self._promises()
        for record, name, what, step in DATED:
            yield from self._dated(record, name, what, step)
        if self._scope.contact_id is None:
            for record, name, step in TERMS:
                terms = self._dated(record, name, Happening.CONTRACT, step)
                yield from (mark for mark in terms if mark.day <= self._today)
        yield from self._strengths()
        yield from self._deals()
        yield from self._joined()

    def _touchpoints(self) -> Iterator[Mark]:
        table = TouchpointRecord.__table__.c
        found = select(table.id, table.happened_on, table.at, table.kind)
        for pk, day, at, kind in self._rows(found, TouchpointRecord):
            yield Mark(
                what=Happening.TOUCHPOINT, step=Step.NOTED, id=pk, day=day, at=at, touch=kind
            )

    def _promises(self) -> Iterator[Mark]:
        table, touch = ActionRecord.__table__.c, TouchpointRecord.__table__.c
        names = ("id", "promise", "status", "first_due", "due", "done_on")
        agreed = TouchpointRecord.__table__
        found = select(*(table[name] for name in names), touch.happened_on).select_from(
            ActionRecord.__table__.outerjoin(agreed, touch.id == table.touchpoint_id)
        )
        rows = self._rows(found, ActionRecord)
        born = self._births("action", [row.id for row in rows if row.promise])
        for row in rows:
            if row.promise is None:
                if row.status is ActionStatus.DONE and row.done_on:
                    yield _mark(Happening.ACTION, Step.DONE, row.id, row.done_on)
                continue
            made = row.happened_on or born.get(row.id, (None,))[0]
            if made:
                yield _mark(Happening.PROMISE, Step.MADE, row.id, made)
            yield from self._became(row)

    def _became(self, row: Any) -> Iterator[Mark]:
        """Tell how a promise ended; one that is open stands on the day it is due."""
        said = row.first_due or row.due
        if row.status is ActionStatus.DONE and row.done_on:
            late = said is not None and row.done_on > said
            yield _mark(Happening.PROMISE, Step.LATE if late else Step.KEPT, row.id, row.done_on)
        elif row.status in OPEN_STATUSES and row.due:
            step = Step.BROKEN if row.due < self._today else Step.DUE
            yield _mark(Happening.PROMISE, step, row.id, row.due)

    def _dated(self, record: type[Kept], name: str, what: Happening, step: Step) -> Iterator[Mark]:
        day = record.__table__.c[name]
        found = select(record.__table__.c.id, day).where(day.is_not(None))
        for pk, when in self._rows(found, record):
            yield _mark(what, step, pk, when)

    def _strengths(self) -> Iterator[Mark]:
        table, contact = StrengthRecord.__table__.c, ContactRecord.__table__.c
        scope = self._scope
        whose = (
            contact.account_id == scope.account_id
            if scope.contact_id is None
            else table.contact_id == scope.contact_id
        )
        found = (
            select(table.id, table.noted_on, table.evidence, contact.name)
            .join(ContactRecord.__table__, contact.id == table.contact_id)
            .where(whose, table.deleted_at.is_(None))
        )
        for pk, day, *texts in self._session.execute(found):
            told = folded(" ".join(texts))
            if all(folded(word) in told for word in self._words):
                yield _mark(Happening.STRENGTH, Step.NOTED, pk, day)

    def _deals(self) -> Iterator[Mark]:
        ids = select(OpportunityRecord.__table__.c.id)
        known = [row.id for row in self._rows(ids, OpportunityRecord)]
        undone = _undone(self._session)
        wanted = (
            select(
                change_entry.c.pk, change_entry.c.field, change.c.id, change.c.at, change.c.label
            )
            .join(change, change.c.id == change_entry.c.change_id)
            .where(
                change_entry.c.table == "opportunity",
                change_entry.c.pk.in_(known),
                change.c.reverts.is_(None),
            )
        )
        seen: dict[tuple[UUID, UUID], Mark] = {}
        for pk, field, change_id, at, label in self._session.execute(wanted):
            born = field == BIRTH
            if change_id in undone or (born and label.startswith(BY_ITSELF)):
                continue
            day, clock = _local(at)
            seen[change_id, pk] = Mark(
                what=Happening.DEAL,
                step=Step.ADDED if born else Step.CHANGED,
                id=pk,
                day=day,
                at=clock,
                change_id=change_id,
            )
        yield from seen.values()

    def _joined(self) -> Iterator[Mark]:
        people = self._rows(select(ContactRecord.__table__.c.id), ContactRecord)
        for pk, (day, at) in self._births("contact", [row.id for row in people]).items():
            yield Mark(what=Happening.PERSON, step=Step.JOINED, id=pk, day=day, at=at)

    def _births(self, table: str, ids: Sequence[UUID]) -> dict[UUID, tuple[date, Any]]:
        """Return when things were entered by hand; what came in by the hundred says nothing."""
        found = (
            select(change_entry.c.pk, change.c.at)
            .join(change, change.c.id == change_entry.c.change_id)
            .where(
                change_entry.c.table == table,
                change_entry.c.field == BIRTH,
                change_entry.c.pk.in_(ids),
                ~change.c.label.startswith(BY_ITSELF),
            )
        )
        return {pk: _local(at) for pk, at in self._session.execute(found)}

    def _rows(self, statement: Select[Any], record: type[Kept]) -> Sequence[Any]:
        columns = record.__table__.c
        where = (columns.deleted_at.is_(None), self._mine(record), self._said(record))
        return self._session.execute(statement.where(*where)).all()

    def _mine(self, record: type[Kept]) -> ColumnElement[bool]:
        columns, person = record.__table__.c, self._scope.contact_id
        if person is None:
            return columns.account_id == self._scope.account_id
        if record is ContactRecord:
            return columns.id == person
        if record is TouchpointRecord:
            return columns.id.in_(_attended(AttendanceRecord.contact_id == person))
        return columns.contact_id == person

    def _said(self, record: type[Kept]) -> ColumnElement[bool]:
        if not self._words:
            return true()
        columns = record.__table__.c
        rowids = select(index.c.rowid).where(index.c.document_text.match(phrase(self._words)))
        written = columns.id.in_(select(document.c.pk).where(document.c.id.in_(rowids)))
        if record is not TouchpointRecord:
            return written
        name = literal(" ") + ContactRecord.name_key
        named = and_(*(name.contains(f" {folded(w)}", autoescape=True) for w in self._words))
        who = select(ContactRecord.id).where(named)
        return or_(written, columns.id.in_(_attended(AttendanceRecord.contact_id.in_(who))))


def _attended(whose: ColumnElement[bool]) -> Select[Any]:
    return select(AttendanceRecord.touchpoint_id).where(
        AttendanceRecord.deleted_at.is_(None), whose
    )


def _undone(session: Session) -> frozenset[UUID]:
    """Return the changes that were taken back, and not brought again since."""
    reverts = {
        taken: by
        for by, taken in session.execute(
            select(change.c.id, change.c.reverts).where(change.c.reverts.is_not(None))
        )
    }
    followers = frozenset(reverts.values())
    return frozenset(one for one in reverts.keys() - followers if _odd(one, reverts))


def _odd(one: UUID, reverts: dict[UUID, UUID]) -> bool:
    steps = 0
    while one in reverts:
        one, steps = reverts[one], steps + 1
    return steps % 2 == 1


def _mark(what: Happening, step: Step, pk: UUID, day: date) -> Mark:
    return Mark(what=what, step=step, id=pk, day=day)


def _local(at: datetime) -> tuple[date, Any]:
    here = at.replace(tzinfo=at.tzinfo or UTC).astimezone()
    return here.date(), here.time().replace(microsecond=0)


def _within(day: date, scope: Scope) -> bool:
    after = scope.since is None or day >= scope.since
    return after and (scope.until is None or day <= scope.until)

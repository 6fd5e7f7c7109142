"""What carries a reminder, read by the few columns that telling it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, literal, select

from kamdesk.domain.actions import OPEN_STATUSES
from kamdesk.domain.reminders import Of, Reminder
from kamdesk.domain.touchpoints import BETWEEN_US
from kamdesk.storage.records import AccountRecord, ActionRecord, TouchpointRecord

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session, sessionmaker


class SqlReminders:
    """Implements ``ReminderQueries``; a session per call, so any thread may ask."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions

    def actions(self) -> tuple[Reminder, ...]:
        """Return the open actions that ask for one and have a day."""
        act = ActionRecord
        columns = (act.title, act.due.label("day"), act.at, act.remind_before.label("before"))
        wanted = (
            act.status.in_(OPEN_STATUSES),
            act.remind_before.is_not(None),
            act.due.is_not(None),
        )
        return self._found(Of.ACTION, act, columns, wanted)

    def visits(self, first: date, last: date, before: int) -> tuple[Reminder, ...]:
        """Return what is in the calendar of some days at a time."""
        touch = TouchpointRecord
        columns = (
            touch.summary.label("title"),
            touch.happened_on.label("day"),
            touch.at,
            literal(before).label("before"),
        )
        wanted = (
            touch.kind.in_(BETWEEN_US),
            touch.at.is_not(None),
            touch.happened_on.between(first, last),
        )
        return self._found(Of.VISIT, touch, columns, wanted)

    def _found(
        self,
        of: Of,
        record: Any,
        columns: tuple[Any, ...],
        wanted: tuple[ColumnElement[bool], ...],
    ) -> tuple[Reminder, ...]:
        account = AccountRecord
        owner = and_(account.id == record.account_id, account.deleted_at.is_(None))
        name = func.coalesce(account.name, "").label("account_name")
        statement = (
            select(record.id.label("about"), record.account_id, name, *columns)
            .outerjoin(account, owner)
            .where(record.deleted_at.is_(None), *wanted)
        )
        with self._sessions() as session:
            rows = session.execute(statement).mappings()
            return tuple(Reminder(of=of, **row) for row in rows)

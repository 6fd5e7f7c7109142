"""What carries a day, read by range: the indexes on days do the work."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, extract, func, or_, select

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import OPEN_STATUSES, ActionStatus
from kamdesk.domain.contracts import Contract
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import OPEN_STAGES
from kamdesk.domain.pending import Birthday
from kamdesk.domain.periods import months_later
from kamdesk.domain.touchpoints import BETWEEN_US
from kamdesk.services.dated import Dated, Due
from kamdesk.services.figures import Appointment
from kamdesk.storage.lists import money
from kamdesk.storage.mapping import SHAPES
from kamdesk.storage.records import (
    AccountRecord,
    ActionRecord,
    AttendanceRecord,
    ContactRecord,
    ContractRecord,
    IssueRecord,
    OpportunityRecord,
    TouchpointRecord,
)
from kamdesk.storage.values import chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session, sessionmaker

    Within = Callable[[Any], ColumnElement[bool]]  # narrows a column of days

A_YEAR = 12  # months


class SqlDates:
    """Implements ``DateQueries``; a session per call, so any thread may ask."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions

    def between(self, first: date, last: date) -> Dated:
        with self._sessions() as session:
            return _Reading(session, lambda day: day.between(first, last)).all(first, last)

    def open_before(self, day: date) -> Dated:
        with self._sessions() as session:
            return _Reading(session, lambda column: column < day).open()


class _Reading:
    """One reading of a range of days."""

    def __init__(self, session: Session, within: Within) -> None:
        self._session = session
        self._within = within

    def all(self, first: date, last: date) -> Dated:
        """Return what has its day there, done or not."""
        return Dated(
            actions=self._actions(),
            opportunities=self._deals(),
            issues=self._issues(),
            touchpoints=tuple(self._touchpoints()),
            birthdays=tuple(self._birthdays(first, last)),
            **self._ending(),
        )

    def open(self) -> Dated:
        """Return what has its day there and is still to be done."""
        return Dated(
            actions=self._actions(ActionRecord.status.in_(OPEN_STATUSES)),
            opportunities=self._deals(),
            issues=self._issues(IssueRecord.resolved_on.is_(None)),
            **self._ending(),
        )

    # -- what is due -----------------------------------------------------------------

    def _actions(self, *conditions: Any) -> tuple[Due, ...]:
        act = ActionRecord
        is_open = act.status.in_(OPEN_STATUSES).label("is_open")
        columns = {"title": act.title, "day": act.due, "owner": act.owner, "is_open": is_open}
        more = {"at": act.at, "promise": act.promise}
        wanted = (act.status != ActionStatus.DROPPED, *conditions)
        return tuple(Due(**row) for row in self._rows(act, columns | more, *wanted))

    def _issues(self, *conditions: Any) -> tuple[Due, ...]:
        issue = IssueRecord
        is_open = issue.resolved_on.is_(None).label("is_open")
        columns = {"title": issue.title, "day": issue.due, "owner": issue.owner, "is_open": is_open}
        return tuple(Due(**row) for row in self._rows(issue, columns, *conditions))

    def _deals(self) -> tuple[Due, ...]:
        deal = OpportunityRecord
        columns = {"title": deal.title, "day": deal.expected_close}
        amounts = {"minor": deal.amount_minor, "currency": deal.amount_currency}
        found = self._rows(deal, columns | amounts, deal.stage.in_(OPEN_STAGES))
        return tuple(
            Due(**row, is_open=True, amount=money(Money.of_minor, minor, currency))
            for row, minor, currency in (
                (row, row.pop("minor"), row.pop("currency")) for row in found
            )
        )

    def _rows(
        self, record: Any, columns: Mapping[str, Any], *conditions: Any
    ) -> Iterator[dict[str, Any]]:
        """Return the living ones of a table, whose ``day`` is in the range."""
        statement = _owned(
            record,
            *(column.label(name) for name, column in columns.items()),
        ).where(self._within(columns["day"]), *conditions)
        return (dict(row) for row in self._session.execute(statement).mappings())

    # -- what happens ----------------------------------------------------------------

    def _touchpoints(self) -> Iterator[Appointment]:
        touch = TouchpointRecord
        statement = _owned(
            touch,
            *(touch.kind, touch.summary.label("title"), touch.happened_on.label("on")),
            *(touch.at, touch.minutes),
        ).where(*self._ours())
        people = self._people()
        for row in self._session.execute(statement).mappings():
            yield Appointment(**row, people=tuple(people.get(row["id"], ())))

    def _people(self) -> dict[UUID, list[str]]:
        """Return who takes part in what, in the order they were named."""
        statement = (
            select(AttendanceRecord.touchpoint_id, ContactRecord.name)
            .join(TouchpointRecord, TouchpointRecord.id == AttendanceRecord.touchpoint_id)
            .join(ContactRecord, ContactRecord.id == AttendanceRecord.contact_id)
            .where(AttendanceRecord.deleted_at.is_(None), ContactRecord.deleted_at.is_(None))
            .where(TouchpointRecord.deleted_at.is_(None), *self._ours())
            .order_by(AttendanceRecord.id)
        )
        found: defaultdict[UUID, list[str]] = defaultdict(list)
        for pk, name in self._session.execute(statement):
            found[pk].append(name)
        return found

    def _ours(self) -> tuple[ColumnElement[bool], ...]:
        touch = TouchpointRecord
        return touch.kind.in_(BETWEEN_US), self._within(touch.happened_on)

    def _birthdays(self, first: date, last: date) -> Iterator[Birthday]:
        person = ContactRecord
        statement = _owned(person, person.name.label("title"), person.birthday.label("born")).where(
            person.left_on.is_(None),
            person.birthday.is_not(None),
            extract("month", person.birthday).in_(_months(first, last)),
        )
        return (Birthday(**row) for row in self._session.execute(statement).mappings())

    # -- what ends -------------------------------------------------------------------

    def _ending(self) -> dict[str, Any]:
        """Return the accounts of which a contract has a day in the range, and all of theirs."""
        account, contract = AccountRecord.__table__, ContractRecord.__table__.c
        dated = select(contract.account_id).where(
            contract.deleted_at.is_(None),
            or_(self._within(contract.ends), self._within(contract.notice_by)),
        )
        statement = select(account).where(
            account.c.deleted_at.is_(None),
            or_(self._within(account.c.contract_end), account.c.id.in_(dated)),
        )
        shape = SHAPES[Account]
        rows = self._session.execute(statement).mappings()
        accounts = tuple(shape.to_domain(row) for row in rows)
        return {"accounts": accounts, "contracts": self._contracts([one.id for one in accounts])}

    def _contracts(self, accounts: Sequence[UUID]) -> tuple[Contract, ...]:
        """Return all of their contracts: a later one makes history of an earlier."""
        table, shape = ContractRecord.__table__, SHAPES[Contract]
        return tuple(
            shape.to_domain(row)
            for chunk in chunks(accounts)
            for row in self._session.execute(
                select(table).where(table.c.deleted_at.is_(None), table.c.account_id.in_(chunk))
            ).mappings()
        )


def _owned(record: Any, *columns: Any) -> Select[Any]:
    """Return some columns of the living ones of a table, with the account they belong to."""
    account = AccountRecord
    owner = and_(account.id == record.account_id, account.deleted_at.is_(None))
    name = func.coalesce(account.name, "").label("account_name")
    return (
        select(record.id, record.account_id, name, *columns)
        .outerjoin(account, owner)
        .where(record.deleted_at.is_(None))
    )


def _months(first: date, last: date) -> set[int]:
    """Return the months a range touches; with February also the day that it lacks."""
    start = first.replace(day=1)
    found: set[int] = set()
    while start <= last and len(found) < A_YEAR:
        found.add(start.month)
        start = months_later(start, 1)
    return found

"""What carries a day, read by range: the indexes on days do the work."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, extract, or_, select

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import OPEN_STATUSES, Action, ActionStatus
from kamdesk.domain.contracts import Contract
from kamdesk.domain.issues import Issue
from kamdesk.domain.opportunities import OPEN_STAGES, Opportunity
from kamdesk.domain.pending import Birthday
from kamdesk.domain.periods import months_later
from kamdesk.domain.touchpoints import BETWEEN_US
from kamdesk.services.dated import Dated
from kamdesk.services.figures import Appointment
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
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement
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
        action = ActionRecord.__table__.c
        touched = tuple(self._touchpoints())
        born = tuple(self._birthdays(first, last))
        owners = {one.account_id for one in touched} | {one.account_id for one in born}
        return self._dated(
            owners,
            actions=self._whole(Action, action.due, action.status != ActionStatus.DROPPED),
            opportunities=self._deals(),
            issues=self._whole(Issue, IssueRecord.__table__.c.due),
            touchpoints=touched,
            birthdays=born,
        )

    def open(self) -> Dated:
        """Return what has its day there and is still to be done."""
        action, issue = ActionRecord.__table__.c, IssueRecord.__table__.c
        return self._dated(
            set(),
            actions=self._whole(Action, action.due, action.status.in_(OPEN_STATUSES)),
            opportunities=self._deals(),
            issues=self._whole(Issue, issue.due, issue.resolved_on.is_(None)),
        )

    def _dated(self, owners: set[UUID | None], **found: Any) -> Dated:
        accounts = self._accounts()
        for kind in ("actions", "opportunities", "issues"):
            owners |= {one.account_id for one in found[kind]}
        owners |= {one.id for one in accounts}
        return Dated(
            **found,
            accounts=accounts,
            contracts=self._contracts([one.id for one in accounts]),
            names=self._names([pk for pk in owners if pk is not None]),
        )

    def _whole(self, kind: type[Any], day: Any, *conditions: Any) -> tuple[Any, ...]:
        shape = SHAPES[kind]
        table = shape.record.__table__
        statement = select(table).where(table.c.deleted_at.is_(None), self._within(day))
        found = self._session.execute(statement.where(*conditions)).mappings()
        return tuple(shape.to_domain(row) for row in found)

    def _deals(self) -> tuple[Opportunity, ...]:
        deal = OpportunityRecord.__table__.c
        return self._whole(Opportunity, deal.expected_close, deal.stage.in_(OPEN_STAGES))

    def _touchpoints(self) -> Iterator[Appointment]:
        touch = TouchpointRecord
        statement = select(
            *(touch.id, touch.account_id, touch.kind, touch.summary),
            *(touch.happened_on, touch.at, touch.minutes),
        ).where(self._ours())
        people = self._people()
        for pk, owner, kind, summary, day, at, minutes in self._session.execute(statement):
            yield Appointment(
                id=pk,
                account_id=owner,
                title=summary,
                on=day,
                at=at,
                kind=kind,
                minutes=minutes,
                people=tuple(people.get(pk, ())),
            )

    def _people(self) -> dict[UUID, list[str]]:
        """Return who takes part in what, in the order they were named."""
        statement = (
            select(AttendanceRecord.touchpoint_id, ContactRecord.name)
            .join(TouchpointRecord, TouchpointRecord.id == AttendanceRecord.touchpoint_id)
            .join(ContactRecord, ContactRecord.id == AttendanceRecord.contact_id)
            .where(AttendanceRecord.deleted_at.is_(None), ContactRecord.deleted_at.is_(None))
            .where(self._ours())
            .order_by(AttendanceRecord.id)
        )
        found: defaultdict[UUID, list[str]] = defaultdict(list)
        for pk, name in self._session.execute(statement):
            found[pk].append(name)
        return found

    def _ours(self) -> ColumnElement[bool]:
        touch = TouchpointRecord
        return and_(
            touch.deleted_at.is_(None),
            touch.kind.in_(BETWEEN_US),
            self._within(touch.happened_on),
        )

    def _birthdays(self, first: date, last: date) -> Iterator[Birthday]:
        person = ContactRecord
        statement = select(person.id, person.name, person.account_id, person.birthday).where(
            person.deleted_at.is_(None),
            person.left_on.is_(None),
            person.birthday.is_not(None),
            extract("month", person.birthday).in_(_months(first, last)),
        )
        for pk, name, owner, born in self._session.execute(statement):
            if born is not None:
                yield Birthday(id=pk, title=name, account_id=owner, born=born)

    def _accounts(self) -> tuple[Account, ...]:
        """Return the accounts of which a contract has a day in the range."""
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
        return tuple(shape.to_domain(row) for row in rows)

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

    def _names(self, accounts: Sequence[UUID]) -> dict[UUID, str]:
        account = AccountRecord
        return {
            pk: name
            for chunk in chunks(accounts)
            for pk, name in self._session.execute(
                select(account.id, account.name).where(
                    account.deleted_at.is_(None), account.id.in_(chunk)
                )
            )
        }


def _months(first: date, last: date) -> set[int]:
    """Return the months a range touches; with February also the day that it lacks."""
    start = first.replace(day=1)
    found: set[int] = set()
    while start <= last and len(found) < A_YEAR:
        found.add(start.month)
        start = months_later(start, 1)
    return found

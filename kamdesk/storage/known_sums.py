"""What is open with accounts and what they answered: the soft part of their figures."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, or_, select

from kamdesk.domain.contracts import Contract
from kamdesk.domain.figures.open_issues import Trouble
from kamdesk.domain.issues import Issue
from kamdesk.domain.periods import trailing_year
from kamdesk.domain.surveys import Answer
from kamdesk.storage.mapping import SHAPES
from kamdesk.storage.records import AnswerRecord, ContractRecord, IssueRecord

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    Chosen = Callable[[Any], ColumnElement[bool]]  # narrows a column of account ids


def issues_on(session: Session, day: date, chosen: Chosen) -> list[Issue]:
    """Return the issues that were open on a day."""
    table, shape = IssueRecord.__table__, SHAPES[Issue]
    statement = (
        select(table)
        .where(
            table.c.deleted_at.is_(None),
            chosen(table.c.account_id),
            table.c.opened <= day,
            or_(table.c.resolved_on.is_(None), table.c.resolved_on > day),
        )
        .order_by(table.c.opened, table.c.id)
    )
    return [shape.to_domain(row) for row in session.execute(statement).mappings()]


def troubles(session: Session, day: date, chosen: Chosen) -> dict[UUID, list[Trouble]]:
    """Return what is open on a day, account by account."""
    found: defaultdict[UUID, list[Trouble]] = defaultdict(list)
    for one in issues_on(session, day, chosen):
        found[one.account_id].append(
            Trouble(severity=one.severity, opened=one.opened, due=one.due, title=one.title)
        )
    return found


def contracts(session: Session, chosen: Chosen) -> dict[UUID, list[Contract]]:
    """Return what was signed, account by account."""
    table, shape = ContractRecord.__table__, SHAPES[Contract]
    statement = (
        select(table)
        .where(table.c.deleted_at.is_(None), chosen(table.c.account_id))
        .order_by(table.c.id)
    )
    found: defaultdict[UUID, list[Contract]] = defaultdict(list)
    for row in session.execute(statement).mappings():
        found[row["account_id"]].append(shape.to_domain(row))
    return found


def answers(session: Session, day: date, chosen: Chosen) -> dict[UUID, list[Answer]]:
    """Return what was answered in the twelve months up to a day, account by account."""
    table, shape = AnswerRecord.__table__, SHAPES[Answer]
    statement = select(table).where(
        table.c.deleted_at.is_(None),
        chosen(table.c.account_id),
        table.c.answered_on.between(*trailing_year(day)),
    )
    found: defaultdict[UUID, list[Answer]] = defaultdict(list)
    for row in session.execute(statement).mappings():
        found[row["account_id"]].append(shape.to_domain(row))
    return found

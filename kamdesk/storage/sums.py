"""Sums and dates of accounts, grouped by the database: what the portfolio's figures need."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from kamdesk.domain.actions import OPEN_STATUSES, ActionStatus, Promise
from kamdesk.domain.criteria import Purpose
from kamdesk.domain.figures.workdays import progress
from kamdesk.domain.money import FINER, Money, places
from kamdesk.domain.opportunities import OPEN_STAGES, Stage
from kamdesk.domain.periods import month_of, months_later
from kamdesk.domain.touchpoints import BETWEEN_US, Sentiment
from kamdesk.services.figures import Deal, Sold
from kamdesk.storage.records import (
    ActionRecord,
    AttendanceRecord,
    ContactRecord,
    CriterionRecord,
    ModelRecord,
    OpportunityRecord,
    RatingRecord,
    SaleRecord,
    TargetRecord,
    TouchpointRecord,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from sqlalchemy.orm import Session

    from kamdesk.domain.preferences import Preferences

QUIET_DAYS = 90


class AccountSumsQuery:
    """One reading of all sums on one day, for some accounts or for all."""

    def __init__(
        self, session: Session, as_of: date, told: Preferences, chosen: Callable[[Any], Any]
    ) -> None:
        self._session = session
        self._as_of = as_of
        self._currency = told.currency
        self._counts = sorted(told.rhythms.counts)  # in one order, so that a statement is known
        self._chosen = chosen  # narrows a column of account ids, or is always true

    def sold(self) -> dict[UUID, list[Sold]]:
        """Return sales in our currency in one sum, foreign ones day by day."""
        ours = SaleRecord.amount_currency == self._currency
        found = self._sold(ours, by_day=False)
        for account_id, sums in self._sold(~ours, by_day=True).items():
            found[account_id] += sums
        return found

    def _sold(self, which: ColumnElement[bool], *, by_day: bool) -> dict[UUID, list[Sold]]:
        sale, today = SaleRecord, self._as_of
        year_ago, two_ago = months_later(today, -12), months_later(today, -24)
        last_12 = sale.sold_on > year_ago
        before = and_(sale.sold_on <= year_ago, sale.sold_on > two_ago)
        costed = and_(last_12, sale.cost_fine.is_not(None))
        groups: list[Any] = [sale.account_id, sale.amount_currency]
        if by_day:
            groups.append(sale.sold_on)
        statement = (
            select(
                *groups,
                func.sum(sale.amount_fine),
                _sum_where(sale.sold_on >= today.replace(month=1, day=1), sale.amount_fine),
                _sum_where(last_12, sale.amount_fine),
                _sum_where(before, sale.amount_fine),
                _sum_where(costed, sale.cost_fine),
                _sum_where(costed, sale.amount_fine),
            )
            .where(which, self._living(sale), sale.sold_on <= today)
            .group_by(*groups)
        )
        found: defaultdict[UUID, list[Sold]] = defaultdict(list)
        for row in self._session.execute(statement):
            account_id, currency, *rest = row
            day = rest.pop(0) if by_day else None
            digits = -places(currency) - FINER
            total, year, twelve, prior, cost, with_cost = (
                Decimal(units).scaleb(digits) for units in rest
            )
            found[account_id].append(
                Sold(
                    day=day,
                    currency=currency,
                    total=total,
                    year=year,
                    months_12=twelve,
                    months_before=prior,
                    cost_12=cost,
                    costed_12=with_cost,
                )
            )
        return found

    def sale_days(self) -> dict[UUID, tuple[date, date]]:
        """Return the first and the last day on which each account bought."""
        statement = (
            select(
                SaleRecord.account_id,
                func.min(SaleRecord.sold_on),
                func.max(SaleRecord.sold_on),
            )
            .where(self._living(SaleRecord), SaleRecord.sold_on <= self._as_of)
            .group_by(SaleRecord.account_id)
        )
        return {pk: (first, last) for pk, first, last in self._session.execute(statement)}

    def deals(self) -> dict[UUID | None, list[Deal | None]]:
        """Return open and won deals; ``None`` for an open one without an amount."""
        deal = OpportunityRecord
        statement = select(
            deal.account_id,
            deal.amount_minor,
            deal.amount_currency,
            deal.probability,
            deal.stage,
            func.coalesce(deal.closed_on, deal.expected_close, self._as_of),
        ).where(self._living(deal), deal.stage.in_((*OPEN_STAGES, Stage.WON)))
        found: defaultdict[UUID | None, list[Deal | None]] = defaultdict(list)
        for account_id, minor, currency, probability, stage, day in self._session.execute(
            statement
        ):
            won = stage is Stage.WON
            if minor is not None and currency is not None:
                money = Money.of_minor(minor, currency)
                made = Deal(amount=money, probability=probability, won=won, day=day, open=not won)
                found[account_id].append(made)
            elif not won:
                found[account_id].append(None)
        return found

    def targets(self) -> dict[UUID | None, list[Money]]:
        """Return this year's targets to date: of this month the part that has been worked."""
        target, today = TargetRecord, self._as_of
        this = today.replace(day=1)
        days = progress(*month_of(today), today)
        statement = (
            select(
                target.account_id,
                target.amount_currency,
                _sum_where(target.month < this, target.amount_minor),
                _sum_where(target.month == this, target.amount_minor),
            )
            .where(
                self._living(target),
                target.account_id.is_not(None),
                target.product_group == "",
                target.new_business.is_(False),
                target.month >= today.replace(month=1, day=1),
                target.month <= today,
            )
            .group_by(target.account_id, target.amount_currency)
        )
        found: defaultdict[UUID | None, list[Money]] = defaultdict(list)
        for account_id, currency, over, running in self._session.execute(statement):
            whole, part = (Money.of_minor(minor, currency) for minor in (over, running))
            found[account_id].append(whole + Money(days.part_of(part.amount), currency))
        return found

    def ratings(self) -> dict[UUID, list[tuple[UUID, int]]]:
        """Return each account's ratings on the criteria of the selection model."""
        statement = select(RatingRecord.account_id, RatingRecord.criterion_id, RatingRecord.value)
        found: defaultdict[UUID, list[tuple[UUID, int]]] = defaultdict(list)
        for account_id, criterion_id, value in self._session.execute(
            statement.where(self._living(RatingRecord))
        ):
            found[account_id].append((criterion_id, value))
        return found

    def criteria(self) -> list[tuple[UUID, Decimal, bool]]:
        """Return the active criteria of the first active selection model."""
        statement = select(
            CriterionRecord.id, CriterionRecord.weight, CriterionRecord.reversed
        ).where(
            CriterionRecord.model_id == _selection_model(),
            CriterionRecord.active.is_(True),
            CriterionRecord.deleted_at.is_(None),
        )
        return [(pk, weight, turned) for pk, weight, turned in self._session.execute(statement)]

    def touchpoints(self) -> dict[UUID, dict[str, Any]]:
        """Return the last contact, the next planned one, and how often it went badly."""
        touch, today = TouchpointRecord, self._as_of
        recent = touch.happened_on > today - timedelta(days=QUIET_DAYS)
        day = case((touch.kind.in_(self._counts), touch.happened_on))  # none of what does not count
        statement = (
            select(
                touch.account_id.label("account_id"),
                func.max(case((day <= today, day))).label("last"),
                func.min(case((day > today, day))).label("planned"),
                _sum_where(and_(recent, touch.sentiment == Sentiment.NEGATIVE), 1).label("bad"),
                _sum_where(and_(recent, touch.sentiment.is_not(None)), 1).label("felt"),
            )
            .where(self._living(touch), touch.kind.in_(BETWEEN_US | frozenset(self._counts)))
            .group_by(touch.account_id)
        )
        return self._by_account(statement)

    def actions(self) -> dict[UUID, dict[str, Any]]:
        """Return how many actions are open and late, and how promises were kept."""
        act, today = ActionRecord, self._as_of
        is_open = act.status.in_(OPEN_STATUSES)
        due = and_(
            act.promise == Promise.OURS,
            act.first_due > months_later(today, -12),
            act.first_due <= today,
            or_(act.first_due < today, act.done_on.is_not(None)),
            or_(act.status != ActionStatus.DONE, act.done_on.is_not(None)),
        )
        statement = (
            select(
                act.account_id.label("account_id"),
                _sum_where(is_open, 1).label("open"),
                _sum_where(and_(is_open, act.due < today), 1).label("overdue"),
                _sum_where(due, 1).label("promises_due"),
                _sum_where(and_(due, act.done_on <= act.first_due), 1).label("promises_kept"),
            )
            .where(self._living(act))
            .group_by(act.account_id)
        )
        return self._by_account(statement)

    def next_actions(self) -> dict[UUID, tuple[str, date | None]]:
        """Return the open action that is due first."""
        act = ActionRecord
        order = (act.due.is_(None), act.due, act.id)
        ranked = (
            select(
                act.account_id,
                act.title,
                act.due,
                func.row_number().over(partition_by=act.account_id, order_by=order).label("at"),
            )
            .where(self._living(act), act.status.in_(OPEN_STATUSES))
            .subquery()
        )
        first = select(ranked.c.account_id, ranked.c.title, ranked.c.due).where(ranked.c.at == 1)
        return {pk: (title, due) for pk, title, due in self._session.execute(first)}

    def contacts(self) -> dict[UUID, tuple[int, int, date | None]]:
        """Return how many people are known, how many were met in twelve months, and when last."""
        met = (
            select(func.max(TouchpointRecord.happened_on))
            .select_from(AttendanceRecord)
            .join(TouchpointRecord, TouchpointRecord.id == AttendanceRecord.touchpoint_id)
            .where(
                AttendanceRecord.contact_id == ContactRecord.id,
                AttendanceRecord.deleted_at.is_(None),
                TouchpointRecord.deleted_at.is_(None),
                TouchpointRecord.kind.in_(self._counts),
                TouchpointRecord.happened_on > months_later(self._as_of, -12),
                TouchpointRecord.happened_on <= self._as_of,
            )
            .scalar_subquery()
        )
        people = (
            select(ContactRecord.account_id, met.label("met"))
            .where(self._living(ContactRecord), ContactRecord.left_on.is_(None))
            .subquery()
        )
        statement = select(
            people.c.account_id, func.count(), func.count(people.c.met), func.max(people.c.met)
        ).group_by(people.c.account_id)
        return {pk: tuple(found) for pk, *found in self._session.execute(statement)}

    def _living(self, record: Any) -> ColumnElement[bool]:
        return and_(record.deleted_at.is_(None), self._chosen(record.account_id))

    def _by_account(self, statement: Any) -> dict[UUID, dict[str, Any]]:
        found: Iterable[Any] = self._session.execute(statement).mappings()
        return {row["account_id"]: dict(row) for row in found}


def _selection_model() -> Any:
    return (
        select(ModelRecord.id)
        .where(
            ModelRecord.deleted_at.is_(None),
            ModelRecord.active.is_(True),
            ModelRecord.purpose == Purpose.SELECTION,
        )
        .order_by(ModelRecord.id)
        .limit(1)
        .scalar_subquery()
    )


def _sum_where(condition: ColumnElement[bool], value: Any) -> ColumnElement[Any]:
    """Return the sum of ``value`` where ``condition`` holds, 0 where it never does."""
    return func.coalesce(func.sum(case((condition, value), else_=0)), 0)

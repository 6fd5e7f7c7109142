"""What the check of key accounts rests on: counted and summed by the database."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, String, and_, case, cast, func, select, true

from kamdesk.domain.money import Money
from kamdesk.domain.needs import NeedStatus
from kamdesk.domain.periods import trailing_year
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.evidence import AccountEvidence, SaleLine
from kamdesk.storage.known_sums import answers
from kamdesk.storage.records import (
    AccountRecord,
    BenefitRecord,
    CompetitorRecord,
    IssueRecord,
    NeedRecord,
    SaleRecord,
    TouchpointRecord,
)
from kamdesk.storage.sums import AccountSumsQuery

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session, sessionmaker

    from kamdesk.domain.preferences import Preferences

MONTH = 7  # letters of a stored day that say year and month


class SqlEvidence:
    """Implements ``EvidenceQueries``; a session per call, so any thread may ask."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions

    def evidence(
        self, as_of: date, told: Preferences, ids: Collection[UUID] | None = None
    ) -> Mapping[UUID, AccountEvidence]:
        with self._sessions() as session:
            return _Reading(session, as_of, told, ids).evidence()

    def sold_to_all(self, as_of: date, currency: str) -> Sequence[tuple[Money, date]]:
        sale = SaleRecord
        ours = sale.amount_currency == currency
        day = case((ours, None), else_=sale.sold_on)
        statement = (
            select(day, sale.amount_currency, func.sum(sale.amount_fine))
            .where(sale.deleted_at.is_(None), sale.sold_on.between(*trailing_year(as_of)))
            .group_by(day, sale.amount_currency)
        )
        with self._sessions() as session:
            return [
                (Money.of_fine(fine, code), on or as_of)
                for on, code, fine in session.execute(statement)
            ]

    def lines(self, account_id: UUID, as_of: date) -> Sequence[SaleLine]:
        sale = SaleRecord
        statement = (
            select(
                sale.sold_on,
                sale.amount_fine,
                sale.amount_currency,
                sale.cost_fine,
                sale.cost_currency,
            )
            .where(
                sale.deleted_at.is_(None),
                sale.account_id == account_id,
                sale.sold_on.between(*trailing_year(as_of)),
            )
            .order_by(sale.sold_on, sale.id)
        )
        with self._sessions() as session:
            return [
                SaleLine(
                    day=day,
                    amount=Money.of_fine(fine, code),
                    cost=Money.of_fine(cost, its) if cost is not None and its else None,
                )
                for day, fine, code, cost, its in session.execute(statement)
            ]


class _Reading:
    """One reading on one day, for some accounts or for all."""

    def __init__(
        self, session: Session, as_of: date, told: Preferences, ids: Collection[UUID] | None
    ) -> None:
        self._session = session
        self._as_of = as_of
        self._year = trailing_year(as_of)
        self._chosen = _chooser(ids)
        self._sums = AccountSumsQuery(session, as_of, told, self._chosen)

    def evidence(self) -> dict[UUID, AccountEvidence]:
        sold, days, orders = self._sums.sold(), self._sums.sale_days(), self._orders()
        promised, said = self._sums.actions(), answers(self._session, self._as_of, self._chosen)
        rivals, needs, benefits = self._rivals(), self._needs(), self._benefits()
        served, issues = self._served(), self._issues()
        found = {}
        for row in self._accounts():
            pk = row["id"]
            first, last = days.get(pk, (None, None))
            count, months = orders.get(pk, (0, 0))
            acted, time = promised.get(pk, {}), served.get(pk, (0, 0, 0))
            found[pk] = AccountEvidence(
                **{name: row[name] for name in PLAIN},
                potential=_money(row["potential_minor"], row["potential_currency"]),
                sold=tuple(sold.get(pk, ())),
                first_sale=first,
                last_sale=last,
                orders=count,
                order_months=months,
                rivals=tuple(rivals.get(pk, ())),
                answers=tuple(said.get(pk, ())),
                benefits=tuple(benefits.get(pk, ())),
                promises_due=acted.get("promises_due", 0),
                promises_kept=acted.get("promises_kept", 0),
                needs_open=needs.get((pk, NeedStatus.OPEN), 0),
                needs_answered=needs.get((pk, NeedStatus.ANSWERED), 0),
                minutes=time[0],
                untimed=time[1],
                visits=time[2],
                issues=issues.get(pk, 0),
            )
        return found

    def _accounts(self) -> Sequence[Any]:
        table = AccountRecord.__table__
        columns = [table.c[name] for name in (*PLAIN, "potential_minor", "potential_currency")]
        statement = select(*columns).where(table.c.deleted_at.is_(None), self._chosen(table.c.id))
        return self._session.execute(statement).mappings().all()

    def _orders(self) -> dict[UUID, tuple[int, int]]:
        """Return on how many days, and in how many months, each account bought."""
        sale = SaleRecord
        month = func.substr(cast(sale.sold_on, String), 1, MONTH)
        statement = (
            select(
                sale.account_id,
                func.count(sale.sold_on.distinct()),
                func.count(month.distinct()),
            )
            .where(self._living(sale), sale.sold_on.between(*self._year), sale.amount_fine > 0)
            .group_by(sale.account_id)
        )
        return {pk: (days, months) for pk, days, months in self._session.execute(statement)}

    def _rivals(self) -> dict[UUID, list[tuple[str, Money | None]]]:
        rival = CompetitorRecord
        statement = (
            select(rival.account_id, rival.name, rival.spend_minor, rival.spend_currency)
            .where(self._living(rival))
            .order_by(rival.name, rival.id)
        )
        found: defaultdict[UUID, list[tuple[str, Money | None]]] = defaultdict(list)
        for pk, name, minor, currency in self._session.execute(statement):
            found[pk].append((name, _money(minor, currency)))
        return found

    def _benefits(self) -> dict[UUID, list[tuple[Money | None, Money | None]]]:
        """Return what was promised to a customer, and what of it they have confirmed by now."""
        gain = BenefitRecord
        statement = (
            select(
                gain.account_id,
                gain.promised_minor,
                gain.promised_currency,
                case((gain.confirmed_on <= self._as_of, gain.worth_minor)),
                gain.worth_currency,
            )
            .where(self._living(gain))
            .order_by(gain.id)
        )
        found: defaultdict[UUID, list[tuple[Money | None, Money | None]]] = defaultdict(list)
        for pk, promised, its, worth, code in self._session.execute(statement):
            found[pk].append((_money(promised, its), _money(worth, code)))
        return found

    def _needs(self) -> dict[tuple[UUID, NeedStatus], int]:
        need = NeedRecord
        statement = (
            select(need.account_id, need.status, func.count())
            .where(self._living(need))
            .group_by(need.account_id, need.status)
        )
        return {(pk, status): count for pk, status, count in self._session.execute(statement)}

    def _served(self) -> dict[UUID, tuple[int, int, int]]:
        """Return minutes noted, touchpoints without any, and visits."""
        touch = TouchpointRecord
        untimed = and_(touch.minutes.is_(None), touch.kind != TouchpointKind.NOTE)
        statement = (
            select(
                touch.account_id,
                func.coalesce(func.sum(touch.minutes), 0),
                func.sum(case((untimed, 1), else_=0)),
                func.sum(case((touch.kind == TouchpointKind.VISIT, 1), else_=0)),
            )
            .where(self._living(touch), touch.happened_on.between(*self._year))
            .group_by(touch.account_id)
        )
        return {pk: tuple(rest) for pk, *rest in self._session.execute(statement)}

    def _issues(self) -> dict[UUID, int]:
        issue = IssueRecord
        statement = (
            select(issue.account_id, func.count())
            .where(self._living(issue), issue.opened.between(*self._year))
            .group_by(issue.account_id)
        )
        return dict(self._session.execute(statement).all())

    def _living(self, record: Any) -> ColumnElement[bool]:
        return and_(record.deleted_at.is_(None), self._chosen(record.account_id))


PLAIN = ("id", "name", "tier", "status", "industry", "city", "country", "owner")


def _money(minor: int | None, currency: str | None) -> Money | None:
    return Money.of_minor(minor, currency) if minor is not None and currency else None


def _chooser(ids: Collection[UUID] | None) -> Callable[[Any], ColumnElement[bool]]:
    if ids is None:
        return lambda _column: true()
    wanted = list(ids)
    return lambda column: column.in_(wanted)

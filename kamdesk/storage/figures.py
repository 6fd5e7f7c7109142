"""What figures are made of, read in one go."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, func, select, true
from sqlalchemy.orm import aliased

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import OPEN_STATUSES, Action
from kamdesk.domain.attention import RULES
from kamdesk.domain.contracts import Contract
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import OPEN_STAGES, Opportunity
from kamdesk.domain.periods import months_later
from kamdesk.domain.rates import ExchangeRate
from kamdesk.domain.touchpoints import BETWEEN_US, Touchpoint
from kamdesk.services.figures import AccountSums, Appointment, Booked, Inputs
from kamdesk.storage.choices import preferences
from kamdesk.storage.known_sums import answers, contracts, issues_on, troubles
from kamdesk.storage.mapping import SHAPES
from kamdesk.storage.reader import SqlReader
from kamdesk.storage.records import (
    AccountRecord,
    ContactRecord,
    ProductRecord,
    SaleRecord,
    TouchpointRecord,
)
from kamdesk.storage.sums import AccountSumsQuery
from kamdesk.storage.touched import touched_since

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session, sessionmaker

    from kamdesk.domain.issues import Issue
    from kamdesk.domain.preferences import Preferences
    from kamdesk.domain.rhythm import Rhythms


class SqlFigures:
    """Implements ``FigureQueries``; a session per call, so any thread may ask."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions
        self._reader = SqlReader(sessions)

    def preferences(self) -> Preferences:
        with self._sessions() as session:
            return preferences(session)

    def rates(self) -> Sequence[ExchangeRate]:
        return self._reader.all(ExchangeRate)

    def touched(self, since: int) -> tuple[int, Collection[UUID] | None]:
        with self._sessions() as session:
            return touched_since(session, since)

    def sums(self, as_of: date, ids: Collection[UUID] | None = None) -> Mapping[UUID, AccountSums]:
        with self._sessions() as session:
            told = preferences(session)
            query = AccountSumsQuery(session, as_of, told, _chooser(ids))
            found = _joined(query, _accounts(session, ids), told.rhythms)
            return _known(session, as_of, found, _chooser(ids))

    def booked(
        self,
        first: date,
        last: date,
        *,
        account_id: UUID | None = None,
        product_group: str | None = None,
    ) -> Sequence[Booked]:
        sale = SaleRecord
        statement = (
            select(
                sale.account_id,
                sale.sold_on,
                sale.amount_currency,
                func.sum(sale.amount_fine),
            )
            .where(sale.deleted_at.is_(None), sale.sold_on.between(first, last))
            .group_by(sale.account_id, sale.sold_on, sale.amount_currency)
            .order_by(sale.sold_on)
        )
        if account_id is not None:
            statement = statement.where(sale.account_id == account_id)
        if product_group is not None:
            statement = statement.join(ProductRecord).where(ProductRecord.group == product_group)
        with self._sessions() as session:
            return [
                Booked(account_id=pk, day=day, money=Money.of_fine(fine, currency))
                for pk, day, currency, fine in session.execute(statement)
            ]

    def lineage(self) -> Mapping[UUID, tuple[str, UUID | None]]:
        account = AccountRecord
        statement = select(account.id, account.name, account.parent_id).where(
            account.deleted_at.is_(None)
        )
        with self._sessions() as session:
            return {pk: (name, parent) for pk, name, parent in session.execute(statement)}

    def inputs(self, as_of: date) -> Inputs:
        return Inputs(
            actions=tuple(self._reader.all(Action, status=OPEN_STATUSES)),
            opportunities=tuple(self._reader.all(Opportunity, stage=OPEN_STAGES)),
            birthdays=self._birthdays(),
            order_days=self._order_days(months_later(as_of, -24), as_of),
            appointments=self._appointments(as_of),
            contracts=tuple(self._reader.all(Contract)),
            issues=self._issues(as_of),
            reports=tuple(self._reports(as_of)),
        )

    def _appointments(self, since: date) -> tuple[Appointment, ...]:
        touch = TouchpointRecord
        statement = (
            select(
                touch.id, touch.account_id, touch.kind, touch.summary, touch.happened_on, touch.at
            )
            .where(
                touch.deleted_at.is_(None),
                touch.kind.in_(BETWEEN_US),
                touch.happened_on >= since,
            )
            .order_by(touch.happened_on, touch.at, touch.id)
        )
        with self._sessions() as session:
            return tuple(
                Appointment(
                    id=pk,
                    account_id=owner,
                    title=summary or kind.value,
                    on=day,
                    at=at,
                    kind=kind,
                )
                for pk, owner, kind, summary, day, at in session.execute(statement)
            )

    def _issues(self, day: date) -> tuple[Issue, ...]:
        with self._sessions() as session:
            return tuple(issues_on(session, day, _chooser(None)))

    def _reports(self, day: date) -> Iterator[tuple[Touchpoint, tuple[str, ...]]]:
        form = self.preferences().report
        if form.required:
            days = [day - timedelta(days=n) for n in range(RULES.report_within + 1)]
            for touch in self._reader.all(Touchpoint, happened_on=days):
                missing = form.missing(touch)
                if missing:
                    yield touch, missing

    def _birthdays(self) -> tuple[tuple[UUID, str, UUID | None, date], ...]:
        person = ContactRecord
        statement = select(person.id, person.name, person.account_id, person.birthday).where(
            person.deleted_at.is_(None),
            person.left_on.is_(None),
            person.birthday.is_not(None),
        )
        with self._sessions() as session:
            found = session.execute(statement)
            return tuple((pk, name, owner, day) for pk, name, owner, day in found if day)

    def _order_days(self, first: date, last: date) -> tuple[tuple[UUID, tuple[date, ...]], ...]:
        sale = SaleRecord
        statement = (
            select(sale.account_id, sale.sold_on)
            .where(sale.deleted_at.is_(None), sale.sold_on.between(first, last))
            .where(sale.amount_fine > 0)
            .group_by(sale.account_id, sale.sold_on)
            .order_by(sale.account_id, sale.sold_on)
        )
        days: defaultdict[UUID, list[date]] = defaultdict(list)
        with self._sessions() as session:
            for account_id, day in session.execute(statement):
                days[account_id].append(day)
        return tuple((pk, tuple(found)) for pk, found in days.items())


def _chooser(ids: Collection[UUID] | None) -> Callable[[Any], ColumnElement[bool]]:
    if ids is None:
        return lambda _column: true()
    wanted = list(ids)
    return lambda column: column.in_(wanted)


def _accounts(
    session: Session, ids: Collection[UUID] | None
) -> Sequence[tuple[Account, str | None]]:
    table, above = AccountRecord.__table__, aliased(AccountRecord)
    statement = (
        select(table, above.name.label("parent_name"))
        .outerjoin(above, and_(above.id == table.c.parent_id, above.deleted_at.is_(None)))
        .where(table.c.deleted_at.is_(None), _chooser(ids)(table.c.id))
    )
    shape = SHAPES[Account]
    rows = session.execute(statement).mappings()
    return [(shape.to_domain(row), row["parent_name"]) for row in rows]


def _joined(
    query: AccountSumsQuery, accounts: Sequence[tuple[Account, str | None]], rhythms: Rhythms
) -> dict[UUID, AccountSums]:
    sold, sale_days, deals, targets = (
        query.sold(),
        query.sale_days(),
        query.deals(),
        query.targets(),
    )
    ratings, criteria = query.ratings(), query.criteria()
    touched, acted = query.touchpoints(), query.actions()
    following, people = query.next_actions(), query.contacts()
    found = {}
    for account, parent in accounts:
        pk: UUID = account.id
        first, last = sale_days.get(pk, (None, None))
        values = dict(ratings.get(pk, ()))
        touch, act = touched.get(pk, {}), acted.get(pk, {})
        title, due = following.get(pk, (None, None))
        known, met, last_met = people.get(pk, (0, 0, None))
        of_account = deals.get(pk, [])
        found[pk] = AccountSums(
            account=account,
            interval=rhythms.of(account),
            parent=parent,
            sold=tuple(sold.get(pk, ())),
            first_sale=first,
            last_sale=last,
            deals=tuple(deal for deal in of_account if deal),
            deals_without_amount=of_account.count(None),
            target_ytd=tuple(targets.get(pk, ())),
            ratings=tuple((weight, turned, values.get(c)) for c, weight, turned in criteria),
            last_touchpoint=touch.get("last"),
            planned_visit=touch.get("planned"),
            felt_touchpoints=touch.get("felt", 0),
            negative_touchpoints=touch.get("bad", 0),
            next_action=title,
            next_action_due=due,
            open_actions=act.get("open", 0),
            overdue_actions=act.get("overdue", 0),
            promises_due=act.get("promises_due", 0),
            promises_kept=act.get("promises_kept", 0),
            contacts=known,
            contacts_met=met,
            last_met=last_met,
        )
    return found


def _known(
    session: Session,
    day: date,
    found: Mapping[UUID, AccountSums],
    chosen: Callable[[Any], ColumnElement[bool]],
) -> dict[UUID, AccountSums]:
    """Return sums with what is open, what was answered, and what was signed."""
    open_, said = troubles(session, day, chosen), answers(session, day, chosen)
    signed = contracts(session, chosen)
    fuller = {
        pk: replace(
            found[pk],
            troubles=tuple(open_.get(pk, ())),
            answers=tuple(said.get(pk, ())),
            contracts=tuple(signed.get(pk, ())),
        )
        for pk in open_.keys() | said.keys() | signed.keys()
        if pk in found
    }
    return {pk: fuller.get(pk, one) for pk, one in found.items()}

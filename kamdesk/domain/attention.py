"""What Today shows, in order of consequence, each line with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias
from uuid import UUID

from kamdesk.domain.figures.cadence import cadence
from kamdesk.domain.pending import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kamdesk.domain.pending import (
        Birthday,
        ClosingDeal,
        ContractEnd,
        DueAction,
        LapsedCustomer,
        MissedOrder,
        OpenIssue,
        Pending,
        PlannedVisit,
        QuietAccount,
        UnfinishedReport,
    )

NOW = Decimal(1)  # the urgency of something that is due on the day itself
A_WEEK = Decimal(7)
UNSAID = Decimal(0)  # an amount nobody noted sorts behind those that are known

Value: TypeAlias = str | int | Decimal | date


class Kind(StrEnum):
    """What kind of record asks for attention."""

    ACTION = "action"
    VISIT = "visit"
    CADENCE = "cadence"
    CUSTOMER = "customer"
    DEAL = "deal"
    CONTRACT = "contract"
    ORDER = "order"
    ISSUE = "issue"
    BIRTHDAY = "birthday"
    REPORT = "report"


class Group(StrEnum):
    """What happens if nothing is done, worst first."""

    RISK = "risk"  # a broken word, or money about to be lost
    PROMISED = "promised"  # agreed for today
    RHYTHM = "rhythm"  # what keeps the relationship going


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How far ahead Today looks, and from when a customer counts as lost."""

    closing_within: int = 14
    contract_ahead: int = 90
    contract_urgent: int = 14
    birthday_ahead: int = 7
    lapsed_after: Decimal = Decimal(3)  # usual gaps without an order
    order_late_after: Decimal = Decimal("1.5")
    big_from: Decimal = Decimal("0.02")  # share of the portfolio's revenue
    report_within: int = 14  # days after a visit; later nobody remembers


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """One line of Today; ``reason`` is a code that the screen makes a sentence of."""

    kind: Kind
    reason: str
    parameters: tuple[tuple[str, Value], ...]
    account_id: UUID | None
    account_name: str
    subject_id: UUID
    title: str
    due: date
    days: int  # late by so many; negative: still to come
    group: Group
    weight: Decimal  # money at stake in risk, urgency elsewhere (1 is due today)
    first: bool = False  # ahead of its group, whatever the weight


RULES = Rules()


def in_order(pending: Pending, today: date, rules: Rules = RULES) -> tuple[Attention, ...]:
    """Return all that needs attention: risk, then what is promised for today, then rhythm.

    Nothing that is due is left out: what a planned visit keeps quiet comes last instead.
    """
    found = chain(
        (one for action in pending.actions for one in _action(action, today)),
        (one for visit in pending.visits for one in _visit(visit, today)),
        (one for account in pending.accounts for one in _quiet(account, today)),
        (one for customer in pending.customers for one in _lapsed(customer, today, rules)),
        (one for deal in pending.deals for one in _closing(deal, today, rules)),
        (one for contract in pending.contracts for one in _contract(contract, today, rules)),
        (one for order in pending.orders for one in _order(order, today, rules)),
        (one for issue in pending.issues for one in _issue(issue, today)),
        (one for birthday in pending.birthdays for one in _birthday(birthday, today, rules)),
        (one for report in pending.reports for one in _report(report, today, rules)),
    )
    return tuple(sorted(found, key=_consequence))


def _consequence(one: Attention) -> tuple[int, bool, Decimal, date, str, str, UUID]:
    worst = list(Group).index(one.group)
    return (
        worst,
        not one.first,
        -one.weight,
        one.due,
        one.account_name,
        one.title,
        one.subject_id,
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A subject on its due day, ready to be given a reason."""

    kind: Kind
    subject: Subject
    due: date
    today: date

    @property
    def days(self) -> int:
        return (self.today - self.due).days

    def because(
        self,
        reason: str,
        group: Group,
        weight: Decimal,
        *,
        first: bool = False,
        **parameters: Value | None,
    ) -> Attention:
        told = {"due": self.due, "days": abs(self.days), **parameters}
        return Attention(
            kind=self.kind,
            reason=reason,
            parameters=tuple((name, value) for name, value in told.items() if value is not None),
            account_id=self.subject.account_id,
            account_name=self.subject.account_name,
            subject_id=self.subject.id,
            title=self.subject.title,
            due=self.due,
            days=self.days,
            group=group,
            weight=weight,
            first=first,
        )


def _action(action: DueAction, today: date) -> Iterator[Attention]:
    line = _Line(Kind.ACTION, action, action.due, today)
    if line.days < 0:
        return
    when = "overdue" if line.days else "today"
    late = Decimal(line.days)
    if not action.ours:
        yield line.because(f"theirs.{when}", Group.RHYTHM, NOW + late / A_WEEK)
        return
    what = "promise" if action.promised else "action"
    reason = f"{what}.waits" if action.waits_for else f"{what}.{when}"
    waits = action.waits_for or None
    if action.promised and line.days:
        yield line.because(reason, Group.RISK, late, first=True, waits=waits)
    else:
        yield line.because(reason, Group.PROMISED, NOW + late, waits=waits)


def _visit(visit: PlannedVisit, today: date) -> Iterator[Attention]:
    line = _Line(Kind.VISIT, visit, visit.on, today)
    if line.days < 0:
        return
    at = visit.at.isoformat("minutes") if visit.at else None
    reason = "visit.unlogged" if line.days else "visit.today"
    yield line.because(reason, Group.PROMISED, NOW + line.days, first=not line.days, at=at)


def _quiet(account: QuietAccount, today: date) -> Iterator[Attention]:
    clock = cadence(
        account.last, account.joined, account.interval, as_of=today, planned=account.planned
    )
    line = _Line(Kind.CADENCE, account, clock.due, today)
    if line.days < 0:
        return
    weight = (clock.ratio.value or NOW) * account.importance
    if clock.quiet:
        yield line.because("cadence.planned", Group.RHYTHM, UNSAID, planned=clock.planned)
    elif account.last is None:
        yield line.because("cadence.never", Group.RHYTHM, weight, joined=account.joined)
    else:
        yield line.because("cadence.overdue", Group.RHYTHM, weight, last=account.last)


def _lapsed(customer: LapsedCustomer, today: date, rules: Rules) -> Iterator[Attention]:
    gaps = Decimal((today - customer.last_order).days) / customer.usual_gap
    if gaps <= rules.lapsed_after:
        return
    line = _Line(Kind.CUSTOMER, customer, customer.last_order, today)
    big = customer.key or (customer.share or UNSAID) >= rules.big_from
    yield line.because(
        "customer.lapsed",
        Group.RISK if big else Group.RHYTHM,
        (customer.yearly or UNSAID) if big else gaps,
        usual_gap=customer.usual_gap,
        amount=customer.yearly,
    )


def _closing(deal: ClosingDeal, today: date, rules: Rules) -> Iterator[Attention]:
    line = _Line(Kind.DEAL, deal, deal.closes, today)
    if line.days < -rules.closing_within:
        return
    reason = "deal.overdue" if line.days > 0 else "deal.closing"
    yield line.because(reason, Group.RISK, deal.amount or UNSAID, amount=deal.amount)


def _contract(contract: ContractEnd, today: date, rules: Rules) -> Iterator[Attention]:
    noticed = contract.notice_by is not None and contract.notice_by >= today
    day = contract.notice_by if noticed and contract.notice_by else contract.ends
    line = _Line(Kind.CONTRACT, contract, day, today)
    left = -line.days
    if left > rules.contract_ahead:
        return
    ended = "contract.ended" if left < 0 else "contract.end"
    reason = "contract.notice" if noticed else ended
    if left <= rules.contract_urgent:
        group, weight = Group.RISK, contract.amount or UNSAID
    else:
        group, weight = Group.RHYTHM, _nearness(left, rules.contract_ahead)
    yield line.because(reason, group, weight, ends=contract.ends, amount=contract.amount)


def _order(order: MissedOrder, today: date, rules: Rules) -> Iterator[Attention]:
    gaps = Decimal((today - order.last_order).days) / order.median_gap
    if gaps <= rules.order_late_after:
        return
    yield _Line(Kind.ORDER, order, order.expected, today).because(
        "order.missed",
        Group.RHYTHM,
        gaps,
        last=order.last_order,
        usual_gap=order.median_gap,
        amount=order.amount,
    )


def _issue(issue: OpenIssue, today: date) -> Iterator[Attention]:
    line = _Line(Kind.ISSUE, issue, issue.due or issue.opened, today)
    overdue = issue.due is not None and issue.due < today
    if issue.severe or overdue:
        reason = "issue.overdue" if overdue else "issue.severe"
        late = Decimal(max(0, line.days))
        yield line.because(reason, Group.RISK, late, first=True, opened=issue.opened)
    elif issue.due == today:
        yield line.because("issue.today", Group.PROMISED, NOW, opened=issue.opened)


def _birthday(birthday: Birthday, today: date, rules: Rules) -> Iterator[Attention]:
    day = birthday.next(today)
    line = _Line(Kind.BIRTHDAY, birthday, day, today)
    if -line.days <= rules.birthday_ahead:
        reason = "birthday.ahead" if line.days else "birthday.today"
        yield line.because(reason, Group.RHYTHM, _nearness(-line.days, rules.birthday_ahead))


def _report(report: UnfinishedReport, today: date, rules: Rules) -> Iterator[Attention]:
    """Ask for what a report lacks, after everything else."""
    line = _Line(Kind.REPORT, report, report.on, today)
    if 0 <= line.days <= rules.report_within:
        missing = ", ".join(report.missing)
        yield line.because("report.incomplete", Group.RHYTHM, UNSAID, missing=missing)


def _nearness(left: int, ahead: int) -> Decimal:
    """Return 1 on the day and less before it, so that what comes sorts behind what is late."""
    return NOW - Decimal(left) / (ahead + 1)

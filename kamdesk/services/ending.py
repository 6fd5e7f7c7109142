"""Which contracts ask for a decision, each customer's only once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.accounts import AccountStatus
from kamdesk.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kamdesk.domain.accounts import Account
    from kamdesk.domain.contracts import Contract


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A day by which somebody has to decide about a contract."""

    id: UUID  # of the contract; of the account where only a day is noted there
    title: str
    account_id: UUID
    ends: date
    notice_by: date | None = None
    value: Money | None = None
    renews: bool = False  # by itself, unless notice is given


def endings(
    contracts: Iterable[Contract], accounts: Iterable[Account], today: date
) -> Iterator[Ending]:
    """Return what ends, account by account; a contract takes the place of the account's one day.

    One that was followed by a later one is history. One that renews itself asks until its last
    day to give notice, and then runs on.
    """
    written: defaultdict[UUID, list[Contract]] = defaultdict(list)
    for contract in contracts:
        written[contract.account_id].append(contract)
    for account in accounts:
        pk: UUID = account.id
        if account.status is AccountStatus.LOST:
            continue
        of_account = [each for each in written.get(pk, ()) if each.ends is not None]
        yield from _of(of_account, today)
        if not of_account and account.contract_end is not None:
            yield Ending(id=pk, title="", account_id=pk, ends=account.contract_end)


def next_end(account: Account, contracts: Iterable[Contract], today: date) -> date | None:
    """Return the day the next contract of an account ends; where all are over, the last one."""
    if account.status is AccountStatus.LOST:
        return account.contract_end
    ends = [one.ends for one in endings(contracts, [account], today)]
    ahead = [day for day in ends if day >= today]
    return min(ahead) if ahead else max(ends, default=None)


def _of(contracts: Sequence[Contract], today: date) -> Iterator[Ending]:
    last = max((each.ends for each in contracts if each.ends is not None), default=today)
    for each in contracts:
        ends = each.ends
        if ends is None or (ends < today and ends < last):
            continue
        if each.renews and (each.notice_by or ends) < today:
            continue
        yield Ending(
            id=each.id,
            title=each.title,
            account_id=each.account_id,
            ends=ends,
            notice_by=each.notice_by,
            value=each.value,
            renews=each.renews,
        )

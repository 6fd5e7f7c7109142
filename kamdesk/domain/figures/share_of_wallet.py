"""How much of what a customer spends in a category is spent with us."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable


class Holder(StrEnum):
    """Who has the spend."""

    US = "us"
    COMPETITOR = "competitor"
    IN_HOUSE = "in_house"
    UNKNOWN = "unknown"
    NONE = "none"  # nobody buys it, so it is in no wallet


@dataclass(frozen=True, slots=True, kw_only=True)
class Spend:
    """What a customer spends in one category with one holder, all in the same period."""

    category: str
    holder: Holder
    amount: Decimal | None
    known_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareOfWallet:
    """The range between all the spend there may be and what is known to be contested."""

    low: Figure
    high: Figure


def share_of_wallet(rows: Iterable[Spend], as_of: date) -> ShareOfWallet:
    """Return ``us/(us+competitor+in-house+unknown)`` to ``us/(us+competitor)``.

    Source: the usual share of wallet, between its narrowest and its widest reading. Without our
    own spend there is no share: not knowing it is not zero.
    """
    spends = [row for row in rows if row.holder is not Holder.NONE]
    known = {
        holder: [row.amount for row in spends if row.holder is holder and row.amount is not None]
        for holder in Holder
    }
    us, rival, house, unknown = (
        sum(known[holder], Decimal(0))
        for holder in (Holder.US, Holder.COMPETITOR, Holder.IN_HOUSE, Holder.UNKNOWN)
    )
    base = Figure(
        rule="wallet.low",
        value=None,
        as_of=as_of,
        parts=tuple(
            Part(
                name=f"{row.category}.{row.holder}",
                value=row.amount,
                day=row.known_on,
                unit=Unit.MONEY,
            )
            for row in spends
        ),
        unit=Unit.SHARE,
    )
    if not known[Holder.US] or us + rival + house + unknown <= 0:
        base = replace(base, note="no.spend.with.us")
        return ShareOfWallet(low=base, high=replace(base, rule="wallet.high"))
    contested = us + rival
    return ShareOfWallet(
        low=replace(base, value=us / (contested + house + unknown)),
        high=replace(base, rule="wallet.high", value=us / contested if contested > 0 else None),
    )

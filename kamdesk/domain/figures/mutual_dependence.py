"""How much we hang on a customer, and the customer on us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit
from kamdesk.domain.figures.share_of_wallet import Holder, Spend, share_of_wallet

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """What passes between us and a customer in twelve months, in one currency."""

    sold: Decimal | None  # to them; none where no sale is recorded, or none can be priced
    whole: Decimal  # to everybody
    potential: Decimal | None = None  # what they could buy from us in a year
    rivals: Sequence[tuple[str, Decimal | None]] = ()  # competitors, and what is spent there


@dataclass(frozen=True, slots=True, kw_only=True)
class MutualDependence:
    """Both shares and the imbalance: above 0 we hang on them more than they on us."""

    ours: Figure
    theirs: Figure
    imbalance: Figure


def mutual_dependence(trade: Trade, as_of: date) -> MutualDependence:
    """Return our revenue share from them and their spend share with us.

    Both directions after Emerson 1962: the dependence of each side, and the difference. Their
    spend is what they could buy from us, or what is known to go to us and to competitors,
    whichever is more; where neither is known there is no share.
    """
    spends = _spends(trade)
    inputs = (
        Part(name="sales.to.them", value=trade.sold, unit=Unit.MONEY),
        Part(name="sales.to.all", value=trade.whole, unit=Unit.MONEY),
        Part(name="potential", value=trade.potential, unit=Unit.MONEY),
        *(Part(name=name, value=amount, unit=Unit.MONEY) for name, amount in trade.rivals),
    )
    blank = Figure(rule="", value=None, as_of=as_of, parts=inputs, unit=Unit.SHARE)
    ours = theirs = None
    if trade.sold is not None and trade.whole > 0:
        ours = trade.sold / trade.whole
    if trade.sold is not None and len(spends) > 1:
        theirs = share_of_wallet(spends, as_of).low.value
    both = ours is not None and theirs is not None
    shares = (
        Part(name="our.share", value=ours, unit=Unit.SHARE),
        Part(name="their.share", value=theirs, unit=Unit.SHARE),
    )
    return MutualDependence(
        ours=replace(blank, rule="mutual.ours", value=ours),
        theirs=replace(blank, rule="mutual.theirs", value=theirs),
        imbalance=replace(
            blank,
            rule="mutual.dependence",
            value=ours - theirs if ours is not None and theirs is not None else None,
            parts=shares + inputs,
            note="" if both else _why(ours, theirs),
        ),
    )


def _spends(trade: Trade) -> list[Spend]:
    """Return who has the customer's spend; what is left of the potential is nobody knows whose."""
    sold = trade.sold or Decimal(0)
    spends = [Spend(category="", holder=Holder.US, amount=trade.sold)]
    rivals = [amount for _, amount in trade.rivals if amount is not None]
    spends += [Spend(category="", holder=Holder.COMPETITOR, amount=amount) for amount in rivals]
    if trade.potential is not None:
        left = max(Decimal(0), trade.potential - sold - sum(rivals, Decimal(0)))
        spends.append(Spend(category="", holder=Holder.UNKNOWN, amount=left))
    return spends


def _why(ours: Decimal | None, theirs: Decimal | None) -> str:
    return "no.sales" if ours is None else "spend.unknown" if theirs is None else ""

"""What an account could still buy, cell by cell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import IntEnum
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class Trust(IntEnum):
    """Where a potential comes from, the most trusted first."""

    STATED = 1  # by the customer
    CONTRACT = 2  # contract or tender
    PEERS = 3  # what peers spend per employee
    GUESS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Potential:
    """What an account might spend, and how it is known."""

    amount: Decimal
    trust: Trust


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One product at one account; one that it cannot use is not eligible."""

    account_id: UUID
    product: str
    current: Decimal = Decimal(0)
    pipeline: Decimal = Decimal(0)  # open opportunities
    potentials: tuple[Potential, ...] = ()
    eligible: bool = True

    @property
    def potential(self) -> Potential | None:
        """The most trusted potential; of equals the first."""
        return min(self.potentials, key=lambda one: one.trust, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Penetration:
    """How many of the eligible cells are sold, and how much of their money."""

    by_count: Figure
    by_money: Figure


def whitespace(cell: Cell, as_of: date) -> Figure:
    """Return ``max(0, potential - current - open pipeline)`` of a cell (whitespace analysis)."""
    potential = cell.potential
    value = None
    if potential is not None and cell.eligible:
        value = max(Decimal(0), potential.amount - cell.current - cell.pipeline)
    return Figure(
        rule="whitespace",
        value=value,
        as_of=as_of,
        parts=(
            Part(
                name="potential",
                value=None if potential is None else potential.amount,
                unit=Unit.MONEY,
            ),
            Part(name="current", value=cell.current, unit=Unit.MONEY),
            Part(name="pipeline", value=cell.pipeline, unit=Unit.MONEY),
        ),
        unit=Unit.MONEY,
        note="" if value is not None else "no.potential" if cell.eligible else "not.eligible",
    )


def penetration(cells: Iterable[Cell], as_of: date) -> Penetration:
    """Return the share of eligible cells that are sold, by count and by money (penetration)."""
    eligible = [cell for cell in cells if cell.eligible]
    known = [(cell.current, one.amount) for cell in eligible if (one := cell.potential)]
    whole = sum((max(amount, current) for current, amount in known), Decimal(0))
    sold = sum(cell.current > 0 for cell in eligible)
    by_count = Figure(
        rule="penetration.count",
        value=Decimal(sold) / len(eligible) if eligible else None,
        as_of=as_of,
        parts=tuple(Part(name=cell.product, value=Decimal(cell.current > 0)) for cell in eligible),
        unit=Unit.SHARE,
        note="" if eligible else "nothing.eligible",
    )
    money = sum((current for current, _ in known), Decimal(0))
    return Penetration(
        by_count=by_count,
        by_money=replace(
            by_count,
            rule="penetration.money",
            value=money / whole if whole else None,
            parts=tuple(
                Part(
                    name=cell.product,
                    value=cell.current if cell.potential else None,
                    unit=Unit.MONEY,
                )
                for cell in eligible
            ),
            note="" if whole else "no.potential",
        ),
    )

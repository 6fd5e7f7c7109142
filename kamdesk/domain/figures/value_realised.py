"""What of the value promised to a customer they have confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gained:
    """One value delivered, in one currency; an amount without a rate is not known."""

    title: str
    promised: Decimal | None
    worth: Decimal | None
    confirmed: bool
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueDelivered:
    """Confirmed and unconfirmed value apart, and how much of the promise is confirmed."""

    share: Figure
    confirmed: Decimal
    unconfirmed: Decimal
    promised: Decimal


def value_realised(gained: Sequence[Gained], as_of: date) -> ValueDelivered:
    """Return confirmed benefit over target benefit (value realisation); our word counts apart."""
    confirmed = _sum(one.worth for one in gained if one.confirmed)
    unconfirmed = _sum(one.worth for one in gained if not one.confirmed)
    promised = _sum(one.promised for one in gained)
    share = Figure(
        rule="value.realised",
        value=confirmed / promised if promised else None,
        as_of=as_of,
        parts=(
            Part(name="value.confirmed.sum", value=confirmed, unit=Unit.MONEY),
            Part(name="value.promised.sum", value=promised or None, unit=Unit.MONEY),
            Part(name="value.unconfirmed.sum", value=unconfirmed, unit=Unit.MONEY),
            *(
                Part(
                    name=one.title,
                    value=one.worth,
                    day=one.day,
                    unit=Unit.MONEY,
                    source="confirmed" if one.confirmed else "unconfirmed",
                )
                for one in gained
            ),
        ),
        unit=Unit.SHARE,
        note="" if promised else "nothing.promised",
    )
    return ValueDelivered(
        share=share, confirmed=confirmed, unconfirmed=unconfirmed, promised=promised
    )


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((one for one in amounts if one is not None), NOTHING)

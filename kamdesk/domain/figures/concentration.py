"""How much of the revenue hangs on how few customers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

INDEX = 10_000
BIG_FROM = Decimal("0.10")  # ASC 280: a customer of a tenth of revenue must be disclosed


@dataclass(frozen=True, slots=True, kw_only=True)
class Revenue:
    """What a customer brought in; sites of one group carry its name and count as one."""

    customer: str
    amount: Decimal | None
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concentration:
    """Herfindahl index, effective number of customers, the largest, and who is too large."""

    index: Figure
    effective: Figure
    top_1: Figure
    top_3: Figure
    big: tuple[Part, ...]  # their shares, the largest first


def concentration(
    rows: Iterable[Revenue], as_of: date, *, unpriced: Iterable[str] = ()
) -> Concentration:
    """Return ``HHI = sum(s*s) * 10,000`` and ``1 / sum(s*s)`` (Herfindahl 1950, Hirschman 1945).

    A group without a known amount is missing; one that only gave back goods has no share. What
    has no rate is listed as ``unpriced``, in words.
    """
    amounts = _by_group(rows)
    known = {name: one for name, one in amounts.items() if one is not None and one > 0}
    whole = sum(known.values(), Decimal(0))
    shares = tuple(
        Part(name=name, value=known[name] / whole, unit=Unit.SHARE)
        for name in sorted(known, key=lambda one: (-known[one], one))
    )
    lost = tuple(unpriced)
    unknown = (*(name for name, one in amounts.items() if one is None), *lost)
    missing = tuple(Part(name=name, value=None, unit=Unit.SHARE) for name in unknown)
    base = Figure(
        rule="concentration.index",
        value=None,
        as_of=as_of,
        parts=shares + missing,
        note="not.priced" if lost else "" if shares else "no.revenue",
    )
    sizes = [part.value for part in shares if part.value is not None]
    squares = sum((size * size for size in sizes), Decimal(0))
    return Concentration(
        index=replace(base, value=squares * INDEX if sizes else None),
        effective=replace(
            base, rule="concentration.effective", value=1 / squares if sizes else None
        ),
        top_1=_top(base, sizes, 1),
        top_3=_top(base, sizes, 3),
        big=tuple(part for part in shares if part.value is not None and part.value >= BIG_FROM),
    )


def _by_group(rows: Iterable[Revenue]) -> dict[str, Decimal | None]:
    amounts: dict[str, Decimal | None] = {}
    for row in rows:
        name = row.group or row.customer
        before = amounts.get(name)
        known = [one for one in (before, row.amount) if one is not None]
        amounts[name] = sum(known, Decimal(0)) if known else None
    return amounts


def _top(base: Figure, sizes: list[Decimal], count: int) -> Figure:
    value = sum(sizes[:count], Decimal(0)) if sizes else None
    return replace(base, rule=f"concentration.top.{count}", value=value, unit=Unit.SHARE)

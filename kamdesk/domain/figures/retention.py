"""How much of last year's revenue is still here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """One customer at the start and at the end of the period, in money a year."""

    customer: str
    start: Decimal
    end: Decimal | None  # none: not known, which is not nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """Net with what the cohort bought more, gross without; and the four movements."""

    net: Figure
    gross: Figure
    expansion: Decimal
    contraction: Decimal
    churn: Decimal


def retention(rows: Iterable[Renewal], as_of: date) -> Retention:
    """Return NRR ``(start+expansion-contraction-churn)/start`` and GRR ``sum(min)/sum(start)``.

    Only customers that were there at the start are the cohort; who came later is growth, not
    retention. Source: the usual definitions of net and gross revenue retention.
    """
    cohort = [row for row in rows if row.start > 0]
    parts = tuple(
        Part(
            name=row.customer,
            value=None if row.end is None else row.end / row.start,
            weight=row.start,
            unit=Unit.SHARE,
        )
        for row in cohort
    )
    known = [(row.start, row.end) for row in cohort if row.end is not None]
    whole = sum((start for start, _ in known), Decimal(0))
    expansion = sum((max(end - start, Decimal(0)) for start, end in known), Decimal(0))
    churn = sum((start for start, end in known if end <= 0), Decimal(0))
    lost = sum((start - max(end, Decimal(0)) for start, end in known if end < start), Decimal(0))
    gross = Figure(
        rule="retention.gross",
        value=(whole - lost) / whole if whole else None,
        as_of=as_of,
        parts=parts,
        unit=Unit.SHARE,
        note="" if whole else "no.cohort",
    )
    net = (whole + expansion - lost) / whole if whole else None
    return Retention(
        net=replace(gross, rule="retention.net", value=net),
        gross=gross,
        expansion=expansion,
        contraction=lost - churn,
        churn=churn,
    )

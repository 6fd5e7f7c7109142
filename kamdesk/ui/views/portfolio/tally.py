"""How many accounts each chip leaves, and what those in the table come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk.domain.money import Money
from kamdesk.services.portfolio import wanted
from kamdesk.services.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.standing import Span, StandingService


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The question of the table: what each chip stands for, and what is asked now."""

    chips: Mapping[str, Query]
    now: Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The answer: counts by chip, and the sums of the rows that are shown."""

    counts: Mapping[str, int]
    owners: tuple[str, ...]
    shown: int
    accounts: int  # in the portfolio, the smaller ones too
    sold: Money | None
    whole: Money | None  # of the portfolio
    pipeline: Money | None


def tally(service: StandingService, span: Span, asked: Asked) -> Tally:
    """Count and sum; reads the file, so for a worker."""
    rows = service.rows(span)
    shown = [row for row in rows if wanted(row, asked.now)]
    return Tally(
        counts={key: sum(wanted(row, query) for row in rows) for key, query in asked.chips.items()},
        owners=tuple(sorted({row.owner for row in rows if row.owner})),
        shown=len(shown),
        accounts=len(rows),
        sold=_total([row.sold for row in shown]),
        whole=_total([row.sold for row in rows]),
        pipeline=_total([row.open_pipeline for row in shown]),
    )


def _total(amounts: Sequence[Money]) -> Money | None:
    if not amounts:
        return None
    total = amounts[0]
    for amount in amounts[1:]:
        total += amount
    return total

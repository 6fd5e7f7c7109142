"""Dated exchange rates that the key account manager keeps."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NewType
from uuid import UUID

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money, currency_code
from kamdesk.domain.record import number

if TYPE_CHECKING:
    from collections.abc import Iterable

RateId = NewType("RateId", UUID)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeRate:
    """On ``day`` one unit of ``base`` was worth ``rate`` units of ``quote``."""

    id: RateId = field(default_factory=lambda: RateId(new_id()))
    version: int = 0
    day: date
    base: str
    quote: str
    rate: Decimal
    source: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "base", currency_code(self.base))
        object.__setattr__(self, "quote", currency_code(self.quote))
        number(self.rate, 0, 10**9, "rate.not.positive")
        if not self.rate:
            raise RuleBroken("rate.not.positive", value=self.rate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A sum in one currency, and what could not be priced for want of a rate."""

    money: Money
    unpriced: tuple[Money, ...] = ()


class Rates:
    """Turns amounts into one currency by the last rate known on their day."""

    def __init__(self, currency: str, rates: Iterable[ExchangeRate] = ()) -> None:
        self.currency = currency
        found: defaultdict[str, dict[date, Decimal]] = defaultdict(dict)
        for rate in rates:
            if rate.quote == currency:
                found[rate.base][rate.day] = rate.rate
            elif rate.base == currency:
                found[rate.quote].setdefault(rate.day, 1 / rate.rate)
        self._known = {code: sorted(days.items()) for code, days in found.items()}

    def convert(self, money: Money, day: date) -> Money | None:
        """Return ``money`` in our currency by the rate of ``day`` or the last before it."""
        if money.currency == self.currency:
            return money
        known = self._known.get(money.currency, [])
        at = bisect_right(known, day, key=lambda pair: pair[0])
        return Money(money.amount * known[at - 1][1], self.currency) if at else None

    def total(self, amounts: Iterable[tuple[Money, date]]) -> Total:
        """Add amounts up; one without a rate is listed, not priced."""
        whole, unpriced = Decimal(0), []
        for money, day in amounts:
            priced = self.convert(money, day)
            if priced is None:
                unpriced.append(money)
            else:
                whole += priced.amount
        return Total(money=Money(whole, self.currency), unpriced=tuple(unpriced))

"""Durations and amounts of money in a folded line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.day_forms import any_of
from kamdesk.domain.quickline.line import QuickAmount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kamdesk.domain.quickline.flat import Flat
    from kamdesk.domain.quickline.words import Words

A_DAY = 24 * 60
SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "us$": "USD", "r": "ZAR"}
CODES = re.findall(
    r"\w+",
    "USD EUR GBP CHF JPY INR ZAR SEK NOK DKK PLN CZK HUF AUD NZD CAD CNY BRL MXN TRY AED SGD HKD",
)
SHOUTED = {"R", *CODES} - {"USD", "EUR", "GBP", "CHF", "JPY", "INR", "ZAR"}
NUMBER = r"\d{1,3}(?:[ '’.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A duration or an amount, where it stands."""

    start: int
    end: int
    minutes: int | None = None
    amount: QuickAmount | None = None


class Measures:
    """Finds what can be measured, in the words of all languages."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._money = {
            **SYMBOLS,
            **{code.casefold(): code for code in CODES},
            **words.money,
        }
        hours, minutes = any_of(words.hours), any_of(words.minutes)
        lasting, both = any_of(words.lasting), any_of(words.and_)
        self._lasting = re.compile(
            rf"(?<![\w.,:$€£])(?:(?:{lasting})\s*)?(?:(?P<spell>{any_of(words.spells)})"
            rf"|(?P<hours>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s*(?:{hours})\.?"
            rf"(?:\s*(?:(?:{both})\s+)?(?P<rest>\d{{1,2}})\s*(?:{minutes})?)?"
            rf"|(?P<part>[13])[/\u2044](?P<of>[24])\s*(?:{hours})\.?"
            rf"|(?P<minutes>\d{{1,3}})\s*(?:{minutes}|'|’)\.?)(?!\w)"
        )
        money, scale = any_of(self._money), rf"(?:\s?(?P<scale{{}}>{any_of(words.scales)})\.?)?"
        self._amount = re.compile(
            rf"(?<![\w.,])(?:(?P<unit>{money})\s?(?P<number>{NUMBER}){scale.format(1)}(?!\w)"
            rf"|(?P<number2>{NUMBER}){scale.format(2)}\s?(?:d'|de\s)?(?P<unit2>{money})(?!\w))"
        )

    def durations(self, flat: str) -> list[Measured]:
        """Return how long things took, in minutes; longer than a day is something else."""
        return [
            Measured(start=match.start(), end=match.end(), minutes=minutes)
            for match in self._lasting.finditer(flat)
            if 0 < (minutes := self._minutes(match)) <= A_DAY
        ]

    def amounts(self, line: Flat) -> Iterator[Measured]:
        """Yield the sums of money; a number without a currency is none.

        Codes that are words count in capitals only: "try 5 samples" is not about liras.
        """
        for match in self._amount.finditer(line.text):
            said = line.said(*match.span("unit" if match["unit"] else "unit2"))
            if said.isalpha() and said.upper() in SHOUTED and not said.isupper():
                continue
            number = match["number"] or match["number2"]
            scale = match["scale1"] or match["scale2"] or ""
            unit = self._money[match["unit"] or match["unit2"]]
            value = exact(number, scaled=bool(scale)).scaleb(self._words.scales.get(scale, 0))
            amount = QuickAmount(value + 0, unit)
            yield Measured(start=match.start(), end=match.end(), amount=amount)

    def _minutes(self, match: re.Match[str]) -> int:
        if match["spell"]:
            return self._words.spells[" ".join(match["spell"].split())]
        if match["minutes"]:
            return int(match["minutes"])
        if match["part"]:
            return 60 * int(match["part"]) // int(match["of"])
        hours = Decimal(match["hours"].replace(",", "."))
        return int(hours * 60) + int(match["rest"] or 0)


def exact(number: str, *, scaled: bool = False) -> Decimal:
    """Return a number as it was written, whichever mark it uses for thousands and decimals.

    A single mark before exactly three digits divides thousands, unless a scale follows: nobody
    writes 1.250k for a million and a quarter.
    """
    plain = re.sub(r"[ '’]", "", number)
    marks = re.findall(r"[.,]", plain)
    if not marks:
        return Decimal(plain)
    last = marks[-1]
    whole, _, rest = plain.rpartition(last)
    thousands = len(set(marks)) == 1 and len(rest) == 3 and not (scaled and len(marks) == 1)
    digits = re.sub(r"[.,]", "", whole)
    return Decimal(digits + rest) if thousands else Decimal(f"{digits}.{rest}")

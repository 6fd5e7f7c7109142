"""Times, durations and amounts of money in a folded line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.day_forms import any_of
from kamdesk.domain.quickline.line import QuickAmount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kamdesk.domain.quickline.flat import Flat
    from kamdesk.domain.quickline.words import Words

A_DAY = 24 * 60
EARLIEST = 7  # the hour from which "at 8" is in the morning
SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "us$": "USD", "r": "ZAR"}
CODES = re.findall(
    r"\w+",
    "USD EUR GBP CHF JPY INR ZAR SEK NOK DKK PLN CZK HUF AUD NZD CAD CNY BRL MXN TRY AED SGD HKD",
)
NUMBER = r"\d{1,3}(?:[ '’.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A time, a duration or an amount, where it stands."""

    start: int
    end: int
    at: time | None = None
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
        clock, lasting = any_of(words.clock), any_of(words.lasting)
        half = r"(?P<half>a\.?m\.?|p\.?m\.?)"
        lead = rf"(?<![\w.,:])(?:(?:{clock})\s+)?"
        self._range = re.compile(
            lead + r"(?P<h>\d{1,2})(?::(?P<m>\d{2}))?\s*(?:-|–|to|bis)\s*"
            rf"(?P<h2>\d{{1,2}})(?:(?::(?P<m2>\d{{2}}))\s*{half}?|\s*(?P<half2>am|pm))(?!\w)"
        )
        self._clock = re.compile(
            lead + rf"(?:(?P<h>\d{{1,2}}):(?P<m>\d{{2}})\s*(?:{half}|(?:{any_of(words.oclock)}))?"
            rf"|(?P<h2>\d{{1,2}})\s*(?P<half2>am|pm)"
            rf"|(?P<h3>\d{{1,2}})(?:\.(?P<m3>\d{{2}}))?\s*(?:{any_of(words.oclock)})"
            rf"|(?P<noon>{any_of(words.noon)})"
            rf"|(?<=\s)(?P<bare>\d{{1,2}})(?=\s*(?:$|[:,;](?!\d))))(?![\w:])"
        )
        self._lasting = re.compile(
            rf"(?<![\w.,:$€£])(?:(?:{lasting})\s*)?(?:(?P<spell>{any_of(words.spells)})"
            rf"|(?P<hours>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s*(?:{hours})\.?"
            rf"(?:\s*(?:and\s+|und\s+)?(?P<rest>\d{{1,2}})\s*(?:{minutes})?)?"
            rf"|(?P<minutes>\d{{1,3}})\s*(?:{minutes}|'|’)\.?)(?!\w)"
        )
        money, scale = any_of(self._money), rf"(?:\s?(?P<scale{{}}>{any_of(words.scales)})\.?)?"
        self._amount = re.compile(
            rf"(?<![\w.,])(?:(?P<unit>{money})\s?(?P<number>{NUMBER}){scale.format(1)}(?!\w)"
            rf"|(?P<number2>{NUMBER}){scale.format(2)}\s?(?P<unit2>{money})(?!\w))"
        )

    def times(self, flat: str) -> list[Measured]:
        """Return the times of day; a range also says how long."""
        ranges = [one for match in self._range.finditer(flat) if (one := _range(match))]
        taken = [(one.start, one.end) for one in ranges]
        clocks = (
            one
            for match in self._clock.finditer(flat)
            if not any(start <= match.start() < end for start, end in taken)
            and (one := _clock(match))
        )
        return sorted((*ranges, *clocks), key=lambda one: one.start)

    def durations(self, flat: str) -> list[Measured]:
        """Return how long things took, in minutes; longer than a day is something else."""
        return [
            Measured(start=match.start(), end=match.end(), minutes=minutes)
            for match in self._lasting.finditer(flat)
            if 0 < (minutes := self._minutes(match)) <= A_DAY
        ]

    def amounts(self, line: Flat) -> Iterator[Measured]:
        """Yield the sums of money; a number without a currency is none.

        Codes count in capitals only: "try 5 samples" is not about liras.
        """
        for match in self._amount.finditer(line.text):
            said = line.said(*match.span("unit" if match["unit"] else "unit2"))
            if said.isalpha() and said.upper() in (*CODES, "R") and not said.isupper():
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


def _of_day(hour: str, minute: str | None, half: str | None) -> time | None:
    number, late = int(hour), (half or "").startswith("p")
    if half:
        if not 1 <= number <= 12:
            return None
        number = number % 12 + (12 if late else 0)
    if number > 23 or int(minute or 0) > 59:
        return None
    return time(number, int(minute or 0))


def _range(match: re.Match[str]) -> Measured | None:
    half = match["half"] or match["half2"]
    if not match["m"] and not half:
        return None  # 9-12:30 may be anything
    first = _of_day(match["h"], match["m"], half)
    last = _of_day(match["h2"], match["m2"], half)
    if first is None or last is None:
        return None
    if first > last and half:
        first = _of_day(match["h"], match["m"], "am") or first  # 11-1pm
    minutes = (last.hour - first.hour) * 60 + last.minute - first.minute
    if minutes <= 0:
        return None
    return Measured(start=match.start(), end=match.end(), at=first, minutes=minutes)


def _said_at(match: re.Match[str]) -> time | None:
    """Read "at 3" as three in the afternoon: nobody sees a customer before seven."""
    if match.start() == match.start("bare"):
        return None  # a number alone is no time
    hour = int(match["bare"])
    return _of_day(str(hour + 12 if 1 <= hour < EARLIEST else hour), None, None)


def _clock(match: re.Match[str]) -> Measured | None:
    if match["noon"]:
        at: time | None = time(12)
    elif match["h"]:
        at = _of_day(match["h"], match["m"], match["half"])
    elif match["bare"]:
        at = _said_at(match)
    else:
        at = _of_day(match["h2"] or match["h3"], match["m3"], match["half2"])
    return None if at is None else Measured(start=match.start(), end=match.end(), at=at)

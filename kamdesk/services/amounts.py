"""Numbers and amounts as a person types them one at a time; what reads two ways is refused."""

from __future__ import annotations

import re
from decimal import Decimal

from kamdesk.domain.currencies import known_currency
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money

SIGNS = {
    "€": ("EUR",),
    "£": ("GBP",),
    "¥": ("JPY", "CNY"),
    "₹": ("INR",),
    "$": ("USD", "AUD", "CAD", "NZD", "SGD", "HKD", "MXN"),
    "R": ("ZAR",),
    "FR": ("CHF",),
    "KR": ("SEK", "NOK", "DKK"),
    "ZŁ": ("PLN",),
    "KČ": ("CZK",),
}
SCALES = {"": 1, "k": 1_000, "m": 1_000_000}
BLANKS = re.compile(r"[\s'’\u00a0\u202f_]")
NUMBER = re.compile(r"(?P<sign>[-+−]?)(?P<digits>\d[\d.,]*|[.,]\d+)(?P<scale>[kKmM]?)")
PARTS = re.compile(
    r"(?P<minus>[-−]?)\s*(?P<before>[^\d\s.,+−-]{1,3}\.?)?\s*"
    r"(?P<number>[-+−]?[\d.,][\d.,\s'’\u00a0\u202f_]*[kKmM]?)\s*(?P<after>[^\d\s.,+−-]{1,3}\.?)?"
)
THREE = 3  # digits in a group of thousands


def read_number(text: str) -> Decimal:
    """Return a number: 1234.5, 1,234.50, 1.234,50, 1 234,5 or 250k; the decimal mark is guessed."""
    found = NUMBER.fullmatch(BLANKS.sub("", text.strip()))
    if found is None:
        raise RuleBroken("entry.number.unreadable", value=text)
    digits = _plain(found["digits"])
    if digits is None:
        raise RuleBroken("entry.number.unreadable", value=text)
    value = Decimal(digits) * SCALES[found["scale"].lower()]
    return -value if found["sign"] in {"-", "−"} else value


def read_money(text: str, currency: str) -> Money:
    """Return an amount in the currency beside it, else in ``currency``."""
    found = PARTS.fullmatch(text.strip())
    if found is None or (found["before"] and found["after"]):
        raise RuleBroken("entry.amount.unreadable", value=text)
    if re.fullmatch(r"\s*[1-9]\d{0,2}\.\d{3}\s*", found["number"]):
        raise RuleBroken("entry.amount.two.ways", value=text.strip())
    beside = found["before"] or found["after"] or ""
    try:
        amount = read_number(found["number"])
    except RuleBroken:
        raise RuleBroken("entry.amount.unreadable", value=text) from None
    return Money(-amount if found["minus"] else amount, _currency(beside, currency))


def _currency(written: str, usual: str) -> str:
    """Return the code for a sign; one of several countries means the usual currency first."""
    if not written:
        return usual
    known = SIGNS.get(written.rstrip(".").upper(), ())
    if known:
        return usual if usual in known else known[0]
    return known_currency(written)


def _plain(digits: str) -> str | None:
    """Return digits as Python writes them: the last mark is decimal unless it groups."""
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return digits
    mark = digits[last]
    other = "," if mark == "." else "."
    whole, rest = digits[:last], digits[last + 1 :]
    if mark in whole or (mark == "," and len(rest) == THREE and whole not in {"", "0"}):
        return _grouped(digits, mark) if other not in digits else None
    plain = _grouped(whole, other) if other in whole else whole
    return None if plain is None else f"{plain or 0}.{rest}"


def _grouped(digits: str, mark: str) -> str | None:
    first, *groups = digits.split(mark)
    sound = 0 < len(first) <= THREE and all(2 <= len(group) <= THREE for group in groups)
    return "".join([first, *groups]) if sound and len(groups[-1]) == THREE else None

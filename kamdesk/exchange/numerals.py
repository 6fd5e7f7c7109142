"""Numbers as people write them, and which mark of a column is the decimal one."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, NamedTuple

from kamdesk.exchange.currencies import currency_of, is_money

if TYPE_CHECKING:
    from collections.abc import Iterable

PLAIN = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
SHAPE = re.compile(
    r"""(?P<open>\()?\s*(?P<sign>[-+\u2212])?\s*(?P<before>[^\d\s.,()+\u2212-][^\d\s(),+\u2212-]{0,3})?\s*
    (?P<sign2>[-+\u2212])?\s*(?P<digits>\d[\d.,'\u2019\s]*|[.,]\d+)(?P<power>[eE][-+]?\d{1,3})?
    \s*(?P<after>%|[^\d\s(),+\u2212-]{1,4})?\s*(?P<trail>[-\u2212])?\s*(?P<close>\))?""",
    re.VERBOSE | re.ASCII,
)
GROUPS = re.compile(r"\d{1,3}(?:(?P<mark>[.,' ])\d{3})(?:(?P=mark)\d{3})*", re.ASCII)
INDIAN = re.compile(r"\d{1,2}(?:,\d{2})*,\d{3}", re.ASCII)
LONGEST = 40
SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007"), " ") | {ord("\u2019"): "'"}
MINUS = "-\u2212"


class Number(NamedTuple):
    """A number as written: its value, the currency beside it, whether it was a percentage."""

    value: Decimal
    currency: str = ""
    percent: bool = False


def number(text: str, decimal: str) -> Number | None:
    """Read a number whose decimal mark is ``decimal``; ``None`` where it is none."""
    if decimal == "." and is_plain(text):
        return Number(Decimal(text))
    found = SHAPE.fullmatch(text.translate(SPACES).strip()) if len(text) < LONGEST else None
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    beside = found["before"] or found["after"] or ""
    if (found["before"] and found["after"]) or not (beside in {"", "%"} or is_money(beside)):
        return None
    digits = _plain(found["digits"].strip(), decimal)
    if digits is None:
        return None
    return _signed(found, digits, beside)


def is_plain(text: str) -> bool:
    """Whether a number is written as Python would, which most are."""
    return len(text) < LONGEST and PLAIN.fullmatch(text) is not None


def decimal_mark(texts: Iterable[str]) -> str:
    """Return the decimal mark that a column's numbers give away, or nothing."""
    votes = {".": 0, ",": 0}
    for text in texts:
        found = SHAPE.fullmatch(text.translate(SPACES).strip()) if len(text) < LONGEST else None
        mark = _evidence(found["digits"].strip()) if found else ""
        if mark:
            votes[mark] += 1
    if votes["."] == votes[","]:
        return ""
    return max(votes, key=lambda mark: votes[mark])


def is_open(text: str) -> bool:
    """Whether a number reads differently with either mark, as ``1.234`` does."""
    found = SHAPE.fullmatch(text.translate(SPACES).strip()) if len(text) < LONGEST else None
    if found is None:
        return False
    digits = found["digits"].strip()
    return ("." in digits or "," in digits) and not _evidence(digits)


def _signed(found: re.Match[str], digits: str, beside: str) -> Number | None:
    try:
        value = Decimal(digits + (found["power"] or ""))
    except InvalidOperation:
        return None
    signs: tuple[str | None, ...] = (found["sign"], found["sign2"], found["trail"])
    if found["trail"] and found["digits"].rstrip()[-1] in ".,":
        signs = signs[:2]  # the dash of a round price, 12,-
    minus = any(sign is not None and sign in MINUS for sign in signs)
    if sum(map(bool, signs)) > 1 or (minus and found["open"]):
        return None
    value = -value if minus or found["open"] else value
    return Number(value, "" if beside == "%" else currency_of(beside), beside == "%")


def _plain(digits: str, decimal: str) -> str | None:
    """Return the digits as Python writes them; groups that are none are refused."""
    whole, _, fraction = digits.partition(decimal)
    if fraction and not fraction.isdigit():
        return None
    if not whole:
        whole = "0"
    if not whole.isdigit():
        indian = decimal == "." and INDIAN.fullmatch(whole)
        if decimal in whole or not (indian or GROUPS.fullmatch(whole)):
            return None
        whole = re.sub(r"\D", "", whole)
    return f"{whole}.{fraction}" if fraction else whole


def _evidence(digits: str) -> str:
    """Return the decimal mark that these digits prove, if they prove one."""
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        return "." if digits.rfind(".") > digits.rfind(",") else ","
    if points + commas == 0:
        return ""
    mark, other = (".", ",") if points else (",", ".")
    if points + commas > 1:
        return other  # a mark that comes twice groups
    whole, _, rest = digits.partition(mark)
    grouped = any(not letter.isdigit() for letter in whole)
    if grouped or len(rest) != 3 or len(whole) > 3 or whole in {"", "0"}:
        return mark
    return ""

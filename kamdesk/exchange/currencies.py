"""Currencies as people write them beside an amount."""

from __future__ import annotations

import re

from kamdesk.domain.currencies import CODES

SIGNS = {"€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₺": "TRY", "₴": "UAH"}
SIGNS |= {"₽": "RUB", "₪": "ILS", "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "R$": "BRL"}
SIGNS |= {"US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD"}
SIGNS |= {"SFr.": "CHF", "Fr.": "CHF", "฿": "THB", "₫": "VND", "₦": "NGN", "₱": "PHP"}
UNSURE = ("$", "kr", "kr.", "R", "Rs", "Rs.")  # money, but of more than one country
IN_NAME = re.compile(r"[(\[]\s*(?:in\s+)?([^\s()\[\]]{1,4})\s*[)\]]|\bin\s+([A-Z]{3}|[€£₹])\s*$")


def currency_of(written: str) -> str:
    """Return the code of a currency as written, or nothing where it is not certain."""
    plain = written.strip()
    code = plain.upper()
    return code if code in CODES else SIGNS.get(plain, "")


def is_money(written: str) -> bool:
    """Whether what stands beside a number says that it is money."""
    plain = written.strip()
    return plain in UNSURE or bool(currency_of(plain))


def currency_in(column: str) -> str:
    """Return the currency that a column's name states, as in ``Amount (EUR)``."""
    found = IN_NAME.search(column)
    return currency_of(found[1] or found[2]) if found else ""

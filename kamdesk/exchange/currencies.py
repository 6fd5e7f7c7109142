"""Currencies as people write them beside an amount."""

from __future__ import annotations

import re

ISO_4217 = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS
    KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
    MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD
    TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
    DEM FRF ITL ESP ATS NLG BEF
"""
CODES = frozenset(ISO_4217.split())
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

"""The currencies of ISO 4217, and those of the past that old figures are kept in."""

from __future__ import annotations

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import currency_code

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


def known_currency(text: str) -> str:
    """Return the code of a currency that there is; a slip of the keyboard is none."""
    code = currency_code(text)
    if code not in CODES:
        raise RuleBroken("money.currency.unknown", value=text.strip())
    return code

"""Amounts, days and counts as the reader's country writes them, and read back from typing."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from kamdesk.domain.days import DayReader
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money, places
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import time

NOTHING = "–"
MINUS = "−"
HARD_BLANK = "\N{NO-BREAK SPACE}"
SIGNS = {
    "EUR": "€",
    "USD": "$",
    "GBP": "£",
    "JPY": "¥",
    "INR": "₹",
    "ZAR": "R",
    "ILS": "₪",
    "KRW": "₩",
    "NGN": "₦",
    "TRY": "₺",
    "UAH": "₴",
    "VND": "₫",
}
STEPS = (
    (Decimal(10) ** 9, QT_TRANSLATE_NOOP("Format", "bn")),
    (Decimal(10) ** 6, QT_TRANSLATE_NOOP("Format", "m")),
    (Decimal(10) ** 3, QT_TRANSLATE_NOOP("Format", "k")),
)
A_WEEK = 7
CODE = re.compile(r"(?<![^\W\d_])[A-Za-z]{3}(?![^\W\d_])")


def number(value: Decimal | int | None, digits: int = 0) -> str:
    """Return ``1,234.5`` with at most ``digits`` decimals, as exact as it was kept."""
    if value is None:
        return NOTHING
    text = _fixed(abs(Decimal(value)), digits)
    if digits and QLocale().decimalPoint() in text:
        text = text.rstrip(QLocale().zeroDigit()).rstrip(QLocale().decimalPoint())
    return _signed(value, text)


def size(count: int) -> str:
    """Return ``1.2 MB`` for that many bytes."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def percent(share: Decimal | float | None) -> str:
    """Return ``64%`` for 0.64."""
    if share is None:
        return NOTHING
    hundredths = Decimal(str(share)) * 100
    return _signed(hundredths, f"{_fixed(abs(hundredths), 0)}{QLocale().percent()}")


def change(share: Decimal | None) -> str:
    """Return ``+4.5%`` for 0.045: a difference, always with its sign."""
    if share is None:
        return NOTHING
    text = f"{number(share * 100, 1)}{QLocale().percent()}"
    return f"+{text}" if share > 0 and _says_something(text) else text


def money(value: Money | None) -> str:
    """Return an amount to the cent; whole amounts without their cents."""
    if value is None:
        return NOTHING
    exact = value.rounded.amount
    digits = 0 if exact == exact.to_integral_value() else places(value.currency)
    return _signed(exact, _with_sign(_fixed(abs(exact), digits), value.currency))


def whole_money(value: Money | None) -> str:
    """Return an amount without cents, for columns that are compared at a glance."""
    if value is None:
        return NOTHING
    exact = value.amount.quantize(Decimal(1), ROUND_HALF_UP)
    return _signed(exact, _with_sign(_fixed(abs(exact), 0), value.currency))


def short_money(value: Money | None) -> str:
    """Return ``$1.25m``, for cards and boards."""
    if value is None:
        return NOTHING
    text = short_number(abs(value.amount))
    return _signed(value.amount if _says_something(text) else 0, _with_sign(text, value.currency))


def short_number(value: Decimal | float) -> str:
    """Return ``950``, ``43.7k`` or ``1.25m``."""
    size = abs(Decimal(str(value)))
    for step, unit in STEPS:
        if size >= step * Decimal("0.9995"):
            scaled = size / step
            digits = 0 if scaled >= 100 else 1 if scaled >= 10 else 2
            unit_words = QCoreApplication.translate("Format", unit)
            return _signed(value, f"{number(scaled, digits)}{unit_words}")
    text = _fixed(size, 0)
    return _signed(value, text) if _says_something(text) else text


def day(value: date | None, today: date | None = None) -> str:
    """Return ``Fri 19 Jun``; with the year, and without the weekday, where it is not this one."""
    if value is None:
        return NOTHING
    near = today is None or value.year == today.year
    said = QT_TRANSLATE_NOOP("Format", "ddd d MMM") if near else "d MMM yyyy"
    return QLocale().toString(_qdate(value), QCoreApplication.translate("Format", said))


def long_day(value: date) -> str:
    """Return ``Friday 12 June 2026``, as headings say it."""
    said = QCoreApplication.translate("Format", "dddd d MMMM yyyy")
    return QLocale().toString(_qdate(value), said)


def weekday(value: date) -> str:
    """Return ``Friday 12 June``, for a day of a year that is in sight."""
    said = QCoreApplication.translate("Format", "dddd d MMMM")
    return QLocale().toString(_qdate(value), said)


def weekday_name(value: date) -> str:
    """Return ``Friday``."""
    return QLocale().standaloneDayName(value.isoweekday())


def day_and_month(value: date, today: date | None = None) -> str:
    """Return ``1 Jul``, with the year where it is not this one."""
    near = today is None or value.year == today.year
    said = QCoreApplication.translate("Format", "d MMM") if near else "d MMM yyyy"
    return QLocale().toString(_qdate(value), said)


def day_range(first: date, last: date) -> str:
    """Return ``8 – 14 Jun 2026``, saying month and year once where they are the same."""
    near = "d" if (first.year, first.month) == (last.year, last.month) else "d MMM"
    said = near if first.year == last.year else "d MMM yyyy"
    start = QLocale().toString(_qdate(first), QCoreApplication.translate("Format", said))
    end = QLocale().toString(_qdate(last), QCoreApplication.translate("Format", "d MMM yyyy"))
    return f"{start} – {end}"


def month(value: date, today: date | None = None) -> str:
    """Return ``Jun``, with the year where it is not this one."""
    near = today is not None and value.year == today.year
    said = QCoreApplication.translate("Format", "MMM") if near else "MMM yyyy"
    return QLocale().toString(_qdate(value), said)


def month_name(value: date) -> str:
    """Return ``November``, written out."""
    return QLocale().standaloneMonthName(value.month)


def quarter(value: date) -> str:
    """Return ``Q4``."""
    said = QCoreApplication.translate("Format", "Q{number}")
    return said.format(number=(value.month - 1) // 3 + 1)


def clock(value: time | None) -> str:
    """Return ``14:02``, or nothing where no time is known."""
    if value is None:
        return ""
    return QLocale().toString(QTime(value.hour, value.minute), QLocale.FormatType.ShortFormat)


def ago(value: date | None, today: date) -> str:
    """Return how long something is past: ``today``, ``yesterday``, ``12 days ago``."""
    if value is None:
        return QCoreApplication.translate("Format", "never")
    days = (today - value).days
    if days < 0:
        return day(value, today)
    if days == 0:
        return QCoreApplication.translate("Format", "today")
    if days == 1:
        return QCoreApplication.translate("Format", "yesterday")
    return QCoreApplication.translate("Format", "%n days ago", "", days)


def due(value: date | None, today: date) -> str:
    """Return when something is due: ``3 days late``, ``Today``, ``Mon``, ``Fri 19 Jun``."""
    if value is None:
        return NOTHING
    days = (value - today).days
    if days < 0:
        return late(-days)
    if days == 0:
        return QCoreApplication.translate("Format", "Today")
    if days == 1:
        return QCoreApplication.translate("Format", "Tomorrow")
    return day(value, today)


def late(days: int) -> str:
    """Return ``1 day late`` or ``3 days late``."""
    if days == 1:
        return QCoreApplication.translate("Format", "1 day late")
    return QCoreApplication.translate("Format", "%n days late", "", days)


def week_of(value: date) -> tuple[date, date]:
    """Return the Monday and the Sunday of a week, as figures count it: pages must agree."""
    first = value - timedelta(days=value.weekday())
    return first, first + timedelta(days=A_WEEK - 1)


def parse_number(text: str) -> Decimal:
    """Return what was typed as a number, however the country groups it."""
    locale = QLocale()
    bare = "".join(sign for sign in text if not sign.isspace()).replace(MINUS, "-")
    for mark in {locale.groupSeparator(), "'", "’"} - {locale.decimalPoint()}:
        bare = bare.replace(mark, "")
    try:
        return Decimal(bare.replace(locale.decimalPoint(), "."))
    except InvalidOperation:
        raise RuleBroken("number.unreadable", value=text) from None


def parse_money(text: str, currency: str) -> Money | None:
    """Return a typed amount, in ``currency`` unless another one stands beside it."""
    bare = text.strip()
    if bare in {"", NOTHING}:
        return None
    code = CODE.search(bare)
    if code:
        currency, bare = code.group().upper(), bare.replace(code.group(), "")
    else:
        for known, sign in SIGNS.items():
            if sign in bare:
                currency, bare = known, bare.replace(sign, "", 1)
    return Money(_times_unit(bare), currency)


def parse_day(text: str, today: date) -> date | None:
    """Return the day that was typed: ``19.6.``, ``fri``, ``in 2 weeks``; nothing for nothing."""
    bare = text.strip()
    if bare in {"", NOTHING}:
        return None
    locale = QLocale()
    for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat):
        found = locale.toDate(bare, form, today.year // 100 * 100)
        if found.isValid():
            return date(found.year(), found.month(), found.day())
    readings = DayReader().read(bare, today)
    if not readings:
        raise RuleBroken("day.unreadable", value=text)
    return readings[0]


def _times_unit(text: str) -> Decimal:
    bare = text.strip()
    for factor, unit in ((10**3, "k"), (10**6, "m")):
        if bare.casefold().endswith(unit):
            return parse_number(bare[:-1]) * factor
    return parse_number(bare)


def _fixed(value: Decimal, digits: int) -> str:
    """Write a positive number; never through a float, which knows 15 digits only."""
    locale = QLocale()
    cents = int(value.scaleb(digits).to_integral_value(ROUND_HALF_UP))
    whole, rest = divmod(cents, 10**digits)
    text = locale.toString(whole)
    if not digits:
        return text
    zero = ord(locale.zeroDigit())
    decimals = "".join(chr(zero + int(sign)) for sign in f"{rest:0{digits}d}")
    return f"{text}{locale.decimalPoint()}{decimals}"


def _with_sign(text: str, currency: str) -> str:
    """Put the sign of a currency where the country puts it."""
    sign = SIGNS.get(currency, currency)
    pattern = QLocale().toCurrencyString(1.0, "¤", 0)
    leads = pattern.find("¤") < len(pattern) / 2
    if not leads:
        return f"{text}{HARD_BLANK}{sign}"
    return f"{sign}{HARD_BLANK}{text}" if sign[-1].isalpha() else f"{sign}{text}"


def _signed(value: Decimal | float, text: str) -> str:
    return f"{MINUS}{text}" if value < 0 and _says_something(text) else text


def _says_something(text: str) -> bool:
    return any(sign.isdigit() and int(sign) for sign in text)


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)

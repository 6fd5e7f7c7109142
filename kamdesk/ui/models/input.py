"""One field as people fill it: how it is typed, shown, and read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum, StrEnum, auto
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word


class YesNo(StrEnum):
    """What a thing that is so or not is chosen from."""

    YES = "yes"
    NO = "no"


class Shape(Enum):
    """How an input is typed."""

    TEXT = auto()
    LONG = auto()  # several lines
    CHOICE = auto()
    DAY = auto()
    CLOCK = auto()
    MONEY = auto()
    NUMBER = auto()
    RECORD = auto()  # another thing, by its name


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One field of a kind, as people fill it."""

    name: str  # as the services know it
    title: str  # marked with QT_TRANSLATE_NOOP("Field", …)
    shape: Shape = Shape.TEXT
    choices: type[StrEnum] | None = None
    optional: bool = False  # a choice that may be left out
    hint: str = ""  # marked likewise
    of: Kind | None = None

    @property
    def words(self) -> str:
        """Its title, translated."""
        return QCoreApplication.translate("Field", self.title)

    @property
    def options(self) -> tuple[str, ...]:
        """The words to choose from; the empty one first where none is allowed."""
        if self.choices is None:
            return ()
        blank = ("",) if self.optional else ()
        return (*blank, *(word(code) for code in self.choices))


def shown(value: Any) -> str:
    """Return a value as an editor begins with it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return word(YesNo.YES if value else YesNo.NO)
    if isinstance(value, Money):
        return formats.money(value)
    if isinstance(value, StrEnum):
        return word(value)
    if isinstance(value, date):
        day = QDate(value.year, value.month, value.day)
        return QLocale().toString(day, QLocale.FormatType.ShortFormat)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, (Decimal, int)):
        return formats.number(value, 4)
    return str(value)


def plain(field: Input, text: str, today: date) -> str:
    """Return typed text without what is the country's and the language's own."""
    bare = text.strip()
    if not bare or bare == formats.NOTHING:
        return ""
    if field.choices is not None:
        return _code(field.choices, bare)
    if field.shape is Shape.DAY:
        day = formats.parse_day(bare, today)
        return day.isoformat() if day else ""
    if field.shape is Shape.MONEY:
        return _amount(bare)
    if field.shape is Shape.NUMBER:
        return str(formats.parse_number(bare.removesuffix("%")))
    return bare


def _code(choices: type[StrEnum], text: str) -> str:
    for code in choices:
        if text.casefold() in {word(code).casefold(), code.value}:
            return code.value
    raise RuleBroken("choice.unknown", value=text)


def _amount(text: str) -> str:
    """Return the amount with its currency, or alone where none was typed."""
    unsaid = "XXX"
    found = formats.parse_money(text, unsaid)
    if found is None:
        return ""
    amount = f"{found.amount:f}"
    amount = amount if "." in amount else f"{amount}.0"  # 1.250 alone would read two ways
    return amount if found.currency == unsaid else f"{amount} {found.currency}"


NAME = QT_TRANSLATE_NOOP("Field", "Name")
ACCOUNT = Input(
    name="account",
    title=QT_TRANSLATE_NOOP("Field", "Account"),
    shape=Shape.RECORD,
    of=Kind.ACCOUNTS,
)
OWNER = Input(name="owner", title=QT_TRANSLATE_NOOP("Field", "Owner"))
NOTES = Input(name="notes", title=QT_TRANSLATE_NOOP("Field", "Notes"), shape=Shape.LONG)

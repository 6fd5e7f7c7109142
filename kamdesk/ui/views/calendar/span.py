"""Which days are in sight, and where one turns the page to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from kamdesk.domain.periods import month_of, months_later
from kamdesk.services.calendar_entries import A_DAY
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP

A_WEEK = 7
AGENDA_DAYS = 28
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)


class Mode(StrEnum):
    """How the days are laid out."""

    MONTH = "month"
    WEEK = "week"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days around one of them."""

    mode: Mode
    anchor: date

    @property
    def first(self) -> date:
        """The first day that is read and shown."""
        if self.mode is Mode.AGENDA:
            return self.anchor
        if self.mode is Mode.WEEK:
            return week_start(self.anchor)
        return week_start(month_of(self.anchor)[0])

    @property
    def last(self) -> date:
        """The last day that is read and shown."""
        if self.mode is Mode.AGENDA:
            return self.anchor + (AGENDA_DAYS - 1) * A_DAY
        start = self.anchor if self.mode is Mode.WEEK else month_of(self.anchor)[1]
        return week_start(start) + (A_WEEK - 1) * A_DAY

    @property
    def days(self) -> tuple[date, ...]:
        """All of them, in order."""
        return tuple(self.first + n * A_DAY for n in range((self.last - self.first).days + 1))

    @property
    def title(self) -> str:
        """What stands above the days."""
        if self.mode is Mode.MONTH:
            named = QCoreApplication.translate("Calendar", MONTH_YEAR)
            return named.format(month=formats.month_name(self.anchor), year=self.anchor.year)
        return formats.day_range(self.first, self.last)

    def holds(self, day: date) -> bool:
        """Whether a day is in sight."""
        return self.first <= day <= self.last

    def turned(self, pages: int) -> Self:
        """Return the days so many pages on; there is no page beyond what can be reckoned."""
        if self.mode is Mode.MONTH:
            day = months_later(self.anchor, pages)
        else:
            step = A_WEEK if self.mode is Mode.WEEK else AGENDA_DAYS
            day = self.anchor + pages * step * A_DAY
        return self.at(day)

    def at(self, day: date) -> Self:
        """Return the days around another one."""
        return replace(self, anchor=min(max(day, EARLIEST), LATEST))


MONTH_YEAR = QT_TRANSLATE_NOOP("Calendar", "{month} {year}")


def week_start(day: date) -> date:
    """Return the first day of a week, as the country begins it."""
    first = QLocale().firstDayOfWeek().value
    return day - timedelta(days=(day.isoweekday() - first) % A_WEEK)


def is_weekend(day: date) -> bool:
    """Whether the country does not work on such a day."""
    return Qt.DayOfWeek(day.isoweekday()) not in QLocale().weekdays()


def weekday_name(day: date) -> str:
    """Return ``Mon``, as it stands above a column."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)

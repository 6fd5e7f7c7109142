"""Months against their targets: what is booked, what is projected, where today is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.charts.language import ENGLISH, Language
from kamdesk.charts.marks import Key, NothingToDraw
from kamdesk.charts.studio import blank
from kamdesk.services.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from kamdesk.charts.palette import Palette
    from kamdesk.charts.sheet import Sheet

BAR = 0.27  # half of a bar, in months
WIDEST = 3.0  # half of a bar, in widths of a letter: three months must not make slabs

TODAY = QT_TRANSLATE_NOOP("Chart", "Today")
ACTUAL = QT_TRANSLATE_NOOP("Chart", "Actual")
PROJECTED = QT_TRANSLATE_NOOP("Chart", "Projected")
TARGET = QT_TRANSLATE_NOOP("Chart", "Target")
RANGE = QT_TRANSLATE_NOOP("Chart", "Landing range")
MONTH_ACTUAL = QT_TRANSLATE_NOOP("Chart", "actual {amount}")
MONTH_PROJECTED = QT_TRANSLATE_NOOP("Chart", "projected {amount}")
MONTH_TARGET = QT_TRANSLATE_NOOP("Chart", "target {amount}")
MONTH_RANGE = QT_TRANSLATE_NOOP("Chart", "between {low} and {high}")
SUMMARY = QT_TRANSLATE_NOOP("Chart", "Sales against target by month.")


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetMonth:
    """One column; what is not known is left out, never zero."""

    label: str
    actual: Decimal | None = None
    projected: Decimal | None = None  # where the whole month lands, booked part included
    target: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    key: object | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RevenueTarget:
    """A year or twelve rolling months of one currency."""

    months: tuple[TargetMonth, ...]
    currency: str
    today: int | None = None  # the column that today falls into
    language: Language = ENGLISH

    @property
    def is_empty(self) -> bool:
        """True when no month has an amount."""
        return not any(
            value is not None
            for month in self.months
            for value in (month.actual, month.projected, month.target)
        )


def draw_revenue_target(data: RevenueTarget, palette: Palette, size: tuple[float, float]) -> Sheet:
    """Draw the months as bars and their targets as steps; nothing to draw raises."""
    if data.is_empty:
        raise NothingToDraw
    top, bottom = _reach(data)
    compact = data.language.compact
    sheet = blank(palette, size, beside=[compact(top), compact(bottom), compact(top / 3)])
    sheet.limits((-0.6, len(data.months) - 0.4), (bottom, top))
    sheet.money_grid(compact)
    sheet.name_columns([month.label for month in data.months])
    if data.today is not None:
        _today(sheet, data.today, data.language)
    for at, month in enumerate(data.months):
        _column(sheet, at, month)
        sheet.mean((at - 0.5, at + 0.5), (bottom, top), describe(month, data), month.key)
    _targets(sheet, data.months)
    _legend(sheet, data)
    return sheet.finish()


def words_revenue_target(data: RevenueTarget) -> str:
    """Return the chart as sentences, with its numbers."""
    sentences = [data.language.say(SUMMARY)]
    sentences += [f"{describe(month, data)}." for month in data.months]
    return " ".join(sentences)


def describe(month: TargetMonth, data: RevenueTarget) -> str:
    """Return one month in words."""
    say, money = data.language.say, data.language.money
    parts = [
        say(template, amount=money(value, data.currency))
        for template, value in (
            (MONTH_ACTUAL, month.actual),
            (MONTH_PROJECTED, month.projected),
            (MONTH_TARGET, month.target),
        )
        if value is not None
    ]
    if month.low is not None and month.high is not None:
        low, high = (money(value, data.currency) for value in (month.low, month.high))
        parts.append(say(MONTH_RANGE, low=low, high=high))
    return f"{month.label}: {', '.join(parts)}" if parts else month.label


def _reach(data: RevenueTarget) -> tuple[float, float]:
    values = [
        float(value)
        for month in data.months
        for value in (month.actual, month.projected, month.target, month.high)
        if value is not None
    ]
    high, low = max(*values, 0.0, key=float), min(*values, 0.0, key=float)
    whole = (high - low) or 1.0
    return high + whole * 0.14, low - whole * 0.05 if low < 0 else 0.0


def _column(sheet: Sheet, at: int, month: TargetMonth) -> None:
    palette = sheet.palette
    left, right = sheet.plot.get_xlim()
    half = min(BAR, WIDEST * palette.text_size * (right - left) / sheet.room[0])
    if month.projected is not None:
        sheet.bar((at - half, at + half), (0.0, float(month.projected)), palette.projected)
    if month.actual is not None:
        sheet.bar((at - half, at + half), (0.0, float(month.actual)), palette.actual)
    if month.low is not None and month.high is not None:
        sheet.plot.errorbar(
            at,
            (float(month.low) + float(month.high)) / 2,
            yerr=float(month.high - month.low) / 2,
            color=palette.text2,
            capsize=palette.text_size * 0.35,
            elinewidth=1.4,
            capthick=1.4,
            zorder=4,
        )


def _targets(sheet: Sheet, months: tuple[TargetMonth, ...]) -> None:
    """Draw one step line; a month without a target leaves a gap."""
    x: list[float] = []
    y: list[float] = []
    for at, month in enumerate(months):
        value = float("nan") if month.target is None else float(month.target)
        x += [at - 0.5, at + 0.5]
        y += [value, value]
    sheet.plot.plot(x, y, color=sheet.palette.target, linewidth=2, zorder=3)


def _today(sheet: Sheet, at: int, language: Language) -> None:
    top = sheet.plot.get_ylim()[1]
    sheet.plot.axvline(
        at, ymax=0.94, color=sheet.palette.border, linewidth=1, linestyle=(0, (4, 3)), zorder=3.5
    )
    sheet.write(
        (at, top), language.say(TODAY), sheet.palette.text2, ha="center", va="top", scale=0.92
    )


def _legend(sheet: Sheet, data: RevenueTarget) -> None:
    say, palette, months = data.language.say, sheet.palette, data.months
    offered = (
        (Key(say(ACTUAL), palette.actual), any(m.actual is not None for m in months)),
        (Key(say(PROJECTED), palette.projected), any(m.projected is not None for m in months)),
        (Key(say(RANGE), palette.text2, "-"), any(m.low is not None for m in months)),
        (Key(say(TARGET), palette.target, "-"), any(m.target is not None for m in months)),
    )
    sheet.legend_row([key for key, present in offered if present])

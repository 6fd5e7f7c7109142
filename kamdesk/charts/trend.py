"""One account's sales, twelve months against the twelve before."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.charts.language import ENGLISH, Language
from kamdesk.charts.marks import Key, NothingToDraw
from kamdesk.charts.palette import blend
from kamdesk.charts.studio import blank
from kamdesk.services.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from kamdesk.charts.palette import Palette
    from kamdesk.charts.sheet import Sheet

NOW = QT_TRANSLATE_NOOP("Chart", "Last 12 months")
BEFORE = QT_TRANSLATE_NOOP("Chart", "12 months before")
SUMMARY = QT_TRANSLATE_NOOP("Chart", "Sales by month against a year earlier.")
MONTH_NOW = QT_TRANSLATE_NOOP("Chart", "sales {amount}")
MONTH_BEFORE = QT_TRANSLATE_NOOP("Chart", "a year earlier {amount}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendMonth:
    """A month and the same one a year earlier; None is not known."""

    label: str
    now: Decimal | None = None
    before: Decimal | None = None
    key: object | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """Twelve months in order, of one currency."""

    months: tuple[TrendMonth, ...]
    currency: str
    names: tuple[str, str] = (NOW, BEFORE)
    language: Language = ENGLISH

    @property
    def is_empty(self) -> bool:
        """True when no month has sales."""
        return not any(m.now is not None or m.before is not None for m in self.months)


def draw_trend(data: Trend, palette: Palette, size: tuple[float, float]) -> Sheet:
    """Draw this year as a filled line, the year before as a thin one behind it."""
    if data.is_empty:
        raise NothingToDraw
    now = [_number(month.now) for month in data.months]
    before = [_number(month.before) for month in data.months]
    low, top = _reach([*now, *before])
    compact = data.language.compact
    sheet = blank(palette, size, beside=[compact(top), compact(low), compact(top / 3)])
    sheet.limits((-0.4, len(now) - 0.6), (low, top))
    sheet.money_grid(compact)
    sheet.name_columns([month.label for month in data.months])
    _line(sheet, before, None)
    _line(sheet, now, palette.actual)
    for at, month in enumerate(data.months):
        sheet.mean((at - 0.5, at + 0.5), (low, top), _describe(month, data), month.key)
    say = data.language.say
    now_name, before_name = map(say, data.names)
    keys = [Key(now_name, palette.actual, "-"), Key(before_name, palette.muted, "--")]
    sheet.legend_row(keys)
    return sheet.finish()


def words_trend(data: Trend) -> str:
    """Return the chart as sentences, with its numbers."""
    sentences = [data.language.say(SUMMARY)]
    sentences += [f"{_describe(month, data)}." for month in data.months]
    return " ".join(sentences)


def _number(value: Decimal | None) -> float:
    return float("nan") if value is None else float(value)


def _reach(values: list[float]) -> tuple[float, float]:
    known = [value for value in values if value == value]  # noqa: PLR0124  only NaN is not itself
    low, high = min(0.0, *known), max(0.0, *known)
    whole = (high - low) or 1.0
    return low - whole * 0.05 if low < 0 else 0.0, high + whole * 0.12


def _line(sheet: Sheet, values: list[float], fill: str | None) -> None:
    plot, palette = sheet.plot, sheet.palette
    columns = range(len(values))
    if fill is None:
        plot.plot(columns, values, color=palette.muted, linewidth=1.6, linestyle="--", zorder=2)
        return
    soft = blend(fill, palette.surface, 0.12)
    plot.fill_between(columns, values, 0, color=soft, linewidth=0, zorder=0.4)
    plot.plot(columns, values, color=fill, linewidth=2.4, zorder=3)
    size = palette.text_size * 0.38
    plot.plot(columns, values, "o", color=fill, markersize=size, clip_on=False, zorder=3)


def _describe(month: TrendMonth, data: Trend) -> str:
    parts = [
        data.language.say(template, amount=data.language.money(value, data.currency))
        for template, value in ((MONTH_NOW, month.now), (MONTH_BEFORE, month.before))
        if value is not None
    ]
    return f"{month.label}: {', '.join(parts)}" if parts else month.label

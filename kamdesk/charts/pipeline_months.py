"""The open pipeline by the month it is expected to close in."""

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

BAR = 0.3  # half of a bar, in months

OPEN = QT_TRANSLATE_NOOP("Chart", "Open")
WEIGHTED = QT_TRANSLATE_NOOP("Chart", "Weighted")
SUMMARY = QT_TRANSLATE_NOOP("Chart", "Open pipeline by closing month.")
MONTH = QT_TRANSLATE_NOOP("Chart", "{month}: weighted {weighted} of {open}, deals {deals}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingMonth:
    """What may close in a month."""

    label: str
    total: Decimal
    weighted: Decimal
    deals: int
    key: object | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PipelineMonths:
    """The months ahead, of one currency."""

    months: tuple[ClosingMonth, ...]
    currency: str
    language: Language = ENGLISH

    @property
    def is_empty(self) -> bool:
        """True when nothing is open."""
        return not any(month.deals for month in self.months)


def draw_pipeline_months(
    data: PipelineMonths, palette: Palette, size: tuple[float, float]
) -> Sheet:
    """Draw what is open as a pale bar and what is to be expected of it over it."""
    if data.is_empty:
        raise NothingToDraw
    compact, say = data.language.compact, data.language.say
    top = float(max(month.total for month in data.months)) * 1.14 or 1.0
    sheet = blank(palette, size, beside=[compact(top), compact(top / 3)])
    sheet.limits((-0.6, len(data.months) - 0.4), (0, top))
    sheet.money_grid(compact)
    sheet.name_columns([month.label for month in data.months])
    for at, month in enumerate(data.months):
        sheet.bar((at - BAR, at + BAR), (0, float(month.total)), palette.projected)
        if month.weighted > 0:
            sheet.bar((at - BAR, at + BAR), (0, float(month.weighted)), palette.actual)
        sheet.mean((at - 0.5, at + 0.5), (0, top), _describe(month, data), month.key)
    sheet.legend_row([Key(say(WEIGHTED), palette.actual), Key(say(OPEN), palette.projected)])
    return sheet.finish()


def words_pipeline_months(data: PipelineMonths) -> str:
    """Return the chart as sentences, with its numbers."""
    sentences = [data.language.say(SUMMARY)]
    sentences += [f"{_describe(month, data)}." for month in data.months if month.deals]
    return " ".join(sentences)


def _describe(month: ClosingMonth, data: PipelineMonths) -> str:
    money = data.language.money
    return data.language.say(
        MONTH,
        month=month.label,
        weighted=money(month.weighted, data.currency),
        open=money(month.total, data.currency),
        deals=month.deals,
    )

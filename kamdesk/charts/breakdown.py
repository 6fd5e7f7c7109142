"""One account's score, criterion by criterion."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.charts.language import ENGLISH, Language
from kamdesk.charts.marks import NothingToDraw
from kamdesk.charts.palette import blend
from kamdesk.charts.studio import blank
from kamdesk.services.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from kamdesk.charts.palette import Palette
    from kamdesk.charts.sheet import Sheet

THICKEST = 0.36  # half of the bar of the heaviest criterion, in rows
THINNEST = 0.1
BEST = 10.0

SUMMARY = QT_TRANSLATE_NOOP("Chart", "Score by criterion, 1 to 10.")
ROW = QT_TRANSLATE_NOOP("Chart", "{criterion}: {value} of 10, weight {weight} percent")
UNRATED = QT_TRANSLATE_NOOP("Chart", "{criterion}: not rated, weight {weight} percent")
BESIDE = QT_TRANSLATE_NOOP("Chart", "{value} · weight {weight}%")
NO_RATING = QT_TRANSLATE_NOOP("Chart", "not rated · weight {weight}%")


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionScore:
    """A criterion's rating; None was not rated."""

    criterion: str
    value: Decimal | None
    weight: Decimal
    key: object | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """The criteria in the order of the model."""

    parts: tuple[CriterionScore, ...]
    language: Language = ENGLISH

    @property
    def is_empty(self) -> bool:
        """True when no criterion is rated."""
        return not any(part.value is not None for part in self.parts)


def draw_breakdown(data: Breakdown, palette: Palette, size: tuple[float, float]) -> Sheet:
    """Draw a bar per criterion: as long as its rating, as thick as its weight."""
    if data.is_empty:
        raise NothingToDraw
    names = [part.criterion for part in data.parts]
    beside = [_beside(part, data) for part in data.parts]
    sheet = blank(palette, size, beside=names, right=beside, legend=False)
    sheet.limits((0, BEST), (len(names) - 0.5, -0.5))
    sheet.name_rows(names)
    sheet.plot.set_xticks([0, 2, 4, 6, 8, 10])
    sheet.plot.grid(axis="x", color=palette.grid, linewidth=1)
    heaviest = max(part.weight for part in data.parts) or Decimal(1)
    for at, part in enumerate(data.parts):
        half = max(THICKEST * float(part.weight / heaviest), THINNEST)
        _row(sheet, at, part.value, half)
        sheet.write((BEST, at), beside[at], palette.text2, gap=0.6, va="center")
        sheet.mean((0, BEST), (at - 0.5, at + 0.5), _describe(part, data), part.key)
    return sheet.finish()


def words_breakdown(data: Breakdown) -> str:
    """Return the chart as sentences, with its numbers."""
    sentences = [data.language.say(SUMMARY)]
    sentences += [f"{_describe(part, data)}." for part in data.parts]
    return " ".join(sentences)


def _row(sheet: Sheet, at: int, value: Decimal | None, half: float) -> None:
    palette = sheet.palette
    rows = (at - half, at + half)
    sheet.bar((0, BEST), rows, blend(palette.grid, palette.surface, 0.55))
    if value is not None:
        sheet.bar((0, float(value)), rows, palette.actual)


def _share(part: CriterionScore, data: Breakdown) -> str:
    whole = sum((each.weight for each in data.parts), Decimal(0))
    return f"{part.weight / whole * 100:.0f}" if whole else "0"


def _beside(part: CriterionScore, data: Breakdown) -> str:
    template = NO_RATING if part.value is None else BESIDE
    return data.language.say(template, value=_value(part), weight=_share(part, data))


def _describe(part: CriterionScore, data: Breakdown) -> str:
    template = UNRATED if part.value is None else ROW
    return data.language.say(
        template, criterion=part.criterion, value=_value(part), weight=_share(part, data)
    )


def _value(part: CriterionScore) -> str:
    return "" if part.value is None else f"{part.value:.1f}".removesuffix(".0")

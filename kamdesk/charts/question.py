"""How answers to one question were spread, quarter by quarter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk.charts.language import ENGLISH, Language
from kamdesk.charts.marks import Key, NothingToDraw
from kamdesk.charts.palette import blend
from kamdesk.charts.studio import blank
from kamdesk.services.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from kamdesk.charts.palette import Palette
    from kamdesk.charts.sheet import Sheet

BAR = 0.28  # half of a bar, in quarters
BANDS = ((0, 3), (4, 6), (7, 10))  # of the scores of 0 to 10
TINTS = (0.24, 0.55, 1.0)  # which way a question points is unknown, so no band is good or bad
ROOM = 1.16  # above the tallest bar, for its mean

SUMMARY = QT_TRANSLATE_NOOP("Chart", "Answers by quarter, in bands of the scale of 0 to 10.")
QUARTER = QT_TRANSLATE_NOOP("Chart", "{label}: mean {mean} of {count}; {bands}")
BAND = QT_TRANSLATE_NOOP("Chart", "{low}–{high}: {count}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadQuarter:
    """A quarter: its mean as it is written, and how many gave each score."""

    label: str
    mean: str = ""
    scores: tuple[int, ...] = ()  # 0 to 10

    @property
    def count(self) -> int:
        """How many answered."""
        return sum(self.scores)

    def band(self, low: int, high: int) -> int:
        """Return how many gave a score within a band."""
        return sum(self.scores[low : high + 1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Quarters in order."""

    quarters: tuple[SpreadQuarter, ...]
    language: Language = ENGLISH

    @property
    def is_empty(self) -> bool:
        """True when nobody answered in any quarter."""
        return not any(one.count for one in self.quarters)


def draw_spread(data: Spread, palette: Palette, size: tuple[float, float]) -> Sheet:
    """Draw each quarter as a stack of bands with its mean above it."""
    if data.is_empty:
        raise NothingToDraw
    top = max(one.count for one in data.quarters) * ROOM
    sheet = blank(palette, size, beside=[data.language.compact(top)])
    sheet.limits((-0.6, len(data.quarters) - 0.4), (0, top))
    sheet.money_grid(data.language.compact)
    sheet.name_columns([one.label for one in data.quarters])
    for at, one in enumerate(data.quarters):
        _stack(sheet, at, one)
        if one.count:
            sheet.write((at, one.count), one.mean, palette.text2, ha="center", va="bottom")
        sheet.mean((at - 0.5, at + 0.5), (0, top), _describe(one, data.language), None)
    colors = zip(BANDS, tints(palette), strict=True)
    sheet.legend_row([Key(f"{low}–{high}", color) for (low, high), color in colors])
    return sheet.finish()


def words_spread(data: Spread) -> str:
    """Return the chart as sentences, with its numbers."""
    told = [f"{_describe(one, data.language)}." for one in data.quarters if one.count]
    return " ".join([data.language.say(SUMMARY), *told])


def tints(palette: Palette) -> tuple[str, ...]:
    """Return a color for each band, the lowest the palest."""
    return tuple(blend(palette.actual, palette.surface, share) for share in TINTS)


def _stack(sheet: Sheet, at: int, one: SpreadQuarter) -> None:
    height = 0
    for (low, high), color in zip(BANDS, tints(sheet.palette), strict=True):
        more = one.band(low, high)
        if more:
            sheet.block((at - BAR, at + BAR), (height, height + more), color)
        height += more


def _describe(one: SpreadQuarter, language: Language) -> str:
    if not one.count:
        return one.label
    bands = ", ".join(
        language.say(BAND, low=low, high=high, count=one.band(low, high)) for low, high in BANDS
    )
    return language.say(QUARTER, label=one.label, mean=one.mean, count=one.count, bands=bands)

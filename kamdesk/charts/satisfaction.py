"""How NPS and CSAT went, quarter by quarter, with how many answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk.charts.language import ENGLISH, Language
from kamdesk.charts.marks import Key, NothingToDraw
from kamdesk.charts.studio import blank
from kamdesk.services.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from kamdesk.charts.palette import Palette
    from kamdesk.charts.sheet import Sheet

NPS = QT_TRANSLATE_NOOP("Chart", "NPS")
CSAT = QT_TRANSLATE_NOOP("Chart", "CSAT, %")
SUMMARY = QT_TRANSLATE_NOOP("Chart", "NPS and CSAT by quarter, with the number of answers.")
SAID_NPS = QT_TRANSLATE_NOOP("Chart", "NPS {value} of {count}")
COUNT = QT_TRANSLATE_NOOP("Chart", "n = {count}")
SAID_CSAT = QT_TRANSLATE_NOOP("Chart", "CSAT {value} % of {count}")
LOW, HIGH = -182.0, 118.0  # room for a mark at the top, and at the foot for the counts
COUNTED = (-133.0, -164.0)  # where it stands how many answered: NPS, and CSAT below
STEPS = (-100, -50, 0, 50, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuarter:
    """A quarter: both figures, None where nobody was asked, and how many answered."""

    label: str
    nps: float | None = None
    nps_count: int = 0
    csat: float | None = None
    csat_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedTrend:
    """Quarters in order."""

    quarters: tuple[AskedQuarter, ...]
    language: Language = ENGLISH

    @property
    def is_empty(self) -> bool:
        """True when nobody answered in any quarter."""
        return all(one.nps is None and one.csat is None for one in self.quarters)


def draw_asked(data: AskedTrend, palette: Palette, size: tuple[float, float]) -> Sheet:
    """Draw NPS as a line of dots from -100 to 100, and CSAT thinner behind it."""
    if data.is_empty:
        raise NothingToDraw
    sheet = blank(palette, size, beside=[data.language.compact(step) for step in STEPS])
    sheet.limits((-0.4, len(data.quarters) - 0.6), (LOW, HIGH))
    sheet.plot.set_yticks(list(STEPS), [data.language.compact(step) for step in STEPS])
    sheet.plot.grid(axis="y", color=palette.grid, linewidth=1)
    sheet.plot.axhline(0, color=palette.muted, linewidth=1, zorder=0.5)
    sheet.name_columns([one.label for one in data.quarters])
    _line(sheet, [one.csat for one in data.quarters], palette.muted, 1.6)
    _line(sheet, [one.nps for one in data.quarters], palette.actual, 2.4)
    for at, one in enumerate(data.quarters):
        _count(sheet, at, one, data.language)
        sheet.mean((at - 0.5, at + 0.5), (LOW, HIGH), _describe(one, data.language), None)
    say = data.language.say
    sheet.legend_row([Key(say(NPS), palette.actual, "-"), Key(say(CSAT), palette.muted, "-")])
    return sheet.finish()


def words_asked(data: AskedTrend) -> str:
    """Return the chart as sentences, with its numbers."""
    told = [f"{_describe(one, data.language)}." for one in data.quarters]
    return " ".join([data.language.say(SUMMARY), *told])


def _line(sheet: Sheet, values: list[float | None], color: str, width: float) -> None:
    """Draw what is known; a quarter that nobody was asked in is bridged, not marked."""
    known = [(at, value) for at, value in enumerate(values) if value is not None]
    columns, heights = [at for at, _ in known], [value for _, value in known]
    sheet.plot.plot(columns, heights, color=color, linewidth=width, zorder=3)
    dot = sheet.palette.text_size * 0.46
    sheet.plot.plot(columns, heights, "o", color=color, markersize=dot, clip_on=False, zorder=3)


def _count(sheet: Sheet, at: int, one: AskedQuarter, language: Language) -> None:
    """Write how many answered, each in the color of its line."""
    palette = sheet.palette
    counts = ((one.nps_count, palette.actual), (one.csat_count, palette.muted))
    for height, (count, color) in zip(COUNTED, counts, strict=True):
        if count:
            said = language.say(COUNT, count=count)
            sheet.write((at, height), said, color, scale=0.88, ha="center", va="center")


def _describe(one: AskedQuarter, language: Language) -> str:
    parts = []
    if one.nps is not None:
        parts.append(language.say(SAID_NPS, value=language.grouped(one.nps), count=one.nps_count))
    if one.csat is not None:
        parts.append(
            language.say(SAID_CSAT, value=language.grouped(one.csat), count=one.csat_count)
        )
    return f"{one.label}: {', '.join(parts)}" if parts else one.label

"""How strong the relationship with one person was, from judgement to judgement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kamdesk.charts.language import ENGLISH, Language
from kamdesk.charts.marks import NothingToDraw
from kamdesk.charts.studio import blank
from kamdesk.services.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from kamdesk.charts.palette import Palette
    from kamdesk.charts.sheet import Sheet

SUMMARY = QT_TRANSLATE_NOOP("Chart", "Strength of the relationship, 1 to 5, by day.")
SAID = QT_TRANSLATE_NOOP("Chart", "{day}: {value} of 5")
LOW, HIGH = 0.6, 5.4
STEPS = (1, 3, 5)
NARROWEST = 30  # days that the chart spans at least


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A day, how it is written, and what was judged."""

    day: date
    label: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthTrend:
    """Judgements from the oldest on; each holds until the next, the last until today."""

    judgements: tuple[Judgement, ...]
    today: date
    language: Language = ENGLISH


def draw_strength(data: StrengthTrend, palette: Palette, size: tuple[float, float]) -> Sheet:
    """Draw a step line: nobody knows what was between two judgements."""
    if not data.judgements:
        raise NothingToDraw
    first = data.judgements[0].day
    places = [(one.day - first).days for one in data.judgements]
    end = max((data.today - first).days, places[-1], NARROWEST)
    values = [one.value for one in data.judgements]
    sheet = blank(palette, size, beside=[str(step) for step in STEPS], legend=False)
    sheet.limits((-0.04 * end, 1.04 * end), (LOW, HIGH))
    sheet.plot.set_yticks(list(STEPS), [str(step) for step in STEPS])
    sheet.plot.grid(axis="y", color=palette.grid, linewidth=1)
    held = ([*places, end], [*values, values[-1]])
    sheet.plot.step(*held, where="post", color=palette.actual, linewidth=2.2, zorder=3)
    dot = palette.text_size * 0.5
    sheet.plot.plot(places, values, "o", color=palette.actual, markersize=dot, zorder=4)
    sheet.plot.set_xticks(*_days(data, places, end))
    for place, one in zip(places, data.judgements, strict=True):
        words = data.language.say(SAID, day=one.label, value=one.value)
        sheet.mean((place - 0.03 * end, place + 0.03 * end), (LOW, HIGH), words, None)
    return sheet.finish()


def words_strength(data: StrengthTrend) -> str:
    """Return the chart as sentences, with its numbers."""
    say = data.language.say
    told = (f"{say(SAID, day=one.label, value=one.value)}." for one in data.judgements)
    return " ".join([say(SUMMARY), *told])


def _days(data: StrengthTrend, places: list[int], end: int) -> tuple[list[int], list[str]]:
    """Return which days are named: the first, and the last where it stands apart."""
    named = [(places[0], data.judgements[0].label)]
    if places[-1] > end / 3:
        named.append((places[-1], data.judgements[-1].label))
    return [place for place, _ in named], [label for _, label in named]

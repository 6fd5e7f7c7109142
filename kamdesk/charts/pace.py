"""The pace within a month: booked so far, what the target asks, where the run rate leads."""

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

STEPS = ((8, 1), (30, 5), (90, 15), (10**6, 50))  # up to so many days, one in so many is named

TARGET = QT_TRANSLATE_NOOP("Chart", "Target")
RUN_RATE = QT_TRANSLATE_NOOP("Chart", "Run rate")
WITH_DEALS = QT_TRANSLATE_NOOP("Chart", "With ticked deals")
SUMMARY = QT_TRANSLATE_NOOP("Chart", "Pace of booked sales, working day {day} of {days}.")
BOOKED = QT_TRANSLATE_NOOP("Chart", "Booked {booked} of {target}.")
LANDING = QT_TRANSLATE_NOOP("Chart", "At this rate {landing}.")
RANGE = QT_TRANSLATE_NOOP("Chart", "Between {low} and {high}.")
DEALS = QT_TRANSLATE_NOOP("Chart", "With the ticked deals {landing}.")
DAY = QT_TRANSLATE_NOOP("Chart", "Day {day}: booked {booked}, plan {plan}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Cumulative sales by working day, of one currency; the first entry is day 1."""

    booked: tuple[Decimal, ...]
    working_days: int
    target: Decimal
    currency: str
    landing: Decimal | None = None  # none on the first morning: no day, no rate
    low: Decimal | None = None
    high: Decimal | None = None
    with_deals: Decimal | None = None
    language: Language = ENGLISH

    @property
    def is_empty(self) -> bool:
        """True when there is no month to pace through, or no target and nothing booked."""
        return self.working_days < 1 or not (self.booked or self.target)


def draw_pace(data: Pace, palette: Palette, size: tuple[float, float]) -> Sheet:
    """Draw three lines from nothing to the end of the month, named where they end."""
    if data.is_empty:
        raise NothingToDraw
    top = _top(data)
    compact, say = data.language.compact, data.language.say
    names = [say(WITH_DEALS) if data.with_deals is not None else say(TARGET), say(RUN_RATE)]
    sheet = blank(palette, size, beside=[compact(top), compact(top / 3)], right=names, legend=False)
    sheet.limits((0, data.working_days), (0, top))
    sheet.money_grid(compact)
    _days(sheet, data.working_days)
    _lines(sheet, data)
    _ends(sheet, data)
    for day, booked in enumerate(data.booked, 1):
        label = _day(day, booked, data)
        sheet.mean((day - 0.5, day + 0.5), (0, top), label, None)
    return sheet.finish()


def words_pace(data: Pace) -> str:
    """Return the chart as sentences, with its numbers."""
    say = data.language.say
    sentences = [
        say(SUMMARY, day=len(data.booked), days=data.working_days),
        say(BOOKED, booked=_money(data, _so_far(data)), target=_money(data, data.target)),
    ]
    if data.landing is not None:
        sentences.append(say(LANDING, landing=_money(data, data.landing)))
    if data.low is not None and data.high is not None:
        sentences.append(say(RANGE, low=_money(data, data.low), high=_money(data, data.high)))
    if data.with_deals is not None:
        sentences.append(say(DEALS, landing=_money(data, data.with_deals)))
    return " ".join(sentences)


def _money(data: Pace, value: Decimal) -> str:
    return data.language.money(value, data.currency)


def _so_far(data: Pace) -> Decimal:
    return data.booked[-1] if data.booked else Decimal(0)


def _day(day: int, booked: Decimal, data: Pace) -> str:
    plan = data.target * day / data.working_days
    return data.language.say(DAY, day=day, booked=_money(data, booked), plan=_money(data, plan))


def _top(data: Pace) -> float:
    known = (data.target, data.landing, data.high, data.with_deals, *data.booked)
    return float(max(value for value in known if value is not None)) * 1.12 or 1.0


def _days(sheet: Sheet, last: int) -> None:
    step = next(step for most, step in STEPS if last <= most)
    shown = [1, *(day for day in range(step, last + 1, step) if 1 < day <= last - step / 2), last]
    sheet.plot.set_xticks(sorted(set(shown)), [str(day) for day in sorted(set(shown))])


def _lines(sheet: Sheet, data: Pace) -> None:
    palette, plot, last = sheet.palette, sheet.plot, data.working_days
    today, so_far = len(data.booked), float(_so_far(data))
    if data.low is not None and data.high is not None:
        fan = [so_far, float(data.low)], [so_far, float(data.high)]
        shade = blend(palette.projected, palette.surface, 0.55)
        plot.fill_between([today, last], *fan, color=shade, linewidth=0)
    plot.plot([0, last], [0, float(data.target)], color=palette.target, linewidth=2)
    if data.landing is not None:
        ends = [so_far, float(data.landing)]
        plot.plot([today, last], ends, color=palette.muted, linewidth=1.8, linestyle="--")
    if data.with_deals is not None:
        ends = [so_far, float(data.with_deals)]
        plot.plot([today, last], ends, color=palette.actual, linewidth=2, linestyle=":")
    booked = [0.0, *(float(value) for value in data.booked)]
    plot.plot(range(len(booked)), booked, color=palette.actual, linewidth=2.4)
    plot.plot(
        [today],
        [so_far],
        marker="o",
        markersize=palette.text_size * 0.7,
        markerfacecolor=palette.actual,
        markeredgecolor=palette.surface,
        markeredgewidth=1.6,
        clip_on=False,
        zorder=5,
    )


def _ends(sheet: Sheet, data: Pace) -> None:
    """Name the lines at their right ends, pushed apart where they would overlap."""
    say, palette = data.language.say, sheet.palette
    named = [(float(data.target), say(TARGET), palette.target_text)]
    if data.landing is not None:
        named.append((float(data.landing), say(RUN_RATE), palette.text2))
    if data.with_deals is not None:
        named.append((float(data.with_deals), say(WITH_DEALS), palette.actual))
    row = palette.text_size * 1.3 * sheet.plot.get_ylim()[1] / sheet.room[1]
    ceiling = sheet.plot.get_ylim()[1] + row
    for value, words, color in sorted(named, reverse=True):
        at = min(value, ceiling - row)
        ceiling = at
        sheet.write((data.working_days, at), words, color, gap=0.4, va="center", scale=0.92)

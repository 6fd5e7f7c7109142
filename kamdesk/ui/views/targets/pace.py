"""The course of a period, working day by working day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kamdesk.charts.pace import Pace as PaceChart
from kamdesk.charts.pace import draw_pace, words_pace
from kamdesk.services.course import course
from kamdesk.ui.charts.language import SCREEN
from kamdesk.ui.views.chart_card import ChartCard
from kamdesk.ui.views.targets.reading import name_of

if TYPE_CHECKING:
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.targets.reading import Seen


class PaceCard(ChartCard):
    """What is booked so far against what the target asks, and where the rate leads."""

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__(theme, tasks, self.tr("Pace"))

    def show_seen(self, seen: Seen) -> None:
        """Show the period chosen."""
        pace, cockpit = seen.pace, seen.cockpit
        name = name_of(pace, seen.scope.period, cockpit.as_of)
        self.header.set_title(self.tr("Pace in {period}").format(period=name))
        note = self.tr("Working day {day} of {days}")
        day = max(pace.days.elapsed, 0)
        self.header.set_note(note.format(day=day, days=pace.days.whole))
        if not pace.target:
            self.canvas.show_words(self.tr("Set a target to see the pace towards it."))
            return
        data = PaceChart(
            booked=course(cockpit.daily, pace.first, pace.last, cockpit.as_of),
            working_days=pace.days.whole,
            target=pace.target,
            currency=cockpit.currency,
            landing=pace.figures.landing.value,
            low=pace.range.low.value,
            high=pace.range.high.value,
            language=SCREEN,
        )
        self.canvas.show_chart(partial(draw_pace, data), words_pace(data))

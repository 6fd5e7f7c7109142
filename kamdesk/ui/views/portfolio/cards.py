"""The four cards above the portfolio table."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal

from kamdesk.domain.money import Money
from kamdesk.ui import formats
from kamdesk.ui.theme.marks import State
from kamdesk.ui.views.folding import Folding
from kamdesk.ui.views.portfolio.spans import WORDS
from kamdesk.ui.widgets.kpi import KpiCard
from kamdesk.ui.widgets.spark import DayBars, Ring, Sparkline

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.services.dashboard import ActionsCard, PipelineCard, RhythmCard
    from kamdesk.services.overview import Overview
    from kamdesk.services.targets import MonthLine
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

SLIGHT = Decimal("-0.1")  # less behind than this is a warning, more is bad
NARROW = 820
LEADS_TO = {"revenue": "targets", "pipeline": "opportunities", "actions": "actions"}


class PortfolioCards(Folding):
    """Revenue, pipeline, actions and rhythm; each leads where its figure comes from."""

    page_asked = Signal(str)
    quiet_asked = Signal()  # who is over their rhythm

    def __init__(self, theme: Theme) -> None:
        super().__init__(below=NARROW, narrow=2)
        self._theme = theme
        make = partial(KpiCard, theme, openable=True)
        self._revenue = make(self.tr("Revenue against target"))
        self._pipeline = make(self.tr("Weighted pipeline"))
        self._actions = make(self.tr("Actions due this week"))
        self._rhythm = make(self.tr("Accounts in rhythm"))
        cards = (self._revenue, self._pipeline, self._actions, self._rhythm)
        self.place(*cards)
        for key, card in zip(LEADS_TO, cards, strict=False):
            card.opened.connect(partial(self.page_asked.emit, LEADS_TO[key]))
        self._rhythm.opened.connect(self.quiet_asked)

    def show_overview(self, overview: Overview) -> None:
        """Show the figures of a span."""
        board = overview.board
        self._show_revenue(overview)
        self._show_pipeline(board.pipeline, board.currency)
        self._show_actions(board.actions, board.as_of)
        self._show_rhythm(board.rhythm)

    def _show_revenue(self, overview: Overview) -> None:
        words, sold, held = WORDS[overview.span], overview.standing.whole.sold, overview.yardstick
        currency = overview.board.currency
        detail, state = words.say("unknown"), None
        if held:
            lead = sold / held - 1
            said = words.say("ahead" if lead >= 0 else "behind")
            detail = said.format(amount=formats.short_money(Money(abs(sold - held), currency)))
            icon = "trending-up" if lead >= 0 else "trending-down"
            state = State(text=formats.change(lead), tone=_tone(lead), icon=icon)
        self._revenue.set_title(words.say("card"))
        self._revenue.show_figure(formats.short_money(Money(sold, currency)), detail, state=state)
        self._revenue.show_graphic(self._course(overview.months, currency, overview.board.as_of))

    def _course(self, months: tuple[MonthLine, ...], currency: str, day: date) -> Sparkline | None:
        """Return the months so far; the running one as it will end, or it would always fall."""
        begun = [line for line in months if line.month <= day]
        values = [float(line.booked if line.expected is None else line.expected) for line in begun]
        said = ", ".join(
            f"{formats.month(line.month, day)} {formats.short_money(Money(line.booked, currency))}"
            for line in begun
        )
        if not any(values):
            return None
        return Sparkline(self._theme, values, self.tr("By month: {months}").format(months=said))

    def _show_pipeline(self, card: PipelineCard, currency: str) -> None:
        state = None
        if card.slipped:
            text = self.tr("{count} slipped").format(count=card.slipped)
            state = State(text=text, tone="warn", icon="trending-down")
        opened = self.tr("{count} open").format(count=card.open)
        closing = self.tr("{count} close this month").format(count=card.closing)
        value = formats.short_money(Money(card.weighted, currency))
        self._pipeline.show_figure(value, f"{opened}  ·  {closing}", state=state)
        months = [float(amount) for _, amount in card.by_month]
        said = ", ".join(
            f"{formats.month(month)} {formats.short_money(Money(amount, currency))}"
            for month, amount in card.by_month
        )
        words = self.tr("Closing by month: {months}").format(months=said)
        spark = Sparkline(self._theme, months, words, tone="warn") if any(months) else None
        self._pipeline.show_graphic(spark)

    def _show_actions(self, card: ActionsCard, day: date) -> None:
        state = None
        if card.late:
            text = self.tr("{count} late").format(count=card.late)
            state = State(text=text, tone="bad", icon="circle-alert")
        detail = self.tr("{count} open in all").format(count=card.open)
        self._actions.show_figure(formats.number(card.due), detail, state=state)
        bars: list[tuple[float, Tone]] = [(card.late, "bad")] if card.late else []
        said = [self.tr("{count} late").format(count=card.late)] if card.late else []
        for weekday, count in enumerate(card.by_day):
            if weekday >= day.weekday():
                bars.append((count, "accent" if weekday == day.weekday() else "neutral"))
                said.append(f"{_weekday(weekday)} {count}")
        self._actions.show_graphic(DayBars(self._theme, bars, ", ".join(said)) if bars else None)

    def _show_rhythm(self, card: RhythmCard) -> None:
        state = None
        if card.quiet:
            text = self.tr("{count} quiet").format(count=card.quiet)
            state = State(text=text, tone="info", icon="clock")
        value = self.tr("{some} of {all}").format(some=card.in_rhythm, all=card.accounts)
        self._rhythm.show_figure(value, self.tr("Touched within their cadence"), state=state)
        share = card.in_rhythm / card.accounts if card.accounts else 0
        self._rhythm.show_graphic(Ring(self._theme, share, value))


def _tone(lead: Decimal) -> Tone:
    if lead >= 0:
        return "good"
    return "warn" if lead > SLIGHT else "bad"


def _weekday(number: int) -> str:
    return QLocale().dayName(number + 1, QLocale.FormatType.ShortFormat)

"""The four cards of the targets: booked, landing, needed, and the longer period."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.domain.money import Money
from kamdesk.services.targets import Period
from kamdesk.ui import formats
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.folding import Folding
from kamdesk.ui.views.targets.reading import name_of
from kamdesk.ui.widgets.bars import Bullet, ProgressBar, RangeBar, Reach
from kamdesk.ui.widgets.kpi import KpiCard
from kamdesk.ui.widgets.layouts import boxed, column

if TYPE_CHECKING:
    from kamdesk.services.targets import Pace
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.targets.reading import Seen

NARROW = 900
LONGER = {Period.MONTH: Period.YEAR, Period.QUARTER: Period.YEAR, Period.YEAR: Period.QUARTER}


class TargetCards(Folding):
    """Says in four figures how a period goes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(below=NARROW, narrow=2)
        self._theme = theme
        self._currency = ""
        self._booked = KpiCard(theme, "")
        self._landing = KpiCard(theme, "")
        self._needed = KpiCard(theme, self.tr("Needed a day"))
        self._longer = KpiCard(theme, "")
        self.place(self._booked, self._landing, self._needed, self._longer)

    def show_seen(self, seen: Seen) -> None:
        """Show the period chosen, and the longer one it is part of."""
        self._currency = seen.cockpit.currency
        today, period = seen.cockpit.as_of, seen.scope.period
        name = name_of(seen.pace, period, today)
        self._booked.set_title(self.tr("{period} booked").format(period=name))
        self._show_booked(seen.pace)
        self._show_landing(self._landing, seen.pace, name)
        self._show_needed(seen.pace)
        longer = LONGER[period]
        pace = seen.cockpit.paces[longer]
        self._show_longer(pace, name_of(pace, longer, today))

    def _show_booked(self, pace: Pace) -> None:
        plan, state, graphic = pace.figures.plan_to_date.value, None, None
        detail = self.tr("No target is set")
        if pace.target:
            share = formats.percent(pace.figures.attainment.value)
            text = self.tr("{share} of {target}")
            state = State(text=text.format(share=share, target=self._short(pace.target)))
            reach = Reach(
                most=float(max(pace.target, pace.booked)),
                actual=float(pace.booked),
                target=None if plan is None else float(plan),
            )
            graphic = Bullet(self._theme, reach, state.text)
        if plan is not None:
            behind = pace.booked < plan
            text = self.tr("{amount} behind plan to date {plan}")
            text = text if behind else self.tr("{amount} ahead of plan to date {plan}")
            amount = self._short(abs(pace.booked - plan))
            detail = text.format(amount=amount, plan=self._short(plan))
        self._booked.show_figure(self._short(pace.booked), detail, state=state)
        self._booked.show_graphic(graphic)

    def _show_landing(self, card: KpiCard, pace: Pace, name: str) -> None:
        landing, closed = pace.figures.landing, pace.figures.landing.note == "closed"
        title = self.tr("{period} closed at") if closed else self.tr("{period} lands at")
        card.set_title(title.format(period=name))
        if landing.value is None:
            card.show_figure(formats.NOTHING, self.tr("Not a working day has passed yet"))
            card.show_graphic(None)
            return
        card.show_figure(
            self._short(landing.value), self._range(pace), state=self._gap(pace, landing.value)
        )
        card.show_graphic(self._band(pace))

    def _show_needed(self, pace: Pace) -> None:
        need, rate = pace.figures.required, pace.figures.run_rate
        if need.value is None:
            reason = self.tr("No target is set")
            reason = self.tr("The period is over") if need.note == "closed" else reason
            self._needed.show_figure(formats.NOTHING, reason)
            self._needed.show_graphic(None)
            return
        left = self.tr("%n working day(s) left", "", pace.days.left)
        now = self.tr("Now {rate} a day").format(rate=self._short(rate.value))
        detail = left if rate.value is None else f"{now}  ·  {left}"
        state = None if not rate.value else _effort(need.value / rate.value - 1)
        if need.note == "reached":
            state = State(text=self.tr("Reached"), tone="good", icon="circle-check")
        self._needed.show_figure(self._short(need.value), detail, state=state)
        self._needed.show_graphic(self._two_bars(need.value, rate.value))

    def _show_longer(self, pace: Pace, name: str) -> None:
        self._show_landing(self._longer, pace, name)
        landing = pace.figures.landing.value
        if landing is None or not pace.target:
            return
        share = landing / pace.target
        state = State(text=formats.percent(share), tone="warn", icon="trending-down")
        if share >= 1:
            state = State(text=formats.percent(share), tone="good", icon="circle-check")
        target, booked = self._short(pace.target), self._short(pace.booked)
        detail = self.tr("Target {target}  ·  booked {booked}")
        self._longer.show_figure(
            self._short(landing), detail.format(target=target, booked=booked), state=state
        )

    # -- pieces -----------------------------------------------------------------

    def _short(self, amount: Decimal | None) -> str:
        return formats.short_money(None if amount is None else Money(amount, self._currency))

    def _range(self, pace: Pace) -> str:
        low, high = pace.range.low, pace.range.high
        if pace.figures.landing.note == "closed":
            return self.tr("The period is over")
        if low.value is None or high.value is None:
            return self.tr("Too few months for a range")
        text = self.tr("Between {low} and {high}, 80% sure")
        return text.format(low=self._short(low.value), high=self._short(high.value))

    def _gap(self, pace: Pace, landing: Decimal) -> State | None:
        if not pace.target:
            return None
        amount = self._short(abs(landing - pace.target))
        if landing < pace.target:
            text = self.tr("{amount} short").format(amount=amount)
            return State(text=text, tone="warn", icon="trending-down")
        text = self.tr("{amount} over").format(amount=amount)
        return State(text=text, tone="good", icon="circle-check")

    def _band(self, pace: Pace) -> QWidget | None:
        landing, low, high = pace.figures.landing, pace.range.low, pace.range.high
        if landing.value is None or low.value is None or high.value is None or not pace.target:
            return None
        band = (float(low.value), float(landing.value), float(high.value))
        return RangeBar(self._theme, self._range(pace), band=band, target=float(pace.target))

    def _two_bars(self, need: Decimal, rate: Decimal | None) -> QWidget | None:
        """Return the pace so far over the pace that is needed."""
        most = max(need, rate or Decimal(0))
        if not most or rate is None:
            return None
        now, then = self.tr("now"), self.tr("needed")
        bars = (
            ProgressBar(self._theme, float(rate / most), f"{self._short(rate)} {now}"),
            ProgressBar(
                self._theme, float(need / most), f"{self._short(need)} {then}", tone="warn"
            ),
        )
        box = boxed(column(*bars, spacing=Space.XS))
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box


def _effort(more: Decimal) -> State:
    if more > 0:
        return State(text=formats.change(more), tone="warn", icon="trending-up")
    return State(text=formats.change(more), tone="good", icon="circle-check")

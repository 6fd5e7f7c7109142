"""The strip above the board: what is open, what it is worth weighted, and when it comes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kamdesk.domain.money import Money
from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.painted import Painted
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.pipeline.facts import PipelineFacts

BAR_WIDE, BAR_TALL = 22, 20


class MonthBars(Painted):
    """A bar for each month with its figure above and its name below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._bars: Sequence[tuple[str, Money, str]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[tuple[str, Money, str]]) -> None:
        """Show names, amounts and the token each bar is drawn in."""
        self._bars = bars
        said = (f"{name} {formats.short_money(money)}" for name, money, _ in bars)
        self.setAccessibleName(", ".join(said))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        line = self._theme.metrics("caption").height()
        return QSize(len(self._bars) * self._theme.scaled(58), 2 * line + BAR_TALL + Space.XS)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(len(self._bars) * self._theme.scaled(44), self.sizeHint().height())

    @override
    def draw(self, artist: Artist) -> None:
        if not self._bars:
            return
        wide = self.width() / len(self._bars)
        line = self._theme.metrics("caption").height()
        most = max(float(money.amount) for _, money, _ in self._bars) or 1.0
        for number, (name, money, color) in enumerate(self._bars):
            place = artist.lead(QRectF(self.rect()), wide, number * wide)
            tall = max(BAR_TALL * float(money.amount) / most, 2)
            floor = self.height() - line - 2
            bar = QRectF(place.center().x() - BAR_WIDE / 2, floor - tall, BAR_WIDE, tall)
            artist.fill(bar, color, 3)
            above = QRectF(place.left(), bar.top() - line, wide, line)
            below = QRectF(place.left(), self.height() - line, wide, line)
            amount = formats.short_number(money.amount)
            artist.text(above, amount, "caption", color="text2", align="center", tabular=True)
            ink = "bad" if color == "bad" else "text2"
            artist.text(below, name, "caption", color=ink, align="center")


class Summary(Card):
    """Open, weighted, the range it lands in, and the months."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=Space.L, spacing=0)
        self._theme = theme
        self._open, self._count = self._figure(self.tr("Open"))
        self._weighted, self._rule = self._figure(self.tr("Weighted"))
        self._range, self._odds = self._figure(self.tr("Lands between"))
        self._bars = MonthBars(theme)
        self._build()

    def show_facts(self, facts: PipelineFacts, today: date) -> None:
        """Show the figures of a day."""
        forecast = facts.forecast
        currency = forecast.currency
        for label, figure in (
            (self._open, forecast.all.whole),
            (self._weighted, forecast.all.weighted),
        ):
            label.setText(formats.short_money(Money(figure.value or Decimal(0), currency)))
        low, high = (Money(each, currency) for each in (forecast.low, forecast.high))
        span = self.tr("{low} – {high}")
        self._range.setText(
            span.format(low=formats.short_money(low), high=formats.short_money(high))
        )
        self._count.setText(self._counted(forecast.deals, forecast.unpriced))
        bars = [(formats.month(month, today), money, "chart2") for month, money in facts.months]
        bars[:1] = [(*bars[0][:2], "chart1")]
        late = [(self.tr("Overdue"), facts.overdue, "bad")] if facts.overdue.amount else []
        later = [(self.tr("Later"), facts.later, "chart2")] if facts.later.amount else []
        self._bars.show_bars(late + bars + later)

    def _counted(self, deals: int, unpriced: int) -> str:
        said = self.tr("1 opportunity") if deals == 1 else self.tr("%Ln opportunities", "", deals)
        if not unpriced:
            return said
        without = self.tr("{count} without an amount").format(count=formats.number(unpriced))
        return f"{said}, {without}"

    def _figure(self, name: str) -> tuple[Label, Elided]:
        value = Label(self._theme, formats.NOTHING, "h1", tabular=True)
        value.setAccessibleName(name)
        return value, Elided(self._theme, "", "small", tone="muted")

    def _build(self) -> None:
        self._rule.setText(self.tr("by stage probability"))
        self._odds.setText(self.tr("four times out of five"))
        parts = (
            (self.tr("Open"), self._open, self._count),
            (self.tr("Weighted"), self._weighted, self._rule),
            (self.tr("Lands between"), self._range, self._odds),
        )
        line = row(spacing=Space.L)
        for name, value, below in parts:
            heading = Label(self._theme, name, "small", tone="text2")
            line.addWidget(boxed(column(heading, value, below, spacing=1)), 2)
            line.addWidget(Line(upright=True))
        heading = Label(self._theme, self.tr("Weighted by month of closing"), "small", tone="text2")
        line.addWidget(boxed(column(heading, self._bars, spacing=0)), 4)
        self.body.addLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

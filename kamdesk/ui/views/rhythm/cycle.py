"""A round of contacts: what a stretch of time asks for, what is made, booked and missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.domain.periods import month_of, months_later, quarter_of, year_of
from kamdesk.ui import formats
from kamdesk.ui.models.fixed_table import FixedTableModel
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.views.rhythm.columns import TierTotal, total_columns, turn_columns
from kamdesk.ui.widgets.buttons import IconButton
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.legend import LegendItem
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.segments import Segments
from kamdesk.ui.widgets.table import DataTable
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from kamdesk.services.rhythm import Round, Turn
    from kamdesk.ui.models.columns import Column
    from kamdesk.ui.theme.theme import Theme

MONTH, QUARTER, YEAR = "month", "quarter", "year"
OF = {MONTH: month_of, QUARTER: quarter_of, YEAR: year_of}
STEPS = {MONTH: 1, QUARTER: 3, YEAR: 12}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period by its kind, and a day in it."""

    kind: str
    day: date

    @property
    def days(self) -> tuple[date, date]:
        """Its first and its last day."""
        return OF[self.kind](self.day)

    def moved(self, by: int) -> Stretch:
        """Return the next one, or the one before."""
        return Stretch(self.kind, months_later(self.day.replace(day=1), by * STEPS[self.kind]))


class CycleView(QWidget):
    """The totals over the accounts, for a period that can be chosen."""

    stretch_chosen = Signal()
    account_opened = Signal(object)  # AccountId

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._found: Round | None = None
        self.stretch = Stretch(QUARTER, today())
        self.totals_model: FixedTableModel[TierTotal] = FixedTableModel(total_columns(), self)
        self.model: FixedTableModel[Turn] = FixedTableModel(turn_columns(self._round), self)
        self.totals = DataTable(theme, self.tr("Totals"))
        self.table = DataTable(theme, self.tr("Round of contacts"))
        words = {MONTH: self.tr("Month"), QUARTER: self.tr("Quarter"), YEAR: self.tr("Year")}
        self.periods = Segments(theme, self.tr("Period"), words)
        self._earlier = IconButton(theme, "chevron-left", self.tr("Earlier"))
        self._later = IconButton(theme, "chevron-right", self.tr("Later"))
        self._name = Label(theme, "", "strong", tabular=True)
        self._room = Pill(theme, "")
        self._header = SectionHeader(theme, self.tr("What the rule asks for"))
        self._build()
        self._connect()

    def show_round(self, found: Round) -> None:
        """Show a round; who is owed most comes first."""
        self._found = found
        lines = [TierTotal(tier=None, total=found.whole)]
        lines += [TierTotal(tier=tier, total=total) for tier, total in found.tiers.items()]
        self.totals_model.show_rows(lines)
        height = Size.ROW_COMPACT * len(lines)
        self.totals.setFixedHeight(
            self._theme.scaled(height) + self._theme.scaled(Size.HEADER) + Space.XXS
        )
        self.model.show_rows(sorted(found.turns, key=_owed))
        self._name.setText(formats.day_range(found.first, found.last))
        self._header.set_note(self._asked(found))
        self._room.setVisible(found.capacity is not None)
        self._room.show_state(self._state(found))

    def _round(self) -> Round:
        if self._found is None:  # no row is painted before there is one
            raise LookupError
        return self._found

    def _asked(self, found: Round) -> str:
        week = formats.number(found.whole.per_week, 1)
        if found.rule.visits_per_week is None:
            said = self.tr("{week} contacts a week; say in the rule how many you can make")
            return said.format(week=week)
        said = self.tr("{week} contacts a week; you can make {visits}")
        return said.format(week=week, visits=found.rule.visits_per_week)

    def _state(self, found: Round) -> State:
        planned, room = found.whole.cycle.planned, found.capacity or 0
        if planned <= room:
            said = self.tr("fits: room for {room}").format(room=room)
            return State(text=said, tone="good", icon="circle-check")
        said = self.tr("{over} more than fit ({room})").format(over=planned - room, room=room)
        return State(text=said, tone="bad", icon="circle-alert")

    def _build(self) -> None:
        self.periods.choose(self.stretch.kind)
        self._dress(self.totals, self.totals_model)
        self._dress(self.table, self.model)
        self.totals.set_compact(True)
        self.totals.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.table.set_placeholder(self.tr("No accounts to be in touch with."))
        self._room.hide()
        self._header.add_beside(self._room)
        legend = [
            LegendItem(self._theme, "chart1", self.tr("made")),
            LegendItem(self._theme, "chart3", self.tr("booked")),
            LegendItem(self._theme, "muted", self.tr("due by the rule"), line=True),
            LegendItem(self._theme, "accent", self.tr("today"), line=True),
        ]
        bar = row(self.periods, self._earlier, self._name, self._later, None, *legend)
        margins = (Space.L, Space.M, Space.L, Space.S)
        above = Card(
            boxed(column(self._header, margins=margins)), self.totals, padding=1, spacing=0
        )
        above.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        below = Card(self.table, padding=1, spacing=0)
        page = column(boxed(bar), above, spacing=Space.L)
        page.addWidget(below, 1)
        self.setLayout(page)
        self.setFocusProxy(self.table)

    def _dress(
        self,
        table: DataTable,
        model: FixedTableModel[Any],
    ) -> None:
        columns: Sequence[Column[Any]] = model.columns
        table.setModel(model)
        table.setSortingEnabled(False)
        table.setSelectionMode(DataTable.SelectionMode.SingleSelection)
        for number, each in enumerate(columns):
            table.setItemDelegateForColumn(number, each.delegate(self._theme, table))
        stretch = next(number for number, each in enumerate(columns) if each.stretches)
        table.set_widths([each.width for each in columns], stretch=stretch)

    def _connect(self) -> None:
        self.periods.chosen.connect(self._on_kind_chosen)
        self._earlier.clicked.connect(self._on_earlier)
        self._later.clicked.connect(self._on_later)
        self.table.activated.connect(self._on_activated)

    def _move(self, stretch: Stretch) -> None:
        self.stretch = stretch
        self.stretch_chosen.emit()

    @Slot(str)
    def _on_kind_chosen(self, kind: str) -> None:
        self._move(Stretch(kind, self._today()))

    @Slot()
    def _on_earlier(self) -> None:
        self._move(self.stretch.moved(-1))

    @Slot()
    def _on_later(self) -> None:
        self._move(self.stretch.moved(1))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        account_id: UUID = self.model.row_at(index).account_id
        self.account_opened.emit(account_id)


def _owed(one: Turn) -> tuple[int, int, str]:
    return -one.cycle.to_schedule, -one.cycle.remaining, one.account

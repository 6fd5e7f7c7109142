"""Who has not heard from us for too long, the most neglected first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QStackedWidget
from typing_extensions import override

from kamdesk.domain.accounts import Tier
from kamdesk.ui.labels import word
from kamdesk.ui.models.fixed_table import FixedTableModel
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.rhythm.columns import clock_columns
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.key_button import KeyButton
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kamdesk.services.rhythm import Beat, Rhythm
    from kamdesk.ui.theme.theme import Theme

ALL, KEY, PEOPLE = "all", "key", "people"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ClockTable(DataTable):
    """Rows with one key for each thing that can be done about one."""

    pressed_key = Signal(str)

    def __init__(self, theme: Theme, name: str, model: FixedTableModel[Beat]) -> None:
        super().__init__(theme, name)
        self._columns = model.columns
        self.setModel(model)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Leave out what can be read elsewhere, the least needed first, where room is short."""
        columns = self._columns
        room = self.viewport().width()
        wanted = {number: self._theme.scaled(each.width) for number, each in enumerate(columns)}
        ranked = sorted((each.rank, number) for number, each in enumerate(columns) if each.rank)
        hidden: set[int] = set()
        for _rank, number in reversed(ranked):
            if sum(wanted.values()) - sum(wanted[gone] for gone in hidden) > room:
                hidden.add(number)
        for number in wanted:
            self.setColumnHidden(number, number in hidden)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = "Enter" if event.key() in ENTER else event.text().upper()
        if key in KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pressed_key.emit(key)
        else:
            super().keyPressEvent(event)


KEYS = ("L", "B", "W", "Enter")


class NeglectedCard(Card):
    """The list with its filters, and one key for what can be done about a row."""

    log_asked = Signal(object)  # Beat
    booking_asked = Signal(object)  # Beat
    opened = Signal(object)  # Beat
    explanation_asked = Signal(object)  # Beat

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(padding=1, spacing=0)
        self._theme = theme
        self._found: Rhythm | None = None
        self.model: FixedTableModel[Beat] = FixedTableModel(clock_columns(today), self)
        self.table = ClockTable(theme, self.tr("Neglected"), self.model)
        self.filters = ChipRow(theme, self.tr("Which accounts"))
        self.people = ChipRow(theme, self.tr("People"), many=True)
        self.buttons = {
            "L": KeyButton(theme, self.tr("Log"), "L", first=True),
            "B": KeyButton(theme, self.tr("Book a visit"), "B"),
            "W": KeyButton(theme, self.tr("Why"), "W"),
            "Enter": KeyButton(theme, self.tr("Open"), "Enter"),
        }
        self._stack = QStackedWidget()
        self._calm = EmptyState(
            theme,
            self.tr("Nobody is neglected"),
            self.tr("Everybody has heard from us within the rule above."),
        )
        self._build()
        self._connect()

    @property
    def beat(self) -> Beat | None:
        """The row that is picked."""
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def show_rhythm(self, found: Rhythm) -> None:
        """Show who is due on a day; the row that was picked stays so."""
        self._found = found
        due = found.neglected
        of_accounts = [one for one in due if not one.person]
        chips = [
            Chip(key=ALL, text=self.tr("All"), count=len(of_accounts)),
            Chip(key=KEY, text=self.tr("Key accounts"), count=sum(one.key for one in of_accounts)),
        ]
        chips += [
            Chip(key=tier.value, text=word(tier), count=count)
            for tier in Tier
            if (count := sum(one.tier is tier for one in of_accounts))
        ]
        self.filters.show_chips(chips)
        count = len(due) - len(of_accounts)
        self.people.show_chips([Chip(key=PEOPLE, text=self.tr("People too"), count=count)])
        self.people.setVisible(bool(count))
        self._show()

    def _show(self) -> None:
        if self._found is None:
            return
        picked = self.beat
        rows = list(self._wanted(self._found.neglected))
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(0 if self._found.neglected else 1)
        if rows:
            ids = [(one.account_id, one.contact_id) for one in rows]
            same = (picked.account_id, picked.contact_id) if picked else None
            self.table.selectRow(ids.index(same) if same in ids else 0)
        for button in self.buttons.values():
            button.setEnabled(bool(rows))

    def _wanted(self, due: Iterable[Beat]) -> Iterable[Beat]:
        chip = next(iter(self.filters.choice), ALL)
        people = bool(self.people.choice)
        for one in due:
            fits = chip == ALL or one.key if chip in {ALL, KEY} else one.tier == chip
            if fits and (people or not one.person):
                yield one

    def _build(self) -> None:
        table = self.table
        table.setSortingEnabled(False)
        table.setSelectionMode(DataTable.SelectionMode.SingleSelection)
        table.set_placeholder(self.tr("Nobody of these is neglected."))
        for number, each in enumerate(self.model.columns):
            table.setItemDelegateForColumn(number, each.delegate(self._theme, table))
        widths = [each.width for each in self.model.columns]
        stretch = next(n for n, each in enumerate(self.model.columns) if each.stretches)
        table.set_widths(widths, stretch=stretch)
        chips = row(self.filters, self.people, spacing=Space.L)
        chips.setStretch(0, 1)
        top = row(spacing=Space.M, margins=(Space.L, Space.M, Space.L, Space.S))
        top.addLayout(chips, 1)
        for button in self.buttons.values():
            top.addWidget(button)
        self.people.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._stack.addWidget(boxed(column(boxed(top), table, spacing=0)))
        self._stack.addWidget(self._calm)
        self.body.addWidget(self._stack, 1)
        self.setFocusProxy(table)

    def _connect(self) -> None:
        self.filters.chosen.connect(self._on_filter_chosen)
        self.people.chosen.connect(self._on_filter_chosen)
        self.table.pressed_key.connect(self._do)
        self.table.doubleClicked.connect(self._on_double_clicked)
        for key, button in self.buttons.items():
            button.setProperty("key", key)
            button.clicked.connect(self._on_button)

    @Slot(str)
    def _do(self, key: str) -> None:
        signals = {
            "L": self.log_asked,
            "B": self.booking_asked,
            "W": self.explanation_asked,
            "Enter": self.opened,
        }
        if self.beat is not None:
            signals[key].emit(self.beat)

    @Slot()
    def _on_button(self) -> None:
        self._do(str(self.sender().property("key")))

    @Slot(QModelIndex)
    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self._do("Enter")

    @Slot(object)
    def _on_filter_chosen(self, _keys: object) -> None:
        self._show()

"""How satisfied the people of an account are: figures with n, their way, every answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.known_lists import answers_list
from kamdesk.ui.views.measured import Measured, follow_up_title
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.page import ScrollPage

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.services.satisfaction import Satisfaction
    from kamdesk.ui.views.bench import Bench

LISTED = 280  # at least; a smaller window scrolls


class SatisfactionTab(QWidget):
    """NPS and CSAT beside their chart, above the list of answers."""

    new_pressed = Signal(object)  # Kind
    opened = Signal(object, object)  # Kind, id

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._account: UUID | None = None
        theme = bench.theme
        self.measured = Measured(bench)
        self.list = answers_list(bench)
        self._follow = Button(theme, self.tr("Follow up"), "small", icon="calendar-plus")
        self._build()
        self._connect()

    @property
    def follow_button(self) -> Button:
        """Makes an action of the answers that are selected."""
        return self._follow

    def show_account(self, account_id: UUID) -> None:
        """Show what the people of an account answered."""
        self._account = account_id
        self.list.of_account(account_id)
        self._read()

    def _read(self) -> None:
        if self._account is not None:
            work = partial(self._bench.desk.surveys.satisfaction, self._account)
            self._bench.tasks.read(self, work, partial(self._show, self._account))

    def _show(self, account_id: UUID, found: Satisfaction) -> None:
        if account_id != self._account:
            return
        self.measured.show_figures(found.nps, found.csat, found.quarters)

    def _build(self) -> None:
        theme = self._bench.theme
        self._follow.setEnabled(False)
        self._follow.setToolTip(self.tr("Makes an action of it, due in a week"))
        add = Button(theme, self.tr("New"), "small", icon="plus")
        add.clicked.connect(partial(self.new_pressed.emit, Kind.SURVEYS))
        self.list.add_control(self._follow)
        self.list.add_control(add)
        self.list.setMinimumHeight(theme.scaled(LISTED))
        page = ScrollPage(self.measured)
        page.body.setContentsMargins(0, 0, 0, Space.XL)
        page.body.addWidget(self.list, 1)
        self.setLayout(column(page))

    def _connect(self) -> None:
        self.list.add_pressed.connect(partial(self.new_pressed.emit, Kind.SURVEYS))
        self.list.opened.connect(partial(self.opened.emit, Kind.SURVEYS))
        self.list.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._follow.clicked.connect(self._on_follow)
        self._bench.editor.changed.connect(self._on_changed)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, *_selections: QItemSelection) -> None:
        self._follow.setEnabled(self.list.table.selectionModel().hasSelection())

    @Slot()
    def _on_follow(self) -> None:
        surveys = self._bench.desk.surveys
        for index in self.list.table.selectionModel().selectedRows():
            answer = index.data(LazyTableModel.RowRole)
            if answer is not None:
                title = follow_up_title(answer.contact or answer.account, answer.score)
                self._bench.editor.do(partial(surveys.follow_up, answer.id, title))

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & {Topic.SURVEYS, Topic.CONTACTS}:
            self._read()

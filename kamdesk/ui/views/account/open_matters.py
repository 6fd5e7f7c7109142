"""What an account needs, and what is wrong there: two lists, one above the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.services.kinds import Kind
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.known_lists import issues_list, needs_list
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.page import ScrollPage, SectionHeader

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.services.known_rows import IssueRow
    from kamdesk.ui.views.bench import Bench
    from kamdesk.ui.views.filtered_list import FilteredList

LISTED = 220  # at least; a smaller window scrolls


class OpenMatters(QWidget):
    """The needs register and the issue log; both are changed in place."""

    new_pressed = Signal(object)  # Kind
    opened = Signal(object, object)  # Kind, id

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self.needs = needs_list(bench)
        self.issues = issues_list(bench)
        self._resolve = Button(bench.theme, self.tr("Resolve"), "small", icon="circle-check")
        self._build()
        self._connect()

    def show_account(self, account_id: UUID) -> None:
        """Show what is open with an account."""
        self.needs.of_account(account_id)
        self.issues.of_account(account_id)

    def _build(self) -> None:
        self._resolve.setEnabled(False)
        self.issues.add_control(self._resolve)
        for kind, listed in self._lists.items():
            add = Button(self._bench.theme, self.tr("New"), "small", icon="plus")
            add.clicked.connect(partial(self.new_pressed.emit, kind))
            listed.add_control(add)
        theme = self._bench.theme
        page = ScrollPage(
            SectionHeader(theme, self.tr("Needs")),
            self.needs,
            SectionHeader(theme, self.tr("Issues")),
            self.issues,
            spacing=Space.S,
        )
        page.body.setContentsMargins(0, 0, 0, Space.XL)
        for at, listed in ((1, self.needs), (3, self.issues)):
            listed.setMinimumHeight(theme.scaled(LISTED))
            page.body.setStretch(at, 1)
        self.setLayout(column(page))
        self.setFocusProxy(self.needs)

    def _connect(self) -> None:
        for kind, listed in self._lists.items():
            listed.add_pressed.connect(partial(self.new_pressed.emit, kind))
            listed.opened.connect(partial(self.opened.emit, kind))
        self.issues.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.issues.model.dataChanged.connect(self._on_selected)
        self._resolve.clicked.connect(self._on_resolve)

    @property
    def _lists(self) -> dict[Kind, FilteredList]:
        return {Kind.NEEDS: self.needs, Kind.ISSUES: self.issues}

    def _selected(self) -> list[IssueRow]:
        rows = self.issues.table.selectionModel().selectedRows()
        found = (index.data(LazyTableModel.RowRole) for index in rows)
        return [row for row in found if row is not None]

    @Slot()
    def _on_selected(self) -> None:
        rows = self._selected()
        done = bool(rows) and all(row.resolved_on is not None for row in rows)
        self._resolve.setText(self.tr("Reopen") if done else self.tr("Resolve"))
        self._resolve.setEnabled(bool(rows))

    @Slot()
    def _on_resolve(self) -> None:
        rows, issues = self._selected(), self._bench.desk.issues
        still = [row.id for row in rows if row.resolved_on is None]
        if still:
            self._bench.editor.do(partial(issues.resolve, self._bench.today(), *still))
        elif rows:
            self._bench.editor.do(partial(issues.reopen, *(row.id for row in rows)))

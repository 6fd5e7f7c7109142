"""The Team tab: who of ours is in charge of what here, and whom they know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Topic
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.ours import TEAM_COLUMNS
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.knowing import Knowing
from kamdesk.ui.views.account.team_form import TeamForms
from kamdesk.ui.views.filtered_list import ALL, Filter, FilteredList, ListWords
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.page import SectionHeader

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.domain.accounts import AccountId
    from kamdesk.ui.views.adding import Adding
    from kamdesk.ui.views.bench import Bench

EVERYBODY = Filter(key=ALL, title=QT_TRANSLATE_NOOP("Filter", "All"))
WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Our team"),
    search=QT_TRANSLATE_NOOP("List", "Search the team"),
    empty=QT_TRANSLATE_NOOP("List", "Nobody is on the team yet"),
    why=QT_TRANSLATE_NOOP("List", "Who of ours do they need: delivery, service, finance?"),
    add=QT_TRANSLATE_NOOP("List", "Add to the team"),
)


class TeamTab(QWidget):
    """The team above, the table of who knows whom below."""

    def __init__(self, bench: Bench, adding: Adding) -> None:
        super().__init__()
        self._bench = bench
        self._account: AccountId | None = None
        self.forms = TeamForms(bench, self)
        topics = frozenset({Topic.TEAM, Topic.ACCOUNTS})
        self.list = FilteredList(bench, Kind.TEAM, TEAM_COLUMNS, (EVERYBODY,), WORDS, topics)
        self.knowing = Knowing(bench, adding)
        self._remove = Button(bench.theme, self.tr("Remove"), "small", icon="x")
        self._build()
        self._connect()

    def show_account(self, account_id: AccountId) -> None:
        """Show the team of an account."""
        self._account = account_id
        self.list.of_account(account_id)
        self.knowing.show_account(account_id)

    def _build(self) -> None:
        theme = self._bench.theme
        add = Button(theme, self.tr("Add to the team"), "small", icon="user-plus")
        add.clicked.connect(self._on_add)
        self._remove.setEnabled(False)
        self.list.add_control(self._remove)
        self.list.add_control(add)
        hint = self.tr("1 has met, 5 is trusted: press a digit in a cell")
        layout = column(
            SectionHeader(theme, self.tr("Our team")),
            self.list,
            SectionHeader(theme, self.tr("Who of ours knows whom"), note=hint),
            self.knowing,
            spacing=Space.S,
            margins=(0, 0, 0, Space.XL),
        )
        layout.setStretch(1, 1)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.add_pressed.connect(self._on_add)
        self.list.opened.connect(self._on_opened)
        self.list.table.selectionModel().selectionChanged.connect(self._on_selected)
        self._remove.clicked.connect(self._on_remove)

    @Slot()
    def _on_add(self) -> None:
        if self._account is not None:
            self.forms.new(self._account)

    @Slot(object)
    def _on_opened(self, assignment_id: UUID) -> None:
        self.forms.change(assignment_id)

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, *_selections: QItemSelection) -> None:
        self._remove.setEnabled(self.list.table.selectionModel().hasSelection())

    @Slot()
    def _on_remove(self) -> None:
        self._bench.delete(Kind.TEAM, self.list.table.selected_ids)

"""Who of ours knows whom of theirs: a table whose cells are filled by a digit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QWidget
from typing_extensions import override

from kamdesk.domain.team import STRONGEST, WEAKEST, Acquaintance
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui.delegates.knowing import KnowingDelegate
from kamdesk.ui.delegates.texts import AccountDelegate
from kamdesk.ui.models.knowing import KnowingModel
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.table import DataTable

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from kamdesk.services.ours import WhoKnowsWhom
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.adding import Adding
    from kamdesk.ui.views.bench import Bench

WIDE, NARROW = 232, 116
SHOWN = {Topic.CONTACTS, Topic.TEAM, Topic.ACCOUNTS}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class KnowingTable(DataTable):
    """Arrows go from cell to cell; 1 to 5 says how well, Delete that they do not."""

    rated = Signal(QModelIndex, int)
    cleared = Signal(QModelIndex)
    opened = Signal(QModelIndex)

    def __init__(self, theme: Theme, name: str, model: KnowingModel) -> None:
        super().__init__(theme, name)
        self.setSortingEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setModel(model)
        self.setItemDelegate(KnowingDelegate(theme, self))
        self.setItemDelegateForColumn(0, AccountDelegate(theme, self))
        model.modelReset.connect(self._on_reset)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self._on_reset)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        digit = int(event.text()) if event.text().isdecimal() else 0
        if not index.isValid() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif WEAKEST <= digit <= STRONGEST:
            self.rated.emit(index, digit)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_0}:
            self.cleared.emit(index)
        elif key in ENTER:
            self.opened.emit(index)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_reset(self) -> None:
        header = self.horizontalHeader()
        for number in range(self.model().columnCount()):
            mode = QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(number, mode)
            self.setColumnWidth(number, self._theme.scaled(NARROW if number else WIDE))


class Knowing(QWidget):
    """The table of an account, or what it needs first."""

    def __init__(self, bench: Bench, adding: Adding) -> None:
        super().__init__()
        self._bench = bench
        self._adding = adding
        self._account: UUID | None = None
        self._question = 0
        self.model = KnowingModel(self)
        self.table = KnowingTable(bench.theme, self.tr("Who of ours knows whom"), self.model)
        self._empty = EmptyState(bench.theme, self.tr("Nobody of ours yet"))
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def show_account(self, account_id: UUID) -> None:
        """Show the people of an account."""
        self._account = account_id
        self._read()

    def _read(self) -> None:
        if self._account is not None:
            self._question += 1
            work = partial(self._bench.desk.ours.acquaintances, self._account)
            self._bench.tasks.read(self, work, partial(self._show, self._question))

    def _show(self, question: int, found: WhoKnowsWhom | None) -> None:
        if question != self._question or found is None:
            return
        self.model.show_known(found)
        self._stack.setCurrentIndex(0 if found.theirs and found.ours else 1)
        if found.ours:
            self._empty.say(
                self.tr("Nobody of theirs yet"), self.tr("Their people come in on the People tab.")
            )
        else:
            self._empty.say(
                self.tr("Nobody of ours yet"),
                self.tr("Put a colleague on the team, and say here whom they know, 1 to 5."),
            )

    def _build(self) -> None:
        card = Card(self.table, padding=1, spacing=0)
        self._stack.addWidget(card)
        self._stack.addWidget(self._empty)
        self.setLayout(column(self._stack))
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.table.rated.connect(self._on_rated)
        self.table.cleared.connect(self._on_cleared)
        self.table.opened.connect(self._on_opened)
        self._bench.editor.changed.connect(self._on_changed)

    @Slot(QModelIndex, int)
    def _on_rated(self, index: QModelIndex, strength: int) -> None:
        pair, known = self.model.pair_at(index), self.model.known_at(index)
        keeper = self._bench.desk.acquaintances
        if pair is None:
            return
        if known is not None:
            self._bench.editor.do(partial(keeper.change, known.id, strength=strength))
            return
        contact, colleague = pair
        fresh = Acquaintance(colleague_id=colleague.id, contact_id=contact.id, strength=strength)
        self._bench.editor.do(partial(keeper.add, fresh))

    @Slot(QModelIndex)
    def _on_cleared(self, index: QModelIndex) -> None:
        known = self.model.known_at(index)
        if known is not None:
            self._bench.delete(Kind.ACQUAINTANCES, [known.id])

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        pair, known = self.model.pair_at(index), self.model.known_at(index)
        if known is not None:
            self._adding.change(Kind.ACQUAINTANCES, known.id, ("strength", "since"))
        elif pair is not None:
            given = {"contact": str(pair[0].id), "colleague": str(pair[1].id)}
            self._adding.new(Kind.ACQUAINTANCES, given)

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & SHOWN:
            self._read()

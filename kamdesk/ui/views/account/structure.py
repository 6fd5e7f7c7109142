"""The Structure tab: the group, headquarters, sites and departments of a customer as a tree."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget
from typing_extensions import override

from kamdesk.domain.accounts import Level
from kamdesk.domain.figures.rolling_up import Measure
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.services.structure import PREFIX
from kamdesk.ui.labels import word
from kamdesk.ui.models.structure import GO, figure_name, structure_columns
from kamdesk.ui.models.tree import TreeModel
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.views.account.group_form import GroupForm
from kamdesk.ui.views.explanation import open_explanation
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.tree import DataTree

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from kamdesk.domain.accounts import AccountId
    from kamdesk.domain.figures.figure import Figure
    from kamdesk.services.structure import Limb, Structure
    from kamdesk.ui.views.adding import Adding
    from kamdesk.ui.views.bench import Bench

ALL_OPEN = 200  # rows; in a larger tree only the way to the account is open
PLACE = ("parent", "level")
TOPICS = frozenset(Topic) - {Topic.PRODUCTS, Topic.SCORING}


class StructureTab(QWidget):
    """Every figure of the tree is rolled up and opens; parts are added, moved and opened here."""

    account_opened = Signal(object)  # AccountId
    shown = Signal()  # the tree has been read

    def __init__(self, bench: Bench, adding: Adding) -> None:
        super().__init__()
        self._bench = bench
        self._adding = adding
        self._account: UUID | None = None
        self._found: Structure | None = None
        self._question = 0
        theme = bench.theme
        self._header = SectionHeader(theme, self.tr("Structure"))
        self._add = Button(theme, self.tr("Add"), "small", icon="plus")
        self._group = GroupForm(bench, self)
        self._place = Button(theme, self.tr("Belongs to…"), "small", icon="network")
        self.tree = DataTree(theme, self.tr("Structure"))
        self.model = TreeModel(self)
        self._alone = EmptyState(theme, self.tr("Nothing above or below it yet"))
        self._pages = QStackedWidget()
        self._build()
        self._connect()

    @property
    def chosen(self) -> Limb | None:
        """The account that is chosen in the tree."""
        index = self.tree.currentIndex()
        return self.model.limb_at(index) if index.isValid() else None

    def show_account(self, account_id: AccountId) -> None:
        """Show the tree that an account stands in."""
        self._account = account_id
        self._read()

    # -- reading ----------------------------------------------------------------

    def _read(self) -> None:
        if self._account is not None:
            self._question += 1
            work = partial(self._bench.desk.structure.structure, self._account, whole=True)
            self._bench.tasks.read(self, work, partial(self._show, self._question))

    def _show(self, question: int, found: Structure | None) -> None:
        if question != self._question or found is None:
            return  # another was asked for, or the page says that it was deleted
        before, chosen = self._found, self.chosen
        closed = self._closed() if before is not None else set()
        self._found = found
        columns = structure_columns(found.currency, found.as_of)
        self.model.tall = self._bench.theme.scaled(Size.ROW)
        self.model.show_rows(found.limbs, columns)
        for number, each in enumerate(columns):
            self.tree.setItemDelegateForColumn(number, each.delegate(self._bench.theme, self.tree))
        self._fold()
        self._open(found, closed)
        same = before is not None and before.limb(self._account) is not None  # type: ignore[arg-type]
        self._choose(chosen.id if chosen is not None and same else self._account)
        self._pages.setCurrentIndex(0 if len(found.limbs) > 1 else 1)
        self._header.set_note(self._counted(found))
        self.shown.emit()

    def _counted(self, found: Structure) -> str:
        top = found.limbs[0].rolled
        one, many = self.tr("1 account"), self.tr("%n accounts", "", top.accounts)
        said = [one if top.accounts == 1 else many]
        if top.unpriced:
            left = self.tr("1 amount has no rate and is left out")
            several = self.tr("%n amounts have no rate and are left out", "", top.unpriced)
            said.append(left if top.unpriced == 1 else several)
        return "  ·  ".join(said)

    def _closed(self) -> set[UUID]:
        if self._found is None:
            return set()
        found = ((limb.id, self.model.index_of(limb.id)) for limb in self._found.limbs)
        return {
            pk
            for pk, index in found
            if self.model.hasChildren(index) and not self.tree.isExpanded(index)
        }

    def _open(self, found: Structure, closed: set[UUID]) -> None:
        """Open the branches that were open; at first all, or the way to the account."""
        if len(found.limbs) <= ALL_OPEN:
            self.tree.expandAll()
        for pk in closed:
            self.tree.setExpanded(self.model.index_of(pk), False)  # noqa: FBT003 (Qt's own)
        if self._account is not None:
            above = self.model.index_of(self._account).parent()
            while above.isValid():
                self.tree.expand(above)
                above = above.parent()

    def _choose(self, account_id: UUID | None) -> None:
        index = self.model.index_of(account_id) if account_id else QModelIndex()
        if not index.isValid() and self._account is not None:
            index = self.model.index_of(self._account)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def _fold(self) -> None:
        columns = self.model.columns
        if columns:
            widths = [each.width for each in columns]
            self.tree.give_widths(widths, stretch=0, ranks=[each.rank for each in columns])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fold()

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        self.tree.setModel(self.model)
        self._add.setMenu(self._levels())
        self._alone.say(
            self.tr("Nothing above or below it yet"),
            self.tr(
                "A group, its headquarters, sites and departments stand in one tree, and every "
                "figure adds up to the top."
            ),
        )
        first = self._alone.add_action(self.tr("Add a site"), icon="plus")
        first.clicked.connect(partial(self._new, Level.SITE))
        above = self._alone.add_action(self.tr("Group above…"), "secondary", icon="layers")
        above.clicked.connect(self._on_above)
        under = self._alone.add_action(self.tr("Belongs to…"), "secondary", icon="network")
        under.clicked.connect(self._on_place)
        self._header.add(self._place, self._add)
        card = Card(spacing=0, padding=1)
        top = row(self._header, margins=(Space.L, Space.M, Space.L, Space.S))
        card.body.addLayout(top)
        card.body.addWidget(self.tree, 1)
        self._pages.addWidget(card)
        self._pages.addWidget(self._alone)
        self.setLayout(column(self._pages, margins=(0, 0, 0, Space.XL)))
        self.setFocusProxy(self.tree)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _levels(self) -> QMenu:
        menu = QMenu(self._add)
        for level in (Level.HEADQUARTERS, Level.SITE, Level.DEPARTMENT):
            menu.addAction(word(level)).triggered.connect(partial(self._new, level))
        menu.addSeparator()
        menu.addAction(self.tr("Group above…")).triggered.connect(self._on_above)
        return menu

    def _connect(self) -> None:
        self.tree.pressed_at.connect(self._on_pressed)
        self.tree.doubleClicked.connect(self._on_double_clicked)
        self.tree.customContextMenuRequested.connect(self._on_menu_asked)
        self.model.moved.connect(self._on_moved)
        self._place.clicked.connect(self._on_place)
        self._bench.editor.changed.connect(self._on_changed)
        self._bench.theme.changed.connect(self._on_theme_changed)

    # -- what the user did ------------------------------------------------------

    def _about(self) -> UUID | None:
        chosen = self.chosen if self._pages.currentIndex() == 0 else None
        return chosen.id if chosen else self._account

    def _new(self, level: Level, _checked: object = None) -> None:
        about = self._about()
        if about is not None:
            known = {"parent": str(about), "level": level.value}
            self._adding.new(Kind.ACCOUNTS, known)

    @Slot()
    def _on_above(self) -> None:
        """Ask for the name of a group that is to stand above what is chosen."""
        about = self._about()
        if about is not None:
            self._group.ask(about)

    @Slot()
    def _on_place(self) -> None:
        about = self._about()
        if about is not None:
            self._adding.change(Kind.ACCOUNTS, about, PLACE)

    @Slot(object, object)
    def _on_moved(self, account_id: AccountId, parent_id: AccountId) -> None:
        self._bench.editor.do(partial(self._bench.desk.accounts.move, account_id, parent_id))

    @Slot(QModelIndex)
    def _on_pressed(self, index: QModelIndex) -> None:
        limb, key = self.model.limb_at(index), self.model.columns[index.column()].key
        if key == GO:
            self.account_opened.emit(limb.id)
        elif key in set(Measure):
            self._explain(limb, Measure(key))

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.account_opened.emit(self.model.limb_at(index).id)

    @Slot(object)
    def _on_menu_asked(self, place: object) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        menu = QMenu(self.tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = self.tr("Open {name}").format(name=chosen.name)
        menu.addAction(said).triggered.connect(partial(self.account_opened.emit, chosen.id))
        menu.addAction(self.tr("Belongs to…")).triggered.connect(self._on_place)
        menu.addSeparator()
        for measure in Measure:
            if measure is not Measure.LOWEST:
                words = figure_name(measure)
                menu.addAction(words).triggered.connect(partial(self._explain, chosen, measure))
        menu.popup(self.tree.viewport().mapToGlobal(place))  # type: ignore[call-overload]

    def _explain(self, limb: Limb, measure: Measure, _checked: object = None) -> None:
        explain = self._bench.desk.explanations.explain
        work = partial(explain, PREFIX + measure, limb.id)
        self._bench.tasks.read(self, work, partial(self._tell, limb, measure))

    def _tell(self, limb: Limb, measure: Measure, figure: Figure) -> None:
        title = self.tr("{figure} of {name} and all below").format(
            figure=figure_name(measure), name=limb.name
        )
        currency = self._found.currency if self._found else ""
        open_explanation(self._bench.theme, title, figure, self.window(), currency=currency)

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & TOPICS:
            self._read()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._read()

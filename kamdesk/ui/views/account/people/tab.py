"""The People tab: the map and what it leaves open, or the list."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from kamdesk.services.attaching import Of
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.lists import people_list
from kamdesk.ui.views.account.people.acquainted_card import AcquaintedCard
from kamdesk.ui.views.account.people.beside import Beside
from kamdesk.ui.views.account.people.cards import CardSaver
from kamdesk.ui.views.account.people.concerns_card import ConcernsCard
from kamdesk.ui.views.account.people.coverage_card import CoverageCard
from kamdesk.ui.views.account.people.lines import TieLine
from kamdesk.ui.views.account.people.map_card import MapCard
from kamdesk.ui.views.account.people.menus import MapMenus
from kamdesk.ui.views.account.people.person_card import PersonCard
from kamdesk.ui.views.account.people.person_item import PersonItem
from kamdesk.ui.views.account.people.saving import MapSaver
from kamdesk.ui.views.attaching import Attacher, FileDrop
from kamdesk.ui.views.merging.menu import RowMenu
from kamdesk.ui.views.merging.offer import DuplicatesOffer
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column, row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kamdesk.domain.accounts import AccountId
    from kamdesk.services.people import PeopleMap
    from kamdesk.ui.views.adding import Adding
    from kamdesk.ui.views.bench import Bench

SHOWN = {Topic.ACCOUNTS, Topic.CONTACTS, Topic.TOUCHPOINTS, Topic.TEAM, Topic.PREFERENCES}


class PeopleTab(QWidget):
    """Who is who at an account; every gesture on the map is one change that can be undone."""

    shown = Signal()  # the map of the account has been read
    merge_asked = Signal(object)  # ContactId

    def __init__(self, bench: Bench, adding: Adding) -> None:
        super().__init__()
        self._bench = bench
        self._adding = adding
        self._account: AccountId | None = None
        self._found: PeopleMap | None = None
        self._question = 0
        self.card = MapCard(bench.theme)
        self.coverage = CoverageCard(bench.theme)
        self.concerns = ConcernsCard(bench.theme)
        self.acquainted = AcquaintedCard(bench.theme)
        self.person = PersonCard(bench, adding)
        self.list = people_list(bench)
        self.menus = MapMenus(self)
        self._saver = MapSaver(self)
        self._attacher = Attacher(bench, self)
        self._on_map = FileDrop(self.card.view.viewport())
        self._on_list = FileDrop(self.list.table.viewport())
        self.cards = CardSaver(self, bench)
        self.offer = DuplicatesOffer(bench, Kind.CONTACTS)
        self.row_menu = RowMenu(self.list)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def show_account(self, account_id: AccountId) -> None:
        """Show the people of an account."""
        self._account = account_id
        self.list.of_account(account_id)
        self.offer.of_account(account_id)
        self._refresh()

    def show_list(self, *, wanted: bool = True) -> None:
        """Show the list, or the map again."""
        self._stack.setCurrentIndex(1 if wanted else 0)

    # -- reading ----------------------------------------------------------------

    def _refresh(self) -> None:
        if self._account is not None:
            self._question += 1
            work = partial(self._bench.desk.people.people, self._account)
            take = partial(self._show, self._question)
            self._bench.tasks.read(self, work, take)

    def _show(self, question: int, found: PeopleMap | None) -> None:
        if question != self._question or found is None:
            return  # another account was asked for, or the page says that it was deleted
        self._found = found
        self.card.show_map(found)
        self.coverage.show_coverage(found.coverage, found.relationship)
        self.concerns.show_concerns(found.concerns)
        self.acquainted.show_acquainted(found.acquainted, found.coverage.known)
        for card in (self.coverage, self.acquainted, self.concerns):
            card.setVisible(bool(found.people))
        self.shown.emit()

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        self.person.hide()
        cards = (self.person, self.coverage, self.concerns, self.acquainted)
        self._stack.addWidget(Beside(self._bench.theme, self.card, *cards))
        self._stack.addWidget(self.list)
        back = Button(self._bench.theme, self.tr("Map"), "small", icon="network")
        back.clicked.connect(partial(self.show_list, wanted=False))
        add = Button(self._bench.theme, self.tr("New"), "small", icon="plus")
        add.clicked.connect(self._on_add)
        self.list.add_control(back)
        self.list.add_control(add)
        layout = column(row(self.offer, None), spacing=Space.XS, margins=(0, 0, 0, Space.XL))
        layout.addWidget(self._stack, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.list.opened.connect(self._on_opened)
        self.list.add_pressed.connect(self._on_add)
        self.card.add_pressed.connect(self._on_add)
        self.card.list_pressed.connect(self.show_list)
        self.card.export_pressed.connect(self._on_export)
        view = self.card.view
        view.map.selectionChanged.connect(self._on_chosen)
        view.opened.connect(self._on_opened)
        view.delete_pressed.connect(self._on_delete)
        view.tie_opened.connect(partial(self._adding.change, Kind.TIES))
        view.tie_delete_pressed.connect(self._on_tie_deleted)
        view.moved.connect(self._on_moved)
        view.menu_asked.connect(self._on_menu_asked)
        self.concerns.action_wanted.connect(self._on_action_wanted)
        self.acquainted.add_pressed.connect(partial(self._adding.new, Kind.ACQUAINTANCES))
        self.acquainted.colleague_pressed.connect(partial(self._adding.new, Kind.COLLEAGUES))
        self.card.print_pressed.connect(self._on_print)
        self.card.cards_pressed.connect(self._on_cards_pressed)
        self._saver.printed.connect(self.card.say_printed)
        for saver in (self._saver, self.cards):
            saver.written.connect(self._on_written)
            saver.failed.connect(self._on_not_written)
        self._on_map.dropped.connect(self._on_dropped_on_map)
        self._on_list.dropped.connect(self._on_dropped_on_list)
        self._attacher.failed.connect(self._bench.editor.refused)
        self._connect_menus()
        self._bench.editor.changed.connect(self._on_changed)

    def _connect_menus(self) -> None:
        menus = self.menus
        menus.opened.connect(self._on_opened)
        menus.tie_wanted.connect(self._on_tie_wanted)
        menus.acquaintance_wanted.connect(self._on_acquaintance_wanted)
        menus.tie_opened.connect(partial(self._adding.change, Kind.TIES))
        menus.tie_deleted.connect(self._on_tie_deleted)
        menus.reporting.connect(self._on_reporting)
        menus.settled.connect(partial(self._on_moved, spot=None))
        menus.card_wanted.connect(self._on_card_wanted)
        for menu in (menus, self.row_menu):
            menu.merge_wanted.connect(self.merge_asked)
        self.offer.clicked.connect(self._on_offer)
        self.row_menu.opened.connect(self._on_opened)
        self.row_menu.deleted.connect(self._on_delete)
        menus.files_wanted.connect(self._on_files_wanted)
        menus.left.connect(self._on_left)
        menus.deleted.connect(self._on_delete)

    # -- what the user did ------------------------------------------------------

    @Slot()
    def _on_chosen(self) -> None:
        """Show the person who is chosen; with nobody, what the whole map leaves open."""
        chosen = self.card.view.map.chosen
        self.person.setVisible(chosen is not None)
        if chosen is not None:
            self.person.show_person(chosen.person)

    @Slot()
    def _on_offer(self) -> None:
        self.merge_asked.emit(self.offer.first)

    @Slot()
    def _on_add(self) -> None:
        if self._account is not None:
            self._adding.new(Kind.CONTACTS, {"account": str(self._account)})

    @Slot(object)
    def _on_opened(self, contact_id: UUID) -> None:
        self._adding.change(Kind.CONTACTS, contact_id)

    @Slot(object)
    def _on_delete(self, contact_id: UUID) -> None:
        self._bench.delete(Kind.CONTACTS, [contact_id])

    @Slot(object)
    def _on_tie_wanted(self, contact_id: object) -> None:
        self._adding.new(Kind.TIES, {"contact": str(contact_id)})

    @Slot(object)
    def _on_acquaintance_wanted(self, contact_id: object) -> None:
        self._adding.new(Kind.ACQUAINTANCES, {"contact": str(contact_id)})

    @Slot(object)
    def _on_tie_deleted(self, tie_id: UUID) -> None:
        self._bench.delete(Kind.TIES, [tie_id])

    @Slot(object, object)
    def _on_moved(self, contact_id: UUID, spot: tuple[int, int] | None) -> None:
        self._bench.editor.do(partial(self._bench.desk.contacts.place, contact_id, spot))

    @Slot(object, object)
    def _on_reporting(self, contact_id: UUID, boss_id: UUID | None) -> None:
        self._bench.editor.do(partial(self._bench.desk.contacts.report, contact_id, boss_id))

    @Slot(object)
    def _on_files_wanted(self, contact_id: UUID) -> None:
        self._attacher.pick(Of(contact_id=contact_id))

    @Slot(object, QPoint)
    def _on_dropped_on_map(self, paths: Sequence[Path], where: QPoint) -> None:
        item = self.card.view.itemAt(where)
        person = item.person.contact.id if isinstance(item, PersonItem) else None
        self._attach(paths, person)

    @Slot(object, QPoint)
    def _on_dropped_on_list(self, paths: Sequence[Path], where: QPoint) -> None:
        index = self.list.table.indexAt(where)
        self._attach(paths, index.data(LazyTableModel.IdRole) if index.isValid() else None)

    def _attach(self, paths: Sequence[Path], contact_id: UUID | None) -> None:
        """Keep files with the person they fell on, else with the account."""
        self._attacher.attach(paths, Of(account_id=self._account, contact_id=contact_id))

    @Slot(object)
    def _on_left(self, contact_id: UUID) -> None:
        today = self._bench.today()
        self._bench.editor.do(partial(self._bench.desk.contacts.leave, contact_id, today))

    @Slot(str)
    def _on_action_wanted(self, todo: str) -> None:
        if self._account is not None:
            form = self._adding.new(Kind.ACTIONS, {"account": str(self._account)})
            form.field("title").put(todo)

    @Slot(object, object)
    def _on_menu_asked(self, item: object, place: QPoint) -> None:
        if isinstance(item, PersonItem) and self._found is not None:
            self.menus.of_person(item.person, self._found).popup(place)
        elif isinstance(item, TieLine):
            self.menus.of_tie(item.tie).popup(place)

    @Slot(str)
    def _on_export(self, form: str) -> None:
        if self._found is not None:
            ground = self._bench.theme.color("surface")
            self._saver.ask(self.card.view.map, _title(self._found), form, ground)

    @Slot()
    def _on_print(self) -> None:
        if self._found is not None:
            ground = self._bench.theme.color("surface")
            self._saver.ask_for_paper(self.card.view.map, _title(self._found), ground)

    @Slot()
    def _on_cards_pressed(self) -> None:
        if self._found is not None:
            people = [one.contact.id for one in self._found.people]
            self.cards.ask(self._found.account.name, people)

    @Slot(object)
    def _on_card_wanted(self, contact_id: UUID) -> None:
        if self._found is not None:
            people = [one.contact for one in self._found.people if one.contact.id == contact_id]
            self.cards.ask(people[0].name, [contact_id])

    @Slot(str)
    def _on_written(self, path: str) -> None:
        self.card.say(self.tr("Saved as {name}").format(name=Path(path).name), "good")

    @Slot(str)
    def _on_not_written(self, _path: str) -> None:
        self.card.say(self.tr("Nothing can be written there: choose another folder."), "bad")

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & SHOWN:
            self._refresh()


def _title(found: PeopleMap) -> str:
    words = QCoreApplication.translate("Map", "{account} – relationship map")
    return words.format(account=found.account.name)

"""What can be done to a person or a tie from the map, as a menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.ui.labels import word

if TYPE_CHECKING:
    from kamdesk.domain.ties import Tie
    from kamdesk.services.people import PeopleMap, Person


class MapMenus(QObject):
    """Offers the menus and tells what was picked."""

    opened = Signal(object)  # ContactId
    tie_wanted = Signal(object)  # ContactId: a new tie from there
    acquaintance_wanted = Signal(object)  # ContactId: somebody of ours knows them
    tie_opened = Signal(object)  # TieId
    tie_deleted = Signal(object)  # TieId
    reporting = Signal(object, object)  # ContactId, the ContactId above or None
    files_wanted = Signal(object)  # ContactId: files of theirs come in
    settled = Signal(object)  # ContactId: back to where the map would put it
    card_wanted = Signal(object)  # ContactId
    merge_wanted = Signal(object)  # ContactId
    left = Signal(object)  # ContactId
    deleted = Signal(object)  # ContactId

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host

    def of_person(self, person: Person, found: PeopleMap) -> QMenu:
        """Return what can be done to a person."""
        contact = person.contact
        menu = self._menu()
        self._entry(menu, self.tr("Change…"), self.opened, contact.id)
        self._entry(menu, self.tr("Add a tie…"), self.tie_wanted, contact.id)
        self._entry(menu, self.tr("Known by…"), self.acquaintance_wanted, contact.id)
        self._entry(menu, self.tr("Attach files…"), self.files_wanted, contact.id)
        self._bosses(menu.addMenu(self.tr("Reports to")), person, found)
        if contact.map_x is not None:
            self._entry(menu, self.tr("Place automatically"), self.settled, contact.id)
        self._entry(menu, self.tr("Save as contact card…"), self.card_wanted, contact.id)
        self._entry(menu, self.tr("Merge with…"), self.merge_wanted, contact.id)
        menu.addSeparator()
        self._entry(menu, self.tr("Left the company"), self.left, contact.id)
        self._entry(menu, self.tr("Delete"), self.deleted, contact.id)
        return menu

    def of_tie(self, tie: Tie) -> QMenu:
        """Return what can be done to a tie."""
        menu = self._menu()
        self._entry(menu, self.tr("Change…"), self.tie_opened, tie.id)
        self._entry(menu, self.tr("Delete tie"), self.tie_deleted, tie.id)
        return menu

    def _menu(self) -> QMenu:
        menu = QMenu(self._host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _bosses(self, menu: QMenu, person: Person, found: PeopleMap) -> None:
        contact = person.contact
        nobody = menu.addAction(self.tr("Nobody"))
        nobody.setEnabled(contact.reports_to_id is not None)
        nobody.triggered.connect(partial(self._report, contact.id, None))
        for other in found.people:
            above = other.contact
            if above.id == contact.id:
                continue
            level = word(above.seniority)
            entry = menu.addAction(f"{above.name}, {level}" if level else above.name)
            entry.setEnabled(above.id != contact.reports_to_id)
            entry.triggered.connect(partial(self._report, contact.id, above.id))

    def _report(self, contact_id: object, boss_id: object, _checked: object = None) -> None:
        self.reporting.emit(contact_id, boss_id)

    def _entry(self, menu: QMenu, words: str, signal: SignalInstance, subject: object) -> None:
        menu.addAction(words).triggered.connect(partial(_tell, signal, subject))


def _tell(signal: SignalInstance, subject: object, _checked: object = None) -> None:
    signal.emit(subject)

"""Who of ours knows whom of theirs, as a table: their people down, ours across."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from kamdesk.domain.team import STRONGEST, WEAKEST
from kamdesk.ui.delegates.cells import AccountCell, CellRole, RatingCell
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from kamdesk.domain.contacts import Contact
    from kamdesk.domain.team import Acquaintance, Colleague
    from kamdesk.services.ours import WhoKnowsWhom

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROOT = QModelIndex()
PERSON = QT_TRANSLATE_NOOP("Column", "Contact")
KNOWS = QT_TRANSLATE_NOOP("Knowing", "{ours} knows {theirs}: {strength} of {best}")
KNOWS_NOT = QT_TRANSLATE_NOOP("Knowing", "{ours} does not know {theirs}")
SHADES = 9  # from the weakest to the strongest, on the scale of ratings


class KnowingModel(QAbstractTableModel):
    """A cell says how well one of ours knows one of theirs, 1 to 5."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: WhoKnowsWhom | None = None

    def show_known(self, found: WhoKnowsWhom) -> None:
        """Show an account's; of the same people only the cells are drawn anew."""
        before, self._found = self._found, found
        if before and (before.theirs, before.ours) == (found.theirs, found.ours):
            if found.theirs:
                last = self.index(len(found.theirs) - 1, len(found.ours))
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.endResetModel()

    def pair_at(self, index: Index) -> tuple[Contact, Colleague] | None:
        """Return whom a cell is about; nobody for the names themselves."""
        if self._found is None or not index.isValid() or not index.column():
            return None
        return self._found.theirs[index.row()], self._found.ours[index.column() - 1]

    def known_at(self, index: Index) -> Acquaintance | None:
        """Return how well they know each other, if they do."""
        pair = self.pair_at(index)
        if pair is None or self._found is None:
            return None
        return self._found.known.get((pair[0].id, pair[1].id))

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self._found is None else len(self._found.theirs)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self._found is None else len(self._found.ours) + 1

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or self._found is None:
            return None
        pair, known = self.pair_at(index), self.known_at(index)
        contact = self._found.theirs[index.row()]
        if pair is None:
            return _person(contact, role)
        if role == Role.DisplayRole:
            return str(known.strength) if known else ""
        if role == CellRole:
            return RatingCell(value=_shade(known.strength) if known else None)
        if role == Role.AccessibleTextRole:
            return _said(pair, known)
        if role == Role.ToolTipRole:
            return _tip(_said(pair, known))
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or self._found is None:
            return super().headerData(section, orientation, role)
        name = self._found.ours[section - 1].name if section else _column(PERSON)
        if role == Role.DisplayRole:
            return name
        if role == Role.ToolTipRole:
            return _tip(name)
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if section else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)


def _person(contact: Contact, role: int) -> Any:
    if role == CellRole:
        return AccountCell(title=contact.name, subtitle=contact.title)
    if role == Role.AccessibleTextRole:
        return f"{_column(PERSON)}: {contact.name}"
    return contact.name if role in {Role.DisplayRole, Role.ToolTipRole} else None


def _said(pair: tuple[Contact, Colleague], known: Acquaintance | None) -> str:
    words = QCoreApplication.translate("Knowing", KNOWS if known else KNOWS_NOT)
    return words.format(
        ours=pair[1].name,
        theirs=pair[0].name,
        strength=known.strength if known else "",
        best=STRONGEST,
    )


def _tip(text: str) -> str:
    return f"<qt>{escape(text)}</qt>"  # shown as it is, even where it looks like markup


def _shade(strength: int) -> float:
    return 1 + (strength - WEAKEST) * SHADES / (STRONGEST - WEAKEST)


def _column(text: str) -> str:
    return QCoreApplication.translate("Column", text)

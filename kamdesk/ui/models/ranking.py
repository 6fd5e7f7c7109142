"""Accounts by rank against the criteria that count, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt
from typing_extensions import override

from kamdesk.ui.delegates.cells import CellRole, RatingCell
from kamdesk.ui.delegates.ranking import RankCell, StackCell, TieCell
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.ui.delegates.cell import Index

AnyCell: TypeAlias = RankCell | RatingCell | StackCell | TieCell
ROOT = QModelIndex()
Role = Qt.ItemDataRole
PLACE, NAME, FIRST = 0, 1, 2  # columns; from FIRST on the criteria, then those of BEHIND
BEHIND = (
    QT_TRANSLATE_NOOP("Ranking", "Score by criterion"),
    QT_TRANSLATE_NOOP("Ranking", "Score"),
    QT_TRANSLATE_NOOP("Ranking", "Rated"),
    QT_TRANSLATE_NOOP("Ranking", "Fragile"),
)
STACK, SCORE, RATED, FRAGILE = range(4)
UNRATED = QT_TRANSLATE_NOOP("Ranking", "not rated")


@dataclass(frozen=True, slots=True, kw_only=True)
class RankLine:
    """One account in the ranking, ready to be shown."""

    id: UUID
    place: RankCell
    name: RankCell
    ratings: tuple[RatingCell, ...]  # as the criteria stand
    stack: StackCell
    score: RankCell
    rated: RankCell
    fragile: RankCell | TieCell


@dataclass(frozen=True, slots=True, kw_only=True)
class RankHeading:
    """A criterion over its column."""

    name: str
    reversed: bool = False
    picked: bool = False


class RankingModel(QAbstractTableModel):
    """Knows lines and headings; a row of its own stands where the cut is."""

    IdRole = Role.UserRole
    HeadingRole = Role.UserRole + 1

    def __init__(self) -> None:
        super().__init__()
        self._headings: tuple[RankHeading, ...] = ()
        self._lines: tuple[RankLine | None, ...] = ()  # None is the cut

    @property
    def headings(self) -> tuple[RankHeading, ...]:
        """The criteria over the columns."""
        return self._headings

    @property
    def cut(self) -> int | None:
        """The row of the cut."""
        return self._lines.index(None) if None in self._lines else None

    def is_rating(self, column: int) -> bool:
        """Say whether a column is that of a criterion."""
        return FIRST <= column < FIRST + len(self._headings)

    def behind(self, which: int) -> int:
        """Return the column of one of those behind the criteria."""
        return FIRST + len(self._headings) + which

    def row_of(self, account_id: UUID) -> int | None:
        """Return where an account stands."""
        for number, line in enumerate(self._lines):
            if line is not None and line.id == account_id:
                return number
        return None

    def line(self, row: int) -> RankLine | None:
        """Return a row's account; None for the cut, or where there is no row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def show(
        self, headings: Sequence[RankHeading], lines: Sequence[RankLine], cut: int | None
    ) -> bool:
        """Show a ranking, the cut after so many; return whether rows or columns moved."""
        rows: list[RankLine | None] = list(lines)
        if cut is not None and 0 < cut < len(rows):
            rows.insert(cut, None)
        moved = len(headings) != len(self._headings) or _ids(rows) != _ids(self._lines)
        if moved:
            self.beginResetModel()
        self._headings, self._lines = tuple(headings), tuple(rows)
        if moved:
            self.endResetModel()
        elif rows:
            last = self.index(len(rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        return moved

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else FIRST + len(self._headings) + len(BEHIND)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row())
        return Qt.ItemFlag.NoItemFlags if line is None else super().flags(index)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == self.IdRole:
            return line.id
        cell = self._cell(line, index.column())
        if role == CellRole:
            return cell
        if role == Role.DisplayRole:
            return _text(cell)
        if role == Role.AccessibleTextRole:
            title = self.headerData(index.column(), Qt.Orientation.Horizontal, role)
            said = _text(cell) or QCoreApplication.translate("Ranking", UNRATED)
            return f"{line.name.text}, {title}: {said}"
        return None

    def _cell(self, line: RankLine, column: int) -> AnyCell:
        if self.is_rating(column):
            return line.ratings[column - FIRST]
        behind = (line.stack, line.score, line.rated, line.fragile)
        cells = (line.place, line.name, *line.ratings, *behind)
        return cells[column]

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        spoken = role in {Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole}
        if self.is_rating(section):
            heading = self._headings[section - FIRST]
            return heading if role == self.HeadingRole else heading.name if spoken else None
        if not spoken or section == PLACE:
            return None
        title = QT_TRANSLATE_NOOP("Ranking", "Account")
        if section != NAME:
            title = BEHIND[section - self.behind(0)]
        return QCoreApplication.translate("Ranking", title)


def _ids(rows: Sequence[RankLine | None]) -> list[UUID | None]:
    return [None if row is None else row.id for row in rows]


def _text(cell: AnyCell) -> str:
    if isinstance(cell, RankCell | TieCell):
        return cell.text
    if isinstance(cell, RatingCell) and cell.value is not None:
        return f"{cell.value:g}"
    return ""

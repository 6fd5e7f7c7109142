"""The lines of the agenda: headings of days, and what each day holds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kamdesk.services.calendar_entries import A_DAY, CalendarEntry, Standing
from kamdesk.ui import formats
from kamdesk.ui.delegates.cell import direction, has_state, rectangle
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.dated import below_of, icon_of, spoken_of, title_of, tone_of
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Radius, Space

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from PySide6.QtGui import QPainter

    from kamdesk.ui.theme.scale import TextRole
    from kamdesk.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
LINE, HEADING, DISC = 44, 34, 30
LineRole = Role.UserRole + 1
LATE = QT_TRANSLATE_NOOP("Calendar", "Late")
TODAY = QT_TRANSLATE_NOOP("Calendar", "Today")
TOMORROW = QT_TRANSLATE_NOOP("Calendar", "Tomorrow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A day, or what is late; ``tone`` is the color of its words."""

    text: str
    day: str = ""
    tone: str = "text2"
    first: bool = False  # no line stands above it


Line = Heading | CalendarEntry


def agenda_lines(
    late: Sequence[CalendarEntry], ahead: Iterable[CalendarEntry], today: date
) -> Iterator[Line]:
    """Return what is late under one heading, then day by day under theirs."""
    if late:
        yield Heading(text=_said(LATE), tone="bad", first=True)
        yield from late
    first = not late
    for day, entries in groupby(ahead, key=lambda one: one.day):
        yield _heading(day, today, first=first)
        yield from entries
        first = False


def _heading(day: date, today: date, *, first: bool) -> Heading:
    text = formats.weekday_name(day)
    if day == today:
        text = _said(TODAY)
    elif day == today + A_DAY:
        text = _said(TOMORROW)
    return Heading(
        text=text,
        day=formats.day(day) if day == today else formats.day_and_month(day, today),
        tone="accent_text" if day == today else "text2",
        first=first,
    )


class AgendaModel(QAbstractListModel):
    """Headings cannot be selected; entries say all there is to hear."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Iterable[Line]) -> bool:
        """Show these; whether anything changed."""
        found = tuple(lines)
        if found == self._lines:
            return False
        self.beginResetModel()
        self._lines = found
        self.endResetModel()
        return True

    def row_of(self, key: tuple[object, object]) -> int:
        """Return where an entry stands, or -1."""
        for number, line in enumerate(self._lines):
            if isinstance(line, CalendarEntry) and (line.id, line.event) == key:
                return number
        return -1

    def first_entry(self, start: int = 0) -> int:
        """Return the row of the first entry from a row on, or -1."""
        rows = range(max(start, 0), len(self._lines))
        return next((n for n in rows if isinstance(self._lines[n], CalendarEntry)), -1)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LineRole:
            return line
        if role == Role.DisplayRole:
            return line.text if isinstance(line, Heading) else title_of(line)
        if role in {Role.AccessibleTextRole, Role.ToolTipRole}:
            return _heard(line) if role == Role.AccessibleTextRole else None
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class AgendaDelegate(QStyledItemDelegate):
    """Paints headings, and entries with their disc, two lines and the time."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.today: date | None = None  # what is late tells its year where it is another

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LineRole)
        painter.save()
        artist = Artist(painter, self._theme, direction(option))
        rect = rectangle(option)
        if isinstance(line, Heading):
            self._heading(artist, rect, line)
        elif isinstance(line, CalendarEntry):
            self._ground(artist, rect, option)
            self._entry(artist, artist.inside(rect, Space.XS, Space.S), line)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(LineRole), Heading)
        return QSize(120, self._theme.scaled(HEADING if heading else LINE))

    def _heading(self, artist: Artist, rect: QRectF, line: Heading) -> None:
        if not line.first:
            above = QRectF(rect.left(), rect.top() + 5, rect.width(), 1)
            artist.painter.fillRect(above, artist.color("border"))
        words = QRectF(rect.left(), rect.top() + 8, rect.width(), rect.height() - 8)
        inner = artist.inside(words, Space.XS, Space.S)
        artist.text(inner, line.text, "overline", color=line.tone)
        artist.text(inner, line.day, "caption", color="text2", align="trail", tabular=True)

    def _ground(self, artist: Artist, rect: QRectF, option: QStyleOptionViewItem) -> None:
        focused = has_state(option, QStyle.StateFlag.State_HasFocus)
        chosen = has_state(option, QStyle.StateFlag.State_Selected)
        active = option.widget is not None and option.widget.hasFocus()
        if chosen and active:
            artist.fill(rect, "selected", Radius.CONTROL)
        elif has_state(option, QStyle.StateFlag.State_MouseOver):
            artist.fill(rect, "hover", Radius.CONTROL)
        if focused and active:
            artist.outline(rect.adjusted(1, 1, -1, -1), "focus", Radius.CONTROL, width=1.5)

    def _entry(self, artist: Artist, rect: QRectF, line: CalendarEntry) -> None:
        size = self._theme.scaled(DISC)
        ink, soft = artist.theme.tokens.tone(tone_of(line))
        disc = artist.middle(artist.lead(rect, size), size)
        artist.fill(disc, soft, size / 2)
        artist.icon(disc, icon_of(line), ink, size=size // 2)
        late = line.standing is Standing.LATE
        at = formats.day_and_month(line.day, self.today) if late else formats.clock(line.at)
        role: TextRole = "small" if late else "body"
        wide = artist.width(at, role, tabular=True) + 2 if at else 0
        ink = "bad" if late else "text2"
        artist.text(artist.trail(rect, wide), at, role, color=ink, align="trail", tabular=True)
        words = artist.inside(rect, size + Space.M, wide + (Space.S if wide else 0))
        top, bottom = (self._theme.metrics(role).height() for role in ("strong", "small"))
        block = artist.middle(words, top + bottom)
        over = line.standing is Standing.OVER
        title, below = QRectF(block), QRectF(block)
        title.setHeight(top)
        below.setTop(block.top() + top)
        artist.text(title, title_of(line), "strong", color="text2" if over else "text")
        artist.text(below, below_of(line), "small", color="muted")


def _heard(line: Line) -> str:
    if isinstance(line, Heading):
        return ", ".join(filter(None, (line.text, line.day)))
    return spoken_of(line)


def _said(words: str) -> str:
    return QCoreApplication.translate("Calendar", words)

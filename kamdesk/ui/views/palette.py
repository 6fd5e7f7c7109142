"""The palette: every command, page, account, person and note, a few letters away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QWidget
from typing_extensions import override

from kamdesk.domain.text import folded
from kamdesk.services.document_kinds import DocumentKind
from kamdesk.ui.delegates.cells import CellRole, JumpCell
from kamdesk.ui.delegates.jump import JumpDelegate
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.key_hint import KeyHint
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.search_field import SearchField
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from PySide6.QtGui import QAction

    from kamdesk.services.jumping import Jump, JumpService
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme

JumpRole = Qt.ItemDataRole.UserRole + 1
PAUSE_MS = 40
LIST_TALL = 380
MOST_COMMANDS = 6
ICONS = {
    "account": "building-2",
    "contact": "users",
    "touchpoint": "phone",
    "opportunity": "briefcase",
    "action": "list-checks",
    "product": "package",
    "colleague": "user",
    "contract": "file-text",
    "competitor": "scale",
    "need": "lightbulb",
    "issue": "circle-alert",
    "answer": "message-square",
    "attachment": "paperclip",
    "plan": "map",
    "objective": "target",
    "swot": "grid-3x3",
    "risk": "triangle-alert",
    "benefit": "trending-up",
    "review": "presentation",
    "lesson": "book-open",
}
KNOWN = ("need", "issue", "contract", "competitor", "answer", "attachment")
PLANNED = ("plan", "objective", "swot", "risk", "benefit", "review", "lesson")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """What stands in the list and what it does."""

    cell: JumpCell
    act: Callable[[], None] | None = None


class PaletteView(QWidget):
    """A field, and under it what was found, in groups."""

    jumped = Signal(str, object)  # kind of what was chosen, Jump
    document_asked = Signal(object, object)  # DocumentKind, AccountId
    finished = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        jumps: JumpService,
        tasks: Tasks,
        commands: Callable[[], Sequence[QAction]],
    ) -> None:
        super().__init__()
        self._jumps = jumps
        self._tasks = tasks
        self._commands = commands
        self._question = 0
        self._found: Sequence[Jump] = ()
        self._recent: list[Jump] = []
        self._acts: dict[int, Callable[[], None]] = {}
        self.field = SearchField(theme, self.tr("Search or jump to"), pause=PAUSE_MS)
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._count = Label(theme, "", "small", tone="muted")
        self.setAccessibleName(self.tr("Search or jump to"))
        self._build(theme)
        self._connect()

    @property
    def count_text(self) -> str:
        """How many were found, as it is written at the bottom."""
        return self._count.text()

    @property
    def found(self) -> tuple[str, ...]:
        """What stands in the list, headings included."""
        return tuple(self._model.item(row).text() for row in range(self._model.rowCount()))

    def begin(self) -> None:
        """Start empty, with the last things first."""
        self.field.clear()
        self._tasks.read(self, self._jumps.refresh, self._show_recent)

    # -- building ---------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        self.field.setProperty("role", "bare")
        self.field.setFont(theme.font("h2"))
        self.field.installEventFilter(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(JumpDelegate(theme, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setProperty("role", "palette")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFixedHeight(LIST_TALL)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setMouseTracking(True)
        foot = row(
            self._count,
            None,
            KeyHint(theme, "↑"),
            KeyHint(theme, "↓"),
            Label(theme, self.tr("move"), "small", tone="muted"),
            6,
            KeyHint(theme, "Enter"),
            Label(theme, self.tr("open"), "small", tone="muted"),
            spacing=Space.XS + 1,
            margins=(Space.XL, Space.S, Space.L, Space.M),
        )
        head = row(self.field, KeyHint(theme, "Esc"), margins=(Space.L, Space.M, Space.L, Space.S))
        body = column(self._list, margins=(Space.M, 0, Space.M, 0))
        self.setLayout(column(head, body, foot, spacing=0))

    def _connect(self) -> None:
        self.field.searched.connect(self._ask)
        self._list.clicked.connect(self._on_chosen)

    # -- asking -----------------------------------------------------------------

    @Slot(str)
    def _ask(self, text: str) -> None:
        self._question += 1
        then = partial(self._take, self._question, text)
        self._tasks.read(self, partial(self._jumps.find, self._named_in(text)), then)

    def _named_in(self, text: str) -> str:
        """Return whom “visit brief of Ernst” is about; anything else is meant as it is."""
        words, lead = text.split(), folded(self.tr("Visit brief of {name}")).split()[:-1]
        for length in range(len(lead), 1, -1):
            if len(words) > length and folded(" ".join(words[:length])).split() == lead[:length]:
                return " ".join(words[length:])
        return text

    def _show_recent(self, _nothing: None) -> None:
        self._ask(self.field.text())

    def _take(self, question: int, text: str, found: Sequence[Jump]) -> None:
        if question != self._question:
            return
        self._found = found
        self._model.clear()
        self._acts.clear()
        for line in self._lines(text):
            self._append(line)
        self._select(self._step(-1, 1))
        count = self.tr("%n result(s)", "", len(self._acts))
        self._count.setText(count)

    def _lines(self, text: str) -> Iterator[_Line]:
        if not text and self._recent:
            yield self._heading(self.tr("Last opened"))
            yield from map(self._jump_line, self._recent)
        groups = (
            (self.tr("Accounts"), ("account",)),
            (self.tr("Contacts"), ("contact",)),
            (self.tr("Colleagues"), ("colleague",)),
            (self.tr("Notes, deals and actions"), ("touchpoint", "opportunity", "action")),
            (self.tr("Needs, issues, contracts and files"), KNOWN),
            (self.tr("Plans"), PLANNED),
            (self.tr("Products"), ("product",)),
        )
        for title, kinds in groups:
            of_group = [jump for jump in self._found if jump.kind in kinds]
            if of_group:
                yield self._heading(title)
                yield from map(self._jump_line, of_group)
        commands = [*self._documents(text), *self._matching(text)]
        if commands:
            yield self._heading(self.tr("Commands"))
            yield from commands
        if not self._found and not commands:
            yield self._heading(self.tr("Nothing matches ‘{text}’").format(text=text))
            yield from self._matching("")

    def _documents(self, text: str) -> Iterator[_Line]:
        """Offer what is written about the account that was found first."""
        found = next((jump for jump in self._found if jump.kind == "account"), None)
        if text and found is not None:
            title = self.tr("Visit brief of {name}").format(name=found.title)
            ask = partial(self.document_asked.emit, DocumentKind.BRIEF, found.id)
            yield _Line(cell=JumpCell(title=title, icon="notebook-pen"), act=ask)

    def _matching(self, text: str) -> Iterator[_Line]:
        words = folded(text).split()
        shown = 0
        for action in self._commands():
            name = action.text().replace("&", "")
            if shown < MOST_COMMANDS and all(word in folded(name) for word in words):
                shown += 1
                keys = action.shortcut().toString()
                icon = str(action.property("glyph") or "command")
                cell = JumpCell(title=name, icon=icon, keys=keys.replace("+", " "))
                yield _Line(cell=cell, act=action.trigger)

    def _heading(self, title: str) -> _Line:
        return _Line(cell=JumpCell(title=title, heading=True))

    def _jump_line(self, jump: Jump) -> _Line:
        cell = JumpCell(title=jump.title, subtitle=jump.detail, icon=ICONS[jump.kind])
        return _Line(cell=cell, act=partial(self._jump, jump))

    def _jump(self, jump: Jump) -> None:
        self._recent = [jump, *(old for old in self._recent if old.id != jump.id)][:10]
        self.jumped.emit(jump.kind, jump)

    def _append(self, line: _Line) -> None:
        item = QStandardItem(line.cell.title)
        item.setData(line.cell, CellRole)
        item.setEditable(False)
        if line.act is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        else:
            self._acts[self._model.rowCount()] = line.act
        self._model.appendRow(item)

    # -- choosing ---------------------------------------------------------------

    def _step(self, at: int, by: int) -> int:
        rows = sorted(self._acts)
        if not rows:
            return -1
        ahead = [number for number in rows if (number - at) * by > 0]
        if not ahead:
            return rows[0] if by > 0 else rows[-1]
        return min(ahead) if by > 0 else max(ahead)

    def _select(self, number: int) -> None:
        self._list.setCurrentIndex(self._model.index(number, 0))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            at = self._list.currentIndex().row()
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if event.key() in steps:
                self._select(self._step(at, steps[Qt.Key(event.key())]))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._on_chosen(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        act = self._acts.get(index.row())
        if act is not None:
            self.finished.emit()
            act()


class PalettePanel(Overlay):
    """The palette over the window."""

    def __init__(self, theme: Theme, view: PaletteView, host: QWidget) -> None:
        super().__init__(theme, view, host, width=620, top=0.13)
        self.view = view
        view.finished.connect(self.dismiss)

    def begin(self) -> None:
        """Open with the cursor in the field."""
        self.view.begin()
        self.open(self.view.field)


def account_of(jump: Jump) -> UUID | None:
    """Return the account a jump leads to, if it leads to one."""
    return jump.id if jump.kind == "account" else jump.account_id

"""What happened today: a line for each visit and promise of the day, noted as one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from kamdesk.domain.attention import Kind
from kamdesk.domain.touchpoints import Sentiment
from kamdesk.services.evening import Note
from kamdesk.ui import formats
from kamdesk.ui.labels import word
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.today.words import ICONS
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.disc import Glyph
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.switch import Switch
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from kamdesk.domain.quickline.directory import Directory
    from kamdesk.domain.quickline.line import QuickAction, QuickLine
    from kamdesk.services.capture import CaptureService
    from kamdesk.services.evening import Evening, EveningService, Unlogged
    from kamdesk.services.outcome import Outcome
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor

READ_MS = 120  # after the last key
EMPTY_ROOM = 220


class EveningServices(Protocol):
    """What the evening is read from and noted through."""

    @property
    def evenings(self) -> EveningService: ...
    @property
    def capture(self) -> CaptureService: ...


class EveningRow(QWidget):
    """One thing of the day, the line that says what became of it, and what that means."""

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, about: Unlogged, read: Callable[[str], QuickLine]) -> None:
        super().__init__()
        self._theme = theme
        self._read = read
        self.about = about
        self.line: QuickLine | None = None
        self._pause = QTimer(self, singleShot=True, interval=READ_MS)
        visit = about.kind is Kind.VISIT
        named = " · ".join(filter(None, (about.title, about.account_name)))
        said = self.tr("What came of it: {name}") if visit else self.tr("About {name}")
        self.typed = dressed(theme, QLineEdit(), said.format(name=named))
        self.typed.setPlaceholderText(
            self.tr("45m with Roland, price list agreed; send quote by Friday")
            if visit
            else self.tr("Call with Roland: sent and received")
        )
        done = self.tr("As planned") if visit else self.tr("Done")
        self.done = Switch(theme, self.tr("{done}: {name}").format(done=done, name=named))
        self._understood = Elided(theme, "", "small", tone="text2")
        self._build(named, done)
        self.typed.textChanged.connect(self._pause.start)
        self.typed.returnPressed.connect(self.entered)
        self.done.toggled.connect(self.changed)
        self._pause.timeout.connect(self.understand)

    @property
    def note(self) -> Note:
        """What is said of it."""
        self.understand()
        text = self.typed.text().strip()
        return Note(about=self.about, text=text, line=self.line, done=self.done.isChecked())

    @property
    def says(self) -> bool:
        """Whether anything is said of it."""
        return bool(self.typed.text().strip()) or self.done.isChecked()

    @Slot()
    def understand(self) -> None:
        """Show what the line means."""
        self._pause.stop()
        text = self.typed.text().strip()
        self.line = self._read(text) if text else None
        self._understood.setText(meaning(self.line) if self.line else "")
        self._understood.setVisible(bool(text))
        self.changed.emit()

    def _build(self, named: str, done: str) -> None:
        icon = Glyph(self._theme, ICONS[self.about.kind], "text2")
        clock = Label(self._theme, formats.clock(self.about.at), "small", tone="muted")
        switch = row(self.done, Label(self._theme, done, "small", tone="text2"), spacing=Space.XS)
        head = row(icon, Elided(self._theme, named, "strong"), clock, switch, spacing=Space.S)
        head.setStretch(1, 1)
        self._understood.hide()
        self.setLayout(column(head, self.typed, self._understood, spacing=Space.XS))


class EveningCard(Card):
    """Shows what a day leaves to be noted, and notes several at once."""

    def __init__(
        self,
        theme: Theme,
        desk: EveningServices,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date],
    ) -> None:
        super().__init__(spacing=Space.L)
        self._theme = theme
        self._desk = desk
        self._editor = editor
        self._tasks = tasks
        self._today = today
        self._rows: list[EveningRow] = []
        self._lines = column(spacing=Space.L)
        self._save = Button(theme, "", "primary", icon="check", keys="Ctrl+Enter")
        self._save.setShortcut("Ctrl+Return")
        self._note = Label(
            theme, self.tr("All lines are one step: Ctrl Z takes it back"), "small", tone="muted"
        )
        self._empty = EmptyState(
            theme, self.tr("Nothing is left to note"), self.tr("All of the day is logged.")
        )
        self._foot = boxed(row(self._note, None, self._save))
        self._build()
        self._save.clicked.connect(self.save)

    @property
    def rows(self) -> tuple[EveningRow, ...]:
        """The things of the day, in their order."""
        return tuple(self._rows)

    def refresh(self) -> None:
        """Read the day, and whom a line may name."""
        self._tasks.read(self, partial(_read, self._desk, self._today()), self._take)

    @Slot()
    def save(self) -> None:
        """Note everything something is said of."""
        notes = [each.note for each in self._rows if each.says]
        if notes:
            self._save.setEnabled(False)
            self._editor.do(partial(self._desk.evenings.log, notes, self._today()), self._answered)

    def _answered(self, _said: Outcome | Exception) -> None:
        self._count()

    def _build(self) -> None:
        self._empty.setMinimumHeight(self._theme.scaled(EMPTY_ROOM))
        self.body.addWidget(SectionHeader(self._theme, self.tr("What happened today")))
        self.body.addWidget(self._empty)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._foot)
        self.body.addStretch(1)
        self._foot.hide()

    def _take(self, found: tuple[Evening, Directory]) -> None:
        evening, directory = found
        kept = {each.about.id: each for each in self._rows}
        self._rows = [
            kept.pop(one.id) if one.id in kept else self._row(one, directory)
            for one in evening.lines
        ]
        while self._lines.takeAt(0) is not None:
            pass
        for gone in kept.values():
            gone.hide()
            gone.deleteLater()
        for each in self._rows:
            self._lines.addWidget(each)
        self._empty.setVisible(not self._rows)
        self._foot.setVisible(bool(self._rows))
        self._count()

    def _row(self, one: Unlogged, directory: Directory) -> EveningRow:
        made = EveningRow(self._theme, one, partial(self._understand, directory, one.account_id))
        made.changed.connect(self._count)
        made.entered.connect(partial(self._go_on, made))
        return made

    def _understand(self, directory: Directory, account_id: UUID | None, text: str) -> QuickLine:
        return self._desk.capture.understand(
            text, directory, as_of=self._today(), account_id=account_id
        )

    def _go_on(self, made: EveningRow) -> None:
        """Go to the next line; behind the last one waits the button."""
        after = self._rows[self._rows.index(made) + 1 :]
        (after[0].typed if after else self._save).setFocus()

    @Slot()
    def _count(self) -> None:
        said = sum(each.says for each in self._rows)
        self._save.setEnabled(bool(said))
        words = self.tr("Note 1") if said == 1 else self.tr("Note {count}")
        self._save.setText(f" {words.format(count=formats.number(said))}")


def meaning(line: QuickLine) -> str:
    """Return what a line was understood as, in one line."""
    took = f"{formats.number(line.minutes)} min" if line.minutes else ""
    parts = (
        ", ".join(one.name for one in line.contacts),
        took,
        word(Sentiment(line.sentiment)) if line.sentiment else "",
        line.summary,
        *(_action(each) for each in line.actions),
    )
    return "  ·  ".join(part for part in parts if part)


def _action(action: QuickAction) -> str:
    due = formats.day(action.due) if action.due else ""
    return "→ " + ", ".join(filter(None, (action.title, due, formats.clock(action.at))))


def _read(desk: EveningServices, day: date) -> tuple[Evening, Directory]:
    return desk.evenings.evening(day), desk.capture.directory()

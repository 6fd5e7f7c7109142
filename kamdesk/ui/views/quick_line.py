"""The quick line: one line typed, understood as it is typed, saved with Enter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.quickline.line import Chip
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui.labels import apology
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.quick_rows import QuickRows, written
from kamdesk.ui.widgets.banner import Banner
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.key_hint import KeyHint
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.marked_line import MarkedLine
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.text import Label
from kamdesk.ui.widgets.understood import Understood

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from uuid import UUID

    from kamdesk.domain.quickline.directory import AccountName, Directory
    from kamdesk.domain.quickline.line import QuickLine
    from kamdesk.services.capture import CaptureService
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.quick_rows import Meaning

DRAFT_MS = 500  # a crash costs less typing than that
TONES: dict[Chip, Tone] = {
    Chip.DATE: "warn",
    Chip.TIME: "warn",
    Chip.DUE: "warn",
    Chip.ACTION: "info",
    Chip.TAG: "neutral",
    Chip.UNKNOWN: "bad",
}


class QuickLineView(QWidget):
    """What stands in the panel: the line, what it means, and Save."""

    draft_changed = Signal(str)  # so that half a line survives a crash
    saved = Signal(object)  # Outcome

    def __init__(
        self,
        *,
        theme: Theme,
        capture: CaptureService,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._capture = capture
        self._editor = editor
        self._tasks = tasks
        self._today = today
        self._directory: Directory | None = None
        self._line: QuickLine | None = None
        self._account: UUID | None = None
        self._rows = QuickRows(self)
        self._meanings: tuple[Meaning, ...] = ()
        self._busy = False
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self.typed = MarkedLine(
            theme,
            self.tr("Log touchpoint"),
            self.tr("visit Ernst Handel with Roland 45m: price list agreed; send quote by Fri"),
        )
        self._meant = Understood(theme)
        self._problem = Banner(theme, "", "bad")
        self._save = Button(theme, self.tr("Save"), "primary", icon="corner-down-left")
        self.setAccessibleName(self.tr("Log touchpoint"))
        self._build()
        self._connect()
        self._read_names()

    def begin(self, account_id: UUID | None, draft: str = "") -> None:
        """Start a line, meant for an account unless it names another."""
        self._account = account_id
        self._problem.hide()
        if draft and not self.typed.toPlainText():
            self.typed.setPlainText(draft)
        self._understand()

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        theme = self._theme
        head = row(
            Label(theme, self.tr("Log touchpoint"), "overline", tone="muted"),
            None,
            Label(theme, self.tr("Works offline"), "small", tone="muted"),
        )
        foot = row(
            KeyHint(theme, "Tab"),
            Label(theme, self.tr("next field"), "small", tone="muted"),
            6,
            KeyHint(theme, "Ctrl Z"),
            Label(theme, self.tr("undo after saving"), "small", tone="muted"),
            None,
            KeyHint(theme, "Esc"),
            2,
            self._save,
            spacing=Space.XS + 2,
        )
        self._problem.hide()
        parts = (head, self.typed, 2, self._meant, self._problem, 2, foot)
        self.setLayout(column(*parts, spacing=10, margins=(22, 18, 22, 18)))

    def _connect(self) -> None:
        self.typed.edited.connect(self._on_edited)
        self.typed.entered.connect(self._on_save)
        self._save.clicked.connect(self._on_save)
        self._meant.picked.connect(self._on_picked)
        self._meant.pressed.connect(self._on_pressed)
        self._pause.timeout.connect(self._on_paused)
        self._editor.changed.connect(self._on_changed)

    def _read_names(self) -> None:
        self._tasks.read(self, self._capture.directory, self._take_names)

    def _take_names(self, directory: Directory) -> None:
        self._directory = directory
        self._understand()

    # -- understanding ----------------------------------------------------------

    def _understand(self) -> None:
        text = self.typed.toPlainText()
        if self._directory is None or not text.strip():
            self._line = None
            self.typed.show_marks(())
            self._show(self._rows.empty(self._named()))
            return
        self._line = self._capture.understand(text, self._directory, account_id=self._account)
        self.typed.show_marks(
            [(one.start, one.end, TONES.get(one.what, "accent")) for one in self._line.spans]
        )
        named = self._named(self._line.account.id if self._line.account else None)
        self._show(self._rows.read(text, self._line, self._today(), named))

    def _show(self, found: Iterable[Meaning]) -> None:
        self._meanings = tuple(found)
        self._meant.show_rows([one.row for one in self._meanings])

    def _named(self, account_id: UUID | None = None) -> AccountName | None:
        """Return the account that is named, or else the one at hand."""
        return self._directory.account(account_id or self._account) if self._directory else None

    # -- what happens -----------------------------------------------------------

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._understand()
        self._pause.start()

    @Slot()
    def _on_paused(self) -> None:
        self.draft_changed.emit(self.typed.toPlainText())

    @Slot(int, int)
    def _on_picked(self, number: int, at: int) -> None:
        choice = self._meanings[number].choice
        if choice is not None:
            self.typed.replace(choice.start, choice.end, written(choice)[at])
            self.typed.setFocus()

    @Slot(int, int)
    def _on_pressed(self, number: int, at: int) -> None:
        edit = self._meanings[number].edits[at]
        if edit.words is None:
            self.typed.select(edit.start, edit.end)
            self.typed.setFocus()
        else:
            self.typed.replace(edit.start, edit.end, edit.words)
            self._meant.focus_pill(number, at)

    @Slot()
    def _on_save(self) -> None:
        text = self.typed.toPlainText()
        if self._line is None or self._busy:
            return
        self._busy = True
        work = partial(self._capture.log, text, self._line, account_id=self._account)
        self._editor.do(work, self._answered)

    def _answered(self, answer: Outcome | Exception) -> None:
        self._busy = False
        if isinstance(answer, Outcome):
            self.typed.setPlainText("")
            self.draft_changed.emit("")
            self.saved.emit(answer)
        elif isinstance(answer, RuleBroken):
            self._problem.say(apology(answer), "bad")
            self._problem.show()

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & {Topic.ACCOUNTS, Topic.CONTACTS}:
            self._read_names()


class QuickLinePanel(Overlay):
    """The quick line over the window."""

    def __init__(self, theme: Theme, view: QuickLineView, host: QWidget) -> None:
        super().__init__(theme, view, host, top=0.2)
        self.view = view
        view.saved.connect(self._on_saved)

    def begin(self, account_id: UUID | None, draft: str = "") -> None:
        """Open with the cursor in the line."""
        self.view.begin(account_id, draft)
        self.open(self.view.typed)

    @Slot(object)
    def _on_saved(self, _outcome: Outcome) -> None:
        self.dismiss()

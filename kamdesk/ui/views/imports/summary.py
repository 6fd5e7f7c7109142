"""What an import would do, how far it has come, and what it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.disc import Glyph
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.text import Elided

if TYPE_CHECKING:
    from kamdesk.services.imports.answer import ImportAnswer
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.imports.reading import Run


class SummaryCard(Card):
    """One line of counts with its buttons; a bar while something is under way."""

    import_pressed = Signal()
    cancel_pressed = Signal()
    undo_pressed = Signal()
    accounts_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=Space.L)
        self._mark = Glyph(theme, "import", "accent_text")
        self._title = Elided(theme, "", "strong")
        self._words = Elided(theme, "", tone="text2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = Button(theme, self.tr("Cancel"))
        self.go = Button(theme, self.tr("Import"), "primary", icon="import")
        self.undo = Button(theme, self.tr("Undo import"), icon="undo-2")
        self.accounts = Button(theme, self.tr("Show accounts"), "primary", icon="building-2")
        words = column(self._title, self._words, self.bar, spacing=Space.XXS)
        line = row(self._mark, spacing=Space.M)
        line.addLayout(words, 1)
        for button in (self.cancel, self.undo, self.go, self.accounts):
            line.addWidget(button)
        self.body.addLayout(line)
        self.cancel.clicked.connect(self.cancel_pressed)
        self.go.clicked.connect(self.import_pressed)
        self.undo.clicked.connect(self.undo_pressed)
        self.accounts.clicked.connect(self.accounts_pressed)
        self._show(busy=False)

    @property
    def text(self) -> str:
        """What is said."""
        return f"{self._title.text()}\n{self._words.text()}"

    def show_busy(self, title: str, run: Run, expected: int = 0) -> None:
        """Show that something is under way, and how far it has come."""
        progress = run.progress
        said = self.tr("{file}: {rows} rows")
        words = said.format(file=progress.file, rows=formats.number(run.rows)) if progress else ""
        self._say(title, words, "hourglass", "info")
        self.bar.setRange(0, expected)
        self.bar.setValue(min(run.rows, expected))
        self._show(busy=True)

    def show_plan(self, answer: ImportAnswer) -> None:
        """Show what would be done."""
        title = self.tr("Ready: nothing is changed until you import")
        if not answer.taken:
            title = self.tr("Nothing in these files can be taken yet: say what they are")
        elif not _counts(answer, "created") + _counts(answer, "updated"):
            title = self.tr("Everything is there already")
        self._say(title, self._summed(answer), "import", "accent_text")
        self._show(busy=False)
        wanted = _counts(answer, "created") + _counts(answer, "updated")
        self.go.setEnabled(wanted > 0)
        self.go.show()

    def show_done(self, answer: ImportAnswer) -> None:
        """Show what was done, and the way back."""
        title = self.tr("Imported, as one step that can be taken back")
        if answer.outcome.change_id is None:
            title = self.tr("Everything was there already; nothing had to change")
        self._say(title, self._summed(answer), "circle-check", "good")
        self._show(busy=False)
        self.undo.setVisible(answer.outcome.change_id is not None)
        self.accounts.show()

    def show_undone(self) -> None:
        """Show that the import was taken back."""
        words = self.tr("Redo in the Edit menu brings it again.")
        self._say(self.tr("The import was taken back"), words, "undo-2", "text2")
        self._show(busy=False)
        self.go.setEnabled(True)
        self.go.show()

    def show_problem(self, words: str) -> None:
        """Say why it does not go on, and what to do."""
        self._say(self.tr("This cannot be read as it is"), words, "circle-alert", "bad")
        self._show(busy=False)

    def show_stopped(self) -> None:
        """Say that it was stopped, and that nothing of it stays."""
        words = self.tr("Nothing was changed. Choose the files again to go on.")
        self._say(self.tr("Stopped"), words, "circle-alert", "text2")
        self._show(busy=False)

    def _summed(self, answer: ImportAnswer) -> str:
        words = {
            "created": self.tr("{count} new"),
            "updated": self.tr("{count} updated"),
            "unchanged": self.tr("{count} unchanged"),
        }
        parts = [
            said.format(count=formats.number(_counts(answer, name))) for name, said in words.items()
        ]
        skipped = sum(len(one.skipped) for one in answer.files)
        parts.append(self.tr("{count} skipped").format(count=formats.number(skipped)))
        return "  ·  ".join(parts)

    def _say(self, title: str, words: str, icon: str, color: str) -> None:
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._mark.show_icon(icon, color)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def _show(self, *, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.cancel.setVisible(busy)
        for button in (self.go, self.undo, self.accounts):
            button.hide()


def _counts(answer: ImportAnswer, name: str) -> int:
    return sum(getattr(one, name) for one in answer.files)

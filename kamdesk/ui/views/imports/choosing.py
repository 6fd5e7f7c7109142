"""What stands on the page before there are files: how to bring them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog

from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from kamdesk.ui.theme.theme import Theme

TABLES = "*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.xlsb *.ods *.gz"
CARDS = "*.vcf *.vcard"
Mode = QFileDialog.FileMode


class Choosing(Card):
    """Says what can be dropped, and asks for files or a folder."""

    files_chosen = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        state = EmptyState(theme, "", art=True)
        state.say(
            self.tr("Drop files here"),
            self.tr(
                "Spreadsheets, CSV files and contact cards (vCard), or a folder of them, from "
                "any CRM, phone or mail program. "
                "You see what would happen before anything is changed."
            ),
        )
        self.files = state.add_action(self.tr("Choose files…"), icon="folder-open")
        self.folder = state.add_action(self.tr("Choose folder…"), "secondary")
        self.body.addWidget(state)
        self.files.clicked.connect(self.ask_files)
        self.folder.clicked.connect(self.ask_folder)

    @Slot()
    def ask_files(self) -> None:
        """Let files be chosen."""
        self._ask(Mode.ExistingFiles)

    @Slot()
    def ask_folder(self) -> None:
        """Let a folder be chosen, all tables of which belong together."""
        self._ask(Mode.Directory)

    def _ask(self, mode: Mode) -> None:
        dialog = QFileDialog(self.window(), self.tr("Import"))
        dialog.setFileMode(mode)
        if mode is Mode.ExistingFiles:
            known = self.tr("Tables and cards ({patterns})").format(patterns=f"{TABLES} {CARDS}")
            named = self.tr("Tables ({patterns})").format(patterns=TABLES)
            cards = self.tr("Contact cards ({patterns})").format(patterns=CARDS)
            dialog.setNameFilters([known, named, cards, self.tr("All files (*)")])
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(list)
    def _on_files_selected(self, files: list[str]) -> None:
        self.files_chosen.emit(files)

"""Backups made in passing, and the line at the bottom of the sidebar that tells of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Slot
from PySide6.QtWidgets import QFileDialog

from kamdesk.app.folders import keeper_of

if TYPE_CHECKING:
    from kamdesk.app.bootstrap import Desk
    from kamdesk.services.file_state import BackedUp, Backup
    from kamdesk.ui.main_window import MainWindow
    from kamdesk.ui.views.bench import Bench

LOOK_EVERY_MS = 5 * 60 * 1000


class Safekeeping(QObject):
    """Backs up when it is due, when asked, and says when it last did."""

    def __init__(self, window: MainWindow, bench: Bench, desk: Desk, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._desk = desk
        self._file = file
        self._clock = QTimer(self, interval=LOOK_EVERY_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()
        self._look()

    def back_up(self) -> None:
        """Make a checked copy now."""
        self._bench.tasks.read(self, self._desk.upkeep.back_up, self._say_done)

    def export_all(self) -> None:
        """Ask where to write everything as JSON that can be read back."""
        name = str(self._file.with_suffix(".json"))
        ask = QFileDialog(self._window, self.tr("Export everything"), name, "JSON (*.json)")
        ask.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        ask.setDefaultSuffix("json")
        ask.fileSelected.connect(self._export)
        ask.open()

    @Slot(str)
    def _export(self, path: str) -> None:
        work = partial(self._write_all, Path(path))
        self._bench.tasks.read(self, work, partial(self._say_exported, path))

    def _write_all(self, out: Path) -> tuple[str, ...]:
        """Run on a worker: write everything, and return whose files are not there."""
        self._desk.interchange.export_everything(out)
        return self._desk.interchange.without_content()

    def _say_exported(self, path: str, without: tuple[str, ...]) -> None:
        words = self.tr("Everything is in {path}")
        if without:
            words = self.tr("Everything is in {path}, but for the files of: {names}")
        self._window.toasts.say(words.format(path=path, names=", ".join(without)))

    @Slot()
    def _look(self) -> None:
        self._bench.tasks.read(self, self._due, self._show)

    def _due(self) -> Backup | None:
        """Run on a worker: back up if it is due, and return the newest copy."""
        made = self._desk.upkeep.back_up_if_due()
        return made.backup if made else self._desk.upkeep.last()

    def _say_done(self, done: BackedUp) -> None:
        self._show(done.backup)
        words = self.tr("Backed up and checked: {name}")
        self._window.toasts.say(words.format(name=done.backup.path.name))

    def _show(self, backup: Backup | None) -> None:
        saved = self.tr("All saved on this laptop")
        cloud = keeper_of(self._file)
        if cloud is not None:
            words = self.tr("Kept in {folder}: a live file can be damaged there")
            self._window.sidebar.show_state(saved, words.format(folder=cloud), "warn")
            return
        if backup is None:
            self._window.sidebar.show_state(saved, self.tr("No backup yet"))
            return
        made = QDateTime.fromSecsSinceEpoch(int(backup.made_at.timestamp()))
        form = QLocale.FormatType.ShortFormat
        today = made.date() == QDateTime.currentDateTime().date()
        when = QLocale().toString(made.time(), form) if today else QLocale().toString(made, form)
        words = self.tr("Backup {when} today") if today else self.tr("Backup {when}")
        self._window.sidebar.show_state(saved, words.format(when=when))

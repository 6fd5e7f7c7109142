"""Asks where an agenda is to be written as PDF, and says how it went."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from kamdesk.services.coming import Event
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.calendar.reading import CalendarServices

PDF = "pdf"


class AgendaSaver(QObject):
    """Writes the agenda of some days where the user says."""

    written = Signal(str)  # the path
    failed = Signal(str)  # the path

    def __init__(self, host: QWidget, desk: CalendarServices, tasks: Tasks) -> None:
        super().__init__(host)
        self._host = host
        self._desk = desk
        self._tasks = tasks

    def ask(self, first: date, last: date, events: Collection[Event]) -> QFileDialog:
        """Ask for a place; what is picked is written at once."""
        days = first.isoformat() if first == last else f"{first.isoformat()} – {last.isoformat()}"
        name = f"{self.tr('Agenda')} {days}.{PDF}"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._host, self.tr("Save the agenda"), str(Path(folder) / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{PDF.upper()} (*.{PDF})")
        dialog.setDefaultSuffix(PDF)
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self.write, first, last, frozenset(events)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, first: date, last: date, events: Collection[Event], path: str) -> None:
        """Set and write it off the GUI thread."""
        whole = Path(path) if Path(path).suffix else Path(f"{path}.{PDF}")
        work = partial(_written, self._desk, (first, last), events, whole)
        self._tasks.read(self, work, partial(self._tell, str(whole)))

    def _tell(self, path: str, done: bool) -> None:  # noqa: FBT001 (a worker's answer)
        (self.written if done else self.failed).emit(path)


def _written(
    desk: CalendarServices, days: tuple[date, date], events: Collection[Event], out: Path
) -> bool:
    try:
        desk.writer.write(desk.calendar.paper(*days, events), out)
    except OSError:
        return False
    return True


class SavedBanner(Banner):
    """Says where an agenda was saved, or that it was not."""

    def __init__(self, theme: Theme, saver: AgendaSaver) -> None:
        super().__init__(theme, "", "good", closable=True)
        self.hide()
        saver.written.connect(self._on_written)
        saver.failed.connect(self._on_failed)

    @Slot(str)
    def _on_written(self, path: str) -> None:
        self.say(self.tr("Saved as {name}").format(name=Path(path).name), "good")
        self.show()

    @Slot(str)
    def _on_failed(self, path: str) -> None:
        words = self.tr("{name} cannot be written: close it if it is open, or take another folder.")
        self.say(words.format(name=Path(path).name), "bad")
        self.show()

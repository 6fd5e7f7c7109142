"""Takes in an account that was handed over, or a whole portfolio, as one change."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from kamdesk.services.handing_over import is_package

if TYPE_CHECKING:
    from kamdesk.services.handing_over import HandOverService
    from kamdesk.services.outcome import Outcome
    from kamdesk.ui.main_window import MainWindow
    from kamdesk.ui.views.bench import Bench

HEAD = 64  # bytes in which a file of ours says that it is one
MARK = b'{"kamdesk":'


def is_ours(file: Path) -> bool:
    """Whether a file was written by ``export`` or ``hand-over``."""
    if file.suffix.casefold() == ".zip":
        return is_package(file)
    try:
        with file.open("rb") as opened:
            return opened.read(HEAD).startswith(MARK)
    except OSError:
        return False


class TakingOver(QObject):
    """Asks for the package and brings it in; undo takes all of it back."""

    def __init__(self, window: MainWindow, bench: Bench, service: HandOverService) -> None:
        super().__init__(window)
        self._window = window
        self._editor = bench.editor
        self._service = service

    def ask(self) -> None:
        """Ask which package or file."""
        ask = QFileDialog(self._window, self.tr("Take over an account"))
        ask.setFileMode(QFileDialog.FileMode.ExistingFile)
        ask.setNameFilter(self.tr("What was handed over (*.zip *.json)"))
        ask.fileSelected.connect(self._on_file_selected)
        ask.open()

    def take(self, file: Path) -> None:
        """Bring a package in."""
        self._editor.do(partial(_taken, self._service, file), self._answered)

    def _answered(self, said: Outcome | Exception) -> None:
        if not isinstance(said, Exception) and said.change_id is None:
            self._window.toasts.say(self.tr("Everything was there already."))

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self.take(Path(path))


def _taken(service: HandOverService, file: Path) -> Outcome:
    """Run on the writer thread."""
    return service.take(file).outcome

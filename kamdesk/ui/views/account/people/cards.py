"""Asks where people are to be written as contact cards, and says how it went."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.domain.errors import RuleBroken

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from kamdesk.ui.views.bench import Bench

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
LONGEST = 80


class CardSaver(QObject):
    """Writes people of an account, or one of them, where the user says."""

    written = Signal(str)  # the path
    failed = Signal(str)  # the path

    def __init__(self, host: QWidget, bench: Bench) -> None:
        super().__init__(host)
        self._host = host
        self._bench = bench

    def ask(self, title: str, ids: Collection[UUID]) -> QFileDialog:
        """Ask for a place; what is picked is written at once."""
        name = f"{' '.join(FORBIDDEN.sub(' ', title[:LONGEST]).split())}.vcf"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        words = self.tr("Save as contact card")
        dialog = QFileDialog(self._host, words, str(Path(folder) / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Contact cards ({patterns})").format(patterns="*.vcf"))
        dialog.setDefaultSuffix("vcf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self.write, tuple(ids)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, ids: Collection[UUID], path: str) -> None:
        """Write cards off the GUI thread; our own notes about people stay at home."""
        whole = Path(path) if Path(path).suffix else Path(f"{path}.vcf")
        work = partial(_written, self._bench, whole, ids)
        self._bench.tasks.read(self, work, partial(self._tell, str(whole)))

    def _tell(self, path: str, done: bool) -> None:  # noqa: FBT001
        (self.written if done else self.failed).emit(path)


def _written(bench: Bench, out: Path, ids: Collection[UUID]) -> bool:
    try:
        bench.desk.cards.write(out, ids=ids, internal=False)
    except RuleBroken:
        return False
    return True

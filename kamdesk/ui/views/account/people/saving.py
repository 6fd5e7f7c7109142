"""Asks where the map is to be written, and says how it went."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.ui.views.account.people.export import Form, write_map

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from kamdesk.ui.views.account.people.scene import MapScene

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
LONGEST = 80


class MapSaver(QObject):
    """Writes a map where the user says."""

    written = Signal(str)  # the path
    failed = Signal(str)  # the path

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host

    def ask(self, scene: MapScene, title: str, form: str, ground: QColor) -> QFileDialog:
        """Ask for a place; what is picked is written at once."""
        name = f"{' '.join(FORBIDDEN.sub(' ', title[:LONGEST]).split())}.{form}"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._host, self.tr("Export the map"), str(Path(folder) / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{form.upper()} (*.{form})")
        dialog.setDefaultSuffix(form)
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self.write, scene, title, ground))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, scene: MapScene, title: str, ground: QColor, path: str) -> bool:
        """Write the map in the form that the name of the file says."""
        form = Path(path).suffix.lstrip(".").lower()
        known = form in get_args(Form)
        whole = Path(path) if known else Path(f"{path}.png")
        done = write_map(scene, whole, cast("Form", form if known else "png"), title, ground)
        (self.written if done else self.failed).emit(str(whole))
        return done

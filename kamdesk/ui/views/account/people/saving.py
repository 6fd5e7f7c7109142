"""Asks where the map is to be written or printed, and says how it went."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.ui.views.account.people.export import Form, print_map, write_map

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from kamdesk.ui.views.account.people.scene import MapScene

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
LONGEST = 80


class MapSaver(QObject):
    """Writes a map where the user says, or on the paper they choose."""

    written = Signal(str)  # the path
    failed = Signal(str)  # the path
    printed = Signal(bool)  # whether the printer took it

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

    def ask_for_paper(self, scene: MapScene, title: str, ground: QColor) -> QPrintDialog:
        """Ask for a printer; the map lies across the sheet unless another way is chosen."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 (rarely wanted)

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        dialog = QPrintDialog(printer, self._host)
        dialog.setWindowTitle(self.tr("Print the map"))
        dialog.accepted.connect(partial(self.put_on_paper, scene, ground, printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # its own open() wants a slot by name
        return dialog

    def put_on_paper(self, scene: MapScene, ground: QColor, printer: QPrinter) -> bool:
        """Print the map on what was chosen."""
        done = print_map(scene, printer, ground)
        self.printed.emit(done)
        return done

    def write(self, scene: MapScene, title: str, ground: QColor, path: str) -> bool:
        """Write the map in the form that the name of the file says."""
        form = Path(path).suffix.lstrip(".").lower()
        known = form in get_args(Form)
        whole = Path(path) if known else Path(f"{path}.png")
        done = write_map(scene, whole, cast("Form", form if known else "png"), title, ground)
        (self.written if done else self.failed).emit(str(whole))
        return done

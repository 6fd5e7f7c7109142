"""Files that come from outside: dropped or picked, read on a worker, kept as one change."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.file_kinds import may_be_opened
from kamdesk.domain.file_names import safe_name
from kamdesk.services.attached_files import read_file
from kamdesk.services.attaching import Held

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtCore import QMimeData

    from kamdesk.services.attaching import Of
    from kamdesk.services.outcome import Outcome
    from kamdesk.ui.views.bench import Bench

DRAGGED = {QEvent.Type.DragEnter, QEvent.Type.DragMove}


class FileDrop(QObject):
    """Lets files from outside fall on a widget."""

    dropped = Signal(object, QPoint)  # tuple of Path, where on the widget

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        fields = target.findChildren(QLineEdit)  # which would write the path into themselves
        texts = [field.viewport() for field in target.findChildren(QPlainTextEdit)]
        for part in (target, *fields, *texts):
            part.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        dropping = event.type() == QEvent.Type.Drop
        if isinstance(event, QDropEvent) and (dropping or event.type() in DRAGGED):
            paths = files_in(event.mimeData())
            if paths:
                event.acceptProposedAction()
                if dropping:
                    self.dropped.emit(paths, event.position().toPoint())
                return True
        return super().eventFilter(watched, event)


class Attacher(QObject):
    """Takes files in for whoever they belong to, and gives them out again."""

    progressed = Signal(str, object, object)  # name, bytes read, bytes in all
    finished = Signal()
    failed = Signal(Exception)
    saved = Signal(str)  # the path

    def __init__(self, bench: Bench, host: QWidget) -> None:
        super().__init__(host)
        self._bench = bench
        self._host = host

    def attach(self, paths: Sequence[Path], of: Of) -> None:
        """Read files on a worker and keep them; the writer waits for none of it."""
        if paths:
            work = partial(self._read, tuple(paths))
            self._bench.tasks.read(self, work, partial(self._keep, of))

    def pick(self, of: Of) -> QFileDialog:
        """Ask which files, and attach them."""
        ask = self.ask_for_files()
        ask.filesSelected.connect(partial(self._on_picked, of))
        ask.open()
        return ask

    def ask_for_files(self) -> QFileDialog:
        """Return the question which files, not asked yet."""
        ask = QFileDialog(self._host, self.tr("Attach files"), _documents())
        ask.setFileMode(QFileDialog.FileMode.ExistingFiles)
        ask.finished.connect(ask.deleteLater)
        return ask

    def open(self, attachment_id: UUID, name: str) -> None:
        """Show a file in its program; what may run something is saved instead."""
        if may_be_opened(name):
            work = partial(_tried, partial(self._bench.desk.attachments.lay_out, attachment_id))
            self._bench.tasks.read(self, work, self._show)
        else:
            self.save_as(attachment_id, name)

    def save_as(self, attachment_id: UUID, name: str) -> QFileDialog:
        """Ask where to, and write a copy there."""
        ask = QFileDialog(self._host, self.tr("Save into a folder"), _documents())
        ask.setFileMode(QFileDialog.FileMode.Directory)
        ask.setOption(QFileDialog.Option.ShowDirsOnly)
        ask.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Save here"))
        ask.setWindowTitle(self.tr("Save {name} into a folder").format(name=safe_name(name)))
        ask.fileSelected.connect(partial(self.save, attachment_id))
        ask.finished.connect(ask.deleteLater)
        ask.open()
        return ask

    def save(self, attachment_id: UUID, folder: str) -> None:
        """Write a copy into a folder, beside whatever is there."""
        save = partial(self._bench.desk.attachments.save, attachment_id, Path(folder))
        self._bench.tasks.read(self, partial(_tried, save), self._say_saved)

    def _read(self, paths: tuple[Path, ...]) -> tuple[Held, ...] | RuleBroken:
        """Run on a worker."""
        try:
            return tuple(
                Held(name=path.name, data=read_file(path, self.progressed.emit)) for path in paths
            )
        except RuleBroken as refused:
            return refused

    def _keep(self, of: Of, held: tuple[Held, ...] | RuleBroken) -> None:
        if isinstance(held, RuleBroken):
            self.failed.emit(held)
            return
        edit = partial(self._bench.desk.attachments.attach, held, of)
        self._bench.editor.do(edit, self._kept)

    def _kept(self, _said: Outcome | Exception) -> None:
        self.finished.emit()  # of a refusal the window tells

    def _show(self, place: Path | RuleBroken) -> None:
        if isinstance(place, RuleBroken):
            self.failed.emit(place)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    def _say_saved(self, place: Path | RuleBroken) -> None:
        if isinstance(place, RuleBroken):
            self.failed.emit(place)
        else:
            self.saved.emit(str(place))

    @Slot(object)
    def _on_picked(self, of: Of, names: Sequence[str]) -> None:
        self.attach([Path(name) for name in names], of)


def files_in(data: QMimeData) -> tuple[Path, ...]:
    """Return the files that are being dragged; folders are none."""
    places = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(place for place in places if not place.is_dir())


def _tried(work: partial[Path]) -> Path | RuleBroken:
    try:
        return work()
    except RuleBroken as refused:
        return refused


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

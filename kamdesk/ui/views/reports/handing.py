"""To whom an account is handed, and the package that goes along."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.team import Colleague
from kamdesk.services.handing_over import assign
from kamdesk.ui.labels import apology
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.reports.writing import FORBIDDEN, Exported
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.switch import Switch
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kamdesk.services.accounts import AccountService
    from kamdesk.services.handing_over import HandOverService
    from kamdesk.services.ports import Reader
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor

NAME_WIDTH = 200


class HandingDesk(Protocol):
    """The services of a hand-over."""

    @property
    def hand_overs(self) -> HandOverService: ...
    @property
    def accounts(self) -> AccountService: ...
    @property
    def reader(self) -> Reader: ...


@dataclass(frozen=True, slots=True)
class _Owed:
    """How many words were given on both sides and are still to be kept."""

    ours: int
    late: int
    theirs: int


class HandOverBar(Card):
    """Says what is still owed, asks for the colleague, and writes the package."""

    written = Signal(object)  # Exported
    begun = Signal(str)  # the name of the package
    to_changed = Signal()

    def __init__(self, theme: Theme, desk: HandingDesk, tasks: Tasks, editor: Editor) -> None:
        super().__init__(padding=Space.M)
        self._desk = desk
        self._tasks = tasks
        self._editor = editor
        self._account: UUID | None = None
        self._folder = ""
        self._name = ""
        self._owed = Label(theme, "", tone="text2")
        self._to = dressed(theme, QComboBox(), self.tr("Who takes it over"))
        self._assign = Switch(theme, self.tr("Also note the account as theirs"))
        self._write = Button(theme, self.tr("Write package…"), "primary", icon="handshake")
        self._build(theme)
        self._write.clicked.connect(self._on_write_pressed)
        self._to.editTextChanged.connect(self._on_to_changed)
        self._assign.toggled.connect(self._on_assign_toggled)

    @property
    def to(self) -> str:
        """Who takes the account over."""
        return " ".join(self._to.currentText().split())

    @property
    def owed(self) -> str:
        """What is said of open promises."""
        return self._owed.text()

    def show_account(self, account_id: UUID | None, name: str, folder: str) -> None:
        """Ask about an account; a package goes beside what was written last."""
        self._account, self._name, self._folder = account_id, name, folder
        self._allow()
        self._tasks.read(self, partial(self._desk.reader.all, Colleague), self._take)
        if account_id is not None:
            work = partial(_owed, self._desk.hand_overs, account_id)
            self._tasks.read(self, work, partial(self._tell, account_id))

    def write(self, out: Path) -> None:
        """Write the package, and note the account as the colleague's where that is switched on."""
        if self._account is None or not self.to:
            return
        self._write.setEnabled(False)
        self.begun.emit(out.name)
        work = partial(_written, self._desk.hand_overs, self._account, self.to, out)
        self._tasks.read(self, work, partial(self._done, self._account, self.to))

    # -- answers ----------------------------------------------------------------

    def _take(self, colleagues: Sequence[Colleague]) -> None:
        names = sorted(one.name for one in colleagues)
        known = [self._to.itemText(at) for at in range(self._to.count())]
        if names != known:
            typed = self._to.currentText()
            self._to.clear()
            self._to.addItems(names)
            self._to.setCurrentText(typed)

    def _tell(self, account_id: UUID, owed: _Owed | None) -> None:
        if owed is None or account_id != self._account:
            return
        ours = self.tr("We still owe %n promise(s)", "", owed.ours)
        late = self.tr("%n late", "", owed.late) if owed.late else ""
        theirs = self.tr("they owe %n", "", owed.theirs)
        self._owed.setText("  ·  ".join(filter(None, (ours, late, theirs))))

    def _done(self, account_id: UUID, to: str, found: Exported) -> None:
        self._allow()
        self.written.emit(found)
        if not found.problem and self._assign.isChecked():
            self._editor.do(partial(assign, self._desk.accounts, account_id, to))

    # -- building ---------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        self._to.setEditable(True)
        self._to.setCurrentText("")
        self._to.setMinimumWidth(theme.scaled(NAME_WIDTH))
        line = self._to.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Colleague"))
        note = Label(theme, self.tr("Also note the account as theirs"), tone="text2")
        note.setBuddy(self._assign)
        note.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        parts = (self._owed, None, self._to, 6, self._assign, note, 6, self._write)
        self.body.addLayout(row(*parts, spacing=Space.S))

    def _allow(self) -> None:
        self._write.setEnabled(self._account is not None and bool(self.to))

    @Slot(str)
    def _on_to_changed(self, _text: str) -> None:
        self._allow()
        self.to_changed.emit()

    @Slot(bool)
    def _on_assign_toggled(self, on: bool) -> None:  # noqa: FBT001 (Qt's signature)
        words = self.tr("Write and assign…") if on else self.tr("Write package…")
        self._write.setText(f" {words}")  # a gap behind the icon
        self._write.setAccessibleName(words)

    @Slot()
    def _on_write_pressed(self) -> None:
        bare = FORBIDDEN.sub(" ", self.tr("{account} – hand-over").format(account=self._name))
        place = Path(self._folder) / f"{' '.join(bare.split())}.zip"
        dialog = QFileDialog(self, self.tr("Write package"), str(place))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Package (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self.write(Path(path))


def _owed(service: HandOverService, account_id: UUID) -> _Owed | None:
    """Return what is open on both sides; for a worker."""
    try:
        document = service.document(account_id)
    except RuleBroken:
        return None  # deleted meanwhile
    late = sum(bool(one.days_late) for one in document.ours)
    return _Owed(len(document.ours), late, len(document.theirs))


def _written(service: HandOverService, account_id: UUID, to: str, out: Path) -> Exported:
    """Write the package; for a worker."""
    try:
        package = service.write(account_id, to, out)
    except RuleBroken as error:
        return Exported(path=out, problem=apology(error))
    held = QCoreApplication.translate("Report", "to read and to import: {files}")
    return Exported(
        path=out, standard=held.format(files=", ".join(package.files)), lost=package.lost
    )

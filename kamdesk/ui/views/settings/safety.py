"""Where the portfolio is, its copies, and whether all is well with it."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from shiboken6 import isValid

from kamdesk.services.words.checks import CHECKS
from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.banner import Banner
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.disc import Glyph
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from kamdesk.services.file_state import BackedUp, Backup, Checkup
    from kamdesk.services.upkeep import UpkeepService
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme

MEGABYTE = 1_000_000
SHOWN = 5  # of the backups; the folder has them all


class SafetyCard(Card):
    """Backs up and looks the file over, when asked."""

    backed_up = Signal(object)  # Backup
    restore_asked = Signal(object)  # Path of the backup to go back to

    def __init__(self, theme: Theme, upkeep: UpkeepService, tasks: Tasks) -> None:
        super().__init__(spacing=Space.M)
        self._theme = theme
        self._upkeep = upkeep
        self._tasks = tasks
        self._path = Elided(theme, str(upkeep.portfolio), "body")
        self._last = Label(theme, "", tone="text2", wrap=True)
        self._copies = column(spacing=Space.XS)
        self._result = Banner(theme, "", "good", closable=True)
        self._findings = column(spacing=Space.XS)
        self._back_up = Button(theme, self.tr("Back up now"), icon="hard-drive")
        self._check = Button(theme, self.tr("Check the file"), icon="scan-search")
        self._folder = Button(theme, self.tr("Show in folder"), "link", icon="folder-open")
        self._build()
        self._back_up.clicked.connect(self._on_back_up)
        self._check.clicked.connect(self._on_check)
        self._folder.clicked.connect(partial(show_folder, upkeep.portfolio))

    def refresh(self) -> None:
        """Look for the copies again."""
        self._tasks.read(self, self._upkeep.backups, self._show_backups)

    def _build(self) -> None:
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place = row(self._path, self._folder)
        place.setStretch(0, 1)
        self._result.hide()
        words = self.tr("Going back to a copy keeps what is here now among the backups.")
        self.body.addWidget(SectionHeader(self._theme, self.tr("The file and its backups")))
        self.body.addLayout(place)
        self.body.addWidget(self._last)
        self.body.addLayout(self._copies)
        self.body.addWidget(Label(self._theme, words, "small", tone="muted", wrap=True))
        self.body.addWidget(self._result)
        self.body.addLayout(self._findings)
        self.body.addWidget(boxed(row(self._back_up, self._check, None)))

    def _show_backups(self, backups: Sequence[Backup]) -> None:
        _empty(self._copies)
        if not backups:
            self._last.setText(self.tr("No backup yet. One is made by itself while you work."))
            return
        words = self.tr("Last backup {when}, opened and checked after it was written.")
        self._last.setText(words.format(when=moment(backups[0].made_at)))
        for one in backups[:SHOWN]:
            name = Elided(self._theme, one.path.name, "small", tone="text2")
            size = formats.number(Decimal(one.size) / MEGABYTE, 1)
            said = self.tr("{when}, {size} MB").format(when=moment(one.made_at), size=size)
            back = Button(self._theme, self.tr("Go back to it"), "link", icon="history")
            back.setAccessibleName(self.tr("Go back to the backup of {when}").format(when=said))
            back.clicked.connect(partial(self.restore_asked.emit, one.path))
            line = row(name, Label(self._theme, said, "small", tone="muted", tabular=True), back)
            line.setStretch(0, 1)
            self._copies.addWidget(boxed(line))

    @Slot()
    def _on_back_up(self) -> None:
        self._back_up.setEnabled(False)
        self._tasks.write(self, self._upkeep.back_up, self._take_backup, self._fail)

    def _take_backup(self, done: BackedUp) -> None:
        self._back_up.setEnabled(True)
        words = self.tr("Backed up and checked: {name}")
        self._say(words.format(name=done.backup.path.name), good=True)
        self.backed_up.emit(done.backup)
        self.refresh()

    def _fail(self, error: Exception) -> None:
        if isValid(self):
            self._back_up.setEnabled(True)
            self._check.setEnabled(True)
        self._tasks.failed.emit(error)

    @Slot()
    def _on_check(self) -> None:
        self._check.setEnabled(False)
        self._tasks.write(self, self._upkeep.examine, self._take_checkup, self._fail)

    def _take_checkup(self, found: Checkup) -> None:
        self._check.setEnabled(True)
        good = self.tr("Everything is in order.")
        self._say(good if found.passed else self.tr("Something is wrong:"), good=found.passed)
        _empty(self._findings)
        for check in found.checks:
            icon, ink = ("circle-check", "good") if check.passed else ("circle-alert", "bad")
            words = QCoreApplication.translate("Check", CHECKS.get(check.name, check.name))
            said = words if check.passed or not check.about else f"{words}: {check.about}"
            text = Label(self._theme, said, "small", tone="text2", wrap=True)
            state = self.tr("in order") if check.passed else self.tr("wrong")
            text.setAccessibleName(f"{said}: {state}")
            line = row(Glyph(self._theme, icon, ink, 14), text)
            line.setStretch(1, 1)
            self._findings.addWidget(boxed(line))

    def _say(self, words: str, *, good: bool) -> None:
        self._result.say(words, "good" if good else "bad")
        self._result.show()


def show_folder(file: Path) -> None:
    """Open the folder of a file in the system's own way."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def moment(at: datetime) -> str:
    """Return a day and a time as the country writes them; of today the time alone."""
    made = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    form = QLocale.FormatType.ShortFormat
    if made.date() == QDateTime.currentDateTime().date():
        return QLocale().toString(made.time(), form)
    return QLocale().toString(made, form)


def _empty(layout: object) -> None:
    while (item := layout.takeAt(0)) is not None:  # type: ignore[attr-defined]
        if item.widget() is not None:
            item.widget().deleteLater()

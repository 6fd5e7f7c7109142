"""The page of reports."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QStandardPaths, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.services.outcome import Outcome, Topic
from kamdesk.services.planning import Audience
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.reports.paper import Paper
from kamdesk.ui.views.reports.picking import AccountPicker
from kamdesk.ui.views.reports.writing import PlanDesk, Wanted, export, file_name, preview
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.disc import Glyph
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.page import MARGINS, PageHeader
from kamdesk.ui.widgets.segments import Segments
from kamdesk.ui.widgets.text import Elided

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from kamdesk.services.portfolio import PortfolioService
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.reports.writing import Exported, Preview

FOLDER = "reports.folder"
PAUSE = 300  # ms: setting pages takes longer than reading rows
PICKER_WIDTH = 264
TOPICS = frozenset(Topic) - {Topic.PRODUCTS}


class ReportsDesk(PlanDesk, Protocol):
    """The services of the reports."""

    @property
    def portfolio(self) -> PortfolioService: ...


class ReportsView(QWidget):
    """An account's plan for one audience, page by page, and its way into a file."""

    done = Signal(str)  # the path of the file that was written
    setting_chosen = Signal(str, object)

    def __init__(
        self,
        *,
        theme: Theme,
        desk: ReportsDesk,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date],
        folder: str = "",
    ) -> None:
        super().__init__()
        self._theme = theme
        self._desk = desk
        self._editor = editor
        self._tasks = tasks
        self._today = today
        self._folder = folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        self._question = 0
        self._written: Path | None = None
        self._header = PageHeader(theme, self.tr("Reports"))
        audiences = {
            Audience.INTERNAL.value: self.tr("Internal"),
            Audience.CUSTOMER.value: self.tr("Customer copy"),
        }
        self._audience = Segments(theme, self.tr("For whom"), audiences)
        self._export = Button(theme, self.tr("Export PDF…"), "primary", icon="file-down")
        self._picker = AccountPicker(theme, tasks, desk.portfolio, today)
        self._paper = Paper(theme)
        self._mark = Glyph(theme, "circle-check", "good")
        self._said = Elided(theme, "", tone="text2")
        self._open = Button(theme, self.tr("Open"), "small", icon="external-link")
        self._show = Button(theme, self.tr("Show in folder"), "small", icon="folder-open")
        self._answer = Card(padding=Space.M)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._build()
        self._connect()
        self._picker.refresh()

    @property
    def paper(self) -> Paper:
        """The pages."""
        return self._paper

    @property
    def answer(self) -> str:
        """What was said of the last export."""
        return self._said.text() if not self._answer.isHidden() else ""

    @property
    def audience(self) -> Audience:
        """For whom the plan is."""
        return Audience(self._audience.choice)

    def show_subject(self, account_id: UUID) -> None:
        """Show the plan of an account."""
        self._picker.pick(account_id)

    def write(self, path: Path) -> None:
        """Write the plan shown into a file."""
        wanted = self._wanted
        if wanted is None:
            return
        self._export.setEnabled(False)
        self._say(self.tr("Writing {name} …").format(name=path.name), "info", "info")
        self._folder = str(path.parent)
        self.setting_chosen.emit(FOLDER, self._folder)
        self._tasks.read(self, partial(export, self._desk, wanted, path), self._exported)

    # -- the preview ------------------------------------------------------------

    @property
    def _wanted(self) -> Wanted | None:
        account_id = self._picker.account_id
        if account_id is None:
            return None
        return Wanted(account_id=account_id, audience=self.audience)

    @Slot()
    def refresh(self) -> None:
        """Set the pages anew; the old ones stay until the new ones are there."""
        self._question += 1
        wanted = self._wanted
        self._export.setEnabled(wanted is not None)
        if wanted is None:
            self._header.set_subtitle("")
            self._paper.show_words(self.tr("Add an account; its plan will be shown here."))
            return
        if not self._paper.pages:
            self._paper.show_words(self.tr("Setting the pages …"))
        self._tasks.read(
            self,
            partial(preview, self._desk, wanted),
            partial(self._take, self._question),
        )

    def _take(self, question: int, found: Preview) -> None:
        if question != self._question:
            return  # another account or audience was asked for meanwhile
        if found.problem:
            self._paper.show_words(found.problem)
            return
        self._paper.show_pages(found.pages)
        pages = self.tr("%n page(s)", "", len(found.pages))
        kept = self.tr("with scores, chances and targets: stays in the house")
        given = self.tr("without ratings, chances and targets: can be handed over")
        words = kept if self.audience is Audience.INTERNAL else given
        parts = (self._picker.name, pages, words)
        self._header.set_subtitle("  ·  ".join(filter(None, parts)))

    # -- the file ---------------------------------------------------------------

    @Slot()
    def export(self) -> None:
        """Ask where the plan is to be written."""
        if self._wanted is None:
            return
        name = file_name(self._picker.name, self.audience, self._today())
        dialog = QFileDialog(self, self.tr("Export PDF"), str(Path(self._folder) / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _exported(self, found: Exported) -> None:
        self._export.setEnabled(self._wanted is not None)
        self._written = None if found.problem else found.path
        mark, tone = ("circle-alert", "bad") if found.problem else ("circle-check", "good")
        mark, tone = ("triangle-alert", "warn") if found.lost else (mark, tone)
        self._say(found.words, mark, tone)
        if not found.problem:
            self.done.emit(str(found.path))

    def _say(self, words: str, icon: str, tone: str) -> None:
        self._said.setText(words)
        self._said.setAccessibleName(words)
        self._mark.show_icon(icon, tone)
        for button in (self._open, self._show):
            button.setVisible(self._written is not None)
        self._answer.show()

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        self._header.add(self._audience, self._export)
        self._export.setEnabled(False)
        self._picker.setFixedWidth(self._theme.scaled(PICKER_WIDTH))
        answer = row(self._mark, self._said, self._open, self._show, spacing=Space.S)
        answer.setStretch(1, 1)
        self._answer.body.addLayout(answer)
        self._answer.hide()
        room = row(self._picker, self._paper, spacing=Space.L)
        room.setStretch(1, 1)
        page = column(self._header, self._answer, spacing=Space.L, margins=MARGINS)
        page.addLayout(room, 1)
        self.setLayout(page)

    def _connect(self) -> None:
        self._audience.chosen.connect(self._on_audience_chosen)
        self._export.clicked.connect(self.export)
        self._picker.picked.connect(self._on_picked)
        self._open.clicked.connect(self._on_open_pressed)
        self._show.clicked.connect(self._on_show_pressed)
        self._editor.changed.connect(self._on_changed)
        self._pause.timeout.connect(self._on_paused)

    @Slot(str)
    def _on_audience_chosen(self, _key: str) -> None:
        self._paper.begin_at_top()
        self.refresh()

    @Slot(object)
    def _on_picked(self, _account_id: object) -> None:
        self._answer.hide()
        self._paper.begin_at_top()
        self.refresh()

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self.write(Path(path))

    @Slot()
    def _on_open_pressed(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    @Slot()
    def _on_show_pressed(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & TOPICS:
            self._pause.start()

    @Slot()
    def _on_paused(self) -> None:
        self._picker.refresh()
        self.refresh()

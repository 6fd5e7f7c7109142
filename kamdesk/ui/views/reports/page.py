"""The page of reports."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QStandardPaths, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.services.document_kinds import FORMS, DocumentKind, Form
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.services.planning import Audience
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.reports.answering import AnswerCard
from kamdesk.ui.views.reports.handing import HandingDesk, HandOverBar
from kamdesk.ui.views.reports.kinds import FILTERS, TWO_COPIES, audience_words, kind_words
from kamdesk.ui.views.reports.paper import Paper
from kamdesk.ui.views.reports.subjects import SubjectPicker
from kamdesk.ui.views.reports.writing import DocumentDesk, Wanted, export, file_name, preview
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.page import MARGINS, PageHeader
from kamdesk.ui.widgets.segments import Segments

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
TOPICS = frozenset(Topic) - {Topic.PRODUCTS}


class ReportsDesk(DocumentDesk, HandingDesk, Protocol):
    """The services of the reports."""

    @property
    def portfolio(self) -> PortfolioService: ...


class ReportsView(QWidget):
    """A document, page by page as it will be on paper, and its way into a file."""

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
        self._header = PageHeader(theme, self.tr("Reports"))
        self._kinds = Segments(theme, self.tr("Kind of document"), kind_words())
        audiences = {
            Audience.INTERNAL.value: self.tr("Internal"),
            Audience.CUSTOMER.value: self.tr("Customer copy"),
        }
        self._audience = Segments(theme, self.tr("For whom"), audiences)
        self._export = Button(theme, self.tr("Export PDF…"), "primary", icon="file-down")
        self._export_word = Button(theme, self.tr("Export Word…"), icon="file-text")
        self._picker = SubjectPicker(
            theme, tasks, accounts=desk.portfolio, briefs=desk.briefs, today=today
        )
        self._handing = HandOverBar(theme, desk, tasks, editor)
        self._paper = Paper(theme)
        self._answer = AnswerCard(theme)
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
        return self._answer.words

    @property
    def audience(self) -> Audience:
        """For whom the document is."""
        two = self.kind in TWO_COPIES
        return Audience(self._audience.choice) if two else Audience.INTERNAL

    @property
    def kind(self) -> DocumentKind:
        """What document is shown."""
        return DocumentKind(self._kinds.choice)

    def show_subject(self, account_id: UUID) -> None:
        """Show the document of an account."""
        if self.kind is DocumentKind.ROUTE:
            self.show_kind(DocumentKind.PLAN)
        self._picker.accounts.pick(account_id)

    def show_kind(self, kind: DocumentKind) -> None:
        """Show another kind of document."""
        self._kinds.choose(kind.value)
        self._on_kind_chosen(kind.value)

    def write(self, path: Path, form: Form = Form.PDF) -> None:
        """Write the document shown into a file."""
        wanted = self._wanted
        if wanted is None:
            return
        self._allow(writing=False)
        self._answer.say(self.tr("Writing {name} …").format(name=path.name))
        self._folder = str(path.parent)
        self.setting_chosen.emit(FOLDER, self._folder)
        self._tasks.read(self, partial(export, self._desk, wanted, path, form), self._exported)

    # -- the preview ------------------------------------------------------------

    @property
    def _wanted(self) -> Wanted | None:
        wanted = self._picker.wanted(self.audience)
        if wanted is not None and self.kind is DocumentKind.HAND_OVER:
            return replace(wanted, to=self._handing.to)
        return wanted

    @Slot()
    def refresh(self) -> None:
        """Set the pages anew; the old ones stay until the new ones are there."""
        self._question += 1
        wanted = self._wanted
        self._allow(writing=wanted is not None)
        if wanted is None:
            self._header.set_subtitle("")
            self._paper.show_words(self._picker.nothing())
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
        parts = (found.about or self._picker.about, pages, audience_words(self.audience))
        self._header.set_subtitle("  ·  ".join(filter(None, parts)))

    # -- the file ---------------------------------------------------------------

    def export(self, form: Form = Form.PDF) -> None:
        """Ask where the document is to be written."""
        wanted = self._wanted
        if wanted is None:
            return
        name = file_name(wanted, self._picker.about, wanted.day or self._today(), form)
        title = self.tr("Export PDF") if form is Form.PDF else self.tr("Export Word")
        dialog = QFileDialog(self, title, str(Path(self._folder) / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(QCoreApplication.translate("Report", FILTERS[form]))
        dialog.setDefaultSuffix(form.value)
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self._write_to, form))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write_to(self, form: Form, path: str) -> None:
        self.write(Path(path), form)

    def _exported(self, found: Exported) -> None:
        self._allow(writing=self._wanted is not None)
        self._answer.tell(found)
        if not found.problem:
            self.done.emit(str(found.path))

    def _allow(self, *, writing: bool) -> None:
        for button in (self._export, self._export_word):
            button.setEnabled(writing)

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        self._header.add(self._audience, self._export_word, self._export)
        self._allow(writing=False)
        self._handing.hide()
        room = row(self._picker, self._paper, spacing=Space.L)
        room.setStretch(1, 1)
        kinds = row(self._kinds, None)
        above = (self._header, kinds, self._handing, self._answer)
        page = column(*above, spacing=Space.L, margins=MARGINS)
        page.addLayout(room, 1)
        self.setLayout(page)
        self._export_word.setVisible(Form.DOCX in FORMS[self.kind])

    def _connect(self) -> None:
        self._kinds.chosen.connect(self._on_kind_chosen)
        self._audience.chosen.connect(self._on_audience_chosen)
        self._export.clicked.connect(self._on_export_pressed)
        self._export_word.clicked.connect(self._on_word_pressed)
        self._picker.picked.connect(self._on_picked)
        self._handing.begun.connect(self._on_package_begun)
        self._handing.written.connect(self._exported)
        self._handing.to_changed.connect(self._pause.start)
        self._editor.changed.connect(self._on_changed)
        self._pause.timeout.connect(self._on_paused)

    @Slot(str)
    def _on_kind_chosen(self, key: str) -> None:
        kind = DocumentKind(key)
        self._audience.setVisible(kind in TWO_COPIES)
        self._export_word.setVisible(Form.DOCX in FORMS[kind])
        self._picker.show_kind(kind)
        self._on_picked(None)

    @Slot(str)
    def _on_audience_chosen(self, _key: str) -> None:
        self._paper.begin_at_top()
        self.refresh()

    @Slot(object)
    def _on_picked(self, _subject: object) -> None:
        self._answer.hide()
        self._paper.begin_at_top()
        self._show_handing()
        self.refresh()

    def _show_handing(self) -> None:
        handing = self.kind is DocumentKind.HAND_OVER
        self._handing.setVisible(handing)
        if handing:
            about = self._picker.about
            self._handing.show_account(self._picker.account_id, about, self._folder)

    @Slot(str)
    def _on_package_begun(self, name: str) -> None:
        self._answer.say(self.tr("Writing {name} …").format(name=name))

    @Slot()
    def _on_export_pressed(self) -> None:
        self.export(Form.PDF)

    @Slot()
    def _on_word_pressed(self) -> None:
        self.export(Form.DOCX)

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & TOPICS:
            self._pause.start()

    @Slot()
    def _on_paused(self) -> None:
        self._picker.refresh()
        self._show_handing()
        self.refresh()

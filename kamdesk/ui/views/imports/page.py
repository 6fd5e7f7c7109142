"""The page of imports."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.tables import Wishes
from kamdesk.ui.labels import apology
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.imports.choosing import Choosing
from kamdesk.ui.views.imports.detail import DetailCard
from kamdesk.ui.views.imports.files import FilesCard
from kamdesk.ui.views.imports.reading import (
    Found,
    ImportDesk,
    Run,
    Told,
    key_of,
    perform,
    read,
    rehearse,
)
from kamdesk.ui.views.imports.summary import SummaryCard
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import MARGINS, PageHeader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from kamdesk.services.imports.answer import ImportAnswer
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.tables import Mapped
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.imports.reading import Key

LOOK = 100  # ms between two looks at how far a worker has come
FILES_WIDTH = 348


class ImportView(QWidget):
    """Files, what they mean, what they would do; then one step, and the way back."""

    page_asked = Signal(str)

    def __init__(
        self,
        *,
        theme: Theme,
        desk: ImportDesk,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._desk = desk
        self._editor = editor
        self._tasks = tasks
        self._today = today
        self._paths: list[Path] = []
        self._wishes: dict[Key, Wishes] = {}
        self._left_out: set[Key] = set()
        self._found = Found()
        self._plan: ImportAnswer | None = None
        self._run = Run()
        self._busy = ""
        self._importing = False
        self._clock = QTimer(self, interval=LOOK)
        self._header = PageHeader(theme, self.tr("Import"))
        self._choose = Button(theme, self.tr("Choose files…"), icon="folder-open")
        self.choosing = Choosing(theme)
        self.files = FilesCard(theme)
        self.detail = DetailCard(theme, desk.tables.kinds())
        self.summary = SummaryCard(theme)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    @property
    def busy(self) -> bool:
        """Whether a worker is at it."""
        return bool(self._busy)

    def begin(self, files: Sequence[str]) -> None:
        """Look into files and folders; without any, wait until some are chosen or dropped."""
        if not files or self._importing:
            return
        self._paths = [Path(name) for name in files]
        self._wishes, self._left_out = {}, set()
        self._found, self._plan = Found(), None
        names = [path.name for path in self._paths]
        more = self.tr("{name} and {count} more").format(name=names[0], count=len(names) - 1)
        self._header.set_subtitle(names[0] if len(names) == 1 else more)
        self._choose.show()
        self._stack.setCurrentIndex(1)
        self._read()

    # -- reading and rehearsing -------------------------------------------------

    def _read(self) -> None:
        self._start(self.tr("Reading the files …"))
        work = partial(read, self._desk.tables, self._paths, dict(self._wishes))
        self._tasks.read(self, work, partial(self._take_found, self._run))

    def _take_found(self, run: Run, found: Found) -> None:
        if run is not self._run:
            return  # other files, or another wish, came meanwhile
        if found.problem or run.stopped:
            self._stop_busy()
            self._excuse(found.problem)
            self._show_picked()
            return
        self._found = found
        self.files.show_tables(found.tables, ())
        self._rehearse()

    def _rehearse(self) -> None:
        self._start(self.tr("Comparing with the portfolio …"))
        work = partial(rehearse, self._desk.imports, self._taken, self._run)
        self._tasks.read(self, work, partial(self._take_plan, self._run))

    def _take_plan(self, run: Run, told: Told) -> None:
        if run is not self._run:
            return
        self._stop_busy()
        self._plan = told.answer
        if told.answer is None:
            self._excuse(told.problem)
        else:
            self.summary.show_plan(told.answer)
            self.files.show_tables(self._found.tables, told.answer.files)
        self._show_picked()

    @property
    def _taken(self) -> list[Mapped]:
        return [table for table in self._found.tables if key_of(table) not in self._left_out]

    def _show_picked(self) -> None:
        key = self.files.key
        table = next((one for one in self._found.tables if key_of(one) == key), None)
        if key is None or table is None:
            return
        wishes = self._wishes.get(key, Wishes())
        self.detail.show_table(table, wishes, left_out=key in self._left_out)
        fields = self._desk.tables.fields(table.kind) if table.kind else ()
        self.detail.show_rows(fields, self._found.heads.get(key, ()))
        answers = self._plan.files if self._plan else ()
        where = str(table.file), table.sheet
        self.detail.show_answers([one for one in answers if (one.file, one.sheet) == where])

    # -- importing --------------------------------------------------------------

    @Slot()
    def perform(self) -> None:
        """Import what is shown, as one step."""
        if self._plan is None or self.busy:
            return
        self._start(self.tr("Importing …"))
        self._importing = True
        self.detail.setEnabled(False)
        work = partial(perform, self._desk.imports, self._taken, self._run)
        self._editor.do(work, partial(self._take_outcome, self._run))

    def _take_outcome(self, run: Run, said: Outcome | Exception) -> None:
        self._stop_busy()
        if run.answer is not None and not isinstance(said, Exception):
            self._plan = run.answer
            self.summary.show_done(run.answer)
            self.files.show_tables(self._found.tables, run.answer.files)
            self._show_picked()
        elif self._plan is not None and run.stopped:
            self.summary.show_plan(self._plan)
        elif isinstance(said, RuleBroken):
            self._excuse(apology(said))

    @Slot()
    def stop(self) -> None:
        """End what is under way; nothing of it stays."""
        self._run.stop()
        self._desk.tables.cancel()

    # -- what is under way ------------------------------------------------------

    def _start(self, words: str) -> None:
        self._run.stop()  # what it was at, nobody wants any more
        self._run = Run()
        self._busy = words
        self._clock.start()
        self._look()

    def _stop_busy(self) -> None:
        self._busy = ""
        self._importing = False
        self._clock.stop()
        self.detail.setEnabled(True)

    def _excuse(self, problem: str) -> None:
        if self._run.stopped:
            self.summary.show_stopped()
        else:
            self.summary.show_problem(problem)

    @Slot()
    def _look(self) -> None:
        known = self._plan.files if self._plan else ()
        tables = {(one.file, one.sheet): one.rows for one in reversed(known)}
        self.summary.show_busy(self._busy, self._run, sum(tables.values()))

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        self._header.add(self._choose)
        self._choose.hide()
        self.files.setFixedWidth(self._theme.scaled(FILES_WIDTH))
        room = row(self.files, self.detail, spacing=Space.L)
        room.setStretch(1, 1)
        work = column(self.summary, spacing=Space.L)
        work.addLayout(room, 1)
        self._stack.addWidget(self.choosing)
        self._stack.addWidget(boxed(work))
        page = column(self._header, spacing=Space.L, margins=MARGINS)
        page.addWidget(self._stack, 1)
        self.setLayout(page)

    def _connect(self) -> None:
        self._choose.clicked.connect(self.choosing.ask_files)
        self.choosing.files_chosen.connect(self._on_files_chosen)
        self.files.picked.connect(self._on_picked)
        self.detail.wished.connect(self._on_wished)
        self.detail.left_out.connect(self._on_left_out)
        self.detail.taken_in.connect(self._on_taken_in)
        self.summary.import_pressed.connect(self.perform)
        self.summary.cancel_pressed.connect(self.stop)
        self.summary.undo_pressed.connect(self._on_undo_pressed)
        self.summary.accounts_pressed.connect(self._on_accounts_pressed)
        self._clock.timeout.connect(self._look)
        self._tasks.failed.connect(self._on_failed)

    @Slot(list)
    def _on_files_chosen(self, files: list[str]) -> None:
        self.begin(files)

    @Slot(Exception)
    def _on_failed(self, _error: Exception) -> None:
        """Do not wait for an answer that will not come; the window says what happened."""
        if self.busy and not self._importing:
            self._stop_busy()
            self.summary.show_stopped()

    @Slot(object)
    def _on_picked(self, _key: Any) -> None:
        if not self.busy:
            self._show_picked()

    @Slot(object)
    def _on_wished(self, wishes: Wishes) -> None:
        key = self.files.key
        if key is not None:
            self._wishes[key] = wishes
            self._left_out.discard(key)
            self._read()

    @Slot()
    def _on_left_out(self) -> None:
        if self.files.key is not None:
            self._left_out.add(self.files.key)
            self._rehearse()

    @Slot()
    def _on_taken_in(self) -> None:
        if self.files.key is not None:
            self._left_out.discard(self.files.key)
            self._rehearse()

    @Slot()
    def _on_undo_pressed(self) -> None:
        change_id = self._plan.outcome.change_id if self._plan else None
        if change_id is not None:
            self._editor.take_back(change_id)
            self.summary.show_undone()

    @Slot()
    def _on_accounts_pressed(self) -> None:
        self.page_asked.emit("accounts")

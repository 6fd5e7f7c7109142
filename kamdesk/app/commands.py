"""What the menus ask of an open portfolio."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Slot
from PySide6.QtWidgets import QFileDialog

from kamdesk.app.paths import changelog
from kamdesk.app.receiving import Receiving, is_table
from kamdesk.app.safekeeping import Safekeeping
from kamdesk.app.taking_over import TakingOver, is_ours
from kamdesk.services.document_kinds import DocumentKind
from kamdesk.ui.views.help import HelpPanel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from kamdesk.app.bootstrap import Desk
    from kamdesk.ui.main_window import MainWindow
    from kamdesk.ui.views.bench import Bench

FILES = "KAMDesk (*.kamdesk)"


class Commands(QObject):
    """Carries out commands that are about the file or the whole portfolio."""

    def __init__(self, window: MainWindow, bench: Bench, desk: Desk, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._theme = bench.theme
        self._tasks = bench.tasks
        self._editor = bench.editor
        self._today = bench.today
        self._desk = desk
        self._file = file
        self._receiving = Receiving(window, bench)
        self._taking = TakingOver(window, bench, desk.hand_overs)
        self._safe = Safekeeping(window, bench, desk, file)
        self._help: HelpPanel | None = None
        self._maker: QProcess | None = None
        self._does: dict[str, Callable[[], object]] = {
            "portfolio-new": self._new,
            "portfolio-open": self._open,
            "import": partial(self.bring_in, ()),
            "duplicates": partial(window.go, "duplicates"),
            "export-plan": partial(self._document, DocumentKind.PLAN),
            "brief": partial(self._document, DocumentKind.BRIEF),
            "hand-over": partial(self._document, DocumentKind.HAND_OVER),
            "take-over": self._taking.ask,
            "backup": self._safe.back_up,
            "export-all": self._safe.export_all,
            "sample": self._bring_sample,
            "sample-remove": self._remove_sample,
            "account-new": self._new_account,
            "action-new": self._new_action,
            "find": self._find,
            "theme-system": partial(self._theme.set_override, "system"),
            "theme-light": partial(self._theme.set_override, "light"),
            "theme-dark": partial(self._theme.set_override, "dark"),
            "shortcuts": partial(self._explain, "shortcuts"),
            "changes": partial(self._explain, "changes"),
            "about": partial(self._explain, "about"),
        }

    @Slot(str)
    def carry_out(self, name: str) -> None:
        """Do what a command says; what is another part's business is left to it."""
        if name in self._does:
            self._does[name]()

    @Slot(object)
    def bring_in(self, files: Sequence[str]) -> None:
        """Show the import page, on some files or to choose some."""
        self._window.go("import")
        self._tell("begin", list(files))

    @Slot(object)
    def take_in(self, files: Sequence[str]) -> None:
        """Import the tables among files that were dropped; the others are attached."""
        if len(files) == 1 and is_ours(Path(files[0])):
            self._taking.take(Path(files[0]))
            return
        tables = [name for name in files if is_table(Path(name))]
        others = [Path(name) for name in files if name not in tables]
        if tables:
            self.bring_in(tables)
        if others:
            self._receiving.ask(others)

    # -- files ------------------------------------------------------------------

    def _new(self) -> None:
        ask = QFileDialog(self._window, self.tr("New portfolio"), str(self._file.parent), FILES)
        ask.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        ask.setDefaultSuffix("kamdesk")
        ask.fileSelected.connect(self._make_and_open)
        ask.open()

    def _open(self) -> None:
        ask = QFileDialog(self._window, self.tr("Open portfolio"), str(self._file.parent), FILES)
        ask.setFileMode(QFileDialog.FileMode.ExistingFile)
        ask.fileSelected.connect(self._open_beside)
        ask.open()

    @Slot(str)
    def _make_and_open(self, path: str) -> None:
        self._maker = started(["new", path])
        self._maker.finished.connect(partial(self._open_beside, path))
        self._maker.start()

    @Slot(str)
    def _open_beside(self, path: str, *_how_it_went: object) -> None:
        started(["--portfolio", path]).startDetached()

    # -- the sample -------------------------------------------------------------

    def _bring_sample(self) -> None:
        from kamdesk.app.demo import fill  # noqa: PLC0415 (seldom)

        self._editor.do(partial(fill, self._desk.transactions, self._today()))

    def _remove_sample(self) -> None:
        self._editor.do(self._desk.history.remove_sample)

    # -- pages ------------------------------------------------------------------

    def _document(self, kind: DocumentKind) -> None:
        place = self._window.place
        self.show_document(kind, place.subject if place else None)

    @Slot(object, object)
    def show_document(self, kind: DocumentKind, account_id: UUID | None) -> None:
        """Show a document on the page of reports, about an account if one is meant."""
        self._window.go("reports", account_id)
        self._tell("show_kind", kind)

    def _new_account(self) -> None:
        self._window.go("accounts")
        self._tell("new_account")

    def _new_action(self) -> None:
        place = self._window.place
        subject = place.subject if place else None
        self._window.go("actions")
        self._tell("new_action", *([subject] if subject else []))

    def _find(self) -> None:
        self._tell("focus_search")

    def _tell(self, verb: str, *about: object) -> None:
        """Ask the page in sight to do something, if it is one of those that can."""
        able = getattr(self._window.page, verb, None)
        if able is not None:
            able(*about)

    def _explain(self, topic: str) -> None:
        if self._help is None:
            self._help = HelpPanel(self._theme, self._window.room, news)
        self._help.show_topic(topic, self._window.commands)


def news() -> str:
    """Return what changed in the program, as its users are told."""
    return changelog().read_text("utf-8")


def started(arguments: list[str]) -> QProcess:
    """Return a process of the program itself, ready to be started."""
    frozen = getattr(sys, "frozen", False)
    process = QProcess()
    process.setProgram(sys.executable)
    process.setArguments(arguments if frozen else ["-m", "kamdesk", *arguments])
    return process

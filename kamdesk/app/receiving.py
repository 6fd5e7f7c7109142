"""Files that fall on the window where no customer is shown: it asks whose they are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.attaching import Of
from kamdesk.services.kinds import Kind
from kamdesk.services.lookup import Directory
from kamdesk.ui.dialogs.record_form import RecordForm, open_form
from kamdesk.ui.models.inputs import input_of
from kamdesk.ui.views.attaching import Attacher

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from uuid import UUID

    from kamdesk.ui.main_window import MainWindow
    from kamdesk.ui.views.bench import Bench
    from kamdesk.ui.widgets.overlay import Overlay

TABLES = frozenset(
    {".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".ods", ".json", ".gz"}
    | {".vcf", ".ics", ".eml", ".msg"}
)


def is_table(path: Path) -> bool:
    """Say whether something is a folder, or a file that the import reads."""
    return path.is_dir() or path.suffix.casefold() in TABLES


class Receiving(QObject):
    """Asks in the form over the window; what was dropped is kept with the account it names."""

    def __init__(self, window: MainWindow, bench: Bench) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._attacher = Attacher(bench, window)
        self._attacher.failed.connect(bench.editor.refused)
        self._overlay: Overlay | None = None

    @property
    def form(self) -> RecordForm | None:
        """The question that is open."""
        if self._overlay is None or not isValid(self._overlay):
            return None
        return self._overlay.findChild(RecordForm)

    def ask(self, paths: Sequence[Path]) -> None:
        """Ask whose some files are."""
        names = paths[0].name if len(paths) == 1 else self.tr("%n file(s)", "", len(paths))
        account = input_of(Kind.ACTIONS, "account")
        form = RecordForm(
            self._bench.theme,
            self.tr("Attach {what} to which account?").format(what=names),
            (account,),
            today=self._bench.today(),
            save=self.tr("Attach"),
        )
        form.submitted.connect(lambda typed: self._look_up(form, tuple(paths), typed))
        self._overlay = open_form(self._bench.theme, form, self._window.room)
        self._bench.names(form, [Kind.ACCOUNTS], form.suggest)

    def _look_up(
        self, form: RecordForm, paths: tuple[Path, ...], typed: Sequence[tuple[str, str]]
    ) -> None:
        name = dict(typed).get("account", "")
        work = partial(_found, Directory(self._bench.desk.reader, self._bench.currency), name)
        self._bench.tasks.read(form, work, partial(self._answered, form, paths))

    def _answered(
        self, form: RecordForm, paths: tuple[Path, ...], found: UUID | RuleBroken
    ) -> None:
        if isinstance(found, RuleBroken):
            form.show_problem(found)
            return
        self._attacher.attach(paths, Of(account_id=found))
        self._close()

    @Slot()
    def _close(self) -> None:
        if self._overlay is not None and isValid(self._overlay):
            self._overlay.dismiss()


def _found(directory: Directory, name: str) -> UUID | RuleBroken:
    """Run on a worker."""
    try:
        return directory.find(Kind.ACCOUNTS, name)
    except RuleBroken as refused:
        return refused

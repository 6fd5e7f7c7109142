"""Files on a form: attached at once where the thing is there, else as soon as it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.domain.attachments import Attachment
from kamdesk.services.attaching import Of
from kamdesk.services.kinds import FACTS, Kind
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.attaching import Attacher, FileDrop
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kamdesk.services.outcome import Outcome
    from kamdesk.ui.views.bench import Bench

OWNERS = {
    Kind.ACCOUNTS: "account_id",
    Kind.CONTACTS: "contact_id",
    Kind.TOUCHPOINTS: "touchpoint_id",
}


class FormFiles(QWidget):
    """A button and how many files there are; the whole form takes what is dropped on it."""

    def __init__(
        self,
        bench: Bench,
        kind: Kind,
        record_id: UUID | None,
        *,
        form: QWidget,
        host: QWidget,
    ) -> None:
        super().__init__(form)
        self._bench = bench
        self._kind = kind
        self._record = record_id
        self._host = host
        self._kept = 0
        self._waiting: tuple[Path, ...] = ()
        self._attacher = Attacher(bench, self)
        self._button = Button(bench.theme, self.tr("Attach files"), "ghost", icon="paperclip")
        self._count = Label(bench.theme, "", "small", tone="text2")
        self.setLayout(row(self._button, self._count, spacing=Space.XS))
        self._button.clicked.connect(self._on_pressed)
        self._attacher.failed.connect(bench.editor.refused)
        self._attacher.finished.connect(self._look)
        self._drop = FileDrop(form)
        self._drop.dropped.connect(self._on_dropped)
        self._look()

    def take(self, paths: Sequence[Path]) -> None:
        """Attach files, or keep them in mind until the thing is stored."""
        if self._record is None:
            self._waiting += tuple(paths)
            self._say()
        else:
            self._attacher.attach(paths, _of(self._kind, self._record))

    def follow(self, outcome: Outcome) -> None:
        """Attach what waited, now that the thing is stored."""
        if self._waiting and outcome.change_id is not None:
            entity = FACTS[self._kind].entity
            work = partial(self._bench.desk.reader.all, entity, id=list(outcome.ids))
            attacher = Attacher(self._bench, self._host)  # the form will be gone
            attacher.failed.connect(self._bench.editor.refused)
            attach = partial(_attach_to_made, attacher, self._kind, self._waiting)
            self._bench.tasks.read(attacher, work, attach)

    @Slot()
    def _look(self) -> None:
        if self._record is not None:
            owner = {OWNERS[self._kind]: [self._record]}
            work = partial(self._bench.desk.reader.all, Attachment, **owner)
            self._bench.tasks.read(self, work, self._show)

    def _show(self, found: Sequence[Attachment]) -> None:
        self._kept = len(found)
        self._say()

    def _say(self) -> None:
        count = self._kept + len(self._waiting)
        self._count.setText(self.tr("%n file(s)", "", count) if count else "")

    @Slot()
    def _on_pressed(self) -> None:
        ask = self._attacher.ask_for_files()
        ask.filesSelected.connect(self._on_picked)
        ask.open()

    @Slot(list)
    def _on_picked(self, names: list[str]) -> None:
        self.take([Path(name) for name in names])

    @Slot(object, QPoint)
    def _on_dropped(self, paths: Sequence[Path], _where: QPoint) -> None:
        self.take(paths)


def _of(kind: Kind, record_id: UUID) -> Of:
    return Of(**{OWNERS[kind]: record_id})


def _attach_to_made(
    attacher: Attacher, kind: Kind, paths: Sequence[Path], made: Sequence[Any]
) -> None:
    if made:
        attacher.attach(paths, _of(kind, made[0].id))

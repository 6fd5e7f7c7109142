"""A quiet word on pages of accounts and people: some may be there twice."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot

from kamdesk.services.kinds import FACTS, Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui import formats
from kamdesk.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kamdesk.ui.views.bench import Bench

PAUSE = 1500  # ms; nobody waits for this, and a burst of changes is looked at once


class DuplicatesOffer(Button):
    """Says how many pairs there are, and is not there when there are none."""

    def __init__(self, bench: Bench, kind: Kind) -> None:
        super().__init__(bench.theme, "", "link", icon="copy")
        self._bench = bench
        self._kind = kind
        self._home: UUID | None = None
        self.first: UUID | None = None  # one of the likeliest pair
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.hide()
        self._pause.timeout.connect(self.refresh)
        bench.editor.changed.connect(self._on_changed)

    def of_account(self, account_id: UUID) -> None:
        """Count only pairs among the people of one account."""
        self._home = account_id
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Count again, off the GUI thread."""
        work = partial(_found, self._bench, self._kind, self._home)
        self._bench.tasks.read(self, work, self._show)

    def _show(self, found: Sequence[UUID]) -> None:
        count, self.first = len(found), next(iter(found), None)
        one, many = self.tr("1 possible duplicate"), self.tr("{count} possible duplicates")
        words = one if count == 1 else many.format(count=formats.number(count))
        self.setText(f" {words}")
        self.setAccessibleName(words)
        self.setVisible(bool(count))

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & {FACTS[self._kind].topic, Topic.PREFERENCES}:
            self._pause.start()


def _found(bench: Bench, kind: Kind, home: UUID | None) -> Sequence[UUID]:
    """Return one of each pair, the likeliest first."""
    merging = bench.desk.merging
    if home is not None:
        return [pair.one for pair in merging.among(home)]
    return [pair.one.id for pair in merging.duplicates(kind)]

"""The form for a group that is to stand above an account: a name is enough."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kamdesk.ui.dialogs.record_form import RecordForm
from kamdesk.ui.models.inputs import ACCOUNTS
from kamdesk.ui.views.open_form import OpenForm

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from kamdesk.ui.views.bench import Bench

NAME = ACCOUNTS[:1]


class GroupForm(QObject):
    """Asks for the name and puts the group above, as one change."""

    def __init__(self, bench: Bench, host: QWidget) -> None:
        super().__init__(host)
        self._bench = bench
        self._host = host
        self._open = OpenForm(bench)

    def ask(self, account_id: UUID) -> None:
        """Open the form for an account."""
        theme, today = self._bench.theme, self._bench.today()
        form = RecordForm(theme, self.tr("New group above"), NAME, today=today, first=1)
        form.submitted.connect(partial(self._send, form, account_id))
        self._open.show(form, self._host)

    def _send(self, form: RecordForm, account_id: UUID, typed: Sequence[tuple[str, str]]) -> None:
        name = dict(typed).get("name", "")
        put = self._bench.desk.accounts.put_above
        edit = partial(put, account_id, name, self._bench.today())
        self._open.send(form, edit)

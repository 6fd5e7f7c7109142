"""What to mind at a customer, said quietly on the form of a touchpoint."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from kamdesk.domain.accounts import Account
from kamdesk.domain.text import folded
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.ui.dialogs.record_form import RecordForm
    from kamdesk.ui.views.bench import Bench


class Minding(Label):
    """Follows the account of a form; without anything to mind it takes no room."""

    def __init__(self, bench: Bench, form: RecordForm) -> None:
        super().__init__(bench.theme, "", "small", tone="text2", wrap=True)
        self._bench = bench
        self._account = form.field("account")
        self._asked = ""
        self.hide()
        self._account.left.connect(self._on_left)
        self._ask()

    def _ask(self) -> None:
        name = self._account.text
        if name == self._asked:
            return
        self._asked = name
        if not name:
            self._take(name, ())
            return
        work = partial(self._bench.desk.reader.all, Account)
        self._bench.tasks.read(self, work, partial(self._take, name))

    def _take(self, name: str, accounts: Sequence[Account]) -> None:
        if name != self._asked:
            return
        meant = [one for one in accounts if folded(one.name) == folded(name)]
        said = self._said(meant[0]) if len(meant) == 1 else ""
        self.setText(said)
        self.setVisible(bool(said))

    def _said(self, account: Account) -> str:
        parts = (
            (self.tr("Not: {text}"), account.no_go),
            (self.tr("Gifts: {text}"), account.gifts),
            (self.tr("Delivery: {text}"), account.delivery),
            (self.tr("Invoices: {text}"), account.invoicing),
            (self.tr("Service: {text}"), account.service_level),
        )
        known = ((words, " ".join(text.split())) for words, text in parts)
        return "\n".join(words.format(text=text) for words, text in known if text)

    @Slot()
    def _on_left(self) -> None:
        self._ask()

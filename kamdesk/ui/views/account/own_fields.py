"""The fields a key account manager made up for an account: filled, added, renamed, removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QMenu, QWidget

from kamdesk.ui.dialogs.input_field import InputField
from kamdesk.ui.dialogs.record_form import RecordForm
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.inputs import Input
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.views.open_form import OpenForm
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtCore import SignalInstance

    from kamdesk.domain.accounts import Account
    from kamdesk.ui.views.bench import Bench

    Typed = Sequence[tuple[str, str]]

CUSTOM = "custom."
NAME = Input(name="name", title=QT_TRANSLATE_NOOP("Field", "Name of the field"))


class OwnField(QWidget):
    """One input with a menu beside it."""

    rename_asked = Signal(str)  # its name
    rename_all_asked = Signal(str)  # on all accounts that have it
    remove_asked = Signal(str)

    def __init__(self, bench: Bench, name: str) -> None:
        super().__init__()
        self.input = InputField(bench.theme, Input(name=CUSTOM + name, title=name))
        more = IconButton(
            bench.theme, "ellipsis", self.tr("More about the field ‘{name}’").format(name=name)
        )
        menu = QMenu(more)
        for words, asked in (
            (self.tr("Rename…"), self.rename_asked),
            (self.tr("Rename on all accounts…"), self.rename_all_asked),
            (self.tr("Remove"), self.remove_asked),
        ):
            menu.addAction(words).triggered.connect(partial(_tell, asked, name))
        more.setMenu(menu)
        line = row(self.input, more, spacing=Space.XS)
        line.setStretch(0, 1)
        line.setAlignment(more, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(line)
        self.setFocusProxy(self.input)


class OwnFields(Card):
    """All of them, and the way to another; an empty one is not kept."""

    left = Signal(object)  # InputField whose text was changed

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._account: Account | None = None
        self._fields: dict[str, OwnField] = {}
        self._open = OpenForm(bench)
        self._grid = QGridLayout()
        self.name = QLineEdit()
        self._add = Button(bench.theme, self.tr("Add field"), "secondary", icon="plus")
        self._build()
        self._add.clicked.connect(self._on_add)
        self.name.returnPressed.connect(self._on_add)

    @property
    def fields(self) -> Mapping[str, InputField]:
        """The inputs by name; each begins with ``custom.``."""
        return {CUSTOM + name: field.input for name, field in self._fields.items()}

    @property
    def form(self) -> RecordForm | None:
        """The form in which a field is renamed."""
        return self._open.form

    def show_account(self, account: Account, *, other: bool) -> None:
        """Show what is stored; what is being typed stays, unless it is another account."""
        self._account = account
        if other or account.custom.keys() != self._fields.keys():
            self._lay(account.custom)
        for name, text in account.custom.items():
            self._fields[name].input.begin(text)

    def _lay(self, custom: Mapping[str, str]) -> None:
        for field in self._fields.values():
            self._grid.removeWidget(field)
            field.deleteLater()
        self._fields = {}
        for name in custom:
            self._place(name)

    def _place(self, name: str) -> None:
        field = OwnField(self._bench, name)
        field.input.left.connect(partial(self.left.emit, field.input))
        field.rename_asked.connect(self._on_rename_asked)
        field.rename_all_asked.connect(self._on_rename_all_asked)
        field.remove_asked.connect(self._on_remove_asked)
        number = len(self._fields)
        self._fields[name] = field
        self._grid.addWidget(field, number // 2, number % 2)

    def _build(self) -> None:
        theme = self._bench.theme
        self.name.setPlaceholderText(self.tr("Name of a new field"))
        self.name.setAccessibleName(self.tr("Name of a new field"))
        self.name.setFixedHeight(theme.scaled(Size.CONTROL))
        hint = self.tr("Whatever your field needs; searched, exported and imported like the rest.")
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.M)
        for side in (0, 1):
            self._grid.setColumnStretch(side, 1)
        self.body.addWidget(SectionHeader(theme, self.tr("Own fields")))
        self.body.addWidget(Label(theme, hint, "small", tone="muted", wrap=True))
        self.body.addLayout(self._grid)
        self.body.addLayout(row(self.name, self._add))

    @Slot()
    def _on_add(self) -> None:
        name = " ".join(self.name.text().split())
        if not name or self._account is None:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if name not in self._fields:
            self._place(name)
        self.name.clear()
        self._fields[name].input.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_rename_asked(self, name: str) -> None:
        if self._account is not None:
            self._ask(self.tr("Rename the field"), name, [self._account.id])

    @Slot(str)
    def _on_rename_all_asked(self, name: str) -> None:
        self._ask(self.tr("Rename the field on all accounts"), name, None)

    def _ask(self, title: str, name: str, ids: Sequence[UUID] | None) -> None:
        theme, save = self._bench.theme, QCoreApplication.translate("Form", "Save")
        form = RecordForm(theme, title, [NAME], today=self._bench.today(), first=1, save=save)
        form.begin({"name": name})
        form.submitted.connect(partial(self._rename, form, name, ids))
        self._open.show(form, self)

    def _rename(
        self, form: RecordForm, name: str, ids: Sequence[UUID] | None, typed: Typed
    ) -> None:
        fresh = dict(typed).get("name", name)
        edit = partial(self._bench.desk.accounts.rename_field, name, fresh, ids)
        self._open.send(form, edit)

    @Slot(str)
    def _on_remove_asked(self, name: str) -> None:
        if self._account is None:
            return
        if name in self._account.custom:
            remove = self._bench.desk.accounts.remove_field
            self._bench.editor.do(partial(remove, name, [self._account.id]))
        else:  # nothing was typed in it yet
            self._lay({**self._account.custom})
            self.show_account(self._account, other=False)


def _tell(asked: SignalInstance, name: str, _checked: object = None) -> None:
    asked.emit(name)

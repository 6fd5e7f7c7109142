"""Everything that is kept about an account; each field is stored when it is left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget
from shiboken6 import isValid

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.kinds import Kind
from kamdesk.ui.dialogs.input_field import InputField
from kamdesk.ui.labels import apology
from kamdesk.ui.models.inputs import ACCOUNTS, SERVICE, Input, Shape, plain, shown
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.known_lists import competitors_list, contracts_list
from kamdesk.ui.views.account.own_fields import OwnFields
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from kamdesk.domain.accounts import Account
    from kamdesk.services.outcome import Outcome
    from kamdesk.ui.views.bench import Bench
    from kamdesk.ui.views.filtered_list import FilteredList

LISTED = 236


class Details(QScrollArea):
    """All fields of an account, and those the key account manager made up."""

    delete_pressed = Signal()
    new_pressed = Signal(object)  # Kind
    opened = Signal(object, object)  # Kind, id

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._account: Account | None = None
        self._fields = {each.name: self._field(each) for each in ACCOUNTS}
        self.own = OwnFields(bench)
        self.contracts = contracts_list(bench)
        self.competitors = competitors_list(bench)
        self._delete = Button(bench.theme, self.tr("Delete account"), "danger", icon="trash-2")
        self._build()
        self._delete.clicked.connect(self.delete_pressed)
        self.own.left.connect(self._store)

    @property
    def fields(self) -> Mapping[str, InputField]:
        """All inputs by name; own ones begin with ``custom.``."""
        return {**self._fields, **self.own.fields}

    def show_account(self, account: Account, parent: str | None) -> None:
        """Show what is stored; what is being typed stays."""
        other = self._account is None or self._account.id != account.id
        self._account = account
        for name, field in self._fields.items():
            text = (parent or "") if name == "parent" else shown(getattr(account, name))
            if other:
                field.put(text)
            field.begin(text)
        self.own.show_account(account, other=other)
        if other:
            self._bench.names(self, [Kind.ACCOUNTS], self._suggest)

    def show_lists(self, account_id: UUID) -> None:
        """Show the contracts with an account, and who else sells there."""
        self.contracts.of_account(account_id)
        self.competitors.of_account(account_id)

    def _suggest(self, names: Mapping[Kind, Sequence[str]]) -> None:
        self._fields["parent"].suggest(names[Kind.ACCOUNTS])

    def _field(self, each: Input) -> InputField:
        field = InputField(self._bench.theme, each)
        field.left.connect(partial(self._store, field))
        return field

    def _store(self, field: InputField) -> None:
        """Store one field; what cannot be read is said beside it."""
        if self._account is None:
            return
        try:
            text = plain(field.input, field.text, self._bench.today())
        except RuleBroken as error:
            field.show_problem(apology(error))
            return
        edit = partial(
            self._bench.typist.change,
            Kind.ACCOUNTS,
            [self._account.id],
            [(field.input.name, text)],
        )
        field.settle()
        self._bench.editor.do(edit, partial(_answered, field))

    def _build(self) -> None:
        content = QWidget()
        content.setProperty("role", "page")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        served = [self._fields[each.name] for each in SERVICE]
        rest = [field for field in self._fields.values() if field not in served]
        short = [f for f in rest if f.input.shape is not Shape.LONG]
        long = [f for f in rest if f.input.shape is Shape.LONG]
        facts = Card(SectionHeader(self._bench.theme, self.tr("Details")), spacing=Space.L)
        facts.body.addLayout(_grid(short, 3))
        service = self._worded(self.tr("How they want to be served"), served)
        beside = boxed(column(service, self.own, None, spacing=Space.L))
        others = self._listed(self.tr("Competitors"), Kind.COMPETITORS, self.competitors)
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, Space.XL)
        grid.setSpacing(Space.L)
        grid.addWidget(facts, 0, 0, 1, 2)
        grid.addWidget(self._listed(self.tr("Contracts"), Kind.CONTRACTS, self.contracts), 1, 0)
        grid.addWidget(others, 1, 1)
        grid.addWidget(self._worded(self.tr("In words"), long), 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(beside, 2, 1)
        grid.addLayout(row(self._delete, None), 3, 0, 1, 2)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        self._scroll(content)

    def _worded(self, title: str, fields: Sequence[InputField]) -> Card:
        """Return fields on a card of their own, one below the other."""
        card = Card(SectionHeader(self._bench.theme, title), spacing=Space.L)
        for field in fields:
            card.body.addWidget(field)
        return card

    def _scroll(self, content: QWidget) -> None:
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _listed(self, title: str, kind: Kind, listed: FilteredList) -> QWidget:
        """Return a list under its heading, high enough for a few lines."""
        add = Button(self._bench.theme, self.tr("New"), "small", icon="plus")
        add.clicked.connect(partial(self.new_pressed.emit, kind))
        listed.add_control(add)
        listed.add_pressed.connect(partial(self.new_pressed.emit, kind))
        listed.opened.connect(partial(self.opened.emit, kind))
        listed.setFixedHeight(self._bench.theme.scaled(LISTED))
        return boxed(column(SectionHeader(self._bench.theme, title), listed, spacing=Space.S))


def _answered(field: InputField, said: Outcome | Exception) -> None:
    """Say beside the field why it was not taken."""
    if isinstance(said, RuleBroken) and isValid(field):
        field.show_problem(apology(said))


def _grid(fields: Sequence[InputField], columns: int = 2) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.L)
    grid.setVerticalSpacing(Space.M)
    for number, field in enumerate(fields):
        place = Qt.AlignmentFlag.AlignTop
        grid.addWidget(field, number // columns, number % columns, place)
    for number in range(columns):
        grid.setColumnStretch(number, 1)
    return grid

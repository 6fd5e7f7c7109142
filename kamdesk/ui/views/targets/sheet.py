"""The sheet on which a year is planned: twelve amounts, typed or pasted, stored as one change."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.ui import formats
from kamdesk.ui.labels import apology
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.fields import Field
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.targets.reading import Sheet

IN_A_ROW = 4
EDGE = (Space.XXL, Space.XL, Space.XXL, Space.XL)


class AmountEdit(QLineEdit):
    """One amount; a row of numbers pasted into it is handed on."""

    row_pasted = Signal(object)  # list[str]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            cells = cells_of(QGuiApplication.clipboard().text())
            if len(cells) > 1:
                self.row_pasted.emit(cells)
                return
        super().keyPressEvent(event)


def cells_of(text: str) -> list[str]:
    """Return what a spreadsheet put on the clipboard, cell by cell, in a row or a column."""
    lines = text.strip("\r\n").replace("\r\n", "\n").replace("\r", "\n")
    return [cell.strip() for line in lines.split("\n") for cell in line.split("\t")]


class TargetSheet(QWidget):
    """Twelve months of one scope; only what was changed is handed over."""

    planned = Signal(object)  # dict of months and amounts; None takes one away
    year_asked = Signal(int)
    cancelled = Signal()

    def __init__(self, theme: Theme, whose: str) -> None:
        super().__init__()
        self._theme = theme
        self._sheet: Sheet | None = None
        self._edits: dict[date, AmountEdit] = {}
        self._fields: dict[date, Field] = {}
        self._title = Label(theme, "", "h1")
        self._total = Label(theme, "", "strong", tabular=True)
        self._problem = Label(theme, "", tone="bad", wrap=True)
        self._grid = QGridLayout()
        self._before = IconButton(theme, "chevron-left", self.tr("Year before"))
        self._after = IconButton(theme, "chevron-right", self.tr("Year after"))
        self._cancel = Button(theme, self.tr("Cancel"))
        self._done = Button(theme, self.tr("Set targets"), "primary", icon="target")
        self.setAccessibleName(self.tr("Targets"))
        self._build(whose)
        self._connect()

    @property
    def first(self) -> QWidget:
        """Where typing begins."""
        return next(iter(self._edits.values()), self._done)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a year as it is planned by now."""
        self._sheet = sheet
        self._title.setText(self.tr("Targets of {year}").format(year=sheet.scope.year))
        self.complain("")
        self._clear()
        for number, month in enumerate(sheet.months):
            self._add(number, month, sheet)
        self._on_edited()

    def complain(self, problem: str) -> None:
        """Say why nothing was stored."""
        self._problem.setText(problem)
        self._problem.setHidden(not problem)

    def paste(self, month: date, cells: list[str]) -> None:
        """Fill the months from one on."""
        following = [edit for at, edit in self._edits.items() if at >= month]
        for edit, text in zip(following, cells, strict=False):
            edit.setText(text)

    # -- building ---------------------------------------------------------------

    def _build(self, whose: str) -> None:
        hint = self.tr("Type amounts, or paste twelve numbers from a spreadsheet into January.")
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.M)
        head = row(self._title, None, self._before, self._after)
        foot = row(self._total, None, self._cancel, self._done)
        words = Label(self._theme, f"{whose}  ·  {hint}", tone="text2", wrap=True)
        body = column(head, words, Space.S, spacing=Space.XS, margins=EDGE)
        body.addLayout(self._grid)
        body.addSpacing(Space.S)
        body.addWidget(self._problem)
        body.addLayout(foot)
        self.setLayout(body)

    def _clear(self) -> None:
        for field in self._fields.values():
            self._grid.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields.clear()
        self._edits.clear()

    def _add(self, number: int, month: date, sheet: Sheet) -> None:
        edit = AmountEdit()
        amount, before = sheet.amounts.get(month), sheet.previous.get(month)
        edit.setText("" if amount is None else formats.money(amount))
        hint = self.tr("Year before {amount}").format(
            amount=formats.short_money(None if before is None else Money(before, sheet.currency))
        )
        field = Field(self._theme, formats.month_name(month), edit, hint=hint)
        self._grid.addWidget(field, *divmod(number, IN_A_ROW))
        self._edits[month], self._fields[month] = edit, field
        edit.textChanged.connect(self._on_edited)
        edit.returnPressed.connect(self._on_done)
        edit.row_pasted.connect(partial(self.paste, month))

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.cancelled)
        self._done.clicked.connect(self._on_done)
        self._before.clicked.connect(partial(self._turn, -1))
        self._after.clicked.connect(partial(self._turn, 1))

    def _turn(self, by: int) -> None:
        if self._sheet is not None:
            self.year_asked.emit(self._sheet.scope.year + by)

    # -- reading ----------------------------------------------------------------

    def _read(self, month: date, sheet: Sheet) -> Money | None:
        amount = formats.parse_money(self._edits[month].text(), sheet.currency)
        if amount is not None and amount.amount < 0:
            raise RuleBroken("target.negative", value=amount.amount)
        return amount

    def _changes(self, sheet: Sheet) -> dict[date, Money | None] | None:
        """Return what differs from what is stored; nothing where something cannot be read."""
        found: dict[date, Money | None] = {}
        sound = True
        for month, field in self._fields.items():
            try:
                amount = self._read(month, sheet)
            except RuleBroken as error:
                field.complain(apology(error))
                sound = False
                continue
            field.complain("")
            if amount != sheet.amounts.get(month):
                found[month] = amount
        return found if sound else None

    @Slot()
    def _on_edited(self) -> None:
        sheet, total = self._sheet, Decimal(0)
        if sheet is None:
            return
        for month in self._edits:
            try:
                amount = self._read(month, sheet)
            except RuleBroken:
                continue
            if amount is not None and amount.currency == sheet.currency:
                total += amount.amount
        said = self.tr("The year: {amount}")
        self._total.setText(said.format(amount=formats.money(Money(total, sheet.currency))))

    @Slot()
    def _on_done(self) -> None:
        if self._sheet is None:
            return
        changes = self._changes(self._sheet)
        if changes is not None:
            self.planned.emit(changes)

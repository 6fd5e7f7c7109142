"""The months of a year, and the accounts with a target, as tables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal, Slot

from kamdesk.domain.money import Money
from kamdesk.services.targets import Period
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import BarCell, NumberCell
from kamdesk.ui.delegates.states import BarDelegate
from kamdesk.ui.delegates.texts import NameDelegate, NumberDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.fixed_table import FixedTableModel
from kamdesk.ui.models.states import FAIR, attainment_cell
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.targets.reading import AccountStand, name_of
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import boxed, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from kamdesk.services.targets import MonthLine
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone
    from kamdesk.ui.views.targets.reading import Seen

HEAD = (Space.XL, Space.M, Space.L, Space.S)
ROWS = 13  # twelve months and their sum


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """A month, or the whole year."""

    label: str
    target: Money | None
    booked: Money | None  # None: it has not begun
    previous: Money
    expected: Money | None
    strong: bool = False  # this month, and the sum
    over: bool = False

    @property
    def share(self) -> Decimal | None:
        """What part of the target is reached."""
        if self.target is None or self.booked is None or not self.target.amount:
            return None
        return self.booked.amount / self.target.amount


class TableCard(Card):
    """A heading over a table that is as high as its rows."""

    def __init__(self, theme: Theme, title: str, columns: Sequence[Column[Any]]) -> None:
        super().__init__(padding=1, spacing=0)
        self._theme = theme
        self.header = SectionHeader(theme, title)
        self.table = DataTable(theme, title)
        self.model: FixedTableModel[Any] = FixedTableModel(columns, self)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(False)
        self.table.set_compact(compact=True)
        for number, each in enumerate(columns):
            self.table.setItemDelegateForColumn(number, each.delegate(theme, self.table))
        stretch = next((n for n, each in enumerate(columns) if each.stretches), None)
        self.table.set_widths([each.width for each in columns], stretch=stretch)
        head: QWidget = boxed(row(self.header, margins=HEAD))
        self.body.addWidget(head)
        self.body.addWidget(self.table, 1)
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    def _fit(self) -> None:
        tall = ROWS * self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight(tall + self.table.horizontalHeader().height() + Space.XS)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()


class MonthTable(TableCard):
    """Each month: target, booked, how much of it, the year before, what is expected."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Months"), MONTH_COLUMNS)

    def show_seen(self, seen: Seen) -> None:
        """Show a year."""
        cockpit = seen.cockpit
        self.header.set_title(self.tr("Months of {year}").format(year=cockpit.year))
        this = cockpit.as_of.replace(day=1)

        def money(amount: Decimal | None) -> Money | None:
            return None if amount is None else Money(amount, cockpit.currency)

        def shown(line: MonthLine) -> MonthRow:
            return MonthRow(
                label=formats.month_name(line.month),
                target=money(line.target),
                booked=money(line.booked) if line.month <= this else None,
                previous=Money(line.previous, cockpit.currency),
                expected=money(line.expected),
                strong=line.month == this,
                over=line.month < this,
            )

        lines = cockpit.months
        targets = [line.target for line in lines if line.target is not None]
        whole = MonthRow(
            label=str(cockpit.year),
            target=money(sum(targets, Decimal(0))) if targets else None,
            booked=money(sum((line.booked for line in lines), Decimal(0))),
            previous=Money(sum((line.previous for line in lines), Decimal(0)), cockpit.currency),
            expected=money(cockpit.paces[Period.YEAR].figures.landing.value),
            strong=True,
        )
        self.model.show_rows([*(shown(line) for line in lines), whole])


class AccountTargets(TableCard):
    """Who is how far, the furthest behind first."""

    account_opened = Signal(object)  # AccountId

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("By account"), ACCOUNT_COLUMNS)
        self.table.activated.connect(self._on_activated)

    def show_seen(self, seen: Seen) -> None:
        """Show the period chosen."""
        name = name_of(seen.pace, seen.scope.period, seen.cockpit.as_of)
        self.header.set_title(self.tr("By account, {period}").format(period=name))
        note = self.tr("furthest behind first") if seen.accounts else ""
        self.header.set_note(note)
        self.table.set_placeholder(
            self.tr("No account has a target of its own in {period}.").format(period=name)
        )
        currency = seen.cockpit.currency
        self.model.show_rows([AccountLine(account=one, currency=currency) for one in seen.accounts])

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.account_opened.emit(self.model.row_at(index).account.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine:
    """One account in the table."""

    account: AccountStand
    currency: str

    def money(self, amount: Decimal | None) -> Money | None:
        """Return one of its amounts."""
        return None if amount is None else Money(amount, self.currency)

    @property
    def bar(self) -> BarCell:
        """What is reached of the target, colored by what was to be reached by now."""
        stand = self.account.stand
        tone: Tone = "good"
        if stand.planned and stand.sold < stand.planned:
            tone = "warn" if stand.sold >= stand.planned * Decimal(str(FAIR)) else "bad"
        share = stand.share
        text = formats.percent(share)
        return BarCell(share=None if share is None else float(share), text=text, tone=tone)

    @property
    def words(self) -> str:
        """The same in a sentence."""
        stand = self.account.stand
        said = QCoreApplication.translate("Column", "{sold} of {target}; {planned} by today")
        return said.format(
            sold=formats.money(self.money(stand.sold)),
            target=formats.money(self.money(stand.target)),
            planned=formats.money(self.money(stand.planned)),
        )


def _amount(key: str, title: str, read: Callable[[MonthRow], Money | None]) -> Column[MonthRow]:
    return Column(
        key=key,
        title=title,
        text=lambda row: formats.whole_money(read(row)),
        hint=lambda row: formats.money(read(row)),
        cell=lambda row: NumberCell(text=formats.whole_money(read(row)), strong=row.strong),
        align=TRAIL,
        delegate=NumberDelegate,
        width=104,
    )


def _reached(row: MonthRow) -> BarCell:
    """Judge only a month that is over: the others have still to come to their target."""
    cell = attainment_cell(row.share)
    return cell if row.over or row.share is None else replace(cell, tone="accent")


MONTH_COLUMNS: tuple[Column[MonthRow], ...] = (
    Column(
        key="label",
        title=QT_TRANSLATE_NOOP("Column", "Month"),
        text=lambda row: row.label,
        delegate=NameDelegate,
        width=110,
        stretches=True,
    ),
    _amount("target", QT_TRANSLATE_NOOP("Column", "Target"), lambda row: row.target),
    _amount("booked", QT_TRANSLATE_NOOP("Column", "Booked"), lambda row: row.booked),
    Column(
        key="share",
        title=QT_TRANSLATE_NOOP("Column", "Attainment"),
        text=lambda row: formats.percent(row.share),
        cell=_reached,
        delegate=BarDelegate,
        width=168,
    ),
    _amount("previous", QT_TRANSLATE_NOOP("Column", "Year before"), lambda row: row.previous),
    _amount("expected", QT_TRANSLATE_NOOP("Column", "Expected"), lambda row: row.expected),
)
ACCOUNT_COLUMNS: tuple[Column[AccountLine], ...] = (
    Column(
        key="name",
        title=QT_TRANSLATE_NOOP("Column", "Account"),
        text=lambda row: row.account.name,
        hint=lambda row: row.words,
        delegate=NameDelegate,
        width=140,
        stretches=True,
    ),
    Column(
        key="sold",
        title=QT_TRANSLATE_NOOP("Column", "Booked"),
        text=lambda row: formats.short_money(row.money(row.account.stand.sold)),
        hint=lambda row: row.words,
        align=TRAIL,
        delegate=NumberDelegate,
        width=76,
    ),
    Column(
        key="share",
        title=QT_TRANSLATE_NOOP("Column", "Of target"),
        text=lambda row: formats.percent(row.account.stand.share),
        hint=lambda row: row.words,
        cell=lambda row: row.bar,
        delegate=BarDelegate,
        width=116,
    ),
)

"""NPS and CSAT by segment and account, and the questions of one's own: never without n."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal, Slot

from kamdesk.domain.accounts import Tier
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import NumberCell
from kamdesk.ui.delegates.texts import NameDelegate, NumberDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.fixed_table import FixedTableModel
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.explanation import open_explanation
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import boxed, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.segments import Segments
from kamdesk.ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kamdesk.domain.figures.figure import Figure
    from kamdesk.services.asking import Asking, Question, Slice
    from kamdesk.ui.theme.theme import Theme

HEAD = (Space.XL, Space.M, Space.L, Space.S)
FEWEST, MOST = 3, 8  # rows in sight
TIERS = {tier.value for tier in Tier}


def _named(one: Slice) -> str:
    if one.name in TIERS:
        return word(Tier(one.name))
    return one.name or QCoreApplication.translate("Column", "Not said")


def _value(figure: Figure, unit: str = "") -> str:
    return f"{formats.number(figure.value)}{unit}" if figure.parts else formats.NOTHING


def _count(figure: Figure) -> str:
    return formats.number(len(figure.parts)) if figure.parts else formats.NOTHING


def _mean(one: Question) -> str:
    return formats.number(one.figure.value, 1)


def _number(key: str, title: str, text: Callable[[Any], str], *, strong: bool) -> Column[Any]:
    return Column(
        key=key,
        title=title,
        text=text,
        cell=lambda one: NumberCell(text=text(one), strong=strong),
        align=TRAIL,
        delegate=NumberDelegate,
        width=84 if strong else 56,
    )


N = QT_TRANSLATE_NOOP("Column", "n")
SLICE_COLUMNS: tuple[Column[Any], ...] = (
    Column(
        key="name",
        title=QT_TRANSLATE_NOOP("Column", "Who"),
        text=_named,
        delegate=NameDelegate,
        width=180,
        stretches=True,
    ),
    _number("nps", QT_TRANSLATE_NOOP("Column", "NPS"), lambda one: _value(one.nps), strong=True),
    _number("nps_n", N, lambda one: _count(one.nps), strong=False),
    _number(
        "csat", QT_TRANSLATE_NOOP("Column", "CSAT"), lambda one: _value(one.csat, "%"), strong=True
    ),
    _number("csat_n", N, lambda one: _count(one.csat), strong=False),
)
QUESTION_COLUMNS: tuple[Column[Any], ...] = (
    Column(
        key="text",
        title=QT_TRANSLATE_NOOP("Column", "Question"),
        text=lambda one: one.text or QCoreApplication.translate("Column", "Without its question"),
        hint=lambda one: one.text,
        delegate=NameDelegate,
        width=220,
        stretches=True,
    ),
    _number("mean", QT_TRANSLATE_NOOP("Column", "Mean"), _mean, strong=True),
    _number("n", N, lambda one: _count(one.figure), strong=False),
)


class RowsCard(Card):
    """A heading over a table that is as high as its rows, within limits."""

    activated = Signal(object)  # the row that was opened

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
        self.table.set_widths([each.width for each in columns], stretch=0)
        self.body.addWidget(boxed(row(self.header, margins=HEAD)))
        self.body.addWidget(self.table)
        self.body.addStretch(1)
        self.table.activated.connect(self._on_activated)
        theme.changed.connect(self._on_theme_changed)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self.model.show_rows(rows)
        self._fit()

    def _fit(self) -> None:
        rows = min(max(self.model.rowCount(), FEWEST), MOST)
        tall = rows * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(tall + self.table.horizontalHeader().height() + Space.XS)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.activated.emit(self.model.row_at(index))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()


class SliceCard(RowsCard):
    """How content people are by tier, by industry, or account by account, the worst first."""

    account_opened = Signal(object)  # AccountId

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Compared"), SLICE_COLUMNS)
        self._shown: Asking | None = None
        words = {
            "tiers": self.tr("Tier"),
            "industries": self.tr("Industry"),
            "accounts": self.tr("Account"),
        }
        self.cuts = Segments(theme, self.tr("Compared by"), words)
        self.header.add(self.cuts)
        self.table.set_placeholder(self.tr("Nobody answered in twelve months."))
        self.cuts.chosen.connect(self._on_cut_chosen)
        self.activated.connect(self._on_opened)

    def show_asking(self, asking: Asking) -> None:
        """Show what was answered."""
        self._shown = asking
        self.show_rows(getattr(asking, self.cuts.choice))

    @Slot(str)
    def _on_cut_chosen(self, _key: str) -> None:
        if self._shown is not None:
            self.show_asking(self._shown)

    @Slot(object)
    def _on_opened(self, one: Slice) -> None:
        if one.account_id is not None:
            self.account_opened.emit(one.account_id)
            return
        figure = one.nps if one.nps.parts else one.csat
        title = f"{'NPS' if figure is one.nps else 'CSAT'}: {_named(one)}"
        open_explanation(self._theme, title, figure, self.window())

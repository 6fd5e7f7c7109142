"""The table of key accounts, with its chips, filters and columns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu

from kamdesk.services.counting import KEY, known_queries
from kamdesk.services.query import Query
from kamdesk.services.standing import Span
from kamdesk.ui import formats
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.views.portfolio.columns import USUAL, chosen_columns, span_columns
from kamdesk.ui.views.portfolio.filters import FilterRow
from kamdesk.ui.views.portfolio.tally import Asked, Tally, tally
from kamdesk.ui.views.record_table import RecordTable
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date
    from uuid import UUID

    from kamdesk.services.standing import StandingService
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme

ALL = "all"
LISTS = ("at-risk", "quiet", "renewing")
FEWEST, MOST = 3, 16  # rows in sight; a longer table scrolls by itself
HEAD = (Space.XL, Space.M, Space.L, Space.S)
FOOT = (Space.XL, Space.S, Space.L, Space.M)


class AccountTable(Card):
    """Every key account with its figures over a span; where there is none, every account."""

    account_opened = Signal(object)  # AccountId
    columns_chosen = Signal(object)  # list of keys

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        service: StandingService,
        *,
        today: Callable[[], date],
        columns: Collection[str] = (),
    ) -> None:
        super().__init__(padding=1, spacing=0)
        self._theme = theme
        self._tasks = tasks
        self._service = service
        self._today = today
        self._span = Span.YEAR
        self._only_keys = True
        self._order: tuple[str, Qt.SortOrder] | None = None
        self._chosen = tuple(columns) or USUAL
        self._title = Label(theme, self.tr("Key accounts"), "h2")
        self._chips = ChipRow(theme, self.tr("Filter"))
        self._filter = Button(theme, self.tr("Filter"), "ghost", icon="filter")
        self._columns = Button(theme, self.tr("Columns"), "ghost", icon="columns-3")
        self._filters = FilterRow(theme)
        self._foot = Elided(theme, "", "small", tone="text2")
        self._all = Button(theme, self.tr("Show all"), "link")
        self._table = self._made_table()
        self._menu = QMenu(self)
        self._build()
        self._connect()

    @property
    def table(self) -> RecordTable:
        """The rows themselves."""
        return self._table

    @property
    def selected(self) -> UUID | None:
        """The account that is selected, where it is one."""
        ids = self._table.selected_ids
        return ids[0] if len(ids) == 1 else None

    def show_span(self, span: Span, *, only_keys: bool) -> None:
        """Show the accounts over a span, and read them again."""
        self._only_keys = only_keys
        self._title.setText(self.tr("Key accounts") if only_keys else self.tr("Accounts"))
        if span is not self._span:
            self._span = span
            self._replace_table()
        self.refresh()

    def choose(self, key: str) -> None:
        """Show what a chip stands for."""
        self._chips.choose({key})
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask again."""
        asked = Asked(
            chips={key: self._query(key) for key in (ALL, *LISTS)}, now=self._query(self._chip)
        )
        self._table.ask(asked.now)
        self._tasks.read(self, partial(tally, self._service, self._span, asked), self._show_tally)

    # -- asking -----------------------------------------------------------------

    @property
    def _chip(self) -> str:
        return next(iter(self._chips.choice), ALL)

    def _query(self, key: str) -> Query:
        """Return the question behind a chip; the largest come first."""
        chip = () if key == ALL else known_queries(self._today())[key].where
        scope = (KEY,) if self._only_keys else ()
        open_ = not self._filters.isHidden()
        where = (*scope, *(each for each in chip if each != KEY))
        return Query(
            text=self._filters.text if open_ else "",
            where=(*where, *self._filters.where) if open_ else where,
            order_by="sold",
            descending=True,
        )

    def _show_tally(self, found: Tally) -> None:
        words = {
            ALL: self.tr("All"),
            "at-risk": self.tr("At risk"),
            "quiet": self.tr("Quiet"),
            "renewing": self.tr("Renewing"),
        }
        self._chips.show_chips(
            Chip(key=key, text=text, count=found.counts[key]) for key, text in words.items()
        )
        self._filters.show_owners(found.owners)
        self._all.setVisible(self._chip != ALL or self._narrowed)
        if not found.shown:
            self._foot.setText("")
            return
        text = self.tr("{shown} of {all} accounts  ·  revenue {sold} of {whole}  ·  open {open}")
        self._foot.setText(
            text.format(
                shown=found.shown,
                all=found.accounts,
                sold=formats.short_money(found.sold),
                whole=formats.short_money(found.whole),
                open=formats.short_money(found.pipeline),
            )
        )

    @property
    def _narrowed(self) -> bool:
        return not self._filters.isHidden() and self._filters.active

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        self._filter.setCheckable(True)
        self._filters.hide()
        self._all.hide()
        head = row(self._title, Space.XS, self._chips, self._filter, self._columns, margins=HEAD)
        head.setStretch(2, 1)
        self._foot.setMinimumHeight(self._theme.scaled(Size.SMALL))
        foot = row(self._foot, self._all, margins=FOOT)
        foot.setStretch(0, 1)
        self._place = column(self._table, spacing=0)
        for part in (boxed(head), self._filters, boxed(self._place), boxed(foot)):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self._chips.chosen.connect(self._on_chip_chosen)
        self._filters.changed.connect(self.refresh)
        self._filter.toggled.connect(self._on_filter_toggled)
        self._columns.clicked.connect(self._on_columns_pressed)
        self._all.clicked.connect(self._on_all_pressed)
        self._theme.changed.connect(self._on_theme_changed)

    def _made_table(self) -> RecordTable:
        columns = chosen_columns(span_columns(self._today, self._span), self._chosen)
        model: LazyTableModel[Any] = LazyTableModel(
            columns, self._service.source(self._span), self._tasks
        )
        table = RecordTable(self._theme, self.tr("Key accounts"), model)
        model.setParent(table)
        table.set_placeholder(self.tr("No account matches."))
        table.opened.connect(self.account_opened)
        table.horizontalHeader().sortIndicatorChanged.connect(self._on_sorted)
        model.loaded.connect(self._on_loaded)
        return table

    def _replace_table(self) -> None:
        """Put in a table of other columns, sorted as the old one was."""
        old, order = self._table, self._order
        self._table = self._made_table()
        self._place.replaceWidget(old, self._table)
        self._table.setFixedHeight(old.height())
        old.hide()
        old.deleteLater()
        keys = [one.key for one in self._table.records.columns]
        if order is not None and order[0] in keys:
            self._table.sortByColumn(keys.index(order[0]), order[1])

    def _fit(self, count: int) -> None:
        rows = min(max(count, FEWEST), MOST)
        tall = rows * self._table.verticalHeader().defaultSectionSize()
        self._table.setFixedHeight(tall + self._table.horizontalHeader().height() + 1)

    @Slot(object)
    def _on_chip_chosen(self, _keys: object) -> None:
        self.refresh()

    @Slot(bool)
    def _on_filter_toggled(self, open_: bool) -> None:  # noqa: FBT001 (Qt's signature)
        self._filters.setVisible(open_)
        if open_:
            self._filters.search.setFocus()
        self.refresh()

    @Slot()
    def _on_all_pressed(self) -> None:
        self._filters.clear()
        self.choose(ALL)

    @Slot()
    def _on_columns_pressed(self) -> None:
        self._menu.clear()
        for each in span_columns(self._today, self._span):
            action = self._menu.addAction(each.words)
            action.setCheckable(True)
            action.setChecked(each.key == "name" or each.key in self._chosen)
            action.setEnabled(each.key != "name")
            action.toggled.connect(partial(self._choose_column, each.key))
        self._menu.popup(self._columns.mapToGlobal(QPoint(0, self._columns.height())))

    def _choose_column(self, key: str, shown: bool) -> None:  # noqa: FBT001 (Qt's signature)
        others = tuple(each for each in self._chosen if each != key)
        self._chosen = (*others, key) if shown else others
        self._replace_table()
        self.refresh()
        self.columns_chosen.emit(list(self._chosen))

    @Slot(int, Qt.SortOrder)
    def _on_sorted(self, section: int, order: Qt.SortOrder) -> None:
        keys = [one.key for one in self._table.records.columns]
        self._order = (keys[section], order) if 0 <= section < len(keys) else None

    @Slot(int)
    def _on_loaded(self, count: int) -> None:
        self._fit(count)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit(self._table.records.rowCount())

"""The pipeline, as a board or as a table."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from kamdesk.domain.opportunities import OPEN_STAGES, Stage
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.services.query import AnyOf, Condition, Is, Query
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.opportunities import opportunity_columns
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.adding import Adding
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.filtered_list import (
    ALL,
    SEARCH_WIDTH,
    TYPING_PAUSE_MS,
    Filter,
    FilteredList,
    ListWords,
)
from kamdesk.ui.views.pipeline.board import Board
from kamdesk.ui.views.pipeline.facts import QUIET_DAYS, Deal, PipelineFacts, read_pipeline
from kamdesk.ui.views.pipeline.summary import Summary
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import MARGINS, PageHeader
from kamdesk.ui.widgets.search_field import SearchField
from kamdesk.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from uuid import UUID

    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.bench import DeskServices

TOPICS = {
    Topic.OPPORTUNITIES,
    Topic.ACCOUNTS,
    Topic.TOUCHPOINTS,
    Topic.RATES,
    Topic.PREFERENCES,
}
BOARD, TABLE = "board", "table"
STILL = Condition("stage", Is.EQUAL, OPEN_STAGES)
WHY = ("reason", "competitor")
AMISS: dict[str, tuple[str, Callable[[Deal], bool]]] = {
    ALL: (QT_TRANSLATE_NOOP("Filter", "All"), lambda _deal: True),
    "past": (QT_TRANSLATE_NOOP("Filter", "Past close date"), lambda deal: deal.past),
    "stepless": (QT_TRANSLATE_NOOP("Filter", "No next step"), lambda deal: deal.stepless),
    "quiet": (QT_TRANSLATE_NOOP("Filter", "Quiet"), lambda deal: deal.quiet is not None),
}
WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Opportunities"),
    search=QT_TRANSLATE_NOOP("List", "Search opportunities"),
    empty=QT_TRANSLATE_NOOP("List", "No opportunity yet"),
    why=QT_TRANSLATE_NOOP("List", "What may they buy next? A title is enough."),
    add=QT_TRANSLATE_NOOP("List", "New opportunity"),
)


def deal_filters(today: Callable[[], date]) -> tuple[Filter, ...]:
    """Return the chips of the table, seen from a day."""

    def in_stage(*stages: Stage) -> Callable[[], Query]:
        return lambda: Query(where=(Condition("stage", Is.EQUAL, stages),))

    def quiet() -> Query:
        since = today() - timedelta(days=QUIET_DAYS)
        silent = Condition("last_touchpoint", Is.LESS, since)
        never = Condition("last_touchpoint", Is.EQUAL, None)
        return Query(where=(STILL, AnyOf(((silent,), (never,)))))

    def past() -> Query:
        return Query(where=(STILL, Condition("expected_close", Is.LESS, today())))

    return (
        Filter(key="open", title=QT_TRANSLATE_NOOP("Filter", "Open"), query=in_stage(*OPEN_STAGES)),
        Filter(key="past", title=AMISS["past"][0], query=past),
        Filter(
            key="stepless",
            title=AMISS["stepless"][0],
            query=lambda: Query(where=(STILL, Condition("next_step", Is.EQUAL, None))),
        ),
        Filter(key="quiet", title=AMISS["quiet"][0], query=quiet),
        Filter(key="won", title=QT_TRANSLATE_NOOP("Filter", "Won"), query=in_stage(Stage.WON)),
        Filter(key="lost", title=QT_TRANSLATE_NOOP("Filter", "Lost"), query=in_stage(Stage.LOST)),
        Filter(
            key="parked", title=QT_TRANSLATE_NOOP("Filter", "Parked"), query=in_stage(Stage.PARKED)
        ),
        Filter(key=ALL, title=QT_TRANSLATE_NOOP("Filter", "All")),
    )


class OpportunitiesView(QWidget):
    """The deals: moved from stage to stage, with what they come to."""

    account_opened = Signal(object)  # AccountId

    def __init__(
        self,
        *,
        theme: Theme,
        desk: DeskServices,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._bench = Bench(theme=theme, desk=desk, editor=editor, tasks=tasks, today=today)
        self._facts: PipelineFacts | None = None
        self._question = 0
        self._header = PageHeader(theme, self.tr("Opportunities"))
        self._modes = Segments(
            theme, self.tr("Show as"), {BOARD: self.tr("Board"), TABLE: self.tr("Table")}
        )
        self._new = Button(theme, self.tr("New opportunity"), "primary", icon="plus")
        self._summary = Summary(theme)
        self.chips = ChipRow(theme, self.tr("Filter"))
        self.search = SearchField(theme, self.tr("Search the board"), pause=TYPING_PAUSE_MS)
        self.board = Board(theme)
        topics = frozenset({Topic.ACCOUNTS, Topic.TOUCHPOINTS, Topic.PREFERENCES})
        columns, filters = opportunity_columns(today), deal_filters(today)
        self.list = FilteredList(self._bench, Kind.OPPORTUNITIES, columns, filters, WORDS, topics)
        self._none = EmptyState(theme, "")
        self._adding = Adding(self._bench, self)
        self._build()
        self._connect()
        self._refresh()
        self.list.refresh()

    @property
    def adding(self) -> Adding:
        """Where new opportunities come in."""
        return self._adding

    @Slot()
    def new_opportunity(self) -> None:
        """Ask for a title; Enter is enough."""
        self._adding.new(Kind.OPPORTUNITIES)

    @Slot()
    def focus_search(self) -> None:
        """Put the cursor where one searches."""
        field = self.search if self._modes.choice == BOARD else self.list.search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def show_mode(self, mode: str) -> None:
        """Show the board or the table."""
        self._modes.choose(mode)
        self._stack.setCurrentIndex(0 if mode == BOARD else 1)

    def move_deal(self, deal_id: UUID, stage: Stage) -> None:
        """Bring a deal to another stage; one that is decided is asked for the reason."""
        move, today = self._bench.desk.opportunities.move, self._bench.today()
        answered = partial(self._moved, deal_id, stage)
        self._bench.editor.do(partial(move, deal_id, stage, today), answered)

    def _moved(self, deal_id: UUID, stage: Stage, said: Outcome | Exception) -> None:
        if isinstance(said, Outcome) and stage in {Stage.WON, Stage.LOST}:
            self._adding.change(Kind.OPPORTUNITIES, deal_id, WHY)

    # -- reading ----------------------------------------------------------------

    @Slot()
    def _refresh(self) -> None:
        self._question += 1
        text = self.search.text().strip()
        work = partial(read_pipeline, self._bench.desk, self._bench.today(), text)
        self._bench.tasks.read(self, work, partial(self._take, self._question))

    def _take(self, question: int, facts: PipelineFacts) -> None:
        if question == self._question:
            self._facts = facts
            self._show()

    def _show(self) -> None:
        facts = self._facts
        if facts is None:
            return
        today = self._bench.today()
        counts = {key: sum(map(test, facts.deals)) for key, (_, test) in AMISS.items()}
        self.chips.show_chips(
            Chip(key=key, text=QCoreApplication.translate("Filter", title), count=counts[key])
            for key, (title, _) in AMISS.items()
        )
        chosen = next(iter(self.chips.choice), ALL)
        deals = [deal for deal in facts.deals if AMISS[chosen][1](deal)]
        self.board.show_facts(facts, deals, today)
        self._summary.show_facts(facts, today)
        self._say(counts)
        self._fill_gap(deals, facts)

    def _say(self, counts: Mapping[str, int]) -> None:
        said = self.tr("{open} open  ·  {quiet} quiet over {days} days  ·  {past} past close date")
        self._header.set_subtitle(
            said.format(
                open=counts[ALL], quiet=counts["quiet"], past=counts["past"], days=QUIET_DAYS
            )
        )

    def _fill_gap(self, deals: Sequence[Deal], facts: PipelineFacts) -> None:
        """Say in words why the board is empty, where it is."""
        known = facts.forecast.deals or any(heap.count for heap in facts.closed.values())
        if deals or (known and not self._narrowed):
            self._boards.setCurrentIndex(0)
            return
        if self._narrowed:
            self._none.say(self.tr("Nothing matches"), self.tr("Other filters may have some."))
        else:
            self._none.say(
                self.tr("No opportunity yet"),
                self.tr("What may they buy next? A title is enough."),
            )
        self._clear.setVisible(self._narrowed)
        self._first.setVisible(not self._narrowed)
        self._boards.setCurrentIndex(1)

    @property
    def _narrowed(self) -> bool:
        return bool(self.search.text().strip()) or ALL not in self.chips.choice

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._header.add(self._modes, self._new)
        self._clear = self._none.add_action(self.tr("Clear filter"), "secondary", icon="x")
        self._first = self._none.add_action(self.tr("New opportunity"), icon="plus")
        self.search.setFixedWidth(self._bench.theme.scaled(SEARCH_WIDTH))
        tools = row(self.chips, self.search, spacing=Space.M)
        tools.setStretch(0, 1)
        tools.setAlignment(self.chips, Qt.AlignmentFlag.AlignVCenter)
        self._boards = QStackedWidget()
        self._boards.addWidget(self.board)
        self._boards.addWidget(self._none)
        whole = column(tools, spacing=Space.M)
        whole.addWidget(self._boards, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(boxed(whole))
        self._stack.addWidget(self.list)
        page = column(self._header, self._summary, spacing=Space.M, margins=MARGINS)
        page.addWidget(self._stack, 1)
        self.setLayout(page)

    def _connect(self) -> None:
        self._modes.chosen.connect(self._on_mode_chosen)
        self._new.clicked.connect(self._on_new)
        self._first.clicked.connect(self._on_new)
        self._clear.clicked.connect(self._on_clear)
        self.search.searched.connect(self._refresh)
        self.chips.chosen.connect(self._on_chosen)
        change = partial(self._adding.change, Kind.OPPORTUNITIES)
        self.board.opened.connect(change)
        self.board.moved.connect(self.move_deal)
        self.board.account_opened.connect(self.account_opened)
        self.board.delete_pressed.connect(self._on_delete_pressed)
        self.board.step_pressed.connect(self._on_step_pressed)
        self.list.opened.connect(change)
        self.list.add_pressed.connect(self.new_opportunity)
        self._bench.editor.changed.connect(self._on_changed)

    @Slot(str)
    def _on_mode_chosen(self, mode: str) -> None:
        self.show_mode(mode)

    @Slot()
    def _on_new(self) -> None:
        self.new_opportunity()

    @Slot()
    def _on_clear(self) -> None:
        self.chips.choose({ALL})
        self.search.clear()
        self._refresh()

    @Slot(object)
    def _on_chosen(self, _keys: object) -> None:
        self._show()

    @Slot(object)
    def _on_delete_pressed(self, deal_id: UUID) -> None:
        self._bench.delete(Kind.OPPORTUNITIES, [deal_id])

    @Slot(object)
    def _on_step_pressed(self, deal_id: UUID) -> None:
        self._adding.change(Kind.OPPORTUNITIES, deal_id, ("next_step",))

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & TOPICS:
            self._refresh()

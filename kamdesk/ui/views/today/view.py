"""Today: what needs attention, in order of consequence, each dealt with by one key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from kamdesk.domain.attention import Attention, Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.today.ahead import ComingCard
from kamdesk.ui.views.today.evening import EveningCard
from kamdesk.ui.views.today.needs import NeedsCard
from kamdesk.ui.views.today.reading import Day, Standing, TodayServices, read_day, read_standing
from kamdesk.ui.views.today.resting import ask_for_day
from kamdesk.ui.views.today.strip import Strip
from kamdesk.ui.views.today.words import item_of, title
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.page import PageHeader, ScrollPage
from kamdesk.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.widgets.attention import AttentionItem

TWO_COLUMNS = 1000  # narrower, what comes stands below
BESIDE = 300
A_MINUTE = 60_000
MORNING, EVENING = "morning", "evening"
PAGE_OF = {Kind.ACTION: "actions", Kind.REPORT: "touchpoints"}  # where there is no account
UNCONCERNED = {Topic.SCORING, Topic.PRODUCTS}


class TodayView(QWidget):
    """The page one begins the day on; arrow keys and single letters are enough for it."""

    account_opened = Signal(object)  # AccountId
    log_asked = Signal(object)  # AccountId, or None: any account
    page_asked = Signal(str)
    document_asked = Signal(object, object)  # DocumentKind, AccountId

    def __init__(
        self,
        *,
        theme: Theme,
        desk: TodayServices,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._desk = desk
        self._editor = editor
        self._tasks = tasks
        self._today = today
        self._shown: date | None = None  # the day that is on the screen
        self._waiting = True  # for the first lines since the page came up
        self._header = PageHeader(theme, self.tr("Today"))
        self._log = Button(theme, self.tr("Log touchpoint"), "primary", icon="plus", keys="Ctrl+L")
        self._strip = Strip(theme)
        self._needs = NeedsCard(theme, today, self)
        self._ahead = ComingCard(theme, today)
        self.evening = EveningCard(theme, desk, editor, tasks, today)
        parts = {MORNING: self.tr("Needs you"), EVENING: self.tr("What happened")}
        self._parts = Segments(theme, self.tr("Today"), parts)
        self._clock = QTimer(self, interval=A_MINUTE)
        self._build()
        self._connect()
        self._refresh()

    @property
    def needs(self) -> NeedsCard:
        """The card with the lines."""
        return self._needs

    def _build(self) -> None:
        self._header.add(self._parts)
        self._header.add(self._log)
        self._columns = row(self._needs, self._ahead, spacing=Space.L)
        self._columns.setStretch(0, 1)
        self._page = ScrollPage(self._header, self._strip)
        self._page.body.addWidget(self.evening)
        self._page.body.addLayout(self._columns, 1)
        self.evening.hide()
        self.setLayout(column(self._page))
        self._header.set_subtitle(formats.long_day(self._today()))

    @Slot(str)
    def show_part(self, key: str) -> None:
        """Show what the day asks for, or what it left to note."""
        evening = key == EVENING
        self._parts.choose(key)
        self.evening.setVisible(evening)
        for part in (self._strip, self._needs, self._ahead):
            part.setVisible(not evening)
        if evening:
            self.evening.refresh()

    def _connect(self) -> None:
        self._parts.chosen.connect(self.show_part)
        self._log.clicked.connect(partial(self.log_asked.emit, None))
        self._strip.page_asked.connect(self.page_asked)
        self._ahead.page_asked.connect(self.page_asked)
        self._ahead.account_opened.connect(self.account_opened)
        self._ahead.document_asked.connect(self.document_asked)
        lines = self._needs.lines
        lines.done_asked.connect(self._on_done_asked)
        lines.log_asked.connect(self._on_log_asked)
        lines.postpone_asked.connect(self._on_postpone_asked)
        lines.rest_asked.connect(self._on_rest_asked)
        lines.rest_day_asked.connect(self._on_rest_day_asked)
        lines.open_asked.connect(self._on_open_asked)
        self._needs.resting.wake_asked.connect(self._on_wake_asked)
        lines.row_selected.connect(self._on_row_selected)
        self._editor.changed.connect(self._on_changed)
        self._clock.timeout.connect(self._on_minute)
        self._clock.start()

    # -- reading ----------------------------------------------------------------

    @Slot()
    def _refresh(self) -> None:
        day = self._today()
        self._tasks.read(self, partial(read_day, self._desk, day), self._take_day)
        self._tasks.read(self, partial(read_standing, self._desk, day), self._take_standing)

    def _take_day(self, found: Day) -> None:
        today = found.today
        self._shown = today.as_of
        said = f"{formats.long_day(today.as_of)}  ·  {self._count(len(today.lines))}"
        self._header.set_subtitle(said)
        self._needs.show_lines(today.lines, partial(self._item, found), found.coming.next)
        self._needs.resting.show_resting(today.resting)
        self._ahead.show_coming(found.coming)
        self._take_focus()

    def _item(self, found: Day, one: Attention) -> AttentionItem:
        account = found.accounts.get(one.account_id) if one.account_id else None
        return item_of(one, account, found.today.as_of, found.today.currency)

    def _count(self, count: int) -> str:
        if count == 0:
            return self.tr("nothing needs you")
        if count == 1:
            return self.tr("1 thing needs you")
        return self.tr("{count} things need you").format(count=formats.number(count))

    def _take_standing(self, found: Standing) -> None:
        self._strip.show_promises(found.promises)
        self._strip.show_target(found.cockpit)
        self._strip.show_rhythm(found.rhythm)

    # -- keys and sizes ---------------------------------------------------------

    def _take_focus(self) -> None:
        """Let the keys work at once when the page comes up; later the focus stays where it is."""
        if self._waiting and self._shown is not None and self.isVisible():
            self._waiting = False
            self._needs.lines.take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = plain and self._needs.isVisible()
        if not plain or not self._needs.lines.answer(event.key()):
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._waiting = True
        self._on_minute()
        self._take_focus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.scaled(TWO_COLUMNS)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        beside = self._theme.scaled(BESIDE)
        self._ahead.setMinimumWidth(beside if wide else 0)
        self._ahead.setMaximumWidth(beside if wide else self.maximumWidth())

    # -- what the user did ------------------------------------------------------

    @Slot(object)
    def _on_done_asked(self, one: Attention) -> None:
        self._editor.do(partial(self._desk.actions.complete, self._today(), one.subject_id))

    @Slot(object, object)
    def _on_postpone_asked(self, one: Attention, day: date) -> None:
        self._editor.do(partial(self._desk.actions.postpone, one.subject_id, day))

    @Slot(object, object)
    def _on_rest_asked(self, one: Attention, day: date) -> None:
        self._editor.do(partial(self._desk.snoozes.rest, one, day, self._today()))

    @Slot(object)
    def _on_rest_day_asked(self, one: Attention) -> None:
        rest = partial(self._on_rest_asked, one)
        ask_for_day(self._theme, title(one), self._today, self, rest)

    @Slot(object)
    def _on_wake_asked(self, one: Attention) -> None:
        self._editor.do(partial(self._desk.snoozes.wake, one))

    @Slot(object)
    def _on_log_asked(self, one: Attention) -> None:
        self.log_asked.emit(one.account_id)

    @Slot(object)
    def _on_open_asked(self, one: Attention) -> None:
        if one.account_id is not None:
            self.account_opened.emit(one.account_id)
        else:
            self.page_asked.emit(PAGE_OF.get(one.kind, "accounts"))

    @Slot(QWidget)
    def _on_row_selected(self, line: QWidget) -> None:
        self._page.ensureWidgetVisible(line, 0, self._theme.scaled(80))

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics - UNCONCERNED:
            self._refresh()
            if self.evening.isVisible():
                self.evening.refresh()

    @Slot()
    def _on_minute(self) -> None:
        if self._shown is not None and self._shown != self._today():
            self._refresh()

"""Everything that happened with an account or a person, newest first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.services.happenings import KIND_OF_HAPPENING, Entry, Mark, Scope
from kamdesk.services.outcome import Topic
from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.quick_entry import QuickEntry
from kamdesk.ui.views.account.timeline_words import chip_words, dressed, key_of, noted
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.rows import TimelineItem
from kamdesk.ui.widgets.search_field import SearchField
from kamdesk.ui.widgets.segments import Segments
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.timeline import TimelineService
    from kamdesk.ui.views.bench import Bench

AT_ONCE = 30  # lines; the older ones on demand
PERIODS = {"all": None, "year": 365, "quarter": 91}  # days back from today
ENDLESS = 16_777_215  # Qt's own largest width
SEARCH_WIDTH, TYPING_PAUSE_MS = 168, 200
UNTOLD = frozenset({Topic.SALES, Topic.TARGETS, Topic.PRODUCTS, Topic.RATES, Topic.SCORING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """All marks of a timeline, and the words of the first of those that are wanted."""

    marks: tuple[Mark, ...]
    wanted: tuple[Mark, ...]
    entries: tuple[Entry, ...]


class Timeline(Card):
    """The lines with their days; the quick line stands above them where it is of use."""

    log_pressed = Signal()
    opened = Signal(object, object)  # Kind, id

    def __init__(self, bench: Bench, *, quick: bool = True, narrow: bool = False) -> None:
        super().__init__(spacing=Space.M)
        self._bench = bench
        theme = bench.theme
        self._scope: Scope | None = None
        self._most = AT_ONCE
        self._question = 0
        self._shown: tuple[Entry, ...] = ()
        self._chips = ChipRow(theme, self.tr("Filter"), many=True)
        self._search = SearchField(theme, self.tr("Search the timeline"), pause=TYPING_PAUSE_MS)
        self._period = Segments(theme, self.tr("Period"), self._periods())
        self._quick = QuickEntry(theme, "Ctrl L") if quick else None
        self._narrow = narrow  # the controls stand below the heading
        self._lines = QVBoxLayout()
        self._older = Button(theme, self.tr("Show older"), "ghost", icon="chevron-down")
        self._empty = EmptyState(theme, "")
        self._build()
        self._connect()

    def show_scope(self, scope: Scope) -> None:
        """Show what happened with an account or a person."""
        if scope != self._scope:  # the same is kept up to date anyhow
            self._most = AT_ONCE
            self._scope = scope
            self.refresh()

    def suggest(self, person: str) -> None:
        """Let ``person`` stand in the example of the quick line."""
        if self._quick is not None:
            self._quick.suggest(person)

    @Slot()
    def refresh(self) -> None:
        """Ask again; what is shown stays up until the answer is there."""
        if self._scope is None:
            return
        self._question += 1
        days = PERIODS[self._period.choice]
        since = self._bench.today() - timedelta(days=days) if days else None
        asked = replace(self._scope, text=self._search.text().strip(), since=since)
        keys, service = self._chips.choice, self._bench.desk.timeline
        work = partial(_read, service, asked, keys, self._most)
        self._bench.tasks.read(self, work, partial(self._show, self._question))

    def _periods(self) -> dict[str, str]:
        return {
            "all": self.tr("All"),
            "year": self.tr("12 months"),
            "quarter": self.tr("3 months"),
        }

    def _build(self) -> None:
        self._search.setFixedWidth(self._bench.theme.scaled(SEARCH_WIDTH))
        header = SectionHeader(self._bench.theme, self.tr("Timeline"))
        if not self._narrow:
            header.add(self._period)
            header.add(self._search)
        self._lines.setSpacing(0)
        self._empty.hide()
        self._older.hide()
        self.body.addWidget(header)
        if self._narrow:
            self._search.setMaximumWidth(ENDLESS)
            self.body.addLayout(row(self._period, None))
            self.body.addWidget(self._search)
        self.body.addWidget(self._chips)
        if self._quick is not None:
            self.body.addWidget(self._quick)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._empty)
        self.body.addLayout(row(self._older, None))
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._chips.chosen.connect(self._on_narrowed)
        self._search.searched.connect(self._on_narrowed)
        self._period.chosen.connect(self._on_narrowed)
        self._older.clicked.connect(self._on_older)
        if self._quick is not None:
            self._quick.clicked.connect(self.log_pressed)
        self._bench.editor.changed.connect(self._on_changed)

    def _show(self, question: int, found: Read) -> None:
        if question != self._question:
            return
        counts, on = Counter(key_of(mark) for mark in found.marks), self._chips.choice
        self._chips.show_chips(
            Chip(key=key, text=words, count=counts[key])
            for key, words in chip_words().items()
            if counts[key] or key in on
        )
        self._older.setVisible(len(found.wanted) > self._most)
        self._empty.setVisible(not found.wanted)
        self._say_empty(narrowed=bool(on or self._search.text().strip()))
        if found.entries != self._shown:
            self._shown = found.entries
            self._lay(found.entries)

    def _say_empty(self, *, narrowed: bool) -> None:
        if narrowed or self._period.choice != "all":
            self._empty.say(
                self.tr("Nothing matches"), self.tr("Other words, kinds or days may have some.")
            )
        else:
            self._empty.say(
                self.tr("Nothing happened yet"),
                self.tr("Log a call or a visit: one line, and Enter."),
            )

    def _lay(self, entries: Sequence[Entry]) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        heading = ""
        for entry in entries:
            group = self._group(entry.mark.day)
            if group != heading:
                if heading:
                    self._lines.addSpacing(Space.M)
                self._lines.addWidget(Label(self._bench.theme, group, "overline", tone="muted"))
            elif heading:
                self._lines.addWidget(Line())
            heading = group
            self._lines.addWidget(self._line(entry))

    def _group(self, day: date) -> str:
        today = self._bench.today()
        first, last = formats.week_of(today)
        if day > last:
            return self.tr("Later")
        if day >= first:
            return self.tr("This week")
        if day >= first - timedelta(days=7):
            return self.tr("Last week")
        return formats.month(day, today)

    def _line(self, entry: Entry) -> QWidget:
        icon, tone, title = dressed(entry)
        mark = entry.mark
        day = formats.day(mark.day, self._bench.today())
        clock = "" if self._narrow else formats.clock(mark.at)
        when = ", ".join(filter(None, (day, clock)))
        item = TimelineItem(self._bench.theme, title, noted(entry), when=when, icon=icon, tone=tone)
        item.opened.connect(partial(self.opened.emit, KIND_OF_HAPPENING[mark.what], mark.id))
        return item

    @Slot()
    def _on_narrowed(self) -> None:
        self._most = AT_ONCE
        self.refresh()

    @Slot()
    def _on_older(self) -> None:
        self._most += AT_ONCE
        self.refresh()

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics - UNTOLD:
            self.refresh()


def _read(service: TimelineService, scope: Scope, keys: frozenset[str], most: int) -> Read:
    """Run on a worker: all the days, and the words of one page."""
    marks = tuple(service.marks(scope))
    wanted = tuple(mark for mark in marks if not keys or key_of(mark) in keys)
    return Read(marks=marks, wanted=wanted, entries=tuple(service.entries(wanted[:most])))

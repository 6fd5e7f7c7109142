"""The person who is chosen: how strong the relationship is and was, and what happened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.charts.strength import Judgement, StrengthTrend, draw_strength, words_strength
from kamdesk.domain.strength import Strength
from kamdesk.services.happenings import Scope
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Topic
from kamdesk.ui import formats
from kamdesk.ui.charts.language import SCREEN
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.people.reach import Reach
from kamdesk.ui.views.account.timeline import Timeline
from kamdesk.ui.views.chart_card import ChartCard
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.people import Person
    from kamdesk.ui.views.adding import Adding
    from kamdesk.ui.views.bench import Bench

TALL = 216


class PersonCard(QWidget):
    """Stands beside the map while somebody is chosen there."""

    opened = Signal(object, object)  # Kind, id

    def __init__(self, bench: Bench, adding: Adding) -> None:
        super().__init__()
        self._bench = bench
        self._adding = adding
        self._person: UUID | None = None
        theme = bench.theme
        self.trend = ChartCard(theme, bench.tasks, self.tr("Relationship"))
        self.timeline = Timeline(bench, quick=False, narrow=True)
        self.reach = Reach(theme)
        self._evidence = Label(theme, "", "small", tone="text2", wrap=True)
        self._note = Button(theme, self.tr("Judge anew"), "small", icon="plus")
        self._change = Button(theme, self.tr("Details"), "small", icon="square-pen")
        self._build()
        self._connect()

    @property
    def person(self) -> UUID | None:
        """Who is shown."""
        return self._person

    def show_person(self, person: Person) -> None:
        """Show somebody; their judgements are read on a worker."""
        contact = person.contact
        self.trend.header.set_title(contact.name)
        self._person = contact.id
        self.reach.show_contact(contact)
        self.timeline.show_scope(Scope(contact_id=contact.id))
        self._read()

    def _read(self) -> None:
        if self._person is not None:
            work = partial(self._bench.desk.reader.all, Strength, contact_id=[self._person])
            self._bench.tasks.read(self, work, partial(self._show, self._person))

    def _show(self, person: UUID, found: Sequence[Strength]) -> None:
        if person != self._person:
            return
        today = self._bench.today()
        ordered = sorted(found, key=lambda one: (one.noted_on, one.id))
        trend = StrengthTrend(
            judgements=tuple(
                Judgement(day=one.noted_on, label=formats.day(one.noted_on, today), value=one.value)
                for one in ordered
            ),
            today=today,
            language=SCREEN,
        )
        self.trend.canvas.setVisible(bool(ordered))
        self.trend.setMinimumHeight(self._bench.theme.scaled(TALL) if ordered else 0)
        if ordered:
            self.trend.canvas.show_chart(partial(draw_strength, trend), words_strength(trend))
        self._tell(ordered)

    def _tell(self, ordered: Sequence[Strength]) -> None:
        if not ordered:
            self._evidence.setText(self.tr("The relationship was not judged yet"))
        else:
            words = self.tr("{value} of 5 on {day}")
            day = formats.day(ordered[-1].noted_on, self._bench.today())
            said = words.format(value=ordered[-1].value, day=day)
            self._evidence.setText(": ".join(filter(None, (said, ordered[-1].evidence))))

    def _build(self) -> None:
        theme = self._bench.theme
        self.trend.setMinimumHeight(theme.scaled(TALL))
        body: QVBoxLayout = self.trend.body
        body.insertWidget(1, self.reach)
        body.addWidget(self._evidence)
        body.addLayout(row(self._note, self._change, None))
        self.setLayout(column(self.trend, self.timeline, spacing=Space.L))

    def _connect(self) -> None:
        self._note.clicked.connect(self._on_note)
        self._change.clicked.connect(self._on_change)
        self.timeline.opened.connect(self._adding.change)
        self._bench.editor.changed.connect(self._on_changed)

    @Slot()
    def _on_note(self) -> None:
        if self._person is not None:
            self._adding.new(Kind.STRENGTHS, {"contact": str(self._person)})

    @Slot()
    def _on_change(self) -> None:
        if self._person is not None:
            self._adding.change(Kind.CONTACTS, self._person)

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if Topic.CONTACTS in outcome.topics:
            self._read()

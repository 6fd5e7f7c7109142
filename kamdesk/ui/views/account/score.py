"""How an account is rated, criterion by criterion, under each model in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget
from shiboken6 import isValid

from kamdesk.charts.breakdown import Breakdown, CriterionScore, draw_breakdown, words_breakdown
from kamdesk.domain.criteria import Criterion, CriterionId, Rating, ScoringModel
from kamdesk.domain.periods import months_later
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui import formats
from kamdesk.ui.charts.language import SCREEN
from kamdesk.ui.labels import word
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.views.account.rating import RatingScale
from kamdesk.ui.views.chart_card import ChartCard
from kamdesk.ui.views.definition.card import DefinitionCard
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.domain.accounts import AccountId
    from kamdesk.services.outcome import Edit
    from kamdesk.services.ports import Reader
    from kamdesk.ui.views.bench import Bench

STALE_MONTHS = 12
CHART_TALL = 60  # and for each criterion:
CHART_LINE = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A model's criteria in order, and what the account got on them."""

    model: ScoringModel
    criteria: tuple[Criterion, ...]
    ratings: Mapping[UUID, Rating]  # by criterion


def read_ratings(reader: Reader, account_id: UUID) -> Sequence[Rated]:
    """Read on a worker how an account is rated under every active model."""
    rated = reader.all(Rating, account_id=[account_id])
    ratings: dict[UUID, Rating] = {one.criterion_id: one for one in rated}
    found = []
    for model in sorted(reader.all(ScoringModel), key=lambda one: one.name):
        if model.active:
            criteria = [one for one in reader.all(Criterion, model_id=[model.id]) if one.active]
            criteria.sort(key=lambda one: one.position)
            found.append(Rated(model=model, criteria=tuple(criteria), ratings=ratings))
    return found


class CriterionRow(QWidget):
    """A criterion with its scale, what its ends mean, and the evidence."""

    def __init__(self, bench: Bench, criterion: Criterion, whole: Decimal) -> None:
        super().__init__()
        self._theme = bench.theme
        self.criterion = criterion
        share = formats.percent(criterion.weight / whole) if whole else formats.NOTHING
        self.scale = RatingScale(bench.theme, criterion.name)
        self.evidence = QLineEdit()
        self._when = Label(bench.theme, "", "small", tone="muted")
        self._build(self.tr("weight {share}").format(share=share))

    def show_rating(self, rating: Rating | None, today: date) -> None:
        """Show what is stored; what is being typed stays."""
        self.scale.show_value(rating.value if rating else None)
        if not self.evidence.hasFocus():
            self.evidence.setText(rating.evidence if rating else "")
        self.evidence.setEnabled(rating is not None)
        self._when.setText("")
        if rating is not None:
            old = rating.rated_on < months_later(today, -STALE_MONTHS)
            said = self.tr("rated {day}, over a year ago") if old else self.tr("rated {day}")
            self._when.setText(said.format(day=formats.day(rating.rated_on, today)))
            self._when.set_tone("warn" if old else "muted")

    def _build(self, weight: str) -> None:
        criterion = self.criterion
        name = row(Label(self._theme, criterion.name, "strong"), spacing=Space.S)
        name.addWidget(Label(self._theme, weight, "small", tone="muted"))
        if criterion.reversed:
            low = Label(self._theme, self.tr("less is better"), "small", tone="info")
            name.addWidget(low)
        name.addStretch(1)
        name.addWidget(self._when)
        ends = filter(None, (_end(1, criterion.anchor_1), _end(10, criterion.anchor_10)))
        anchors = Label(self._theme, "   ·   ".join(ends), "small", tone="muted", wrap=True)
        anchors.setHidden(not anchors.text())
        self.evidence.setPlaceholderText(self.tr("Evidence"))
        said = self.tr("Evidence for {criterion}").format(criterion=criterion.name)
        self.evidence.setAccessibleName(said)
        self.evidence.setFixedHeight(self._theme.scaled(Size.CONTROL))
        line = row(self.scale, spacing=Space.L)
        line.addWidget(self.evidence, 1)
        self.setLayout(column(name, line, anchors, spacing=Space.XS))


class ScoreTab(QScrollArea):
    """The check of a key account, and all models in force, one below the other."""

    tab_asked = Signal(str)  # of the account's page

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._account: AccountId | None = None
        self._question = 0
        self._rows: list[CriterionRow] = []
        self._laid: tuple[object, ...] = ()
        self._charts: list[tuple[ChartCard, UUID]] = []
        self._check: DefinitionCard | None = None
        self._content = QWidget()
        self._build()
        bench.editor.changed.connect(self._on_changed)

    @property
    def rows(self) -> Sequence[CriterionRow]:
        """What can be rated, in order."""
        return self._rows

    @property
    def check(self) -> DefinitionCard | None:
        """How the account fares against the definition, once it is laid out."""
        return self._check

    def show_account(self, account_id: AccountId) -> None:
        """Show how an account is rated."""
        self._account = account_id
        if self._check is not None:
            self._check.show_account(account_id)
        self._read()

    def _read(self) -> None:
        if self._account is not None:
            self._question += 1
            work = partial(read_ratings, self._bench.desk.reader, self._account)
            self._bench.tasks.read(self, work, partial(self._show, self._question))

    def _show(self, question: int, found: Sequence[Rated]) -> None:
        if question != self._question:
            return
        laid = tuple((rated.model, rated.criteria) for rated in found)
        if laid != self._laid or not found:
            self._laid = laid
            self._lay(found)
        known = found[0].ratings if found else {}
        for line in self._rows:
            line.show_rating(known.get(line.criterion.id), self._bench.today())
        for rated, (chart, _) in zip(found, self._charts, strict=True):
            self._draw(rated, chart)

    def _lay(self, found: Sequence[Rated]) -> None:
        self._rows, self._charts = [], []
        self._check = DefinitionCard(self._bench)
        self._check.tab_asked.connect(self.tab_asked)
        if self._account is not None:
            self._check.show_account(self._account)
        cards: list[QWidget] = [self._check]
        for rated in found:
            cards += [self._card(rated), self._chart(rated)]
        if not found:
            empty = EmptyState(
                self._bench.theme,
                self.tr("No scoring model yet"),
                self.tr("Portfolio, Scoring is where you set what customers are rated on."),
            )
            cards.append(empty)
        fresh = boxed(column(*cards, None, spacing=Space.L, margins=(0, 0, 0, Space.XL)))
        fresh.setProperty("role", "page")
        fresh.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._content = fresh
        self.setWidget(fresh)

    def _card(self, rated: Rated) -> QWidget:
        hint = self.tr("Keys 1 to 9 rate, 0 is ten, Del takes a rating away")
        purpose = word(rated.model.purpose)
        header = SectionHeader(self._bench.theme, rated.model.name, note=f"{purpose}  ·  {hint}")
        card = Card(header, spacing=Space.M)
        whole = sum((one.weight for one in rated.criteria), Decimal(0))
        for number, criterion in enumerate(rated.criteria):
            line = CriterionRow(self._bench, criterion, whole)
            line.scale.rated.connect(partial(self._rate, criterion.id))
            line.evidence.editingFinished.connect(partial(self._note, line))
            self._rows.append(line)
            if number:
                card.body.addWidget(Line())
            card.body.addWidget(line)
        return card

    def _chart(self, rated: Rated) -> QWidget:
        title = self.tr("{model}, by criterion").format(model=rated.model.name)
        chart = ChartCard(self._bench.theme, self._bench.tasks, title, fonts=None)
        tall = CHART_TALL + CHART_LINE * max(len(rated.criteria), 3)
        chart.canvas.setFixedHeight(self._bench.theme.scaled(tall))
        self._charts.append((chart, rated.model.id))
        return chart

    def _draw(self, rated: Rated, chart: ChartCard) -> None:
        parts = []
        for one in rated.criteria:
            found = rated.ratings.get(one.id)
            value = None if found is None else Decimal(found.value)
            value = 11 - value if value is not None and one.reversed else value
            parts.append(CriterionScore(criterion=one.name, value=value, weight=one.weight))
        data = Breakdown(parts=tuple(parts), language=SCREEN)
        if data.is_empty:
            chart.canvas.show_words(self.tr("Nothing is rated yet"))
        else:
            chart.canvas.show_chart(partial(draw_breakdown, data), words_breakdown(data))

    def _rate(self, criterion_id: CriterionId, value: int | None) -> None:
        if self._account is not None:
            rate = self._bench.desk.ratings.rate
            today = self._bench.today()
            self._do(partial(rate, self._account, criterion_id, value, today))

    def _note(self, line: CriterionRow) -> None:
        value = line.scale.value
        if self._account is None or value is None or not line.evidence.isModified():
            return
        line.evidence.setModified(False)
        rate, criterion = self._bench.desk.ratings.rate, line.criterion.id
        words = line.evidence.text().strip()
        self._do(
            partial(rate, self._account, criterion, value, self._bench.today(), evidence=words)
        )

    def _do(self, edit: Edit) -> None:
        """Store a rating; what was being read is older than it."""
        self._question += 1
        self._bench.editor.do(edit, self._answered)

    def _answered(self, said: Outcome | Exception) -> None:
        if isinstance(said, Exception) and isValid(self):
            self._read()

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if Topic.SCORING in outcome.topics:
            self._read()


def _end(step: int, anchor: str) -> str:
    return f"{step}: {anchor}" if anchor else ""

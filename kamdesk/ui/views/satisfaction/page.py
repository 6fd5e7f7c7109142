"""The page of satisfaction over the portfolio."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.domain.surveys import SurveyKind
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui.labels import word
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.known_lists import all_answers_list
from kamdesk.ui.views.adding import Adding
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.folding import Folding
from kamdesk.ui.views.measured import Measured, follow_up_title
from kamdesk.ui.views.portfolio.tabs import PortfolioTabs
from kamdesk.ui.views.satisfaction.questions import Questions
from kamdesk.ui.views.satisfaction.tables import SliceCard
from kamdesk.ui.views.satisfaction.waiting import NeverCard, UnhappyCard
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.page import PageHeader, ScrollPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from kamdesk.domain.accounts import Account
    from kamdesk.services.asking import Asking
    from kamdesk.services.known_rows import AnswerRow
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.bench import DeskServices

PAUSE = 120  # ms; a burst of changes is read once
FOLDED, LISTED = 760, 420
TOPICS = frozenset(
    {Topic.SURVEYS, Topic.ACCOUNTS, Topic.CONTACTS, Topic.ACTIONS, Topic.TOUCHPOINTS}
)


class SatisfactionView(QWidget):
    """Figures with n, who waits, comparisons, own questions, and every answer."""

    account_opened = Signal(object)  # AccountId
    page_asked = Signal(str)

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
        self._header = PageHeader(theme, self.tr("Satisfaction"))
        self._tabs = PortfolioTabs(theme, "satisfaction")
        self._new = Button(theme, self.tr("New answer"), "primary", icon="plus")
        self._adding = Adding(self._bench, self)
        self.measured = Measured(self._bench)
        self.unhappy = UnhappyCard(theme)
        self.never = NeverCard(theme)
        self.slices = SliceCard(theme)
        self.questions = Questions(self._bench)
        self.list = all_answers_list(self._bench)
        self._filled = QWidget()
        self._empty = EmptyState(
            theme,
            self.tr("Nobody was asked yet"),
            self.tr("Import the answers of a survey, or note what one person said."),
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._build()
        self._connect()
        self.refresh()

    @property
    def adding(self) -> Adding:
        """Where answers come in."""
        return self._adding

    @Slot()
    def refresh(self) -> None:
        """Read everything again; what is shown stays until it is there."""
        self._bench.tasks.read(self, self._bench.desk.asking.asking, self._show)
        self.list.refresh()

    def _show(self, found: Asking) -> None:
        answered = bool(found.accounts or found.questions) or any(
            one.nps.parts or one.csat.parts for one in found.quarters
        )
        self._filled.setVisible(answered)
        self._empty.setHidden(answered)
        counted = len(found.nps.parts) + len(found.csat.parts)
        said = self.tr("%Ln NPS and CSAT answer(s) in twelve months", "", counted)
        more = self.tr("%Ln question(s) of your own", "", len(found.questions))
        self._header.set_subtitle(f"{said}  ·  {more}")
        self.measured.show_figures(found.nps, found.csat, found.quarters)
        self.unhappy.show_answers(found.to_follow_up, found.as_of)
        self.never.show_accounts(found.never_asked)
        self.slices.show_asking(found)
        self.questions.show_questions(found.questions)

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        theme = self._bench.theme
        self._header.add(self._new)
        follow = Button(theme, self.tr("Follow up"), "small", icon="calendar-plus")
        follow.setToolTip(self.tr("Makes an action of it, due in a week"))
        follow.clicked.connect(self._on_follow_selected)
        self.list.add_control(follow)
        self.list.setMinimumHeight(theme.scaled(LISTED))
        waiting = Folding(below=theme.scaled(FOLDED))
        waiting.place(self.slices, self.never, stretches=(60, 40))
        bring = partial(self.page_asked.emit, "import")
        self._empty.add_action(self.tr("New answer"), icon="plus").clicked.connect(self._on_new)
        survey = self._empty.add_action(self.tr("Import a survey"), "secondary", icon="import")
        survey.clicked.connect(bring)
        content = column(
            self.measured, self.unhappy, waiting, self.questions, self.list, spacing=Space.L
        )
        self._filled.setLayout(content)
        self._empty.hide()
        page = ScrollPage(self._header, self._tabs, self._filled)
        page.body.addWidget(self._empty, 1)
        self.setLayout(column(page))

    def _connect(self) -> None:
        self._tabs.page_asked.connect(self.page_asked)
        self._new.clicked.connect(self._on_new)
        self.unhappy.follow_up_asked.connect(self._on_follow_up)
        self.never.account_opened.connect(self.account_opened)
        self.never.ask_pressed.connect(self._on_ask)
        self.slices.account_opened.connect(self.account_opened)
        self.questions.new_pressed.connect(self._on_own)
        self.list.opened.connect(partial(self._adding.change, Kind.SURVEYS))
        self.list.add_pressed.connect(self._on_new)
        self._bench.editor.changed.connect(self._on_changed)
        self._pause.timeout.connect(self.refresh)

    # -- answering --------------------------------------------------------------

    @Slot()
    def _on_new(self) -> None:
        self._adding.new(Kind.SURVEYS)

    @Slot()
    def _on_own(self) -> None:
        form = self._adding.new(Kind.SURVEYS)
        form.field("kind").put(word(SurveyKind.OWN))

    @Slot(object)
    def _on_ask(self, account: Account) -> None:
        self._adding.new(Kind.SURVEYS, {"account": str(account.id)})

    @Slot(object, str)
    def _on_follow_up(self, answer_id: UUID, title: str) -> None:
        self._bench.editor.do(partial(self._bench.desk.surveys.follow_up, answer_id, title))

    @Slot()
    def _on_follow_selected(self) -> None:
        for index in self.list.table.selectionModel().selectedRows():
            answer: AnswerRow | None = index.data(self.list.model.RowRole)
            if answer is not None:
                title = follow_up_title(answer.contact or answer.account, answer.score)
                self._on_follow_up(answer.id, title)

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & TOPICS:
            self._pause.start()

"""The scoring studio: weights are tried, ratings typed, and the ranking follows at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QComboBox, QWidget
from typing_extensions import override

from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.scoring.criteria import CriteriaCard
from kamdesk.ui.views.scoring.criterion_panel import CriterionPanel
from kamdesk.ui.views.scoring.empty import NoAccounts, NoModel
from kamdesk.ui.views.scoring.ranking_card import RankingCard
from kamdesk.ui.views.scoring.rating_panel import RatingPanel
from kamdesk.ui.views.scoring.session import ScoringServices, Session
from kamdesk.ui.views.scoring.studio_card import StudioCard
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import PageHeader, ScrollPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.scoring.board import Board

ROOMY, NARROW = 1150, 940  # criteria get narrower, then stand below
CRITERIA, CRITERIA_NARROW, PANEL = 288, 244, 400


class ScoringView(QWidget):
    """Criteria on one side, ratings and ranking on the other, the current rating below."""

    account_opened = Signal(object)  # AccountId
    page_asked = Signal(str)

    def __init__(
        self,
        *,
        theme: Theme,
        desk: ScoringServices,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._session = Session(desk, editor, tasks, today)
        self._board: Board | None = None
        self._picked: UUID | None = None
        self._hunting = False  # from one missing rating to the next
        self._header = PageHeader(theme, self.tr("Scoring studio"))
        self._models = dressed(theme, QComboBox(), self.tr("Model"))
        self._missing = Button(theme, self.tr("Rate what is missing"), "primary", icon="keyboard")
        self._criteria = CriteriaCard(theme)
        self._studio = StudioCard(theme)
        self._rating = RatingPanel(theme)
        self._chart = RankingCard(theme, tasks)
        self._panel = CriterionPanel(theme, self)
        self._no_model = NoModel(theme)
        self._no_accounts = NoAccounts(theme)
        self._build()
        self._connect()
        self._session.refresh()

    @property
    def board(self) -> Board | None:
        """The ranking on the screen."""
        return self._board

    def _build(self) -> None:
        self._header.add(self._models, self._missing)
        self._models.setMinimumWidth(self._theme.scaled(180))
        self._below = row(self._rating, self._chart, spacing=Space.L)
        self._below.setAlignment(self._rating, Qt.AlignmentFlag.AlignTop)
        side = column(self._studio, self._below, None, spacing=Space.L)
        self._criteria_box = boxed(column(self._criteria, None))
        self._columns = row(self._criteria_box, boxed(side), spacing=Space.L)
        self._columns.setStretch(1, 1)
        self._content = boxed(self._columns)
        page = ScrollPage(self._header, self._content, self._no_model, self._no_accounts)
        page.body.addStretch(1)
        self.setLayout(column(page))
        for part in (self._models, self._content, self._no_model, self._no_accounts):
            part.hide()
        self._missing.setEnabled(False)

    def _connect(self) -> None:
        session, criteria, grid = self._session, self._criteria, self._studio.grid
        session.ranked.connect(self._on_ranked)
        criteria.tried.connect(session.try_weight)
        criteria.chosen.connect(session.weigh)
        criteria.add_asked.connect(session.add)
        criteria.reset_asked.connect(session.reset)
        criteria.picked.connect(self._on_picked)
        criteria.switched.connect(self._on_switched)
        criteria.edit_asked.connect(self._on_edit_asked)
        self._panel.changed.connect(session.change)
        self._panel.delete_asked.connect(session.delete)
        self._studio.filtered.connect(self._show)
        grid.rated.connect(self._on_rated)
        grid.current_moved.connect(self._show_rating)
        grid.opened.connect(self.account_opened)
        grid.criterion_picked.connect(self._on_column_picked)
        self._rating.rated.connect(self._on_rated)
        self._rating.evidence_given.connect(self._on_evidence)
        self._missing.clicked.connect(self._on_missing)
        self._models.activated.connect(self._on_model_chosen)
        self._chart.account_opened.connect(self.account_opened)
        self._no_model.begin.clicked.connect(session.begin)
        self._no_accounts.go.clicked.connect(partial(self.page_asked.emit, "accounts"))

    # -- showing ----------------------------------------------------------------

    @Slot(object)
    def _on_ranked(self, board: Board | None) -> None:
        self._board = board
        self._no_model.setVisible(board is None)
        empty = board is not None and not board.ranked
        self._no_accounts.setVisible(empty)
        self._content.setVisible(board is not None)
        self._studio.setHidden(empty)
        self._rating.setHidden(empty)
        self._chart.setHidden(empty)
        self._missing.setEnabled(board is not None and board.missing > 0)
        self._header.set_subtitle(self._subtitle())
        self._show_models()
        self._show()

    @Slot()
    def _show(self) -> None:
        board = self._board
        if board is None:
            return
        self._criteria.show_board(board, self._picked)
        self._criteria.reset.setEnabled(self._session.can_reset)
        self._studio.show_board(board, self._picked_place)
        self._show_rating()
        self._chart.show_board(board)

    @property
    def _picked_place(self) -> int | None:
        ids: list[UUID] = [one.id for one in self._board.criteria] if self._board else []
        return ids.index(self._picked) if self._picked in ids else None

    @Slot()
    def _show_rating(self) -> None:
        board, cell = self._board, self._studio.grid.cell
        known = board is not None and cell is not None and cell[1] < len(board.criteria)
        self._rating.setVisible(known and bool(board and board.ranked))
        if board is None or cell is None or not known or cell[0] not in board.studio.accounts:
            return
        criterion = board.criteria[cell[1]]
        name = board.studio.accounts[cell[0]].name
        rating = board.rating(cell[0], criterion)
        self._rating.show_rating(name, criterion, rating, board.studio.as_of)

    def _subtitle(self) -> str:
        board = self._board
        if board is None:
            return ""
        counted = self.tr("%Ln account(s)", "", len(board.ranked))
        used = self.tr("{active} of {all} criteria in use").format(
            active=formats.number(len(board.criteria)),
            all=formats.number(len(board.studio.criteria)),
        )
        said = [board.studio.model.name, f"{counted}, {used}"]
        if board.missing:
            said.append(self.tr("%Ln rating(s) missing", "", board.missing))
        if board.stale:
            said.append(self.tr("{count} older than a year").format(count=board.stale))
        return "  ·  ".join(said)

    def _show_models(self) -> None:
        studio = self._board.studio if self._board else None
        models = studio.models if studio else ()
        self._models.setVisible(len(models) > 1)
        self._models.clear()
        for model in models:
            self._models.addItem(model.name, model.id)
        if studio is not None:
            self._models.setCurrentIndex([one.id for one in models].index(studio.model.id))

    # -- what the user did ------------------------------------------------------

    @Slot(object)
    def _on_rated(self, value: int | None) -> None:
        board, cell = self._board, self._studio.grid.cell
        if board is None or cell is None:
            return
        was_missing = board.rating(cell[0], board.criteria[cell[1]]) is None
        self._session.rate(board, cell, value)
        if self._hunting and was_missing and value is not None:
            self._go_on(after=cell)

    @Slot()
    def _on_missing(self) -> None:
        self._hunting = True
        self._studio.show_all()
        self._go_on(after=None)
        self._studio.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self, after: tuple[UUID, int] | None) -> None:
        """Go to the next rating that is missing; the one just typed still counts as such."""
        found = self._board.first_missing(after) if self._board else None
        if found is None or found == after:
            self._hunting = False
        else:
            self._studio.grid.go_to(*found)

    @Slot(str)
    def _on_evidence(self, words: str) -> None:
        if self._board is not None and self._studio.grid.cell is not None:
            self._session.note(self._board, self._studio.grid.cell, words)

    @Slot(object)
    def _on_picked(self, criterion_id: UUID) -> None:
        if self._picked != criterion_id:
            self._picked = criterion_id
            self._show()

    @Slot(int)
    def _on_column_picked(self, place: int) -> None:
        if self._board is not None:
            picked = self._board.criteria[place].id
            self._picked = None if self._picked == picked else picked
            self._show()

    @Slot(object, bool)
    def _on_switched(self, criterion_id: object, active: bool) -> None:  # noqa: FBT001
        self._session.change(criterion_id, {"active": active})  # type: ignore[arg-type]

    @Slot(object)
    def _on_edit_asked(self, criterion_id: UUID) -> None:
        for one in self._board.studio.criteria if self._board else ():
            if one.id == criterion_id:
                self._panel.show_criterion(one)

    @Slot(int)
    def _on_model_chosen(self, number: int) -> None:
        self._session.choose(self._models.itemData(number))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self._picked is not None:
            self._on_edit_asked(self._picked)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scaled, wide = self._theme.scaled, self.width()
        stacked = wide < scaled(NARROW)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.BottomToTop if stacked else way.LeftToRight)
        most = CRITERIA if wide >= scaled(ROOMY) else CRITERIA_NARROW
        self._criteria_box.setMinimumWidth(0 if stacked else scaled(most))
        self._criteria_box.setMaximumWidth(self.maximumWidth() if stacked else scaled(most))
        beside = wide >= scaled(NARROW)
        self._below.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._rating.setMinimumWidth(scaled(PANEL) if beside else 0)
        self._rating.setMaximumWidth(scaled(PANEL) if beside else self.maximumWidth())

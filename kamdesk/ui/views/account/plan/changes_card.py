"""What has changed since the last review, and since any other: the first thing a review needs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kamdesk.domain.plan_snapshot import Area
from kamdesk.ui import formats
from kamdesk.ui.dialogs.input_field import Choice
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.plan.card import PlanCard
from kamdesk.ui.views.account.plan.change_words import (
    TONES,
    change_icon,
    change_sentence,
    telling,
)
from kamdesk.ui.views.explanation import StateButton
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.disc import IconDisc
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from kamdesk.domain.plan_diff import Difference
    from kamdesk.domain.plans import PlanVersion
    from kamdesk.services.account_plans import PlanBoard
    from kamdesk.services.plan_versions import PlanChanges
    from kamdesk.ui.theme.theme import Theme

MOST, DISC, WIDE, TALL = 5, 28, 620, 460


class ChangesCard(PlanCard):
    """The few changes that matter most; all of them behind one button."""

    freeze_pressed = Signal()
    all_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        self._since = StateButton(theme)
        header = SectionHeader(theme, self.tr("Changed since last review"))
        header.add(self._since)
        super().__init__(theme, header)
        self._since.clicked.connect(self.all_pressed)

    def show_changes(self, board: PlanBoard, changes: PlanChanges | None) -> None:
        """Show what has changed since the newest version."""
        state = None
        if changes is not None:
            state = State(text=formats.day_and_month(changes.version.frozen_on, board.day))
        self._since.show_state(state, self.tr("Opens all changes, and other versions"))
        self.fill(self._rows(board, changes), spacing=Space.S)

    def _rows(self, board: PlanBoard, changes: PlanChanges | None) -> Iterator[QWidget]:
        if changes is None:
            yield self.nothing(
                self.tr("Freeze the plan at a review: from then on this tells what has changed.")
            )
            freeze = Button(self._theme, self.tr("Freeze for review"), "small", icon="flag")
            freeze.clicked.connect(self.freeze_pressed)
            yield boxed(row(freeze, None))
            return
        if not changes.differences:
            yield self.nothing(self.tr("Nothing has changed since then."))
            return
        for one in telling(changes.differences, MOST):
            yield change_row(self._theme, one, board)
        more = len(changes.differences) - MOST
        if more > 0:
            words = self.tr("{count} more").format(count=formats.number(more))
            opens = Button(self._theme, words, "link")
            opens.clicked.connect(self.all_pressed)
            yield boxed(row(opens, None))


def change_row(theme: Theme, one: Difference, board: PlanBoard) -> QWidget:
    """Return a change with its mark."""
    words = Label(theme, change_sentence(one, board.currency, board.day), wrap=True)
    line = row(IconDisc(theme, change_icon(one), TONES[one.mood], DISC), spacing=Space.M)
    line.addWidget(words, 1)
    return boxed(line)


class AllChanges(QWidget):
    """Every change between two states of a plan, by what it is about."""

    closed = Signal()
    asked = Signal(object, object)  # VersionId since, VersionId until or None for now

    def __init__(self, theme: Theme, board: PlanBoard, changes: PlanChanges) -> None:
        super().__init__()
        self._theme = theme
        self._board = board
        title = self.tr("What has changed")
        self.setAccessibleName(title)
        self.start = IconButton(theme, "x", self.tr("Close"), keys="Esc")
        self._from = self._picker(self.tr("Since"), board.versions, changes.version.id)
        self._to = self._picker(self.tr("Until"), board.versions, None, now=self.tr("Now"))
        self._room = QScrollArea()
        self._build(Label(theme, title, "h2"))
        self.show_changes(changes)
        self.start.clicked.connect(self.closed)
        self._from.activated.connect(self._on_chosen)
        self._to.activated.connect(self._on_chosen)

    def show_changes(self, changes: PlanChanges) -> None:
        """Show what has changed between the chosen states."""
        parts: list[QWidget] = []
        for area, ones in groupby(changes.differences, key=lambda one: one.area):
            parts.append(Label(self._theme, self._area(area), "overline", tone="muted"))
            parts += [change_row(self._theme, one, self._board) for one in ones]
        if not parts:
            words = self.tr("Nothing has changed between these two.")
            parts.append(Label(self._theme, words, tone="muted"))
        inner = boxed(column(*parts, None, spacing=Space.S, margins=(0, 0, Space.S, 0)))
        self._room.setWidget(inner)

    def _build(self, heading: QWidget) -> None:
        room = self._room
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidgetResizable(True)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setProperty("role", "inner")
        room.setAccessibleName(self.tr("Changes"))
        room.setMinimumHeight(self._theme.scaled(TALL))
        since, until = (
            Label(self._theme, self.tr("Since"), "small", tone="text2"),
            Label(self._theme, self.tr("until"), "small", tone="text2"),
        )
        picks = row(since, self._from, until, self._to, None, spacing=Space.S)
        margins = (Space.XL, Space.L, Space.XL, Space.L)
        self.setLayout(
            column(row(heading, None, self.start), picks, room, spacing=Space.M, margins=margins)
        )

    def _picker(
        self, name: str, versions: tuple[PlanVersion, ...], chosen: object, *, now: str = ""
    ) -> Choice:
        box = dressed(self._theme, Choice(), name)
        if now:
            box.addItem(now, None)
        for one in versions:
            day = formats.day_and_month(one.frozen_on, self._board.day)
            words = self.tr("{number}: {title}, {day}")
            box.addItem(
                words.format(number=formats.number(one.number), title=one.title, day=day), one.id
            )
            if one.id == chosen:
                box.setCurrentIndex(box.count() - 1)
        box.setMinimumWidth(self._theme.scaled(WIDE * 3 // 8))
        box.setMaximumWidth(self._theme.scaled(WIDE * 3 // 8))
        return box

    def _area(self, area: Area) -> str:
        return {
            Area.FIGURES: self.tr("FIGURES"),
            Area.PEOPLE: self.tr("PEOPLE"),
            Area.SCORES: self.tr("SCORE"),
            Area.OBJECTIVES: self.tr("OBJECTIVES AND GOALS"),
            Area.ACTIONS: self.tr("ACTIONS AND PROMISES"),
            Area.RISKS: self.tr("RISKS"),
            Area.SWOT: self.tr("SWOT"),
            Area.BENEFITS: self.tr("VALUE DELIVERED"),
            Area.PLAN: self.tr("IN WORDS"),
        }[area]

    @Slot(int)
    def _on_chosen(self, _index: int) -> None:
        self.asked.emit(self._from.currentData(), self._to.currentData())


def open_changes(
    theme: Theme,
    board: PlanBoard,
    changes: PlanChanges,
    host: QWidget,
    *,
    asked: Callable[[AllChanges, UUID, UUID | None], None],
) -> AllChanges:
    """Show all changes over a window; ``asked`` reads those between two other states."""
    panel = AllChanges(theme, board, changes)
    overlay = Overlay(theme, panel, host, width=WIDE, top=0.1)
    panel.closed.connect(overlay.dismiss)
    panel.asked.connect(lambda since, until: asked(panel, since, until))
    overlay.dismissed.connect(overlay.deleteLater)
    overlay.open(panel.start)
    return panel

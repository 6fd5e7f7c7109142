"""Strengths, weaknesses, opportunities, threats: added, rewritten and removed where they stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from kamdesk.domain.swot import Quadrant
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.plan.card import OpenRow, PlanCard
from kamdesk.ui.widgets.buttons import IconButton
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.disc import IconDisc
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.domain.swot import SwotItem
    from kamdesk.services.account_plans import PlanBoard
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

LOOKS: dict[Quadrant, tuple[str, Tone]] = {
    Quadrant.STRENGTH: ("trending-up", "good"),
    Quadrant.WEAKNESS: ("trending-down", "warn"),
    Quadrant.OPPORTUNITY: ("sparkles", "info"),
    Quadrant.THREAT: ("triangle-alert", "bad"),
}


class SwotCard(PlanCard):
    """The four boxes, with from where they are seen."""

    wanted = Signal(object, str)  # Quadrant, words: a new item
    rewritten = Signal(object, str)  # SwotId, words
    removed = Signal(object)  # SwotId
    viewpoint_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        self._header = SectionHeader(
            theme, self.tr("SWOT"), link=self.tr("Viewpoint"), icon="pencil"
        )
        self._viewpoint = Label(theme, "", "small", tone="muted")
        self._header.add_beside(self._viewpoint)
        super().__init__(theme, self._header)
        self._boxes: dict[Quadrant, Box] = {}
        self._header.link_activated.connect(self.viewpoint_pressed)

    def show_board(self, board: PlanBoard) -> None:
        """Show the items of a plan; what is being typed stays until it is sent."""
        plan = board.plan
        words = plan.viewpoint if plan else ""
        self._viewpoint.setText(words or self.tr("say from where it is seen"))
        if any(box.typing for box in self._boxes.values()):
            for quadrant, box in self._boxes.items():
                box.show_items(board.quadrant(quadrant))
            return
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.M)
        for at, quadrant in enumerate(Quadrant):
            box = Box(self._theme, quadrant, self._title(quadrant))
            box.wanted.connect(partial(self.wanted.emit, quadrant))
            box.rewritten.connect(self.rewritten)
            box.removed.connect(self.removed)
            box.show_items(board.quadrant(quadrant))
            self._boxes[quadrant] = box
            grid.addWidget(box, at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)
        self.fill([boxed(grid)])

    def _title(self, quadrant: Quadrant) -> str:
        return {
            Quadrant.STRENGTH: self.tr("Strengths"),
            Quadrant.WEAKNESS: self.tr("Weaknesses"),
            Quadrant.OPPORTUNITY: self.tr("Opportunities"),
            Quadrant.THREAT: self.tr("Threats"),
        }[quadrant]


class Box(Card):
    """One of the four: its items, and a field where another one is typed."""

    wanted = Signal(str)
    rewritten = Signal(object, str)
    removed = Signal(object)

    def __init__(self, theme: Theme, quadrant: Quadrant, title: str) -> None:
        super().__init__(ground="well", padding=Space.M, spacing=Space.XXS)
        self._theme = theme
        self._editing: UUID | None = None
        icon, tone = LOOKS[quadrant]
        add = IconButton(theme, "plus", self.tr("Add to {title}").format(title=title))
        add.clicked.connect(self._on_add)
        self._field = dressed(theme, QLineEdit(), title)
        self._field.setPlaceholderText(self.tr("In a few words, then Enter"))
        self._field.hide()
        self._field.installEventFilter(self)
        self._items = QWidget()
        heading = row(IconDisc(theme, icon, tone, 26), Label(theme, title, "strong"), None, add)
        self.body.addLayout(heading)
        self.body.addWidget(self._items)
        self.body.addWidget(self._field)
        self.body.addStretch(1)

    @property
    def typing(self) -> bool:
        """Whether the user is typing here."""
        return not self._field.isHidden()

    def show_items(self, items: tuple[SwotItem, ...]) -> None:
        """Show the items in order."""
        rows = [self._row(item) for item in items]
        fresh = boxed(column(*rows, spacing=0))
        self.body.replaceWidget(self._items, fresh)
        self._items.hide()
        self._items.deleteLater()
        self._items = fresh

    def _row(self, item: SwotItem) -> QWidget:
        words = Elided(self._theme, item.title, tone="text2")
        opens = OpenRow(
            self._theme, column(words, margins=(0, Space.XXS, 0, Space.XXS)), item.title
        )
        opens.setAccessibleDescription(self.tr("Enter rewrites it"))
        opens.opened.connect(partial(self._rewrite, item))
        gone = IconButton(self._theme, "x", self.tr("Remove {item}").format(item=item.title))
        gone.clicked.connect(partial(self.removed.emit, item.id))
        line = row(opens, gone, spacing=Space.XS)
        line.setStretch(0, 1)
        return boxed(line)

    def _rewrite(self, item: SwotItem) -> None:
        self._editing = item.id
        self._begin(item.title)

    def _begin(self, text: str) -> None:
        self._field.setText(text)
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    @Slot()
    def _on_add(self) -> None:
        self._editing = None
        self._begin("")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._send(more=self._editing is None)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._field.clear()
                self._field.hide()
                return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._send(more=False)
        return super().eventFilter(watched, event)

    def _send(self, *, more: bool) -> None:
        """Hand over what was typed; after a new item the field waits for the next one."""
        text = self._field.text().strip()
        editing, self._editing = self._editing, None
        self._field.clear()  # first: hiding takes the focus, which sends what stands in it
        if not text or not more:
            self._field.hide()
        if text and editing is None:
            self.wanted.emit(text)
        elif text and editing is not None:
            self.rewritten.emit(editing, text)

"""Two that may be one, field by field, with what the one that stays will say."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QStackedWidget, QWidget

from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.inputs import INPUTS
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.merging.lines import TITLES, SideLine, input_for
from kamdesk.ui.views.merging.words import moving
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.services.merging import Merge
    from kamdesk.ui.theme.theme import Theme

EDGE = Space.XL
HEADING, RESULT = 140, 5
TITLES |= {
    "external_id": QT_TRANSLATE_NOOP("Field", "ID in another program"),
    "custom": QT_TRANSLATE_NOOP("Field", "Own fields"),
    "cadence_max_days": QT_TRANSLATE_NOOP("Field", "At the latest (days)"),
    "account_id": QT_TRANSLATE_NOOP("Field", "Account"),
    "salutation": QT_TRANSLATE_NOOP("Field", "Salutation"),
    "first_name": QT_TRANSLATE_NOOP("Field", "First name"),
    "last_name": QT_TRANSLATE_NOOP("Field", "Last name"),
    "language": QT_TRANSLATE_NOOP("Field", "Language"),
    "left_on": QT_TRANSLATE_NOOP("Field", "Left on"),
    "consent_on": QT_TRANSLATE_NOOP("Field", "Agreed on"),
    "do_not_contact": QT_TRANSLATE_NOOP("Field", "Not to be contacted"),
}
UNSEEN = frozenset({"map_x", "map_y"})  # where somebody stands on a map says little in words


class CompareCard(Card):
    """Lets each field be chosen or typed; nothing is written before *Merge* is pressed."""

    merge_pressed = Signal()
    apart_pressed = Signal()
    swapped = Signal()
    accounts_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=1, spacing=0)
        self._theme = theme
        self._look: Merge | None = None
        self.lines: list[SideLine] = []
        self.header = SectionHeader(theme, "")
        self.swap = Button(theme, self.tr("Swap"), "ghost", icon="repeat")
        self.apart = Button(theme, self.tr("These are not the same"))
        self.merge = Button(theme, self.tr("Merge"), "primary", icon="check")
        self._room = QScrollArea()
        self._moving = Label(theme, "", "small", tone="text2", wrap=True)
        self._noted = Label(theme, "", "small", tone="text2", wrap=True)
        self._problem = Label(theme, "", "small", tone="bad", wrap=True)
        self._none = EmptyState(theme, *self._none_words())
        self._accounts = self._none.add_action(self.tr("Show accounts"))
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def show_merge(self, look: Merge, today: date) -> None:
        """Show what merging two would do."""
        self._look, self._today = look, today
        self.header.set_title(self.tr("‘{name}’ stays").format(name=look.this.name))
        self._problem.hide()
        self._moving.setText(self._moved(look))
        known = {each.name: each for each in INPUTS[look.kind]}
        told = [side for side in look.sides if side.said and side.name not in UNSEEN]
        self.lines = []
        for side in sorted(told, key=lambda side: not side.differs):
            line = SideLine(self._theme, input_for(side.name, known), side, look.names)
            line.changed.connect(self._on_line_changed)
            self.lines.append(line)
        before = self._room.takeWidget()
        if before is not None:  # a field may have the focus: it lets go of it while it lives
            before.hide()
            before.deleteLater()
        self._room.setWidget(self._grid())
        self._room.verticalScrollBar().setValue(0)
        self._on_line_changed()
        self._stack.setCurrentIndex(1)

    def show_nothing(self, waiting_for: str = "") -> None:
        """Show that there is no pair, or that somebody's other half is still to be named."""
        self._look, self.lines = None, []
        title, words = self._none_words()
        if waiting_for:
            title = self.tr("Who is the same as {name}?").format(name=waiting_for)
            words = self.tr("Type the name on the left; then the two stand here side by side.")
        self._none.say(title, words)
        self._accounts.setHidden(bool(waiting_for))
        self._stack.setCurrentIndex(0)

    def complain(self, words: str) -> None:
        """Say why the two cannot be merged like this."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    @property
    def picked(self) -> dict[str, Any]:
        """The values that were chosen against what was proposed."""
        lines = [line for line in self.lines if line.typed(self._today) is None]
        return {line.side.name: line.chosen for line in lines if not line.is_proposed}

    @property
    def typed(self) -> list[tuple[str, str]]:
        """The fields that were typed."""
        found = ((line.input.name, line.typed(self._today)) for line in self.lines)
        return [(name, text) for name, text in found if text is not None]

    # -- building -----------------------------------------------------------------

    def _build(self) -> None:
        self._room.setProperty("role", "inner")
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._problem.hide()
        self.header.add(self.swap)
        head = boxed(row(self.header, margins=(EDGE, Space.M, EDGE, Space.M)))
        words = column(self._moving, self._noted, self._problem, spacing=Space.XS)
        buttons = row(None, self.apart, self.merge, spacing=Space.S)
        foot = column(words, buttons, spacing=Space.M, margins=(EDGE, Space.M, EDGE, Space.L))
        shown = column(head, Line(), spacing=0)
        shown.addWidget(self._room, 1)
        shown.addWidget(Line())
        shown.addLayout(foot)
        self._stack.addWidget(self._none)
        self._stack.addWidget(boxed(shown))
        self.body.addWidget(self._stack)

    def _grid(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(EDGE, Space.M, EDGE, Space.M)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnMinimumWidth(0, self._theme.scaled(HEADING))
        for number, stretch in ((1, 3), (2, 3), (3, RESULT)):
            grid.setColumnStretch(number, stretch)
        heads = (self.tr("This one, stays"), self.tr("That one"), self.tr("Result"))
        for number, words in enumerate(heads, 1):
            grid.addWidget(Elided(self._theme, words, "caption", tone="muted"), 0, number)
        top = Qt.AlignmentFlag.AlignTop
        for number, line in enumerate(self.lines, 1):
            grid.addWidget(line.heading, number, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(line.this, number, 1, top)
            grid.addWidget(line.that, number, 2, top)
            grid.addWidget(line, number, 3, top)
        grid.setRowStretch(len(self.lines) + 1, 1)
        box = boxed(grid)
        self._chain()
        return box

    def _chain(self) -> None:
        """Let Tab go through each line from left to right."""
        order: Sequence[QWidget] = [
            part for line in self.lines for part in (line.this, line.that, line.editor)
        ]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _none_words(self) -> tuple[str, str]:
        return (
            self.tr("Nothing to decide"),
            self.tr("Two of one name, with the same mail, phone or website would stand here."),
        )

    def _connect(self) -> None:
        self._accounts.clicked.connect(self.accounts_pressed)
        self.merge.clicked.connect(self.merge_pressed)
        self.apart.clicked.connect(self.apart_pressed)
        self.swap.clicked.connect(self.swapped)

    def _moved(self, look: Merge) -> str:
        parts = [
            f"{moving(kind)} ({formats.number(count)})"
            for kind, count in look.moving.items()
            if kind is not Kind.PREFERENCES
        ]
        if not parts:
            return self.tr("Nothing belongs to that one that would have to move.")
        return self.tr("Moves along: {list}.").format(list=", ".join(parts))

    @Slot()
    def _on_line_changed(self) -> None:
        if self._look is None:
            return
        said = {line.side.name: line.text for line in self.lines if line.typed(self._today)}
        noted = self._look.noted({**self.picked, **said})
        words = self.tr("Goes to the notes: {list}").format(list="; ".join(noted))
        self._noted.setText(words if noted else "")
        self._noted.setVisible(bool(noted))

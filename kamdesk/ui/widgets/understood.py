"""What a quick line was understood as: a row for each thing, each of which can be corrected."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.theme.tokens import Tone
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.flow import FlowLayout
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.pill_button import PillButton
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.ui.theme.theme import Theme

NAMES_WIDE = 92
LEAST = 96
MOST_CHOICES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPill:
    """Something about a thing: its day, whose it is; with a hint it can be pressed."""

    text: str
    tone: Tone = "neutral"
    hint: str = ""  # what pressing it does
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderstoodRow:
    """One thing: its icon, what it is, what it was taken for."""

    icon: str
    name: str
    value: str
    pills: tuple[RowPill, ...] = ()  # pressing one is reported
    choices: tuple[str, ...] = ()  # other readings; picking one is reported
    quiet: bool = False  # a hint, and nothing that was typed

    @property
    def words(self) -> str:
        """The row as it is read out."""
        return f"{self.name}: {' '.join((self.value, *(one.text for one in self.pills)))}".strip()


class Understood(QScrollArea):
    """Shows rows that change with every key; as high as they are, until that is too much."""

    picked = Signal(int, int)  # the row, the choice
    pressed = Signal(int, int)  # the row, the pill

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[UnderstoodRow, ...] = ()
        self._buttons: dict[tuple[int, int], PillButton] = {}
        self._well = QWidget()
        self._box = column(spacing=Space.S, margins=(Space.L, Space.M + 2, Space.L, Space.M + 2))
        self._well.setLayout(self._box)
        self._well.installEventFilter(self)
        self.setWidget(self._well)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "well")
        for ground in (self._well, self.viewport()):
            ground.setAutoFillBackground(False)  # the area itself has the color and the corners
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def show_rows(self, rows: Sequence[UnderstoodRow]) -> None:
        """Show what is understood now."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self._buttons.clear()
        while (item := self._box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, one in enumerate(self._rows):
            self._box.addWidget(self._line(number, one))
        self.setAccessibleName(self.tr("Understood"))
        self.setAccessibleDescription("; ".join(one.words for one in self._rows))
        self.updateGeometry()

    def focus_pill(self, number: int, at: int) -> None:
        """Give the focus to a pill, which may have been made anew."""
        button = self._buttons.get((number, at))
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        wrapped = self._box.totalHeightForWidth(width) if self._box.hasHeightForWidth() else 0
        return max(wrapped, self._box.sizeHint().height() if wrapped <= 0 else 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._well and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # its rows have just become visible
        return super().eventFilter(watched, event)

    @override
    def sizeHint(self) -> QSize:
        wide = max(self.viewport().width(), self._box.sizeHint().width())
        return QSize(wide, self.heightForWidth(self.viewport().width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), self._theme.scaled(LEAST)))

    def _line(self, number: int, one: UnderstoodRow) -> QWidget:
        line = QWidget()
        icon = Label(self._theme)
        icon.setPixmap(self._theme.pixmap(one.icon, "muted", 16))
        name = Label(self._theme, one.name, tone="text2")
        name.setFixedWidth(self._theme.scaled(NAMES_WIDE))
        layout = row(icon, name, spacing=Space.M - 2)
        if one.value:
            layout.addWidget(self._value(one), 1)
        for at, pill in enumerate(one.pills):
            layout.addWidget(self._pill(pill, number, at))
        if not one.value:
            layout.addStretch(1)
        if not one.choices:
            line.setLayout(layout)
            return line
        under = row(self._theme.scaled(NAMES_WIDE) + 16 + 2 * (Space.M - 2), spacing=0)
        under.addWidget(self._choices(number, one.choices), 1)
        line.setLayout(column(layout, under, spacing=Space.XS))
        return line

    def _value(self, one: UnderstoodRow) -> Label:
        if one.quiet:
            return Label(self._theme, one.value, tone="text2", wrap=True)
        return Label(self._theme, one.value, "strong", wrap=True)

    def _pill(self, pill: RowPill, number: int, at: int) -> QWidget:
        if not pill.hint:
            return Pill(self._theme, pill.text, pill.tone, icon=pill.icon)
        state = State(text=pill.text, tone=pill.tone, icon=pill.icon)
        button = PillButton(self._theme, state, pill.hint)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(partial(self.pressed.emit, number, at))
        self._buttons[(number, at)] = button
        return button

    def _choices(self, number: int, choices: Sequence[str]) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, spacing=Space.S - 2)
        for at, words in enumerate(choices[:MOST_CHOICES]):
            button = Button(self._theme, words, "small")
            button.setProperty("row", number)
            button.setProperty("choice", at)
            button.clicked.connect(self._on_clicked)
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        return box

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        self.picked.emit(button.property("row"), button.property("choice"))

    @Slot(int, int)
    def _on_range_changed(self, _least: int, most: int) -> None:
        """Let keys scroll where there is something to scroll."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._well.isAncestorOf(now):
            self.ensureWidgetVisible(now)

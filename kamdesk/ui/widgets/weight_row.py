"""A criterion with its weight on a slider."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QSlider
from typing_extensions import override

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.theme.shades import shade
from kamdesk.ui.widgets.buttons import IconButton
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.painted import Painted
from kamdesk.ui.widgets.switch import Switch
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QWheelEvent

    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme

MOST = 30  # of 100; more where more is set already
SETTLED = 500  # ms after the last key before a weight counts as chosen
SQUARE, EDGE = 10, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightItem:
    """What a row shows."""

    name: str
    weight: Decimal
    said: str  # the weight as the country writes it
    note: str
    active: bool
    number: int | None  # its place among those that count; none where it does not


class WeightSlider(QSlider):
    """Scrolls the page under the pointer, not the weight."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class WeightRow(Painted):
    """Tells every step while it is moved, and once when the weight is chosen."""

    picked = Signal()
    tried = Signal(object)  # Decimal
    chosen = Signal(object)  # Decimal
    switched = Signal(bool)
    edit_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._picked = False
        self._moved = False  # since a weight was last chosen
        self._item: WeightItem | None = None
        self._square = _Square(theme)
        self._name = Elided(theme, "", "strong")
        self._weight = Label(theme, "", "strong", tabular=True)
        self._switch = Switch(theme, "")
        self._slider = WeightSlider(Qt.Orientation.Horizontal)
        self._note = Label(theme, "", "caption", tone="muted")
        self._edit = IconButton(theme, "pencil", self.tr("Edit criterion"), keys="F2")
        self._pause = QTimer(self, singleShot=True, interval=SETTLED)
        self._build()
        self._connect()

    @property
    def slider(self) -> QSlider:
        """The part that is moved."""
        return self._slider

    @property
    def switch(self) -> Switch:
        """The part that counts it in or out."""
        return self._switch

    def show_item(self, item: WeightItem) -> None:
        """Show a criterion; a slider being moved keeps its place."""
        self._item = item
        self._name.setText(item.name)
        self._name.set_tone("text" if item.active else "muted")
        self._weight.setText(item.said)
        self._weight.set_tone("text" if item.active else "muted")
        self._note.setText(item.note)
        self._switch.setChecked(item.active)
        self._switch.setAccessibleName(self.tr("{name} counts").format(name=item.name))
        self._slider.setAccessibleName(self.tr("Weight of {name}").format(name=item.name))
        self._slider.setEnabled(item.active)
        self._square.show_number(item.number, picked=self._picked)
        if not self._slider.isSliderDown() and not self._moved:
            self._slider.blockSignals(True)  # noqa: FBT003 (Qt's signature)
            self._slider.setRange(0, max(MOST, int(item.weight)))
            self._slider.setValue(round(item.weight))
            self._slider.blockSignals(False)  # noqa: FBT003

    def pick(self, *, picked: bool) -> None:
        """Be the one that stands out in the grid."""
        self._picked = picked
        self._edit.setVisible(picked)
        self._note.setHidden(picked)
        if self._item is not None:
            self._square.show_number(self._item.number, picked=picked)
        self.update()

    def _build(self) -> None:
        top = row(self._square, self._name, self._weight, self._switch, spacing=Space.S)
        top.setStretch(1, 1)
        below = row(SQUARE, self._slider, self._note, self._edit, spacing=Space.S)
        below.setStretch(1, 1)
        self.setLayout(column(top, below, spacing=0, margins=(Space.L, 6, Space.L, 6)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._note.setMinimumWidth(self._theme.scaled(64))
        self._note.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._edit.hide()
        self._slider.setPageStep(5)
        self._slider.setMinimumHeight(self._theme.scaled(28))

    def _connect(self) -> None:
        self._slider.valueChanged.connect(self._on_moved)
        self._slider.sliderReleased.connect(self._on_settled)
        self._slider.sliderPressed.connect(self.picked)
        self._switch.clicked.connect(self.switched)
        self._edit.clicked.connect(self.edit_asked)
        self._pause.timeout.connect(self._on_settled)

    @Slot(int)
    def _on_moved(self, value: int) -> None:
        if not self._slider.isSliderDown():
            self._pause.start()
        self._moved = True
        self.tried.emit(Decimal(value))

    @Slot()
    def _on_settled(self) -> None:
        self._pause.stop()
        if self._moved:
            self._moved = False
            self.chosen.emit(Decimal(self._slider.value()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.picked.emit()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit_asked.emit()

    @override
    def draw(self, artist: Artist) -> None:
        if self._picked:
            ground = QRectF(self.rect())
            artist.painter.fillRect(ground, artist.color("selected"))
            artist.painter.fillRect(artist.lead(ground, EDGE), artist.color("accent"))


class _Square(Painted):
    """The color of a criterion in bars and headings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._number: int | None = None
        self._picked = False
        self.setFixedSize(SQUARE, SQUARE)

    def show_number(self, number: int | None, *, picked: bool) -> None:
        self._number, self._picked = number, picked
        self.update()

    @override
    def draw(self, artist: Artist) -> None:
        if self._number is None:
            artist.fill(QRectF(self.rect()), "border_strong", 3)
            return
        color = shade(artist.theme.tokens, self._number, picked=self._picked)
        artist.fill(QRectF(self.rect()), color, 3)

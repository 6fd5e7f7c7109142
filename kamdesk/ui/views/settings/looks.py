"""How the program looks on this laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot

from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.segments import Segments
from kamdesk.ui.widgets.text import Label
from kamdesk.ui.widgets.weight_row import WeightSlider

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSlider

    from kamdesk.ui.theme.theme import Override, Theme

LEAST, MOST, STEP = 80, 200, 10  # percent
SETTLED = 200  # ms: text grows when the slider rests, not under the hand


class LooksCard(Card):
    """Light or dark, and how large text is; both take effect at once."""

    setting_chosen = Signal(str, object)
    shortcuts_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=Space.L)
        self._theme = theme
        self._mode = Segments(
            theme,
            self.tr("Light or dark"),
            {
                "system": self.tr("As the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
            },
        )
        self._size = WeightSlider(Qt.Orientation.Horizontal)
        self._percent = Label(theme, "", "strong", tabular=True)
        self._pause = QTimer(self, singleShot=True, interval=SETTLED)
        self._build()
        self._connect()
        self.sync()

    @property
    def size_slider(self) -> QSlider:
        """The part that sets the size of text."""
        return self._size

    def sync(self) -> None:
        """Show what is in force, whoever set it."""
        self._mode.choose(self._theme.override)
        self._size.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self._size.setValue(round(self._theme.text_scale * 100))
        self._size.blockSignals(False)  # noqa: FBT003
        self._say_size()

    def _build(self) -> None:
        self._size.setRange(LEAST, MOST)
        self._size.setSingleStep(STEP)
        self._size.setPageStep(STEP)
        self._size.setAccessibleName(self.tr("Text size in percent"))
        self._size.setMinimumHeight(self._theme.scaled(28))
        self._percent.setMinimumWidth(self._theme.scaled(48))
        keys = Button(self._theme, self.tr("Keyboard shortcuts"), "link", icon="keyboard", keys="?")
        keys.clicked.connect(self.shortcuts_asked)
        sized = row(self._size, self._percent, spacing=Space.M)
        sized.setStretch(0, 1)
        self.body.addWidget(SectionHeader(self._theme, self.tr("Looks")))
        for words, part in (
            (self.tr("Light or dark"), row(self._mode, None)),
            (self.tr("Text size"), sized),
        ):
            label = Label(self._theme, words, "chip", tone="text2")
            self.body.addLayout(column(label, part, spacing=Space.XS))
        self.body.addLayout(row(keys, None))

    def _connect(self) -> None:
        self._mode.chosen.connect(self._on_mode_chosen)
        self._size.valueChanged.connect(self._on_size_moved)
        self._pause.timeout.connect(self._on_size_settled)
        self._theme.changed.connect(self.sync)

    def _say_size(self) -> None:
        self._percent.setText(formats.percent(self._size.value() / 100))

    @Slot(str)
    def _on_mode_chosen(self, mode: str) -> None:
        self._theme.set_override(cast("Override", mode))
        self.setting_chosen.emit("theme", mode)

    @Slot(int)
    def _on_size_moved(self, _value: int) -> None:
        self._say_size()
        self._pause.start()

    @Slot()
    def _on_size_settled(self) -> None:
        scale = round(self._size.value() / STEP) * STEP / 100
        self._theme.set_text_scale(scale)
        self.sync()
        self.setting_chosen.emit("text.scale", scale)

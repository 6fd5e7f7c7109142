"""Filters with their counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A filter by name, with how many it would leave."""

    key: str
    text: str
    count: int | None = None
    icon: str = ""

    @property
    def words(self) -> str:
        """What stands on the chip."""
        return self.text if self.count is None else f"{self.text} {self.count}"


class ChipRow(QWidget):
    """Chips of which one is on, or any number where ``many`` are allowed."""

    chosen = Signal(object)  # frozenset of keys, when the user changed it

    def __init__(self, theme: Theme, name: str, *, many: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._many = many
        self._buttons: dict[str, QPushButton] = {}
        self._flow = FlowLayout(self, spacing=Space.S - 2)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    @property
    def choice(self) -> frozenset[str]:
        """The keys that are on."""
        return frozenset(k for k, button in self._buttons.items() if button.isChecked())

    def show_chips(self, chips: Iterable[Chip]) -> None:
        """Show these chips; what was on stays on, and without ``many`` one always is."""
        chips, on = list(chips), self.choice
        for key in self._buttons.keys() - {chip.key for chip in chips}:
            button = self._buttons.pop(key)
            self._flow.removeWidget(button)
            button.deleteLater()
        for chip in chips:
            self._label(chip)
        self.choose(on & self._buttons.keys() or self._fallback(chips))

    def choose(self, keys: Iterable[str]) -> None:
        """Turn these on and the others off, without telling anybody."""
        wanted = frozenset(keys)
        for key, button in self._buttons.items():
            button.setChecked(key in wanted)

    def _fallback(self, chips: list[Chip]) -> frozenset[str]:
        return frozenset() if self._many or not chips else frozenset({chips[0].key})

    def _label(self, chip: Chip) -> None:
        button = self._buttons.get(chip.key) or self._add(chip)
        button.setText(f" {chip.words}" if chip.icon else chip.words)
        button.setAccessibleName(chip.words)

    def _add(self, chip: Chip) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "chip")
        button.setProperty("key", chip.key)
        button.setCheckable(True)
        button.setAutoDefault(True)  # Enter presses it too
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        if chip.icon:
            button.setIcon(self._theme.icon(chip.icon, "text2", "accent_text"))
        button.clicked.connect(self._on_clicked)
        self._flow.addWidget(button)
        self._buttons[chip.key] = button
        self._fit(button)
        return button

    def _fit(self, button: QPushButton) -> None:
        button.setFont(self._theme.font("chip", tabular=True))
        button.setFixedHeight(self._theme.scaled(Size.SMALL))

    @Slot()
    def _on_clicked(self) -> None:
        pressed = self.sender()
        if not self._many and isinstance(pressed, QPushButton):
            self.choose({str(pressed.property("key"))})  # the one that is on cannot be turned off
        self.chosen.emit(self.choice)

    @Slot()
    def _on_theme_changed(self) -> None:
        for button in self._buttons.values():
            self._fit(button)

"""What is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QPushButton

from kamdesk.ui.theme.scale import Size
from kamdesk.ui.widgets.text import tip

if TYPE_CHECKING:
    from kamdesk.ui.theme.scale import TextRole
    from kamdesk.ui.theme.theme import Theme

Rank = Literal["primary", "secondary", "ghost", "link", "danger", "small"]
ICON_COLOR: dict[Rank, str] = {"primary": "on_accent", "link": "accent_text", "danger": "bad"}
LOW: set[Rank] = {"ghost", "link", "small"}


class Button(QPushButton):
    """A command in words; its tooltip says which keys do the same."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        rank: Rank = "secondary",
        *,
        icon: str = "",
        keys: str = "",
    ) -> None:
        super().__init__(f" {text}" if icon else text)
        self._theme = theme
        self._rank: Rank = rank
        self.setProperty("role", rank)
        self.setAccessibleName(text)
        self.setToolTip(tip(f"{text}  ({keys})") if keys else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # Enter presses it too
        if icon:
            self.setIcon(theme.icon(icon, ICON_COLOR.get(rank, "text2")))
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    def _fit(self) -> None:
        role: TextRole = "chip" if self._rank in {"small", "link"} else "control"
        self.setFont(self._theme.font("strong" if self._rank == "primary" else role))
        self.setFixedHeight(self._theme.scaled(Size.SMALL if self._rank in LOW else Size.CONTROL))
        side = self._theme.scaled(Size.ICON)
        self.setIconSize(QSize(side, side))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()


class IconButton(QPushButton):
    """A command as a mark alone; its name is in the tooltip and for screen readers."""

    def __init__(self, theme: Theme, icon: str, name: str, *, keys: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "ghost")
        self.setProperty("glyph", True)  # noqa: FBT003 (a property for the style sheet)
        self.setIcon(theme.icon(icon, "text2", "accent_text"))
        self.setAccessibleName(name)
        self.setToolTip(tip(f"{name}  ({keys})" if keys else name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # Enter presses it too
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    def _fit(self) -> None:
        side = self._theme.scaled(Size.SMALL)
        self.setFixedSize(side, side)
        self.setIconSize(QSize(side, side) * 4 / 7)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()

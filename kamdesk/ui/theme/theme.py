"""The look of the running program."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QDir, QObject, QSize, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from kamdesk.ui.theme.fonts import load_fonts, make_font
from kamdesk.ui.theme.palette import make_palette
from kamdesk.ui.theme.tint import STROKE, LiveIcon, Tinter
from kamdesk.ui.theme.tokens import Tokens

if TYPE_CHECKING:
    from kamdesk.ui.theme.scale import TextRole

Override = Literal["system", "light", "dark"]
SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
IN_STYLE_SHEETS = {  # a style sheet takes drawings from files only
    "check": "on_accent",
    "minus": "on_accent",
    "chevron-down": "text2",
    "chevron-up": "text2",
    "chevron-left": "text2",
    "chevron-right": "text2",
}


class Theme(QObject):
    """Knows the colors in force, dresses the application and says when they change."""

    changed = Signal()

    def __init__(
        self, resources: Path, override: Override = "system", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.fonts = resources / "fonts"  # for what draws letters without Qt
        load_fonts(self.fonts)
        self._sheets = [f.read_text("utf-8") for f in sorted((resources / "qss").glob("*.qss"))]
        self._both = {n: Tokens.load(resources / "theme" / f"{n}.toml") for n in ("light", "dark")}
        self._tinter = Tinter(resources / "icons")
        self._fonts: dict[tuple[TextRole, bool], QFont] = {}
        self._folder = QTemporaryDir()
        self._override = override
        self._scale = 1.0
        self._tokens = self._wanted(QGuiApplication.styleHints().colorScheme())
        self._draw_files()
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self.set_override(override)

    # -- what the parts read ----------------------------------------------------

    @property
    def tokens(self) -> Tokens:
        """The colors in force; read them while painting, never keep them."""
        return self._tokens

    @property
    def override(self) -> Override:
        """Whether the system decides, and if not, what was chosen."""
        return self._override

    @property
    def text_scale(self) -> float:
        """How large text is; 1 is as designed."""
        return self._scale

    def color(self, token: str) -> QColor:
        """Return the color in force; a misspelt token fails at once."""
        return QColor(self._tokens.color(token))

    def font(self, role: TextRole, *, tabular: bool = False) -> QFont:
        """Return a font of the type table; ``tabular`` where digits stand in columns."""
        key = (role, tabular)
        if key not in self._fonts:
            self._fonts[key] = make_font(role, tabular=tabular, scale=self._scale)
        return self._fonts[key]

    def metrics(self, role: TextRole, *, tabular: bool = False) -> QFontMetrics:
        """Return the measures of a font of the type table."""
        return QFontMetrics(self.font(role, tabular=tabular))

    def scaled(self, pixels: int) -> int:
        """Return a size that grows with the text."""
        return round(pixels * self._scale)

    def icon(self, name: str, color: str = "text2", on_color: str = "") -> QIcon:
        """Return an icon that follows the theme by itself; ``on_color`` while checked."""
        self._tinter.source(name, color)  # a misspelt name fails here, not while painting
        self._tokens.color(color)
        return QIcon(LiveIcon(partial(self._live, name, color, on_color or color)))

    def pixmap(
        self, name: str, color: str = "text2", size: int = 16, *, stroke: float = STROKE
    ) -> QPixmap:
        """Return a drawing in the color in force, for use while painting."""
        return self.tinted(name, self._tokens.color(color), size, stroke=stroke)

    def tinted(self, name: str, color: str, size: int = 16, *, stroke: float = STROKE) -> QPixmap:
        """Return a drawing in any ``#rrggbb``, sharp on the densest screen."""
        ratio = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
        picture = QPixmap(self._tinter.pixmap(name, color, QSize(size, size) * ratio, stroke))
        picture.setDevicePixelRatio(ratio)
        return picture

    def drawing(self, name: str, color: str, *, stroke: float = STROKE) -> str:
        """Return a drawing as SVG in any ``#rrggbb``, for files that keep strokes."""
        return self._tinter.source(name, color, stroke)

    # -- what the settings change -----------------------------------------------

    def set_override(self, mode: Override) -> None:
        """Follow the system, or stay light or dark."""
        self._override = mode
        QGuiApplication.styleHints().setColorScheme(SCHEMES[mode])  # title bars follow too
        self._take(self._wanted(QGuiApplication.styleHints().colorScheme()))

    def set_text_scale(self, scale: float) -> None:
        """Make all text larger or smaller, from 0.8 to 2."""
        scale = min(max(scale, 0.8), 2.0)
        if scale != self._scale:
            self._scale = scale
            self._fonts.clear()
            self._dress()
            self.changed.emit()

    # -- inside -----------------------------------------------------------------

    def _wanted(self, system: Qt.ColorScheme) -> Tokens:
        if self._override != "system":
            return self._both[self._override]
        return self._both["dark" if system == Qt.ColorScheme.Dark else "light"]

    def _take(self, tokens: Tokens) -> None:
        if tokens is not self._tokens:
            self._tokens = tokens
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(make_palette(self._tokens))
            application.setFont(self.font("body"))
            application.setStyleSheet("\n".join(map(self._tokens.style, self._sheets)))

    def _draw_files(self) -> None:
        folder = QDir(self._folder.path())
        for tokens in self._both.values():
            for name, token in IN_STYLE_SHEETS.items():
                path = folder.filePath(f"{tokens.name}-{name}.svg")
                drawing = self._tinter.source(name, tokens.color(token), 2.25)
                Path(path).write_text(drawing, "utf-8")
        QDir.setSearchPaths("tinted", [folder.path()])

    def _live(
        self, name: str, off: str, on: str, size: QSize, mode: QIcon.Mode, state: QIcon.State
    ) -> QPixmap:
        token = on if state == QIcon.State.On else off
        color = self._tokens.color("border_strong" if mode == QIcon.Mode.Disabled else token)
        return self._tinter.pixmap(name, color, size)

    @Slot(Qt.ColorScheme)
    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        self._take(self._wanted(scheme))

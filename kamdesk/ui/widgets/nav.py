"""Where one can go: pages and saved lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.theme.tokens import Tone
from kamdesk.ui.widgets.text import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kamdesk.ui.theme.theme import Theme

GLYPH, DOT = 17, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class NavEntry:
    """A page of the program."""

    key: str
    text: str
    icon: str
    keys: str = ""  # which keys go there: Ctrl+1


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedList:
    """A filter with a name, and how many it finds."""

    key: str
    text: str
    tone: Tone = "accent"
    count: int | None = None


class DrawnButton(QPushButton):
    """A button whose ground is the style sheet's and whose face is painted."""

    def __init__(self, theme: Theme, name: str, role: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", role)
        self.setAccessibleName(name)
        self.setAutoDefault(True)  # Enter presses it too
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    def face(self, artist: Artist, rect: QRectF) -> None:
        """Paint what the button says; each kind says how."""
        raise NotImplementedError

    def tall(self) -> int:
        """Return the height at normal text size."""
        return Size.CONTROL

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.scaled(self.tall()))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        artist = Artist(painter, self._theme, self.layoutDirection())
        self.face(artist, QRectF(self.rect()))
        painter.end()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.scaled(self.tall()))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
        self.update()


class NavButton(DrawnButton):
    """A page: icon, word and how many wait there."""

    def __init__(self, theme: Theme, entry: NavEntry) -> None:
        super().__init__(theme, entry.text, "nav")
        self._entry = entry
        self._count: int | None = None
        self._folded = False
        self.setCheckable(True)
        self._describe()

    def set_count(self, count: int | None) -> None:
        """Show how many there are, or nothing."""
        self._count = count
        self._describe()
        self.update()

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001 (a state, passed on)
        """Show the icon alone, or the word too."""
        self._folded = folded
        self._describe()
        self.update()

    @override
    def tall(self) -> int:
        return Size.CONTROL + Space.XXS

    @override
    def face(self, artist: Artist, rect: QRectF) -> None:
        on = self.isChecked()
        if self._folded:
            artist.icon(rect, self._entry.icon, "accent_text" if on else "muted", size=GLYPH)
            return
        place = artist.lead(rect, GLYPH, Space.M - 1)
        artist.icon(place, self._entry.icon, "accent_text" if on else "muted", size=GLYPH)
        color, room = "accent_text" if on else "text2", int(Space.S)
        if self._count is not None:
            text = str(self._count)
            room = artist.width(text, "caption", tabular=True) + Space.XL
            quiet = "accent_text" if on else "muted"
            end = artist.inside(rect, 0, Space.M)
            artist.text(end, text, "caption", color=quiet, align="trail", tabular=True)
        words = artist.inside(rect, 38, room)
        artist.text(words, self._entry.text, "strong" if on else "control", color=color)

    def _describe(self) -> None:
        counted = "" if self._count is None else f", {self._count}"
        self.setAccessibleName(self._entry.text + counted)
        keys = f"  ({self._entry.keys})" if self._entry.keys else ""
        self.setToolTip(tip(self._entry.text + keys) if keys or self._folded else "")


class ListButton(DrawnButton):
    """A saved list: a dot of its color, its name and its live count."""

    def __init__(self, theme: Theme, saved: SavedList) -> None:
        super().__init__(theme, saved.text, "nav")
        self._saved = saved
        self.setCheckable(True)
        if saved.count is not None:
            self.setAccessibleName(f"{saved.text}, {saved.count}")

    @override
    def tall(self) -> int:
        return 30

    @override
    def face(self, artist: Artist, rect: QRectF) -> None:
        on = self.isChecked()
        dot = artist.middle(artist.lead(rect, DOT, Space.M + 2), DOT)
        artist.fill(dot, artist.theme.tokens.mark(self._saved.tone), DOT / 2)
        room = int(Space.S)
        if self._saved.count is not None:
            text = str(self._saved.count)
            room = artist.width(text, "caption", tabular=True) + Space.XL
            end = artist.inside(rect, 0, Space.M)
            artist.text(end, text, "caption", color="text2", align="trail", tabular=True)
        words = artist.inside(rect, 32, room)
        color = "accent_text" if on else "text2"
        artist.text(words, self._saved.text, "strong" if on else "body", color=color)


class SearchButton(DrawnButton):
    """Looks like a field and opens the palette."""

    def __init__(self, theme: Theme, words: str, keys: str) -> None:
        super().__init__(theme, words, "search")
        self._words = words
        self._keys = keys
        self._folded = False
        self.setToolTip(tip(f"{words}  ({keys})"))

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001 (a state, passed on)
        """Show the lens alone, or the words too."""
        self._folded = folded
        self.update()

    @override
    def face(self, artist: Artist, rect: QRectF) -> None:
        if self._folded:
            artist.icon(rect, "search", "muted", size=15)
            return
        artist.icon(artist.lead(rect, 15, Space.M - 1), "search", "muted", size=15)
        wide = artist.width(self._keys, "caption") + Space.M
        key = artist.middle(artist.trail(rect, wide, Space.S), 20)
        artist.fill(key, "surface", 5)
        artist.outline(key, "border_strong", 5)
        artist.text(key, self._keys, "caption", color="muted", align="center")
        words = artist.inside(rect, 34, wide + Space.L)
        artist.text(words, self._words, "body", color="muted")


class StateButton(DrawnButton):
    """Where the data is and how safe it is, in two small lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", "nav")
        self._lines = ("", "")
        self._icon = "hard-drive"
        self._tone: Tone = "neutral"
        self._folded = False

    def show_state(self, first: str, second: str, tone: Tone = "neutral") -> None:
        """Say the state; anything but neutral also shows a sign of warning."""
        self._lines, self._tone = (first, second), tone
        self._icon = "hard-drive" if tone in {"neutral", "good"} else "triangle-alert"
        self.setAccessibleName(", ".join(filter(None, self._lines)))
        self._hint()
        self.update()

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001 (a state, passed on)
        """Show the icon alone, or the words too."""
        self._folded = folded
        self._hint()
        self.update()

    @override
    def tall(self) -> int:
        return Size.ROW

    @override
    def face(self, artist: Artist, rect: QRectF) -> None:
        calm = self._tone == "neutral"
        ink = "muted" if calm else artist.theme.tokens.tone(self._tone).ink
        place = rect if self._folded else artist.lead(rect, 15, Space.M)
        artist.icon(place, self._icon, ink, size=15)
        if self._folded:
            return
        words = artist.inside(rect, 37, Space.XS)
        top = artist.theme.metrics("small").height()
        block = artist.middle(words, top + artist.theme.metrics("caption").height())
        first = block.adjusted(0, 0, 0, top - block.height())
        artist.text(first, self._lines[0], "small", color="text2" if calm else ink)
        artist.text(block.adjusted(0, top, 0, 0), self._lines[1], "caption", color="muted")

    def _hint(self) -> None:
        self.setToolTip(tip(self.accessibleName()) if self._folded else "")

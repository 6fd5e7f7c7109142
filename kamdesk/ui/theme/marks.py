"""Small pictures that say a state, in cells and in widgets alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainterPath, QPen

from kamdesk.ui.theme.tokens import Pair, Tone

if TYPE_CHECKING:
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.scale import TextRole
    from kamdesk.ui.theme.tokens import Tokens

ICON_OF_TONE: dict[Tone, str] = {
    "good": "circle-check",
    "warn": "triangle-alert",
    "bad": "circle-alert",
    "info": "clock",
}
FULL_BAR = 1.2  # a bar ends at 120 %, so that more than the target can be seen
INSIDE = 8  # between the end of a pill and its words
GLYPH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A word in a color, with an icon where there is room for one."""

    text: str
    tone: Tone = "neutral"
    icon: str = ""


def has_digits(text: str) -> bool:
    """Return whether figures stand in a text, which should then line up."""
    return any(sign.isdigit() for sign in text)


def pill_width(artist_width: int, icon: str) -> int:
    """Return how wide a pill around a text is."""
    return artist_width + 2 * INSIDE + (GLYPH + 3 if icon else 0)


def draw_pill(artist: Artist, rect: QRectF, state: State, role: TextRole = "caption") -> None:
    """Draw a pill at the leading edge of ``rect``, as wide as its words and no wider."""
    ink, soft = artist.theme.tokens.tone(state.tone)
    tabular = has_digits(state.text)
    wanted = pill_width(artist.width(state.text, role, tabular=tabular), state.icon)
    box = artist.lead(rect, min(wanted, rect.width()))
    artist.fill(box, soft, box.height() / 2)
    skip = INSIDE
    if state.icon:
        artist.icon(artist.lead(box, GLYPH, INSIDE - 1), state.icon, ink, size=GLYPH)
        skip += GLYPH + 3
    words = artist.inside(box, skip, INSIDE - 2)
    artist.text(words, state.text, role, color=ink, tabular=tabular)


def initials(name: str) -> str:
    """Return one or two letters that stand for a name."""
    words = name.replace("-", " ").split()
    return "".join(word[0] for word in words[:2]).upper() or "?"


def avatar_colors(tokens: Tokens, name: str) -> Pair:
    """Return a quiet color of a name's own; the same on every laptop."""
    hue = crc32(name.encode()) % 24 * 15
    if tokens.dark:
        return Pair(QColor.fromHsl(hue, 110, 205).name(), QColor.fromHsl(hue, 70, 58).name())
    return Pair(QColor.fromHsl(hue, 120, 66).name(), QColor.fromHsl(hue, 70, 222).name())


def draw_avatar(artist: Artist, rect: QRectF, name: str, *, round_: bool = False) -> None:
    """Draw the initials of a name on its color."""
    ink, ground = avatar_colors(artist.theme.tokens, name)
    artist.fill(rect, ground, rect.height() / 2 if round_ else rect.height() * 0.26)
    font = QFont(artist.theme.font("overline"))
    font.setPixelSize(max(9, int(rect.height() * 0.36)))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
    artist.painter.setFont(font)
    artist.painter.setPen(QColor(ink))
    artist.painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))


def draw_bar(artist: Artist, rect: QRectF, share: float | None, tone: Tone) -> None:
    """Draw what is reached of a target, with a tick at 100 %."""
    radius = rect.height() / 2
    artist.fill(rect, "track", radius)
    if share is not None and share > 0:
        length = max(rect.width() * min(share, FULL_BAR) / FULL_BAR, rect.height())
        artist.fill(artist.lead(rect, length), artist.theme.tokens.mark(tone), radius)
    tick = artist.lead(rect, 0, rect.width() / FULL_BAR).left()
    artist.fill(QRectF(round(tick) - 1, rect.top() - 3, 1.5, rect.height() + 6), "text2")


def draw_progress(artist: Artist, rect: QRectF, share: float, tone: Tone) -> None:
    """Draw how much of the whole is done."""
    radius = rect.height() / 2
    artist.fill(rect, "track", radius)
    if share > 0:
        length = max(rect.width() * min(share, 1), rect.height())
        artist.fill(artist.lead(rect, length), artist.theme.tokens.mark(tone), radius)


def draw_check(artist: Artist, rect: QRectF, *, done: bool) -> None:
    """Draw the circle that ticks an action off."""
    if done:
        artist.icon(rect, "circle-check", "good", size=18)
    else:
        artist.icon(rect, "circle", "muted", size=18)


def draw_brand(artist: Artist, rect: QRectF) -> None:
    """Draw the program's mark."""
    artist.fill(rect, "accent", rect.width() * 8 / 30)
    unit = rect.width() / 30
    pen = QPen(artist.color("on_accent"), 2.6 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    artist.painter.setPen(pen)
    artist.painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath()
    for stroke in (((9, 22), (9, 8)), ((21, 8), (11.5, 15.2), (21, 22))):
        path.moveTo(rect.topLeft() + QPointF(*stroke[0]) * unit)
        for point in stroke[1:]:
            path.lineTo(rect.topLeft() + QPointF(*point) * unit)
    artist.painter.drawPath(path)

"""A person of the map seen from afar: the state as a color, the name as large as it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from kamdesk.ui.theme.marks import initials
from kamdesk.ui.theme.scale import Radius

if TYPE_CHECKING:
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.marks import State

FAR = 0.5  # of the designed size; smaller, and the small print cannot be read
LEGIBLE = 8.5  # pixels of the screen that letters need at least
MARGIN = 6
WRAPPED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


def draw_from_afar(artist: Artist, card: QRectF, name: str, state: State, size: float) -> None:
    """Draw a card at ``size`` of the designed one: its name if it fits, else its initials."""
    ink, soft = artist.theme.tokens.tone(state.tone)
    artist.fill(card, soft, Radius.CONTROL)
    artist.outline(card, "border_strong", Radius.CONTROL, width=1 / size)
    room = card.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    font = QFont(artist.theme.font("strong"))
    font.setPixelSize(max(font.pixelSize(), round(LEGIBLE / size)))
    words = name if _fits(font, name, room) else initials(name)
    if words != name:
        font.setPixelSize(max(font.pixelSize(), round(room.height() * 0.5)))
    artist.painter.setFont(font)
    artist.painter.setPen(artist.color(ink))
    artist.painter.drawText(room, WRAPPED, words)


def _fits(font: QFont, name: str, room: QRectF) -> bool:
    metrics = QFontMetricsF(font)
    if any(metrics.horizontalAdvance(word) > room.width() for word in name.split()):
        return False
    return bool(metrics.boundingRect(room, WRAPPED, name).height() <= room.height())


def in_two(artist: Artist, name: str, rooms: tuple[float, float]) -> tuple[str, str]:
    """Break a name where the first line ends; the second is empty where one is enough."""
    first, second = rooms
    if artist.width(name, "strong") <= first:
        return name, ""
    places = [at for at, sign in enumerate(name, start=1) if sign in " -\u2010"]
    fitting = [at for at in places if artist.width(name[:at].rstrip(), "strong") <= first]
    whole = [at for at in fitting if artist.width(name[at:], "strong") <= second]
    if not fitting:
        return name, ""  # one long word: it ends in an ellipsis
    at = (whole or fitting)[-1]
    return name[:at].rstrip(), name[at:].strip()

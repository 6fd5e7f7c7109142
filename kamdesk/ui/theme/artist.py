"""Strokes and words in the theme's colors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintEngine, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from kamdesk.ui.theme.scale import TextRole
    from kamdesk.ui.theme.theme import Theme

Align = Literal["lead", "center", "trail"]
ISOLATE, END_ISOLATE = "\u2068", "\u2069"
STROKES = {QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf}  # files that keep paths
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def isolated(text: str) -> str:
    """Keep a piece of text in its own order, so that "2 days late" stays so anywhere."""
    return f"{ISOLATE}{text}{END_ISOLATE}"


class Artist:
    """Paints with tokens, and mirrors where the language runs from right to left."""

    def __init__(self, painter: QPainter, theme: Theme, direction: Qt.LayoutDirection) -> None:
        self.painter = painter
        self.theme = theme
        self.mirrored = direction == Qt.LayoutDirection.RightToLeft
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    # -- places -----------------------------------------------------------------

    def lead(self, rect: QRectF, width: float, skip: float = 0) -> QRectF:
        """Return ``width`` pixels of ``rect`` from its leading edge, after ``skip``."""
        left = rect.right() - skip - width if self.mirrored else rect.left() + skip
        return QRectF(left, rect.top(), width, rect.height())

    def trail(self, rect: QRectF, width: float, skip: float = 0) -> QRectF:
        """Return ``width`` pixels of ``rect`` up to its trailing edge, before ``skip``."""
        return self.lead(rect, width, rect.width() - skip - width)

    def inside(self, rect: QRectF, lead: float, trail: float = 0) -> QRectF:
        """Return ``rect`` without a margin at each end."""
        return self.lead(rect, max(rect.width() - lead - trail, 0), lead)

    def middle(self, rect: QRectF, height: float) -> QRectF:
        """Return a band of ``height`` across the middle of ``rect``."""
        return QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height)

    # -- colors and words -------------------------------------------------------

    def color(self, color: str) -> QColor:
        """Return a token's color, or the color itself where it is spelled out."""
        return QColor(color) if color.startswith("#") else self.theme.color(color)

    def width(self, text: str, role: TextRole = "body", *, tabular: bool = False) -> int:
        """Return how wide a text is."""
        return self.theme.metrics(role, tabular=tabular).horizontalAdvance(text)

    def text(
        self,
        rect: QRectF,
        text: str,
        role: TextRole = "body",
        *,
        color: str = "text",
        align: Align = "lead",
        tabular: bool = False,
    ) -> None:
        """Write one line in a role of the type table, elided where the room ends."""
        font = self.theme.font(role, tabular=tabular)
        self.write(rect, text, font, color=color, align=align)

    def write(
        self, rect: QRectF, text: str, font: QFont, *, color: str = "text", align: Align = "lead"
    ) -> None:
        """Write one line in any font, elided where the room ends."""
        room = int(rect.width()) + 1
        fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.painter.setFont(font)
        self.painter.setPen(self.color(color))
        flags = self._flags(align) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        self.painter.drawText(rect, flags, isolated(fitting))

    def _flags(self, align: Align) -> int:
        if align == "center":
            return int(Qt.AlignmentFlag.AlignHCenter)
        left = (align == "lead") != self.mirrored
        return int((LEFT if left else RIGHT) | Qt.AlignmentFlag.AlignAbsolute)

    # -- shapes -----------------------------------------------------------------

    def fill(self, rect: QRectF, color: str | QColor, radius: float = 0) -> None:
        """Fill a rectangle, rounded if asked."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(color if isinstance(color, QColor) else self.color(color))
        self.painter.drawRoundedRect(rect, radius, radius)

    def outline(self, rect: QRectF, color: str, radius: float = 0, *, width: float = 1) -> None:
        """Draw the edge of a rectangle, inside it."""
        half = width / 2
        self.painter.setPen(QPen(self.color(color), width))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = rect.adjusted(half, half, -half, -half)
        self.painter.drawRoundedRect(inner, radius, radius)

    def line(self, start: QPointF, end: QPointF, color: str, *, width: float = 1) -> None:
        """Draw a straight line."""
        self.painter.setPen(QPen(self.color(color), width))
        self.painter.drawLine(start, end)

    def hairline(self, rect: QRectF) -> None:
        """Draw the line under a row."""
        y = rect.bottom() - 0.5
        self.line(QPointF(rect.left(), y), QPointF(rect.right(), y), "border")

    def icon(self, rect: QRectF, name: str, color: str, *, size: int = 16) -> None:
        """Draw an icon in the middle of ``rect``: as strokes where strokes are written."""
        thick = 2.25 if size <= 12 else 1.75
        if self.painter.paintEngine().type() in STROKES:
            place = QRectF(0, 0, size, size)
            place.moveCenter(rect.center())
            drawing = self.theme.drawing(name, self.color(color).name(), stroke=thick)
            QSvgRenderer(QByteArray(drawing.encode())).render(self.painter, place)
            return
        picture = self.theme.tinted(name, self.color(color).name(), size, stroke=thick)
        corner = rect.center() - QPointF(size / 2, size / 2)
        self.painter.drawPixmap(QPointF(round(corner.x()), round(corner.y())), picture)

"""What the pointer or the keyboard stands on, said over the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from kamdesk.charts.marks import Mark
    from kamdesk.charts.palette import Palette

PADDING = 8.0
GAP = 6.0
VEIL = 18  # of 255: the picture stays readable below
FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


def paint_bubble(painter: QPainter, frame: QRect, mark: Mark, palette: Palette) -> None:
    """Veil the mark and write its label beside it, inside ``frame``."""
    box = QRectF(mark.box.left, mark.box.top, mark.box.width, mark.box.height)
    veil = QColor(palette.text)
    veil.setAlpha(VEIL)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    painter.drawRoundedRect(box, 4, 4)
    place = _place(painter, QRectF(frame), box, mark.label)
    painter.setPen(QPen(QColor(palette.border), 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(place, 6, 6)
    painter.setPen(QColor(palette.text))
    inner = place.adjusted(PADDING, PADDING / 2, -PADDING, -PADDING / 2)
    painter.drawText(inner, FLAGS, mark.label)


def _place(painter: QPainter, frame: QRectF, box: QRectF, label: str) -> QRectF:
    """Return a rectangle that holds ``label``, beside or above ``box``, never outside."""
    widest = max(frame.width() * 0.45, 120.0)
    metrics = QFontMetricsF(painter.font())
    text = metrics.boundingRect(QRectF(0, 0, widest, 1000), FLAGS, label)
    width, height = text.width() + 2 * PADDING + 2, text.height() + PADDING + 2
    left = box.right() + GAP
    if left + width > frame.right():
        left = box.left() - GAP - width
    top = box.center().y() - height / 2
    return QRectF(
        max(frame.left() + 1, min(left, frame.right() - width - 1)),
        max(frame.top() + 1, min(top, frame.bottom() - height - 1)),
        width,
        height,
    )

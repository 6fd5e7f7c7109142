"""Small charts that are painted, not plotted."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kamdesk.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

SPARK_HEIGHT = 36


class Sparkline(Painted):
    """The course of a figure; ``words`` say the same to a screen reader."""

    def __init__(
        self, theme: Theme, values: Sequence[float], words: str, *, tone: Tone = "accent"
    ) -> None:
        super().__init__(theme, words)
        self._values = tuple(values)
        self._tone: Tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(110, SPARK_HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(48, SPARK_HEIGHT)

    @override
    def draw(self, artist: Artist) -> None:
        if not self._values:
            return
        points = self._points(QRectF(self.rect()).adjusted(2, 7, -6, -5))
        line = _curve(points)
        color = artist.color(artist.theme.tokens.mark(self._tone))
        painter = artist.painter
        painter.fillPath(_under(line, points, self.height()), _fading(color, self.height()))
        painter.setPen(_round_pen(color, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)
        painter.setPen(QPen(artist.color("surface"), 2))
        painter.setBrush(color)
        painter.drawEllipse(points[-1], 3.6, 3.6)

    def _points(self, area: QRectF) -> list[QPointF]:
        low, high = min(self._values), max(self._values)
        span, steps = (high - low) or 1, max(len(self._values) - 1, 1)
        flat = high == low
        points = []
        for number, value in enumerate(self._values):
            share = 0.5 if flat else (value - low) / span
            along = 1.0 if len(self._values) == 1 else number / steps
            points.append(
                QPointF(area.left() + along * area.width(), area.bottom() - share * area.height())
            )
        return points


class Ring(Painted):
    """A share as an arc; it starts at twelve o'clock."""

    def __init__(self, theme: Theme, share: float, words: str, size: int = 40) -> None:
        super().__init__(theme, words)
        self._share = min(max(share, 0.0), 1.0)
        self.setFixedSize(size, size)

    def show_share(self, share: float, words: str) -> None:
        """Show another share."""
        self._share = min(max(share, 0.0), 1.0)
        self.setAccessibleName(words)
        self.update()

    @override
    def draw(self, artist: Artist) -> None:
        thick = self.width() * 6 / 44
        edge = thick / 2 + 1
        circle = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        artist.painter.setBrush(Qt.BrushStyle.NoBrush)
        artist.painter.setPen(QPen(artist.color("track"), thick))
        artist.painter.drawEllipse(circle)
        if self._share:
            turn = -360 * 16 * self._share
            artist.painter.setPen(_round_pen(artist.color("chart1"), thick))
            artist.painter.drawArc(circle, 90 * 16, round(-turn if artist.mirrored else turn))


class DayBars(Painted):
    """A bar a day or a promise: how much, and in which state."""

    def __init__(
        self, theme: Theme, bars: Sequence[tuple[float, Tone]], words: str, *, width: int = 8
    ) -> None:
        super().__init__(theme, words)
        self._bars = tuple(bars)
        self._wide = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        step = self._wide + self._gap
        return QSize(max(len(self._bars) * step - self._gap, 0), SPARK_HEIGHT)

    @property
    def _gap(self) -> int:
        return max(self._wide * 3 // 4, 2)

    @override
    def draw(self, artist: Artist) -> None:
        most = max((value for value, _ in self._bars), default=0) or 1
        ground = QRectF(self.rect())
        for number, (value, tone) in enumerate(self._bars):
            tall = 6 + max(value, 0) / most * (SPARK_HEIGHT - 12)
            bar = artist.lead(ground, self._wide, number * (self._wide + self._gap))
            bar.setTop(ground.bottom() - 3 - tall)
            bar.setHeight(tall)
            artist.fill(bar, artist.theme.tokens.mark(tone), 3)


def _round_pen(color: QColor, width: float) -> QPen:
    return QPen(
        color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def _curve(points: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for before, after in itertools.pairwise(points):
        middle = (before.x() + after.x()) / 2
        path.cubicTo(QPointF(middle, before.y()), QPointF(middle, after.y()), after)
    return path


def _under(line: QPainterPath, points: Sequence[QPointF], floor: float) -> QPainterPath:
    area = QPainterPath(line)
    area.lineTo(points[-1].x(), floor)
    area.lineTo(points[0].x(), floor)
    area.closeSubpath()
    return area


def _fading(color: QColor, height: float) -> QLinearGradient:
    fading = QLinearGradient(0, 0, 0, height)
    for stop, alpha in ((0, 60), (1, 0)):
        shade = QColor(color)
        shade.setAlpha(alpha)
        fading.setColorAt(stop, shade)
    return fading

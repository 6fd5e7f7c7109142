"""The lines between people: who reports to whom, and what binds or divides them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from kamdesk.domain.ties import TieKind
from kamdesk.ui.labels import word
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.marks import State, draw_pill, pill_width
from kamdesk.ui.theme.scale import Size
from kamdesk.ui.widgets.text import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from kamdesk.domain.ties import Tie
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone
    from kamdesk.ui.views.account.people.person_item import PersonItem

ROUND = 8
BELOW = 22  # so far under the cards a line runs that goes around others
ALONG = 10  # of those who hang, from the side of their manager
LOW = 0.55  # of a card's height: where lines from the side arrive
ARROW = 7
LOOKS: dict[TieKind, tuple[Tone, str, str]] = {
    TieKind.INFLUENCES: ("info", "arrow-up-right", "info"),
    TieKind.CONFLICT: ("bad", "zap", "bad"),
    TieKind.INFORMAL: ("neutral", "link", "muted"),
}


class _Line(QGraphicsItem):
    """A path that is laid again when one of its ends moves."""

    def __init__(self, theme: Theme, start: PersonItem, end: PersonItem) -> None:
        super().__init__()
        self._theme = theme
        self.start = start
        self.end = end
        self._path = QPainterPath()

    @override
    def boundingRect(self) -> QRectF:
        return self._path.boundingRect().adjusted(-12, -16, 12, 16)


class ReportLine(_Line):
    """From somebody down to a person who reports there."""

    def __init__(self, theme: Theme, start: PersonItem, end: PersonItem) -> None:
        super().__init__(theme, start, end)
        self.setZValue(-2)

    def lay(self) -> None:
        """Find the way from card to card."""
        self.prepareGeometryChange()
        boss, below = self.start.box, self.end.box
        if self.end.hangs:
            y = below.top() + below.height() * LOW
            side = below.left() - ALONG
            if boss.left() <= side <= boss.right():
                corners = [QPointF(side, boss.bottom()), QPointF(side, y)]
            else:
                middle = boss.bottom() + ROUND
                corners = [
                    QPointF(boss.center().x(), boss.bottom()),
                    QPointF(boss.center().x(), middle),
                    QPointF(side, middle),
                    QPointF(side, y),
                ]
            corners.append(QPointF(below.left(), y))
        elif below.top() > boss.bottom():
            middle = boss.bottom() + min((below.top() - boss.bottom()) / 2, BELOW)
            top = QPointF(below.center().x(), below.top())
            corners = [
                QPointF(boss.center().x(), boss.bottom()),
                QPointF(boss.center().x(), middle),
                QPointF(top.x(), middle),
                top,
            ]
        else:
            corners = [boss.center(), below.center()]
        self._path = rounded(corners)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("border_strong"), 1.5))
        painter.drawPath(self._path)


class TieLine(_Line):
    """Influence, conflict or an informal tie, with its word in the middle."""

    def __init__(self, theme: Theme, tie: Tie, start: PersonItem, end: PersonItem) -> None:
        super().__init__(theme, start, end)
        self.tie = tie
        self._middle = QPointF()
        self.setZValue(1)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setToolTip(tip(self.description))

    @property
    def words(self) -> str:
        """What stands on the line."""
        kind = word(self.tie.kind)
        if self.tie.kind is TieKind.CONFLICT and self.tie.note:
            return f"{kind}: {self.tie.note}"
        return self.tie.note or kind

    @property
    def description(self) -> str:
        """What a screen reader says of the tie."""
        names = f"{self.start.person.contact.name} – {self.end.person.contact.name}"
        return f"{names}: {self.words}"

    def lay(self, others: Sequence[QRectF]) -> None:
        """Find a way that does not run through ``others``."""
        self.prepareGeometryChange()
        one, two = self.start.box, self.end.box
        level = abs(one.center().y() - two.center().y()) < one.height() / 2
        if level:
            corners = self._beside(one, two)
            room = QRectF(corners[0], corners[-1]).normalized().adjusted(0, -1, 0, 1)
            blocked = any(room.intersects(other) for other in others)
            if blocked or room.width() < self._wide() + 30:
                corners = self._around(one, two)
        else:
            corners = _across(one, two)
        self._path = rounded(corners)
        self._middle = (corners[len(corners) // 2 - 1] + corners[len(corners) // 2]) / 2

    def _beside(self, one: QRectF, two: QRectF) -> list[QPointF]:
        y = one.top() + one.height() * LOW
        if one.center().x() < two.center().x():
            return [QPointF(one.right(), y), QPointF(two.left(), y)]
        return [QPointF(one.left(), y), QPointF(two.right(), y)]

    def _around(self, one: QRectF, two: QRectF) -> list[QPointF]:
        y = max(one.bottom(), two.bottom()) + BELOW
        to_right = one.center().x() < two.center().x()
        first = one.right() - 30 if to_right else one.left() + 30
        last = two.left() + 46 if to_right else two.right() - 46
        return [
            QPointF(first, one.bottom()),
            QPointF(first, y),
            QPointF(last, y),
            QPointF(last, two.bottom()),
        ]

    def _wide(self) -> int:
        words = self._theme.metrics("caption").horizontalAdvance(self.words)
        return pill_width(words, LOOKS[self.tie.kind][1])

    @property
    def label(self) -> QRectF:
        """Where the word stands."""
        tall = self._theme.scaled(Size.PILL)
        box = QRectF(0, 0, self._wide(), tall)
        box.moveCenter(self._middle)
        return box

    @override
    def boundingRect(self) -> QRectF:
        return super().boundingRect().united(self.label)

    @override
    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.label)
        return path

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        artist = Artist(painter, self._theme, Qt.LayoutDirection.LeftToRight)
        tone, icon, color = LOOKS[self.tie.kind]
        pen = QPen(artist.color(color), 1.75)
        if self.tie.kind is TieKind.CONFLICT:
            pen.setDashPattern([4, 3])
        elif self.tie.kind is TieKind.INFORMAL:
            pen.setDashPattern([1, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
        if self.tie.kind is TieKind.INFLUENCES:
            self._arrow(artist, color)
        label = self.label
        artist.fill(label.adjusted(-4, 0, 4, 0), "surface")
        draw_pill(artist, label, State(text=self.words, tone=tone, icon=icon))
        if self.isSelected():
            artist.outline(label.adjusted(-2, -2, 2, 2), "focus", label.height() / 2, width=2)

    def _arrow(self, artist: Artist, color: str) -> None:
        end = self._path.pointAtPercent(1)
        back = QLineF(end, self._path.pointAtPercent(0.97))
        back.setLength(ARROW)
        wing = QLineF(back)
        points = [end]
        for turn in (28, -56):
            wing.setAngle(wing.angle() + turn)
            points.append(wing.p2())
        artist.painter.setPen(Qt.PenStyle.NoPen)
        artist.painter.setBrush(artist.color(color))
        artist.painter.drawPolygon(QPolygonF(points))


def rounded(corners: Sequence[QPointF]) -> QPainterPath:
    """Return a path through corners, each of them round."""
    path = QPainterPath(corners[0])
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        reach = min(ROUND, _length(before, corner) / 2, _length(corner, after) / 2)
        path.lineTo(_towards(corner, before, reach))
        path.quadTo(corner, _towards(corner, after, reach))
    path.lineTo(corners[-1])
    return path


def _across(one: QRectF, two: QRectF) -> list[QPointF]:
    """Return a straight way from edge to edge."""
    line = QLineF(one.center(), two.center())
    return [_edge(one, line.p2()), _edge(two, line.p1())]


def _edge(box: QRectF, towards: QPointF) -> QPointF:
    """Return where a line from the middle of a box leaves it."""
    way = towards - box.center()
    shares = [
        half / abs(part)
        for half, part in ((box.width() / 2, way.x()), (box.height() / 2, way.y()))
        if part
    ]
    return box.center() + way * min([*shares, 1.0])


def _length(one: QPointF, two: QPointF) -> float:
    return QLineF(one, two).length()


def _towards(start: QPointF, end: QPointF, reach: float) -> QPointF:
    line = QLineF(start, end)
    if line.length() > 0:
        line.setLength(reach)
    return line.p2()

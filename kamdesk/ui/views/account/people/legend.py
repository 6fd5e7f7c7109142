"""What the lines and marks of the map mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.flow import FlowLayout
from kamdesk.ui.widgets.layouts import boxed, row
from kamdesk.ui.widgets.painted import Painted
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme

LONG, TALL = 22, 12
DOTS = 5


class _Sample(Painted):
    """A piece of a line as it is drawn on the map."""

    def __init__(self, theme: Theme, color: str, dashes: tuple[int, ...], *, arrow: bool) -> None:
        super().__init__(theme)
        self._color = color
        self._dashes = dashes
        self._arrow = arrow
        self.setFixedSize(LONG, TALL)

    @override
    def draw(self, artist: Artist) -> None:
        pen = QPen(artist.color(self._color), 1.75)
        if self._dashes:
            pen.setDashPattern(self._dashes)
        artist.painter.setPen(pen)
        middle = TALL / 2
        end = QPointF(LONG - 1, middle)
        artist.painter.drawLine(QPointF(0, middle), end)
        if self._arrow:
            artist.painter.drawLine(end, end + QPointF(-4, -4))
            artist.painter.drawLine(end, end + QPointF(-4, 4))


class _Marks(Painted):
    """The dots of influence, or the flag of whoever decides."""

    def __init__(self, theme: Theme, *, flag: bool) -> None:
        super().__init__(theme)
        self._flag = flag
        self.setFixedSize(16 if flag else DOTS * 8, TALL + 4)

    @override
    def draw(self, artist: Artist) -> None:
        whole = QRectF(self.rect())
        if self._flag:
            artist.icon(whole, "flag", "accent_text", size=14)
            return
        for at in range(DOTS):
            dot = artist.middle(artist.lead(whole, 5.5, at * 7.5), 5.5)
            artist.fill(dot, "text2" if at < 3 else "track", 3)


class MapLegend(QWidget):
    """One line under the map; it breaks where the room ends."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        flow = FlowLayout(self, spacing=Space.L)
        for sample, words in (
            (self._line("border_strong"), self.tr("Reports to")),
            (self._line("info", arrow=True), self.tr("Influences")),
            (self._line("bad", 4, 3), self.tr("Conflict")),
            (self._line("muted", 1, 3), self.tr("Informal tie")),
            (_Marks(theme, flag=False), self.tr("Influence")),
            (_Marks(theme, flag=True), self.tr("Decides")),
            (Label(theme, "4/5", "caption", tone="muted"), self.tr("Relationship")),
        ):
            label = Label(theme, words, "small", tone="text2")
            flow.addWidget(boxed(row(sample, label, spacing=Space.S)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _line(self, color: str, *dashes: int, arrow: bool = False) -> _Sample:
        return _Sample(self._theme, color, dashes, arrow=arrow)

"""Criteria over narrow columns: as much of the name as fits, and its color."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from kamdesk.ui.models.ranking import FIRST, RankHeading, RankingModel
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.theme.shades import shade

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QPainter

    from kamdesk.ui.theme.artist import Align
    from kamdesk.ui.theme.theme import Theme

MARK = (18, 3)
GAP = 6  # to the next heading
LESS = "↓"


class CriterionHeader(QHeaderView):
    """Writes shortened names itself; the tooltip has the whole one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        theme.changed.connect(self.viewport().update)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        artist = Artist(painter, self._theme, self.layoutDirection())
        place = QRectF(rect)
        artist.painter.fillRect(place, artist.color("surface"))
        role, way = RankingModel.HeadingRole, Qt.Orientation.Horizontal
        heading = self.model().headerData(logicalIndex, way, role)
        if isinstance(heading, RankHeading):
            self._draw_criterion(artist, place, heading, logicalIndex - FIRST)
        else:
            said = self.model().headerData(logicalIndex, way, Qt.ItemDataRole.DisplayRole)
            self._draw_words(artist, place, str(said or ""), logicalIndex)
        painter.restore()

    def _draw_criterion(
        self, artist: Artist, place: QRectF, heading: RankHeading, number: int
    ) -> None:
        metrics = self._theme.metrics("caption")
        words = shortened(heading.name, metrics, int(place.width()) - GAP)
        ink = "warn" if heading.picked else "text2"
        if heading.reversed:
            words = shortened(heading.name, metrics, int(place.width()) - GAP - 6) + LESS
        artist.text(place.adjusted(0, 0, 0, -6), words, "caption", color=ink, align="center")
        wide, tall = MARK
        color = shade(self._theme.tokens, number, picked=heading.picked)
        left = place.center().x() - wide / 2
        artist.fill(QRectF(left, place.bottom() - tall - 2, wide, tall), color, 1.5)

    def _draw_words(self, artist: Artist, place: QRectF, words: str, column: int) -> None:
        model = self.model()
        figures = isinstance(model, RankingModel) and column in {
            model.behind(1),
            model.behind(2),
        }
        lead = Space.M if isinstance(model, RankingModel) and column == model.behind(0) else 4
        inner = artist.inside(place.adjusted(0, 0, 0, -6), lead, 4)
        align: Align = "trail" if figures else "lead"
        artist.text(inner, words, "caption", color="text2", align=align)


def shortened(name: str, metrics: QFontMetrics, room: int) -> str:
    """Return the longest beginning of a name that fits, without an ellipsis."""
    word = name.split(maxsplit=1)[0].strip(",.:;") if name.split() else name
    while len(word) > 1 and metrics.horizontalAdvance(word) > room:
        word = word[:-1]
    return word

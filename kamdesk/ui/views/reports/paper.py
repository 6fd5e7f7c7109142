"""Pages on the screen, as they will be on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.painted import Painted
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme

WIDEST, NARROWEST = 780, 200
SHADOW = 6


class Page(Painted):
    """One page with the shadow of a sheet of paper."""

    def __init__(self, theme: Theme, image: QImage, name: str) -> None:
        super().__init__(theme, name)
        self._image = image
        self._scaled = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def fit(self, width: int) -> None:
        """Take a width; the height follows the paper."""
        share = self._image.height() / max(self._image.width(), 1)
        self.setFixedSize(QSize(width, round((width - 2 * SHADOW) * share) + 2 * SHADOW))

    @override
    def draw(self, artist: Artist) -> None:
        sheet = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        for layer in range(SHADOW):
            artist.fill(sheet.adjusted(-layer, 2 - layer, layer, layer), "shadow", 2 + layer)
        ratio = self.devicePixelRatioF()
        wanted = (sheet.size() * ratio).toSize()
        if self._scaled.size() != wanted:
            self._scaled = self._image.scaled(
                wanted,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        artist.painter.drawImage(sheet, self._scaled)
        artist.outline(sheet, "border", 0)


class Paper(QScrollArea):
    """The pages one below the other, as wide as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pages: list[Page] = []
        self._words = Label(theme, "", tone="text2", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._room = QWidget()
        self._list = column(self._words, None, spacing=Space.M)
        self._room.setLayout(self._list)
        self.setWidget(self._room)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "inner")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview"))

    @property
    def pages(self) -> Sequence[Page]:
        """What is shown."""
        return tuple(self._pages)

    def show_pages(self, images: Sequence[QImage]) -> None:
        """Show other pages, scrolled to where the old ones were."""
        place = self.verticalScrollBar().value()
        self._clear()
        self._words.setHidden(bool(images))
        for number, image in enumerate(images, start=1):
            name = self.tr("Page {number} of {count}").format(number=number, count=len(images))
            page = Page(self._theme, image, name)
            self._pages.append(page)
            self._list.insertWidget(number, page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._fit()
        self._room.adjustSize()
        self.verticalScrollBar().setValue(place)
        said = self.tr("%n page(s)", "", len(images))
        self.setAccessibleDescription(said if images else self._words.text())

    def show_words(self, words: str) -> None:
        """Say why there is no page."""
        self._words.setText(words)
        self.show_pages(())

    def begin_at_top(self) -> None:
        """Scroll up: other pages are coming."""
        self.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * Space.M
        wide = max(min(room, self._theme.scaled(WIDEST)), NARROWEST)
        for page in self._pages:
            page.fit(wide)

    def _clear(self) -> None:
        for page in self._pages:
            self._list.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()

"""The map as a file or on paper: a drawing, a picture or a page."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QColor, QPagedPaintDevice, QPaintDevice

    from kamdesk.ui.views.account.people.scene import MapScene

Form = Literal["svg", "png", "pdf"]
SHARP = 2  # pixels of a picture for one of the screen
PAPER_MARGIN = 12  # millimeters
DOTS = 300  # per inch of paper


def write_map(scene: MapScene, path: Path, form: Form, title: str, ground: QColor) -> bool:
    """Write the map as it is shown; an old file stays until the new one is whole."""
    chosen = scene.selectedItems()
    scene.clearSelection()
    part = path.with_name(f".{path.stem}.part{path.suffix}")  # Qt goes by the ending
    try:
        written = _WRITERS[form](scene, part, title, ground)
        if written:
            part.replace(path)
    except OSError:
        written = False
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        for item in chosen:
            item.setSelected(True)
    return written


def print_map(scene: MapScene, paper: QPagedPaintDevice, ground: QColor) -> bool:
    """Draw the map as it is shown, as large as one sheet lets it be."""
    chosen = scene.selectedItems()
    scene.clearSelection()
    sheet = QSize(paper.width(), paper.height()).toSizeF()
    drawn = _draw(scene, paper, QRectF(QPointF(), sheet), ground)
    for item in chosen:
        item.setSelected(True)
    return drawn


def _svg(scene: MapScene, path: Path, title: str, ground: QColor) -> bool:
    extent = scene.extent
    drawing = QSvgGenerator()
    drawing.setFileName(str(path))
    drawing.setSize(extent.size().toSize())
    drawing.setViewBox(QRectF(QPointF(), extent.size()))
    drawing.setTitle(title)
    return (
        _draw(scene, drawing, QRectF(QPointF(), extent.size()), ground) and path.stat().st_size > 0
    )


def _png(scene: MapScene, path: Path, _title: str, ground: QColor) -> bool:
    extent = scene.extent
    image = QImage(extent.size().toSize() * SHARP, QImage.Format.Format_ARGB32_Premultiplied)
    drawn = _draw(scene, image, QRectF(QPointF(), image.size().toSizeF()), ground)
    return drawn and image.save(str(path))


def _pdf(scene: MapScene, path: Path, title: str, ground: QColor) -> bool:
    page = QPdfWriter(str(path))
    page.setTitle(title)
    page.setResolution(DOTS)
    page.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    page.setPageOrientation(QPageLayout.Orientation.Landscape)
    margins = QMarginsF(PAPER_MARGIN, PAPER_MARGIN, PAPER_MARGIN, PAPER_MARGIN)
    page.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    sheet = QSize(page.width(), page.height()).toSizeF()
    return _draw(scene, page, QRectF(QPointF(), sheet), ground)


def _draw(scene: MapScene, device: QPaintDevice, room: QRectF, ground: QColor) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(room, ground)
    extent = scene.extent
    size = extent.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    part = QRectF(QPointF(), size)
    part.moveCenter(room.center())
    part.moveTop(room.top())
    scene.render(painter, part, extent)
    return painter.end()


_WRITERS = {"svg": _svg, "png": _png, "pdf": _pdf}

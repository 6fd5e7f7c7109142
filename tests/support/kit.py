"""What the tests of the parts kit share."""

from pathlib import Path

from PySide6.QtGui import QImage

import kamdesk

RESOURCES = Path(kamdesk.__file__).parents[1] / "resources"


def pixels_of(widget, rect=None):
    """Return the pixels that a widget shows, line by line, as numbers ``0xaarrggbb``."""
    picture = (widget.grab() if rect is None else widget.grab(rect)).toImage()
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(picture.constBits())).cast("I")


def colors_in(widget, rect=None):
    """Return every color that a widget shows, as ``#rrggbb``."""
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in set(pixels_of(widget, rect))}


def count_of(color, widget, rect=None):
    """Return how many pixels of a widget have exactly this color."""
    wanted = int(color[1:], 16)
    return sum(pixel & 0xFFFFFF == wanted for pixel in pixels_of(widget, rect))

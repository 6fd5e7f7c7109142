"""The bundled letters, made known to matplotlib."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING

from matplotlib import font_manager
from matplotlib.ft2font import FT2Font
from matplotlib.textpath import TextPath

if TYPE_CHECKING:
    from pathlib import Path

# The last one comes with matplotlib.
PREFERRED = (
    "Inter",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
    "Droid Sans Fallback",
    "DejaVu Sans",
)
FILES = {
    "Inter",
    "NotoSans",
    "NotoSansArabic",
    "NotoSansHebrew",
    "NotoSansDevanagari",
    "NotoSansThai",
    "DroidSansFallback",
}
# That a fallback has no bolder cut is no news: its own one is taken.
logging.getLogger(font_manager.__name__).setLevel(logging.ERROR)
UNKNOWN = "\N{WHITE SQUARE}"  # in the last one


@lru_cache(maxsize=4)
def families(folder: Path | None) -> tuple[str, ...]:
    """Return the families to draw with, after registering those of ``folder``."""
    manager = font_manager.fontManager
    known = {entry.fname for entry in manager.ttflist}
    for file in sorted(folder.rglob("*.ttf")) if folder else ():
        if str(file) not in known and file.stem.split("-")[0] in FILES:
            manager.addfont(str(file))
    names = {entry.name for entry in manager.ttflist}
    return tuple(name for name in PREFERRED if name in names)


@lru_cache(maxsize=4)
def _covered(folder: Path | None) -> frozenset[int]:
    files = (font_manager.findfont(name) for name in families(folder))
    return frozenset(code for file in files for code in FT2Font(file).get_charmap())


def drawable(text: str, folder: Path | None) -> str:
    """Return ``text`` on one line, unknown letters as squares, so nothing is missing or fails."""
    line = " ".join(text.split())
    known = _covered(folder)
    return "".join(
        letter if ord(letter) in known else UNKNOWN for letter in line if letter.isprintable()
    )


@lru_cache(maxsize=4)
def letters_in(folder: Path) -> frozenset[int]:
    """Return every letter that some typeface in ``folder`` can draw."""
    files = folder.rglob("*.ttf")
    return frozenset(code for file in files for code in FT2Font(str(file)).get_charmap())


@lru_cache(maxsize=1024)
def width(text: str, size: float, folder: Path | None) -> float:
    """Return how wide ``text`` will be, in the unit of ``size``."""
    letters = font_manager.FontProperties(family=list(families(folder)), size=size)
    plain = text.replace("$", r"\$")  # dollars are money here, not formulas
    return float(TextPath((0, 0), plain, prop=letters).get_extents().width) if plain else 0.0


def elided(text: str, room: float, size: float, folder: Path | None) -> str:
    """Return ``text``, shortened with an ellipsis to fit into ``room``."""
    line = drawable(text, folder)
    if width(line, size, folder) <= room:
        return line
    while line and width(f"{line}…", size, folder) > room:
        line = line[:-1].rstrip()
    return f"{line}…"

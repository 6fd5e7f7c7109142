"""The bundled typeface in the sizes of the type table."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from kamdesk.ui.theme.scale import TYPE

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.ui.theme.scale import TextRole

FAMILY = "Inter"
Script = QFontDatabase.WritingSystem
FALLBACKS = {  # what our typeface has no letters for, and a bare machine may not have either
    Script.Arabic: "NotoSansArabic-Regular.ttf",
    Script.Hebrew: "NotoSansHebrew-Regular.ttf",
    Script.Devanagari: "NotoSansDevanagari-Regular.ttf",
    Script.Thai: "NotoSansThai-Regular.ttf",
    Script.SimplifiedChinese: "DroidSansFallback.ttf",
}


@lru_cache(maxsize=4)
def load_fonts(folder: Path) -> tuple[int, ...]:
    """Make the typeface known to the program, once; the machine need not have it.

    Letters of writing that the machine has no font for come from what we bring along.
    """
    files = sorted(folder.glob("*.ttf"))
    missing = (name for script, name in FALLBACKS.items() if not QFontDatabase.families(script))
    files += [folder / "fallback" / name for name in missing]
    return tuple(QFontDatabase.addApplicationFont(str(file)) for file in files)


def make_font(role: TextRole, *, tabular: bool, scale: float) -> QFont:
    """Return a font; ``tabular`` only where digits stand: it widens hyphens."""
    pixels, weight, tracking = TYPE[role]
    font = QFont(FAMILY)
    font.setPixelSize(max(8, round(pixels * scale)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    if tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * scale)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font

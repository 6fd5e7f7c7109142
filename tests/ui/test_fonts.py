"""Names in every common writing have letters, whatever the machine brings along."""

import pytest
from PySide6.QtGui import QFontDatabase

from kamdesk.ui.theme.fonts import FALLBACKS, load_fonts
from tests.ui.conftest import RESOURCES


@pytest.mark.parametrize("script", FALLBACKS)
def test_a_font_is_there_for(theme, script):
    assert QFontDatabase.families(script)


def test_each_font_that_is_brought_along_can_be_read(qapp):
    assert -1 not in load_fonts(RESOURCES / "fonts")
    for name in FALLBACKS.values():
        assert QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / "fallback" / name)) >= 0

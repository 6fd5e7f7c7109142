"""Answers to one question by quarter: its numbers in words, and its refusal without any."""

from dataclasses import replace
from pathlib import Path

import pytest

import kamdesk
from kamdesk.charts.marks import NothingToDraw
from kamdesk.charts.palette import PRINT
from kamdesk.charts.question import Spread, SpreadQuarter, draw_spread, words_spread
from kamdesk.charts.sheet import marks

PALETTE = replace(PRINT, fonts=Path(kamdesk.__file__).parents[1] / "resources" / "fonts")
SIZE = (420.0, 240.0)
SCORES = (1, 0, 0, 1, 0, 2, 0, 0, 0, 0, 3)
DATA = Spread(
    quarters=(SpreadQuarter(label="Q1 26", mean="6.1", scores=SCORES), SpreadQuarter(label="Q2 26"))
)


def test_the_words_tell_mean_count_and_bands():
    assert "Q1 26: mean 6.1 of 7; 0–3: 2, 4–6: 2, 7–10: 3." in words_spread(DATA)


def test_every_band_is_drawn_and_every_quarter_can_be_pointed_at():
    sheet = draw_spread(DATA, PALETTE, SIZE)
    heights = [patch.get_height() for patch in sheet.plot.patches]
    assert heights == [2, 2, 3]
    assert [mark.label for mark in marks(sheet)][1] == "Q2 26"


def test_nothing_is_drawn_where_nobody_answered():
    with pytest.raises(NothingToDraw):
        draw_spread(Spread(quarters=(SpreadQuarter(label="Q1"),)), PALETTE, SIZE)

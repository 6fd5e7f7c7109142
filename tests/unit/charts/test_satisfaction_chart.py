"""NPS and CSAT by quarter: its numbers in words, and its refusal when nobody answered."""

from dataclasses import replace
from pathlib import Path

import pytest

import kamdesk
from kamdesk.charts.marks import NothingToDraw
from kamdesk.charts.palette import PRINT
from kamdesk.charts.satisfaction import AskedQuarter, AskedTrend, draw_asked, words_asked
from kamdesk.charts.sheet import marks

PALETTE = replace(PRINT, fonts=Path(kamdesk.__file__).parents[1] / "resources" / "fonts")
SIZE = (420.0, 240.0)
TREND = AskedTrend(
    quarters=(
        AskedQuarter(label="Q1 26", nps=-50, nps_count=2),
        AskedQuarter(label="Q2 26"),
        AskedQuarter(label="Q3 26", nps=33.3, nps_count=3, csat=80, csat_count=5),
    )
)


def test_the_words_tell_every_figure_with_how_many_answered():
    said = words_asked(TREND)
    assert "Q1 26: NPS −50 of 2." in said
    assert "Q3 26: NPS 33 of 3, CSAT 80 % of 5." in said
    assert "Q2 26." in said


def test_every_quarter_shows_how_many_answered():
    sheet = draw_asked(TREND, PALETTE, SIZE)
    assert [text.get_text() for text in sheet.plot.texts] == ["n = 2", "n = 3", "n = 5"]


def test_every_quarter_can_be_pointed_at_and_the_scale_is_whole():
    sheet = draw_asked(TREND, PALETTE, SIZE)
    assert next(mark.label for mark in marks(sheet)) == "Q1 26: NPS −50 of 2"
    low, high = sheet.plot.get_ylim()
    assert low < -100
    assert high > 100
    assert next(label.get_text() for label in sheet.plot.get_yticklabels()) == "−100"


def test_a_quarter_without_answers_has_no_dot():
    sheet = draw_asked(TREND, PALETTE, SIZE)
    dots = [line for line in sheet.plot.lines if line.get_marker() == "o"]
    assert sorted(len(line.get_xdata()) for line in dots) == [1, 2]


def test_nothing_is_drawn_where_nobody_answered():
    with pytest.raises(NothingToDraw):
        draw_asked(AskedTrend(quarters=(AskedQuarter(label="Q1"),)), PALETTE, SIZE)

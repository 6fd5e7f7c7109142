"""Every other picture: its numbers in words, its parts to point at, its refusal when empty."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

import kamdesk
from kamdesk.charts.attainment import (
    AccountAttainment,
    Attainment,
    draw_attainment,
    words_attainment,
)
from kamdesk.charts.breakdown import Breakdown, CriterionScore, draw_breakdown, words_breakdown
from kamdesk.charts.language import Language, compact, grouped
from kamdesk.charts.marks import NothingToDraw
from kamdesk.charts.pace import Pace, draw_pace, words_pace
from kamdesk.charts.palette import PRINT, blend
from kamdesk.charts.pipeline_months import (
    ClosingMonth,
    PipelineMonths,
    draw_pipeline_months,
    words_pipeline_months,
)
from kamdesk.charts.ranking import RankedAccount, Ranking, draw_ranking, words_ranking
from kamdesk.charts.render import drawing, pixels
from kamdesk.charts.trend import Trend, TrendMonth, draw_trend, words_trend

PALETTE = replace(PRINT, fonts=Path(kamdesk.__file__).parents[1] / "resources" / "fonts")
SIZE = (420.0, 240.0)
D = Decimal

PACE = Pace(
    booked=(D(3000), D(9000)),
    working_days=20,
    target=D(100000),
    currency="EUR",
    landing=D(90000),
    low=D(80000),
    high=D(99000),
    with_deals=D(104000),
)
RANKING = Ranking(
    criteria=("Growth", "Margin"),
    rows=(
        RankedAccount(name="Ærø & Søn", score=D("7.5"), parts=(D(4), D("3.5")), account_id="a"),
        RankedAccount(name="Bøgh", score=D("2.1"), parts=(D("2.1"), None), account_id="b"),
    ),
    cut=1,
)
ATTAINMENT = Attainment(
    rows=(
        AccountAttainment(name="Alpha", actual=D(450), target=D(500), account_id="a"),
        AccountAttainment(name="No target", actual=D(900), target=D(0)),
    ),
    currency="EUR",
)
PIPELINE = PipelineMonths(
    months=(
        ClosingMonth(label="Jun", total=D(2400), weighted=D(900), deals=3, key="2026-06"),
        ClosingMonth(label="Jul", total=D(0), weighted=D(0), deals=0),
    ),
    currency="EUR",
)
TREND = Trend(
    months=(
        TrendMonth(label="Jan", now=D(820), before=D(700), key="2026-01"),
        TrendMonth(label="Feb", now=D(-40)),
    ),
    currency="EUR",
)
BREAKDOWN = Breakdown(
    parts=(
        CriterionScore(criterion="Growth", value=D(8), weight=D(30)),
        CriterionScore(criterion="Openness", value=None, weight=D(10)),
    )
)
CHARTS = {
    "pace": (draw_pace, words_pace, PACE, ("9,000 EUR", "90,000 EUR", "day 2 of 20")),
    "ranking": (draw_ranking, words_ranking, RANKING, ("1. Ærø & Søn: 7.50", "2.10", "first 1")),
    "attainment": (draw_attainment, words_attainment, ATTAINMENT, ("90% of target", "450 EUR")),
    "pipeline": (draw_pipeline_months, words_pipeline_months, PIPELINE, ("900 EUR of 2,400 EUR",)),
    "trend": (draw_trend, words_trend, TREND, ("sales 820 EUR", "\N{MINUS SIGN}40 EUR")),
    "breakdown": (draw_breakdown, words_breakdown, BREAKDOWN, ("8 of 10, weight 75", "not rated")),
}
EMPTY = {
    "pace": replace(PACE, working_days=0),
    "ranking": replace(RANKING, rows=()),
    "attainment": replace(ATTAINMENT, rows=ATTAINMENT.rows[1:]),
    "pipeline": replace(PIPELINE, months=PIPELINE.months[1:]),
    "trend": replace(TREND, months=(TrendMonth(label="Jan"),)),
    "breakdown": replace(BREAKDOWN, parts=BREAKDOWN.parts[1:]),
}


@pytest.fixture(params=CHARTS)
def chart(request):
    return CHARTS[request.param]


def test_the_words_hold_the_numbers(chart):
    _draw, words, data, numbers = chart
    said = words(data)
    assert [number for number in numbers if number not in said] == []


def test_every_mark_lies_in_the_picture_and_says_something(chart):
    draw, _words, data, _numbers = chart
    picture = pixels(partial(draw, data), PALETTE, SIZE)
    assert picture.marks
    for mark in picture.marks:
        assert mark.label
        assert mark.box.left >= 0
        assert mark.box.left + mark.box.width <= SIZE[0] + 20
        assert mark.box.top + mark.box.height <= SIZE[1] + 1


def test_a_tiny_place_does_not_break_the_picture(chart):
    draw, _words, data, _numbers = chart
    assert pixels(partial(draw, data), PALETTE, (1.0, 1.0)).width > 0


@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_chart_is_refused(name):
    with pytest.raises(NothingToDraw):
        CHARTS[name][0](EMPTY[name], PALETTE, SIZE)


def test_a_row_opens_its_account():
    picture = pixels(partial(draw_ranking, RANKING), PALETTE, SIZE)
    assert {mark.key for mark in picture.marks} == {"a", "b"}
    assert any("Growth: 4.00 of 7.50" in mark.label for mark in picture.marks)


def test_an_unrated_criterion_takes_no_room_in_the_stack():
    picture = pixels(partial(draw_ranking, RANKING), PALETTE, SIZE)
    assert not [mark for mark in picture.marks if mark.label.startswith("Bøgh, Margin")]


def test_a_name_too_long_gives_way_to_its_bar():
    long = RankedAccount(name="W" * 90, score=D(5), parts=(D(3), D(2)))
    svg = drawing(partial(draw_ranking, replace(RANKING, rows=(long,))), PALETTE, SIZE)
    assert "W" * 40 not in svg
    assert "…" in svg


def test_words_are_translated_before_they_are_filled():
    german = Language(translate={"Score by criterion, 1 to 10.": "Wertung, 1 bis 10."}.get)
    templates = replace(BREAKDOWN, parts=(), language=german)
    assert words_breakdown(templates) == "Wertung, 1 bis 10."


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (950, "950"),
        (999.6, "1k"),
        (43_700, "43.7k"),
        (150_000, "150k"),
        (999_960, "1m"),
        (1_250_000, "1.25m"),
        (-2_000_000, "\N{MINUS SIGN}2m"),
        (3_000_000_000, "3bn"),
    ],
)
def test_ticks_are_short(value, text):
    assert compact(value) == text


def test_an_amount_that_rounds_to_nothing_has_no_sign():
    assert grouped(Decimal("-0.4")) == "0"


def test_a_blend_is_opaque():
    assert blend("#000000", "#ffffff", 0.5) == "#808080"

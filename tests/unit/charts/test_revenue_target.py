"""Months against their targets, as a picture and as words."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

import kamdesk
from kamdesk.charts.marks import NothingToDraw
from kamdesk.charts.palette import PRINT
from kamdesk.charts.render import drawing, pixels
from kamdesk.charts.revenue_target import (
    RevenueTarget,
    TargetMonth,
    draw_revenue_target,
    words_revenue_target,
)

FONTS = Path(kamdesk.__file__).parents[1] / "resources" / "fonts"
PALETTE = replace(PRINT, fonts=FONTS)
SIZE = (480.0, 220.0)


def a_year(**changes):
    months = (
        TargetMonth(label="Jan", actual=Decimal(93000), target=Decimal(96000), key="2026-01"),
        TargetMonth(
            label="Feb",
            actual=Decimal(43700),
            projected=Decimal(96100),
            target=Decimal(98000),
            low=Decimal(89000),
            high=Decimal(105000),
        ),
        TargetMonth(label="Mar", projected=Decimal(104000), target=Decimal(99000)),
    )
    return RevenueTarget(**{"months": months, "currency": "USD", "today": 1} | changes)


def test_the_words_hold_every_number_of_the_picture():
    words = words_revenue_target(a_year())
    for number in ("93,000 USD", "43,700 USD", "96,100 USD", "89,000 USD", "104,000 USD"):
        assert number in words


def test_a_month_without_a_number_says_none():
    words = words_revenue_target(a_year(months=(TargetMonth(label="Jan"),)))
    assert "0" not in words


def test_nothing_to_draw_is_said_instead_of_an_empty_frame():
    with pytest.raises(NothingToDraw):
        draw_revenue_target(a_year(months=(TargetMonth(label="Jan"),)), PALETTE, SIZE)


def test_each_month_can_be_pointed_at_and_opened():
    picture = pixels(partial(draw_revenue_target, a_year()), PALETTE, SIZE)
    first, second, third = picture.marks
    assert first.key == "2026-01"
    assert first.box.left < second.box.left < third.box.left
    assert first.label.startswith("Jan: actual 93,000 USD")
    assert not first.box.holds(second.box.left + 5, second.box.top + 5)


def test_marks_stay_where_they_are_on_a_dense_screen():
    plain = pixels(partial(draw_revenue_target, a_year()), PALETTE, SIZE)
    dense = pixels(partial(draw_revenue_target, a_year()), PALETTE, SIZE, 2)
    assert dense.width == 2 * plain.width
    for here, there in zip(plain.marks, dense.marks, strict=True):
        assert here.box.left == pytest.approx(there.box.left)
        assert here.box.top == pytest.approx(there.box.top)


def test_the_booked_month_is_painted_in_the_accent_where_its_mark_says():
    picture = pixels(partial(draw_revenue_target, a_year()), PALETTE, SIZE)
    box = picture.marks[0].box
    x, y = int(box.left + box.width / 2), int(box.top + box.height * 0.8)
    at = (y * picture.width + x) * 4
    assert "#" + picture.rgba[at : at + 3].hex() == PALETTE.actual


def test_in_a_document_words_stay_text_and_bytes_stay_the_same():
    first, second = (drawing(partial(draw_revenue_target, a_year()), PALETTE, SIZE) for _ in "12")
    assert first == second
    assert ">Today</text>" in first
    assert "Inter" in first


def test_a_hostile_label_is_drawn_as_typed():
    hostile = TargetMonth(label="$x^2$ #panic\x07\n日", actual=Decimal(1))
    svg = drawing(partial(draw_revenue_target, a_year(months=(hostile,))), PALETTE, SIZE)
    assert "$x^2$ #panic" in svg

"""A chart on the screen: drawn elsewhere, pointed at, spoken."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

import kamdesk
from kamdesk.charts.palette import PRINT
from kamdesk.charts.revenue_target import (
    RevenueTarget,
    TargetMonth,
    draw_revenue_target,
    words_revenue_target,
)
from kamdesk.ui.charts.canvas import ChartCanvas

FONTS = Path(kamdesk.__file__).parents[1] / "resources" / "fonts"
LIGHT = replace(PRINT, fonts=FONTS, text_size=12)
DATA = RevenueTarget(
    months=(
        TargetMonth(label="Jan", actual=Decimal(90), target=Decimal(100), key="january"),
        TargetMonth(label="Feb", actual=Decimal(120), target=Decimal(100)),
    ),
    currency="EUR",
)


@pytest.fixture
def canvas(qtbot, tasks):
    canvas = ChartCanvas(tasks)
    qtbot.addWidget(canvas)
    canvas.set_palette(LIGHT)
    canvas.resize(400, 200)
    canvas.show()
    return canvas


def show(canvas, qtbot, data=DATA):
    with qtbot.waitSignal(canvas.drawn, timeout=20_000):
        canvas.show_chart(partial(draw_revenue_target, data), words_revenue_target(data))


def test_the_thread_that_paints_does_not_draw(canvas, qtbot):
    threads = []

    def draw(palette, size):
        threads.append(current_thread())
        return draw_revenue_target(DATA, palette, size)

    with qtbot.waitSignal(canvas.drawn, timeout=20_000):
        canvas.show_chart(draw, "Sales")
    assert threads
    assert main_thread() not in threads


def test_a_screen_reader_hears_the_numbers(canvas, qtbot):
    show(canvas, qtbot)
    assert canvas.accessibleName() == "Sales against target by month"
    assert "actual 120 EUR" in canvas.accessibleDescription()


def test_a_click_opens_what_was_clicked(canvas, qtbot):
    show(canvas, qtbot)
    box = canvas.marks[0].box
    middle = QPoint(round(box.left + box.width / 2), round(box.top + box.height / 2))
    with qtbot.waitSignal(canvas.mark_activated) as caught:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle)
    assert caught.args[0].key == "january"


def test_the_keyboard_walks_and_opens_without_a_mouse(canvas, qtbot):
    show(canvas, qtbot)
    with qtbot.waitSignal(canvas.mark_activated) as caught:
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert caught.args[0].label.startswith("Feb")
    assert canvas.accessibleDescription().startswith("Feb")


def test_a_click_beside_every_mark_opens_nothing(canvas, qtbot):
    show(canvas, qtbot)
    with qtbot.assertNotEmitted(canvas.mark_activated):
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(1, 199))


def test_other_colors_reach_the_picture(canvas, qtbot):
    show(canvas, qtbot)
    with qtbot.waitSignal(canvas.drawn, timeout=20_000):
        canvas.set_palette(replace(LIGHT, surface="#181d20"))
    assert canvas.grab().toImage().pixelColor(2, 2) == QColor("#181d20")


def test_a_larger_window_gets_a_larger_picture(canvas, qtbot):
    show(canvas, qtbot)
    before = canvas.marks[1].box.left
    with qtbot.waitSignal(canvas.drawn, timeout=20_000):
        canvas.resize(800, 200)
    assert canvas.marks[1].box.left > before * 1.5


def test_a_chart_without_data_shows_its_words(canvas, qtbot):
    with qtbot.waitSignal(canvas.drawn, timeout=20_000):
        canvas.show_chart(
            partial(draw_revenue_target, replace(DATA, months=())), "No sales in this year yet."
        )
    assert canvas.marks == ()
    assert canvas.accessibleDescription() == "No sales in this year yet."


def test_an_answer_that_comes_too_late_is_not_shown(canvas, qtbot):
    show(canvas, qtbot)
    overtaken = canvas._question
    show(canvas, qtbot, replace(DATA, months=DATA.months[:1]))
    canvas._take(overtaken, None)
    assert len(canvas.marks) == 1

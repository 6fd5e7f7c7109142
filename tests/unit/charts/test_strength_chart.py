"""The strength of a relationship, drawn from judgement to judgement."""

from datetime import date

import pytest

from kamdesk.charts.marks import NothingToDraw
from kamdesk.charts.strength import Judgement, StrengthTrend, draw_strength, words_strength
from tests.unit.charts.test_satisfaction_chart import PALETTE

DAYS = (date(2026, 1, 5), date(2026, 3, 9))
TREND = StrengthTrend(
    judgements=tuple(
        Judgement(day=day, label=f"{day:%d.%m.}", value=value)
        for day, value in zip(DAYS, (2, 4), strict=True)
    ),
    today=date(2026, 4, 1),
)


def test_a_judgement_holds_until_the_next_and_the_last_until_today():
    sheet = draw_strength(TREND, PALETTE, (300, 160))
    line = next(one for one in sheet.plot.lines if one.get_drawstyle() == "steps-post")
    assert list(line.get_xdata()) == [0, 63, 86]
    assert list(line.get_ydata()) == [2, 4, 4]


def test_it_is_told_in_words():
    assert words_strength(TREND).endswith("05.01.: 2 of 5. 09.03.: 4 of 5.")


def test_without_a_judgement_nothing_is_drawn():
    with pytest.raises(NothingToDraw):
        draw_strength(StrengthTrend(judgements=(), today=DAYS[0]), PALETTE, (300, 160))

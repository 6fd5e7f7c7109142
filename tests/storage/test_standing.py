"""Where accounts stand over a span agrees with the cockpit and with itself."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import Tier
from kamdesk.domain.sales import Sale
from kamdesk.domain.targets import Target
from kamdesk.services.overview import OverviewService
from kamdesk.services.query import Condition, Is, Query
from kamdesk.services.standing import Span, Stretch, stretch_of
from kamdesk.services.targets import Period
from tests.conftest import DEVICE, an_account
from tests.support.trade import TODAY, keep, money

ALPHA = an_account(name="Alpha", tier=Tier.STRATEGIC)
BETA = an_account(name="Beta")


@pytest.fixture
def dated(file):
    from kamdesk.app.bootstrap import open_desk

    desk = open_desk(file, DEVICE, create=True, today=lambda: TODAY)
    keep(desk, ALPHA, BETA)
    yield desk
    desk.close()


def sold(account, day, amount):
    return Sale(account_id=account.id, sold_on=day, amount=money(amount))


def planned(month, amount, account=None):
    return Target(month=month, amount=money(amount), account_id=account and account.id)


def row(desk, span, account):
    return desk.standing.source(span).rows([account.id])[account.id]


def test_a_span_ends_with_its_day():
    assert stretch_of(Span.YEAR, TODAY) == (date(2026, 1, 1), date(2026, 12, 31))
    assert stretch_of(Span.QUARTER, TODAY) == (date(2026, 4, 1), date(2026, 6, 30))
    assert stretch_of(Span.ROLLING, TODAY) == (date(2025, 6, 13), TODAY)


def test_each_span_counts_its_own_days(dated):
    keep(
        dated,
        sold(ALPHA, date(2025, 6, 12), 1),
        sold(ALPHA, date(2025, 6, 13), 20),
        sold(ALPHA, date(2026, 1, 2), 300),
        sold(ALPHA, TODAY, 4000),
    )
    amounts = {span: row(dated, span, ALPHA).sold.amount for span in Span}
    assert amounts == {Span.QUARTER: 4000, Span.YEAR: 4300, Span.ROLLING: 4320}


def test_the_plan_to_date_is_the_cockpits(dated):
    keep(dated, planned(date(2026, 5, 1), 1000), planned(date(2026, 6, 1), 2200))
    pace = dated.cockpit.cockpit().paces[Period.QUARTER]
    whole = dated.standing.standing(Stretch(pace.first, pace.last)).whole
    assert whole.planned == pace.figures.plan_to_date.value == 1000 + 2200 * Decimal(10) / 22
    assert whole.target == pace.target == 3200


def test_the_lists_say_of_the_year_what_the_span_says(dated):
    keep(
        dated,
        planned(date(2026, 6, 1), 2200, ALPHA),
        sold(ALPHA, date(2026, 6, 2), 600),
    )
    listed = dated.portfolio.rows([ALPHA.id])[ALPHA.id]
    assert listed.target_ytd == row(dated, Span.YEAR, ALPHA).yardstick == money(1000)
    assert listed.attainment == row(dated, Span.YEAR, ALPHA).attainment == Decimal("0.6")


def test_twelve_months_are_held_to_the_twelve_before(dated):
    keep(dated, sold(ALPHA, date(2025, 1, 5), 100), sold(ALPHA, date(2026, 1, 5), 150))
    assert row(dated, Span.ROLLING, ALPHA).attainment == Decimal("1.5")
    assert row(dated, Span.ROLLING, BETA).attainment is None


def test_months_add_up_to_the_card_over_every_span(dated):
    keep(
        dated,
        *(sold(ALPHA, date(2025, month, 20), month) for month in range(1, 13)),
        *(sold(BETA, date(2026, month, 3), 100) for month in range(1, 7)),
    )
    service = OverviewService(dated.standing, dated.dashboard, dated.cockpit, lambda: TODAY)
    for span in Span:
        overview = service.overview(span)
        assert sum(line.booked for line in overview.months) == overview.standing.whole.sold
        rows = dated.standing.rows(span)
        assert sum(one.sold.amount for one in rows) == overview.standing.whole.sold


def test_a_year_lands_where_its_months_land(dated):
    keep(
        dated,
        *(sold(ALPHA, date(2024, month, 10), 80 + month) for month in range(1, 13)),
        *(sold(ALPHA, date(2025, month, 10), 100 + month) for month in range(1, 13)),
        *(sold(ALPHA, date(2026, month, 10), 150) for month in range(1, 7)),
    )
    cockpit = dated.cockpit.cockpit()
    ends = [line.booked if line.expected is None else line.expected for line in cockpit.months]
    assert cockpit.paces[Period.YEAR].figures.landing.value == sum(ends)
    assert cockpit.paces[Period.QUARTER].figures.landing.value == sum(ends[3:6])


def test_the_table_sorts_and_filters_by_what_the_span_says(dated):
    keep(dated, sold(ALPHA, TODAY, 5), sold(BETA, date(2026, 1, 5), 50))
    quarter, year = (dated.standing.source(span) for span in (Span.QUARTER, Span.YEAR))
    by_sold = Query(order_by="sold", descending=True)
    assert list(quarter.ids(by_sold)) == [ALPHA.id, BETA.id]
    assert list(year.ids(by_sold)) == [BETA.id, ALPHA.id]
    keys = Query(where=(Condition("is_key", Is.EQUAL, value=True),))
    assert list(year.ids(keys)) == [ALPHA.id]

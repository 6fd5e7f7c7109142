"""Targets and where they land, from sales and targets as they are stored."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.figures.workdays import progress
from kamdesk.domain.targets import Target
from kamdesk.services.targets import Period
from tests.support.builders import a_rate, a_sale, a_target
from tests.support.trade import TODAY, keep, known_account, money


def cents(value):
    return None if value is None else round(value, 2)


def sold(account, day, amount, currency="EUR"):
    return a_sale(account_id=account.id, sold_on=day, amount=money(amount, currency))


def months(year=2026, amount=100_000, **more):
    return [
        a_target(month=date(year, month, 1), amount=money(amount), **more) for month in range(1, 13)
    ]


@pytest.fixture
def alpha(still):
    return known_account(still, name="Alpha")


def year_of(desk, **more):
    return desk.cockpit.cockpit(**more).paces[Period.YEAR]


def test_the_vector_of_the_pacing_comes_out_of_real_records(still, alpha):
    keep(still, *months(), sold(alpha, date(2026, 3, 2), 400_000), sold(alpha, TODAY, 120_000))
    pace = year_of(still)
    days = progress(date(2026, 1, 1), date(2026, 12, 31), TODAY)
    assert (pace.target, pace.booked, pace.days) == (1_200_000, 520_000, days)
    assert (days.elapsed, days.whole) == (117, 261)
    assert cents(pace.figures.attainment.value * 100) == Decimal("43.33")
    assert cents(pace.figures.landing.value) == Decimal("1160000.00")  # B / e * W
    assert cents(pace.figures.run_rate.value) == Decimal("4444.44")
    assert cents(pace.figures.required.value) == Decimal("4722.22")  # (Q − B) / (W − e)
    plan = 500_000 + Decimal(100_000) * 10 / 22  # five months, and 10 of June's 22 days
    assert cents(pace.figures.plan_to_date.value) == cents(plan)


def test_the_quarter_and_the_month_are_those_of_the_day(still, alpha):
    keep(still, *months(), sold(alpha, date(2026, 3, 31), 1), sold(alpha, date(2026, 4, 1), 2))
    keep(still, sold(alpha, date(2026, 6, 1), 4))
    paces = still.cockpit.cockpit().paces
    assert [(pace.first, pace.last, pace.booked) for pace in paces.values()] == [
        (date(2026, 6, 1), date(2026, 6, 30), 4),
        (date(2026, 4, 1), date(2026, 6, 30), 6),
        (date(2026, 1, 1), date(2026, 12, 31), 7),
    ]
    assert [pace.target for pace in paces.values()] == [100_000, 300_000, 1_200_000]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 9, 30), date(2026, 7, 1), date(2026, 9, 30)),
        (date(2026, 12, 31), date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_every_day_has_its_quarter(still, day, first, last):
    pace = still.cockpit.cockpit(as_of=day).paces[Period.QUARTER]
    assert (pace.first, pace.last) == (first, last)


def seasons(account):
    quiet = [sold(account, date(2025, month, 15), 10) for month in range(1, 7)]
    return quiet + [sold(account, date(2025, month, 15), 90) for month in range(7, 13)]


def test_a_year_lands_where_its_months_land_once_each_had_a_forerunner(still, alpha):
    this_year = [sold(alpha, date(2026, month, 5), 20) for month in range(1, 7)]
    keep(still, *months(), *seasons(alpha), *this_year)
    cockpit = still.cockpit.cockpit()
    year, quarter = cockpit.paces[Period.YEAR], cockpit.paces[Period.QUARTER]
    july_to_december = 6 * 90 * 2  # January to May doubled; before them there were no sales
    assert year.figures.landing.value == 5 * 20 + 44 + july_to_december
    assert quarter.figures.landing.value == 2 * 20 + 44  # June: 20 in 10 of 22 days
    ends = [line.booked if line.expected is None else line.expected for line in cockpit.months]
    assert year.figures.landing.value == sum(ends)


def test_where_a_month_has_not_begun_the_seasons_of_last_year_decide(still, alpha):
    saturday = date(2026, 8, 1)  # before the first working day of its month
    keep(still, *seasons(alpha), sold(alpha, date(2026, 7, 5), 300))
    pace = year_of(still, as_of=saturday)
    share = Decimal(6 * 10 + 90) / 600
    assert pace.figures.landing.value == 300 / share


def test_a_month_without_sales_last_year_leaves_it_to_the_working_days(still, alpha):
    keep(still, sold(alpha, date(2025, 3, 3), 999), sold(alpha, TODAY, 117))
    assert cents(year_of(still).figures.landing.value) == 261


def test_a_month_lands_by_its_working_days_alone(still, alpha):
    keep(still, sold(alpha, date(2025, 6, 3), 999), sold(alpha, date(2026, 6, 1), 100))
    month = still.cockpit.cockpit().paces[Period.MONTH]
    assert month.figures.landing.value == 220  # 100 in 10 of 22 days


def test_without_a_target_there_is_a_landing_and_nothing_to_reach(still, alpha):
    keep(still, sold(alpha, TODAY, 117))
    cockpit = still.cockpit.cockpit()
    figures = cockpit.paces[Period.YEAR].figures
    assert (figures.attainment.value, figures.attainment.note) == (None, "no.target")
    assert (figures.plan_to_date.value, figures.required.value) == (None, None)
    assert figures.landing.value == 261
    assert {line.target for line in cockpit.months} == {None}


def test_a_target_without_sales_is_wholly_to_be_reached(still):
    keep(still, *months())
    figures = year_of(still).figures
    assert figures.attainment.value == 0
    assert cents(figures.required.value) == cents(Decimal(1_200_000) / (261 - 117))
    assert year_of(still).range.low.note == "too.few.months"


def test_a_year_to_come_has_targets_and_no_landing(still, alpha):
    keep(still, *months(2027), sold(alpha, TODAY, 50))
    cockpit = still.cockpit.cockpit(2027)
    pace = cockpit.paces[Period.YEAR]
    assert (pace.target, pace.booked, pace.days.elapsed) == (1_200_000, 0, 0)
    assert (pace.figures.plan_to_date.value, pace.figures.landing.note) == (0, "not.started")
    assert cockpit.paces[Period.MONTH].first == date(2027, 1, 1)
    assert cockpit.daily == ()


def test_a_month_of_a_year_to_come_is_expected_to_grow_like_the_last_twelve(still, alpha):
    grown = [sold(alpha, date(2025, 6 + n, 10), 120) for n in range(6)]
    grown += [sold(alpha, date(2026, n, 10), 120) for n in range(1, 6)]
    before = [sold(alpha, date(2024, 6 + n, 10), 100) for n in range(6)]
    before += [sold(alpha, date(2025, n, 10), 100) for n in range(1, 6)]
    keep(still, *grown, *before)
    line = still.cockpit.cockpit(2027).months[2]
    assert (line.previous, line.booked, line.expected) == (120, 0, 144)


def test_a_year_that_is_over_is_closed(still, alpha):
    keep(still, *months(2024, 100), sold(alpha, date(2024, 2, 29), 900))
    keep(still, sold(alpha, date(2026, 5, 1), 50))
    cockpit = still.cockpit.cockpit(2024)
    pace = cockpit.paces[Period.YEAR]
    assert (pace.booked, pace.days.left) == (900, 0)
    assert (pace.figures.landing.value, pace.figures.landing.note) == (900, "closed")
    assert (pace.range.low.value, pace.range.high.value) == (900, 900)
    assert {line.expected for line in cockpit.months} == {None}
    assert cockpit.daily == ((date(2024, 2, 29), 900),)
    assert cockpit.paces[Period.QUARTER].last == date(2024, 12, 31)


def test_a_year_that_is_over_lands_where_it_is_whatever_the_seasons(still, alpha):
    before = [sold(alpha, date(2023, month, 5), 10) for month in range(1, 13)]
    keep(still, *before, sold(alpha, date(2024, 2, 29), 900))
    figures = still.cockpit.cockpit(2024).paces[Period.YEAR].figures
    assert (figures.landing.value, figures.landing.note) == (900, "closed")


def test_this_month_lands_between_two_ends_and_the_next_ones_are_expected(still, alpha):
    last_year = [sold(alpha, date(2025, month, 10), 100 + month) for month in range(1, 13)]
    keep(still, *last_year, *(sold(alpha, date(2026, n, 10), 130) for n in range(1, 7)))
    lines = still.cockpit.cockpit().months
    assert [line.expected for line in lines[:5]] == [None] * 5
    june = lines[5]
    assert june.low < june.expected < june.high
    assert (june.booked, june.previous, cents(june.expected)) == (130, 106, 286)
    july = lines[6]
    assert (july.booked, july.low, july.high) == (0, None, None)
    assert july.expected > july.previous


def test_a_month_without_a_forerunner_is_expected_like_the_usual_one(still, alpha):
    keep(still, sold(alpha, date(2026, 4, 1), 100), sold(alpha, date(2026, 5, 1), 200))
    assert still.cockpit.cockpit().months[6].expected == 150


def test_nothing_is_expected_where_nothing_was_ever_sold(still):
    assert still.cockpit.cockpit().months[6].expected is None


def test_an_account_is_held_to_its_own_targets(still, alpha):
    beta = known_account(still, name="Beta")
    keep(still, *months(amount=70), *months(amount=10, account_id=alpha.id))
    keep(still, sold(alpha, TODAY, 3), sold(beta, TODAY, 4))
    own, none = year_of(still, account_id=alpha.id), year_of(still, account_id=beta.id)
    assert (own.target, own.booked) == (120, 3)
    assert (none.target, none.booked) == (None, 4)
    assert (year_of(still).target, year_of(still).booked) == (840, 7)


def test_the_whole_is_held_to_the_sum_of_the_accounts_where_nothing_is_said_for_all(still, alpha):
    beta = known_account(still, name="Beta")
    keep(still, *months(amount=10, account_id=alpha.id), *months(amount=5, account_id=beta.id))
    keep(still, a_target(month=date(2026, 1, 1), amount=money(99)))
    lines = still.cockpit.cockpit().months
    assert [line.target for line in lines[:2]] == [99, 15]


def test_targets_of_groups_and_of_new_business_are_not_the_whole(still):
    keep(still, *months(amount=7, product_group="Dairy"), *months(amount=7, new_business=True))
    assert year_of(still).target is None


def test_what_has_no_rate_is_counted_and_no_target_of_zero(still, alpha):
    keep(
        still,
        a_target(month=date(2026, 1, 1), amount=money(100, "USD")),
        a_target(month=date(2026, 2, 1), amount=money(100, "CHF")),
        sold(alpha, date(2026, 1, 5), 10, "USD"),
        sold(alpha, TODAY, 10, "USD"),
        a_rate(day=date(2026, 3, 1), rate=Decimal("0.9")),
    )
    cockpit = still.cockpit.cockpit()
    assert [line.target for line in cockpit.months[:3]] == [90, None, None]
    assert cockpit.paces[Period.YEAR].booked == 9
    assert cockpit.unpriced == 2


def test_targets_of_several_months_are_one_change(still, alpha):
    january, february = date(2026, 1, 1), date(2026, 2, 1)
    still.targets.plan({january: money(10), february: money(20)}, account_id=alpha.id)
    done = still.targets.plan(
        {date(2026, 1, 31): money(15), february: None, date(2027, 3, 1): None},
        account_id=alpha.id,
    )
    assert (done.label, done.about) == ("target.plan", "2026, 2027")
    (left,) = still.reader.all(Target)
    assert (left.month, left.amount, left.account_id) == (january, money(15), alpha.id)


def test_one_scope_does_not_touch_another(still, alpha):
    january = date(2026, 1, 1)
    still.targets.plan({january: money(1)})
    still.targets.plan({january: money(2)}, account_id=alpha.id)
    still.targets.plan({january: money(3)}, product_group="Dairy")
    still.targets.plan({january: money(4)}, new_business=True)
    still.targets.plan({january: None}, product_group="Dairy")
    assert sorted(target.amount.amount for target in still.reader.all(Target)) == [1, 2, 4]

"""What stayed and what grew."""

from datetime import date
from decimal import Decimal

from kamdesk.domain.figures.growth import Sale, growth, last_twelve_months
from kamdesk.domain.figures.retention import Renewal, retention

TODAY = date(2026, 6, 15)


def renewals(*pairs):
    return [
        Renewal(customer=str(n), start=Decimal(start), end=None if end is None else Decimal(end))
        for n, (start, end) in enumerate(pairs)
    ]


def sales(*pairs):
    return [Sale(day, Decimal(amount)) for day, amount in pairs]


def test_the_published_vector():
    now = retention(renewals((400, 480), (300, 240), (200, 200), (100, 0)), TODAY)
    assert now.net.value == Decimal("0.92")
    assert now.gross.value == Decimal("0.84")
    assert (now.expansion, now.contraction, now.churn) == (80, 60, 100)


def test_who_came_later_is_no_cohort():
    assert retention(renewals((100, 100), (0, 900)), TODAY).net.value == 1


def test_who_is_not_known_at_the_end_is_counted_and_not_lost():
    now = retention(renewals((100, 50), (100, None)), TODAY)
    assert now.net.value == Decimal("0.5")
    assert [part.name for part in now.net.missing] == ["1"]
    assert now.net.coverage == Decimal("0.5")


def test_more_given_back_than_bought_is_churn_and_no_more():
    now = retention(renewals((100, -20)), TODAY)
    assert (now.gross.value, now.churn, now.contraction) == (0, 100, 0)


def test_an_empty_cohort_has_no_rate():
    assert retention([], TODAY).net.note == "no.cohort"


def test_growth_compares_twelve_months_with_the_twelve_before():
    rows = sales(
        (date(2026, 6, 16), 1000),  # tomorrow
        (date(2026, 6, 15), 90),
        (date(2025, 6, 16), 60),
        (date(2025, 6, 15), 100),
        (date(2024, 6, 16), 20),
        (date(2024, 6, 15), 7),
    )
    assert last_twelve_months(rows, TODAY) == 150
    assert growth(rows, TODAY).value == Decimal("0.25")


def test_nothing_before_has_no_growth():
    figure = growth(sales((TODAY, 5)), TODAY)
    assert (figure.value, figure.note) == (None, "nothing.before")
    assert len(figure.missing) == 1


def test_nothing_since_is_a_loss_of_everything():
    assert growth(sales((date(2025, 1, 1), 5)), TODAY).value == -1

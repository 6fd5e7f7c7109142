"""What customers spend, and what they could."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from kamdesk.domain.figures.share_of_wallet import Holder, Spend, share_of_wallet
from kamdesk.domain.figures.whitespace import Cell, Potential, Trust, penetration, whitespace

TODAY = date(2026, 6, 15)


def share(**spends):
    rows = [
        Spend(category="c", holder=Holder(who), amount=None if one is None else Decimal(one))
        for who, one in spends.items()
    ]
    now = share_of_wallet(rows, TODAY)
    return now.low.value, now.high.value


def test_the_published_vector():
    assert share(us=400, competitor=600) == (Decimal("0.4"), Decimal("0.4"))


def test_what_is_not_contested_makes_a_range():
    assert share(us=400, competitor=400, in_house=100, unknown=100) == (
        Decimal("0.4"),
        Decimal("0.5"),
    )


def test_what_nobody_buys_is_in_no_wallet():
    assert share(us=1, none=99) == (1, 1)


def test_our_own_spend_unknown_is_not_zero():
    assert share(competitor=100) == (None, None)
    assert share(us=None, competitor=100) == (None, None)


def test_spending_nothing_with_us_is_a_share_of_zero():
    assert share(us=0, competitor=100) == (0, 0)


def test_an_empty_wallet_has_no_share():
    assert share(us=0) == (None, None)
    assert share(us=0, unknown=5) == (0, None)


def cell(current=0, pipeline=0, eligible=True, **potentials):
    return Cell(
        account_id=UUID(int=1),
        product="p",
        current=Decimal(current),
        pipeline=Decimal(pipeline),
        potentials=tuple(
            Potential(amount=Decimal(one), trust=Trust[how.upper()])
            for how, one in potentials.items()
        ),
        eligible=eligible,
    )


@pytest.mark.parametrize(
    ("one", "left"),
    [
        (cell(40, 10, guess=100), 50),
        (cell(90, 20, guess=100), 0),
        (cell(0, 0, guess=900, stated=100), 100),
        (cell(0, 0), None),
        (cell(0, 0, eligible=False, stated=100), None),
    ],
)
def test_whitespace_is_what_is_left_of_the_most_trusted_potential(one, left):
    assert whitespace(one, TODAY).value == left


def test_penetration_counts_eligible_cells_only():
    now = penetration(
        [cell(50, stated=100), cell(0, stated=100), cell(5), cell(9, eligible=False)], TODAY
    )
    assert round(now.by_count.value, 4) == Decimal("0.6667")
    assert now.by_money.value == Decimal("0.25")
    assert len(now.by_money.missing) == 1


def test_without_cells_there_is_no_penetration():
    now = penetration([], TODAY)
    assert (now.by_count.value, now.by_money.value) == (None, None)

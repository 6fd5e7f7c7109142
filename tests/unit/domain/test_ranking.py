"""The order of accounts, and what would turn it."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from kamdesk.domain.figures.ranking import Candidate, fragility, ranking
from kamdesk.domain.figures.scoring import Rating, score

TODAY = date(2026, 6, 1)


def account(name, *scores, weights=(30, 25, 20, 15, 10)):
    ratings = tuple(
        Rating(criterion=f"c{n}", weight=Decimal(w), score=None if s is None else Decimal(s))
        for n, (w, s) in enumerate(zip(weights, scores, strict=False))
    )
    return Candidate(id=UUID(int=ord(name[0])), name=name, ratings=ratings)


def places(*accounts):
    return [(one.name, one.rank) for one in ranking(accounts, TODAY)]


def tied(one, rival, found):
    """Put the shift into both and see whether the scores meet."""
    values = []
    for candidate in (one, rival):
        moved = [
            Rating(
                criterion=r.criterion,
                weight=r.weight + (found.shift if r.criterion == found.criterion else 0),
                score=r.score,
            )
            for r in candidate.ratings
        ]
        values.append(score(moved, TODAY).mean.value)
    return abs(values[0] - values[1]) < Decimal("1e-20")


def test_the_best_score_comes_first():
    assert places(account("B", 5, 5), account("A", 9, 9)) == [("A", 1), ("B", 2)]


def test_equal_scores_share_a_rank_and_the_next_is_skipped():
    ranks = places(account("A", 5, 5), account("B", 5, 5), account("C", 1, 1))
    assert ranks == [("A", 1), ("B", 1), ("C", 3)]


def test_who_is_not_rated_has_no_rank_and_comes_last():
    assert places(account("A", None), account("B", 1)) == [("B", 1), ("A", None)]
    assert places(account("A", None), account("B", None)) == [("A", None), ("B", None)]


def test_the_least_shift_of_a_weight_that_ties_two_neighbors():
    one, rival = account("A", 8, 6, 9, 4, 7), account("B", 6, 8, 8, 5, 7)
    # sums 700 and 685; delta = -15 / (sA - sB): c0 -7.5, c1 +7.5, c2 -15, c3 +15
    found = fragility(one, rival)
    assert abs(found.shift) == Decimal("7.5")
    assert found.share == Decimal("0.075")
    assert tied(one, rival, found)


def test_a_weight_cannot_fall_below_nothing():
    one, rival = account("A", 9, 2, weights=(1, 10)), account("B", 1, 1, weights=(1, 10))
    assert fragility(one, rival) is None


def test_accounts_tied_already_need_no_shift():
    found = fragility(account("A", 5, 5), account("B", 5, 5))
    assert (found.share, found.criterion) == (0, None)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [((8, 6, None), (6, 8, 7)), ((8, None, 9), (6, 10, None)), ((9, 3, 4), (8, None, 5))],
)
def test_accounts_rated_on_different_criteria_really_tie_under_the_shift(mine, theirs):
    one, rival = account("A", *mine), account("B", *theirs)
    assert tied(one, rival, fragility(one, rival))


def test_no_shift_is_claimed_against_an_account_without_ratings():
    assert fragility(account("A", 5), account("B", None)) is None


def test_a_place_names_the_neighbor_that_is_nearest():
    best, middle, last = ranking(
        [account("A", 9, 2), account("B", 5, 5), account("C", 4, 6)], TODAY
    )
    assert best.above is None
    assert last.below is None
    assert middle.fragility.share == min(middle.above.share, middle.below.share)
    assert best.fragility.rival == middle.id

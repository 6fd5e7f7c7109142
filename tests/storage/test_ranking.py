"""Rankings from ratings as they are stored, and what a user does to them."""

from decimal import Decimal

import pytest

from kamdesk.domain.accounts import Tier
from kamdesk.domain.criteria import Criterion, Purpose, Rating
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from tests.support.builders import a_criterion, a_model, a_rating, an_account
from tests.support.trade import TODAY, keep


class Table:
    """A model with criteria of given weights, and accounts rated in rows."""

    def __init__(self, desk, weights, rows, **model):
        self.model = a_model(**model)
        self.criteria = [
            a_criterion(model_id=self.model.id, name=f"C{at}", position=at, **self._of(weight))
            for at, weight in enumerate(weights)
        ]
        self.accounts = {name: an_account(name=name, tier=Tier.GROWTH) for name in rows}
        ratings = [
            a_rating(account_id=self.accounts[name].id, criterion_id=criterion.id, value=value)
            for name, values in rows.items()
            for criterion, value in zip(self.criteria, values, strict=True)
            if value is not None
        ]
        keep(desk, self.model, *self.criteria, *self.accounts.values(), *ratings)

    def _of(self, weight):
        return weight if isinstance(weight, dict) else {"weight": Decimal(weight)}


def places(studio, **more):
    return [(one.name, one.rank, one.score.mean.value) for one in studio.ranked(**more)]


def test_the_vector_of_the_weighted_score_comes_out_of_real_ratings(still):
    Table(still, (30, 25, 20, 15, 10), {"Alpha": (8, 6, 9, 4, 7)})
    (one,) = still.ranking.studio().ranked()
    assert (one.score.mean.value, one.score.total.value) == (7, 700)
    assert round(one.score.percent.value, 2) == Decimal("66.67")


def test_equal_scores_share_a_rank_and_the_next_is_skipped(still):
    Table(still, (1, 1), {"Cee": (9, 3), "Ann": (4, 8), "Bob": (8, 4), "Dee": (10, 9)})
    assert places(still.ranking.studio()) == [
        ("Dee", 1, Decimal("9.5")),
        ("Ann", 2, 6),
        ("Bob", 2, 6),
        ("Cee", 2, 6),
    ]


def test_a_reversed_criterion_turns_its_ratings(still):
    turned = {"weight": Decimal(1), "reversed": True}
    Table(still, (1, turned), {"Cheap": (5, 1), "Dear": (5, 10)})
    assert places(still.ranking.studio()) == [("Cheap", 1, Decimal("7.5")), ("Dear", 2, 3)]


def test_a_criterion_without_weight_decides_nothing(still):
    Table(still, (1, 0), {"Alpha": (5, 10), "Beta": (6, 1)})
    assert places(still.ranking.studio()) == [("Beta", 1, 6), ("Alpha", 2, 5)]


def test_without_any_weight_nobody_has_a_place(still):
    Table(still, (0, 0), {"Alpha": (5, 10)})
    assert places(still.ranking.studio()) == [("Alpha", None, None)]


def test_one_criterion_is_a_model(still):
    Table(still, (3,), {"Alpha": (5,), "Beta": (None,)})
    assert places(still.ranking.studio()) == [("Alpha", 1, 5), ("Beta", None, None)]


def test_what_is_disregarded_is_shown_and_not_counted(still):
    off = {"weight": Decimal(9), "active": False}
    table = Table(still, (1, off), {"Alpha": (5, 10)})
    studio = still.ranking.studio()
    assert studio.criteria == tuple(still.reader.all(Criterion))
    assert [one.id for one in studio.active] == [table.criteria[0].id]
    assert places(studio) == [("Alpha", 1, 5)]


def test_weights_can_be_tried_without_being_kept(still):
    table = Table(still, (1, 1), {"Alpha": (9, 1), "Beta": (2, 7)})
    studio = still.ranking.studio()
    tried = {table.criteria[1].id: Decimal(3)}
    assert [name for name, _, _ in places(studio, weights=tried)] == ["Beta", "Alpha"]
    assert [name for name, _, _ in places(studio)] == ["Alpha", "Beta"]


def test_key_accounts_and_whoever_was_rated_take_part(still):
    table = Table(still, (1,), {"Rated": (5,), "Key": (None,)})
    keep(still, an_account(name="Small"))
    still.accounts.change(table.accounts["Rated"].id, tier=Tier.STANDARD)
    assert [name for name, _, _ in places(still.ranking.studio())] == ["Rated", "Key"]
    everyone = [name for name, _, _ in places(still.ranking.studio(everyone=True))]
    assert everyone == ["Rated", "Key", "Small"]


def test_the_selection_model_in_force_is_meant_where_none_is_named(still):
    assert still.ranking.studio() is None
    other = Table(still, (1,), {}, name="Health", purpose=Purpose.HEALTH).model
    assert still.ranking.studio().model.id == other.id
    Table(still, (1,), {}, name="Old", active=False)
    chosen = Table(still, (1,), {}, name="Chosen").model
    Table(still, (1,), {}, name="Second")
    studio = still.ranking.studio()
    assert studio.model.id == chosen.id
    assert [model.name for model in studio.models] == ["Health", "Old", "Chosen", "Second"]


def test_a_model_is_meant_by_its_name_or_id(still):
    old = Table(still, (1,), {}, name="Zürich", active=False).model
    assert still.ranking.studio("zurich").model.id == old.id
    assert still.ranking.studio(old.id).model.id == old.id


def test_a_model_nobody_knows_is_refused_with_those_there_are(still):
    with pytest.raises(RuleBroken, match=r"model\.none"):
        still.ranking.studio("Nobody")
    Table(still, (1,), {}, name="Selection")
    with pytest.raises(RuleBroken) as refused:
        still.ranking.studio("Nobody")
    assert refused.value.about == {"name": "Nobody", "known": "Selection"}


def test_the_table_and_the_studio_agree(still):
    table = Table(still, (3, {"weight": Decimal(2), "reversed": True}, 1), {"A": (7, 2, None)})
    studio = still.ranking.studio()
    row = still.portfolio.rows([table.accounts["A"].id])[table.accounts["A"].id]
    (one,) = studio.ranked()
    assert row.score == one.score.mean.value == Decimal(3 * 7 + 2 * 9) / 5
    assert one.score.coverage == Decimal(5) / 6


def test_rating_again_keeps_the_evidence_until_other_is_given(still):
    table = Table(still, (1,), {"Alpha": (5,)})
    account, criterion = table.accounts["Alpha"], table.criteria[0]
    still.ratings.rate(account.id, criterion.id, 6, TODAY, evidence="Visit")
    still.ratings.rate(account.id, criterion.id, 7, TODAY)
    (rating,) = still.reader.all(Rating)
    assert (rating.value, rating.evidence, rating.rated_on) == (7, "Visit", TODAY)
    still.ratings.rate(account.id, criterion.id, 7, TODAY, evidence="")
    assert still.reader.all(Rating)[0].evidence == ""


def test_a_rating_can_be_taken_away_and_nothing_is_left_to_take(still):
    table = Table(still, (1,), {"Alpha": (5,)})
    account, criterion = table.accounts["Alpha"], table.criteria[0]
    assert still.ratings.rate(account.id, criterion.id, None, TODAY).label == "rating.delete"
    assert still.reader.all(Rating) == []
    assert still.ratings.rate(account.id, criterion.id, None, TODAY).change_id is None


def test_a_rating_outside_the_scale_changes_nothing(still):
    table = Table(still, (1,), {"Alpha": (5,)})
    account, criterion = table.accounts["Alpha"], table.criteria[0]
    with pytest.raises(RuleBroken, match=r"rating\.out\.of\.scale"):
        still.ratings.rate(account.id, criterion.id, 11, TODAY)
    with pytest.raises(RuleBroken, match=r"record\.gone"):
        still.ratings.rate(account.id, new_id(), 5, TODAY)
    assert [rating.value for rating in still.reader.all(Rating)] == [5]


def test_weights_are_given_as_one_change(still):
    table = Table(still, (1, 1), {})
    first, second = table.criteria
    done = still.criteria.weigh({first.id: Decimal(30), second.id: Decimal("12.5")})
    assert (done.label, done.about) == ("criterion.weigh", "C0, C1")
    assert [one.weight for one in still.reader.all(Criterion)] == [30, Decimal("12.5")]
    with pytest.raises(RuleBroken, match=r"criterion\.weight\.impossible"):
        still.criteria.weigh({first.id: Decimal(1), second.id: Decimal(-1)})
    assert [one.weight for one in still.reader.all(Criterion)] == [30, Decimal("12.5")]

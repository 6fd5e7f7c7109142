"""Models, criteria, weights and ratings: what a user can do to them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.criteria import Criterion, Rating, ScoringModel
from kamdesk.services.keeping import Keeping
from kamdesk.services.words.starter import CRITERIA, MODEL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from uuid import UUID

    from kamdesk.domain.accounts import AccountId
    from kamdesk.domain.criteria import CriterionId, ModelId
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Transactions


FIRST_CUT = 8  # a key account manager looks after a handful of accounts


def begin_model(transactions: Transactions, say: Callable[[str], str] = str) -> Outcome:
    """Lay down the selection model one begins with; ``say`` puts it in the user's language."""
    model = ScoringModel(name=say(MODEL), cut=FIRST_CUT)
    with transactions() as work:
        work.of(ScoringModel).save(model)
        for position, first in enumerate(CRITERIA):
            low, mid, high, top = map(say, first.anchors)
            criterion = Criterion(
                model_id=model.id,
                name=say(first.name),
                weight=Decimal(first.weight),
                reversed=first.reversed,
                position=position,
                anchor_1=low,
                anchor_4=mid,
                anchor_7=high,
                anchor_10=top,
            )
            work.of(Criterion).save(criterion)
        return work.commit("model.add", model.name)


class CriterionService(Keeping[Criterion]):
    """Everything a user can do to a criterion."""

    def __init__(self, transactions: Transactions) -> None:
        super().__init__(Criterion, transactions)

    def append(self, model_id: ModelId, name: str) -> Outcome:
        """Add a criterion to a model, behind the others."""
        with self._transactions() as work:
            criteria = work.of(Criterion)
            last = max((one.position for one in criteria.where(model_id=[model_id])), default=-1)
            criteria.save(Criterion(model_id=model_id, name=name, position=last + 1))
            return work.commit("criterion.add", name)

    def weigh(self, weights: Mapping[UUID, Decimal]) -> Outcome:
        """Give criteria other weights, as one change."""
        names = []
        with self._transactions() as work:
            criteria = work.of(Criterion)
            for criterion_id, weight in weights.items():
                criterion = criteria.get(criterion_id)
                names.append(criterion.name)
                criteria.save(replace(criterion, weight=weight))
            return work.commit("criterion.weigh", ", ".join(names))


class RatingService(Keeping[Rating]):
    """Everything a user can do to a rating."""

    def __init__(self, transactions: Transactions) -> None:
        super().__init__(Rating, transactions)

    def rate(
        self,
        account_id: AccountId,
        criterion_id: CriterionId,
        value: int | None,
        today: date,
        *,
        evidence: str | None = None,
    ) -> Outcome:
        """Rate an account on a criterion, 1 to 10; ``None`` takes the rating away."""
        with self._transactions() as work:
            ratings = work.of(Rating)
            found = ratings.where(account_id=[account_id], criterion_id=[criterion_id])
            about = work.of(Criterion).get(criterion_id).name
            if value is None:
                for rating in found:
                    ratings.delete(rating.id)
                return work.commit("rating.delete", about)
            rating = found[0] if found else _blank(account_id, criterion_id, value, today)
            words = rating.evidence if evidence is None else evidence
            ratings.save(replace(rating, value=value, rated_on=today, evidence=words))
            return work.commit("rating.rate", about)


def _blank(account_id: AccountId, criterion_id: CriterionId, value: int, today: date) -> Rating:
    return Rating(account_id=account_id, criterion_id=criterion_id, value=value, rated_on=today)

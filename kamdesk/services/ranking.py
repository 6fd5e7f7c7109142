"""Scores of accounts under a model, ranked, each open to its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.accounts import Account, Tier
from kamdesk.domain.criteria import Criterion, Purpose, Rating, ScoringModel
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures import scoring
from kamdesk.domain.figures.ranking import Candidate, Ranked, ranking
from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kamdesk.services.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """A model with its criteria, the accounts, and the ratings they got."""

    model: ScoringModel
    models: tuple[ScoringModel, ...]
    criteria: tuple[Criterion, ...]  # in their order, the disregarded ones too
    accounts: Mapping[UUID, Account]
    ratings: Mapping[tuple[UUID, UUID], Rating]  # by account and criterion
    as_of: date

    @property
    def active(self) -> tuple[Criterion, ...]:
        """The criteria that count."""
        return tuple(criterion for criterion in self.criteria if criterion.active)

    def ranked(self, weights: Mapping[UUID, Decimal] | None = None) -> tuple[Ranked, ...]:
        """Return the ranking, under other weights where some are being tried."""
        tried = weights or {}
        candidates = [
            Candidate(
                id=pk,
                name=account.name,
                ratings=tuple(
                    self._rating(pk, criterion, tried.get(criterion.id, criterion.weight))
                    for criterion in self.active
                ),
            )
            for pk, account in self.accounts.items()
        ]
        return ranking(candidates, self.as_of)

    def _rating(self, pk: UUID, criterion: Criterion, weight: Decimal) -> scoring.Rating:
        found = self.ratings.get((pk, criterion.id))
        return scoring.Rating(
            criterion=criterion.name,
            weight=weight,
            score=None if found is None else Decimal(found.value),
            reversed=criterion.reversed,
            rated_on=found.rated_on if found else None,
        )


class RankingService:
    """Reads a model with all that was rated under it."""

    def __init__(self, reader: Reader, today: Callable[[], date]) -> None:
        self._reader = reader
        self._today = today

    def studio(
        self, model: str | UUID | None = None, *, everyone: bool = False, as_of: date | None = None
    ) -> Studio | None:
        """Return a model by name or id, or the selection model; ``None`` where there is none.

        Takes in key accounts and whoever was rated, or ``everyone``.
        """
        models = self._reader.all(ScoringModel)
        chosen = _chosen(models, model)
        if chosen is None:
            return None
        criteria = sorted(
            self._reader.all(Criterion, model_id=[chosen.id]), key=lambda one: one.position
        )
        found = self._reader.all(Rating, criterion_id=[criterion.id for criterion in criteria])
        ratings: dict[tuple[UUID, UUID], Rating] = {
            (rating.account_id, rating.criterion_id): rating for rating in found
        }
        rated = {account_id for account_id, _ in ratings}
        accounts: dict[UUID, Account] = {
            account.id: account
            for account in self._reader.all(Account)
            if everyone or account.tier is not Tier.STANDARD or account.id in rated
        }
        return Studio(
            model=chosen,
            models=tuple(models),
            criteria=tuple(criteria),
            accounts=accounts,
            ratings=ratings,
            as_of=as_of or self._today(),
        )


def _chosen(models: Sequence[ScoringModel], wanted: str | UUID | None) -> ScoringModel | None:
    if wanted is None:
        active = [model for model in models if model.active]
        first = [model for model in active if model.purpose is Purpose.SELECTION]
        return next(iter(first or active), None)
    for model in models:
        if model.id == wanted or folded(model.name) == folded(str(wanted)):
            return model
    if not models:
        raise RuleBroken("model.none")
    known = ", ".join(model.name for model in models)
    raise RuleBroken("model.unknown", name=wanted, known=known)

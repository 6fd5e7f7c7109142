"""What may go wrong with a plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NewType
from uuid import UUID

from kamdesk.domain.identity import new_id
from kamdesk.domain.plans import PlanId
from kamdesk.domain.record import named, tidied, within

RiskId = NewType("RiskId", UUID)
LOWEST, HIGHEST = 1, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """A risk with how likely and how bad it is, and what is done about it."""

    id: RiskId = field(default_factory=lambda: RiskId(new_id()))
    version: int = 0
    plan_id: PlanId
    title: str
    likelihood: int = 3  # 1 hardly, 5 almost sure
    impact: int = 3  # 1 a nuisance, 5 the account is lost
    response: str = ""
    owner: str = ""  # empty is the key account manager
    closed: bool = False  # it has passed, or has come true

    def __post_init__(self) -> None:
        named(self, "title", "risk.title.empty")
        tidied(self, "owner")
        within(self.likelihood, LOWEST, HIGHEST, "risk.likelihood.impossible")
        within(self.impact, LOWEST, HIGHEST, "risk.impact.impossible")

    @property
    def weight(self) -> int:
        """Likelihood times impact (risk matrix, ISO 31010)."""
        return self.likelihood * self.impact

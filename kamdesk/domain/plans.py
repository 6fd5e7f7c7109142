"""Account plans: what is to become of a customer in a period, and how it was seen at reviews."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.record import named

PlanId = NewType("PlanId", UUID)
VersionId = NewType("VersionId", UUID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What we intend with one account in one period; its parts refer to it."""

    id: PlanId = field(default_factory=lambda: PlanId(new_id()))
    version: int = 0
    account_id: AccountId
    title: str
    starts: date
    ends: date
    situation: str = ""
    viewpoint: str = ""  # from where strengths and weaknesses are seen: us, in their market
    proposition: str = ""  # the value we propose
    resources: str = ""
    retrospective: str = ""  # what the period taught, written at its end

    def __post_init__(self) -> None:
        named(self, "title", "plan.title.empty")
        if self.ends < self.starts:
            raise RuleBroken("plan.ends.before.start", value=self.ends)

    def covers(self, day: date) -> bool:
        """Whether a day lies in the period."""
        return self.starts <= day <= self.ends

    def share_gone(self, day: date) -> float:
        """Return how much of the period is over on a day, 0 to 1."""
        whole = (self.ends - self.starts).days + 1
        return min(1.0, max(0.0, ((day - self.starts).days + 1) / whole))

    def followed(self) -> Plan:
        """Return the plan of the next period of the same length, its words taken along."""
        years = self.ends.year - self.starts.year + 1
        whole_years = (self.starts.month, self.starts.day, self.ends.month, self.ends.day)
        if whole_years == (1, 1, 12, 31):
            starts = date(self.starts.year + years, 1, 1)
            ends = date(self.ends.year + years, 12, 31)
        else:
            length = self.ends - self.starts
            starts = date.fromordinal(self.ends.toordinal() + 1)
            ends = starts + length
        return replace(
            self, id=PlanId(new_id()), version=0, starts=starts, ends=ends, retrospective=""
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersion:
    """A plan as it stood when it was frozen, for comparing; it never changes."""

    id: VersionId = field(default_factory=lambda: VersionId(new_id()))
    version: int = 0
    plan_id: PlanId
    number: int
    title: str
    frozen_on: date
    content: str  # JSON: the plan, its parts, and the figures of the day

    def __post_init__(self) -> None:
        named(self, "title", "version.title.empty")

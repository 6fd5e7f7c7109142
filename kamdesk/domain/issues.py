"""Issues and escalations of customers; several may be open at once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.record import named, tidied

IssueId = NewType("IssueId", UUID)


class Severity(StrEnum):
    """How much an issue hurts the customer."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What went wrong at a customer, and who of ours mends it by when."""

    id: IssueId = field(default_factory=lambda: IssueId(new_id()))
    version: int = 0
    external_id: str = ""
    account_id: AccountId
    contact_id: ContactId | None = None  # who raised it
    title: str
    severity: Severity = Severity.MAJOR
    department: str = ""  # of ours
    owner: str = ""
    opened: date
    due: date | None = None
    resolved_on: date | None = None
    resolution: str = ""
    informed_on: date | None = None  # when the customer was told
    notes: str = ""

    def __post_init__(self) -> None:
        named(self, "title", "issue.title.empty")
        tidied(self, "external_id", "department", "owner")
        if self.resolved_on is not None and self.resolved_on < self.opened:
            raise RuleBroken("issue.resolved.before.opened", value=self.resolved_on)

    @property
    def is_open(self) -> bool:
        """Whether it is still to be mended."""
        return self.resolved_on is None

    def resolved(self, today: date, resolution: str = "") -> Issue:
        """Return the issue as mended today."""
        return replace(self, resolved_on=today, resolution=resolution or self.resolution)

    def reopened(self) -> Issue:
        """Return the issue as still to be mended; what was tried stays noted."""
        return replace(self, resolved_on=None)

    def days_late(self, today: date) -> int:
        """Return how many days it is over its day; 0 where it is not."""
        if self.due is None or not self.is_open:
            return 0
        return max(0, (today - self.due).days)

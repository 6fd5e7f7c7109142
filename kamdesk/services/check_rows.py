"""Read models of the check of key accounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kamdesk.domain.accounts import KEY_TIERS, AccountStatus, Tier
from kamdesk.domain.definition import Finding, KeyTest, Missing, Verdict
from kamdesk.domain.figures.repeat_purchases import BoughtMonth
from kamdesk.domain.limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """One account and how the four tests of it ended."""

    id: UUID
    name: str
    tier: Tier
    status: AccountStatus
    industry: str
    city: str
    country: str
    owner: str
    findings: tuple[Finding, ...]

    def finding(self, test: KeyTest) -> Finding:
        """Return how one test ended."""
        return next(one for one in self.findings if one.test is test)

    @property
    def is_key(self) -> bool:
        """Whether the account is treated as one of the few."""
        return self.tier in KEY_TIERS

    @property
    def repeat_purchases(self) -> Verdict:
        """Whether it buys again and again."""
        return self.finding(KeyTest.REPEAT_PURCHASES).verdict

    @property
    def mutual_dependence(self) -> Verdict:
        """Whether each depends on the other."""
        return self.finding(KeyTest.MUTUAL_DEPENDENCE).verdict

    @property
    def both_win(self) -> Verdict:
        """Whether it is worth it for both."""
        return self.finding(KeyTest.BOTH_WIN).verdict

    @property
    def account_profit(self) -> Verdict:
        """Whether it is profitable once it is served."""
        return self.finding(KeyTest.ACCOUNT_PROFIT).verdict

    @property
    def passed(self) -> int:
        """How many tests it passed."""
        return sum(one.verdict is Verdict.PASSED for one in self.findings)

    @property
    def failed(self) -> int:
        """How many it failed."""
        return sum(one.verdict is Verdict.FAILED for one in self.findings)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What data is missing, each once."""
        return tuple(dict.fromkeys(lack for one in self.findings for lack in one.missing))

    @property
    def gaps(self) -> int:
        """How much data is missing."""
        return len(self.missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountCheck:
    """The check of one account, with the months that its purchases fell in."""

    row: CheckRow
    as_of: date
    currency: str
    limits: Limits
    months: tuple[BoughtMonth, ...]


FIELDS = (
    "id",
    "name",
    "tier",
    "status",
    "industry",
    "city",
    "country",
    "owner",
    "is_key",
    *KeyTest,
    "passed",
    "failed",
    "gaps",
)

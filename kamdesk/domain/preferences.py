"""What a portfolio has been told about its key account manager."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NewType
from uuid import UUID

from kamdesk.domain.identity import new_id
from kamdesk.domain.limits import Limits
from kamdesk.domain.record import named
from kamdesk.domain.rhythm import Rhythms
from kamdesk.domain.visit_report import REPORT, USUAL, ReportForm

if TYPE_CHECKING:
    from collections.abc import Mapping

PreferenceId = NewType("PreferenceId", UUID)
CURRENCY = "currency"
MANAGER = "manager"
SAMPLE = "sample"  # the change that brought the sample portfolio, so that it can go again
DEFAULT_CURRENCY = "EUR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """A named choice that travels with the portfolio."""

    id: PreferenceId = field(default_factory=lambda: PreferenceId(new_id()))
    version: int = 0
    name: str
    value: str

    def __post_init__(self) -> None:
        named(self, "name", "preference.name.empty")

    def chosen(self, value: str) -> Preference:
        """Return the choice with another value."""
        return replace(self, value=value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The choices in force."""

    currency: str = DEFAULT_CURRENCY
    manager: str = ""
    sample: str = ""
    limits: Limits = field(default_factory=Limits)
    rhythms: Rhythms = field(default_factory=Rhythms)
    report: ReportForm = USUAL

    @classmethod
    def of(cls, stored: Mapping[str, str]) -> Preferences:
        """Return what is stored, with what was never said at its default."""
        return cls(
            currency=stored.get(CURRENCY) or DEFAULT_CURRENCY,
            manager=stored.get(MANAGER, ""),
            sample=stored.get(SAMPLE, ""),
            limits=Limits.of(stored),
            rhythms=Rhythms.of_stored(stored),
            report=ReportForm.of_stored(stored.get(REPORT, "")),
        )

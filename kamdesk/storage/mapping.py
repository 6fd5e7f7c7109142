"""Domain objects to columns and back: by name, with money and sort keys spread out."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Generic

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.attachments import Attachment
from kamdesk.domain.benefits import Benefit
from kamdesk.domain.competitors import Competitor
from kamdesk.domain.contacts import Contact
from kamdesk.domain.contracts import Contract
from kamdesk.domain.criteria import Criterion, Rating, ScoringModel
from kamdesk.domain.dependencies import Dependency
from kamdesk.domain.issues import Issue
from kamdesk.domain.money import Money
from kamdesk.domain.needs import Need
from kamdesk.domain.objectives import Objective
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.plans import Plan, PlanVersion
from kamdesk.domain.preferences import Preference
from kamdesk.domain.products import Product
from kamdesk.domain.rates import ExchangeRate
from kamdesk.domain.record import KeptT
from kamdesk.domain.reviews import Lesson, Review
from kamdesk.domain.risks import Risk
from kamdesk.domain.sales import Sale
from kamdesk.domain.snoozes import Snooze
from kamdesk.domain.strength import Strength
from kamdesk.domain.surveys import Answer
from kamdesk.domain.swot import SwotItem
from kamdesk.domain.targets import Target
from kamdesk.domain.team import Acquaintance, Assignment, Colleague
from kamdesk.domain.text import folded
from kamdesk.domain.ties import Tie
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.storage import records

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kamdesk.storage.records import Kept

UNITS = {"minor": Money.of_minor, "fine": Money.of_fine}


class Shape(Generic[KeptT]):
    """How objects of one class lie in their table.

    A field lies in the column of its name; money ``x`` in ``x_minor`` (cents) or ``x_fine``
    (their hundredths) and ``x_currency``; a column ``x_key`` holds ``x`` as it is sorted.
    A field without any column, such as the people of a touchpoint, is its repository's own.
    """

    def __init__(self, entity: type[KeptT], record: type[Kept]) -> None:
        self.entity = entity
        self._make: Callable[..., KeptT] = entity
        self.record = record
        columns = set(record.__table__.c.keys())
        names = [each.name for each in fields(entity)]  # type: ignore[arg-type]
        self._plain = [name for name in names if name in columns and name != "version"]
        self._money = [
            (name, f"{name}_{unit}", unit)
            for name in names
            for unit in UNITS
            if f"{name}_{unit}" in columns
        ]
        self._keys = [(name, f"{name}_key") for name in names if f"{name}_key" in columns]

    def to_row(self, thing: KeptT) -> dict[str, Any]:
        """Return the columns of ``thing``; the version is the database's own."""
        row = {name: getattr(thing, name) for name in self._plain}
        for name, column, unit in self._money:
            money = getattr(thing, name)
            row[column] = None if money is None else getattr(money, unit)
            row[f"{name}_currency"] = None if money is None else money.currency
        for name, key in self._keys:
            row[key] = folded(row[name])
        return row

    def to_domain(self, row: Mapping[Any, Any], **more: Any) -> KeptT:
        """Return the object that a row, or a record's attributes, stand for."""
        values = {name: row[name] for name in self._plain}
        for name, column, unit in self._money:
            units, currency = row[column], row[f"{name}_currency"]
            known = units is not None and currency is not None
            values[name] = UNITS[unit](units, currency) if known else None
        return self._make(version=row["version"], **values, **more)

    def column_of(self, field: str) -> Any:
        """Return the column a plain field lies in."""
        return self.record.__table__.c[field]


SHAPES: dict[type[Any], Shape[Any]] = {
    entity: Shape(entity, record)
    for entity, record in (
        (Account, records.AccountRecord),
        (Contact, records.ContactRecord),
        (Touchpoint, records.TouchpointRecord),
        (Product, records.ProductRecord),
        (Sale, records.SaleRecord),
        (Opportunity, records.OpportunityRecord),
        (Action, records.ActionRecord),
        (Target, records.TargetRecord),
        (ScoringModel, records.ModelRecord),
        (Criterion, records.CriterionRecord),
        (Rating, records.RatingRecord),
        (Contract, records.ContractRecord),
        (Competitor, records.CompetitorRecord),
        (Need, records.NeedRecord),
        (Issue, records.IssueRecord),
        (Answer, records.AnswerRecord),
        (Colleague, records.ColleagueRecord),
        (Assignment, records.AssignmentRecord),
        (Acquaintance, records.AcquaintanceRecord),
        (Tie, records.TieRecord),
        (Strength, records.StrengthRecord),
        (Attachment, records.AttachmentRecord),
        (Plan, records.PlanRecord),
        (PlanVersion, records.PlanVersionRecord),
        (Objective, records.ObjectiveRecord),
        (SwotItem, records.SwotRecord),
        (Risk, records.RiskRecord),
        (Benefit, records.BenefitRecord),
        (Review, records.ReviewRecord),
        (Lesson, records.LessonRecord),
        (Dependency, records.DependencyRecord),
        (Snooze, records.SnoozeRecord),
        (ExchangeRate, records.RateRecord),
        (Preference, records.PreferenceRecord),
    )
}

"""Opportunities, actions and touchpoints from foreign tables."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from kamdesk.domain.actions import Action, ActionStatus, Priority
from kamdesk.domain.opportunities import (
    OPEN_STAGES,
    STAGE_PROBABILITY,
    Opportunity,
    OpportunityKind,
    Stage,
)
from kamdesk.domain.touchpoints import Sentiment, Touchpoint, TouchpointKind
from kamdesk.services.imports.books import told
from kamdesk.services.imports.choices import choice
from kamdesk.services.imports.reading import Reading
from kamdesk.services.imports.shelf import Sought
from kamdesk.services.imports.taking import Taker

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from kamdesk.services.tables import MappedRow

DEAL = (
    *("external_id", "title", "product_group", "next_step", "competitor", "reason", "source"),
    *("owner", "expected_close", "closed_on", "probability"),
)
TASK = ("external_id", "title", "owner", "department", "due", "done_on")
PART = "parts."  # begins the name of a part of a report
MEETING = ("external_id", "summary", "objective", "outcome", "next_step", "minutes")


class Dealing(Taker):
    """What opportunities, actions and touchpoints have in common: whom they are about."""

    def about(self, row: MappedRow, reading: Reading) -> None:
        """Take account, deal and person; the account may only be known through the others."""
        account_id, values = self.account(row), row.values
        deal = self.refer(
            row, reading, "opportunity", lambda: self.books.opportunity(values["opportunity"])
        )
        person = self.refer(
            row, reading, "contact", lambda: self.books.contact(values["contact"], account_id)
        )
        for other in (deal, person):
            account_id = account_id or (other.account_id if other else None)
        if account_id is not None:
            reading.fields["account_id"] = account_id


class Opportunities(Dealing):
    """Takes deals; one that is decided is closed."""

    entity = Opportunity

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take(*DEAL)
        reading.take_amounts("amount", "margin")
        reading.choose("kind", OpportunityKind)
        reading.choose("stage", Stage)
        self.about(row, reading)
        return reading

    @override
    def settle(self, record: Any, reading: Reading) -> dict[str, Any]:
        fields = super().settle(record, reading)
        stage = fields.get("stage")
        if stage is None or (record is not None and record.stage is stage):
            return fields
        if stage in {Stage.WON, Stage.LOST} and "expected_close" in fields:
            fields.setdefault("closed_on", fields["expected_close"])
        elif record is not None and stage in OPEN_STAGES:
            fields.setdefault("probability", STAGE_PROBABILITY[stage])
        return fields

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        known = told(fields.get("account_id"), fields["title"], fields.get("expected_close"))
        return [Sought("external_id", fields.get("external_id"), sure=True), Sought("told", known)]


class Actions(Dealing):
    """Takes tasks and what was promised."""

    entity = Action

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take(*TASK)
        reading.choose("status", ActionStatus)
        reading.choose("priority", Priority)
        if "done_on" in reading.fields:
            reading.fields.setdefault("status", ActionStatus.DONE)
        self.about(row, reading)
        return reading

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        known = told(fields.get("account_id"), fields["title"], fields.get("due"))
        return [Sought("external_id", fields.get("external_id"), sure=True), Sought("told", known)]


class Touchpoints(Dealing):
    """Takes visits, calls and messages, with the people who took part."""

    entity = Touchpoint

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take(*MEETING)
        reading.choose("kind", TouchpointKind)
        reading.choose("sentiment", Sentiment)
        self.about(row, reading)
        day = row.values["happened_on"]
        if isinstance(day, datetime):
            reading.fields["at"] = day.time().replace(tzinfo=None)
        reading.fields["happened_on"] = day.date() if isinstance(day, datetime) else day
        self._with_people(row, reading)
        parts = {
            name.removeprefix(PART): value
            for name, value in row.values.items()
            if name.startswith(PART)
        }
        if parts:
            reading.fields["parts"] = parts
        return reading

    @override
    def settle(self, record: Any, reading: Reading) -> dict[str, Any]:
        fields = super().settle(record, reading)
        if record is not None and "parts" in fields:
            fields["parts"] = {**record.parts, **fields["parts"]}
        if record is not None and "contacts" in fields:
            fields["contacts"] = tuple(dict.fromkeys((*record.contacts, *fields["contacts"])))
        return fields

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        words = fields.get("summary") or fields.get("outcome") or fields.get("notes", "")
        known = told(fields.get("account_id"), words, fields["happened_on"])
        return [Sought("external_id", fields.get("external_id"), sure=True), Sought("told", known)]

    @override
    def make(self, fields: Mapping[str, Any]) -> Touchpoint:
        return Touchpoint(**{"summary": "", "kind": self._usual_kind(fields), **fields})

    def _usual_kind(self, fields: Mapping[str, Any]) -> TouchpointKind:
        """Return what the file is named after: rows of a visit log are visits."""
        named = choice(TouchpointKind, self.table.sheet or self.table.file.stem).value
        if isinstance(named, TouchpointKind):
            return named
        met = fields.get("contacts") or fields.get("minutes")
        return TouchpointKind.MEETING if met else TouchpointKind.NOTE

    def _with_people(self, row: MappedRow, reading: Reading) -> None:
        """Take the people who are known; other names stay readable in the notes."""
        account_id: UUID | None = reading.fields.get("account_id")
        known: list[UUID] = []
        others = []
        for name in row.values.get("contacts", ()):
            person = self.books.contact(name, account_id)
            if person is None:
                others.append(name)
                continue
            known.append(person.id)
            if account_id is None and person.account_id is not None:
                account_id = reading.fields["account_id"] = person.account_id
        if known:
            reading.fields["contacts"] = tuple(dict.fromkeys(known))
        if others:
            reading.kept["contacts"] = ", ".join(others)

"""Contracts, needs, competitors and our own people from foreign tables."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from kamdesk.domain.competitors import Competitor, Threat
from kamdesk.domain.contracts import Contract
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.needs import Need, NeedKind, NeedStatus
from kamdesk.domain.periods import months_later
from kamdesk.domain.team import Assignment, Colleague
from kamdesk.domain.text import folded, one_line
from kamdesk.services.imports.answer import Fate, Tally
from kamdesk.services.imports.books import met, told
from kamdesk.services.imports.care import Caring
from kamdesk.services.imports.reading import Reading
from kamdesk.services.imports.shelf import Sought
from kamdesk.services.imports.taking import Taker
from kamdesk.services.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from kamdesk.services.imports.books import Books
    from kamdesk.services.tables import Mapped, MappedRow

PERIOD = re.compile(r"(\d{1,4})\s*([^\W\d_]+)")
MONTHS_OF = {"m": 1, "q": 3, "y": 12, "j": 12, "a": 12}  # month, quarter, year, Jahr, an, año
WEEKS = ("w", "s")  # week, Woche, semaine, semana
DAYS = ("d", "jour", "tag")  # day, día, jour, Tag


class Contracts(Taker):
    """Takes contracts; a period of notice gives the last day to give it."""

    entity = Contract

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take("external_id", "title", "starts", "ends", "notice_by", "renews")
        reading.take_amounts("value")
        reading.fields["account_id"] = owner(self, row, "contract.account.empty")
        period, ends = row.values.get("notice", ""), row.values.get("ends")
        if period and ends is not None and "notice_by" not in row.values:
            day = before(ends, period)
            if day is not None:
                reading.fields["notice_by"] = day
        if period and "notice_by" not in reading.fields:
            reading.kept["notice"] = period
        return reading

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        account_id, title, starts = fields["account_id"], fields["title"], fields.get("starts")
        known = Sought("told", told(account_id, title, starts))
        if starts is None:  # a renewal has the name of what it renews, and another beginning
            known = Sought("titled", told(account_id, title, None))
        return [Sought("external_id", fields.get("external_id"), sure=True), known]


class Needs(Caring):
    """Takes needs, with the product that answers them."""

    entity = Need

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take("external_id", "title", "evidence", "solution", "noted_on")
        reading.choose("kind", NeedKind)
        reading.choose("status", NeedStatus)
        self.about(row, reading, "need.account.empty")
        product = self.books.product(row.values)
        if product is not None:
            reading.fields["product_id"] = product
        return reading

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        known = told(fields["account_id"], fields["title"], None)
        return [Sought("external_id", fields.get("external_id"), sure=True), Sought("told", known)]


class Competitors(Taker):
    """Takes who else sells to a customer."""

    entity = Competitor

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take("external_id", "name", "product_group", "strengths", "weaknesses")
        reading.take_amounts("spend")
        reading.choose("threat", Threat)
        reading.fields["account_id"] = owner(self, row, "competitor.account.empty")
        return reading

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        known = met(fields["account_id"], fields["name"], fields.get("product_group", ""))
        return [Sought("external_id", fields.get("external_id"), sure=True), Sought("met", known)]


class Colleagues(Taker):
    """Takes our people; a row that names an account puts them on its team."""

    entity = Colleague

    def __init__(self, table: Mapped, books: Books) -> None:
        super().__init__(table, books)
        self._team = Tally(table, Kind.TEAM.value, found_in=table.kind or "")
        self._posts = books.shelf(Assignment)
        self._manned = False  # whether any row names a team

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take("external_id", "name", "title", "department", "email", "phone")
        return reading

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        email = fields.get("email", "")
        return [
            Sought("external_id", fields.get("external_id"), sure=True),
            Sought("email", email.lower(), sure=True),
            Sought("name", folded(one_line(fields["name"])), sure=True),  # one row per account
        ]

    @override
    def placed(self, row: MappedRow, record_id: UUID, fate: Fate) -> None:
        account_id = self.account(row)
        if account_id is None:
            return
        self._manned = True
        found = self._posts.find("post", (account_id, record_id))
        said: dict[str, Any] = {
            name: row.values[name] for name in ("role", "responsibility") if name in row.values
        }
        if found:
            self._team.count(self._posts.update(found[0], said))
            return
        post = Assignment(account_id=account_id, colleague_id=record_id, **said)  # type: ignore[arg-type]  # ids are new types
        self._posts.add(post, said)
        self._team.count(Fate.CREATED)

    @override
    def tallies(self) -> list[Tally]:
        return [self.tally, self._team] if self._manned else [self.tally]


def owner(taker: Taker, row: MappedRow, refusal: str) -> UUID:
    """Return the account of a row that cannot do without one."""
    found = taker.account(row)
    if found is None:
        raise RuleBroken(refusal, field="account")
    return found


def before(ends: date, period: str) -> date | None:
    """Return the last day of notice: as long before the end as a period says, if it does."""
    found = PERIOD.search(folded(period))
    if found is None:
        return None
    count, unit = int(found[1]), found[2]
    if unit.startswith(DAYS):
        return ends - timedelta(days=count)
    if unit.startswith(WEEKS):
        return ends - timedelta(weeks=count)
    months = MONTHS_OF.get(unit[0])
    return None if months is None else months_later(ends, -count * months)

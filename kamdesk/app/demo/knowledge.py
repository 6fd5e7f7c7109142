"""What the sample knows of key accounts: needs, issues, answers, contracts, competitors."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kamdesk.domain.accounts import Level
from kamdesk.domain.competitors import Competitor, Threat
from kamdesk.domain.contracts import Contract
from kamdesk.domain.issues import Issue, Severity
from kamdesk.domain.money import Money
from kamdesk.domain.needs import Need, NeedKind, NeedStatus
from kamdesk.domain.surveys import Answer, SurveyKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kamdesk.app.demo.northwind import Northwind
    from kamdesk.domain.accounts import Account
    from kamdesk.domain.contacts import Contact, ContactId
    from kamdesk.services.ports import UnitOfWork

PREFERRED = (
    "service_level",
    "delivery",
    "invoicing",
    "no_go",
    "gifts",
    "trends",
    "decision_process",
    "financials",
)


class Knowledge:
    """Reads ``knowledge.toml`` and sets it around today."""

    def __init__(
        self, file: Path, trade: Northwind, people: Iterable[Contact], today: date
    ) -> None:
        told: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
        self._told: list[dict[str, Any]] = told["account"]
        self._structure: dict[str, dict[str, str]] = {one["id"]: one for one in told["structure"]}
        self._trade = trade
        self._today = today
        self._people = {(one.account_id, one.name): one.id for one in people}
        self._products = {one.name: one.id for one in trade.products.values()}

    def served(self, accounts: Iterable[Account]) -> Iterator[Account]:
        """Return accounts with how they want to be served and whose part they are, if known.

        Those above come first: whoever is below refers to them.
        """
        told = {self._trade.accounts[each["id"]].id: each for each in self._told}
        for account in sorted(accounts, key=lambda one: self._depth(one.external_id)):
            known = told.get(account.id, {})
            served = {name: known[name] for name in PREFERRED if name in known}
            yield replace(account, **served, **self._stands(account))

    def _depth(self, customer: str) -> int:
        parent = self._structure.get(customer, {}).get("parent")
        return 1 + self._depth(parent) if parent else 0

    def _stands(self, account: Account) -> dict[str, Any]:
        place = self._structure.get(account.external_id, {})
        found: dict[str, Any] = {}
        if "level" in place:
            found["level"] = Level(place["level"])
        if "parent" in place:
            found["parent_id"] = self._trade.accounts[place["parent"]].id
        return found

    def bring(self, work: UnitOfWork) -> None:
        """Bring in everything that hangs on accounts and people that are there already."""
        work.of(Need).add_many(self.needs())
        work.of(Issue).add_many(self.issues())
        work.of(Answer).add_many(self.answers())
        work.of(Contract).add_many(self.contracts())
        work.of(Competitor).add_many(self.competitors())

    def needs(self) -> Iterator[Need]:
        """Return what they need, said or sensed."""
        for account, told in self._each("needs"):
            product = told.get("product")
            yield Need(
                account_id=account.id,
                contact_id=self._person(account, told),
                title=told["title"],
                kind=NeedKind(told["kind"]),
                evidence=told.get("evidence", ""),
                product_id=self._products[product] if product else None,
                solution=told.get("solution", ""),
                status=NeedStatus(told.get("status", "open")),
                noted_on=self._ahead(-told["past"]),
            )

    def issues(self) -> Iterator[Issue]:
        """Return what went wrong, mended or not."""
        for account, told in self._each("issues"):
            due, resolved = told.get("due"), told.get("resolved")
            mended = None if resolved is None else self._ahead(-resolved)
            yield Issue(
                account_id=account.id,
                contact_id=self._person(account, told),
                title=told["title"],
                severity=Severity(told["severity"]),
                department=told["department"],
                owner=told["owner"],
                opened=self._ahead(-told["past"]),
                due=None if due is None else self._ahead(due),
                resolved_on=mended,
                informed_on=mended,
                resolution=told.get("resolution", ""),
            )

    def answers(self) -> Iterator[Answer]:
        """Return what people answered when they were asked."""
        for account, told in self._each("answers"):
            yield Answer(
                account_id=account.id,
                contact_id=self._person(account, told),
                kind=SurveyKind(told["kind"]),
                question=told.get("question", ""),
                score=told["score"],
                answered_on=self._ahead(-told["past"]),
                comment=told.get("comment", ""),
            )

    def contracts(self) -> Iterator[Contract]:
        """Return what was signed."""
        for account, told in self._each("contracts"):
            notice = told.get("notice")
            yield Contract(
                account_id=account.id,
                title=told["title"],
                starts=self._ahead(told["starts"]),
                ends=self._ahead(told["ends"]),
                notice_by=None if notice is None else self._ahead(notice),
                value=Money(Decimal(told["value"]), self._trade.currency),
                renews=told["renews"],
            )

    def competitors(self) -> Iterator[Competitor]:
        """Return who else sells there."""
        for account, told in self._each("competitors"):
            yield Competitor(
                account_id=account.id,
                name=told["name"],
                product_group=told["group"],
                spend=Money(Decimal(told["spend"]), self._trade.currency),
                threat=Threat(told["threat"]),
                strengths=told.get("strengths", ""),
                weaknesses=told.get("weaknesses", ""),
            )

    def _each(self, what: str) -> Iterator[tuple[Account, dict[str, Any]]]:
        for told in self._told:
            for one in told.get(what, ()):
                yield self._trade.accounts[told["id"]], one

    def _person(self, account: Account, told: dict[str, Any]) -> ContactId | None:
        name = told.get("person")
        return self._people[account.id, name] if name else None

    def _ahead(self, days: int) -> date:
        return self._today + timedelta(days=days)

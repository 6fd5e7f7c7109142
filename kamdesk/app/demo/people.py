"""Who is who at the sample's key accounts, and who of ours knows them."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

from kamdesk.domain.contacts import BuyingCenter, BuyingRole, Contact, Seniority, Support
from kamdesk.domain.team import Acquaintance, Assignment, Colleague
from kamdesk.domain.text import folded
from kamdesk.domain.ties import Tie, TieKind
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kamdesk.app.demo.northwind import Northwind
    from kamdesk.domain.contacts import ContactId
    from kamdesk.services.ports import UnitOfWork

NOON = time(11, 30)


class WhoIsWho:
    """Reads ``people.toml``; people known already are told more about, others join them."""

    def __init__(self, file: Path, trade: Northwind, known: Iterable[Contact], today: date) -> None:
        told: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
        self._told: list[dict[str, Any]] = told["account"]
        self._trade = trade
        self._today = today
        self._colleagues = {each["name"]: Colleague(**each) for each in told["colleagues"]}
        self._before = {(one.account_id, one.name): one for one in known}
        self._people: dict[tuple[str, str], Contact] = {}
        for account in self._told:
            for person in account["people"]:
                made = self._person(account["id"], person, account["mail"])
                self._people[account["id"], made.name] = made

    def contacts(self) -> Iterator[Contact]:
        """Return everybody, whoever leads before those who report there."""
        ours = {one.id for one in self._people.values()}
        yield from (one for one in self._before.values() if one.id not in ours)
        yield from self._people.values()

    def bring(self, work: UnitOfWork) -> None:
        """Bring in what hangs on people that are there already."""
        work.of(Colleague).add_many(self._colleagues.values())
        work.of(Acquaintance).add_many(self._acquaintances())
        work.of(Assignment).add_many(self._team())
        work.of(Tie).add_many(self._ties())
        work.of(Touchpoint).add_many(self._talks())

    def _person(self, customer: str, told: dict[str, Any], domain: str) -> Contact:
        account_id = self._trade.accounts[customer].id
        first, last = told["name"].split(maxsplit=1)
        new = Contact(account_id=account_id, name=told["name"], first_name=first, last_name=last)
        role, center, support = told.get("role"), told.get("center"), told.get("support")
        return replace(
            self._before.get((account_id, told["name"]), new),
            title=told["title"],
            function=told["function"],
            seniority=Seniority(told["seniority"]),
            role=BuyingRole(role) if role else None,
            buying_center=BuyingCenter(center) if center else None,
            support=Support(support) if support else None,
            influence=told["influence"],
            reports_to_id=self._id(customer, told["boss"]) if "boss" in told else None,
            email=f"{folded(told['name']).replace(' ', '.')}@{domain}",
            interests=told.get("interests", ""),
        )

    def _acquaintances(self) -> Iterator[Acquaintance]:
        for customer, told in self._each("people"):
            for name, strength in told.get("known_by", {}).items():
                yield Acquaintance(
                    colleague_id=self._colleagues[name].id,
                    contact_id=self._id(customer, told["name"]),
                    strength=strength,
                )

    def _team(self) -> Iterator[Assignment]:
        for customer, told in self._each("team"):
            yield Assignment(
                account_id=self._trade.accounts[customer].id,
                colleague_id=self._colleagues[told["name"]].id,
                role=told["role"],
                responsibility=told["responsibility"],
            )

    def _ties(self) -> Iterator[Tie]:
        for customer, told in self._each("ties"):
            yield Tie(
                contact_id=self._id(customer, told["from"]),
                other_id=self._id(customer, told["to"]),
                kind=TieKind(told["kind"]),
                note=told["note"],
            )

    def _talks(self) -> Iterator[Touchpoint]:
        for customer, told in self._each("people"):
            if "talk" in told:
                past, kind, minutes, summary = told["talk"]
                yield Touchpoint(
                    account_id=self._trade.accounts[customer].id,
                    kind=TouchpointKind(kind),
                    happened_on=self._today - timedelta(days=past),
                    at=NOON,
                    minutes=minutes,
                    summary=summary,
                    contacts=(self._id(customer, told["name"]),),
                )

    def _each(self, what: str) -> Iterator[tuple[str, dict[str, Any]]]:
        for account in self._told:
            for told in account[what]:
                yield account["id"], told

    def _id(self, customer: str, name: str) -> ContactId:
        return self._people[customer, name].id

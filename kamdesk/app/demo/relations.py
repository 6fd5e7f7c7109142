"""How strong the sample's relationships were from time to time, and the files it keeps."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kamdesk.domain.attachments import Attachment
from kamdesk.domain.file_kinds import media_type
from kamdesk.domain.strength import Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kamdesk.app.demo.northwind import Northwind
    from kamdesk.domain.contacts import Contact, ContactId
    from kamdesk.services.ports import UnitOfWork


class Relations:
    """Reads ``relations.toml`` and sets it around today."""

    def __init__(
        self, file: Path, trade: Northwind, people: Iterable[Contact], today: date
    ) -> None:
        self._told: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
        self._trade = trade
        self._today = today
        self._people = {(one.account_id, one.name): one.id for one in people}

    def bring(self, work: UnitOfWork) -> None:
        """Bring in what hangs on people that are there already."""
        work.of(Strength).add_many(self._judged())
        work.of(Attachment).add_many(self._files(work))

    def _judged(self) -> Iterator[Strength]:
        for told in self._told["person"]:
            for past, value, evidence in told["judged"]:
                yield Strength(
                    contact_id=self._person(told["account"], told["name"]),
                    value=value,
                    noted_on=self._ago(past),
                    evidence=evidence,
                )

    def _files(self, work: UnitOfWork) -> Iterator[Attachment]:
        for told in self._told["file"]:
            data = told["content"].lstrip().encode()
            person = told.get("person")
            yield Attachment(
                account_id=self._trade.accounts[told["account"]].id,
                contact_id=self._person(told["account"], person) if person else None,
                name=told["name"],
                media_type=media_type(told["name"]),
                size=len(data),
                digest=work.contents.keep(data),
                added_on=self._ago(told["past"]),
                notes=told["notes"],
            )

    def _person(self, customer: str, name: str) -> ContactId:
        return self._people[self._trade.accounts[customer].id, name]

    def _ago(self, days: int) -> date:
        return self._today - timedelta(days=days)

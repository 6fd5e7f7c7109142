"""Accounts and contacts from foreign tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from kamdesk.domain.accounts import Account, AccountStatus, Level, Tier
from kamdesk.domain.contacts import Contact
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.text import folded, one_line
from kamdesk.services.imports.answer import Fate, Tally
from kamdesk.services.imports.reading import Reading
from kamdesk.services.imports.shelf import Sought
from kamdesk.services.imports.taking import Taker, differ

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from kamdesk.services.imports.books import Books
    from kamdesk.services.tables import Mapped, MappedRow

WRITTEN = (
    *("external_id", "name", "number", "industry", "website", "phone", "email", "owner"),
    *("street", "city", "region", "postal_code", "country", "delivery"),
    *("joined", "customer_since", "contract_end", "employees"),
    *("cadence_days", "cadence_max_days"),
)
PERSONAL = (
    *("external_id", "first_name", "last_name", "salutation", "title", "department"),
    *("email", "phone", "mobile", "language", "birthday", "function"),
    *("cadence_days", "cadence_max_days"),
)
PREMISES = ("street", "city", "region", "postal_code", "country")
BESIDE = ("name", "title", "phone", "email")  # of the person that an account's row names


class Accounts(Taker):
    """Takes accounts, and the person that stands beside each."""

    entity = Account

    def __init__(self, table: Mapped, books: Books) -> None:
        super().__init__(table, books)
        self._people = books.shelf(Contact)
        self._beside = Tally(table, "contacts", columns="contact.")
        self._parents: list[tuple[MappedRow, UUID, Fate]] = []

    @override
    def run(self, rows: Iterable[MappedRow]) -> None:
        self._people.begin()
        super().run(rows)

    @override
    def tallies(self) -> list[Tally]:
        return [self.tally, self._beside] if self._beside.rows else [self.tally]

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take(*WRITTEN)
        reading.take_amounts("annual_revenue", "potential")
        reading.choose("level", Level)
        reading.choose("tier", Tier)
        reading.choose("status", AccountStatus)
        if reading.currency:
            reading.fields["currency"] = reading.currency
        return reading

    @override
    def settle(self, record: Any, reading: Reading) -> dict[str, Any]:
        fields = reading.with_custom(record, reading.settled(record, self.books.currency))
        plain = Reading(reading.values)
        return plain.with_notes(record, fields)

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        return [
            Sought("external_id", fields.get("external_id"), sure=True),
            Sought("number", fields.get("number")),
            Sought("name", folded(one_line(fields["name"]))),
        ]

    @override
    def strange(self, record: Account, fields: Mapping[str, Any]) -> bool:
        """Tell two of one name apart: by their ids and numbers, else by where they are."""
        if super().strange(record, fields) or differ(record.number, fields.get("number")):
            return True
        if record.number and record.number == fields.get("number"):
            return False
        city, country = fields.get("city", ""), fields.get("country", "")
        if record.city and city:
            return folded(record.city) != folded(one_line(city))
        return differ(folded(record.country), folded(one_line(country)))

    @override
    def make(self, fields: Mapping[str, Any]) -> Account:
        return Account(**{"joined": self.books.today, **fields})

    @override
    def placed(self, row: MappedRow, record_id: UUID, fate: Fate) -> None:
        if row.values.get("parent"):
            self._parents.append((row, record_id, fate))
        if row.values.get("contact.name"):
            try:
                self._beside.count(self._place_person(row, record_id))
            except RuleBroken as refused:
                self._beside.refuse(row.number, row.values, refused)

    def _place_person(self, row: MappedRow, account_id: UUID) -> Fate:
        said = {name: row.values.get(f"contact.{name}") for name in BESIDE}
        fields = {name: value for name, value in said.items() if value}
        fields["account_id"] = account_id
        found = self._people.find("person", (account_id, folded(one_line(fields["name"]))))
        if found:
            return self._people.update(found[0], fields)
        self._people.add(Contact(**fields), fields)
        return Fate.CREATED

    @override
    def finish(self) -> None:
        """Put each account below its parent, wherever that stands; a circle is left open."""
        for row, account_id, fate in self._parents:
            account: Account = self.shelf.get(account_id)
            try:
                parent = self.books.parent(row.values["parent"])
            except RuleBroken:
                parent = None
            if parent is None:
                self.lost(row, "parent")
            elif self._is_below(parent, account_id):
                value = str(row.values["parent"])
                self.tally.notice(row.number, "parent", value, "import.parent.circle")
            else:
                self.amend(account, {"parent_id": parent.id}, fate)

    def _is_below(self, account: Account, other_id: UUID) -> bool:
        above: Account | None = account
        while above is not None:
            if above.id == other_id:
                return True
            above = self.shelf.get(above.parent_id) if above.parent_id else None
        return False


class Contacts(Taker):
    """Takes people, and who reports to whom."""

    entity = Contact

    def __init__(self, table: Mapped, books: Books) -> None:
        super().__init__(table, books)
        self._reporting: list[tuple[MappedRow, UUID, Fate]] = []

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take(*PERSONAL)
        parts = (row.values.get("first_name", ""), row.values.get("last_name", ""))
        reading.fields["name"] = one_line(row.values.get("name") or " ".join(parts))
        account_id = self.account(row)
        if account_id is not None:
            reading.fields["account_id"] = account_id
        self._at_work(reading, account_id)
        return reading

    def _at_work(self, reading: Reading, account_id: UUID | None) -> None:
        """Give an account that has none the address of its people; another stays with them."""
        values = reading.values
        written = {name: values.get(f"account.{name}", "") for name in (*PREMISES, "website")}
        web = {"website": written.pop("website")} if written["website"] else {}
        place = {name: str(value) for name, value in written.items() if value}
        shelf = self.books.shelf(Account)
        for said in (place, web):
            account = shelf.get(account_id) if account_id else None
            if not said or (account is not None and _says(account, said)):
                continue
            if account is None or any(getattr(account, name) for name in said if name != "country"):
                heading = "website" if said is web else "address"
                reading.kept[heading] = ", ".join(one_line(part) for part in said.values())
            elif shelf.update(account, said) is Fate.UPDATED and account.version:
                self.books.mentioned(Account, Fate.UPDATED)

    @override
    def settle(self, record: Any, reading: Reading) -> dict[str, Any]:
        fields = super().settle(record, reading)
        if record is not None and fields.get("external_id") == str(record.id):
            del fields["external_id"]  # our own card comes back
        return fields

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        return [
            Sought("external_id", fields.get("external_id"), sure=True),
            Sought("id", fields.get("external_id"), sure=True),
            Sought("email", str(fields.get("email", "")).lower()),
            Sought("person", (fields.get("account_id"), folded(fields["name"]))),
        ]

    @override
    def placed(self, row: MappedRow, record_id: UUID, fate: Fate) -> None:
        if row.values.get("reports_to"):
            self._reporting.append((row, record_id, fate))

    @override
    def finish(self) -> None:
        for row, contact_id, fate in self._reporting:
            contact: Contact = self.shelf.get(contact_id)
            above = self.books.contact(row.values["reports_to"], contact.account_id)
            if above is None or above.id == contact_id:
                self.lost(row, "reports_to")
            else:
                self.amend(contact, {"reports_to_id": above.id}, fate)


def _says(account: Account, said: Mapping[str, str]) -> bool:
    """Whether an account has all that is said of it, however it is written."""
    pairs = ((getattr(account, name), value) for name, value in said.items())
    return all(folded(one_line(stored)) == folded(one_line(value)) for stored, value in pairs)

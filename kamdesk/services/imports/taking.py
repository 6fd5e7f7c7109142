"""Takes the rows of one table, one kind at a time: what all kinds have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.imports.answer import Fate, Tally
from kamdesk.services.imports.reading import NOTES
from kamdesk.services.imports.shelf import Sought

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from uuid import UUID

    from kamdesk.services.imports.books import Books
    from kamdesk.services.imports.reading import Reading
    from kamdesk.services.tables import Mapped, MappedRow


class Taker:
    """Reads each row, finds the record it is about, and creates or updates it."""

    entity: ClassVar[type[Any]]

    def __init__(self, table: Mapped, books: Books) -> None:
        self.table = table
        self.books = books
        self.tally = Tally(table)
        self.shelf = books.shelf(self.entity)

    def run(self, rows: Iterable[MappedRow]) -> None:
        """Take all rows; those that cannot be taken are counted with their reason."""
        self.shelf.begin()
        for row in rows:
            if row.problems:
                self.tally.skip(row.problems)
                continue
            try:
                fate = self.take(row)
            except RuleBroken as refused:
                self.tally.refuse(row.number, row.values, refused)
            else:
                self.tally.count(fate)
        self.finish()

    def tallies(self) -> list[Tally]:
        """Return what was counted."""
        return [self.tally]

    def take(self, row: MappedRow) -> Fate:
        """Create or update the record a row is about."""
        return self.place(row, self.read(row))[0]

    def place(self, row: MappedRow, reading: Reading) -> tuple[Fate, Any]:
        """Find the record of a reading and give it its fields, or make a new one."""
        fields = self.settle(None, reading)
        chosen = self.books.chosen(self.entity, fields)
        ways = [Sought("match", chosen)] if chosen is not None else self.ways(fields)
        found = self.shelf.match(
            ways,
            lambda record: self.settle(record, reading),
            lambda record: self.strange(record, fields),
        )
        if found is None:
            found = self.make(fields)
            self.shelf.add(found, fields)
            fate = Fate.CREATED
        else:
            fields = self.settle(found, reading)
            for name in self.shelf.overruled(found, fields)[:1]:
                self.tally.notice(row.number, name, str(fields[name]), "import.row.overruled")
            fate = self.shelf.update(found, fields)
        self.shelf.claim(found)
        self.placed(row, found.id, fate)
        return fate, found

    # -- what each kind says for itself -----------------------------------------

    def read(self, row: MappedRow) -> Reading:
        """Return what a row says."""
        raise NotImplementedError

    def settle(self, record: Any, reading: Reading) -> dict[str, Any]:
        """Return the fields for the record that was found, or for a new one.

        What no field takes goes to the notes; a kind without any has no place for it.
        """
        fields = reading.settled(record, self.books.currency)
        return reading.with_notes(record, fields) if hasattr(self.entity, NOTES) else fields

    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        """Return how to find the record, the surest way first."""
        raise NotImplementedError

    def strange(self, record: Any, fields: Mapping[str, Any]) -> bool:
        """Whether a record of the same name is another one all the same."""
        return differ(record.external_id, fields.get("external_id"))

    def make(self, fields: Mapping[str, Any]) -> Any:
        """Return a new record."""
        return self.entity(**fields)

    def placed(self, row: MappedRow, record_id: UUID, fate: Fate) -> None:
        """Remember what of a row has to wait for later rows."""

    def finish(self) -> None:
        """Do what had to wait for the last row."""

    def amend(self, record: Any, fields: Mapping[str, Any], fate: Fate) -> None:
        """Give a record what had to wait; its row was not without effect then."""
        if self.shelf.update(record, fields) is Fate.UPDATED and fate is Fate.UNCHANGED:
            self.tally.count(Fate.UNCHANGED, -1)
            self.tally.count(Fate.UPDATED)

    # -- references -------------------------------------------------------------

    def account(self, row: MappedRow) -> UUID | None:
        """Return the account of a row; one that leads nowhere is told."""
        try:
            found = self.books.account(row.values)
        except RuleBroken as refused:
            value = str(refused.about.get("value", ""))
            self.tally.notice(row.number, "account", value, refused.code)
            return None
        if found is None and row.values.get("account"):
            self.lost(row, "account")
        return found

    def lost(self, row: MappedRow, name: str) -> None:
        """Tell that a reference leads nowhere; the record is taken without it."""
        self.tally.notice(row.number, name, str(row.values[name]), f"import.{name}.unknown")

    def refer(self, row: MappedRow, reading: Reading, name: str, find: Callable[[], Any]) -> Any:
        """Take a reference to a record; one that leads nowhere is told."""
        if not row.values.get(name):
            return None
        found = find()
        if found is None:
            self.lost(row, name)
        else:
            reading.fields[f"{name}_id"] = found.id
        return found


def differ(stored: str, wanted: str | None) -> bool:
    """Whether two texts are both said and are not the same."""
    return bool(stored and wanted and stored != wanted)

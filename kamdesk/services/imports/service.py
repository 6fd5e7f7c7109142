"""Imports what readers have mapped: a preview, or the same in one change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.fields import fields_of
from kamdesk.services.imports.answer import Fate, FileAnswer, ImportAnswer, Tally
from kamdesk.services.imports.books import FINDERS, Books
from kamdesk.services.imports.care import Issues, Surveys
from kamdesk.services.imports.known import Colleagues, Competitors, Contracts, Needs
from kamdesk.services.imports.ledger import Rehearsal, Writing
from kamdesk.services.imports.people import Accounts, Contacts
from kamdesk.services.imports.sales import Sales, Seen
from kamdesk.services.imports.trade import Products, Targets
from kamdesk.services.imports.work import Actions, Opportunities, Touchpoints
from kamdesk.services.keeping import summed
from kamdesk.services.kinds import KIND_OF

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kamdesk.services.imports.ledger import Ledger
    from kamdesk.services.ports import FigureQueries, Reader, Transactions
    from kamdesk.services.tables import Mapped, MappedRow

TAKERS = {
    "products": Products,
    "accounts": Accounts,
    "contacts": Contacts,
    "opportunities": Opportunities,
    "actions": Actions,
    "touchpoints": Touchpoints,
    "sales": Sales,
    "targets": Targets,
    "issues": Issues,
    "surveys": Surveys,
    "contracts": Contracts,
    "needs": Needs,
    "competitors": Competitors,
    "colleagues": Colleagues,
}
ORDER = {name: place for place, name in enumerate(TAKERS)}  # what is referred to comes first
EVERY = 500  # rows between two looks at whether to go on


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far an import has come: the file it is at, and its rows so far."""

    file: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Who wants to know how far an import has come, and whether it is to stop."""

    on_progress: Callable[[Progress], None] = lambda _: None
    cancelled: Callable[[], bool] = lambda: False

    def over(self, table: Mapped) -> Iterator[MappedRow]:
        """Walk the rows of a table; a wish to stop ends the whole import."""
        number = 0
        for number, row in enumerate(table.rows, 1):
            if number % EVERY == 0:
                self.look(table, number)
            yield row
        self.look(table, number)

    def look(self, table: Mapped, rows: int) -> None:
        """Tell how far it has come; stop where that is wished."""
        if self.cancelled():
            raise RuleBroken("import.cancelled")
        self.on_progress(Progress(file=table.file.name, rows=rows))


class ImportService:
    """Matches tables to what is there; updates and creates, deletes nothing."""

    def __init__(
        self,
        transactions: Transactions,
        reader: Reader,
        figures: FigureQueries,
        today: Callable[[], date],
    ) -> None:
        self._transactions = transactions
        self._reader = reader
        self._figures = figures
        self._today = today

    def preview(
        self, tables: Sequence[Mapped], *, match: Sequence[str] = (), watch: Watch | None = None
    ) -> ImportAnswer:
        """Return what an import would do; nothing is written, nobody has to wait for it."""
        found = self._run(Rehearsal(self._reader), tables, match, watch or Watch())
        return ImportAnswer(files=found)

    def apply(
        self, tables: Sequence[Mapped], *, match: Sequence[str] = (), watch: Watch | None = None
    ) -> ImportAnswer:
        """Import tables as one change, which one step takes back."""
        names = list(dict.fromkeys(table.file.name for table in tables if table.kind))
        with self._transactions() as work:
            found = self._run(Writing(work, self._reader), tables, match, watch or Watch())
            outcome = work.commit("portfolio.import", summed(names))
        return ImportAnswer(files=found, outcome=outcome)

    def _run(
        self, ledger: Ledger, tables: Sequence[Mapped], match: Sequence[str], watch: Watch
    ) -> tuple[FileAnswer, ...]:
        currency = self._figures.preferences().currency
        books = Books(ledger, currency, self._today(), match=matching(match))
        seen = Seen()
        found: list[FileAnswer] = []
        for table in sorted(tables, key=lambda one: ORDER.get(one.kind or "", len(ORDER))):
            found += (
                Tables(books, seen, watch).take(table) if table.kind else [Tally(table).answer()]
            )
        books.write()
        return tuple(found)


class Tables:
    """Takes one table, and counts what it only mentions."""

    def __init__(self, books: Books, seen: Seen, watch: Watch) -> None:
        self._books = books
        self._seen = seen
        self._watch = watch

    def take(self, table: Mapped) -> list[FileAnswer]:
        """Take all rows of a table; return what became of them."""
        mentioned: dict[type[Any], Tally] = {}

        def count(kind: type[Any], fate: Fate) -> None:
            if kind not in mentioned:
                mentioned[kind] = Tally(table, KIND_OF[kind].value, found_in=table.kind or "")
            mentioned[kind].count(fate)

        self._books.mentioned = count
        taker = self._taker(table)
        taker.run(self._watch.over(table))
        tallies = [*taker.tallies(), *mentioned.values()]
        return [tally.answer() for tally in tallies]

    def _taker(self, table: Mapped) -> Any:
        if table.kind not in TAKERS:
            raise RuleBroken("import.kind.impossible", kind=table.kind)
        if table.kind == "sales":
            return Sales(table, self._books, self._seen)
        return TAKERS[table.kind](table, self._books)


def matching(names: Sequence[str]) -> dict[type[Any], tuple[str, ...]]:
    """Return for each kind the fields that rows are to be matched by, where it has them all."""
    if not names:
        return {}
    found = {}
    for kind in FINDERS:
        fields = fields_of(KIND_OF[kind])
        if all(name in fields for name in names):
            found[kind] = tuple(fields[name].attribute for name in names)
    if not found:
        raise RuleBroken("import.field.unknown", field=",".join(names))
    return found

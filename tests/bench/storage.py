"""What reading and writing cost beside the bare database; ``python -m tests.bench.storage``."""

import csv
import io
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import cycle, pairwise
from pathlib import Path

from sqlalchemy import delete, insert

from kamdesk.app.bootstrap import Desk, open_desk
from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.identity import new_id
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Query
from kamdesk.storage.engine import driver, for_writing, open_engine
from kamdesk.storage.mapping import SHAPES
from kamdesk.storage.records import AccountRecord, AttendanceRecord
from tests.bench.portfolio import TODAY, WORDS, Maker, fill
from tests.bench.turns import alone, in_turns, machine, timed

ACCOUNTS, TOUCHPOINTS, SALES = 10_000, 100_000, 100_000


def bare(file: Path) -> driver.Connection:
    """Return a connection with nothing around it."""
    connection = driver.connect(str(file), isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    return connection


@contextmanager
def new_desk(folder: Path, name: str) -> Iterator[tuple[Desk, Path]]:
    file = folder / name
    desk = open_desk(file, new_id(), create=True, today=lambda: TODAY)
    yield desk, file
    desk.close()


def pages(desk: Desk, file: Path) -> None:
    """Speed.md, line 7."""
    below = bare(file)
    for kind, table in (
        (Kind.TOUCHPOINTS, "touchpoint"),
        (Kind.SALES, "sale"),
        (Kind.CONTACTS, "contact"),
    ):
        source = desk.lists[kind]
        ids = source.ids(Query())
        starts = cycle(range(0, len(ids) - 100, max(1, len(ids) // 13)))

        def floor(ids=ids, starts=starts, table=table) -> None:
            start = next(starts)
            keys = [one.hex for one in ids[start : start + 100]]
            marks = ",".join("?" * len(keys))
            below.execute(f"SELECT * FROM {table} WHERE id IN ({marks})", keys).fetchall()

        def page(ids=ids, starts=starts, source=source) -> None:
            start = next(starts)
            source.rows(ids[start : start + 100])

        in_turns(f"page of 100 {kind}", floor, page, 3)
    below.close()


def orders(desk: Desk, file: Path) -> None:
    below = bare(file)
    for kind, field, sql in (
        (Kind.TOUCHPOINTS, "", "touchpoint WHERE deleted_at IS NULL ORDER BY happened_on DESC, id"),
        (Kind.SALES, "amount", "sale WHERE deleted_at IS NULL ORDER BY amount_fine, id"),
        (Kind.CONTACTS, "name", "contact WHERE deleted_at IS NULL ORDER BY name_key, id"),
    ):
        in_turns(
            f"all ids of {kind} by {field or 'day'}",
            lambda sql=sql: below.execute(f"SELECT id FROM {sql}").fetchall(),
            lambda kind=kind, field=field: desk.lists[kind].ids(Query(order_by=field)),
            6,
        )
    below.close()


def portfolio(desk: Desk) -> None:
    make = Maker()
    ids = desk.portfolio.ids(Query())
    alone("portfolio ids by name", lambda: desk.portfolio.ids(Query()), 100)
    alone("portfolio page of 100", lambda: desk.portfolio.rows(ids[:100]), 50)
    desk.portfolio.all()

    def after_an_edit() -> None:
        desk.accounts.rename(ids[0], make.words(2))
        desk.portfolio.ids(Query(order_by="sales_12m", descending=True))

    alone("an edit, then portfolio ids by sales", after_an_edit, 500)
    days = iter(TODAY - timedelta(days=n) for n in range(1000))
    alone("every figure of every account anew", lambda: desk.portfolio.all(as_of=next(days)), 3000)


def searching(desk: Desk, file: Path) -> None:
    """Speed.md, line 8."""
    below = bare(file)
    typed = [word[:length] for word in WORDS for length in range(1, len(word) + 1)]
    typed += [f"{one} {other[:3]}" for one, other in pairwise(WORDS)]
    sql = "SELECT rowid FROM document_text WHERE document_text MATCH ? ORDER BY rowid DESC LIMIT 20"
    asked, answered = cycle(typed), cycle(typed)
    phrases = (" ".join(f'"{word}"' for word in one.split()) + "*" for one in asked)
    in_turns(
        "search, a letter more each time",
        lambda: [below.execute(sql, (next(phrases),)).fetchall() for _ in range(50)],
        lambda: [desk.search.find(next(answered)) for _ in range(50)],
        10,
    )
    times = [timed(lambda word=word: desk.search.find(word)) for word in typed]
    for name, part in (("by the clock", 0), ("busy", 1)):
        ordered = sorted(one[part] for one in times)
        late = ordered[int(len(ordered) * 0.95)]
        print(f"search while typing, p95 {name:20}{late:18.1f} ms of 50")
    below.close()


def logging(desk: Desk, file: Path, customers: list[Account]) -> None:
    """Speed.md, line 6."""
    engine = open_engine(file)
    make = Maker(3)
    people = desk.lists[Kind.CONTACTS].ids(Query())[:2]
    owner = customers[0].id

    def touchpoint() -> Touchpoint:
        summary = make.words(6)
        return Touchpoint(
            account_id=owner, happened_on=TODAY, summary=summary, contacts=tuple(people)
        )

    def floor() -> None:
        one, action = touchpoint(), Action(account_id=owner, title="Send the quote")
        rows = [
            {"id": new_id(), "version": 1, "touchpoint_id": one.id, "contact_id": person}
            for person in people
        ]
        with for_writing(engine).connect() as connection:
            for kind, thing in ((Touchpoint, one), (Action, action)):
                table = SHAPES[kind].record.__table__
                row = {**SHAPES[kind].to_row(thing), "version": 1}
                connection.execute(insert(table), row)
            connection.execute(insert(AttendanceRecord.__table__), rows)
            connection.commit()

    in_turns(
        "log a touchpoint with two people and an action",
        floor,
        lambda: desk.touchpoints.log(
            touchpoint(), [Action(account_id=owner, title="Send the quote")]
        ),
        4,
    )
    engine.dispose()


class Imports:
    """An import of accounts, beside the bare reading and writing of the same rows."""

    def __init__(self, desk: Desk, below: Path) -> None:
        self._desk = desk
        self._engine = open_engine(below)
        self._made = list(Maker().accounts(ACCOUNTS))
        text = io.StringIO()
        rows = ([one.name, one.city, one.industry, one.notes] for one in self._made)
        csv.writer(text).writerows(rows)
        self._text = text.getvalue()

    def read_and_insert(self) -> None:
        list(csv.reader(io.StringIO(self._text)))
        self.insert()

    def insert(self) -> None:
        rows = [{**SHAPES[Account].to_row(one), "version": 1} for one in self._made]
        with for_writing(self._engine).begin() as connection:
            connection.execute(delete(AccountRecord.__table__))
            connection.execute(insert(AccountRecord.__table__), rows)

    def delete(self) -> None:
        with for_writing(self._engine).begin() as connection:
            connection.execute(delete(AccountRecord.__table__))

    def bring_in(self) -> None:
        list(csv.reader(io.StringIO(self._text)))
        fresh = [replace(one, id=new_id(), external_id="") for one in self._made]
        with self._desk.transactions() as work:
            work.of(Account).add_many(fresh)
            work.commit("portfolio.import", "bench")

    def both(self) -> None:
        self.insert()
        self.bring_in()

    def close(self) -> None:
        self._engine.dispose()


def importing(folder: Path) -> None:
    """Speed.md, lines 9 and 10."""
    with (
        new_desk(folder, "import.kamdesk") as (desk, _),
        new_desk(folder, "floor.kamdesk") as (_, below),
    ):
        imports = Imports(desk, below)
        in_turns("import of 10,000 accounts", imports.read_and_insert, imports.bring_in, 4)
        undo = desk.history.undo
        in_turns("that import taken back", imports.delete, undo, 8, before=imports.both)
        imports.close()


def main() -> None:
    print(machine())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        importing(folder)
        with new_desk(folder, "large.kamdesk") as (desk, file):
            print(f"{ACCOUNTS:,} accounts, {TOUCHPOINTS:,} touchpoints, {SALES:,} sales", end=" … ")
            sys.stdout.flush()
            customers = fill(desk, accounts=ACCOUNTS, touchpoints=TOUCHPOINTS, sales=SALES)
            print(f"{file.stat().st_size >> 20} MB")
            pages(desk, file)
            orders(desk, file)
            searching(desk, file)
            portfolio(desk)
            logging(desk, file, customers)


if __name__ == "__main__":
    main()

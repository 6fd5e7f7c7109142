"""Which column feeds which field of a kind, by name and by content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.fields import NUMERIC, TIMED, Field, KindFields, Shape
from kamdesk.exchange.names import entity_prefix, hidden, related, spellings, squashed, words
from kamdesk.exchange.texts import text
from kamdesk.exchange.vocabulary.nouns import entity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kamdesk.exchange.sample import Sample

READ = (*NUMERIC, *TIMED, Shape.FLAG, Shape.YEAR, Shape.QUARTER, Shape.MINUTES)
SAYING_LITTLE = (
    "name, nom, nombre, id, record id, title, titel, number, status, type, description, notes, "
    "note, comments, date, datum, fecha, phone, email, owner, value, amount, total, product, "
    "bezeichnung, category, city, country, address, region, state, department, level"
)
GENERIC = frozenset(map(squashed, SAYING_LITTLE.split(",")))
MARGIN = 40  # a stranger's content weighs so much against a name
NEVER = frozenset({"created", "modified", "updated", "viewed", "referenced", "fax", "photo"})
FORMS_OF_ADDRESS = (
    "mr mrs ms miss dr prof mr. mrs. ms. dr. prof. herr frau m. mme mlle monsieur madame sr sra "
    "sr. sra. srta. señor señora"
)
JOBS = ("jobtitle", "position", "function", "role", "contacttype", "contactrole")
SALUTATIONS = frozenset(FORMS_OF_ADDRESS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A column that feeds a field; of a guess, unreadable cells are left out."""

    field: Field
    column: int
    guess: bool = False
    generic: bool = False  # the name says little about the kind of record


def matched(
    kind: KindFields,
    sample: Sample,
    forced: Mapping[str, str] | None = None,
    *,
    without: Collection[str] = (),
) -> dict[str, Use]:
    """Return the columns that feed the fields of a kind; what the user says comes first."""
    uses = _forced(kind, sample, forced or {})
    taken = {use.column for use in uses.values()}
    taken |= {place for place, name in enumerate(sample.columns) if name in without}
    candidates = [
        (score, -column, use)
        for column, name in enumerate(sample.columns)
        for score, use in _candidates(kind, sample, column, name)
    ]
    for _, _, use in sorted(candidates, key=lambda entry: entry[:2], reverse=True):
        if use.field.name not in uses and use.column not in taken:
            uses[use.field.name] = use
            taken.add(use.column)
    _by_content(kind, sample, uses, taken)
    return uses


def _forced(kind: KindFields, sample: Sample, forced: Mapping[str, str]) -> dict[str, Use]:
    uses: dict[str, Use] = {}
    for name, column in forced.items():
        field = kind.field(name)
        if field is None:
            raise RuleBroken("import.field.unknown", field=name)
        exact = [place for place, known in enumerate(sample.columns) if known == column]
        alike = [
            place
            for place, known in enumerate(sample.columns)
            if squashed(known) == squashed(column)
        ]
        if not exact + alike:
            raise RuleBroken("import.column.unknown", column=column)
        uses[name] = Use(field=field, column=(exact + alike)[0])
    return uses


def _candidates(
    kind: KindFields, sample: Sample, column: int, name: str
) -> Iterator[tuple[float, Use]]:
    forms = spellings(name)
    foreign = entity(entity_prefix(name))
    if foreign and foreign != kind.name:
        forms = forms[:1]  # another record's name is not this record's name
    if hidden(name):
        yield from _own_key(kind, column, name)
        return
    for place, form in enumerate(forms):
        for field, rank, guess in kind.index.get(form, ()):
            score = (
                100
                - min(rank, 80) / 4
                - 6 * place
                - 30 * guess
                + _fitness(sample, column, field, guess)
            )
            if score > 0:
                yield score, _use(field, column, form, guess=guess)
    for field in _fuzzy(kind, name):
        score = 50 + _fitness(sample, column, field, guess=True)
        if score > 0:
            yield score, Use(field=field, column=column, guess=True)


def _use(field: Field, column: int, form: str, *, guess: bool) -> Use:
    return Use(field=field, column=column, guess=guess, generic=form in GENERIC)


def _own_key(kind: KindFields, column: int, name: str) -> Iterator[tuple[float, Use]]:
    """Take for the key what a program hides from change and calls like the record."""
    if entity(name.split(")", 1)[1]) == kind.name and "external_id" in kind.by_name:
        yield 110, Use(field=kind.by_name["external_id"], column=column)


def _fitness(sample: Sample, column: int, field: Field, guess: bool) -> float:  # noqa: FBT001
    """Return what the content says: 0 is fine, far below nothing is a veto."""
    cells = sample.cells(column)
    if not cells:
        return -25
    if field.shape is Shape.EMAIL:
        return -MARGIN * (1 - sample.share(column, Shape.EMAIL))
    if field.name == "website":
        return 0 if sum("." in text(cell) for cell in cells) * 2 > len(cells) else -1000
    if field.shape not in READ:
        return 0
    share = sample.share(column, field.shape)
    if (len(cells) >= 3 and share == 0) or (guess and share < 0.6):
        return -1000
    return -MARGIN * (1 - share)


def _fuzzy(kind: KindFields, name: str) -> Iterator[Field]:
    """Fields of which a name of two words or more stands inside the column's name."""
    parts = words(name)
    if len(parts) < 3 or NEVER & set(parts):
        return
    line = " ".join(parts)
    for field in kind.fields:
        for known in field.known.split(","):
            plain = " ".join(words(known.strip("~ \n")))
            if " " in plain and len(plain) * 2 >= len(line) and f" {plain} " in f" {line} ":
                yield field
                break


def _by_content(kind: KindFields, sample: Sample, uses: dict[str, Use], taken: set[int]) -> None:
    """Find by content alone what has no telling name: addresses, the one date of a sale."""
    wanted = {"email": Shape.EMAIL, "sold_on": Shape.DATE, "happened_on": Shape.MOMENT}
    for name, shape in wanted.items():
        if name in uses or name not in kind.by_name:
            continue
        fitting = [
            column
            for column, title in enumerate(sample.columns)
            if column not in taken
            and not related(title)
            and not NEVER & set(words(title))
            and len(sample.cells(column)) * 2 > len(sample.rows)
            and sample.share(column, shape) >= 0.9
        ]
        if len(fitting) == 1:
            uses[name] = Use(field=kind.by_name[name], column=fitting[0], guess=True)
            taken.add(fitting[0])


def people_sorted_out(kind: KindFields, sample: Sample, uses: dict[str, Use]) -> dict[str, Use]:
    """Tell a person's name from the company's, and a title from a form of address."""
    found = dict(uses)
    title = found.get("title")
    if title and "salutation" not in found and _salutes(sample, title.column):
        del found["title"]
        found["salutation"] = Use(field=kind.by_name["salutation"], column=title.column)
        job = _job(sample, {use.column for use in found.values()})
        if job is not None:
            found["title"] = Use(field=kind.by_name["title"], column=job)
    name, last = found.get("name"), found.get("last_name")
    if name and last and "account.name" not in found and not _contains(sample, name, last):
        del found["name"]
        found["account.name"] = Use(field=kind.by_name["account.name"], column=name.column)
        own = found.get("external_id")
        if own and "account" not in found and sample.repeats(own.column) > 0:
            del found["external_id"]
            found["account"] = Use(field=kind.by_name["account"], column=own.column)
    return found


def _job(sample: Sample, taken: Collection[int]) -> int | None:
    """Return the column that says what people do where ``title`` is how they are addressed."""
    places = {squashed(name): place for place, name in enumerate(sample.columns)}
    found = (places.get(name) for name in JOBS)
    return next((place for place in found if place is not None and place not in taken), None)


def _salutes(sample: Sample, column: int) -> bool:
    cells = [text(cell).lower() for cell in sample.cells(column)]
    return bool(cells) and sum(cell in SALUTATIONS for cell in cells) * 2 > len(cells)


def _contains(sample: Sample, name: Use, last: Use) -> bool:
    pairs = [
        (text(row.values[name.column]).lower(), text(row.values[last.column]).lower())
        for row in sample.rows
    ]
    said = [(whole, part) for whole, part in pairs if whole and part]
    return not said or sum(part in whole for whole, part in said) * 2 > len(said)

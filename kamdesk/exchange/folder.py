"""All tables of an import together, in the order in which they can be applied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.families import ParentsFirst
from kamdesk.exchange.fields import Shape
from kamdesk.exchange.formats import formats
from kamdesk.exchange.jail import Jail
from kamdesk.exchange.joins import Found, Head, head_of, labels_for
from kamdesk.exchange.kinds import BY_NAME, decided
from kamdesk.exchange.mapping import PLAIN, Heads, Plan, Rows
from kamdesk.exchange.names import words
from kamdesk.exchange.opening import is_table, tables
from kamdesk.exchange.sample import Sample
from kamdesk.exchange.tables import Dialect, Given, Mapped, Problem
from kamdesk.exchange.texts import key, text
from kamdesk.exchange.values import READERS, Unreadable, read
from kamdesk.services.tables import Wishes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kamdesk.exchange.columns import Use
    from kamdesk.exchange.fields import KindFields
    from kamdesk.exchange.tables import ColumnFormat

ORDER = {name: place for place, name in enumerate(BY_NAME)}
NAMED_BY = ("group", "product_group", "owner")  # fields that want a name, not a key
REFERRED = {"accounts": "account", "contacts": "contact", "opportunities": "opportunity"}
DEEPEST = 4  # folders inside a folder without tables
SHOWN = 3  # different cells of a column that stand for it


def mapped(
    paths: Sequence[Path],
    wishes: Wishes | None = None,
    jail: Jail | None = None,
    *,
    own: Mapping[tuple[Path, str], Wishes] | None = None,
) -> list[Mapped]:
    """Return what files and folders hold, mapped, in the order of application.

    A file of a folder that cannot be read is told with its reason; one that was named is refused.
    What is said in ``own`` about one file and sheet goes before what is said about all.
    """
    wishes, jail, own = wishes or Wishes(), jail or Jail(), own or {}
    answers: list[Mapped] = []
    found: list[Found] = []
    for path, named in _files(paths):
        try:
            opened = tables(path, own.get((path, ""), wishes).given, jail)
        except RuleBroken as refused:
            if named or refused.code == "import.cancelled":
                raise
            answers.append(
                Mapped(kind=None, file=path, columns={}, dialect=Dialect(), reason=refused.code)
            )
            continue
        for table in opened:
            sample, said = Sample(table), own.get((table.file, table.sheet), wishes)
            found.append(Found(table, sample, decided(table, sample, said), said))
    answers += _related(found)
    return sorted(answers, key=lambda one: ORDER.get(one.kind or "", len(ORDER)))


def _files(paths: Sequence[Path]) -> list[tuple[Path, bool]]:
    files: list[tuple[Path, bool]] = []
    for path in paths:
        if path.is_dir():
            files += [(one, False) for one in _inside(path, DEEPEST)]
        else:
            files.append((path, True))
    return files


def _inside(folder: Path, deepest: int) -> list[Path]:
    """Return the tables of a folder; one that has none of its own stands for its folders."""
    within = sorted(folder.iterdir())
    found = [one for one in within if one.is_file() and is_table(one) and not _beside(one)]
    if found or not deepest:
        return found
    folders = (one for one in within if one.is_dir() and not one.is_symlink())
    return [file for one in folders for file in _inside(one, deepest - 1)]


def _beside(path: Path) -> bool:
    """Whether a file only lies beside the tables: a lock, a license."""
    return path.name.startswith(("~$", ".")) or path.suffix.lower() == ".txt"


def _related(found: list[Found]) -> list[Mapped]:
    heads = {id(one): _head(one, found) for one in found}
    told = {}  # the tables of orders whose lines are here, with the keys of those lines
    for one in found:
        head = heads[id(one)]
        if head is not None:
            told[id(head.found)] = (head.key_column, one.keys_of(head.child_column))
    keysets = _keysets(found)
    answers = []
    for one in found:
        head = heads[id(one)]
        if one.decision.kind is None or not (one.decision.complete or head):
            answers.append(_untaken(one, id(one) in told))
            continue
        answers.append(_taken(one, found, head, keysets=keysets, told=told.get(id(one))))
    return answers


def _head(one: Found, found: list[Found]) -> Head | None:
    kind = one.decision.kind
    if kind is None or kind.name != "sales":
        return None
    if {"account", "sold_on"} <= one.decision.uses.keys():
        return None
    return head_of(one, found)


def _untaken(one: Found, used: bool) -> Mapped:  # noqa: FBT001
    reason = one.decision.reason or "import.kind.incomplete"
    return Mapped(
        kind=None,
        file=one.table.file,
        sheet=one.table.sheet,
        columns=dict.fromkeys(one.table.columns),
        dialect=one.table.dialect,
        reason="import.kind.used" if used else reason,
        samples=_samples(one),
    )


def _taken(
    one: Found,
    found: list[Found],
    head: Head | None,
    *,
    keysets: Mapping[str, frozenset[str]],
    told: tuple[int, frozenset[str]] | None,
) -> Mapped:
    kind = one.decision.kind
    if kind is None:
        raise ValueError(one)
    labels, wishes = _labels(one, found), one.wishes
    uses = tuple(use for name, use in one.decision.uses.items() if _useful(one, name, use, labels))
    shapes = {use.column: use.field.shape for use in uses}
    forms = formats(one.table, shapes, wishes.given)
    plan = Plan(
        table=one.table,
        kind=kind,
        uses=uses,
        formats=forms,
        labels=labels,
        heads=_values(head, wishes.given) if head else None,
        fixed=_fixed(kind, wishes),
        keysets=keysets,
        without=told,
    )
    rows = ParentsFirst(Rows(plan)) if "parent" in {u.field.name for u in uses} else Rows(plan)
    names = {use.column: use.field.name for use in uses}
    return Mapped(
        kind=kind.name,
        file=one.table.file,
        sheet=one.table.sheet,
        rows=rows,
        columns={name: names.get(place) for place, name in enumerate(one.table.columns)},
        dialect=_shown(one, forms),
        problems=_doubts(one, forms),
        samples=_samples(one),
    )


def _samples(one: Found) -> dict[str, tuple[str, ...]]:
    """Return for each column the first different texts that stand in it."""
    return {
        name: tuple(dict.fromkeys(text(cell) for cell in one.sample.cells(place)[:50]))[:SHOWN]
        for place, name in enumerate(one.table.columns)
    }


def _labels(one: Found, found: list[Found]) -> dict[str, dict[str, str]]:
    labels = {}
    for name in NAMED_BY:
        use = one.decision.uses.get(name)
        if use is not None and _is_reference(one, use):
            labels[name] = labels_for(one, use.column, found)
    return {name: known for name, known in labels.items() if known}


def _is_reference(one: Found, use: Use) -> bool:
    return words(one.table.columns[use.column])[-1:] == ("id",) or (
        one.table.columns[use.column].lower().endswith("id")
    )


def _useful(one: Found, name: str, use: Use, labels: Mapping[str, object]) -> bool:
    """Leave out the key of somebody whose name nobody tells."""
    return name != "owner" or name in labels or not _is_reference(one, use)


def _keysets(found: list[Found]) -> dict[str, frozenset[str]]:
    """Return the keys of what is imported beside, to know what a loose reference means."""
    sets: dict[str, frozenset[str]] = {}
    for one in found:
        kind, use = one.decision.kind, one.decision.uses.get("external_id")
        if kind is not None and use is not None and kind.name in REFERRED:
            name = REFERRED[kind.name]
            sets[name] = sets.get(name, frozenset()) | one.keys_of(use.column)
    return sets


def _values(head: Head, given: Given) -> Heads:
    forms = formats(head.found.table, {u.column: u.field.shape for u in head.uses}, given)
    values = {}
    for row in head.found.table.rows:
        if not row.fault:
            values[key(row.values[head.key_column])] = tuple(
                _value(use, row.values[use.column], forms) for use in head.uses
            )
    names = tuple(use.field.name for use in head.uses)
    return Heads(column=head.child_column, names=names, values=values)


def _value(use: Use, cell: Any, forms: Mapping[int, ColumnFormat]) -> Any:
    try:
        return READERS[use.field.shape](cell, forms.get(use.column, PLAIN))
    except Unreadable:
        return None  # the line then lacks it, and says so


def _fixed(kind: KindFields, wishes: Wishes) -> dict[str, Any]:
    given = wishes.given
    form = replace(
        PLAIN, decimal=given.decimal or ".", date_order=given.date_order or given.usual_order
    )
    values = {}
    for name, written in wishes.fixed.items():
        known = kind.by_name.get(name)
        if known is None:
            raise RuleBroken("import.field.unknown", field=name)
        try:
            values[name] = read(known.shape, written, form)
        except Unreadable as refused:
            raise RuleBroken(refused.code, value=written) from refused
    return values


def _shown(one: Found, forms: Mapping[int, ColumnFormat]) -> Dialect:
    """Return the dialect with what the columns use most: mark and order."""
    shapes = {use.column: use.field.shape for use in one.decision.uses.values()}
    numbers = [form.decimal for place, form in forms.items() if shapes[place] is Shape.AMOUNT]
    dates = [form.date_order for place, form in forms.items() if shapes[place] is Shape.DATE]
    open_ = frozenset(one.table.columns[place] for place, form in forms.items() if form.ambiguous)
    return replace(
        one.table.dialect,
        decimal=max(numbers, key=numbers.count, default="."),
        date_order=max(dates, key=dates.count, default="ymd"),
        ambiguous=open_,
    )


def _doubts(one: Found, forms: Mapping[int, ColumnFormat]) -> tuple[Problem, ...]:
    return tuple(
        Problem(0, one.table.columns[place], "", "import.column.ambiguous")
        for place, form in forms.items()
        if form.ambiguous
    )

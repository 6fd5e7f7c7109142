"""A whole portfolio as readable JSON: every kind, every field, one record a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.exchange.json_contents import CONTENTS, whole, write_contents
from kamdesk.exchange.json_stream import JsonStream, Unreadable
from kamdesk.exchange.whole_file import whole_file
from kamdesk.services.kinds import FACTS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kamdesk.domain.attachments import Content

MARK, FORMAT = "kamdesk", 1
ACCOUNT = "account"  # stands behind the mark where the file is about one
UNSAID = frozenset({"version"})  # how often a record was written is a matter of one file


class PortfolioJson:
    """Implements ``PortfolioForm``."""

    def write(
        self,
        out: Path,
        parts: Iterable[tuple[Kind, Iterable[Any]]],
        contents: Iterable[Content] = (),
        account_id: UUID | None = None,
    ) -> None:
        """Write a portfolio, or one account of it; the file is there whole or not at all."""
        with whole_file(out, newline="\n") as file:
            file.write(f'{{"{MARK}": {FORMAT}')
            if account_id is not None:
                file.write(f',\n"{ACCOUNT}": "{account_id}"')
            for kind, records in parts:
                file.write(f',\n"{kind}": [')
                for number, record in enumerate(records):
                    file.write(",\n" if number else "\n")
                    json.dump(said(record), file, ensure_ascii=False)
                file.write("\n]")
            write_contents(file, contents)
            file.write("\n}\n")

    def read(self, source: Path) -> Iterator[Any]:
        """Read the records of a portfolio, one by one; one that cannot be is named by its place."""
        try:
            with source.open(encoding="utf-8") as file:
                yield from _records(JsonStream(file))
        except (OSError, UnicodeDecodeError, Unreadable) as error:
            raise RuleBroken("portfolio.unreadable", path=source, why=str(error)) from error

    def account(self, source: Path) -> UUID | None:
        """Return the one account a file is about, if it is about one."""
        with suppress(OSError, ValueError, Unreadable), source.open(encoding="utf-8") as file:
            stream = JsonStream(file)
            for wanted, name in zip((MARK, ACCOUNT), stream.members(), strict=False):
                if name != wanted:
                    return None
                value = stream.value()
                if name == ACCOUNT:
                    return UUID(str(value))
        return None  # what is wrong with it is said when it is read


def _records(stream: JsonStream) -> Iterator[Any]:
    marked = False
    for name in stream.members():
        if name == MARK:
            if stream.value() != FORMAT:
                raise Unreadable("written by a newer program")
            marked = True
        elif not marked:
            raise Unreadable("not written by KAMDesk")
        else:
            yield from _member(name, stream)
    if not marked:
        raise Unreadable("not written by KAMDesk")


def _member(name: str, stream: JsonStream) -> Iterator[Any]:
    if name in set(Kind):
        for number, values in enumerate(stream.elements(), start=1):
            yield _record(Kind(name), values, number)
    elif name == CONTENTS:
        yield from whole(stream.elements())
    else:
        stream.value()  # something a later program knows


def _record(kind: Kind, values: Any, number: int) -> Any:
    try:
        return meant(FACTS[kind].entity, values)
    except RuleBroken as error:
        raise Unreadable(f"{kind} {number}: {error.code}") from error
    except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        raise Unreadable(f"{kind} {number}") from error


def said(record: Any) -> dict[str, Any]:
    """Return a record as JSON can say it."""
    names = (each.name for each in fields(record) if each.name not in UNSAID)
    return {name: _said(getattr(record, name)) for name in names}


def _said(value: Any) -> Any:
    if isinstance(value, Money):
        return {"amount": format(value.amount, "f"), "currency": value.currency}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_said(each) for each in value]
    return dict(value) if isinstance(value, Mapping) else value


def meant(entity: Any, values: Any) -> Any:
    """Return the record that was said; a field this program does not know is passed over."""
    kinds = _kinds(entity)
    known = {name: value for name, value in values.items() if name in kinds}
    return entity(**{name: _meant(kinds[name], value) for name, value in known.items()})


@cache
def _kinds(entity: Any) -> Mapping[str, Any]:
    hints = get_type_hints(entity)
    return {each.name: hints[each.name] for each in fields(entity) if each.name not in UNSAID}


def _meant(kind: Any, value: Any) -> Any:
    kind = getattr(kind, "__supertype__", kind)
    if get_origin(kind) in {Union, UnionType}:
        if value is None:
            return None
        (kind,) = (each for each in get_args(kind) if each is not NoneType)
        return _meant(kind, value)
    if get_origin(kind) is tuple:
        return tuple(_meant(get_args(kind)[0], each) for each in value)
    if get_origin(kind) is Mapping:
        return {str(name): str(each) for name, each in value.items()}
    if kind is Money:
        return Money(Decimal(value["amount"]), value["currency"])
    if kind in {date, time}:
        return kind.fromisoformat(value)
    if kind in {str, int, bool}:
        return _exactly(kind, value)
    return kind(value)


def _exactly(kind: type[Any], value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(value)
    return value

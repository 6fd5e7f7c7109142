"""Rows as bytes between the jail and us: JSON, packed, so that nothing in it can act."""

from __future__ import annotations

import json
import zlib
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from kamdesk.exchange.tables import RawRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kamdesk.exchange.tables import Cell

CHUNK = 2000  # rows


def packed(rows: Sequence[RawRow]) -> bytes:
    """Return rows as one chunk."""
    text = json.dumps(rows, default=_tagged, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


class Chunks:
    """Rows kept packed in memory: small, and walked as often as needed."""

    def __init__(self, *, plain: bool = False) -> None:
        self._chunks: list[bytes] = []
        self._plain = plain  # nothing but text: nothing to turn back into dates
        self.size = 0

    def add(self, chunk: bytes) -> None:
        """Keep one more chunk."""
        self._chunks.append(chunk)
        self.size += len(chunk)

    def __iter__(self) -> Iterator[RawRow]:
        for chunk in self._chunks:
            for number, values, fault in json.loads(zlib.decompress(chunk)):
                cells = values if self._plain else map(_cell, values)
                yield RawRow(number, tuple(cells), fault)


def _tagged(value: object) -> list[Any]:
    if isinstance(value, datetime):
        return ["moment", value.isoformat()]
    if isinstance(value, (date, time)):
        return [type(value).__name__, value.isoformat()]
    if isinstance(value, timedelta):
        return ["span", value.total_seconds()]
    return ["text", str(value)]


def _cell(value: Any) -> Cell:
    if type(value) is not list:
        return value  # type: ignore[no-any-return]  # JSON's own types are cells as they are
    tag, content = value
    return _UNTAGGED[tag](content)


_UNTAGGED: dict[str, Callable[[Any], Cell]] = {
    "moment": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "span": lambda seconds: timedelta(seconds=seconds),
    "text": str,
}

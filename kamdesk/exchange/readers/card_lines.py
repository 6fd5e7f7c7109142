"""Lines of a file of cards (vCard 2.1, 3.0, 4.0), unfolded and taken to pieces."""

from __future__ import annotations

import quopri
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.encodings import legacy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BREAK = re.compile(rb"\r\n|\n|\r")
PROPERTY = re.compile(rb"\s*[A-Za-z][A-Za-z0-9_./-]*\s*[;:]")
QUOTED = re.compile(rb"[;:]?[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE", re.IGNORECASE)
PACKED = re.compile(rb"[^:]*;(?:ENCODING=)?(?:BASE64|B)[;:]", re.IGNORECASE)
ENCODINGS = frozenset({"quoted-printable", "base64", "b", "7bit", "8bit"})
CARETS = {"^n": "\n", "^^": "^", "^'": '"'}
MOST_LINES = 5_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One property as the card has it: ``item1.TEL;TYPE=work:+49 30 1``."""

    name: str  # in capitals
    value: str  # still escaped
    group: str = ""
    marks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # parameters
    binary: int = 0  # bytes of what is no text

    @property
    def types(self) -> frozenset[str]:
        """What sort it is, in small letters."""
        return frozenset(self.marks.get("type", ()))


def lines_of(content: bytes, encoding: str) -> Iterator[Line]:
    """Yield each property of a file, in order; what is none is left out."""
    for number, raw in enumerate(_unfolded(content)):
        if number >= MOST_LINES:
            raise RuleBroken("import.file.too.large")
        line = _line(raw, encoding)
        if line is not None:
            yield line


def lines_in(text: str) -> Iterator[Line]:
    """Yield the properties of a card that stands inside another one's value."""
    return lines_of(text.encode("utf-8", "replace"), "utf-8")


def _unfolded(content: bytes) -> Iterator[bytes]:
    """Join what was cut: by a blank, by ``=`` at the end, or because it is no line of its own."""
    parts: list[bytes] = []
    quoted = packed = False
    for raw in BREAK.split(content):
        if parts and quoted and parts[-1].endswith(b"="):
            parts[-1] = parts[-1][:-1]
            parts.append(raw)
        elif parts and raw[:1] in {b" ", b"\t"}:
            parts.append(raw[1:])
        elif parts and raw.strip() and not PROPERTY.match(raw):
            parts.append(raw if packed else b"\n" + raw)
        elif raw.strip():
            if parts:
                yield b"".join(parts)
            parts = [raw]
            quoted, packed = bool(QUOTED.match(raw)), bool(PACKED.match(raw))
    if parts:
        yield b"".join(parts)


def _line(raw: bytes, encoding: str) -> Line | None:
    head, value = _parted(raw)
    if value is None:
        return None
    name, *marks = _pieces(_decoded(head, "", encoding), ";")
    group, _, name = name.strip().rpartition(".")
    said = _marks(marks)
    coded = " ".join(said.get("encoding", ())).lower()
    if coded in {"base64", "b"}:
        return Line(name=name.upper(), value="", group=group, marks=said, binary=_size(value))
    if coded == "quoted-printable":
        value = quopri.decodestring(value)
    text = _decoded(value, " ".join(said.get("charset", ())), encoding)
    return Line(name=name.upper(), value=text.strip(" \t"), group=group.lower(), marks=said)


def _parted(raw: bytes) -> tuple[bytes, bytes | None]:
    """Part a line at the first colon that no quotation marks enclose."""
    inside = False
    for place, byte in enumerate(raw):
        if byte == ord('"'):
            inside = not inside
        elif byte == ord(":") and not inside:
            return raw[:place], raw[place + 1 :]
    head, colon, value = raw.partition(b":")
    return head, value if colon else None


def _marks(written: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for mark in written:
        name, sign, value = mark.strip().partition("=")
        name = name.strip().lower()
        if not sign:
            name, value = ("encoding" if name in ENCODINGS else "type"), name
        values = tuple(_plain(one) for one in _pieces(value, ","))
        if name == "type":
            values = tuple(kind.lower() for one in values for kind in one.split(","))
        found[name] = found.get(name, ()) + values
    return found


def _pieces(text: str, mark: str) -> list[str]:
    """Cut a text at a mark that no quotation marks enclose."""
    parts, inside, begun = [], False, 0
    for place, letter in enumerate(text):
        if letter == '"':
            inside = not inside
        elif letter == mark and not inside:
            parts.append(text[begun:place])
            begun = place + 1
    parts.append(text[begun:])
    return parts


def _plain(value: str) -> str:
    bare = value.strip().removeprefix('"').removesuffix('"')
    return re.sub(r"\^[n^']", lambda found: CARETS[found[0]], bare)


def _decoded(content: bytes, charset: str, encoding: str) -> str:
    for name in (charset, encoding):
        try:
            if name:
                return content.decode(name)
        except (ValueError, LookupError):  # no such charset, or not written in it
            continue
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode(legacy(content), "replace")


def _size(packed: bytes) -> int:
    return len(re.sub(rb"\s+", b"", packed)) * 3 // 4

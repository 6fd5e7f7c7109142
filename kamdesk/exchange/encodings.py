"""Which encoding a text file is in, from its bytes alone."""

from __future__ import annotations

import codecs
import gzip
import re
from typing import TYPE_CHECKING, BinaryIO, cast

import charset_normalizer

from kamdesk.domain.errors import RuleBroken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARKS = (  # the longer mark first: UTF-32 begins like UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SHORT_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
BLOCK = 1 << 18
SAMPLE = 1 << 16
LARGEST = 2 << 30  # bytes once unpacked
SUSPECT = 50 << 20  # from here on an implausible ratio is a bomb
RATIO = 200
LETTERS = {  # what text in the languages of an encoding is full of
    "cp1252": "äöüßéèêàâçñóíáúãõôîïëåæøœÄÖÜÉÀÇÑÅÆØ’“”–€§°",
    "cp1250": "ąćęłńóśźżŁŚŻčďěňřšťůžýáíéúČŘŠŽőűâăîșțäöüßÄÖÜ",
    "mac_roman": "äöüßéèêàâçñóíáúãõôîïëåæøœÄÖÜÉÀÇÑÅÆØ",
    "cp850": "äöüßéèêàâçñóíáúãõôîïëåæøÄÖÜÉÇÑÅÆØ",
}
SCRIPTS = {  # the frequent letters of writing that has no ASCII ones
    "cp1253": "αοιετσνηρςυκλ",
    "cp1251": "оеаинтсрвлкмд",
    "koi8_r": "оеаинтсрвлкмд",
}
SURE = 0.5
RUN = re.compile(rb"[\x80-\xff]+")


def opened(path: Path) -> BinaryIO:
    """Open a file for reading, unpacked where it is gzip, past a mark that belies the text."""
    packed = path.suffix.lower() == ".gz"
    file = gzip.open(path, "rb") if packed else path.open("rb")  # noqa: SIM115 (the caller's)
    head = file.read(10)
    file.seek(2 if head.startswith(SHORT_MARKS) and _wide(head[2:]) else 0)
    return cast("BinaryIO", file)


def detected(path: Path) -> str:
    """Return the encoding; the whole file is looked at, since one late byte decides."""
    with opened(path) as file:
        head = file.read(BLOCK)
    by_head = _by_mark(head) or _by_zeros(head)
    if by_head:
        return by_head
    if readable(path, "utf-8"):
        return "utf-8"
    return legacy(_telling(path))


def readable(path: Path, encoding: str) -> bool:
    """Whether all of the file can be decoded; what unpacks without end is refused."""
    try:
        decoder = codecs.getincrementaldecoder(encoding)()
        for block in _blocks(path):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except (UnicodeError, LookupError):
        return False
    return True


def _blocks(path: Path) -> Iterator[bytes]:
    packed, unpacked = path.stat().st_size, 0
    try:
        with opened(path) as file:
            while block := file.read(BLOCK):
                unpacked += len(block)
                if unpacked > LARGEST or unpacked > max(SUSPECT, packed * RATIO):
                    raise RuleBroken("import.file.too.large")
                yield block
    except (EOFError, gzip.BadGzipFile) as error:
        raise RuleBroken("import.file.damaged") from error


def _by_mark(head: bytes) -> str:
    return next((name for mark, name in MARKS if head.startswith(mark)), "")


def _wide(head: bytes) -> str:
    """UTF-32 without a mark: three of four bytes are zero."""
    zeros = [not byte for byte in head]
    shapes = {"utf-32-le": [False, True, True, True], "utf-32-be": [True, True, True, False]}
    return next((name for name, shape in shapes.items() if zeros == shape * 2), "")


def _by_zeros(head: bytes) -> str:
    """Wide text without a mark: most western bytes are zero, at fixed places."""
    if _wide(head[:8]):
        return _wide(head[:8])
    even, odd = head[0:400:2], head[1:400:2]
    if len(odd) < 2:
        return ""
    if odd.count(0) > len(odd) * 0.6 and even.count(0) < len(even) * 0.1:
        return "utf-16-le"
    if even.count(0) > len(even) * 0.6 and odd.count(0) < len(odd) * 0.1:
        return "utf-16-be"
    return ""


def _telling(path: Path) -> bytes:
    """Return the lines that are not plain ASCII, as many as are needed to judge."""
    found = bytearray()
    with opened(path) as file:
        for line in file:
            if not line.isascii():
                found += line[:4096]
            if len(found) > SAMPLE:
                break
    return bytes(found)


def legacy(sample: bytes) -> str:
    """Choose among one-byte encodings by their letters; where none fits, ask the statistics.

    Accents of western words stand alone, Greek or Cyrillic letters in rows.
    """
    runs = RUN.findall(sample)
    if not runs or sum(map(len, runs)) < 1.7 * len(runs):
        return max(LETTERS, key=lambda name: _fitness(sample, name, LETTERS[name]))
    best = max(SCRIPTS, key=lambda name: _fitness(sample, name, SCRIPTS[name]))
    if _fitness(sample, best, SCRIPTS[best]) >= SURE:
        return best
    guess = charset_normalizer.from_bytes(sample).best()
    return guess.encoding if guess is not None else "cp1252"


def _fitness(sample: bytes, encoding: str, usual: str) -> float:
    strange = [letter for letter in sample.decode(encoding, "replace") if not letter.isascii()]
    return sum(letter in usual for letter in strange) / max(1, len(strange))

"""Names of files that others chose: shown without tricks, written without leaving their folder."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from unicodedata import category, normalize

from kamdesk.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 150  # letters; every file system takes as many, with a number behind them
LONGEST_BYTES = 240
UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})  # bidi overrides among them
JOINERS = "\u200c\u200d"  # parts of words in Persian and of emoji, not of tricks
FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
NAMELESS = "file"


def shown_name(text: str) -> str:
    """Return the last part of a path as people read it, letter after letter."""
    last = text.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return one_line("".join(letter for letter in last if _seen(letter)))


def safe_name(text: str) -> str:
    """Return a name that any system takes for a plain file in the folder at hand."""
    plain = normalize("NFC", FORBIDDEN.sub("_", shown_name(text)))
    plain = plain.strip(" .") or NAMELESS  # what begins with a point hides, what ends so confuses
    stem, dot, ending = plain.rpartition(".")
    if not stem:
        stem, dot, ending = plain, "", ""
    if RESERVED.fullmatch(plain.partition(".")[0].rstrip()):
        stem = f"_{stem}"
    return f"{_short(stem, ending)}{dot}{ending}"


def ending_of(text: str) -> str:
    """Return what a name ends in, as it would be written: ``pdf``."""
    return PurePosixPath(safe_name(text)).suffix.removeprefix(".").casefold()


def numbered(name: str) -> Iterator[str]:
    """Return a name, and then the same with a number: ``Offer.pdf``, ``Offer (2).pdf``, …."""
    yield name
    path, number = PurePosixPath(name), 2
    while True:
        yield f"{path.stem} ({number}){path.suffix}"
        number += 1


def _seen(letter: str) -> bool:
    return letter in JOINERS or category(letter) not in UNSEEN or letter in "\t\n\r"


def _short(stem: str, ending: str) -> str:
    kept = stem[: max(LONGEST - len(ending), 1)]
    while len(kept) > 1 and len(f"{kept}.{ending}".encode()) > LONGEST_BYTES:
        kept = kept[:-1]
    return kept.rstrip(" .") or NAMELESS

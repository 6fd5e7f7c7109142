"""Text from anywhere, made fit for a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias
from unicodedata import category, normalize

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

Data: TypeAlias = "str | int | float | bool | list[Data] | dict[str, Data] | None"

# What no document may carry: controls, bidi overrides, surrogates, noncharacters.
UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
    + "]"
)
LONGEST = 24  # letters without a place to break a line
NARROW = 14  # the same in a narrow column
PIECE = 12
BREAK = "\u200b"
STACKED = 3  # marks on one letter; no script needs more, a prank climbs over the lines above
KEEP_OPEN = "@._-/:&?=#+"  # a line breaks rather behind these
REPLACEMENTS = ("\ufffd", "\u25a1", "?")


def cleaned(text: str) -> str:
    """Return ``text`` without what no document may carry, composed, with plain line ends."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _unstacked(normalize("NFC", UNFIT.sub("", plain)))


def softened(text: str, longest: int = LONGEST) -> str:
    """Return ``text`` with places to break inside words that would run off the page."""
    token = rf"[^\s{BREAK}]{{{longest + 1},}}"
    return re.sub(token, lambda found: BREAK.join(_pieces(found[0])), text)


def printable(text: str, letters: AbstractSet[int]) -> str:
    """Return ``text`` with a sign for each letter that no bundled typeface has."""
    if not letters:
        return text
    sign = next((sign for sign in REPLACEMENTS if ord(sign) in letters), "?")
    return "".join(
        letter if ord(letter) in letters or letter in "\n\t" else _instead(letter, sign)
        for letter in text
    )


def fit(data: Data, letters: AbstractSet[int]) -> Data:
    """Return ``data`` with every text in it made fit; drawings and links stay as they are."""
    if isinstance(data, str):
        return softened(printable(cleaned(data), letters))
    if isinstance(data, list):
        return [fit(value, letters) for value in data]
    if isinstance(data, dict):
        return {
            key: value if key in {"svg", "href"} else fit(value, letters)
            for key, value in data.items()
        }
    return data


def _unstacked(text: str) -> str:
    kept, height = [], 0
    for letter in text:
        height = height + 1 if category(letter) in {"Mn", "Me"} else 0
        if height <= STACKED:
            kept.append(letter)
    return "".join(kept)


def _instead(letter: str, sign: str) -> str:
    """Drop marks and joiners that only shape their neighbors; show that a letter is missing."""
    return "" if category(letter) in {"Cf", "Mn", "Me"} else sign


def _pieces(token: str) -> list[str]:
    """Cut behind a sign where there is one nearby, else after every twelfth letter."""
    pieces, start = [], 0
    while len(token) - start > LONGEST / 2:
        end = start + PIECE
        signs = [at + 1 for at in range(start + 2, end) if token[at] in KEEP_OPEN]
        cut = signs[-1] if signs else _between_letters(token, end)
        pieces.append(token[start:cut])
        start = cut
    return [*pieces, token[start:]]


def _between_letters(token: str, at: int) -> int:
    """Move a cut off combining marks, which belong to the letter before."""
    while at < len(token) and category(token[at]) in {"Mn", "Mc", "Me", "Cf"}:
        at += 1
    return at

"""JSON read a piece at a time, so that a large file needs no large memory."""

from __future__ import annotations

from json import JSONDecodeError, JSONDecoder
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

PIECE = 1 << 16
LARGEST = 1 << 24  # of one value, in characters
BLANK = " \t\r\n"


class Unreadable(Exception):
    """The text is not what it should be; the message says where."""


class JsonStream:
    """Walks an object whose members may be long arrays."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._text = ""
        self._at = 0
        self._over = False
        self._decoder = JSONDecoder()

    def members(self) -> Iterator[str]:
        """Yield the names of the object's members; each value is to be read before the next."""
        self._take("{")
        if self._peek() == "}":
            return
        while True:
            name = self.value()
            if not isinstance(name, str):
                raise Unreadable(self._place())
            self._take(":")
            yield name
            if self._take(",}") == "}":
                return

    def elements(self) -> Iterator[Any]:
        """Yield the elements of the array that comes next."""
        self._take("[")
        if self._peek() == "]":
            self._take("]")
            return
        while True:
            yield self.value()
            if self._take(",]") == "]":
                return

    def value(self) -> Any:
        """Return the value that comes next, whole."""
        self._peek()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except (JSONDecodeError, RecursionError) as error:
                if isinstance(error, RecursionError) or not self._more():
                    raise Unreadable(self._place()) from error
                continue
            if end == len(self._text) and self._more():
                continue  # a number may go on
            self._at = end
            return value

    def _take(self, wanted: str) -> str:
        found = self._peek()
        if not found or found not in wanted:
            raise Unreadable(self._place())
        self._at += 1
        return found

    def _peek(self) -> str:
        """Return the next character that is not blank; empty at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in BLANK:
                    return self._text[self._at]
                self._at += 1
            if not self._more():
                return ""

    def _more(self) -> bool:
        if self._over or len(self._text) - self._at > LARGEST:
            return False
        piece = self._file.read(PIECE)
        self._over = not piece
        self._text, self._at = self._text[self._at :] + piece, 0
        return bool(piece)

    def _place(self) -> str:
        return f"at ‘{self._text[self._at : self._at + 20]}’"

"""What attachments hold, as text in a portfolio's JSON: a piece a line, so that none is long."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from kamdesk.domain.attachments import LARGEST_FILE, Content
from kamdesk.exchange.json_stream import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

CONTENTS = "contents"
PIECE = 3 << 20  # bytes; divisible by three, so that the pieces together are base64 again


def write_contents(file: TextIO, contents: Iterable[Content]) -> None:
    """Write the last member of the document; none where nothing is attached."""
    begun = False
    for held in contents:
        for start in range(0, max(len(held.data), 1), PIECE):
            file.write(",\n" if begun else f',\n"{CONTENTS}": [\n')
            begun = True
            piece = {
                "digest": held.digest,
                "more": start + PIECE < len(held.data),
                "data": b64encode(held.data[start : start + PIECE]).decode("ascii"),
            }
            json.dump(piece, file)
    if begun:
        file.write("\n]")


def whole(pieces: Iterable[Any]) -> Iterator[Content]:
    """Put contents together again; half a one, or one that was changed, is refused."""
    taken = _Pieces()
    for piece in pieces:
        yield from taken.joined(piece)
    taken.refuse_half()


class _Pieces:
    """Puts contents together again, and trusts none whose digest is another."""

    def __init__(self) -> None:
        self._digest = ""
        self._data = bytearray()

    def joined(self, piece: Any) -> Iterator[Content]:
        """Take one more piece; yield the content that is whole with it."""
        try:
            digest, more = str(piece["digest"]), bool(piece["more"])
            data = b64decode(piece["data"], validate=True)
        except (TypeError, KeyError, ValueError) as error:
            raise Unreadable(CONTENTS) from error
        if self._data and digest != self._digest:
            raise Unreadable(f"{CONTENTS} {self._digest[:8]}")
        self._digest = digest
        self._data += data
        if len(self._data) > LARGEST_FILE:
            raise Unreadable(f"{CONTENTS} {digest[:8]}")
        if not more:
            yield self._whole()

    def refuse_half(self) -> None:
        """Refuse a file that ends in the middle of a content."""
        if self._digest:
            raise Unreadable(f"{CONTENTS} {self._digest[:8]}")

    def _whole(self) -> Content:
        data, digest = bytes(self._data), self._digest
        if sha256(data).hexdigest() != digest:
            raise Unreadable(f"{CONTENTS} {digest[:8]}")
        self._data.clear()
        self._digest = ""
        return Content(digest=digest, data=data)

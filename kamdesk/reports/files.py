"""Files that are whole or not there."""

from __future__ import annotations

import os
from secrets import token_hex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def replace_file(out: Path, content: bytes) -> None:
    """Write ``content`` beside ``out``, then put it in its place at once."""
    part = out.with_name(f".{out.stem[:40]}-{token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(out)
    except BaseException:
        part.unlink(missing_ok=True)
        raise

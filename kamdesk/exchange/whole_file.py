"""Files of text that are whole or not there."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO


@contextmanager
def whole_file(out: Path, newline: str) -> Iterator[TextIO]:
    """Lend a file beside ``out`` that takes its place once all is written and on the disk."""
    part = out.with_name(f"{out.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline=newline) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(out)
    except OSError as error:
        raise RuleBroken("export.not.written", path=out, why=error.strerror) from error
    finally:
        with suppress(OSError):
            part.unlink()

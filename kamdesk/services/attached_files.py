"""Reading a file that is to be attached, and writing one out where nothing is lost by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from kamdesk.domain.attachments import LARGEST_FILE
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.file_names import numbered, safe_name

if TYPE_CHECKING:
    from pathlib import Path

Progress: TypeAlias = Callable[[str, int, int], None]  # name, bytes read, bytes in all
PIECE = 1 << 22
PRIVATE, READ_ONLY = 0o600, 0o400
MOST_ALIKE = 1000  # files of one name in a folder; more is a mistake


def read_file(path: Path, on_progress: Progress | None = None) -> bytes:
    """Return what a file holds; a folder, or one that is too large, is refused unread."""
    if path.is_dir():
        raise RuleBroken("attachment.is.folder", path=path)
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise RuleBroken("attachment.too.large", value=size)
        return _read(path, size, on_progress)
    except FileNotFoundError:
        raise RuleBroken("import.file.missing", path=path) from None
    except OSError as error:
        raise RuleBroken("path.unusable", path=path, why=error.strerror) from error


def write_new(folder: Path, name: str, data: bytes, *, writable: bool = True) -> Path:
    """Write a file into a folder under a safe name, beside whatever is there; return its place."""
    for count, each in enumerate(numbered(safe_name(name))):
        place = folder / each
        try:
            with place.open("xb") as file:
                file.write(data)
            place.chmod(PRIVATE if writable else READ_ONLY)
        except FileExistsError:
            if count < MOST_ALIKE:
                continue
            raise RuleBroken("export.not.written", path=place, why="it is there") from None
        except OSError as error:
            raise RuleBroken("export.not.written", path=place, why=error.strerror) from error
        else:
            return place
    raise AssertionError  # numbers do not end


def _read(path: Path, size: int, on_progress: Progress | None) -> bytes:
    data = bytearray()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            data += piece
            if len(data) > LARGEST_FILE:  # it grew meanwhile, or is no plain file
                raise RuleBroken("attachment.too.large", value=len(data))
            if on_progress is not None:
                on_progress(path.name, len(data), max(size, len(data)))
    return bytes(data)

"""The folder in which attachments are laid out for other programs, and gone when we are."""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from kamdesk.app.paths import PRIVATE, opened

FORGOTTEN = 24 * 3600  # seconds; a room so old was left behind by a program that was killed


class PrivateRoom:
    """Made when it is first entered; only its owner gets in."""

    def __init__(self) -> None:
        self._place: Path | None = None

    def enter(self) -> Path:
        """Return a new folder in the room, so that two files of one name stand apart."""
        if self._place is None or not self._place.is_dir():
            house = opened()
            _sweep(house)
            self._place = Path(mkdtemp(dir=house))
        return Path(mkdtemp(dir=self._place))

    def clear(self) -> None:
        """Take the room away with all that is in it; what another program holds stays."""
        if self._place is not None:
            _remove(self._place)
            self._place = None


def _sweep(house: Path) -> None:
    for room in house.iterdir():
        with suppress(OSError):
            if time.time() - room.stat().st_mtime > FORGOTTEN:
                _remove(room)


def _remove(folder: Path) -> None:
    for each in folder.rglob("*"):
        with suppress(OSError):
            each.chmod(PRIVATE)  # Windows does not delete what is read-only
    shutil.rmtree(folder, ignore_errors=True)

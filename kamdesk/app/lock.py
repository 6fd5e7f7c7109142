"""A portfolio is worked on in one window at a time; here a program finds out which one."""

from __future__ import annotations

import errno
import os
import sys
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class PortfolioLock:
    """Marks a portfolio as open in a window; the system lets go of it whatever ends the program."""

    def __init__(self, portfolio: Path) -> None:
        self._place = portfolio.with_name(f"{portfolio.name}.lock")
        self._file: IO[bytes] | None = None

    def take(self) -> bool:
        """Take the lock unless another program has it."""
        try:
            file = os.fdopen(os.open(self._place, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        except OSError as error:
            if error.errno in READ_ONLY:
                return True  # where nobody may write, nobody can get in the other's way
            raise
        if not _locked(file):
            file.close()
            return False
        self._file = file
        return True

    def release(self) -> None:
        """Let go; the empty file stays, since removing it could take another's lock away."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _locked(file: IO[bytes]) -> bool:
    """Lock an open file for as long as it stays open; a disk without locks stops nobody."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl  # noqa: PLC0415

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a network disk that knows no locks; the database has its own
        return True
    return True

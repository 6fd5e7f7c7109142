"""The way to a window: whether there is a screen, and whether the portfolio is free."""

from __future__ import annotations

import os
import sys
from time import monotonic, sleep
from typing import TYPE_CHECKING

from kamdesk.app.display import plain_imports, trouble
from kamdesk.app.lock import PortfolioLock

if TYPE_CHECKING:
    from pathlib import Path

CLOSING, LOOK = 4.0, 0.1  # s
RAISED, NO_WINDOW, NOT_OPENED = 0, 2, 3
TAKEN = (
    "{file} is open in another program that does not answer;"
    " close it there, or wait a moment and start KAMDesk again."
)
NO_PLACE = "{file} cannot be opened: {reason}. Name another place with --portfolio FILE."


def enter(portfolio: Path) -> PortfolioLock | int:
    """Return the lock of a portfolio that may be opened in a window now, else the exit code."""
    if said := trouble():
        return _refuse(said, NO_WINDOW)
    lock = PortfolioLock(portfolio)
    try:
        is_ours = lock.take()
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        return _refuse(NO_PLACE.format(file=portfolio, reason=reason), NOT_OPENED)
    load_qt()
    if is_ours:
        return lock
    from kamdesk.app.instance import raise_first  # noqa: PLC0415 (brings Qt's network part)

    if raise_first(portfolio):
        return RAISED
    return lock if _let_go(lock) else _refuse(TAKEN.format(file=portfolio), NOT_OPENED)


def load_qt() -> None:
    """Import Qt once, without the hook that would slow every import after it."""
    with plain_imports():
        import PySide6.QtWidgets  # noqa: F401, PLC0415


def _let_go(lock: PortfolioLock) -> bool:
    """Wait for a window that is closing: deaf already, while its last writes take a moment."""
    until = monotonic() + CLOSING
    while not (taken := lock.take()) and monotonic() < until:
        sleep(LOOK)
    return taken


def _refuse(sentence: str, code: int) -> int:
    sys.stderr.write(f"{sentence}\n")
    return code

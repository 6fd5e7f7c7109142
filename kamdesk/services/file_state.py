"""What is known about the file of a portfolio, and what was done to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy that was opened and checked after it was written."""

    path: Path
    made_at: datetime
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackedUp:
    """What a backup did: the new copy, and the old ones it made superfluous."""

    backup: Backup
    removed: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What restoring did: where the portfolio is, and where the one it replaced was put."""

    portfolio: Path
    source: Path
    kept: Path | None  # None: there was none to replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was looked at, by its code; ``about`` says what was found."""

    name: str
    passed: bool
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """Everything that was looked at."""

    checks: tuple[Check, ...]
    repaired: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return all(check.passed for check in self.checks)

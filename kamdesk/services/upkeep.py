"""Keeping the file itself well: copies that count, a look at its health, the way back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kamdesk.services.file_state import BackedUp, Checkup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from kamdesk.services.file_state import Backup
    from kamdesk.services.ports import PortfolioFile

ALL_FOR = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9
EVERY = timedelta(minutes=30)


class UpkeepService:
    """Everything a user can do for the file of an open portfolio."""

    def __init__(self, file: PortfolioFile, now: Callable[[], datetime]) -> None:
        self._file = file
        self._now = now

    @property
    def portfolio(self) -> Path:
        """Where the portfolio is."""
        return self._file.path

    def back_up(self, target: Path | None = None) -> BackedUp:
        """Write a checked copy; in the usual folder, superfluous older ones go."""
        made = self._file.copy(self._now(), target)
        if target is not None:
            return BackedUp(backup=made)
        backups = self._file.backups()
        staying = worth_keeping([one.made_at for one in backups], self._now())
        removed = tuple(one.path for one in backups if one.made_at not in staying)
        for path in removed:
            self._file.remove(path)
        return BackedUp(backup=made, removed=removed)

    def back_up_if_due(self) -> BackedUp | None:
        """Write a copy if something changed since the last, and that was a while ago."""
        return self.back_up() if self.is_due() else None

    def is_due(self) -> bool:
        """Say whether a backup is called for."""
        changed, last = self._file.changed_at(), self.last()
        if changed is None:
            return False
        if last is None:
            return True
        return changed > last.made_at and self._now() - last.made_at >= EVERY

    def last(self) -> Backup | None:
        """Return the newest checked copy in the usual folder."""
        return max(self._file.backups(), key=lambda one: one.made_at, default=None)

    def backups(self) -> Sequence[Backup]:
        """Return the checked copies in the usual folder, newest first."""
        return sorted(self._file.backups(), key=lambda one: one.made_at, reverse=True)

    def examine(self, *, repair: bool = False) -> Checkup:
        """Look at file, references, search index, versions, places and backups."""
        checks = self._file.examine()
        broken = {check.name for check in checks if not check.passed}
        mending = {
            "search.index": self._file.rebuild_search,
            "contents.attached": self._file.drop_contents_of_nobody,
        }
        repaired = tuple(name for name in mending if repair and name in broken)
        for name in repaired:
            mending[name]()
        return Checkup(
            checks=tuple(self._file.examine() if repaired else checks), repaired=repaired
        )


def worth_keeping(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which backups stay: all of two days, then one a day, a week, a month."""
    newest_first = sorted(made, reverse=True)
    staying = {moment for moment in newest_first if now - moment <= ALL_FOR}
    for count, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        of_period: dict[tuple[int, ...], datetime] = {}
        for moment in newest_first:
            of_period.setdefault(period(moment), moment)  # the last one of each
        staying.update(list(of_period.values())[:count])
    return staying


def _day(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month, moment.day


def _week(moment: datetime) -> tuple[int, ...]:
    return tuple(moment.isocalendar())[:2]


def _month(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month

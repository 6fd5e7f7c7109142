"""Which backups stay, and when one is due."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kamdesk.services.file_state import Backup, Check
from kamdesk.services.upkeep import EVERY, UpkeepService, worth_keeping

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class MemoryFile:
    """Implements ``PortfolioFile``."""

    def __init__(self, changed_at=None, checks=()):
        self.kept = []
        self.changed = changed_at
        self.checks = list(checks)

    def copy(self, now, target=None):
        backup = Backup(path=target or Path(f"{now:%Y%m%d%H%M}"), made_at=now, size=1)
        if target is None:
            self.kept.append(backup)
        return backup

    def backups(self):
        return list(self.kept)

    def remove(self, backup):
        self.kept = [one for one in self.kept if one.path != backup]

    def changed_at(self):
        return self.changed

    def examine(self):
        return self.checks

    def rebuild_search(self):
        self.checks = [Check(name=one.name, passed=True) for one in self.checks]

    def drop_contents_of_nobody(self):
        self.rebuild_search()


def service(file, now=NOW):
    return UpkeepService(file, lambda: now)


def test_all_of_the_last_two_days_stay():
    made = [NOW - n * HOUR for n in range(48)]
    assert worth_keeping(made, NOW) == set(made)


def test_of_older_days_weeks_and_months_the_last_one_stays():
    made = [NOW - n * HOUR * 6 for n in range(4 * 500)]
    staying = worth_keeping(made, NOW)
    older = {moment for moment in staying if NOW - moment > 2 * DAY}
    assert len(older) <= 12 + 10 + 9
    assert len({moment.date() for moment in staying if NOW - moment < 12 * DAY}) == 12
    assert len({moment.isocalendar()[:2] for moment in staying}) >= 10
    assert len({(moment.year, moment.month) for moment in staying}) == 9
    for moment in older:
        assert moment == max(one for one in made if one.date() == moment.date())


def test_the_only_backup_stays_however_old():
    old = NOW - 900 * DAY
    assert worth_keeping([old], NOW) == {old}


def test_thinning_a_little_every_day_leaves_what_thinning_at_once_would():
    staying, made = set(), []
    for n in reversed(range(300)):
        now = NOW - n * DAY
        made.append(now)
        staying = worth_keeping({*staying, now}, now)
    assert staying == worth_keeping(made, NOW)


def test_superfluous_backups_go_when_a_new_one_is_made():
    file = MemoryFile(NOW)
    for n in reversed(range(200)):
        done = service(file, NOW - n * DAY).back_up()
    assert done.backup.made_at == NOW
    assert len(file.kept) == len(worth_keeping([one.made_at for one in file.kept], NOW))
    assert service(file).last() == done.backup
    assert service(file).backups()[0] == done.backup


def test_a_copy_elsewhere_leaves_the_usual_ones_alone():
    file = MemoryFile(NOW)
    service(file, NOW - 900 * DAY).back_up()
    service(file).back_up(Path("stick/copy.kamdesk"))
    assert len(file.kept) == 1


@pytest.mark.parametrize(
    ("changed", "last", "due"),
    [
        (None, None, False),
        (NOW, None, True),
        (NOW, NOW - EVERY, True),
        (NOW, NOW - EVERY + timedelta(seconds=1), False),
        (NOW - 2 * DAY, NOW - DAY, False),
    ],
)
def test_a_backup_is_due_when_something_changed_and_the_last_is_a_while_ago(changed, last, due):
    file = MemoryFile(changed)
    if last:
        service(file, last).back_up()
    assert service(file).is_due() is due
    assert bool(service(file).back_up_if_due()) is due


def test_only_a_broken_index_is_mended():
    file = MemoryFile(checks=[Check(name="file.integrity", passed=False)])
    assert service(file).examine(repair=True).repaired == ()
    file = MemoryFile(checks=[Check(name="search.index", passed=False)])
    assert not service(file).examine().passed
    assert service(file).examine(repair=True).repaired == ("search.index",)
    assert service(file).examine().passed

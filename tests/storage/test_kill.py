"""Whatever was acknowledged is there, however the program ended."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random
from uuid import UUID

from kamdesk.app.bootstrap import open_desk
from kamdesk.domain.accounts import Account
from kamdesk.storage.backup import verify

KILLS = int(os.environ.get("KAMDESK_KILLS", "10"))  # 500 before a release
ROOT = Path(__file__).parents[2]


class Promised:
    """What the program said is stored; during an undo it may be either way."""

    def __init__(self):
        self.there = set()
        self.gone = set()
        self.saved = []
        self.last = set()  # what the last change was about
        self.undoing = False

    def heard(self, line):
        word, *rest = line.split()
        if word == "there":
            self.last = {UUID(one) for one in rest}
            self.there |= self.last
        elif word == "gone":
            self.last = {UUID(rest[0])}
            self.there -= self.last
            self.gone |= self.last
        elif word == "saved":
            self.saved.append(Path(rest[0]))

    def check(self, living):
        uncertain = self.last  # the next change, not acknowledged yet, may have undone it
        assert self.there - uncertain <= living
        assert not (self.gone - uncertain) & living
        self.there &= living
        self.gone -= living


def killed(file, seed, promised):
    """Run the program, listen for a while, then end it with no warning."""
    command = [sys.executable, "-m", "tests.support.writer", str(file), str(seed)]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    enough = Random(seed).randint(1, 25)  # noqa: S311 (no secret)
    for heard, line in enumerate(program.stdout):
        promised.heard(line)
        if heard == enough:
            program.kill()
            break
    for line in program.stdout:  # what it had said before it died
        if line.endswith("\n"):
            promised.heard(line)
    assert program.wait() < 0, "the program ended by itself"
    program.stdout.close()


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path):
    file, promised = tmp_path / "p.kamdesk", Promised()
    for seed in range(KILLS):
        killed(file, seed, promised)
        desk = open_desk(file, UUID(int=1))
        checks = [check for check in desk.upkeep.examine().checks if not check.passed]
        assert checks == []
        promised.check({one.id for one in desk.reader.all(Account)})
        desk.close()
    for backup in promised.saved:
        if backup.exists():
            verify(backup)
    assert len(promised.there) > KILLS

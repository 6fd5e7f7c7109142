"""``kamdesk new``, ``backup``, ``restore`` and ``doctor``: the file itself."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING

import kamdesk
from kamdesk.cli.answer import Answer, Table
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.words.checks import CHECKS

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call


def new_arguments(parser: ArgumentParser) -> None:
    """Say where to make it, and what it counts in."""
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--currency", metavar="CUR", help="such as EUR, the portfolio's currency")
    parser.add_argument("--demo", action="store_true", help="fill it with the demonstration data")


def new(call: Call) -> Answer:
    """Make a portfolio."""
    file = absolute(call.typed.file)
    currency = call.option("currency")
    call.program.new(file, currency, demo=call.typed.demo, as_of=call.as_of)
    return Answer(data={"file": str(file)}, said=[f"Made {file}."])


def backup_arguments(parser: ArgumentParser) -> None:
    """Say where to."""
    parser.add_argument("out", metavar="OUT", nargs="?", help="the usual folder if left out")


def backup(call: Call) -> Answer:
    """Write a copy that was opened and checked."""
    named = call.option("out")
    target = absolute(named) if named else None
    if target is not None and target.is_dir():
        target = target / call.program.portfolio(call.option("portfolio")).name
    if target is not None and not target.parent.is_dir():  # such as a stick that is not plugged in
        raise RuleBroken("file.folder.missing", path=target)
    done = call.desk.upkeep.back_up(target)
    made = done.backup
    data = {
        "file": str(made.path),
        "made_at": made.made_at,
        "size": made.size,
        "removed": [str(path) for path in done.removed],
    }
    return Answer(data=data, said=[f"Wrote and checked {made.path}."])


def restore_arguments(parser: ArgumentParser) -> None:
    """Say from which backup."""
    parser.add_argument("file", metavar="FILE", help="a backup")


def restore(call: Call) -> Answer:
    """Put a backup in the place of the portfolio."""
    done = call.program.restore(absolute(call.typed.file), call.option("portfolio"))
    data = {
        "portfolio": str(done.portfolio),
        "source": str(done.source),
        "kept": str(done.kept) if done.kept else None,
    }
    said = [f"{done.portfolio} is as it was in {done.source}."]
    if done.kept:
        said.append(f"What was there before is kept as {done.kept}.")
    return Answer(data=data, said=said)


def doctor_arguments(parser: ArgumentParser) -> None:
    """Say whether to mend."""
    parser.add_argument("--repair", action="store_true", help="mend what can be mended safely")


def doctor(call: Call) -> Answer:
    """Look at the file, its references, search index, backups, versions and places."""
    found = call.desk.upkeep.examine(repair=call.typed.repair)
    checks = [
        {
            "name": check.name,
            "passed": check.passed,
            "about": check.about or None,
            "says": CHECKS.get(check.name, check.name),
        }
        for check in found.checks
    ]
    data = {
        "passed": found.passed,
        "checks": checks,
        "repaired": found.repaired,
        "versions": {"kamdesk": kamdesk.__version__, "python": platform.python_version()},
    }
    said = "Everything is in order." if found.passed else "Something is wrong:"
    mended = [f"Repaired: {CHECKS.get(name, name)}." for name in found.repaired]
    table = Table(rows=checks, columns=("passed", "says", "about"))
    return Answer(data=data, said=[said, *mended], tables=[table], failed=not found.passed)


def absolute(named: str) -> Path:
    """Return the place that a name on the command line means."""
    if not named.strip():
        raise RuleBroken("path.empty")  # it would mean the folder at hand, and all that is in it
    return Path(named).expanduser().absolute()

"""The file of an open portfolio: copying it, looking at its health, mending its index."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.file_state import Backup, Check
from kamdesk.storage.backup import (
    backups_in,
    copy_to,
    faults_of,
    misled_references_of,
    usual_folder,
    usual_name,
    verify,
)
from kamdesk.storage.contents import (
    attachments_without_content,
    contents_of_nobody,
    drop_contents_of_nobody,
)
from kamdesk.storage.engine import OLDEST_SAFE, for_writing, sqlite_version
from kamdesk.storage.records import change
from kamdesk.storage.schema import HEAD, stored_version
from kamdesk.storage.search import index_is_sound, rebuild

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, Engine


class SqlPortfolioFile:
    """Implements ``PortfolioFile``."""

    def __init__(self, path: Path, engine: Engine, key: bytes | None = None) -> None:
        self._path = path
        self._engine = engine
        self._key = key

    @property
    def path(self) -> Path:
        return self._path

    def copy(self, now: datetime, target: Path | None = None) -> Backup:
        place = target or usual_folder(self._path) / usual_name(self._path, now)
        with self._engine.connect() as connection:
            if faults_of(connection):
                raise RuleBroken("file.damaged")  # a copy of it would push good ones out
        copy_to(place, self._engine, self._key)
        return Backup(path=place, made_at=now, size=place.stat().st_size)

    def backups(self) -> Sequence[Backup]:
        return list(backups_in(usual_folder(self._path), self._path))

    def remove(self, backup: Path) -> None:
        backup.unlink(missing_ok=True)

    def changed_at(self) -> datetime | None:
        with self._engine.connect() as connection:
            found: datetime | None = connection.scalar(select(func.max(change.c.at)))
            return found

    def examine(self) -> Sequence[Check]:
        with self._engine.connect() as connection:
            checks = [
                _told("file.integrity", partial_text(faults_of(connection))),
                _told("file.references", _count(misled_references_of(connection))),
                _told("search.index", "" if index_is_sound(connection) else "differs"),
                _told("attachments.contents", _count(attachments_without_content(connection))),
                _told("contents.attached", _count(contents_of_nobody(connection))),
                _schema(connection),
            ]
        return [*checks, _sqlite(), *self._places(), *self._backup_checks()]

    def rebuild_search(self) -> None:
        with for_writing(self._engine).begin() as connection:
            rebuild(connection)

    def drop_contents_of_nobody(self) -> None:
        with for_writing(self._engine).begin() as connection:
            drop_contents_of_nobody(connection)

    def _places(self) -> Iterator[Check]:
        places = {"place.portfolio": self._path.parent, "place.backups": usual_folder(self._path)}
        for name, place in places.items():
            there = place if place.exists() else place.parent
            yield Check(name=name, passed=os.access(there, os.W_OK), about=str(place))

    def _backup_checks(self) -> Iterator[Check]:
        """Open the newest backup again: what was good once may have gone bad since."""
        newest = max(self.backups(), key=lambda one: one.made_at, default=None)
        if newest is None:
            yield Check(name="backup.newest", passed=True, about="")
            return
        good = _holds(lambda: verify(newest.path, self._key))
        yield Check(name="backup.newest", passed=good, about=newest.path.name)


def _schema(connection: Connection) -> Check:
    found = stored_version(connection)
    return Check(name="schema.version", passed=found == HEAD, about=str(found))


def _sqlite() -> Check:
    version = sqlite_version()
    passed = version >= OLDEST_SAFE
    return Check(name="sqlite.version", passed=passed, about=".".join(map(str, version)))


def _told(name: str, fault: str) -> Check:
    return Check(name=name, passed=not fault, about=fault)


def partial_text(faults: Sequence[str]) -> str:
    """Return the first of some faults, and how many more there are."""
    more = f" (+{len(faults) - 1})" if len(faults) > 1 else ""
    return f"{faults[0]}{more}" if faults else ""


def _count(faults: int) -> str:
    return str(faults) if faults else ""


def _holds(work: Callable[[], None]) -> bool:
    try:
        work()
    except RuleBroken:
        return False
    return True

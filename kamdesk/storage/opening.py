"""Opening a portfolio, or making one; whatever is not right is a sentence, and left as it is."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from kamdesk.storage.backup import COMPANIONS, copy_to, usual_folder, usual_name
from kamdesk.storage.engine import make_file, open_engine
from kamdesk.storage.errors import FileTrouble
from kamdesk.storage.schema import prepare, refuse_unknown, set_up

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine


def open_portfolio(path: Path, key: bytes | None = None, *, create: bool = False) -> Engine:
    """Open a portfolio, brought up to date if an older program wrote it.

    One that is not there is refused, or made where ``create`` says so.
    """
    if create and not path.exists():
        return new_portfolio(path, key)
    _refuse_unfit(path)
    if not create and not path.stat().st_size:
        raise FileTrouble("file.wrong.key.or.kind", path=path)
    engine = open_engine(path, key)
    with _closed_in_trouble(engine):
        if create:
            set_up(engine)  # a program that was killed may have made the file and no more
        target = usual_folder(path) / usual_name(path, datetime.now(UTC))
        back_up = partial(copy_to, target, engine, key)
        prepare(engine, partial(open_engine, path, key, references=False), back_up)
    return engine


def new_portfolio(path: Path, key: bytes | None = None) -> Engine:
    """Make a portfolio where there is nothing yet; half a one is never left behind."""
    if path.exists():
        raise FileTrouble("file.exists", path=path)
    if not path.parent.is_dir():
        raise FileTrouble("file.folder.missing", path=path)
    try:
        make_file(path)
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise FileTrouble("file.disk.full" if full else "file.no.permission", path=path) from error
    engine = open_engine(path, key)
    try:
        with _closed_in_trouble(engine):
            set_up(engine)
    except Exception:
        for ending in ("", *COMPANIONS):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        raise
    return engine


def refuse_unusable(backup: Path, key: bytes | None = None) -> None:
    """Refuse a backup that could not be opened once it is restored."""
    if not backup.exists():
        raise FileTrouble("file.missing", path=backup)
    if not backup.stat().st_size:  # the driver would make a database of it
        raise FileTrouble("file.empty", path=backup)
    engine = open_engine(backup, key)
    with _closed_in_trouble(engine):
        refuse_unknown(engine)
    engine.dispose()


def _refuse_unfit(path: Path) -> None:
    if path.is_dir():
        raise FileTrouble("file.not.a.file", path=path)
    try:
        path.stat()
    except FileNotFoundError:
        raise FileTrouble("file.missing", path=path) from None
    except OSError as error:
        raise FileTrouble("file.no.permission", path=path) from error
    if not os.access(path, os.R_OK):
        raise FileTrouble("file.no.permission", path=path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise FileTrouble("file.read.only", path=path)


@contextmanager
def _closed_in_trouble(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        engine.dispose()
        raise

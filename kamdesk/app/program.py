"""What the command line asks of the program around it: files, first of all."""

from __future__ import annotations

import logging
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.app import display, logs, paths
from kamdesk.app.entrance import load_qt
from kamdesk.app.lock import PortfolioLock
from kamdesk.app.settings import SettingsFile
from kamdesk.domain.currencies import known_currency
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.preferences import CURRENCY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from kamdesk.app.bootstrap import Desk
    from kamdesk.cli.desk import Pictures
    from kamdesk.services.file_state import Restored

log = logging.getLogger(__name__)
SIDES = ("-wal", "-shm")


class LocalProgram:
    """Implements ``Program`` on this laptop; loads the database only when it is needed."""

    def __init__(self) -> None:
        self._log: Path | None = None

    def portfolio(self, named: str | None) -> Path:
        """Return the portfolio meant; the user's own is made on first use, others are not."""
        file = Path(named).expanduser().absolute() if named else paths.default_portfolio()
        ours = not named and not os.environ.get(paths.PORTFOLIO_VARIABLE)
        _refuse_folder(file)
        try:
            if not ours and not file.exists():
                raise RuleBroken("file.missing", path=file)
            if not ours and not file.stat().st_size:
                raise RuleBroken("file.empty", path=file)
        except OSError as error:
            raise RuleBroken("file.no.permission", path=file) from error
        return file

    def open(self, named: str | None, as_of: date | None) -> Desk:
        """Open the portfolio meant."""
        return self._open(self.portfolio(named), as_of)

    def new(self, file: Path, currency: str | None, *, demo: bool, as_of: date | None) -> None:
        """Make a portfolio where there is none; one that cannot be finished is not left behind."""
        if file.exists():
            raise RuleBroken("file.exists", path=file)
        if not file.parent.is_dir():
            raise RuleBroken("file.folder.missing", path=file)
        chosen = known_currency(currency) if currency is not None else None
        try:
            self._fill(self._open(file, as_of), chosen, demo=demo, as_of=as_of)
        except BaseException:
            for name in (file.name, *(file.name + side for side in SIDES)):
                file.with_name(name).unlink(missing_ok=True)
            raise

    def restore(self, backup: Path, named: str | None) -> Restored:
        """Put a backup in the place of the portfolio, while no window has it open."""
        file = Path(named).expanduser().absolute() if named else paths.default_portfolio()
        for place in (backup, file):
            _refuse_folder(place)
        from kamdesk.app.bootstrap import restore_portfolio  # noqa: PLC0415 (300 ms)

        lock = PortfolioLock(file)
        if not lock.take():
            raise RuleBroken("file.locked")
        try:
            return restore_portfolio(backup, file)
        finally:
            lock.release()

    def screenshots(self, folder: Path, wanted: Pictures, as_of: date | None) -> Iterator[Path]:
        """Take pictures of every page, one after the other."""
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        if said := display.trouble():
            raise RuleBroken("screenshots.impossible", why=said)
        load_qt()
        from kamdesk.app.screenshots import SIZES, THEMES, Size, screenshots  # noqa: PLC0415 (Qt)

        yield from screenshots(
            folder,
            themes=(wanted.theme,) if wanted.theme else THEMES,
            sizes=(Size(*wanted.size),) if wanted.size else SIZES,
            today=lambda: as_of or date.today(),  # noqa: DTZ011
        )

    def failed(self, error: Exception) -> str:
        """Log a mistake of the program itself; return what to say about it."""
        log.critical("nobody caught this", exc_info=error)
        return logs.APOLOGY.format(log=self._log or "the log")

    def start_log(self) -> None:
        """Write the log from now on; a place that cannot be written costs only the log."""
        try:
            self._log = logs.start(paths.logs())
        except OSError:
            logging.getLogger("kamdesk").addHandler(logging.NullHandler())

    def _open(self, file: Path, as_of: date | None) -> Desk:
        from kamdesk.app.bootstrap import open_desk  # noqa: PLC0415 (300 ms)

        today = lambda: as_of or date.today()  # noqa: DTZ011, E731
        return open_desk(file, device(), create=True, today=today)

    def _fill(self, desk: Desk, currency: str | None, *, demo: bool, as_of: date | None) -> None:
        try:
            if demo:
                from kamdesk.app.demo import fill  # noqa: PLC0415 (seldom)

                fill(desk.transactions, as_of or date.today())  # noqa: DTZ011
            if currency:
                desk.preferences.choose(CURRENCY, currency)
        finally:
            desk.close()


def _refuse_folder(file: Path) -> None:
    try:
        is_folder = file.is_dir()
    except OSError as error:  # behind a folder that may not be entered
        raise RuleBroken("file.no.permission", path=file) from error
    if is_folder:
        raise RuleBroken("file.not.a.file", path=file)


def device() -> UUID:
    """Return who this laptop is in the log of changes."""
    return SettingsFile(paths.settings_file()).read().device

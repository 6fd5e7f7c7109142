"""Pictures of every page on the sample portfolio, without a screen."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot

from kamdesk.app.settings import SettingsFile
from kamdesk.app.window import Running, application

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from uuid import UUID

    from kamdesk.ui.theme.theme import Override

STILL_MS = 60
STILL_FOR = 4  # looks in a row that found nothing under way
PATIENCE = 400  # looks; a page that never comes to rest is pictured as it is
TOLD = "Ernst Handel"
TYPED = "visit Ernst Handel with Roland 45m: price list agreed; send quote by Friday"


@dataclass(frozen=True, slots=True)
class Size:
    """A window in logical pixels."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


SIZES = (Size(1440, 900), Size(1366, 768))
THEMES: tuple[Override, ...] = ("light", "dark")
PAGES = (
    "today",
    "calendar",
    "portfolio",
    "rhythm",
    "satisfaction",
    "check",
    "accounts",
    "touchpoints",
    "actions",
    "opportunities",
    "targets",
    "scoring",
    "reports",
    "import",
    "settings",
)


class Rest(QObject):
    """Waits in an event loop until nothing is under way."""

    def __init__(self, running: Running) -> None:
        super().__init__()
        self._running = running
        self._loop = QEventLoop()
        self._clock = QTimer(self, interval=STILL_MS)
        self._clock.timeout.connect(self._on_look)
        self._quiet = 0
        self._looks = 0

    def wait(self) -> None:
        """Return once the window has come to rest."""
        self._quiet = self._looks = 0
        self._clock.start()
        self._loop.exec()
        self._clock.stop()

    @Slot()
    def _on_look(self) -> None:
        self._looks += 1
        self._quiet = 0 if self._running.tasks.pending else self._quiet + 1
        if self._quiet >= STILL_FOR or self._looks >= PATIENCE:
            self._loop.quit()


class Photographer:
    """Goes through the pages and takes a picture of each."""

    def __init__(self, running: Running, folder: Path) -> None:
        self._running = running
        self._folder = folder
        self._rest = Rest(running)

    def take(self, themes: Sequence[Override], sizes: Sequence[Size]) -> Iterator[Path]:
        """Yield the path of each picture as it is taken."""
        self._rest.wait()
        for theme, size in product(themes, sizes):
            self._running.theme.set_override(theme)
            self._running.window.resize(size.width, size.height)
            for name, show in self._scenes():
                show()
                self._rest.wait()
                path = self._folder / f"{name}-{theme}-{size}.png"
                self._running.window.grab().save(str(path))
                yield path

    def _scenes(self) -> Iterator[tuple[str, Callable[[], object]]]:
        window, space = self._running.window, self._running.workspace
        for page in PAGES:
            yield page, partial(window.go, page)
        yield "account", partial(window.go, "account", self._account())
        yield "capture", partial(space.log_typed, TYPED)
        space.put_away()
        yield "palette", space.jump
        space.put_away()

    def _account(self) -> UUID | None:
        desk = self._running.workspace.desk
        found = desk.jumps.find(TOLD) if desk else ()
        return next((jump.id for jump in found if jump.kind == "account"), None)


def screenshots(
    folder: Path,
    *,
    themes: Sequence[Override] = THEMES,
    sizes: Sequence[Size] = SIZES,
    today: Callable[[], date],
) -> Iterator[Path]:
    """Yield pictures of every page, drawn on a fresh sample portfolio."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    application(["kamdesk"])
    with TemporaryDirectory(prefix="kamdesk-", ignore_cleanup_errors=True) as home:
        settings = SettingsFile(Path(home) / "settings.json")
        running = Running(Path(home) / "Sample.kamdesk", settings, demo=True, today=today)
        running.begin()
        try:
            yield from Photographer(running, folder).take(themes, sizes)
        finally:
            running.window.close()
            running.end()

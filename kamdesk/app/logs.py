"""The program's own log: what went wrong and where, without a word of the customers."""

from __future__ import annotations

import faulthandler
import logging
import os
import platform
import sys
import threading
import traceback
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from typing import IO, TYPE_CHECKING, Any

from typing_extensions import override

import kamdesk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

NAME = "kamdesk.log"
SIZE = 512 * 1024
KEPT = 3
APOLOGY = (
    "Something unexpected happened; what you typed is kept and the work can go on."
    " What the program knows about it is in {log}."
)

log = logging.getLogger(__name__)


class Discreet(logging.Formatter):
    """Writes an error as its kind and its places: its words may quote a customer."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    @override
    def formatException(self, ei: Any) -> str:
        return "\n".join(lines_of(ei[1])) if ei[1] is not None else ""


class PrivateFile(RotatingFileHandler):
    """A log that turns before it grows large, for its owner's eyes alone."""

    @override
    def _open(self) -> Any:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_private)

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Go on without the log: a full disk is told where it keeps work from being stored."""


def start(folder: Path) -> Path:
    """Write the log into ``folder`` from now on, and return its file."""
    file = folder / NAME
    handler = PrivateFile(file, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8")
    handler.setFormatter(Discreet())
    root = logging.getLogger("kamdesk")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    root.propagate = False
    log.info(
        "KAMDesk %s, Python %s, %s", kamdesk.__version__, platform.python_version(), sys.platform
    )
    return file


def stop() -> None:
    """Close what ``start`` opened."""
    root = logging.getLogger("kamdesk")
    for handler in [one for one in root.handlers if isinstance(one, PrivateFile)]:
        root.removeHandler(handler)
        with suppress(OSError):  # what found no room is lost, and only that
            handler.close()
    root.propagate = True


def lines_of(error: BaseException) -> Iterator[str]:
    """Tell an error and its causes by kind, place and code."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield _kind(current)
        for frame in traceback.extract_tb(current.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
        current = current.__cause__ or current.__context__


def _kind(error: BaseException) -> str:
    kind = type(error).__qualname__
    if isinstance(error, OSError) and error.errno is not None:
        return f"{kind}: {os.strerror(error.errno)}"
    return kind


class Watch:
    """Hears every error that nobody caught, logs it and says one sentence, once per place."""

    def __init__(self, tell: Callable[[str], None], file: Path) -> None:
        self._tell = tell
        self._file = file
        self._told: set[tuple[str, ...]] = set()
        self._lock = threading.Lock()

    def hear(self, error: BaseException) -> None:
        """Log one error; this must never raise, since nothing would hear it."""
        log.critical("nobody caught this", exc_info=error)
        place = tuple(lines_of(error))
        with self._lock:
            known = place in self._told
            self._told.add(place)
        if not known:
            with suppress(Exception):
                self._tell(APOLOGY.format(log=self._file))

    def install(self) -> None:
        """Listen to the main thread, to other threads and to what the collector meets."""
        sys.excepthook = self._on_main
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable

    def _on_main(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.hear(error)

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.hear(args.exc_value)

    def _on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            log.error("an object could not be cleaned up", exc_info=args.exc_value)


def keep_last_words(folder: Path) -> IO[bytes]:
    """Let the interpreter write where it was if the process dies; the file must stay open."""
    descriptor = _private(str(folder / "crash.log"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    file = os.fdopen(descriptor, "ab")
    faulthandler.enable(file)
    return file


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)

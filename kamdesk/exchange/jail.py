"""Parsing in a process that can be killed: bounded in memory and time, cancelled at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from threading import Event, Timer
from typing import IO, TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.jailed import END, FAULT, FLAG, ROWS, SHEET
from kamdesk.exchange.readers.packing import Chunks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kamdesk.exchange.tables import Dialect

SECONDS = 120
MEMORY = 2 << 30
LARGEST_ANSWER = 512 << 20
TEXT_FIELDS = ("encoding", "delimiter", "quote", "escape", "skip_space")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The rows of one sheet, as the jail handed them out."""

    name: str
    rows: Chunks


class Jail:
    """Runs one parser at a time; ``cancel`` may be called from any thread."""

    def __init__(self, *, seconds: int = SECONDS, memory: int = MEMORY) -> None:
        self._seconds = seconds
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None
        self._cancelled = Event()
        self._late = Event()

    def cancel(self) -> None:
        """Stop what is running and refuse what would come."""
        self._cancelled.set()
        self._kill()

    def read(self, path: Path, dialect: Dialect | None = None) -> list[Sheet]:
        """Return the sheets of a workbook, or what a text file in ``dialect`` holds."""
        self._check()
        written = asdict(dialect) if dialect is not None else None
        order = {
            "path": str(path),
            "dialect": written and {name: written[name] for name in TEXT_FIELDS},
            "memory": self._memory,
            "seconds": self._seconds,
        }
        with self._running(json.dumps(order).encode()) as answers:
            return self._sheets(answers, plain=dialect is not None)

    def _sheets(self, answers: IO[bytes], *, plain: bool) -> list[Sheet]:
        found: list[Sheet] = []
        size = 0
        while True:
            kind, content = self._frame(answers)
            size += len(content)
            if size > LARGEST_ANSWER:
                raise RuleBroken("import.file.too.large")
            if kind == END:
                return found
            if kind == FAULT:
                raise RuleBroken(content.decode("ascii", "replace"))
            if kind == SHEET:
                found.append(Sheet(name=content.decode(), rows=Chunks(plain=plain)))
            elif kind == ROWS and found:
                found[-1].rows.add(content)

    def _frame(self, answers: IO[bytes]) -> tuple[bytes, bytes]:
        head = answers.read(5)
        length = int.from_bytes(head[1:5], "big")
        content = answers.read(length) if len(head) == 5 and length <= LARGEST_ANSWER else b""
        if len(head) < 5 or len(content) < length:
            self._check()
            raise RuleBroken("import.file.too.large")  # the parser died of a limit
        return head[:1], content

    def _check(self) -> None:
        if self._cancelled.is_set():
            raise RuleBroken("import.cancelled")
        if self._late.is_set():
            raise RuleBroken("import.file.too.slow")

    @contextmanager
    def _running(self, order: bytes) -> Iterator[IO[bytes]]:
        self._late.clear()
        process = subprocess.Popen(  # noqa: S603 (our own program, no foreign argument)
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._process = process
        clock = Timer(self._seconds, self._too_late)
        clock.daemon = True
        clock.start()
        try:
            with process:
                self._tell(process, order)
                if process.stdout is not None:
                    yield process.stdout
                process.kill()
        finally:
            clock.cancel()
            process.kill()
            process.wait()
            clock.join()
            self._process = None

    def _tell(self, process: subprocess.Popen[bytes], order: bytes) -> None:
        if process.stdin is None:
            return
        try:
            process.stdin.write(order + b"\n")
            process.stdin.close()
        except BrokenPipeError:
            self._check()

    def _too_late(self) -> None:
        self._late.set()
        self._kill()

    def _kill(self) -> None:
        process = self._process
        if process is not None:
            process.kill()


def _command() -> list[str]:
    """Start the frozen program itself, whose entry hands over to ``jailed.serve`` at once."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    return [sys.executable, "-m", "kamdesk.exchange.jailed"]


def _environment() -> dict[str, str]:
    """Let the child find what we found, and nothing that lies in the current folder."""
    places = [place for place in sys.path if place]
    return {**os.environ, "PYTHONSAFEPATH": "1", "PYTHONPATH": os.pathsep.join(places)}

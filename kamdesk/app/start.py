"""What is done once the program is loaded: a command, or the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kamdesk.app.entrance import enter
from kamdesk.app.program import LocalProgram
from kamdesk.cli import output
from kamdesk.cli.run import explained, run, understood

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence


def begin(argv: Sequence[str] | None = None) -> int:
    """Do what was typed; return the exit code."""
    output.prepare()
    program = LocalProgram()
    try:
        words = sys.argv[1:] if argv is None else argv
        typed = understood(opening([meant(word) for word in words]))
        program.start_log()
        return run(typed, program) if typed.verb else show_window(typed, program)
    except Exception as error:  # noqa: BLE001 (the last line of defense: no traceback for users)
        return explained(error, program)
    except SystemExit as leaving:  # argparse has printed what was asked for
        return int(leaving.code or 0)


def meant(argument: str) -> str:
    """Return an argument as it was typed where the system was said to know ASCII only."""
    try:
        return os.fsencode(argument).decode("utf-8")
    except UnicodeError:
        return argument


def opening(argv: Sequence[str]) -> Sequence[str]:
    """Let a portfolio be opened by its name alone, as a file manager does."""
    if len(argv) == 1 and not argv[0].startswith("-") and Path(argv[0]).is_file():
        return ["--portfolio", argv[0]]
    return argv


def show_window(typed: Namespace, program: LocalProgram) -> int:
    """Open the window; Qt is loaded only past the entrance."""
    with TemporaryDirectory(prefix="kamdesk-", ignore_cleanup_errors=True) as folder:
        sample = Path(folder) / "Sample.kamdesk"
        file = sample if typed.demo else program.portfolio(getattr(typed, "portfolio", None))
        lock = enter(file)
        if isinstance(lock, int):
            return lock
        from kamdesk.app.window import run_window  # noqa: PLC0415 (a command needs no Qt)

        return run_window(file, lock, demo=typed.demo)

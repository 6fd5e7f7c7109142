"""Runs one command: reads it, does it, shows the answer, and knows the exit code."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from kamdesk.cli import output
from kamdesk.cli.call import Call
from kamdesk.cli.parser import Misused, help_on, make_parser
from kamdesk.cli.verbs import VERBS
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.words import spoken
from kamdesk.services.words.errors import ERRORS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from kamdesk.cli.answer import Answer
    from kamdesk.cli.desk import Program

DONE, SOME_FAILED, MISUSED, NOT_OPENED = 0, 1, 2, 3
INTERRUPTED = 130
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO})
REFUSED = frozenset({"file.exists", "file.folder.missing"})  # wrong usage, nothing to open


def understood(argv: Sequence[str]) -> Namespace:
    """Return what was typed; what cannot be understood raises ``Misused``."""
    parser = make_parser()
    typed = parser.parse_args(argv)
    if typed.verb == "help":
        output.tell(help_on(parser, typed.about))
        raise SystemExit(DONE)
    return typed


def run(typed: Namespace, program: Program) -> int:
    """Do what was typed; return the exit code of the contract."""
    call = Call(typed, program)
    try:
        answer = VERBS[typed.verb].run(call)
        show(call, answer)
    except Exception as error:  # noqa: BLE001 (the last line of defense: no traceback for users)
        return explained(error, program)
    except KeyboardInterrupt:
        output.say("Stopped.")
        return INTERRUPTED
    finally:
        call.close()
    return SOME_FAILED if answer.failed else DONE


def show(call: Call, answer: Answer) -> None:
    """Print an answer as it was asked for."""
    output.show(
        answer,
        as_json=call.option("json", default=False),
        as_csv=call.option("csv", default=False),
    )


def explained(error: Exception, program: Program) -> int:
    """Say in one sentence what went wrong; return its exit code."""
    if isinstance(error, BrokenPipeError):
        output.hush()
        return DONE
    if isinstance(error, Misused):
        output.say(str(error))
        return MISUSED
    if isinstance(error, RuleBroken):
        output.say(sentence(error))
        unopened = error.code.startswith("file.") and error.code not in REFUSED
        return NOT_OPENED if unopened else MISUSED
    if isinstance(error, OSError) and error.filename:
        refusal = RuleBroken("path.unusable", path=error.filename, why=error.strerror)
        output.say(sentence(refusal))
        return MISUSED
    if isinstance(error, OSError) and error.errno in NO_ROOM:
        output.hush()
        output.say(sentence(RuleBroken("output.unwritable", why=error.strerror)))
        return MISUSED
    output.say(program.failed(error))
    return MISUSED


def sentence(error: RuleBroken) -> str:
    """Return what is said about a refusal."""
    known = ERRORS.get(error.code)
    if known is None:
        return f"This was refused ({error.code})."
    return spoken(known, error.about)

"""Reads the command line; its complaints are one sentence each."""

from __future__ import annotations

import re
from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, NoReturn

from typing_extensions import override

import kamdesk
from kamdesk.cli.verbs import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kamdesk.cli.call import Verb

CLOSING = """\
Without a command the window opens. Exit codes: 0 done; 1 done, but some rows or checks failed;
2 wrong usage or unreadable input; 3 the portfolio cannot be opened."""


CHOICE = re.compile(r"<\w+\.\w+: ('[^']*')>")


class Misused(Exception):
    """The command line cannot be understood; the text says why."""


class Parser(ArgumentParser):
    """Raises one sentence where argparse would print its usage and leave."""

    commands: Mapping[str, ArgumentParser]

    @override
    def error(self, message: str) -> NoReturn:
        verb = self.prog.partition(" ")[2]
        hint = f"kamdesk help {verb}" if verb else "kamdesk help"
        raise Misused(f"{_readable(message)}: see '{hint}'.")


def make_parser(verbs: Iterable[Verb] = VERBS.values()) -> Parser:
    """Return the parser of all verbs; the common options stand before or behind a verb."""
    common = _common()
    parser = Parser(
        prog="kamdesk",
        description="The offline desk of a key account manager.",
        epilog=CLOSING,
        parents=[common],
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"KAMDesk {kamdesk.__version__}")
    parser.add_argument(
        "--demo", action="store_true", help="open the window on a fresh demonstration portfolio"
    )
    commands = parser.add_subparsers(dest="verb", metavar="COMMAND", parser_class=Parser)
    for verb in verbs:
        sub = commands.add_parser(
            verb.name,
            help=verb.does,
            description=f"{verb.does[0].upper()}{verb.does[1:]}.",
            parents=[common],
            allow_abbrev=False,
        )
        verb.arguments(sub)
    helped = commands.add_parser("help", help="explain a command", allow_abbrev=False)
    helped.add_argument("about", metavar="COMMAND", nargs="?")
    parser.commands = commands.choices
    return parser


def help_on(parser: Parser, verb: str | None) -> str:
    """Return the help on all verbs, or on one."""
    if verb is None:
        return parser.format_help()
    if verb not in VERBS:
        raise Misused(f"There is no command '{verb}': see 'kamdesk help'.")
    return parser.commands[verb].format_help()


def _common() -> Parser:
    common = Parser(add_help=False)
    common.add_argument("--portfolio", metavar="FILE", default=SUPPRESS, help="which portfolio")
    common.add_argument(
        "--json", action="store_true", default=SUPPRESS, help="print one JSON document"
    )
    common.add_argument("--as-of", metavar="DATE", default=SUPPRESS, help="take this day for today")
    return common


def _readable(message: str) -> str:
    """Return what argparse says as the beginning of a sentence."""
    known, _, rest = message.partition(":")
    if known.startswith("argument COMMAND"):
        named = rest.partition("'")[2].partition("'")[0]
        return f"There is no command '{named}'"
    message = CHOICE.sub(r"\1", message)  # members of an enum, as they are typed
    return message[0].upper() + message[1:].rstrip(".")

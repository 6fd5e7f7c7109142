"""``kamdesk new`` and what else looks after the file itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.cli.answer import Answer

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
    file = Path(call.typed.file).expanduser().absolute()
    currency = call.option("currency")
    call.program.new(file, currency, demo=call.typed.demo, as_of=call.as_of)
    return Answer(data={"file": str(file)}, said=[f"Made {file}."])

"""``kamdesk screenshots``: every page of the window as a picture, without a screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kamdesk.cli import output
from kamdesk.cli.answer import Answer
from kamdesk.cli.desk import Pictures
from kamdesk.cli.upkeep import absolute
from kamdesk.domain.errors import RuleBroken

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call

SIZE = re.compile(r"(\d{3,4})[xX×](\d{3,4})")


def screenshots_arguments(parser: ArgumentParser) -> None:
    """Say where to, and how they look."""
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("--theme", choices=("light", "dark"), help="both if left out")
    parser.add_argument(
        "--size", metavar="WxH", help="such as 1440x900; the usual ones if left out"
    )


def screenshots(call: Call) -> Answer:
    """Take pictures of the window on a fresh demonstration portfolio."""
    wanted = Pictures(theme=call.option("theme"), size=_size(call.option("size")))
    folder = absolute(call.typed.folder)
    if folder.exists() and not folder.is_dir():
        raise RuleBroken("screenshots.no.folder", path=folder)
    taken = []
    for path in call.program.screenshots(folder, wanted, call.as_of):
        output.say(path.name)
        taken.append(str(path))
    return Answer(data=taken, said=[f"{len(taken)} pictures in {folder}."])


def _size(typed: str | None) -> tuple[int, int] | None:
    if typed is None:
        return None
    found = SIZE.fullmatch(typed)
    if found is None:
        raise RuleBroken("screenshots.size.unreadable", value=typed)
    return int(found[1]), int(found[2])

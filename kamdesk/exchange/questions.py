"""Wide files of surveys: each column a question, each row somebody who answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kamdesk.exchange.columns import Use
from kamdesk.exchange.fields import OWN, Shape
from kamdesk.exchange.names import squashed, words
from kamdesk.exchange.tables import ColumnFormat
from kamdesk.exchange.values import Unreadable, read

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kamdesk.exchange.fields import KindFields
    from kamdesk.exchange.sample import Sample

BEST, BEST_CSAT = 10, 5
MOSTLY = 0.75  # of a column
A_FEW = 3  # words that make a heading more than a label
NUMBERED = re.compile(r"q(?:uestion)?\s*\d+\b", re.IGNORECASE)
RECOMMEND = ("recommend", "weiterempfehl", "recommand", "recomend", "recomiend")
SATISFIED = ("satisf", "zufried", "content")
STANDARD = frozenset({"nps", "csat", "score"})


def with_questions(
    kind: KindFields, sample: Sample, uses: Mapping[str, Use], without: Collection[str]
) -> dict[str, Use]:
    """Return the uses and the columns that ask something: whole numbers under a question.

    A heading of a few words alone is no question; beside a real one, or a score, it is.
    """
    found = dict(uses)
    taken = {use.column for use in uses.values()}
    open_ = [
        place
        for place, name in enumerate(sample.columns)
        if place not in taken and name not in without and _scores(sample, place) is not None
    ]
    asked = [place for place in open_ if _asks(sample.columns[place])]
    if asked or STANDARD & uses.keys():
        asked += [p for p in open_ if p not in asked and len(words(sample.columns[p])) >= A_FEW]
    for place in asked:
        name = _standard(sample, place, found) or f"{OWN}:{sample.columns[place]}"
        field = kind.field(name)
        if field is not None:
            found[name] = Use(field=field, column=place)
    return found


def _asks(name: str) -> bool:
    return "?" in name or NUMBERED.match(name.strip()) is not None


def _standard(sample: Sample, place: int, uses: Mapping[str, Use]) -> str:
    """Return the question that is meant where it is one that everybody asks."""
    plain, most = squashed(sample.columns[place]), _scores(sample, place) or 0
    if "nps" not in uses and _recommends(sample.columns[place]):
        return "nps"
    if "csat" not in uses and most <= BEST_CSAT and any(stem in plain for stem in SATISFIED):
        return "csat"
    return ""


def _scores(sample: Sample, place: int) -> int | None:
    """Return the best score in a column where all of it are scores of 0 to 10.

    Where a heading asks what everybody asks, a slip of the pen costs its row, not the column.
    """
    cells = sample.cells(place)
    if not cells or sample.share(place, Shape.WHOLE) < 1:
        return None
    try:
        scores = [read(Shape.WHOLE, cell, ColumnFormat()) for cell in cells]
    except Unreadable:  # 1.234,50 is a number, and no score
        return None
    known = [score for score in scores if score is not None]
    fit = [score for score in known if 0 <= score <= BEST]
    least = MOSTLY if _recommends(sample.columns[place]) else 1
    return max(fit) if fit and len(fit) >= len(known) * least else None


def _recommends(name: str) -> bool:
    plain = squashed(name)
    return any(stem in plain for stem in RECOMMEND)

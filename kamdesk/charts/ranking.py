"""The ranking of accounts, and what each score is made of."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.charts.language import ENGLISH, Language
from kamdesk.charts.marks import NothingToDraw
from kamdesk.charts.palette import blend, shades
from kamdesk.charts.studio import blank
from kamdesk.services.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from kamdesk.charts.palette import Palette
    from kamdesk.charts.sheet import Sheet

BAR = 0.31  # half of a bar, in rows
BEST = 10.0
PALE = 0.45  # of the color, below the cut

SUMMARY = QT_TRANSLATE_NOOP("Chart", "Ranking of accounts by score.")
ROW = QT_TRANSLATE_NOOP("Chart", "{rank}. {account}: {score} of 10")
PART = QT_TRANSLATE_NOOP("Chart", "{account}, {criterion}: {points} of {score} points")
CUT = QT_TRANSLATE_NOOP("Chart", "The first {count} are above the cut.")


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedAccount:
    """One account; its parts are in the order of the criteria and sum up to its score."""

    name: str
    score: Decimal
    parts: tuple[Decimal | None, ...]  # weight · rating / sum of weights; None was not rated
    account_id: object | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Accounts from the best down."""

    criteria: tuple[str, ...]
    rows: tuple[RankedAccount, ...]
    cut: int | None = None  # so many are invested in
    language: Language = ENGLISH

    @property
    def is_empty(self) -> bool:
        """True when no account has a score."""
        return not self.rows


def draw_ranking(data: Ranking, palette: Palette, size: tuple[float, float]) -> Sheet:
    """Draw a stacked bar per account, and a line below the last one above the cut."""
    if data.is_empty:
        raise NothingToDraw
    scores = [f"{row.score:.2f}" for row in data.rows]
    names = [row.name for row in data.rows]
    sheet = blank(palette, size, beside=names, right=scores, below=False, legend=False)
    sheet.limits((0, BEST), (len(data.rows) - 0.5, -0.5))
    sheet.name_rows(names)
    sheet.plot.set_xticks([])
    for at, score in enumerate(scores):
        _stack(sheet, at, data)
        sheet.write((BEST, at), score, palette.text, gap=0.6, va="center", weight=700)
    if data.cut is not None and 0 < data.cut < len(data.rows):
        sheet.plot.axhline(
            data.cut - 0.5, color=palette.target, linewidth=1.6, linestyle=(0, (4, 2))
        )
    return sheet.finish()


def words_ranking(data: Ranking) -> str:
    """Return the chart as sentences, with its numbers."""
    say = data.language.say
    sentences = [say(SUMMARY)]
    sentences += [
        f"{say(ROW, rank=rank, account=row.name, score=f'{row.score:.2f}')}."
        for rank, row in enumerate(data.rows, 1)
    ]
    if data.cut is not None:
        sentences.append(say(CUT, count=data.cut))
    return " ".join(sentences)


def _stack(sheet: Sheet, at: int, data: Ranking) -> None:
    """Draw one account's criteria end to end; each can be pointed at, the row opens it."""
    row = data.rows[at]
    below = data.cut is not None and at >= data.cut
    colors = shades(sheet.palette, len(data.criteria))
    reach = 0.0
    gap = 1.5 * BEST / sheet.room[0]
    for criterion, part, color in zip(data.criteria, row.parts, colors, strict=True):
        if not part:
            continue
        end = reach + float(part)
        fill = blend(color, sheet.palette.surface, PALE) if below else color
        sheet.block((reach, max(end - gap, reach)), (at - BAR, at + BAR), fill)
        points = {"points": f"{part:.2f}", "score": f"{row.score:.2f}"}
        label = data.language.say(PART, account=row.name, criterion=criterion, **points)
        sheet.mean((reach, end), (at - 0.5, at + 0.5), label, row.account_id)
        reach = end
    if reach < BEST:
        words = data.language.say(ROW, rank=at + 1, account=row.name, score=f"{row.score:.2f}")
        sheet.mean((reach, BEST), (at - 0.5, at + 0.5), words, row.account_id)

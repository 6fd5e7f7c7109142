"""The ranking as it stands with what was just typed and weighed, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QLocale

from kamdesk.charts.ranking import RankedAccount, Ranking
from kamdesk.domain.figures.ranking import Ranked
from kamdesk.domain.periods import months_later
from kamdesk.services.ranking import Studio
from kamdesk.ui import formats
from kamdesk.ui.charts.language import SCREEN
from kamdesk.ui.delegates.cells import RatingCell
from kamdesk.ui.delegates.ranking import RankCell, StackCell, TieCell
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.ranking import RankHeading, RankLine

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.domain.criteria import Criterion, Rating
    from kamdesk.domain.figures.ranking import Fragility

STALE_MONTHS = 12
IN_CHART = 20  # accounts; more cannot be told apart
ALL, UNRATED, FRAGILE = "all", "unrated", "fragile"
PROVISIONAL = QT_TRANSLATE_NOOP("Ranking", "Provisional")
TIED = QT_TRANSLATE_NOOP("Ranking", "Tied")


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A studio with its ranking; frozen, so a worker may rank while the screen shows."""

    studio: Studio
    ranked: tuple[Ranked, ...]
    tried: Mapping[UUID, Decimal] = field(default_factory=dict)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria that count, in the order of the columns."""
        return self.studio.active

    @property
    def cut(self) -> int | None:
        """After how many accounts the cut is."""
        return self.studio.model.cut

    def weight(self, criterion: Criterion) -> Decimal:
        """Return what a criterion weighs, as it is being tried."""
        return self.tried.get(criterion.id, criterion.weight)

    def rating(self, account_id: UUID, criterion: Criterion) -> Rating | None:
        """Return what an account got on a criterion."""
        return self.studio.ratings.get((account_id, criterion.id))

    @property
    def missing(self) -> int:
        """How many ratings are missing."""
        return sum(
            self.rating(account_id, criterion) is None
            for account_id in self.studio.accounts
            for criterion in self.criteria
        )

    @property
    def stale(self) -> int:
        """How many ratings are older than a year."""
        counted = {criterion.id for criterion in self.criteria}
        since = stale_before(self.studio.as_of)
        return sum(
            rating.rated_on < since
            for (account_id, criterion_id), rating in self.studio.ratings.items()
            if criterion_id in counted and account_id in self.studio.accounts
        )

    def first_missing(self, after: tuple[UUID, int] | None = None) -> tuple[UUID, int] | None:
        """Return the next cell without a rating, by rank; from the top again at the end."""
        cells = [(one.id, number) for one in self.ranked for number in range(len(self.criteria))]
        start = cells.index(after) + 1 if after in cells else 0
        for account_id, number in cells[start:] + cells[:start]:
            if self.rating(account_id, self.criteria[number]) is None:
                return account_id, number
        return None

    def of(self, chip: str) -> list[Ranked]:
        """Return the accounts that a filter leaves."""
        if chip == UNRATED:
            return [one for one in self.ranked if one.score.coverage < 1]
        return [one for one in self.ranked if chip == ALL or one.is_fragile]


def rerank(studio: Studio, tried: Mapping[UUID, Decimal]) -> Board:
    """Rank again, under weights that are being tried; for a worker."""
    return Board(studio=studio, ranked=studio.ranked(tried), tried=dict(tried))


def with_ratings(studio: Studio, typed: Mapping[tuple[UUID, UUID], Rating | None]) -> Studio:
    """Return a studio with ratings that are not stored yet."""
    ratings = dict(studio.ratings)
    for key, rating in typed.items():
        if rating is None:
            ratings.pop(key, None)
        else:
            ratings[key] = rating
    return replace(studio, ratings=ratings)


def stale_before(day: date) -> date:
    """Return the day before which a rating is old."""
    return months_later(day, -STALE_MONTHS)


def headings(board: Board, picked: int | None) -> list[RankHeading]:
    """Return what stands over the columns."""
    return [
        RankHeading(name=one.name, reversed=one.reversed, picked=number == picked)
        for number, one in enumerate(board.criteria)
    ]


def lines(board: Board, chip: str, picked: int | None) -> list[RankLine]:
    """Return the ranking as rows."""
    shown = board.of(chip)
    return [_line(board, one, picked, followed=_follows(shown, n)) for n, one in enumerate(shown)]


def chart(board: Board) -> Ranking:
    """Return the ranking as the chart draws it."""
    scored = [one for one in board.ranked if one.score.mean.value is not None][:IN_CHART]
    return Ranking(
        criteria=tuple(criterion.name for criterion in board.criteria),
        rows=tuple(
            RankedAccount(
                name=one.name,
                score=one.score.mean.value or Decimal(0),
                parts=_points(one),
                account_id=one.id,
            )
            for one in scored
        ),
        cut=board.cut,
        language=SCREEN,
    )


def _follows(shown: list[Ranked], number: int) -> UUID | None:
    return shown[number + 1].id if number + 1 < len(shown) else None


def _line(board: Board, one: Ranked, picked: int | None, *, followed: UUID | None) -> RankLine:
    above = board.cut is None or (one.rank or board.cut + 1) <= board.cut
    ink = "text" if above else "text2"
    mean, coverage = one.score.mean.value, one.score.coverage
    return RankLine(
        id=one.id,
        place=RankCell(text=_place(one), ink="muted", align="trail"),
        name=RankCell(text=one.name, role="strong" if above else "body", ink=ink),
        ratings=tuple(_cell(board, one.id, criterion) for criterion in board.criteria),
        stack=StackCell(
            points=tuple(None if each is None else float(each) for each in _points(one)),
            picked=picked,
            pale=not above,
        ),
        score=RankCell(
            text=score_said(mean), role="strong" if above else "body", ink=ink, align="trail"
        ),
        rated=RankCell(
            text=formats.percent(coverage),
            role="small",
            ink="muted" if coverage == 1 else "warn",
            align="trail",
        ),
        fragile=_fragile(one, followed),
    )


def _place(one: Ranked) -> str:
    return formats.NOTHING if one.rank is None else formats.number(one.rank)


def _cell(board: Board, account_id: UUID, criterion: Criterion) -> RatingCell:
    found = board.rating(account_id, criterion)
    if found is None:
        return RatingCell(value=None)
    return RatingCell(value=found.value, stale=found.rated_on < stale_before(board.studio.as_of))


def _points(one: Ranked) -> tuple[Decimal | None, ...]:
    """Return what each criterion adds to the score."""
    parts = one.score.mean.parts
    whole = sum((part.weight for part in parts if part.value is not None), Decimal(0))
    return tuple(
        None if part.value is None or not whole else part.value * part.weight / whole
        for part in parts
    )


def score_said(score: Decimal | None) -> str:
    """Return a score with its two decimals."""
    if score is None:
        return formats.NOTHING
    return QLocale().toString(float(score), "f", 2)


def _fragile(one: Ranked, followed: UUID | None) -> RankCell | TieCell:
    below = one.below
    near = below is not None and below.rival == followed and below.is_small
    if below is not None and near:
        return TieCell(text=shift_said(below))
    if one.score.provisional and one.score.mean.value is not None:
        words = QCoreApplication.translate("Ranking", PROVISIONAL)
        return RankCell(text=words, role="caption", ink="warn")
    return RankCell(text="")


def shift_said(fragility: Fragility) -> str:
    """Return which change of which weight would tie two accounts."""
    if fragility.criterion is None:
        return QCoreApplication.translate("Ranking", TIED)
    sign = "+" if fragility.shift >= 0 else formats.MINUS
    word = fragility.criterion.split()[0].strip(",.:;")
    return f"{sign}{formats.number(abs(fragility.shift), 1)} {word}"

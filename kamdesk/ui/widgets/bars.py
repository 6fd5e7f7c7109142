"""How far along: towards the whole, towards a target, between two ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kamdesk.ui.theme.marks import draw_bar, draw_progress
from kamdesk.ui.theme.tokens import mixed
from kamdesk.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

THIN, BULLET = 6, 8
ALLOWANCE = 3  # above and below, for the tick


class _Bar(Painted):
    """As wide as its place, as high as it must be."""

    def __init__(self, theme: Theme, words: str, height: int) -> None:
        super().__init__(theme, words)
        self.setFixedHeight(height)
        self.setMinimumWidth(40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, self.height())


class ProgressBar(_Bar):
    """How much of the whole is done; ``words`` say it to a screen reader."""

    def __init__(self, theme: Theme, share: float, words: str, *, tone: Tone = "accent") -> None:
        super().__init__(theme, words, THIN)
        self._share = share
        self._tone: Tone = tone

    def show_share(self, share: float, words: str, tone: Tone = "accent") -> None:
        """Show another share."""
        self._share, self._tone = share, tone
        self.setAccessibleName(words)
        self.update()

    @override
    def draw(self, artist: Artist) -> None:
        draw_progress(artist, QRectF(self.rect()), self._share, self._tone)


class PacedBar(_Bar):
    """How much of the way is done, with a tick where the day is in its period."""

    def __init__(
        self, theme: Theme, share: float | None, gone: float, words: str, *, tone: Tone = "accent"
    ) -> None:
        super().__init__(theme, words, THIN + 2 * ALLOWANCE)
        self._share = share
        self._gone = gone
        self._tone: Tone = tone

    @override
    def draw(self, artist: Artist) -> None:
        bar = artist.middle(QRectF(self.rect()), THIN)
        draw_progress(artist, bar, self._share or 0.0, self._tone)
        x = artist.lead(bar, 0, bar.width() * min(max(self._gone, 0), 1)).left()
        x = min(max(x, 1), self.width() - 1)
        artist.fill(QRectF(round(x) - 1, bar.top() - 3, 1.5, bar.height() + 6), "text2")


class TargetBar(_Bar):
    """What is reached of a target, which has its tick at 100 %."""

    def __init__(
        self, theme: Theme, share: float | None, words: str, *, tone: Tone = "accent"
    ) -> None:
        super().__init__(theme, words, THIN + 2 * ALLOWANCE)
        self._share = share
        self._tone: Tone = tone

    @override
    def draw(self, artist: Artist) -> None:
        bar = artist.middle(QRectF(self.rect()), THIN)
        draw_bar(artist, bar, self._share, self._tone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A figure between nothing and ``most``: what is there, may come, and is wanted."""

    most: float
    actual: float
    likely: float | None = None  # what it comes to with what is expected
    best: float | None = None  # and with what is hoped for
    target: float | None = None


class Bullet(_Bar):
    """Actual, likely and hoped-for on one bar, with the target as a line across."""

    def __init__(self, theme: Theme, reach: Reach, words: str) -> None:
        super().__init__(theme, words, BULLET + 10)
        self._reach = reach

    def show_reach(self, reach: Reach, words: str) -> None:
        """Show other figures."""
        self._reach = reach
        self.setAccessibleName(words)
        self.update()

    @override
    def draw(self, artist: Artist) -> None:
        bar, reach = artist.middle(QRectF(self.rect()), BULLET), self._reach
        tokens = artist.theme.tokens
        artist.fill(bar, "track", BULLET / 2)
        for value, color in (
            (reach.best, mixed(tokens.surface, tokens.chart2, 0.55)),
            (reach.likely, mixed(tokens.surface, tokens.chart1, 0.5)),
            (reach.actual, tokens.chart1),
        ):
            if value is not None and value > 0:
                wide = max(bar.width() * self._share(value), BULLET)
                artist.fill(artist.lead(bar, wide), color, BULLET / 2)
        if reach.target is not None:
            x = artist.lead(bar, 0, bar.width() * self._share(reach.target)).left()
            x = min(max(x, 1), self.width() - 1)
            above, below = QPointF(x, bar.top() - 4), QPointF(x, bar.bottom() + 4)
            artist.line(above, below, "chart3", width=2)

    def _share(self, value: float) -> float:
        return min(max(value / self._reach.most, 0), 1) if self._reach.most else 0.0


class RangeBar(_Bar):
    """Where a figure probably lands: a band, the middle of it, and the target."""

    def __init__(
        self, theme: Theme, words: str, *, band: tuple[float, float, float], target: float
    ) -> None:
        """Take the low, the middle and the high end of the band."""
        super().__init__(theme, words, BULLET + 10)
        self._band = band
        self._target = target

    @override
    def draw(self, artist: Artist) -> None:
        low, middle, high = self._band
        bar = artist.middle(QRectF(self.rect()), 10)
        artist.fill(artist.middle(bar, 4), "track", 2)
        first, last = self._x(bar, artist, low), self._x(bar, artist, high)
        left, right = sorted((first, last))
        artist.fill(QRectF(left, bar.top(), max(right - left, 10), 10), "chart2", 5)
        center = self._x(bar, artist, middle)
        artist.fill(QRectF(center - 5, bar.top(), 10, 10), "chart1", 5)
        x = self._x(bar, artist, self._target)
        artist.line(QPointF(x, bar.top() - 4), QPointF(x, bar.bottom() + 4), "chart3", width=2)

    def _x(self, bar: QRectF, artist: Artist, value: float) -> float:
        ends = (*self._band, self._target)
        span = (max(ends) - min(ends)) or 1
        share = 0.12 + 0.76 * (value - min(ends)) / span
        return artist.lead(bar, 0, bar.width() * share).left()

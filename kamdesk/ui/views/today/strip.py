"""How the day stands before it begins: our word, the month, the rhythm."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Signal
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kamdesk.domain.figures.promises import Word
from kamdesk.domain.money import Money
from kamdesk.services.targets import Period
from kamdesk.ui import formats
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.widgets.bars import Bullet, Reach
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.kpi import KpiCard
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.painted import Painted
from kamdesk.ui.widgets.spark import Ring

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.domain.figures.promises import PromiseKeeping
    from kamdesk.services.dashboard import RhythmCard
    from kamdesk.services.targets import Cockpit, Pace
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

WELL, FAIR = Decimal("0.9"), Decimal("0.7")
STEP, BAR, TALL = 10, 7, 24
TONES: dict[Word, Tone] = {Word.KEPT: "accent", Word.LATE: "warn", Word.BROKEN: "bad"}


class Strip(Card):
    """Three figures side by side; each opens the page it comes from."""

    page_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=Space.XS, spacing=0)
        self._theme = theme
        self._promises = StripCell(theme, self.tr("Promises kept, 12 months"))
        self._target = StripCell(theme, self.tr("This month against target"))
        self._rhythm = StripCell(theme, self.tr("Accounts in rhythm"))
        cells = (self._promises, self._target, self._rhythm)
        line = row(cells[0], _between(), cells[1], _between(), cells[2], spacing=Space.XS)
        for place, stretch in ((0, 4), (2, 5), (4, 3)):
            line.setStretch(place, stretch)
        self.body.addLayout(line)
        for cell, page in zip(cells, ("actions", "targets", "accounts"), strict=True):
            cell.opened.connect(_Opener(self, page))

    def show_promises(self, kept: PromiseKeeping) -> None:
        """Show how our word was kept."""
        share = kept.share.value
        if share is None:
            self._promises.show_figure(formats.NOTHING, self.tr("No promise was due yet"))
            self._promises.show_graphic(None)
            return
        words = [one.word for one in kept.given]
        self._promises.show_figure(
            formats.number(kept.count(Word.KEPT)),
            self._broken(kept),
            unit=self.tr("of {count}").format(count=formats.number(len(words))),
            state=_share_state(share),
        )
        self._promises.show_graphic(PromiseBars(self._theme, words, self._broken(kept)))

    def _broken(self, kept: PromiseKeeping) -> str:
        late, broken = kept.count(Word.LATE), kept.count(Word.BROKEN)
        if not late and not broken:
            return self.tr("Each one on its day")
        said = {late: self.tr("{count} kept late"), broken: self.tr("{count} not kept")}
        if late and broken:
            both = self.tr("{late} kept late, {broken} not kept")
            return both.format(late=formats.number(late), broken=formats.number(broken))
        count = late or broken
        return said[count].format(count=formats.number(count))

    def show_target(self, cockpit: Cockpit) -> None:
        """Show where the month stands and where it lands."""
        pace, currency = cockpit.paces[Period.MONTH], cockpit.currency
        self._target.set_title(self._of_month(cockpit.as_of))
        booked = formats.short_money(Money(pace.booked, currency))
        if pace.target is None:
            self._target.show_figure(booked, self.tr("No target is set for this month"))
            self._target.show_graphic(None)
            return
        target = formats.short_money(Money(pace.target, currency))
        detail = self._landing(pace, currency)
        self._target.show_figure(
            booked,
            detail,
            unit=self.tr("of {target}").format(target=target),
            state=self._against_plan(pace, currency),
        )
        self._target.show_graphic(Bullet(self._theme, _reach(pace), detail))

    def _of_month(self, day: date) -> str:
        name = QLocale().standaloneMonthName(day.month)
        return self.tr("{month} against target").format(month=name)

    def _landing(self, pace: Pace, currency: str) -> str:
        def said(value: Decimal) -> str:
            return formats.short_money(Money(value, currency))

        figures = pace.figures
        landing, needed, now = (
            figures.landing.value,
            figures.required.value,
            figures.run_rate.value,
        )
        if landing is None:
            return self.tr("No working day is over yet")
        if not needed or now is None:
            return self.tr("Lands at {landing}").format(landing=said(landing))
        words = self.tr("Lands at {landing}; needs {needed} a day, now {now}")
        return words.format(landing=said(landing), needed=said(needed), now=said(now))

    def _against_plan(self, pace: Pace, currency: str) -> State | None:
        plan = pace.figures.plan_to_date.value
        if plan is None:
            return None
        gap = pace.booked - plan
        amount = formats.short_money(Money(abs(gap), currency))
        if gap < 0:
            words = self.tr("{amount} behind").format(amount=amount)
            return State(text=words, tone="warn", icon="triangle-alert")
        return State(
            text=self.tr("{amount} ahead").format(amount=amount), tone="good", icon="check"
        )

    def show_rhythm(self, rhythm: RhythmCard) -> None:
        """Show how many accounts are touched as agreed."""
        if not rhythm.accounts:
            self._rhythm.show_figure(formats.NOTHING, self.tr("No account yet"))
            self._rhythm.show_graphic(None)
            return
        quiet = self.tr("{count} quiet longer than agreed")
        detail = quiet.format(count=formats.number(rhythm.quiet))
        if not rhythm.quiet:
            detail = self.tr("None is quiet longer than agreed")
        self._rhythm.show_figure(
            formats.number(rhythm.in_rhythm),
            detail,
            unit=self.tr("of {count}").format(count=formats.number(rhythm.accounts)),
        )
        share = rhythm.in_rhythm / rhythm.accounts
        self._rhythm.show_graphic(Ring(self._theme, share, detail, 36))


class StripCell(KpiCard):
    """A figure on the strip's own ground."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title, openable=True)
        self.setProperty("role", "cell")
        self.body.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self._title.setMinimumHeight(theme.scaled(Size.PILL))  # in line where there is no pill


class _Opener:
    """Says which page a pressed figure asks for."""

    def __init__(self, strip: Strip, page: str) -> None:
        self._strip = strip
        self._page = page

    def __call__(self) -> None:
        self._strip.page_asked.emit(self._page)


class PromiseBars(Painted):
    """A bar for each of the last promises, as many as there is room for."""

    def __init__(self, theme: Theme, words: Sequence[Word], said: str) -> None:
        super().__init__(theme, said)
        self._words = tuple(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(STEP * 12, TALL + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(STEP * 3, TALL + 2)

    @override
    def draw(self, artist: Artist) -> None:
        ground, room = QRectF(self.rect()), max(self.width() // STEP, 1)
        for number, word in enumerate(reversed(self._words[-room:])):
            tall = TALL if word is Word.KEPT else TALL // 2
            bar = artist.trail(ground, BAR, number * STEP)
            bar = QRectF(bar.left(), ground.bottom() - 1 - tall, BAR, tall)
            artist.fill(bar, artist.theme.tokens.mark(TONES[word]), 2.5)


def _reach(pace: Pace) -> Reach:
    target, booked = float(pace.target or 0), float(pace.booked)
    landing = pace.figures.landing.value
    likely = None if landing is None else float(landing)
    return Reach(
        most=max(target, booked, likely or 0) * 1.08, actual=booked, likely=likely, target=target
    )


def _share_state(share: Decimal) -> State:
    tone: Tone = "good" if share >= WELL else "warn" if share >= FAIR else "bad"
    icon = {"good": "circle-check", "warn": "triangle-alert"}.get(tone, "circle-alert")
    return State(text=formats.percent(share), tone=tone, icon=icon)


def _between() -> Line:
    return Line(upright=True)

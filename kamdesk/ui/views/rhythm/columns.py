"""What the tables of the rhythm show: the clocks of accounts, and a round of contacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.accounts import Tier
from kamdesk.services.rhythm import Beat, Round, Total, Turn
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import AccountCell, DueCell, TwoLineCell
from kamdesk.ui.delegates.rhythm import RatioCell, RatioDelegate, StripCell, StripDelegate
from kamdesk.ui.delegates.states import PillDelegate
from kamdesk.ui.delegates.texts import (
    AccountDelegate,
    DueDelegate,
    NameDelegate,
    NumberDelegate,
    TwoLineDelegate,
)
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.states import code_state
from kamdesk.ui.views.rhythm.words import booked_of, days_of, last_of, light_of, rule_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

NUMBER = 92
PLANNED = QT_TRANSLATE_NOOP("Column", "Planned")
MADE = QT_TRANSLATE_NOOP("Column", "Made")
BOOKED = QT_TRANSLATE_NOOP("Column", "Booked")
REMAINING = QT_TRANSLATE_NOOP("Column", "Remaining")
TO_SCHEDULE = QT_TRANSLATE_NOOP("Column", "To schedule")
ALL = QT_TRANSLATE_NOOP("Column", "All accounts")


@dataclass(frozen=True, slots=True, kw_only=True)
class TierTotal:
    """A line of the totals; without a tier it is all of them."""

    tier: Tier | None
    total: Total


def clock_columns(today: Callable[[], date]) -> tuple[Column[Beat], ...]:
    """Return the columns of the neglected list."""
    return (
        Column(
            key="account",
            title=QT_TRANSLATE_NOOP("Column", "Account"),
            text=lambda one: one.person or one.account,
            cell=lambda one: AccountCell(title=one.person or one.account, subtitle=_below(one)),
            delegate=AccountDelegate,
            width=210,
            stretches=True,
        ),
        Column(
            key="tier",
            title=QT_TRANSLATE_NOOP("Column", "Tier"),
            text=lambda one: word(one.tier),
            cell=lambda one: code_state(one.tier),
            delegate=PillDelegate,
            width=96,
            rank=2,
        ),
        Column(
            key="last",
            title=QT_TRANSLATE_NOOP("Column", "Last contact"),
            text=lambda one: ", ".join(last_of(one, today())),
            cell=lambda one: TwoLineCell(
                title=last_of(one, today())[0], subtitle=last_of(one, today())[1]
            ),
            delegate=TwoLineDelegate,
            width=146,
        ),
        Column(
            key="rhythm",
            title=QT_TRANSLATE_NOOP("Column", "Rhythm"),
            text=lambda one: days_of(one.interval),
            hint=lambda one: rule_of(one.interval, one.tier),
            width=118,
            rank=3,
        ),
        Column(
            key="due",
            title=QT_TRANSLATE_NOOP("Column", "Next due"),
            text=lambda one: formats.day(one.clock.due, today()),
            hint=lambda one: rule_of(one.interval, one.tier),
            width=104,
            rank=1,
        ),
        Column(
            key="overdue",
            title=QT_TRANSLATE_NOOP("Column", "Overdue"),
            text=lambda one: formats.due(one.clock.due, today()),
            cell=lambda one: DueCell(
                text=formats.due(one.clock.due, today()),
                tone="neutral" if one.booked or not one.overdue else "bad",
            ),
            delegate=DueDelegate,
            width=112,
        ),
        Column(
            key="ratio",
            title=QT_TRANSLATE_NOOP("Column", "Share of the interval"),
            text=lambda one: light_of(one)[0],
            cell=_ratio,
            delegate=RatioDelegate,
            width=184,
        ),
        Column(
            key="booked",
            title=QT_TRANSLATE_NOOP("Column", "In the calendar"),
            text=booked_of,
            width=132,
        ),
    )


def total_columns() -> tuple[Column[TierTotal], ...]:
    """Return the columns of the totals."""
    return (
        Column(
            key="tier",
            title=QT_TRANSLATE_NOOP("Column", "Tier"),
            text=_tier,
            delegate=NameDelegate,
            width=200,
            stretches=True,
        ),
        _total("accounts", QT_TRANSLATE_NOOP("Column", "Accounts"), lambda one: one.accounts),
        Column(
            key="week",
            title=QT_TRANSLATE_NOOP("Column", "A week"),
            text=lambda one: formats.number(one.total.per_week, 1),
            align=TRAIL,
            delegate=NumberDelegate,
            width=NUMBER,
        ),
        _total("planned", PLANNED, lambda one: one.cycle.planned),
        _total("made", MADE, lambda one: one.cycle.actual),
        _total("booked", BOOKED, lambda one: one.cycle.scheduled),
        _total("remaining", REMAINING, lambda one: one.remaining),
        _total("to_schedule", TO_SCHEDULE, lambda one: one.to_schedule),
    )


def turn_columns(found: Callable[[], Round]) -> tuple[Column[Turn], ...]:
    """Return the columns of a round of contacts, account by account."""
    return (
        Column(
            key="account",
            title=QT_TRANSLATE_NOOP("Column", "Account"),
            text=lambda one: one.account,
            cell=lambda one: AccountCell(
                title=one.account, subtitle=f"{word(one.tier)}  ·  {days_of(one.interval)}"
            ),
            hint=lambda one: rule_of(one.interval, one.tier),
            delegate=AccountDelegate,
            width=240,
        ),
        Column(
            key="days",
            title=QT_TRANSLATE_NOOP("Column", "Days of the round"),
            text=lambda one: ", ".join(formats.day_and_month(day) for day in one.due),
            cell=lambda one: _strip(one, found()),
            delegate=StripDelegate,
            width=220,
            stretches=True,
        ),
        _count("planned", PLANNED, lambda one: one.cycle.planned),
        _count("made", MADE, lambda one: one.cycle.actual),
        _count("booked", BOOKED, lambda one: one.cycle.scheduled),
        _count("remaining", REMAINING, lambda one: one.cycle.remaining),
        _count("to_schedule", TO_SCHEDULE, lambda one: one.cycle.to_schedule),
    )


def _total(key: str, title: str, of: Callable[[Total], int]) -> Column[TierTotal]:
    return Column(
        key=key,
        title=title,
        text=lambda one: formats.number(of(one.total)),
        align=TRAIL,
        delegate=NumberDelegate,
        width=NUMBER,
    )


def _count(key: str, title: str, of: Callable[[Turn], int]) -> Column[Turn]:
    return Column(
        key=key,
        title=title,
        text=lambda one: formats.number(of(one)),
        align=TRAIL,
        delegate=NumberDelegate,
        width=NUMBER,
    )


def _below(one: Beat) -> str:
    return one.account if one.person else ""


def _tier(one: TierTotal) -> str:
    return word(one.tier) or QCoreApplication.translate("Column", ALL)


def _ratio(one: Beat) -> RatioCell:
    text, tone = light_of(one)
    return RatioCell(ratio=float(one.ratio), text=text, tone=tone)


def _strip(one: Turn, found: Round) -> StripCell:
    return StripCell(
        first=found.first,
        last=found.last,
        today=found.as_of,
        due=one.due,
        made=tuple(touch.day for touch in one.made),
        booked=tuple(touch.day for touch in one.booked),
    )

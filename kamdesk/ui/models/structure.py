"""The tree of an account for the screen: one row each, rolled-up figures with their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.accounts import Level
from kamdesk.domain.figures.rolling_up import MONEY, Measure
from kamdesk.domain.money import Money
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import TwoLineCell
from kamdesk.ui.delegates.rolled import GoDelegate, RolledCell, RolledDelegate
from kamdesk.ui.delegates.states import PillDelegate
from kamdesk.ui.delegates.texts import TwoLineDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.states import health_state

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from kamdesk.services.structure import Limb
    from kamdesk.ui.theme.tokens import Tone

ICONS = {
    Level.GROUP: "layers",
    Level.HEADQUARTERS: "building-2",
    Level.SITE: "map-pin",
    Level.DEPARTMENT: "users",
}
TITLES = {
    Measure.SALES: QT_TRANSLATE_NOOP("Column", "Sales 12 m"),
    Measure.BEFORE: QT_TRANSLATE_NOOP("Column", "Year before"),
    Measure.GROWTH: QT_TRANSLATE_NOOP("Column", "Growth"),
    Measure.MARGIN: QT_TRANSLATE_NOOP("Column", "Margin"),
    Measure.OPEN_PIPELINE: QT_TRANSLATE_NOOP("Column", "Pipeline"),
    Measure.WEIGHTED_PIPELINE: QT_TRANSLATE_NOOP("Column", "Weighted"),
    Measure.OPEN_ACTIONS: QT_TRANSLATE_NOOP("Column", "Actions"),
    Measure.OVERDUE_ACTIONS: QT_TRANSLATE_NOOP("Column", "Late"),
    Measure.ISSUES: QT_TRANSLATE_NOOP("Column", "Issues"),
    Measure.CONTACTS: QT_TRANSLATE_NOOP("Column", "People"),
    Measure.LAST: QT_TRANSLATE_NOOP("Column", "Last contact"),
    Measure.DUE: QT_TRANSLATE_NOOP("Column", "Next due"),
    Measure.HEALTH: QT_TRANSLATE_NOOP("Column", "Health"),
}
NAMES = {  # of the opened figure
    Measure.SALES: QT_TRANSLATE_NOOP("Structure", "Sales of twelve months"),
    Measure.BEFORE: QT_TRANSLATE_NOOP("Structure", "Sales of the twelve months before"),
    Measure.GROWTH: QT_TRANSLATE_NOOP("Structure", "Growth"),
    Measure.MARGIN: QT_TRANSLATE_NOOP("Structure", "Margin of twelve months"),
    Measure.OPEN_PIPELINE: QT_TRANSLATE_NOOP("Structure", "Open pipeline"),
    Measure.WEIGHTED_PIPELINE: QT_TRANSLATE_NOOP("Structure", "Weighted pipeline"),
    Measure.OPEN_ACTIONS: QT_TRANSLATE_NOOP("Structure", "Open actions"),
    Measure.OVERDUE_ACTIONS: QT_TRANSLATE_NOOP("Structure", "Late actions"),
    Measure.ISSUES: QT_TRANSLATE_NOOP("Structure", "Open issues"),
    Measure.CONTACTS: QT_TRANSLATE_NOOP("Structure", "People"),
    Measure.LAST: QT_TRANSLATE_NOOP("Structure", "Last contact"),
    Measure.DUE: QT_TRANSLATE_NOOP("Structure", "Next contact due"),
    Measure.HEALTH: QT_TRANSLATE_NOOP("Structure", "Health"),
}
WIDTHS = {
    Measure.SALES: 104,
    Measure.BEFORE: 104,
    Measure.GROWTH: 102,
    Measure.MARGIN: 96,
    Measure.OPEN_PIPELINE: 96,
    Measure.WEIGHTED_PIPELINE: 96,
    Measure.OPEN_ACTIONS: 72,
    Measure.OVERDUE_ACTIONS: 64,
    Measure.ISSUES: 68,
    Measure.CONTACTS: 68,
    Measure.LAST: 108,
    Measure.DUE: 116,
    Measure.HEALTH: 104,
}
LEAST = (  # the first to go where the room is short
    Measure.BEFORE,
    Measure.MARGIN,
    Measure.CONTACTS,
    Measure.OPEN_PIPELINE,
    Measure.LAST,
    Measure.ISSUES,
    Measure.GROWTH,
    Measure.OVERDUE_ACTIONS,
    Measure.DUE,
)
RANKS = {measure: len(LEAST) - at for at, measure in enumerate(LEAST)}
GO = "go"
OWN = QT_TRANSLATE_NOOP("Structure", "own {figure}")


def structure_columns(currency: str, today: date) -> tuple[Column[Limb], ...]:
    """Return what the tree shows of each account."""
    told = Telling(currency, today)
    return (
        Column(
            key="name",
            title=QT_TRANSLATE_NOOP("Column", "Account"),
            text=lambda limb: limb.name,
            hint=lambda limb: limb.name,
            cell=_name,
            delegate=TwoLineDelegate,
            width=250,
            stretches=True,
        ),
        *(told.column(measure) for measure in TITLES if measure is not Measure.HEALTH),
        Column(
            key=Measure.HEALTH,
            title=TITLES[Measure.HEALTH],
            text=told.health,
            hint=told.healths,
            cell=lambda limb: health_state(limb.rolled.values[Measure.HEALTH]),
            delegate=PillDelegate,
            width=WIDTHS[Measure.HEALTH],
        ),
        Column(
            key=GO,
            title="",
            text=lambda limb: _said(QT_TRANSLATE_NOOP("Structure", "Open")) + f" {limb.name}",
            cell=lambda limb: limb.id,
            delegate=GoDelegate,
            width=40,
        ),
    )


def figure_name(measure: Measure) -> str:
    """Return what a figure is called when it is opened."""
    return _said(NAMES[measure])


class Telling:
    """Puts the figures of an account into words, seen from a day."""

    def __init__(self, currency: str, today: date) -> None:
        self._currency = currency
        self._today = today

    def column(self, measure: Measure) -> Column[Limb]:
        """Return the column of a figure."""

        def cell(limb: Limb) -> RolledCell:
            return RolledCell(
                text=self.rolled(measure, limb),
                own=self._beside(measure, limb),
                tone=self._tone(measure, limb),
            )

        def spoken(limb: Limb) -> str:
            said = (self.rolled(measure, limb), self._beside(measure, limb))
            return ", ".join(filter(None, said))

        return Column(
            key=measure,
            title=TITLES[measure],
            text=spoken,
            hint=spoken,
            cell=cell,
            align=TRAIL,
            delegate=RolledDelegate,
            width=WIDTHS[measure],
            rank=RANKS.get(measure, 0),
        )

    def rolled(self, measure: Measure, limb: Limb) -> str:
        """Return what an account comes to with all below it."""
        if measure is Measure.LAST:
            return formats.ago(limb.rolled.last, self._today)
        if measure is Measure.DUE:
            return self._due(limb.rolled.due)
        return self._words(measure, limb.rolled.values.get(measure))

    def health(self, limb: Limb) -> str:
        """Return the health of an account with all below it."""
        pill = health_state(limb.rolled.values[Measure.HEALTH])
        return pill.text if pill else formats.NOTHING

    def healths(self, limb: Limb) -> str:
        """Return the same with its own and the lowest, which a mean hides."""
        values = limb.rolled.values
        if limb.rolled.accounts < 2 or values[Measure.HEALTH] is None:
            return self.health(limb)
        words = _said(QT_TRANSLATE_NOOP("Structure", "{health} by sales, own {own}, lowest {low}"))
        return words.format(
            health=formats.number(values[Measure.HEALTH]),
            own=formats.number(limb.own.values.get(Measure.HEALTH)),
            low=formats.number(values[Measure.LOWEST]),
        )

    def _beside(self, measure: Measure, limb: Limb) -> str:
        if limb.rolled.accounts < 2:
            return ""
        own = self._own(measure, limb)
        return _said(OWN).format(figure=own)

    def _own(self, measure: Measure, limb: Limb) -> str:
        if measure is Measure.LAST:
            return formats.ago(limb.own.last, self._today)
        if measure is Measure.DUE:
            return self._due(limb.own.due)
        if measure is Measure.GROWTH:
            return self._words(measure, limb.own.growth)
        return self._words(measure, limb.own.values.get(measure))

    def _words(self, measure: Measure, value: Decimal | None) -> str:
        if value is None:
            return formats.NOTHING
        if measure in MONEY:
            return formats.short_money(Money(value, self._currency))
        return formats.change(value) if measure is Measure.GROWTH else formats.number(value)

    def _due(self, day: date | None) -> str:
        return formats.day(day, self._today) if day else formats.NOTHING

    def _tone(self, measure: Measure, limb: Limb) -> Tone:
        if measure is Measure.DUE and limb.rolled.due is not None:
            return "bad" if limb.rolled.due < self._today else "neutral"
        late = measure is Measure.OVERDUE_ACTIONS
        return "bad" if late and limb.rolled.values[measure] else "neutral"


def _name(limb: Limb) -> TwoLineCell:
    below = " · ".join(filter(None, (word(limb.level), limb.city)))
    return TwoLineCell(title=limb.name, subtitle=below, icon=ICONS[limb.level])


def _said(text: str) -> str:
    return QCoreApplication.translate("Structure", text)

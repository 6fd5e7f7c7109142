"""How the check of a key account speaks on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.definition import Verdict
from kamdesk.domain.figures.figure import Unit
from kamdesk.domain.limits import BOUNDS, Limit
from kamdesk.domain.money import Money
from kamdesk.services.words.definition import (
    LACKS,
    LIMITS,
    MEASURED,
    OUR_MARGIN,
    TESTS,
    VERDICTS,
)
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.theme.marks import State

if TYPE_CHECKING:
    from decimal import Decimal

    from kamdesk.domain.definition import Demand, Finding, KeyTest, Missing
    from kamdesk.ui.theme.tokens import Tone

TONES: dict[Verdict, Tone] = {
    Verdict.PASSED: "good",
    Verdict.FAILED: "bad",
    Verdict.UNKNOWN: "neutral",
}
ICONS = {
    Verdict.PASSED: "circle-check",
    Verdict.FAILED: "circle-x",
    Verdict.UNKNOWN: "circle-help",
}
AT_LEAST = QT_TRANSLATE_NOOP("Check", "at least {bound}")
AT_MOST = QT_TRANSLATE_NOOP("Check", "at most {bound}")
MORE_THAN = QT_TRANSLATE_NOOP("Check", "more than {bound}")


def said(text: str) -> str:
    """Return a word of the check, translated."""
    return QCoreApplication.translate("Check", text)


def name_of_test(test: KeyTest) -> str:
    """Return what a test asks."""
    return said(TESTS[test])


def limit_word(limit: Limit) -> str:
    """Return what a limit asks for."""
    return said(LIMITS[limit])


def verdict_state(verdict: Verdict) -> State:
    """Return a verdict as a pill: a word, its color and its icon."""
    return State(text=said(VERDICTS[verdict]), tone=TONES[verdict], icon=ICONS[verdict])


def measured_word(demand: Demand) -> str:
    """Return what is held against a limit."""
    return said(MEASURED[demand.limit] if demand.limit else OUR_MARGIN)


def bound_word(demand: Demand, currency: str) -> str:
    """Return a limit with the side it bounds."""
    words = AT_LEAST
    if demand.limit is Limit.IMBALANCE:
        words = AT_MOST
    elif demand.limit in {None, Limit.PROFIT}:
        words = MORE_THAN
    return said(words).format(bound=valued(demand.bound, unit_of(demand), currency))


def value_word(demand: Demand, currency: str) -> str:
    """Return what was measured."""
    return valued(demand.value, unit_of(demand), currency)


def valued(value: Decimal | None, unit: Unit, currency: str) -> str:
    """Return a figure as it is written in its unit."""
    if value is None:
        return formats.NOTHING
    if unit is Unit.MONEY:
        return formats.whole_money(Money(value, currency))
    if unit is Unit.SHARE:
        return f"{formats.number(value * 100, 1)}%"
    return formats.number(value, 1)


def unit_of(demand: Demand) -> Unit:
    """Return what a demand is measured in."""
    return BOUNDS[demand.limit].unit if demand.limit else Unit.MONEY


def lack_word(lack: Missing) -> str:
    """Return what is missing, and where it is entered."""
    return said(LACKS[lack.lack]).format(count=lack.count)


def reason(finding: Finding, currency: str) -> str:
    """Return in one line why a test ended as it did."""
    deciding = [one for one in finding.demands if one.weighs and one.verdict is finding.verdict]
    if finding.verdict is Verdict.UNKNOWN and finding.missing:
        return lack_word(finding.missing[0])
    return "  ·  ".join(
        f"{measured_word(one)}: {value_word(one, currency)}, {bound_word(one, currency)}"
        for one in deciding[:2]
    )

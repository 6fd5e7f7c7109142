"""The columns of the check over the portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.definition import KeyTest
from kamdesk.ui.delegates.cells import PillCell, TwoLineCell
from kamdesk.ui.delegates.states import PillDelegate
from kamdesk.ui.delegates.texts import TwoLineDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.columns import Column
from kamdesk.ui.models.states import code_state
from kamdesk.ui.views.definition.words import lack_word, reason, verdict_state

if TYPE_CHECKING:
    from collections.abc import Callable

    from kamdesk.domain.definition import Verdict
    from kamdesk.services.check_rows import CheckRow

TITLES = {
    KeyTest.REPEAT_PURCHASES: QT_TRANSLATE_NOOP("Column", "Buys again"),
    KeyTest.MUTUAL_DEPENDENCE: QT_TRANSLATE_NOOP("Column", "Depends both ways"),
    KeyTest.BOTH_WIN: QT_TRANSLATE_NOOP("Column", "Both win"),
    KeyTest.ACCOUNT_PROFIT: QT_TRANSLATE_NOOP("Column", "Profitable"),
}


def check_columns(currency: Callable[[], str]) -> tuple[Column[CheckRow], ...]:
    """Return what the list of checks shows; ``currency`` is what its amounts are in."""
    return (
        Column(
            key="name",
            title=QT_TRANSLATE_NOOP("Column", "Account"),
            text=lambda row: row.name,
            cell=lambda row: TwoLineCell(title=row.name, subtitle=row.industry or row.city),
            delegate=TwoLineDelegate,
            width=190,
            stretches=True,
        ),
        Column(
            key="tier",
            title=QT_TRANSLATE_NOOP("Column", "Tier"),
            text=lambda row: word(row.tier),
            cell=lambda row: code_state(row.tier),
            delegate=PillDelegate,
            width=102,
        ),
        *(_test(test, currency) for test in KeyTest),
        Column(
            key="passed",
            title=QT_TRANSLATE_NOOP("Column", "Passed"),
            text=_passed,
            width=86,
        ),
        Column(
            key="gaps",
            title=QT_TRANSLATE_NOOP("Column", "Missing data"),
            text=_missing,
            hint=lambda row: "\n".join(lack_word(one) for one in row.missing),
            width=124,
            rank=1,
        ),
    )


def _test(test: KeyTest, currency: Callable[[], str]) -> Column[CheckRow]:
    def verdict(row: CheckRow) -> Verdict:
        return row.finding(test).verdict

    def cell(row: CheckRow) -> PillCell:
        state = verdict_state(verdict(row))
        return PillCell(text=state.text, tone=state.tone, icon=state.icon)

    return Column(
        key=test,
        title=TITLES[test],
        text=lambda row: verdict_state(verdict(row)).text,
        hint=lambda row: reason(row.finding(test), currency()),
        cell=cell,
        delegate=PillDelegate,
        width=128,
    )


def _passed(row: CheckRow) -> str:
    said = QCoreApplication.translate("Column", "{passed} of {all}")
    return said.format(passed=row.passed, all=len(KeyTest))


def _missing(row: CheckRow) -> str:
    if not row.gaps:
        return QCoreApplication.translate("Column", "Nothing")
    return QCoreApplication.translate("Column", "%n thing(s)", "", row.gaps)

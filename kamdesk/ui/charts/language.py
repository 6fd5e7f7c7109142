"""The words and numbers of charts as the screen writes them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from kamdesk.charts.language import Language
from kamdesk.domain.money import Money
from kamdesk.ui import formats

if TYPE_CHECKING:
    from kamdesk.charts.language import Number


def _translated(template: str) -> str:
    return QCoreApplication.translate("Chart", template)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenLanguage(Language):
    """Amounts with their sign where the country puts it."""

    @override
    def money(self, value: Number, currency: str) -> str:
        return formats.whole_money(Money(Decimal(str(value)), currency))


SCREEN = ScreenLanguage(translate=_translated, compact=formats.short_number)

"""The words of the spans: what a card and a column are called over a quarter, a year, twelve."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kamdesk.services.standing import Span
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanWords:
    """What one span is called, marked for "Span", or "Column" where it is a title."""

    choice: str
    card: str
    chart: str
    revenue: str
    against: str
    ahead: str
    behind: str
    unknown: str

    def say(self, name: str) -> str:
        """Return one of the words, translated."""
        text: str = getattr(self, name)
        return QCoreApplication.translate("Span", text)


CARD = QT_TRANSLATE_NOOP("Span", "Revenue against target")
AHEAD = QT_TRANSLATE_NOOP("Span", "{amount} ahead of plan to date")
BEHIND = QT_TRANSLATE_NOOP("Span", "{amount} behind plan to date")
UNKNOWN = QT_TRANSLATE_NOOP("Span", "No target is set")
AGAINST = QT_TRANSLATE_NOOP("Column", "Against target")
WORDS = {
    Span.QUARTER: SpanWords(
        choice=QT_TRANSLATE_NOOP("Span", "Quarter"),
        card=CARD,
        chart=QT_TRANSLATE_NOOP("Span", "Revenue against target, this quarter"),
        revenue=QT_TRANSLATE_NOOP("Column", "Revenue QTD"),
        against=AGAINST,
        ahead=AHEAD,
        behind=BEHIND,
        unknown=UNKNOWN,
    ),
    Span.YEAR: SpanWords(
        choice=QT_TRANSLATE_NOOP("Span", "Year"),
        card=CARD,
        chart=CARD,
        revenue=QT_TRANSLATE_NOOP("Column", "Revenue YTD"),
        against=AGAINST,
        ahead=AHEAD,
        behind=BEHIND,
        unknown=UNKNOWN,
    ),
    Span.ROLLING: SpanWords(
        choice=QT_TRANSLATE_NOOP("Span", "Rolling 12"),
        card=QT_TRANSLATE_NOOP("Span", "Revenue, twelve months"),
        chart=QT_TRANSLATE_NOOP("Span", "Revenue of the last twelve months"),
        revenue=QT_TRANSLATE_NOOP("Column", "Revenue 12 m"),
        against=QT_TRANSLATE_NOOP("Column", "Against last year"),
        ahead=QT_TRANSLATE_NOOP("Span", "{amount} above the year before"),
        behind=QT_TRANSLATE_NOOP("Span", "{amount} below the year before"),
        unknown=QT_TRANSLATE_NOOP("Span", "Nothing was sold the year before"),
    ),
}

"""The pages of the program, in the order of the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.widgets.nav import NavEntry, SavedList

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kamdesk.ui.theme.tokens import Tone


PAGES = (
    ("today", QT_TRANSLATE_NOOP("Page", "Today"), "sun"),
    ("calendar", QT_TRANSLATE_NOOP("Page", "Calendar"), "calendar"),
    ("portfolio", QT_TRANSLATE_NOOP("Page", "Portfolio"), "layout-dashboard"),
    ("accounts", QT_TRANSLATE_NOOP("Page", "Accounts"), "building-2"),
    ("touchpoints", QT_TRANSLATE_NOOP("Page", "Touchpoints"), "phone"),
    ("actions", QT_TRANSLATE_NOOP("Page", "Action plans"), "list-checks"),
    ("opportunities", QT_TRANSLATE_NOOP("Page", "Opportunities"), "briefcase"),
    ("targets", QT_TRANSLATE_NOOP("Page", "Targets"), "target"),
    ("scoring", QT_TRANSLATE_NOOP("Page", "Scoring"), "sliders-horizontal"),
    ("reports", QT_TRANSLATE_NOOP("Page", "Reports"), "file-text"),
)
DIGITS = 9  # keys; a page beyond them has none
LISTS: tuple[tuple[str, str, Tone], ...] = (
    ("at-risk", QT_TRANSLATE_NOOP("List", "At risk"), "bad"),
    ("quiet", QT_TRANSLATE_NOOP("List", "Over their rhythm"), "warn"),
    ("renewing", QT_TRANSLATE_NOOP("List", "Renewing this quarter"), "info"),
    ("top", QT_TRANSLATE_NOOP("List", "Top 10 by revenue"), "accent"),
)


def entries() -> tuple[NavEntry, ...]:
    """Return the pages with their names and keys."""
    return tuple(
        NavEntry(
            key=key,
            text=QCoreApplication.translate("Page", text),
            icon=icon,
            keys=f"Ctrl+{number}" if number <= DIGITS else "",
        )
        for number, (key, text, icon) in enumerate(PAGES, start=1)
    )


def lists(counts: Mapping[str, int], own: Sequence[tuple[str, str, int]]) -> tuple[SavedList, ...]:
    """Return the lists that come with the program and one's own, with how many each finds."""
    shipped = tuple(
        SavedList(
            key=key,
            text=QCoreApplication.translate("List", text),
            tone=tone,
            count=counts.get(key),
        )
        for key, text, tone in LISTS
    )
    return shipped + tuple(
        SavedList(key=key, text=name, tone="neutral", count=count) for key, name, count in own
    )

"""Where one was: back and forward over the last places."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kamdesk.ui.i18n import QT_TRANSLATE_NOOP

REMEMBERED = 50
PORTFOLIO = "portfolio"
Part = tuple[str, str, str]  # key, words, icon
# The pages behind the tabs of the portfolio; each takes the sidebar's mark of the first.
PARTS: tuple[Part, ...] = (
    (PORTFOLIO, QT_TRANSLATE_NOOP("Page", "Portfolio"), "layout-dashboard"),
    ("rhythm", QT_TRANSLATE_NOOP("Page", "Rhythm"), "repeat"),
    ("satisfaction", QT_TRANSLATE_NOOP("Page", "Satisfaction"), "message-square"),
    ("check", QT_TRANSLATE_NOOP("Page", "Key account check"), "square-check"),
    ("colleagues", QT_TRANSLATE_NOOP("Page", "Colleagues"), "users"),
)
_WITHIN = {
    "account": "accounts",
    "duplicates": "accounts",
    **dict.fromkeys((key for key, _, _ in PARTS), PORTFOLIO),
}


def main_page(page: str) -> str:
    """Return the page of the sidebar that a page is a part of; most are their own."""
    return _WITHIN.get(page, page)


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what it shows: an account's page has an account."""

    page: str
    subject: UUID | None = None


class Places:
    """A trail of places with a finger on the present one."""

    def __init__(self) -> None:
        self._trail: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """Where one is."""
        return self._trail[self._at] if self._trail else None

    @property
    def can_go_back(self) -> bool:
        """Whether one came from somewhere."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back before."""
        return self._at < len(self._trail) - 1

    def go(self, place: Place) -> None:
        """Go somewhere new; what lay ahead is forgotten."""
        if place == self.here:
            return
        self._trail[self._at + 1 :] = [place]
        self._trail = self._trail[-REMEMBERED:]
        self._at = len(self._trail) - 1

    def back(self) -> Place:
        """Return to where one came from."""
        self._at = max(0, self._at - 1)
        return self._trail[self._at]

    def forward(self) -> Place:
        """Go again where one went back from."""
        self._at = min(len(self._trail) - 1, self._at + 1)
        return self._trail[self._at]

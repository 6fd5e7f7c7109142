"""What the laptop remembers of looking at a portfolio: the place, and how lists were looked at."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kamdesk.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from kamdesk.app.settings import SettingsFile

PLACE, LISTS = "place", "lists"
BEGINNING = Place("today")


class Memory:
    """Brings one back to where one was earlier on the same day; a new day begins with Today."""

    def __init__(self, settings: SettingsFile, file: Path, today: Callable[[], date]) -> None:
        self._settings = settings
        self._file = file
        self._today = today

    def keep(self, place: Place | None, lists: Mapping[str, Any]) -> None:
        """Store where one is and how lists are looked at; of unseen ones what was known."""
        settings = self._settings.read()
        known = settings.choices.get(LISTS)
        seen = {**(known if isinstance(known, dict) else {}), **lists}
        here = self._told(place) if place else None
        self._settings.write(settings.chosen(PLACE, here).chosen(LISTS, seen))

    def last_place(self) -> Place:
        """Return where to begin."""
        last: Any = self._settings.read().choices.get(PLACE)
        with suppress(LookupError, TypeError, ValueError):  # written by another version
            subject = UUID(last["subject"]) if last["subject"] else None
            place = Place(last["page"], subject)
            return place if self._told(place) == last else BEGINNING
        return BEGINNING

    def list_of(self, page: str) -> Mapping[str, Any] | None:
        """Return how the list of a page was looked at last."""
        lists = self._settings.read().choices.get(LISTS)
        return lists.get(page) if isinstance(lists, dict) else None

    def _told(self, place: Place) -> dict[str, str]:
        return {
            "file": str(self._file),
            "day": self._today().isoformat(),
            "page": place.page,
            "subject": str(place.subject or ""),
        }

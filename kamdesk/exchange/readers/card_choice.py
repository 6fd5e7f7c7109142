"""Which of a card's lines fill our fields; what they leave goes to the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.exchange.readers.card_text import (
    lists_of,
    number_of,
    parts_of,
    readable,
    spaced,
    text_of,
)
from kamdesk.exchange.readers.days_of_cards import day_words, whole_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kamdesk.exchange.readers.card_file import Card
    from kamdesk.exchange.readers.card_lines import Line

CARRIED = frozenset({"cell", "mobile", "iphone", "pcs"})
NO_VOICE = frozenset({"fax", "pager", "modem", "bbs", "textphone", "isdn", "car", "tlx"})
NO_PERSON = frozenset({"group", "location", "application", "thing", "device"})
KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
SAYING_NOTHING = frozenset({"", "u", "unknown"})


class Chosen:
    """A card whose lines are taken one by one; what is left is told."""

    def __init__(self, card: Card) -> None:
        self.version = card.version
        self.labels = card.labels
        self.agents = card.agents
        self._left = [line for line in card.lines if line.binary or line.value]
        self._kind = " ".join(line.value.lower() for line in card.lines if line.name in KINDS)
        self._company_first = any(
            line.name == "X-ABSHOWAS" and line.value.upper() == "COMPANY" for line in card.lines
        )
        family, given, more, before, after = self._names()
        self.first_name = " ".join(filter(None, (given, more)))
        self.last_name = " ".join(filter(None, (family, after)))
        self.salutation = before
        organization = self._take("ORG")
        parts = parts_of(organization.value, self.version) if organization else []
        self.company = parts[0] if parts else ""
        self.department = " / ".join(part for part in parts[1:] if part)
        self.name = self._full_name()
        self.is_organization = self._is_organization()
        if self.last_name == self.name and not self.first_name:
            self.last_name = ""  # a name that nobody has taken apart
        self.title = "" if self.is_organization else self.plain("TITLE") or self.plain("ROLE")

    @property
    def fault(self) -> str:
        """Why this is nobody whom one could know."""
        return "row.card.nobody" if self._kind in NO_PERSON else ""

    def _is_organization(self) -> bool:
        if self._kind in {"org", "organization"} or self._company_first:
            return True
        person = self.first_name or self.last_name
        return bool(self.company) and not person and self.name in {"", self.company}

    # -- names --------------------------------------------------------------------

    def _names(self) -> list[str]:
        line = self._take("N")
        parts = lists_of(line.value, self.version) if line else []
        return [*parts, *[""] * 5][:5]

    def _full_name(self) -> str:
        written = self.plain("FN")
        whole = " ".join(filter(None, (self.first_name, self.last_name)))
        if written or whole:
            name = " ".join((written or whole).split())
            return name.removeprefix(f"{self.salutation} ") if self.salutation else name
        for name in ("NICKNAME", "EMAIL"):
            found = next((line for line in self._left if line.name == name), None)
            if found and not self.company:
                return text_of(found.value, self.version).removeprefix("mailto:")
        return ""

    # -- the best of several ------------------------------------------------------

    def email(self) -> str:
        """Return the address to write to: at work first, then the preferred one."""
        line = self._best("EMAIL", lambda _line: True)
        return text_of(line.value, self.version).removeprefix("mailto:") if line else ""

    def phone(self) -> str:
        """Return the number to call: at work first; never a fax, never one that is carried."""
        line = self._best("TEL", lambda one: not one.types & (CARRIED | NO_VOICE))
        return number_of(text_of(line.value, self.version)) if line else ""

    def mobile(self) -> str:
        """Return the number that is carried."""
        line = self._best("TEL", lambda one: bool(one.types & CARRIED - NO_VOICE))
        return number_of(text_of(line.value, self.version)) if line else ""

    def language(self) -> str:
        """Return the language the person likes best."""
        line = self._best("LANG", lambda _line: True) or self._take("X-LANG")
        return text_of(line.value, self.version) if line else ""

    def website(self, sort: str) -> str:
        """Return the page of a sort, or any."""
        line = self._best("URL", lambda one: sort in one.types or not sort)
        return text_of(line.value, self.version) if line else ""

    def place(self, sort: str) -> tuple[str, str, str, str, str]:
        """Return street, city, region, postal code and country of the best address."""
        line = self._best("ADR", lambda one: "home" not in one.types or not sort)
        parts = [*(lists_of(line.value, self.version) if line else []), *[""] * 7]
        box, more, street, city, region, code, country = parts[:7]
        self._drop_labels(" ".join(parts[:7]))
        return "\n".join(filter(None, (street, more, box))), city, region, code, country

    def birthday(self) -> str:
        """Return the day of birth where its year is known; another stays for the notes."""
        line = next((one for one in self._left if one.name == "BDAY"), None)
        day = whole_day(line.value) if line else ""
        if line and day:
            self._left.remove(line)
        return day

    def uid(self) -> str:
        """Return what the other program calls the person."""
        return self.plain("UID").removeprefix("urn:uuid:")

    def plain(self, name: str) -> str:
        """Take the first line of a name and return its text."""
        line = self._take(name)
        return text_of(line.value, self.version) if line else ""

    # -- what is left -------------------------------------------------------------

    def notes(self) -> Iterator[str]:
        """Yield what is written as a note, whole."""
        while any(line.name == "NOTE" for line in self._left):
            yield self.plain("NOTE")
        day = next((line for line in self._left if line.name == "BDAY"), None)
        if day is not None:
            self._left.remove(day)
            yield f"Birthday: {day_words(day.value)}"

    def left(self) -> Iterator[Line]:
        """Yield the lines that no field took and that say something."""
        for line in self._left:
            said = readable(line, self.version).strip(" ,;")
            if line.binary or said.lower() not in SAYING_NOTHING:
                yield line

    def _take(self, name: str) -> Line | None:
        found = next((line for line in self._left if line.name == name), None)
        if found is not None:
            self._left.remove(found)
        return found

    def _best(self, name: str, fits: Callable[[Line], bool]) -> Line | None:
        """Take the likeliest line of a name, the first of those that are alike."""
        found = [line for line in self._left if line.name == name and fits(line)]
        if not found:
            return None
        best = max(found, key=self._worth)
        self._left.remove(best)
        if "home" in best.types and name in {"TEL", "EMAIL"}:
            self._left.append(best)  # the field does not say that it is private: the notes do
        return best

    def _worth(self, line: Line) -> tuple[bool, bool, bool, int]:
        """Rate a line: not private, not under a label of its own, at work, as preferred."""
        ranks = [
            int(rank) for rank in line.marks.get("pref", ()) if rank.isdecimal() and len(rank) < 4
        ]
        preferred = 100 - min(ranks) if ranks else 50 * ("pref" in line.types)
        known = not self.labels.get(line.group)
        return "home" not in line.types, known, "work" in line.types, preferred

    def _drop_labels(self, place: str) -> None:
        """Leave out labels that only say again what the address says."""
        words = set(spaced([place]).lower().replace(",", " ").split())
        for line in [one for one in self._left if one.name == "LABEL"]:
            said = text_of(line.value, self.version).lower().replace(",", " ").split()
            if set(said) <= words:
                self._left.remove(line)

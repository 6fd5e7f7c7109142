"""What the beginning of a line says: what kind of contact, when, and how long."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING

from kamdesk.domain.day_forms import any_of
from kamdesk.domain.days import DayFound
from kamdesk.domain.quickline.line import Chip

if TYPE_CHECKING:
    from kamdesk.domain.quickline.clock import Timed
    from kamdesk.domain.quickline.draft import Draft
    from kamdesk.domain.quickline.measures import Measured
    from kamdesk.domain.quickline.words import Words

DEFAULT_KIND = "note"
KIND_WITHIN = 5  # words from the start of a line without heading
NEAR = 2  # days; so close, a day inside the text is when it happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The contact itself, before anything that was said in it."""

    kind: str = DEFAULT_KIND
    day: date
    at: time | None = None
    minutes: int | None = None
    found: DayFound | None = None  # the words that said the day


class Headings:
    """Reads headings, and beginnings of lines that have none."""

    def __init__(self, words: Words) -> None:
        self._kinds = words.kinds
        self._kind = re.compile(rf"(?<![\w@.])(?:{any_of(words.kinds)})(?![\w@])")

    def begins_with_kind(self, flat: str) -> bool:
        """Say whether a text begins with the kind of a contact."""
        return self._kind.match(flat) is not None

    def read(self, draft: Draft) -> Heading:
        """Return what is said of the contact, and claim the words that say it."""
        kind = self._kind_of(draft)
        clock = self._clock(draft)
        found = self._day(draft)
        lasting = self._lasting(draft)
        return Heading(
            kind=kind,
            day=found.days[0] if found else draft.today,
            at=clock.at if clock else None,
            minutes=(clock and clock.minutes) or lasting,
            found=found,
        )

    def settled(self, draft: Draft, heading: Heading, zone: int) -> Heading:
        """Return the heading without a day that stands somewhere inside the note.

        "order comes 3 Dec" is not when we talked; "yesterday" is, and so is a day at either end.
        """
        found = heading.found
        if found is None or draft.body is not None or found.start < zone:
            return heading
        at_end = not draft.line.text[found.end : draft.head[1]].strip(" .!")
        near = abs((found.days[0] - draft.today).days) <= NEAR
        past = found.days[0] <= draft.today
        if not found.due and (near or (at_end and past)):
            return heading
        draft.release(found.start, found.end, Chip.DATE)
        return replace(heading, day=draft.today, found=None)

    def _kind_of(self, draft: Draft) -> str:
        text = draft.line.text[: draft.head[1]]
        for match in self._kind.finditer(text, draft.head[0]):
            before = text[draft.head[0] : match.start()].split()
            if draft.body is None and len(before) >= KIND_WITHIN:
                break
            if draft.free(*match.span()):
                draft.claim(*match.span(), Chip.KIND)
                return self._kinds[" ".join(match[0].split())]
        return DEFAULT_KIND

    def _clock(self, draft: Draft) -> Timed | None:
        """Claim the first time of day of the heading."""
        for one in draft.times:
            inside = draft.head[0] <= one.start and one.end <= draft.head[1]
            if inside and draft.free(one.start, one.end):
                draft.claim(one.start, one.end, Chip.TIME)
                return one
        return None

    def _day(self, draft: Draft) -> DayFound | None:
        for found in draft.past:
            if found.end > draft.head[1] or not draft.free(found.start, found.end):
                continue
            if not found.days:
                draft.wonder(found.start, found.end)
                continue
            draft.claim(found.start, found.end, Chip.DATE)
            if len(found.days) > 1:
                draft.offer((found.start, found.end), Chip.DATE, found.days)
            return found
        return None

    def _lasting(self, draft: Draft) -> int | None:
        """Claim the first duration of the heading, or the one that ends the note."""
        timed = [(clock.start, clock.end) for clock in draft.times]
        for one in draft.lasting:
            if one.end > (draft.body or draft.head)[1]:
                break
            inside = one.end <= draft.head[1] or draft.body is None
            if any(one.start < end and start < one.end for start, end in timed):
                continue  # "à 14h" is when
            if (inside or self._ends(draft, one)) and draft.free(one.start, one.end):
                draft.claim(one.start, one.end, Chip.DURATION)
                return one.minutes
        return None

    def _ends(self, draft: Draft, one: Measured) -> bool:
        return draft.body is not None and not draft.line.text[one.end : draft.body[1]].strip(" .")

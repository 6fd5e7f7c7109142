"""What the beginning of a line says: what kind of contact, when, and how long."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING

from kamdesk.domain.day_forms import any_of
from kamdesk.domain.days import DayFound
from kamdesk.domain.quickline.clock import Timed
from kamdesk.domain.quickline.line import Chip

if TYPE_CHECKING:
    from kamdesk.domain.quickline.draft import Draft
    from kamdesk.domain.quickline.measures import Measured
    from kamdesk.domain.quickline.words import Words

DEFAULT_KIND = "note"
MARKS = (",", ".", ";", "-", "–", "—")
KIND_WITHIN = 5  # words from the start of a line without heading
NEAR = 2  # days; so close, a day inside the text is when it happened
RECENT = 92  # days; so far back, a day that ends a line is when it happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The contact itself, before anything that was said in it."""

    kind: str = DEFAULT_KIND
    day: date
    at: time | None = None
    minutes: int | None = None
    found: DayFound | None = None  # the words that said the day
    clock: Timed | None = None  # and the time


class Headings:
    """Reads headings, and beginnings of lines that have none."""

    def __init__(self, words: Words) -> None:
        of = [word for days in words.days for word in days.of]
        self._of = re.compile(rf"(?<!\w)(?:{any_of(of)})\s+$")
        self._kinds = words.kinds
        self._kind = re.compile(rf"(?<![\w@.])(?:{any_of(words.kinds)})(?![\w@])")

    def begins_with_kind(self, flat: str, place: int) -> bool:
        """Say whether a text goes on with the kind of a contact."""
        return self._kind.match(flat, place) is not None

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
            clock=clock,
        )

    def settled(self, draft: Draft, heading: Heading, zone: int) -> Heading:
        """Return the heading without a day that stands somewhere inside the note.

        "order comes 3 Dec" is not when we talked; "yesterday" is, and so is a day at either end.
        """
        if draft.body is not None:
            return heading
        return _timed(draft, self._dated(draft, heading, zone), zone)

    def _dated(self, draft: Draft, heading: Heading, zone: int) -> Heading:
        found = heading.found
        if found is None or found.start < zone:
            return heading
        part = self._of.search(draft.line.text, 0, found.start) is not None  # "delivery of Monday"
        at_end = not draft.line.text[found.end : draft.head[1]].strip(" .!")
        near = 0 <= (draft.today - found.days[0]).days <= NEAR
        past = 0 <= (draft.today - found.days[0]).days <= RECENT
        if not (found.due or part) and (near or (at_end and past)):
            return heading
        return self.undated(draft, heading)

    def undated(self, draft: Draft, heading: Heading) -> Heading:
        """Return the heading without its day, which is that of something else."""
        if heading.found is None:
            return heading
        draft.release(heading.found.start, heading.found.end, Chip.DATE)
        return replace(heading, day=draft.today, found=None)

    def spoken_of(self, draft: Draft, heading: Heading) -> Heading:
        """Return the heading without its kind and what follows: "Roland confirms the meeting"."""
        kind = 0
        for start, end, what in list(draft.taken):
            if what is Chip.KIND:
                draft.release(start, end, what)
                kind = start
        if heading.found and heading.found.start > kind:
            heading = self.undated(draft, heading)
        if heading.clock and heading.clock.start > kind:
            heading = untimed(draft, heading)
        return replace(heading, kind=DEFAULT_KIND)

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
            if (inside or self._apart(draft, one)) and draft.free(one.start, one.end):
                draft.claim(one.start, one.end, Chip.DURATION)
                return one.minutes
        return None

    def _apart(self, draft: Draft, one: Measured) -> bool:
        """Say whether a duration ends the note, or begins it and a mark follows."""
        if draft.body is None:
            return False
        flat, (first, last) = draft.line.text, draft.body
        begins = not flat[first : one.start].strip() and flat[one.end : last].lstrip()[:1] in MARKS
        return begins or not flat[one.end : last].strip(" .")


def _timed(draft: Draft, heading: Heading, zone: int) -> Heading:
    """Return the heading without a time that stands somewhere inside the note."""
    clock, found = heading.clock, heading.found
    if clock is None or clock.start < zone:
        return heading
    if found and not draft.line.text[found.end : clock.start].strip(" ,"):
        return heading
    return untimed(draft, heading)


def untimed(draft: Draft, heading: Heading) -> Heading:
    """Return the heading without its time, which is that of something else."""
    clock = heading.clock
    if clock is None:
        return heading
    draft.release(clock.start, clock.end, Chip.TIME)
    return replace(heading, at=None, clock=None, minutes=None if clock.minutes else heading.minutes)

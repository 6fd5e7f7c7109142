"""Turns clauses into actions: what, by when, and whose word it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kamdesk.domain.actions import Promise
from kamdesk.domain.quickline.clauses import Clause
from kamdesk.domain.quickline.draft import Draft, tidy
from kamdesk.domain.quickline.line import Chip, QuickAction
from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.domain.days import DayFound
    from kamdesk.domain.quickline.clock import Timed
    from kamdesk.domain.quickline.voices import Voices

PADDING = " ,.!-–—("


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """An action, and the clause it was made of."""

    clause: Clause
    action: QuickAction


class Todos:
    """Reads clauses with the days and the times in them."""

    def __init__(self, voices: Voices, turns: tuple[str, str, str]) -> None:
        self._voices = voices
        self._turns = turns

    def read(
        self, draft: Draft, clause: Clause, *, news: bool = False, alone: bool = False
    ) -> Todo | None:
        """Return the action of a clause, or nothing where it is only more of the note.

        ``news`` says that the clause tells a feeling or a sum, which is what was heard, not
        what is to be done. A text that begins with "follow up" is an action where it stands
        ``alone``; after a heading it tells what the contact was for.
        """
        voice = clause.voice
        found = _due(draft, clause)
        at = _at(draft, clause, found)
        day = found.days[0] if found and found.days else None
        late = day is not None and day < draft.today and not (found and found.due)
        begins = not draft.line.text[_region(draft, clause) : clause.start].strip(PADDING)
        certain = voice.certain and (voice.first or alone or clause.apart or not begins)
        apart = clause.apart and not clause.plain and not news
        if voice.news or not (certain or apart or day) or (late and not certain):
            return None
        if late:
            found = day = None
        if day is None and at is not None:
            day = draft.today  # "call back at 3pm"
        title = _title(draft, clause, found if day else None, at)
        _mark(draft, clause, found, at)
        action = self._action(title, day, at, clause)
        said, when = _places(draft, clause, [one for one in (found, at) if one])
        turned = self._turned(action.promise)
        return Todo(clause=clause, action=replace(action, said=said, when=when, turned=turned))

    def _action(
        self, title: str, day: date | None, at: Timed | None, clause: Clause
    ) -> QuickAction:
        promise = clause.voice.promise
        owed = clause.voice.owed
        if promise is None and not owed and self._voices.gives(folded(title)):
            promise = Promise.OURS
        return QuickAction(title=title, due=day, at=at.at if at else None, promise=promise)

    def _turned(self, promise: Promise | None) -> str:
        """Return the words that make an action the next one's: ours, theirs, nobody's, ours."""
        ours, theirs, nobodys = self._turns
        return {Promise.OURS: theirs, Promise.THEIRS: nobodys, None: ours}[promise]


def _places(
    draft: Draft, clause: Clause, told: Sequence[DayFound | Timed]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where it is said whose it is, and where by when."""
    voice = clause.voice
    first = voice.start or _first_word(draft, clause)
    said = draft.line.span(first, max(first, voice.deed or voice.title))
    if not told:
        end = clause.start + len(draft.line.text[clause.start : clause.end].rstrip(PADDING))
        return said, draft.line.span(end, end)
    when = draft.line.span(min(one.start for one in told), max(one.end for one in told))
    return said, when


def _first_word(draft: Draft, clause: Clause) -> int:
    text = draft.line.text[clause.start : clause.end]
    return clause.start + len(text) - len(text.lstrip(PADDING))


def _region(draft: Draft, clause: Clause) -> int:
    """Return where the text begins that a clause stands in."""
    first, last = draft.body or draft.head
    return first if first <= clause.start <= last else clause.start


def _due(draft: Draft, clause: Clause) -> DayFound | None:
    """Return the day of a clause: after "by", else the one it begins or ends with, else any."""
    text = draft.line.text[: clause.end]
    found = [one for one in draft.days if clause.start <= one.start and one.end <= clause.end]
    end = len(text.rstrip(PADDING))
    due = [one for one in found if one.due]
    times = [one.end for one in draft.times]
    outer = [one for one in found if one.end >= end or one.start <= clause.voice.title]
    outer += [one for one in found if any(last >= end and one.end < last for last in times)]
    inner = [one for one in found if one.days and one.days[0] >= draft.today]
    return next(iter((*due, *reversed(outer), *inner)), None)


def _at(draft: Draft, clause: Clause, found: DayFound | None) -> Timed | None:
    """Return the time of a clause: the one beside its day, else its last."""
    flat = draft.line.text
    times = [one for one in draft.times if clause.start <= one.start and one.end <= clause.end]
    if found:
        times = [one for one in times if one.start >= found.end or one.end <= found.start]
        for one in times:
            gap = (
                flat[found.end : one.start]
                if one.start >= found.end
                else (flat[one.end : found.start])
            )
            if not gap.strip(" ,"):
                return one
    return times[-1] if times else None


def _title(draft: Draft, clause: Clause, found: DayFound | None, at: Timed | None) -> str:
    without = [(one.start, one.end) for one in (found, at) if one]
    title = draft.rest(clause.voice.title, clause.end, without).strip(PADDING)
    return title or tidy(draft.line.said(clause.start, clause.end)).strip(PADDING)


def _mark(draft: Draft, clause: Clause, found: DayFound | None, at: Timed | None) -> None:
    draft.taken.append((clause.start, clause.end, Chip.ACTION))
    draft.chip(clause.start, clause.end, Chip.ACTION)
    if at is not None:
        draft.chip(at.start, at.end, Chip.TIME)
    if found is None:
        return
    if not found.days:
        draft.wonder(found.start, found.end)
        return
    draft.chip(found.start, found.end, Chip.DUE)
    if len(found.days) > 1:
        draft.offer((found.start, found.end), Chip.DUE, found.days)

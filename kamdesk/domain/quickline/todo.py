"""Turns clauses into actions: what, by when, and who owes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk.domain.day_readings import Toward
from kamdesk.domain.quickline.clauses import Clause
from kamdesk.domain.quickline.draft import Draft, tidy
from kamdesk.domain.quickline.line import Chip, QuickAction

if TYPE_CHECKING:
    from kamdesk.domain.days import DayFound, DayReader

PADDING = " ,.!-–—"


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """An action, and the clause it was made of."""

    clause: Clause
    action: QuickAction


class Todos:
    """Reads clauses with the days in them."""

    def __init__(self, days: DayReader) -> None:
        self._days = days

    def read(self, draft: Draft, clause: Clause, *, news: bool = False) -> Todo | None:
        """Return the action of a clause, or nothing where it is only more of the note.

        ``news`` says that the clause tells a feeling or a sum, which is what was heard, not
        what is to be done.
        """
        found = self._due(draft, clause)
        day = found.days[0] if found and found.days else None
        late = day is not None and day < draft.today and not (found and found.due)
        apart = clause.apart and not clause.plain and not news
        if not (clause.certain or apart or day) or (late and not clause.certain):
            return None
        if late:
            found = day = None
        title = self._title(draft, clause, found if day else None)
        self._mark(draft, clause, found)
        return Todo(clause=clause, action=QuickAction(title=title, due=day, ours=clause.ours))

    def _due(self, draft: Draft, clause: Clause) -> DayFound | None:
        """Return the day of a clause: after "by", else the one it begins or ends with."""
        text = draft.line.text[: clause.end]
        found = [
            one
            for one in self._days.find(text, draft.today, Toward.FUTURE)
            if one.start >= clause.start
        ]
        end = len(text.rstrip(PADDING))
        due = [one for one in found if one.due]
        outer = [one for one in found if one.end >= end or one.start <= clause.title]
        return next(iter((*due, *reversed(outer))), None)

    def _title(self, draft: Draft, clause: Clause, found: DayFound | None) -> str:
        without = [(found.start, found.end)] if found else []
        title = draft.rest(clause.title, clause.end, without).strip(PADDING)
        return title or tidy(draft.line.said(clause.start, clause.end)).strip(PADDING)

    def _mark(self, draft: Draft, clause: Clause, found: DayFound | None) -> None:
        draft.taken.append((clause.start, clause.end, Chip.ACTION))
        draft.chip(clause.start, clause.end, Chip.ACTION)
        if found is None:
            return
        if not found.days:
            draft.wonder(found.start, found.end)
            return
        draft.chip(found.start, found.end, Chip.DUE)
        if len(found.days) > 1:
            draft.offer((found.start, found.end), Chip.DUE, found.days)

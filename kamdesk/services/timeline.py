"""The timeline of an account or a person: where its lines stand, and the words of some."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kamdesk.domain.money import Money
from kamdesk.services.fields import fields_of
from kamdesk.services.happenings import KIND_OF_HAPPENING, Entry, Happening, Moved, Step
from kamdesk.services.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from kamdesk.services.happenings import Mark, Scope
    from kamdesk.services.known_rows import AnswerRow, AttachmentRow, IssueRow, NeedRow, StrengthRow
    from kamdesk.services.ports import HistoryQueries, RowSource, TimelineQueries
    from kamdesk.services.rows import ActionRow, ContactRow, EntryRow, OpportunityRow, TouchpointRow

UNSAID = frozenset({"deleted_at", "title_key", "external_id", "source"})
FOLLOWING = frozenset({"amount_currency", "margin_currency"})  # told with their amounts


class TimelineService:
    """Reads marks all at once, and words a page at a time."""

    def __init__(
        self,
        queries: TimelineQueries,
        lists: Mapping[Kind, RowSource[Any]],
        history: HistoryQueries,
        today: Callable[[], date],
    ) -> None:
        self._queries = queries
        self._lists = lists
        self._history = history
        self._today = today

    def marks(
        self,
        scope: Scope,
        kinds: Collection[Happening] = (),
        as_of: date | None = None,
    ) -> Sequence[Mark]:
        """Return where the lines stand, newest first; of some kinds, or of all."""
        found = self._queries.marks(scope, as_of or self._today())
        return [mark for mark in found if not kinds or mark.what in kinds]

    def entries(self, marks: Iterable[Mark]) -> Sequence[Entry]:
        """Return the words of some lines, in their order; what is gone by now is left out."""
        marks = tuple(marks)
        wanted: defaultdict[Kind, set[UUID]] = defaultdict(set)
        for mark in marks:
            wanted[KIND_OF_HAPPENING[mark.what]].add(mark.id)
        rows = {
            (kind, pk): row
            for kind, ids in wanted.items()
            for pk, row in self._lists[kind].rows(sorted(ids)).items()
        }
        found = ((mark, rows.get((KIND_OF_HAPPENING[mark.what], mark.id))) for mark in marks)
        return [self._entry(mark, row) for mark, row in found if row is not None]

    def _entry(self, mark: Mark, row: Any) -> Entry:
        if mark.what is Happening.DEAL:
            return self._deal(mark, row)
        return SAID[mark.what](mark, row)

    def _deal(self, mark: Mark, row: OpportunityRow) -> Entry:
        if mark.change_id is None or mark.step is Step.ADDED:
            return Entry(mark=mark, title=row.title)
        entries = self._history.entries(mark.change_id)
        moved = tuple(
            _moved(one, row)
            for one in entries
            if one.record == mark.id and one.field not in UNSAID | FOLLOWING
        )
        return Entry(mark=mark, title=row.title, moved=moved)


def _moved(one: EntryRow, row: OpportunityRow) -> Moved:
    name = one.field.removesuffix("_minor").removesuffix("_id")
    return Moved(
        field=name, old=_meant(one.field, one.old, row), new=_meant(one.field, one.new, row)
    )


def _meant(name: str, value: Any, row: OpportunityRow) -> object:
    """Return a value of the log as the domain has it."""
    if value is None or value == "":
        return None
    plain = name.removesuffix("_minor")
    if plain != name:
        money = getattr(row, plain)
        return Money.of_minor(value, money.currency) if money else value
    kind: Any = next(
        (f.type for f in fields_of(Kind.OPPORTUNITIES).values() if f.attribute == name), str
    )
    if kind in {str, int} or not isinstance(value, str):
        return value
    return kind.fromisoformat(value) if hasattr(kind, "fromisoformat") else kind(value)


def _touchpoint(mark: Mark, row: TouchpointRow) -> Entry:
    said = row.outcome if row.summary else row.notes
    return Entry(
        mark=mark,
        title=row.summary or row.outcome or row.notes or joined(*row.parts.values()),
        note=joined(row.people, said, *(f"{name}: {text}" for name, text in row.parts.items())),
        missing=tuple(part for part in row.missing.split(", ") if part),
    )


def _action(mark: Mark, row: ActionRow) -> Entry:
    return Entry(mark=mark, title=row.title, note=joined(row.contact, row.owner, row.department))


def _issue(mark: Mark, row: IssueRow) -> Entry:
    if mark.step is Step.RESOLVED:
        return Entry(mark=mark, title=row.title, note=row.resolution)
    return Entry(mark=mark, title=row.title, note=joined(row.contact, row.department, row.owner))


def _need(mark: Mark, row: NeedRow) -> Entry:
    return Entry(mark=mark, title=row.title, note=joined(row.contact, row.evidence))


def _answer(mark: Mark, row: AnswerRow) -> Entry:
    note = joined(row.contact, row.comment)
    return Entry(mark=mark, title=row.question, note=note, survey=row.kind, value=row.score)


def _file(mark: Mark, row: AttachmentRow) -> Entry:
    return Entry(mark=mark, title=row.name, note=joined(row.contact, row.touchpoint, row.notes))


def _strength(mark: Mark, row: StrengthRow) -> Entry:
    return Entry(mark=mark, title=row.contact, note=row.evidence, value=row.value)


def _contract(mark: Mark, row: Any) -> Entry:
    return Entry(mark=mark, title=row.title, note=row.notes)


def _person(mark: Mark, row: ContactRow) -> Entry:
    return Entry(mark=mark, title=row.name, note=joined(row.title, row.department))


SAID: Mapping[Happening, Callable[[Mark, Any], Entry]] = {
    Happening.TOUCHPOINT: _touchpoint,
    Happening.PROMISE: _action,
    Happening.ACTION: _action,
    Happening.ISSUE: _issue,
    Happening.NEED: _need,
    Happening.ANSWER: _answer,
    Happening.FILE: _file,
    Happening.STRENGTH: _strength,
    Happening.CONTRACT: _contract,
    Happening.PERSON: _person,
}


def joined(*parts: str | None) -> str:
    """Return what is known of some texts on one line."""
    return " · ".join(part for part in parts if part)

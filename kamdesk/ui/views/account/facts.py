"""What the page of an account is made of, read on a worker in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import OPEN_STATUSES, ActionStatus
from kamdesk.domain.criteria import ScoringModel
from kamdesk.domain.figures.figure import Figure
from kamdesk.domain.surveys import SCALE
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Condition, Is, Query
from kamdesk.services.rows import AccountRow, ActionRow, ChangeRow, ContactRow, TouchpointRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kamdesk.services.known_rows import AnswerRow, IssueRow, NeedRow
    from kamdesk.ui.views.bench import DeskServices

RECENT_CHANGES = 200
NEXT_ACTIONS = 6
PEOPLE = 6
EXPLAINED = ("health", "score")
DEALS = frozenset({"opportunity.add", "opportunity.change", "opportunity.move"})


class Happening(StrEnum):
    """What kind of thing stands in the timeline."""

    TOUCHPOINT = "touchpoint"
    ACTION = "action"
    DEAL = "deal"
    ISSUE = "issue"
    RESOLVED = "resolved"
    NEED = "need"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the timeline; ``label`` is the code of a change, or of what was asked."""

    id: UUID
    what: Happening
    day: date
    at: time | None
    title: str
    note: str = ""
    kind: TouchpointKind | None = None
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFacts:
    """Everything the page shows before a tab is opened."""

    account: Account
    row: AccountRow
    figures: Mapping[str, Figure]
    actions: tuple[ActionRow, ...]  # the next ones
    people: tuple[ContactRow, ...]
    entries: tuple[Entry, ...]  # newest first


def read_facts(desk: DeskServices, account_id: UUID) -> AccountFacts | None:
    """Read the page of an account; nothing where it was deleted."""
    account = next(iter(desk.reader.all(Account, id=[account_id])), None)
    if account is None:
        return None
    still = Condition("status", Is.EQUAL, OPEN_STATUSES)
    by_due = Query(account_id=account_id, where=(still,), order_by="due")
    people = Query(account_id=account_id, where=(Condition("left_on", Is.EQUAL, None),))
    return AccountFacts(
        account=account,
        row=desk.portfolio.rows([account_id])[account_id],
        figures=_explained(desk, account_id),
        actions=tuple(_rows(desk, Kind.ACTIONS, by_due, NEXT_ACTIONS)),
        people=tuple(_rows(desk, Kind.CONTACTS, people, PEOPLE)),
        entries=tuple(_timeline(desk, account_id)),
    )


def _explained(desk: DeskServices, account_id: UUID) -> Mapping[str, Figure]:
    models = any(model.active for model in desk.reader.all(ScoringModel))
    names = EXPLAINED if models else EXPLAINED[:1]
    return {name: desk.explanations.explain(name, account_id) for name in names}


def _rows(desk: DeskServices, kind: Kind, query: Query, most: int | None = None) -> list[Any]:
    source = desk.lists[kind]
    ids = source.ids(query)[:most]
    rows = source.rows(ids)
    return [rows[each] for each in ids if each in rows]


def _timeline(desk: DeskServices, account_id: UUID) -> Sequence[Entry]:
    done = Condition("status", Is.EQUAL, ActionStatus.DONE)
    touched = _rows(desk, Kind.TOUCHPOINTS, Query(account_id=account_id))
    finished = _rows(desk, Kind.ACTIONS, Query(account_id=account_id, where=(done,)))
    changes = desk.history_queries.of_account(account_id, RECENT_CHANGES)
    entries = [_touchpoint(row) for row in touched]
    entries += [_action(row) for row in finished if row.done_on]
    entries += [_deal(change) for change in changes if change.label in DEALS]
    entries += [one for row in _of(desk, Kind.ISSUES, account_id) for one in _issue(row)]
    entries += [_need(row) for row in _of(desk, Kind.NEEDS, account_id) if row.noted_on]
    entries += [_answer(row) for row in _of(desk, Kind.SURVEYS, account_id)]
    return sorted(entries, key=_when, reverse=True)


def _of(desk: DeskServices, kind: Kind, account_id: UUID) -> list[Any]:
    return _rows(desk, kind, Query(account_id=account_id))


def _when(entry: Entry) -> tuple[date, time, UUID]:
    return entry.day, entry.at or time.min, entry.id


def _touchpoint(row: TouchpointRow) -> Entry:
    said = row.outcome if row.summary else row.notes
    return Entry(
        id=row.id,
        what=Happening.TOUCHPOINT,
        day=row.happened_on,
        at=row.at,
        title=row.summary or row.outcome or row.notes,
        note=" · ".join(filter(None, (row.people, said))),
        kind=row.kind,
    )


def _action(row: ActionRow) -> Entry:
    return Entry(
        id=row.id, what=Happening.ACTION, day=row.done_on or date.min, at=None, title=row.title
    )


def _deal(change: ChangeRow) -> Entry:
    at = change.at.astimezone()
    return Entry(
        id=change.id,
        what=Happening.DEAL,
        day=at.date(),
        at=at.time().replace(second=0, microsecond=0, tzinfo=None),
        title=change.about,
        label=change.label,
    )


def _issue(row: IssueRow) -> Iterator[Entry]:
    """Return the day an issue was opened, and the day it was mended."""
    note = " · ".join(filter(None, (row.contact, row.department, row.owner)))
    yield Entry(
        id=row.id, what=Happening.ISSUE, day=row.opened, at=None, title=row.title, note=note
    )
    if row.resolved_on is not None:
        yield Entry(
            id=row.id,
            what=Happening.RESOLVED,
            day=row.resolved_on,
            at=None,
            title=row.title,
            note=row.resolution,
        )


def _need(row: NeedRow) -> Entry:
    return Entry(
        id=row.id,
        what=Happening.NEED,
        day=row.noted_on or date.min,
        at=None,
        title=row.title,
        note=" · ".join(filter(None, (row.contact, row.evidence))),
    )


def _answer(row: AnswerRow) -> Entry:
    return Entry(
        id=row.id,
        what=Happening.ANSWER,
        day=row.answered_on,
        at=None,
        title=f"{row.score}/{SCALE[row.kind][1]}",
        label=row.kind,
        note=" · ".join(filter(None, (row.contact, row.comment))),
    )

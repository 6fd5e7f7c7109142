"""Who of ours we wait for: open actions and issues that others have to do, by department."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import OPEN_STATUSES, Action, ActionStatus, Promise
from kamdesk.domain.issues import Issue, Severity
from kamdesk.domain.text import folded
from kamdesk.services.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from kamdesk.services.ports import FigureQueries, Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """One thing that somebody else has to do."""

    kind: Kind  # actions or issues
    id: UUID
    title: str
    account_id: UUID | None
    account: str
    department: str
    owner: str
    due: date | None
    days_late: int
    severity: Severity | None = None  # of an issue
    theirs: bool = False  # the customer's own promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """What one department owes; without a name it is what nobody was named for."""

    name: str
    lines: tuple[Awaited, ...]
    theirs: bool = False  # the customers

    @property
    def late(self) -> int:
        """How many are over their day."""
        return sum(line.days_late > 0 for line in self.lines)


class WaitingService:
    """Groups what waits for others by who has to do it."""

    def __init__(self, queries: FigureQueries, reader: Reader, today: Callable[[], date]) -> None:
        self._queries = queries
        self._reader = reader
        self._today = today

    def lists(self, as_of: date | None = None) -> tuple[Department, ...]:
        """Return the departments by name, each with what is latest first.

        An action waits for others where it says so, or where it has a department or an owner
        who is not the key account manager; an issue waits for whoever mends it.
        """
        day = as_of or self._today()
        names: dict[UUID, str] = {one.id: one.name for one in self._reader.all(Account)}
        manager = folded(self._queries.preferences().manager)
        actions = self._reader.all(Action, status=OPEN_STATUSES)
        issues = [one for one in self._reader.all(Issue) if one.is_open]
        return grouped(
            [
                *(_action(one, names, day) for one in actions if waits(one, manager)),
                *_issues(issues, names, day),
            ]
        )


def waits(action: Action, manager: str = "") -> bool:
    """Whether an action waits for somebody other than the key account manager."""
    others = bool(action.owner) and folded(action.owner) != manager
    return action.status is ActionStatus.WAITING or bool(action.department) or others


def grouped(lines: Iterable[Awaited]) -> tuple[Department, ...]:
    """Return lines by department, regardless of case; customers and the unnamed come last."""
    found: defaultdict[tuple[bool, bool, str], list[Awaited]] = defaultdict(list)
    for line in lines:
        theirs = line.theirs and not line.department
        found[theirs, not line.department, folded(line.department)].append(line)
    return tuple(
        Department(name=found[key][0].department, lines=_urgent(found[key]), theirs=key[0])
        for key in sorted(found)
    )


def _urgent(lines: Sequence[Awaited]) -> tuple[Awaited, ...]:
    return tuple(sorted(lines, key=lambda one: (one.due or date.max, one.account, one.title)))


def _action(action: Action, names: Mapping[UUID, str], day: date) -> Awaited:
    return Awaited(
        kind=Kind.ACTIONS,
        id=action.id,
        title=action.title,
        account_id=action.account_id,
        account=names.get(action.account_id, "") if action.account_id else "",
        department=action.department,
        owner=action.owner,
        due=action.due,
        days_late=action.days_late(day),
        theirs=action.promise is Promise.THEIRS,
    )


def _issues(issues: Iterable[Issue], names: Mapping[UUID, str], day: date) -> Iterator[Awaited]:
    for issue in issues:
        yield Awaited(
            kind=Kind.ISSUES,
            id=issue.id,
            title=issue.title,
            account_id=issue.account_id,
            account=names.get(issue.account_id, ""),
            department=issue.department,
            owner=issue.owner,
            due=issue.due,
            days_late=issue.days_late(day),
            severity=issue.severity,
        )

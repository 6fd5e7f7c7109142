"""Actions, deadlines and commitments."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.objectives import ObjectiveId
from kamdesk.domain.opportunities import OpportunityId
from kamdesk.domain.record import named, tidied, within
from kamdesk.domain.recurrence import after, anchored
from kamdesk.domain.touchpoints import TouchpointId

ActionId = NewType("ActionId", UUID)


class ActionStatus(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    WAITING = "waiting"
    DONE = "done"
    DROPPED = "dropped"


OPEN_STATUSES = (ActionStatus.OPEN, ActionStatus.WAITING)


class Priority(StrEnum):
    """How much it matters."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class Promise(StrEnum):
    """Who gave whom their word; an action without one is plain work."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something to be done by somebody by a day; a promise if one side gave its word."""

    id: ActionId = field(default_factory=lambda: ActionId(new_id()))
    version: int = 0
    external_id: str = ""
    account_id: AccountId | None = None
    opportunity_id: OpportunityId | None = None
    touchpoint_id: TouchpointId | None = None  # where it was agreed
    contact_id: ContactId | None = None  # promised to, or by
    objective_id: ObjectiveId | None = None  # of the plan it serves
    title: str
    promise: Promise | None = None
    owner: str = ""  # empty is the key account manager
    department: str = ""
    due: date | None = None
    at: time | None = None  # of the day, where it was agreed
    remind_before: int | None = None  # minutes before the time, or before nine on the day
    first_due: date | None = None  # what was said first; postponing keeps it
    status: ActionStatus = ActionStatus.OPEN
    done_on: date | None = None
    priority: Priority = Priority.NORMAL
    recurrence: str = ""  # an RRULE (RFC 5545)
    waiting_for: str = ""  # what has to come from somebody else
    checklist: str = ""  # a line each; one that begins with [x] is done
    notes: str = ""

    def __post_init__(self) -> None:
        named(self, "title", "action.title.empty")
        tidied(self, "external_id", "owner", "department", "recurrence", "waiting_for")
        within(self.remind_before, 0, 60 * 24 * 366, "action.reminder.impossible")
        if self.recurrence:
            if self.due is None:
                raise RuleBroken("action.recurrence.without.due")
            after(self.recurrence, self.due)
        if self.first_due is None:
            object.__setattr__(self, "first_due", self.due)
        if self.is_open:
            object.__setattr__(self, "done_on", None)  # whoever opened it again

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.status in OPEN_STATUSES

    def days_late(self, today: date) -> int:
        """Return how many days it is over its day; 0 where it is not."""
        if self.due is None or not self.is_open:
            return 0
        return max(0, (today - self.due).days)

    def done(self, today: date) -> Action:
        """Return the action as done today."""
        return replace(self, status=ActionStatus.DONE, done_on=today)

    def reopened(self) -> Action:
        """Return the action as still to be done."""
        return replace(self, status=ActionStatus.OPEN, done_on=None)

    def postponed(self, due: date) -> Action:
        """Return the action for another day; the first one said is kept."""
        return replace(self, due=due)

    def next(self) -> Action | None:
        """Return what comes after this one where it recurs."""
        if not self.recurrence or self.due is None:
            return None
        due = after(self.recurrence, self.due)
        if due is None:
            return None
        fresh = {"id": ActionId(new_id()), "version": 0, "external_id": "", "first_due": None}
        rule = anchored(self.recurrence, self.due)
        return replace(self.reopened(), due=due, recurrence=rule, **fresh)  # type: ignore[arg-type]

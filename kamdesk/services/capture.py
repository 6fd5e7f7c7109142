"""The quick line: what was typed becomes a touchpoint with its actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.accounts import Account, AccountId
from kamdesk.domain.actions import Action
from kamdesk.domain.contacts import Contact, ContactId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.quickline.directory import AccountName, ContactName, Directory
from kamdesk.domain.quickline.line import Named
from kamdesk.domain.quickline.parser import parse
from kamdesk.domain.touchpoints import Sentiment, Touchpoint, TouchpointKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from kamdesk.domain.quickline.line import QuickLine
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Reader
    from kamdesk.services.touchpoints import TouchpointService

WISHES = ("service_level", "delivery", "invoicing", "gifts")  # as an account keeps them


class CaptureService:
    """Understands a line as it is typed, and logs what it means."""

    def __init__(
        self, reader: Reader, touchpoints: TouchpointService, today: Callable[[], date]
    ) -> None:
        self._reader = reader
        self._touchpoints = touchpoints
        self._today = today

    def directory(self) -> Directory:
        """Return every name a line may mention; read once, then understand without the file."""
        accounts = self._reader.all(Account)
        people = self._reader.all(Contact)
        found = Directory(
            [_named(one) for one in accounts],
            [ContactName(id=one.id, name=one.name, account_id=one.account_id) for one in people],
        )
        found.ready()
        self.understand("", found)  # so that the first key does not wait for the patterns
        return found

    def understand(
        self,
        text: str,
        directory: Directory,
        *,
        as_of: date | None = None,
        account_id: UUID | None = None,
    ) -> QuickLine:
        """Return what a line means; ``account_id`` is meant where it names no account."""
        at_hand = directory.account(account_id)
        last = Named(at_hand.id, at_hand.name) if at_hand else None
        return parse(text, as_of or self._today(), directory, last=last)

    def log(self, text: str, line: QuickLine, *, account_id: UUID | None = None) -> Outcome:
        """Store what a line means as one change; the words typed are kept as they were."""
        if not text.strip():
            raise RuleBroken("touchpoint.empty")
        touchpoint = meant(text, line, account_id=account_id)
        return self._touchpoints.log(touchpoint, promised(line, touchpoint))


def meant(text: str, line: QuickLine, *, account_id: UUID | None = None) -> Touchpoint:
    """Return the touchpoint a line tells of; the words typed are kept as they were."""
    owner = line.account.id if line.account else account_id
    return Touchpoint(
        account_id=None if owner is None else AccountId(owner),
        kind=TouchpointKind(line.kind),
        happened_on=line.happened_on,
        at=line.at,
        minutes=line.minutes,
        summary=line.summary,
        next_step=line.next_step,
        sentiment=Sentiment(line.sentiment) if line.sentiment else None,
        tags=", ".join(line.tags),
        typed=text,
        contacts=tuple(ContactId(one.id) for one in line.contacts),
    )


def promised(line: QuickLine, touchpoint: Touchpoint) -> list[Action]:
    """Return what a line says is to be done, as it was agreed in a touchpoint."""
    first = touchpoint.contacts[0] if touchpoint.contacts else None
    return [
        Action(
            account_id=touchpoint.account_id,
            touchpoint_id=touchpoint.id,
            contact_id=ContactId(action.by.id) if action.by else first,
            title=action.title,
            due=action.due,
            at=action.at,
            promise=action.promise,
        )
        for action in line.actions
    ]


def _named(account: Account) -> AccountName:
    """Return an account's name with what to mind when one meets them."""
    told = ((name, " ".join(getattr(account, name).split())) for name in WISHES)
    return AccountName(
        id=account.id,
        name=account.name,
        no_go=" ".join(account.no_go.split()),
        wishes=tuple((name, text) for name, text in told if text),
    )

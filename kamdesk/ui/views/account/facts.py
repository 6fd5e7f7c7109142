"""What the page of an account is made of, read on a worker in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import OPEN_STATUSES
from kamdesk.domain.criteria import ScoringModel
from kamdesk.domain.figures.figure import Figure
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Condition, Is, Query
from kamdesk.services.rows import AccountRow, ActionRow, ContactRow

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.ui.views.bench import DeskServices

NEXT_ACTIONS = 6
PEOPLE = 6
EXPLAINED = ("health", "overdue_days", "score")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFacts:
    """Everything the page shows before a tab is opened."""

    account: Account
    row: AccountRow
    figures: Mapping[str, Figure]
    actions: tuple[ActionRow, ...]  # the next ones
    people: tuple[ContactRow, ...]


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
    )


def _explained(desk: DeskServices, account_id: UUID) -> Mapping[str, Figure]:
    models = any(model.active for model in desk.reader.all(ScoringModel))
    names = EXPLAINED if models else EXPLAINED[:2]
    return {name: desk.explanations.explain(name, account_id) for name in names}


def _rows(desk: DeskServices, kind: Kind, query: Query, most: int | None = None) -> list[Any]:
    source = desk.lists[kind]
    ids = source.ids(query)[:most]
    rows = source.rows(ids)
    return [rows[each] for each in ids if each in rows]

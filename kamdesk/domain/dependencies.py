"""Which action has to wait for which."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NewType
from uuid import UUID

from kamdesk.domain.actions import ActionId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable

DependencyId = NewType("DependencyId", UUID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependency:
    """An action cannot be done before the other that it needs."""

    id: DependencyId = field(default_factory=lambda: DependencyId(new_id()))
    version: int = 0
    action_id: ActionId
    needs_id: ActionId

    def __post_init__(self) -> None:
        if self.action_id == self.needs_id:
            raise RuleBroken("action.needs.itself")


def refuse_circle(known: Iterable[Dependency], wanted: Dependency) -> None:
    """Refuse a dependency that would make an action wait for itself."""
    needs: dict[ActionId, set[ActionId]] = defaultdict(set)
    for each in known:
        needs[each.action_id].add(each.needs_id)
    ahead, seen = [wanted.needs_id], set[ActionId]()
    while ahead:
        action_id = ahead.pop()
        if action_id == wanted.action_id:
            raise RuleBroken("action.needs.circle")
        if action_id not in seen:
            seen.add(action_id)
            ahead += needs[action_id]

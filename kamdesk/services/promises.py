"""How we keep our word: promises kept on the day said first, by account and by department."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action, Promise
from kamdesk.domain.figures.promises import PromiseKeeping, promise_keeping

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.services.ports import Reader


class By(StrEnum):
    """What promises are counted by."""

    ACCOUNT = "account"
    DEPARTMENT = "department"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """The promises to one account, or of one department; without a name nobody was noted."""

    name: str
    account_id: UUID | None
    keeping: PromiseKeeping


class PromiseService:
    """Counts what was promised, and what became of it."""

    def __init__(self, reader: Reader, today: Callable[[], date]) -> None:
        self._reader = reader
        self._today = today

    def whole(self, as_of: date | None = None) -> PromiseKeeping:
        """Return how all promises of ours were kept."""
        return promise_keeping(self._ours(), as_of or self._today())

    def keepers(self, by: By, as_of: date | None = None) -> tuple[Keeper, ...]:
        """Return them by account or department, the worst kept first; the more, the further up."""
        day = as_of or self._today()
        groups: defaultdict[UUID | str | None, list[Action]] = defaultdict(list)
        for action in self._ours():
            key = action.account_id if by is By.ACCOUNT else action.department
            groups[key].append(action)
        names: dict[UUID | str | None, str] = {}
        if by is By.ACCOUNT:
            names = {one.id: one.name for one in self._reader.all(Account)}
        found = (
            Keeper(
                name=names.get(key, "") if by is By.ACCOUNT else str(key),
                account_id=key if isinstance(key, UUID) else None,
                keeping=promise_keeping(actions, day),
            )
            for key, actions in groups.items()
        )
        return tuple(sorted((one for one in found if one.keeping.given), key=_worst))

    def _ours(self) -> list[Action]:
        return list(self._reader.all(Action, promise=[Promise.OURS]))


def _worst(one: Keeper) -> tuple[object, int, str]:
    return one.keeping.share.value, -len(one.keeping.given), one.name

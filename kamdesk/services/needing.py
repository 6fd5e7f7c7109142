"""What an action has to wait for: never for itself, and no longer than it has to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.dependencies import Dependency, refuse_circle
from kamdesk.services.keeping import Keeping

if TYPE_CHECKING:
    from kamdesk.services.ports import Reader, Transactions


class DependencyService(Keeping[Dependency]):
    """Everything a user can do to what waits for another."""

    def __init__(self, transactions: Transactions, reader: Reader) -> None:
        super().__init__(Dependency, transactions)
        self._reader = reader

    def _checked(self, record: Dependency) -> Dependency:
        known = self._reader.all(Dependency)
        refuse_circle((one for one in known if one.id != record.id), record)
        return record

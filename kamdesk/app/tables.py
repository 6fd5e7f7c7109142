"""Reads foreign files for the import; what reads them is loaded when the first one comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kamdesk.exchange.jail import Jail
    from kamdesk.services.tables import Mapped, Wishes


class LocalTables:
    """Implements ``TableReader`` on files of this laptop, which are parsed in a jail."""

    def __init__(self) -> None:
        self._jail: Jail | None = None

    def read(
        self,
        paths: Sequence[Path],
        wishes: Wishes | None = None,
        *,
        own: Mapping[tuple[Path, str], Wishes] | None = None,
    ) -> Sequence[Mapped]:
        """Return the tables of files and folders, in the words of the domain."""
        from kamdesk.exchange.folder import mapped  # noqa: PLC0415 (spreadsheet libraries)
        from kamdesk.exchange.jail import Jail  # noqa: PLC0415

        self._jail = Jail()
        return mapped(paths, wishes, self._jail, own=own)

    def fields(self, kind: str) -> Sequence[str]:
        """Return what the columns of a kind of table can feed."""
        from kamdesk.exchange.kinds import BY_NAME  # noqa: PLC0415

        return tuple(BY_NAME[kind].by_name) if kind in BY_NAME else ()

    def kinds(self) -> Sequence[str]:
        """Return the kinds of tables that can be read."""
        from kamdesk.exchange.kinds import BY_NAME  # noqa: PLC0415

        return tuple(BY_NAME)

    def cancel(self) -> None:
        """Stop reading; whoever waits for it is told."""
        if self._jail is not None:
            self._jail.cancel()

"""What this laptop has told of the reminders of each portfolio; it never travels with one."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from kamdesk.app.settings import forgiving
from kamdesk.domain.reminders import Told

log = logging.getLogger(__name__)
PORTFOLIOS = 20  # remembered at most; the one looked at longest ago makes room


class ReminderMemory:
    """Keeps it in a file of its own, written whole or not at all."""

    def __init__(self, path: Path, portfolio: Path) -> None:
        self._path = path
        self._name = str(portfolio.absolute())

    def read(self) -> Told:
        """Return what was told of this portfolio; nothing where that cannot be read."""
        stored = self._stored().get(self._name)
        with suppress(LookupError, TypeError, ValueError, AttributeError):
            return Told(
                since=_moment(stored["since"]),  # type: ignore[index]
                keys=tuple(str(key) for key in stored["keys"]),  # type: ignore[index]
                later={str(k): _moment(at) for k, at in stored["later"].items()},  # type: ignore[index]
            )
        return Told()

    def write(self, told: Told) -> None:
        """Store what was told, before it is shown; a full disk only loses the memory."""
        others = {name: one for name, one in self._stored().items() if name != self._name}
        kept = dict(list(others.items())[-(PORTFOLIOS - 1) :])
        kept[self._name] = {
            "since": told.since.isoformat() if told.since else None,
            "keys": list(told.keys),
            "later": {key: at.isoformat() for key, at in told.later.items()},
        }
        with forgiving():
            handle, name = tempfile.mkstemp(".tmp", self._path.stem, self._path.parent)
            try:
                with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123
                    json.dump(kept, file, indent=1)
                    file.flush()
                    os.fsync(file.fileno())
                Path(name).replace(self._path)
            finally:
                Path(name).unlink(missing_ok=True)

    def _stored(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            log.warning("reminders told earlier are not known")
            return {}
        return found if isinstance(found, dict) else {}


def _moment(said: str) -> datetime:
    """Return a moment as it was stored; one that stands in no zone is none."""
    found = datetime.fromisoformat(said)
    if found.tzinfo is None:
        raise ValueError(said)
    return found

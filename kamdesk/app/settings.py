"""What this laptop remembers between two starts, apart from any portfolio."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from kamdesk.domain.identity import new_id

log = logging.getLogger(__name__)

MOST_RECENT = 10
THEMES = frozenset({"system", "light", "dark"})
UUID_VERSION = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One laptop's choices; ``device`` signs its changes and is never inside a portfolio."""

    device: UUID = field(default_factory=new_id)
    theme: str = "system"
    language: str = ""  # empty: what the system speaks
    recent: tuple[str, ...] = ()
    window: str = ""  # geometry and state of the window, as the toolkit packs it
    choices: Mapping[str, Any] = field(default_factory=dict)  # small things of single screens
    unknown: Mapping[str, Any] = field(default_factory=dict)  # a newer program's, kept for it

    def opened(self, portfolio: Path) -> Settings:
        """Return the settings with ``portfolio`` first among the recent ones."""
        name = str(portfolio.absolute())
        others = [other for other in self.recent if other != name]
        return replace(self, recent=tuple([name, *others][:MOST_RECENT]))

    def chosen(self, name: str, value: object) -> Settings:
        """Return the settings with one small choice made; ``None`` forgets it."""
        kept = {key: old for key, old in self.choices.items() if key != name}
        return replace(self, choices=kept if value is None else kept | {name: value})


KNOWN = frozenset(entry.name for entry in fields(Settings)) - {"unknown"}


class SettingsFile:
    """Keeps the settings: written whole or not at all, and never a reason not to start."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Settings:
        """Return what was stored; what cannot be read is set aside and replaced."""
        try:
            stored = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return self._begin()
        except OSError as error:  # locked or unreadable for now: the file keeps its device
            log.warning("settings not read: %s", error.strerror)
            return Settings()
        except (ValueError, RecursionError):
            self._set_aside()
            return self._begin()
        settings = _settings(stored)
        if settings is None:
            self._set_aside()
            return self._begin()
        return settings

    def write(self, settings: Settings) -> None:
        """Store the settings whole or leave the old ones; a full disk only loses comfort."""
        with forgiving(), self._draft(settings) as draft:
            draft.replace(self._path)

    def change(self, **changes: Any) -> Settings:
        """Store single settings over what is stored by now, and return the result."""
        settings = replace(self.read(), **changes)
        self.write(settings)
        return settings

    def _begin(self) -> Settings:
        """Store first settings, unless another start was faster; its device is then ours too."""
        settings = Settings()
        with forgiving(), self._draft(settings) as draft:
            try:
                os.link(draft, self._path)
            except FileExistsError:
                return self.read()
            except OSError:  # a disk without hard links
                draft.replace(self._path)
        return settings

    @contextmanager
    def _draft(self, settings: Settings) -> Iterator[Path]:
        """Lend the settings as a file beside their place, its owner's alone, safe on the disk."""
        handle, name = tempfile.mkstemp(".tmp", self._path.stem, self._path.parent)
        try:
            with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123
                json.dump(_plain(settings), file, indent=2, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            yield Path(name)
        finally:
            Path(name).unlink(missing_ok=True)

    def _set_aside(self) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        with suppress(OSError):
            self._path.replace(self._path.with_name(f"{self._path.stem}.damaged-{stamp}.json"))


@contextmanager
def forgiving() -> Iterator[None]:
    """Go on unremembered where the disk says no: settings are comfort, not data."""
    try:
        yield
    except OSError as error:
        log.warning("settings not stored: %s", error.strerror)


def _plain(settings: Settings) -> dict[str, Any]:
    known = {name: getattr(settings, name) for name in sorted(KNOWN)}
    return {**settings.unknown, **known, "device": str(settings.device)}


def _settings(stored: object) -> Settings | None:
    """Return what a file says; single odd values fall back, a file without device is no file."""
    if not isinstance(stored, dict):
        return None
    try:
        device = UUID(stored.get("device"))
    except (TypeError, ValueError, AttributeError):
        return None
    if device.version != UUID_VERSION:
        return None
    sound = Settings(device=device)
    theme = stored.get("theme")
    recent = stored.get("recent")
    names = recent if isinstance(recent, list) else []
    return replace(
        sound,
        theme=theme if isinstance(theme, str) and theme in THEMES else sound.theme,
        language=_text(stored.get("language")),
        recent=tuple(name for name in names if isinstance(name, str))[:MOST_RECENT],
        window=_text(stored.get("window")),
        choices=_mapping(stored.get("choices")),
        unknown={name: value for name, value in stored.items() if name not in KNOWN},
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}

"""What was typed and is on its way to the file: shown at once, let go when it is read back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable

KeyT = TypeVar("KeyT", bound="Hashable")
ValueT = TypeVar("ValueT")


@dataclass(slots=True)
class _Waiting(Generic[ValueT]):
    value: ValueT
    stored: int | None = None  # the last reading asked for when it was stored


class TypedAhead(Generic[KeyT, ValueT]):
    """Values by key, each until a reading that was asked for after it was stored."""

    def __init__(self) -> None:
        self._waiting: dict[KeyT, _Waiting[ValueT]] = {}

    @property
    def values(self) -> dict[KeyT, ValueT]:
        """What the file may not say yet."""
        return {key: one.value for key, one in self._waiting.items()}

    def put(self, key: KeyT, value: ValueT) -> None:
        """Take in what was typed."""
        self._waiting[key] = _Waiting(value)

    def stored(self, key: KeyT, value: ValueT, reading: int) -> None:
        """Note that the file has it, unless something else was typed since."""
        one = self._waiting.get(key)
        if one is not None and one.value == value:
            one.stored = reading

    def refused(self, key: KeyT) -> None:
        """Let go of what the file does not take."""
        self._waiting.pop(key, None)

    def read(self, reading: int) -> None:
        """Let go of what a reading says by itself."""
        self._waiting = {
            key: one
            for key, one in self._waiting.items()
            if one.stored is None or reading <= one.stored
        }

"""What else other programs call somebody who was there twice, so that they stay one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from kamdesk.domain.preferences import Preference
from kamdesk.services.kinds import KIND_OF, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kamdesk.services.ports import UnitOfWork

ALIAS = "alias"  # what the names of such choices begin with


def remember(work: UnitOfWork, kind: Kind, kept: Any, gone: Any) -> None:
    """Let the one that stays answer to every id of both, whichever it shows.

    Else the next import would bring in again what was made one.
    """
    choices = work.of(Preference)
    known = {one.name: one for one in choices.where()}
    for one in known.values():
        if one.name.startswith(f"{ALIAS} {kind} ") and one.value == str(gone.id):
            choices.save(one.chosen(str(kept.id)))
    now = work.of(type(kept)).get(kept.id).external_id
    for external_id in dict.fromkeys((kept.external_id, gone.external_id)):
        name = f"{ALIAS} {kind} {external_id}"
        if external_id and external_id != now and name not in known:
            choices.save(Preference(name=name, value=str(kept.id)))


def aliases_of(entity: type[Any], choices: Iterable[Preference]) -> Iterator[tuple[str, UUID]]:
    """Yield the ids that stand for records of a kind, with whom they stand for."""
    head = f"{ALIAS} {KIND_OF[entity]} "
    for one in choices:
        if one.name.startswith(head):
            try:
                yield one.name.removeprefix(head), UUID(one.value)
            except ValueError:
                continue  # written by hand

"""Where records go instead of an end, with all that belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from kamdesk.storage.records import KEPT

if TYPE_CHECKING:
    from datetime import datetime

    from kamdesk.storage.change_log import WritingSession
    from kamdesk.storage.records import Kept


def trash(session: WritingSession, record: Kept, now: datetime) -> None:
    """Put a record in the trash with all that belongs to it; let go of what refers to it."""
    session.flush()
    record.deleted_at = now  # one moment for all that goes together
    for other in KEPT.values():
        for key in other.__table__.foreign_keys:
            if key.column.table is not record.__table__:
                continue
            name = key.parent.name
            depending = select(other).where(
                getattr(other, name) == record.id, other.deleted_at.is_(None)
            )
            for each in session.scalars(depending).all():
                if key.info.get("belongs"):
                    trash(session, each, now)
                else:
                    setattr(each, name, None)

"""What a portfolio was told, read in the midst of another question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from kamdesk.domain.preferences import Preferences
from kamdesk.storage.records import PreferenceRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def preferences(session: Session) -> Preferences:
    """Return the choices in force."""
    stored = select(PreferenceRecord.name, PreferenceRecord.value).where(
        PreferenceRecord.deleted_at.is_(None)
    )
    return Preferences.of(dict(session.execute(stored).all()))

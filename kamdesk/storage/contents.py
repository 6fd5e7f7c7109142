"""What attachments hold: written in a change's transaction, once for each content."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select

from kamdesk.domain.errors import RuleBroken
from kamdesk.storage.records import AttachmentRecord, content
from kamdesk.storage.values import chunks

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, Connection
    from sqlalchemy.orm import Session, sessionmaker

    from kamdesk.storage.change_log import WritingSession


class SqlContents:
    """Implements ``Contents`` within one transaction."""

    def __init__(self, session: WritingSession) -> None:
        self._session = session

    def keep(self, data: bytes) -> str:
        digest = sha256(data).hexdigest()
        connection = self._session.connection()
        if connection.scalar(select(content.c.digest).where(content.c.digest == digest)) is None:
            connection.execute(insert(content), {"digest": digest, "data": data})
        return digest

    def known(self, digests: Collection[str]) -> Collection[str]:
        return _known(self._session.connection(), digests)


class SqlContentReader:
    """Implements ``ContentReader``; a session per call, so any thread may ask."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions

    def read(self, digest: str) -> bytes:
        with self._sessions() as session:
            data = session.scalar(select(content.c.data).where(content.c.digest == digest))
        if data is None:
            raise RuleBroken("attachment.content.gone")
        return bytes(data)

    def known(self, digests: Collection[str]) -> Collection[str]:
        with self._sessions() as session:
            return _known(session.connection(), digests)


def contents_of_nobody(connection: Connection) -> int:
    """Count the contents that no attachment refers to, not even one in the trash."""
    found = select(func.count()).select_from(content).where(_of_nobody())
    return int(connection.scalar(found) or 0)


def drop_contents_of_nobody(connection: Connection) -> None:
    """Take away what no attachment refers to; nothing can ever ask for it again."""
    connection.execute(delete(content).where(_of_nobody()))


def attachments_without_content(connection: Connection) -> int:
    """Count the living attachments whose file is not there."""
    attachment = AttachmentRecord.__table__.c
    there = select(content.c.digest).where(content.c.digest == attachment.digest).exists()
    found = select(func.count()).where(attachment.deleted_at.is_(None), ~there)
    return int(connection.scalar(found) or 0)


def _of_nobody() -> ColumnElement[bool]:
    attachment = AttachmentRecord.__table__.c
    return ~select(attachment.id).where(attachment.digest == content.c.digest).exists()


def _known(connection: Connection, digests: Collection[str]) -> Collection[str]:
    return {
        digest
        for chunk in chunks(digests)
        for digest in connection.scalars(
            select(content.c.digest).where(content.c.digest.in_(chunk))
        )
    }

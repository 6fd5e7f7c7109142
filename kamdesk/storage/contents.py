"""What attachments hold: written in a change's transaction, once for each content."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from kamdesk.domain.errors import RuleBroken
from kamdesk.storage.records import content

if TYPE_CHECKING:
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

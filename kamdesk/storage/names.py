"""Names of accounts and people, plain and quick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from kamdesk.services.rows import Name
from kamdesk.storage.records import AccountRecord, ContactRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session, sessionmaker


class SqlNames:
    """Implements ``NameQueries``."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions

    def names(self) -> Sequence[Name]:
        accounts = select(
            AccountRecord.id, AccountRecord.name, AccountRecord.industry, AccountRecord.city
        ).where(AccountRecord.deleted_at.is_(None))
        people = (
            select(
                ContactRecord.id,
                ContactRecord.name,
                ContactRecord.account_id,
                ContactRecord.title,
                AccountRecord.name.label("account"),
            )
            .outerjoin(AccountRecord, AccountRecord.id == ContactRecord.account_id)
            .where(ContactRecord.deleted_at.is_(None))
        )
        with self._sessions() as session:
            found = [
                Name(
                    kind="account",
                    id=r.id,
                    name=r.name,
                    account_id=r.id,
                    detail=" · ".join(part for part in (r.industry, r.city) if part),
                )
                for r in session.execute(accounts)
            ]
            return found + [
                Name(
                    kind="contact",
                    id=r.id,
                    name=r.name,
                    account_id=r.account_id,
                    detail=", ".join(part for part in (r.title, r.account) if part),
                )
                for r in session.execute(people)
            ]

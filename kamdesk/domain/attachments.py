"""Files kept inside the portfolio: what they are called and to whom they belong."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.file_names import shown_name
from kamdesk.domain.identity import new_id
from kamdesk.domain.record import named, tidied, within
from kamdesk.domain.touchpoints import TouchpointId

AttachmentId = NewType("AttachmentId", UUID)
LARGEST_FILE = 100 * 1024 * 1024  # bytes; one file is read and written in one piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file of an account, of a person or of a touchpoint; its content lies apart, by digest."""

    id: AttachmentId = field(default_factory=lambda: AttachmentId(new_id()))
    version: int = 0
    account_id: AccountId | None = None
    contact_id: ContactId | None = None
    touchpoint_id: TouchpointId | None = None
    name: str  # as it was called, without any folder; shown, never used as a path as it is
    media_type: str = ""
    size: int = 0  # bytes
    digest: str  # SHA-256 of the content, in hexadecimal
    added_on: date
    notes: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", shown_name(self.name))
        named(self, "name", "attachment.name.empty")
        tidied(self, "media_type", "digest")
        within(self.size, 0, LARGEST_FILE, "attachment.too.large")


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What an attachment holds, under its digest."""

    digest: str
    data: bytes

"""What attachments hold: rows that never change, outside the log, one for each content."""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, Table, Text

from kamdesk.storage.records.base import Record

content = Table(
    "content",
    Record.metadata,
    Column("digest", Text, primary_key=True, info={"is": "business"}),
    Column("data", LargeBinary, nullable=False, info={"is": "personal"}),
)

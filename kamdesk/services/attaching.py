"""Files that belong to customers: taken in, given out again, and nothing of them run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kamdesk.domain.attachments import Attachment
from kamdesk.domain.contacts import Contact
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.file_kinds import may_be_opened, media_type
from kamdesk.domain.file_names import shown_name
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.attached_files import read_file, write_new
from kamdesk.services.keeping import Keeping, summed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from kamdesk.services.attached_files import Progress
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import ContentReader, Reader, Transactions, UnitOfWork

FIXED = frozenset({"digest", "size", "media_type"})  # what the content says, nobody else
BEGINNING = 64  # bytes that betray a program


@dataclass(frozen=True, slots=True, kw_only=True)
class Of:
    """To whom a file belongs: an account, one of its people, or a touchpoint."""

    account_id: UUID | None = None
    contact_id: UUID | None = None
    touchpoint_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A file as it comes: what it is called and what it holds."""

    name: str
    data: bytes


class AttachmentService(Keeping[Attachment]):
    """Everything a user can do with the files of a portfolio."""

    def __init__(
        self,
        transactions: Transactions,
        reader: Reader,
        contents: ContentReader,
        *,
        today: Callable[[], date],
        room: Callable[[], Path],
    ) -> None:
        super().__init__(Attachment, transactions)
        self._reader = reader
        self._contents = contents
        self._today = today
        self._room = room

    def add(self, record: Attachment) -> Outcome:
        """Refuse: an attachment comes from a file, and only ``attach`` has one."""
        raise RuleBroken("attachment.needs.file", name=record.name)

    def attach(self, files: Sequence[Held], of: Of, notes: str = "") -> Outcome:
        """Take files in, as one change; what is there already is not kept twice."""
        with self._transactions() as work:
            whole = _completed(work, of)
            made = [self._made(work, held, whole, notes) for held in files]
            for one in made:
                work.of(Attachment).save(one)
            return work.commit("attachment.add", summed([one.name for one in made]))

    def attach_paths(
        self,
        paths: Sequence[Path],
        of: Of,
        *,
        notes: str = "",
        on_progress: Progress | None = None,
    ) -> Outcome:
        """Take files in from the disk; one that is too large is refused before it is read."""
        held = [Held(name=path.name, data=read_file(path, on_progress)) for path in paths]
        return self.attach(held, of, notes)

    def change_each(self, changes: Mapping[UUID, Mapping[str, Any]]) -> Outcome:
        """Give fields other values; what follows from the content stays."""
        for fields in changes.values():
            _refuse_fixed(fields)
        return super().change_each(changes)

    def change_many(self, ids: Sequence[UUID], **fields: Any) -> Outcome:
        """Give fields other values; a new name says anew what kind of file it is."""
        _refuse_fixed(fields)
        if "name" in fields and shown_name(fields["name"]):
            fields |= {"media_type": media_type(fields["name"])}
        return super().change_many(ids, **fields)

    def save(self, attachment_id: UUID, out: Path) -> Path:
        """Write a file into a folder, or under a name of one's own; nothing is overwritten."""
        found = self._one(attachment_id)
        data = self._contents.read(found.digest)
        if out.is_dir():
            return write_new(out, found.name, data)
        if not out.parent.is_dir():
            raise RuleBroken("file.folder.missing", path=out)
        return write_new(out.parent, out.name, data)

    def lay_out(self, attachment_id: UUID) -> Path:
        """Copy a file, to be read only, where a program of the system may open it."""
        found = self._one(attachment_id)
        data = self._contents.read(found.digest)
        if not may_be_opened(found.name, data[:BEGINNING]):
            raise RuleBroken("attachment.only.saved", name=found.name)
        return write_new(self._room(), found.name, data, writable=False)

    def _one(self, attachment_id: UUID) -> Attachment:
        return self._reader.one(Attachment, attachment_id)

    def _made(self, work: UnitOfWork, held: Held, of: Of, notes: str) -> Attachment:
        return Attachment(
            account_id=of.account_id,  # type: ignore[arg-type]  # an id, whatever its name
            contact_id=of.contact_id,  # type: ignore[arg-type]
            touchpoint_id=of.touchpoint_id,  # type: ignore[arg-type]
            name=held.name,
            media_type=media_type(held.name),
            size=len(held.data),
            digest=work.contents.keep(held.data),
            added_on=self._today(),
            notes=notes,
        )


def _completed(work: UnitOfWork, of: Of) -> Of:
    """Return to whom a file belongs, with the account of that person or touchpoint."""
    if of.touchpoint_id is not None:
        touch = work.of(Touchpoint).get(of.touchpoint_id)
        return replace(of, account_id=of.account_id or touch.account_id)
    if of.contact_id is not None:
        person = work.of(Contact).get(of.contact_id)
        return replace(of, account_id=of.account_id or person.account_id)
    if of.account_id is None:
        raise RuleBroken("attachment.of.nobody")
    return of


def _refuse_fixed(fields: Mapping[str, Any]) -> None:
    for name in FIXED & fields.keys():
        raise RuleBroken("attachment.content.fixed", field=name)

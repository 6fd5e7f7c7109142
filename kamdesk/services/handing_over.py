"""Hands an account to a colleague: what to read, what to import, and whose it is from now on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.document_kinds import Form
from kamdesk.services.hand_over import HandOver
from kamdesk.services.hand_over_making import hand_over
from kamdesk.services.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from kamdesk.services.accounts import AccountService
    from kamdesk.services.gathered import Gatherer
    from kamdesk.services.interchange import InterchangeService, Merged
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import DocumentWriter, Reader

NAME = "hand-over"
IMPORTABLE = "account.json"
LARGEST = 1 << 31  # bytes; a small file can unpack to endless ones
OLDEST = 1980  # a zip file knows no earlier year


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What was written for a successor, and what it is about."""

    place: Path  # a folder, or a zip file
    files: tuple[str, ...]
    document: HandOver
    records: Mapping[Kind, int]
    lost: tuple[str, ...] = ()


class HandOverService:
    """Puts an account together for who takes it over."""

    def __init__(
        self,
        gatherer: Gatherer,
        reader: Reader,
        today: Callable[[], date],
        *,
        writer: DocumentWriter,
        interchange: InterchangeService,
    ) -> None:
        self._gatherer = gatherer
        self._reader = reader
        self._today = today
        self._writer = writer
        self._interchange = interchange

    def document(self, account_id: UUID, to: str = "", as_of: date | None = None) -> HandOver:
        """Return what a successor has to know, as of a day."""
        found = self._gatherer.gather(account_id, as_of or self._today())
        return hand_over(self._reader, found, " ".join(to.split()))

    def write(self, account_id: UUID, to: str, out: Path, as_of: date | None = None) -> Package:
        """Write what to read and what to import: into a folder, or into one zip file."""
        document = self.document(account_id, to, as_of)
        try:
            if out.suffix.casefold() != ".zip":
                out.mkdir(exist_ok=True)
                return self._fill(out, account_id, document)
            with TemporaryDirectory() as folder:
                package = self._fill(Path(folder), account_id, document)
                _pack(package, out)
        except OSError as error:
            raise RuleBroken("report.not.written", path=out, why=error.strerror) from error
        return Package(
            place=out,
            files=package.files,
            document=document,
            records=package.records,
            lost=package.lost,
        )

    def take(self, source: Path, *, dry_run: bool = False) -> Merged:
        """Take in what was handed over: the package, or the file in it; as one change."""
        if source.suffix.casefold() != ".zip":
            return self._interchange.import_everything(source, dry_run=dry_run)
        with TemporaryDirectory() as folder:
            inner = Path(folder) / IMPORTABLE
            _unpack(source, inner)
            return self._interchange.import_everything(inner, dry_run=dry_run)

    def _fill(self, folder: Path, account_id: UUID, document: HandOver) -> Package:
        lost: list[str] = []
        names = [f"{NAME}.{form}" for form in (Form.PDF, Form.DOCX)]
        for name, form in zip(names, (Form.PDF, Form.DOCX), strict=True):
            lost += self._writer.write(document, folder / name, form).lost
        records = self._interchange.export_account(account_id, folder / IMPORTABLE)
        return Package(
            place=folder,
            files=(*names, IMPORTABLE),
            document=document,
            records={kind: count for kind, count in records.items() if count},
            lost=tuple(lost),
        )


def assign(accounts: AccountService, account_id: UUID, to: str) -> Outcome:
    """Note an account as the colleague's; one change, which undo takes back."""
    if not to.strip():
        raise RuleBroken("hand.over.to.nobody")
    return accounts.change(account_id, owner=to)


def is_package(file: Path) -> bool:
    """Whether a file is a package that ``HandOverService`` wrote."""
    try:
        with ZipFile(file) as packed:
            return IMPORTABLE in packed.namelist()
    except (OSError, BadZipFile):
        return False


def _unpack(source: Path, inner: Path) -> None:
    try:
        with ZipFile(source) as packed, packed.open(IMPORTABLE) as found, inner.open("wb") as out:
            if packed.getinfo(IMPORTABLE).file_size > LARGEST:
                raise RuleBroken("portfolio.unreadable", path=source, why="it is too large")
            copyfileobj(found, out)
    except (OSError, KeyError, BadZipFile, RuntimeError) as error:
        why = f"{IMPORTABLE} is not in it"
        raise RuleBroken("portfolio.unreadable", path=source, why=why) from error


def _pack(package: Package, out: Path) -> None:
    """Put the files into one, whole or not at all."""
    day = package.document.as_of
    part = out.with_name(f"{out.name}.part")
    try:
        with ZipFile(part, "w", ZIP_DEFLATED) as packed:
            for name in package.files:
                entry = ZipInfo(name, (max(day.year, OLDEST), day.month, day.day, 0, 0, 0))
                entry.compress_type = ZIP_DEFLATED
                packed.writestr(entry, (package.place / name).read_bytes())
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)

"""What is looked at before a workbook is opened: size, ratio, password, wholeness."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 256 << 20
LARGEST_UNPACKED = 1 << 30
SUSPECT = 50 << 20  # from here on an implausible ratio is a bomb
RATIO = 200
MOST_PARTS = 10_000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PARTS = ("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0").encode("latin-1")
ZIPPED = frozenset({".xlsx", ".xlsm", ".xlsb", ".ods"})


def check(path: Path) -> None:
    """Refuse what cannot be a workbook of a sane size, with one code."""
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise RuleBroken("import.file.too.large")
    with path.open("rb") as file:
        head = file.read(1 << 16)
    if head.startswith(OLE):
        _check_ole(path, head, size)
    elif path.suffix.lower() in ZIPPED or head.startswith(b"PK"):
        _check_zip(path, size)


def _check_ole(path: Path, head: bytes, size: int) -> None:
    with path.open("rb") as file:
        file.seek(max(0, size - (1 << 16)))
        tail = file.read()
    if ENCRYPTED_PARTS in head or ENCRYPTED_PARTS in tail:
        raise RuleBroken("import.file.password")


def _check_zip(path: Path, size: int) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise RuleBroken("import.file.damaged") from error
    if any(part.flag_bits & 1 for part in parts):
        raise RuleBroken("import.file.password")
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED:
        raise RuleBroken("import.file.too.large")
    if unpacked > max(SUSPECT, size * RATIO):
        raise RuleBroken("import.file.too.large")

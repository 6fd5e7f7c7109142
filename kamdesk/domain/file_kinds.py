"""What a file is by its name and its first bytes, and whether it may be opened at all."""

from __future__ import annotations

from enum import StrEnum
from mimetypes import MimeTypes

from kamdesk.domain.file_names import ending_of, safe_name

UNKNOWN = "application/octet-stream"
OFFICE = "application/vnd.openxmlformats-officedocument"
MORE = {
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "md": "text/markdown",
    "log": "text/plain",
    "webp": "image/webp",
    "heic": "image/heic",
    "msg": "application/vnd.ms-outlook",
    "docm": "application/vnd.ms-word.document.macroenabled.12",
    "xlsm": "application/vnd.ms-excel.sheet.macroenabled.12",
    "pptm": "application/vnd.ms-powerpoint.presentation.macroenabled.12",
}
PICTURES = frozenset({"png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff", "heic"})
DOCUMENTS = frozenset({"pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp"})
TEXTS = frozenset({"txt", "md", "log"})
OPENED = PICTURES | DOCUMENTS | TEXTS
RUN = (  # how programs and scripts begin, whatever they are called
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"[Desktop Entry]",
    b"[InternetShortcut]",
    b"L\x00\x00\x00\x01\x14\x02\x00",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
)


class FileKind(StrEnum):
    """What people call a file."""

    DOCUMENT = "document"
    PICTURE = "picture"
    TEXT = "text"
    OTHER = "other"  # kept and saved, never opened


def media_type(name: str) -> str:
    """Return the media type that goes with a name; the same on every machine."""
    ending = ending_of(name)
    if ending in MORE:
        return MORE[ending]
    found, packed = MimeTypes().guess_type(safe_name(name))
    return UNKNOWN if found is None or packed else found


def file_kind(name: str) -> FileKind:
    """Return what a file is called by the end of its name."""
    ending = ending_of(name)
    if ending in PICTURES:
        return FileKind.PICTURE
    if ending in DOCUMENTS:
        return FileKind.DOCUMENT
    return FileKind.TEXT if ending in TEXTS else FileKind.OTHER


def may_be_opened(name: str, beginning: bytes = b"") -> bool:
    """Say whether a file is one of the few that only show something and run nothing."""
    return ending_of(name) in OPENED and not beginning.lstrip(b"\xef\xbb\xbf").startswith(RUN)

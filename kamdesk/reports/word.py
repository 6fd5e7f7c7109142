"""A Word document in the house's styles, the same bytes for the same content."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.shared import Mm

from kamdesk.reports.files import replace_file
from kamdesk.reports.typesetting import Written, moment
from kamdesk.reports.word_parts import field, paragraph, put, run

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

    from kamdesk.reports.word_parts import Part

STYLES = "word-styles.xml"
STANDARD = "Word document"
A4 = (Mm(210), Mm(297))
OLDEST = 1980  # a zip file knows no earlier year
APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>KAMDesk</Application></Properties>'
)


class WordFile:
    """Takes parts one after the other, and writes them."""

    def __init__(self, resources: Path, *, title: str, author: str, day: date) -> None:
        self._document: WordDocument = Document()
        self._day = day
        self._dress(resources / "templates" / STYLES)
        self._sign(title, author)
        self.body: BaseOxmlElement = self._document.element.body
        for part in self.body.xpath("./w:p"):
            self.body.remove(part)

    def add(self, *parts: Part) -> None:
        """Put parts behind those that are there."""
        for part in parts:
            self.body.insert(len(self.body) - 1, part)  # the section's own settings stay last

    def page(self, *, edge: float, top: float, bottom: float) -> None:
        """Set the paper and its edges, in millimeters."""
        section = self._document.sections[0]
        section.page_width, section.page_height = A4
        section.left_margin = section.right_margin = Mm(edge)
        section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
        section.header_distance, section.footer_distance = Mm(8), Mm(7)

    def foot(self, words: str) -> None:
        """Say on every page for whom it is, and which of how many it is."""
        footer = self._document.sections[0].footer
        footer.is_linked_to_previous = False
        element = footer._element  # noqa: SLF001 (paragraphs are put in by their style's id)
        for part in element.xpath("./w:p"):
            element.remove(part)
        numbers = (run("\tPage "), *field("PAGE"), run(" of "), *field("NUMPAGES"))
        put(element, paragraph("Footer", run(words), *numbers))

    def write(self, out: Path) -> Written:
        """Write the file; an old one stays until the new one is whole."""
        replace_file(out, self.content())
        return Written(STANDARD, ())

    def content(self) -> bytes:
        """Return the file."""
        packed = BytesIO()
        self._document.save(packed)
        return _timeless(packed.getvalue(), self._day)

    def _dress(self, styles: Path) -> None:
        part = self._document.part._styles_part  # noqa: SLF001 (the whole set is ours)
        part._element = parse_xml(styles.read_bytes())  # noqa: SLF001
        package = self._document.part.package
        for name, link in list(package.rels.items()):
            if link.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
                del package.rels[name]  # a picture of an empty page
            elif link.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
                link.target_part._blob = APPLICATION  # noqa: SLF001

    def _sign(self, title: str, author: str) -> None:
        about, at = self._document.core_properties, moment(self._day)
        about.title, about.author, about.last_modified_by = title[:255], author[:255], author[:255]
        about.subject = about.keywords = about.comments = about.category = ""
        about.language, about.revision = "en-GB", 1
        about.created = about.modified = at.replace(tzinfo=None)
        about.identifier = about.version = ""


def _timeless(packed: bytes, day: date) -> bytes:
    """Return a zip file whose entries are all of one day."""
    at = (max(day.year, OLDEST), day.month, day.day, 0, 0, 0)
    out = BytesIO()
    with ZipFile(BytesIO(packed)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, at)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()

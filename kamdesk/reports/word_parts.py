"""Paragraphs, tables and sections of Word, in the order its schema asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from kamdesk.reports.text import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    Part: TypeAlias = BaseOxmlElement
    Cells: TypeAlias = Sequence[Sequence[Part]]

TWIPS = 20  # in a point


def element(name: str, **attributes: object) -> Part:
    """Return an element of Word's own with its attributes."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def put(parent: Part, *children: Part) -> Part:
    """Hang parts into another; return that."""
    for child in children:
        parent.append(child)
    return parent


def run(text: str, style: str = "") -> Part:
    """Return words in a character style; line ends stay, what no file can hold does not."""
    made = element("r")
    if style:
        put(made, put(element("rPr"), element("rStyle", val=style)))
    for at, line in enumerate(cleaned(text).split("\n")):
        if at:
            put(made, element("br"))
        for column, words in enumerate(line.split("\t")):
            if column:
                put(made, element("tab"))
            if words:
                put(made, _words(words))
    return made


def field(name: str) -> tuple[Part, ...]:
    """Return a number that Word fills in, such as PAGE."""
    begin, end = (put(element("r"), element("fldChar", fldCharType=it)) for it in ("begin", "end"))
    code = element("instrText")
    code.text = name
    parted = put(element("r"), element("fldChar", fldCharType="separate"))
    return begin, put(element("r"), code), parted, put(element("r"), _words("1")), end


def paragraph(style: str, *runs: Part, align: str = "") -> Part:
    """Return a paragraph in a style, given by its id: looking styles up by name is slow."""
    about = put(element("pPr"), element("pStyle", val=style))
    if align:
        put(about, element("jc", val=align))
    return put(element("p"), about, *runs)


def column_break() -> Part:
    """Return what sends the rest to the next column."""
    return put(element("r"), element("br", type="column"))


def page_break(style: str) -> Part:
    """Return what sends the rest to the next page."""
    return paragraph(style, put(element("r"), element("br", type="page")))


def table(style: str, widths: Sequence[float], head: Sequence[Part], rows: Iterable[Cells]) -> Part:
    """Return a table of fixed columns in points; its head repeats, its rows stay whole."""
    about = put(
        element("tblPr"),
        element("tblStyle", val=style),
        element("tblW", w=_twips(sum(widths)), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, noHBand=1, noVBand=1),
    )
    grid = put(element("tblGrid"), *(element("gridCol", w=_twips(wide)) for wide in widths))
    made = put(element("tbl"), about, grid, _row([[one] for one in head], widths, head=True))
    return put(made, *(_row(row, widths) for row in rows))


def section(kind: str, *, columns: int, like: Part) -> Part:
    """Return the end of a section; paper and footer are as in ``like``."""
    made = element("sectPr")
    put(made, *(_copied(one) for one in like.findall(qn("w:footerReference"))))
    put(made, element("type", val=kind))
    put(made, *(_copied(like.find(qn(f"w:{name}"))) for name in ("pgSz", "pgMar")))
    return put(made, _columns(columns))


def close(kind: str, *, columns: int, like: Part) -> Part:
    """Return the paragraph that ends a section."""
    about = put(
        element("pPr"),
        element("pStyle", val="Divider"),
        section(kind, columns=columns, like=like),
    )
    return put(element("p"), about)


def become(own: Part, kind: str, *, columns: int) -> None:
    """Make the last section of a document one of a kind with so many columns."""
    for name in ("type", "cols"):
        for old in own.findall(qn(f"w:{name}")):
            own.remove(old)
    size = own.find(qn("w:pgSz"))
    own.insert(own.index(size), element("type", val=kind))
    margins = own.find(qn("w:pgMar"))
    own.insert(own.index(margins) + 1, _columns(columns))


def _row(cells: Cells, widths: Sequence[float], *, head: bool = False) -> Part:
    about = put(element("trPr"), element("cantSplit"))
    if head:
        put(about, element("tblHeader"))
    made = put(element("tr"), about)
    for parts, wide in zip(cells, widths, strict=True):
        settings = put(element("tcPr"), element("tcW", w=_twips(wide), type="dxa"))
        put(made, put(element("tc"), settings, *(parts or [paragraph("TableText")])))
    return made


def _columns(count: int) -> Part:
    if count == 1:
        return element("cols", space=0)
    return element("cols", num=count, space=400)


def _words(text: str) -> Part:
    made = element("t")
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _copied(part: Part) -> Part:
    made = OxmlElement(f"w:{part.tag.split('}')[1]}")
    for key, value in part.attrib.items():
        made.set(key, value)
    return made


def _twips(points: float) -> int:
    return round(points * TWIPS)

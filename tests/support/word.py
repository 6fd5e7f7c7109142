"""Word files read back: their words, their styles, and the order that their schema asks for."""

from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDERS = {  # ISO/IEC 29500-1, the parts that we write
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind "
    "contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "tcPr": "tcW gridSpan tcBorders shd tcMar vAlign",
    "trPr": "cantSplit tblHeader",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "p": "pPr r hyperlink",
    "sectPr": "footerReference headerReference type pgSz pgMar cols docGrid",
    "style": "name basedOn next uiPriority qFormat pPr rPr tblPr tblStylePr",
    "styles": "docDefaults style",
    "docDefaults": "rPrDefault pPrDefault",
}
NEEDED = {"tbl": ("tblPr", "tblGrid", "tr"), "tr": ("tc",), "tc": ("p",)}


def part(file, name="word/document.xml"):
    """Return a part of a Word file."""
    with ZipFile(file) as packed:
        return etree.fromstring(packed.read(name))


def name_of(element):
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def mistakes(root):
    """Yield every element whose children stand in a wrong order, are unknown or are missing."""
    for element in root.iter(f"{W}*"):
        kind = name_of(element)
        children = [name_of(child) for child in element]
        order = ORDERS.get(kind, "").split()
        if order:
            ranks = [order.index(one) if one in order else -1 for one in children]
            if -1 in ranks or ranks != sorted(ranks):
                yield kind, children
        yield from ((kind, f"no {one}") for one in NEEDED.get(kind, ()) if one not in children)
        if kind == "tbl":
            columns = len(element.findall(f"{W}tblGrid/{W}gridCol"))
            cells = {len(row.findall(f"{W}tc")) for row in element.findall(f"{W}tr")}
            if cells != {columns}:
                yield kind, (columns, cells)


def words(root):
    """Return the text of each paragraph with the style it is set in."""
    found = []
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = "".join(one.text or "" for one in paragraph.iter(f"{W}t"))
        found.append(
            (style.get(f"{W}val") if style is not None else "", text.replace("\u00a0", " "))
        )
    return found


def headings(root):
    """Return the texts of the paragraphs that are headings by their style."""
    return [text for style, text in words(root) if style in HEADINGS]


HEADINGS = {"Title", "Heading1", "Heading2", "BriefName", "BriefLongName", "BriefHeading"}

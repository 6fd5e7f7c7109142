"""Visit briefs and routes as Word documents."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from kamdesk.reports.brief_data import INTERNAL, briefs_of, more, route_rows, route_title
from kamdesk.reports.brief_fit import Sizes, fitted
from kamdesk.reports.brief_page import brief_page
from kamdesk.reports.english import count, day
from kamdesk.reports.measure import Ruler
from kamdesk.reports.word import WordFile
from kamdesk.reports.word_parts import become, close, column_break, paragraph, run, table
from kamdesk.services.brief import Route

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kamdesk.reports.brief_blocks import Block, Line
    from kamdesk.reports.brief_page import Page, PersonLine
    from kamdesk.reports.typesetting import Written
    from kamdesk.reports.word_parts import Cells, Part
    from kamdesk.services.brief import CustomerBrief

SIZES = Sizes(right=0.0, down=564.0, heading=24.0, person=23.5, head=40.0, reach=150.0, air=0.92)
EDGE, TOP, BOTTOM = 15.0, 12.0, 16.0  # millimeters
PEOPLE = (
    ("Name", 150.0),
    ("Part", 74.0),
    ("Stands", 60.0),
    ("Last met", 62.0),
    ("Reach by", 164.0),
)
CARDS = (("Name", 255.0), ("Reach by", 255.0))
STOPS = (("When", 84.0), ("Whom and what for", 160.0), ("Where", 140.0), ("Phone", 126.0))
LONG_NAME = 15.0  # a name of that size is set in two lines
LINE_TO_WRITE = "_" * 88


class BriefDocx:
    """Writes a brief on one page, and a route as an overview with a page for each account."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources

    def write(self, document: CustomerBrief | Route, out: Path) -> Written:
        """Write the file; an old one stays until the new one is whole."""
        pages = [
            fitted(_merged(brief_page(brief)), self._ruler, SIZES) for brief in briefs_of(document)
        ]
        route = document if isinstance(document, Route) else None
        title = route_title(route) if route else f"Visit brief {pages[0].name}"
        author = route.owner if route else pages[0].owner
        file = WordFile(self._resources, title=title, author=author, day=document.as_of)
        file.page(edge=EDGE, top=TOP, bottom=BOTTOM)
        confidence = INTERNAL if route else pages[0].confidence
        file.foot(f"{confidence} · as of {day(document.as_of)}")
        own = file.body[-1]
        if route:
            file.add(*_overview(route), close("nextPage", columns=1, like=own))
        for at, page in enumerate(pages):
            if at:
                file.add(close("continuous", columns=2, like=own))
            file.add(*_above(page), close("nextPage", columns=1, like=own), *_below(page))
        become(own, "continuous", columns=2)
        return file.write(out)

    @cached_property
    def _ruler(self) -> Ruler:
        return Ruler(self._resources / "fonts")


def _overview(route: Route) -> list[Part]:
    rows = [
        (
            [_line(at), *_small(length)],
            [_line(name), *_small(purpose)],
            [paragraph("BriefLine", run(address))],
            [paragraph("BriefLine", run(phones))],
        )
        for at, length, name, purpose, address, phones in route_rows(route)
    ]
    return [
        paragraph("BriefOverline", run("Visits")),
        paragraph("BriefName", run(route_title(route))),
        paragraph("BriefAbout", run(count(len(rows), "visit"))),
        paragraph("BriefGap"),
        _table("HouseTable", STOPS, rows),
    ]


def _above(page: Page) -> list[Part]:
    """Return the part over the whole width."""
    health = f"{page.health.label} {page.health.value}" if page.health else ""
    owner = f"Account manager {page.owner}" if page.owner else ""
    over = " · ".join(filter(None, (page.overline, owner)))
    about = " · ".join(filter(None, (page.about, health)))
    return [
        paragraph("BriefOverline", run(over)),
        paragraph("BriefName" if page.name_size > LONG_NAME else "BriefLongName", run(page.name)),
        paragraph("BriefAbout", run(about)),
        paragraph("BriefGap"),
        *_visit(page),
        *_numbers(page),
        *_people(page),
    ]


def _visit(page: Page) -> list[Part]:
    label = "Objective of the visit" if page.internal else "What we meet for"
    found = [paragraph("BriefVisit", run(page.when, "Strong"))]
    if page.topic:
        found.append(paragraph("BriefVisit", run(page.topic, "ToneMuted")))
    if page.objective:
        said = (run(f"{label}: ", "ToneInfo"), run(page.objective))
        return [*found, paragraph("BriefObjective", *said)]
    lines = [paragraph("BriefObjective", run(LINE_TO_WRITE, "ToneMuted")) for _ in range(2)]
    return [*found, paragraph("BriefVisit", run(f"{label}:", "ToneInfo")), *lines]


def _numbers(page: Page) -> list[Part]:
    if not page.numbers:
        return []
    wide = SIZES.across / max(len(page.numbers), 3)
    heads = [(number.label, wide) for number in page.numbers]
    values = [[paragraph("BriefFigure", run(number.value))] for number in page.numbers]
    notes = [
        [paragraph("BriefSmall", run(number.note or "nothing to compare with", tone(number.tone)))]
        for number in page.numbers
    ]
    return [paragraph("BriefGap"), _table("FigureTable", heads, [values, notes])]


def _people(page: Page) -> list[Part]:
    found = [paragraph("BriefHeading", run("People"))]
    if not page.people:
        nobody = "Nobody at the customer is recorded yet."
        return [*found, paragraph("BriefLine", run(nobody, "ToneMuted"))]
    columns = PEOPLE if page.internal else CARDS
    found.append(_table("HouseTable", columns, [_person(one, page) for one in page.people]))
    rest = more(page.more_people, "person", "people")
    return [*found, *([paragraph("BriefSmall", run(rest))] if rest else [])]


def _person(person: PersonLine, page: Page) -> list[list[Part]]:
    who = [_line(person.name), *_small(person.title)]
    reach = [
        paragraph("BriefLine", run(person.reach, "ToneBad" if person.barred else "")),
        *_small(person.reach_note),
    ]
    if not page.internal:
        return [who, reach]
    return [
        who,
        [paragraph("BriefLine", run(person.role))],
        [paragraph("BriefLine", run(person.support, tone(person.support_tone)))],
        [paragraph("BriefLine", run(person.last, tone(person.last_tone)))],
        reach,
    ]


def _below(page: Page) -> list[Part]:
    """Return the two columns of lists."""
    found: list[Part] = []
    for side in (page.left, page.right):
        for at, block in enumerate(side):
            breaks = [column_break()] if side is page.right and not at else []
            found += [paragraph("BriefHeading", *breaks, run(block.title)), *_list(block)]
    return found


def _list(block: Block) -> list[Part]:
    if not block.lines:
        return [paragraph("BriefLine", run(block.empty, "ToneMuted"))]
    found: list[Part] = []
    for line in block.lines:
        found += _entry(line, warns=block.warns)
    if block.more:
        found.append(paragraph("BriefSmall", run(more(block.more))))
    return found


def _entry(line: Line, *, warns: bool) -> list[Part]:
    strong = tone(line.tone) if warns and line.tone != "neutral" else "Strong"
    text = paragraph("BriefLine", run(line.text, strong))
    if not line.small:
        return [text]
    return [text, paragraph("BriefSmall", run(line.small, "" if warns else small_tone(line)))]


def small_tone(line: Line) -> str:
    """Return the color of what stands below a line."""
    return tone(line.tone) if line.tone in {"bad", "warn"} else ""


def tone(name: str) -> str:
    """Return the character style of a tone."""
    return f"Tone{name.capitalize()}"


def _line(text: str) -> Part:
    return paragraph("BriefLine", run(text, "Strong"))


def _small(text: str) -> list[Part]:
    return [paragraph("BriefSmall", run(text))] if text else []


def _table(style: str, columns: Sequence[tuple[str, float]], rows: Sequence[Cells]) -> Part:
    heads = [paragraph("TableHead", run(title)) for title, _ in columns]
    return table(style, [wide for _, wide in columns], heads, rows)


def _merged(page: Page) -> Page:
    """Let what stands on the right lead the smaller line: a column of Word has no grid."""

    def one(line: Line) -> Line:
        small = " · ".join(filter(None, (line.right, line.small)))
        return replace(line, small=small, right="")

    def side(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(replace(each, lines=tuple(map(one, each.lines))) for each in blocks)

    return replace(page, left=side(page.left), right=side(page.right))

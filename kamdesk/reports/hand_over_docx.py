"""A hand-over for Word: real headings, tables with header rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.reports.hand_over_data import hand_over_data
from kamdesk.reports.word import WordFile
from kamdesk.reports.word_parts import paragraph, run, table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kamdesk.reports.typesetting import Written
    from kamdesk.reports.word_parts import Part
    from kamdesk.services.hand_over import HandOver

EDGE, TOP, BOTTOM = 15.0, 16.0, 18.0  # millimeters
ACROSS = 510.0  # points
MILLIMETER = 72 / 25.4
NEXT = (("Promise", 280.0), ("Given by", 130.0), ("Due", 100.0))


class HandOverDocx:
    """Writes a hand-over for Word."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources

    def write(self, document: HandOver, out: Path) -> Written:
        """Write the file; an old one stays until the new one is whole."""
        data: Mapping[str, Any] = hand_over_data(document)
        file = WordFile(
            self._resources, title=data["title"], author=data["author"], day=document.as_of
        )
        file.page(edge=EDGE, top=TOP, bottom=BOTTOM)
        file.foot(f"{data['confidence']} · as of {data['as_of']}")
        file.add(*_first(data))
        for section in data["sections"]:
            file.add(*_section(section))
        return file.write(out)


def _first(data: Mapping[str, Any]) -> list[Part]:
    facts = " · ".join(f"{label}: {text}" for label, text in data["facts"])
    found = [
        paragraph("Overline", run(data["overline"])),
        paragraph("Title", run(data["name"])),
        paragraph("Subtitle", run("\n".join(filter(None, (data["about"], facts))))),
    ]
    if data["kpis"]:
        found.append(_figures(data["kpis"]))
    found.append(paragraph("Heading2", run("Where we stand")))
    for one in data["summary"]:
        tone = "" if one["tone"] == "neutral" else f"Tone{one['tone'].capitalize()}"
        found.append(paragraph("Normal", run(f"•  {one['text']}", tone)))
    found.append(paragraph("Heading2", run(data["next_title"])))
    if not data["next"]:
        return [*found, paragraph("Note", run(data["next_empty"]))]
    heads = [paragraph("TableHead", run(title)) for title, _ in NEXT]
    rows = [
        [
            [paragraph("TableText", run(one["title"], "Strong"))],
            [paragraph("TableText", run(one["owner"]))],
            [paragraph("TableText", run(_due(one), "ToneBad" if one["late"] else ""))],
        ]
        for one in data["next"]
    ]
    return [*found, table("HouseTable", [wide for _, wide in NEXT], heads, rows)]


def _due(one: Mapping[str, Any]) -> str:
    return f"{one['due']}, late" if one["late"] else str(one["due"])


def _figures(kpis: list[Mapping[str, Any]]) -> Part:
    heads = [paragraph("TableHead", run(kpi["label"])) for kpi in kpis]
    values = [[paragraph("BriefFigure", run(kpi["value"]))] for kpi in kpis]
    notes = [
        [paragraph("BriefSmall", run(kpi["note"] or "nothing to compare with"))] for kpi in kpis
    ]
    return table("FigureTable", [ACROSS / len(kpis)] * len(kpis), heads, [values, notes])


def _section(section: Mapping[str, Any]) -> list[Part]:
    found = [
        paragraph("Overline", run(section["kind"])),
        paragraph("Heading1", run(section["title"])),
    ]
    if section.get("note"):
        found.append(paragraph("Note", run(section["note"])))
    paragraphs = section.get("paragraphs", ())
    found += [paragraph("Normal", run(text)) for text in paragraphs]
    rows = section.get("table", {"rows": ()})["rows"]
    if rows:
        found.append(_table(section["table"]))
    elif not paragraphs:
        found.append(paragraph("Note", run(section["empty"])))
    return found


def _table(data: Mapping[str, Any]) -> Part:
    columns = data["columns"]
    heads = [_aligned("TableHead", one["title"], one["align"]) for one in columns]
    rows = [
        [_cell(one, column["align"]) for one, column in zip(row, columns, strict=True)]
        for row in data["rows"]
    ]
    return table("HouseTable", _widths([one["width"] for one in columns]), heads, rows)


def _cell(one: Mapping[str, Any], align: str) -> list[Part]:
    toned = one["tone"] and one["tone"] not in {"strong", "neutral"}
    style = "Strong" if one["tone"] == "strong" else f"Tone{one['tone'].capitalize()}"
    text = one["pill"] or one["text"]
    found = [_aligned("TableText", text, align, style if toned or one["tone"] == "strong" else "")]
    if one["small"]:
        found.append(_aligned("TableSmall", one["small"], align))
    return found


def _aligned(style: str, text: str, align: str, tone: str = "") -> Part:
    return paragraph(style, run(text, tone), align="right" if align == "right" else "")


def _widths(said: list[str]) -> list[float]:
    """Return columns in points: those in millimeters as they are, the rest by their shares."""
    fixed = sum(float(one[:-2]) * MILLIMETER for one in said if one.endswith("mm"))
    shares = sum(float(one[:-2]) for one in said if one.endswith("fr"))
    share = (ACROSS - fixed) / shares if shares else 0.0
    return [float(one[:-2]) * (MILLIMETER if one.endswith("mm") else share) for one in said]

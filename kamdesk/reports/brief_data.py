"""Briefs and routes as their template takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.reports import english
from kamdesk.reports.brief_blocks import tidy
from kamdesk.reports.brief_fit import Sizes, fitted
from kamdesk.reports.brief_page import WEEKDAYS, brief_page
from kamdesk.services.brief import Route

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.reports.brief_blocks import Block, Line
    from kamdesk.reports.brief_page import Number, Page, PersonLine
    from kamdesk.reports.measure import Ruler
    from kamdesk.reports.text import Data
    from kamdesk.services.brief import CustomerBrief, Stop

INTERNAL = "Confidential · internal"


def brief_data(document: CustomerBrief | Route, ruler: Ruler) -> dict[str, Data]:
    """Return a brief, or a route with its briefs, in finished words."""
    pages = [fitted(brief_page(brief), ruler, Sizes()) for brief in briefs_of(document)]
    route = document if isinstance(document, Route) else None
    day = document.as_of
    return {
        "title": route_title(route) if route else f"Visit brief {pages[0].name}",
        "author": route.owner if route else pages[0].owner,
        "date": [day.year, day.month, day.day],
        "as_of": english.day(day),
        "confidence": INTERNAL if route else pages[0].confidence,
        "route": _route(route) if route else None,
        "pages": [_page(page) for page in pages],
    }


def briefs_of(document: CustomerBrief | Route) -> tuple[CustomerBrief, ...]:
    """Return the briefs that get a page each."""
    return document.briefs if isinstance(document, Route) else (document,)


def route_title(route: Route) -> str:
    """Return what a route is called."""
    return f"Route of {_long_day(route.day)}" if route.day else "Visit briefs"


def route_rows(route: Route) -> list[tuple[str, str, str, str, str, str]]:
    """Return time, length, account, purpose, address and phones of each stop."""
    return [_stop(stop, dated=route.day is None) for stop in route.stops]


def _long_day(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {english.day(day)}"


def _stop(stop: Stop, *, dated: bool) -> tuple[str, str, str, str, str, str]:
    visit, account = stop.visit, stop.account
    if visit is None:
        at, length, purpose = "no visit booked", "", ""
    else:
        clock = f"{visit.at:%H:%M}" if visit.at else "no time"
        at = " ".join(filter(None, (_long_day(visit.happened_on) if dated else "", clock)))
        minutes = f"{visit.minutes} min" if visit.minutes else ""
        length = " · ".join(filter(None, (visit.kind, minutes)))
        purpose = tidy(visit.objective or visit.summary)
    phones = [tidy(one) for one in (account.phone, *stop.phones) if one.strip()]
    address = tidy(account.address) or "No address is noted."
    return at, length, tidy(account.name), purpose, address, "\n".join(phones) or english.NO_VALUE


def _route(route: Route) -> Data:
    rows: list[Data] = [
        {
            "at": at,
            "length": length,
            "name": name,
            "purpose": purpose,
            "address": address,
            "phones": phones,
        }
        for at, length, name, purpose, address, phones in route_rows(route)
    ]
    return {"title": route_title(route), "owner": tidy(route.owner), "rows": rows}


def _page(page: Page) -> Data:
    return {
        "name": page.name,
        "name_size": page.name_size,
        "overline": page.overline,
        "about": page.about,
        "owner": page.owner,
        "when": page.when,
        "topic": page.topic,
        "objective": page.objective,
        "internal": page.internal,
        "numbers": [_number(number) for number in page.numbers],
        "health": _number(page.health) if page.health else None,
        "people": [_person(person) for person in page.people],
        "more_people": more(page.more_people, "person", "people"),
        "left": _blocks(page.left),
        "right": _blocks(page.right),
    }


def more(count: int, one: str = "", many: str = "") -> str:
    """Return ``and 4 more``: what found no room is counted, never lost in silence."""
    if not count:
        return ""
    noun = f" {one if count == 1 else many}" if one else ""
    return f"and {count} more{noun}"


def _number(number: Number) -> Data:
    return {
        "label": number.label,
        "value": number.value,
        "note": number.note,
        "tone": number.tone,
    }


def _person(person: PersonLine) -> Data:
    return {
        "name": person.name,
        "title": person.title,
        "role": person.role,
        "support": person.support,
        "support_tone": person.support_tone,
        "last": person.last,
        "last_tone": person.last_tone,
        "reach": person.reach,
        "reach_note": person.reach_note,
        "barred": person.barred,
    }


def _blocks(blocks: Sequence[Block]) -> Data:
    return [
        {
            "title": block.title,
            "lines": [_line(line) for line in block.lines],
            "empty": block.empty,
            "more": more(block.more),
            "warns": block.warns,
        }
        for block in blocks
    ]


def _line(line: Line) -> Data:
    return {"text": line.text, "small": line.small, "right": line.right, "tone": line.tone}

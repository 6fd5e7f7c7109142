"""A hand-over as its template takes it: the first page, then the sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.reports import english
from kamdesk.reports.hand_over_sections import hand_over_sections

if TYPE_CHECKING:
    from kamdesk.reports.text import Data
    from kamdesk.services.brief import BriefPromise
    from kamdesk.services.documents import PlanKpi
    from kamdesk.services.hand_over import HandOver

FIRST_PAGE_PROMISES = 8


def hand_over_data(document: HandOver) -> dict[str, Data]:
    """Return everything that is printed, in the order of the pages."""
    account = document.account
    about = (document.tier, account.industry, account.address, account.phone)
    return {
        "title": f"Hand-over of {account.name}",
        "keywords": "hand-over",
        "name": account.name,
        "overline": "Hand-over",
        "about": " · ".join(part for part in about if part),
        "facts": _facts(document),
        "confidence": "Confidential · internal",
        "as_of": english.day(document.as_of),
        "date": [document.as_of.year, document.as_of.month, document.as_of.day],
        "author": account.owner,
        "kpis": [_kpi(kpi) for kpi in document.kpis],
        "summary": _summary(document),
        "goals": None,
        "next_title": "Promises to keep",
        "next_empty": "We owe this customer nothing.",
        "next": [_next(one) for one in document.ours[:FIRST_PAGE_PROMISES]],
        "sections": hand_over_sections(document),
    }


def _facts(document: HandOver) -> list[Data]:
    since = document.customer_since
    pairs = (
        ("From", document.account.owner),
        ("To", document.to),
        ("As of", english.day(document.as_of)),
        ("Customer since", english.day(since) if since else ""),
    )
    return [[label, text] for label, text in pairs if text]


def _kpi(kpi: PlanKpi) -> Data:
    value = english.measure(kpi.value, kpi.unit)
    return {"label": kpi.label, "value": value, "note": kpi.note, "tone": kpi.tone}


def _summary(document: HandOver) -> list[Data]:
    late = sum(bool(one.days_late) for one in document.ours)
    past = [one.on for one in document.touchpoints]
    health = document.health
    owed = english.count(len(document.ours), "promise")
    promised = f"We owe {owed}, {late or 'none'} late; they owe {len(document.theirs) or 'none'}"
    last = f"Last contact on {english.day(max(past))}" if past else "No contact in a year"
    known = "Health is not known yet" if health is None else f"Health is {round(health)} of 100"
    said = [
        (known, document.health_tone),
        (promised, "bad" if late else "neutral"),
        (_capital(f"{english.count(len(document.issues), 'issue')} open"), "neutral"),
        (last, "neutral"),
    ]
    if document.strategy:
        said.append((f"Strategy: {document.strategy.lower()}", "neutral"))
    return [{"text": f"{text}.", "tone": tone} for text, tone in said]


def _next(one: BriefPromise) -> Data:
    return {
        "title": one.title,
        "owner": one.owner,
        "due": english.day(one.due) if one.due else "no date",
        "late": bool(one.days_late),
    }


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

"""The agenda on paper: late first, then day by day, whatever a title may hold."""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

import kamdesk
from kamdesk.domain.actions import Promise
from kamdesk.domain.identity import new_id
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.reports.agenda_pdf import AgendaPdf
from kamdesk.services.calendar import AgendaPaper
from kamdesk.services.calendar_entries import CalendarEntry, Standing
from kamdesk.services.coming import Event
from kamdesk.services.kinds import Kind
from tests.reports.test_plan_pdf import HOSTILE, LONG
from tests.support.trade import TODAY, money

RESOURCES = Path(kamdesk.__file__).parents[1] / "resources"


@pytest.fixture(scope="module")
def writer():
    return AgendaPdf(RESOURCES)


def entry(**changes):
    usual = {
        "event": Event.ACTION,
        "of": Kind.ACTIONS,
        "id": new_id(),
        "day": TODAY,
        "title": "Send the terms",
        "account_id": None,
        "account_name": "Alpha",
        "standing": Standing.AHEAD,
    }
    return CalendarEntry(**usual | changes)


def paper(*lines, late=()):
    last = TODAY + timedelta(days=13)
    return AgendaPaper(as_of=TODAY, first=TODAY, last=last, late=late, lines=lines)


def written(writer, document, folder):
    out = folder / "agenda.pdf"
    told = writer.write(document, out)
    pdf = PdfReader(out)
    joined = " ".join(page.extract_text() for page in pdf.pages)
    return told, " ".join(joined.replace("\u200b", "").replace("\u00a0", " ").split()), pdf


def test_late_stands_first_and_each_day_under_its_name(writer, tmp_path):
    late = entry(title="Credit note", day=date(2026, 6, 1), standing=Standing.LATE)
    visit = entry(
        event=Event.VISIT,
        of=Kind.TOUCHPOINTS,
        touch=TouchpointKind.VISIT,
        title="Tasting",
        at=time(13),
        people=("Maria Anders",),
    )
    close = entry(event=Event.CLOSE, title="Cheese", day=date(2026, 6, 18), amount=money(50_000))
    mine = replace(visit, id=new_id(), title="", at=None)
    lines = (entry(promise=Promise.OURS), mine, visit, close)
    told, text, _ = written(writer, paper(*lines, late=(late,)), tmp_path)
    assert told.standard == "PDF/UA-1 and PDF/A-2a"
    places = [
        text.index(words)
        for words in (
            "Late 1 Jun 2026 Credit note",
            "Today, Friday 12 Jun 2026",
            "Send the terms Alpha · we promised",
            "13:00 Tasting Alpha · Maria Anders",
            "Thursday 18 Jun 2026",
            "Closes: Cheese Alpha · €50k",
        )
    ]
    assert places == sorted(places)


def test_days_without_anything_say_so(writer, tmp_path):
    _, text, pdf = written(writer, paper(), tmp_path)
    assert "Nothing is in the calendar of these days." in text
    assert len(pdf.pages) == 1


def test_hostile_and_endless_titles_stay_on_the_paper(writer, tmp_path):
    lines = [entry(title=title, account_name=title) for title in (*HOSTILE, LONG)]
    told, text, pdf = written(writer, paper(*lines * 9), tmp_path)
    assert told.standard
    assert len(pdf.pages) > 1
    assert "Page 1 of" in text

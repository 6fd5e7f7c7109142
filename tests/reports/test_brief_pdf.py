"""The brief on paper: one page whatever is put in, and nothing internal for the customer."""

from dataclasses import fields
from pathlib import Path

import pytest
from pypdf import PdfReader

import kamdesk
from kamdesk.reports.brief_pdf import BriefPdf
from kamdesk.services.brief import CustomerBrief
from tests.reports.briefs import (
    a_crowded_brief,
    a_customer_brief,
    a_route,
    an_empty_brief,
    an_internal_brief,
)
from tests.reports.test_plan_pdf import HOSTILE, LONG

RESOURCES = Path(kamdesk.__file__).parents[1] / "resources"
WHOLE = "PDF/UA-1 and PDF/A-2a"


@pytest.fixture(scope="module")
def writer():
    return BriefPdf(RESOURCES)


def written(writer, brief, folder):
    out = folder / "brief.pdf"
    return writer.write(brief, out), PdfReader(out)


def text_of(pdf):
    joined = " ".join(page.extract_text() for page in pdf.pages)
    return " ".join(joined.replace("\u200b", "").replace("\u00a0", " ").split())


def test_a_brief_tells_everything_on_one_page(writer, tmp_path):
    told, pdf = written(writer, an_internal_brief(), tmp_path)
    text = text_of(pdf)
    assert (told.standard, len(pdf.pages)) == (WHOLE, 1)
    for words in (
        "Åkerlund & Søns Maritime A/S",
        "Havnegade 12, 8000 Aarhus, Denmark",
        "Thu 18 Jun 2026, 10:30 · 90 min · Visit",
        "Half-year review · with Ingrid Åkerlund, Søren Dahl",
        "SECRET-OBJECTIVE: get the CFO to say a number.",
        "€1.37m +3.0 % against plan to date",
        "Health 71 of 100",
        "(prefers phone)",
        "Do not contact",
        "never met",
        "4 days late",
        "Telematics outage in the Gdańsk terminal",
        "Do not mention SECRET-TOPIC",
        "Only Marta Kowalczyk knows its 5 people.",
        "next: Legal review of the frame contract · closes 15 Jul 2026 · Negotiate, 70 %",
        "Last day to give notice: Frame contract 31 Mar 2027",
        "Birthday of Søren Dahl 2 Jul 2026",
        "Confidential · internal",
        "Page 1 of 1",
    ):
        assert words in text, words


def test_the_customer_s_copy_holds_nothing_internal(writer, tmp_path):
    told, pdf = written(writer, a_customer_brief(), tmp_path)
    text = text_of(pdf)
    assert told.standard == WHOLE
    assert "Prepared for Åkerlund & Søns Maritime A/S" in text
    assert "Half-year review" in text
    for secret in ("SECRET", "Strategic", "Health", "Supporter", "Negotiate", "Mind", "internal"):
        assert secret not in text, secret


def test_the_customer_s_model_has_no_place_for_what_is_internal():
    names = {field.name for field in fields(CustomerBrief)}
    assert names.isdisjoint({"tier", "health", "cautions", "warnings"})


def test_an_empty_brief_says_so_and_leaves_room_for_the_pen(writer, tmp_path):
    told, pdf = written(writer, an_empty_brief(), tmp_path)
    text = text_of(pdf)
    assert (told.lost, len(pdf.pages)) == ((), 1)
    for words in (
        "No visit is in the calendar",
        "Health not known yet",
        "Nobody at the customer is recorded yet.",
        "We owe nothing.",
        "Nobody is recorded yet, so nothing can be said.",
        "No topic to avoid and no rule on gifts is noted.",
        "Notes",
    ):
        assert words in text, words


@pytest.mark.parametrize(
    "words", [LONG, "A short one", "word " * 90, *(f"{one} " * 6 for one in HOSTILE)]
)
def test_too_much_is_cut_to_one_page_and_counted(writer, tmp_path, words):
    told, pdf = written(writer, a_crowded_brief(words), tmp_path)
    text = text_of(pdf)
    assert (told.lost, len(pdf.pages)) == ((), 1)
    assert "more people" in text
    assert text.count("and 5") >= 6  # of sixty of each, at least fifty are left out


def test_promises_resist_longer_than_talks(writer, tmp_path):
    _, pdf = written(writer, a_crowded_brief("A short one"), tmp_path)
    text = text_of(pdf)
    counted = text.index("We promised"), text.index("Last touchpoints")
    ours, talked = (int(text[at:].partition("and ")[2].split()[0]) for at in counted)
    assert ours < talked


def test_the_same_brief_is_the_same_bytes(writer, tmp_path):
    first, again = tmp_path / "first.pdf", tmp_path / "again.pdf"
    writer.write(an_internal_brief(), first)
    BriefPdf(RESOURCES).write(an_internal_brief(), again)
    assert first.read_bytes() == again.read_bytes()


def test_a_route_is_an_overview_and_a_page_for_each_account(writer, tmp_path):
    told, pdf = written(writer, a_route(), tmp_path)
    first = " ".join(pdf.pages[0].extract_text().replace("\u00a0", " ").split())
    assert (told.standard, len(pdf.pages)) == (WHOLE, 4)
    assert first.startswith("VISITS Marta Kowalczyk Route of Thu 18 Jun 2026 3 visits")
    for words in ("08:00", "Stop 1", "Aarhus", "+45 2", "Ingrid Åkerlund +45 86 12 40 01"):
        assert words in first, words
    assert all(f"Stop {at - 1}" in pdf.pages[at].extract_text() for at in (1, 2, 3))


def test_a_day_of_many_stops_goes_on_and_repeats_its_head(writer, tmp_path):
    _, pdf = written(writer, a_route(30), tmp_path)
    ahead = [
        page.extract_text() for page in pdf.pages if "Whom and what for" in page.extract_text()
    ]
    assert len(ahead) == 2
    assert len(pdf.pages) == 32


def test_the_preview_has_the_pages_of_the_file(writer, tmp_path):
    _, pdf = written(writer, a_route(), tmp_path)
    pages = writer.pages(a_route())
    assert len(pages) == len(pdf.pages)
    assert all(page.startswith(b"\x89PNG") for page in pages)

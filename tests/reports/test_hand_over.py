"""The hand-over on paper and for Word: promises first, what is internal marked."""

from pathlib import Path

import pytest
from pypdf import PdfReader

import kamdesk
from kamdesk.reports.hand_over_docx import HandOverDocx
from kamdesk.reports.hand_over_pdf import HandOverPdf
from kamdesk.services.brief import BriefAccount, BriefPromise
from kamdesk.services.documents import PlanTouchpoint
from kamdesk.services.hand_over import HandedPerson, HandOver, TeamMember
from tests.reports.briefs import an_internal_brief
from tests.reports.plans import TODAY, an_internal_plan
from tests.reports.test_plan_pdf import HOSTILE, LONG
from tests.support.word import W, headings, mistakes, part, words

RESOURCES = Path(kamdesk.__file__).parents[1] / "resources"


def a_hand_over(**changes):
    """Everything a successor has to know."""
    brief, plan = an_internal_brief(), an_internal_plan()
    shared = ("account", "as_of", "tier", "health", "health_tone", "kpis", "warnings", "ours")
    shared += ("theirs", "issues", "needs", "opportunities", "wishes", "cautions", "coming")
    parts = {name: getattr(brief, name) for name in shared} | {
        "to": "Robert King",
        "situation": plan.situation,
        "contracts": plan.contracts,
        "satisfaction": plan.satisfaction,
        "touchpoints": brief.touchpoints,
        "work": (BriefPromise(title="Clean the price list", owner="Marta"),),
        "team": (TeamMember(name="Jonas Petersen", role="Service", responsibility="Outages"),),
        "people": (
            HandedPerson(
                name="Søren Dahl",
                title="Group CFO",
                role="Decides",
                support="Sceptic",
                influence=5,
                reports_to="Ingrid Åkerlund",
                known_by=("Marta Kowalczyk",),
                notes="Sails",
            ),
        ),
        "notes": "First note.\n\nSecond note.",
    }
    return HandOver(**parts | changes)


@pytest.fixture
def out(tmp_path):
    return tmp_path / "hand-over"


def text_of(file):
    joined = " ".join(page.extract_text() for page in PdfReader(file).pages)
    return " ".join(joined.replace("\u200b", "").replace("\u00a0", " ").split())


def test_the_first_page_tells_what_was_promised(out):
    told = HandOverPdf(RESOURCES).write(a_hand_over(), out)
    text = text_of(out)
    first = text[: text.index("Page 1 of")]
    assert told.standard == "PDF/UA-1 and PDF/A-2a"
    for said in (
        "Åkerlund & Søns Maritime A/S",
        "From To As of Marta Kowalczyk Robert King 12 Jun 2026",
        "We owe 3 promises, 1 late; they owe 2.",
        "Promises to keep",
        "8 Jun 2026, late",
    ):
        assert said in first, said


def test_every_section_is_there_and_what_is_internal_is_marked(out):
    HandOverPdf(RESOURCES).write(a_hand_over(), out)
    text = text_of(out)
    for said in (
        "3 promises of ours open, 2 of theirs; 1 late",
        "1 action besides the promises",
        "reports to Ingrid Åkerlund · Sails",
        "Sceptic, influence 5 of 5",
        "1 colleague in the account's team",
        "SECRET-TOPIC",
        "The next one ends 30 Jun 2027",
        "4 contacts in the last year",
        "Second note.",
        "Confidential · internal",
    ):
        assert said in text, said
    assert text.count("Internal: ") >= 8


def test_an_empty_account_is_handed_over_in_sentences(out):
    empty = HandOver(account=BriefAccount(name="Neu GmbH"), as_of=TODAY)
    assert HandOverPdf(RESOURCES).write(empty, out).lost == ()
    text = text_of(out)
    for said in (
        "We owe this customer nothing.",
        "Neither side owes the other anything.",
        "Nobody at the customer is recorded yet.",
        "Nothing is recorded for the last year.",
    ):
        assert said in text, said


def test_the_same_hand_over_is_the_same_bytes_in_both_forms(tmp_path):
    for writer in (HandOverPdf(RESOURCES), HandOverDocx(RESOURCES)):
        first, again = tmp_path / "first", tmp_path / "again"
        writer.write(a_hand_over(), first)
        writer.write(a_hand_over(), again)
        assert first.read_bytes() == again.read_bytes()


def test_the_word_file_keeps_to_its_schema_and_has_header_rows(out):
    HandOverDocx(RESOURCES).write(a_hand_over(), out)
    document = part(out)
    assert list(mistakes(document)) == []
    tables = list(document.iter(f"{W}tbl"))
    assert len(tables) > 10
    assert all(one.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for one in tables)
    assert headings(document)[0] == "Åkerlund & Søns Maritime A/S"
    assert "3 promises of ours open, 2 of theirs; 1 late" in headings(document)


@pytest.mark.parametrize("said", [LONG, *HOSTILE])
def test_no_text_stops_a_hand_over(tmp_path, said):
    document = a_hand_over(
        situation=said,
        notes=said,
        touchpoints=(PlanTouchpoint(on=TODAY, people=(said,), summary=said),),
        people=(HandedPerson(name=said, title=said, known_by=(said,), notes=said),),
    )
    assert HandOverPdf(RESOURCES).write(document, tmp_path / "a.pdf").lost == ()
    HandOverDocx(RESOURCES).write(document, tmp_path / "a.docx")
    assert list(mistakes(part(tmp_path / "a.docx"))) == []
    assert words(part(tmp_path / "a.docx"))

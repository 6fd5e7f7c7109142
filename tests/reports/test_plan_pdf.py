"""The plan on paper, read back."""

import shutil
from dataclasses import fields, replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

import kamdesk
from kamdesk.reports.plan_pdf import PlanPdf
from kamdesk.reports.typesetting import READING_ALOUD
from kamdesk.services.documents import (
    CustomerPlan,
    InternalPlan,
    KnownPerson,
    PlanAccount,
    PlanAction,
    PlanTouchpoint,
)
from tests.reports.plans import ACCOUNT, TODAY, a_customer_plan, an_empty_plan, an_internal_plan

RESOURCES = Path(kamdesk.__file__).parents[1] / "resources"
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsabteilung"
HOSTILE = [
    "#panic(1) $x^2$ *b* _i_ `raw` @ref <tag> \\u{41} // no comment",
    "'; DROP TABLE account; --",
    "<script>alert(1)</script> &amp; ]]> {{7*7}} %s %n",
    "=SUM(A1:A9) +1 -1 @cmd",
    "Ω≈ç√∫˜µ≤≥÷ œ∑´®†¥ ÅÍÎÏ˝ÓÔ",  # noqa: RUF001
    "田中さんにあげて下さい",
    "사회과학원 어학연구소",
    "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
    "😍 👩🏽 👾 🙇 💁 🙅",
    "הָיְתָה test الصفحات",
    "\u202etest\u202d \u2066iso\u2069 \ufffe \x00\x1b[31m",
]


@pytest.fixture(scope="module")
def writer():
    return PlanPdf(RESOURCES)


@pytest.fixture(scope="module")
def internal(writer, tmp_path_factory):
    out = tmp_path_factory.mktemp("plan") / "internal.pdf"
    return writer.write(an_internal_plan(), out), out


@cache
def text_of(file):
    joined = "\n".join(page.extract_text() for page in PdfReader(file).pages)
    return joined.replace("\u200b", "").replace("\u00a0", " ")


def flat(text):
    return "".join(text.split())


def test_a_whole_plan_keeps_both_promises(internal):
    written, _file = internal
    assert written.standard == "PDF/UA-1 and PDF/A-2a"
    assert written.lost == ()


def test_every_section_of_the_internal_copy_can_be_searched(internal):
    text = text_of(internal[1])
    for words in (
        "Åkerlund & Søns Maritime A/S",
        "Piotr Wiśniewski",
        "田中 由紀",
        "Hélène Marchand",
        "Sales are 2 % ahead of plan to the end of May",
        "The account scores 7.5 of 10, place 3 of 24",
        "5 open opportunities worth €3.76m",
        "Port scheduling, Gdańsk terminal",
        "SECRET-STRATEGY",
        "Confidential · internal",
        "Page 1 of",
    ):
        assert words in text


def test_the_words_in_a_chart_are_text_too(internal):
    text = text_of(internal[1])
    assert "Today" in text
    assert "weight 20%" in text


def test_every_typeface_is_embedded(internal):
    fonts = {}
    for page in PdfReader(internal[1]).pages:
        for font in page["/Resources"]["/Font"].values():
            (inner,) = font.get_object()["/DescendantFonts"]
            descriptor = inner.get_object()["/FontDescriptor"].get_object()
            fonts[str(descriptor["/FontName"])] = "/FontFile2" in descriptor
    assert any("Inter" in name for name in fonts)
    assert all(fonts.values())


def test_pictures_say_what_they_show(internal):
    raw = internal[1].read_bytes()
    assert PdfReader(internal[1]).trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"Sales against target by month" in raw


def test_the_file_says_its_title_and_its_day(internal):
    found = PdfReader(internal[1]).metadata
    assert found.title == "Account plan Åkerlund & Søns Maritime A/S"
    assert found.author == "Marta Kowalczyk"
    assert found.creation_date.date() == TODAY


def test_the_same_plan_is_the_same_bytes(internal, tmp_path):
    again = tmp_path / "again.pdf"
    PlanPdf(RESOURCES).write(an_internal_plan(), again)
    assert again.read_bytes() == internal[1].read_bytes()


def test_the_customer_s_copy_holds_nothing_internal(writer, tmp_path):
    out = tmp_path / "customer.pdf"
    writer.write(a_customer_plan(), out)
    text = text_of(out)
    assert "Prepared for Åkerlund & Søns Maritime A/S" in text
    for secret in (
        "SECRET",
        "Tier A",
        "Health",
        "scores",
        "Weighted",
        "Chance",
        "Negotiate",
        "Champion",
        "Cross-sell",
        "Target",
        "€868,000",
        "70 %",
        "internal",
    ):
        assert secret not in text


def test_the_customer_s_model_has_no_place_for_what_is_internal():
    names = {field.name for field in fields(CustomerPlan)}
    assert names.isdisjoint({"tier", "health", "strategy", "notes", "score"})


def test_an_empty_plan_says_what_is_missing_in_sentences(writer, tmp_path):
    out = tmp_path / "empty.pdf"
    assert writer.write(an_empty_plan(), out).lost == ()
    text = text_of(out)
    for words in (
        "No sales are recorded yet",
        "The account is not scored yet",
        "No opportunity is open",
        "No action is agreed yet",
        "No situation is written down yet.",
    ):
        assert words in text
    assert "Owner" not in text  # no table without rows


@pytest.mark.parametrize("words", HOSTILE[:6])
def test_words_are_printed_as_typed(writer, tmp_path, words):
    out = tmp_path / "hostile.pdf"
    plan = an_empty_plan()
    account = replace(plan.account, name=words)
    action = PlanAction(title=words)
    writer.write(replace(plan, account=account, situation=words, actions=(action,)), out)
    assert flat(text_of(out)).count(flat(words)) >= 3


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_stops_an_export_or_its_promises(writer, tmp_path, words):
    out = tmp_path / "hostile.pdf"
    plan = InternalPlan(
        account=PlanAccount(name=words, industry=words, owner=words),
        as_of=TODAY,
        situation=words,
        strategy=words,
        notes=(words,),
        people=(KnownPerson(name=words, email=words, phone=words),),
        touchpoints=(PlanTouchpoint(on=TODAY, people=(words,), summary=words, outcome=words),),
    )
    assert writer.write(plan, out).lost == ()


def test_a_name_of_ninety_letters_stays_on_the_page(writer, tmp_path):
    out = tmp_path / "long.pdf"
    person = KnownPerson(name=LONG, title=LONG, role=LONG, phone=LONG, email=LONG)
    account = replace(ACCOUNT, name=LONG, industry=LONG, owner=LONG)
    writer.write(an_internal_plan(account=account, people=(person,)), out)
    seen = []
    for page in PdfReader(out).pages:
        page.extract_text(
            visitor_text=lambda text, cm, tm, *_: seen.append((text, tm[4] * cm[0] + cm[4]))
        )
    assert flat("".join(text for text, _ in seen).replace("\u200b", "")).count(LONG) >= 3
    assert max(x for text, x in seen if text.strip()) < 210 / 25.4 * 72


def test_a_long_table_repeats_its_head_on_every_page(writer, tmp_path):
    out = tmp_path / "long.pdf"
    actions = tuple(PlanAction(title=f"Task {n:03d}", due=date(2026, 7, 1)) for n in range(120))
    writer.write(replace(an_empty_plan(), actions=actions), out)
    pages = [page.extract_text() for page in PdfReader(out).pages]
    with_rows = [text for text in pages[1:] if "Task" in text]
    assert len(with_rows) > 2
    assert all("Owner" in text for text in with_rows)
    assert sum(text.count("Task 119") for text in with_rows) == 1


def test_a_note_longer_than_a_page_goes_on(writer, tmp_path):
    out = tmp_path / "note.pdf"
    note = " ".join(f"word{n}" for n in range(3000))
    touchpoint = PlanTouchpoint(on=TODAY, summary=note)
    writer.write(replace(an_empty_plan(), touchpoints=(touchpoint,)), out)
    assert "word2999" in text_of(out)


def test_what_cannot_be_kept_is_given_up_and_said(tmp_path):
    resources = tmp_path / "resources"
    shutil.copytree(RESOURCES / "templates", resources / "templates")
    (resources / "fonts").symlink_to(RESOURCES / "fonts")
    template = resources / "templates" / "plan.typ"
    template.write_text(template.read_text("utf-8").replace("  title: d.title,\n", ""), "utf-8")
    written = PlanPdf(resources).write(an_empty_plan(), tmp_path / "plan.pdf")
    assert written.standard == "PDF/A-2b"
    assert written.lost == (READING_ALOUD,)


def test_links_go_only_where_mail_goes(writer, tmp_path):
    out = tmp_path / "links.pdf"
    people = (
        KnownPerson(name="Good", email="a.b@example.org"),
        KnownPerson(name="Bad", email="javascript:alert(1)"),
    )
    writer.write(replace(an_empty_plan(), people=people), out)
    targets = [
        str(note.get_object()["/A"]["/URI"])
        for page in PdfReader(out).pages
        for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})
    ]
    assert targets == ["mailto:a.b@example.org"]


def test_a_failed_export_leaves_the_old_file_as_it_was(writer, tmp_path):
    out = tmp_path / "plan.pdf"
    out.mkdir()  # nothing can be put in this place
    with pytest.raises(OSError):
        writer.write(an_empty_plan(), out)
    assert [each.name for each in tmp_path.iterdir()] == ["plan.pdf"]


def test_the_preview_has_the_pages_of_the_file(writer, internal):
    pages = writer.pages(an_internal_plan())
    assert len(pages) == len(PdfReader(internal[1]).pages)
    assert all(page.startswith(b"\x89PNG") for page in pages)

"""The brief for Word: the schema's order, real headings, header rows, and the same bytes."""

from pathlib import Path
from zipfile import ZipFile

import pytest

import kamdesk
from kamdesk.reports.brief_docx import BriefDocx
from tests.reports.briefs import (
    a_crowded_brief,
    a_customer_brief,
    a_route,
    an_empty_brief,
    an_internal_brief,
)
from tests.reports.test_plan_pdf import HOSTILE, LONG
from tests.support.word import W, headings, mistakes, part, words

RESOURCES = Path(kamdesk.__file__).parents[1] / "resources"


@pytest.fixture(scope="module")
def writer():
    return BriefDocx(RESOURCES)


@pytest.fixture
def out(tmp_path):
    return tmp_path / "brief.docx"


def text_of(file):
    return " ".join(text for _, text in words(part(file)))


@pytest.mark.parametrize("make", [an_internal_brief, a_customer_brief, an_empty_brief, a_route])
def test_every_part_stands_where_the_schema_wants_it(writer, out, make):
    writer.write(make(), out)
    with ZipFile(out) as packed:
        names = [name for name in packed.namelist() if name.startswith("word/foot")]
    for name in ("word/document.xml", "word/styles.xml", *names):
        assert list(mistakes(part(out, name))) == [], name
    assert names


@pytest.mark.parametrize("words", [LONG, *HOSTILE])
def test_no_text_breaks_the_file(writer, out, words):
    writer.write(a_crowded_brief(words, count=8), out)
    assert list(mistakes(part(out))) == []


def test_every_style_that_is_used_is_there_under_its_id(writer, out):
    writer.write(a_route(), out)
    known = {style.get(f"{W}styleId") for style in part(out, "word/styles.xml").iter(f"{W}style")}
    used = {
        one.get(f"{W}val")
        for name in ("pStyle", "rStyle", "tblStyle")
        for one in part(out).iter(f"{W}{name}")
    }
    assert used
    assert used <= known


def test_lists_stand_under_real_headings_and_tables_have_header_rows(writer, out):
    writer.write(an_internal_brief(), out)
    assert headings(part(out))[:4] == [
        "Åkerlund & Søns Maritime A/S",
        "People",
        "We promised",
        "They promised",
    ]
    tables = list(part(out).iter(f"{W}tbl"))
    assert len(tables) == 2
    assert all(table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in tables)


def test_the_file_says_its_language_title_and_day(writer, out):
    writer.write(an_internal_brief(), out)
    core = part(out, "docProps/core.xml")
    said = {one.tag.partition("}")[2]: one.text for one in core}
    assert said["title"] == "Visit brief Åkerlund & Søns Maritime A/S"
    assert said["creator"] == said["lastModifiedBy"] == "Marta Kowalczyk"
    assert said["created"] == said["modified"] == "2026-06-12T00:00:00Z"
    (language,) = part(out, "word/styles.xml").iter(f"{W}lang")
    assert language.get(f"{W}val") == "en-GB"


def test_the_same_brief_is_the_same_bytes(writer, tmp_path):
    first, again = tmp_path / "first.docx", tmp_path / "again.docx"
    writer.write(an_internal_brief(), first)
    BriefDocx(RESOURCES).write(an_internal_brief(), again)
    assert first.read_bytes() == again.read_bytes()
    with ZipFile(first) as packed:
        assert {entry.date_time[:3] for entry in packed.infolist()} == {(2026, 6, 12)}


def test_the_footer_says_for_whom_it_is(writer, tmp_path):
    kept, given = tmp_path / "kept.docx", tmp_path / "given.docx"
    writer.write(an_internal_brief(), kept)
    writer.write(a_customer_brief(), given)
    assert footer(kept).startswith("Confidential · internal · as of 12 Jun 2026")
    assert footer(given).startswith("Prepared for Åkerlund & Søns Maritime A/S")
    assert "SECRET" not in text_of(given)
    assert "SECRET-TOPIC" in text_of(kept)


def footer(file):
    with ZipFile(file) as packed:
        (name,) = [one for one in packed.namelist() if one.startswith("word/footer")]
    return " ".join(text for _, text in words(part(file, name)))


def test_each_account_of_a_route_begins_a_page(writer, out):
    writer.write(a_route(), out)
    ends = [one.get(f"{W}val") for one in part(out).iter(f"{W}type")]
    assert ends == ["nextPage"] + ["nextPage", "continuous"] * 3
    assert "Route of Thu 18 Jun 2026" in headings(part(out))

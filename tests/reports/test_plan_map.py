"""The relationship map on paper: readable with one, twelve and sixty people, and for us alone."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

import kamdesk
from kamdesk.domain.contacts import Support
from kamdesk.domain.ties import TieKind
from kamdesk.reports.map_files import MapPdf, MapPng, MapSvg
from kamdesk.reports.plan_map import map_section
from kamdesk.reports.plan_pdf import PlanPdf
from kamdesk.services.plan_map import MapPaper, MappedPerson, MappedTie, PlanMap
from tests.reports.plans import a_customer_plan, an_internal_plan
from tests.reports.test_plan_pdf import HOSTILE, LONG

RESOURCES = Path(kamdesk.__file__).parents[1] / "resources"
FONTS = RESOURCES / "fonts"
DAY = date(2026, 11, 24)
STANCES = (*Support, None)


def a_map(count, span=3, **more):
    people = tuple(
        MappedPerson(
            name=f"Person {at}",
            title="Head of Purchasing",
            rank=min(at // span, 3),
            boss=None if not at else (at - 1) // span,
            support=STANCES[at % 6],
            influence=at % 5 + 1,
            days=at * 5 if at % 3 else None,
            quiet=at % 4 == 0,
            decides=not at,
        )
        for at in range(count)
    )
    return PlanMap(people=people, met=count // 2, **more)


TIES = (
    MappedTie(kind=TieKind.INFLUENCES, one=5, other=7),
    MappedTie(kind=TieKind.CONFLICT, one=1, other=2),
    MappedTie(kind=TieKind.INFORMAL, one=4, other=9),
)


def written(found, folder):
    out = folder / "plan.pdf"
    told = PlanPdf(RESOURCES).write(an_internal_plan(map=found), out)
    pages = [page.extract_text().replace("\u200b", "") for page in PdfReader(out).pages]
    return told, next(page for page in pages if "RELATIONSHIP MAP" in page)


@pytest.mark.parametrize("count", [1, 2, 12, 60])
def test_everybody_is_there_as_text_on_one_page(tmp_path, count):
    told, page = written(a_map(count), tmp_path)
    assert told.standard == "PDF/UA-1 and PDF/A-2a"
    assert all(page.count(f"Person {at}\n") == 1 for at in range(count))


@pytest.mark.parametrize("count", [1, 12, 60])
def test_no_card_covers_another_or_leaves_the_page(count):
    from kamdesk.reports.plan_map import ROOM, TALLEST, _picture

    picture, height = _picture(a_map(count, span=4))
    spots = [card.spot for card in picture.cards]
    assert all(one.x >= 0 and one.x + one.wide <= ROOM + 0.01 for one in spots)
    assert all(one.wide >= 70 for one in spots)  # a name of usual length can be read
    assert height <= TALLEST + 40
    for at, one in enumerate(spots):
        for other in spots[at + 1 :]:
            beside = one.x + one.wide <= other.x or other.x + other.wide <= one.x
            assert beside or one.y + one.tall <= other.y or other.y + other.tall <= one.y


def test_the_map_says_what_it_shows_to_those_who_cannot_see_it(tmp_path):
    said = map_section(a_map(12, ties=TIES), FONTS)["chart"]["alt"]
    assert said.startswith("Relationship map of 12 people. Person 0: Head of Purchasing, Advocate,")
    assert "Person 1 reports to Person 0." in said
    assert "Person 5 influences Person 7." in said
    assert "Person 1 and Person 2 are in conflict." in said
    assert "Person 4 and Person 9 are close." in said


def test_what_is_not_drawn_or_left_out_is_said():
    section = map_section(a_map(60, ties=TIES, left_out=13), FONTS)
    assert section["title"] == "30 of 73 people met within a year"
    assert section["note"].startswith("The 60 who matter most of 73 people are shown.")
    assert "more lines are not drawn" in section["note"]
    assert map_section(a_map(12, ties=TIES), FONTS)["note"] == ""


def test_people_who_report_in_a_circle_stop_nothing(tmp_path):
    people = a_map(3).people
    circle = tuple(replace(one, boss=(at + 1) % 3) for at, one in enumerate(people))
    _, page = written(PlanMap(people=circle), tmp_path)
    assert "Person 2" in page


@pytest.mark.parametrize("said", HOSTILE)
def test_no_name_stops_the_map(tmp_path, said):
    people = tuple(replace(one, name=said, title=said) for one in a_map(4).people)
    _, page = written(PlanMap(people=people, ties=()), tmp_path)
    assert "RELATIONSHIP MAP" in page


@pytest.mark.parametrize(
    "said",
    [
        LONG,
        "Åsa Ørsted",
        "Łukasz Żółć",
        "田中 由紀",
        "김철수",
        "محمد علي",
        "דוד כהן",
        "สมชาย",
        "😍",
    ],
)
def test_names_of_all_scripts_keep_both_promises(tmp_path, said):
    people = tuple(replace(one, name=said, title=said) for one in a_map(4).people)
    told, _ = written(PlanMap(people=people, ties=()), tmp_path)
    assert told.lost == ()


def test_the_same_map_is_the_same_bytes():
    first, again = (map_section(a_map(12, ties=TIES), FONTS) for _ in range(2))
    assert first == again


def test_the_customer_sees_no_map(tmp_path):
    out = tmp_path / "customer.pdf"
    PlanPdf(RESOURCES).write(a_customer_plan(), out)
    text = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert "RELATIONSHIP MAP" not in text
    assert "map" not in a_customer_plan().__slots__


@pytest.mark.parametrize("count", [1, 60, 400])
def test_a_map_by_itself_holds_everybody(tmp_path, count):
    out = tmp_path / "map.pdf"
    MapPdf(RESOURCES).write(MapPaper(account="Ernst", as_of=DAY, map=a_map(count)), out)
    (page,) = PdfReader(out).pages
    words = " ".join(page.extract_text().split())
    assert all(f"Person {at}" in words for at in range(count))
    assert max(page.mediabox.width, page.mediabox.height) <= 14_400  # more, no reader opens


def test_a_map_by_itself_is_a_drawing_or_a_picture(tmp_path):
    paper = MapPaper(account="Ernst", as_of=DAY, map=a_map(12, ties=TIES))
    MapSvg(RESOURCES).write(paper, tmp_path / "map.svg")
    MapPng(RESOURCES).write(paper, tmp_path / "map.png")
    drawing = (tmp_path / "map.svg").read_text("utf-8")
    assert "<svg" in drawing
    assert "<text" not in drawing  # letters are strokes, whoever lacks the typeface
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")

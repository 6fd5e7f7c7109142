"""Needs, issues, contracts and answers on paper: whole in the copy that stays."""

from pathlib import Path

import kamdesk
from kamdesk.reports.plan_sections import plan_sections
from tests.reports.plans import a_customer_plan, an_empty_plan, an_internal_plan

FONTS = Path(kamdesk.__file__).parents[1] / "resources" / "fonts"
ASKED = ("Needs", "Issues", "Contracts", "Satisfaction")


def sections(plan):
    return {one["kind"]: one for one in plan_sections(plan, FONTS)}


def words(section):
    heads = [column["title"] for column in section["table"]["columns"]]
    cells = [text for row in section["table"]["rows"] for one in row for text in one.values()]
    return heads, " ".join(filter(None, cells))


def test_the_copy_that_stays_tells_how_we_know_and_who_mends_it():
    found = sections(an_internal_plan())
    assert {kind: found[kind]["title"].replace("\xa0", " ") for kind in ASKED} == {
        "Needs": "1 need still to be answered",
        "Issues": "1 issue open, 1 past the date",
        "Contracts": "The next one ends 30 Jun 2027",
        "Satisfaction": "NPS −50 of 2 respondents, CSAT 80 % of 5 respondents",
    }
    assert "SECRET-EVIDENCE" in words(found["Needs"])[1]
    assert "Jonas Petersen" in words(found["Issues"])[1]
    assert "SECRET-COMMENT" in words(found["Satisfaction"])[1]


def test_the_copy_that_leaves_has_columns_only_for_what_was_said():
    found = sections(a_customer_plan())
    assert words(found["Needs"])[0] == ["Need", "Answer", "Status", "Noted"]
    assert words(found["Issues"])[0] == ["Issue", "Severity", "Opened", "Due"]
    assert "Renews itself" in words(found["Contracts"])[1]
    assert "Satisfaction" not in found


def test_what_nobody_noted_takes_no_room():
    assert not set(ASKED) & set(sections(an_empty_plan()))

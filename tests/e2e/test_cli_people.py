"""Who is who at an account, as the command line tells it."""

import pytest

from tests.support.program import small_one


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    call = small_one(tmp_path_factory.mktemp("people"))
    for fields in (
        ("name=Bea Boss", "role=decides", "seniority=executive", "function=Board"),
        ("name=Carl Clerk", "reports_to=Bea", "seniority=manager", "function=Buying"),
        ("name=Gone Long", "left_on=2020-01-01"),
    ):
        code, _, err = call("add", "contact", "account=ernst", *fields)
        assert code == 0, err
    visit = ("happened_on=2026-11-02", "kind=visit", "summary=Met", "contacts=Carl Clerk")
    code, _, err = call("add", "touchpoint", "account=ernst", *visit)
    assert code == 0, err
    code, _, err = call("add", "tie", "contact=Carl", "other=Bea", "kind=conflict", "note=Budget")
    assert code == 0, err
    return call


def test_everybody_stands_under_who_they_report_to(small):
    told = small.json("people", "ernst")["people"]
    assert [(one["name"], one["depth"], one["reports_to"]) for one in told] == [
        ("Bea Boss", 0, None),
        ("Carl Clerk", 1, "Bea Boss"),
        ("Roland Mendel", 0, None),
    ]
    assert [one["met"] for one in told] == [False, True, False]


def test_the_matrix_tells_where_somebody_who_matters_was_not_met(small):
    told = small.json("people", "ernst")
    assert (told["known"], told["met"]) == (3, 1)
    unmet = [one for one in told["coverage"] if one["gap"] == "unmet"]
    assert [(one["level"], one["function"], one["known"]) for one in unmet] == [
        ("executive", "Board", 1)
    ]


def test_each_warning_has_its_reason_and_what_to_do(small):
    told = {one["risk"]: one for one in small.json("people", "ernst")["concerns"]}
    assert told["decider not met"]["reason"] == "Bea Boss decides, and we have never met."
    assert told["decider not met"]["todo"] == "Meet Bea Boss"
    assert told["one contact"]["reason"].startswith("Of 3 people only Carl Clerk")


def test_people_read_the_tree_the_matrix_and_the_ties(small):
    _, out, _ = small("people", "ernst")
    assert "  Carl Clerk" in out
    assert "0 of 1, gap" in out
    assert "conflict" in out
    assert "Budget" in out


def test_an_account_where_nobody_is_known_says_so(small):
    small("add", "account", "name=Empty House")
    _, out, _ = small("people", "Empty House")
    assert out.strip() == "Empty House: nobody is known yet."


def test_an_account_is_shown_with_its_contracts_and_who_knows_whom(small):
    told = small.json("show", "königlich")
    assert [one["title"] for one in told["contracts"]] == ["Frame"]
    assert [one["name"] for one in told["competitors"]] == ["Rival"]
    assert [(one["colleague"], one["contact"]) for one in told["acquaintances"]] == [
        ("Nancy Davolio", "Philip Cramer")
    ]


def test_the_timeline_of_a_person_is_asked_for_by_the_name_alone(small):
    assert small.json("timeline", "Carl Clerk") == small.json("timeline", "--contact", "Carl Clerk")
    code, _, err = small("timeline", "Nobody Anywhere")
    assert code == 2
    assert "There is no account called 'Nobody Anywhere'" in err

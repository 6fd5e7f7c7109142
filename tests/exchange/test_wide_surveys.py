"""A survey with a column for each question: standard ones are known, all others are one's own."""

from datetime import date

from kamdesk.services.tables import Wishes

WIDE = (
    "Timestamp,Email,Company,How likely are you to recommend us? (0-10),"
    "How satisfied are you overall? (1-5),Do our delivery windows suit you?,Any comments?,Week\n"
    "2026-11-01 10:00,maria@alpha.example,Alpha,9,5,7,Great,44\n"
    "2026-11-02 11:00,joe@beta.example,Beta,3,2,,Slow,44\n"
)
OWN = "own:Do our delivery windows suit you?"


def test_each_question_is_taken_for_what_it_asks(taken):
    found = taken(answers=WIDE)["answers"]
    assert found.kind == "surveys"
    rows = [dict(row.values) for row in found.rows]
    assert (rows[0]["nps"], rows[0]["csat"], rows[0][OWN]) == (9, 5, 7)
    assert (rows[0]["comment"], rows[0]["answered_on"]) == ("Great", date(2026, 11, 1))
    assert OWN not in rows[1]
    assert found.columns["Week"] is None


def test_a_file_with_nothing_but_own_questions_is_a_survey_too(taken):
    text = "Name,Account,Is it fast?,Is it fresh?,Date\nMaria,Alpha,4,10,2026-11-01\n"
    found = taken(fragen=text)["fragen"]
    assert found.kind == "surveys"
    (row,) = found.rows
    assert (row.values["own:Is it fast?"], row.values["own:Is it fresh?"]) == (4, 10)


def test_a_slip_of_the_pen_does_not_cost_the_question_everybody_asks(taken):
    lines = [f"2026-11-0{day},Alpha,{score},4" for day, score in enumerate((9, 3, 10, 11), 1)]
    heading = "Date,Company,How likely are you to recommend us?,Is it fast?"
    found = taken(answers="\n".join((heading, *lines, "")))["answers"]
    assert [row.values.get("nps") for row in found.rows] == [9, 3, 10, 11]


def test_a_count_among_accounts_asks_nothing(taken):
    text = "Account,Number of open tickets,Number of sites,City\nAlpha,3,2,Graz\nBeta,0,1,Wien\n"
    assert taken(liste=text)["liste"].kind == "accounts"


def test_a_column_can_be_said_to_be_a_question_or_none(taken):
    wishes = Wishes(kind="surveys", columns={"own:Week": "Week"}, without=frozenset({OWN[4:]}))
    (row, _) = taken(wishes, answers=WIDE)["answers"].rows
    assert row.values["own:Week" if "own:Week" in row.values else ""] == 44
    assert OWN not in row.values

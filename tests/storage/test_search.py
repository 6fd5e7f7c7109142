"""The search knows every word, and forgets it with what it was about."""

import pytest
from sqlalchemy import delete

from kamdesk.domain.attachments import Attachment
from kamdesk.domain.benefits import Benefit
from kamdesk.domain.competitors import Competitor
from kamdesk.domain.contracts import Contract
from kamdesk.domain.issues import Issue
from kamdesk.domain.needs import Need
from kamdesk.domain.objectives import Objective
from kamdesk.domain.plans import Plan
from kamdesk.domain.reviews import Lesson, Review
from kamdesk.domain.risks import Risk
from kamdesk.domain.surveys import Answer
from kamdesk.domain.swot import Quadrant, SwotItem
from kamdesk.domain.team import Colleague
from kamdesk.storage.engine import for_writing, open_engine
from kamdesk.storage.search import SEARCHED, document
from tests.support.builders import DAY, a_contact, a_product, a_touchpoint, an_account
from tests.support.portfolio import small, store


def found(desk, text):
    return [hit.title for hit in desk.search.find(text)]


def test_words_are_found_by_their_beginning_without_accents_and_case(desk):
    desk.accounts.add(an_account(name="Müller Stahl", notes="Liefert Käse nach Genève"))
    for typed in ("mull", "MÜLLER sta", "kas", "stahl genev", "liefert nach"):
        assert found(desk, typed) == ["Müller Stahl"], typed
    assert found(desk, "tahl") == []
    assert found(desk, "müller holz") == []


@pytest.mark.parametrize(
    "typed",
    [
        *('"', "*", "%", "AND", "OR NOT", "NEAR(", "a*b", "(", ")", "'", ":", "title:", "^", "-"),
        *("+", "", "   ", '""', '"a', "\x00", "{", "--", "😀", "ß", "a" * 10_000),
    ],
)
def test_hostile_words_find_nothing_and_break_nothing(desk, typed):
    desk.accounts.add(an_account(name="Beta"))
    assert found(desk, typed) == []


def test_words_that_are_operators_elsewhere_are_words_here(desk):
    desk.accounts.add(an_account(name="Search AND Rescue"))
    assert found(desk, "AND") == ["Search AND Rescue"]
    assert found(desk, "and res") == ["Search AND Rescue"]


def test_the_index_follows_every_change_and_its_undoing(desk):
    account = an_account(name="Alpha")
    desk.accounts.add(account)
    desk.accounts.rename(account.id, "Beta")
    assert (found(desk, "alpha"), found(desk, "beta")) == ([], ["Beta"])
    desk.history.undo()
    assert (found(desk, "alpha"), found(desk, "beta")) == (["Alpha"], [])
    desk.history.undo()
    assert found(desk, "alpha") == []
    desk.history.redo()
    desk.accounts.delete(account.id)
    assert found(desk, "alpha") == []
    desk.history.undo()
    assert found(desk, "alpha") == ["Alpha"]


def test_what_belongs_to_a_deleted_account_is_not_found_either(desk):
    portfolio = small()
    store(desk, portfolio.everything)
    assert found(desk, "anders")
    desk.accounts.delete(portfolio.account.id)
    assert found(desk, "anders") == []
    desk.history.undo()
    assert len(found(desk, "anders")) == 2


@pytest.mark.parametrize("kind", SEARCHED)
def test_every_kind_that_has_words_is_found_with_its_account(desk, kind):
    portfolio = small()
    store(desk, [*portfolio.everything, *known(portfolio.account)])
    hits = [
        hit
        for thing in ("muller", "anders", "price", "dairy", "quote", "chai", "frame")
        for hit in desk.search.find(thing)
        if hit.kind == kind
    ]
    assert hits
    assert all(bool(hit.account) == (kind not in {"product", "colleague"}) for hit in hits)


def known(account):
    """Return one of each kind of what is known of an account, all with a word in common."""
    of, name = {"account_id": account.id}, "Frame"
    plan = Plan(title=name, starts=DAY, ends=DAY, **of)
    part = {"plan_id": plan.id, "title": name}
    return (
        plan,
        Objective(**part),
        SwotItem(quadrant=Quadrant.THREAT, **part),
        Risk(**part),
        Benefit(title=name, **of),
        Review(title=name, held_on=DAY, **of),
        Lesson(title=name, learned_on=DAY, **of),
        Contract(title=name, **of),
        Competitor(name=name, **of),
        Need(title=name, **of),
        Issue(title=name, opened=DAY, **of),
        Answer(score=9, answered_on=DAY, comment=name, **of),
        Colleague(name=name),
        Attachment(name=name, digest="0" * 64, added_on=DAY, **of),
    )


def test_a_hit_shows_where_the_words_stand(desk):
    desk.touchpoints.log(a_touchpoint(summary="Call", notes="They asked for a longer warranty"))
    (hit,) = desk.search.find("warranty")
    assert "warranty" in hit.snippet
    assert "\n" not in hit.snippet


def test_no_more_is_found_than_was_asked_for(desk):
    store(desk, [a_contact(first_name=f"N{number}") for number in range(30)])
    assert len(desk.search.find("anders")) == 20
    assert len(desk.search.find("anders", 5)) == 5


def test_a_bulk_of_new_records_is_indexed_too(desk):
    with desk.transactions() as work:
        product = a_product(name="Gorgonzola")
        work.of(type(product)).add_many([product])
        work.commit("portfolio.import")
    assert found(desk, "gorgon") == ["Gorgonzola"]


def test_an_index_that_fell_out_of_step_is_noticed_and_mended(desk, file):
    store(desk, small().everything)
    assert desk.upkeep.examine().passed
    engine = open_engine(file)
    with for_writing(engine).begin() as connection:
        connection.execute(delete(document).where(document.c.kind == "touchpoint"))
    engine.dispose()
    (broken,) = [check for check in desk.upkeep.examine().checks if not check.passed]
    assert broken.name == "search.index"
    assert found(desk, "price") == []
    mended = desk.upkeep.examine(repair=True)
    assert (mended.passed, mended.repaired) == (True, ("search.index",))
    assert found(desk, "price") == ["Price list agreed"]


def test_whose_name_it_is_comes_before_what_was_written_lately(desk):
    account = an_account(name="Handel Ernst", notes="about ernst")
    desk.accounts.add(account)
    store(desk, [a_touchpoint(summary=f"Ernst called, {n}") for n in range(300)])
    assert found(desk, "ern")[0] == "Handel Ernst"
    assert [hit.id for hit in desk.search.find("ern", 300)].count(account.id) == 1
    assert found(desk, "e")[0] == "Handel Ernst"


def test_a_word_in_the_title_comes_before_one_in_the_text(desk):
    store(desk, [a_touchpoint(summary="Cheese tasting")])
    store(desk, [a_touchpoint(summary="Call", notes="about cheese")])
    assert found(desk, "cheese") == ["Cheese tasting", "Call"]


def test_words_in_the_index_that_no_record_has_are_noticed(desk, file):
    store(desk, small().everything)
    engine = open_engine(file)
    with for_writing(engine).begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO document_text(rowid, title, body) VALUES (999, 'ghost', '')"
        )
    engine.dispose()
    assert not desk.upkeep.examine().passed
    assert desk.upkeep.examine(repair=True).passed


def test_the_index_survives_a_vacuum(desk, file):
    gone, kept = an_account(name="Gone"), an_account(name="Müller Stahl")
    desk.accounts.add(gone)
    desk.accounts.add(kept)
    desk.accounts.delete(gone.id)
    engine = open_engine(file)
    with engine.execution_options(begin=None).connect() as connection:
        connection.exec_driver_sql("VACUUM")
    engine.dispose()
    assert [hit.id for hit in desk.search.find("muller")] == [kept.id]
    assert desk.search.find("gone") == []

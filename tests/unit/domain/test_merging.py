"""Of two that become one nothing is lost that could be kept."""

from datetime import date

import pytest

from kamdesk.domain.contacts import Contact
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.merging import merged, sides
from tests.support.builders import an_account


def test_empty_fields_are_filled_and_texts_joined():
    this = an_account(name="Nord", notes="One", custom={"Route": "A"})
    that = an_account(name="Nord", phone="1", notes="Two", custom={"Route": "B", "Dock": "3"})
    found = merged(this, that, {})
    assert (found["phone"], found["notes"]) == ("1", "One\n\nTwo")
    assert found["custom"] == {"Route": "A\n\nB", "Dock": "3"}


def test_the_one_that_stays_is_right_and_the_rest_is_in_the_notes():
    this = an_account(name="Nord GmbH", phone="1", number="7")
    that = an_account(name="Nord", phone="2", number="8")
    found = merged(this, that, {})
    assert (found["name"], found["phone"], found["number"]) == ("Nord GmbH", "1", "7")
    assert found["notes"].split("\n\n") == ["Name: Nord", "Number: 8", "Phone: 2"]


def test_what_is_chosen_goes_before_what_is_proposed():
    this, that = an_account(name="Nord", phone="1"), an_account(name="Nord", phone="2")
    found = merged(this, that, {"phone": "2"})
    assert (found["phone"], found["notes"]) == ("2", "Phone: 1")


def test_two_addresses_are_not_mixed():
    this = an_account(name="Nord", city="Kiel")
    that = an_account(name="Nord", city="Bonn", street="Am Hof 1", country="Germany")
    found = merged(this, that, {})
    assert (found["street"], found["city"], found["country"]) == ("", "Kiel", "")
    assert found["notes"] == "Address: Am Hof 1, Bonn, Germany"
    same = merged(an_account(name="Nord", city="BONN"), that, {})
    assert (same["street"], same["notes"]) == ("Am Hof 1", "")


def test_the_earlier_beginning_counts_and_a_wish_for_silence_stays():
    this = an_account(name="Nord", joined=date(2026, 5, 1))
    that = an_account(name="Nord", joined=date(2025, 5, 1))
    assert merged(this, that, {})["joined"] == date(2025, 5, 1)
    ada = Contact(name="Ada")
    silent = Contact(name="Ada", do_not_contact=True, left_on=date(2026, 1, 1))
    found = merged(ada, silent, {})
    assert (found["do_not_contact"], found["left_on"]) == (True, None)


def test_nobody_comes_to_stand_above_themselves():
    this = an_account(name="Nord")
    that = an_account(name="Nord", parent_id=this.id)
    assert merged(this, that, {})["parent_id"] is None


def test_only_what_both_say_differently_is_a_question():
    this = an_account(name="Nord", industry="Trade", city="Kiel")
    that = an_account(name="NORD", industry="Retail")
    assert [side.name for side in sides(this, that) if side.differs] == ["industry"]


def test_nothing_is_merged_with_itself():
    nord = an_account(name="Nord")
    with pytest.raises(RuleBroken):
        merged(nord, nord, {})

"""Two that may be one are found by what they share, and strangers are left alone."""

from string import ascii_lowercase
from uuid import UUID

import pytest

from kamdesk.domain.identity import new_id
from kamdesk.domain.likeness import Grade, Likeness, Profile, like_companies, like_people, pair_key


def firm(name, **fields):
    return Profile(new_id(), name, **fields)


def reasons(find, *profiles):
    return [pair.reasons for pair in find(profiles)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Königlich Essen GmbH", "KONIGLICH ESSEN"),
        ("Ernst Handel & Co. KG", "Ernst-Handel Gmbh & Co KG"),
        ("La maison d'Asie S.A.", "La Maison d’Asie SA"),
        ("Save-a-lot Markets, Inc.", "Save a lot Markets"),
        ("Αθηνά Εμπορική", "ΑΘΗΝΑ ΕΜΠΟΡΙΚΗ"),
        ("????", "????"),
    ],
)
def test_case_accents_marks_and_legal_forms_make_no_other_name(one, other):
    assert reasons(like_companies, firm(one), firm(other)) == [(Likeness.NAME,)]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Hungry Owl Grocers", "Hungry Owl Grocer", True),
        ("Müller Bau", "Mueller Bau", True),
        ("Handel Ernst", "Ernst Handel", True),
        ("Quick Stop", "Qucik Stop", True),
        ("Store 1", "Store 2", False),
        ("Alfa", "Alba", False),
        ("Northwind", "Southwind", False),
    ],
)
def test_a_slip_is_near_and_another_figure_is_another_store(one, other, near):
    expected = [(Likeness.NEAR_NAME,)] if near else []
    assert reasons(like_companies, firm(one), firm(other)) == expected


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ({"email": "Info@Nord.example"}, {"email": "info@nord.example"}, Likeness.EMAIL),
        ({"phones": ("+49 (431) 123-4567",)}, {"phones": ("0431 1234567",)}, Likeness.PHONE),
        (
            {"website": "https://www.nord.example/en"},
            {"website": "nord.example"},
            Likeness.WEBSITE,
        ),
        ({"numbers": ("", "A-7")}, {"numbers": ("a-7", "9")}, Likeness.NUMBER),
    ],
)
def test_what_only_one_firm_has_makes_two_of_them_one(first, second, reason):
    found = reasons(like_companies, firm("Alpha", **first), firm("Omega", **second))
    assert found == [(reason,)]


def test_mail_that_everybody_has_says_nothing():
    one, other = firm("Alpha", website="gmail.com"), firm("Omega", website="www.gmail.com")
    assert like_companies([one, other]) == []


def test_parts_of_one_house_share_their_website_without_being_one():
    head = firm("Nord", website="nord.example")
    parts = [firm(name, website="nord.example", home=head.id) for name in ("Kiel", "Bonn")]
    assert like_companies([head, *parts]) == []


def test_more_that_agrees_is_more_certain():
    alone = like_companies([firm("Nord"), firm("Nord AG")])
    both = like_companies([firm("Nord", website="a.example"), firm("Nord", website="a.example")])
    assert [alone[0].grade, both[0].grade] == [Grade.LIKELY, Grade.CERTAIN]


def test_a_person_is_known_again_in_an_account_and_only_possible_elsewhere():
    home, away = new_id(), new_id()
    ada = Profile(new_id(), "Dr. Ada Lo", home=home)
    here, there = Profile(new_id(), "Lo, Ada", home=home), Profile(new_id(), "Ada Lo", home=away)
    found = {pair_key(pair.one, pair.other): pair.grade for pair in like_people([ada, here, there])}
    assert found[pair_key(ada.id, here.id)] is Grade.LIKELY
    assert found[pair_key(ada.id, there.id)] is Grade.POSSIBLE


def test_an_initial_stands_for_a_name_among_colleagues():
    home = new_id()
    names = [Profile(new_id(), name, home=home) for name in ("J. Smith", "John Smith")]
    assert reasons(like_people, *names) == [(Likeness.NEAR_NAME, Likeness.EMPLOYER)]


def test_a_switchboard_does_not_make_colleagues_one():
    home = new_id()
    people = [
        Profile(new_id(), name, phones=("+49 431 1234567",), home=home) for name in ("Ada", "Bea")
    ]
    assert reasons(like_people, *people) == [(Likeness.PHONE, Likeness.EMPLOYER)]
    assert like_people(people)[0].grade is Grade.POSSIBLE


def test_pairs_that_were_told_apart_are_not_offered_again():
    one, other = firm("Nord"), firm("Nord")
    assert like_companies([other, one], {pair_key(other.id, one.id)}) == []


def test_what_very_many_share_says_nothing_about_two_of_them():
    many = [firm(f"Firm {letter}", phones=("0800 1234567",)) for letter in ascii_lowercase]
    assert like_companies(many) == []
    assert len(like_companies(many[:3])) == 3


def test_the_likeliest_come_first_and_always_in_the_same_order():
    ids = [UUID(int=number) for number in range(1, 5)]
    profiles = [
        Profile(ids[0], "Alpha"),
        Profile(ids[1], "Alpha"),
        Profile(ids[2], "Beta", email="b@b.example"),
        Profile(ids[3], "Beta", email="b@b.example"),
    ]
    first = like_companies(profiles)
    assert [(pair.one, pair.other) for pair in first] == [(ids[2], ids[3]), (ids[0], ids[1])]
    assert like_companies(reversed(profiles)) == first

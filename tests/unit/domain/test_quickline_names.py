"""Who a quick line is about."""

from uuid import UUID

import pytest

from kamdesk.domain.quickline.directory import AccountName, ContactName, Directory
from kamdesk.domain.quickline.line import Chip, Named
from tests.support.quick_lines import options, portfolio, read, told


def test_a_first_name_that_two_people_share_is_not_guessed():
    line = read("call Maria: x")
    assert (line.account, line.contacts) == (None, ())
    assert line.unresolved == ("Maria",)
    assert options("call Maria: x") == [(Chip.CONTACT, ["Maria Anders", "Maria Larsson"], True)]


def test_the_account_tells_which_of_two_people_is_meant():
    assert told("call Folk och fä with Maria: x")["contacts"] == ["Maria Larsson"]
    assert told("call Maria at Alfreds: x")["contacts"] == ["Maria Anders"]


def test_a_person_of_another_account_is_offered_and_not_taken():
    line = read("visit Ernst Handel with Renate: x")
    assert line.contacts == ()
    assert options("visit Ernst Handel with Renate: x") == [
        (Chip.CONTACT, ["Renate Messner"], True)
    ]


TWINS = portfolio({"Bike Shop": ("Ann Lee",), "Bike Shop Inc.": ("Bob Ray",), "Bikers Inn": ()})


def test_two_accounts_of_one_name_are_offered_and_not_guessed():
    line = read("visit Bike Shop: x", TWINS)
    assert line.account is None
    assert [one.name for one in line.choices[0].options] == ["Bike Shop", "Bike Shop Inc."]
    assert line.unresolved == ("Bike Shop",)


def test_their_people_tell_them_apart():
    assert read("visit Bike Shop with Bob: x", TWINS).account.name == "Bike Shop Inc."


def test_the_next_words_tell_apart_accounts_that_begin_alike():
    twins = portfolio({"Hungry Coyote Import": (), "Hungry Owl Grocers": ()})
    assert read("visit Hungry Cojote: x", twins).account.name == "Hungry Coyote Import"
    assert read("visit Hungry: x", twins).account is None


def test_a_named_account_outweighs_the_account_of_its_guest():
    line = read("meeting with Renate Messner at Ernst Handel: x")
    assert line.account.name == "Ernst Handel"
    assert [one.name for one in line.contacts] == ["Renate Messner"]


def test_a_short_form_is_a_name():
    short = Directory([AccountName(id=UUID(int=1), name="Save-a-lot", short=("SAL",))], [])
    assert read("visit sal: x", short).account.name == "Save-a-lot"


def test_the_account_used_last_is_offered_where_none_is_named():
    last = Named(UUID(int=1), "Ernst Handel")
    assert options("call: price ok", last=last) == [(Chip.ACCOUNT, ["Ernst Handel"], True)]
    assert read("call: price ok", last=last).account is None
    assert options("call Alfreds: price ok", last=last) == []


def test_a_name_is_no_feeling():
    assert read("visit Great Lakes Food Market: order placed").sentiment is None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Rattlsnake Canyn", "Rattlesnake Canyon Grocery"),
        ("Alfrdes Futerkiste", "Alfreds Futterkiste"),
        ("Hugnry Owl Allnight Grocers", "Hungry Owl All-Night Grocers"),
        ("Vin et alcools", "Vins et alcools Chevalier"),
        ("the Futterkiste", "Alfreds Futterkiste"),
        ("Folk och fa", "Folk och fä HB"),
        ("koniglichessen", "Königlich Essen"),
    ],
)
@pytest.mark.parametrize("mark", [":", ""])
def test_a_misspelled_name_is_recognized_and_no_more_is_taken(typed, name, mark):
    line = read(f"visit {typed}{mark} price list agreed")
    assert line.account.name == name
    assert line.summary == "price list agreed"


def test_two_names_that_look_as_alike_are_both_offered():
    twins = portfolio({"Northwind": (), "Northwint": ()})
    line = read("visit Northwinn: x", twins)
    assert line.account is None
    assert {one.name for one in line.choices[0].options} == {"Northwind", "Northwint"}


def test_prose_without_names_names_nobody():
    line = read("note about copper: handel and ernst prices are rising with demand")
    assert (line.account, line.contacts) == (None, ())
    line = read("the weather was fine and we drove home with them")
    assert (line.account, line.contacts, line.unresolved) == (None, (), ())


def test_a_person_without_account_is_a_contact_all_the_same():
    lone = Directory([], [ContactName(id=UUID(int=1), name="Ann Lee", account_id=None)])
    line = read("call Ann Lee: x", lone)
    assert (line.account, [one.name for one in line.contacts]) == (None, ["Ann Lee"])


def test_a_name_may_hold_small_words_and_still_be_misspelled():
    horn = portfolio({"Around the Horn": (), "Piccolo und mehr": ()})
    for typed in ("Arond the Horn", "Around the Hron"):
        line = read(f"visit {typed}: price list agreed", horn)
        assert (line.account.name, line.summary) == ("Around the Horn", "price list agreed")
    assert read("visit Piccolo und noch: x", horn).summary == "noch: x"


def test_the_first_account_named_is_the_one_it_is_about():
    line = read("visit Ernst Handel and Alfreds Futterkiste: x")
    assert line.account.name == "Ernst Handel"
    assert line.summary == "Alfreds Futterkiste: x"
    assert line.unresolved == ("Alfreds Futterkiste",)


def test_a_first_name_speaks_for_no_account_where_another_name_stands():
    line = read("visit Umbrella with Paula: x")
    assert (line.account, line.contacts) == (None, ())
    assert options("visit Umbrella with Paula: x") == [(Chip.CONTACT, ["Paula Wilson"], True)]
    assert read("call Paula Meyer: x").contacts == ()


def test_an_account_named_twice_is_one():
    line = read("visit Ernst Handel at Ernst Handel: x")
    assert (line.account.name, line.unresolved, line.summary) == ("Ernst Handel", (), "x")


def test_the_account_tells_apart_people_of_one_name():
    twins = portfolio({"Alpha Foods": ("Ann Lee",), "Beta Foods": ("Ann Lee",)})
    line = read("visit Beta Foods with Ann Lee: x", twins)
    assert [one.id for one in line.contacts] == [UUID(int=2000)]
    assert read("call Ann Lee: x", twins).contacts == ()


def test_a_small_word_at_the_end_is_no_part_of_a_name():
    horn = portfolio({"Around the Horn": ()})
    line = read("visit Around the clock: x", horn)
    assert (line.account.name, line.summary) == ("Around the Horn", "the clock: x")

"""A few letters lead to the account or person that is meant."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kamdesk
from kamdesk.domain.identity import new_id
from kamdesk.domain.text import folded
from kamdesk.services.jumping import JumpService
from kamdesk.services.rows import Hit, Name

CUSTOMERS = Path(kamdesk.__file__).parents[1] / "resources/demo/northwind/Customers.csv"
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


class MemoryNames:
    """Implements ``NameQueries``."""

    def __init__(self, *names):
        self.known = list(names)

    def names(self):
        return self.known


class MemoryIndex:
    """Implements ``SearchIndex`` with what a test says is written somewhere."""

    def __init__(self, *hits):
        self.hits = hits
        self.asked = []

    def find(self, text, limit=20):
        self.asked.append((text, limit))
        return self.hits


def account(name, detail=""):
    pk = new_id()
    return Name(kind="account", id=pk, name=name, account_id=pk, detail=detail)


def person(name, of=None):
    owner = of.id if of else None
    return Name(kind="contact", id=new_id(), name=name, account_id=owner, detail="Buyer")


def northwind():
    with CUSTOMERS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            customer = account(row["CompanyName"])
            yield customer
            yield person(row["ContactName"], customer)


TRADE = list(northwind())
LONG = [name for name in TRADE if name.kind == "account" and len(name.name) >= 8]


def service(*names, hits=()):
    made = JumpService(MemoryNames(*names), MemoryIndex(*hits))
    made.refresh()
    return made


WHOLE = service(*TRADE)


def titles(text, made=WHOLE):
    return [jump.title for jump in made.find(text)]


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_typed_finds_nothing(text):
    assert titles(text) == []


@given(st.sampled_from(TRADE))
@settings(max_examples=60, deadline=None)
def test_the_whole_name_comes_first(name):
    assert folded(titles(name.name)[0]) == folded(name.name)


@given(st.sampled_from(LONG), st.data())
@settings(max_examples=80, deadline=None)
def test_the_beginning_of_a_name_leads_to_it(name, data):
    length = data.draw(st.integers(6, len(name.name)))
    assert name.name in titles(name.name[:length])[:3]


@given(st.sampled_from(LONG), st.data())
@settings(max_examples=300, deadline=None)
def test_one_slip_still_leads_to_the_name(name, data):
    letters = list(folded(name.name))
    at = data.draw(st.integers(0, len(letters) - 2), label="at")
    slip = data.draw(st.sampled_from(["left out", "doubled", "swapped", "wrong"]))
    if slip == "left out":
        del letters[at]
    elif slip == "doubled":
        letters.insert(at, letters[at])
    elif slip == "swapped":
        letters[at], letters[at + 1] = letters[at + 1], letters[at]
    else:
        letters[at] = data.draw(st.sampled_from(ALPHABET))
    assert name.name in titles("".join(letters))[:3]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("eh", "Ernst Handel"),
        ("hoang", "Hungry Owl All-Night Grocers"),
        ("e h", "Ernst Handel"),
        ("handel", "Ernst Handel"),
        ("konig", "Königlich Essen"),
        ("KÖNIG", "Königlich Essen"),
        ("folk och fa", "Folk och fä HB"),
        ("mere", "Mère Paillarde"),
        ("night", "Hungry Owl All-Night Grocers"),
        ("ernst hnadel", "Ernst Handel"),
        ("hnadel", "Ernst Handel"),
        ("ernt", "Ernst Handel"),
        ("quick stop", "QUICK-Stop"),
        ("quickstop", "QUICK-Stop"),
        ("save a lot", "Save-a-lot Markets"),
        ("bon app", "Bon app'"),
        ("rolland mendel", "Roland Mendel"),
        ("mendel", "Roland Mendel"),
    ],
)
def test_what_is_meant_is_among_the_first_three(typed, meant):
    assert meant in titles(typed)[:3]


def test_the_better_fit_comes_first_and_an_account_before_a_person():
    names = [
        account("Hander"),
        account("Ernst Handel"),
        person("Handel"),
        account("Handelsbank"),
        account("Großhandel"),
    ]
    assert titles("handel", service(*names)) == [
        "Handel",
        "Handelsbank",
        "Ernst Handel",
        "Großhandel",
    ]
    both = [person("Alpha One"), account("Alpha Two")]
    assert titles("alpha", service(*both)) == ["Alpha Two", "Alpha One"]


def test_six_names_are_enough():
    assert len(titles("a", service(*(account(f"Alpha {n}") for n in range(9))))) == 6


def test_three_letters_are_too_few_to_be_misspelt():
    assert titles("han", service(account("Hxn"))) == []


def test_what_was_written_follows_the_names_and_nothing_comes_twice():
    alpha = account("Alpha", "Dairy · Graz")
    hits = [
        Hit(
            kind="account", id=alpha.id, account_id=alpha.id, account="Alpha", title="A", snippet=""
        ),
        Hit(
            kind="action", id=new_id(), account_id=alpha.id, account="Alpha", title="B", snippet=""
        ),
        Hit(kind="product", id=new_id(), account_id=None, account=None, title="C", snippet=""),
    ]
    found = service(alpha, hits=hits).find("alpha")
    assert [(one.kind, one.title, one.detail) for one in found] == [
        ("account", "Alpha", "Dairy · Graz"),
        ("action", "B", "Alpha"),
        ("product", "C", ""),
    ]
    assert found[0].account_id == alpha.id


def test_names_are_read_when_asked_to_and_not_at_each_key():
    names = MemoryNames(account("Alpha"))
    made = JumpService(names, MemoryIndex())
    assert titles("alpha", made) == []
    made.refresh()
    names.known.append(account("Alphabet"))
    assert titles("alpha", made) == ["Alpha"]

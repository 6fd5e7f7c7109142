"""Text from anywhere, made fit for a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.reports.text import BREAK, cleaned, fit, printable, softened


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x1bc", "abc"),
        ("\u202eevil\u202c \u2066iso\u2069", "evil iso"),
        ("half\ud83d a pair", "half a pair"),
        ("\ufffe\ufdd0\U0001ffff.", "."),
        ("line\r\nnext\rlast", "line\nnext\nlast"),
        ("e\u0301", "é"),
        ("tab\tstays", "tab\tstays"),
        ("x" + "\u0317" * 40 + "y", "x" + "\u0317" * 3 + "y"),
    ],
)
def test_what_no_document_may_carry_is_dropped(typed, kept):
    assert cleaned(typed) == kept


def test_a_word_of_ninety_letters_can_break():
    pieces = softened("W" * 90).split(BREAK)
    assert max(len(piece) for piece in pieces) <= 24
    assert "".join(pieces) == "W" * 90


def test_an_address_breaks_behind_its_signs():
    pieces = softened("helene.marchand@akerlund-shipping.example").split(BREAK)
    assert pieces[0] == "helene."
    assert all(piece[-1] in ".@-" for piece in pieces[:2])


def test_a_word_that_fits_is_left_alone():
    assert softened("W" * 24) == "W" * 24


def test_a_letter_without_a_typeface_is_shown_as_missing():
    assert printable("a😀b\ufe0f", frozenset(map(ord, "ab?"))) == "a?b"


def test_every_text_in_the_data_is_reached_and_links_are_not_broken():
    data = {"rows": [["a\x00"]], "href": "mailto:" + "a" * 40, "n": 1, "svg": "<svg/>"}
    assert fit(data, frozenset()) == data | {"rows": [["a"]]}


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    once = softened(cleaned(text))
    assert softened(cleaned(once)) == once
    once.encode()

"""Rows of delimited text: a broken one costs only itself."""

import csv
import io
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.readers.text import MOST_COLUMNS, PATIENCE, rows_of
from kamdesk.exchange.tables import Dialect

CELLS = st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="\0\r"), max_size=12
)


def rows(text, **dialect):
    return list(rows_of(io.StringIO(text, newline=""), Dialect(**dialect)))


def test_quotes_delimiters_and_newlines_inside_a_cell_stay():
    (row,) = rows('1,"a ""b"", c\r\nd",3\r\n')
    assert row.values == ("1", 'a "b", c\r\nd', "3")


def test_blank_rows_are_passed_over_and_counted():
    assert [row.number for row in rows("a\n\n,\nb\n")] == [1, 4]


def test_a_quote_that_never_closes_costs_one_row():
    found = rows('a,b\n1,"open\n2,x\n3,y\n')
    assert [(row.number, row.fault) for row in found] == [
        (1, ""),
        (2, "row.quote.broken"),
        (3, ""),
        (4, ""),
    ]
    assert found[2].values == ("2", "x")


def test_text_after_a_closing_quote_is_a_fault():
    assert rows('"a"b,c\n')[0].fault == "row.quote.broken"


def test_a_quote_inside_bare_text_is_an_inch():
    assert rows('RECORD FRAME 7",x\n')[0].values == ('RECORD FRAME 7"', "x")


def test_a_file_of_open_quotes_ends():
    found = list(islice(rows('x,"open\n' * 3 * PATIENCE), 3 * PATIENCE))
    assert len(found) > PATIENCE
    assert any(row.fault for row in found) or all(len(row.values) == 2 for row in found)


def test_zeros_are_dropped():
    assert rows("a\0b,c\n")[0].values == ("ab", "c")


def test_old_line_ends_are_line_ends():
    assert [row.values for row in rows("a,b\r1,2\r")] == [("a", "b"), ("1", "2")]


def test_an_absurd_number_of_columns_is_refused():
    with pytest.raises(RuleBroken) as refused:
        rows("," * MOST_COLUMNS + "x\n")
    assert refused.value.code == "import.columns.too.many"


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=6))
def test_what_was_written_is_read_back(table):
    out = io.StringIO(newline="")
    csv.writer(out).writerows(table)
    assert [list(row.values) for row in rows(out.getvalue())] == [row for row in table if any(row)]


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text):
    assert all(row.number > 0 for row in rows(text))

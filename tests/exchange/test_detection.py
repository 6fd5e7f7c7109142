"""How a file is written is found out, and can be said."""
# ruff: noqa: RUF001 (Cyrillic is meant)

import json

import pytest

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.opening import tables
from kamdesk.exchange.sniff import dialect_of
from kamdesk.exchange.tables import Given

UNREADABLE_ANSWER = "location_coordinates"  # its answer names other numbers than its file


def opened(folder, name="a", given=None):
    (table,) = tables(folder / f"{name}.csv", given)
    return table


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        ("Name;Größe\nMüller;1\n", "utf-8", "utf-8"),
        ("Name;Größe\nMüller;1\n", "utf-8-sig", "utf-8-sig"),
        ("Name;Größe\nMüller;1\n", "utf-16", "utf-16"),
        ("Name;Größe\nMüller;1\n", "utf-32", "utf-32"),
        ("Name;Größe\nMüller;1\n", "utf-16-le", "utf-16-le"),
        ("Name;Größe\nMüller;1\n", "cp1252", "cp1252"),
        ("Name;Größe\nMüller;1\n", "cp850", "cp850"),
        ("Name;Größe\nMüller;1\n", "mac_roman", "mac_roman"),
        ("Název;Město\nPříliš žluťoučký;kůň\n", "cp1250", "cp1250"),
        ("Имя;Город\nПётр;Киев\n", "cp1251", "cp1251"),
        ("Имя;Город\nПётр;Киев\n", "koi8_r", "koi8_r"),
        ("名前;会社\n田中;株式会社\n", "cp932", "cp932"),
    ],
)
def test_the_encoding_is_found(laid_out, text, encoding, found):
    folder = laid_out(a=text.encode(encoding))
    table = opened(folder)
    assert table.dialect.encoding == found
    assert [*table.columns] == text.split("\n")[0].split(";")
    assert [*next(iter(table.rows)).values] == text.split("\n")[1].split(";")


def test_one_late_byte_decides(laid_out):
    folder = laid_out(
        a=b"name,city\n" + b"Alpha,Rome\n" * 60_000 + "Müller,Köln\n".encode("cp1252")
    )
    assert dialect_of(folder / "a.csv").encoding == "cp1252"


def test_an_encoding_that_was_given_but_does_not_fit_is_refused(laid_out):
    folder = laid_out(a="Müller\n".encode("cp1252"))
    with pytest.raises(RuleBroken) as refused:
        dialect_of(folder / "a.csv", Given(encoding="utf-8"))
    assert refused.value.code == "import.encoding.wrong"


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("a\tb\n1,5\t2;5\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('a,b\n"x;y;z",1\n"p;q;r",2\n', ","),
        ('name;note\nA;"one, two\nthree, four"\nB;"five, six"\n', ";"),
        ("sep=;\na;b\n1;2\n", ";"),
        ("only\none\n", ","),
    ],
)
def test_the_delimiter_is_found(laid_out, text, delimiter):
    assert dialect_of(laid_out(a=text) / "a.csv").delimiter == delimiter


def test_what_is_given_is_not_guessed(laid_out):
    folder = laid_out(a="x\na|b;c\n1|2;3\n")
    table = opened(folder, given=Given(delimiter=";", header_row=2))
    assert table.columns == ("a|b", "c")
    assert [row.values for row in table.rows] == [("1|2", "3")]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("# exported today\nid,name\n1,A\n", ("id", "name")),
        ("Report\n\nid,name,city\n1,A,B\n2,C,D\n", ("id", "name", "city")),
        ("1,english\n2,french\n", ("Column 1", "Column 2")),
        ("name,2024,2025\nA,1,2\n", ("name", "2024", "2025")),
        ("id,,name,name,\n1,2,3,4,5\n", ("id", "Column 2", "name", "name (2)")),
        ("name\n", ("name",)),
    ],
)
def test_the_row_of_names_is_found_and_its_names_differ(laid_out, text, columns):
    assert opened(laid_out(a=text)).columns == columns


def test_ragged_rows_are_filled_up_or_marked(laid_out):
    table = opened(laid_out(a="a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n"))
    assert [(row.values, row.fault) for row in table.rows] == [
        (("1", "2", ""), ""),
        (("1", "2", "3"), "row.too.long"),
        (("1", "2", "3"), ""),
        (("1", "2", "3"), ""),
    ]


def test_an_empty_file_is_refused(laid_out):
    with pytest.raises(RuleBroken) as refused:
        opened(laid_out(a=""))
    assert refused.value.code == "import.file.empty"


def test_the_csv_spectrum_is_read_as_its_answers_say(real):
    folder = real / "csv" / "csv-spectrum"
    seen = 0
    for path in sorted((folder / "csvs").glob("*.csv")):
        if path.stem == UNREADABLE_ANSWER:
            continue
        (table,) = tables(path)
        answer = json.loads((folder / "json" / f"{path.stem}.json").read_text("utf-8"))
        rows = [dict(zip(table.columns, row.values, strict=True)) for row in table.rows]
        assert rows == answer, path.name
        seen += 1
    assert seen >= 11


def test_marked_encodings_of_a_data_loader_are_read(real):
    files = sorted((real / "crm-exports/salesforce-dataloader-tests").glob("csvtext_BOM_*.csv"))
    for path in files:
        (table,) = tables(path)
        assert table.columns == ("column1", "column2", "column3"), path.name
        assert [row.values[0] for row in table.rows] == ["row1-1", "row2-1"], path.name
    assert len(files) == 5


def test_every_text_file_at_hand_is_read_without_a_crash(real):
    files = [*real.glob("csv/**/*.csv"), *real.glob("crm-exports/**/*.csv")]
    for path in files:
        try:
            read = [len(list(table.rows)) for table in tables(path)]
        except RuleBroken as refused:
            assert refused.code.startswith("import."), path.name
        else:
            assert len(read) == 1
    assert len(files) > 300

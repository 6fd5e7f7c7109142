"""Workbooks are parsed in a jail: values come out right, and nothing hostile does."""

import zipfile
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.folder import mapped
from kamdesk.exchange.jail import Jail
from kamdesk.exchange.opening import tables


def written(path, *sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def code_of(path, **bounds):
    with pytest.raises(RuleBroken) as refused:
        tables(path, jail=Jail(**bounds))
    return refused.value.code


def test_each_sheet_is_a_table_of_its_own(tmp_path):
    path = written(
        tmp_path / "crm.xlsx",
        ("Customers", [["Name", "City"], ["Alpha", "Rome"]]),
        ("Empty", []),
        ("Contacts", [["First name", "Last name"], ["Ann", "Lee"]]),
    )
    answers = {one.sheet: one for one in mapped([path])}
    assert {name: one.kind for name, one in answers.items()} == {
        "Customers": "accounts",
        "Contacts": "contacts",
    }
    assert next(iter(answers["Contacts"].rows)).values["last_name"] == "Lee"


def test_cells_keep_their_types(tmp_path):
    row = ["Alpha", 12, 0.1 + 0.2, datetime.fromisoformat("2026-03-04T00:00:00"), True]
    path = written(tmp_path / "a.xlsx", ("S", [["a", "b", "c", "d", "e"], row]))
    (table,) = tables(path)
    values = next(iter(table.rows)).values
    assert values[:2] == ("Alpha", 12)
    assert isinstance(values[1], int)
    assert values[3].isoformat().startswith("2026-03-04")
    assert values[4] is True


def test_a_whole_number_as_a_key_is_no_fraction(tmp_path):
    rows = [["Customer ID", "Customer", "City"], [10001, "Alpha", "Rome"]]
    (answer,) = mapped([written(tmp_path / "customers.xlsx", ("S", rows))])
    assert next(iter(answer.rows)).values["external_id"] == "10001"


def test_numbers_for_days_are_dates_where_a_date_belongs(tmp_path):
    rows = [["Deal", "Amount", "Stage", "Close date"], ["Big", 1200.5, "Proposal", 45291]]
    (answer,) = mapped([written(tmp_path / "deals.xlsx", ("S", rows))])
    values = next(iter(answer.rows)).values
    assert values["expected_close"] == date(2023, 12, 31)
    assert values["amount"] == Decimal("1200.5")


def test_titles_above_the_names_are_passed_over(tmp_path):
    rows = [["Sales report"], [], [None, None], ["Name", "City", "Phone"], ["Alpha", "Rome", 12]]
    (table,) = tables(written(tmp_path / "a.xlsx", ("S", rows)))
    assert table.columns == ("Name", "City", "Phone")
    assert next(iter(table.rows)).number == 5


def test_formula_like_text_stays_text(tmp_path):
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["Name", "Phone"])
    book.active.append(["x", "y"])
    for place, text in (("A2", "=cmd|' /C calc'!A0"), ("B2", "+27 11")):
        book.active[place].value = text
        book.active[place].data_type = "s"
    book.save(path)
    (table,) = tables(path)
    assert next(iter(table.rows)).values == ("=cmd|' /C calc'!A0", "+27 11")


def test_a_bomb_is_refused_before_it_is_opened(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (120 << 20))
    assert code_of(path) == "import.file.too.large"


def test_an_archive_of_countless_parts_is_refused(tmp_path):
    path = tmp_path / "parts.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(10_001):
            archive.writestr(f"p{number}", b"")
    assert code_of(path) == "import.file.too.large"


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.xlsb", "a.ods"])
@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 cut off", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"x" * 5000]
)
def test_what_is_no_workbook_is_refused_with_a_code(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    assert code_of(path) == "import.file.damaged"


def test_a_workbook_cut_short_is_refused(tmp_path):
    path = written(tmp_path / "a.xlsx", ("S", [["a", "b"]] * 500))
    path.write_bytes(path.read_bytes()[:-900])
    assert code_of(path) == "import.file.damaged"


def test_a_parser_that_takes_too_long_is_stopped(tmp_path):
    path = written(tmp_path / "a.xlsx", ("S", [["a", "b"]]))
    assert code_of(path, seconds=0) == "import.file.too.slow"


def test_a_parser_that_wants_too_much_memory_is_stopped(tmp_path):
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active["A1"] = "near"
    book.active["AZ200000"] = "far"  # what lies between is laid out in memory
    book.save(path)
    assert code_of(path, memory=150 << 20) == "import.file.too.large"


def test_a_cancelled_import_refuses_what_would_come(tmp_path):
    path = written(tmp_path / "a.xlsx", ("S", [["a", "b"]]))
    jail = Jail()
    jail.cancel()
    with pytest.raises(RuleBroken) as refused:
        tables(path, jail=jail)
    assert refused.value.code == "import.cancelled"


def test_dates_of_both_epochs_are_the_same_days(real):
    folder = real / "workbooks" / "calamine"
    for name in ("date.xlsx", "date_1904.xlsx", "date.xls", "date_1904.xls", "date.xlsb"):
        (table,) = tables(folder / name)
        first = next(iter(table.rows)).values[0]
        assert first.isoformat()[:10] == "2021-01-01", name


def test_passwords_bombs_and_lies_are_told_apart(real):
    folder = real / "workbooks" / "calamine"
    codes = {
        "pass_protected.xlsx": "import.file.password",
        "pass_protected.xlsb": "import.file.password",
        "pass_protected.ods": "import.file.password",
        "issue_385.xls": "import.file.password",
        "issue_594_dos.ods": "import.file.too.large",
        "issue252.xlsx": "import.file.damaged",
        "too_small.xls": "import.file.damaged",
        "empty_sheet.xlsx": "import.file.empty",
    }
    assert {name: code_of(folder / name) for name in codes} == codes


def test_every_workbook_at_hand_is_read_or_refused(real):
    read = refused = 0
    for path in sorted((real / "workbooks").glob("*/*.[xo]*")):
        try:
            for table in tables(path):
                assert all(len(row.values) == len(table.columns) for row in table.rows)
            read += 1
        except RuleBroken as no:
            assert no.code.startswith("import.file."), path.name
            refused += 1
    assert read > 100
    assert refused > 5

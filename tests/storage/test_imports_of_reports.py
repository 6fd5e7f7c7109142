"""Parts of visit reports come in by their headings."""

import pytest

from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.tables import Wishes
from tests.support.builders import an_account

CSV = """date,kind,account,summary,parts.Competition,Report: Prices,Rivals
2026-03-02,visit,Alpha,Shelf check,Rival took the end cap,,Two
2026-03-03,visit,Alpha,Second visit,,Held,
"""


@pytest.fixture
def read(desk, tmp_path):
    from kamdesk.app.tables import LocalTables

    desk.accounts.add(an_account())
    file = tmp_path / "visits.csv"
    file.write_text(CSV, "utf-8")

    def import_it(**columns):
        tables = LocalTables().read([file], Wishes(kind="touchpoints", columns=columns))
        desk.imports.apply(tables)
        return {one.summary: dict(one.parts) for one in desk.reader.all(Touchpoint)}

    return import_it


def test_a_column_that_names_its_part_is_taken_as_it(read):
    assert read() == {
        "Shelf check": {"Competition": "Rival took the end cap"},
        "Second visit": {"Prices": "Held"},
    }


def test_a_column_can_be_said_to_be_a_part_and_adds_to_those_there(desk, read):
    read()
    found = read(**{"parts.Competitors seen": "Rivals"})
    assert found["Shelf check"] == {
        "Competition": "Rival took the end cap",
        "Competitors seen": "Two",
    }

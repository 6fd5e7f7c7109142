"""Files of every version: brought up, backed up first, and never half done."""

import shutil
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from kamdesk.app.bootstrap import open_desk
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.kinds import FACTS, Kind
from kamdesk.storage import schema
from kamdesk.storage.backup import backups_in, usual_folder
from kamdesk.storage.engine import APPLICATION, make_file, open_engine
from kamdesk.storage.migrations import run
from kamdesk.storage.records import Record
from kamdesk.storage.schema import stored_version
from tests.conftest import DEVICE

STORED = sorted((Path(__file__).parent / "files").glob("*.kamdesk"))
STEPS = Path(run.__file__).parent / "versions"
PRESENT = schema.HEAD
NEXT = "0099"  # a step that is not written yet
SINCE = {  # kinds that a version brought; the others are there from the first on
    "0002": {
        Kind.CONTRACTS,
        Kind.COMPETITORS,
        Kind.NEEDS,
        Kind.ISSUES,
        Kind.SURVEYS,
        Kind.COLLEAGUES,
        Kind.TEAM,
        Kind.ACQUAINTANCES,
        Kind.TIES,
    },
    "0003": {Kind.STRENGTHS, Kind.ATTACHMENTS},
    "0004": {
        Kind.PLANS,
        Kind.VERSIONS,
        Kind.OBJECTIVES,
        Kind.SWOT,
        Kind.RISKS,
        Kind.BENEFITS,
        Kind.REVIEWS,
        Kind.LESSONS,
        Kind.DEPENDENCIES,
        Kind.SNOOZES,
    },
}


@pytest.fixture
def stepwise(file):
    """An engine on a file that all steps together have made."""
    make_file(file)
    engine = open_engine(file, references=False)
    run.upgrade(engine)
    yield engine
    engine.dispose()


def shape(engine):
    """Return everything a schema is made of, as SQLite sees it."""
    found = {}
    with engine.connect() as connection:
        ask = lambda sql: connection.execute(text(sql)).all()
        columns_of = lambda name: [one.name for one in ask(f"PRAGMA index_info('{name}')")]
        names = "SELECT name FROM sqlite_schema WHERE type = 'table'"
        for (table,) in ask(f"{names} AND name NOT GLOB 'document_text*'"):
            columns = ask(f"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{table}')")
            keys = ask(f"PRAGMA foreign_key_list({table})")
            indexes = ask(f"PRAGMA index_list({table})")
            found[table] = (
                sorted(map(tuple, columns)),
                sorted(tuple(key)[2:] for key in keys),
                sorted((index.unique, index.partial, *columns_of(index.name)) for index in indexes),
            )
        others = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' OR name = 'document_text'"
        found["sql"] = {" ".join(sql.split()) for (sql,) in ask(others)}
        tables = names.replace("SELECT name", "SELECT name, sql")
        found["deferred"] = {name: sql.count("DEFERRED") for name, sql in ask(tables)}
        found["mark"] = connection.execute(text("PRAGMA application_id")).scalar_one()
    return found


def test_all_steps_together_make_what_a_new_file_has(stepwise, tmp_path):
    other = tmp_path / "new.kamdesk"
    open_desk(other, DEVICE, create=True).close()
    new = open_engine(other)
    assert shape(stepwise) == shape(new)
    assert shape(new)["mark"] == APPLICATION
    new.dispose()


def test_the_records_say_what_the_steps_made(stepwise):
    with stepwise.connect() as connection:
        found = [
            change
            for change in compare_metadata(MigrationContext.configure(connection), Record.metadata)
            if not getattr(change[1], "name", "").startswith(("document_text", "alembic_version"))
        ]
    assert found == []


def test_the_newest_step_is_the_head_the_program_knows():
    script = ScriptDirectory(str(STEPS.parent))
    assert script.get_current_head() == schema.HEAD


@pytest.mark.parametrize("step", sorted(STEPS.glob("[0-9]*.py")), ids=lambda step: step.stem)
def test_a_step_knows_nothing_of_what_the_program_is_today(step):
    assert "kamdesk" not in step.read_text("utf-8")


@pytest.mark.parametrize("stored", STORED, ids=lambda stored: stored.stem)
def test_a_file_of_every_released_version_opens(stored, file):
    shutil.copy(stored, file)
    desk = open_desk(file, UUID(int=1))
    later = {kind for since, kinds in SINCE.items() if since > stored.stem for kind in kinds}
    for kind, facts in FACTS.items():
        assert bool(desk.reader.all(facts.entity)) == (kind not in later), facts.noun
    assert [hit.title for hit in desk.search.find("MULLER sta")] == ["Müller Stahl"]
    (touchpoint,) = desk.reader.all(Touchpoint)
    assert len(touchpoint.contacts) == 2
    desk.history.undo()
    assert desk.upkeep.examine().passed
    desk.close()


def test_there_is_a_file_of_every_released_version():
    assert {stored.stem for stored in STORED} == {step.stem[:4] for step in STEPS.glob("0*.py")}


@pytest.fixture
def older(desk, file, monkeypatch):
    """A file that lacks a step the program knows."""
    desk.close()
    monkeypatch.setattr(schema, "HEAD", NEXT)
    return file


def backed_up(file):
    (backup,) = backups_in(usual_folder(file), file)
    engine = open_engine(backup.path)
    with engine.connect() as connection:
        found = stored_version(connection)
    engine.dispose()
    return found


def test_an_old_file_is_backed_up_and_brought_up(older, monkeypatch):
    def upgrade(engine, finish):
        with engine.begin() as connection:
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 0
            connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{NEXT}'")

    monkeypatch.setattr(run, "upgrade", upgrade)
    open_desk(older, DEVICE).close()
    assert backed_up(older) == PRESENT
    engine = open_engine(older)
    with engine.connect() as connection:
        assert stored_version(connection) == NEXT
    engine.dispose()


def test_a_step_that_fails_leaves_the_file_as_it_was(older, monkeypatch):
    before = older.read_bytes()

    def upgrade(engine, finish):
        with engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE account ADD COLUMN half TEXT")
            raise OSError("pulled")

    monkeypatch.setattr(run, "upgrade", upgrade)
    with pytest.raises(OSError, match="pulled"):
        open_desk(older, DEVICE)
    assert older.read_bytes() == before
    assert backed_up(older) == PRESENT


def test_steps_that_would_break_references_are_taken_back(desk, file, monkeypatch):
    desk.close()
    engine = open_engine(file, references=False)
    with engine.begin() as connection:
        columns = "id, version, touchpoint_id, contact_id"
        connection.exec_driver_sql(f"INSERT INTO attendance ({columns}) VALUES ('a', 1, 'b', 'c')")
    with pytest.raises(Exception, match=r"file\.references\.broken"):
        run.upgrade(engine)
    engine.dispose()


def test_opening_a_current_file_does_not_load_the_migrations(file):
    open_desk(file, DEVICE, create=True).close()
    code = (
        "import sys; from pathlib import Path; from uuid import UUID\n"
        "from kamdesk.app.bootstrap import open_desk\n"
        f"open_desk(Path({str(file)!r}), UUID(int=1)).close()\n"
        "assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

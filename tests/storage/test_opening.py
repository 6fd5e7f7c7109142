"""Opening a portfolio, or refusing to: one sentence each, and nothing is touched."""

import os
import pwd
import subprocess
import sys
import tempfile
from pathlib import Path
from stat import S_IMODE

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from kamdesk.app.bootstrap import open_desk
from kamdesk.domain.accounts import Account
from kamdesk.services.words.errors import ERRORS
from kamdesk.storage import engine as driving
from kamdesk.storage.change_log import WritingSession
from kamdesk.storage.engine import for_writing, make_file, open_engine
from kamdesk.storage.errors import KNOWN, REFUSED, FileTooNew, FileTrouble
from kamdesk.storage.opening import new_portfolio, open_portfolio
from tests.conftest import DEVICE
from tests.support.builders import an_account


@pytest.fixture
def engine(file):
    make_file(file)
    engine = open_engine(file)
    yield engine
    engine.dispose()


def pragma(connection, name):
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def beside(file):
    return {path.name for path in file.parent.iterdir()}


def refused(file, code, **options):
    with pytest.raises(FileTrouble, match=code.replace(".", r"\.")) as refusal:
        open_desk(file, DEVICE, **options)
    assert ERRORS[refusal.value.code].format(**refusal.value.about)


def test_every_connection_keeps_the_promises(engine, file):
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            assert pragma(connection, "journal_mode") == "wal"
            assert pragma(connection, "synchronous") == 2
            assert pragma(connection, "foreign_keys") == 1
            assert pragma(connection, "secure_delete") == 1
    assert type(engine.pool).__name__ == "QueuePool"
    assert S_IMODE(file.stat().st_mode) == 0o600


def test_definitions_are_rolled_back_with_the_rest(engine):
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        connection.rollback()
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0


def test_a_refused_commit_leaves_no_transaction_open(desk, file):
    engine = open_engine(file)
    columns = "id, version, touchpoint_id, contact_id"
    orphan = f"INSERT INTO attendance ({columns}) VALUES ('a', 1, 'b', 'c')"
    with pytest.raises(Exception, match=r"record\.reference\.gone"), engine.begin() as connection:
        connection.exec_driver_sql(orphan)
    with engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM attendance").scalar_one() == 0
    engine.dispose()


def test_a_missing_portfolio_is_not_made_up(file):
    refused(file, "file.missing")
    assert beside(file) == set()


def test_one_that_may_be_made_is_made_and_private(file):
    open_desk(file, DEVICE, create=True).close()
    assert S_IMODE(file.stat().st_mode) == 0o600
    assert beside(file) == {file.name}
    open_desk(file, DEVICE, create=True).close()


def test_a_name_with_odd_characters_is_taken_as_it_is(tmp_path):
    file = tmp_path / "a?mode=ro&b#c %41 ä.kamdesk"
    open_desk(file, DEVICE, create=True).close()
    assert beside(file) == {file.name}
    open_desk(file, DEVICE).close()


def test_a_new_one_never_replaces_a_file(file):
    file.write_bytes(b"precious")
    with pytest.raises(FileTrouble, match=r"file\.exists"):
        new_portfolio(file)
    assert file.read_bytes() == b"precious"


def test_a_new_one_needs_its_folder(tmp_path):
    refused(tmp_path / "nowhere" / "p.kamdesk", "file.folder.missing", create=True)


@pytest.mark.parametrize("started", [False, True], ids=["empty", "header only"])
def test_one_that_a_killed_program_only_began_is_finished_where_it_may_be_made(file, started):
    make_file(file)
    if started:
        engine = open_engine(file)
        engine.connect().close()
        engine.dispose()
    refused(file, "file.wrong.key.or.kind")
    desk = open_desk(file, DEVICE, create=True)
    desk.accounts.add(an_account())
    desk.close()


def test_half_a_portfolio_is_not_left_behind(file, monkeypatch):
    def fail(_engine):
        raise FileTrouble("file.disk.full")

    monkeypatch.setattr("kamdesk.storage.opening.set_up", fail)
    with pytest.raises(FileTrouble, match=r"disk\.full"):
        new_portfolio(file)
    assert beside(file) == set()


def test_a_folder_is_no_portfolio(tmp_path):
    refused(tmp_path, "file.not.a.file")


@pytest.mark.parametrize("content", [b"", b"Dear diary,\n" * 1000], ids=["empty", "text"])
def test_something_else_is_no_portfolio(file, content):
    file.write_bytes(content)
    refused(file, "file.wrong.key.or.kind")
    assert file.read_bytes() == content


def test_the_database_of_another_program_is_left_as_it_is(file):
    make_file(file)
    foreign = driving.driver.connect(str(file))
    foreign.execute("CREATE TABLE moz_places (id INTEGER PRIMARY KEY)")
    foreign.commit()
    foreign.close()
    before = file.read_bytes()
    refused(file, "file.foreign")
    assert file.read_bytes() == before
    assert beside(file) == {file.name}


def test_a_file_from_the_future_is_left_as_it_is(file):
    open_desk(file, DEVICE, create=True).close()
    engine = open_engine(file)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    before = file.read_bytes()
    with pytest.raises(FileTooNew):
        open_desk(file, DEVICE)
    assert file.read_bytes() == before
    assert beside(file) == {file.name}


def test_a_damaged_file_is_left_as_it_is(file):
    desk = open_desk(file, DEVICE, create=True)
    for number in range(200):
        desk.accounts.add(an_account(name=f"Account {number}", notes="x" * 500))
    desk.close()
    with file.open("r+b") as raw:
        raw.seek(4096)
        raw.write(b"\xa5" * (file.stat().st_size - 8192))
    before = file.read_bytes()
    with pytest.raises(FileTrouble, match=r"file\.damaged"):
        damaged = open_desk(file, DEVICE)
        damaged.close()
    assert file.read_bytes() == before


def test_an_encrypted_file_opens_with_its_key_only(file):
    desk = open_desk(file, DEVICE, key=b"k" * 32, create=True)
    desk.accounts.add(an_account(name="Confidential Industries"))
    desk.close()
    assert b"Confidential" not in file.read_bytes()
    refused(file, "file.wrong.key.or.kind", key=b"x" * 32)
    refused(file, "file.wrong.key.or.kind")
    open_desk(file, DEVICE, key=b"k" * 32).close()


def test_a_second_program_that_writes_is_waited_for_and_then_named(desk, file, monkeypatch):
    impatient = tuple(p.replace("5000", "50") for p in driving.PRAGMAS)
    monkeypatch.setattr(driving, "PRAGMAS", impatient)
    other = open_engine(file)
    mine = open_desk(file, DEVICE)
    with for_writing(other).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
        with pytest.raises(FileTrouble, match=r"file\.locked"):
            mine.accounts.add(an_account())
        assert mine.reader.all(Account) == []
    mine.accounts.add(an_account())
    mine.close()
    other.dispose()


def test_a_file_that_another_program_holds_for_itself_is_refused(desk, file, monkeypatch):
    desk.close()
    monkeypatch.setattr(driving, "PRAGMAS", tuple(p.replace("5000", "50") for p in driving.PRAGMAS))
    other = driving.driver.connect(str(file), isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN IMMEDIATE")
    refused(file, "file.locked")
    other.close()


@pytest.fixture
def as_nobody():
    """Run code as somebody without rights, in a folder that somebody can reach."""
    if os.geteuid() != 0:
        pytest.skip("only root can act as nobody")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def said_to_nobody(file, **options):
    """Open a file in a child that has given up its rights; return the code of the refusal."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.setuid(pwd.getpwnam("nobody").pw_uid)
        try:
            open_desk(file, DEVICE, **options)
        except FileTrouble as error:
            os.write(writing, error.code.encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as said:
        return said.read()


@pytest.mark.parametrize(
    ("mode", "said"), [(0o600, "file.no.permission"), (0o644, "file.read.only")]
)
def test_without_rights_the_file_is_refused(as_nobody, mode, said):
    file = as_nobody / "p.kamdesk"
    open_desk(file, DEVICE, create=True).close()
    file.chmod(mode)
    assert said_to_nobody(file) == said
    assert beside(file) == {file.name}


def test_where_nobody_may_write_nothing_is_made(as_nobody):
    assert said_to_nobody(as_nobody / "p.kamdesk", create=True) == "file.no.permission"


def test_a_full_disk_is_a_sentence_loses_nothing_and_is_over_when_there_is_space(desk, file):
    desk.accounts.add(an_account(name="Alpha"))
    filling = [an_account(name=f"Account {n}", notes="x" * 2000) for n in range(400)]
    with desk.transactions() as work:
        connection = work._session.connection()
        usual = pragma(connection, "max_page_count")
        pragma(connection, f"max_page_count = {pragma(connection, 'page_count') + 5}")
        with pytest.raises(FileTrouble, match=r"file\.disk\.full"):
            work.of(Account).add_many(filling)
        pragma(connection, f"max_page_count = {usual}")
    assert [one.name for one in desk.reader.all(Account)] == ["Alpha"]
    assert desk.upkeep.examine().passed
    with desk.transactions() as work:
        work.of(Account).add_many(filling)
        work.commit("portfolio.import")
    assert len(desk.reader.all(Account)) == 401


def test_a_commit_that_arrived_in_spite_of_an_error_counts(desk, monkeypatch):
    def commit_and_complain(session):
        Session.commit(session)
        raise FileTrouble("file.disk.full")

    monkeypatch.setattr(WritingSession, "commit", commit_and_complain)
    account = an_account(name="Alpha")
    assert desk.accounts.add(account).ids == {account.id}


def test_a_commit_that_failed_is_an_error(desk, monkeypatch):
    def only_complain(session):
        raise FileTrouble("file.disk.full")

    monkeypatch.setattr(WritingSession, "commit", only_complain)
    with pytest.raises(FileTrouble):
        desk.accounts.add(an_account())


@pytest.mark.parametrize("code", sorted({*KNOWN.values(), *REFUSED.values(), "file.too.new"}))
def test_every_fault_has_its_sentence(code):
    assert ERRORS[code].endswith((".", "!"))


def test_only_one_sqlite_library_is_in_the_process():
    code = (
        "import sys, kamdesk.app.start, kamdesk.app.bootstrap, kamdesk.storage.migrations.run\n"
        "loaded = {'_sqlite3', 'PySide6.QtSql', 'apsw'} & set(sys.modules)\n"
        "assert not loaded, loaded"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_engines_and_portfolios_differ(file):
    make_file(file)
    with pytest.raises(FileTrouble, match=r"wrong\.key\.or\.kind"):
        open_portfolio(file)


def test_an_index_that_cannot_be_looked_at_is_not_called_wrong(desk, file, monkeypatch):
    monkeypatch.setattr(driving, "PRAGMAS", tuple(p.replace("5000", "50") for p in driving.PRAGMAS))
    mine, other = open_desk(file, DEVICE), open_engine(file)
    with for_writing(other).begin(), pytest.raises(FileTrouble, match=r"file\.locked"):
        mine.upkeep.examine()
    assert mine.upkeep.examine().passed
    mine.close()
    other.dispose()

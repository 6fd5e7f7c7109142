"""Copies that were opened and checked, and the way back from one."""

from datetime import UTC, datetime
from pathlib import Path
from stat import S_IMODE

import pytest

from kamdesk.app.bootstrap import open_desk, restore_portfolio
from kamdesk.domain.errors import RuleBroken
from kamdesk.storage import upkeep
from kamdesk.storage.backup import backups_in, usual_folder
from kamdesk.storage.engine import open_engine
from kamdesk.storage.errors import FileTrouble
from tests.conftest import DEVICE
from tests.support.builders import an_account
from tests.support.portfolio import living, small, store

NOW = datetime(2026, 6, 1, 8, 30, tzinfo=UTC)


@pytest.fixture
def full(desk):
    store(desk, small().everything)
    return desk


def spoilt(path):
    """Damage a file in the middle, where its header does not tell."""
    size = path.stat().st_size
    with path.open("r+b") as raw:
        raw.seek(size // 2 // 4096 * 4096)
        raw.write(b"\x5a" * 40_960)


def test_a_backup_holds_everything_and_is_private(full, file):
    done = full.upkeep.back_up()
    assert done.backup.path.parent == file.with_name("portfolio-backups")
    assert living(done.backup.path) == living(file)
    assert S_IMODE(done.backup.path.stat().st_mode) == 0o600
    assert S_IMODE(done.backup.path.parent.stat().st_mode) == 0o700
    assert full.upkeep.last() == done.backup
    assert {path.suffix for path in done.backup.path.parent.iterdir()} == {file.suffix}


def test_a_backup_may_go_anywhere_but_over_a_file(full, tmp_path):
    target = tmp_path / "new folder" / "copy.kamdesk"
    assert full.upkeep.back_up(target).backup.path == target
    with pytest.raises(FileTrouble, match=r"file\.exists"):
        full.upkeep.back_up(target)
    assert full.upkeep.last() is None


def test_where_no_backup_can_be_written_there_is_a_sentence(full):
    with pytest.raises(FileTrouble, match=r"backup\.impossible"):
        full.upkeep.back_up(Path("/dev/null/copy.kamdesk"))


def test_a_backup_of_an_encrypted_file_is_encrypted(file):
    key = b"k" * 32
    desk = open_desk(file, DEVICE, key, create=True)
    desk.accounts.add(an_account(name="Confidential Industries"))
    made = desk.upkeep.back_up().backup.path
    assert b"Confidential" not in made.read_bytes()
    assert not made.read_bytes().startswith(b"SQLite format 3")
    desk.accounts.rename(desk.portfolio.all()[0].id, "Changed")
    desk.close()
    restore_portfolio(made, file, key)
    desk = open_desk(file, DEVICE, key)
    assert [row.name for row in desk.portfolio.all()] == ["Confidential Industries"]
    desk.close()


def test_a_copy_that_is_not_whole_does_not_count(full, file, monkeypatch):
    monkeypatch.setattr("kamdesk.storage.backup.faults_of", lambda _connection: ["row missing"])
    with pytest.raises(FileTrouble, match=r"backup\.not\.good"):
        full.upkeep.back_up()
    assert list(usual_folder(file).iterdir()) == []


def test_no_backup_is_made_of_a_damaged_file(full, monkeypatch):
    full.upkeep.back_up()
    monkeypatch.setattr(upkeep, "faults_of", lambda _connection: ["row missing"])
    with pytest.raises(RuleBroken, match=r"file\.damaged"):
        full.upkeep.back_up()
    assert len(full.upkeep.backups()) == 1


def test_what_a_killed_program_left_behind_is_swept_away(full, file):
    folder = usual_folder(file)
    folder.mkdir()
    target = folder / "copy.kam"
    (folder / "copy.kam.part").write_bytes(b"half")
    full.upkeep.back_up(target)
    assert [path.name for path in folder.iterdir()] == ["copy.kam"]


def test_only_backups_of_this_portfolio_are_its_own(full, file):
    full.upkeep.back_up()
    folder = usual_folder(file)
    for name in ("portfolio-notes.kam", "portfolio-b-20260601-083000-000000.kam", "x.txt"):
        (folder / name).write_bytes(b"")
    assert len(list(backups_in(folder, file))) == 1


def test_a_name_with_pattern_signs_is_taken_as_it_is(tmp_path):
    file = tmp_path / "p[1]*?.kamdesk"
    desk = open_desk(file, DEVICE, create=True)
    desk.upkeep.back_up()
    assert desk.upkeep.last() is not None
    desk.close()


def test_restoring_brings_back_everything_and_keeps_what_was_there(full, file):
    before = living(file)
    made = full.upkeep.back_up().backup.path
    full.accounts.add(an_account(name="Later"))
    after = living(file)
    full.close()
    done = restore_portfolio(made, file)
    assert living(file) == before
    assert living(done.kept) == after
    assert living(made) == before
    later = open_desk(file, DEVICE)
    assert [backup.path for backup in later.upkeep.backups()] == [made]
    later.history.undo()
    later.close()


def test_a_bad_backup_replaces_nothing(full, file):
    made = full.upkeep.back_up().backup.path
    before = living(file)
    full.close()
    spoilt(made)
    with pytest.raises(FileTrouble):
        restore_portfolio(made, file)
    assert living(file) == before
    assert {path.name for path in file.parent.iterdir()} == {file.name, usual_folder(file).name}


def test_a_missing_backup_is_a_sentence(file):
    with pytest.raises(FileTrouble, match=r"file\.missing"):
        restore_portfolio(file.with_name("nowhere.kam"), file)


def test_a_portfolio_that_is_open_is_not_replaced(full, file):
    made = full.upkeep.back_up().backup.path
    full.accounts.add(an_account(name="Later"))
    with pytest.raises(FileTrouble, match=r"file\.locked"):
        restore_portfolio(made, file)
    assert {one.name for one in full.portfolio.all()} >= {"Later"}


def test_a_damaged_portfolio_is_replaced_and_kept_as_it_is(full, file):
    made = full.upkeep.back_up().backup.path
    full.close()
    file.write_bytes(b"\x00" * 5000)
    done = restore_portfolio(made, file)
    assert done.kept.read_bytes() == b"\x00" * 5000
    assert living(file) == living(made)


def test_a_portfolio_that_is_gone_comes_back(full, file):
    made = full.upkeep.back_up().backup.path
    full.close()
    file.unlink()
    assert restore_portfolio(made, file).kept is None
    assert living(file) == living(made)


def test_a_sound_file_passes_every_check(full):
    full.upkeep.back_up()
    report = full.upkeep.examine()
    assert report.passed
    assert {check.name for check in report.checks} == {
        "file.integrity",
        "file.references",
        "search.index",
        "schema.version",
        "sqlite.version",
        "place.portfolio",
        "place.backups",
        "backup.newest",
        "attachments.contents",
        "contents.attached",
    }


def test_a_backup_that_went_bad_is_noticed(full):
    spoilt(full.upkeep.back_up().backup.path)
    (bad,) = [check for check in full.upkeep.examine().checks if not check.passed]
    assert bad.name == "backup.newest"


def test_a_reference_to_nothing_is_noticed(full, file):
    engine = open_engine(file, references=False)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM contact")
    engine.dispose()
    broken = {check.name for check in full.upkeep.examine(repair=True).checks if not check.passed}
    assert broken == {"file.references"}

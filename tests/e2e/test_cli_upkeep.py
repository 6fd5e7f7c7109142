"""Backups, restoring and the doctor, on a real file."""

import json

import pytest

from kamdesk.app import logs
from kamdesk.app.lock import PortfolioLock
from kamdesk.app.main import main


@pytest.fixture
def cli(tmp_path, capsys):
    file = tmp_path / "p.kamdesk"

    def call(*argv):
        code = main([*argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else None, said.err

    assert call("new", str(file))[0] == 0
    assert call("add", "account", "name=Alpha")[0] == 0
    return call


def names(cli):
    return [row["name"] for row in cli("list", "accounts")[1]]


def test_a_backup_brings_back_what_was_and_keeps_what_is(cli, tmp_path):
    code, made, _err = cli("backup")
    assert code == 0
    cli("set", "account", "Alpha", "name=Beta")
    code, done, _err = cli("restore", made["file"])
    assert (code, names(cli)) == (0, ["Alpha"])
    cli("restore", done["kept"])
    assert names(cli) == ["Beta"]


def test_a_backup_goes_where_it_is_wanted_and_never_over_a_file(cli, tmp_path):
    usb = tmp_path / "usb"
    usb.mkdir()
    code, made, _err = cli("backup", str(usb))
    assert (code, made["file"]) == (0, str(usb / "p.kamdesk"))
    code, _made, err = cli("backup", str(usb))
    assert code == 2
    assert "not overwritten" in err


def test_nothing_is_restored_under_an_open_window(cli, tmp_path):
    made = cli("backup")[1]
    lock = PortfolioLock(tmp_path / "p.kamdesk")
    assert lock.take()
    code, _done, err = cli("restore", made["file"])
    lock.release()
    assert code == 3
    assert "Another program" in err


def test_what_is_no_backup_is_not_restored(cli, tmp_path):
    cli("set", "account", "Alpha", "name=Beta")
    wrong = tmp_path / "wrong.kamdesk"
    wrong.write_text("no portfolio at all, but long enough to be looked at" * 100)
    assert cli("restore", str(wrong))[0] == 3
    assert cli("restore", str(tmp_path / "missing"))[0] == 3
    assert names(cli) == ["Beta"]


def test_the_doctor_finds_a_sound_file_in_order(cli):
    code, found, _err = cli("doctor")
    assert (code, found["passed"]) == (0, True)
    assert {"file.integrity", "file.references", "search.index"} <= {
        check["name"] for check in found["checks"]
    }
    assert all(check["says"] != check["name"] for check in found["checks"])


def test_the_doctor_mends_the_search_index(cli, tmp_path):
    from sqlcipher3 import dbapi2

    broken = dbapi2.connect(str(tmp_path / "p.kamdesk"))
    broken.execute("DELETE FROM document")
    broken.commit()
    broken.close()
    code, found, _err = cli("doctor")
    assert (code, found["passed"]) == (1, False)
    code, found, _err = cli("doctor", "--repair")
    assert (code, found["repaired"]) == (0, ["search.index"])
    assert cli("search", "Alpha")[1]

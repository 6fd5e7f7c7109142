"""Where the user's things live, and who may enter."""

import stat
import sys
from pathlib import Path

import pytest

from kamdesk.app import paths

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="rights work otherwise there")


def rights(place):
    return stat.S_IMODE(place.stat().st_mode)


def test_a_named_portfolio_is_the_default(monkeypatch, tmp_path):
    monkeypatch.setenv("KAMDESK_PORTFOLIO", str(tmp_path / "own.kam"))
    assert paths.default_portfolio() == tmp_path / "own.kam"


def test_a_named_portfolio_may_begin_at_home(monkeypatch):
    monkeypatch.setenv("KAMDESK_PORTFOLIO", "~/own.kam")
    assert paths.default_portfolio() == Path.home() / "own.kam"


def test_without_a_name_the_portfolio_lies_in_the_data_folder():
    assert paths.default_portfolio().parent == paths.data_folder()


def test_without_a_choice_the_data_folder_is_the_systems(monkeypatch, tmp_path):
    monkeypatch.delenv("KAMDESK_HOME")
    monkeypatch.setattr(paths, "user_data_path", lambda *_, **__: tmp_path / "share" / "KAMDesk")
    assert paths.data_folder() == tmp_path / "share" / "KAMDesk"


@posix_only
def test_nobody_else_enters_a_folder_that_is_made(monkeypatch, tmp_path):
    monkeypatch.setenv("KAMDESK_HOME", str(tmp_path / "new" / "home"))
    made = [paths.data_folder(), paths.logs(), paths.backups(Path("a.kam"))]
    assert [rights(folder) for folder in made] == [0o700] * 3


@posix_only
def test_a_folder_of_the_users_keeps_its_rights(monkeypatch, tmp_path):
    tmp_path.chmod(0o755)
    monkeypatch.setenv("KAMDESK_HOME", str(tmp_path))
    assert rights(paths.data_folder()) == 0o755


def test_backups_of_two_portfolios_of_one_name_stay_apart(tmp_path):
    first = paths.backups(tmp_path / "one" / "portfolio.kamdesk")
    second = paths.backups(tmp_path / "two" / "portfolio.kamdesk")
    assert first != second
    assert first == paths.backups(tmp_path / "one" / "portfolio.kamdesk")


def test_the_frozen_program_finds_its_resources_beside_itself(monkeypatch, tmp_path):
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_a_checkout_finds_its_resources():
    assert (paths.resources() / "theme" / "light.toml").is_file()

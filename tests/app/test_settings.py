"""The settings: whole or not at all, and never a reason not to start."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from kamdesk.app.settings import MOST_RECENT, Settings, SettingsFile
from kamdesk.domain.identity import new_id


@pytest.fixture
def place(tmp_path):
    return tmp_path / "settings.json"


@pytest.fixture
def file(place):
    return SettingsFile(place)


def aside(place):
    return list(place.parent.glob("settings.damaged-*.json"))


def test_the_device_is_made_once(place):
    assert SettingsFile(place).read().device == SettingsFile(place).read().device


def test_the_device_is_an_identity_that_sorts_by_birth(file):
    assert file.read().device.version == 7


def test_what_is_written_is_read(file):
    settings = Settings(
        theme="dark", language="de", recent=("a.kam",), window="AAEC", choices={"split": [1, 2]}
    )
    file.write(settings)
    assert file.read() == settings


def test_a_change_keeps_the_rest(file):
    file.write(Settings(theme="dark"))
    device = file.read().device
    file.change(language="fr")
    assert (file.read().theme, file.read().language, file.read().device) == ("dark", "fr", device)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\x00" * 200,
        b"{",
        b"[]",
        b'"text"',
        b"\xff\xfe",
        b"[" * 100_000,
        b"{}",
        b'{"device": 7}',
        b'{"device": "7"}',
        b'{"device": "6fd1cfd4-1a5e-4c3a-9d0e-000000000000"}',
    ],
    ids=lambda damage: repr(damage[:12]),
)
def test_a_damaged_file_is_set_aside_and_replaced(place, file, damage):
    place.write_bytes(damage)
    device = file.read().device
    assert [one.read_bytes() for one in aside(place)] == [damage]
    assert file.read().device == device


@pytest.mark.parametrize(
    "odd",
    [
        {"theme": "pink"},
        {"theme": ["dark"]},
        {"language": 7},
        {"recent": "a.kam"},
        {"recent": [7, None]},
        {"window": {}},
        {"choices": []},
    ],
    ids=str,
)
def test_a_single_odd_value_falls_back_alone(place, file, odd):
    device = new_id()
    place.write_text(json.dumps({"device": str(device), **odd}), "utf-8")
    assert file.read() == Settings(device=device)
    assert not aside(place)


def test_what_a_newer_program_stored_is_kept(place, file):
    place.write_text(json.dumps({"device": str(new_id()), "orbit": 7}), "utf-8")
    file.change(theme="light")
    assert json.loads(place.read_text("utf-8"))["orbit"] == 7


def test_nothing_is_left_beside_the_file(place, file):
    file.read()
    file.change(theme="light")
    assert list(place.parent.iterdir()) == [place]


def test_a_write_that_fails_leaves_the_old_settings(place, file, monkeypatch, caplog):
    file.write(Settings(theme="dark"))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    file.write(Settings(theme="light"))
    monkeypatch.undo()
    assert file.read().theme == "dark"
    assert "No space left on device" in caplog.text
    assert list(place.parent.iterdir()) == [place]


def test_a_file_that_cannot_be_read_for_now_keeps_its_device(place, file, monkeypatch):
    device = file.read().device

    def locked(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_text", locked)
    file.read()
    monkeypatch.undo()
    assert file.read().device == device


def test_the_first_of_two_starts_names_the_device(place, file, monkeypatch):
    faster = Settings()

    def link(_source, target):
        SettingsFile(place).write(faster)
        raise FileExistsError(target)

    monkeypatch.setattr(os, "link", link)
    assert file.read().device == faster.device


def test_a_disk_without_links_keeps_settings_too(place, file, monkeypatch):
    def link(*_):
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)
    assert file.read().device == file.read().device


def test_the_last_opened_portfolio_comes_first_and_once(tmp_path):
    settings = Settings()
    for name in ("a.kam", "b.kam", "a.kam"):
        settings = settings.opened(tmp_path / name)
    assert settings.recent == (str(tmp_path / "a.kam"), str(tmp_path / "b.kam"))


def test_old_portfolios_are_forgotten(tmp_path):
    settings = Settings()
    for number in range(MOST_RECENT + 5):
        settings = settings.opened(tmp_path / f"{number}.kam")
    assert len(settings.recent) == MOST_RECENT


def test_a_small_choice_is_made_and_forgotten():
    settings = Settings().chosen("columns", ["name"])
    assert settings.choices == {"columns": ["name"]}
    assert settings.chosen("columns", None) == replace(settings, choices={})

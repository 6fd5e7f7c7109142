"""Folders where others handle a live portfolio."""

from pathlib import Path

import pytest

from kamdesk.app import folders
from kamdesk.app.folders import keeper_of

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
/dev/sdb1 /mnt/office/disk ext4 rw 0 0
office:/export /mnt/office nfs4 rw 0 0
//server/share /mnt/the\\040share cifs rw 0 0
anna@host: /mnt/host fuse.sshfs rw 0 0
"""


@pytest.fixture(autouse=True)
def mounts(monkeypatch, tmp_path):
    place = tmp_path / "mounts"
    place.write_text(MOUNTS, "utf-8")
    monkeypatch.setattr(folders, "MOUNTS", place)
    return place


@pytest.mark.parametrize(
    ("folder", "keeper"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)/work", "Dropbox"),
        ("OneDrive - Northwind Traders/desk", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Library/CloudStorage/GoogleDrive-anna", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Documents", None),
        ("Dropboxes", None),
        ("My Dropbox notes", None),
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path, folder, keeper):
    assert keeper_of(tmp_path / folder / "a.kam", {}) == keeper


@pytest.mark.parametrize(("mark", "keeper"), [(".dropbox", "Dropbox"), (".stfolder", "Syncthing")])
def test_a_synced_folder_is_known_by_what_lies_in_it(tmp_path, mark, keeper):
    (tmp_path / mark).mkdir()
    assert keeper_of(tmp_path / "deep" / "down" / "a.kam", {}) == keeper


def test_onedrive_may_lie_anywhere(tmp_path):
    assert keeper_of(tmp_path / "desk" / "a.kam", {"OneDrive": str(tmp_path)}) == "OneDrive"
    assert keeper_of(tmp_path / "desk" / "a.kam", {"OneDrive": str(tmp_path / "other")}) is None


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="mounts are read otherwise there")
@pytest.mark.parametrize(
    ("folder", "keeper"),
    [
        ("/mnt/office/anna", "the network"),
        ("/mnt/the share", "the network"),
        ("/mnt/host/deep/down", "the network"),
        ("/mnt/office/disk", None),
        ("/mnt/officer", None),
        ("/srv", None),
    ],
)
def test_a_network_folder_is_known_by_its_mount(folder, keeper):
    assert keeper_of(Path(folder) / "a.kam", {}) == keeper


def test_where_mounts_cannot_be_read_nothing_is_claimed(mounts):
    mounts.unlink()
    assert keeper_of(Path("/mnt/office/a.kam"), {}) is None

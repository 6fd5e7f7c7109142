"""Knows the folders where a live portfolio is at risk: others copy or lock them file by file."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "a cloud service",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
    "syncthing": "Syncthing",
}
MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "davfs", "ncpfs"})
NETWORK_FUSE = ("fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs2", "fuse.s3fs")
REMOTE_DRIVE = 4  # DRIVE_REMOTE
MOUNTS = Path("/proc/self/mounts")


def keeper_of(portfolio: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """Return who else handles the folder of a portfolio, ``None`` on a disk of one's own."""
    folder = portfolio.expanduser().absolute().parent
    return _synced(folder, environment) or ("the network" if _remote(folder) else None)


def _synced(folder: Path, environment: Mapping[str, str]) -> str | None:
    for name in VARIABLES:
        if environment.get(name) and folder.is_relative_to(environment[name]):
            return "OneDrive"
    for part in (folder, *folder.parents):
        found = _named(part.name) or _marked(part)
        if found:
            return found
    return None


def _named(name: str) -> str | None:
    """Know a folder by its name, also as ``OneDrive - Company`` or ``Dropbox (Personal)``."""
    plain = name.casefold()
    for known, keeper in SYNCED.items():
        if plain == known or plain.startswith((f"{known} -", f"{known} (", f"{known}-")):
            return keeper
    return None


def _marked(folder: Path) -> str | None:
    for mark, keeper in MARKS.items():
        try:
            if (folder / mark).exists():
                return keeper
        except OSError:
            return None  # a folder we may not look into is not one we can judge
    return None


def _remote(folder: Path) -> bool:
    if sys.platform == "win32":
        drive = folder.drive
        kind = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")
        return drive.startswith("\\\\") or bool(kind == REMOTE_DRIVE)
    try:
        return _on_network(folder, MOUNTS.read_text("utf-8", "surrogateescape").splitlines())
    except OSError:
        return False  # no such list here


def _on_network(folder: Path, mounts: Iterable[str]) -> bool:
    """Find the innermost mount that holds ``folder``, and judge its kind."""
    innermost, kind = Path(), ""
    for line in mounts:
        _device, place, this, *_ = line.split(" ")
        point = Path(place.replace("\\040", " "))
        if folder.is_relative_to(point) and len(point.parts) >= len(innermost.parts):
            innermost, kind = point, this
    return kind in NETWORK or kind.startswith(NETWORK_FUSE)

"""Looks whether a window can open here, before Qt gives up without a word."""

from __future__ import annotations

import builtins
import ctypes
import os
import socket
import sys
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from importlib.machinery import ModuleSpec

EVERYWHERE = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
PLATFORMS: Mapping[str, Mapping[str, str]] = {
    "xcb": {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
    },
}
NO_SCREEN = (
    "KAMDesk finds no screen to open its window on: start it from a desktop session,"
    " or use its commands (kamdesk --help)."
)
MISSING = (
    "KAMDesk needs system libraries that are missing here ({files});"
    " on Debian or Ubuntu this brings them: apt-get install {packages}"
)


def trouble(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return the sentence that says why no window can open here, ``None`` where one can."""
    if not sys.platform.startswith("linux"):
        return None  # the wheels bring all that Qt needs there
    chosen = environment.get("QT_QPA_PLATFORM", "")
    named = [one.partition(":")[0] for one in chosen.split(";") if one]
    platforms = named or _reachable(environment)
    lacking = {one: _sentence({**EVERYWHERE, **PLATFORMS.get(one, {})}) for one in platforms}
    if any(not lacking[one] and _may_open(one, environment) for one in platforms):
        return None
    sentences = lacking.values() if platforms else [_sentence(EVERYWHERE)]
    return next(filter(None, sentences), NO_SCREEN)


def packages(libraries: Mapping[str, str] = EVERYWHERE) -> list[str]:
    """Return the Debian packages of the libraries that cannot be loaded here."""
    return list(dict.fromkeys(libraries[name] for name in _missing(libraries)))


@contextmanager
def plain_imports() -> Iterator[None]:
    """Undo the import hook that PySide6 leaves in ``builtins``; it slows every later import."""
    before = builtins.__import__
    try:
        yield
    finally:
        builtins.__import__ = before


def _sentence(libraries: Mapping[str, str]) -> str | None:
    wanted = packages(libraries)
    if not wanted:
        return None
    return MISSING.format(files=", ".join(_missing(libraries)), packages=" ".join(wanted))


def _missing(libraries: Iterable[str]) -> list[str]:
    return [name for name in libraries if not _loads(name)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _reachable(environment: Mapping[str, str]) -> list[str]:
    """Return the window systems that answer; Qt ends the process over one that does not."""
    found = []
    if environment.get("WAYLAND_DISPLAY") and _wayland_answers(environment):
        found.append("wayland")
    if environment.get("DISPLAY") and _x_answers(environment["DISPLAY"]):
        found.append("xcb")
    return found


def _may_open(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether Qt has a platform of this name, and the screen it draws on answers."""
    if platform == "xcb":
        return bool(environment.get("DISPLAY")) and _x_answers(environment["DISPLAY"])
    if platform.startswith("wayland"):
        return bool(environment.get("WAYLAND_DISPLAY")) and _wayland_answers(environment)
    qt = find_spec("PySide6")
    folders = [Path(one, "Qt", "plugins", "platforms") for one in _places(qt)]
    shipped = [name.name for folder in folders if folder.is_dir() for name in folder.iterdir()]
    return not shipped or f"libq{platform}.so" in shipped


def _places(package: ModuleSpec | None) -> Iterable[str]:
    return (package.submodule_search_locations if package else None) or ()


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    if sys.platform == "win32":
        return False
    place = Path(environment.get("XDG_RUNTIME_DIR", "")) / environment["WAYLAND_DISPLAY"]
    with socket.socket(socket.AF_UNIX) as door:
        try:
            door.connect(str(place))
        except OSError:
            return False
    return True


def _x_answers(display: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # the missing library is the better sentence
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(display), None))
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)

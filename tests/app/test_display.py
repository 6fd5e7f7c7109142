"""No window can open: a sentence, never an abort."""

import builtins
import ctypes
import socket
import subprocess
import sys

import pytest

from kamdesk.app import display

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere Qt brings what it needs"
)


@pytest.fixture
def without(monkeypatch):
    """Hide libraries from the loader."""
    load = ctypes.CDLL

    def hide(*hidden):
        def answer(name, *rest, **more):
            if name in hidden:
                raise OSError(name)
            return load(None if name in known else name, *rest, **more)

        known = {*display.EVERYWHERE, *display.PLATFORMS["xcb"], *display.PLATFORMS["wayland"]}
        monkeypatch.setattr(ctypes, "CDLL", answer)

    return hide


def test_offscreen_needs_no_screen(without):
    without()
    assert display.trouble({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_without_a_screen_a_sentence_says_so(without):
    without()
    assert display.trouble({}) == display.NO_SCREEN


def test_a_missing_library_names_its_package(without):
    without("libGL.so.1")
    said = display.trouble({"QT_QPA_PLATFORM": "offscreen"})
    assert "libGL.so.1" in said
    assert said.endswith("apt-get install libgl1")


def test_a_package_is_named_once(without):
    without("libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1")
    said = display.trouble({"QT_QPA_PLATFORM": "offscreen"})
    assert said.endswith("apt-get install libglib2.0-0 libegl1")


def test_missing_libraries_are_said_before_a_missing_screen(without):
    without("libGL.so.1")
    assert "libgl1" in display.trouble({})


def test_a_window_needs_more_than_offscreen(without):
    without("libxcb-icccm.so.4")
    assert display.trouble({"QT_QPA_PLATFORM": "offscreen"}) is None
    assert "libxcb-icccm4" in display.trouble({"QT_QPA_PLATFORM": "xcb"})


def test_options_after_the_platform_are_not_its_name(without):
    without("libxcb-icccm.so.4")
    assert "libxcb-icccm4" in display.trouble({"QT_QPA_PLATFORM": "xcb:nograb;wayland"})


def test_a_display_that_does_not_answer_is_no_screen(without):
    without()
    assert display.trouble({"DISPLAY": ":4711"}) == display.NO_SCREEN


def test_a_wayland_socket_that_does_not_answer_is_no_screen(without, tmp_path):
    without()
    environment = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert display.trouble(environment) == display.NO_SCREEN


def test_one_window_system_that_works_is_enough(without, tmp_path, monkeypatch):
    without("libwayland-cursor.so.0")
    monkeypatch.setattr(display, "_x_answers", lambda _: True)
    with socket.socket(socket.AF_UNIX) as door:
        monkeypatch.chdir(tmp_path)  # a socket's path must be short
        door.bind("wayland-7")
        door.listen()
        alone = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": "."}
        assert "libwayland-cursor0" in display.trouble(alone)
        assert display.trouble({**alone, "DISPLAY": ":0"}) is None


def test_imports_stay_plain_after_qt():
    script = (
        "import builtins\n"
        "before = builtins.__import__\n"
        "from kamdesk.app.display import plain_imports\n"
        "with plain_imports():\n"
        "    import PySide6.QtCore\n"
        "assert builtins.__import__ is before, 'the hook is still there'\n"
        "from PySide6.QtCore import QObject, Signal, Slot\n"
        "class Bell(QObject):\n"
        "    rung = Signal(int)\n"
        "heard = []\n"
        "bell = Bell()\n"
        "bell.rung.connect(heard.append)\n"
        "bell.rung.emit(7)\n"
        "assert heard == [7]\n"
    )
    command = [sys.executable, "-c", script]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr


def test_imports_are_plain_again_even_after_a_failure():
    before = builtins.__import__
    with pytest.raises(ImportError), display.plain_imports():
        builtins.__import__ = print
        raise ImportError("libGL.so.1")
    assert builtins.__import__ is before


@pytest.mark.parametrize("named", ["xcb", "wayland", "nonsense", "nonsense;xcb:nograb"])
def test_a_platform_that_was_named_and_cannot_open_is_no_screen(without, named):
    without()
    assert display.trouble({"QT_QPA_PLATFORM": named}) == display.NO_SCREEN


def test_one_of_several_named_platforms_is_enough(without):
    without()
    assert display.trouble({"QT_QPA_PLATFORM": "xcb;offscreen"}) is None

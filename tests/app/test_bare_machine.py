"""What the suite does on a machine that lacks Qt's libraries."""

import subprocess
import sys

import pytest

from tests.support import system

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a matter of Debian")


@pytest.fixture
def bare(monkeypatch):
    """A Debian without two of the packages; what would be called is collected."""
    called = []

    def answer(command, **_):
        called.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(system, "packages", lambda: ["libgl1", "libegl1"])
    monkeypatch.setattr(system, "may_install", lambda: True)
    monkeypatch.setattr(subprocess, "run", answer)
    return called


def test_root_on_debian_brings_what_is_missing(bare):
    system.bring_qt_libraries({})
    update, install = bare
    assert update == ["apt-get", "update"]
    assert install[-2:] == ["libgl1", "libegl1"]


def test_anybody_else_is_told_the_packages(bare, monkeypatch):
    monkeypatch.setattr(system, "may_install", lambda: False)
    with pytest.raises(pytest.exit.Exception, match="apt-get install libgl1 libegl1"):
        system.bring_qt_libraries({})
    assert not bare


def test_a_refusal_of_the_package_manager_is_passed_on(bare, monkeypatch):
    def refuse(command, **_):
        return subprocess.CompletedProcess(command, 100, "", "E: no network\n")

    monkeypatch.setattr(subprocess, "run", refuse)
    with pytest.raises(pytest.exit.Exception, match="E: no network"):
        system.bring_qt_libraries({})


def test_a_complete_machine_is_left_alone(bare, monkeypatch):
    monkeypatch.setattr(system, "packages", list)
    system.bring_qt_libraries({})
    assert not bare

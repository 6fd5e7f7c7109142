"""What the suite needs from the machine before Qt is imported."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

import pytest

from kamdesk.app.display import MISSING, packages


def bring_qt_libraries(environment: Mapping[str, str] = os.environ) -> None:
    """Install what a bare Debian lacks for Qt if that is ours to do; else say what is missing."""
    wanted = packages() if sys.platform.startswith("linux") else []
    if not wanted:
        return
    failed = _install(wanted, environment) if may_install() else "they are missing here"
    if failed:
        said = MISSING.format(files=failed, packages=" ".join(wanted))
        pytest.exit(said, returncode=pytest.ExitCode.USAGE_ERROR)


def _install(wanted: list[str], environment: Mapping[str, str]) -> str:
    """Install packages quietly, and return what went wrong."""
    quiet = {**environment, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *wanted]
    for command in (["apt-get", "update"], install):
        done = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
        if done.returncode:
            return done.stderr.strip()
    return ""


def may_install() -> bool:
    """Tell whether this is root on a machine with Debian's packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None

"""What the suite needs from the machine before Qt is imported."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

import pytest

from kamdesk.app.display import MISSING, packages


def bring_qt_libraries(environment: Mapping[str, str] = os.environ) -> None:
    """Install what a bare Debian lacks for Qt if that is ours to do; say what is missing if not."""
    wanted = packages() if sys.platform.startswith("linux") else []
    if not wanted:
        return
    if not may_install():
        said = MISSING.format(files="for Qt", packages=" ".join(wanted))
        pytest.exit(said, returncode=pytest.ExitCode.USAGE_ERROR)
    quiet = {**environment, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *wanted]
    for command in (["apt-get", "update"], install):
        subprocess.run(command, env=quiet, check=True, stdout=subprocess.DEVNULL)


def may_install() -> bool:
    """Tell whether this is root on a machine with Debian's packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None

"""Rules of the repository: what lies in it, and that its front page is true."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ALLOWED = {
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "kamdesk",
    "kamdesk.spec",
    "pyproject.toml",
    "resources",
    "tests",
}
MADE_BY_TOOLS = {"build", "dist", "htmlcov"}
WRITTEN_BY_US = {".md", ".py", ".qss", ".spec", ".toml", ".ts", ".typ", ".yaml", ""}
SOMEBODYS_PLACE = re.compile(
    r"(?<![\w.~])(?:/(?:home|root|Users|tmp|work)/|[A-Z]:\\+Users\\+)[\w.]"
)
ADDRESS = re.compile(r"https?://[\w.-]*(?:pypi|pythonhosted|artifact|npmjs|debian)[\w.-]*")
MODULES = {"PySide6-Essentials": "PySide6", "python-docx": "docx"}  # where the two names differ
PROGRAM = sorted((ROOT / "kamdesk").rglob("*.py"))
COMMAND = re.compile(r"^```sh\n(.+)\n```$", re.MULTILINE)


def ours():
    for folder in ("kamdesk", "resources", "tests"):
        yield from (path for path in (ROOT / folder).rglob("*") if "__pycache__" not in path.parts)
    yield from ROOT.iterdir()
    yield ROOT / ".ci" / "run"


TEXTS = sorted(
    {path for path in ours() if path.is_file() and path.suffix in WRITTEN_BY_US}
    - {ROOT / ".git", ROOT / ".coverage"}
)


def named(path):
    return str(path.relative_to(ROOT))


def commands():
    return COMMAND.findall((ROOT / "README.md").read_text("utf-8"))


def test_the_root_holds_what_the_customer_named_and_nothing_else():
    seen = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    tools = {name for name in seen if name in MADE_BY_TOOLS or name.endswith(".egg-info")}
    assert seen - tools <= ALLOWED


@pytest.mark.parametrize("trace", [SOMEBODYS_PLACE, ADDRESS], ids=["place", "address"])
def test_no_file_knows_the_machine_it_was_written_on(trace):
    found = {named(path): trace.findall(path.read_text("utf-8")) for path in TEXTS}
    assert {name: places for name, places in found.items() if places} == {}


def test_the_guard_against_machines_knows_one_when_it_sees_it():
    for place in ("home/anna", "root/.cache", "tmp/x"):
        assert SOMEBODYS_PLACE.search(f"open('/{place}')")
    assert SOMEBODYS_PLACE.search("C:\\" + "Users\\anna")
    assert not SOMEBODYS_PLACE.search("~/.local/share")


def test_the_front_page_begins_with_the_two_commands():
    start, test = commands()[:2]
    assert start.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert start.endswith("&& .venv/bin/kamdesk --demo")
    assert test.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert " -m pytest" in test
    head = (ROOT / "README.md").read_text("utf-8").splitlines()[:25]
    assert {start, test} <= set(head)


def test_windows_has_the_same_two_commands():
    text = (ROOT / "README.md").read_text("utf-8")
    for command in commands()[:2]:
        windows = command.replace("python3 ", "py ").replace("/bin/", "/Scripts/")
        head, *rest = windows.split(" && ")
        assert " && ".join([head, *(part.replace("/", "\\", 2) for part in rest)]) in text


@pytest.mark.skipif(shutil.which("bash") is None, reason="a script of bash")
def test_the_proof_of_a_commit_runs_the_front_pages_test_command():
    command = [shutil.which("bash"), ".ci/run", "--show"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == commands()[1]


def test_the_front_page_names_every_command_and_no_other():
    from kamdesk.cli.verbs import VERBS

    told = re.findall(r"`kamdesk ([a-z]+(?:-[a-z]+)*)\b", (ROOT / "README.md").read_text("utf-8"))
    assert set(told) - {"help"} == set(VERBS) - {"help"}


def test_what_is_started_is_what_is_installed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    module, function = project["scripts"]["kamdesk"].split(":")
    source = ROOT.joinpath(*module.split(".")).with_suffix(".py")
    assert f"def {function}(" in source.read_text("utf-8")


def test_every_dependency_says_which_versions_fit():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    listed = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    outside = [one for one in listed if not one.startswith("kamdesk[")]
    assert [one for one in outside if not re.search(r">=[\d.]+,<[\d.]+$", one)] == []


def test_what_is_imported_is_what_is_installed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    listed = {re.match(r"[\w-]+", one)[0] for one in project["dependencies"]}
    modules = {MODULES.get(name, name.lower().replace("-", "_")) for name in listed}
    used = {name.split(".")[0] for path in PROGRAM for name in imported(path)}
    outside = used - sys.stdlib_module_names - {"kamdesk", "shiboken6"}  # a part of PySide6
    assert outside == modules


def imported(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


def test_the_version_is_said_once():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "version" in project.get("dynamic", [])
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    import kamdesk

    assert f"\n## {kamdesk.__version__}\n" in changes

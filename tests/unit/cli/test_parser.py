"""What the command line understands, and that all of it is written down."""

import re
from pathlib import Path

import pytest

import kamdesk
from kamdesk.cli.parser import Misused, make_parser
from kamdesk.cli.run import sentence
from kamdesk.cli.verbs import VERBS
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.words.errors import ERRORS

PACKAGE = Path(kamdesk.__file__).parent
README = PACKAGE.parent / "README.md"


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_is_documented(name):
    assert re.search(rf"`kamdesk {name}\b", README.read_text("utf-8")), f"README: {name}"


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_says_in_one_line_what_it_does(name):
    verb = VERBS[name]
    assert re.fullmatch(r"[a-z][^\n]{10,80}[^.\s]", verb.does)
    assert verb.does in " ".join(make_parser().format_help().split())


@pytest.mark.parametrize(
    "argv", [["list"], ["list", "accounts", "--limit", "x"], ["nonsense"], ["--port"]]
)
def test_a_misunderstanding_is_one_sentence(argv):
    with pytest.raises(Misused) as refused:
        make_parser().parse_args(argv)
    assert re.fullmatch(r"[A-Z][^\n]+: see 'kamdesk help[ a-z]*'\.", str(refused.value))


def test_what_can_be_chosen_is_told_as_it_is_typed():
    with pytest.raises(Misused, match=r"choose from 'plan', 'brief', 'map'"):
        make_parser().parse_args(["report", "novel", "--out", "a.pdf"])


def test_common_options_are_the_same_before_and_behind():
    parser = make_parser()
    before = parser.parse_args(["--portfolio", "a", "--json", "redo"])
    behind = parser.parse_args(["redo", "--json", "--portfolio", "a"])
    assert vars(before) == vars(behind)


def codes():
    raised = re.compile(r"(?:RuleBroken|FileTrouble|FileTooNew)\(\s*\"([a-z.]+)\"")
    for path in PACKAGE.rglob("*.py"):
        yield from raised.findall(path.read_text("utf-8"))


@pytest.mark.parametrize("code", sorted(set(codes())))
def test_every_refusal_has_its_sentence(code):
    assert ERRORS[code][0].isupper() or ERRORS[code][0] in "'{"
    assert ERRORS[code].endswith((".", "…", ": {why}"))


def test_a_refusal_fills_its_sentence():
    error = RuleBroken("entry.id.unknown", noun="account", name="5")
    assert sentence(error) == "There is no account with the id 5."
    assert sentence(RuleBroken("never.heard.of")) == "This was refused (never.heard.of)."

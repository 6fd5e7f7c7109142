"""Every refusal has a sentence, and every sentence names only what its refusal is about."""

import ast
import re
from collections import defaultdict
from pathlib import Path
from string import Formatter

import pytest

import kamdesk
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.words import spoken
from kamdesk.services.words.errors import ERRORS
from kamdesk.storage.errors import KNOWN, REFUSED

PACKAGE = Path(kamdesk.__file__).parent
REFUSING = {"RuleBroken", "FileTrouble", "FileTooNew", "named", "within", "number"}
CODE = re.compile(r"[a-z]+(\.[a-z]+)+")
FILLED_BY = {"within": {"value"}, "number": {"value"}}


def texts(node):
    said = (one.value for one in ast.walk(node) if isinstance(one, ast.Constant))
    return {one for one in said if isinstance(one, str) and CODE.fullmatch(one)}


def assigned(tree):
    """Return the codes that names and functions of a module can stand for."""
    found = defaultdict(set)
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found[target.id] |= texts(node.value)
        elif isinstance(node, ast.FunctionDef):
            found[node.name] |= texts(node)
    return found


def calls(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, node


def refusals():
    """Yield code and the names given along, of each refusal in the program."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        known = assigned(tree)
        for name, call in calls(tree):
            if name not in REFUSING:
                continue
            given = {one.arg for one in call.keywords} | FILLED_BY.get(name, set())
            for argument in call.args:
                named = (known[one.id] for one in ast.walk(argument) if isinstance(one, ast.Name))
                for code in texts(argument).union(*named):
                    yield code, frozenset(given)


REFUSALS = sorted(set(refusals()), key=lambda pair: (pair[0], sorted(pair[1])))


def test_the_refusals_of_every_ring_are_found():
    assert {"account.name.empty", "figure.unknown", "record.gone"} <= {code for code, _ in REFUSALS}
    assert len(REFUSALS) > 80


@pytest.mark.parametrize("code", sorted({code for code, _ in REFUSALS}))
def test_every_refusal_has_a_sentence(code):
    assert code in ERRORS


@pytest.mark.parametrize(("code", "given"), REFUSALS)
def test_a_sentence_names_only_what_its_refusal_tells(code, given):
    wanted = {name for _, name, _, _ in Formatter().parse(ERRORS.get(code, "")) if name}
    assert wanted <= given or None in given  # told by a mapping, which no reader can look into


@pytest.mark.parametrize("code", sorted({*KNOWN.values(), *REFUSED.values()}))
def test_every_fault_of_the_database_has_a_sentence(code):
    assert code in ERRORS


def test_what_is_not_told_stays_blank():
    refused = RuleBroken("account.parent.circle", name="Alpha")
    assert "'Alpha'" in spoken(ERRORS[refused.code], refused.about)
    assert spoken("{nobody} said", {}) == " said"

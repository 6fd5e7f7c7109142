"""Everything leaves as one file and comes back, by the command line alone."""

import pytest

from kamdesk.services.kinds import Kind
from tests.support.program import made, small_one


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return small_one(tmp_path_factory.mktemp("small"))


def test_everything_leaves_as_json_and_comes_back(small, tmp_path):
    out = tmp_path / "everything.json"
    told = small.json("export", "json", str(out))
    assert told["file"] == str(out)
    other = made(tmp_path)
    (first,) = other.json("import", str(out), "--dry-run")
    assert (first["change"], other.json("list", "accounts")) == (None, [])
    (back,) = other.json("import", str(out))
    assert (
        back["rows"]
        == sum(told["rows"].values())
        == back["created"] + back["unchanged"] + back["updated"]
    )
    for kind in Kind:
        assert len(other.json("list", kind)) == len(small.json("list", kind)), kind
    assert other.json("list", "accounts") == small.json("list", "accounts")
    other.json("undo", back["change"])
    assert other.json("list", "accounts") == []


def test_an_export_never_replaces_the_portfolio(small):
    code, out, err = small("export", "json", str(small.file))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert small.json("doctor")["passed"]


@pytest.mark.parametrize("text", ["{", "[1]", '{"kamdesk": 99}', "[" * 50000])
def test_other_json_is_refused(small, tmp_path, text):
    source = tmp_path / "other.json"
    source.write_text(text)
    code, out, err = small("import", str(source), "--json")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "unexpected" not in err

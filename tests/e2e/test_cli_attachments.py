"""Files on the command line: attached, listed, saved, deleted."""

import json

import pytest

from tests.support.program import small_one


@pytest.fixture(scope="module")
def call(tmp_path_factory):
    return small_one(tmp_path_factory.mktemp("small"))


@pytest.fixture
def notes(tmp_path):
    found = tmp_path / "Notes.txt"
    found.write_text("agreed", "utf-8")
    return found


def test_a_file_goes_in_by_the_name_of_an_account_and_comes_out_as_it_was(call, notes, tmp_path):
    told = call.json("attach", str(notes), "--account", "ernst", "--note", "after the visit")
    (one,) = told["attachments"]
    assert (one["name"], one["size"], one["media_type"]) == ("Notes.txt", 6, "text/plain")
    listed = call.json("list", "attachments", "--filter", "account~ernst")
    assert [(row["id"], row["notes"]) for row in listed] == [(one["id"], "after the visit")]
    out = tmp_path / "out"
    out.mkdir()
    saved = call.json("save-attachment", one["id"], str(out))
    assert (out / "Notes.txt").read_text("utf-8") == "agreed"
    assert saved["file"] == str(out / "Notes.txt")
    assert call.json("search", "after the visit")[0]["kind"] == "attachment"
    assert call("delete", "attachments", one["id"])[0] == 0
    assert not call.json("list", "attachments", "--filter", "account~ernst")


def test_several_files_of_a_touchpoint_are_one_change(call, notes, tmp_path):
    other = tmp_path / "Other.txt"
    other.write_text("agreed", "utf-8")
    visit = call.json("list", "touchpoints")[0]["id"]
    told = call.json("attach", str(notes), str(other), "--touchpoint", visit)
    assert len(told["attachments"]) == 2
    assert call("undo", told["change"])[0] == 0
    assert [row["name"] for row in call.json("list", "attachments")] == ["Offer.pdf"]


def test_adding_one_without_a_file_names_the_way(call):
    code, _out, err = call("add", "attachments", "name=x")
    assert (code, "kamdesk attach" in err) == (2, True)


def test_a_file_that_is_not_there_and_one_of_nobody_are_refused(call, notes):
    assert call("attach", "nowhere.txt", "--account", "ernst")[0] == 2
    assert call("attach", str(notes))[0] == 2


def test_only_its_name_note_and_owner_can_be_changed(call):
    (one,) = call.json("list", "attachments")
    assert call("set", "attachments", one["id"], "notes=signed")[0] == 0
    assert call.json("list", "attachments")[0]["notes"] == "signed"
    assert call("set", "attachments", one["id"], "size=1")[0] == 2


def test_an_export_tells_of_no_missing_file(call, tmp_path):
    told = call.json("export", "json", str(tmp_path / "all.json"))
    assert told["without_content"] == []
    document = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert len(document["contents"]) == 1

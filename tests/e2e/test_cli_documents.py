"""Briefs, routes and hand-overs from the command line, and what is said where they cannot be."""

import json
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from tests.support.program import made, small_one
from tests.support.word import part, words


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    call = small_one(tmp_path_factory.mktemp("documents"))
    visits = (("ernst", "10:30", "Review"), ("königlich", "08:00", "First visit"))
    for account, at, summary in visits:
        argv = ["add", "touchpoint", f"account={account}", "kind=visit", f"at={at}"]
        code, _, err = call(*argv, "happened_on=2026-12-01", f"summary={summary}")
        assert code == 0, err
    return call


def text_of(file):
    pages = (page.extract_text() for page in PdfReader(file).pages)
    return " ".join(" ".join(pages).replace("\u00a0", " ").split())


def test_a_brief_is_one_page_in_both_forms(small, tmp_path):
    pdf, docx = tmp_path / "brief.pdf", tmp_path / "brief.docx"
    told = small.json("report", "brief", "--account", "ernst", "--out", str(pdf))
    assert (told["kind"], told["account"], told["format"]) == ("brief", "Ernst Handel", "pdf")
    assert (told["audience"], told["as_of"]) == ("internal", "2026-11-24")
    assert len(PdfReader(pdf).pages) == 1
    assert "Tue 1 Dec 2026, 10:30 · Visit" in text_of(pdf)
    assert "Send the quote 4 days late" in text_of(pdf)
    argv = ("report", "brief", "--account", "ernst", "--format", "docx", "--out", str(docx))
    assert small.json(*argv)["standard"] == "Word document"
    assert ("BriefName", "Ernst Handel") in words(part(docx))


def test_the_customer_s_copy_tells_nothing_internal(small, tmp_path):
    out = tmp_path / "agenda.pdf"
    argv = ("report", "brief", "--account", "ernst", "--audience", "customer", "--out", str(out))
    assert small.json(*argv)["audience"] == "customer"
    text = text_of(out)
    assert "Prepared for Ernst Handel" in text
    assert "Health" not in text


def test_a_day_s_route_has_the_visits_in_their_order(small, tmp_path):
    out = tmp_path / "day.pdf"
    told = small.json("report", "brief", "--day", "2026-12-01", "--out", str(out))
    assert (told["day"], told["accounts"]) == ("2026-12-01", ["Königlich Essen", "Ernst Handel"])
    assert len(PdfReader(out).pages) == 3


def test_briefs_of_several_accounts_come_in_one_file(small, tmp_path):
    out = tmp_path / "two.docx"
    argv = ("report", "brief", "--account", "ernst", "--account", "königlich")
    told = small.json(*argv, "--format", "docx", "--out", str(out))
    assert told["accounts"] == ["Königlich Essen", "Ernst Handel"]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ((), "Say whose document it is"),
        (("--day", "2026-12-05"), "is planned on 2026-12-05"),
        (("--day", "someday"), "someday"),
        (("--day", "2026-12-01", "--account", "ernst"), "not both"),
        (("--day", "2026-12-01", "--audience", "customer"), "for your own house"),
        (("--account", "nobody"), "nobody"),
    ],
)
def test_what_cannot_be_briefed_is_said_in_a_sentence(small, tmp_path, argv, said):
    out = tmp_path / "x.pdf"
    code, _, err = small("report", "brief", *argv, "--out", str(out))
    assert code == 2
    assert said in err
    assert "Traceback" not in err
    assert not out.exists()


def test_a_plan_is_about_one_account_and_no_word_file(small, tmp_path):
    out = ("--out", str(tmp_path / "x.pdf"))
    two = ("report", "plan", "--account", "ernst", "--account", "königlich", *out)
    assert "one account" in small(*two)[2]
    word = ("report", "plan", "--account", "ernst", "--format", "docx", *out)
    assert "cannot be written as docx" in small(*word)[2]


def test_an_account_is_handed_over_and_taken_in_as_one_change(small, tmp_path, tmp_path_factory):
    out = tmp_path / "königlich"
    told = small.json("hand-over", "königlich", "--to", "nancy", "--out", str(out))
    assert (told["account"], told["to"]) == ("Königlich Essen", "Nancy Davolio")
    assert sorted(one.name for one in out.iterdir()) == sorted(told["files"])
    assert told["promises"] == {"ours": [], "theirs": []}
    assert told["change"] is None
    receiver = made(tmp_path_factory.mktemp("receiver"))
    (answer,) = receiver.json("import", str(out / "account.json"))
    assert answer["created"] == answer["rows"] == sum(told["records"].values())
    assert [row["name"] for row in receiver.json("list", "accounts")] == ["Königlich Essen"]
    people = {row["name"] for row in receiver.json("list", "contacts")}
    assert people == {"Philip Cramer", "Heike Brandt"}
    receiver.json("undo", answer["change"])
    assert receiver.json("list", "accounts") == []


def test_open_promises_are_listed_and_the_package_can_be_one_file(
    small, tmp_path, tmp_path_factory
):
    out = tmp_path / "ernst.zip"
    code, said, _ = small("hand-over", "ernst", "--to", "Somebody New", "--out", str(out))
    assert code == 0
    assert "Send the quote" in said
    with ZipFile(out) as packed:
        assert json.loads(packed.read("account.json"))["account"]
    receiver = made(tmp_path_factory.mktemp("zipped"))
    (answer,) = receiver.json("import", str(out))
    assert answer["created"] == answer["rows"]


def test_the_account_is_noted_as_theirs_only_when_asked(small, tmp_path):
    owner = lambda: {one["name"]: one["owner"] for one in small.json("list", "accounts")}
    argv = ("hand-over", "ernst", "--to", "nancy", "--out", str(tmp_path / "a"))
    small.json(*argv)
    assert owner()["Ernst Handel"] == "Anna"
    change = small.json(*argv, "--assign")["change"]
    assert owner()["Ernst Handel"] == "Nancy Davolio"
    small.json("undo", change)
    assert owner()["Ernst Handel"] == "Anna"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("ernst", "--to", " ", "--out", "{folder}/a"), "who takes the account over"),
        (("ernst", "--to", "nancy", "--out", "{folder}/no/a"), "make it first"),
        (("nobody", "--to", "nancy", "--out", "{folder}/a"), "nobody"),
    ],
)
def test_a_hand_over_that_cannot_be_is_said_in_a_sentence(small, tmp_path, argv, said):
    code, _, err = small("hand-over", *(one.replace("{folder}", str(tmp_path)) for one in argv))
    assert code == 2
    assert said in err
    assert list(tmp_path.iterdir()) == []


def test_one_account_is_exported_as_json(small, tmp_path):
    out = tmp_path / "ernst.json"
    told = small.json("export", "json", str(out), "--account", "ernst")
    assert told["account"] == "Ernst Handel"
    assert told["rows"]["accounts"] == 1
    assert told["rows"]["contacts"] == 1
    code, _, err = small("export", "json", str(out), "--audience", "customer")
    assert code == 2
    assert "leave --audience out" in err


def test_the_map_of_an_account_is_a_file_for_the_house_alone(small, tmp_path):
    argv = ("report", "map", "--account", "königlich", "--out", str(tmp_path / "map.svg"))
    told = small.json(*argv, "--format", "svg")
    assert (told["kind"], told["format"], told["account"]) == ("map", "svg", "Königlich Essen")
    assert "<svg" in (tmp_path / "map.svg").read_text("utf-8")
    code, _, err = small(*argv, "--format", "svg", "--audience", "customer")
    assert code == 2
    assert "for your own house only" in err

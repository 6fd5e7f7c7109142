"""What is there twice is found, merged and told apart on the command line; cards go out and in."""

import json
from datetime import date

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram

DAY = "2026-11-24"


@pytest.fixture
def answer(tmp_path, capsys):
    """Ask a portfolio of two accounts of one name, and expect success unless said otherwise."""
    file = tmp_path / "p.kamdesk"
    LocalProgram().new(file, "EUR", demo=False, as_of=date.fromisoformat(DAY))

    def call(*argv, expected=0):
        code = main(["--as-of", DAY, *argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        assert code == expected, said.err
        return said.err if expected else json.loads(said.out)

    call.ids = [
        call("add", "accounts", "name=Nord", f"city={city}", "joined=2026-01-01")["id"]
        for city in ("Kiel", "Bonn")
    ]
    call("add", "contacts", "name=Ada Lo", f"account={call.ids[1]}", "email=ada@nord.example")
    return call


def test_a_pair_is_offered_with_its_reasons_until_it_is_told_apart(answer):
    (pair,) = answer("duplicates", "accounts")
    assert (pair["grade"], pair["reasons"]) == ("likely", ["same name"])
    assert {pair["one"]["place"], pair["other"]["place"]} == {"Kiel", "Bonn"}
    answer("apart", "account", *answer.ids)
    assert answer("duplicates") == []
    answer("apart", "account", *answer.ids, "--forget")
    assert len(answer("duplicates")) == 1


def test_a_merge_is_shown_before_it_is_done_and_undone_as_one_step(answer):
    kept, gone = answer.ids
    before = answer("list", "accounts")
    look = answer("merge", "account", kept, gone, "--dry-run")
    city = next(one for one in look["fields"] if one["field"] == "city")
    assert (city["this"], city["that"], city["result"]) == ("Kiel", "Bonn", "Kiel")
    assert (look["noted"], look["moving"]) == (["Address: Bonn"], {"contacts": 1})
    assert (look["change"], answer("list", "accounts")) == (None, before)
    done = answer("merge", "account", kept, gone, "name=Nord GmbH", "phone=7")
    (row,) = answer("list", "accounts")
    assert (row["name"], row["contacts"]) == ("Nord GmbH", 1)
    assert answer("history")[0]["change"] == "merge accounts ‘Nord’"
    answer("undo", done["change"])
    assert answer("list", "accounts") == before


def test_a_name_that_two_go_by_and_a_kind_that_cannot_be_merged_are_refused(answer):
    assert "Nord" in answer("merge", "account", "Nord", answer.ids[0], expected=2)
    assert "Only accounts and contacts" in answer("duplicates", "sales", expected=2)


def test_people_go_out_as_cards_and_come_back_as_they_are(answer, tmp_path):
    out = str(tmp_path / "people.vcf")
    answer("merge", "account", *answer.ids)
    told = answer("export", "vcf", out, "--account", "Nord")
    assert (told["rows"], told["account"]) == ({"contacts": 1}, "Nord")
    (card,) = answer("import", out)
    assert (card["kind"], card["unchanged"]) == ("contacts", 1)
    assert answer("export", "json", out, "--audience", "customer", expected=2)

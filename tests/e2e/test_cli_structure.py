"""Groups, teams and concentration on the command line."""

import json
from datetime import date

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram

DAY = "2026-11-24"


@pytest.fixture
def answer(tmp_path, capsys):
    """Ask a portfolio of a group, its site and a customer beside them."""
    file = tmp_path / "p.kamdesk"
    LocalProgram().new(file, "EUR", demo=False, as_of=date.fromisoformat(DAY))

    def call(*argv, to=0):
        code = main(["--as-of", DAY, *argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        assert code == to, said.err
        return said.err if to else json.loads(said.out)

    call("add", "accounts", "name=Group", "level=group")
    call("add", "accounts", "name=Site", "level=site", "parent=Group")
    call("add", "accounts", "name=Other")
    for account, amount in (("Group", 100), ("Site", 50), ("Other", 150)):
        call("add", "sales", f"account={account}", f"amount={amount}", "sold_on=2026-11-02")
    return call


def test_an_account_is_shown_with_all_below_it(answer):
    told = answer("show", "Group")["structure"]
    assert (told["accounts"], told["currency"]) == (2, "EUR")
    group, site = told["rows"]
    assert (group["own"]["sales_12m"], group["rolled"]["sales_12m"]) == ("100.00", "150.00")
    assert (site["account"], site["depth"], site["parent_id"]) == ("Site", 1, group["id"])


def test_a_rolled_up_figure_opens_into_its_accounts(answer):
    told = answer("explain", "group_sales_12m", "Group")
    assert told["value"] == "150.00"
    assert [(one["name"], round(one["share"], 2)) for one in told["inputs"]] == [
        ("Group", 0.67),
        ("Site", 0.33),
    ]


def test_a_circle_is_refused_with_a_sentence(answer):
    said = answer("set", "accounts", "Group", "parent=Site", to=2)
    assert "below itself" in said


def test_concentration_counts_the_group_as_one(answer):
    told = answer("explain", "concentration")
    assert (told["hhi"], told["effective_customers"], told["top_1"]) == (5000, 2, 0.5)
    assert [one["name"] for one in told["big"]] == ["Group", "Other"]
    assert "leave the account out" in answer("explain", "concentration", "Group", to=2)


def test_colleagues_say_what_they_are_in_charge_of(answer):
    answer("add", "colleagues", "name=Robert King", "department=Logistics")
    answer("add", "team", "account=Site", "colleague=Robert King", "role=Delivery")
    answer("add", "actions", "title=Slots", "account=Site", "owner=Robert King")
    (king,) = answer("list", "colleagues", "--filter", "open_actions>0")
    assert (king["accounts"], king["open_actions"], king["open_issues"]) == ("Site", 1, 0)
    assert [hit["kind"] for hit in answer("search", "king")] == ["colleague", "action"]


def test_ones_own_fields_are_set_and_found(answer):
    answer("set", "accounts", "Other", "custom.Dock=Süd 4")
    assert [hit["title"] for hit in answer("search", "süd")] == ["Other"]
    answer("set", "accounts", "Other", "custom.Dock=", "custom.Gate=Süd 4")
    assert answer("show", "Other")["custom"] == {"Gate": "Süd 4"}


def test_people_see_the_tree_as_a_tree(answer, tmp_path, capsys):
    assert main(["--as-of", DAY, "show", "Group", "--portfolio", str(tmp_path / "p.kamdesk")]) == 0
    logs.stop()
    lines = [line.split("  ")[:2] for line in capsys.readouterr().out.splitlines()]
    assert ["", "Site"] in lines

"""A portfolio leaves as readable JSON and comes back as it was."""

import json
from dataclasses import replace

import pytest

from kamdesk.app.bootstrap import open_desk
from kamdesk.domain.accounts import Account
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.domain.preferences import Preference
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.kinds import FACTS, Kind
from tests.conftest import DEVICE
from tests.support.builders import a_preference, an_account
from tests.support.portfolio import living, small, store


@pytest.fixture
def out(tmp_path):
    return tmp_path / "everything.json"


@pytest.fixture
def other(tmp_path):
    desk = open_desk(tmp_path / "other.kamdesk", DEVICE, create=True)
    yield desk
    desk.close()


def everything(desk):
    return {
        kind: [replace(one, version=0) for one in desk.reader.all(facts.entity)]
        for kind, facts in FACTS.items()
    }


def test_everything_comes_back_without_loss(desk, out, other):
    portfolio = small()
    store(desk, portfolio.everything)
    counts = desk.interchange.export_everything(out)
    assert counts == {kind: len(found) for kind, found in everything(desk).items()}
    merged = other.interchange.import_everything(out)
    assert everything(other) == everything(desk)
    assert (merged.created, merged.updated, merged.unchanged) == (15, 0, 0)
    assert other.reader.one(Touchpoint, portfolio.touchpoint.id).contacts == (
        portfolio.contact.id,
        portfolio.boss.id,
    )


def test_every_kind_has_its_place_and_a_record_its_line(desk, out):
    store(desk, small().everything)
    desk.interchange.export_everything(out)
    text = out.read_text("utf-8")
    document = json.loads(text)
    assert set(document) == {"kamdesk", *Kind}
    assert len(text.splitlines()) == 2 + 2 * len(Kind) + 15
    (sale,) = document["sales"]
    assert sale["amount"] == {"amount": "1.2345", "currency": "EUR"}
    assert "Müller" in text


def test_taking_it_in_is_one_change_and_can_be_taken_back(desk, out, other, tmp_path):
    store(desk, small().everything)
    desk.interchange.export_everything(out)
    before = living(tmp_path / "other.kamdesk")
    other.interchange.import_everything(out)
    other.history.undo()
    assert living(tmp_path / "other.kamdesk") == before


def test_the_same_again_changes_nothing(desk, out):
    store(desk, small().everything)
    desk.interchange.export_everything(out)
    merged = desk.interchange.import_everything(out)
    assert (merged.created, merged.updated, merged.unchanged) == (0, 0, 15)
    assert merged.outcome.change_id is None


def test_what_differs_is_updated_and_what_is_missing_stays(desk, out):
    portfolio = small()
    store(desk, portfolio.everything)
    desk.interchange.export_everything(out)
    desk.accounts.rename(portfolio.account.id, "Renamed since")
    desk.touchpoints.change(portfolio.touchpoint.id, contacts=())
    new = an_account(name="New since")
    desk.accounts.add(new)
    merged = desk.interchange.import_everything(out)
    assert (merged.created, merged.updated, merged.unchanged) == (0, 2, 13)
    assert {one.name for one in desk.reader.all(Account)} == {
        "Müller Stahl",
        "Müller Group",
        "New since",
    }
    assert len(desk.reader.one(Touchpoint, portfolio.touchpoint.id).contacts) == 2


def test_what_was_deleted_since_comes_out_of_the_trash(desk, out, file):
    portfolio = small()
    store(desk, portfolio.everything)
    desk.interchange.export_everything(out)
    kept = everything(desk)
    desk.accounts.delete(portfolio.account.id)
    gone = living(file)
    merged = desk.interchange.import_everything(out)
    assert everything(desk) == kept
    assert merged.created == 0
    desk.history.undo()
    assert living(file) == gone
    assert desk.upkeep.examine().passed


def test_a_dry_run_says_the_same_and_changes_nothing(desk, out, other):
    store(desk, small().everything)
    desk.interchange.export_everything(out)
    assert other.interchange.import_everything(out, dry_run=True).created == 15
    assert not any(everything(other).values())
    assert other.interchange.import_everything(out).created == 15


def test_of_what_there_is_only_one_the_value_is_taken(desk, out, other):
    store(desk, [a_preference(name="currency", value="CHF")])
    store(other, [a_preference(name="currency", value="EUR")])
    desk.interchange.export_everything(out)
    assert other.interchange.import_everything(out).updated == 1
    assert [one.value for one in other.reader.all(Preference)] == ["CHF"]


def test_more_than_one_reading_holds_are_written_and_taken_in(desk, out, other):
    accounts = [an_account(name=f"Account {n}") for n in range(2500)]
    accounts = [replace(a, parent_id=accounts[-1].id) for a in accounts[:-1]] + accounts[-1:]
    with desk.transactions() as work:
        work.of(Account).add_many(accounts)
        work.commit("portfolio.import")
    desk.interchange.export_everything(out)
    assert other.interchange.import_everything(out).created == 2500
    assert everything(other) == everything(desk)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"accounts": []}',
        '{"kamdesk": 99}',
        '{"kamdesk": 1, "accounts": [',
        '{"kamdesk": 1, "accounts": [{"name": "A"}]}',
        '{"kamdesk": 1, "accounts": [7]}',
        '{"kamdesk": 1, "accounts": {}}',
        '{"kamdesk": 1, "accounts": [{"name": 7, "joined": "2026-01-01"}]}',
        '{"kamdesk": 1, "accounts": [{"name": "A", "joined": "soon"}]}',
        '{"kamdesk": 1, "accounts": [{"name": " ", "joined": "2026-01-01"}]}',
        '{"kamdesk": 1, "accounts": ' + "[" * 100_000,
        '{"kamdesk": 1, "x": "' + "a" * 20_000_000,
        "\x00\x01",
    ],
    ids=range(15),
)
def test_anything_else_is_a_sentence_and_nothing_is_taken(desk, out, text):
    out.write_text(text, "utf-8")
    with pytest.raises(RuleBroken, match=r"portfolio\.unreadable"):
        desk.interchange.import_everything(out)
    assert not any(everything(desk).values())


def test_fields_and_kinds_of_a_later_program_are_passed_over(desk, out):
    account = {"id": str(an_account().id), "name": "A", "joined": "2026-01-01", "mood": [1, 2]}
    out.write_text(json.dumps({"kamdesk": 1, "moods": [{}], "accounts": [account]}, indent=4))
    assert desk.interchange.import_everything(out).created == 1


@pytest.mark.parametrize("text", [b"\xff\xfe\x00", None], ids=["not text", "not there"])
def test_a_file_that_cannot_be_read_is_a_sentence(desk, out, text):
    if text is not None:
        out.write_bytes(text)
    with pytest.raises(RuleBroken, match=r"portfolio\.unreadable"):
        desk.interchange.import_everything(out)


def test_an_export_that_fails_leaves_the_older_one(desk, out, monkeypatch):
    out.write_text("older")
    monkeypatch.setattr("json.dump", _full)
    store(desk, small().everything)
    with pytest.raises(RuleBroken, match=r"export\.not\.written"):
        desk.interchange.export_everything(out)
    assert out.read_text() == "older"
    assert {path.name for path in out.parent.iterdir()} >= {out.name}
    assert not out.with_name(f"{out.name}.part").exists()


def _full(*_, **__):
    raise OSError(28, "No space left on device")


def test_a_place_that_is_not_there_is_a_sentence(desk, tmp_path):
    with pytest.raises(RuleBroken, match=r"export\.not\.written"):
        desk.interchange.export_everything(tmp_path / "nowhere" / "x.json")


def test_amounts_keep_every_digit(desk, out, other):
    account = an_account(potential=Money(small().sale.quantity, "KWD"))
    store(desk, [account])
    desk.interchange.export_everything(out)
    other.interchange.import_everything(out)
    assert other.reader.one(Account, account.id).potential == account.potential

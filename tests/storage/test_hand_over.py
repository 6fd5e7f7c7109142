"""An account handed over: everything that belongs to it, met again in another portfolio."""

from datetime import timedelta
from functools import partial
from zipfile import ZipFile

import pytest

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Promise
from kamdesk.domain.attachments import Attachment
from kamdesk.domain.competitors import Competitor, Threat
from kamdesk.domain.contacts import Contact
from kamdesk.domain.criteria import Criterion, Rating, ScoringModel
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.issues import Issue
from kamdesk.domain.needs import Need
from kamdesk.domain.products import Product
from kamdesk.domain.sales import Sale
from kamdesk.domain.strength import Strength
from kamdesk.domain.team import Acquaintance, Assignment, Colleague
from kamdesk.domain.ties import Tie
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.attaching import Held, Of
from kamdesk.services.handing_over import assign, is_package
from kamdesk.services.kinds import FACTS, Kind
from kamdesk.services.references import references
from tests.conftest import DEVICE
from tests.support.builders import (
    a_contact,
    a_criterion,
    a_deal,
    a_model,
    a_product,
    a_rating,
    a_sale,
    a_touchpoint,
    an_account,
    an_action,
)
from tests.support.trade import TODAY, keep, money


def on(days):
    return TODAY + timedelta(days=days)


@pytest.fixture
def receiver(tmp_path):
    """A colleague's desk, with nothing in it."""
    from kamdesk.app.bootstrap import open_desk

    desk = open_desk(tmp_path / "theirs.kamdesk", DEVICE, create=True, today=lambda: TODAY)
    yield desk
    desk.close()


@pytest.fixture
def alpha(still):
    """An account in the midst of others, with ties across."""
    group, alpha, beta = an_account(name="Group"), an_account(name="Alpha"), an_account(name="Beta")
    alpha = an_account(id=alpha.id, name="Alpha", owner="Kim", parent_id=group.id)
    anna = a_contact(account_id=alpha.id, name="Anna", email="anna@alpha.example")
    bert = a_contact(account_id=alpha.id, name="Bert", reports_to_id=anna.id)
    other = a_contact(account_id=beta.id, name="Other")
    met = a_touchpoint(account_id=alpha.id, happened_on=on(-3), contacts=(anna.id, other.id))
    model, lee, chai = a_model(name="Selection"), Colleague(name="Lee"), a_product(name="Chai")
    fit, size = a_criterion(model_id=model.id, name="Fit"), a_criterion(model_id=model.id)
    keep(
        still,
        *(group, alpha, beta, anna, bert, other, met, model, fit, size, lee, chai),
        a_product(name="Unsold"),
        Colleague(name="Nobody"),
        a_sale(account_id=alpha.id, product_id=chai.id, amount=money(10)),
        a_sale(account_id=alpha.id, amount=money(5)),  # of no product
        a_sale(account_id=beta.id, amount=money(99)),
        a_deal(account_id=alpha.id, title="Frame", contact_id=other.id),
        a_rating(account_id=alpha.id, criterion_id=fit.id, value=7),
        an_action(
            account_id=alpha.id,
            title="Quote",
            due=on(-1),
            promise=Promise.OURS,
            touchpoint_id=met.id,
        ),
        an_action(account_id=alpha.id, title="Volumes", promise=Promise.THEIRS),
        an_action(account_id=alpha.id, title="Plain work"),
        Assignment(account_id=alpha.id, colleague_id=lee.id, role="Service"),
        Acquaintance(colleague_id=lee.id, contact_id=anna.id),
        Acquaintance(colleague_id=lee.id, contact_id=other.id),
        Tie(contact_id=anna.id, other_id=bert.id),
        Tie(contact_id=anna.id, other_id=other.id),
        Strength(contact_id=anna.id, value=4, noted_on=on(-1)),
        Need(account_id=alpha.id, title="Fewer lorries", product_id=chai.id),
        Competitor(account_id=alpha.id, name="Rival", threat=Threat.HIGH),
        a_touchpoint(account_id=alpha.id, happened_on=on(-400), summary="Long ago"),
        Issue(account_id=alpha.id, title="Outage", opened=on(-2)),
    )
    return still.reader.one(Account, alpha.id)


def names(desk, kind, **where):
    return sorted(str(getattr(one, "name", one)) for one in desk.reader.all(kind, **where))


def dump(desk):
    """Return all that a desk keeps, by kind."""
    return {
        kind: sorted(desk.reader.all(FACTS[kind].entity), key=lambda one: one.id)
        for kind in Kind
        if kind is not Kind.PREFERENCES
    }


def test_an_account_leaves_with_all_that_belongs_to_it_and_nothing_else(still, alpha, tmp_path):
    counts = still.interchange.export_account(alpha.id, tmp_path / "a.json")
    assert {str(kind): count for kind, count in counts.items() if count} == {
        "accounts": 1,
        "contacts": 2,
        "touchpoints": 2,
        "products": 1,
        "sales": 2,
        "opportunities": 1,
        "actions": 3,
        "models": 1,
        "criteria": 2,  # one without a rating: a model without it would score wrongly
        "ratings": 1,
        "competitors": 1,
        "needs": 1,
        "issues": 1,
        "colleagues": 1,
        "team": 1,
        "acquaintances": 1,
        "ties": 1,
        "strengths": 1,
    }


def test_an_empty_portfolio_takes_it_in_whole(still, alpha, receiver, tmp_path):
    out = tmp_path / "a.json"
    still.interchange.export_account(alpha.id, out)
    merged = receiver.interchange.import_everything(out)
    assert (merged.created, merged.updated) == (merged.rows, 0)
    (account,) = receiver.reader.all(Account)
    assert (account.id, account.parent_id) == (alpha.id, None)  # the group stayed behind
    (met,) = receiver.reader.all(Touchpoint, happened_on=[on(-3)])
    assert [one.name for one in receiver.reader.all(Contact, id=met.contacts)] == ["Anna"]
    again = receiver.interchange.import_everything(out)
    assert (again.unchanged, again.outcome.change_id) == (again.rows, None)


def test_what_is_known_under_another_identity_is_met_not_doubled(still, alpha, receiver, tmp_path):
    group = an_account(name="Their group")
    mine = an_account(name="ALPHA", parent_id=group.id)
    anna = a_contact(account_id=mine.id, name="A. Other", email="Anna@alpha.example")
    model = a_model(name="selection")
    keep(
        receiver,
        *(group, mine, anna, model),
        a_criterion(model_id=model.id, name="fit"),
        a_product(name="chai"),
        Colleague(name="Lee"),
        a_contact(account_id=group.id, name="Bert"),  # of somebody else
    )
    before = dump(receiver)
    out = tmp_path / "a.json"
    still.interchange.export_account(alpha.id, out)
    merged = receiver.interchange.import_everything(out)
    assert names(receiver, Account) == ["Alpha", "Their group"]
    account = receiver.reader.one(Account, mine.id)
    assert (account.name, account.parent_id) == ("Alpha", group.id)
    assert names(receiver, Contact, account_id=[mine.id]) == ["Anna", "Bert"]
    assert receiver.reader.one(Contact, anna.id).name == "Anna"
    (bert,) = receiver.reader.all(Contact, account_id=[mine.id], name=["Bert"])
    assert bert.reports_to_id == anna.id
    assert names(receiver, Product) == ["Chai"]
    assert names(receiver, Colleague) == ["Lee"]
    assert len(receiver.reader.all(ScoringModel)) == 1
    assert len(receiver.reader.all(Criterion)) == 2
    (rating,) = receiver.reader.all(Rating)
    assert receiver.reader.one(Criterion, rating.criterion_id).name == "Fit"
    assert {one.account_id for one in receiver.reader.all(Sale)} == {mine.id}
    receiver.history.revert(merged.outcome.change_id)
    assert {kind: [replaced(one) for one in kept] for kind, kept in dump(receiver).items()} == {
        kind: [replaced(one) for one in kept] for kind, kept in before.items()
    }


def replaced(record):
    from dataclasses import replace

    return replace(record, version=0)


def test_a_name_that_two_go_by_tells_nobody(still, alpha, receiver, tmp_path):
    keep(receiver, an_account(name="Alpha"), an_account(name="alpha"))
    still.interchange.export_account(alpha.id, tmp_path / "a.json")
    receiver.interchange.import_everything(tmp_path / "a.json")
    assert len(receiver.reader.all(Account)) == 3


def test_a_whole_portfolio_is_taken_by_identity_alone(still, alpha, receiver, tmp_path):
    keep(receiver, an_account(name="Alpha"))
    still.interchange.export_everything(tmp_path / "all.json")
    receiver.interchange.import_everything(tmp_path / "all.json")
    assert names(receiver, Account).count("Alpha") == 2


def test_attachments_go_along_with_what_they_hold(still, alpha, receiver, tmp_path):
    offer = Held(name="Offer.pdf", data=b"%PDF-1.7 an offer")
    still.attachments.attach([offer], Of(account_id=alpha.id))
    still.interchange.export_account(alpha.id, tmp_path / "a.json")
    merged = receiver.interchange.import_everything(tmp_path / "a.json")
    (attachment,) = receiver.reader.all(Attachment)
    assert merged.without_content == ()
    assert receiver.contents.read(attachment.digest) == b"%PDF-1.7 an offer"


def test_the_document_tells_promises_people_and_what_to_mind(still, alpha):
    made = still.hand_overs.document(alpha.id, "Lee")
    assert (made.account.name, made.account.owner, made.to) == ("Alpha", "Kim", "Lee")
    assert [(one.title, one.days_late) for one in made.ours] == [("Quote", 1)]
    assert [one.title for one in made.theirs] == ["Volumes"]
    assert [one.title for one in made.work] == ["Plain work"]
    assert [(one.name, one.role) for one in made.team] == [("Lee", "Service")]
    people = {one.name: one for one in made.people}
    assert people["Bert"].reports_to == "Anna"
    assert (people["Anna"].known_by, people["Anna"].strength) == (("Lee",), 4)
    assert [(one.name, one.threat) for one in made.rivals] == [("Rival", "High")]
    assert len(made.touchpoints) == 1


def test_the_package_holds_what_to_read_and_what_to_import(still, alpha, tmp_path):
    folder, packed = tmp_path / "out", tmp_path / "out.zip"
    package = still.hand_overs.write(alpha.id, "Lee", folder)
    assert sorted(one.name for one in folder.iterdir()) == sorted(package.files)
    assert package.files == ("hand-over.pdf", "hand-over.docx", "account.json")
    assert package.lost == ()
    still.hand_overs.write(alpha.id, "Lee", packed)
    with ZipFile(packed) as found:
        assert found.namelist() == list(package.files)
        assert found.read("account.json") == (folder / "account.json").read_bytes()


def test_a_package_is_taken_in_as_it_is(still, alpha, receiver, tmp_path):
    packed = tmp_path / "out.zip"
    still.hand_overs.write(alpha.id, "Lee", packed)
    assert is_package(packed)
    assert receiver.hand_overs.take(packed, dry_run=True).created > 0
    assert names(receiver, Account) == []
    receiver.hand_overs.take(packed)
    assert names(receiver, Account) == ["Alpha"]


def test_what_is_no_package_is_refused_in_words(receiver, tmp_path):
    empty, torn = tmp_path / "empty.zip", tmp_path / "torn.zip"
    with ZipFile(empty, "w") as packed:
        packed.writestr("else.txt", "nothing")
    torn.write_bytes(b"PK\x03\x04 torn")
    for file in (empty, torn):
        assert not is_package(file)
        with pytest.raises(RuleBroken, match=r"portfolio\.unreadable"):
            receiver.hand_overs.take(file)


def test_a_package_that_unpacks_to_too_much_is_refused(still, alpha, tmp_path, monkeypatch):
    still.hand_overs.write(alpha.id, "Lee", tmp_path / "out.zip")
    monkeypatch.setattr("kamdesk.services.handing_over.LARGEST", 100)
    with pytest.raises(RuleBroken, match=r"portfolio\.unreadable"):
        still.hand_overs.take(tmp_path / "out.zip")


def test_a_place_that_cannot_be_written_is_said(still, alpha, tmp_path):
    with pytest.raises(RuleBroken, match=r"report\.not\.written"):
        still.hand_overs.write(alpha.id, "Lee", tmp_path / "no" / "such")


def test_the_account_becomes_the_colleague_s_only_when_asked_and_can_come_back(
    still, alpha, tmp_path
):
    owner = partial(lambda: still.reader.one(Account, alpha.id).owner)
    still.hand_overs.write(alpha.id, "Lee", tmp_path / "out")
    assert owner() == "Kim"
    outcome = assign(still.accounts, alpha.id, "Lee")
    assert owner() == "Lee"
    still.history.revert(outcome.change_id)
    assert owner() == "Kim"
    with pytest.raises(RuleBroken, match=r"hand\.over\.to\.nobody"):
        assign(still.accounts, alpha.id, " ")


def test_every_kind_that_hangs_on_an_account_is_told_apart():
    owned = {kind for kind in Kind if any(one.to is Kind.ACCOUNTS for one in references(kind))}
    assert {Kind.CONTACTS, Kind.TOUCHPOINTS, Kind.SALES, Kind.PLANS, Kind.TEAM} <= owned
    assert references(Kind.TOUCHPOINTS)[-1].many
    assert [one.field for one in references(Kind.TIES)] == ["contact_id", "other_id"]

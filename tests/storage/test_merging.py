"""Two become one with all their history, and one step back they are two again."""

from datetime import date, timedelta

import pytest

from kamdesk.domain.accounts import Account
from kamdesk.domain.attachments import Attachment
from kamdesk.domain.competitors import Competitor
from kamdesk.domain.contacts import Contact
from kamdesk.domain.contracts import Contract
from kamdesk.domain.criteria import Rating
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.issues import Issue
from kamdesk.domain.likeness import Likeness
from kamdesk.domain.needs import Need
from kamdesk.domain.strength import Strength
from kamdesk.domain.surveys import Answer, SurveyKind
from kamdesk.domain.team import Acquaintance, Assignment, Colleague
from kamdesk.domain.ties import Tie, TieKind
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.kinds import FACTS, Kind
from kamdesk.storage.records import KEPT, AccountRecord, ContactRecord
from tests.support.builders import (
    a_contact,
    a_criterion,
    a_deal,
    a_model,
    a_sale,
    a_target,
    a_touchpoint,
    an_account,
    an_action,
)
from tests.support.portfolio import living

DAY = date(2026, 5, 4)
ACCOUNTS, CONTACTS = Kind.ACCOUNTS, Kind.CONTACTS


def keep(desk, *things):
    for one in things:
        with desk.transactions() as work:
            work.of(type(one)).save(one)
            work.commit("test.keep")
    return things[0]


def only(desk, kind, **fields):
    (found,) = desk.reader.all(kind, **{name: [value] for name, value in fields.items()})
    return found


def saved(desk, tmp_path, name):
    """Return everything that is kept, as its file says it."""
    out = tmp_path / name
    desk.interchange.export_everything(out)
    return out.read_text(encoding="utf-8")


class House:
    """Two accounts that are one, two people that are one, and one of every kind at each."""

    def __init__(self, desk):
        with desk.transactions() as work:
            self.digest = work.contents.keep(b"price list")
            work.of(Account).save(an_account(name="Elsewhere"))
            work.commit("test.keep")
        self.this = an_account(name="Nord GmbH", city="Kiel", notes="One")
        self.that = an_account(name="Nord", phone="+49 431 1234567", notes="Twofold")
        self.ada = a_contact(name="Ada Lo", account_id=self.this.id, notes="Likes tea")
        self.lo = a_contact(name="A. Lo", account_id=self.that.id, email="a@nord.example")
        self.boss = a_contact(name="Bea", account_id=self.that.id, reports_to_id=self.lo.id)
        self.janet = Colleague(name="Janet")
        model = a_model()
        self.criterion = a_criterion(model_id=model.id)
        self.other = a_criterion(model_id=model.id, name="Margin")
        part = an_account(name="Nord Kiel", parent_id=self.that.id)
        keep(desk, self.this, self.that, part, self.ada, self.lo, self.boss, self.janet, model)
        keep(desk, self.criterion, self.other)
        self.visits = [
            a_touchpoint(account_id=self.that.id, contacts=(self.lo.id, self.ada.id)),
            a_touchpoint(account_id=self.that.id, contacts=(self.lo.id, self.boss.id)),
        ]
        keep(desk, *self.visits)
        keep(desk, *self._of_account(), *self._of_person())

    def _of_account(self):
        that = self.that.id
        return (
            *(a_sale(account_id=that) for _ in range(3)),
            a_target(account_id=that),
            Contract(account_id=that, title="Frame"),
            Competitor(account_id=that, name="Rival"),
            Rating(account_id=self.this.id, criterion_id=self.criterion.id, value=4, rated_on=DAY),
            Rating(
                account_id=that,
                criterion_id=self.criterion.id,
                value=8,
                rated_on=DAY + timedelta(days=1),
                evidence="Visit",
            ),
            Rating(account_id=that, criterion_id=self.other.id, value=5, rated_on=DAY),
            Assignment(account_id=that, colleague_id=self.janet.id, role="Support"),
            Assignment(
                account_id=self.this.id,
                colleague_id=self.janet.id,
                role="Support",
                responsibility="Claims",
            ),
        )

    def _of_person(self):
        that, lo, ada = self.that.id, self.lo.id, self.ada.id
        return (
            an_action(account_id=that, contact_id=lo, touchpoint_id=self.visits[0].id),
            a_deal(account_id=that, contact_id=lo),
            Need(account_id=that, contact_id=lo, title="Pallets"),
            Issue(account_id=that, contact_id=lo, title="Late", opened=DAY),
            Answer(account_id=that, contact_id=lo, kind=SurveyKind.NPS, score=9, answered_on=DAY),
            Acquaintance(colleague_id=self.janet.id, contact_id=lo, strength=5, since=DAY),
            Acquaintance(colleague_id=self.janet.id, contact_id=ada, strength=2),
            Strength(contact_id=lo, value=4, noted_on=DAY, evidence="Lunch"),
            Strength(contact_id=ada, value=4, noted_on=DAY, evidence="Call"),
            Tie(contact_id=ada, other_id=lo, kind=TieKind.CONFLICT),
            Tie(contact_id=self.boss.id, other_id=lo, kind=TieKind.INFORMAL, note="Golf"),
            Tie(contact_id=ada, other_id=self.boss.id, kind=TieKind.INFORMAL, note="Choir"),
            Tie(contact_id=lo, other_id=self.boss.id, kind=TieKind.INFLUENCES),
            Tie(contact_id=self.boss.id, other_id=ada, kind=TieKind.INFLUENCES),
            Attachment(
                account_id=that, contact_id=lo, name="a.txt", digest=self.digest, added_on=DAY
            ),
        )


@pytest.fixture
def house(still):
    return House(still)


def names_of(record):
    """Return every table and column that names one of a kind."""
    return {
        (other.__tablename__, key.parent.name)
        for other in KEPT.values()
        for key in other.__table__.foreign_keys
        if key.column.table is record.__table__
    }


def still_naming(file, record, pk):
    """Return which living records name one, by table and column."""
    columns = names_of(record)
    return {
        (table, column)
        for (table, _), values in living(file).items()
        for named, column in columns
        if named == table and values[column] == str(pk)
    }


# -- every kind moves ---------------------------------------------------------------


def test_the_house_has_most_of_what_can_name_an_account_or_a_person(still, house, file):
    for record, pk, least in ((AccountRecord, house.that.id, 15), (ContactRecord, house.lo.id, 12)):
        found = still_naming(file, record, pk)
        assert found <= names_of(record)
        assert len(found) >= least


@pytest.mark.parametrize(
    ("kind", "record", "kept", "gone"),
    [
        (ACCOUNTS, AccountRecord, "this", "that"),
        (ACCOUNTS, AccountRecord, "that", "this"),
        (CONTACTS, ContactRecord, "ada", "lo"),
        (CONTACTS, ContactRecord, "lo", "ada"),
    ],
)
def test_all_moves_and_comes_back_in_one_step_and_goes_again(  # noqa: PLR0913, PLR0917
    still, house, file, tmp_path, kind, record, kept, gone
):
    kept, gone = getattr(house, kept).id, getattr(house, gone).id
    before = saved(still, tmp_path, "before.json")
    still.merging.merge(kind, kept, gone)
    assert still_naming(file, record, gone) == set()
    merged = saved(still, tmp_path, "merged.json")
    for _ in range(2):
        still.history.undo()
        assert saved(still, tmp_path, "undone.json") == before
        still.history.redo()
        assert saved(still, tmp_path, "redone.json") == merged
    assert still.upkeep.examine().passed


def test_no_kind_loses_or_doubles_a_record(still, house):
    def counts():
        return {kind: len(still.reader.all(facts.entity)) for kind, facts in FACTS.items()}

    before = counts()
    still.merging.merge(ACCOUNTS, house.this.id, house.that.id)
    gone = {kind: before[kind] - now for kind, now in counts().items() if before[kind] != now}
    assert gone == {Kind.ACCOUNTS: 1, Kind.RATINGS: 1, Kind.TEAM: 1}
    before = counts()
    still.merging.merge(CONTACTS, house.ada.id, house.lo.id)
    gone = {kind: before[kind] - now for kind, now in counts().items() if before[kind] != now}
    assert gone == {
        Kind.CONTACTS: 1,
        Kind.ACQUAINTANCES: 1,
        Kind.STRENGTHS: 1,
        Kind.TIES: 2,  # to oneself, and the second of two that said the same
    }


# -- what would be there twice --------------------------------------------------------


def test_of_two_ratings_the_later_stays_and_knows_of_the_other(still, house):
    still.merging.merge(ACCOUNTS, house.this.id, house.that.id)
    rating = only(still, Rating, criterion_id=house.criterion.id)
    assert (rating.value, rating.account_id) == (8, house.this.id)
    assert rating.evidence == f"Visit\n\n(4, {DAY})"


def test_an_acquaintance_keeps_the_stronger_tie_and_the_day(still, house):
    still.merging.merge(CONTACTS, house.ada.id, house.lo.id)
    known = only(still, Acquaintance)
    assert (known.contact_id, known.strength, known.since) == (house.ada.id, 5, DAY)
    assert set(only(still, Strength).evidence.split("\n\n")) == {"Lunch", "Call"}


def test_somebody_attends_a_touchpoint_once(still, house):
    still.merging.merge(CONTACTS, house.ada.id, house.lo.id)
    met = {one.id: one.contacts for one in still.reader.all(Touchpoint)}
    assert met[house.visits[0].id] == (house.ada.id,)
    assert set(met[house.visits[1].id]) == {house.ada.id, house.boss.id}


def test_a_tie_is_told_once_and_influence_keeps_its_direction(still, house):
    still.merging.merge(CONTACTS, house.ada.id, house.lo.id)
    ties = [(one.kind, one.contact_id, one.other_id) for one in still.reader.all(Tie)]
    boss, ada = house.boss.id, house.ada.id
    assert sorted(ties) == sorted(
        [
            (TieKind.INFORMAL, ada, boss),
            (TieKind.INFLUENCES, ada, boss),
            (TieKind.INFLUENCES, boss, ada),
        ]
    )
    informal = next(one for one in still.reader.all(Tie) if one.kind is TieKind.INFORMAL)
    assert set(informal.note.split()) == {"Choir", "Golf"}


# -- who stands above whom -----------------------------------------------------------


def test_nobody_comes_to_report_to_themselves_or_in_a_circle(still):
    nord = keep(still, an_account(name="Nord"))
    ada = keep(still, a_contact(name="Ada", account_id=nord.id))
    bea = keep(still, a_contact(name="Bea", account_id=nord.id, reports_to_id=ada.id))
    cleo = keep(still, a_contact(name="Cleo", account_id=nord.id, reports_to_id=bea.id))
    still.merging.merge(CONTACTS, cleo.id, ada.id)  # Bea reports to Cleo, who reported to her
    assert only(still, Contact, id=cleo.id).reports_to_id is None
    assert only(still, Contact, id=bea.id).reports_to_id == cleo.id
    with pytest.raises(RuleBroken):
        still.merging.merge(CONTACTS, bea.id, cleo.id, {"reports_to_id": bea.id})


def test_who_reported_to_the_one_that_goes_reports_to_the_one_that_stays(still):
    nord = keep(still, an_account(name="Nord"))
    top = keep(still, a_contact(name="Top", account_id=nord.id))
    that = keep(still, a_contact(name="Ada", account_id=nord.id, reports_to_id=top.id))
    this = keep(still, a_contact(name="Ada", account_id=nord.id, reports_to_id=that.id))
    below = keep(still, a_contact(name="Bea", account_id=nord.id, reports_to_id=that.id))
    still.merging.merge(CONTACTS, this.id, that.id)
    assert only(still, Contact, id=this.id).reports_to_id == top.id
    assert only(still, Contact, id=below.id).reports_to_id == this.id


def test_a_part_that_is_its_own_head_stands_alone(still):
    head = keep(still, an_account(name="Nord"))
    part = keep(still, an_account(name="Nord", parent_id=head.id))
    still.merging.merge(ACCOUNTS, part.id, head.id)
    assert only(still, Account).parent_id is None


# -- what follows --------------------------------------------------------------------


def test_search_timeline_and_figures_follow(still, house):
    still.portfolio.all()  # made once before, so that only what changed is made anew
    still.merging.merge(ACCOUNTS, house.this.id, house.that.id)
    (row,) = [one for one in still.portfolio.all() if one.id == house.this.id]
    assert row.contacts == 3
    assert row.last_touchpoint == house.visits[0].happened_on
    assert row.sales_total.amount > 0
    assert {hit.account for hit in still.search.find("Pallets")} == {"Nord GmbH"}
    assert {hit.id for hit in still.search.find("Twofold")} == {house.this.id}
    assert [one.name for one in still.reader.all(Account)].count("Nord") == 0
    latest = still.history_queries.latest(1)[0]
    assert (latest.label, latest.about) == ("account.merge", "Nord GmbH + Nord")


def test_texts_of_both_are_kept_and_a_choice_counts(still, house):
    still.merging.merge(ACCOUNTS, house.this.id, house.that.id, {"name": "Nord AG"})
    kept = only(still, Account, id=house.this.id)
    assert (kept.name, kept.phone) == ("Nord AG", "+49 431 1234567")
    assert kept.notes.split("\n\n") == ["One", "Twofold", "Name: Nord GmbH", "Name: Nord"]


def test_a_look_changes_nothing_and_counts_what_would_move(still, house, tmp_path):
    before = saved(still, tmp_path, "before.json")
    look = still.merging.look(ACCOUNTS, house.this.id, house.that.id)
    assert look.moving[Kind.SALES] == 3
    assert look.moving[Kind.ACCOUNTS] == 1
    assert [side.name for side in look.sides if side.differs] == ["name", "notes"]
    assert still.merging.look(CONTACTS, house.ada.id, house.lo.id).moving[Kind.TOUCHPOINTS] == 2
    assert saved(still, tmp_path, "after.json") == before


# -- offering, and telling apart ----------------------------------------------------------


def test_two_of_one_name_are_offered_until_they_are_told_apart(still):
    one, other, third = (keep(still, an_account(name="Nord", city=c)) for c in ("Kiel", "Bonn", ""))
    assert len(still.merging.duplicates(ACCOUNTS)) == 3
    still.merging.apart(ACCOUNTS, other.id, one.id)
    found = still.merging.duplicates(ACCOUNTS)
    assert {one.id, other.id} not in [{pair.one.id, pair.other.id} for pair in found]
    assert found[0].reasons == (Likeness.NAME,)
    still.history.undo()
    assert len(still.merging.duplicates(ACCOUNTS)) == 3
    still.history.redo()
    still.merging.merge(ACCOUNTS, third.id, one.id)  # what was apart from one is apart from third
    assert still.merging.duplicates(ACCOUNTS) == []
    still.merging.forget(ACCOUNTS, third.id, other.id)
    assert len(still.merging.duplicates(ACCOUNTS)) == 1


def test_people_are_offered_with_the_account_they_are_at(still):
    nord = keep(still, an_account(name="Nord"))
    for name in ("Ada Lo", "Lo, Ada"):
        keep(still, a_contact(name=name, account_id=nord.id, title="Buyer"))
    (pair,) = still.merging.duplicates(CONTACTS)
    assert (pair.one.account, pair.other.place) == ("Nord", "Buyer")
    assert pair.reasons == (Likeness.NAME, Likeness.EMPLOYER)


def test_other_kinds_and_oneself_are_refused(still):
    one = keep(still, an_account(name="Nord"))
    for refused in (
        lambda: still.merging.duplicates(Kind.SALES),
        lambda: still.merging.merge(ACCOUNTS, one.id, one.id),
        lambda: still.merging.apart(ACCOUNTS, one.id, one.id),
    ):
        with pytest.raises(RuleBroken):
            refused()


def test_an_import_does_not_bring_in_again_what_was_made_one(still, tmp_path):
    file = tmp_path / "stores.csv"
    file.write_text("Customer ID,Customer name,City\n7,Nord,Kiel\n8,Nord,Bonn\n")
    people = tmp_path / "people.csv"
    people.write_text("Customer ID,First name,Last name\n8,Ada,Lo\n")
    still.imports.apply(still.tables.read([file]))
    this, that = sorted(still.reader.all(Account), key=lambda one: one.external_id)
    still.merging.merge(ACCOUNTS, this.id, that.id)
    for _ in range(2):
        (answer,) = still.imports.apply(still.tables.read([file])).files
        assert answer.created == 0
    kept = only(still, Account)
    assert (kept.external_id, kept.city) == ("7", "Kiel")
    still.imports.apply(still.tables.read([people]))
    assert only(still, Contact).account_id == kept.id

"""Foreign rows meet what is there: matched, updated, created, told, and taken back."""

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamdesk.domain.accounts import Account, AccountStatus, Tier
from kamdesk.domain.actions import Action, ActionStatus
from kamdesk.domain.contacts import Contact
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.opportunities import Opportunity, Stage
from kamdesk.domain.products import Product
from kamdesk.domain.sales import Sale
from kamdesk.domain.targets import Target
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.services.imports.service import Watch
from kamdesk.services.tables import Dialect, Mapped, MappedRow, Problem
from tests.support.builders import a_contact, an_account
from tests.support.portfolio import living
from tests.support.trade import TODAY, keep, money

DAY = date(2026, 5, 4)


def a_table(kind, *rows, file="table.csv"):
    """Return a table as readers hand it over; each row is what its cells say."""
    names = dict.fromkeys(name for row in rows for name in row)
    return Mapped(
        kind=kind,
        file=Path(file),
        rows=[MappedRow(number, dict(row)) for number, row in enumerate(rows, 2)],
        columns={name.upper(): name for name in names},
        dialect=Dialect(),
    )


def fates(answer):
    return [(one.kind, one.created, one.updated, one.unchanged) for one in answer.files]


def only(desk, kind):
    (found,) = desk.reader.all(kind)
    return found


def named(desk, kind=Account):
    return sorted(one.name for one in desk.reader.all(kind))


# -- accounts and contacts ----------------------------------------------------------


def test_an_account_is_known_again_by_its_foreign_id_whatever_its_name(still):
    still.imports.apply([a_table("accounts", {"external_id": "7", "name": "Alpha"})])
    answer = still.imports.apply([a_table("accounts", {"external_id": "7", "name": "Beta"})])
    assert fates(answer) == [("accounts", 0, 1, 0)]
    assert named(still) == ["Beta"]


def test_an_account_entered_by_hand_is_found_by_its_name_and_takes_the_foreign_id(still):
    keep(still, an_account(name="Königlich Essen", tier=Tier.STRATEGIC, phone="1"))
    row = {"external_id": "KOENE", "name": "KÖNIGLICH  ESSEN", "city": "Brandenburg"}
    assert fates(still.imports.apply([a_table("accounts", row)])) == [("accounts", 0, 1, 0)]
    account = only(still, Account)
    assert (account.external_id, account.city, account.phone) == ("KOENE", "Brandenburg", "1")
    assert account.tier is Tier.STRATEGIC


def test_two_accounts_of_one_name_with_ids_of_their_own_stay_two(still):
    rows = [{"external_id": str(n), "name": "Sports Store"} for n in (1, 2)]
    for _ in range(2):
        answer = still.imports.apply([a_table("accounts", *rows)])
    assert fates(answer) == [("accounts", 0, 0, 2)]
    assert len(still.reader.all(Account)) == 2


def test_two_rows_without_ids_stay_two_and_are_known_again(still):
    rows = [{"name": "Filiale", "phone": "1"}, {"name": "Filiale", "phone": "2"}]
    still.imports.apply([a_table("accounts", *rows)])
    assert fates(still.imports.apply([a_table("accounts", *rows)])) == [("accounts", 0, 0, 2)]
    assert len(still.reader.all(Account)) == 2


@pytest.mark.parametrize(
    ("there", "row", "count"),
    [
        ({"city": "Graz"}, {"city": "Wien"}, 2),
        ({"city": "Graz"}, {"city": "GRAZ"}, 1),
        ({"country": "Austria"}, {"country": "Germany"}, 2),
        ({"city": "Graz", "country": "Austria"}, {"city": "Graz", "country": "AT"}, 1),
        ({"number": "1"}, {"number": "2"}, 2),
        ({"number": "1"}, {"number": "1"}, 1),
        ({}, {"city": "Wien"}, 1),
    ],
)
def test_a_name_alone_does_not_merge_what_lies_elsewhere(still, there, row, count):
    keep(still, an_account(name="Alpha", **there))
    still.imports.apply([a_table("accounts", {"name": "Alpha", **row})])
    assert len(still.reader.all(Account)) == count


def test_empty_cells_erase_nothing_and_notes_are_added_to(still):
    keep(still, an_account(name="Alpha", phone="1", notes="likes tea"))
    table = a_table("accounts", {"name": "Alpha", "notes": "from the CRM"})
    still.imports.apply([table])
    assert only(still, Account).phone == "1"
    assert only(still, Account).notes == "likes tea\n\nfrom the CRM"
    assert fates(still.imports.apply([table])) == [("accounts", 0, 0, 1)]


def test_a_second_row_of_one_id_fills_what_is_empty_and_the_rest_is_told(still):
    rows = [
        {"external_id": "1", "name": "Alpha", "city": "Graz"},
        {"external_id": "1", "name": "Alpha", "city": "Wien", "phone": "5"},
    ]
    for expected in (("accounts", 1, 1, 0), ("accounts", 0, 0, 2)):
        answer = still.imports.apply([a_table("accounts", *rows)])
        assert fates(answer) == [expected]
    (notice,) = answer.files[0].notices
    assert (notice.row, notice.column, notice.value) == (3, "CITY", "Wien")
    assert (only(still, Account).city, only(still, Account).phone) == ("Graz", "5")


def test_parents_are_found_wherever_they_stand_and_circles_are_left_open(still):
    rows = [
        {"name": "Site", "parent": "Group"},
        {"name": "Group", "parent": "Site"},
        {"name": "Other", "parent": "Nowhere"},
    ]
    answer = still.imports.apply([a_table("accounts", *rows)])
    by_name = {one.name: one for one in still.reader.all(Account)}
    assert by_name["Site"].parent_id == by_name["Group"].id
    assert by_name["Group"].parent_id is None
    reasons = {(one.row, one.reason) for one in answer.files[0].notices}
    assert reasons == {(3, "import.parent.circle"), (4, "import.parent.unknown")}


def test_words_we_do_not_have_are_kept_beside_the_account(still):
    row = {"name": "Alpha", "status": "Customer - Channel", "tier": "Hot"}
    table = a_table("accounts", row)
    still.imports.apply([table])
    account = only(still, Account)
    assert (account.status, account.tier) == (AccountStatus.ACTIVE, Tier.STANDARD)
    assert account.custom == {"status": "Customer - Channel", "tier": "Hot"}
    assert fates(still.imports.apply([table])) == [("accounts", 0, 0, 1)]


def test_a_person_beside_an_account_is_counted_on_its_own(still):
    table = a_table("accounts", {"name": "Alpha", "contact.name": "Maria Anders"})
    assert fates(still.imports.apply([table])) == [("accounts", 1, 0, 0), ("contacts", 1, 0, 0)]
    assert fates(still.imports.apply([table])) == [("accounts", 0, 0, 1), ("contacts", 0, 0, 1)]
    assert only(still, Contact).account_id == only(still, Account).id


def test_a_person_is_known_by_address_then_by_name_within_the_account(still):
    account = an_account(name="Alpha")
    there = [
        a_contact(name=n, account_id=account.id, email=e) for n, e in (("Ann", "a@x"), ("Bo", ""))
    ]
    keep(still, account, *there)
    rows = [
        {"name": "Ann Lee", "email": "A@X", "account": "Alpha", "account.name": "Alpha"},
        {"name": "Bo", "title": "CFO", "account": "Alpha", "account.name": "Alpha"},
        {"name": "Bo", "account": "Gamma", "account.name": "Gamma"},
    ]
    answer = still.imports.apply([a_table("contacts", *rows)])
    assert fates(answer) == [("contacts", 1, 2, 0), ("accounts", 1, 0, 0)]
    assert named(still, Contact) == ["Ann Lee", "Bo", "Bo"]
    assert named(still) == ["Alpha", "Gamma"]


def test_an_id_that_leads_nowhere_leaves_a_person_without_account_and_says_so(still):
    answer = still.imports.apply([a_table("contacts", {"name": "Ann", "account": "001x"})])
    assert only(still, Contact).account_id is None
    assert [one.reason for one in answer.files[0].notices] == ["import.account.unknown"]


# -- work ---------------------------------------------------------------------------


def test_a_deal_keeps_the_probability_of_its_source_and_a_won_one_its_day(still):
    rows = [
        {"external_id": "1", "title": "A", "stage": "Value Proposition", "probability": 35},
        {"external_id": "2", "title": "B", "stage": "Closed Won", "expected_close": DAY},
        {"external_id": "3", "title": "C", "stage": "Seventh Heaven", "amount": Decimal(5)},
    ]
    table = a_table("opportunities", *rows)
    still.imports.apply([table])
    deals = {one.title: one for one in still.reader.all(Opportunity)}
    assert (deals["A"].stage, deals["A"].probability) == (Stage.SOLUTION, 35)
    assert (deals["B"].stage, deals["B"].closed_on) == (Stage.WON, DAY)
    assert (deals["C"].stage, deals["C"].notes) == (Stage.QUALIFY, "Stage: Seventh Heaven")
    assert deals["C"].amount == money(5)
    assert fates(still.imports.apply([table])) == [("opportunities", 0, 0, 3)]


def test_a_deal_without_an_id_is_known_by_account_title_and_day(still):
    row = {"title": "Frames", "account": "Alpha", "account.name": "Alpha", "expected_close": DAY}
    still.imports.apply([a_table("opportunities", row)])
    later = row | {"expected_close": date(2027, 5, 4)}
    answer = still.imports.apply([a_table("opportunities", row | {"next_step": "call"}, later)])
    assert fates(answer) == [("opportunities", 1, 1, 0)]


def test_an_action_belongs_to_the_account_of_its_person(still):
    account = an_account(name="Alpha")
    keep(still, account, a_contact(name="Ann", external_id="003", account_id=account.id))
    rows = [{"title": "Call", "status": "Not Started", "priority": "High", "contact": "003"}]
    still.imports.apply([a_table("actions", *rows)])
    action = only(still, Action)
    assert (action.account_id, action.status) == (account.id, ActionStatus.OPEN)


def test_a_touchpoint_has_day_hour_people_and_the_kind_its_file_is_named_after(still):
    account = an_account(name="Alpha")
    ann = a_contact(name="Ann", account_id=account.id)
    keep(still, account, ann)
    row = {
        "happened_on": datetime(2026, 5, 4, 9, 30),  # noqa: DTZ001 (files know no zones)
        "summary": "prices",
        "account": "Alpha",
        "account.name": "Alpha",
        "contacts": ("Ann", "Somebody Else"),
    }
    table = a_table("touchpoints", row, file="Besuche.csv")
    still.imports.apply([table])
    met = only(still, Touchpoint)
    assert (met.kind, met.happened_on, met.at) == (TouchpointKind.VISIT, DAY, time(9, 30))
    assert (met.contacts, met.notes) == ((ann.id,), "Contacts: Somebody Else")
    assert fates(still.imports.apply([table])) == [("touchpoints", 0, 0, 1)]


# -- trade --------------------------------------------------------------------------


def a_line(**changes):
    line = {"account": "17", "sold_on": DAY, "amount": Decimal("9.99"), "external_id": "1#1"}
    return {name: value for name, value in (line | changes).items() if value is not None}


def test_lines_make_the_accounts_and_products_they_name(still):
    lines = [
        a_line(product="A-1", **{"product.name": "Chai", "product_group": "Drinks"}),
        a_line(external_id="1#2", **{"account.name": "Alpha"}),
    ]
    table = a_table("sales", *lines)
    answer = still.imports.apply([table])
    assert fates(answer)[0] == ("sales", 2, 0, 0)
    assert {(one.kind, one.found_in, one.created) for one in answer.files[1:]} == {
        ("accounts", "sales", 1),
        ("products", "sales", 1),
    }
    assert (only(still, Account).name, only(still, Account).external_id) == ("17", "17")
    assert (only(still, Product).code, only(still, Product).group) == ("A-1", "Drinks")
    assert fates(still.imports.apply([table])) == [("sales", 0, 0, 2)]


def test_a_line_that_changed_is_updated_to_the_hundredth_of_a_cent(still):
    still.imports.apply([a_table("sales", a_line())])
    answer = still.imports.apply([a_table("sales", a_line(amount=Decimal("9.9901")))])
    assert fates(answer) == [("sales", 0, 1, 0)]
    assert only(still, Sale).amount.amount == Decimal("9.9901")


def test_lines_that_share_an_order_number_as_their_id_are_all_kept(still):
    lines = [a_line(amount=Decimal(n)) for n in (1, 2, 2, 3)]
    for expected in (("sales", 3, 0, 1), ("sales", 0, 0, 4)):
        assert fates(still.imports.apply([a_table("sales", *lines)]))[0] == expected
    assert sum(one.amount.amount for one in still.reader.all(Sale)) == 6


def test_lines_without_any_id_are_known_again_by_what_they_say(still):
    lines = [a_line(external_id=None)] * 2 + [a_line(external_id=None, amount=Decimal(1))]
    still.imports.apply([a_table("sales", *lines)])
    assert fates(still.imports.apply([a_table("sales", *lines)]))[0] == ("sales", 0, 0, 3)
    assert len(still.reader.all(Sale)) == 3


def test_a_name_that_could_be_two_accounts_is_not_guessed(still):
    keep(still, an_account(name="Alpha"), an_account(name="Alpha"))
    answer = still.imports.apply(
        [a_table("sales", a_line(account="Alpha", **{"account.name": "Alpha"}))]
    )
    (skipped,) = answer.files[0].skipped
    assert (skipped.reason, skipped.value) == ("import.account.ambiguous", "Alpha")
    assert answer.failed


def test_quotas_of_several_people_add_up_to_the_target_of_a_month(still):
    rows = [{"month": DAY, "amount": Decimal(n)} for n in (100, 250)]
    rows.append({"month": date(2026, 7, 1), "months": 3, "amount": Decimal(100)})
    table = a_table("targets", *rows)
    assert fates(still.imports.apply([table])) == [("targets", 2, 1, 0)]
    amounts = {one.month.month: one.amount.amount for one in still.reader.all(Target)}
    assert amounts == {5: 350, 7: Decimal("33.33"), 8: Decimal("33.33"), 9: Decimal("33.34")}
    assert fates(still.imports.apply([table])) == [("targets", 0, 0, 3)]


def test_the_user_says_by_which_fields_rows_are_known(still):
    keep(still, an_account(name="Alpha", website="a.example"))
    table = a_table("accounts", {"name": "Renamed", "website": "A.example"})
    assert fates(still.imports.apply([table], match=["website"])) == [("accounts", 0, 1, 0)]
    assert named(still) == ["Renamed"]
    with pytest.raises(RuleBroken, match=r"import\.field\.unknown"):
        still.imports.preview([table], match=["luck"])


# -- as a whole ---------------------------------------------------------------------


def a_folder():
    return [
        a_table("sales", a_line(product="P1"), a_line(external_id="1#2", account="18")),
        a_table("opportunities", {"title": "A", "account": "17", "stage": "won"}),
        a_table("contacts", {"name": "Ann", "account": "17", "reports_to": "Bo"}, {"name": "Bo"}),
        a_table("accounts", {"external_id": "17", "name": "Alpha", "contact.name": "Cy"}),
        a_table("products", {"external_id": "P1", "name": "Chai", "list_price": Decimal(3)}),
    ]


def test_a_whole_import_is_undone_and_redone_without_a_trace(still, file):
    keep(still, an_account(name="Alpha"))
    before = living(file)
    answer = still.imports.apply(a_folder())
    after = living(file)
    assert after != before
    still.history.undo()
    assert living(file) == before
    still.history.redo()
    assert living(file) == after
    assert len({one.label for one in still.history_queries.latest(1)}) == 1
    assert answer.outcome.label == "portfolio.import"


def test_a_preview_tells_what_an_import_does_and_changes_nothing(still, file):
    before = living(file)
    told = still.imports.preview(a_folder())
    assert living(file) == before
    assert still.imports.apply(a_folder()).files == told.files


def test_a_second_import_of_the_same_files_changes_nothing(still):
    still.imports.apply(a_folder())
    answer = still.imports.apply(a_folder())
    assert answer.outcome.change_id is None
    assert all(one.unchanged == one.rows for one in answer.files)


def test_stopping_in_the_middle_leaves_nothing_behind(still, file):
    before = living(file)
    lines = (a_line(external_id=f"{n}#1") for n in range(2000))
    asked = iter((False, False, True))
    with pytest.raises(RuleBroken, match=r"import\.cancelled"):
        still.imports.apply([a_table("sales", *lines)], watch=Watch(cancelled=lambda: next(asked)))
    assert living(file) == before


def test_progress_is_told_by_file_and_rows(still):
    told = []
    lines = (a_line(external_id=f"{n}#1") for n in range(1200))
    table = a_table("sales", *lines, file="lines.csv")
    still.imports.preview([table], watch=Watch(on_progress=told.append))
    assert [(one.file, one.rows) for one in told] == [
        ("lines.csv", 500),
        ("lines.csv", 1000),
        ("lines.csv", 1200),
    ]


def test_a_refused_row_names_row_column_value_and_reason(still):
    rows = [{"name": "Alpha", "employees": -5}, {"name": "Beta", "currency": "Groats"}]
    answer = still.imports.apply([a_table("accounts", *rows)])
    assert answer.files[0].skipped == (
        Problem(2, "EMPLOYEES", "-5", "account.employees.impossible"),
        Problem(3, "CURRENCY", "Groats", "money.currency.unknown"),
    )
    assert answer.outcome.change_id is None


def test_money_takes_the_currency_beside_it_else_the_portfolio_s(still):
    rows = [
        {"name": "Alpha", "potential": Decimal(1), "currency": "US Dollar"},
        {"name": "Beta", "potential": Decimal(2)},
    ]
    still.imports.apply([a_table("accounts", *rows)])
    assert {one.potential for one in still.reader.all(Account)} == {money(1, "USD"), money(2)}


def test_new_accounts_join_today_unless_the_file_says_when(still):
    rows = [{"name": "Alpha"}, {"name": "Beta", "joined": DAY}]
    still.imports.apply([a_table("accounts", *rows)])
    assert {one.name: one.joined for one in still.reader.all(Account)} == {
        "Alpha": TODAY,
        "Beta": DAY,
    }


CELLS = st.one_of(st.none(), st.sampled_from(["", "1", "2", "Alpha", "Beta", "A" * 300, " "]))
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "external_id": CELLS,
            "name": CELLS,
            "city": CELLS,
            "parent": CELLS,
            "contact.name": CELLS,
            "employees": st.sampled_from([None, 5, -5]),
        }
    ),
    max_size=8,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=ROWS)
def test_every_row_meets_exactly_one_fate(still, rows):
    said = [{name: value for name, value in row.items() if value} for row in rows]
    table = a_table("accounts", *(row for row in said if row.get("name")))
    for answer in (still.imports.preview([table]), still.imports.apply([table])):
        for one in answer.files:
            told = one.created + one.updated + one.unchanged + len(one.skipped)
            assert one.rows == told
        assert answer.files[0].rows == len(table.rows)
    again = still.imports.apply([table])
    assert again.outcome.change_id is None
    assert again.files[0].created == again.files[0].updated == 0


# -- cards --------------------------------------------------------------------------


def test_people_bring_the_address_of_their_firm_where_it_has_none(still):
    ada = {"name": "Ada", "account": "Nord", "account.name": "Nord", "account.city": "Kiel"}
    bea = {"name": "Bea", "account": "Nord", "account.name": "Nord", "account.city": "Bonn"}
    still.imports.apply([a_table("contacts", ada, bea)])
    assert only(still, Account).city == "Kiel"
    assert {one.name: one.notes for one in still.reader.all(Contact)} == {
        "Ada": "",
        "Bea": "Address: Bonn",
    }


def test_notes_of_two_rows_on_one_person_are_both_kept(still):
    rows = [{"name": "Ada", "email": "a@b.example", "notes": note} for note in ("one", "two")]
    still.imports.apply([a_table("contacts", rows[0]), a_table("contacts", rows[1])])
    assert only(still, Contact).notes == "one\n\ntwo"


def test_our_own_cards_come_back_as_they_are(still, tmp_path):
    nord = an_account(name="Nord", city="Kiel", street="Kai 1")
    still.accounts.add(nord)
    ada = a_contact(account_id=nord.id, name="Ada Lo", email="ada@nord.example", notes="Likes tea")
    still.contacts.add(ada)
    still.contacts.add(a_contact(name="Bea Mo"))
    file = tmp_path / "all.vcf"
    assert still.cards.write(file) == 2
    answer = still.imports.apply(still.tables.read([file]))
    assert fates(answer) == [("contacts", 0, 0, 2)]
    assert still.cards.write(file, account_id=nord.id) == 1

"""Contracts, needs, competitors and colleagues from foreign tables, known again the next time."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import Account
from kamdesk.domain.competitors import Competitor, Threat
from kamdesk.domain.contracts import Contract
from kamdesk.domain.needs import Need, NeedKind, NeedStatus
from kamdesk.domain.products import Product
from kamdesk.domain.team import Assignment, Colleague
from kamdesk.services.imports.known import before
from tests.storage.test_imports import a_table, fates, only
from tests.support.builders import a_contact, a_product, an_account
from tests.support.portfolio import living
from tests.support.trade import TODAY, keep, money

DAY = date(2026, 5, 4)
ENDS = date(2026, 12, 31)
ALPHA = {"account": "Alpha", "account.name": "Alpha"}


@pytest.fixture
def alpha(still):
    account = an_account(name="Alpha")
    keep(still, account)
    return account


def test_a_contract_comes_whole_and_a_period_gives_its_last_day_of_notice(still, alpha):
    row = ALPHA | {"title": "Frame", "external_id": "V-1", "starts": DAY, "ends": ENDS}
    row |= {"notice": "3 Monate", "value": Decimal("900.50"), "currency": "USD", "renews": True}
    table = a_table("contracts", row)
    assert fates(still.imports.apply([table])) == [("contracts", 1, 0, 0)]
    one = only(still, Contract)
    assert (one.account_id, one.starts, one.ends, one.renews) == (alpha.id, DAY, ENDS, True)
    assert (one.notice_by, one.value) == (date(2026, 9, 30), money("900.50", "USD"))
    assert fates(still.imports.apply([table])) == [("contracts", 0, 0, 1)]


def test_a_renewal_of_the_same_name_is_another_contract(still, alpha):
    row = ALPHA | {"title": "Frame", "starts": DAY, "ends": ENDS}
    still.imports.apply([a_table("contracts", row)])
    bare = {**ALPHA, "title": "FRAME", "notes": "Signed twice"}  # says no beginning: it is that one
    assert fates(still.imports.apply([a_table("contracts", bare)])) == [("contracts", 0, 1, 0)]
    later = row | {"starts": date(2027, 1, 1), "ends": date(2027, 12, 31)}
    assert fates(still.imports.apply([a_table("contracts", later)])) == [("contracts", 1, 0, 0)]


def test_what_belongs_to_nobody_or_ends_before_it_starts_is_skipped_with_its_reason(still, alpha):
    impossible = ALPHA | {"title": "Frame", "starts": ENDS, "ends": DAY}
    answer = still.imports.apply(
        [a_table("contracts", {"title": "Lost", "starts": DAY}, impossible)]
    )
    reasons = [one.reason for one in answer.files[0].skipped]
    assert reasons == ["contract.account.empty", "contract.ends.before.start"]
    assert still.reader.all(Contract) == []


@pytest.mark.parametrize(
    ("period", "day"),
    [
        ("3 months", date(2026, 9, 30)),
        ("1 Jahr", date(2025, 12, 31)),
        ("one quarter", None),
        ("1 quarter", date(2026, 9, 30)),
        ("30 Tage", date(2026, 12, 1)),
        ("6 semaines", date(2026, 11, 19)),
        ("90", None),
        ("2 fortnights", None),
    ],
)
def test_a_period_of_notice_is_read_where_it_says_how_long(period, day):
    assert before(ENDS, period) == day


def test_a_need_is_whose_person_it_is_and_goes_with_what_answers_it(still, alpha):
    keep(still, a_contact(account_id=alpha.id, name="Maria Anders"), a_product(name="Cooler"))
    row = {"title": "Cold chain", "contact": "Maria Anders", "kind": "sensed", "noted_on": DAY}
    row |= {"product": "Cooler", "status": "erledigt", "evidence": "Said so"}
    assert fates(still.imports.apply([a_table("needs", row)])) == [("needs", 1, 0, 0)]
    need = only(still, Need)
    assert (need.account_id, need.kind, need.status) == (
        alpha.id,
        NeedKind.IMPLIED,
        NeedStatus.ANSWERED,
    )
    assert need.product_id == only(still, Product).id


def test_a_competitor_is_one_at_each_customer_and_in_each_group(still, alpha):
    row = ALPHA | {"name": "Rival", "spend": Decimal(100), "threat": "hoch"}
    tables = [a_table("competitors", row, row | {"product_group": "Dairy", "spend": Decimal(40)})]
    assert fates(still.imports.apply(tables)) == [("competitors", 2, 0, 0)]
    found = {one.product_group: one for one in still.reader.all(Competitor)}
    assert (found[""].spend, found[""].threat) == (money(100), Threat.HIGH)
    assert found["Dairy"].spend == money(40)
    assert fates(still.imports.apply(tables)) == [("competitors", 0, 0, 2)]


def test_a_colleague_on_two_accounts_is_one_person_in_two_teams(still, alpha):
    rows = [
        {"name": "Ola Berg", "email": "ola@us.example", "role": "Delivery", **ALPHA},
        {"name": "Ola Berg", "email": "ola@us.example", "account": "Beta", "account.name": "Beta"},
        {"name": "Kim Day"},
    ]
    answer = still.imports.apply([a_table("colleagues", *rows)])
    assert fates(answer)[:2] == [("colleagues", 2, 0, 1), ("team", 2, 0, 0)]
    assert {one.name for one in still.reader.all(Account)} == {"Alpha", "Beta"}
    roles = {one.account_id: one.role for one in still.reader.all(Assignment)}
    assert roles[alpha.id] == "Delivery"
    again = still.imports.apply([a_table("colleagues", rows[0] | {"role": "All deliveries"})])
    assert fates(again) == [("colleagues", 0, 0, 1), ("team", 0, 1, 0)]


def test_one_step_takes_all_of_it_back(still, alpha, file):
    before_it = living(file)
    still.imports.apply(
        [
            a_table("contracts", ALPHA | {"title": "Frame", "ends": ENDS}),
            a_table("needs", ALPHA | {"title": "Speed", "noted_on": TODAY}),
            a_table("colleagues", ALPHA | {"name": "Ola"}),
        ]
    )
    assert len(still.reader.all(Colleague)) == 1
    still.history.undo()
    assert living(file) == before_it

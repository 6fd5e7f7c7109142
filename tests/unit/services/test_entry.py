"""What a person types, read into the fields of a kind."""

from datetime import date, time
from decimal import Decimal
from uuid import UUID

import pytest

from kamdesk.domain.accounts import Account, Tier
from kamdesk.domain.actions import Action, ActionStatus
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Opportunity, OpportunityKind, Stage
from kamdesk.services.amounts import read_money, read_number
from kamdesk.services.entry import Entry, read_day
from kamdesk.services.fields import fields_of, kind_named
from kamdesk.services.kinds import Kind
from kamdesk.services.lookup import Directory
from kamdesk.services.words import spoken
from kamdesk.services.words.errors import ERRORS

TODAY = date(2026, 11, 24)  # a Tuesday


class MemoryReader:
    """Implements ``Reader`` on what a test brings."""

    def __init__(self, *records):
        self.records = records

    def one(self, kind, record_id):
        return self.all(kind, id=[record_id])[0]

    def all(self, kind, **fields):
        return [
            record
            for record in self.records
            if isinstance(record, kind)
            and all(getattr(record, name) in values for name, values in fields.items())
        ]


def an_account(name, **fields):
    return Account(name=name, joined=TODAY, **fields)


def directory(*records):
    return Directory(MemoryReader(*records), lambda: "EUR")


def entry(kind, *records):
    return Entry(kind, directory(*records), TODAY)


def refusal(error):
    return spoken(ERRORS[error.value.code], error.value.about)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1234.5", "1234.5"),
        ("1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1 234,5", "1234.5"),
        ("1'234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("12,34,567.8", "1234567.8"),
        ("1,234", "1234"),
        ("1,25", "1.25"),
        ("0,125", "0.125"),
        ("-3", "-3"),
        ("−3", "-3"),
        (".5", "0.5"),
        ("250k", "250000"),
        ("1.5m", "1500000.0"),
    ],
)
def test_numbers_are_read_as_people_write_them(text, number):
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "abc", "1.2.3", "1,2,3", "1.234,567,8", "--3", "1e5", "NaN"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(RuleBroken, match=r"entry\.number"):
        read_number(text)


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("1234.50", "1234.50", "EUR"),
        ("1,234.50 USD", "1234.50", "USD"),
        ("€1.234,50", "1234.50", "EUR"),
        ("-€ 1.234,50", "-1234.50", "EUR"),
        ("chf 1'200", "1200", "CHF"),
        ("R 250k", "250000", "ZAR"),
        ("99 £", "99", "GBP"),
    ],
)
def test_amounts_carry_the_currency_beside_them(text, amount, currency):
    assert read_money(text, "EUR") == Money(Decimal(amount), currency)


def test_a_dollar_is_the_usual_one_of_the_portfolio():
    assert read_money("$5", "CAD").currency == "CAD"
    assert read_money("$5", "EUR").currency == "USD"


def test_an_amount_that_reads_two_ways_is_refused():
    with pytest.raises(RuleBroken) as refused:
        read_money("1.234 €", "EUR")
    assert "two ways" in refusal(refused)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-06-12", date(2026, 6, 12)),
        ("12.6.2026", date(2026, 6, 12)),
        ("today", TODAY),
        ("friday", date(2026, 11, 27)),
        ("2026-07", date(2026, 7, 1)),
        ("25/12/2026", date(2026, 12, 25)),
    ],
)
def test_days_are_read_as_people_write_them(text, day):
    assert read_day(text, TODAY) == day


def test_a_day_that_reads_two_ways_is_refused_with_both():
    with pytest.raises(RuleBroken) as refused:
        read_day("3/4/2026", TODAY)
    assert "2026-04-03 or 2026-03-04" in refusal(refused)


def test_a_new_account_needs_only_a_name():
    account = entry(Kind.ACCOUNTS).new([("name", "Ernst Handel"), ("tier", "Strategic")])
    assert (account.name, account.tier, account.joined) == ("Ernst Handel", Tier.STRATEGIC, TODAY)


def test_a_missing_field_is_named():
    with pytest.raises(RuleBroken) as refused:
        entry(Kind.TARGETS).new([("amount", "5000")])
    assert "needs 'month'" in refusal(refused)


def test_an_unknown_field_is_refused_with_those_there_are():
    with pytest.raises(RuleBroken) as refused:
        entry(Kind.ACCOUNTS).values([("teir", "growth")])
    assert "'teir'" in refusal(refused)
    assert "tier" in refused.value.about["known"].split(", ")


def test_identities_are_nobodys_to_type():
    assert not {"id", "version"} & fields_of(Kind.ACCOUNTS).keys()


def test_choices_are_taken_by_value_or_name():
    values = entry(Kind.OPPORTUNITIES).values([("kind", "NEW_BUSINESS"), ("stage", "verbal yes")])
    assert values == {"kind": OpportunityKind.NEW_BUSINESS, "stage": Stage.VERBAL}


def test_an_impossible_choice_is_refused_with_the_possible_ones():
    with pytest.raises(RuleBroken) as refused:
        entry(Kind.ACCOUNTS).values([("tier", "gold")])
    assert "strategic, growth, maintain, standard" in refusal(refused)


def test_others_are_referred_to_by_name_part_of_a_name_or_id():
    handel = an_account("Ernst Händel")
    other = an_account("Königlich Essen", external_id="KOENE")
    for typed in ("Ernst Händel", "ernst handel", "händ", str(handel.id)):
        assert entry(Kind.CONTACTS, handel, other).values([("account", typed)]) == {
            "account_id": handel.id
        }
    assert entry(Kind.CONTACTS, handel, other).values([("account", "KOENE")]) == {
        "account_id": other.id
    }


def test_a_name_that_fits_exactly_wins_over_longer_ones():
    alpha, longer = an_account("Alpha"), an_account("Alpha Nord")
    assert directory(alpha, longer).find(Kind.ACCOUNTS, "alpha") == alpha.id


def test_an_ambiguous_name_is_refused_with_the_candidates():
    with pytest.raises(RuleBroken) as refused:
        directory(an_account("Alpha Nord"), an_account("Alpha Sud")).find(Kind.ACCOUNTS, "alpha")
    assert "Alpha Nord, Alpha Sud" in refusal(refused)


def test_two_of_the_same_name_are_told_apart_by_id():
    one, two = an_account("Alpha"), an_account("Alpha")
    with pytest.raises(RuleBroken) as refused:
        directory(one, two).find(Kind.ACCOUNTS, "Alpha")
    assert str(one.id) in refusal(refused)
    assert str(two.id) in refusal(refused)


def test_an_id_of_nobody_is_refused():
    with pytest.raises(RuleBroken, match=r"entry\.id\.unknown"):
        directory().find(Kind.ACCOUNTS, str(new_id()))


def test_an_amount_without_currency_is_in_the_accounts():
    swiss = an_account("Alpha", currency="CHF")
    sale = entry(Kind.SALES, swiss).new(
        [("amount", "120"), ("account", "Alpha"), ("sold_on", "2026-01-05")]
    )
    assert sale.amount == Money(Decimal(120), "CHF")


def test_an_amount_that_is_changed_keeps_its_currency():
    deal = Opportunity(title="Frame", amount=Money(Decimal(5), "USD"))
    values = entry(Kind.OPPORTUNITIES).values([("amount", "7.50")], deal)
    assert values["amount"] == Money(Decimal("7.50"), "USD")


def test_nothing_typed_empties_a_field():
    values = entry(Kind.ACCOUNTS).values([("parent", ""), ("owner", ""), ("tier", "")])
    assert values == {"parent_id": None, "owner": "", "tier": Tier.STANDARD}


def test_what_has_to_be_there_is_not_emptied():
    with pytest.raises(RuleBroken, match=r"entry\.field\.missing"):
        entry(Kind.ACCOUNTS).values([("joined", "")])


def test_fields_of_ones_own_join_those_there_are():
    account = an_account("Alpha", custom={"segment": "A", "route": "7"})
    typed = [("custom.segment", "B"), ("custom.route", ""), ("custom.shoe size", "44")]
    values = entry(Kind.ACCOUNTS).values(typed, account)
    assert values == {"custom": {"segment": "B", "shoe size": "44"}}


def test_several_people_are_listed_with_commas():
    from kamdesk.domain.contacts import Contact

    roland, maria = Contact(name="Roland Mendel"), Contact(name="Maria Anders")
    values = entry(Kind.TOUCHPOINTS, roland, maria).values([("contacts", "roland, maria")])
    assert values == {"contacts": (roland.id, maria.id)}


def test_times_percents_and_yes_are_read():
    assert entry(Kind.TOUCHPOINTS).values([("at", "2 pm")]) == {"at": time(14)}
    assert entry(Kind.OPPORTUNITIES).values([("probability", "60%")]) == {"probability": 60}
    assert entry(Kind.PRODUCTS).values([("active", "No")]) == {"active": False}


def test_a_deal_that_is_won_is_closed_today():
    deal = Opportunity(title="Frame", stage=Stage.PROPOSAL)
    values = entry(Kind.OPPORTUNITIES).values([("stage", "won")], deal)
    assert values == {"stage": Stage.WON, "probability": 100, "closed_on": TODAY}


def test_an_action_that_is_done_was_done_today():
    values = entry(Kind.ACTIONS).values([("status", "done")], Action(title="Call"))
    assert values == {"status": ActionStatus.DONE, "done_on": TODAY}


@pytest.mark.parametrize("kind", list(Kind))
def test_every_field_of_every_kind_can_be_read(kind):
    for field in fields_of(kind).values():
        assert field.refers or field.keyed or isinstance(field.type, type), field


def test_kinds_are_known_by_noun_and_plural():
    assert kind_named("survey") is kind_named("answer") is Kind.SURVEYS
    assert kind_named("Account") is kind_named("accounts") is Kind.ACCOUNTS
    with pytest.raises(RuleBroken, match=r"entry\.kind\.unknown"):
        kind_named("gadgets")


def test_an_id_is_taken_as_such():
    account = an_account("Alpha")
    assert isinstance(directory(account).find(Kind.ACCOUNTS, str(account.id)), UUID)

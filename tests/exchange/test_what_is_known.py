"""Lists of contracts, needs, competitors and colleagues are taken for what they are."""

from datetime import date
from decimal import Decimal


def rows(answer):
    return [dict(row.values) for row in answer.rows]


def test_a_list_of_contracts_is_known_by_its_columns_alone(taken):
    found = taken(
        export="Customer;Agreement;Start date;End date;Notice period;Annual value;Auto renewal\n"
        "Alpha;Frame;01.01.2026;31.12.2026;3 months;12.500,00;yes\n"
    )["export"]
    assert found.kind == "contracts"
    (row,) = rows(found)
    assert (row["starts"], row["ends"]) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (row["value"], row["renews"], row["notice"]) == (Decimal("12500.00"), True, "3 months")


def test_a_german_list_of_contracts_goes_by_its_numbers(taken):
    found = taken(
        vertragsliste="Vertragsnummer;Kunde;Vertragsbeginn;Vertragsende;Kündigen bis\n"
        "V-7;Alpha;01.01.2026;31.12.2026;30.09.2026\n"
    )["vertragsliste"]
    assert found.kind == "contracts"
    (row,) = rows(found)
    assert (row["title"], row["notice_by"]) == ("V-7", date(2026, 9, 30))


def test_needs_competitors_and_the_team_are_told_apart(taken):
    found = taken(
        needs="Account,Need,Evidence,Status\nAlpha,Speed,Said so,open\n",
        wettbewerber="Kunde,Wettbewerber,Umsatz dort,Bedrohung\nAlpha,Rival,1000,hoch\n",
        team="Colleague,Email,Account,Role\nOla Berg,ola@us.example,Alpha,Delivery\n",
    )
    kinds = {name: answer.kind for name, answer in found.items()}
    assert kinds == {"needs": "needs", "wettbewerber": "competitors", "team": "colleagues"}


def test_a_list_of_employees_is_nobody_s_team_unless_it_is_said(taken):
    text = "EmployeeID,FirstName,LastName,HireDate\n1,Nancy,Davolio,1992-05-01\n"
    assert taken(employees=text)["employees"].kind is None


def test_deals_and_accounts_with_an_end_of_contract_stay_what_they_are(taken):
    found = taken(
        deals="Deal name,Company,Amount,Close date,Stage\nBig one,Alpha,100,2026-05-01,Proposal\n",
        kunden="Kundennummer,Firma,Ort,Vertragsende\n1,Alpha,Graz,2026-12-31\n",
    )
    assert {name: answer.kind for name, answer in found.items()} == {
        "deals": "opportunities",
        "kunden": "accounts",
    }

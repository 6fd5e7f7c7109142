"""Column and file names, however a program spells them."""

import pytest

from kamdesk.exchange.names import spellings, squashed, words
from kamdesk.exchange.vocabulary.nouns import entity_in


@pytest.mark.parametrize(
    "name", ["BillingCity", "BILLINGCITY", "billing_city", "Billing city", "billing-city"]
)
def test_one_name_in_many_spellings(name):
    assert squashed(name) == "billingcity"


def test_umlauts_equal_their_spelling_in_ascii():
    assert squashed("Straße") == squashed("STRASSE")
    assert squashed("Fälligkeit") == squashed("Faelligkeit")
    assert squashed("Umsätze") == squashed("UMSAETZE")


def test_trimmings_of_programs_come_off():
    assert "title" in spellings("Deal - Title")
    assert "name" in spellings("Organization - Name*")
    assert "name" in spellings("src_name")
    assert "invoicenumber" in spellings("*InvoiceNumber")
    assert "externalid" in spellings("External_id__c")
    assert squashed("Amount") in spellings("Amount (EUR)")


def test_words_are_split_where_a_reader_would():
    assert words("vStoreWithContacts") == ("v", "store", "with", "contacts")
    assert words("ORDER_ID") == ("order", "id")
    assert words("XMLHttpRequest2") == ("xml", "http", "request", "2")


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("accountData", "accounts"),
        ("Order Details", "sales"),
        ("Bestellungen", "orders"),
        ("Kundenliste 2026", "accounts"),
        ("customers region west", "accounts"),
        ("SalesPersonQuotaHistory", "targets"),
        ("OpportunityHistory", "histories"),
        ("EmployeeTerritories", "territories"),
        ("sales by customer", "sales"),
        ("export", ""),
    ],
)
def test_a_file_is_about_its_last_noun(name, entity):
    assert entity_in(name) == entity

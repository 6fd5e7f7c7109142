"""Lines as they are typed in the car park, and what is meant by them."""

from datetime import date, time
from decimal import Decimal

import pytest

from tests.support.quick_lines import FRIDAY, TODAY, told

LINES = [
    (
        "visit Ernst Handel with Roland 45m: price list agreed; send quote by Friday",
        {
            "kind": "visit",
            "account": "Ernst Handel",
            "contacts": ["Roland Mendel"],
            "on": TODAY,
            "minutes": 45,
            "summary": "price list agreed",
            "actions": [("send quote", FRIDAY)],
            "next": "send quote",
            "unresolved": [],
        },
    ),
    (
        "call Alfreds yesterday 14:02: complained about the delivery",
        {
            "kind": "call",
            "account": "Alfreds Futterkiste",
            "on": date(2026, 6, 16),
            "at": time(14, 2),
            "summary": "complained about the delivery",
            "sentiment": "negative",
        },
    ),
    (
        "email Horst Kloss: asked for samples",
        {"kind": "email", "account": "QUICK-Stop", "contacts": ["Horst Kloss"]},
    ),
    (
        "Meeting with Patricia McKenna at Hungry Owl 2 hours last Thu: assortment",
        {
            "kind": "meeting",
            "account": "Hungry Owl All-Night Grocers",
            "contacts": ["Patricia McKenna"],
            "minutes": 120,
            "on": date(2026, 6, 11),
            "summary": "assortment",
        },
    ),
    (
        "visit mere paillard 1h30: lost to a competitor",
        {"account": "Mère Paillarde", "minutes": 90, "summary": "lost to a competitor"},
    ),
    (
        "call koniglich esen: happy with the new packaging",
        {"account": "Königlich Essen", "sentiment": "positive"},
    ),
    (
        "visit Ernst Handel price list agreed",
        {"account": "Ernst Handel", "summary": "price list agreed", "unresolved": []},
    ),
    (
        "visited Rattlesnake Canyon with Paula for half an hour on 12.6.: shelf plan",
        {
            "kind": "visit",
            "account": "Rattlesnake Canyon Grocery",
            "contacts": ["Paula Wilson"],
            "minutes": 30,
            "on": date(2026, 6, 12),
        },
    ),
    (
        "call Contoso 2026-06-01 3pm 10 min: budget $4.8k approved",
        {
            "account": "Contoso GmbH & Co. KG",
            "on": date(2026, 6, 1),
            "at": time(15),
            "minutes": 10,
            "amount": (Decimal(4800), "USD"),
            "summary": "budget $4.8k approved",
        },
    ),
    (
        "visit quickstop: order over € 12,000; I'll send the contract tomorrow",
        {
            "account": "QUICK-Stop",
            "amount": (Decimal(12000), "EUR"),
            "actions": [("send the contract", date(2026, 6, 18))],
        },
    ),
    (
        "call Lehmanns: stock is low; they will send the forecast by Monday",
        {
            "account": "Lehmanns Marktstand",
            "actions": [("send the forecast", date(2026, 6, 22))],
            "theirs": ["send the forecast"],
            "next": "",
        },
    ),
    (
        "Maria Larsson called: wants a discount. Follow up in two weeks",
        {
            "kind": "call",
            "account": "Folk och fä HB",
            "contacts": ["Maria Larsson"],
            "summary": "wants a discount",
            "actions": [("Follow up", date(2026, 7, 1))],
        },
    ),
    (
        "note Save a lot: new buyer from September",
        {"kind": "note", "account": "Save-a-lot Markets", "on": TODAY},
    ),
    (
        "follow up with Howard Snyder by next Friday",
        {
            "account": "Great Lakes Food Market",
            "contacts": ["Howard Snyder"],
            "actions": [("follow up with Howard Snyder", date(2026, 6, 26))],
            "summary": "follow up with Howard Snyder by next Friday",
        },
    ),
    (
        "visit Vins et alcools 3 Dec: Christmas promotion",
        {"account": "Vins et alcools Chevalier", "on": date(2025, 12, 3)},
    ),
    (
        "call Bs Beverages, 20 minutes, two days ago: renewal; prepare offer until 1 July",
        {
            "account": "B's Beverages",
            "minutes": 20,
            "on": date(2026, 6, 15),
            "actions": [("prepare offer", date(2026, 7, 1))],
        },
    ),
    (
        "visit EH: stocktaking",
        {"account": "Ernst Handel", "summary": "stocktaking"},
    ),
    (
        "Besuch Ernst Handel mit Roland 45 Min: Preisliste vereinbart; Angebot senden bis Freitag",
        {
            "kind": "visit",
            "account": "Ernst Handel",
            "contacts": ["Roland Mendel"],
            "minutes": 45,
            "summary": "Preisliste vereinbart",
            "actions": [("Angebot senden", FRIDAY)],
        },
    ),
    (
        "gestern Telefonat Königlich Essen eine halbe Stunde: unzufrieden mit der Lieferung",
        {
            "kind": "call",
            "account": "Königlich Essen",
            "on": date(2026, 6, 16),
            "minutes": 30,
            "sentiment": "negative",
        },
    ),
    (
        "Anruf Alfreds um 14.30 Uhr: Kunde nicht zufrieden; ich schicke Muster bis nächsten Mo",
        {
            "kind": "call",
            "at": time(14, 30),
            "sentiment": "negative",
            "actions": [("schicke Muster", date(2026, 6, 22))],
        },
    ),
    (
        "Mail an Horst: Angebot über 12.500,50 € verschickt",
        {
            "kind": "email",
            "contacts": ["Horst Kloss"],
            "account": "QUICK-Stop",
            "amount": (Decimal("12500.50"), "EUR"),
        },
    ),
    (
        "Messe Lehmanns vor zwei Wochen 2 Std: Neuheiten gezeigt",
        {"kind": "event", "on": date(2026, 6, 3), "minutes": 120},
    ),
    (
        "visit Ernst Handel with Peter: tour of the plant",
        {"contacts": [], "unresolved": ["Peter"], "summary": "with Peter: tour of the plant"},
    ),
    (
        "call Umbrella Corp: no interest",
        {"account": None, "unresolved": ["Umbrella Corp"], "summary": "Umbrella Corp: no interest"},
    ),
    ("visit Ernst Handel", {"summary": "visit Ernst Handel", "account": "Ernst Handel"}),
    (
        "meeting Ernst Handel tomorrow 9:00-10:30: annual review",
        {"on": date(2026, 6, 18), "at": time(9), "minutes": 90, "summary": "annual review"},
    ),
    (
        "lunch with Roland and Horst: trade fair",
        {"kind": "meeting", "contacts": ["Roland Mendel", "Horst Kloss"]},
    ),
    (
        "call Ernst Handel: price ok, send samples by Fri, they'll confirm by 30 June",
        {
            "summary": "price ok",
            "actions": [("send samples", FRIDAY), ("confirm", date(2026, 6, 30))],
            "theirs": ["confirm"],
        },
    ),
    (
        "visit Ernst Handel - shelf moved - next: call in 3 days",
        {"summary": "shelf moved", "next": "call", "actions": [("call", date(2026, 6, 20))]},
    ),
    (
        "call Ernst Handel: Roland will check the stock by Monday",
        {
            "actions": [("Roland will check the stock", date(2026, 6, 22))],
            "theirs": ["Roland will check the stock"],
        },
    ),
    (
        "visit Ernst Handel: they are not unhappy; EUR 1.2 million budget",
        {"sentiment": "positive", "amount": (Decimal(1_200_000), "EUR")},
    ),
    (
        "visit Ernst Handel: delivery on 3 Dec promised, 2 hours of talk about http://a.example/x",
        {
            "on": TODAY,
            "minutes": None,
            "summary": "delivery on 3 Dec promised, 2 hours of talk about http://a.example/x",
        },
    ),
    ("", {"summary": "", "kind": "note", "account": None, "unresolved": []}),
    ("price of copper is rising", {"summary": "price of copper is rising", "account": None}),
]


@pytest.mark.parametrize(("text", "expected"), LINES, ids=[text[:40] for text, _ in LINES])
def test_a_line_is_understood(text, expected):
    found = told(text)
    assert {key: found[key] for key in expected} == expected


def test_the_share_of_all_that_is_expected_and_understood():
    wanted = [(text, key, value) for text, one in LINES for key, value in one.items()]
    met = sum(told(text)[key] == value for text, key, value in wanted)
    print(f"\nunderstood: {met} of {len(wanted)} ({met / len(wanted):.1%})")
    assert met == len(wanted)

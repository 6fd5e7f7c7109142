"""Lines as they are typed in the car park, and what is meant by them."""

from datetime import date, time
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.domain.quickline.directory import AccountName, ContactName, Directory, tokens
from kamdesk.domain.quickline.line import Chip, Named
from kamdesk.domain.quickline.parser import parse
from kamdesk.domain.quickline.words import ENGLISH

TODAY = date(2026, 6, 17)  # a Wednesday
FRIDAY = date(2026, 6, 19)

PEOPLE = {
    "Ernst Handel": ("Roland Mendel",),
    "Alfreds Futterkiste": ("Maria Anders",),
    "QUICK-Stop": ("Horst Kloss",),
    "Hungry Owl All-Night Grocers": ("Patricia McKenna",),
    "Mère Paillarde": ("Jean Fresnière",),
    "Königlich Essen": ("Philip Cramer",),
    "Folk och fä HB": ("Maria Larsson",),
    "B's Beverages": ("Victoria Ashworth",),
    "Rattlesnake Canyon Grocery": ("Paula Wilson",),
    "Save-a-lot Markets": ("Jose Pavarotti",),
    "Great Lakes Food Market": ("Howard Snyder",),
    "Vins et alcools Chevalier": ("Paul Henriot",),
    "Lehmanns Marktstand": ("Renate Messner",),
    "Contoso GmbH & Co. KG": (),
}


def portfolio(people=PEOPLE):
    accounts, contacts = [], []
    for n, (name, names) in enumerate(people.items(), start=1):
        accounts.append(AccountName(id=UUID(int=n), name=name))
        contacts += [
            ContactName(id=UUID(int=1000 * n + k), name=one, account_id=UUID(int=n))
            for k, one in enumerate(names)
        ]
    return Directory(accounts, contacts)


NORTHWIND = portfolio()


def read(text, directory=NORTHWIND, **more):
    return parse(text, TODAY, directory, **more)


def told(text, **more):
    """What was understood, in plain values."""
    line = read(text, **more)
    return {
        "kind": line.kind,
        "account": line.account and line.account.name,
        "contacts": [one.name for one in line.contacts],
        "on": line.happened_on,
        "at": line.at,
        "minutes": line.minutes,
        "summary": line.summary,
        "actions": [(one.title, one.due) for one in line.actions],
        "theirs": [one.title for one in line.actions if not one.ours],
        "sentiment": line.sentiment,
        "amount": line.amount and (line.amount.amount, line.amount.currency),
        "next": line.next_step,
        "unresolved": list(line.unresolved),
    }


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


def options(text, **more):
    return [
        (one.what, [getattr(o, "name", o) for o in one.options], one.open)
        for one in read(text, **more).choices
    ]


def test_a_day_with_two_readings_offers_both_and_says_which_is_assumed():
    assert options("visit Ernst Handel 3/4: x") == [
        (Chip.DATE, [date(2026, 4, 3), date(2026, 3, 4)], False)
    ]
    assert read("visit Ernst Handel 3/4: x").happened_on == date(2026, 4, 3)
    assert options("visit Ernst Handel: x; send quote by 3/4/2027") == [
        (Chip.DUE, [date(2027, 4, 3), date(2027, 3, 4)], False)
    ]


def test_writing_the_chosen_reading_settles_it():
    assert options("visit Ernst Handel 2026-03-04: x") == []
    assert read("visit Ernst Handel 2026-03-04: x").happened_on == date(2026, 3, 4)


def test_a_date_that_cannot_be_is_said_and_kept():
    line = read("visit Ernst Handel 31.2.: x")
    assert line.happened_on == TODAY
    assert line.unresolved == ("31.2.",)
    assert line.summary == "31.2: x"


def test_a_first_name_that_two_people_share_is_not_guessed():
    line = read("call Maria: x")
    assert (line.account, line.contacts) == (None, ())
    assert line.unresolved == ("Maria",)
    assert options("call Maria: x") == [(Chip.CONTACT, ["Maria Anders", "Maria Larsson"], True)]


def test_the_account_tells_which_of_two_people_is_meant():
    assert told("call Folk och fä with Maria: x")["contacts"] == ["Maria Larsson"]
    assert told("call Maria at Alfreds: x")["contacts"] == ["Maria Anders"]


def test_a_person_of_another_account_is_offered_and_not_taken():
    line = read("visit Ernst Handel with Renate: x")
    assert line.contacts == ()
    assert options("visit Ernst Handel with Renate: x") == [
        (Chip.CONTACT, ["Renate Messner"], True)
    ]


TWINS = portfolio({"Bike Shop": ("Ann Lee",), "Bike Shop Inc.": ("Bob Ray",), "Bikers Inn": ()})


def test_two_accounts_of_one_name_are_offered_and_not_guessed():
    line = read("visit Bike Shop: x", TWINS)
    assert line.account is None
    assert [one.name for one in line.choices[0].options] == ["Bike Shop", "Bike Shop Inc."]
    assert line.unresolved == ("Bike Shop",)


def test_their_people_tell_them_apart():
    assert read("visit Bike Shop with Bob: x", TWINS).account.name == "Bike Shop Inc."


def test_the_next_words_tell_apart_accounts_that_begin_alike():
    twins = portfolio({"Hungry Coyote Import": (), "Hungry Owl Grocers": ()})
    assert read("visit Hungry Cojote: x", twins).account.name == "Hungry Coyote Import"
    assert read("visit Hungry: x", twins).account is None


def test_a_named_account_outweighs_the_account_of_its_guest():
    line = read("meeting with Renate Messner at Ernst Handel: x")
    assert line.account.name == "Ernst Handel"
    assert [one.name for one in line.contacts] == ["Renate Messner"]


def test_a_short_form_is_a_name():
    short = Directory([AccountName(id=UUID(int=1), name="Save-a-lot", short=("SAL",))], [])
    assert read("visit sal: x", short).account.name == "Save-a-lot"


def test_the_account_used_last_is_offered_where_none_is_named():
    last = Named(UUID(int=1), "Ernst Handel")
    assert options("call: price ok", last=last) == [(Chip.ACCOUNT, ["Ernst Handel"], True)]
    assert read("call: price ok", last=last).account is None
    assert options("call Alfreds: price ok", last=last) == []


def test_chips_lie_where_the_words_were_typed_accents_and_all():
    text = "Besuch Königlich Eßen mit Philip 45m: glücklich; Angebot über 12 € bis Fr"
    spans = {one.what: text[one.start : one.end] for one in read(text).spans}
    assert spans == {
        Chip.KIND: "Besuch",
        Chip.ACCOUNT: "Königlich Eßen",
        Chip.CONTACT: "Philip",
        Chip.DURATION: "45m",
        Chip.SENTIMENT: "glücklich",
        Chip.ACTION: " Angebot über 12 € bis Fr".strip(),
        Chip.AMOUNT: "12 €",
        Chip.DUE: "bis Fr",
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zoom with Horst: x", "meeting"),
        ("whatsapp Horst: x", "message"),
        ("trade fair Horst: x", "event"),
        ("yesterday phoned Horst: x", "call"),
        ("Notiz: x", "note"),
        ("Horst: call me", "note"),
        ("mail@example.com asked", "note"),
    ],
)
def test_the_kind_stands_at_the_beginning(text, kind):
    assert read(text).kind == kind


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1h", 60),
        ("1h 05", 65),
        ("1.5h", 90),
        ("1,5 Std.", 90),
        ("2 hours and 15 minutes", 135),
        ("90'", 90),
        ("for an hour and a half", 90),
        ("anderthalb Stunden", 90),
        ("three quarters of an hour", 45),
        ("0m", None),
        ("25h", None),
    ],
)
def test_durations(text, minutes):
    assert read(f"visit Ernst Handel {text}: x").minutes == minutes


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("3pm", time(15)),
        ("at 3:30 p.m.", time(15, 30)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("14:02", time(14, 2)),
        ("um 9 Uhr", time(9)),
        ("at noon", time(12)),
        ("at 10", time(10)),
        ("at 3", time(15)),
        ("24:00", None),
        ("13pm", None),
        ("10", None),
    ],
)
def test_times(text, at):
    assert read(f"visit Ernst Handel {text}: x").at == at


@pytest.mark.parametrize(
    ("text", "minutes"), [("9:00-10:30", 90), ("3-4pm", 60), ("11-1pm", 120), ("10:00-9:00", None)]
)
def test_a_range_of_times_says_how_long(text, minutes):
    assert read(f"visit Ernst Handel {text}: x").minutes == minutes


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("$4.8k", "4800", "USD"),
        ("€ 12,000", "12000", "EUR"),
        ("12.000 €", "12000", "EUR"),
        ("EUR 1.234,56", "1234.56", "EUR"),
        ("$1,234.56", "1234.56", "USD"),
        ("CHF 12'500", "12500", "CHF"),
        ("R 4 500", "4500", "ZAR"),
        ("1,2 Mio. €", "1200000", "EUR"),
        ("€45m", "45000000", "EUR"),
        ("200 dollars", "200", "USD"),
        ("12,50 EUR", "12.50", "EUR"),
    ],
)
def test_amounts(text, amount, currency):
    found = read(f"call Ernst Handel: offer of {text} accepted").amount
    assert (found.amount, found.currency) == (Decimal(amount), currency)


@pytest.mark.parametrize("text", ["try 5 samples", "500 pcs", "4.8k units", "for 12"])
def test_a_number_without_a_currency_is_no_amount(text):
    assert read(f"call Ernst Handel: {text}").amount is None


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("very happy", "positive"),
        ("not happy", "negative"),
        ("nicht sehr zufrieden", "negative"),
        ("happy, but angry about prices", "neutral"),
        ("order placed", None),
    ],
)
def test_feelings(text, mood):
    assert read(f"call Ernst Handel: {text}").sentiment == mood


def test_a_name_is_no_feeling():
    assert read("visit Great Lakes Food Market: order placed").sentiment is None


def test_a_day_inside_a_note_is_not_when_it_happened():
    line = read("Ernst Handel order comes 3 Dec and more")
    assert line.happened_on == TODAY
    assert line.summary == "order comes 3 Dec and more"
    assert read("Ernst Handel price agreed yesterday").happened_on == date(2026, 6, 16)


def test_what_was_done_already_is_no_action():
    assert told("visit Ernst Handel: x; paid yesterday")["actions"] == []
    assert told("visit Ernst Handel: x; paid yesterday")["summary"] == "x; paid yesterday"


def test_a_deadline_already_missed_stays_a_deadline():
    assert told("visit Ernst Handel: x; send quote by 12.6.")["actions"] == [
        ("send quote", date(2026, 6, 12))
    ]


def test_lines_of_their_own_are_more_of_the_note_unless_they_say_what_to_do():
    line = told("visit Ernst Handel: x\nthe plant is new\nsend quote by Fri")
    assert line["summary"] == "x; the plant is new"
    assert line["actions"] == [("send quote", FRIDAY)]


def test_english_alone_reads_no_german():
    line = read("Besuch Ernst Handel: x", languages=(ENGLISH,))
    assert line.kind == "note"
    assert read("visit Ernst Handel: x", languages=(ENGLISH,)).kind == "visit"


PIECES = [
    *("visit", "call", "Besuch", "Ernst", "Handel", "Roland", "Maria", "with", "mit", "and", "at"),
    *("45m", "3pm", "yesterday", "Friday", "3/4", "31.2.", "in two weeks", "9:00-10:30", "at 3"),
    *("price list", "agreed", "send quote", "by", "follow up", "next:", "I'll", "they will"),
    *("happy", "not", "€ 12,000", "$4k", "Umbrella Corp.", "(x)", "try 5", "Roland will pay"),
    *(";", ",", ".", ":", "-", "–", "?", "!", "\n", "ß", "ﬁ", "e\u0301", "\u202e", "http://x"),
]
IN_PASSING = {"with", "mit", "and", "at", "by", "will", "they", "i", "ll", "next", "up"}


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_nothing_that_was_typed_is_lost(text):
    line = read(text)
    chips = (text[one.start : one.end] for one in line.spans)
    kept = " ".join((line.summary, *(one.title for one in line.actions), *chips))
    lost = [word for word in tokens(text) if word not in tokens(kept)]
    assert set(lost) <= IN_PASSING


@given(st.text(max_size=80))
def test_any_text_at_all_is_a_line(text):
    line = read(text)
    assert line.summary.strip() or not text.strip()
    assert all(0 <= one.start <= one.end <= len(text) for one in line.spans)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Rattlsnake Canyn", "Rattlesnake Canyon Grocery"),
        ("Alfrdes Futerkiste", "Alfreds Futterkiste"),
        ("Hugnry Owl Allnight Grocers", "Hungry Owl All-Night Grocers"),
        ("Vin et alcools", "Vins et alcools Chevalier"),
        ("the Futterkiste", "Alfreds Futterkiste"),
        ("Folk och fa", "Folk och fä HB"),
        ("koniglichessen", "Königlich Essen"),
    ],
)
@pytest.mark.parametrize("mark", [":", ""])
def test_a_misspelled_name_is_recognized_and_no_more_is_taken(typed, name, mark):
    line = read(f"visit {typed}{mark} price list agreed")
    assert line.account.name == name
    assert line.summary == "price list agreed"


def test_two_names_that_look_as_alike_are_both_offered():
    twins = portfolio({"Northwind": (), "Northwint": ()})
    line = read("visit Northwinn: x", twins)
    assert line.account is None
    assert {one.name for one in line.choices[0].options} == {"Northwind", "Northwint"}


def test_prose_without_names_names_nobody():
    line = read("note about copper: handel and ernst prices are rising with demand")
    assert (line.account, line.contacts) == (None, ())
    line = read("the weather was fine and we drove home with them")
    assert (line.account, line.contacts, line.unresolved) == (None, (), ())


def test_a_person_without_account_is_a_contact_all_the_same():
    lone = Directory([], [ContactName(id=UUID(int=1), name="Ann Lee", account_id=None)])
    line = read("call Ann Lee: x", lone)
    assert (line.account, [one.name for one in line.contacts]) == (None, ["Ann Lee"])


def test_a_name_may_hold_small_words_and_still_be_misspelled():
    horn = portfolio({"Around the Horn": (), "Piccolo und mehr": ()})
    for typed in ("Arond the Horn", "Around the Hron"):
        line = read(f"visit {typed}: price list agreed", horn)
        assert (line.account.name, line.summary) == ("Around the Horn", "price list agreed")
    assert read("visit Piccolo und noch: x", horn).summary == "noch: x"


def test_the_first_account_named_is_the_one_it_is_about():
    line = read("visit Ernst Handel and Alfreds Futterkiste: x")
    assert line.account.name == "Ernst Handel"
    assert line.summary == "Alfreds Futterkiste: x"
    assert line.unresolved == ("Alfreds Futterkiste",)


def test_a_first_name_speaks_for_no_account_where_another_name_stands():
    line = read("visit Umbrella with Paula: x")
    assert (line.account, line.contacts) == (None, ())
    assert options("visit Umbrella with Paula: x") == [(Chip.CONTACT, ["Paula Wilson"], True)]
    assert read("call Paula Meyer: x").contacts == ()


@pytest.mark.parametrize("text", ["9-12:30", "25:00-26:00"])
def test_a_range_that_may_be_anything_says_nothing(text):
    assert read(f"visit Ernst Handel {text}: x").minutes is None


def test_a_deadline_that_cannot_be_is_said():
    line = read("visit Ernst Handel: x; send quote by 31.2.")
    assert [(one.title, one.due) for one in line.actions] == [("send quote by 31.2", None)]
    assert line.unresolved == ("by 31.2.",)


def test_work_dated_back_without_a_deadline_has_none():
    line = read("visit Ernst Handel: x; check the order of yesterday")
    assert [(one.title, one.due) for one in line.actions] == [
        ("check the order of yesterday", None)
    ]


def test_an_account_named_twice_is_one():
    line = read("visit Ernst Handel at Ernst Handel: x")
    assert (line.account.name, line.unresolved, line.summary) == ("Ernst Handel", (), "x")


def test_the_account_tells_apart_people_of_one_name():
    twins = portfolio({"Alpha Foods": ("Ann Lee",), "Beta Foods": ("Ann Lee",)})
    line = read("visit Beta Foods with Ann Lee: x", twins)
    assert [one.id for one in line.contacts] == [UUID(int=2000)]
    assert read("call Ann Lee: x", twins).contacts == ()


def test_a_small_word_at_the_end_is_no_part_of_a_name():
    horn = portfolio({"Around the Horn": ()})
    line = read("visit Around the clock: x", horn)
    assert (line.account.name, line.summary) == ("Around the Horn", "the clock: x")

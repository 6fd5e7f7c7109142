"""Days, times, sums, feelings and actions in a quick line."""

from datetime import date, time
from decimal import Decimal

import pytest

from kamdesk.domain.quickline.line import Chip
from kamdesk.domain.quickline.words_en import ENGLISH
from tests.support.quick_lines import FRIDAY, TODAY, options, read, told


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

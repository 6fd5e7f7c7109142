"""Lines of other people, other habits: dictated, hurried, out of order."""

from datetime import date, time

import pytest

from tests.support.quick_lines_spoken import OURS, THEIRS, dec, nov
from tests.unit.domain.test_quickline_spoken import meant


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        (
            (
                "Call with Mario Pontes: late, I'll send a credit note by Friday and follow up on "
                "3 December at 10:00"
            ),
            [
                ("send a credit note", nov(20), None, OURS),
                ("follow up", dec(3), time(10), OURS),  # "I'll" is said of both
            ],
        ),
        (
            "call Hanari Carnes Mario unhappy they confirm volumes next week follow up 3 Dec 10am",
            [("follow up", dec(3), time(10), None)],
        ),
        (
            "Hanari Carnes call: he'll get back to us by Tuesday. I will quote by Monday.",
            [("get back to us", nov(24), None, THEIRS), ("quote", nov(23), None, OURS)],
        ),
        (
            "met Carlos at LILA, they're keen and will test it in two stores by end of January",
            [("test it in two stores", date(2027, 1, 31), None, THEIRS)],
        ),
        (
            "call Hanari Carnes: by Friday I'll send the samples",
            [("send the samples", nov(20), None, OURS)],
        ),
        (
            "follow up with Mario on Friday about the invoice",
            [("follow up with Mario about the invoice", nov(20), None, None)],
        ),
        (
            "call Great Lakes: logistics will deliver 20 pallets on Monday",
            [("logistics will deliver 20 pallets", nov(23), None, OURS)],
        ),
        (
            "Dinner with Jose: delighted, proposal due 15 Jan",
            [("proposal", date(2027, 1, 15), None, None)],
        ),
        ("call Great Lakes: they are closed next week", []),
        ("call Great Lakes: they need the offer by Friday", []),
        ("call Great Lakes: they ordered 500 for next week", []),
        ("call Great Lakes: they order every Friday", []),
        (
            "Anruf Toms: am Freitag schicke ich Muster, nächste Woche melden sie sich",
            [
                ("schicke ich Muster", nov(20), None, OURS),
                ("melden sie sich", nov(27), None, THEIRS),
            ],
        ),
        (
            "Roland ruft morgen zurück, Preis noch offen",
            [("Roland ruft zurück", nov(19), None, THEIRS)],
        ),
        (
            "Besuch Ernst Handel: Gutschrift über 120,50 € bis morgen schicken",
            [("Gutschrift über 120,50 € schicken", nov(19), None, OURS)],
        ),
        ("Besuch Ernst Handel: Roland will Angebot bis Freitag", []),
        (
            "Besuch Ernst Handel: ok, bis KW 50 liefern wir, ich sende das Angebot Fr",
            [("liefern wir", dec(11), None, OURS), ("sende das Angebot", nov(20), None, OURS)],
        ),
        (
            "mail de Dominique : ravi, va tester 3 magasins en janvier",
            [("tester 3 magasins", date(2027, 1, 31), None, THEIRS)],
        ),
        (
            "visite Bon app : nous livrons lundi, elle nous paie sous 30 jours",
            [
                ("livrons", nov(23), None, OURS),
                ("nous paie", dec(18), None, THEIRS),
            ],
        ),
        (
            "llamada Eduardo: decidirá la próxima semana, le enviamos muestras el jueves",
            [
                ("decidirá", nov(27), None, THEIRS),
                ("le enviamos muestras", nov(19), None, OURS),
            ],
        ),
        (
            "visita Bólido. Le enviaré el presupuesto el lunes y él me confirma antes del 1/12",
            [
                ("Le enviaré el presupuesto", nov(23), None, OURS),
                ("él me confirma", dec(1), None, THEIRS),
            ],
        ),
    ],
)
def test_whose_word_it_is_and_by_when(text, actions):
    assert meant(text)["actions"] == actions


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hier Besuch bei Ernst Handel: ok", "visit"),
        ("M. Fresnière confirme le rendez-vous, content", "note"),
        ("They want a meeting with our CEO", "note"),
        ("no call from Ernst Handel yet", "note"),
        ("Carlos me ha llamado, contento", "call"),
        ("J'ai appelé Laurence : ok", "call"),
    ],
)
def test_the_kind_is_what_took_place(text, kind):
    assert meant(text)["kind"] == kind


def test_a_word_of_two_languages_means_what_the_language_of_the_line_says():
    assert meant("Hier visite chez Ernst Handel : gamme vue")["on"] == nov(17)
    assert meant("Besuch Ernst Handel: hier ist alles gut")["on"] == nov(18)
    assert meant("visit Ernst Handel: content of the brochure agreed")["sentiment"] is None
    assert meant("visite Ernst Handel : client content de la gamme")["sentiment"] == "positive"


def test_fifteen_h_is_a_time_and_one_h_is_how_long():
    assert meant("visite Ernst Handel 15h 1h30 : ok")["at"] == time(15)
    assert meant("visite Ernst Handel 15h 1h30 : ok")["minutes"] == 90
    assert meant("visit Ernst Handel 8h: workshop")["minutes"] == 480


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("half past 2", time(14, 30)),
        ("a las 3 y media", time(15, 30)),
        ("a las 10 de la mañana", time(10)),
        ("um 8", time(8)),
        ("halb 3", time(14, 30)),
        ("à 10 h 30", time(10, 30)),
        ("9-11 Uhr", time(9)),
        ("de 10h à 12h", time(10)),
    ],
)
def test_times_of_day(text, at):
    assert meant(f"visit Ernst Handel {text}: x")["at"] == at


def test_a_face_outweighs_words_and_is_no_part_of_the_note():
    found = meant("call Ernst Handel: unhappy at first :)")
    assert (found["sentiment"], found["note"]) == ("positive", "unhappy at first")


def test_a_person_misspelled_without_an_account_is_found_by_the_whole_name():
    assert meant("call Maria Andres: x")["contacts"] == ["Maria Anders"]
    assert meant("call Fresnire: x")["unresolved"] == ["Fresnire"]


def test_the_small_words_before_a_mark_stay_in_the_note():
    assert meant("call about the ?: invoice ok")["note"] == "about the ?: invoice ok"


def test_what_is_not_an_hour_is_none():
    assert meant("Besuch Ernst Handel: Preis um 10 % gesenkt")["at"] is None


def test_who_gave_their_word_is_named():
    from kamdesk.domain.quickline.parser import parse
    from tests.support.quick_lines_spoken import CUSTOMERS, TODAY

    line = parse("call Ernst Handel: Roland will pay by Friday", TODAY, CUSTOMERS)
    assert line.actions[0].by.name == "Roland Mendel"


def test_what_a_call_was_about_hides_nobody():
    found = meant("Call to Jürgen re new packaging: hates it")
    assert (found["contacts"], found["note"]) == (["Jürgen Müller"], "re new packaging: hates it")


def test_a_name_nobody_knows_hides_no_day_and_no_time():
    found = meant("Meeting w/ Howard + Victoria at Great Lakes tomorrow 2-3pm")
    assert (found["on"], found["at"], found["minutes"]) == (nov(19), time(14), 60)
    assert (found["unresolved"], found["contacts"]) == (["Victoria"], ["Howard Snyder"])

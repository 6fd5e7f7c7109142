"""Days in French and Spanish, parts of weeks and months, and words that only look like days."""

from datetime import date

import pytest

from kamdesk.domain.day_readings import Toward
from kamdesk.domain.days import DayReader

TODAY = date(2026, 6, 17)  # a Wednesday
READER = DayReader()


def on(month, day, year=2026):
    return date(year, month, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("demain", on(6, 18)),
        ("après-demain", on(6, 19)),
        ("vendredi", on(6, 19)),
        ("vendredi prochain", on(6, 19)),
        ("d'ici vendredi", on(6, 19)),
        ("avant le 3 juillet", on(7, 3)),
        ("le 1er août", on(8, 1)),
        ("la semaine prochaine", on(6, 26)),
        ("mardi de la semaine prochaine", on(6, 23)),
        ("cette semaine", on(6, 19)),
        ("le mois prochain", on(7, 31)),
        ("dans deux semaines", on(7, 1)),
        ("dans quinze jours", on(7, 1)),
        ("fin juin", on(6, 30)),
        ("mi-juillet", on(7, 15)),
        ("début juillet", on(7, 5)),
        ("en septembre", on(9, 30)),
        ("avant la fin du mois", on(6, 30)),
        ("le 30", on(6, 30)),
        ("mañana", on(6, 18)),
        ("pasado mañana", on(6, 19)),
        ("el viernes", on(6, 19)),
        ("el próximo viernes", on(6, 19)),
        ("el viernes que viene", on(6, 19)),
        ("antes del lunes", on(6, 22)),
        ("para el 3 de julio de 2027", on(7, 3, 2027)),
        ("la próxima semana", on(6, 26)),
        ("la semana que viene", on(6, 26)),
        ("el martes de la próxima semana", on(6, 23)),
        ("dentro de dos semanas", on(7, 1)),
        ("en tres días", on(6, 20)),
        ("a finales de junio", on(6, 30)),
        ("a mediados de julio", on(7, 15)),
        ("antes del 30", on(6, 30)),
        ("by the 30th", on(6, 30)),
        ("am 3.", on(7, 3)),
        ("am 3.12", on(12, 3)),
        ("KW 27", on(7, 3)),
        ("week 27", on(7, 3)),
        ("end of next week", on(6, 26)),
        ("Anfang nächster Woche", on(6, 22)),
        ("nächste Woche Dienstag", on(6, 23)),
        ("end of July", on(7, 31)),
        ("Mitte Juli", on(7, 15)),
        ("Ende nächsten Monats", on(7, 31)),
        ("im Dezember", on(12, 31)),
        ("by the end of the year", on(12, 31)),
        ("bis Quartalsende", on(6, 30)),
        ("in a fortnight", on(7, 1)),
        ("in vierzehn Tagen", on(7, 1)),
    ],
)
def test_looking_forward(text, day):
    assert READER.read(text, TODAY)[0] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hier", on(6, 16)),
        ("avant-hier", on(6, 15)),
        ("lundi dernier", on(6, 15)),
        ("la semaine dernière", on(6, 10)),
        ("il y a trois jours", on(6, 14)),
        ("ce matin", on(6, 17)),
        ("ayer por la tarde", on(6, 16)),
        ("el lunes pasado", on(6, 15)),
        ("la semana pasada", on(6, 10)),
        ("hace dos semanas", on(6, 3)),
        ("esta mañana", on(6, 17)),
        ("on the 3rd", on(6, 3)),
        ("im Mai", on(5, 1)),
        ("KW 23", on(6, 1)),
    ],
)
def test_looking_back(text, day):
    assert READER.read(text, TODAY, Toward.PAST)[0] == day


@pytest.mark.parametrize(
    "text", ["every Friday", "jeden Freitag", "chaque lundi", "por 12", "la mañana", "am 3.5 %"]
)
def test_what_is_no_one_day(text):
    assert READER.find(text, TODAY, Toward.FUTURE) == []

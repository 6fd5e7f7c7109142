"""French words for days, written without case and accents, as they are compared."""

from __future__ import annotations

from kamdesk.domain.day_words import DayWords

FRENCH = DayWords(
    weekdays={
        "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5,
        "dimanche": 6,
    },
    weak_weekdays={"lun": 0, "mar": 1, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6},
    months={
        "janvier": 1, "janv": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4,
        "avr": 4, "mai": 5, "juin": 6, "juillet": 7, "juil": 7, "aout": 8, "septembre": 9,
        "octobre": 10, "novembre": 11, "decembre": 12,
    },
    relative={
        "aujourd'hui": 0, "aujourd’hui": 0, "ce matin": 0, "ce midi": 0, "cet apres-midi": 0,
        "cet aprem": 0, "ce soir": 0, "hier": -1, "avant-hier": -2, "avant hier": -2,
        "demain": 1, "apres-demain": 2, "apres demain": 2, "dans huit jours": 7,
        "dans quinze jours": 14,
    },
    dayparts=("matin", "midi", "apres-midi", "soir"),
    numbers={
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
        "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20,
        "trente": 30,
    },
    days=("jours", "jour"),
    weeks=("semaines", "semaine"),
    months_=("mois",),
    years=("ans", "an", "annees", "annee"),
    next=(),
    last=(),
    this=("ce", "cet", "cette"),
    coming=(),
    coming_after=("prochain", "prochaine", "qui vient"),
    last_after=("dernier", "derniere", "passe", "passee"),
    within=("dans", "d'ici", "d’ici", "sous"),
    ago=(),
    before=("il y a", "voici"),
    due=(
        "avant", "avant le", "d'ici", "d’ici", "d'ici a", "pour", "pour le", "au plus tard",
        "au plus tard le", "jusqu'a", "jusqu’a", "jusqu'au", "jusqu’au", "d'ici au", "d’ici au",
    ),
    on=("le", "la", "ce", "des", "a partir de", "a partir du", "du", "depuis", "depuis le"),
    of=("de", "du"),
    articles=("le", "la", "les", "l'", "l’"),
    dated=("le", "du", "au"),
    ordinals=("er",),
    every=("chaque", "tous les", "toutes les"),
    in_month=("en", "courant", "au mois de"),
    early=("debut", "debut de", "au debut de", "au debut du"),
    middle=("mi-", "mi", "milieu", "au milieu de", "au milieu du"),
    late=("fin", "fin de", "la fin de", "a la fin de", "fin du", "la fin du"),
    week_numbers=("semaine", "sem", "s"),
    week_ends=("fin de semaine", "fin de la semaine", "la fin de la semaine"),
    month_ends=("fin de mois", "fin du mois", "la fin du mois"),
    quarter_ends=("fin de trimestre", "fin du trimestre", "la fin du trimestre"),
    year_ends=("fin d'annee", "fin d’annee", "fin de l'annee", "la fin de l'annee", "fin annee"),
)  # fmt: skip

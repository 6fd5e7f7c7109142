"""German words for days, written without case and accents, as they are compared."""

from __future__ import annotations

from kamdesk.domain.day_words import DayWords

GERMAN = DayWords(
    weekdays={
        "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4,
        "samstag": 5, "sonnabend": 5, "sonntag": 6,
    },
    weak_weekdays={"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6},
    months={
        "januar": 1, "janner": 1, "februar": 2, "feber": 2, "marz": 3, "maerz": 3, "mrz": 3,
        "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8, "september": 9, "oktober": 10,
        "okt": 10, "november": 11, "dezember": 12, "dez": 12,
    },
    relative={
        "heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "ubermorgen": 2,
        "uebermorgen": 2, "heute morgen": 0, "heute fruh": 0, "morgen fruh": 1,
        "in vierzehn tagen": 14,
    },
    dayparts=("fruh", "vormittag", "mittag", "nachmittag", "abend"),
    numbers={
        "ein": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4,
        "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
        "zwolf": 12,
        "vierzehn": 14, "funfzehn": 15, "zwanzig": 20, "dreissig": 30,
    },
    days=("tagen", "tage", "tag"),
    weeks=("wochen", "woche"),
    months_=("monaten", "monate", "monat", "monats"),
    years=("jahren", "jahre", "jahr"),
    next=(
        "nachsten", "nachste", "nachster", "nachstes", "nachstem", "naechsten", "naechste",
        "naechster",
    ),
    last=(
        "letzten", "letzte", "letzter", "letztes", "vorigen", "vorige", "voriger", "vergangenen",
        "vergangene",
    ),
    this=("diesen", "diese", "dieser", "dieses"),
    coming=("kommenden", "kommende", "kommender", "kommendes"),
    within=("in", "binnen"),
    ago=(),
    before=("vor",),
    due=(
        "bis", "bis zum", "bis am", "bis spatestens", "spatestens", "spatestens am", "fallig",
        "fallig am", "vor", "vor dem",
    ),
    on=("am", "vom", "ab", "zum", "fur", "den", "seit"),
    of=("von",),
    articles=("der", "die", "das", "den", "dem", "des"),
    dated=("am", "zum", "vom", "den"),
    ordinals=(".", "ter", "ten"),
    every=("jeden", "jede", "jedes"),
    in_month=("im", "in"),
    early=("anfang",),
    middle=("mitte",),
    late=("ende",),
    week_numbers=("kw", "woche", "kalenderwoche"),
    week_ends=("ende der woche", "ende dieser woche", "wochenende"),
    month_ends=("ende des monats", "ende dieses monats", "monatsende"),
    quarter_ends=("quartalsende", "ende des quartals", "ende quartal"),
    year_ends=("jahresende", "ende des jahres", "ende jahr"),
)  # fmt: skip

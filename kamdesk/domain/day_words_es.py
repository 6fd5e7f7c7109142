"""Spanish words for days, written without case and accents, as they are compared."""

from __future__ import annotations

from kamdesk.domain.day_words import DayWords

SPANISH = DayWords(
    weekdays={
        "lunes": 0, "martes": 1, "miercoles": 2, "jueves": 3, "viernes": 4, "sabado": 5,
        "domingo": 6,
    },
    weak_weekdays={"lun": 0, "mie": 2, "jue": 3, "vie": 4, "sab": 5, "dom": 6},
    months={
        "enero": 1, "ene": 1, "febrero": 2, "feb": 2, "marzo": 3, "abril": 4, "abr": 4,
        "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "setiembre": 9,
        "octubre": 10, "noviembre": 11, "diciembre": 12, "dic": 12,
    },
    relative={
        "hoy": 0, "esta manana": 0, "esta tarde": 0, "esta noche": 0, "por la manana": 0,
        "por la tarde": 0, "ayer": -1, "anoche": -1, "anteayer": -2, "antier": -2,
        "antes de ayer": -2, "manana": 1, "pasado manana": 2, "en quince dias": 14,
        "dentro de quince dias": 14,
    },
    dayparts=(
        "por la manana", "por la tarde", "por la noche", "a mediodia", "al mediodia", "temprano",
    ),
    numbers={
        "un": 1, "una": 1, "uno": 1, "dos": 2, "un par de": 2, "tres": 3, "cuatro": 4,
        "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11,
        "doce": 12, "quince": 15, "veinte": 20, "treinta": 30,
    },
    days=("dias", "dia"),
    weeks=("semanas", "semana"),
    months_=("meses", "mes"),
    years=("anos", "ano"),
    next=(),
    last=("ultimo", "ultima"),
    this=("este", "esta"),
    coming=("proximo", "proxima", "siguiente"),
    coming_after=("que viene", "proximo", "proxima", "que entra", "siguiente"),
    last_after=("pasado", "pasada"),
    within=("en", "dentro de"),
    ago=(),
    before=("hace",),
    due=(
        "antes", "antes de", "antes del", "para", "hasta", "a mas tardar", "como muy tarde",
        "a mas tardar el", "como muy tarde el",
    ),
    on=("el", "la", "del", "desde", "desde el", "a partir de", "a partir del"),
    of=("de", "del"),
    articles=("el", "la", "los", "las"),
    dated=("el", "del", "al"),
    ordinals=("º", "o"),
    every=("cada", "todos los", "todas las"),
    in_month=("en", "en el mes de"),
    early=("principios de", "a principios de", "inicios de", "a inicios de", "comienzos de"),
    middle=("mediados de", "a mediados de"),
    late=("finales de", "a finales de", "fines de", "a fines de", "fin de"),
    week_numbers=("semana", "sem"),
    week_ends=("fin de semana", "final de la semana", "final de semana", "finales de semana"),
    month_ends=("fin de mes", "final de mes", "final del mes", "finales de mes"),
    quarter_ends=("fin de trimestre", "final del trimestre", "finales de trimestre"),
    year_ends=("fin de ano", "final de ano", "final del ano", "finales de ano"),
)  # fmt: skip

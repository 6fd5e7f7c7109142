"""The words a quick line is made of, by language; written without case and accents."""

from __future__ import annotations

from dataclasses import dataclass, fields

from kamdesk.domain import day_words_de, day_words_en
from kamdesk.domain.day_words import DayWords


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """What one language says in a quick line."""

    days: tuple[DayWords, ...]
    kinds: dict[str, str]
    with_: tuple[str, ...]  # a person follows
    at: tuple[str, ...]  # an account or a person follows
    and_: tuple[str, ...]
    noise: tuple[str, ...]  # before a name, and no part of it
    labels: tuple[str, ...]  # "next step: …"
    ours: tuple[str, ...]  # "I'll …": left out of the title
    theirs: tuple[str, ...]  # "they will …"
    will: tuple[str, ...]  # "Roland will …"
    verbs: tuple[str, ...]  # begin an action where a day is given
    strong: tuple[str, ...]  # begin an action anyway, after a sentence or a comma
    positive: tuple[str, ...]
    negative: tuple[str, ...]
    negations: tuple[str, ...]
    lasting: tuple[str, ...]
    clock: tuple[str, ...]
    spells: dict[str, int]  # minutes
    hours: tuple[str, ...]
    minutes: tuple[str, ...]
    oclock: tuple[str, ...]
    noon: tuple[str, ...]
    scales: dict[str, int]  # powers of ten
    money: dict[str, str]


def together(languages: tuple[Words, ...]) -> Words:
    """Return all languages in one: nobody says in which one a line is typed."""
    merged: dict[str, object] = {}
    for field in fields(Words):
        values = [getattr(one, field.name) for one in languages]
        if isinstance(values[0], dict):
            merged[field.name] = {key: one for value in values for key, one in value.items()}
        else:
            merged[field.name] = tuple(word for value in values for word in value)
    return Words(**merged)  # type: ignore[arg-type]  # each is of its own field's type


ENGLISH = Words(
    days=(day_words_en.ENGLISH,),
    kinds={
        "site visit": "visit", "visited": "visit", "visiting": "visit", "visit": "visit",
        "store check": "visit", "call": "call", "called": "call", "phone call": "call",
        "phoned": "call", "phone": "call", "rang": "call", "tel": "call", "spoke": "call",
        "email": "email", "e-mail": "email", "emailed": "email", "mail": "email",
        "mailed": "email", "wrote": "email", "meeting": "meeting", "met": "meeting",
        "meet": "meeting", "mtg": "meeting", "video call": "meeting", "lunch": "meeting",
        "dinner": "meeting", "breakfast": "meeting", "coffee": "meeting", "teams": "meeting",
        "zoom": "meeting", "event": "event", "fair": "event", "trade show": "event",
        "trade fair": "event", "workshop": "event", "message": "message", "texted": "message",
        "whatsapp": "message", "sms": "message", "chat": "message", "note": "note",
        "memo": "note",
    },
    with_=("with", "w/"),
    at=("at", "@", "from", "of", "for", "to", "about", "re"),
    and_=("and", "&", "+"),
    noise=("mr", "mrs", "ms", "dr", "the", "customer", "client"),
    labels=("action", "actions", "todo", "to do", "to-do", "next", "next step", "next steps"),
    ours=(
        "i'll", "i’ll", "i will", "we'll", "we’ll", "we will", "i need to", "we need to",
        "need to", "i must", "we must", "must", "i have to", "we have to", "have to",
        "i promised to", "we promised to", "i am to", "remind me to", "please", "will",
    ),
    theirs=(
        "they'll", "they’ll", "they will", "they need to", "they must", "they promised to",
        "he will", "he'll", "he’ll", "she will", "she'll", "she’ll", "customer will",
        "customer to", "the customer will", "client will", "client to", "the client will",
        "waiting for",
    ),
    will=("will", "to", "promised to"),
    verbs=(
        "follow up", "follow-up", "send", "call", "call back", "phone", "email", "mail",
        "prepare", "check", "book", "schedule", "arrange", "order", "quote", "offer", "confirm",
        "ask", "invite", "visit", "meet", "update", "review", "remind", "draft", "get", "bring",
        "deliver", "share", "organise", "organize", "discuss", "set up", "write", "provide",
    ),
    strong=("follow up", "follow-up", "call back", "send", "prepare", "schedule", "remind"),
    positive=(
        "happy", "pleased", "delighted", "satisfied", "excited", "glad", "thrilled", "great",
        "good", "excellent", "friendly", "enthusiastic", "impressed", "grateful",
    ),
    negative=(
        "unhappy", "angry", "upset", "disappointed", "frustrated", "annoyed", "complained",
        "complains", "complaint", "worried", "concerned", "dissatisfied", "furious", "bad",
        "irritated", "hostile", "threatened",
    ),
    negations=("not", "no", "never", "isn't", "isn’t", "wasn't", "wasn’t", "hardly", "less"),
    lasting=("for", "about", "took", "lasting", "approx", "~"),
    clock=("at", "from", "around", "@"),
    spells={
        "half an hour": 30, "half hour": 30, "a half hour": 30, "an hour": 60, "one hour": 60,
        "an hour and a half": 90, "one and a half hours": 90, "quarter of an hour": 15,
        "a quarter of an hour": 15, "three quarters of an hour": 45, "two hours": 120,
        "three hours": 180, "four hours": 240, "five minutes": 5, "ten minutes": 10,
        "fifteen minutes": 15, "twenty minutes": 20, "thirty minutes": 30,
    },
    hours=("h", "hr", "hrs", "hour", "hours"),
    minutes=("m", "min", "mins", "minute", "minutes"),
    oclock=("o'clock", "o’clock"),
    noon=("noon", "midday"),
    scales={"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9},
    money={"dollars": "USD", "euros": "EUR", "euro": "EUR", "pounds": "GBP", "rand": "ZAR"},
)  # fmt: skip

GERMAN = Words(
    days=(day_words_de.GERMAN,),
    kinds={
        "besuch": "visit", "besucht": "visit", "vor-ort-termin": "visit", "anruf": "call",
        "angerufen": "call", "telefonat": "call", "telefoniert": "call", "gesprochen": "call",
        "e-mail": "email", "mail": "email", "geschrieben": "email", "termin": "meeting",
        "treffen": "meeting", "getroffen": "meeting", "besprechung": "meeting",
        "mittagessen": "meeting", "abendessen": "meeting", "messe": "event",
        "veranstaltung": "event", "nachricht": "message", "notiz": "note",
    },
    with_=("mit",),
    at=("bei", "beim", "von", "an", "fur", "zu"),
    and_=("und",),
    noise=("herr", "herrn", "frau", "der", "die", "das", "dem", "den", "kunde", "kunden"),
    labels=("aufgabe", "aufgaben", "nachster schritt", "nachste schritte"),
    ours=(
        "ich werde", "wir werden", "ich muss", "wir mussen", "ich soll", "wir sollen", "ich",
        "wir", "bitte",
    ),
    theirs=(
        "sie werden", "sie wollen", "er wird", "sie wird", "kunde wird", "der kunde wird",
        "kunde will", "kunde", "warten auf",
    ),
    will=("wird", "will", "muss", "soll"),
    verbs=(
        "nachfassen", "senden", "sende", "schicken", "schicke", "anrufen", "zuruckrufen",
        "vorbereiten", "prufen", "klaren", "erstellen", "melden", "einladen", "bestellen",
        "liefern", "besuchen", "vereinbaren", "angebot",
    ),
    strong=("nachfassen", "zuruckrufen", "sende", "schicke"),
    positive=(
        "zufrieden", "glucklich", "begeistert", "erfreut", "freut sich", "gut", "freundlich",
    ),
    negative=(
        "unzufrieden", "verargert", "wutend", "enttauscht", "sauer", "beschwert", "beschwerde",
        "besorgt", "schlecht", "frustriert",
    ),
    negations=("nicht", "kein", "keine", "nie", "kaum", "wenig"),
    lasting=("fur", "etwa", "ca", "ca.", "rund"),
    clock=("um", "ab", "gegen"),
    spells={
        "eine halbe stunde": 30, "halbe stunde": 30, "halbstunde": 30, "eine stunde": 60,
        "anderthalb stunden": 90, "eineinhalb stunden": 90, "viertelstunde": 15,
        "eine viertelstunde": 15, "dreiviertelstunde": 45, "eine dreiviertelstunde": 45,
        "zwei stunden": 120, "drei stunden": 180, "vier stunden": 240, "zehn minuten": 10,
        "zwanzig minuten": 20,
    },
    hours=("std", "stunde", "stunden"),
    minutes=("min", "minuten"),
    oclock=("uhr",),
    noon=("mittags",),
    scales={"tsd": 3, "tausend": 3, "mio": 6, "millionen": 6, "mrd": 9, "milliarden": 9},
    money={},
)  # fmt: skip

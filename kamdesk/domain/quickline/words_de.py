"""What German says in a quick line."""

from __future__ import annotations

from kamdesk.domain.day_words_de import GERMAN as DAYS
from kamdesk.domain.quickline.words import Words

GIVES = (
    "senden", "sende", "schicken", "schicke", "liefern", "liefere", "anbieten", "mailen", "maile",
    "zusenden", "zuschicken", "nachliefern", "mitbringen", "bringen", "bringe", "ubergeben",
    "bestatigen", "bestatige", "weiterleiten", "abgeben", "vorlegen", "einreichen", "gutschreiben",
    "ersetzen", "antworten", "antworte", "ubermitteln", "verschicken", "versenden",
    "bereitstellen", "nachreichen", "erstatten",
)  # fmt: skip
FINALS = (
    *GIVES, "nachfassen", "anrufen", "zuruckrufen", "vorbereiten", "prufen", "klaren",
    "erstellen", "melden", "einladen", "bestellen", "besuchen", "vereinbaren", "abstimmen",
    "besprechen", "planen", "organisieren", "reservieren", "buchen", "unterschreiben",
    "uberarbeiten", "ausarbeiten", "kontaktieren", "informieren", "treffen", "nachhaken",
    "erinnern", "durchgehen", "prasentieren", "verhandeln", "abholen", "entscheiden",
    "freigeben", "zahlen", "bezahlen", "uberprufen", "aktualisieren", "testen", "ansprechen",
)  # fmt: skip
ACTS = (
    "schickt", "sendet", "liefert", "meldet", "ruft", "bestatigt", "bestellt", "pruft",
    "klart", "entscheidet", "unterschreibt", "bringt", "gibt", "macht", "zahlt", "bezahlt",
    "kommt", "bespricht", "antwortet", "erstellt", "nennt", "testet", "holt", "ubernimmt",
    "informiert", "mailt", "schreibt", "fragt nach", "organisiert", "stellt", "legt",
)  # fmt: skip
NOW = (
    "sende", "schicke", "liefere", "bringe", "mache", "rufe", "melde", "prufe", "klare",
    "erstelle", "bereite", "kummere", "bestatige", "frage", "organisiere", "vereinbare",
    "besorge", "komme", "lade", "gebe", "maile", "leite", "buche",
)  # fmt: skip

GERMAN = Words(
    days=(DAYS,),
    common=(
        "der", "die", "das", "und", "ist", "sind", "mit", "nicht", "ein", "eine", "den", "dem",
        "von", "bei", "zu", "auf", "fur", "ich", "wir", "sie", "wegen", "uber", "noch", "neue",
        "hat", "wird", "im", "am", "bis", "nach", "war", "sehr", "kein", "auch", "aus", "um",
        "wurde", "haben", "beim", "zum", "er", "des",
    ),
    alien=frozenset(
        (
            "hier", "mal", "bad", "die", "an", "on", "am", "des", "son", "sin", "es", "all",
            "a", "in", "so", "also", "war", "fin", "content", "salon", "man", "plus", "fair",
            "to", "will", "was", "mai", "rate", "warm", "see", "super", "per", "en", "cal", "den",
            "rang", "met", "fur", "order", "kind", "dates", "interesse", "positive",
            "negative", "firma", "da", "dan", "gute",
        )
    ),
    kinds={
        "besuch": "visit", "besucht": "visit", "vor-ort-termin": "visit", "vor ort": "visit",
        "kundenbesuch": "visit", "besuchte": "visit", "anruf": "call", "angerufen": "call",
        "ruckruf": "call", "telefonat": "call", "telefoniert": "call", "gesprochen": "call",
        "telefontermin": "call", "telefon": "call", "tel": "call", "e-mail": "email",
        "mail": "email",
        "email": "email", "gemailt": "email", "geschrieben": "email", "brief": "email",
        "termin": "meeting", "treffen": "meeting", "getroffen": "meeting", "meeting": "meeting",
        "besprechung": "meeting", "mittagessen": "meeting", "abendessen": "meeting",
        "videokonferenz": "meeting", "videocall": "meeting", "videoanruf": "meeting",
        "telko": "meeting", "telefonkonferenz": "meeting",
        "fruhstuck": "meeting", "kaffee": "meeting", "jahresgesprach": "meeting",
        "gesprach": "meeting", "messe": "event", "messestand": "event",
        "veranstaltung": "event", "hausmesse": "event", "tagung": "event", "schulung": "event",
        "nachricht": "message", "kurznachricht": "message", "notiz": "note", "merke": "note",
    },
    with_=("mit",),
    at=("bei", "beim", "von", "an", "fur", "zu", "zum", "zur", "vom", "der firma"),
    about=("wegen", "bezuglich", "uber", "betreffs", "thema"),
    and_=("und",),
    then=("und", "dann", "aber", "danach", "deshalb", "daher", "sagt", "sagte", "meint"),
    noise=(
        "herr", "herrn", "hr", "hrn", "fr", "frau", "der", "die", "das", "dem", "den", "kunde",
        "kunden", "firma", "fa", "ich", "wir", "habe", "haben", "hatte", "hatten", "kurzer",
        "kurzes", "erhalten",
    ),
    labels=(
        "aufgabe", "aufgaben", "nachster schritt", "nachste schritte", "naechster schritt",
        "weiteres vorgehen", "nachstes", "zu tun", "wiedervorlage",
    ),
    ours_will=(
        "ich werde", "wir werden", "ich habe versprochen", "wir haben versprochen",
        "habe zugesagt", "ich habe zugesagt", "wir haben zugesagt", "versprochen",
    ),
    ours=("ich", "wir"),
    ours_future=(),
    ours_now=NOW,
    must=(
        "ich muss", "wir mussen", "ich soll", "wir sollen", "ich sollte", "wir sollten", "bitte",
        "mussen", "muss noch", "nicht vergessen", "ich will", "wir wollen",
        "wir mussen noch", "ich muss noch",
    ),
    theirs_will=(
        "sie werden", "er wird", "sie wird", "sie mussen", "er muss", "sie muss",
        "warten auf", "warte auf", "er soll", "sie soll", "sie sollen", "sie haben zugesagt",
        "er hat zugesagt", "sie hat zugesagt", "wird", "werden",
    ),
    theirs=("sie", "er", "sie wollen", "er will", "sie will"),
    theirs_future=(),
    theirs_now=ACTS,
    parties=(
        "kunde", "der kunde", "kundin", "die kundin", "einkauf", "der einkauf", "einkaufer",
        "der einkaufer", "geschaftsfuhrer", "der chef", "deren einkauf", "kunden",
    ),
    houses=(
        "logistik", "unsere logistik", "buchhaltung", "unsere buchhaltung", "vertrieb",
        "innendienst", "der innendienst", "unser innendienst", "lager", "das lager", "technik",
        "unsere technik", "qualitatssicherung", "marketing", "produktion", "kundendienst",
    ),
    will=("muss", "soll", "hat zugesagt"),
    may=("will", "mochte", "wollen", "mochten", "wird", "werden"),
    acts=ACTS,
    turns=("ich werde", "sie werden", "ich muss"),
    clitics=(
        "uns", "mir", "ihm", "ihr", "ihnen", "noch", "dann", "auch", "es", "das", "sich", "heute",
        "bis", "jetzt",
    ),
    being=("sein",),
    states=(
        "bin", "ist", "sind", "war", "waren", "haben", "hat", "habe", "hatte", "hatten", "wurde",
        "wurden", "mochte", "mochten", "wollte", "wollten", "brauchen", "braucht", "finden",
        "findet", "hoffen", "hofft", "glauben", "glaubt", "fragen", "fragt", "sagen", "sagt",
        "sagte", "konnen", "kann", "konnte", "konnten", "durfen", "darf", "nicht", "meint",
        "meinen", "denken", "denkt", "fuhlt", "fuhlen", "mag", "mogen", "beschwert", "klagt",
        "klagen", "wirkt", "wirken", "erwarten", "erwartet", "ware", "waren", "hatte", "wissen",
        "weiss", "freut", "freuen", "sucht", "suchen",
    ),
    past=(),
    inverted=("ich", "wir"),
    inverted_theirs=("sie", "er"),
    verbs=(
        *FINALS, *NOW, "angebot", "ruckruf", "wiedervorlage", "termin", "nachster termin",
        "nachster besuch", "nachstes treffen", "besuch",
    ),
    finals=FINALS,
    strong=(
        "nachfassen", "zuruckrufen", "sende", "schicke", "anrufen", "nachhaken", "wiedervorlage",
    ),
    deadlines=("fallig", "frist", "falligkeit"),
    gives=GIVES,
    positive=(
        "zufrieden", "zufriedener", "glucklich", "begeistert", "erfreut", "freut sich", "gut",
        "freundlich", "positiv", "toll", "super", "prima", "hervorragend", "ausgezeichnet",
        "gefallt", "schmeckt", "lobt", "lobte", "gelobt", "dankbar", "perfekt", "klasse",
        "angetan", "uberzeugt", "beeindruckt", "froh", "interessiert", "gute stimmung",
        "bester laune", "sehr angetan", "optimistisch", "erleichtert",
    ),
    negative=(
        "unzufrieden", "verargert", "wutend", "enttauscht", "sauer", "beschwert", "beschwerde",
        "besorgt", "schlecht", "frustriert", "reklamation", "reklamiert", "genervt", "unglucklich",
        "verstimmt", "negativ", "skeptisch", "droht", "emport", "beschwert sich", "argert sich",
        "argerlich", "arger", "bemangelt", "kritisiert", "schlechte stimmung", "schlechter laune",
        "erbost", "zornig", "nervos", "angespannt", "stinksauer", "aufgebracht", "ungeduldig",
    ),
    negations=("nicht", "kein", "keine", "keinen", "nie", "kaum", "wenig", "weder", "ohne"),
    fillers=("sehr", "so", "ganz", "besonders", "mehr", "gerade", "wirklich", "allzu"),
    negations_after=("nicht", "gar nicht", "uberhaupt nicht"),
    lasting=("fur", "etwa", "ca", "ca.", "rund", "dauer"),
    clock=("um", "ab", "gegen", "bis", "vor", "von", "nach"),
    clock_sure=("um",),
    spans=("von", "zwischen"),
    to=("bis", "und"),
    quarters={"halb": -30, "viertel nach": 15, "viertel vor": -15},
    quarters_after={},
    am=("morgens", "vormittags", "fruh", "uhr morgens", "uhr fruh"),
    pm=("nachmittags", "abends", "uhr nachmittags", "uhr abends"),
    hour_clock=13,
    spells={
        "eine halbe stunde": 30, "halbe stunde": 30, "halbstunde": 30, "eine stunde": 60,
        "anderthalb stunden": 90, "eineinhalb stunden": 90, "viertelstunde": 15,
        "eine viertelstunde": 15, "dreiviertelstunde": 45, "eine dreiviertelstunde": 45,
        "zwei stunden": 120, "zweieinhalb stunden": 150, "drei stunden": 180,
        "vier stunden": 240, "funf minuten": 5, "zehn minuten": 10, "zwanzig minuten": 20,
        "dreissig minuten": 30, "ganzer tag": 480, "den ganzen tag": 480,
    },
    hours=("std", "stunde", "stunden", "h"),
    minutes=("min", "minuten", "minute"),
    oclock=("uhr",),
    noon=("mittags",),
    scales={
        "tsd": 3, "tausend": 3, "t": 3, "mio": 6, "million": 6, "millionen": 6, "mrd": 9,
        "milliarden": 9,
    },
    money={"franken": "CHF", "dollar": "USD", "pfund": "GBP"},
)  # fmt: skip

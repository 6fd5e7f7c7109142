"""What Spanish says in a quick line."""

from __future__ import annotations

from kamdesk.domain.day_words_es import SPANISH as DAYS
from kamdesk.domain.quickline.words import Words

GIVES = (
    "enviar", "mandar", "entregar", "ofrecer", "confirmar", "remitir", "facilitar", "compartir",
    "reenviar", "devolver", "llevar", "dar", "responder", "contestar", "presentar", "pasar",
    "abonar", "reemplazar", "reponer", "suministrar", "cotizar", "presupuestar", "hacer llegar",
)  # fmt: skip
VERBS = (
    *GIVES, "llamar", "volver a llamar", "revisar", "comprobar", "preparar", "pedir", "visitar",
    "quedar", "organizar", "concertar", "agendar", "hablar", "consultar", "negociar", "cerrar",
    "firmar", "decidir", "pagar", "invitar", "contactar", "actualizar", "redactar", "reservar",
    "ver", "seguir", "seguimiento", "hacer seguimiento", "retomar", "proponer", "discutir",
    "validar", "aprobar", "probar", "mirar", "verificar", "recordar", "solicitar", "comprar",
    "encargar", "avisar", "informar", "planificar", "reunirse", "reunion", "proxima reunion",
    "proxima visita", "visita", "recoger", "intentar", "facturar", "volver a intentar",
)  # fmt: skip
STEMS = tuple(one for one in VERBS if one.endswith(("ar", "er", "ir")) and " " not in one)
ODD = {"hacer": "har", "decir": "dir", "poner": "pondr", "tener": "tendr", "venir": "vendr"}
CLITICS = ("le ", "les ", "lo ", "se lo ", "te ", "os ")
NOUNS = frozenset(("entrega", "compra", "firma", "prueba", "paga", "llama"))
FUTURE = (*(ODD.get(one, one) for one in STEMS), "har", "dir", "tendr", "vendr", "pondr", "podr")
NOW_OURS = (
    "envio", "enviamos", "mando", "mandamos", "llamo", "llamamos", "confirmo", "confirmamos",
    "entrego", "entregamos", "preparo", "preparamos", "paso", "pasamos", "reviso", "revisamos",
    "le envio", "les envio", "le mando", "les mando", "te envio", "le llamo", "les llamo",
    "compruebo", "hago", "hacemos", "quedo en", "quedamos en", "le paso", "les paso",
)  # fmt: skip
NOW_THEIRS = (
    "confirma", "confirman", "envia", "envian", "manda", "mandan", "llama", "llaman", "firma",
    "firman", "decide", "deciden", "pasa", "pasan", "entrega", "entregan", "paga", "pagan",
    "responde", "responden", "contesta", "contestan", "revisa", "revisan", "hace", "hacen",
    "aprueba", "aprueban", "compra", "compran", "prueba", "prueban", "avisa", "avisan",
    "nos confirma", "nos confirman", "nos envia", "nos envian", "nos manda", "nos mandan",
    "nos llama", "nos llaman", "nos dice", "nos dicen", "me confirma", "me envia", "me manda",
    "me llama", "me confirman", "me envian", "me mandan", "me llaman", "vuelve a llamar",
    "cierra", "cierran", "da", "dan", "valida", "validan", "presenta", "presentan",
)  # fmt: skip

SPANISH = Words(
    days=(DAYS,),
    common=(
        "el", "la", "los", "las", "y", "es", "son", "con", "de", "del", "una", "un", "para",
        "no", "en", "que", "por", "muy", "al", "esta", "estan", "sobre", "mas", "pero", "se",
        "le", "les", "nos", "todo", "nuevo", "nueva", "su", "sus", "lo", "hay", "quiere", "ha",
        "sin", "o", "a", "como", "me", "va",
    ),
    alien=frozenset(
        (
            "on", "mal", "content", "once", "sale", "son", "fin", "des", "es", "an", "am", "de",
            "en", "la", "no", "as", "mes", "die", "sin", "car", "bad", "chat", "a", "date", "par",
            "par", "the", "se", "mi", "mar", "dos", "hace", "ten", "come", "pour", "como", "to",
            "sea", "hay", "media", "plan", "me", "real", "fair", "m", "elle", "le", "les", "il",
            "passe", "s", "prima", "media", "interesse",
        )
    ),
    kinds={
        "visita": "visit", "visite": "visit", "visitado": "visit", "visitamos": "visit",
        "visita comercial": "visit", "llamada": "call", "llame": "call", "llamado": "call",
        "llamamos": "call", "telefono": "call", "hable": "call", "hablado": "call",
        "conversacion telefonica": "call", "correo": "email", "correo electronico": "email",
        "email": "email", "e-mail": "email", "mail": "email", "escribi": "email",
        "reunion": "meeting", "reunido": "meeting", "reunida": "meeting", "cita": "meeting",
        "encuentro": "meeting", "almuerzo": "meeting", "cena": "meeting", "desayuno": "meeting",
        "cafe": "meeting", "videollamada": "meeting", "videoconferencia": "meeting",
        "comida con": "meeting", "entrevista": "meeting", "feria": "event", "evento": "event",
        "taller": "event", "jornada": "event", "congreso": "event", "formacion": "event",
        "mensaje": "message", "whatsapp": "message", "wasap": "message", "sms": "message",
        "nota": "note", "apunte": "note",
    },
    with_=("con",),
    at=("a", "al", "en", "de", "del", "para", "por"),
    about=("sobre", "acerca de", "re"),
    and_=("y", "e"),
    then=("y", "luego", "pero", "despues", "dice que", "dijo que", "asi que", "entonces"),
    noise=(
        "sr", "sra", "senor", "senora", "don", "dona", "el", "la", "los", "las", "cliente",
        "empresa", "he", "hemos", "yo", "recibido", "breve",
    ),
    labels=(
        "proximo paso", "proximos pasos", "siguiente paso", "siguientes pasos", "tarea", "tareas",
        "por hacer", "pendiente", "accion", "acciones", "seguimiento",
    ),
    ours_will=(
        "voy a", "vamos a", "yo voy a", "nosotros vamos a", "he prometido", "hemos prometido",
        "prometi", "prometimos", "le he prometido", "les he prometido", "le prometi",
        "le hemos prometido", "les prometi", "me comprometo a", "nos comprometemos a", "le voy a",
        "les voy a", "le vamos a", "quede en", "hemos quedado en",
    ),
    ours=("yo", "nosotros", "nosotras"),
    ours_future=tuple(
        f"{clitic}{stem}{ending}"
        for stem in FUTURE
        for ending in ("e", "emos")
        for clitic in ("", *CLITICS)
    ),
    ours_now=tuple(f"{clitic}{one}" for one in NOW_OURS for clitic in ("", *CLITICS)),
    must=(
        "tengo que", "tenemos que", "hay que", "debo", "debemos", "por favor", "deberiamos",
        "deberia", "necesito", "necesitamos", "no olvidar", "recordar", "falta", "quiero",
        "queremos",
    ),
    theirs_will=(
        "van a", "va a", "ellos van a", "el va a", "ella va a", "ellas van a", "nos van a",
        "nos va a", "me va a", "tienen que", "tiene que", "esperando", "a la espera de",
        "esperar", "pendiente de", "se compromete a", "se comprometen a", "ha prometido",
        "han prometido", "deben",
    ),
    theirs=("ellos", "ellas", "ella", "ustedes"),
    theirs_future=tuple(
        f"{clitic}{stem}{ending}"
        for stem in FUTURE
        for ending in ("a", "an")
        for clitic in ("", "nos ", "me ", "lo ", "la ", "el ", "ella ", "ellos ")
    ),
    theirs_now=(
        *(one for one in NOW_THEIRS if one not in NOUNS),
        *(f"{who} {one}" for one in NOW_THEIRS for who in ("el", "ella"))),
    parties=(
        "cliente", "el cliente", "la cliente", "la clienta", "los clientes", "comprador",
        "el comprador", "la compradora", "su jefe", "el jefe", "compras", "el director",
        "la directora", "direccion", "la direccion", "gerencia",
    ),
    houses=(
        "logistica", "nuestra logistica", "contabilidad", "atencion al cliente", "marketing",
        "nuestro equipo", "almacen", "el almacen", "produccion", "finanzas", "calidad",
        "soporte",
    ),
    will=("va a", "tiene que", "debe", "ha prometido", "se compromete a", "nos va a", "me va a"),
    may=("quiere", "piensa", "espera"),
    acts=tuple(
        dict.fromkeys(
            (*NOW_THEIRS, *(f"{c}{s}{e}" for s in FUTURE for e in ("a", "an") for c in ("",
            "nos ")))
        )
    ),
    turns=("voy a", "van a", "hay que"),
    clitics=("nos", "me", "le", "les", "lo", "la", "los", "las", "se", "te", "ya", "tambien"),
    being=("ser", "estar"),
    states=(
        "es", "son", "esta", "estan", "fue", "fueron", "era", "eran", "estaba", "estaban", "ha",
        "han", "he", "hemos", "habia", "quiere", "quieren", "pide", "piden", "necesita",
        "necesitan", "tiene", "tienen", "dice", "dicen", "no", "puede", "pueden", "espera",
        "esperan", "cree", "creen", "piensa", "piensan", "prefiere", "prefieren", "busca",
        "buscan", "parece", "parecen", "sabe", "saben", "sigue", "siguen", "queria", "querian",
    ),
    past=("aron", "ieron", "aban"),
    inverted=(),
    inverted_theirs=(),
    verbs=VERBS,
    finals=(),
    strong=(
        "volver a llamar", "seguimiento", "hacer seguimiento", "enviar", "mandar", "preparar",
        "retomar", "agendar",
    ),
    deadlines=("vence", "vencimiento", "fecha limite"),
    gives=GIVES,
    positive=(
        "contento", "contenta", "contentos", "contentas", "satisfecho", "satisfecha",
        "satisfechos", "feliz", "felices", "encantado", "encantada", "encantados", "bien",
        "muy bien", "bueno", "buena", "excelente", "perfecto", "perfecta", "genial", "positivo",
        "positiva", "entusiasmado", "entusiasmada", "agradecido", "agradecida", "ilusionado",
        "ilusionada", "impresionado", "impresionada", "amable", "interesado", "interesada",
        "interesados", "estupendo", "fantastico", "les gusta", "le gusta", "le encanta",
        "les encanta", "aliviado", "aliviada", "tranquilo", "tranquila", "alegre",
    ),
    negative=(
        "descontento", "descontenta", "descontentos", "enfadado", "enfadada", "enfadados",
        "molesto", "molesta", "molestos", "insatisfecho", "insatisfecha", "enojado", "enojada",
        "furioso", "furiosa", "decepcionado", "decepcionada", "frustrado", "frustrada",
        "preocupado", "preocupada", "preocupados", "disgustado", "disgustada", "queja", "quejas",
        "se queja", "se quejo", "se quejan", "reclamacion", "reclamo", "amenaza", "mal", "malo",
        "mala", "negativo", "negativa", "infeliz", "cabreado", "cabreada", "harto", "harta",
        "irritado", "irritada", "nervioso", "nerviosa", "esceptico", "esceptica", "tenso",
        "tensa", "pesimo", "pesima", "indignado", "indignada", "fatal",
    ),
    negations=("no", "nada", "nunca", "sin", "ningun", "ninguna", "poco", "tampoco", "ni"),
    fillers=(
        "esta", "estan", "estaba", "es", "son", "esta muy", "muy", "tan", "del", "todo", "nada",
        "demasiado", "quedo", "se", "quedaron",
    ),
    negations_after=(),
    lasting=("durante", "unos", "unas", "aproximadamente", "duracion"),
    clock=("a las", "a la", "sobre las", "hacia las", "desde las", "antes de las", "las"),
    clock_sure=("a las", "a la", "sobre las", "hacia las", "antes de las"),
    spans=("de", "entre las", "desde las", "entre"),
    to=("a", "hasta las", "hasta", "y", "y las"),
    quarters={},
    quarters_after={"y media": 30, "y cuarto": 15, "menos cuarto": -15},
    am=("de la manana",),
    pm=("de la tarde", "de la noche"),
    hour_clock=7,
    spells={
        "media hora": 30, "una hora": 60, "hora y media": 90, "una hora y media": 90,
        "un cuarto de hora": 15, "cuarto de hora": 15, "tres cuartos de hora": 45,
        "dos horas": 120, "dos horas y media": 150, "tres horas": 180, "cuatro horas": 240,
        "cinco minutos": 5, "diez minutos": 10, "quince minutos": 15, "veinte minutos": 20,
        "treinta minutos": 30, "todo el dia": 480, "media jornada": 240,
    },
    hours=("h", "hora", "horas", "hs"),
    minutes=("min", "minutos", "minuto", "mins"),
    oclock=(),
    clock_hours=("horas", "hs", "hrs"),
    noon=("mediodia", "al mediodia", "a mediodia"),
    scales={"mil": 3, "k": 3, "millon": 6, "millones": 6, "m": 6},
    money={
        "euros": "EUR", "euro": "EUR", "dolares": "USD", "dolar": "USD", "libras": "GBP",
        "francos": "CHF", "pesos mexicanos": "MXN",
    },
)  # fmt: skip

"""Quick lines as they are typed in four languages, and everything each must give.

What a line does not mention here it must not give: no time, no feeling, no action beyond these.
"""

from __future__ import annotations

from datetime import date, time

from tests.support.quick_lines import portfolio

TODAY = date(2026, 11, 18)  # a Wednesday
CUSTOMERS = portfolio(
    {
        "Hanari Carnes": ("Mario Pontes",),
        "Königlich Essen": ("Philip Cramer",),
        "Alfreds Futterkiste": ("Maria Anders",),
        "Folk och fä HB": ("Maria Larsson",),
        "Mère Paillarde": ("Jean Fresnière",),
        "Bólido Comidas preparadas": ("Martín Sommer",),
        "Bon app'": ("Laurence Lebihans",),
        "Galería del gastrónomo": ("Eduardo Saavedra",),
        "Blondel père et fils": ("Frédérique Citeaux",),
        "Müller & Söhne GmbH": ("Jürgen Müller", "Käthe Weiß"),
        "Toms Spezialitäten": ("Karin Josephs",),
        "Spécialités du monde": ("Dominique Perrier",),
        "Pericles Comidas clásicas": ("Guillermo Fernández",),
        "LILA-Supermercado": ("Carlos González",),
        "LINO-Delicateses": ("Felipe Izquierdo",),
        "Save-a-lot Markets": ("Jose Pavarotti",),
        "Ernst Handel": ("Roland Mendel",),
        "Hungry Owl All-Night Grocers": ("Patricia McKenna",),
        "Hungry Coyote Import Store": ("Yoshi Latimer",),
        "Great Lakes Food Market": ("Howard Snyder",),
        "B's Beverages": ("Victoria Ashworth",),
    }
)
SILENT: dict[str, object] = {
    "kind": "note",
    "account": None,
    "contacts": [],
    "on": TODAY,
    "at": None,
    "minutes": None,
    "sentiment": None,
    "amounts": [],
    "actions": [],
    "unresolved": [],
}
OURS, THEIRS = "ours", "theirs"


def nov(day):
    return date(2026, 11, day)


def dec(day):
    return date(2026, 12, day)


ENGLISH = [
    (
        (
            "call Hanari Carnes, Mario unhappy about delivery, I'll send credit note by Fri, "
            "they confirm volumes next week, follow up 3 Dec 10:00"
        ),
        {
            "kind": "call",
            "account": "Hanari Carnes",
            "contacts": ["Mario Pontes"],
            "sentiment": "negative",
            "note": "unhappy about delivery",
            "actions": [
                ("send credit note", nov(20), None, OURS),
                ("confirm volumes", nov(27), None, THEIRS),
                ("follow up", dec(3), time(10), None),
            ],
        },
    ),
    (
        (
            "visited Hungry Owl yesterday with Patricia for 45 min: shelf plan agreed. "
            "We'll deliver the displays by 30 Nov; follow up next Tuesday at 9am"
        ),
        {
            "kind": "visit",
            "account": "Hungry Owl All-Night Grocers",
            "contacts": ["Patricia McKenna"],
            "on": nov(17),
            "minutes": 45,
            "note": "shelf plan agreed",
            "actions": [
                ("deliver the displays", nov(30), None, OURS),
                ("follow up", nov(24), time(9), None),
            ],
        },
    ),
    (
        (
            "Last Thu 3pm call w/ Victoria Ashworth (B's Beverages): not unhappy, "
            "wants 4.8k GBP more credit"
        ),
        {
            "kind": "call",
            "account": "B's Beverages",
            "contacts": ["Victoria Ashworth"],
            "on": nov(12),
            "at": time(15),
            "sentiment": "positive",
            "amounts": ["4800 GBP"],
            "note": "not unhappy, wants 4.8k GBP more credit",
        },
    ),
    (
        (
            "met Hanri Carnes 2 hours on Monday, Mairo happy with the new range, "
            "order of $12,500 expected"
        ),
        {
            "kind": "meeting",
            "account": "Hanari Carnes",
            "contacts": ["Mario Pontes"],
            "on": nov(16),
            "minutes": 120,
            "sentiment": "positive",
            "amounts": ["12500 USD"],
            "note": "happy with the new range, order of $12,500 expected",
        },
    ),
    (
        "call Maria 10:30: asks for samples",
        {
            "kind": "call",
            "at": time(10, 30),
            "unresolved": ["Maria"],
            "note": "Maria: asks for samples",
        },
    ),
    (
        "visit Hungry today: stock check done",
        {"kind": "visit", "unresolved": ["Hungry"], "note": "Hungry: stock check done"},
    ),
    (
        "phoned Umbrella Foods: no budget before January, call back in two weeks",
        {
            "kind": "call",
            "unresolved": ["Umbrella Foods"],
            "note": "Umbrella Foods: no budget before January",
            "actions": [("call back", dec(2), None, None)],
        },
    ),
    (
        "price of olive oil keeps rising and nobody knows why",
        {"note": "price of olive oil keeps rising and nobody knows why"},
    ),
    (
        (
            "Meeting Great Lakes with Howard 1h: range review done, Howard will send the "
            "forecast by Monday, I'll check stock today, we'll quote by 25 Nov and they decide "
            "by end of November"
        ),
        {
            "kind": "meeting",
            "account": "Great Lakes Food Market",
            "contacts": ["Howard Snyder"],
            "minutes": 60,
            "note": "range review done",
            "actions": [
                ("Howard will send the forecast", nov(23), None, THEIRS),
                ("check stock", nov(18), None, OURS),
                ("quote", nov(25), None, OURS),
                ("decide", nov(30), None, THEIRS),
            ],
        },
    ),
    (
        (
            "email to Jose at Save-a-lot: invoice 4711 wrong, customer to confirm the credit note "
            "of €1.200,50 by 1 Dec"
        ),
        {
            "kind": "email",
            "account": "Save-a-lot Markets",
            "contacts": ["Jose Pavarotti"],
            "amounts": ["1200.50 EUR"],
            "note": "invoice 4711 wrong",
            "actions": [("confirm the credit note of €1.200,50", dec(1), None, THEIRS)],
        },
    ),
    (
        (
            "lunch Ernst Handel Fri 12:30 w/ Roland, annoyed about late trucks, "
            "need to talk to logistics tomorrow"
        ),
        {
            "kind": "meeting",
            "account": "Ernst Handel",
            "contacts": ["Roland Mendel"],
            "on": nov(13),
            "at": time(12, 30),
            "sentiment": "negative",
            "note": "annoyed about late trucks",
            "actions": [("talk to logistics", nov(19), None, None)],
        },
    ),
    (
        "#promo whatsapp Patricia McKenna: loves the samples, they'll order next month",
        {
            "kind": "message",
            "account": "Hungry Owl All-Night Grocers",
            "contacts": ["Patricia McKenna"],
            "sentiment": "positive",
            "note": "#promo: loves the samples",
            "actions": [("order", dec(31), None, THEIRS)],
        },
    ),
    (
        "trade fair Great Lakes Food Market 3 Dec 2025, 3 hours: excellent talks",
        {
            "kind": "event",
            "account": "Great Lakes Food Market",
            "on": date(2025, 12, 3),
            "minutes": 180,
            "sentiment": "positive",
            "note": "excellent talks",
        },
    ),
    (
        "Ernst Handel: delivery late again, furious; I promised to call back by 5pm today",
        {
            "account": "Ernst Handel",
            "sentiment": "negative",
            "note": "delivery late again, furious",
            "actions": [("call back", nov(18), time(17), OURS)],
        },
    ),
]

GERMAN = [
    (
        (
            "Anruf Königlich Essen, Philip verärgert wegen der Lieferung, ich schicke die "
            "Gutschrift bis Freitag, sie bestätigen die Mengen nächste Woche, nachfassen "
            "am 3.12. um 10 Uhr"
        ),
        {
            "kind": "call",
            "account": "Königlich Essen",
            "contacts": ["Philip Cramer"],
            "sentiment": "negative",
            "note": "verärgert wegen der Lieferung",
            "actions": [
                ("schicke die Gutschrift", nov(20), None, OURS),
                ("bestätigen die Mengen", nov(27), None, THEIRS),
                ("nachfassen", dec(3), time(10), None),
            ],
        },
    ),
    (
        (
            "Gestern 14:30 Besuch bei Müller & Söhne mit Käthe, 1,5 Std.: Sortiment besprochen, "
            "sehr zufrieden; Angebot über 12.500 € senden bis 27.11."
        ),
        {
            "kind": "visit",
            "account": "Müller & Söhne GmbH",
            "contacts": ["Käthe Weiß"],
            "on": nov(17),
            "at": time(14, 30),
            "minutes": 90,
            "sentiment": "positive",
            "amounts": ["12500 EUR"],
            "note": "Sortiment besprochen, sehr zufrieden",
            "actions": [("Angebot über 12.500 € senden", nov(27), None, OURS)],
        },
    ),
    (
        (
            "Telefonat mit Frau Weiss letzten Donnerstag 20 Minuten: Reklamation, "
            "wir holen die Palette bis übermorgen ab"
        ),
        {
            "kind": "call",
            "account": "Müller & Söhne GmbH",
            "contacts": ["Käthe Weiß"],
            "on": nov(12),
            "minutes": 20,
            "sentiment": "negative",
            "note": "Reklamation",
            "actions": [("holen die Palette ab", nov(20), None, OURS)],
        },
    ),
    (
        "Mail an Alfreds Futerkiste: Frau Anders fragt nach Preisen ab Januar",
        {
            "kind": "email",
            "account": "Alfreds Futterkiste",
            "contacts": ["Maria Anders"],
            "note": "Frau Anders fragt nach Preisen ab Januar",
        },
    ),
    (
        "Termin mit Maria am Montag um 9: Muster übergeben",
        {
            "kind": "meeting",
            "on": nov(16),
            "at": time(9),
            "unresolved": ["Maria"],
            "note": "mit Maria: Muster übergeben",
        },
    ),
    (
        "Besuch Firma Schmidt & Partner: kein Interesse",
        {
            "kind": "visit",
            "unresolved": ["Schmidt & Partner"],
            "note": "Firma Schmidt & Partner: kein Interesse",
        },
    ),
    (
        "Anruf Toms Spezialitäten: nicht unzufrieden, Karin meldet sich bis Ende der Woche",
        {
            "kind": "call",
            "account": "Toms Spezialitäten",
            "contacts": ["Karin Josephs"],
            "sentiment": "positive",
            "note": "nicht unzufrieden",
            "actions": [("Karin meldet sich", nov(20), None, THEIRS)],
        },
    ),
    (
        "Zuckerpreis steigt weiter, Markt wird unruhig",
        {"note": "Zuckerpreis steigt weiter, Markt wird unruhig"},
    ),
    (
        (
            "Messe Toms Spezialitäten 2 Std am 10.11.: Neuheiten gezeigt, Kunde will bis 15.12. "
            "bestellen; wir schicken morgen die Preisliste"
        ),
        {
            "kind": "event",
            "account": "Toms Spezialitäten",
            "on": nov(10),
            "minutes": 120,
            "note": "Neuheiten gezeigt",
            "actions": [
                ("bestellen", dec(15), None, THEIRS),
                ("schicken die Preisliste", nov(19), None, OURS),
            ],
        },
    ),
    (
        (
            "Rückruf an Roland Mendel Ernst Handel heute 15 Uhr: Budget 1,2 Mio. EUR genehmigt, "
            "begeistert"
        ),
        {
            "kind": "call",
            "account": "Ernst Handel",
            "contacts": ["Roland Mendel"],
            "at": time(15),
            "sentiment": "positive",
            "amounts": ["1200000 EUR"],
            "note": "Budget 1,2 Mio. EUR genehmigt, begeistert",
        },
    ),
    (
        "WhatsApp Karin Josephs: Muster angekommen, schmeckt gut, in 14 Tagen anrufen",
        {
            "kind": "message",
            "account": "Toms Spezialitäten",
            "contacts": ["Karin Josephs"],
            "sentiment": "positive",
            "note": "Muster angekommen, schmeckt gut",
            "actions": [("anrufen", dec(2), None, None)],
        },
    ),
    (
        "Videocall Hungry Owl mit Patricia von 10 bis 11:30: Vertrag verlängert bis Ende 2027",
        {
            "kind": "meeting",
            "account": "Hungry Owl All-Night Grocers",
            "contacts": ["Patricia McKenna"],
            "at": time(10),
            "minutes": 90,
            "note": "Vertrag verlängert bis Ende 2027",
        },
    ),
]

FRENCH = [
    (
        (
            "appel Mère Paillarde, Jean mécontent de la livraison, j'envoie l'avoir vendredi, "
            "ils confirment les volumes la semaine prochaine, relancer le 3 décembre à 10h"
        ),
        {
            "kind": "call",
            "account": "Mère Paillarde",
            "contacts": ["Jean Fresnière"],
            "sentiment": "negative",
            "note": "mécontent de la livraison",
            "actions": [
                ("envoie l'avoir", nov(20), None, OURS),
                ("confirment les volumes", nov(27), None, THEIRS),
                ("relancer", dec(3), time(10), None),
            ],
        },
    ),
    (
        (
            "Hier visite chez Bon app' avec Laurence 1h30 : gamme validée, très contente ; "
            "envoyer le devis avant mardi"
        ),
        {
            "kind": "visit",
            "account": "Bon app'",
            "contacts": ["Laurence Lebihans"],
            "on": nov(17),
            "minutes": 90,
            "sentiment": "positive",
            "note": "gamme validée, très contente",
            "actions": [("envoyer le devis", nov(24), None, OURS)],
        },
    ),
    (
        (
            "réunion lundi dernier 15h avec Frédérique Citeaux (Blondel père et fils) : "
            "commande de 3 500 € confirmée"
        ),
        {
            "kind": "meeting",
            "account": "Blondel père et fils",
            "contacts": ["Frédérique Citeaux"],
            "on": nov(16),
            "at": time(15),
            "amounts": ["3500 EUR"],
            "note": "commande de 3 500 € confirmée",
        },
    ),
    (
        "rdv Specialites du mond demain 9h30 avec Dominique: préparer la présentation",
        {
            "kind": "meeting",
            "account": "Spécialités du monde",
            "contacts": ["Dominique Perrier"],
            "on": nov(19),
            "at": time(9, 30),
            "note": "préparer la présentation",
        },
    ),
    (
        (
            "Déjeuner avec le client Bólido mercredi dernier, Martín pas content du prix, "
            "on doit revoir l'offre d'ici vendredi"
        ),
        {
            "kind": "meeting",
            "account": "Bólido Comidas preparadas",
            "contacts": ["Martín Sommer"],
            "on": nov(11),
            "sentiment": "negative",
            "note": "pas content du prix",
            "actions": [("revoir l'offre", nov(20), None, None)],
        },
    ),
    (
        "appelé Maria: demande un échantillon",
        {"kind": "call", "unresolved": ["Maria"], "note": "Maria: demande un échantillon"},
    ),
    (
        "visite Carrefour Lyon : référencement refusé, rappeler dans deux mois",
        {
            "kind": "visit",
            "unresolved": ["Carrefour Lyon"],
            "note": "Carrefour Lyon: référencement refusé",
            "actions": [("rappeler", date(2027, 1, 18), None, None)],
        },
    ),
    (
        "le prix du beurre continue de monter",
        {"note": "le prix du beurre continue de monter"},
    ),
    (
        (
            "mail à Jean Fresnière : conditions acceptées, nous enverrons le contrat d'ici le "
            "30 novembre, il le signe avant le 15 décembre"
        ),
        {
            "kind": "email",
            "account": "Mère Paillarde",
            "contacts": ["Jean Fresnière"],
            "note": "conditions acceptées",
            "actions": [
                ("enverrons le contrat", nov(30), None, OURS),
                ("le signe", dec(15), None, THEIRS),
            ],
        },
    ),
    (
        (
            "salon avec Laurence Lebihans il y a deux semaines, 2 heures, ravie du stand, "
            "elle va passer commande de 800 CHF en janvier"
        ),
        {
            "kind": "event",
            "account": "Bon app'",
            "contacts": ["Laurence Lebihans"],
            "on": nov(4),
            "minutes": 120,
            "sentiment": "positive",
            "amounts": ["800 CHF"],
            "note": "ravie du stand",
            "actions": [("passer commande de 800 CHF", date(2027, 1, 31), None, THEIRS)],
        },
    ),
    (
        "café avec Dominique ce matin, 30 min: pas de problème, livraison parfaite",
        {
            "kind": "meeting",
            "account": "Spécialités du monde",
            "contacts": ["Dominique Perrier"],
            "minutes": 30,
            "sentiment": "positive",
            "note": "pas de problème, livraison parfaite",
        },
    ),
    (
        (
            "message de Jean Fresnière à 8h45 : commande annulée, furieux, "
            "je dois le rappeler aujourd'hui à 14h"
        ),
        {
            "kind": "message",
            "account": "Mère Paillarde",
            "contacts": ["Jean Fresnière"],
            "at": time(8, 45),
            "sentiment": "negative",
            "note": "commande annulée, furieux",
            "actions": [("le rappeler", nov(18), time(14), None)],
        },
    ),
]

SPANISH = [
    (
        (
            "llamada Bólido Comidas, Martín descontento con la entrega, enviaré la nota de crédito "
            "el viernes, confirman volúmenes la próxima semana, seguimiento el 3 de "
            "diciembre a las 10"
        ),
        {
            "kind": "call",
            "account": "Bólido Comidas preparadas",
            "contacts": ["Martín Sommer"],
            "sentiment": "negative",
            "note": "descontento con la entrega",
            "actions": [
                ("enviaré la nota de crédito", nov(20), None, OURS),
                ("confirman volúmenes", nov(27), None, THEIRS),
                ("seguimiento", dec(3), time(10), None),
            ],
        },
    ),
    (
        (
            "ayer visita a Galería del gastrónomo con Eduardo, hora y media: pedido cerrado por "
            "2.400 €, muy contento; mandar factura antes del lunes"
        ),
        {
            "kind": "visit",
            "account": "Galería del gastrónomo",
            "contacts": ["Eduardo Saavedra"],
            "on": nov(17),
            "minutes": 90,
            "sentiment": "positive",
            "amounts": ["2400 EUR"],
            "note": "pedido cerrado por 2.400 €, muy contento",
            "actions": [("mandar factura", nov(23), None, OURS)],
        },
    ),
    (
        (
            "reunión con Carlos González el jueves pasado a las 16:30: precio aceptado, "
            "el cliente firmará el contrato el 1 de diciembre"
        ),
        {
            "kind": "meeting",
            "account": "LILA-Supermercado",
            "contacts": ["Carlos González"],
            "on": nov(12),
            "at": time(16, 30),
            "note": "precio aceptado",
            "actions": [("firmará el contrato", dec(1), None, THEIRS)],
        },
    ),
    (
        (
            "visita Pericles Comidas clasicas, Guilermo preocupado por el plazo, "
            "volver a llamar pasado mañana a las 9"
        ),
        {
            "kind": "visit",
            "account": "Pericles Comidas clásicas",
            "contacts": ["Guillermo Fernández"],
            "sentiment": "negative",
            "note": "preocupado por el plazo",
            "actions": [("volver a llamar", nov(20), time(9), None)],
        },
    ),
    (
        "correo a María: pide muestras",
        {"kind": "email", "unresolved": ["María"], "note": "a María: pide muestras"},
    ),
    (
        "feria Supermercados Delta 2 horas: piden catálogo, llamar en dos semanas",
        {
            "kind": "event",
            "minutes": 120,
            "unresolved": ["Supermercados Delta"],
            "note": "Supermercados Delta: piden catálogo",
            "actions": [("llamar", dec(2), None, None)],
        },
    ),
    (
        "el precio del aceite sigue subiendo",
        {"note": "el precio del aceite sigue subiendo"},
    ),
    (
        (
            "almuerzo con Felipe Izquierdo el lunes, no está contento, "
            "tenemos que revisar la oferta para el 27 de noviembre"
        ),
        {
            "kind": "meeting",
            "account": "LINO-Delicateses",
            "contacts": ["Felipe Izquierdo"],
            "on": nov(16),
            "sentiment": "negative",
            "note": "no está contento",
            "actions": [("revisar la oferta", nov(27), None, None)],
        },
    ),
    (
        (
            "llamé a Martín Sommer hace tres días, 20 minutos, todo bien, voy a enviar muestras "
            "mañana, él va a pedir 500 kg en diciembre"
        ),
        {
            "kind": "call",
            "account": "Bólido Comidas preparadas",
            "contacts": ["Martín Sommer"],
            "on": nov(15),
            "minutes": 20,
            "sentiment": "positive",
            "note": "todo bien",
            "actions": [
                ("enviar muestras", nov(19), None, OURS),
                ("pedir 500 kg", dec(31), None, THEIRS),
            ],
        },
    ),
    (
        "mensaje de Eduardo Saavedra a las 8:15: pedido urgente de 1.250 USD",
        {
            "kind": "message",
            "account": "Galería del gastrónomo",
            "contacts": ["Eduardo Saavedra"],
            "at": time(8, 15),
            "amounts": ["1250 USD"],
            "note": "pedido urgente de 1.250 USD",
        },
    ),
    (
        (
            "café con Carlos (LILA) esta mañana 30 min: encantado con las muestras; "
            "próximo paso: visita el 10 de diciembre a las 11"
        ),
        {
            "kind": "meeting",
            "account": "LILA-Supermercado",
            "contacts": ["Carlos González"],
            "minutes": 30,
            "sentiment": "positive",
            "note": "encantado con las muestras",
            "actions": [("visita", dec(10), time(11), None)],
        },
    ),
    (
        (
            "videollamada Folk och fä con Maria, 1 h, enfadada por la factura, "
            "mandaremos la corrección esta semana"
        ),
        {
            "kind": "meeting",
            "account": "Folk och fä HB",
            "contacts": ["Maria Larsson"],
            "minutes": 60,
            "sentiment": "negative",
            "note": "enfadada por la factura",
            "actions": [("mandaremos la corrección", nov(20), None, OURS)],
        },
    ),
]

SPOKEN = (*ENGLISH, *GERMAN, *FRENCH, *SPANISH)

"""Columns of opportunities, actions and touchpoints."""

from __future__ import annotations

from kamdesk.exchange.fields import Field, KindFields, Shape, needs, of
from kamdesk.exchange.vocabulary.nouns import ACCOUNT, ACTION, CONTACT, OPPORTUNITY, TOUCHPOINT
from kamdesk.exchange.vocabulary.people import CURRENCY, IDS, NAMES, NOTES, OWNER
from kamdesk.exchange.vocabulary.trade import GROUP

ACCOUNT_ID = (
    "account id, "
    + of(ACCOUNT, "id, key, code, number, no, nr, nummer")
    + ", associated company ids, account name id, associated company ids primary, kundennummer"
)
ACCOUNT_NAME = (
    "account name, company name, organization name, associated company, "
    + of(ACCOUNT, NAMES)
    + ", "
    + ACCOUNT
    + ", potential customer"
)
CONTACT_REF = (
    "contact id, contact name, primary contact, associated contact, associated contact ids, "
    "contact person id, person id, who id, who, contact name id, "
    + of(CONTACT, NAMES)
    + ", "
    + CONTACT
)

OPPORTUNITIES = KindFields(
    name="opportunities",
    nouns=OPPORTUNITY,
    fields=(
        Field(
            "title",
            Shape.TEXT,
            1,
            "name, title, opportunity name, deal name, deal title, opportunity title, topic, "
            + of(OPPORTUNITY, "name, title, bezeichnung, titel, thema")
            + ", thema, bezeichnung, titel, titre, nom, título, nombre, subject, betreff, "
            + OPPORTUNITY,
        ),
        Field(
            "external_id",
            Shape.KEY,
            0.5,
            "id, record id, external id, " + of(OPPORTUNITY, IDS) + ", pipedrive system id, uuid",
        ),
        Field("account", Shape.KEY, 1, ACCOUNT_ID),
        Field("account.name", Shape.TEXT, 1, ACCOUNT_NAME),
        Field("contact", Shape.KEY, 0.5, CONTACT_REF),
        Field(
            "kind",
            Shape.TEXT,
            0.25,
            "kind, opportunity kind, ~type, ~opportunity type, ~deal type, ~art, ~typ, ~tipo",
        ),
        Field(
            "stage",
            Shape.TEXT,
            3,
            "stage, stage name, deal stage, sales stage, opportunity stage, pipeline stage, "
            "pipeline phase, phase, verkaufsphase, vertriebsphase, stufe, étape, phase de vente, "
            "etapa, fase, status, state, estado, statut",
        ),
        Field("deal_status", Shape.TEXT, 0.5, "deal status, opportunity status, status, state"),
        Field("is_won", Shape.FLAG, 1, "is won, won, gewonnen, gagné, ganada"),
        Field("is_closed", Shape.FLAG, 1, "is closed, closed, geschlossen, fermé, cerrada"),
        Field(
            "probability",
            Shape.PERCENT,
            2,
            "probability, probability %, win probability, deal probability, chance, "
            "wahrscheinlichkeit, abschlusswahrscheinlichkeit, probabilité, probabilidad",
        ),
        Field(
            "amount",
            Shape.AMOUNT,
            1,
            "amount, value, deal value, deal size, opportunity value, opportunity amount, "
            "est. revenue, estimated revenue, estimated value, est value, potential value, "
            "total value, contract value, wert, auftragswert, betrag, volumen, auftragsvolumen, "
            "umsatz, montant, valeur, importe, valor, monto, revenue, total, sales value",
        ),
        Field(
            "margin",
            Shape.AMOUNT,
            0.5,
            "margin, gross margin, deckungsbeitrag, marge, margen, profit",
        ),
        Field("currency", Shape.TEXT, 0.5, CURRENCY),
        Field(
            "expected_close",
            Shape.DATE,
            2,
            "close date, closing date, expected close date, expected close, expected closing date, "
            "estimated close date, est. close date, forecast close date, expected closing, "
            "abschlussdatum, erwarteter abschluss, abschluss, voraussichtlicher abschluss, "
            "date de clôture, date de clôture prévue, date de signature prévue, fecha de cierre, "
            "fecha de cierre prevista, cierre previsto",
        ),
        Field(
            "closed_on",
            Shape.DATE,
            1,
            "actual close date, closed on, closed date, deal closed on, won time, lost time, "
            "date closed, abgeschlossen am, clôturé le, cerrado el",
        ),
        Field("product_group", Shape.TEXT, 0.25, "product, product name, solution, " + GROUP),
        Field(
            "next_step",
            Shape.TEXT,
            1,
            "next step, next steps, next action, nächster schritt, nächste schritte, "
            "prochaine étape, próximo paso, siguiente paso",
        ),
        Field(
            "competitor",
            Shape.TEXT,
            1,
            "competitor, competitors, main competitor, main competitors, wettbewerber, "
            "mitbewerber, konkurrent, concurrent, competidor",
        ),
        Field(
            "reason",
            Shape.TEXT,
            1,
            "lost reason, loss reason, reason, reason won or lost, win reason, closed lost reason, "
            "closed won reason, status reason, grund, verlustgrund, motif, raison, motivo",
        ),
        Field(
            "source",
            Shape.TEXT,
            0.5,
            "source, lead source, original source, quelle, leadquelle, origine, origen, fuente",
        ),
        Field("owner", Shape.TEXT, 0.5, OWNER),
        Field("notes", Shape.LONG, 0.25, NOTES),
    ),
    needs=needs("title", "stage amount expected_close probability"),
)

ACTIONS = KindFields(
    name="actions",
    nouns=ACTION,
    fields=(
        Field(
            "title",
            Shape.TEXT,
            1.5,
            "subject, title, name, task, task name, action, action item, activity, to do, todo, "
            "what, aufgabe, betreff, titel, was, maßnahme, tâche, objet, sujet, action à mener, "
            "tarea, asunto, acción, " + of(ACTION, "name, title, subject, bezeichnung"),
        ),
        Field(
            "external_id",
            Shape.KEY,
            0.5,
            "id, record id, external id, " + of(ACTION, "id, key, number, no, nr") + ", uuid",
        ),
        Field("account", Shape.KEY, 1, ACCOUNT_ID),
        Field("account.name", Shape.TEXT, 1, ACCOUNT_NAME),
        Field("contact", Shape.KEY, 0.5, CONTACT_REF),
        Field(
            "opportunity",
            Shape.KEY,
            0.5,
            of(OPPORTUNITY, "id, name, number") + ", " + OPPORTUNITY + ", associated deal",
        ),
        Field("regarding", Shape.KEY, 0.5, "what id, regarding, related to, related to id, bezug"),
        Field(
            "owner", Shape.TEXT, 0.5, "responsible, who is responsible, wer, qui, quién, " + OWNER
        ),
        Field("department", Shape.TEXT, 0.5, "department, team, abteilung, service, departamento"),
        Field(
            "due",
            Shape.DATE,
            3,
            "due date, due, deadline, due on, due by, by when, activity date, target date, "
            "date due, due date only, fällig, fällig am, fälligkeit, fälligkeitsdatum, frist, "
            "termin, bis, bis wann, échéance, date d'échéance, date limite, délai, vencimiento, "
            "fecha límite, fecha de vencimiento, plazo, end date",
        ),
        Field(
            "status",
            Shape.TEXT,
            1,
            "status, state, task status, activity status, statut, état, estado, progress",
        ),
        Field(
            "done",
            Shape.FLAG,
            1,
            "done, completed, is closed, is completed, is done, complete, erledigt, fertig, fait, "
            "terminé, hecho, terminado, completado",
        ),
        Field(
            "priority",
            Shape.TEXT,
            1,
            "priority, task priority, importance, priorität, wichtigkeit, priorité, prioridad",
        ),
        Field(
            "done_on",
            Shape.DATE,
            1,
            "done on, completed on, completed date, completed at, date completed, "
            "completion date, completed date time, marked as done time, closed date, finished on, "
            "erledigt am, abgeschlossen am, fait le, terminé le, hecho el, fecha de finalización",
        ),
        Field("notes", Shape.LONG, 0.25, NOTES + ", body, details"),
    ),
    needs=needs("title", "due status done_on priority done"),
)

TOUCHPOINTS = KindFields(
    name="touchpoints",
    nouns=TOUCHPOINT,
    fields=(
        Field(
            "kind",
            Shape.TEXT,
            1,
            "kind, type, touchpoint type, activity type, interaction type, event type, "
            "contact type, channel, how, art, typ, kontaktart, besuchsart, kanal, canal, type de "
            "contact, tipo, tipo de contacto",
        ),
        Field(
            "external_id",
            Shape.KEY,
            0.5,
            "id, record id, external id, " + of(TOUCHPOINT, "id, number") + ", uuid",
        ),
        Field("account", Shape.KEY, 1, ACCOUNT_ID),
        Field("account.name", Shape.TEXT, 1, ACCOUNT_NAME),
        Field(
            "contacts",
            Shape.KEYS,
            1,
            "contacts, attendees, participants, people, with whom, with, teilnehmer, "
            "gesprächspartner, participants, asistentes, " + CONTACT_REF,
        ),
        Field("regarding", Shape.KEY, 0.25, "what id, regarding, related to, bezug"),
        Field(
            "happened_on",
            Shape.MOMENT,
            2,
            "happened on, date, "
            + of(TOUCHPOINT, "date, datum")
            + ", activity date, start date time, start time, start date, start, when, timestamp, "
            "occurred at, contact date, datum, besuchsdatum, kontaktdatum, am, date de visite, "
            "date du contact, fecha, fecha de visita",
        ),
        Field(
            "minutes",
            Shape.MINUTES,
            1.5,
            "minutes, duration, duration minutes, duration in minutes, duration min, length, "
            "dauer, dauer min, minuten, durée, duración",
        ),
        Field(
            "objective",
            Shape.LONG,
            1.5,
            "objective, purpose, goal, ziel, zweck, objectif, objetivo",
        ),
        Field(
            "summary",
            Shape.LONG,
            1,
            "summary, subject, title, topic, what, zusammenfassung, betreff, thema, resümee, "
            "résumé, sujet, objet, resumen, asunto, tema",
        ),
        Field(
            "outcome",
            Shape.LONG,
            1.5,
            "outcome, result, call outcome, meeting outcome, call result, ergebnis, résultat, "
            "resultado",
        ),
        Field(
            "next_step",
            Shape.LONG,
            1,
            "next step, next steps, next action, follow up, nächster schritt, nächste schritte, "
            "prochaine étape, próximo paso",
        ),
        Field(
            "sentiment",
            Shape.TEXT,
            1,
            "sentiment, mood, ~rating, stimmung, humeur, ambiente, ánimo",
        ),
        Field("notes", Shape.LONG, 0.5, NOTES + ", body, details, text, bericht, protokoll"),
    ),
    needs=needs("happened_on", "summary outcome notes objective kind"),
    reported=True,
)

"""Columns of issues and of answers to surveys."""

from __future__ import annotations

from kamdesk.exchange.fields import OWN, Field, KindFields, Shape, needs, of
from kamdesk.exchange.vocabulary.nouns import ISSUE, SURVEY
from kamdesk.exchange.vocabulary.people import NOTES, OWNER
from kamdesk.exchange.vocabulary.work import ACCOUNT_ID, ACCOUNT_NAME, CONTACT_REF

ISSUES = KindFields(
    name="issues",
    nouns=ISSUE,
    fields=(
        Field(
            "title",
            Shape.TEXT,
            0.5,
            "subject, title, name, betreff, titel, objet, sujet, asunto, problem, "
            + of(ISSUE, "name, title, subject, betreff")
            + ", "
            + ISSUE,
        ),
        Field(
            "external_id",
            Shape.KEY,
            0.5,
            "id, " + of(ISSUE, "id, number, no, nr, key") + ", record id, external id, uuid",
        ),
        Field("account", Shape.KEY, 0.5, ACCOUNT_ID),
        Field("account.name", Shape.TEXT, 0.5, ACCOUNT_NAME),
        Field(
            "contact",
            Shape.KEY,
            0.25,
            "reported by, raised by, requester, requester name, gemeldet von, " + CONTACT_REF,
        ),
        Field("email", Shape.EMAIL, 0.25, "contact email, requester email, web email, email"),
        Field("severity", Shape.TEXT, 2, "severity, case severity, schweregrad, gravité, gravedad"),
        Field("priority", Shape.TEXT, 0.25, "priority, priorität, priorité, prioridad, urgency"),
        Field("department", Shape.TEXT, 0.25, "department, team, group, abteilung, departamento"),
        Field("owner", Shape.TEXT, 0.25, OWNER),
        Field(
            "opened",
            Shape.DATE,
            0.5,
            "opened, opened on, date opened, date/time opened, opened at, open date, created date, "
            "created, created on, created at, createddate, date created, reported on, raised on, "
            "eröffnet am, erstellt am, gemeldet am, erfasst am, ouvert le, créé le, abierto el, "
            "creado el",
        ),
        Field(
            "due",
            Shape.DATE,
            0.25,
            "due, due date, due on, target date, deadline, resolve by, fällig, fällig am, frist, "
            "échéance, vencimiento",
        ),
        Field(
            "resolved_on",
            Shape.DATE,
            0.5,
            "resolved on, resolved, resolved at, resolution date, date resolved, closed date, "
            "closed on, closed at, closed, date closed, date/time closed, solved at, gelöst am, "
            "geschlossen am, erledigt am, résolu le, fermé le, resuelto el, cerrado el",
        ),
        Field("status", Shape.TEXT, 0.25, "status, case status, state, statut, estado"),
        Field("is_closed", Shape.FLAG, 0.25, "is closed, is resolved, closed"),
        Field("resolution", Shape.LONG, 1, "resolution, lösung, résolution, resolución"),
        Field("notes", Shape.LONG, 0.25, NOTES + ", details"),
    ),
    needs=needs("title", "severity priority opened resolved_on status"),
)

SURVEYS = KindFields(
    name="surveys",
    nouns=SURVEY,
    fields=(
        Field(
            "nps",
            Shape.WHOLE,
            3,
            "nps, nps score, net promoter score, nps rating, likelihood to recommend, "
            "would you recommend us, weiterempfehlung, weiterempfehlungsbereitschaft",
        ),
        Field(
            "csat",
            Shape.WHOLE,
            3,
            "csat, csat score, satisfaction, satisfaction score, customer satisfaction, "
            "zufriedenheit, satisfacción",
        ),
        Field(
            "score",
            Shape.WHOLE,
            1,
            "score, answer, rating, response value, punkte, bewertung, antwort, note, puntuación",
        ),
        Field(OWN, Shape.WHOLE, 2, "own score"),  # one for each column that asks something
        Field("kind", Shape.TEXT, 0.25, "kind, survey type, question type, survey, type, umfrage"),
        Field("question", Shape.TEXT, 0.5, "question, frage, pregunta"),
        Field(
            "external_id",
            Shape.KEY,
            0.5,
            "id, response id, " + of(SURVEY, "id, number") + ", record id, external id, uuid",
        ),
        Field("account", Shape.KEY, 0.5, ACCOUNT_ID),
        Field("account.name", Shape.TEXT, 0.5, ACCOUNT_NAME),
        Field(
            "contact",
            Shape.KEY,
            1,
            "respondent, respondent name, recipient, recipient name, answered by, befragter, "
            "name, encuestado, " + CONTACT_REF,
        ),
        Field(
            "email",
            Shape.EMAIL,
            0.5,
            "e-mail, email, email address, respondent email, recipient email, contact email",
        ),
        Field(
            "answered_on",
            Shape.DATE,
            1,
            "answered on, survey date, response date, date, responded at, completed at, submitted, "
            "submitted at, timestamp, end date, datum, umfragedatum, antwortdatum, fecha",
        ),
        Field(
            "comment",
            Shape.LONG,
            0.5,
            "comment, comments, any comments, other comments, further comments, anything else, "
            "anything else you would like to tell us, reason for your score, why, weitere "
            "anmerkungen, anmerkungen, feedback, verbatim, remark, reason, kommentar, comentario, "
            "commentaire, " + NOTES,
        ),
    ),
    needs=needs("nps csat score own", "contact email account account.name", "answered_on comment"),
)

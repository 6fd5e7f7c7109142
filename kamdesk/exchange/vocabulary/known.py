"""Columns of contracts, needs, competitors and our own people."""

from __future__ import annotations

from kamdesk.exchange.fields import Field, KindFields, Shape, needs, of
from kamdesk.exchange.vocabulary.nouns import COLLEAGUE, COMPETITOR, CONTRACT, NEED
from kamdesk.exchange.vocabulary.people import CURRENCY, IDS, NOTES
from kamdesk.exchange.vocabulary.trade import GROUP
from kamdesk.exchange.vocabulary.work import ACCOUNT_ID, ACCOUNT_NAME, CONTACT_REF

OF_ACCOUNT = (
    Field("account", Shape.KEY, 0.5, ACCOUNT_ID),
    Field("account.name", Shape.TEXT, 0.5, ACCOUNT_NAME),
)

CONTRACTS = KindFields(
    name="contracts",
    nouns=CONTRACT,
    fields=(
        Field(
            "title",
            Shape.TEXT,
            0.5,
            of(CONTRACT, "name, title, subject, type, bezeichnung, titel")
            + ", title, name, subject, description, bezeichnung, titel, titre, título, objet, "
            + CONTRACT,
        ),
        Field(
            "external_id",
            Shape.KEY,
            0.5,
            of(CONTRACT, IDS) + ", " + of(CONTRACT, "number, no, nr, nummer") + ", id, uuid",
        ),
        *OF_ACCOUNT,
        Field(
            "starts",
            Shape.DATE,
            1,
            of(CONTRACT, "start, start date, begin, beginn, starts")
            + ", starts, start, start date, begins, begin date, effective date, effective from, "
            "valid from, from, signed on, beginn, gültig ab, laufzeitbeginn, vertragsbeginn, "
            "début, date de début, inicio, fecha de inicio, vigente desde",
        ),
        Field(
            "ends",
            Shape.DATE,
            1,
            of(CONTRACT, "end, end date, expiry, ends, ende")
            + ", ends, end, end date, expires, expires on, expiry, expiry date, expiration date, "
            "valid to, valid until, until, term end, renewal date, ende, läuft bis, gültig bis, "
            "laufzeitende, vertragsende, fin, date de fin, échéance, fin de contrat, vencimiento, "
            "fecha de fin, vigente hasta",
        ),
        Field(
            "notice_by",
            Shape.DATE,
            2,
            "notice by, notice date, notice deadline, last day of notice, give notice by, "
            "cancel by, cancellation date, cancellation deadline, termination notice date, "
            "kündigen bis, kündigung bis, kündbar bis, kündigungstermin, kündigungsstichtag, "
            "date de préavis, préavis avant le, fecha de preaviso",
        ),
        Field(
            "notice",
            Shape.TEXT,
            2,
            "notice, notice period, cancellation period, termination notice, kündigungsfrist, "
            "préavis, délai de préavis, preaviso, plazo de preaviso",
        ),
        Field(
            "value",
            Shape.AMOUNT,
            0.5,
            of(CONTRACT, "value, amount, wert, volume")
            + ", value, annual value, yearly value, value per year, acv, arr, annual contract "
            "value, amount, total value, volume, vertragswert, jahreswert, auftragswert, wert, "
            "valeur, montant, valor, importe",
        ),
        Field("currency", Shape.TEXT, 0.25, CURRENCY),
        Field(
            "renews",
            Shape.FLAG,
            2,
            "renews, auto renew, auto renewal, automatic renewal, renews automatically, "
            "auto renewing, evergreen, verlängert sich, automatische verlängerung, "
            "autom. verlängerung, verlängerung automatisch, reconduction tacite, "
            "renouvellement automatique, renovación automática",
        ),
        Field("notes", Shape.LONG, 0.25, NOTES + ", terms, details, special terms, konditionen"),
    ),
    needs=needs("account account.name", "title external_id", "starts ends notice_by notice"),
)

NEEDS = KindFields(
    name="needs",
    nouns=NEED,
    fields=(
        Field(
            "title",
            Shape.TEXT,
            1,
            NEED + ", " + of(NEED, "name, title, description") + ", title, name, subject, what, "
            "betreff, titel, titre, título",
        ),
        Field("external_id", Shape.KEY, 0.5, of(NEED, IDS) + ", id, uuid"),
        *OF_ACCOUNT,
        Field("contact", Shape.KEY, 0.25, "said by, raised by, from, von, " + CONTACT_REF),
        Field("kind", Shape.TEXT, 0.5, "kind, how known, need type, sort, ~type, art, ~typ"),
        Field(
            "evidence",
            Shape.LONG,
            2,
            "evidence, proof, quote, basis, how do we know, beleg, zitat, preuve, evidencia, "
            + NOTES,
        ),
        Field("product", Shape.KEY, 0.25, "product, product name, artikel, produkt, producto"),
        Field(
            "solution",
            Shape.TEXT,
            1,
            "solution, answered by, our answer, our offer, lösung, unsere antwort, angebot, "
            "solución, respuesta",
        ),
        Field("status", Shape.TEXT, 0.25, "status, state, statut, estado"),
        Field("noted_on", Shape.DATE, 0.5, "noted on, noted, date, created, heard on, datum, am"),
    ),
    needs=needs("title", "account account.name contact", "evidence solution kind status noted_on"),
)

COMPETITORS = KindFields(
    name="competitors",
    nouns=COMPETITOR,
    fields=(
        Field(
            "name",
            Shape.TEXT,
            2,
            of(COMPETITOR, "name") + ", " + COMPETITOR + ", name, company",
        ),
        Field("external_id", Shape.KEY, 0.5, of(COMPETITOR, IDS) + ", id, uuid"),
        *OF_ACCOUNT,
        Field("product_group", Shape.TEXT, 0.25, GROUP),
        Field(
            "spend",
            Shape.AMOUNT,
            1,
            "spend, spend there, annual spend, spend with competitor, their sales, volume, share, "
            "umsatz dort, volumen, dépense, gasto, amount, value",
        ),
        Field("currency", Shape.TEXT, 0.25, CURRENCY),
        Field("threat", Shape.TEXT, 1, "threat, threat level, danger, bedrohung, menace, amenaza"),
        Field("strengths", Shape.LONG, 1, "strengths, strength, stärken, forces, fortalezas, pros"),
        Field(
            "weaknesses",
            Shape.LONG,
            1,
            "weaknesses, weakness, schwächen, faiblesses, debilidades, cons",
        ),
    ),
    needs=needs("name", "account account.name"),
)

COLLEAGUES = KindFields(
    name="colleagues",
    nouns=COLLEAGUE,
    fields=(
        Field(
            "name",
            Shape.TEXT,
            1,
            of(COLLEAGUE, "name") + ", " + COLLEAGUE + ", name, full name, employee, employee name",
        ),
        Field("first_name", Shape.TEXT, 0.5, "first name, given name, vorname, prénom, nombre"),
        Field("last_name", Shape.TEXT, 0.5, "last name, surname, nachname, nom, apellido"),
        Field("external_id", Shape.KEY, 0.5, of(COLLEAGUE, IDS) + ", employee id, id, uuid"),
        Field("title", Shape.TEXT, 0.5, "title, job title, position, funktion, poste, cargo"),
        Field("department", Shape.TEXT, 0.5, "department, dept, abteilung, service, departamento"),
        Field("email", Shape.EMAIL, 0.5, "email, e-mail, email address, mail, work email"),
        Field("phone", Shape.TEXT, 0.25, "phone, telephone, mobile, extension, telefon, teléfono"),
        *OF_ACCOUNT,
        Field("role", Shape.TEXT, 1, "role, team role, role on account, rolle, rôle, rol"),
        Field(
            "responsibility",
            Shape.TEXT,
            1,
            "responsibility, responsible for, task, zuständig für, aufgabe, responsabilidad",
        ),
    ),
    needs=needs("name first_name last_name external_id"),
)

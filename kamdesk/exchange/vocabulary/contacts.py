"""Columns of contacts."""

from __future__ import annotations

from kamdesk.exchange.fields import Field, KindFields, Shape, needs, of
from kamdesk.exchange.vocabulary.nouns import ACCOUNT, CONTACT
from kamdesk.exchange.vocabulary.people import CADENCE, CADENCE_MAX, IDS, NAMES, NOTES

CONTACTS = KindFields(
    name="contacts",
    nouns=CONTACT,
    fields=(
        Field(
            "name",
            Shape.TEXT,
            1,
            "name, full name, contact name, display name, person name, file as, complete name, "
            "ansprechpartner, kontaktperson, vollständiger name, nom complet, nombre completo, "
            "nombre y apellidos, " + of(CONTACT, NAMES) + ", contact, person",
        ),
        Field(
            "first_name",
            Shape.TEXT,
            3,
            "first name, given name, forename, firstname, vorname, prénom, nombre de pila, nombre, "
            "contact first name, fname",
        ),
        Field(
            "last_name",
            Shape.TEXT,
            3,
            "last name, surname, family name, lastname, nachname, familienname, zuname, "
            "nom de famille, nom, apellido, apellidos, primer apellido, contact last name, lname",
        ),
        Field(
            "middle_name",
            Shape.TEXT,
            0.5,
            "middle name, middlename, second name, additional name, additional names, "
            "middle initial, zweiter vorname, deuxième prénom, segundo nombre",
        ),
        Field(
            "suffix",
            Shape.TEXT,
            0.5,
            "suffix, name suffix, generational suffix, namenszusatz, suffixe, sufijo",
        ),
        Field(
            "salutation",
            Shape.TEXT,
            1,
            "salutation, title of courtesy, courtesy title, name prefix, honorific, anrede, "
            "civilité, tratamiento, prefix",
        ),
        Field(
            "external_id",
            Shape.KEY,
            1,
            "id, record id, external id, "
            + of(CONTACT, IDS)
            + ", pipedrive system id, business entity id, uuid, guid",
        ),
        Field(
            "account",
            Shape.KEY,
            1,
            "account id, accountid, "
            + of(ACCOUNT, "id, key, code, number, no, nr")
            + ", associated company ids, account name id, parent account id, "
            "associated company ids primary, organization id",
        ),
        Field(
            "account.name",
            Shape.TEXT,
            1,
            "account name, company name, organization name, associated company, "
            "organization 1 name, company, organization, account, parent account, "
            + of(ACCOUNT, NAMES)
            + ", "
            + ACCOUNT
            + ", firmenname, arbeitgeber",
        ),
        Field(
            "account.street",
            Shape.LONG,
            0.25,
            "business street, work street, company street, organization street, work address",
        ),
        Field("account.city", Shape.TEXT, 0.25, "business city, work city, company city"),
        Field(
            "account.region",
            Shape.TEXT,
            0.25,
            "business state, work state, business state region, company state",
        ),
        Field(
            "account.postal_code",
            Shape.TEXT,
            0.25,
            "business postal code, business zip, work zip, work postal code, work zipcode, "
            "company postal code, company zip",
        ),
        Field(
            "account.country",
            Shape.TEXT,
            0.25,
            "business country, business country region, work country, company country",
        ),
        Field("account.website", Shape.TEXT, 0.25, "company website, company web page"),
        Field("function", Shape.TEXT, 0.25, "business function"),
        Field(
            "title",
            Shape.TEXT,
            1,
            "title, job title, position, function, organization title, organization 1 title, "
            "funktion, stellung, berufsbezeichnung, titel, poste, fonction, titre, cargo, puesto, "
            "designation, contact title, role",
        ),
        Field(
            "department",
            Shape.TEXT,
            1,
            "department, organization department, abteilung, bereich, service, département, "
            "departamento, dept",
        ),
        Field(
            "email",
            Shape.EMAIL,
            1,
            "email, e-mail, email address, e mail 1 value, email work, work email, "
            "business email, primary email, mail, e-mail-adresse, emailaddress1, courriel, "
            "adresse e-mail, adresse mail, correo, correo electrónico, contact email",
        ),
        Field(
            "phone",
            Shape.TEXT,
            0.5,
            "phone, phone number, business phone, work phone, phone work, office phone, "
            "phone 1 value, telephone, telephone number, telefon, telefonnummer, "
            "telefon geschäftlich, festnetz, tel, tel., téléphone, téléphone fixe, teléfono, "
            "telephone1, contact phone",
        ),
        Field(
            "phone_type",
            Shape.TEXT,
            0.25,
            "phone type, phone number type, telephone type, phone 1 type, type of phone, "
            "telefonart, type de téléphone, tipo de teléfono",
        ),
        Field(
            "mobile",
            Shape.TEXT,
            1,
            "mobile, mobile phone, mobile number, cell, cell phone, cellphone, phone mobile, "
            "phone 2 value, handy, handynummer, mobil, mobiltelefon, mobilnummer, portable, "
            "téléphone portable, móvil, celular, teléfono móvil",
        ),
        Field(
            "birthday",
            Shape.BIRTHDAY,
            1,
            "birthday, birthdate, birth date, date of birth, dob, geburtstag, geburtsdatum, "
            "date de naissance, anniversaire, fecha de nacimiento, cumpleaños",
        ),
        Field(
            "reports_to",
            Shape.KEY,
            1,
            "reports to id, reports to, reports to name, manager id, manager, manager name, "
            "supervisor, vorgesetzter, berichtet an, supérieur, responsable hiérarchique, jefe, "
            "superior",
        ),
        Field(
            "language",
            Shape.TEXT,
            0.5,
            "language, preferred language, sprache, korrespondenzsprache, langue, idioma",
        ),
        Field("cadence_days", Shape.WHOLE, 0.5, CADENCE),
        Field("cadence_max_days", Shape.WHOLE, 0.5, CADENCE_MAX),
        Field("notes", Shape.LONG, 0.25, NOTES),
    ),
    needs=needs("name first_name last_name"),
)

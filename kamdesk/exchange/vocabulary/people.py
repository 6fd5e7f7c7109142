"""Columns of accounts, and what columns of people have in common with them."""

from __future__ import annotations

from kamdesk.exchange.fields import Field, KindFields, Shape, needs, of
from kamdesk.exchange.vocabulary.nouns import ACCOUNT

NAMES = "name, bezeichnung, nom, nombre"
IDS = "id, key, guid, code, no, number, nr, nummer, num, numéro, número, system id"

OWNER = (
    "owner, owner name, account owner, company owner, organization owner, contact owner, "
    "deal owner, opportunity owner, record owner, sales rep, sales person, salesperson, "
    "account manager, key account manager, assigned to, assigned to user, assignee, responsible, "
    "verantwortlich, zuständig, betreuer, bearbeiter, inhaber, responsable, propriétaire, "
    "attribué à, asignado a, propietario, vendedor, owner id, ownerid alias, sales person id, "
    "employee id, sales rep id, user id"
)
NOTES = (
    "notes, note, description, comments, comment, remarks, remark, memo, bemerkung, bemerkungen, "
    "notiz, notizen, kommentar, beschreibung, remarques, commentaires, notas, comentarios, "
    "observaciones, descripción"
)
CURRENCY = (
    "currency, currency code, currency iso code, currency of value, transaction currency, "
    "währung, devise, monnaie, moneda, divisa"
)
CADENCE = (
    "cadence days, cadence, contact every days, contact rhythm, contact frequency days, "
    "call frequency days, kontaktrhythmus, kontakt alle tage, besuchsrhythmus tage"
)
CADENCE_MAX = (
    "cadence max days, longest cadence, contact at the latest after days, maximum cadence, "
    "kontakt spätestens nach tagen"
)
LEVEL = "level, hierarchy level, account level, ebene, niveau, nivel"

ACCOUNTS = KindFields(
    name="accounts",
    nouns=ACCOUNT,
    fields=(
        Field(
            "name",
            Shape.TEXT,
            3,
            "name, account name, company name, customer name, organization name, "
            + of(ACCOUNT, NAMES)
            + ", firmenname, kundenname, unternehmensname, name 1, raison sociale, razón social, "
            "nom, nombre, denominación, legal name, business name, " + ACCOUNT,
        ),
        Field(
            "external_id",
            Shape.KEY,
            1,
            "id, record id, external id, system id, "
            + of(ACCOUNT, IDS)
            + ", pipedrive system id, business entity id, uuid, guid, oracle id, legacy id, "
            "kundennummer, kundennr, numéro client, número de cliente, code client, "
            "code, código, nr, no, nummer",
        ),
        Field(
            "number",
            Shape.TEXT,
            1,
            "account number, customer number, customer no, client number, kundennummer, kunden nr, "
            "kundennr, debitorennummer, numéro client, número de cliente, number",
        ),
        Field(
            "parent",
            Shape.KEY,
            1,
            "parent, parent id, parent account, parent account id, parent account name, "
            "parent company, parent company id, parent organization, parent name, parent customer, "
            "muttergesellschaft, mutterfirma, konzern, übergeordnete firma, société mère, "
            "compte parent, maison mère, empresa matriz, cuenta principal, matriz",
        ),
        Field("level", Shape.TEXT, 0.5, LEVEL),
        Field(
            "tier",
            Shape.TEXT,
            1,
            "tier, account tier, customer tier, ~abc, ~abc class, ~abc klasse, ~class, ~klasse, "
            "~kundenklasse, ~customer class, ~segment, ~kategorie, ~catégorie, ~categoría, ~rating",
        ),
        Field(
            "status",
            Shape.TEXT,
            0.5,
            "status, account status, customer status, kundenstatus, statut, estado, "
            "~lifecycle stage, ~account type, ~customer type, ~relationship type, ~type, "
            "~classification, ~typ, ~tipo",
        ),
        Field(
            "industry",
            Shape.TEXT,
            1,
            "industry, sector, branche, industrie, wirtschaftszweig, secteur, secteur d'activité, "
            "industria, business type, specialty, vertical",
        ),
        Field(
            "website",
            Shape.TEXT,
            1,
            "website, web site, url, homepage, home page, web, web page, webseite, internet, "
            "domain, company domain name, site web, sitio web, página web, website url",
        ),
        Field(
            "phone",
            Shape.TEXT,
            0.5,
            "phone, phone number, telephone, main phone, business phone, company phone, telefon, "
            "telefonnummer, tel, tel., téléphone, teléfono, telephone 1",
        ),
        Field(
            "email",
            Shape.EMAIL,
            0.5,
            "email, e-mail, email address, mail, e-mail-adresse, courriel, adresse e-mail, correo, "
            "correo electrónico, emailaddress1",
        ),
        Field(
            "street",
            Shape.LONG,
            0.5,
            "billing street, street, address, street address, billing address line 1, "
            "billing address, address line 1, address 1, address1 line1, mailing street, "
            "po address line 1, straße, strasse, straße und hausnummer, anschrift, adresse, rue, "
            "calle, dirección, domicilio, shipping street, address street of address",
        ),
        Field(
            "street_2",
            Shape.LONG,
            0.25,
            "address line 2, address 2, street 2, street line 2, address1 line2, billing street 2, "
            "billing address line 2, po address line 2, adresszusatz, adresszeile 2, strasse 2, "
            "complément d'adresse, adresse 2, dirección 2",
        ),
        Field(
            "address_type",
            Shape.TEXT,
            0.25,
            "address type, type of address, address type name, address1 addresstypecode, "
            "adressart, adresstyp, type d'adresse, tipo de dirección",
        ),
        Field(
            "city",
            Shape.TEXT,
            0.5,
            "billing city, city, town, address city, address1 city, po city, ort, stadt, ville, "
            "localité, ciudad, localidad, población, mailing city, shipping city, "
            "address city town village locality of address",
        ),
        Field(
            "region",
            Shape.TEXT,
            0.5,
            "billing state, state, region, province, state region, state province, "
            "billing state province, state province name, address1 stateorprovince, po region, "
            "county, bundesland, land region, kanton, département, région, provincia, estado "
            "provincia, comunidad, mailing state, shipping state, address state county of address",
        ),
        Field(
            "postal_code",
            Shape.TEXT,
            0.5,
            "billing postal code, billing zip, billing code, postal code, postcode, zip, zip code, "
            "po postal code, address1 postalcode, plz, postleitzahl, code postal, cp, "
            "código postal, mailing postal code, mailing zip, shipping postal code, "
            "address zip postal code of address",
        ),
        Field(
            "country",
            Shape.TEXT,
            0.5,
            "billing country, country, country region, country region name, country name, "
            "country code, address1 country, po country, land, pays, país, mailing country, "
            "shipping country, address country of address",
        ),
        Field("currency", Shape.TEXT, 0.5, CURRENCY),
        Field("owner", Shape.TEXT, 0.5, OWNER),
        Field("joined", Shape.DATE, 0.5, "joined, in portfolio since, portfolio since"),
        Field(
            "customer_since",
            Shape.DATE,
            1,
            "customer since, client since, kunde seit, client depuis, cliente desde, "
            "became a customer date, first order date",
        ),
        Field(
            "contract_end",
            Shape.DATE,
            1,
            "contract end, contract end date, contract until, renewal date, vertragsende, "
            "vertrag bis, fin de contrat, échéance contrat, fin de contrato",
        ),
        Field(
            "employees",
            Shape.WHOLE,
            1,
            "employees, number of employees, no of employees, number employees, num employees, "
            "num emp, numberofemployees, employee count, headcount, mitarbeiter, "
            "mitarbeiterzahl, anzahl mitarbeiter, effectif, nombre d'employés, empleados, "
            "número de empleados",
        ),
        Field(
            "annual_revenue",
            Shape.AMOUNT,
            1,
            "annual revenue, yearly revenue, company revenue, annual sales, jahresumsatz, "
            "chiffre d'affaires annuel, ingresos anuales, facturación anual",
        ),
        Field(
            "potential",
            Shape.AMOUNT,
            1,
            "potential, purchase potential, annual potential, wallet, potenzial, "
            "umsatzpotenzial, jahrespotenzial, potentiel, potencial",
        ),
        Field("cadence_days", Shape.WHOLE, 0.5, CADENCE),
        Field("cadence_max_days", Shape.WHOLE, 0.5, CADENCE_MAX),
        Field("notes", Shape.LONG, 0.25, NOTES),
        Field(
            "contact.name",
            Shape.TEXT,
            0.5,
            "contact name, contact, contact person, primary contact, primary contact name, "
            "main contact, ansprechpartner, kontaktperson, kontakt, nom du contact, "
            "contact principal, nombre de contacto, contacto, persona de contacto",
        ),
        Field(
            "contact.title",
            Shape.TEXT,
            0.5,
            "contact title, contact job title, contact position, contact role, "
            "funktion ansprechpartner, fonction du contact, cargo de contacto",
        ),
        Field("contact.phone", Shape.TEXT, 0.25, "contact phone, contact phone number"),
        Field("contact.email", Shape.EMAIL, 0.25, "contact email, contact e-mail"),
    ),
    needs=needs("name"),
)

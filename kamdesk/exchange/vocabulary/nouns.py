"""Nouns for kinds of records, the ones we keep and the ones we only recognize."""

from __future__ import annotations

from functools import lru_cache

from kamdesk.exchange.names import singulars, squashed, words

ACCOUNT = (
    "customer, account, client, company, organization, organisation, store, debtor, sold to, "
    "kunde, kunden, firma, unternehmen, debitor, geschäftspartner, business partner, société, "
    "entreprise, compte, cliente, empresa, cuenta, compañía"
)
CONTACT = (
    "contact, person, contact person, primary contact, kontakt, ansprechpartner, "
    "interlocuteur, personne, contacto, persona"
)
PRODUCT = (
    "product, item, article, stock, sku, material, part, service, artikel, produkt, ware, "
    "produit, producto, artículo"
)
ORDER = (
    "order, invoice, sales order, bill, receipt, document, transaction, bestellung, auftrag, "
    "rechnung, beleg, commande, facture, pedido, factura"
)
LINE = (
    "order detail, order line, order item, invoice line, invoice item, line item, sale, sales, "
    "sales line, revenue, turnover, umsatz, verkauf, position, rechnungsposition, "
    "auftragsposition, bestellposition, vente, ventas, venta, lignes, linea, transaction"
)
OPPORTUNITY = (
    "opportunity, deal, pipeline, verkaufschance, chance, opportunité, affaire, oportunidad, "
    "negocio, prospecto"
)
ACTION = (
    "task, action, activity, to do, todo, follow up, aufgabe, aktion, maßnahme, tâche, tarea, "
    "acción"
)
TARGET = (
    "target, quota, quota history, goal, budget, sales target, ziel, umsatzziel, planzahl, "
    "objectif, objetivo, meta"
)
TOUCHPOINT = (
    "touchpoint, visit, call, meeting, event, interaction, appointment, contact log, visit log, "
    "contact report, call report, call log, activity log, besuch, besuchsbericht, termin, "
    "gespräch, visite, rendez vous, visita, llamada, reunión"
)
ISSUE = (
    "issue, case, ticket, incident, support case, complaint, claim, escalation, reklamation, "
    "beschwerde, störung, fall, réclamation, cas, reclamación, incidencia, caso"
)
SURVEY = (
    "survey, survey response, survey answer, survey result, nps, nps response, nps result, csat, "
    "csat response, feedback, satisfaction survey, umfrage, befragung, kundenbefragung, "
    "zufriedenheitsumfrage, enquête, encuesta"
)

CONTRACT = (
    "contract, vertrags, agreement, framework agreement, frame contract, subscription, vertrag, "
    "rahmenvertrag, liefervertrag, vereinbarung, abonnement, contrat, accord cadre, contrato, "
    "acuerdo"
)
NEED = (
    "need, customer need, requirement, pain, pain point, wish, bedarf, bedürfnis, anforderung, "
    "wunsch, besoin, exigence, necesidad, requisito"
)
COMPETITOR = (
    "competitor, competition, rival, wettbewerber, mitbewerber, konkurrent, konkurrenz, "
    "concurrent, concurrence, competidor, competencia"
)
COLLEAGUE = (
    "colleague, account team, account team member, team member, our people, kollege, kollegin, "
    "teammitglied, collègue, colega"
)

SAYING_NOTHING = (
    "data export exported list table tbl import template csv all new v f final report view"
)
FILLERS = frozenset(SAYING_NOTHING.split())
COMPOUNDS = ("liste", "daten", "stammdaten", "stamm", "ubersicht", "export")

OTHERS = {
    "suppliers": "supplier, vendor, creditor, lieferant, kreditor, fournisseur, proveedor",
    "shippers": "shipper, carrier, spediteur, transporteur, transportista",
    "employees": (
        "employee, sales person, salesperson, staff, user, rep, sales rep, mitarbeiter, "
        "angestellter, employé, vendeur, empleado, vendedor, owner, broker"
    ),
    "territories": "territory, region, area, district, employee territory, gebiet, territoire",
    "campaigns": "campaign, campaign member, kampagne, campagne, campaña",
    "leads": "lead, interessent, piste",
    "histories": (
        "opportunity history, deal history, stage history, field history, account history, "
        "contact history, case history, login history, audit trail"
    ),
    "relations": "relation, relationship, account contact relation, contact role, link",
    "categories": (
        "category, subcategory, sub category, product group, product family, product category, "
        "product subcategory, kategorie, warengruppe, produktgruppe, catégorie, famille, "
        "categoría, familia"
    ),
    "currencies": "currency, currency rate, rate, exchange rate, währung, devise, moneda",
    "reasons": "reason, sales reason, grund, motif, motivo",
    "offers": "offer, special offer, promotion, price book, pricebook, price list, angebot",
    "branches": "branch, filiale, succursale, sucursal",
    "addresses": "address type, contact type",
    "attachments": "attachment, file, content version, anhang",
    "stages": "stage, phase, record type",
    "properties": "property",
}
KINDS = {
    "accounts": ACCOUNT,
    "contacts": CONTACT,
    "products": PRODUCT,
    "sales": LINE,
    "orders": ORDER,
    "opportunities": OPPORTUNITY,
    "actions": ACTION,
    "targets": TARGET,
    "touchpoints": TOUCHPOINT,
    "issues": ISSUE,
    "surveys": SURVEY,
    "contracts": CONTRACT,
    "needs": NEED,
    "competitors": COMPETITOR,
    "colleagues": COLLEAGUE,
}
SIGNS = {  # columns that only such tables have
    "leads": "isconverted, converteddate, convertedaccountid, convertedcontactid, leadid",
    "issues": "casenumber, closedonarrival, isescalated, slastartdate, ticketid, ticketnumber",
    "contracts": "noticeperiod, noticedeadline, kündigungsfrist, kündigenbis, autorenewal",
    "colleagues": "colleague, colleaguename, teammember, kollege, kollegin, teammitglied",
    "campaigns": "numbersent, budgetedcost, expectedresponse, hasresponded",
    "histories": "opportunityhistorykey, oldvalue, newvalue",
    "employees": "hiredate, salary, commissionpct, eintrittsdatum",
    "currencies": "averagerate, endofdayrate, tocurrencycode",
    "relations": "isdirect",
}


@lru_cache(maxsize=1)
def lexicon() -> dict[str, str]:
    """Return the entity that each squashed noun stands for."""
    found: dict[str, str] = {}
    for entity, nouns in (*OTHERS.items(), *KINDS.items()):
        for noun in nouns.split(","):
            found.setdefault(squashed(noun), entity)
    return found


def entity(noun: str) -> str:
    """Return the entity a noun stands for, in the singular or plural, or nothing."""
    known = lexicon()
    plain = squashed(noun)
    for end in COMPOUNDS:
        plain = plain.removesuffix(end) or plain
    for form in singulars(plain):
        if form in known:
            return known[form]
    return ""


@lru_cache(maxsize=1 << 10)
def entity_in(name: str) -> str:
    """Return the entity that a file, a sheet or a key column is named after.

    The last noun counts, two words before one: ``Order Details`` are details, a
    ``SalesPersonQuotaHistory`` is one of quotas. A noun that we do not keep counts only at
    the very end: ``customers region west`` are customers.
    """
    parts = [part for part in words(name) if part not in FILLERS and not part.isdigit()]
    for stop in ("by", "per", "nach", "par", "por", "with", "mit"):
        if stop in parts[1:]:
            parts = parts[: parts.index(stop, 1)] if stop != "with" else parts
    others = ""
    for end in range(len(parts), 0, -1):
        for length in range(min(3, end), 0, -1):
            found = entity(" ".join(parts[end - length : end]))
            if found in KINDS or (found and end == len(parts)):
                return found
            others = others or found
    return others


@lru_cache(maxsize=1)
def signs() -> dict[str, str]:
    """Return the entity that a telling column gives away."""
    return {
        squashed(column): found for found, columns in SIGNS.items() for column in columns.split(",")
    }

"""Columns of products, sales and targets."""

from __future__ import annotations

from kamdesk.exchange.fields import Field, KindFields, Shape, needs, of
from kamdesk.exchange.names import squashed
from kamdesk.exchange.vocabulary.nouns import ACCOUNT, LINE, ORDER, PRODUCT, TARGET
from kamdesk.exchange.vocabulary.people import CURRENCY, NAMES

GROUP = (
    "product group, product category, product family, category, category name, "
    "group, item group, item category, family, line of business, warengruppe, produktgruppe, "
    "artikelgruppe, kategorie, sparte, famille, famille de produits, catégorie, gamme, "
    "categoría, familia, grupo de productos, product type, sub category, subcategory"
)
GROUP_ID = (
    ", category id, product category id, group id, product group id, family id, "
    "product subcategory id, subcategory id, product line"
)

PRODUCTS = KindFields(
    name="products",
    nouns=PRODUCT,
    fields=(
        Field(
            "name",
            Shape.TEXT,
            1,
            "name, product name, item name, article name, product title, title, "
            + of(PRODUCT, NAMES)
            + ", artikelbezeichnung, bezeichnung, désignation, libellé, denominación, product, "
            "item, artikel, produkt, produit, producto, artículo, description",
        ),
        Field(
            "external_id",
            Shape.KEY,
            1,
            "id, record id, external id, " + of(PRODUCT, "id, key, guid, system id") + ", uuid",
        ),
        Field(
            "code",
            Shape.TEXT,
            1.5,
            "product code, product number, item number, item code, sku, code, stock code, "
            "article number, part number, "
            + of(PRODUCT, "code, number, no, nr, nummer")
            + ", artikelnummer, artikelnr, référence, ref, référence produit, referencia, ean, "
            "gtin, number",
        ),
        Field("group", Shape.TEXT, 1.5, GROUP + GROUP_ID),
        Field(
            "unit",
            Shape.TEXT,
            1.5,
            "unit, unit of measure, uom, usage unit, quantity unit, quantity unit of measure, "
            "quantity per unit, packaging, einheit, mengeneinheit, me, verpackungseinheit, unité, "
            "unidad, unidad de medida, size unit measure code",
        ),
        Field(
            "list_price",
            Shape.AMOUNT,
            1.5,
            "list price, unit price, price, standard price, sales price, base price, retail price, "
            "listenpreis, preis, verkaufspreis, vk, vk preis, einzelpreis, prix, prix de vente, "
            "prix unitaire, precio, precio de venta, precio unitario",
        ),
        Field(
            "cost_price",
            Shape.AMOUNT,
            1.5,
            "cost price, standard cost, unit cost, cost, purchase price, current cost, "
            "einkaufspreis, ek, ek preis, einstandspreis, selbstkosten, prix d'achat, "
            "prix de revient, coût, precio de compra, coste, costo",
        ),
        Field(
            "active",
            Shape.FLAG,
            0.5,
            "active, is active, product active, enabled, aktiv, actif, activo, "
            "discontinued, is discontinued, inactive, obsolete, auslaufartikel",
        ),
        Field("notes", Shape.LONG, 0.25, "notes, description, comments, bemerkung, notas"),
    ),
    needs=needs("name code"),
)
INACTIVE = "discontinued, is discontinued, inactive, obsolete, auslaufartikel"
REVERSED = frozenset(map(squashed, INACTIVE.split(",")))

SALES = KindFields(
    name="sales",
    nouns=LINE,
    fields=(
        Field(
            "external_id",
            Shape.KEY,
            0.5,
            "row id, line id, order line id, order detail id, order item id, "
            "sales order detail id, sale id, invoice line id, transaction line id, external id, "
            "record id, id, uuid",
        ),
        Field(
            "account",
            Shape.KEY,
            1,
            of(ACCOUNT, "id, key, code, number, no, nr, nummer, guid")
            + ", kundennummer, kundennr, account name id, bill to id",
        ),
        Field(
            "account.name",
            Shape.TEXT,
            1,
            of(ACCOUNT, NAMES) + ", " + ACCOUNT + ", bill to, ship to name, ~contact name",
        ),
        Field(
            "account.country",
            Shape.TEXT,
            0.25,
            "country, customer country, country region, land, pays, país, bill to country",
        ),
        Field(
            "order_number",
            Shape.KEY,
            1.5,
            of(ORDER, "id, number, no, nr, nummer, key, code, num")
            + ", "
            + ORDER
            + ", order ref, reference, belegnummer, rechnungsnummer, auftragsnummer, "
            "belegnr, rechnungsnr, rechnungs nr, auftragsnr, bestellnr, lieferscheinnummer, "
            "bestellnummer, numéro de facture, n° facture, número de factura, po number",
        ),
        Field(
            "sold_on",
            Shape.DATE,
            1.5,
            of(ORDER, "date")
            + ", sold on, sale date, sales date, date of sale, invoice date, posting date, "
            "purchase date, date, sold at, created at, rechnungsdatum, belegdatum, buchungsdatum, "
            "auftragsdatum, bestelldatum, verkaufsdatum, datum, date de facture, "
            "date de commande, date de vente, fecha, fecha de factura, fecha de pedido, "
            "fecha de venta, shipped date, ship date, day, tag, jour, month, monat, period",
        ),
        Field(
            "product",
            Shape.KEY,
            1.5,
            of(PRODUCT, "id, code, number, no, nr, nummer, key")
            + ", inventory item code, sku, ean, référence, referencia, article code",
        ),
        Field(
            "product.name",
            Shape.TEXT,
            1,
            of(PRODUCT, NAMES)
            + ", "
            + PRODUCT
            + ", artikelbezeichnung, bezeichnung, désignation, libellé, description, "
            "item description, product description, artikeltext",
        ),
        Field("product_group", Shape.TEXT, 1, GROUP + GROUP_ID),
        Field(
            "quantity",
            Shape.NUMBER,
            2,
            "quantity, qty, order qty, order quantity, quantity ordered, units, pieces, count, "
            "units sold, menge, anzahl, stück, stückzahl, quantité, qté, cantidad, unidades",
        ),
        Field(
            "unit_price",
            Shape.AMOUNT,
            2,
            "unit price, price, unit amount, price each, sales price, item price, net price, rate, "
            "einzelpreis, stückpreis, preis, vk preis, prix unitaire, pu, prix, precio unitario, "
            "precio",
        ),
        Field(
            "discount",
            Shape.FRACTION,
            1.5,
            "discount, discount percent, discount rate, discount pct, unit price discount, "
            "discount %, rabatt, rabatt %, nachlass, remise, taux de remise, descuento",
        ),
        Field(
            "amount",
            Shape.AMOUNT,
            2,
            "net amount, amount, net sales, sales, sales amount, line total, net total, total, "
            "net value, net revenue, revenue, turnover, total amount, total price, extended price, "
            "extended amount, sub total, subtotal, total due, line amount, value, nettobetrag, "
            "nettoumsatz, umsatz netto, umsatz, betrag, netto, gesamtbetrag, gesamt, summe, "
            "gesamtpreis, warenwert, nettowert, erlös, montant ht, montant, total ht, "
            "chiffre d'affaires, ca, ca ht, ventes, importe neto, importe, ventas, total neto, "
            "monto, valor",
        ),
        Field(
            "cost",
            Shape.AMOUNT,
            1,
            "cost, total cost, cogs, cost of goods sold, cost amount, line cost, kosten, "
            "wareneinsatz, einstandswert, coût, coût total, coste, costo, costo total",
        ),
        Field(
            "margin",
            Shape.AMOUNT,
            1,
            "profit, margin, gross profit, gross margin, margin amount, contribution margin, "
            "deckungsbeitrag, db, rohertrag, rohgewinn, marge, marge brute, bénéfice, beneficio, "
            "margen, ganancia, margen bruto",
        ),
        Field("currency", Shape.TEXT, 0.5, CURRENCY + ", from currency"),
    ),
    needs=needs("amount unit_price", "sold_on", "account account.name"),
    strange="account code, account type",  # the ledger's
)
LINE_NEEDS = needs("amount unit_price", "order_number", "quantity product product.name")

TARGETS = KindFields(
    name="targets",
    nouns=TARGET,
    fields=(
        Field(
            "month",
            Shape.MONTH,
            1,
            "month, target month, quota date, period, year month, date, start date, monat, "
            "zeitraum, periode, mois, période, mes, periodo, fecha",
        ),
        Field("year", Shape.YEAR, 1, "year, fiscal year, target year, jahr, année, año, ejercicio"),
        Field("quarter", Shape.QUARTER, 1, "quarter, fiscal quarter, quartal, trimestre, qtr"),
        Field("external_id", Shape.KEY, 0.25, "external id, record id, target id, id"),
        Field(
            "account",
            Shape.KEY,
            0.5,
            of(ACCOUNT, "id, key, code, number, no, nr, nummer") + ", kundennummer",
        ),
        Field("account.name", Shape.TEXT, 0.5, of(ACCOUNT, NAMES) + ", " + ACCOUNT),
        Field("product_group", Shape.TEXT, 0.5, GROUP),
        Field(
            "new_business",
            Shape.FLAG,
            1,
            "new business, new customers, new customer, neugeschäft, neukunden, "
            "nouveaux clients, nuevos clientes",
        ),
        Field(
            "amount",
            Shape.AMOUNT,
            2,
            "target, target amount, sales target, revenue target, quota, sales quota, "
            "quota amount, goal, budget, plan, planned, planned sales, ziel, zielwert, umsatzziel, "
            "soll, plan umsatz, planumsatz, planwert, objectif, objectif ca, objetivo, "
            "objetivo de ventas, meta, presupuesto, amount, betrag, montant, importe",
        ),
        Field("stretch", Shape.AMOUNT, 0.5, "stretch, stretch target, stretch goal"),
        Field("currency", Shape.TEXT, 0.25, CURRENCY),
    ),
    needs=needs("month year", "amount"),
)

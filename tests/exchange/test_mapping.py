"""Columns find their fields, files find each other, and rows say what is wrong with them."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.folder import Wishes, mapped
from kamdesk.exchange.tables import Given, Problem


def good(answer):
    return [row.values for row in answer.rows if not row.problems]


def bad(answer):
    return [problem for row in answer.rows for problem in row.problems]


def fed(answer):
    return {field: column for column, field in answer.columns.items() if field}


PIPEDRIVE = (
    "Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Stage,"
    "Deal - Status,Deal - Expected close date,Deal - Deal closed on,Deal - Owner\n"
    'Big one,"12,000",EUR,Alpha,Proposal made,Won,2026-05-01,2026-04-30,Karl\n'
    "Small,500.5,EUR,Beta,Qualified,Open,2026-07-01,,Karl\n"
)
ZOHO = (
    "Record Id,Deal Name,Account Name,Account Name.id,Contact Name,Stage,Closing Date,Amount\n"
    'zcrm_1,Big,Alpha,zcrm_9,Ann,Negotiation,"Sep 12, 2026","$12,400.00"\n'
    'zcrm_2,B2,Alpha,zcrm_9,Ann,Closed Lost,2026-11-15,"95,570.69"\n'
)
GOOGLE = (
    "Name,Given Name,Family Name,Birthday,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value,"
    "Organization 1 - Name,Organization 1 - Title\n"
    "Ann Lee,Ann,Lee, --03-07,* Work,ann@x.example ::: b@x.example,123 ::: 456,Alpha,Buyer\n"
)
XERO = (
    "*ContactName,EmailAddress,*InvoiceNumber,*InvoiceDate,*DueDate,InventoryItemCode,"
    "*Description,*Quantity,*UnitAmount,Discount,*AccountCode\n"
    "Alpha,a@x.example,INV-1,13/04/2026,13/05/2026,N1,Nut,2,5.00,10,200\n"
)
DYNAMICS = (
    "(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,"
    "Account Name,Main Phone,Address 1: City,Primary Contact,E-mail (Primary Contact) (Contact)\n"
    "G-1,abc,1/2/2026,Alpha,12,Rome,Ann Lee,ann@x.example\n"
)


def test_pipedrive_says_in_its_status_whether_a_deal_is_won(taken):
    first, second = good(taken(deals=PIPEDRIVE)["deals"])
    assert first["title"] == "Big one"
    assert first["amount"] == Decimal(12000)
    assert (first["account"], first["currency"], first["owner"]) == ("Alpha", "EUR", "Karl")
    assert (first["stage"], second["stage"]) == ("won", "Qualified")
    assert first["closed_on"] == date(2026, 4, 30)


def test_zoho_mixes_its_dates_and_amounts(taken):
    first, second = good(taken(export=ZOHO)["export"])
    assert first["expected_close"] == date(2026, 9, 12)
    assert (first["amount"], second["amount"]) == (Decimal("12400.00"), Decimal("95570.69"))
    assert (first["account"], first["account.name"]) == ("zcrm_9", "Alpha")


def test_google_joins_several_values_in_one_cell(taken):
    answer = taken(contacts=GOOGLE)["contacts"]
    (contact,) = good(answer)
    assert (contact["email"], contact["phone"]) == ("ann@x.example", "123")
    assert (contact["account"], contact["title"]) == ("Alpha", "Buyer")
    assert "birthday" not in contact


def test_xero_calls_the_customer_a_contact_and_its_ledger_an_account(taken):
    answer = taken(invoices=XERO)["invoices"]
    (line,) = good(answer)
    assert answer.kind == "sales"
    assert (line["account"], line["amount"]) == ("Alpha", Decimal("9.00"))
    assert answer.columns["*AccountCode"] is None


def test_dynamics_hides_the_key_and_borrows_from_other_records(taken):
    (account,) = good(taken(accounts=DYNAMICS)["accounts"])
    assert account["external_id"] == "G-1"
    assert (account["contact.name"], account["contact.email"]) == ("Ann Lee", "ann@x.example")
    assert "email" not in account


@pytest.mark.parametrize(
    ("header", "kind", "fields"),
    [
        ("Firma;Straße;PLZ;Ort;Land", "accounts", "name street postal_code city country"),
        ("Raison sociale;Adresse;Ville;Pays", "accounts", "name street city country"),
        ("Razón social;Dirección;Ciudad;País", "accounts", "name street city country"),
        ("Vorname;Nachname;Firma;E-Mail", "contacts", "first_name last_name account.name email"),
        ("Prénom;Nom;Société;Courriel", "contacts", "first_name last_name account.name email"),
        ("Nombre;Apellidos;Empresa;Correo", "contacts", "first_name last_name account.name email"),
        ("Artikelnummer;Bezeichnung;Listenpreis", "products", "code name list_price"),
        ("Datum;Kunde;Artikel;Menge;Umsatz", "sales", "sold_on account.name product.name"),
        ("Fecha;Cliente;Producto;Importe", "sales", "sold_on account.name product.name amount"),
        ("Aufgabe;Fällig am;Verantwortlich", "actions", "title due owner"),
        ("Tâche;Échéance;Responsable", "actions", "title due owner"),
        ("Monat;Soll", "targets", "month amount"),
        ("Verkaufschance;Phase;Wert;Abschlussdatum", "opportunities", "title stage amount"),
        ("Datum;Firma;Besuchsart;Ergebnis;Dauer", "touchpoints", "happened_on outcome minutes"),
        ("COMPANYNAME;BILLINGCITY;ISDELETED", "accounts", "name city"),
        ("CaseNumber;Subject;AccountId;Status;Priority", "issues", "external_id title account"),
        ("Reklamation;Kunde;Schweregrad;Eröffnet am", "issues", "title severity opened"),
        ("Company;Respondent;E-mail;NPS;Comment;Survey date", "surveys", "nps contact email"),
        ("Kunde;Befragter;Zufriedenheit;Datum", "surveys", "csat contact answered_on"),
    ],
)
def test_columns_of_many_tongues_are_known(taken, header, kind, fields):
    answer = taken(export=header + "\n" + ";" * header.count(";") + "\n")["export"]
    assert answer.kind == kind
    assert set(fields.split()) <= set(fed(answer))


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a", "SupplierID,CompanyName,Phone\n1,Alpha,2\n2,Beta,3\n", "import.kind.suppliers"),
        ("leads", "Name,Company,Status\nAnn,Alpha,New\n", "import.kind.leads"),
        ("reasons", "id,name\n1,Price\n", "import.kind.reasons"),
        ("categories", "id,name\n1,Small\n", "import.kind.categories"),
        ("a", "id,name,age\n1,Ann,30\n", "import.kind.unknown"),
        ("customers", "id,age\n1,30\n", "import.kind.incomplete"),
    ],
)
def test_what_is_not_ours_is_left_with_a_reason(taken, name, text, reason):
    answer = taken(**{name: text})[name]
    assert (answer.kind, answer.reason, list(answer.rows)) == (None, reason, [])


def test_a_person_beside_a_company_is_a_contact_and_a_company_with_one_an_account(taken):
    answers = taken(
        people="Name,Company,Email,Phone\nAnn,Alpha,a@x.example,1\n",
        firms="CompanyName,ContactName,City,Phone\nAlpha,Ann,Rome,1\n",
        export="CustomerID,CompanyName,ContactName,ContactTitle\nA,Alpha,Ann,Buyer\n",
    )
    assert {name: answer.kind for name, answer in answers.items()} == {
        "people": "contacts",
        "firms": "accounts",
        "export": "accounts",
    }
    assert good(answers["export"])[0]["contact.title"] == "Buyer"


def test_german_numbers_and_dates_are_read_as_meant(taken):
    text = (
        "Kundennummer;Firma;Jahresumsatz;Kunde seit\n"
        "007;Müller GmbH;1.234.567,89;01.02.2019\n"
        "008;Bäcker AG;500.000;31.12.2020\n"
    )
    answer = taken(kunden=text.encode("cp1252"))["kunden"]
    first, second = good(answer)
    assert (first["annual_revenue"], second["annual_revenue"]) == (
        Decimal("1234567.89"),
        Decimal(500000),
    )
    assert first["customer_since"] == date(2019, 2, 1)
    assert first["number"] == "007"
    assert (answer.dialect.decimal, answer.dialect.date_order) == (",", "dmy")


def test_a_wrong_cell_costs_its_row_and_says_where_and_why(taken):
    text = (
        "Order,Date,Customer,Amount\n"
        "1,31.02.2026,Alpha,10\n"
        "2,28.02.2026,Alpha,12abc\n"
        "3,28.02.2026,,30\n"
        "4,28.02.2026,Alpha,40,extra\n"
        '5,28.02.2026,"Alpha,50\n'
        "6,28.02.2026,Alpha,60\n"
    )
    answer = taken(sales=text)["sales"]
    assert bad(answer) == [
        Problem(2, "Date", "31.02.2026", "date.impossible"),
        Problem(3, "Amount", "12abc", "number.unreadable"),
        Problem(4, "Customer", "", "sale.account.empty"),
        Problem(5, "", "4", "row.too.long"),
        Problem(6, "", "5", "row.quote.broken"),
    ]
    assert [row["amount"] for row in good(answer)] == [Decimal(60)]


def test_a_guess_that_does_not_fit_costs_nothing(taken):
    (account,) = good(taken(accounts="Account name,Type,Rating\nAlpha,Reseller,Hot\n")["accounts"])
    assert account == {"name": "Alpha", "status": "Reseller", "tier": "Hot"}


def test_an_open_order_of_day_and_month_is_told_and_can_be_given(taken):
    text = "Order,Date,Customer,Amount\n1,03/04/2026,Alpha,10\n2,05/06/2026,Alpha,10\n"
    answer = taken(sales=text)["sales"]
    assert answer.dialect.ambiguous == {"Date"}
    assert answer.problems == (Problem(0, "Date", "", "import.column.ambiguous"),)
    assert good(answer)[0]["sold_on"] == date(2026, 4, 3)
    usual = Wishes(given=Given(usual_order="mdy"))
    assert good(taken(usual, sales=text)["sales"])[0]["sold_on"] == date(2026, 3, 4)
    said = Wishes(given=Given(date_order="mdy"))
    assert good(taken(said, sales=text)["sales"])[0]["sold_on"] == date(2026, 3, 4)


def test_one_column_of_a_file_settles_the_order_of_the_others(taken):
    text = "Task,Due,Completed on\nCall,02/03/24,\nWrite,02/03/24,02/26/24\n"
    answer = taken(tasks=text)["tasks"]
    assert good(answer)[0]["due"] == date(2024, 2, 3)
    assert not answer.dialect.ambiguous


def test_a_row_late_in_the_file_settles_the_order(taken):
    rows = "".join(f"{n},01/02/2026,Alpha,5\n" for n in range(3000))
    text = f"Order,Date,Customer,Amount\n{rows}x,01/31/2026,Alpha,5\n"
    assert good(taken(sales=text)["sales"])[0]["sold_on"] == date(2026, 1, 2)


def test_the_user_can_say_kind_columns_and_values(taken):
    wishes = Wishes(kind="accounts", columns={"name": "x", "city": "y"}, fixed={"country": "Italy"})
    answer = taken(wishes, a="x,y,z\nAlpha,Rome,1\n")["a"]
    assert good(answer) == [{"name": "Alpha", "city": "Rome", "country": "Italy"}]


@pytest.mark.parametrize(
    ("wishes", "code"),
    [
        (Wishes(kind="planets"), "import.kind.impossible"),
        (Wishes(kind="accounts", columns={"nmae": "x"}), "import.field.unknown"),
        (Wishes(kind="accounts", columns={"name": "w"}), "import.column.unknown"),
        (
            Wishes(kind="accounts", columns={"name": "x"}, fixed={"hue": "1"}),
            "import.field.unknown",
        ),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused(taken, wishes, code):
    with pytest.raises(RuleBroken) as refused:
        taken(wishes, a="x,y\nAlpha,Rome\n")
    assert refused.value.code == code


def test_the_currency_is_found_in_a_column_in_a_name_and_beside_an_amount(taken):
    head = "Order,Date,Customer,"
    answers = taken(
        sales_a=head + "Amount,Currency\n1,2026-01-05,Alpha,5,CHF\n",
        sales_b=head + "Amount (EUR)\n1,2026-01-05,Alpha,5\n",
        sales_c=head + "Amount\n1,2026-01-05,Alpha,£5\n",
        sales_d=head + "Amount\n1,2026-01-05,Alpha,$5\n",
    )
    found = {name: good(answer)[0].get("currency") for name, answer in answers.items()}
    assert found == {"sales_a": "CHF", "sales_b": "EUR", "sales_c": "GBP", "sales_d": None}


def test_lines_find_their_orders_and_products_their_groups(taken):
    answers = taken(
        orders="id,customer_id,created_at\n1,c1,2026-01-05\n2,c2,2026-01-06\n",
        order_items="id,order_id,product_id,quantity,price\n10,1,p1,2,9.99\n11,1,p2,1,5\n12,9,p1,1,1\n"
        + "".join(f"{n},2,p1,1,2.50\n" for n in range(20, 24)),
        customers="id,name\nc1,Alpha\nc2,Beta\n",
        products="id,name,category_id,price\np1,Nut,7,9.99\np2,Bolt,8,5\n",
        categories="id,name\n7,Small\n8,Large\n",
    )
    assert [row["group"] for row in good(answers["products"])] == ["Small", "Large"]
    first = good(answers["order_items"])[0]
    assert (first["account"], first["sold_on"]) == ("c1", date(2026, 1, 5))
    assert (first["amount"], first["external_id"]) == (Decimal("19.98"), "10")
    assert {problem.reason for problem in bad(answers["order_items"])} == {
        "sale.account.empty",
        "sale.date.empty",
    }
    assert answers["orders"].reason == "import.kind.used"


def test_orders_are_sales_where_no_lines_tell_them(taken):
    orders = "OrderID,CustomerID,OrderDate,Total\n1,A,2026-01-05,10\n2,B,2026-01-06,20\n"
    lines = "OrderID,ProductID,UnitPrice,Quantity\n1,p,4,2\n1,q,2,1\n"
    alone = taken(orders=orders)["orders"]
    assert [row["amount"] for row in good(alone)] == [10, 20]
    both = taken(orders=orders, orderlines=lines)
    assert [row["amount"] for row in good(both["orderlines"])] == [8, 2]
    assert [row["amount"] for row in good(both["orders"])] == [20]


def test_lines_without_their_orders_are_incomplete(taken):
    answer = taken(orderlines="OrderID,ProductID,UnitPrice,Quantity\n1,p,4,2\n")["orderlines"]
    assert (answer.kind, answer.reason) == (None, "import.kind.incomplete")


def test_files_come_in_the_order_in_which_they_can_be_applied(laid_out):
    folder = laid_out(
        a_tasks="Task,Due date\nCall,2026-01-01\n",
        b_deals="Deal name,Stage,Amount\nBig,Won,1\n",
        c_sales="Date,Customer,Amount\n2026-01-01,Alpha,1\n",
        d_contacts="First name,Last name\nAnn,Lee\n",
        e_accounts="Account name,City\nAlpha,Rome\n",
        f_products="Product code,List price\nN,1\n",
        g_regions="id,name\n1,West\n",
    )
    kinds = [answer.kind for answer in mapped([folder])]
    assert kinds == [
        "products",
        "accounts",
        "contacts",
        "opportunities",
        "actions",
        "sales",
        None,
    ]


def test_parents_come_before_their_children_and_circles_end(taken):
    text = "Id,Name,ParentId\n1,Site,2\n2,Head,3\n3,Group,\n4,Odd,5\n5,Even,4\n6,Self,6\n"
    rows = good(taken(accounts=text)["accounts"])
    names = [row["name"] for row in rows]
    assert names[:3] == ["Group", "Head", "Site"]
    assert sorted(names) == ["Even", "Group", "Head", "Odd", "Self", "Site"]
    assert "parent" not in next(row for row in rows if row["name"] == "Self")


def test_a_quarter_is_three_months_and_a_year_twelve(taken):
    text = "Year,Quarter,Target\n2026,Q2,30 000\n2027,,120 000\n2028,7,1\n"
    answer = taken(targets=text)["targets"]
    assert [(row["month"], row["months"]) for row in good(answer)] == [
        (date(2026, 4, 1), 3),
        (date(2027, 1, 1), 12),
    ]
    assert [problem.reason for problem in bad(answer)] == ["date.impossible"]


def test_what_was_deleted_at_the_source_is_not_brought_back(taken):
    answer = taken(accounts="Id,Name,IsDeleted\n1,Alpha,false\n2,Beta,true\n")["accounts"]
    assert [row["name"] for row in good(answer)] == ["Alpha"]
    assert [problem.reason for problem in bad(answer)] == ["row.deleted"]


def test_a_loose_reference_goes_where_its_key_is_known(taken):
    answers = taken(
        account="Id,Name\n7,Alpha\n",
        opportunity="Id,Name,StageName,Amount\n8,Big,Won,5\n",
        task="Subject,ActivityDate,WhatId\nCall,2026-01-01,7\nWrite,2026-01-02,8\n",
    )
    first, second = good(answers["task"])
    assert first["account"] == "7"
    assert second["opportunity"] == "8"


def test_a_file_that_cannot_be_read_does_not_stop_the_others(laid_out):
    folder = laid_out(accounts="Account name,City\nAlpha,Rome\n")
    (folder / "broken.xlsx").write_bytes(b"no workbook")
    answers = {answer.file.name: answer for answer in mapped([folder])}
    assert answers["broken.xlsx"].reason == "import.file.damaged"
    assert len(good(answers["accounts.csv"])) == 1
    with pytest.raises(RuleBroken):
        mapped([folder / "broken.xlsx"])


def test_hostile_text_is_text(taken):
    names = ["=1+1", "<b>x</b>", "'; DROP TABLE x; --", "\u202egnp.exe", "${jndi:x}", "{0}", "%s"]
    text = "Account name,City\n" + "".join(f'"{name}",Rome\n' for name in names)
    assert [row["name"] for row in good(taken(accounts=text)["accounts"])] == names

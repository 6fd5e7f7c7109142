"""Customers, products and orders of the Northwind sample, moved to the present."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import Account, AccountStatus
from kamdesk.domain.contacts import Contact
from kamdesk.domain.money import Money
from kamdesk.domain.products import Product
from kamdesk.domain.sales import Sale

if TYPE_CHECKING:
    from pathlib import Path

LAST_ORDER = date(1998, 5, 6)


class Northwind:
    """The trading data as our objects; amounts as they are, days moved as one block."""

    currency = "USD"

    def __init__(self, folder: Path, today: date) -> None:
        self._folder = folder
        self._moved = today - LAST_ORDER
        self.products = self._products()
        self._orders = {row["OrderID"]: row for row in self._read("Orders")}
        self.accounts = self._accounts(today)
        self.contacts = self._contacts()
        self.sales = self._sales()

    def bought(self, customer: str, since: date) -> Decimal:
        """Return what a customer bought since a day."""
        account = self.accounts[customer]
        return sum(
            (
                sale.amount.amount
                for sale in self.sales
                if sale.account_id == account.id and sale.sold_on >= since
            ),
            Decimal(0),
        )

    def by_month(self, customer: str | None = None) -> dict[date, Decimal]:
        """Return sales by month, of one customer or of all."""
        wanted = self.accounts[customer].id if customer else None
        found: defaultdict[date, Decimal] = defaultdict(Decimal)
        for sale in self.sales:
            if wanted is None or sale.account_id == wanted:
                found[sale.sold_on.replace(day=1)] += sale.amount.amount
        return found

    def _read(self, name: str) -> list[dict[str, str]]:
        with (self._folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def _money(self, text: str) -> Money:
        return Money(Decimal(text), self.currency)

    def _products(self) -> dict[str, Product]:
        groups = {row["CategoryID"]: row["CategoryName"] for row in self._read("Categories")}
        return {
            row["ProductID"]: Product(
                external_id=row["ProductID"],
                name=row["ProductName"],
                group=groups[row["CategoryID"]],
                unit=row["QuantityPerUnit"],
                list_price=self._money(row["UnitPrice"]),
                active=row["Discontinued"] == "0",
            )
            for row in self._read("Products")
        }

    def _accounts(self, today: date) -> dict[str, Account]:
        first: dict[str, date] = {}
        for order in self._orders.values():
            day = date.fromisoformat(order["OrderDate"]) + self._moved
            first[order["CustomerID"]] = min(first.get(order["CustomerID"], day), day)
        return {
            row["CustomerID"]: Account(
                external_id=row["CustomerID"],
                number=row["CustomerID"],
                name=row["CompanyName"],
                joined=first.get(row["CustomerID"], today - timedelta(days=45)),
                customer_since=first.get(row["CustomerID"]),
                status=(
                    AccountStatus.ACTIVE if row["CustomerID"] in first else AccountStatus.PROSPECT
                ),
                street=row["Address"],
                city=row["City"],
                region=row["Region"],
                postal_code=row["PostalCode"],
                country=row["Country"],
                phone=row["Phone"],
                currency=self.currency,
            )
            for row in self._read("Customers")
        }

    def _contacts(self) -> dict[str, Contact]:
        return {
            row["CustomerID"]: Contact(
                account_id=self.accounts[row["CustomerID"]].id,
                name=row["ContactName"],
                first_name=row["ContactName"].split()[0],
                last_name=" ".join(row["ContactName"].split()[1:]),
                title=row["ContactTitle"],
                phone=row["Phone"],
            )
            for row in self._read("Customers")
        }

    def _sales(self) -> list[Sale]:
        lines = []
        for row in self._read("OrderDetails"):
            order = self._orders[row["OrderID"]]
            quantity = Decimal(row["Quantity"])
            price = self._money(row["UnitPrice"])
            lines.append(
                Sale(
                    external_id=f"{row['OrderID']}/{row['ProductID']}",
                    account_id=self.accounts[order["CustomerID"]].id,
                    product_id=self.products[row["ProductID"]].id,
                    sold_on=date.fromisoformat(order["OrderDate"]) + self._moved,
                    order_number=row["OrderID"],
                    quantity=quantity,
                    amount=price.times(quantity).times(1 - Decimal(row["Discount"])),
                )
            )
        return lines

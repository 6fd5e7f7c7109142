"""What the products of the sample cost, so that its accounts have a margin."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kamdesk.app.demo.northwind import Northwind
    from kamdesk.domain.money import Money
    from kamdesk.domain.products import Product
    from kamdesk.domain.sales import Sale


class Costs:
    """Gives products and order lines a cost, a made-up share of the list price."""

    def __init__(self, file: Path, trade: Northwind) -> None:
        told = tomllib.loads(file.read_text("utf-8"))["shares"]
        self._trade = trade
        self._of: dict[object, Money] = {
            product.id: product.list_price.times(Decimal(told[product.group])).rounded
            for product in trade.products.values()
            if product.list_price is not None
        }

    def products(self) -> Iterator[Product]:
        """Return every product with what it costs."""
        for product in self._trade.products.values():
            yield replace(product, cost_price=self._of.get(product.id))

    def sales(self) -> Iterator[Sale]:
        """Return every order line with what was in it."""
        for sale in self._trade.sales:
            cost = self._of.get(sale.product_id)
            yield replace(sale, cost=cost and cost.times(sale.quantity))

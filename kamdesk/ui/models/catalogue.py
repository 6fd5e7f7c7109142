"""The columns of products, of sales, and of targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import NumberCell, TwoLineCell
from kamdesk.ui.delegates.texts import NumberDelegate, TwoLineDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.inputs import input_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.services.rows import ProductRow, SaleRow, TargetRow

PRODUCT_COLUMNS: tuple[Column[ProductRow], ...] = (
    Column(
        key="name",
        title=QT_TRANSLATE_NOOP("Column", "Product"),
        text=lambda row: row.name,
        cell=lambda row: TwoLineCell(title=row.name, subtitle=row.code, icon="package"),
        delegate=TwoLineDelegate,
        edit=input_of(Kind.PRODUCTS, "name"),
        width=240,
        stretches=True,
    ),
    Column(
        key="group",
        title=QT_TRANSLATE_NOOP("Column", "Group"),
        text=lambda row: row.group,
        edit=input_of(Kind.PRODUCTS, "group"),
        width=160,
    ),
    Column(
        key="unit",
        title=QT_TRANSLATE_NOOP("Column", "Unit"),
        text=lambda row: row.unit,
        edit=input_of(Kind.PRODUCTS, "unit"),
        width=90,
        rank=1,
    ),
    Column(
        key="list_price",
        title=QT_TRANSLATE_NOOP("Column", "List price"),
        text=lambda row: formats.money(row.list_price),
        align=TRAIL,
        delegate=NumberDelegate,
        edit=input_of(Kind.PRODUCTS, "list_price"),
        width=120,
    ),
    Column(
        key="cost_price",
        title=QT_TRANSLATE_NOOP("Column", "Cost price"),
        text=lambda row: formats.money(row.cost_price),
        align=TRAIL,
        delegate=NumberDelegate,
        edit=input_of(Kind.PRODUCTS, "cost_price"),
        width=120,
        rank=2,
    ),
)


def sale_columns(today: Callable[[], date], *, account: bool = True) -> tuple[Column[SaleRow], ...]:
    """Return what a list of sales shows; without ``account`` where all are of one."""
    return (
        Column(
            key="product",
            title=QT_TRANSLATE_NOOP("Column", "Product"),
            text=lambda row: row.product or row.order_number or formats.NOTHING,
            cell=lambda row: TwoLineCell(
                title=row.product or row.order_number or formats.NOTHING,
                subtitle=row.account if account else (row.product_group or ""),
            ),
            delegate=TwoLineDelegate,
            width=220,
            stretches=True,
        ),
        Column(
            key="sold_on",
            title=QT_TRANSLATE_NOOP("Column", "Day"),
            text=lambda row: formats.day(row.sold_on, today()),
            edit=input_of(Kind.SALES, "sold_on"),
            width=120,
        ),
        Column(
            key="order_number",
            title=QT_TRANSLATE_NOOP("Column", "Order"),
            text=lambda row: row.order_number,
            edit=input_of(Kind.SALES, "order_number"),
            width=110,
            rank=2,
        ),
        *_sold(),
    )


def _sold() -> tuple[Column[SaleRow], ...]:
    return (
        Column(
            key="quantity",
            title=QT_TRANSLATE_NOOP("Column", "Quantity"),
            text=lambda row: formats.number(row.quantity, 3),
            align=TRAIL,
            delegate=NumberDelegate,
            edit=input_of(Kind.SALES, "quantity"),
            width=90,
            rank=1,
        ),
        Column(
            key="amount",
            title=QT_TRANSLATE_NOOP("Column", "Amount"),
            text=lambda row: formats.money(row.amount),
            cell=lambda row: NumberCell(text=formats.money(row.amount), strong=True),
            align=TRAIL,
            delegate=NumberDelegate,
            edit=input_of(Kind.SALES, "amount"),
            width=130,
        ),
        Column(
            key="cost",
            title=QT_TRANSLATE_NOOP("Column", "Cost"),
            text=lambda row: formats.money(row.cost),
            align=TRAIL,
            delegate=NumberDelegate,
            edit=input_of(Kind.SALES, "cost"),
            width=120,
            rank=3,
        ),
    )


def _scope(row: TargetRow) -> str:
    if row.new_business:
        return QCoreApplication.translate("Column", "New business")
    named = " · ".join(filter(None, (row.account, row.product_group)))
    return named or QCoreApplication.translate("Column", "Everything")


TARGET_COLUMNS: tuple[Column[TargetRow], ...] = (
    Column(
        key="month",
        title=QT_TRANSLATE_NOOP("Column", "Month"),
        text=lambda row: formats.month(row.month),
        width=120,
    ),
    Column(
        key="account",
        title=QT_TRANSLATE_NOOP("Column", "For"),
        text=_scope,
        width=220,
        stretches=True,
    ),
    Column(
        key="amount",
        title=QT_TRANSLATE_NOOP("Column", "Target"),
        text=lambda row: formats.money(row.amount),
        align=TRAIL,
        delegate=NumberDelegate,
        edit=input_of(Kind.TARGETS, "amount"),
        width=130,
    ),
    Column(
        key="stretch",
        title=QT_TRANSLATE_NOOP("Column", "Stretch"),
        text=lambda row: formats.money(row.stretch),
        align=TRAIL,
        delegate=NumberDelegate,
        edit=input_of(Kind.TARGETS, "stretch"),
        width=130,
        rank=1,
    ),
)

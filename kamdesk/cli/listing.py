"""``kamdesk list``, ``show`` and ``search``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli import trees
from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.columns import PROMISED, SHOWN
from kamdesk.cli.layout import shown
from kamdesk.cli.plain import cents, fields
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.services.fields import kind_named
from kamdesk.services.filters import parse
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Query

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from kamdesk.cli.call import Call
    from kamdesk.services.rows import AccountRow

BELONGING = (
    Kind.CONTACTS,
    Kind.ACQUAINTANCES,
    Kind.TEAM,
    Kind.CONTRACTS,
    Kind.COMPETITORS,
    Kind.NEEDS,
    Kind.ISSUES,
    Kind.SURVEYS,
    Kind.TOUCHPOINTS,
    Kind.ACTIONS,
    Kind.OPPORTUNITIES,
    Kind.SALES,
    Kind.TARGETS,
    Kind.RATINGS,
    Kind.STRENGTHS,
    Kind.ATTACHMENTS,
)
BESIDES = (
    "sales_before",
    "sales_ytd",
    "target_ytd",
    "unpriced",
    "open_opportunities",
    "attainment",
)
LATEST = 10  # of each kind, when an account is shown to people
HITS = 50
UP, DOWN = frozenset({"asc", "ascending", "up"}), frozenset({"desc", "descending", "down"})


def list_arguments(parser: ArgumentParser) -> None:
    """Say what to list, and how."""
    parser.add_argument("kind", metavar="KIND", help="accounts, contacts, sales, …")
    parser.add_argument("--filter", metavar="EXPR", help='such as "tier=strategic and name~handel"')
    parser.add_argument("--sort", metavar="FIELD[:desc]")
    parser.add_argument("--limit", metavar="N", type=int)
    parser.add_argument("--columns", metavar="FIELD,…", help="which fields the table shows")
    parser.add_argument("--csv", action="store_true", help="print comma-separated values")


def list_rows(call: Call) -> Answer:
    """Return rows of a kind."""
    kind = kind_named(call.typed.kind)
    field, descending = order(call.option("sort") or "")
    query = Query(
        where=parse(call.typed.filter, kind, call.today) if call.option("filter") else (),
        order_by=field,
        descending=descending,
    )
    source = call.desk.lists[kind]
    ids = source.ids(query)[: call.limit]
    found = source.rows(ids)
    rows = [found[pk] for pk in ids if pk in found]
    records = [_record(kind, row) for row in rows]
    names = call.option("columns")
    columns = [name.strip() for name in names.split(",")] if names else SHOWN[kind]
    _refuse_unknown(columns, records)
    return Answer(
        data=[account_keys(row) for row in rows] if kind is Kind.ACCOUNTS else records,
        tables=[Table(rows=records, columns=columns, empty=f"No {kind}.")],
    )


def order(typed: str) -> tuple[str, bool]:
    """Return by which field to sort, and whether the largest comes first."""
    field, colon, way = typed.partition(":")
    word = way.casefold()
    if (colon and word not in UP | DOWN) or (typed and not field):
        raise RuleBroken("list.order.unknown", value=typed)
    return field, word in DOWN


def show_arguments(parser: ArgumentParser) -> None:
    """Say which account to show."""
    parser.add_argument("account", metavar="ACCOUNT", help="its name or id")


def show_account(call: Call) -> Answer:
    """Return one account with everything that belongs to it."""
    account = call.account(call.typed.account)
    row: AccountRow = call.desk.lists[Kind.ACCOUNTS].rows([account.id])[account.id]
    belonging = {kind: _belonging(call, kind, account.id) for kind in BELONGING}
    own = fields(account)
    own.pop("version")
    own.pop("parent_id")
    data = own | account_keys(row) | _more_figures(row)
    tree = trees.structure(call, account.id)
    data["structure"] = tree
    for kind, rows in belonging.items():
        data[str(kind) if kind is not Kind.CONTACTS else "people"] = rows
    told = [
        {"field": name, "value": shown(value)}
        for name, value in (own | fields(row)).items()
        if name != "id" and value not in (None, "", {})
    ]
    tables = [Table(rows=told, columns=("field", "value"), title=account.name)]
    tables += trees.tables(tree)
    for kind, rows in belonging.items():
        columns = [name for name in SHOWN[kind] if name != "account"]
        more = f" ({len(rows)}, the first {LATEST})" if len(rows) > LATEST else ""
        if rows:
            tables.append(Table(rows=rows[:LATEST], columns=columns, title=f"{kind}{more}"))
    return Answer(data=data, tables=tables)


def search_arguments(parser: ArgumentParser) -> None:
    """Say what to look for."""
    parser.add_argument("text", metavar="TEXT", nargs="+")
    parser.add_argument("--limit", metavar="N", type=int, default=HITS)


def search(call: Call) -> Answer:
    """Return what holds the words typed, best first."""
    hits = [
        {
            "kind": hit.kind,
            "id": hit.id,
            "account": hit.account,
            "title": hit.title,
            "snippet": hit.snippet,
        }
        for hit in call.desk.search.find(" ".join(call.typed.text), call.limit or 0)
    ]
    columns = ("kind", "account", "title", "snippet")
    return Answer(data=hits, tables=[Table(rows=hits, columns=columns, empty="Nothing found.")])


def account_keys(row: AccountRow) -> dict[str, Any]:
    """Return the promised keys of an account; figures are in the portfolio's currency."""
    found: dict[str, Any] = {}
    for name in PROMISED:
        value = getattr(row, name)
        found[name] = cents(value) if isinstance(value, Money) else value
        if value == "":
            found[name] = None
    if row.sales_total.currency != row.currency:
        found["figures_currency"] = row.sales_total.currency
    return found


def _more_figures(row: AccountRow) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in BESIDES}
    return {n: cents(v) if isinstance(v, Money) else v for n, v in values.items()}


def _record(kind: Kind, row: Any) -> dict[str, Any]:
    found = fields(row)
    if kind is Kind.ACCOUNTS:
        found["attainment"] = row.attainment
    if kind is Kind.OPPORTUNITIES:
        found["weighted"] = row.weighted
    return found


def _belonging(call: Call, kind: Kind, account_id: UUID) -> list[dict[str, Any]]:
    source = call.desk.lists[kind]
    ids = source.ids(Query(account_id=account_id))
    found = source.rows(ids)
    rows = [_record(kind, found[pk]) for pk in ids]
    return [{k: v for k, v in row.items() if k not in {"account", "account_id"}} for row in rows]


def _refuse_unknown(columns: Sequence[str], records: Sequence[Mapping[str, Any]]) -> None:
    for name in columns:
        if records and name not in records[0]:
            raise RuleBroken("list.field.unknown", field=name, known=", ".join(records[0]))

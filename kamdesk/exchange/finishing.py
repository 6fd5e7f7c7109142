"""The last touch on a row of each kind: what follows from several cells together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from kamdesk.exchange.fields import OWN
from kamdesk.exchange.names import squashed
from kamdesk.exchange.parts import one_address, one_person
from kamdesk.exchange.tables import Problem
from kamdesk.exchange.vocabulary.trade import REVERSED

if TYPE_CHECKING:
    from collections.abc import Callable

    KeySets: TypeAlias = Mapping[str, frozenset[str]]
    Finisher: TypeAlias = Callable[["Row"], None]

WON = frozenset({"won", "gewonnen", "gagne", "ganado", "ganada", "closedwon"})
LOST = frozenset({"lost", "verloren", "perdu", "perdido", "perdida", "closedlost"})
CLASSES = {"001": "account", "006": "opportunity", "003": "contact"}  # of Salesforce's own keys
SALESFORCE = (15, 18)


@dataclass(slots=True)
class Row:
    """A row on its way: values so far, and what was wrong with it."""

    number: int
    columns: Mapping[str, str]
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, column: str, value: str, reason: str) -> None:
        """Note why the row cannot be taken."""
        self.problems.append(Problem(self.number, column, value[:200], reason))

    def need(self, name: str, reason: str) -> None:
        """Refuse the row where a field is empty, unless its cell was refused already."""
        if self.values.get(name) in {None, ""}:
            column = self.columns.get(name) or self.columns.get(f"{name}.name", name)
            if not any(problem.column == column for problem in self.problems):
                self.refuse(column, "", reason)

    def either(self, name: str, other: str) -> None:
        """Fill a reference from the name beside it where it has none of its own."""
        if other in self.values:
            self.values.setdefault(name, self.values[other])


def accounts(_keys: KeySets) -> Finisher:
    """Ask for a name; an account that names itself as its parent has none."""

    def finish(row: Row) -> None:
        row.need("name", "account.name.empty")
        parent = row.values.get("parent")
        if parent is not None and parent == row.values.get("external_id"):
            del row.values["parent"]
        one_address(row.values)

    return finish


def contacts(_keys: KeySets) -> Finisher:
    """Ask for some name, whole or in parts."""

    def finish(row: Row) -> None:
        row.either("account", "account.name")
        if not {"name", "first_name", "last_name"} & row.values.keys():
            row.need("name", "contact.name.empty")
        one_person(row.values)

    return finish


def products(_keys: KeySets) -> Finisher:
    """Call a nameless product by its code; *discontinued* is the reverse of active."""

    def finish(row: Row) -> None:
        values = row.values
        if "active" in values and squashed(row.columns["active"]) in REVERSED:
            values["active"] = not values["active"]
        row.either("name", "code")
        row.need("name", "product.name.empty")

    return finish


def sales(_keys: KeySets) -> Finisher:
    """Work out price times quantity less discount where no net amount is written."""
    seen: Counter[str] = Counter()

    def finish(row: Row) -> None:
        values = row.values
        row.either("account", "account.name")
        row.either("product", "product.name")
        if "amount" not in values and "unit_price" in values:
            amount = values["unit_price"] * values.get("quantity", 1)
            values["amount"] = amount * (1 - values.get("discount", 0))
        order = values.get("order_number")
        if order is not None and "external_id" not in values:
            seen[order] += 1
            values["external_id"] = f"{order}#{seen[order]}"
        row.need("account", "sale.account.empty")
        row.need("sold_on", "sale.date.empty")
        row.need("amount", "sale.amount.empty")

    return finish


def opportunities(_keys: KeySets) -> Finisher:
    """Let flags and a status beside the stage say whether a deal is won or lost."""

    def finish(row: Row) -> None:
        values = row.values
        row.either("account", "account.name")
        won, closed = values.pop("is_won", None), values.pop("is_closed", None)
        status = squashed(values.pop("deal_status", ""))
        if won or status in WON:
            values["stage"] = "won"
        elif status in LOST or (closed and won is False):
            values["stage"] = "lost"
        row.need("title", "opportunity.title.empty")

    return finish


def actions(keys: KeySets) -> Finisher:
    """Sort out what an action is about where one column names it, whatever it is."""

    def finish(row: Row) -> None:
        row.either("account", "account.name")
        if row.values.pop("done", False):
            row.values["status"] = "done"
        _regarding(row, keys)
        _people_only(row, keys)
        row.need("title", "action.title.empty")

    return finish


def touchpoints(keys: KeySets) -> Finisher:
    """Ask for the day and some word of what happened."""

    def finish(row: Row) -> None:
        row.either("account", "account.name")
        _regarding(row, keys)
        row.need("happened_on", "touchpoint.date.empty")
        if not {"summary", "outcome", "notes"} & row.values.keys():
            row.either("summary", "objective")
            row.either("summary", "kind")
            row.need("summary", "touchpoint.empty")

    return finish


def targets(_keys: KeySets) -> Finisher:
    """Find the month; a quarter or a year says for how many, from which on."""

    def finish(row: Row) -> None:
        values = row.values
        row.either("account", "account.name")
        year, part, month = (
            values.pop("year", None),
            values.pop("quarter", None),
            values.get("month"),
        )
        if part is not None:
            year = part[0] or year
        if isinstance(month, int):
            values["month"] = date(year, month, 1) if year else None
        elif month is None and year:
            start = 3 * part[1] - 2 if part else 1
            values["month"], values["months"] = date(year, start, 1), 3 if part else 12
        row.need("month", "target.month.empty")
        row.need("amount", "target.amount.empty")

    return finish


def issues(_keys: KeySets) -> Finisher:
    """Say that an issue is mended where a flag does; ask for its name and whose it is."""

    def finish(row: Row) -> None:
        row.either("account", "account.name")
        row.either("contact", "email")
        if row.values.pop("is_closed", False):
            row.values["status"] = "resolved"
        row.need("title", "issue.title.empty")
        if not row.values.get("contact"):
            row.need("account", "issue.account.empty")

    return finish


def surveys(_keys: KeySets) -> Finisher:
    """Ask for a score and its day; whose it is may follow from who gave it."""

    def finish(row: Row) -> None:
        row.either("account", "account.name")
        row.either("contact", "email")
        if not {"nps", "csat", OWN} & {name.partition(":")[0] for name in row.values}:
            row.need("score", "answer.score.empty")
        row.need("answered_on", "answer.date.empty")
        if not row.values.get("contact"):
            row.need("account", "answer.account.empty")

    return finish


def contracts(_keys: KeySets) -> Finisher:
    """Let a contract go by its number where it has no name; ask whose it is."""

    def finish(row: Row) -> None:
        row.either("account", "account.name")
        row.either("title", "external_id")
        row.need("title", "contract.title.empty")
        row.need("account", "contract.account.empty")

    return finish


def needs(_keys: KeySets) -> Finisher:
    """Ask for its words and whose it is; that may follow from who said so."""

    def finish(row: Row) -> None:
        row.either("account", "account.name")
        row.need("title", "need.title.empty")
        if not row.values.get("contact"):
            row.need("account", "need.account.empty")

    return finish


def competitors(_keys: KeySets) -> Finisher:
    """Ask who it is, and at which customer."""

    def finish(row: Row) -> None:
        row.either("account", "account.name")
        row.need("name", "competitor.name.empty")
        row.need("account", "competitor.account.empty")

    return finish


def colleagues(_keys: KeySets) -> Finisher:
    """Join the parts of a name; without one an address or a number has to do."""

    def finish(row: Row) -> None:
        row.either("account", "account.name")
        parts = [row.values.pop(name, "") for name in ("first_name", "last_name")]
        row.values.setdefault("name", " ".join(filter(None, parts)))
        row.need("name", "colleague.name.empty")

    return finish


def _regarding(row: Row, keys: KeySets) -> None:
    """Put a reference of unknown sort where its key is known."""
    about = row.values.pop("regarding", None)
    if about is None:
        return
    for name in ("account", "opportunity", "contact"):
        if about in keys.get(name, frozenset()):
            row.values.setdefault(name, about)
            return
    name = CLASSES.get(about[:3], "") if len(about) in SALESFORCE else "account"
    if name:
        row.values.setdefault(name, about)


def _people_only(row: Row, keys: KeySets) -> None:
    """Drop a lead, who is nobody's contact yet."""
    contact = row.values.get("contact", "")
    known = keys.get("contact")
    if len(contact) in SALESFORCE and contact[:3] == "00Q" and contact not in (known or ()):
        del row.values["contact"]


FINISHERS: dict[str, Callable[[KeySets], Finisher]] = {
    "accounts": accounts,
    "contacts": contacts,
    "products": products,
    "sales": sales,
    "opportunities": opportunities,
    "actions": actions,
    "touchpoints": touchpoints,
    "targets": targets,
    "issues": issues,
    "surveys": surveys,
    "contracts": contracts,
    "needs": needs,
    "competitors": competitors,
    "colleagues": colleagues,
}

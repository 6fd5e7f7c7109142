"""``kamdesk explain``: a figure, opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.amounts import texts
from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.layout import shown
from kamdesk.cli.plain import cents
from kamdesk.domain.figures.figure import Unit
from kamdesk.domain.money import Money
from kamdesk.services.explaining import OF_AN_ACCOUNT
from kamdesk.services.targets import Period
from kamdesk.services.words.rules import NOTES, RULES

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from decimal import Decimal

    from kamdesk.cli.call import Call
    from kamdesk.domain.figures.figure import Figure, Part

MONEY = frozenset({Unit.MONEY, Unit.MONEY_PER_DAY})


def explain_arguments(parser: ArgumentParser) -> None:
    """Say which figure, and whose."""
    parser.add_argument("figure", metavar="FIGURE", help=", ".join(OF_AN_ACCOUNT))
    parser.add_argument("account", metavar="ACCOUNT", nargs="?", help="all accounts if left out")
    parser.add_argument("--period", choices=list(Period), default=Period.YEAR)


def explain(call: Call) -> Answer:
    """Return a figure with its rule, inputs, weights and dates, and what was missing."""
    name = call.typed.figure.casefold().replace("-", "_")
    account = call.account(call.typed.account) if call.option("account") else None
    figure = call.desk.explanations.explain(
        name,
        account.id if account else None,
        period=Period(call.typed.period),
        as_of=call.as_of,
    )
    value = _valued(figure, call.currency)
    inputs = [_input(part, call.currency) for part in figure.parts]
    rule, note = RULES.get(figure.rule, figure.rule), NOTES.get(figure.note, figure.note)
    data = {
        "figure": name,
        "account": account.name if account else None,
        "value": cents(value) if isinstance(value, Money) else value,
        "unit": figure.unit or None,
        "currency": call.currency if figure.unit in MONEY else None,
        "as_of": figure.as_of,
        "rule": figure.rule,
        "says": rule,
        "coverage": figure.coverage,
        "note": note or None,
        "inputs": [texts(one) for one in inputs],
        "missing": [part.name for part in figure.missing],
    }
    of = f" of {account.name}" if account else ""
    told = shown(value) or "unknown"
    said = [f"{name}{of}: {told} as of {figure.as_of.isoformat()}", rule, *([note] if note else [])]
    columns = ("name", "value", "weight", "day", "unit")
    table = Table(rows=inputs, columns=columns, title="Inputs", empty="No inputs.")
    return Answer(data=data, said=said, tables=[table])


def _input(part: Part, currency: str) -> dict[str, Any]:
    return {
        "name": part.name,
        "value": _valued(part, currency),
        "weight": part.weight,
        "day": part.day,
        "unit": part.unit or None,
    }


def _valued(one: Figure | Part, currency: str) -> Decimal | Money | None:
    if one.value is not None and one.unit in MONEY:
        return Money(one.value, currency).rounded
    return one.value

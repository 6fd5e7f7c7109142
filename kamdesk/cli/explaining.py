"""``kamdesk explain``: a figure, opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.amounts import texts
from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.layout import shown
from kamdesk.cli.plain import cents
from kamdesk.cli.rhythm import contact_rule, rule_sentence
from kamdesk.domain.figures.figure import Unit
from kamdesk.domain.figures.rolling_up import share_of
from kamdesk.domain.money import Money
from kamdesk.services.explaining import CONCENTRATED, OF_AN_ACCOUNT, OF_THE_PORTFOLIO
from kamdesk.services.structure import ROLLED
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
    names = ", ".join(dict.fromkeys((*OF_AN_ACCOUNT, *OF_THE_PORTFOLIO)))
    parser.add_argument("figure", metavar="FIGURE", help=names)
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
    inputs = [_input(part, figure, call.currency) for part in figure.parts]
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
    if name in CONCENTRATED:
        data |= _beside(call)
    of = f" of {account.name}" if account else ""
    told = shown(value) or "unknown"
    said = [f"{name}{of}: {told} as of {figure.as_of.isoformat()}", rule, *([note] if note else [])]
    columns = ["name", "value", "weight", "day", "unit"]
    if name in ROLLED and any("share" in one for one in inputs):
        columns.insert(2, "share")
    if any(part.name == "cadence" and part.source for part in figure.parts):
        contact = call.desk.figures.preferences().rhythms
        columns.append("source")
        data["rule_of_contact"] = contact_rule(contact)
        said.append(rule_sentence(contact))
    table = Table(rows=inputs, columns=columns, title="Inputs", empty="No inputs.")
    return Answer(data=data, said=said, tables=[table])


def _beside(call: Call) -> dict[str, Any]:
    """Return all that is said of concentration, whichever figure of it was asked for."""
    found = call.desk.concentration.concentration(call.as_of)
    return {
        "hhi": found.index.value,
        "effective_customers": found.effective.value,
        "top_1": found.top_1.value,
        "top_3": found.top_3.value,
        "big": [{"name": part.name, "share": part.value} for part in found.big],
    }


def _input(part: Part, figure: Figure, currency: str) -> dict[str, Any]:
    share = share_of(figure, part)
    return {
        "name": part.name,
        "value": _valued(part, currency),
        **({} if share is None else {"share": share}),
        "weight": part.weight,
        "day": part.day,
        "unit": part.unit or None,
        **({"source": part.source} if part.source else {}),
    }


def _valued(one: Figure | Part, currency: str) -> Decimal | Money | None:
    if one.value is not None and one.unit in MONEY:
        return Money(one.value, currency).rounded
    return one.value

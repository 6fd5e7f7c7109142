"""``kamdesk check``: accounts held against the definition of a key account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.amounts import Amounts, texts
from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.editing import done, pairs
from kamdesk.domain.definition import KeyTest, Verdict
from kamdesk.domain.figures.figure import Unit
from kamdesk.domain.limits import BOUNDS, PREFIX, Limit, limit_named
from kamdesk.services.words import spoken
from kamdesk.services.words.definition import LACKS, MEASURED, OUR_MARGIN, TESTS

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence
    from decimal import Decimal

    from kamdesk.cli.call import Call
    from kamdesk.domain.definition import Demand, Finding, Missing
    from kamdesk.domain.figures.figure import Part
    from kamdesk.domain.limits import Limits
    from kamdesk.services.check_rows import AccountCheck, CheckRow


def check_arguments(parser: ArgumentParser) -> None:
    """Say whose, or which of all, or what to demand."""
    limits = ", ".join(Limit)
    parser.add_argument("account", metavar="ACCOUNT", nargs="?", help="all accounts if left out")
    parser.add_argument(
        "--only",
        choices=("key", "failing", "hidden"),
        help="key accounts; those of them that fail a test; others that pass all four",
    )
    parser.add_argument(
        "--demand",
        metavar="LIMIT=VALUE",
        action="append",
        default=[],
        help=f"set a limit, shares as 0.05 or 5%%: {limits}",
    )


def check(call: Call) -> Answer:
    """Return how accounts fare in the four tests, with what is missing."""
    said = _demanded(call, call.typed.demand)
    if call.option("account"):
        account = call.account(call.typed.account)
        return _one(call.desk.definition.check(account.id, call.as_of), said)
    rows = [row for row in call.desk.definition.all(call.as_of) if _meant(row, call.typed.only)]
    rows.sort(key=lambda row: (row.passed, row.name))
    limits, money = call.desk.definition.limits(), Amounts(call.currency)
    found = [_row(row) for row in rows]
    data = {
        "as_of": call.today,
        "currency": call.currency,
        "limits": _limits(limits, money),
        "accounts": found,
    }
    columns = ("account", "tier", *KeyTest, "passed", "missing")
    return Answer(
        data=data,
        said=said,
        tables=[
            Table(rows=found, columns=columns, empty="No accounts."),
            _limit_table(limits, money),
        ],
    )


def _demanded(call: Call, wanted: Sequence[str]) -> list[str]:
    """Set limits that were given, and say so."""
    return [
        done(call.desk.preferences.choose(PREFIX + limit_named(name), value))
        for name, value in pairs(wanted)
    ]


def _meant(row: CheckRow, only: str | None) -> bool:
    if only == "hidden":
        return not row.is_key and row.passed == len(KeyTest)
    if only == "failing":
        return row.is_key and row.failed > 0
    return only is None or row.is_key


def _row(row: CheckRow) -> dict[str, Any]:
    verdicts: dict[str, Verdict] = {one.test: one.verdict for one in row.findings}
    return {
        "account": row.name,
        "id": row.id,
        "tier": row.tier,
        "is_key": row.is_key,
        **verdicts,
        "passed": row.passed,
        "failed": row.failed,
        "missing": [one.lack for one in row.missing],
    }


def _one(found: AccountCheck, said: list[str]) -> Answer:
    money = Amounts(found.currency)
    row = found.row
    tests = {one.test: _finding(one, money) for one in row.findings}
    months = [
        {
            "month": f"{one.month:%Y-%m}",
            "orders": one.orders,
            "sales": money(one.sold),
            "margin": money(one.margin),
        }
        for one in found.months
    ]
    data = {
        "account": row.name,
        "id": row.id,
        "tier": row.tier,
        "is_key": row.is_key,
        "as_of": found.as_of,
        "currency": found.currency,
        "passed": row.passed,
        "failed": row.failed,
        "tests": tests,
        "months": [texts(one) for one in months],
        "limits": _limits(found.limits, money),
    }
    head = f"{row.name}: {row.passed} of {len(KeyTest)} passed, as of {found.as_of.isoformat()}"
    lines = [line for one in row.findings for line in _lines(one, money)]
    lacks = [
        {"test": one.test, "missing": _said(lack)} for one in row.findings for lack in one.missing
    ]
    return Answer(
        data=data,
        said=[*said, head],
        tables=[
            Table(rows=lines),
            Table(rows=lacks, title="Missing", empty="Nothing is missing."),
            Table(rows=months, title="Purchases", empty="Nothing bought in twelve months."),
        ],
    )


def _finding(one: Finding, money: Amounts) -> dict[str, Any]:
    return {
        "verdict": one.verdict,
        "says": TESTS[one.test],
        "value": _valued(one.figure.value, one.figure.unit, money),
        "demands": [texts(_demand(demand, money)) for demand in one.demands],
        "inputs": [texts(_input(part, money)) for part in one.figure.parts],
        "missing": [_missing(lack) for lack in one.missing],
    }


def _demand(demand: Demand, money: Amounts) -> dict[str, Any]:
    unit = BOUNDS[demand.limit].unit if demand.limit else Unit.MONEY
    return {
        "limit": demand.limit,
        "measured": MEASURED[demand.limit] if demand.limit else OUR_MARGIN,
        "bound": _valued(demand.bound, unit, money),
        "value": _valued(demand.value, unit, money),
        "verdict": demand.verdict,
        "weighs": demand.weighs,
    }


def _lines(one: Finding, money: Amounts) -> list[dict[str, Any]]:
    """Return a test's lines in the table for people: the verdict, then what it rests on."""
    head = {"test": TESTS[one.test], "value": None, "limit": None, "verdict": one.verdict}
    lines: list[dict[str, Any]] = [head]
    for demand in one.demands:
        told = _demand(demand, money)
        lines.append(
            {
                "test": f"- {told['measured']}",
                "value": told["value"],
                "limit": told["bound"],
                "verdict": told["verdict"] if demand.weighs else "not weighed",
            }
        )
    return lines


def _input(part: Part, money: Amounts) -> dict[str, Any]:
    return {
        "name": part.name,
        "value": _valued(part.value, part.unit, money),
        "day": part.day,
    }


def _missing(lack: Missing) -> dict[str, Any]:
    return {"what": lack.lack, "count": lack.count, "says": _said(lack)}


def _said(lack: Missing) -> str:
    return spoken(LACKS[lack.lack], {"count": lack.count})


def _limits(limits: Limits, money: Amounts) -> dict[str, Any]:
    found: dict[str, Any] = {
        limit: _valued(limits[limit], BOUNDS[limit].unit, money) for limit in Limit
    }
    return texts(found)


def _limit_table(limits: Limits, money: Amounts) -> Table:
    rows = [
        {
            "limit": limit,
            "value": _valued(limits[limit], BOUNDS[limit].unit, money),
            "of": MEASURED[limit],
        }
        for limit in Limit
    ]
    return Table(rows=rows, title="Limits")


def _valued(value: Decimal | None, unit: Unit, money: Amounts) -> Any:
    return money(value) if unit is Unit.MONEY else value

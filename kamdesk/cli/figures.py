"""``kamdesk score``, ``targets`` and ``forecast``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.amounts import Amounts, texts
from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.call import near
from kamdesk.services.targets import Period

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Mapping

    from kamdesk.cli.call import Call
    from kamdesk.domain.figures.pipeline import Pipeline
    from kamdesk.domain.figures.ranking import Ranked
    from kamdesk.services.targets import Pace


def score_arguments(parser: ArgumentParser) -> None:
    """Say under which model."""
    parser.add_argument("--model", metavar="NAME", help="the selection model where left out")
    parser.add_argument("--all", action="store_true", help="also accounts that are not key")


def score(call: Call) -> Answer:
    """Return the ranking of accounts, each score open to its parts."""
    studio = call.desk.ranking.studio(
        call.option("model"), everyone=call.typed.all, as_of=call.as_of
    )
    if studio is None:
        said = "There is no scoring model yet: add one with 'kamdesk add model name=…'."
        return Answer(data=[], said=[said])
    names = {pk: account.name for pk, account in studio.accounts.items()}
    rows = [_ranked(one, names) for one in studio.ranked()]
    columns = ("rank", "account", "score", "percent", "total", "coverage", "fragility")
    table = Table(rows=rows, columns=columns, title=studio.model.name, empty="No accounts.")
    return Answer(data=rows, tables=[table])


def targets_arguments(parser: ArgumentParser) -> None:
    """Say which year, and whose."""
    parser.add_argument("--year", metavar="Y", type=int)
    parser.add_argument("--account", metavar="NAME")


def targets(call: Call) -> Answer:
    """Return a year of targets: where they stand and where they land."""
    name = call.option("account")
    account_id = call.account(name).id if name else None
    year = call.option("year")
    if year is not None:
        near(year, year)
    found = call.desk.cockpit.cockpit(year, account_id=account_id, as_of=call.as_of)
    money = Amounts(found.currency)
    paces = {period: _pace(pace, money) for period, pace in found.paces.items()}
    months: list[dict[str, Any]] = [
        {
            "month": line.month,
            "target": money(line.target),
            "booked": money(line.booked),
            "previous": money(line.previous),
            "expected": money(line.expected),
            "low": money(line.low),
            "high": money(line.high),
        }
        for line in found.months
    ]
    head = {"year": found.year, "as_of": found.as_of, "currency": found.currency}
    data = head | {
        **paces[Period.YEAR],
        "months": [texts(row) for row in months],
        "periods": {period: texts(pace) for period, pace in paces.items()},
        "unpriced": found.unpriced,
    }
    rows = [{"period": period, **pace} for period, pace in paces.items()]
    columns = "period target booked plan_to_date attainment landing required_run_rate".split()  # noqa: SIM905
    return Answer(
        data=texts(data),
        said=[f"{found.year}, as of {found.as_of.isoformat()}"],
        tables=[
            Table(rows=rows, columns=columns),
            Table(rows=months, empty="No months."),
        ],
        warnings=_left_out(found.unpriced),
    )


def forecast_arguments(parser: ArgumentParser) -> None:
    """Say whose."""
    parser.add_argument("--account", metavar="NAME")


def forecast(call: Call) -> Answer:
    """Return what the open deals are worth, by month and by category."""
    name = call.option("account")
    account_id = call.account(name).id if name else None
    found = call.desk.forecasts.forecast(account_id, call.as_of)
    money = Amounts(found.currency)
    months = [{"month": month, **_pipeline(one, money)} for month, one in found.months.items()]
    categories = {
        category: money(getattr(found.categories, category).value)
        for category in ("closed", "commit", "best_case", "pipeline")
    }
    figures = {**_pipeline(found.all, money), "low": money(found.low), "high": money(found.high)}
    data = {
        "as_of": found.as_of,
        "currency": found.currency,
        "deals": found.deals,
        **texts(figures),
        "months": [texts(month) for month in months],
        "categories": texts(categories),
        "unpriced": found.unpriced,
    }
    return Answer(
        data=data,
        said=[f"{found.deals} open deals as of {found.as_of.isoformat()}"],
        tables=[
            Table(rows=[figures]),
            Table(rows=months, empty="No open deals."),
            Table(rows=[categories], title="by category, this year"),
        ],
        warnings=_left_out(found.unpriced),
    )


def _ranked(one: Ranked, names: Mapping[Any, str]) -> dict[str, Any]:
    near = one.fragility
    return {
        "account": one.name,
        "id": one.id,
        "rank": one.rank,
        "score": one.score.mean.value,
        "percent": one.score.percent.value,
        "total": one.score.total.value,
        "coverage": one.score.coverage,
        "provisional": one.score.provisional,
        "fragility": near.share if near else None,
        "tied_by": None
        if near is None
        else {
            "rival": names.get(near.rival),
            "criterion": near.criterion,
            "shift": near.shift,
        },
        "parts": [
            {
                "criterion": part.name,
                "weight": part.weight,
                "score": part.value,
                "rated_on": part.day,
            }
            for part in one.score.mean.parts
        ],
    }


def _pace(pace: Pace, money: Amounts) -> dict[str, Any]:
    figures, spread = pace.figures, pace.range
    return {
        "first": pace.first,
        "last": pace.last,
        "target": money(pace.target),
        "booked": money(pace.booked),
        "attainment": figures.attainment.value,
        "plan_to_date": money(figures.plan_to_date.value),
        "landing": money(figures.landing.value),
        "landing_low": money(spread.low.value),
        "landing_high": money(spread.high.value),
        "run_rate": money(figures.run_rate.value),
        "required_run_rate": money(figures.required.value),
        "working_days": pace.days.whole,
        "working_days_left": pace.days.left,
    }


def _pipeline(one: Pipeline, money: Amounts) -> dict[str, Any]:
    return {
        "weighted": money(one.weighted.value),
        "sd": money(one.spread.value),
        "whole": money(one.whole.value),
    }


def _left_out(count: int) -> list[str]:
    if not count:
        return []
    return [f"{count} amounts have no rate or are unknown and were left out."]

"""``kamdesk rhythm``: who has not heard from us for too long, by which rule, and the round."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.call import near
from kamdesk.cli.editing import done, pairs
from kamdesk.domain.accounts import Tier
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.periods import month_of, quarter_of, year_of
from kamdesk.domain.rhythm import COUNTS, VISITS, written_days
from kamdesk.domain.touchpoints import TouchpointKind

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterable
    from uuid import UUID

    from kamdesk.cli.call import Call
    from kamdesk.domain.rhythm import Rhythms
    from kamdesk.services.rhythm import Beat, Rhythm, Round, Total, Turn

PERIOD = re.compile(r"(\d{4})(?:-(?:q([1-4])|(\d{1,2})))?")
NAMED = {"month": month_of, "quarter": quarter_of, "year": year_of}
CLOCKS = (
    *("account", "person", "tier", "cadence_days", "cadence_max_days", "rule", "last_contact"),
    *("kind", "next_due", "overdue_days", "ratio", "light", "booked"),
)


def rhythm_arguments(parser: ArgumentParser) -> None:
    """Say whose, what of it, and which rule from now on."""
    parser.add_argument("account", metavar="ACCOUNT", nargs="?", help="all accounts if left out")
    parser.add_argument("--neglected", action="store_true", help="only who is due, worst first")
    parser.add_argument(
        "--cycle", metavar="PERIOD", help="month, quarter, year, 2026-11, 2026-Q4 or 2026"
    )
    parser.add_argument(
        "--tier",
        metavar="TIER=IDEAL/MAXIMUM",
        action="append",
        default=[],
        help="from now on: strategic=14/21; nothing behind the sign is as usual",
    )
    parser.add_argument(
        "--counts", metavar="KIND,KIND", help=f"what counts as contact: {', '.join(TouchpointKind)}"
    )
    parser.add_argument("--visits-per-week", metavar="N", help="how many contacts fit into one")


def rhythm(call: Call) -> Answer:
    """Return the clocks, the neglected or a round; first change the rule, where one is given."""
    account = call.account(call.typed.account) if call.option("account") else None
    chosen, period = _chosen(call), call.option("cycle")
    stretch = stretch_named(period, call.today) if period else None
    outcome = call.desk.preferences.choose_rhythm(chosen) if chosen else None
    changed = {"change": outcome.change_id} if outcome else {}
    said = [done(outcome)] if outcome else []
    owner = account.id if account else None
    if stretch:
        return _round(call.desk.rhythms.round(*stretch, call.as_of), owner, changed, said)
    return _clocks(call, owner, changed, said)


def stretch_named(text: str, today: date) -> tuple[date, date]:
    """Return first and last day of a period: of today's, or of one said by its number."""
    plain = text.strip().casefold()
    if plain in NAMED:
        return NAMED[plain](today)
    found = PERIOD.fullmatch(plain)
    month = int(found[3] or 1) if found else 0
    if found is None or not 1 <= month <= 12:
        raise RuleBroken("rhythm.period.unreadable", value=text)
    near(int(found[1]), text)
    if found[2]:
        return quarter_of(date(int(found[1]), int(found[2]) * 3, 1))
    first = date(int(found[1]), month, 1)
    return month_of(first) if found[3] else year_of(first)


def rule_sentence(rule: Rhythms) -> str:
    """Return the rule in force in one sentence."""
    days = ", ".join(f"{tier} {written_days(rule.tier(tier))}" for tier in Tier)
    kinds = ", ".join(kind for kind in TouchpointKind if kind in rule.counts)
    return f"Rule: days between contacts, usual/longest: {days}. What counts: {kinds}."


def _chosen(call: Call) -> dict[str, str]:
    chosen = {}
    for name, value in pairs(call.typed.tier):
        tier = name.casefold()
        if tier not in set(Tier):
            raise RuleBroken("rhythm.tier.unknown", name=name, known=", ".join(Tier))
        chosen[tier] = value
    for name in (COUNTS, VISITS):
        if (value := call.option(name)) is not None:
            chosen[name] = value
    return chosen


def _clocks(call: Call, owner: UUID | None, changed: dict[str, Any], said: list[str]) -> Answer:
    found = call.desk.rhythms.rhythm(call.as_of)
    data = {"as_of": found.as_of, **changed, "rule": contact_rule(found.rule)}
    if call.typed.neglected:
        lines = _lines(found.neglected, owner, found)
        data["neglected"] = lines
    else:
        accounts = _lines(found.accounts, owner, found)
        people = _lines(found.people, owner, found)
        data |= {"accounts": accounts, "people": people}
        lines = [*accounts, *people]
    columns = [name for name in CLOCKS if name != "person" or any(line["person"] for line in lines)]
    empty = "Nobody is neglected." if call.typed.neglected else "No accounts."
    table = Table(rows=lines, columns=columns, empty=empty)
    return Answer(data=data, said=[*said, rule_sentence(found.rule)], tables=[table])


def _lines(beats: Iterable[Beat], owner: UUID | None, found: Rhythm) -> list[dict[str, Any]]:
    return [_line(one, found) for one in beats if owner in {None, one.account_id}]


def _line(one: Beat, found: Rhythm) -> dict[str, Any]:
    return {
        "account": one.account,
        "id": one.account_id,
        "person": one.person or None,
        "contact_id": one.contact_id,
        "tier": one.tier,
        "cadence_days": one.interval.ideal,
        "cadence_max_days": one.interval.maximum,
        "rule": one.interval.source,
        "joined": one.joined,
        "last_contact": one.last.day if one.last else None,
        "kind": one.last.kind if one.last else None,
        "next_due": one.clock.due,
        "overdue_days": one.overdue,
        "ratio": one.ratio,
        "light": one.clock.light,
        "neglected": one.clock.due <= found.as_of,
        "booked": one.booked.day if one.booked else None,
        "booked_kind": one.booked.kind if one.booked else None,
        "quiet": one.booked is not None,
    }


def contact_rule(rule: Rhythms) -> dict[str, Any]:
    """Return the rule in force, part by part and in a sentence."""
    return {
        "tiers": {
            tier: {"ideal": rule.tier(tier).ideal, "maximum": rule.tier(tier).maximum}
            for tier in Tier
        },
        "counts": [kind for kind in TouchpointKind if kind in rule.counts],
        "visits_per_week": rule.visits_per_week,
        "says": rule_sentence(rule),
    }


def _round(found: Round, owner: UUID | None, changed: dict[str, Any], said: list[str]) -> Answer:
    if owner is not None:
        found = replace(found, turns=tuple(t for t in found.turns if t.account_id == owner))
    turns = [_turn(one) for one in found.turns]
    tiers = {tier: _total(total) for tier, total in found.tiers.items()}
    whole = _total(found.whole)
    data = {
        "as_of": found.as_of,
        **changed,
        "rule": contact_rule(found.rule),
        "cycle": {
            "first": found.first,
            "last": found.last,
            "accounts": turns,
            "tiers": tiers,
            "total": whole,
            "capacity": found.capacity,
        },
    }
    totals = [{"tier": tier, **total} for tier, total in (*tiers.items(), ("all", whole))]
    room = "not said" if found.capacity is None else str(found.capacity)
    days = f"{found.first.isoformat()} to {found.last.isoformat()}"
    said = [
        *said,
        f"{days}, as of {found.as_of}: {whole['planned']} contacts planned, room for {room}.",
        rule_sentence(found.rule),
    ]
    columns = "account tier cadence_days planned scheduled actual remaining to_schedule".split()  # noqa: SIM905
    tables = [Table(rows=turns, columns=columns, empty="No accounts.")]
    if len(turns) > 1:
        tables.append(Table(rows=totals, title="by tier"))
    return Answer(data=data, said=said, tables=tables)


def _turn(one: Turn) -> dict[str, Any]:
    cycle = one.cycle
    return {
        "account": one.account,
        "id": one.account_id,
        "tier": one.tier,
        "cadence_days": one.interval.ideal,
        "rule": one.interval.source,
        "planned": cycle.planned,
        "scheduled": cycle.scheduled,
        "actual": cycle.actual,
        "remaining": cycle.remaining,
        "to_schedule": cycle.to_schedule,
        "planned_days": one.due,
        "booked_days": [touch.day for touch in one.booked],
        "made_days": [touch.day for touch in one.made],
    }


def _total(total: Total) -> dict[str, Any]:
    return {
        "accounts": total.accounts,
        "planned": total.cycle.planned,
        "scheduled": total.cycle.scheduled,
        "actual": total.cycle.actual,
        "remaining": total.remaining,
        "to_schedule": total.to_schedule,
        "per_week": total.per_week,
    }

"""What has changed between two states of a plan, told so that a review can be opened with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from kamdesk.domain.plan_snapshot import Area, Seen, Snapshot

if TYPE_CHECKING:
    from datetime import date

REACHED = Decimal(1)
DAYS = frozenset(
    {
        "objective.due",
        "action.missed",
        "action.new",
        "action.moved",
        "action.kept",
        "action.late",
    }
)


class Mood(StrEnum):
    """What a change means for us."""

    GOOD = "good"
    BAD = "bad"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One change: where, what kind, what it is about, and from what to what."""

    area: Area
    code: str  # which sentence tells it
    about: str
    before: str = ""
    after: str = ""
    note: str = ""
    mood: Mood = Mood.PLAIN
    shape: str = ""  # how before and after are written: money, percent, day, else as they are


Told: TypeAlias = Iterator[Difference]


def plan_diff(before: Snapshot, after: Snapshot) -> tuple[Difference, ...]:
    """Return what has changed, in the order of the areas; nothing where nothing has."""
    tell: dict[Area, Callable[[Snapshot, Snapshot], Told]] = {
        Area.FIGURES: _figures,
        Area.PEOPLE: _people,
        Area.SCORES: _scores,
        Area.OBJECTIVES: _objectives,
        Area.ACTIONS: _actions,
        Area.RISKS: _risks,
        Area.SWOT: _swot,
        Area.BENEFITS: _benefits,
        Area.PLAN: _plan,
    }
    return tuple(one for area in Area for one in tell[area](before, after))


def _moved(before: Decimal | None, after: Decimal | None) -> Mood:
    if before is None or after is None or before == after:
        return Mood.PLAIN
    return Mood.GOOD if after > before else Mood.BAD


def _figures(before: Snapshot, after: Snapshot) -> Told:
    """Tell sales, share of wallet, score and health, each from what to what."""
    then = before.area(Area.FIGURES)
    for pk, now in after.area(Area.FIGURES).items():
        was = then.get(pk)
        old = was.fact("value") if was else ""
        if old != now.fact("value"):
            mood = _moved(was.number("value") if was else None, now.number("value"))
            yield Difference(
                area=Area.FIGURES,
                code=f"figure.{pk}",
                about=now.name,
                before=old,
                after=now.fact("value"),
                mood=mood,
                shape=now.fact("shape"),
            )


def _people(before: Snapshot, after: Snapshot) -> Told:
    then, now = before.area(Area.PEOPLE), after.area(Area.PEOPLE)
    for pk, one in now.items():
        if pk in then:
            yield from _person(then[pk], one)
        else:
            code = "person.new" if one.fact("met") else "person.new.unmet"
            yield _told(Area.PEOPLE, code, one, note=one.fact("title"))
    for pk, was in then.items():
        if pk not in now:
            yield _told(Area.PEOPLE, "person.gone", was, note=was.fact("title"), mood=Mood.BAD)


def _person(was: Seen, one: Seen) -> Told:
    if was.fact("support") != one.fact("support"):
        mood = _moved(was.number("stands"), one.number("stands"))
        yield _changed(Area.PEOPLE, "person.support", was, one, "support", mood=mood)
    for fact in ("role", "title"):
        if was.fact(fact) != one.fact(fact):
            yield _changed(Area.PEOPLE, f"person.{fact}", was, one, fact)
    if one.fact("met") and not was.fact("met"):
        yield _told(Area.PEOPLE, "person.met", one, mood=Mood.GOOD)


def _scores(before: Snapshot, after: Snapshot) -> Told:
    then = before.area(Area.SCORES)
    for pk, one in after.area(Area.SCORES).items():
        was = then.get(pk)
        if was is None:
            yield _told(Area.SCORES, "rating.new", one, after=one.fact("value"))
        elif was.fact("value") != one.fact("value"):
            mood = _moved(was.number("value"), one.number("value"))
            yield _changed(Area.SCORES, "rating.changed", was, one, "value", mood=mood)


def _objectives(before: Snapshot, after: Snapshot) -> Told:
    then, now = before.area(Area.OBJECTIVES), after.area(Area.OBJECTIVES)
    for pk, one in now.items():
        if pk not in then:
            yield _told(Area.OBJECTIVES, "objective.new", one, after=one.fact("target"))
        else:
            yield from _objective(then[pk], one)
    for pk, was in then.items():
        if pk not in now:
            yield _told(Area.OBJECTIVES, "objective.gone", was)


def _objective(was: Seen, one: Seen) -> Told:
    if was.name != one.name:
        yield Difference(
            area=Area.OBJECTIVES,
            code="objective.renamed",
            about=one.name,
            before=was.name,
            after=one.name,
        )
    for fact in ("target", "baseline", "due"):
        if was.fact(fact) != one.fact(fact):
            yield _changed(Area.OBJECTIVES, f"objective.{fact}", was, one, fact)
    if was.fact("current") != one.fact("current"):
        mood = _moved(was.number("progress"), one.number("progress"))
        yield _changed(Area.OBJECTIVES, "objective.current", was, one, "current", mood=mood)
    if _reached(one) and not _reached(was):
        yield _told(Area.OBJECTIVES, "objective.reached", one, mood=Mood.GOOD)
    elif was.fact("track") != one.fact("track") and one.fact("track"):
        good = one.fact("track") == "on"
        code = "objective.on.track" if good else "objective.off.track"
        yield _told(Area.OBJECTIVES, code, one, mood=Mood.GOOD if good else Mood.BAD)


def _actions(before: Snapshot, after: Snapshot) -> Told:
    """Tell what was done in time, late or not at all, what is new and what was given up."""
    then, now = before.area(Area.ACTIONS), after.area(Area.ACTIONS)
    yield from _promises(before, after)
    for pk, one in now.items():
        was = then.get(pk)
        if _newly_done(was, one, before.day):
            yield _done(one)
        elif _missed(one, before.day, after.day):
            due = one.fact("first_due")
            yield _told(Area.ACTIONS, "action.missed", one, after=due, mood=Mood.BAD)
        elif was is None and not one.fact("done_on"):
            yield _told(Area.ACTIONS, "action.new", one, after=one.fact("due"))
        elif was is not None and was.fact("due") != one.fact("due"):
            yield _changed(Area.ACTIONS, "action.moved", was, one, "due")
    for pk, was in then.items():
        if pk not in now and not was.fact("done_on"):
            yield _told(Area.ACTIONS, "action.gone", was)


def _promises(before: Snapshot, after: Snapshot) -> Told:
    """Sum up what became of our promises whose day has come between the two."""
    given = [
        one
        for one in after.areas.get(Area.ACTIONS, ())
        if one.fact("promise") == "ours"
        and (due := one.day("first_due")) is not None
        and before.day <= due < after.day
    ]
    if given:
        broken = [one for one in given if not _in_time(one)]
        yield Difference(
            area=Area.ACTIONS,
            code="promises.missed" if broken else "promises.kept",
            about=broken[0].name if broken else "",
            before=str(len(given) - len(broken)),
            after=str(len(given)),
            note=broken[0].fact("first_due") if broken else "",
            mood=Mood.BAD if broken else Mood.GOOD,
        )


def _in_time(one: Seen) -> bool:
    due, done = one.day("first_due"), one.day("done_on")
    return done is not None and (due is None or done <= due)


def _newly_done(was: Seen | None, one: Seen, since: date) -> bool:
    done = one.day("done_on")
    if done is None:
        return False
    return not was.fact("done_on") if was is not None else done > since


def _done(one: Seen) -> Difference:
    kept = _in_time(one)
    return _told(
        Area.ACTIONS,
        "action.kept" if kept else "action.late",
        one,
        before=one.fact("first_due"),
        after=one.fact("done_on"),
        mood=Mood.GOOD if kept else Mood.BAD,
    )


def _missed(one: Seen, since: date, until: date) -> bool:
    """Whether a day that was said has passed between the two, and it is not done."""
    due = one.day("first_due")
    return due is not None and since <= due < until and not one.fact("done_on")


def _risks(before: Snapshot, after: Snapshot) -> Told:
    then, now = before.area(Area.RISKS), after.area(Area.RISKS)
    for pk, one in now.items():
        was = then.get(pk)
        if was is None:
            yield _told(Area.RISKS, "risk.new", one, after=one.fact("weight"), mood=Mood.BAD)
        elif one.fact("closed") and not was.fact("closed"):
            yield _told(Area.RISKS, "risk.closed", one, mood=Mood.GOOD)
        elif was.fact("closed") and not one.fact("closed"):
            yield _told(Area.RISKS, "risk.opened", one, mood=Mood.BAD)
        elif was.fact("weight") != one.fact("weight"):
            mood = _moved(one.number("weight"), was.number("weight"))  # less is better
            yield _changed(Area.RISKS, "risk.weight", was, one, "weight", mood=mood)
    for pk, was in then.items():
        if pk not in now:
            yield _told(Area.RISKS, "risk.gone", was)


def _swot(before: Snapshot, after: Snapshot) -> Told:
    then, now = before.area(Area.SWOT), after.area(Area.SWOT)
    for pk, one in now.items():
        if pk not in then or then[pk].name != one.name:
            yield _told(Area.SWOT, f"swot.{one.fact('quadrant')}", one)
    for pk, was in then.items():
        if pk not in now:
            yield _told(Area.SWOT, "swot.gone", was)


def _benefits(before: Snapshot, after: Snapshot) -> Told:
    then = before.area(Area.BENEFITS)
    for pk, one in after.area(Area.BENEFITS).items():
        was = then.get(pk)
        if one.fact("confirmed") and not (was and was.fact("confirmed")):
            code, mood = "benefit.confirmed", Mood.GOOD
        elif was is None:
            code, mood = "benefit.new", Mood.PLAIN
        else:
            continue
        yield _told(Area.BENEFITS, code, one, after=one.fact("worth"), mood=mood)


def _plan(before: Snapshot, after: Snapshot) -> Told:
    """Tell which texts of the plan were rewritten; the words themselves stand in the plan."""
    then = before.area(Area.PLAN)
    for pk, one in after.area(Area.PLAN).items():
        was = then.get(pk)
        if (was.fact("text") if was else "") != one.fact("text"):
            old = was.fact("text") if was else ""
            yield _told(Area.PLAN, f"plan.{one.name}", one, before=old, after=one.fact("text"))


def _reached(one: Seen) -> bool:
    progress = one.number("progress")
    return progress is not None and progress >= REACHED


def _told(area: Area, code: str, one: Seen, *, mood: Mood = Mood.PLAIN, **more: str) -> Difference:
    return Difference(area=area, code=code, about=one.name, mood=mood, **more)


def _changed(
    area: Area, code: str, was: Seen, one: Seen, fact: str, *, mood: Mood = Mood.PLAIN
) -> Difference:
    return Difference(
        area=area,
        code=code,
        about=one.name,
        before=was.fact(fact),
        after=one.fact(fact),
        mood=mood,
        shape=_shape(code, one),
    )


def _shape(code: str, one: Seen) -> str:
    """Return how the values of a change are written."""
    return "day" if code in DAYS else one.fact("shape")

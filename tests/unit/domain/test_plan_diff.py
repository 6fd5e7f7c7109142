"""What has changed between two states of a plan."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.plan_diff import Mood, plan_diff
from kamdesk.domain.plan_snapshot import Area, Snapshot, seen

THEN, NOW = date(2026, 5, 21), date(2026, 6, 12)


def at(day, **areas):
    return Snapshot(
        day=day,
        currency="EUR",
        areas={Area(name): tuple(ones) for name, ones in areas.items()},
    )


def told(before, after):
    return [(one.code, one.about, one.before, one.after) for one in plan_diff(before, after)]


def action(pk, due, done=None, promise=""):
    return seen(pk, pk, due=due, first_due=due, done_on=done, promise=promise)


def test_a_snapshot_is_kept_as_text_and_read_again():
    made = at(THEN, people=[seen(1, "Søren ‘x’", support="sceptic", met=True, stands=Decimal(-1))])
    assert Snapshot.of(made.content()).areas[Area.PEOPLE] == made.areas[Area.PEOPLE]


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"day":"x"}', '{"day":"2026-01-01","swot":[1]}']
)
def test_what_is_no_snapshot_is_refused(content):
    with pytest.raises(RuleBroken):
        Snapshot.of(content)


def test_the_same_state_has_no_differences():
    state = {"people": [seen(1, "Anja", met=True)], "actions": [action("a", NOW)]}
    assert plan_diff(at(THEN, **state), at(THEN, **state)) == ()


def test_people_who_came_went_and_changed_their_minds_are_told():
    before = at(
        THEN,
        people=[seen(1, "Tobias", support="neutral", stands=Decimal(0)), seen(2, "Roland")],
    )
    after = at(
        NOW,
        people=[
            seen(1, "Tobias", support="sceptic", stands=Decimal(-1), met=True),
            seen(3, "Gregor"),
        ],
    )
    assert told(before, after) == [
        ("person.support", "Tobias", "neutral", "sceptic"),
        ("person.met", "Tobias", "", ""),
        ("person.new.unmet", "Gregor", "", ""),
        ("person.gone", "Roland", "", ""),
    ]
    assert plan_diff(before, after)[0].mood is Mood.BAD


def test_actions_are_kept_late_missed_new_or_moved():
    day = THEN + timedelta(days=7)
    before = at(THEN, actions=[action(name, day) for name in ("kept", "late", "missed", "dropped")])
    late = day + timedelta(days=3)
    after = at(
        NOW,
        actions=[
            action("kept", day, day),
            action("late", day, late),
            action("missed", day),
            action("new", NOW + timedelta(days=5)),
        ],
    )
    assert [(code, about) for code, about, *_ in told(before, after)] == [
        ("action.kept", "kept"),
        ("action.late", "late"),
        ("action.missed", "missed"),
        ("action.new", "new"),
        ("action.gone", "dropped"),
    ]


def test_a_postponed_promise_is_still_missed_on_the_day_first_said():
    day = THEN + timedelta(days=7)
    before = at(THEN, actions=[action("word", day, promise="ours")])
    moved = seen("word", "word", due=NOW + timedelta(9), first_due=day, promise="ours")
    codes = [code for code, *_ in told(before, at(NOW, actions=[moved]))]
    assert codes == ["promises.missed", "action.missed"]


def test_promises_whose_day_has_come_are_summed_up():
    day = THEN + timedelta(days=7)
    ours = [action(str(n), day, day, promise="ours") for n in range(3)]
    broken = action("slots", day, promise="ours")
    later = action("later", NOW + timedelta(9), promise="ours")
    found = plan_diff(at(THEN), at(NOW, actions=[*ours, broken, later]))[0]
    assert (found.code, found.about, found.before, found.after) == (
        "promises.missed",
        "slots",
        "3",
        "4",
    )


def test_less_of_a_risk_is_good_and_a_lower_score_is_not():
    before = at(
        THEN, risks=[seen(1, "Tender", weight=12)], figures=[seen("score", "score", value="8.1")]
    )
    after = at(
        NOW, risks=[seen(1, "Tender", weight=6)], figures=[seen("score", "score", value="7.4")]
    )
    moods = {one.code: one.mood for one in plan_diff(before, after)}
    assert moods == {"figure.score": Mood.BAD, "risk.weight": Mood.GOOD}


def test_an_objective_reached_is_said_once():
    before = at(
        THEN, objectives=[seen(1, "Stores", current="2", target="4", progress="0.5", track="off")]
    )
    after = at(
        NOW, objectives=[seen(1, "Stores", current="4", target="4", progress="1", track="on")]
    )
    assert [code for code, *_ in told(before, after)] == ["objective.current", "objective.reached"]

"""Reminders under a clock that is moved: each is told once, whatever happens to the time."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from kamdesk.domain.reminders import Of, Quiet, Reminder, Told, look

VIENNA = ZoneInfo("Europe/Vienna")
NIGHT = Quiet(start=time(20), end=time(7))
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)  # 2:00 to 3:00, and 3:00 to 2:00


def reminder(day, at=None, before=0, number=1):
    return Reminder(
        about=UUID(int=number), of=Of.ACTION, title="Send samples", day=day, at=at, before=before
    )


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


def vienna(*parts):
    return datetime(*parts, tzinfo=VIENNA).astimezone(UTC)


def through(reminders, moments, *, quiet=None, told=None):
    """Look at each moment with the memory of the one before, and tell when what was due."""
    told, heard = told or Told(), []
    for now in moments:
        found = look(reminders, told, now, zone=VIENNA, quiet=quiet)
        heard += [(one.about.int, now) for one in found.due]
        told = found.told
    return heard


def every(minutes, first, last):
    count = int((last - first) / timedelta(minutes=minutes))
    return [first + timedelta(minutes=minutes * n) for n in range(count + 1)]


def test_a_reminder_comes_so_many_minutes_before_its_time():
    one = reminder(date(2026, 6, 12), time(14, 30), before=45)
    heard = through([one], every(1, vienna(2026, 6, 12, 13), vienna(2026, 6, 12, 15)))
    assert heard == [(1, vienna(2026, 6, 12, 13, 45))]


def test_what_carries_no_time_is_remembered_at_nine():
    assert reminder(date(2026, 6, 12)).moment(VIENNA) == vienna(2026, 6, 12, 9)


@pytest.mark.parametrize("day", [SPRING, AUTUMN])
@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("before", [0, 60, 24 * 60])
def test_each_hour_of_a_day_with_a_change_of_clocks_is_told_once(day, hour, before):
    one = reminder(day, time(hour, 30), before=before)
    start = datetime.combine(day - timedelta(days=2), time(0), UTC)
    heard = through([one], every(30, start, start + timedelta(days=4)))
    assert len(heard) == 1


def test_an_hour_that_spring_leaves_out_is_told_an_hour_later_and_autumn_s_double_first():
    assert reminder(SPRING, time(2, 30)).moment(VIENNA) == utc(2026, 3, 29, 1, 30)
    assert reminder(AUTUMN, time(2, 30)).moment(VIENNA) == utc(2026, 10, 25, 0, 30)


def test_a_day_before_counts_hours_that_pass_and_not_those_on_the_wall():
    one = reminder(SPRING, time(12), before=120)
    assert one.moment(VIENNA) == vienna(2026, 3, 29, 10)
    assert reminder(SPRING, time(3, 30), before=60).moment(VIENNA) == utc(2026, 3, 29, 0, 30)


def test_what_was_missed_in_a_sleep_is_told_once_on_waking_and_known_as_missed():
    some = [reminder(date(2026, 6, 12), time(hour), number=hour) for hour in (10, 11, 15)]
    first = look(some, Told(), vienna(2026, 6, 12, 9), zone=VIENNA)
    woken = look(some, first.told, vienna(2026, 6, 12, 12), zone=VIENNA)
    assert [one.about.int for one in woken.due] == [10, 11]
    assert woken.missed
    again = look(some, woken.told, vienna(2026, 6, 12, 12), zone=VIENNA)
    assert (again.due, again.wake) == ((), vienna(2026, 6, 12, 15))


def test_what_was_due_before_the_first_look_is_not_told():
    one = reminder(date(2026, 6, 12), time(8))
    assert look([one], Told(), vienna(2026, 6, 12, 9), zone=VIENNA).due == ()


def test_a_clock_set_back_repeats_nothing_and_still_tells_what_is_new():
    old, new = (reminder(date(2026, 6, 12), time(10), number=n) for n in (1, 2))
    told = look([old], Told(), vienna(2026, 6, 12, 9), zone=VIENNA).told
    ahead = look([old], told, vienna(2031, 1, 1), zone=VIENNA)
    assert ahead.due == (old,)
    moments = every(30, vienna(2026, 6, 12, 9), vienna(2026, 6, 12, 12))
    heard = through([old, new], moments, told=ahead.told)
    assert heard == [(2, vienna(2026, 6, 12, 10))]


def test_what_is_due_while_the_clock_is_set_back_is_told_at_the_first_look():
    one = reminder(date(2026, 6, 12), time(10))
    ahead = Told(since=vienna(2031, 1, 1))
    now = vienna(2026, 6, 12, 10) + timedelta(seconds=15)
    assert look([one], ahead, now, zone=VIENNA).due == (one,)


def test_a_laptop_that_travels_says_nothing_twice():
    one = reminder(date(2026, 6, 12), time(10))
    told = look([one], Told(), vienna(2026, 6, 12, 9), zone=VIENNA).told
    told = look([one], told, vienna(2026, 6, 12, 10), zone=VIENNA).told
    west = ZoneInfo("America/New_York")
    moments = every(60, vienna(2026, 6, 12, 11), vienna(2026, 6, 13, 11))
    for now in moments:
        found = look([one], told, now, zone=west)
        told = found.told
        assert found.due == ()


def test_quiet_hours_keep_what_is_due_until_they_end():
    some = [reminder(date(2026, 6, 12), time(21), 0, 1), reminder(date(2026, 6, 13), time(6), 0, 2)]
    moments = every(30, vienna(2026, 6, 12, 19), vienna(2026, 6, 13, 9))
    heard = through(some, moments, quiet=NIGHT)
    assert heard == [(1, vienna(2026, 6, 13, 7)), (2, vienna(2026, 6, 13, 7))]


def test_quiet_hours_that_are_lifted_lose_nothing():
    one = reminder(date(2026, 6, 12), time(21))
    moments = every(30, vienna(2026, 6, 12, 19), vienna(2026, 6, 12, 23))
    told = Told()
    for now in moments:
        told = look([one], told, now, zone=VIENNA, quiet=NIGHT).told
    assert look([one], told, moments[-1], zone=VIENNA).due == (one,)


@pytest.mark.parametrize("day", [SPRING, AUTUMN])
def test_quiet_over_a_change_of_clocks_still_ends(day):
    one = reminder(day, time(2, 30))
    start = datetime.combine(day - timedelta(days=1), time(12), VIENNA).astimezone(UTC)
    heard = through([one], every(15, start, start + timedelta(days=1)), quiet=NIGHT)
    assert heard == [(1, datetime.combine(day, time(7), VIENNA).astimezone(UTC))]


def test_hours_within_one_day_are_quiet_from_the_first_minute_to_the_last():
    noon = Quiet(start=time(12), end=time(13))
    held = [now for now in every(15, utc(2026, 6, 12), utc(2026, 6, 13)) if noon.until(now, UTC)]
    assert (held[0], held[-1]) == (utc(2026, 6, 12, 12), utc(2026, 6, 12, 12, 45))


def test_what_is_put_off_comes_again_once():
    one = reminder(date(2026, 6, 12), time(10))
    told = look(
        [one], Told(since=vienna(2026, 6, 12, 9)), vienna(2026, 6, 12, 10), zone=VIENNA
    ).told
    later = told.put_off(one, vienna(2026, 6, 12, 11))
    moments = every(10, vienna(2026, 6, 12, 10), vienna(2026, 6, 12, 13))
    assert through([one], moments, told=later) == [(1, vienna(2026, 6, 12, 11))]


def test_another_day_is_another_reminder():
    one, moved = reminder(date(2026, 6, 12), time(10)), reminder(date(2026, 6, 15), time(10))
    told = look(
        [one], Told(since=vienna(2026, 6, 12, 9)), vienna(2026, 6, 12, 10), zone=VIENNA
    ).told
    assert look([moved], told, vienna(2026, 6, 15, 10), zone=VIENNA).due == (moved,)


def test_looks_however_far_apart_tell_each_thing_once():
    first = vienna(2026, 10, 24, 0)
    some = [reminder(date(2026, 10, 24 + n // 24), time(n % 24, 15), number=n) for n in range(72)]
    for gap in (1, 7, 59, 61, 600, 3000):
        moments = every(gap, first, first + timedelta(days=5))
        assert all(a < b for a, b in pairwise(moments))
        heard = [number for number, _ in through(some, moments)]
        assert sorted(heard) == list(range(72))


def test_a_day_no_clock_reaches_is_passed_over():
    one = reminder(date.max, time(23), before=0)
    assert look([one], Told(), utc(2026, 6, 12), zone=ZoneInfo("Pacific/Honolulu")).due == ()

"""Identities that sort by birth, and time that never runs backwards."""

import pytest

from kamdesk.domain.clock import HybridClock
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import Identities, wall_ms


def test_identities_rise_even_when_the_clock_goes_back():
    times = iter([1_700_000_000_000, 1_700_000_000_000, 1_600_000_000_000])
    maker = Identities(lambda: next(times))
    made = [maker.next() for _ in range(3)]
    assert made == sorted(set(made))
    assert {one.version for one in made} == {7}
    assert made[0].variant == "specified in RFC 4122"
    assert made[0].int >> 80 == 1_700_000_000_000


def test_the_clock_on_the_wall_counts_milliseconds():
    first, second = wall_ms(), wall_ms()
    assert 1_700_000_000_000 < first <= second < 10_000_000_000_000


def test_the_hybrid_clock_never_runs_backwards():
    times = iter([1000, 900, 900])
    clock = HybridClock(now=lambda: next(times))
    first, second = clock.tick(), clock.tick()
    assert (first, second) == (1000 << 16, (1000 << 16) + 1)


def test_another_clock_that_is_ahead_is_followed():
    clock = HybridClock(now=lambda: 1000)
    clock.observe(5000 << 16)
    clock.observe(2000 << 16)
    assert clock.tick() == (5000 << 16) + 1


def test_a_clock_far_ahead_is_refused():
    with pytest.raises(RuleBroken, match=r"clock\.ahead"):
        HybridClock(now=lambda: 0).observe(25 * 3600 * 1000 << 16)

"""A floor and the program measured in turns, so that a busy machine slows both."""

import platform
import statistics
from collections.abc import Callable
from os import cpu_count
from time import perf_counter, process_time

RUNS = 7


def machine() -> str:
    return f"{platform.machine()}, {cpu_count()} cores, Python {platform.python_version()}"


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return how many milliseconds went by, and how many of them were spent computing."""
    wall, busy = perf_counter(), process_time()
    work()
    return 1000 * (perf_counter() - wall), 1000 * (process_time() - busy)


def nothing() -> None:
    """Prepare nothing."""


def in_turns(
    name: str,
    floor: Callable[[], object],
    work: Callable[[], object],
    budget: float,
    *,
    before: Callable[[], object] = nothing,
) -> None:
    """Print medians of both, their ratio, and the most it may be; the first turn warms up.

    What happens ``before`` each turn is not counted.
    """
    floors, works = [], []
    for turn in range(RUNS + 1):
        before()
        low, high = timed(floor), timed(work)
        if turn:
            floors.append(low)
            works.append(high)
    wall, busy = (
        (statistics.median(one[at] for one in floors), statistics.median(one[at] for one in works))
        for at in (0, 1)
    )
    ratio = min(wall[1] / wall[0], busy[1] / busy[0]) if busy[0] else wall[1] / wall[0]
    print(
        f"{name:44}{wall[0]:9.1f}{wall[1]:9.1f} ms   busy {busy[0]:8.1f}{busy[1]:8.1f} ms"
        f"   ratio {ratio:5.2f} of {budget:g}{'' if ratio <= budget else '   OVER'}"
    )


def alone(name: str, work: Callable[[], object], budget: float, share: float = 0.5) -> None:
    """Print a share of the times that something takes, by the clock and busy."""
    times = [timed(work) for _ in range(RUNS + 1)][1:]
    at = min(len(times) - 1, int(share * len(times)))
    wall, busy = (sorted(one[part] for one in times)[at] for part in (0, 1))
    print(f"{name:44}         {wall:9.1f} ms   busy         {busy:8.1f} ms   of {budget:g} ms")

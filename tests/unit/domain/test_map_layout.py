"""Where people stand on the map."""

from itertools import combinations
from uuid import UUID

import pytest

from kamdesk.domain.map_layout import Place, Seat, circle, layout


def seat(number, boss=None, rank=0):
    return Seat(
        id=UUID(int=number), name=f"P{number:03}", boss=UUID(int=boss) if boss else None, rank=rank
    )


def where(*seats):
    return {one.int: place for one, place in layout(seats).items()}


def stand_clear(places):
    return all(
        abs(one.x - two.x) > 0.9 or abs(one.y - two.y) > 0.9
        for one, two in combinations(places.values(), 2)
    )


def test_nobody_stands_nowhere():
    assert layout([]) == {}


def test_a_boss_stands_over_the_middle_of_the_reports():
    found = where(seat(1), seat(2, 1), seat(3, 1), seat(4, 1))
    assert found[1] == Place(found[3].x, 0)
    assert [found[one].y for one in (2, 3, 4)] == [1, 1, 1]
    assert [found[3].x - found[2].x, found[4].x - found[3].x] == [1, 1]


def test_reports_of_a_middle_manager_hang_below_each_other():
    found = where(seat(1), seat(2, 1), seat(3, 1), seat(4, 2), seat(5, 2))
    assert found[4].hangs
    assert found[5].hangs
    assert found[4].x == found[5].x
    assert [found[4].y, found[5].y] == [2, 3]
    assert not found[2].hangs


def test_subtrees_are_pushed_together_where_their_outlines_allow():
    deep = [seat(2, 1), seat(4, 2), seat(5, 4), seat(6, 4)]
    found = where(seat(1), *deep, seat(3, 1))
    assert found[3].x - found[2].x == 1


def test_people_who_report_to_nobody_stand_in_rows_by_rank():
    found = where(seat(1, rank=2), seat(2, rank=0), seat(3, rank=2))
    assert [found[one].y for one in (2, 1, 3)] == [0, 1, 1]


def test_they_stand_beside_the_tree():
    found = where(seat(1), seat(2, 1), seat(9, rank=1))
    assert found[9].x >= max(found[1].x, found[2].x) + 1


def test_the_order_they_come_in_does_not_matter():
    seats = [seat(n, (n - 1) // 3 or None, n % 4) for n in range(1, 60)]
    assert layout(seats) == layout(seats[::-1]) == layout(seats[1::2] + seats[::2])


@pytest.mark.parametrize("spread", [1, 2, 3, 7, 200])
def test_two_hundred_people_never_cover_each_other(spread):
    seats = [seat(n, (n + spread - 2) // spread if n > 1 else None) for n in range(1, 201)]
    found = where(*seats)
    assert len(found) == 200
    assert stand_clear(found)


def test_a_chain_longer_than_a_stack_is_drawn():
    found = where(*(seat(n, n - 1 or None) for n in range(1, 1201)))
    assert found[1200].y == 1199


def test_two_hundred_without_a_boss_stay_within_a_few_screens():
    found = where(*(seat(n, rank=n % 4) for n in range(1, 201)))
    assert stand_clear(found)
    assert max(place.x for place in found.values()) < 20


def test_a_circle_from_a_foreign_file_is_cut_open():
    found = where(seat(1, 3), seat(2, 1), seat(3, 2), seat(4, 4), seat(5, 99))
    assert len(found) == 5
    assert stand_clear(found)
    assert found[1].y == 0


def test_a_circle_is_seen_before_it_is_closed():
    one, two, three, four = (UUID(int=n) for n in range(1, 5))
    assert circle({one: two, two: three, three: one}, one)
    assert not circle({one: two, two: three}, one)
    assert not circle({one: two, two: three, three: two, four: None}, one)

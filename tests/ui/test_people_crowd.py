"""A map of two hundred people in many scripts: seen whole, read near, heard, written as strokes."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap

from kamdesk.domain.contacts import Contact, Support
from kamdesk.domain.ties import Tie, TieKind
from kamdesk.services.people import PeopleService
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.views.account.people.afar import in_two
from kamdesk.ui.views.account.people.export import write_map
from kamdesk.ui.views.account.people.map_view import MapView
from tests.conftest import an_account
from tests.ui.conftest import today

NAMES = (
    "Анна Кузнецова-Преображенская",
    "Δημήτρης Παπαδόπουλος",
    "محمد عبد الرحمن الفارسي",
    "王小明",
    "Nguyễn Thị Minh Khai",
)
CROWD = 200


def people_of(desk, count):
    account = an_account(name="Crowd")
    desk.accounts.add(account)
    people: list[Contact] = []
    for number in range(count):
        boss = people[(number - 1) // 6].id if 0 < number < count * 0.85 else None
        name = NAMES[number % len(NAMES)]
        people.append(
            Contact(account_id=account.id, name=name, reports_to_id=boss, support=Support.ADVOCATE)
        )
    ties = [
        Tie(contact_id=people[at].id, other_id=people[at + 1].id, kind=TieKind.INFLUENCES)
        for at in range(min(3, count - 1))
    ]
    with desk.transactions() as work:
        work.of(Contact).add_many(people)
        work.of(Tie).add_many(ties)
        work.commit("contact.add", "many")
    return PeopleService(desk.reader, today).people(account.id)


@pytest.fixture
def view(qtbot, theme):
    view = MapView(theme)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    return view


@pytest.fixture
def crowd(view, dated):
    view.show_map(people_of(dated, CROWD))
    return view


def test_nobody_stands_on_anybody_else(crowd):
    boxes = sorted((one.box for one in crowd.map.people), key=lambda box: (box.top(), box.left()))
    assert len(boxes) == CROWD
    for at, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[at + 1 : at + 60])


def test_fitted_everybody_is_in_sight(qtbot, crowd):
    crowd.fit()
    qtbot.waitUntil(lambda: not crowd.horizontalScrollBar().isVisible())
    room = crowd.viewport().rect()
    places = [crowd.mapFromScene(one.box).boundingRect() for one in crowd.map.people]
    assert all(room.contains(place) for place in places)


def test_from_afar_a_card_is_the_color_of_its_state(qtbot, crowd, theme):
    crowd.fit()
    qtbot.waitUntil(lambda: not crowd.horizontalScrollBar().isVisible())
    first = crowd.mapFromScene(crowd.map.people[0].box).boundingRect()
    seen = crowd.grab().toImage().pixelColor(first.topLeft() + QPoint(4, 3)).name()
    assert seen == theme.tokens.tone("good").soft


def test_names_show_whole_in_one_line_or_two(theme, qtbot):
    picture = QPixmap(10, 10)
    painter = QPainter(picture)
    artist = Artist(painter, theme, Qt.LayoutDirection.LeftToRight)
    room = 146
    for name in NAMES:
        lines = in_two(artist, name, (room, room))
        assert "".join(lines).replace(" ", "") == name.replace(" ", "")
        assert all(artist.width(line, "strong") <= room for line in lines)
    assert in_two(artist, "Donaudampfschifffahrtsgesellschaftskapitän", (room, room))[1] == ""
    painter.end()


def test_each_person_and_tie_is_heard_where_it_is_drawn(crowd):
    assert len(crowd.voices.words) == CROWD + 3
    first, tie = crowd.voices.words[0], crowd.voices.words[-1]
    assert first.startswith("Анна Кузнецова-Преображенская, Advocate, Not met")
    assert tie.endswith(": Influences")
    crowd.zoom(0.5)
    place = crowd.mapFromScene(crowd.map.people[0].box).boundingRect()
    assert crowd.voices._labels[0].geometry() == place


def test_a_smaller_map_is_heard_without_the_others(view, dated):
    view.show_map(people_of(dated, 12))
    view.show_map(people_of(dated, 1))
    assert len(view.voices.words) == 1
    assert sum(label.isVisible() for label in view.voices._labels) == 1


def test_ties_are_reached_by_keys(qtbot, view, dated):
    view.show_map(people_of(dated, 4))
    view.map.choose(view.map.people[0].person.contact.id)
    qtbot.keyClick(view, Qt.Key.Key_T)
    tie = view.map.chosen_tie
    assert tie is not None
    assert view.accessibleDescription().splitlines()[0] == tie.description
    with qtbot.waitSignal(view.tie_opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [tie.tie.id]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.map.chosen is tie.end


def test_a_drawing_keeps_its_icons_as_strokes(view, dated, theme, tmp_path):
    view.show_map(people_of(dated, 12))
    out = tmp_path / "map.svg"
    assert write_map(view.map, out, "svg", "Crowd", theme.color("surface"))
    drawn = out.read_text("utf-8")
    assert "<image" not in drawn
    assert len(re.findall("<path", drawn)) > 12

"""What to mind at a customer shows on the form of a touchpoint, and only there."""

from functools import partial

import pytest

from kamdesk.services.kinds import Kind
from kamdesk.ui.views.adding import Adding
from kamdesk.ui.views.minding import Minding
from kamdesk.ui.views.touchpoints import TouchpointsView
from tests.support.builders import a_touchpoint
from tests.support.trade import keep

WISHES = {"no_go": "The flood\nof 1998", "gifts": "None", "delivery": "Ramp 4"}
SAID = "Not: The flood of 1998\nGifts: None\nDelivery: Ramp 4"


@pytest.fixture
def adding(qtbot, screen, stocked, known, editing):
    with qtbot.waitSignal(editing.changed):
        editing.do(partial(stocked.accounts.change, known.alpha.id, **WISHES))
    return screen(TouchpointsView).findChild(Adding)


def note(form):
    return form.findChild(Minding)


def leave(form, name):
    field = form.field("account")
    field.put(name)
    field.left.emit()


def test_it_shows_as_soon_as_the_customer_is_known_and_goes_with_it(qtbot, adding):
    form = adding.new(Kind.TOUCHPOINTS)
    assert not note(form).isVisible()
    leave(form, "alpha")
    qtbot.waitUntil(note(form).isVisible)
    assert note(form).text() == SAID
    leave(form, "Beta")
    qtbot.waitUntil(lambda: not note(form).isVisible())


def test_half_a_name_tells_nothing(qtbot, adding, tasks):
    form = adding.new(Kind.TOUCHPOINTS)
    leave(form, "alp")
    with qtbot.assertNotEmitted(form.submitted, wait=50):
        assert not note(form).isVisible()


def test_a_stored_touchpoint_says_it_too(qtbot, adding, stocked, known):
    touch = a_touchpoint(account_id=known.alpha.id)
    keep(stocked, touch)
    adding.change(Kind.TOUCHPOINTS, touch.id)
    qtbot.waitUntil(lambda: adding.form is not None)
    qtbot.waitUntil(lambda: note(adding.form).text() == SAID)


def test_other_forms_have_nothing_of_it(adding):
    assert note(adding.new(Kind.ACTIONS)) is None

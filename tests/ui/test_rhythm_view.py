"""The rhythm of contact: who is neglected, by which rule, and how a round stands."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton

from kamdesk.domain.accounts import Tier
from kamdesk.domain.contacts import Contact
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.ui.models.fixed_table import FixedTableModel
from kamdesk.ui.places import main_page
from kamdesk.ui.views.explanation import Explanation
from kamdesk.ui.views.portfolio.tabs import PortfolioTabs
from kamdesk.ui.views.rhythm import RhythmView
from kamdesk.ui.views.rhythm.booking import BookingForm
from kamdesk.ui.views.rhythm.columns import clock_columns
from tests.conftest import an_account
from tests.support.tables import names
from tests.ui.conftest import TODAY, in_days


@pytest.fixture
def neglected(stocked, known):
    """Alpha was seen three days ago; Gamma has been silent for fifty."""
    gamma = an_account(name="Gamma", tier=Tier.GROWTH, joined=in_days(-400))
    stocked.accounts.add(gamma)
    stocked.accounts.change(known.beta.id, joined=in_days(-20))
    stocked.touchpoints.add(
        Touchpoint(summary="Talk", happened_on=in_days(-50), account_id=gamma.id, kind="email")
    )
    known.gamma = gamma
    return stocked


@pytest.fixture
def view(qtbot, screen, neglected):
    view = screen(RhythmView)
    qtbot.waitUntil(lambda: names(view.neglected.table) == ["Gamma", "Beta"])
    return view


def line(view, row, key):
    table = view.neglected
    at = [each.key for each in table.model.columns].index(key)
    return table.model.index(row, at).data()


def chip(row, key):
    return next(one for one in row.findChildren(QPushButton) if one.property("key") == key)


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_most_neglected_come_first_with_their_reason(qtbot, view, request):
    request.getfixturevalue("database_off_the_gui_thread")
    assert line(view, 0, "last") == "50 days ago, Email  ·  Thu 23 Apr"
    assert line(view, 0, "rhythm") == "30 / 45 days"
    assert line(view, 0, "overdue") == "20 days late"
    assert line(view, 0, "ratio") == "1.7×  too late"
    assert line(view, 1, "last").startswith("Never, joined ")
    assert view.rule.days[Tier.GROWTH][0].text() == "30"


def test_the_clocks_keep_to_the_rules_of_item_models(neglected, qtmodeltester):
    model = FixedTableModel(clock_columns(lambda: TODAY))
    model.show_rows(neglected.rhythms.rhythm().accounts)
    qtmodeltester.check(model)
    assert model.rowCount() == 3


def test_another_rule_holds_as_soon_as_it_is_typed_and_undo_brings_the_old_one(
    qtbot, view, editing, neglected
):
    ideal, maximum = view.rule.days[Tier.GROWTH]
    type_into(qtbot, ideal, "60")
    qtbot.waitUntil(lambda: names(view.neglected.table) == ["Beta"])
    qtbot.waitUntil(lambda: maximum.text() == "90")
    neglected_rule = neglected.figures.preferences().rhythms.tier(Tier.GROWTH)
    assert (neglected_rule.ideal, neglected_rule.maximum) == (60, 90)
    editing.stack.undo()
    qtbot.waitUntil(lambda: names(view.neglected.table) == ["Gamma", "Beta"])
    assert (ideal.text(), maximum.text()) == ("30", "45")


def test_a_rule_that_cannot_be_leaves_the_old_one_in_the_fields(qtbot, view, editing, neglected):
    field = view.rule.days[Tier.GROWTH][1]
    with qtbot.waitSignal(editing.refused):
        type_into(qtbot, field, "5")
    qtbot.waitUntil(lambda: field.text() == "45")
    assert neglected.figures.preferences().rhythms.tier(Tier.GROWTH).maximum == 45


def test_a_kind_that_does_not_count_any_more_is_no_contact(qtbot, view, editing, neglected):
    with qtbot.waitSignal(editing.changed):
        chip(view.rule.kinds, "email").click()
    qtbot.waitUntil(lambda: line(view, 0, "last").startswith("Never"))
    neglected.history.undo()
    view.refresh()
    qtbot.waitUntil(lambda: line(view, 0, "last").startswith("50 days"))
    assert chip(view.rule.kinds, "email").isChecked()


def test_something_has_to_count(qtbot, view, editing, neglected):
    neglected.preferences.choose_rhythm({"counts": "visit"})
    view.refresh()
    qtbot.waitUntil(lambda: view.rule.kinds.choice == {"visit"})
    with qtbot.waitSignal(editing.refused):
        chip(view.rule.kinds, "visit").click()
    qtbot.waitUntil(lambda: view.rule.kinds.choice == {"visit"})


def test_a_visit_is_booked_with_one_key_and_quiets_the_row(qtbot, view, editing, neglected, known):
    view.neglected.table.setFocus()
    qtbot.keyClick(view.neglected.table, Qt.Key.Key_B)
    form = view.window().findChild(BookingForm)
    form.day.setDate(QDate(2026, 6, 19))
    qtbot.keyClicks(form.objective, "Agree the price list")
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(form.objective, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(view.neglected.table) == ["Beta", "Gamma"])
    assert line(view, 1, "booked") == "booked Fri 19 Jun"
    assert line(view, 1, "overdue") == "20 days late"
    booked = next(
        one
        for one in neglected.reader.all(Touchpoint, account_id=[known.gamma.id])
        if one.happened_on > TODAY
    )
    assert (booked.objective, booked.kind) == ("Agree the price list", "visit")


def test_no_visit_is_booked_for_a_day_that_has_been(view, neglected):
    beat = neglected.rhythms.rhythm().neglected[0]
    form = BookingForm(view._bench.theme, beat, [TouchpointKind.VISIT], today=TODAY)
    form.day.setDate(QDate(2026, 6, 1))
    assert form.touchpoint().happened_on == in_days(1)
    assert form.touchpoint().summary == "Visit"


def test_one_key_each_logs_opens_and_explains(qtbot, view, known):
    view.neglected.table.setFocus()
    with qtbot.waitSignal(view.log_asked) as logged:
        qtbot.keyClick(view.neglected.table, Qt.Key.Key_L)
    with qtbot.waitSignal(view.account_opened) as opened:
        qtbot.keyClick(view.neglected.table, Qt.Key.Key_Return)
    assert logged.args == opened.args == [known.gamma.id]
    qtbot.keyClick(view.neglected.table, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: view.window().findChild(Explanation) is not None)


def test_filters_leave_key_accounts_and_add_people(qtbot, view, neglected, known):
    eva = Contact(name="Eva", account_id=known.alpha.id, cadence_days=5)
    neglected.contacts.add(eva)
    view.refresh()
    qtbot.waitUntil(lambda: not view.neglected.people.isHidden())
    assert names(view.neglected.table) == ["Gamma", "Beta"]
    chip(view.neglected.people, "people").click()
    assert "Eva" in names(view.neglected.table)
    chip(view.neglected.filters, "growth").click()
    assert names(view.neglected.table) == ["Gamma"]


def test_a_round_shows_what_is_owed_and_whether_it_fits(qtbot, view, neglected):
    neglected.preferences.choose_rhythm({"visits_per_week": "1"})
    view.show_part("round")
    cycle = view.cycle
    cycle.periods.choose("month")
    cycle._on_kind_chosen("month")
    qtbot.waitUntil(lambda: cycle._name.text() == "1 – 30 Jun 2026")
    assert names(cycle.totals)[0] == "All accounts"
    planned = [each.key for each in cycle.model.columns].index("planned")
    by_account = dict(zip(names(cycle.table), names(cycle.table, planned), strict=True))
    assert by_account == {"Alpha": "3", "Gamma": "1", "Beta": "1"}
    qtbot.waitUntil(lambda: cycle._room.accessibleName() == "1 more than fit (4)")
    cycle._later.click()
    qtbot.waitUntil(lambda: cycle._name.text() == "1 – 31 Jul 2026")


def test_large_text_scrolls_instead_of_cutting_the_rule(qtbot, screen, theme, neglected):
    theme.set_text_scale(1.5)
    view = screen(RhythmView)
    view.resize(1100, 560)
    qtbot.waitUntil(lambda: names(view.neglected.table) == ["Gamma", "Beta"])
    fields = [one for pair in view.rule.days.values() for one in pair]
    assert all(one.parentWidget().rect().contains(one.geometry()) for one in fields)


def test_everybody_in_touch_is_good_news(qtbot, screen, dated):
    dated.accounts.add(an_account(name="Alpha", joined=in_days(-3)))
    (account,) = dated.lists["accounts"].rows(dated.portfolio.ids(_all())).values()
    dated.touchpoints.add(
        Touchpoint(summary="Talk", happened_on=TODAY, account_id=account.id, kind="call")
    )
    view = screen(RhythmView)
    qtbot.waitUntil(lambda: view.neglected._stack.currentIndex() == 1)
    assert view.rule.isVisible()


def _all():
    from kamdesk.services.query import Query

    return Query()


def test_without_accounts_there_is_one_way_on(qtbot, screen):
    view = screen(RhythmView)
    qtbot.waitUntil(view._empty.isVisible)
    assert not view.rule.isVisible()
    with qtbot.waitSignal(view.page_asked) as asked:
        view._empty.findChild(QPushButton).click()
    assert asked.args == ["accounts"]


def test_the_page_is_one_of_the_portfolios(view):
    assert main_page("rhythm") == "portfolio"
    assert view.findChild(PortfolioTabs) is not None

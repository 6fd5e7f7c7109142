"""The tree of an account: read, opened figure by figure, added to, moved in, walked by keys."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from kamdesk.domain.accounts import Account, Level
from kamdesk.domain.figures.rolling_up import Measure
from kamdesk.ui.dialogs.record_form import RecordForm
from kamdesk.ui.models.structure import GO
from kamdesk.ui.models.tree import TreeModel
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.explanation import Explanation
from kamdesk.ui.widgets.text import Label
from tests.conftest import an_account

Key = Qt.Key


@pytest.fixture
def site(dated, stocked, known):
    """Alpha over Beta, and a site of Beta."""
    dated.accounts.move(known.beta.id, known.alpha.id)
    site = an_account(name="Gamma", parent_id=known.beta.id, level=Level.SITE)
    dated.accounts.add(site)
    return site


@pytest.fixture
def tab(qtbot, screen, site, known):
    view = screen(AccountView)
    view.show_subject(known.beta.id)
    view.show_tab("structure")
    found = view.tab("structure")
    qtbot.waitUntil(lambda: found.chosen is not None)
    view.activateWindow()
    yield found
    view.hide()


def names(tab):
    found, rest = [], [QModelIndex()]
    while rest:
        above = rest.pop(0)
        below = [tab.model.index(row, 0, above) for row in range(tab.model.rowCount(above))]
        found += [tab.model.limb_at(one).name for one in below]
        rest += below
    return found


def cell(tab, account, key):
    column = next(at for at, each in enumerate(tab.model.columns) if each.key == key)
    return tab.model.index_of(account.id).siblingAtColumn(column)


def test_the_whole_tree_shows_with_its_account_chosen(tab, known):
    assert names(tab) == ["Alpha", "Beta", "Gamma"]
    assert tab.chosen.id == known.beta.id
    said = cell(tab, known.alpha, Measure.OPEN_PIPELINE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Pipeline: €130k, own €50k"


def test_a_figure_pressed_opens_with_every_account_as_a_part(qtbot, tab, known):
    place = tab.tree.visualRect(cell(tab, known.alpha, Measure.SALES)).center()
    qtbot.mouseClick(tab.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: tab.window().findChild(Explanation) is not None)
    panel = tab.window().findChild(Explanation)
    assert panel.accessibleName() == "Sales of twelve months of Alpha and all below"
    said = [label.text() for label in panel.findChildren(Label)]
    assert {"Alpha", "Beta", "Gamma", "€1,200", "100%"} <= set(said)


def test_the_arrow_leads_to_the_account(qtbot, tab, site):
    with qtbot.waitSignal(tab.account_opened) as asked:
        tab.tree.pressed_at.emit(cell(tab, site, GO))
    assert asked.args == [site.id]


def test_a_site_is_added_below_what_is_chosen(qtbot, tab, editing, known, dated):
    tab._add.menu().actions()[1].trigger()
    form = tab._adding.form
    form.field("name").put("Delta")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    qtbot.waitUntil(lambda: "Delta" in names(tab))
    (added,) = dated.reader.all(Account, name=["Delta"])
    assert (added.parent_id, added.level) == (known.beta.id, Level.SITE)


def test_a_group_is_put_above_as_one_change(qtbot, tab, editing, known, dated):
    tab._add.menu().actions()[-1].trigger()
    form = tab.window().findChild(RecordForm)
    form.field("name").put("Holding")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    qtbot.waitUntil(lambda: names(tab) == ["Alpha", "Holding", "Beta", "Gamma"])
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: names(tab) == ["Alpha", "Beta", "Gamma"])
    assert dated.reader.one(Account, known.beta.id).parent_id == known.alpha.id


def test_an_account_dropped_on_another_moves_below_it_and_back_by_undo(
    qtbot, tab, editing, known, site, dated
):
    model = tab.model
    carried = model.mimeData([model.index_of(site.id)])
    with qtbot.waitSignal(editing.changed):
        model.dropMimeData(
            carried, Qt.DropAction.MoveAction, -1, -1, model.index_of(known.alpha.id)
        )
    qtbot.waitUntil(lambda: model.index_of(site.id).parent() == model.index_of(known.alpha.id))
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    assert dated.reader.one(Account, site.id).parent_id == known.beta.id


def test_an_account_dropped_below_itself_is_refused_and_stays(qtbot, tab, editing, known, site):
    model = tab.model
    carried = model.mimeData([model.index_of(known.alpha.id)])
    with qtbot.waitSignal(editing.refused) as refused:
        model.dropMimeData(carried, Qt.DropAction.MoveAction, -1, -1, model.index_of(site.id))
    assert refused.args[0].code == "account.parent.circle"
    assert names(tab) == ["Alpha", "Beta", "Gamma"]


def test_arrows_open_branches_and_go_from_figure_to_figure(qtbot, tab, known):
    tree = tab.tree
    tree.setFocus()
    beta = tab.model.index_of(known.beta.id)
    qtbot.keyClick(tree, Key.Key_Left)
    assert not tree.isExpanded(beta)
    qtbot.keyClick(tree, Key.Key_Left)
    assert tab.chosen.id == known.alpha.id
    qtbot.keyClick(tree, Key.Key_Right)
    assert tree.currentIndex().column() == 1
    qtbot.keyClick(tree, Key.Key_Return)
    qtbot.waitUntil(lambda: tab.window().findChild(Explanation) is not None)


def test_a_change_below_shows_and_closed_branches_stay_closed(qtbot, tab, editing, known, dated):
    tab.tree.setExpanded(tab.model.index_of(known.beta.id), False)
    with qtbot.waitSignal(tab.shown):
        editing.do(lambda: dated.accounts.rename(known.alpha.id, "Omega"))
    assert names(tab)[0] == "Omega"
    assert not tab.tree.isExpanded(tab.model.index_of(known.beta.id))


def test_an_account_alone_says_what_a_tree_is_for(qtbot, screen, stocked, known):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    view.show_tab("structure")
    tab = view.tab("structure")
    with qtbot.waitSignal(tab.shown):
        tab.show_account(known.alpha.id)
    assert tab._pages.currentIndex() == 1
    tab._alone.findChildren(type(tab._add))[0].click()
    assert tab._adding.form is not None


def test_where_the_room_is_short_the_least_figures_go(tab):
    tab.window().resize(760, 700)
    shown = {
        each.key for at, each in enumerate(tab.model.columns) if not tab.tree.isColumnHidden(at)
    }
    assert {"name", Measure.SALES, Measure.HEALTH, GO} <= shown
    assert Measure.BEFORE not in shown
    assert tab.tree.header().length() <= tab.tree.viewport().width()


def test_the_model_keeps_the_rules_of_trees(qtmodeltester, tab):
    qtmodeltester.check(tab.model)
    rows, columns = tab._found.limbs, tab.model.columns
    tab.model.show_rows(rows[:1], columns)
    tab.model.show_rows(rows, columns)
    assert TreeModel().rowCount() == 0

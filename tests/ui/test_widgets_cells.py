"""Tables and the cells they paint."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView

from kamdesk.ui.delegates.cell import CellDelegate
from kamdesk.ui.delegates.cells import (
    AccountCell,
    BarCell,
    CellRole,
    CheckCell,
    DueCell,
    NumberCell,
    PillCell,
    RatingCell,
    TwoLineCell,
)
from kamdesk.ui.delegates.states import BarDelegate, CheckDelegate, PillDelegate, RatingDelegate
from kamdesk.ui.delegates.texts import (
    AccountDelegate,
    DueDelegate,
    NumberDelegate,
    TwoLineDelegate,
)
from kamdesk.ui.theme.marks import avatar_colors
from kamdesk.ui.theme.theme import Theme
from kamdesk.ui.theme.tokens import heat
from kamdesk.ui.widgets.table import DataTable
from tests.support.kit import RESOURCES, colors_in, count_of

Role = Qt.ItemDataRole
CELLS = {
    AccountDelegate: AccountCell(title="Ernst Handel", subtitle="Food wholesale"),
    TwoLineDelegate: TwoLineCell(title="Call", subtitle="Objective 2", icon="phone"),
    PillDelegate: PillCell(text="41 Risk", tone="bad", icon="circle-alert"),
    BarDelegate: BarCell(share=0.8, text="80%"),
    NumberDelegate: NumberCell(text="$9.6k", tone="good", strong=True),
    DueDelegate: DueCell(text="2 days late", tone="bad"),
    RatingDelegate: RatingCell(value=10, stale=True, provisional=True),
    CheckDelegate: CheckCell(done=True),
}


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, "light")


@pytest.fixture
def table(qtbot, theme):
    table = DataTable(theme, "Key accounts", placeholder="Nothing was logged in June.")
    qtbot.addWidget(table)
    table.resize(400, 300)
    return table


def filled(table, kind, *payloads, texts=()):
    """Show one column of cells, painted by ``kind``."""
    model = QStandardItemModel(len(payloads), 1, table)
    for number, payload in enumerate(payloads):
        item = QStandardItem(texts[number] if texts else "…")
        item.setData(payload, CellRole)
        model.setItem(number, 0, item)
    table.setModel(model)
    table.setItemDelegateForColumn(0, kind)
    table.setColumnWidth(0, 300)
    return model


def cell(table, number=0):
    return table.visualRect(table.model().index(number, 0))


def inked(table, color, number=0):
    return count_of(color, table.viewport(), cell(table, number))


def test_an_empty_table_says_why(theme, table):
    assert theme.tokens.muted in colors_in(table.viewport())
    before = colors_in(table.viewport())
    table.set_placeholder("")
    assert colors_in(table.viewport()) != before


def test_a_table_is_as_high_as_the_house_wants(theme, table):
    filled(table, CellDelegate(theme, table), None, None)
    assert table.rowHeight(0) == 46
    table.set_compact(True)
    assert table.rowHeight(0) == 34
    assert table.horizontalHeader().height() == 32
    theme.set_text_scale(1.5)
    assert table.rowHeight(0) == 51


def test_tab_leaves_a_table(table):
    assert not table.tabKeyNavigation()
    assert table.accessibleName() == "Key accounts"


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
def test_a_selected_row_has_an_accent_edge_where_reading_begins(theme, table, direction):
    if direction == Qt.LayoutDirection.LayoutDirectionAuto:
        direction = Qt.LayoutDirection.LeftToRight
    table.setLayoutDirection(direction)
    filled(table, CellDelegate(theme, table), None, None)
    table.selectRow(1)
    band = table.rowViewportPosition(1) + 20
    right = table.viewport().width() - 3
    left = direction == Qt.LayoutDirection.LeftToRight
    begin = QRect(0 if left else right, band, 3, 5)
    assert colors_in(table.viewport(), begin) == {theme.tokens.accent}
    end = QRect(right if left else 0, band, 3, 5)
    assert theme.tokens.accent not in colors_in(table.viewport(), end)
    assert theme.tokens.selected in colors_in(table.viewport(), cell(table, 1))


def test_the_row_under_the_pointer_is_marked(qtbot, theme, table):
    filled(table, CellDelegate(theme, table), None, None)
    table.show()
    qtbot.mouseMove(table.viewport(), cell(table, 1).center())
    qtbot.waitUntil(lambda: table.property("hovered_row") == 1)
    assert inked(table, theme.tokens.hover, 1) > 100
    assert inked(table, theme.tokens.hover, 0) == 0
    table.hide()


def test_rows_are_parted_by_hairlines_but_the_last(theme, table):
    filled(table, CellDelegate(theme, table), None, None)
    assert inked(table, theme.tokens.border, 0) >= 300
    assert inked(table, theme.tokens.border, 1) == 0


def test_space_ticks_a_row(qtbot, theme, table):
    model = filled(table, CellDelegate(theme, table), None, None)
    table.selectRow(1)
    with qtbot.waitSignal(table.ticked) as told:
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert told.args == [model.index(1, 0)]
    with qtbot.assertNotEmitted(table.ticked):
        qtbot.keyClick(table, Qt.Key.Key_Down)


def test_widths_are_given_at_once(theme, table):
    filled(table, CellDelegate(theme, table), None).setColumnCount(3)
    table.set_widths([100, 80, 60], stretch=1)
    assert (table.columnWidth(0), table.columnWidth(2)) == (100, 60)


@pytest.mark.parametrize("kind", CELLS)
def test_no_cell_keeps_an_old_color(theme, table, kind):
    filled(table, kind(theme, table), CELLS[kind])
    light = colors_in(table.viewport())
    theme.set_override("dark")
    dark = colors_in(table.viewport())
    assert theme.tokens.surface in dark
    theme.set_override("light")
    assert not {theme.tokens.surface, theme.tokens.text, theme.tokens.track} & dark
    assert colors_in(table.viewport()) == light


@pytest.mark.parametrize("kind", CELLS)
def test_a_cell_on_its_way_is_drawn_without_its_payload(theme, table, kind):
    filled(table, kind(theme, table), None)
    assert len(colors_in(table.viewport(), cell(table))) > 1


@pytest.mark.parametrize("kind", sorted(CELLS.keys() - {CheckDelegate, RatingDelegate}, key=str))
def test_a_cell_is_mirrored_with_the_language(theme, table, kind):
    filled(table, kind(theme, table), CELLS[kind])
    table.resize(300, 100)

    def halves():
        rect = cell(table).adjusted(0, 0, 0, -2)
        half = rect.width() // 2
        left, right = rect.adjusted(0, 0, -half, 0), rect.adjusted(half, 0, 0, 0)
        ground = theme.tokens.surface
        return [count_of(ground, table.viewport(), half) for half in (left, right)]

    straight = halves()
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = halves()
    assert (straight[0] < straight[1]) == (mirrored[1] < mirrored[0])


def test_an_account_has_its_own_color(theme, table):
    filled(table, AccountDelegate(theme, table), CELLS[AccountDelegate])
    assert avatar_colors(theme.tokens, "Ernst Handel").soft in colors_in(table.viewport())


def test_the_bar_is_as_long_as_the_share(theme, table):
    delegate = BarDelegate(theme, table)
    filled(table, delegate, *(BarCell(share=s, text="") for s in (0.2, 0.9, 1.4, None)))
    little, much, over, unknown = (inked(table, theme.tokens.chart1, n) for n in range(4))
    assert over > much > 3 * little > 0
    assert unknown == 0


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_the_bar_begins_where_reading_begins(theme, table, direction):
    table.setLayoutDirection(getattr(Qt.LayoutDirection, direction))
    filled(table, BarDelegate(theme, table), BarCell(share=0.2, text=""))
    rect = cell(table)
    edge = QRect(rect.left(), rect.top(), 40, rect.height())
    if direction == "RightToLeft":
        edge.moveRight(rect.right())
    assert theme.tokens.chart1 in colors_in(table.viewport(), edge)


def test_the_bar_has_a_tick_at_the_target(theme, table):
    filled(table, BarDelegate(theme, table), BarCell(share=0.1, text=""))
    assert inked(table, theme.tokens.text2) > 5


@pytest.mark.parametrize("tone", ["good", "warn", "bad", "info", "accent", "neutral"])
def test_a_pill_stands_on_the_color_of_its_state(theme, table, tone):
    filled(table, PillDelegate(theme, table), PillCell(text="Word", tone=tone))
    assert inked(table, theme.tokens.tone(tone).soft) > 100


def test_a_pill_without_a_word_is_none(theme, table):
    filled(table, PillDelegate(theme, table), PillCell(text="", tone="bad"))
    assert inked(table, theme.tokens.bad_soft) == 0


def test_what_is_late_is_red(theme, table):
    late, calm = DueCell(text="2 days late", tone="bad"), DueCell(text="Mon 15 Jun")
    filled(table, DueDelegate(theme, table), late, calm)
    assert inked(table, theme.tokens.bad, 0) > 10
    assert inked(table, theme.tokens.bad, 1) == 0


def test_a_rating_is_a_step_of_the_scale(theme, table):
    delegate = RatingDelegate(theme, table)
    filled(table, delegate, RatingCell(value=1), RatingCell(value=10), texts=("1", "10"))
    for number, step in enumerate((0, 1)):
        assert inked(table, heat(theme.tokens, step).soft, number) > 1000


def test_an_old_rating_has_a_dot(theme, table):
    fresh, old = RatingCell(value=5), RatingCell(value=5, stale=True)
    filled(table, RatingDelegate(theme, table), fresh, old, texts=("5", "5"))
    ink = heat(theme.tokens, 4 / 9).ink
    assert inked(table, ink, 1) > inked(table, ink, 0)


def test_no_rating_is_not_a_low_one(theme, table):
    delegate = RatingDelegate(theme, table)
    filled(table, delegate, RatingCell(value=None), RatingCell(value=1), texts=("", "1"))
    low = heat(theme.tokens, 0).soft
    assert inked(table, low, 0) == 0 < inked(table, low, 1)


def test_a_circle_is_ticked_by_a_click(qtbot, theme, table):
    model = filled(table, CheckDelegate(theme, table), None)
    model.item(0).setCheckable(True)
    assert inked(table, theme.tokens.good) == 0
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell(table).center())
    assert model.item(0).checkState() == Qt.CheckState.Checked
    assert inked(table, theme.tokens.good) > 5
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=cell(table).center())
    assert model.item(0).checkState() == Qt.CheckState.Checked
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell(table).center())
    assert model.item(0).checkState() == Qt.CheckState.Unchecked


def test_figures_stand_at_the_trailing_edge(theme, table):
    filled(table, NumberDelegate(theme, table), None, texts=("$1,234.50",))
    rect = cell(table)
    half = rect.adjusted(0, 0, -rect.width() // 2, 0)
    assert theme.tokens.text not in colors_in(table.viewport(), half)
    assert theme.tokens.text in colors_in(table.viewport(), rect)


def test_a_column_is_wide_enough_for_its_words(theme, table):
    filled(table, CellDelegate(theme, table), None, texts=("A rather long name of an account",))
    table.resizeColumnToContents(0)
    words = theme.metrics("body").horizontalAdvance("A rather long name of an account")
    assert table.columnWidth(0) >= words


def test_cells_are_painted_in_any_view(qtbot, theme, table):
    tree = QTreeView()
    qtbot.addWidget(tree)
    tree.setModel(filled(table, CellDelegate(theme, table), None, texts=("Alpha",)))
    tree.setItemDelegate(CellDelegate(theme, tree))
    tree.resize(300, 100)
    assert theme.tokens.text in colors_in(tree.viewport())

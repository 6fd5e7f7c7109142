"""Parts of screens: words, figures, rows, and how they answer to a change of theme."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QSpinBox, QWidget

from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.theme import Theme
from kamdesk.ui.widgets.banner import Banner
from kamdesk.ui.widgets.bars import Bullet, ProgressBar, RangeBar, Reach, TargetBar
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.disc import Glyph, IconDisc
from kamdesk.ui.widgets.empty_state import EmptyState, Welcome
from kamdesk.ui.widgets.fields import Field, dressed
from kamdesk.ui.widgets.flow import FlowLayout
from kamdesk.ui.widgets.key_hint import KeyHint
from kamdesk.ui.widgets.kpi import KpiCard
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.legend import LegendItem
from kamdesk.ui.widgets.page import PageHeader, ScrollPage, SectionHeader, side_by_side
from kamdesk.ui.widgets.pill import Avatar, Pill
from kamdesk.ui.widgets.rows import ActionRow, TimelineItem
from kamdesk.ui.widgets.spark import DayBars, Ring, Sparkline
from kamdesk.ui.widgets.text import Elided, Label
from tests.support.kit import RESOURCES, colors_in, count_of

LATE = State(text="2 days late", tone="bad", icon="circle-alert")
REACH = Reach(most=100, actual=40, likely=60, best=80, target=70)
PAINTED = {
    "pill": lambda theme: Pill(theme, "2 late", "bad", icon="circle-alert"),
    "avatar": lambda theme: Avatar(theme, "Ernst Handel"),
    "disc": lambda theme: IconDisc(theme, "phone", "accent"),
    "glyph": lambda theme: Glyph(theme, "phone"),
    "spark": lambda theme: Sparkline(theme, [1, 3, 2], "Up, then down"),
    "ring": lambda theme: Ring(theme, 0.6, "6 of 10"),
    "days": lambda theme: DayBars(theme, [(3, "bad"), (1, "accent")], "3 and 1"),
    "progress": lambda theme: ProgressBar(theme, 0.5, "Half"),
    "target": lambda theme: TargetBar(theme, 0.8, "80%"),
    "bullet": lambda theme: Bullet(theme, REACH, "40 of 70"),
    "range": lambda theme: RangeBar(theme, "About 90", band=(80, 90, 99), target=100),
    "elided": lambda theme: Elided(theme, "Words"),
    "action": lambda theme: ActionRow(theme, "Call", "Alpha", due=LATE),
    "event": lambda theme: TimelineItem(
        theme, "Call", "Agreed", when="Today", icon="phone", tone="accent"
    ),
    "figure": lambda theme: KpiCard(theme, "Revenue"),
    "banner": lambda theme: Banner(theme, "Found twice", "warn", action="Compare", closable=True),
    "welcome": Welcome,
    "legend": lambda theme: LegendItem(theme, "chart1", "Actual"),
}


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, "light")


def dressed_in(theme, mode, part):
    theme.set_override(mode)
    ground = Card(part)
    ground.resize(700, 320)
    return ground


@pytest.mark.parametrize("kind", PAINTED)
def test_no_painted_part_keeps_an_old_color(qtbot, theme, kind):
    ground = dressed_in(theme, "light", PAINTED[kind](theme))
    qtbot.addWidget(ground)
    light = colors_in(ground)
    theme.set_override("dark")
    dark = colors_in(ground)
    fresh = dressed_in(theme, "dark", PAINTED[kind](theme))
    qtbot.addWidget(fresh)
    assert dark == colors_in(fresh)
    assert dark != light


@pytest.mark.parametrize("kind", sorted(PAINTED.keys() - {"disc", "glyph"}))
def test_every_part_has_a_name_for_screen_readers(qtbot, theme, kind):
    part = PAINTED[kind](theme)
    qtbot.addWidget(part)
    if isinstance(part, KpiCard):
        part.show_figure("R 18.5m", "Ahead of plan")
    assert part.accessibleName() or part.text()
    for button in part.findChildren(QAbstractButton):
        assert button.accessibleName()


@pytest.mark.parametrize("name", ["<b>Bold & Sons</b>", "Ernst Handel", "&Co"])
def test_a_name_is_shown_as_it_is(qtbot, theme, name):
    label, narrow = Label(theme, name), Elided(theme, name)
    for part in (label, narrow):
        qtbot.addWidget(part)
        assert part.textFormat() == Qt.TextFormat.PlainText
        assert part.text() == name


def test_what_is_cut_off_stands_in_the_tooltip(qtbot, theme):
    part = Elided(theme, "Bold <b>& Sons")
    qtbot.addWidget(part)
    host = boxed(row(part))
    qtbot.addWidget(host)
    host.resize(500, 30)
    host.grab()
    assert part.toolTip() == ""
    host.resize(40, 30)
    host.grab()
    assert part.toolTip() == "<qt>Bold &lt;b&gt;&amp; Sons</qt>"


@pytest.mark.parametrize("name", ["LeftToRight", "RightToLeft"])
def test_figures_keep_their_order_where_the_language_is_mirrored(theme, name):
    direction = getattr(Qt.LayoutDirection, name)
    wide = theme.metrics("body").horizontalAdvance("1 WWWW")
    picture = QImage(wide, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setLayoutDirection(direction)
    Artist(painter, theme, direction).text(QRectF(picture.rect()), "1 WWWW")
    painter.end()
    ink = [
        sum(picture.pixelColor(x, y) != QColor("white") for x in columns for y in range(20))
        for columns in (range(10), range(wide - 10, wide))
    ]
    assert ink[0] < ink[1]  # the slim figure stands first, whoever reads it


def test_a_long_name_forces_no_width(qtbot, theme):
    part = Elided(theme, "Rattlesnake Canyon Grocery " * 20)
    qtbot.addWidget(part)
    assert part.minimumSizeHint().width() == 0


def test_a_label_changes_its_tone(qtbot, theme):
    ground = Card(part := Label(theme, "Late"))
    qtbot.addWidget(ground)
    assert theme.tokens.bad not in colors_in(ground)
    part.set_tone("bad")
    assert theme.tokens.bad in colors_in(ground)


def test_a_button_tells_its_keys(qtbot, theme):
    button = Button(theme, "Log touchpoint", "primary", icon="plus", keys="Ctrl+L")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Log touchpoint"
    assert "Ctrl+L" in button.toolTip()
    assert button.height() == 34


def test_every_target_is_large_enough_to_be_hit(qtbot, theme):
    action = ActionRow(theme, "Call", due=LATE)
    parts = [Button(theme, "More", "link"), IconButton(theme, "x", "Close"), action.circle]
    for part in (action, *parts):
        qtbot.addWidget(part)
    assert all(part.minimumHeight() >= 24 for part in parts)


def test_a_figure_is_said_with_its_state(qtbot, theme):
    card = KpiCard(theme, "Actions due")
    qtbot.addWidget(card)
    card.show_figure("7", "31 open", unit="of 31", state=LATE)
    assert card.accessibleName() == "Actions due: 7 of 31, 2 days late, 31 open"
    card.show_figure("7")
    assert card.accessibleName() == "Actions due: 7"


def test_a_figure_changes_its_graphic(qtbot, theme):
    card = KpiCard(theme, "Rhythm")
    qtbot.addWidget(card)
    for graphic in (Ring(theme, 0.5, "Half"), Sparkline(theme, [1, 2], "Rising"), None):
        card.show_graphic(graphic)
        assert graphic is None or graphic.parent() is card


def test_a_figure_is_explained_by_mouse_and_by_key(qtbot, theme):
    card = KpiCard(theme, "Revenue", openable=True)
    qtbot.addWidget(card)
    opened = []
    card.opened.connect(lambda: opened.append(1))
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.keyClick(card, Qt.Key.Key_A)
    assert len(opened) == 2
    assert card.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_figure_without_explanation_takes_no_focus(qtbot, theme):
    card = KpiCard(theme, "Revenue")
    qtbot.addWidget(card)
    with qtbot.assertNotEmitted(card.opened):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert card.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("values", [[], [5], [5, 5, 5], [0, -3, 2]])
def test_any_course_can_be_drawn(qtbot, theme, values):
    ground = Card(Sparkline(theme, values, "Course"))
    qtbot.addWidget(ground)
    assert (theme.tokens.chart1 in colors_in(ground)) == bool(values)


@pytest.mark.parametrize(("share", "more"), [(0.2, 0.9), (0.5, 1.0)])
def test_a_larger_share_is_a_longer_bar_or_arc(qtbot, theme, share, more):
    def inked(part):
        ground = Card(part)
        qtbot.addWidget(ground)
        return count_of(theme.tokens.chart1, ground)

    for kind in (Ring, ProgressBar):
        assert inked(kind(theme, more, "more")) > 1.5 * inked(kind(theme, share, "less"))


def test_a_ring_takes_no_more_than_all(qtbot, theme):
    ring = Ring(theme, 7, "All")
    qtbot.addWidget(ring)
    ring.show_share(-1, "None")
    assert theme.tokens.chart1 not in colors_in(ring)


def test_a_target_bar_of_nothing_has_no_fill(qtbot, theme):
    ground = Card(TargetBar(theme, None, "No target", tone="good"))
    qtbot.addWidget(ground)
    assert theme.tokens.good not in colors_in(ground)


def test_ticking_an_action_off_strikes_it_out(qtbot, theme):
    action = ActionRow(theme, "Send samples", "Alpha", due=LATE)
    qtbot.addWidget(action)
    with qtbot.waitSignal(action.toggled) as told:
        qtbot.keyClick(action.circle, Qt.Key.Key_Space)
    assert told.args == [True]
    assert action.findChild(Elided).font().strikeOut()
    assert action.circle.accessibleName() == "Done: Send samples"


def test_a_double_click_opens_a_row(qtbot, theme):
    for part in (PAINTED["action"](theme), PAINTED["event"](theme)):
        qtbot.addWidget(part)
        spot = QPointF(part.rect().center())
        press = QMouseEvent(
            QEvent.Type.MouseButtonDblClick,
            spot,
            part.mapToGlobal(spot),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        with qtbot.waitSignal(part.opened):
            QApplication.sendEvent(part, press)


def test_the_first_screen_has_three_ways_in(qtbot, theme):
    welcome = Welcome(theme)
    qtbot.addWidget(welcome)
    taken = []
    welcome.import_chosen.connect(lambda: taken.append("import"))
    welcome.add_chosen.connect(lambda: taken.append("add"))
    welcome.look_chosen.connect(lambda: taken.append("look"))
    for tile in welcome.findChildren(QAbstractButton):
        assert tile.accessibleDescription()
        qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert taken == ["import", "add", "look"]


def test_an_empty_state_offers_its_action(qtbot, theme):
    empty = EmptyState(theme, "No account matches", "Three filters are on.")
    qtbot.addWidget(empty)
    clear = empty.add_action("Clear the filters", "secondary", icon="x")
    with qtbot.waitSignal(clear.clicked):
        clear.click()
    empty.say("Nothing yet", "")
    assert (empty.accessibleName(), empty.accessibleDescription()) == ("Nothing yet", "")


def test_a_banner_acts_and_goes(qtbot, theme):
    banner = PAINTED["banner"](theme)
    ground = Card(banner)
    qtbot.addWidget(ground)
    assert theme.tokens.warn_soft in colors_in(ground)
    banner.say("The file is damaged", "bad")
    assert theme.tokens.bad_soft in colors_in(ground)
    assert banner.accessibleName() == "The file is damaged"
    compare, close = banner.findChildren(QAbstractButton)
    with qtbot.waitSignal(banner.acted):
        compare.click()
    with qtbot.waitSignal(banner.dismissed):
        close.click()
    assert banner.isHidden()


def test_a_field_complains_beside_itself(qtbot, theme):
    field = Field(theme, "Name", edit := QLineEdit(), hint="As on the invoice")
    qtbot.addWidget(field)
    assert edit.accessibleName() == "Name"
    field.complain("Give the account a name.")
    assert theme.tokens.bad in colors_in(field)
    assert edit.accessibleDescription() == "Give the account a name."
    field.complain("")
    assert theme.tokens.bad not in colors_in(field)


def test_a_field_grows_with_the_text(qtbot, theme):
    number = dressed(theme, QSpinBox(), "Number")
    qtbot.addWidget(number)
    assert number.minimumHeight() == 34
    theme.set_text_scale(2)
    assert number.minimumHeight() == 68
    assert number.findChild(QLineEdit).textMargins().left() == 8


def test_a_page_never_scrolls_sideways(qtbot, theme):
    wide = QWidget()
    wide.setMinimumWidth(3000)
    page = ScrollPage(PageHeader(theme, "Portfolio", "24 accounts"), wide)
    qtbot.addWidget(page)
    page.resize(800, 200)
    page.grab()
    assert page.minimumSizeHint().width() == 0
    assert page.horizontalScrollBar().maximum() == 0
    assert page.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_a_tall_page_scrolls(qtbot, theme):
    tall = QWidget()
    tall.setMinimumHeight(900)
    page = ScrollPage(tall)
    qtbot.addWidget(page)
    page.resize(800, 300)
    page.grab()
    assert page.verticalScrollBar().maximum() > 500


def test_headings_take_what_belongs_to_them(qtbot, theme):
    page = PageHeader(theme, "Portfolio")
    section = SectionHeader(theme, "Next up", note="3 late", link="All actions")
    for heading in (page, section):
        qtbot.addWidget(heading)
        heading.set_title("Accounts")
        heading.add(KeyHint(theme, "Ctrl K"))
        heading.add_beside(Pill(theme, "86 Good", "good"))
        assert {"Accounts", "Ctrl K"} <= {part.text() for part in heading.findChildren(Label)}
    page.set_subtitle("24 key accounts")
    page.add_before(Avatar(theme, "Ernst Handel"))
    section.set_note("")
    with qtbot.waitSignal(section.link_activated):
        section.findChild(Button).click()


def test_a_flow_goes_on_in_the_next_line(qtbot):
    host, flow = QWidget(), FlowLayout(spacing=8)
    host.setLayout(flow)
    qtbot.addWidget(host)
    parts = [QWidget() for _ in range(4)]
    for part in parts:
        part.setFixedSize(100, 20)
        flow.addWidget(part)
    host.resize(230, 200)
    host.grab()
    assert [part.pos() for part in parts] == [
        QPoint(0, 0),
        QPoint(108, 0),
        QPoint(0, 28),
        QPoint(108, 28),
    ]
    assert flow.heightForWidth(1000) == 20
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.setGeometry(host.rect())
    assert parts[0].pos() == QPoint(130, 0)
    flow.removeWidget(parts[0])
    assert flow.count() == 3
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None


def test_rows_and_columns_are_said_in_one_line(qtbot, theme):
    host = boxed(column(row(Label(theme, "a"), None, 8, Label(theme, "b")), Line(), spacing=4))
    qtbot.addWidget(host)
    both = side_by_side(Line(upright=True), Line(), stretches=(1, 2))
    qtbot.addWidget(both)
    assert host.layout().itemAt(0).layout().count() == 4
    assert both.layout().stretch(1) == 2

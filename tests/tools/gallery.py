"""Renders the parts kit for eyes: ``python -m tests.tools.gallery FOLDER``."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

import kamdesk
from kamdesk.ui.delegates.cells import (
    AccountCell,
    BarCell,
    CellRole,
    CheckCell,
    DueCell,
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
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.theme import Theme
from kamdesk.ui.widgets.banner import Banner
from kamdesk.ui.widgets.bars import Bullet, ProgressBar, RangeBar, Reach, TargetBar
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.empty_state import EmptyState, Welcome
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.key_hint import KeyHint
from kamdesk.ui.widgets.kpi import KpiCard
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.legend import LegendItem
from kamdesk.ui.widgets.nav import NavEntry, SavedList
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.page import PageHeader, ScrollPage, SectionHeader, side_by_side
from kamdesk.ui.widgets.pill import Avatar, Pill
from kamdesk.ui.widgets.rows import ActionRow, TimelineItem
from kamdesk.ui.widgets.search_field import SearchField
from kamdesk.ui.widgets.segments import Segments
from kamdesk.ui.widgets.sidebar import Sidebar
from kamdesk.ui.widgets.spark import DayBars, Ring, Sparkline
from kamdesk.ui.widgets.switch import Switch
from kamdesk.ui.widgets.table import DataTable
from kamdesk.ui.widgets.text import Elided, Label
from kamdesk.ui.widgets.toast import Toasts

RESOURCES = Path(kamdesk.__file__).parents[1] / "resources"
SIZE = (1440, 900)
PAGES = (
    ("Today", "sun", 7),
    ("Calendar", "calendar", None),
    ("Portfolio", "layout-dashboard", None),
    ("Accounts", "building-2", 24),
    ("Touchpoints", "phone", None),
    ("Action plans", "list-checks", 31),
    ("Opportunities", "briefcase", 12),
    ("Targets", "target", None),
    ("Reports", "file-text", None),
)
LISTS = (
    ("At risk", "bad", 4),
    ("Quiet over 30 days", "warn", 3),
    ("Renewing this quarter", "info", 5),
)
ICON = {"good": "circle-check", "warn": "triangle-alert", "bad": "circle-alert"}
WORD = {"good": "Good", "warn": "Watch", "bad": "Risk"}
ROWS = (
    ("Baobab Pharmacies", "Health retail", 86, "R 4.82m", 1.08, "good", "Mon 15 Jun", 10),
    ("Karoo Fresh Foods", "Grocery", 78, "R 3.96m", 0.97, "good", "Tue 16 Jun", 8),
    ("Kestrel Logistics", "Transport", 41, "R 2.31m", 0.64, "bad", "2 days late", 5),
    ("Highveld Motors", "Automotive", 63, "R 2.14m", 0.88, "warn", "Today", 2),
    (
        "Indigo Bay Hotels and Conference Centers",
        "Hospitality",
        72,
        "R 1.88m",
        None,
        "good",
        "",
        None,
    ),
)
TITLES = ("Account", "Health", "Revenue YTD", "Against target", "Next action", "Due", "Fit", "")


class Portfolio(QAbstractTableModel):
    """Five accounts that show each kind of cell."""

    def rowCount(self, _parent=QModelIndex()):  # noqa: B008, N802
        return len(ROWS)

    def columnCount(self, _parent=QModelIndex()):  # noqa: B008, N802
        return len(TITLES)

    def headerData(self, section, orientation, role):  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 2:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return TITLES[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index, role):
        name, sector, score, revenue, share, tone, due, rating = ROWS[index.row()]
        percent = "No target" if share is None else f"{share:.0%}"
        texts = (
            name,
            f"{score}",
            revenue,
            percent,
            "Send Q3 range proposal",
            due,
            f"{rating or ''}",
        )
        cells = (
            AccountCell(title=name, subtitle=sector),
            PillCell(text=f"{score} {WORD[tone]}", tone=tone, icon=ICON[tone]),
            None,
            BarCell(share=share, text=percent, tone=tone),
            TwoLineCell(title="Send Q3 range proposal", subtitle="Objective 2", icon="phone"),
            DueCell(text=due, tone={"2 days late": "bad", "Today": "warn"}.get(due, "neutral")),
            RatingCell(value=rating, stale=rating == 8, provisional=rating == 2),
            CheckCell(done=index.row() == 1),
        )
        if role == CellRole:
            return cells[index.column()]
        return (*texts, "")[index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def sidebar(theme, *, counted=True):
    bar = Sidebar(theme, [NavEntry(key=text, text=text, icon=icon) for text, icon, _ in PAGES])
    for text, _, count in PAGES:
        bar.set_count(text, count if counted else None)
    bar.show_lists(
        SavedList(key=text, text=text, tone=tone, count=count if counted else None)
        for text, tone, count in LISTS
    )
    bar.show_state("All saved on this laptop", "Backup 08:40 today")
    return bar


def kpis(theme):
    revenue, pipeline, actions, rhythm = (
        KpiCard(theme, title, openable=True)
        for title in ("Revenue against target", "Weighted pipeline", "Actions due", "In rhythm")
    )
    rising = State(text="+4.5%", tone="good", icon="trending-up")
    revenue.show_figure("R 18.5m", "R 0.8m ahead of plan to date", state=rising)
    revenue.show_graphic(Sparkline(theme, [2.9, 3.1, 3.6, 3.2, 3.9, 3.7], "Rising"))
    slipped = State(text="2 slipped", tone="warn", icon="trending-down")
    pipeline.show_figure("$43.7k", "12 open  ·  3 close this month", unit="of $112k", state=slipped)
    reach = Reach(most=120, actual=44, likely=80, best=96, target=60)
    pipeline.show_graphic(Bullet(theme, reach, "44 of 112"))
    late = State(text="2 late", tone="bad", icon="circle-alert")
    actions.show_figure("7", "31 open in 9 action plans", state=late)
    bars = [(3, "bad"), (2, "accent"), (4, "neutral"), (2, "neutral"), (1, "neutral")]
    actions.show_graphic(DayBars(theme, bars, "Monday 3, Tuesday 2"))
    quiet = State(text="5 quiet", tone="info", icon="clock")
    rhythm.show_figure("19", "Touched within their agreed cadence", unit="of 24", state=quiet)
    rhythm.show_graphic(Ring(theme, 19 / 24, "19 of 24"))
    return side_by_side(revenue, pipeline, actions, rhythm)


def table_card(theme):
    table = DataTable(theme, "Key accounts")
    table.setModel(Portfolio(table))
    kinds = (
        AccountDelegate,
        PillDelegate,
        NumberDelegate,
        BarDelegate,
        TwoLineDelegate,
        DueDelegate,
        RatingDelegate,
        CheckDelegate,
    )
    for number, kind in enumerate(kinds):
        table.setItemDelegateForColumn(number, kind(theme, table))
    table.set_widths([230, 112, 112, 168, 200, 112, 56, 52], stretch=4)
    table.selectRow(2)
    table.setFixedHeight(32 + 46 * 5)
    head = SectionHeader(theme, "Key accounts")
    chips = ChipRow(theme, "Filter")
    chips.show_chips(
        Chip(key=text, text=text, count=count)
        for text, count in (("All", 24), ("At risk", 4), ("Quiet", 3), ("Renewing", 5))
    )
    head.add_beside(chips)
    head.add(Button(theme, "Filter", "ghost", icon="filter"))
    head.add(Button(theme, "Columns", "ghost", icon="columns-3"))
    card = Card(padding=1, spacing=4)
    card.body.addLayout(row(head, margins=(20, 12, 12, 0)))
    card.body.addWidget(table)
    card.body.addSpacing(8)
    return card


def dashboard(theme):
    head = PageHeader(theme, "Portfolio", "24 key accounts  ·  Friday 12 June 2026")
    periods = {"quarter": "Quarter", "year": "Year", "rolling": "Rolling 12"}
    segments = Segments(theme, "Period", periods)
    segments.choose("year")
    log = Button(theme, "Log touchpoint", "primary", icon="plus", keys="Ctrl+L")
    head.add(segments, Button(theme, "Export plan", icon="file-down"), log)
    legend = SectionHeader(theme, "Parts")
    legend.add(
        LegendItem(theme, "chart1", "Actual"),
        LegendItem(theme, "chart2", "Projected"),
        LegendItem(theme, "chart3", "Target", line=True),
    )
    return ScrollPage(
        head,
        kpis(theme),
        side_by_side(parts(theme, legend), next_up(theme), stretches=(3, 2)),
        table_card(theme),
    )


def parts(theme, legend):
    tones = ("good", "warn", "bad", "info", "accent", "neutral")
    pills = row(*(Pill(theme, tone.title(), tone, icon=ICON.get(tone, "")) for tone in tones), None)
    people = row(
        *(
            Avatar(theme, name)
            for name in ("Ernst Handel", "QUICK-Stop", "Folk och fä", "Save-a-lot")
        ),
        *(
            Avatar(theme, name, person=True)
            for name in ("Thandi Mokoena", "Ayesha Patel", "Lerato N")
        ),
        IconButton(theme, "ellipsis", "More"),
        KeyHint(theme, "Ctrl K"),
        KeyHint(theme, "L"),
        Switch(theme, "On", on=True),
        Switch(theme, "Off"),
        QCheckBox("Include lost"),
        None,
    )
    buttons = row(
        Button(theme, "Secondary"),
        Button(theme, "Ghost", "ghost"),
        Button(theme, "Link", "link"),
        Button(theme, "Delete", "danger", icon="trash-2"),
        Button(theme, "Small", "small"),
        None,
    )
    off = Button(theme, "Disabled", "primary", icon="plus")
    off.setEnabled(False)
    buttons.addWidget(off)
    region = dressed(theme, QComboBox(), "Region")
    region.addItems(["All regions"])
    text, number = dressed(theme, QLineEdit("Text"), "Text"), dressed(theme, QSpinBox(), "Number")
    fields = row(SearchField(theme, "Search accounts"), text, region, number)
    return Card(
        legend,
        buttons,
        pills,
        people,
        fields,
        ProgressBar(theme, 0.5, "Half"),
        ProgressBar(theme, 0.2, "A fifth", tone="warn"),
        row(
            TargetBar(theme, 1.08, "108%", tone="good"),
            RangeBar(theme, "", band=(89, 96, 105), target=112),
        ),
        Banner(
            theme,
            "Two accounts were found twice in this file.",
            "warn",
            action="Compare",
            closable=True,
        ),
        Elided(
            theme, "A very long name of an account that does not fit " * 4, "small", tone="muted"
        ),
        spacing=10,
    )


def next_up(theme):
    late = State(text="2 days late", tone="bad")
    return Card(
        SectionHeader(theme, "Next up", link="All actions"),
        ActionRow(theme, "Escalate service credits", "Kestrel Logistics  ·  Recovery", due=late),
        Line(),
        ActionRow(
            theme, "Book exec sponsor lunch", "Saldanha", due=State(text="Today", tone="warn")
        ),
        Line(),
        ActionRow(
            theme,
            "Confirm audit dates",
            "Vaalkrans",
            due=State(text="Done", tone="good"),
            done=True,
        ),
        Line(),
        TimelineItem(
            theme,
            "Call with Thandi Mokoena",
            "Pricing for the Q3 range is agreed. She needs samples at three stores first.",
            when="Wed 10 Jun, 14:02",
            icon="phone",
            tone="accent",
        ),
        None,
        spacing=2,
    )


def empty(theme):
    return ScrollPage(None, Welcome(theme), None)


def nothing_found(theme):
    state = EmptyState(theme, "No account matches", "Three filters are on.")
    state.add_action("Clear the filters", "secondary", icon="x")
    table = DataTable(theme, "Empty", placeholder="Nothing was logged in June.")
    return ScrollPage(Card(state), Card(table))


def panel(theme):
    content = QWidget()
    content.setAccessibleName("Log touchpoint")
    line = QLineEdit("Call Thandi, pricing for the Q3 range is agreed")
    line.setFont(theme.font("h2"))
    line.setProperty("role", "bare")
    well = Card(Label(theme, "Call, today 14:02", "strong"), Label(theme, "Baobab"), ground="well")
    save = Button(theme, "Save", "primary", icon="corner-down-left")
    foot = row(KeyHint(theme, "Tab"), Label(theme, "next field", "small", tone="muted"), None, save)
    heading = row(Label(theme, "Log touchpoint", "overline", tone="muted"), None)
    content.setLayout(column(heading, line, well, foot, spacing=12, margins=(22, 18, 22, 18)))
    return content, line


def render(theme, name, make, folder, *, over=False):
    window = QWidget()
    bar = sidebar(theme, counted=make is not empty)
    bar.select("Today" if make is empty else "Portfolio")
    layout = row(bar, make(theme), spacing=0)
    layout.setStretch(1, 1)
    window.setLayout(layout)
    window.resize(*SIZE)
    window.show()
    window.setFocus()
    if over:
        content, line = panel(theme)
        overlay = Overlay(theme, content, window)
        overlay.open(line)
    elif make is dashboard:
        toasts = Toasts(theme, window)
        toasts.say("Action ‘Send samples’ deleted", undo=True)
    QApplication.processEvents()
    window.grab().save(str(folder / f"{name}-{theme.tokens.name}.png"))
    window.deleteLater()


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    for mode in ("light", "dark"):
        theme = Theme(RESOURCES, mode)
        render(theme, "kit", dashboard, folder)
        render(theme, "empty", empty, folder)
        render(theme, "nothing", nothing_found, folder)
        render(theme, "overlay", dashboard, folder, over=True)
        if mode == "light":
            application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            render(theme, "kit-rtl", dashboard, folder)
            application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            theme.set_text_scale(1.5)
            render(theme, "kit-large", dashboard, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""The map with its heading, its ways of coloring, and its legend."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QStackedWidget

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.people.legend import MapLegend
from kamdesk.ui.views.account.people.looks import Coloring
from kamdesk.ui.views.account.people.map_view import MapView
from kamdesk.ui.views.folding import Folding
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import boxed, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.services.people import PeopleMap
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.widgets.text import TextTone

FORMS = ("svg", "png", "pdf")
NARROW = 600  # pixels, before the text is scaled: less, and the controls go below the heading


class MapCard(Card):
    """The relationship map of one account, or the way to its first person."""

    add_pressed = Signal()
    list_pressed = Signal()
    export_pressed = Signal(str)  # svg, png or pdf
    print_pressed = Signal()
    cards_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=Space.S, padding=Space.L)
        self._theme = theme
        self.view = MapView(theme)
        self._header = SectionHeader(theme, self.tr("Relationship map"))
        self._note = Label(theme, "", "small", tone="muted", tabular=True)
        self._colors = ChipRow(theme, self.tr("What the colors say"))
        self._add = Button(theme, self.tr("Add"), "ghost", icon="plus")
        self._fit = Button(theme, self.tr("Fit"), "ghost", icon="search")
        self._export = IconButton(theme, "download", self.tr("Export the map"))
        self._list = IconButton(theme, "list", self.tr("Show as a list"))
        self._pages = QStackedWidget()
        self._legend = MapLegend(theme)
        self._said = Label(theme, "", "small", tone="muted")
        self._build()
        self._connect()

    def show_map(self, found: PeopleMap) -> None:
        """Show an account's people."""
        one, many = self.tr("1 person"), self.tr("%n people", "", found.coverage.known)
        people = one if found.coverage.known == 1 else many
        met = self.tr("{count} met").format(count=found.coverage.met)
        self._note.setText(f"{people}, {met}" if found.people else "")
        self._pages.setCurrentIndex(0 if found.people else 1)
        for part in (self._legend, self._colors, self._fit, self._export):
            part.setVisible(bool(found.people))
        self.view.show_map(found)

    def say(self, words: str, tone: TextTone) -> None:
        """Say how something went that left the window."""
        self._said.setText(words)
        self._said.setAccessibleName(words)
        self._said.set_tone(tone)

    @Slot(bool)
    def say_printed(self, done: bool) -> None:  # noqa: FBT001 (a signal's word)
        """Say whether the printer took the map."""
        said = self.tr("Sent to the printer") if done else self.tr("The printer took nothing")
        self.say(said, "good" if done else "bad")

    def _build(self) -> None:
        words = {
            Coloring.SUPPORT: self.tr("Support"),
            Coloring.ROLE: self.tr("Role"),
            Coloring.COVERAGE: self.tr("Coverage"),
        }
        self._colors.show_chips(Chip(key=key, text=text) for key, text in words.items())
        menu = QMenu(self._export)
        for form in FORMS:
            menu.addAction(form.upper()).triggered.connect(partial(self._tell, form))
        menu.addAction(self.tr("Print…")).triggered.connect(self.print_pressed)
        menu.addSeparator()
        cards = menu.addAction(self.tr("Contact cards (vCard)…"))
        cards.triggered.connect(self.cards_pressed)
        self._export.setMenu(menu)
        empty = EmptyState(
            self._theme,
            self.tr("Nobody yet"),
            self.tr("Whom do you know there? A name is enough; the map draws itself."),
        )
        empty.add_action(self.tr("New contact"), icon="plus").clicked.connect(self.add_pressed)
        self._pages.addWidget(self.view)
        self._pages.addWidget(empty)
        controls = row(self._colors, self._add, self._fit, self._export, self._list)
        controls.setStretch(0, 1)
        self._header.add_beside(self._note)
        head = Folding(below=self._theme.scaled(NARROW))
        head.place(self._header, boxed(controls), stretches=(1, 0))
        self.body.addWidget(head)
        self.body.addWidget(self._pages, 1)
        foot = row(self._legend, self._said)
        foot.setStretch(0, 1)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self._colors.chosen.connect(self._on_coloring_chosen)
        self._add.clicked.connect(self.add_pressed)
        self._fit.clicked.connect(self._on_fit)
        self._list.clicked.connect(self.list_pressed)

    def _tell(self, form: str) -> None:
        self.export_pressed.emit(form)

    @Slot(object)
    def _on_coloring_chosen(self, keys: frozenset[str]) -> None:
        self.view.map.color_by(Coloring(next(iter(keys))))

    @Slot()
    def _on_fit(self) -> None:
        self.view.fit()

"""The column one navigates by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kamdesk.ui.theme.marks import draw_brand
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.widgets.buttons import IconButton
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.nav import ListButton, NavButton, SearchButton, StateButton
from kamdesk.ui.widgets.painted import Painted
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone
    from kamdesk.ui.widgets.nav import NavEntry, SavedList

BRAND = 30
NARROW = 1120  # width of a window that has no room for words here
PRODUCT = "KAMDesk"


class Brand(Painted):
    """The program's mark."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, PRODUCT)
        self.setFixedSize(BRAND, BRAND)

    @override
    def draw(self, artist: Artist) -> None:
        draw_brand(artist, QRectF(self.rect()))


class Sidebar(QFrame):
    """Brand, search, pages with their counts, saved lists, and the state of the file."""

    page_chosen = Signal(str)
    list_chosen = Signal(str)
    search_wanted = Signal()
    list_wanted = Signal()  # the plus beside "Saved lists"
    state_opened = Signal()
    folded_changed = Signal(bool)

    def __init__(self, theme: Theme, entries: Sequence[NavEntry]) -> None:
        super().__init__()
        self._theme = theme
        self._folded = False
        self._narrow = self._spared = False  # too narrow for words; folded for that alone
        self._window = theme.scaled(NARROW)
        self._pages = {entry.key: NavButton(theme, entry) for entry in entries}
        self._lists: dict[str, ListButton] = {}
        self._group = QButtonGroup(self)
        self._search = SearchButton(theme, self.tr("Search or jump to"), "Ctrl K")
        self._fold = IconButton(theme, "panel-left", self.tr("Fold the sidebar"))
        self._name = Label(theme, PRODUCT, "h2")
        self._state = StateButton(theme)
        self._heading = QWidget()
        self._list_box = QVBoxLayout()
        self.setProperty("role", "sidebar")
        self.setAccessibleName(self.tr("Navigation"))
        self._build()
        self._connect()
        self._fit()

    # -- what the window tells it -----------------------------------------------

    @property
    def folded(self) -> bool:
        """Whether only icons are shown."""
        return self._folded

    @property
    def folded_on_purpose(self) -> bool:
        """Whether it was folded by choice, to be so again at the next start."""
        return self._folded and not self._spared

    def select(self, key: str) -> None:
        """Mark the page or the list that is shown, or neither; nobody is told."""
        button = self._pages.get(key) or self._lists.get(key)
        marked = self._group.checkedButton()
        if button is not None:
            button.setChecked(True)
        elif marked is not None:
            self._group.setExclusive(False)
            marked.setChecked(False)
            self._group.setExclusive(True)

    def set_count(self, key: str, count: int | None) -> None:
        """Show how many wait on a page, or nothing."""
        self._pages[key].set_count(count)

    def show_lists(self, lists: Iterable[SavedList]) -> None:
        """Show the saved lists; the one that was marked stays so."""
        marked = {key for key, button in self._lists.items() if button.isChecked()}
        for button in self._lists.values():
            self._group.removeButton(button)
            self._list_box.removeWidget(button)
            button.deleteLater()
        self._lists = {saved.key: ListButton(self._theme, saved) for saved in lists}
        for key, button in self._lists.items():
            button.setProperty("key", key)
            button.clicked.connect(self._on_list_clicked)
            self._group.addButton(button)
            self._list_box.addWidget(button)
            button.setChecked(key in marked)
            button.setHidden(self._folded)

    def show_state(self, first: str, second: str, tone: Tone = "neutral") -> None:
        """Say at the bottom where the data is and when it was backed up."""
        self._state.show_state(first, second, tone)

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001 (a switch of the user's)
        """Show icons only, or the words too."""
        self._spared = False
        if folded != self._folded:
            self._folded = folded
            self._fit()
            self.folded_changed.emit(folded)

    def fit_into(self, window: int) -> None:
        """Fold while the window is too narrow for both, unless one unfolds it by hand."""
        self._window = window
        narrow = window < self._theme.scaled(NARROW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow and not self._folded:
            self.set_folded(True)
            self._spared = True
        elif not narrow and self._spared:
            self.set_folded(False)

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        self._brand = Brand(self._theme)
        self._top = row(self._brand, self._name, None, self._fold, spacing=Space.M)
        self._top.setContentsMargins(Space.XS, 0, 0, 0)
        plus = IconButton(self._theme, "plus", self.tr("Save the current filter as a list"))
        plus.clicked.connect(self.list_wanted)
        title = Label(self._theme, self.tr("Saved lists"), "overline", tone="muted")
        self._heading.setLayout(row(title, None, plus, margins=(Space.M + 2, 0, 0, 0)))
        self._list_box.setSpacing(0)
        self._list_box.setContentsMargins(0, 0, 0, 0)
        inside = column(*self._pages.values(), 14, self._heading, spacing=Space.XXS)
        inside.addLayout(self._list_box)
        inside.addStretch(1)
        body = column(self._top, 10, self._search, Space.XS, spacing=Space.XS)
        body.addWidget(_scrolling(boxed(inside)), 1)
        body.addWidget(self._state)
        body.setContentsMargins(Space.M, Space.L, Space.M, Space.S)
        self.setLayout(body)

    def _connect(self) -> None:
        for key, button in self._pages.items():
            button.setProperty("key", key)
            button.clicked.connect(self._on_page_clicked)
            self._group.addButton(button)
        self._search.clicked.connect(self.search_wanted)
        self._state.clicked.connect(self.state_opened)
        self._fold.clicked.connect(self._on_fold_clicked)
        self._theme.changed.connect(self._on_theme_changed)

    def _fit(self) -> None:
        wide = Size.SIDEBAR_FOLDED if self._folded else self._theme.scaled(Size.SIDEBAR)
        self.setFixedWidth(wide)
        for part in (self._name, self._brand, self._heading, *self._lists.values()):
            part.setHidden(self._folded)
        for button in self._pages.values():
            button.set_folded(self._folded)
        self._search.set_folded(self._folded)
        self._state.set_folded(self._folded)
        words = self.tr("Unfold the sidebar") if self._folded else self.tr("Fold the sidebar")
        self._fold.setAccessibleName(words)
        self._fold.setToolTip(words)

    @Slot()
    def _on_page_clicked(self) -> None:
        self.page_chosen.emit(self.sender().property("key"))

    @Slot()
    def _on_list_clicked(self) -> None:
        self.list_chosen.emit(self.sender().property("key"))

    @Slot()
    def _on_fold_clicked(self) -> None:
        self.set_folded(not self._folded)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
        self.fit_into(self._window)


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setProperty("role", "inner")
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
    return area

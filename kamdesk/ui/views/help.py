"""Help in the window: the keys, what is new, and what this program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

import kamdesk
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.key_hint import KeyHint
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.page import ScrollPage
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from kamdesk.ui.theme.theme import Theme

TALL = 420


class HelpPanel(Overlay):
    """One panel for the three texts; Escape closes it."""

    def __init__(self, theme: Theme, host: QWidget, news: Callable[[], str]) -> None:
        self._news = news
        self._title = Label(theme, "", "h1")
        self._room = column(spacing=Space.S)
        self._close = Button(theme, "", "secondary")
        content = QWidget()
        head = row(self._title, None, self._close)
        content.setLayout(column(head, self._room, spacing=Space.L, margins=(24, 20, 24, 20)))
        super().__init__(theme, content, host, width=620, top=0.1)
        self._close.setText(self.tr("Close"))
        self._close.clicked.connect(self.dismiss)

    def show_topic(self, topic: str, commands: Sequence[QAction]) -> None:
        """Show the keys, the news, or what this is."""
        while (item := self._room.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if topic == "shortcuts":
            self._show(self.tr("Keyboard shortcuts"), self._keys(commands))
        elif topic == "changes":
            self._show(self.tr("What is new"), self._text(self._news()))
        else:
            self._show(self.tr("About KAMDesk"), self._text(self._about()))
        self.open(self._close)

    def _show(self, title: str, content: QWidget) -> None:
        self._title.setText(title)
        self.panel.setAccessibleName(title)
        page = ScrollPage(content)
        page.body.setContentsMargins(0, 0, Space.M, 0)
        page.setFixedHeight(self._theme.scaled(TALL))
        self._room.addWidget(page)

    def _keys(self, commands: Sequence[QAction]) -> QWidget:
        grid = QGridLayout()
        grid.setVerticalSpacing(Space.S)
        grid.setContentsMargins(0, 0, 0, 0)
        known = [(a.text().replace("&", ""), a.shortcut().toString()) for a in commands]
        extra = [
            (self.tr("Edit a cell"), "F2"),
            (self.tr("Tick an action off"), "Space"),
            (self.tr("Delete what is selected"), "Del"),
            (self.tr("Move an entry of the calendar to another day"), "Alt+←"),
            (self.tr("Turn to the days before or after"), "PgUp"),
        ]
        shown = [(text, keys) for text, keys in known + extra if keys]
        for number, (text, keys) in enumerate(shown):
            grid.addWidget(Label(self._theme, text), number, 0)
            grid.addWidget(KeyHint(self._theme, keys.replace("+", " ")), number, 1)
        grid.setColumnStretch(0, 1)
        return boxed(grid)

    def _text(self, words: str) -> QWidget:
        return Label(self._theme, words, wrap=True)

    def _about(self) -> str:
        return self.tr(
            "KAMDesk {version}\n\nThe desk of one key account manager. Everything stays in one "
            "file on this laptop; the program opens no connection.\n\nMIT licence. Typeface Inter "
            "(OFL-1.1), icons Lucide (ISC)."
        ).format(version=kamdesk.__version__)

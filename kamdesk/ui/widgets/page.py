"""The frame of a screen: its heading, its room, the headings inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.widgets.layouts import Item

MARGINS = (Space.PAGE, Space.XL, Space.PAGE, Space.XL)


class PageHeader(QWidget):
    """What a screen is, what it shows now, and what can be done there."""

    def __init__(self, theme: Theme, title: str, subtitle: str = "") -> None:
        super().__init__()
        self._title = Elided(theme, title, "h1")
        self._subtitle = Elided(theme, subtitle, "body", tone="text2")
        self._lead = row(spacing=Space.M)
        self._beside = row(self._title, spacing=Space.M)
        self._controls = row(spacing=Space.S)
        words = column(self._beside, self._subtitle, spacing=Space.XXS)
        for line in (self._title, self._subtitle):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = row(self._lead, spacing=Space.M)
        layout.addLayout(words, 1)
        layout.addLayout(self._controls)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_title(self, title: str) -> None:
        """Name what is shown."""
        self._title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Say what of it is shown now."""
        self._subtitle.setText(subtitle)

    def add(self, *controls: QWidget) -> None:
        """Put controls at the trailing end."""
        for control in controls:
            self._controls.addWidget(control)

    def add_before(self, widget: QWidget) -> None:
        """Put something before the title: an avatar, a way back."""
        self._lead.addWidget(widget)

    def add_beside(self, widget: QWidget) -> None:
        """Put something right after the title: a state."""
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._beside.addWidget(widget)
        self._beside.addStretch(1)


class SectionHeader(QWidget):
    """The heading of a card, with a note or a link at the trailing end."""

    link_activated = Signal()

    def __init__(
        self, theme: Theme, title: str, *, note: str = "", link: str = "", icon: str = ""
    ) -> None:
        super().__init__()
        self._title = Label(theme, title, "h2")
        self._note = Label(theme, note, "small", tone="muted")
        self._note.setHidden(not note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lead = row(self._title, spacing=Space.S)
        self._trail = row(self._note, spacing=Space.XS)
        self.setLayout(row(self._lead, None, self._trail))
        if link:
            button = Button(theme, link, "ghost", icon=icon)
            button.clicked.connect(self.link_activated)
            self._trail.addWidget(button)

    def set_title(self, title: str) -> None:
        """Name the part."""
        self._title.setText(title)

    def set_note(self, note: str) -> None:
        """Say in small what the part leaves open."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def add(self, *controls: QWidget) -> None:
        """Put controls at the trailing end."""
        for control in controls:
            self._trail.addWidget(control)

    def add_beside(self, widget: QWidget) -> None:
        """Put something right after the title: chips, a state."""
        self._lead.addWidget(widget)


class _Body(QWidget):
    """As wide as there is room, never wider."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


class ScrollPage(QScrollArea):
    """The room of a screen: scrolls up and down, never sideways, and forces no width."""

    def __init__(self, *items: Item, spacing: int = Space.L) -> None:
        super().__init__()
        content = _Body()
        content.setProperty("role", "page")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body = column(*items, spacing=spacing, margins=MARGINS)
        content.setLayout(self.body)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts take the focus, and scroll it

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def side_by_side(*parts: QWidget, stretches: tuple[int, ...] = ()) -> QWidget:
    """Return cards in one row; ``stretches`` say how they share the room."""
    line = row(*parts, spacing=Space.L)
    for number, stretch in enumerate(stretches or (1,) * len(parts)):
        line.setStretch(number, stretch)
    return boxed(line)

"""What stands where nothing is yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.ui.theme.scale import Radius, Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.disc import Glyph
from kamdesk.ui.widgets.flow import FlowLayout
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.painted import Painted
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.widgets.buttons import Rank

SHEETS = (
    (14, 34, 120, 84, "sunken"),
    (58, 14, 120, 84, "accent_soft"),
    (96, 40, 110, 84, "surface"),
)
BARS = ((22, "chart2"), (34, "chart2"), (30, "chart1"), (46, "chart1"))
TILE = (260, 132)


class Art(Painted):
    """Three sheets of paper and a small chart, for a calm first look."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setFixedSize(220, 140)

    @override
    def draw(self, artist: Artist) -> None:
        for left, top, wide, tall, color in SHEETS:
            sheet = QRectF(left, top, wide, tall)
            artist.fill(sheet, color, Radius.CARD)
            artist.outline(sheet, "border_strong", Radius.CARD, width=1.2)
        for number, (tall, color) in enumerate(BARS):
            artist.fill(QRectF(112 + number * 20, 110 - tall, 12, tall), color, 3)


class EmptyState(QWidget):
    """Says why there is nothing and offers the one thing to do about it."""

    def __init__(self, theme: Theme, title: str, words: str = "", *, art: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._title = Label(theme, title, "h1" if art else "h2")
        self._words = Label(theme, words, tone="text2", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._ways = row(spacing=Space.S)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        gap = Space.XL if art else Space.S
        self._body = column(None, self._title, self._words, gap, spacing=Space.XS)
        self._body.addLayout(row(None, self._ways, None))
        self._body.addStretch(1)
        if art:
            self._body.insertSpacing(1, Space.S)
            self._body.insertLayout(1, row(None, Art(theme), None))
        self.setLayout(self._body)
        self.say(title, words)

    def say(self, title: str, words: str) -> None:
        """Give another reason."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def add_action(self, text: str, rank: Rank = "primary", *, icon: str = "") -> Button:
        """Offer a way out; connect what comes back."""
        button = Button(self._theme, text, rank, icon=icon)
        self._ways.addWidget(button)
        return button


class Tile(QPushButton):
    """A way in, large enough to be explained."""

    def __init__(self, theme: Theme, icon: str, title: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "tile")
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # Enter presses it too
        glyph = Glyph(theme, icon, "accent_text", 22)
        heading = Label(theme, title, "strong")
        text = Label(theme, words, "small", tone="text2", wrap=True)
        for part in (glyph, heading, text):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        pad = Space.L + Space.XXS
        inner = column(row(glyph, None), 2, heading, text, None, spacing=Space.XS)
        inner.setContentsMargins(pad, Space.L, pad, Space.M)
        self.setLayout(inner)
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    def mark_first(self) -> None:
        """Say with an edge that most people begin here."""
        self.setProperty("first", "true")

    def _fit(self) -> None:
        wide, tall = TILE
        self.setFixedSize(self._theme.scaled(wide), self._theme.scaled(tall))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()


class Welcome(EmptyState):
    """The very first screen: three ways in, and nothing to fill out."""

    import_chosen = Signal()
    add_chosen = Signal()
    look_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", art=True)
        self.say(
            self.tr("Bring your key accounts in"),
            self.tr(
                "Most people start from the spreadsheet they already keep. "
                "Nothing leaves this laptop."
            ),
        )
        bring = Tile(
            theme,
            "import",
            self.tr("Import a spreadsheet"),
            self.tr("Excel or CSV. Drop it anywhere on this window. Columns are matched for you."),
        )
        add = Tile(
            theme,
            "plus",
            self.tr("Add one account"),
            self.tr("Type a name and press Enter. Fill in the rest when you know it."),
        )
        look = Tile(
            theme,
            "sparkles",
            self.tr("Look around first"),
            self.tr("Open a sample portfolio. One click removes it again."),
        )
        bring.mark_first()
        self._place(bring, add, look)
        bring.clicked.connect(self.import_chosen)
        add.clicked.connect(self.add_chosen)
        look.clicked.connect(self.look_chosen)

    def _place(self, *tiles: Tile) -> None:
        flow = FlowLayout(spacing=Space.L)
        for tile in tiles:
            flow.addWidget(tile)
        box = QWidget()
        box.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        box.setMaximumWidth(flow.sizeHint().width())
        self._ways.addWidget(box)

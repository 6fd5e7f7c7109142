"""A line of what needs attention: what it is, why, whose, and how urgent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kamdesk.ui.theme.marks import State, draw_avatar, draw_pill, has_digits, pill_width
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.theme.tokens import Tone
from kamdesk.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QMouseEvent

    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.scale import TextRole
    from kamdesk.ui.theme.theme import Theme

TALL = 52
EDGE = 3
DISC, FACE, KEY = 32, 28, 26
SHARE = 0.5  # of a row, for what and why; the account stands in line in all rows
BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
ROOMY = 560  # narrower rows name the account in the reason


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionItem:
    """What a line says."""

    icon: str
    tone: Tone
    title: str
    reason: str
    account: str
    note: str  # what tells the account from others
    state: State
    key: str  # what deals with it at once

    @property
    def spoken(self) -> str:
        """The line as a sentence for screen readers."""
        said = (self.title, self.reason, self.account, self.state.text)
        return ", ".join(filter(None, said))


class AttentionRow(Painted):
    """One line; painted, so that hundreds cost little."""

    pressed = Signal()
    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._item: AttentionItem | None = None
        self._selected = False
        self._hovered = False
        self._ruled = False
        self._ringed = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def item(self) -> AttentionItem | None:
        """What the row says."""
        return self._item

    def show_item(self, item: AttentionItem, *, ruled: bool) -> None:
        """Say something; ``ruled`` draws the line to the next one."""
        self._item, self._ruled = item, ruled
        self.setAccessibleName(item.spoken)
        self.update()

    def select(self, *, selected: bool) -> None:
        """Be the one that keys are meant for; Tab reaches that one alone."""
        self._selected = selected
        tab = Qt.FocusPolicy.StrongFocus if selected else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(tab)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self._theme.scaled(TALL))

    @override
    def draw(self, artist: Artist) -> None:
        item, ground = self._item, QRectF(self.rect())
        if item is None:
            return
        self._draw_ground(artist, ground)
        inner = artist.inside(ground, Space.XL, Space.XL)
        self._draw_disc(artist, artist.lead(inner, DISC), item)
        inner = artist.inside(inner, DISC + Space.M)
        whole, wide = inner.width(), self._draw_state(artist, inner, item)
        inner = artist.inside(inner, 0, wide + Space.M)
        if ground.width() < self._theme.scaled(ROOMY) or not item.account:
            whose = " · ".join(filter(None, (item.account, item.reason)))
            self._draw_lines(artist, inner, (item.title, whose))
            return
        share = min(whole * SHARE, inner.width())
        self._draw_lines(artist, artist.lead(inner, share - Space.L), (item.title, item.reason))
        account = artist.inside(inner, share)
        face = artist.middle(artist.lead(account, FACE), FACE)
        draw_avatar(artist, face, item.account)
        words = artist.inside(account, FACE + Space.S + 2)
        self._draw_lines(artist, words, (item.account, item.note), strong=False)

    def _draw_ground(self, artist: Artist, ground: QRectF) -> None:
        if self._selected:
            artist.painter.fillRect(ground, artist.color("selected"))
            artist.painter.fillRect(artist.lead(ground, EDGE), artist.color("accent"))
        elif self._hovered:
            artist.painter.fillRect(ground, artist.color("hover"))
        if self._ruled and not self._selected:
            artist.hairline(artist.inside(ground, Space.XL + DISC + Space.M, Space.XL))
        if self._ringed and self.hasFocus():
            artist.outline(ground.adjusted(EDGE + 2, 2, -2, -2), "focus", 6, width=1.5)

    def _draw_disc(self, artist: Artist, place: QRectF, item: AttentionItem) -> None:
        ink, soft = artist.theme.tokens.tone(item.tone)
        disc = artist.middle(place, DISC)
        artist.fill(disc, soft, DISC / 2)
        artist.icon(disc, item.icon, ink, size=15)

    def _draw_state(self, artist: Artist, inner: QRectF, item: AttentionItem) -> float:
        """Draw the pill and the key at the trailing end; return how wide both are."""
        cap = artist.middle(artist.trail(inner, KEY), 20)
        artist.fill(cap, "surface", 5)
        artist.outline(cap, "border_strong", 5)
        artist.text(cap, item.key, "caption", color="text2", align="center")
        text = item.state.text
        words = artist.width(text, "caption", tabular=has_digits(text))
        wide = pill_width(words, item.state.icon)
        pill = artist.middle(
            artist.trail(inner, wide, KEY + Space.M), self._theme.scaled(Size.PILL)
        )
        draw_pill(artist, pill, item.state)
        return wide + KEY + Space.M

    def _draw_lines(
        self, artist: Artist, place: QRectF, lines: tuple[str, str], *, strong: bool = True
    ) -> None:
        top = artist.theme.metrics("strong").height() + 1
        bottom = artist.theme.metrics("small").height()
        block = artist.middle(place, top + bottom)
        first, second = block.adjusted(0, 0, 0, -bottom), block.adjusted(0, top, 0, 0)
        artist.text(first, lines[0], "strong" if strong else "body")
        quiet = "text2" if strong or self._selected else "muted"
        role: TextRole = "small" if strong else "caption"
        artist.text(second, lines[1], role, color=quiet)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    @override
    def leaveEvent(self, event: object) -> None:
        self._hovered = False
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = event.reason() in BY_TAB
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class Selected(Painted):
    """Goes on below a selected row: the same ground, with room for what can be done."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def draw(self, artist: Artist) -> None:
        ground = QRectF(self.rect())
        artist.painter.fillRect(ground, artist.color("selected"))
        artist.painter.fillRect(artist.lead(ground, EDGE), artist.color("accent"))

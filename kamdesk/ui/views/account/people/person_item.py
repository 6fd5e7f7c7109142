"""A person on the map, painted: who it is, how influential, how they stand to us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject
from typing_extensions import override

from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.marks import draw_avatar
from kamdesk.ui.theme.scale import Radius
from kamdesk.ui.views.account.people.afar import FAR, draw_from_afar, in_two
from kamdesk.ui.views.account.people.looks import (
    CARD,
    FOOT,
    HANG,
    MOST_INFLUENCE,
    PITCH,
    Coloring,
    last_words,
    state_of,
)
from kamdesk.ui.widgets.text import tip

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from PySide6.QtWidgets import QGraphicsSceneMouseEvent, QStyleOptionGraphicsItem, QWidget

    from kamdesk.services.people import Person
    from kamdesk.ui.theme.theme import Theme

INSIDE = 12
DOT, DOT_STEP = 6, 8.5
FACE = 20
LIFTED = 2  # pixels that a press may slip without moving a person


class PersonItem(QGraphicsObject):
    """Can be chosen and moved; lines follow it."""

    shifted = Signal()  # while it moves
    dropped = Signal(object)  # its id, where the user let it go

    def __init__(self, theme: Theme, person: Person, today: date) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._coloring = Coloring.SUPPORT
        self._pressed = QPointF()
        self.person = person
        self.hangs = person.place.hangs and person.contact.map_x is None
        flags = QGraphicsItem.GraphicsItemFlag
        self.setFlags(
            flags.ItemIsMovable
            | flags.ItemIsSelectable
            | flags.ItemIsFocusable
            | flags.ItemSendsGeometryChanges
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tip(self.description))
        self.settle()

    # -- what it is -------------------------------------------------------------

    @property
    def spot(self) -> tuple[int, int]:
        """Where it stands, in pixels of the map at the usual size of text."""
        scale = self._theme.text_scale
        return round(self.x() / scale), round(self.y() / scale)

    @property
    def box(self) -> QRectF:
        """The card on the map."""
        return self._rect.translated(self.pos())

    @property
    def description(self) -> str:
        """What a screen reader says of the person."""
        contact = self.person.contact
        parts = [
            contact.name,
            contact.title,
            word(contact.seniority),
            word(contact.role),
            word(contact.support),
            self._met(),
            self._due(),
        ]
        if contact.influence is not None:
            told = QCoreApplication.translate("Map", "influence {value} of 5")
            parts.append(told.format(value=contact.influence))
        if self.person.strength is not None:
            told = QCoreApplication.translate("Map", "relationship {value} of 5")
            parts.append(told.format(value=self.person.strength.value))
        if self.person.known_by:
            told = QCoreApplication.translate("Map", "known by {names}")
            parts.append(told.format(names=", ".join(self.person.known_by)))
        return ", ".join(filter(None, parts))

    def _met(self) -> str:
        if not self.person.met or self.person.last is None:
            return last_words(self.person, self._today)
        told = QCoreApplication.translate("Map", "last met {ago}")
        return told.format(ago=formats.ago(self.person.last, self._today))

    def _due(self) -> str:
        """Say when the person is to hear from us again, by their own rhythm or the account's."""
        person = self.person
        words = QT_TRANSLATE_NOOP("Map", "contact due {day}")
        if person.due <= self._today:
            words = QT_TRANSLATE_NOOP("Map", "contact was due {day}")
        day = formats.day(person.due, self._today)
        return QCoreApplication.translate("Map", words).format(day=day)

    def color_by(self, coloring: Coloring) -> None:
        """Show another state at the foot."""
        self._coloring = coloring
        self.update()

    def settle(self) -> None:
        """Stand where it was put by hand, or where the layout says."""
        contact, place = self.person.contact, self.person.place
        x, y = place.x * PITCH[0] - CARD[0] / 2, place.y * PITCH[1]
        if self.hangs:
            x += HANG
        if contact.map_x is not None and contact.map_y is not None:
            x, y = contact.map_x, contact.map_y
        self.prepareGeometryChange()
        self.setPos(QPointF(x, y) * self._theme.text_scale)

    # -- how it looks -----------------------------------------------------------

    @property
    def _rect(self) -> QRectF:
        scale = self._theme.text_scale
        wide = CARD[0] - (HANG if self.hangs else 0)
        return QRectF(0, 0, wide * scale, CARD[1] * scale)

    @override
    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-4, -4, 4, 4)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        direction = widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
        artist = Artist(painter, self._theme, direction)
        card = self._rect
        size = option.levelOfDetailFromTransform(painter.worldTransform())
        if 0 < size < FAR:
            state = state_of(self.person, self._coloring)
            draw_from_afar(artist, card, self.person.contact.name, state, size)
            if self.isSelected():
                artist.outline(card, "accent", Radius.CONTROL, width=3 / size)
            return
        self._ground(artist, card)
        self._words(artist, card)
        self._foot(artist, card)
        self._edge(artist, card)

    def _ground(self, artist: Artist, card: QRectF) -> None:
        artist.fill(card, "surface", Radius.CONTROL)
        whole, foot = QPainterPath(), QPainterPath()
        whole.addRoundedRect(card, Radius.CONTROL, Radius.CONTROL)
        foot.addRect(self._base(card))
        soft = self._theme.tokens.tone(state_of(self.person, self._coloring).tone).soft
        artist.painter.fillPath(whole.intersected(foot), artist.color(soft))

    def _words(self, artist: Artist, card: QRectF) -> None:
        scale = self._theme.text_scale
        contact = self.person.contact
        flag = 16 * scale if self.person.decides else 0
        line = QRectF(card.left(), card.top() + 8 * scale, card.width(), 18 * scale)
        wide = card.width() - 2 * INSIDE
        first, second = in_two(artist, contact.name, (wide - flag, wide))
        artist.text(artist.inside(line, INSIDE, INSIDE + flag), first, "strong")
        if flag:
            artist.icon(
                artist.trail(line, 16 * scale, INSIDE - 2),
                "flag",
                "accent_text",
                size=round(15 * scale),
            )
        line.translate(0, 17 * scale)
        title = contact.title or contact.department or contact.function
        if second:
            artist.text(artist.inside(line, INSIDE, INSIDE), second, "strong")
        else:
            artist.text(artist.inside(line, INSIDE, INSIDE), title, "small", color="text2")
        line.translate(0, 21 * scale)
        dots = MOST_INFLUENCE * DOT_STEP * scale
        room = artist.inside(line, INSIDE, INSIDE + dots)
        level = title if second else word(contact.seniority) or contact.function
        if self.person.strength is not None:
            level = " · ".join(filter(None, (f"{self.person.strength.value}/5", level)))
        artist.text(room, level, "caption", color="muted")
        self._dots(artist, artist.trail(line, dots, INSIDE - 2))

    def _dots(self, artist: Artist, room: QRectF) -> None:
        influence = self.person.contact.influence
        if influence is None:
            return
        step, wide = room.width() / MOST_INFLUENCE, DOT * self._theme.text_scale
        for at in range(MOST_INFLUENCE):
            dot = artist.middle(artist.lead(room, wide, at * step), wide)
            artist.fill(dot, "text2" if at < influence else "track", wide / 2)

    def _foot(self, artist: Artist, card: QRectF) -> None:
        foot, scale = self._base(card), self._theme.text_scale
        state = state_of(self.person, self._coloring)
        ink = self._theme.tokens.tone(state.tone).ink
        icon = round(14 * scale)
        artist.icon(artist.lead(foot, icon, INSIDE - 3), state.icon, ink, size=icon)
        end = INSIDE - 2.0
        if self.person.known_by:
            side = FACE * scale
            face = artist.middle(artist.trail(foot, side, 7), side)
            draw_avatar(artist, face, self.person.known_by[0], round_=True)
            end = side + 7 + 4
        last, late = last_words(self.person, self._today), self.person.quiet
        if self._coloring is Coloring.COVERAGE and not self.person.met:
            last = ""
        wide = artist.width(last, "caption", tabular=True) + 2
        room = artist.trail(foot, wide, end)
        artist.text(room, last, "caption", color="warn" if late else "text2", tabular=True)
        words = artist.inside(foot, INSIDE + 1 + icon, end + wide + 2)
        artist.text(words, state.text, "chip", color=ink)

    def _edge(self, artist: Artist, card: QRectF) -> None:
        if self.isSelected():
            artist.outline(card.adjusted(-3, -3, 3, 3), "accent", Radius.CONTROL + 3, width=2)
            return
        pen = QPen(artist.color("border_strong"), 1)
        if not self.person.met:
            pen.setDashPattern([4, 3])
        artist.painter.setPen(pen)
        artist.painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = card.adjusted(0.5, 0.5, -0.5, -0.5)
        artist.painter.drawRoundedRect(inner, Radius.CONTROL, Radius.CONTROL)

    def _base(self, card: QRectF) -> QRectF:
        tall = FOOT * self._theme.text_scale
        return QRectF(card.left(), card.bottom() - tall, card.width(), tall)

    # -- moving -----------------------------------------------------------------

    @override
    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: Any) -> Any:
        if change == QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            self.shifted.emit()
        return super().itemChange(change, value)

    @override
    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        self._pressed = self.pos()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        slipped = self.pos() - self._pressed
        if slipped.manhattanLength() > LIFTED:
            self.dropped.emit(self.person.contact.id)
        elif not slipped.isNull():
            self.setPos(self._pressed)

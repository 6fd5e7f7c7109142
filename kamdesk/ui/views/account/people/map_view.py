"""Looks at the map: zoom, fit, and everything the mouse does by keys as well."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QGraphicsView
from typing_extensions import override

from kamdesk.ui.views.account.people.person_item import PersonItem
from kamdesk.ui.views.account.people.scene import MapScene
from kamdesk.ui.views.account.people.voices import Voices

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QMouseEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from kamdesk.services.people import PeopleMap
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.account.people.lines import TieLine

Key = Qt.Key
STEP = 1.2
CLOSEST, FARTHEST = 2.5, 0.05
SPARE = 4  # pixels, for what is rounded
READABLE = 0.72  # what does not fit at this size is scrolled instead
NUDGE = 8
OPENING = {Key.Key_Return, Key.Key_Enter, Key.Key_F2}
ARROWS: dict[int, tuple[int, int]] = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
}
CROOKED = 2.5  # how much farther somebody to the side seems than somebody straight ahead


class MapView(QGraphicsView):
    """Shows the scene; arrows go from person to person, T to their ties, Enter opens.

    Alt and an arrow move whoever is chosen.
    """

    opened = Signal(object)  # ContactId
    delete_pressed = Signal(object)  # ContactId
    tie_opened = Signal(object)  # TieId
    tie_delete_pressed = Signal(object)  # TieId
    moved = Signal(object, object)  # ContactId, (x, y)
    menu_asked = Signal(object, object)  # PersonItem or TieLine, the place on the screen

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._fitted: Literal["readable", "whole", ""] = "readable"  # until somebody zooms
        self.map = MapScene(theme, self)
        self.voices = Voices(self)
        self.setScene(self.map)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        hints = QPainter.RenderHint
        self.setRenderHints(hints.Antialiasing | hints.SmoothPixmapTransform)
        self.setAccessibleName(self.tr("Relationship map"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.map.person_dropped.connect(self._on_dropped)
        self.map.selectionChanged.connect(self._on_selection_changed)
        theme.changed.connect(self._on_theme_changed)

    def show_map(self, found: PeopleMap) -> None:
        """Show an account's people, at the size they were looked at."""
        self.voices.say(())  # those on the map are drawn anew
        self.map.show_map(found)
        self._fit_scene()
        self._describe()
        people = [(one.description, partial(_box, one)) for one in self.map.people]
        ties = [(one.description, partial(_middle, one)) for one in self.map.ties]
        self.voices.say([*people, *ties])

    # -- size -------------------------------------------------------------------

    def fit(self, *, whole: bool = True) -> None:
        """Show everybody, never larger than designed; ``whole`` even where that is small."""
        self._fitted = "whole" if whole else "readable"
        room, extent = QSize(self.viewport().size()), self.map.extent
        if whole:  # then nothing needs to be scrolled
            room = self.maximumViewportSize() - QSize(SPARE, SPARE)
        if extent.isEmpty() or room.isEmpty():
            return
        share = min(room.width() / extent.width(), room.height() / extent.height(), 1.0)
        share = max(share, FARTHEST if whole else READABLE)
        self.resetTransform()
        self.scale(share, share)
        self.ensureVisible(QRectF(extent.center().x(), extent.top(), 1, 1), 0, 0)
        self.voices.settle()

    def zoom(self, factor: float) -> None:
        """Come closer or go farther away."""
        now = self.transform().m11()
        wanted = min(max(now * factor, FARTHEST), CLOSEST)
        self._fitted = ""
        self.scale(wanted / now, wanted / now)
        self.voices.settle()

    def _fit_scene(self) -> None:
        self.setSceneRect(self.map.extent)
        if self._fitted:
            self.fit(whole=self._fitted == "whole")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit(whole=self._fitted == "whole")

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.voices.settle()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    # -- keys -------------------------------------------------------------------

    @override
    def event(self, event: QEvent) -> bool:
        """Take Alt and an arrow before the window goes back or forward with them."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._nudges(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._nudges(event):
            self._nudge(ARROWS[key])
        elif key in ARROWS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._walk(ARROWS[key])
        elif key in {Key.Key_Plus, Key.Key_Equal, Key.Key_Minus}:
            self.zoom(1 / STEP if key == Key.Key_Minus else STEP)
        elif not self._act(key):
            super().keyPressEvent(event)

    def _act(self, key: int) -> bool:
        """Do what a key says to whatever is chosen; say whether it said anything."""
        chosen, tie = self.map.chosen, self.map.chosen_tie
        if key == Key.Key_T:
            self._walk_ties()
        elif key in OPENING and chosen is not None:
            self.opened.emit(chosen.person.contact.id)
        elif key in OPENING and tie is not None:
            self.tie_opened.emit(tie.tie.id)
        elif key == Key.Key_Delete and chosen is not None:
            self.delete_pressed.emit(chosen.person.contact.id)
        elif key == Key.Key_Delete and tie is not None:
            self.tie_delete_pressed.emit(tie.tie.id)
        elif key == Key.Key_Menu and (chosen or tie) is not None:
            place = chosen.box if chosen is not None else tie.sceneBoundingRect()  # type: ignore[union-attr]
            self.menu_asked.emit(chosen or tie, self._place_of(place))
        else:
            return False
        return True

    def _nudges(self, event: QKeyEvent) -> bool:
        alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        held = alone == Qt.KeyboardModifier.AltModifier
        return held and event.key() in ARROWS and self.map.chosen is not None

    def _nudge(self, way: tuple[int, int]) -> None:
        chosen = self.map.chosen
        if chosen is not None:
            chosen.moveBy(way[0] * NUDGE, way[1] * NUDGE)
            self.moved.emit(chosen.person.contact.id, chosen.spot)

    def _walk_ties(self) -> None:
        """Go to the next tie: of whoever is chosen, then of whoever the last one leads from."""
        tie, chosen = self.map.chosen_tie, self.map.chosen
        at = chosen or (tie.start if tie is not None else None)
        ours = [one for one in self.map.ties if at is None or at in {one.start, one.end}]
        if ours:
            following = ours[(ours.index(tie) + 1) % len(ours)] if tie in ours else ours[0]
            self.map.clearSelection()
            following.setSelected(True)
            self.ensureVisible(following)

    def _walk(self, way: tuple[int, int]) -> None:
        chosen: PersonItem | None = self.map.chosen
        people, tie = self.map.people, self.map.chosen_tie
        if chosen is None and tie is not None:
            found: PersonItem | None = tie.end if sum(way) > 0 else tie.start
        elif chosen is None:
            found = people[0] if people else None
        else:
            here = chosen.box.center()
            ahead = [(_far(one.box.center() - here, way), one) for one in people]
            near = min(
                ((far, one) for far, one in ahead if far is not None),
                key=lambda pair: pair[0],
                default=(0.0, chosen),
            )
            found = near[1]
        if found is not None:
            self.map.choose(found.person.contact.id)
            self.ensureVisible(found)

    # -- the mouse --------------------------------------------------------------

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, PersonItem):
            self.opened.emit(item.person.contact.id)
        else:
            super().mouseDoubleClickEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.itemAt(event.pos())
        if item is not None and item.flags() & item.GraphicsItemFlag.ItemIsSelectable:
            self.map.clearSelection()
            item.setSelected(True)
            self.menu_asked.emit(item, event.globalPos())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_keys = event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        }
        if by_keys and self.map.chosen is None:
            self._walk((0, 0))

    def _place_of(self, box: QRectF) -> object:
        return self.viewport().mapToGlobal(self.mapFromScene(box.center()))

    # -- what is said -----------------------------------------------------------

    def _describe(self) -> None:
        """Tell a screen reader who is chosen, and then who else is there."""
        keys = self.tr("Arrows go from person to person, T to their ties, Enter opens.")
        chosen = self.map.chosen or self.map.chosen_tie
        lines = [chosen.description, keys] if chosen is not None else [keys]
        lines += [item.description for item in self.map.people]
        lines += [tie.description for tie in self.map.ties]
        self.setAccessibleDescription("\n".join(lines))

    @Slot()
    def _on_selection_changed(self) -> None:
        self._describe()
        chosen = self.map.chosen or self.map.chosen_tie
        if chosen is not None:
            said = QAccessibleAnnouncementEvent(self, chosen.description)
            QAccessible.updateAccessibility(said)

    @Slot(object)
    def _on_dropped(self, contact_id: object) -> None:
        chosen = next(one for one in self.map.people if one.person.contact.id == contact_id)
        self.moved.emit(contact_id, chosen.spot)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit_scene()


def _box(item: PersonItem) -> QRectF:
    return item.box


def _middle(tie: TieLine) -> QRectF:
    return tie.label


def _far(way: QPointF, wanted: tuple[int, int]) -> float | None:
    """Return how far somebody seems to be in a direction; nothing where behind or beside."""
    along = way.x() * wanted[0] + way.y() * wanted[1]
    aside = abs(way.x() * wanted[1]) + abs(way.y() * wanted[0])
    return along + CROOKED * aside if along > 1 else None

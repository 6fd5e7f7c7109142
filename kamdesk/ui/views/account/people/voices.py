"""What stands on the map, said: a screen reader finds each person and tie where it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtWidgets import QGraphicsView, QLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Spoken = tuple[str, "Callable[[], QRectF]"]  # the words, and where they are on the scene


class Voices(QObject):
    """Lays empty labels over what is drawn, since Qt tells screen readers of widgets alone."""

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self._view = view
        self._labels: list[QLabel] = []
        self._places: list[Callable[[], QRectF]] = []

    @property
    def words(self) -> list[str]:
        """What can be heard, in order."""
        return [label.accessibleName() for label in self._labels[: len(self._places)]]

    def say(self, spoken: Sequence[Spoken]) -> None:
        """Say other things; labels are used again."""
        self._places = [place for _, place in spoken]
        while len(self._labels) < len(spoken):
            self._labels.append(self._label())
        for label, (words, _) in zip(self._labels, spoken, strict=False):
            label.setAccessibleName(words)
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(spoken))
        self.settle()

    def settle(self) -> None:
        """Stand again where things are drawn, after scrolling or another size."""
        for label, place in zip(self._labels, self._places, strict=False):
            label.setGeometry(self._view.mapFromScene(place()).boundingRect())

    def _label(self) -> QLabel:
        label = QLabel(self._view.viewport())
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return label

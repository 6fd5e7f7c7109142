"""One field of two that are to be one: what this says, what that says, and the result."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy
from typing_extensions import override

from kamdesk.ui.dialogs.input_field import InputField
from kamdesk.ui.models.input import Input, Shape, plain, shown
from kamdesk.ui.theme.scale import Size
from kamdesk.ui.widgets.text import Elided, tip

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from kamdesk.domain.merging import Side
    from kamdesk.ui.theme.theme import Theme

NOTHING = "\N{EN DASH}"


class ValueButton(QPushButton):
    """A value that becomes the result when it is pressed; what is too long ends in an ellipsis."""

    def __init__(self, theme: Theme, words: str, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._words = " ".join(words.split()) or NOTHING
        self.setProperty("role", "small")
        self.show_taken(taken=False)
        self.setMinimumHeight(theme.scaled(Size.CONTROL))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setToolTip(tip(words) if words else "")
        self.setAutoDefault(True)  # Enter presses it too
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setEnabled(bool(words))

    def show_taken(self, *, taken: bool) -> None:
        """Say whether the result is this value."""
        self.setFont(self._theme.font("strong" if taken else "body"))
        self.setAccessibleDescription(self.tr("Taken") if taken else "")
        self._fit_words()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        room = self.width() - 2 * Size.ICON
        mode = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(self._words, mode, room)
        self.setText(words.replace("&", "&&"))


class SideLine(InputField):
    """Holds the result of one field and the two values it may be taken from."""

    changed = Signal()

    def __init__(self, theme: Theme, of: Input, side: Side, names: Mapping[UUID, str]) -> None:
        super().__init__(theme, of, labeled=False)
        self.side = side
        self._names = names
        self._value: Any = side.result
        self.heading = Elided(theme, of.words, "strong" if side.differs else "body")
        self.heading.setBuddy(self.editor)
        self.this = self._choice(theme, side.this, self.tr("{field}, as this says: {value}"))
        self.that = self._choice(theme, side.that, self.tr("{field}, as that says: {value}"))
        self.editor.setAccessibleName(self.tr("{field}, the result").format(field=of.words))
        self.settle_on(side.result)
        if self._is_fixed and isinstance(self.editor, QLineEdit):
            self.editor.setReadOnly(True)  # chosen, not typed
        self._listen()

    @property
    def is_proposed(self) -> bool:
        """Whether the result is what was proposed."""
        return not self._typed and self._value == self.side.result

    @property
    def chosen(self) -> Any:
        """The value that was picked of the two; of typed text nothing."""
        return self._value

    @property
    def _typed(self) -> bool:
        return self.text != self._said

    def typed(self, today: date) -> str | None:
        """Return what was typed, as the services read it; nothing where nothing was."""
        return plain(self.input, self.text, today) if self._typed else None

    def settle_on(self, value: Any) -> None:
        """Let the result be one of the values."""
        self._value = value
        self.put(self._words(value))
        self._said = self.text
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        for button, value in ((self.this, self.side.this), (self.that, self.side.that)):
            button.show_taken(taken=not self._typed and value == self._value)

    @property
    def _is_fixed(self) -> bool:
        kinds = (UUID, Mapping)
        return any(isinstance(one, kinds) for one in (self.side.this, self.side.that))

    def _words(self, value: Any) -> str:
        if isinstance(value, UUID):
            return self._names.get(value, "")
        if isinstance(value, Mapping):
            return ", ".join(f"{name}: {text}" for name, text in value.items())
        return shown(value)

    def _choice(self, theme: Theme, value: Any, words: str) -> ValueButton:
        text = self._words(value)
        button = ValueButton(theme, text, words.format(field=self.input.words, value=text))
        button.clicked.connect(partial(self._pick, value))
        return button

    def _pick(self, value: Any, _checked: object = None) -> None:
        self.settle_on(value)

    def _listen(self) -> None:
        editor = self.editor
        if isinstance(editor, QComboBox):
            editor.activated.connect(self._tell)
        elif isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(self._tell)
        else:
            editor.textEdited.connect(self._tell)

    def _tell(self, _said: object = None) -> None:
        self._mark()
        self.changed.emit()


def input_for(name: str, known: Mapping[str, Input]) -> Input:
    """Return how a field is typed; one that no form has is a line of text."""
    found = known.get(name) or known.get(name.removesuffix("_id"))
    if found is not None and found.shape is not Shape.RECORD:
        return found
    title = found.title if found else TITLES.get(name, name.replace("_", " ").capitalize())
    return Input(name=name.removesuffix("_id"), title=title)


TITLES: dict[str, str] = {}

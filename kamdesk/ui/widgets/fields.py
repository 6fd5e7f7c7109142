"""Fields of forms, each with its label."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QWidget

from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.ui.theme.theme import Theme

FieldT = TypeVar("FieldT", bound=QWidget)
LINES = 4  # of a field for longer text


class _Dresser(QObject):
    """Keeps a field in the theme's font and height for as long as it lives."""

    def __init__(self, theme: Theme, field: QWidget) -> None:
        super().__init__(field)
        self._theme = theme
        self._field = field
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    def _fit(self) -> None:
        field = self._field
        field.setFont(self._theme.font("body"))
        if isinstance(field, QPlainTextEdit):
            field.setMinimumHeight(self._theme.metrics("body").lineSpacing() * LINES + Space.L)
        else:
            field.setMinimumHeight(self._theme.scaled(Size.CONTROL))
        edit = field.findChild(QLineEdit) if isinstance(field, QAbstractSpinBox) else None
        if edit is not None:
            edit.setTextMargins(Space.S, 0, Space.S, 0)  # a style sheet cannot reach in there

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()


class Field(QWidget):
    """A label, the field under it, and below that what is wrong with its content."""

    def __init__(self, theme: Theme, name: str, field: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self._field = dressed(theme, field, name)
        self._hint = hint
        label = Label(theme, name, "chip", tone="text2")
        label.setBuddy(field)
        self._below = Label(theme, hint, "small", tone="muted", wrap=True)
        self._below.setHidden(not hint)
        self.setLayout(column(label, field, self._below, spacing=Space.XS))

    def complain(self, problem: str) -> None:
        """Say what is wrong and what to do; an empty text takes it back."""
        self._below.setText(problem or self._hint)
        self._below.set_tone("bad" if problem else "muted")
        self._below.setHidden(not (problem or self._hint))
        self._field.setAccessibleDescription(problem)
        self._field.setProperty("state", "bad" if problem else "")
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)


def dressed(theme: Theme, field: FieldT, name: str) -> FieldT:
    """Return the field with its name for screen readers, in the font and height of the house."""
    field.setAccessibleName(name)
    edit = field.findChild(QLineEdit) if isinstance(field, QAbstractSpinBox) else None
    if edit is not None:
        edit.setAccessibleName(name)  # which the focus is in
    _Dresser(theme, field)
    return field

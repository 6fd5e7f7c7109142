"""One input of a form: its label, its editor, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from kamdesk.ui.models.inputs import Shape
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent

    from kamdesk.ui.models.inputs import Input
    from kamdesk.ui.theme.theme import Theme

LONG_LINES = 76  # pixels of a field for several lines


class Choice(QComboBox):
    """A list of choices that scrolling the page does not change."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class InputField(QWidget):
    """Takes what is typed and says beside it what cannot be read."""

    left = Signal()  # the user left it with another text than it began with
    entered = Signal()  # Enter was pressed in it

    def __init__(self, theme: Theme, of: Input, *, labeled: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self.input = of
        self._label = Label(theme, of.words, "small", tone="text2")
        self._label.setHidden(not labeled)
        self._problem = Label(theme, "", "small", tone="bad", wrap=True)
        self.editor = self._make()
        self._began = self.text  # a choice always says something
        self._build()
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    @property
    def text(self) -> str:
        """What stands in it."""
        if isinstance(self.editor, QComboBox):
            return self.editor.currentText()
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText().strip()
        return self.editor.text().strip()

    @property
    def edited(self) -> bool:
        """Whether it says something else than at first."""
        return self.text != self._began

    def begin(self, text: str) -> None:
        """Show a stored text; what is being typed stays."""
        if self.editor.hasFocus() and self.edited:
            return
        self.put(text)
        self._began = self.text
        self.show_problem("")

    def put(self, text: str) -> None:
        """Write a text as the user would."""
        if isinstance(self.editor, QComboBox):
            self.editor.setCurrentText(text)
        elif isinstance(self.editor, QPlainTextEdit):
            self.editor.setPlainText(text)
        else:
            self.editor.setText(text)
            self.editor.setCursorPosition(0)

    def settle(self) -> None:
        """Take what stands in it as stored."""
        self._began = self.text
        self.show_problem("")

    def suggest(self, names: Sequence[str]) -> None:
        """Offer names while one is typed."""
        if isinstance(self.editor, QLineEdit):
            completer = QCompleter(QStringListModel(list(names), self), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.editor.setCompleter(completer)

    def show_problem(self, words: str) -> None:
        """Say what is wrong, or that nothing is any more."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.editor.setProperty("state", "bad" if words else "")
        self.editor.setAccessibleDescription(words)
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            popup = event.reason() == Qt.FocusReason.PopupFocusReason  # names are being offered
            if self.edited and not popup:
                self.left.emit()
        return super().eventFilter(watched, event)

    @property
    def _offers(self) -> bool:
        completer = self.editor.completer() if isinstance(self.editor, QLineEdit) else None
        popup = completer.popup() if completer is not None else None
        return popup is not None and popup.isVisible()

    def _make(self) -> QLineEdit | QComboBox | QPlainTextEdit:
        hint = QCoreApplication.translate("Field", self.input.hint) if self.input.hint else ""
        editor: QLineEdit | QComboBox | QPlainTextEdit
        if self.input.choices is not None:
            editor = Choice()
            editor.addItems(list(self.input.options))
            editor.activated.connect(self._on_picked)
        elif self.input.shape is Shape.LONG:
            editor = QPlainTextEdit()
            editor.setTabChangesFocus(True)
            editor.setPlaceholderText(hint)
        else:
            editor = QLineEdit()
            editor.setPlaceholderText(hint or self._example())
            editor.returnPressed.connect(self._on_return)
        return editor

    def _example(self) -> str:
        if self.input.shape is Shape.DAY:
            return self.tr("19 Jun, Friday, in 2 weeks")
        if self.input.shape is Shape.CLOCK:
            return self.tr("14:30")
        return ""

    def _build(self) -> None:
        self.editor.setAccessibleName(self.input.words)
        self._label.setBuddy(self.editor)
        self._problem.hide()
        self.setFocusProxy(self.editor)
        self.editor.installEventFilter(self)
        self.setLayout(column(self._label, self.editor, self._problem, spacing=Space.XS))

    def _fit(self) -> None:
        self.editor.setFont(self._theme.font("body"))
        if isinstance(self.editor, QPlainTextEdit):
            self.editor.setFixedHeight(self._theme.scaled(LONG_LINES))
        else:
            self.editor.setFixedHeight(self._theme.scaled(Size.CONTROL))

    @Slot()
    def _on_picked(self) -> None:
        if self.edited:
            self.left.emit()

    @Slot()
    def _on_return(self) -> None:
        if self._offers:
            return  # Enter takes the name that is offered
        if self.edited:
            self.left.emit()
        self.entered.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()

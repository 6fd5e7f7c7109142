"""The short form for one thing of any kind: a name and Enter is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QScrollArea, QWidget
from typing_extensions import override

from kamdesk.domain.errors import RuleBroken
from kamdesk.ui.dialogs.input_field import InputField
from kamdesk.ui.labels import apology
from kamdesk.ui.models.inputs import Shape, plain
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.banner import Banner
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kamdesk.services.kinds import Kind
    from kamdesk.ui.models.inputs import Input
    from kamdesk.ui.theme.theme import Theme

WIDTH = 560
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TALLEST = 460


class _Room(QScrollArea):
    """As high as its form, until the window ends."""

    @override
    def sizeHint(self) -> QSize:
        inner = self.widget()
        size = inner.sizeHint() if inner else QSize()
        return QSize(size.width(), min(size.height(), TALLEST))


class RecordForm(QWidget):
    """The first inputs of a kind, the others behind one button; Enter saves."""

    submitted = Signal(object)  # tuple of (name, text): what was typed, ready for the services
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        inputs: Sequence[Input],
        *,
        today: date,
        first: int = 4,
        save: str = "",
    ) -> None:
        super().__init__()
        self._today = today
        self._fields = [InputField(theme, each) for each in inputs]
        self._rest = boxed(_grid(self._fields[first:]))
        self._more = Button(theme, self.tr("More fields"), "ghost", icon="chevron-down")
        self._save = Button(
            theme, save or self.tr("Add"), "primary", icon="corner-down-left", keys="Ctrl+Enter"
        )
        self._beside = row()
        self._above = column(spacing=0)
        self._problem = Banner(theme, "", "bad")
        self._close = IconButton(theme, "x", self.tr("Close"), keys="Esc")
        self.setAccessibleName(title)
        self._build(Label(theme, title, "h2"), boxed(_grid(self._fields[:first])))
        self._connect()

    @property
    def fields(self) -> Sequence[InputField]:
        """All inputs, in order."""
        return self._fields

    @property
    def start(self) -> QWidget:
        """Where typing begins."""
        return self._fields[0].editor

    def add_beside(self, control: QWidget) -> None:
        """Put a control beside the button for more fields."""
        self._beside.addWidget(control)

    def add_above(self, control: QWidget) -> None:
        """Put something to know over the inputs."""
        self._above.addWidget(control)

    def field(self, name: str) -> InputField:
        """Return one input by its name."""
        return next(each for each in self._fields if each.input.name == name)

    def begin(self, texts: Mapping[str, str]) -> None:
        """Show what is stored or meant; it is not sent again unless it is changed."""
        for each in self._fields:
            if each.input.name in texts:
                each.begin(texts[each.input.name])

    def suggest(self, names: Mapping[Kind, Sequence[str]]) -> None:
        """Offer names of other things where one is asked for."""
        for each in self._fields:
            of = each.input.of
            if each.input.shape is Shape.RECORD and of is not None and of in names:
                each.suggest(names[of])

    def show_problem(self, error: Exception) -> None:
        """Say why it was not taken; what was typed stays."""
        words = self.tr("That did not work; nothing was changed.")
        if isinstance(error, RuleBroken):
            words = apology(error)
        self._problem.say(words, "bad")
        self._problem.show()
        self._save.setEnabled(True)

    def submit(self) -> None:
        """Hand over what was typed, unless some of it cannot be read."""
        typed = []
        for each in self._fields:
            try:
                text = plain(each.input, each.text, self._today)
            except RuleBroken as error:
                each.show_problem(apology(error))
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            each.show_problem("")
            if each.edited:
                typed.append((each.input.name, text))
        self._save.setEnabled(False)
        self.submitted.emit(tuple(typed))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in ENTER:
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if held or not isinstance(watched, QPlainTextEdit):
                self.submit()
                return True
        return super().eventFilter(watched, event)

    def _build(self, heading: QWidget, top: QWidget) -> None:
        self._rest.hide()
        self._more.setHidden(len(self._fields) <= len(top.findChildren(InputField)))
        self._problem.hide()
        room = _Room()
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidgetResizable(True)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = boxed(column(top, self._rest, spacing=Space.M))
        room.setWidget(inner)
        room.setProperty("role", "inner")
        self.setLayout(
            column(
                row(heading, None, self._close),
                self._above,
                room,
                self._problem,
                row(self._more, self._beside, None, self._save),
                spacing=Space.M,
                margins=(Space.XL, Space.L, Space.XL, Space.L),
            )
        )

    def _connect(self) -> None:
        self._more.clicked.connect(self._on_more)
        self._save.clicked.connect(self._on_save)
        self._close.clicked.connect(self.cancelled)
        for each in self._fields:
            each.editor.installEventFilter(self)

    @Slot()
    def _on_more(self) -> None:
        self._rest.show()
        self._more.hide()
        self.updateGeometry()

    @Slot()
    def _on_save(self) -> None:
        self.submit()


def open_form(theme: Theme, form: RecordForm, host: QWidget) -> Overlay:
    """Show a form over a window; closed, it is gone."""
    overlay = Overlay(theme, form, host, width=WIDTH, top=0.12)
    form.cancelled.connect(overlay.dismiss)
    overlay.dismissed.connect(overlay.deleteLater)
    overlay.open(form.start)
    return overlay


def _grid(fields: Sequence[InputField]) -> QGridLayout:
    """Place short inputs in two columns, long ones and the first across both."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.L)
    grid.setVerticalSpacing(Space.M)
    line = side = 0
    for number, field in enumerate(fields):
        wide = field.input.shape is Shape.LONG or number == 0
        if wide and side:
            line, side = line + 1, 0
        grid.addWidget(field, line, side, 1, 2 if wide else 1)
        line, side = (line + 1, 0) if wide or side else (line, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid

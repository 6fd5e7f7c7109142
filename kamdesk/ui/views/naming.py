"""Asks for a name, in the window, with one field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.fields import Field
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.ui.theme.theme import Theme


class NamingPanel(Overlay):
    """A title, a field, and Save; Enter is enough."""

    named = Signal(str)

    def __init__(self, theme: Theme, host: QWidget, title: str, name: str) -> None:
        self._edit = QLineEdit()
        self._field = Field(theme, name, self._edit)
        save = Button(theme, "", "primary")
        content = QWidget()
        content.setAccessibleName(title)
        parts = (Label(theme, title, "h2"), self._field, row(None, save))
        content.setLayout(column(*parts, spacing=Space.M, margins=(22, 18, 22, 18)))
        super().__init__(theme, content, host, width=420, top=0.25)
        save.setText(self.tr("Save"))
        save.clicked.connect(self._on_entered)
        self._edit.returnPressed.connect(self._on_entered)

    def begin(self) -> None:
        """Open empty."""
        self._edit.clear()
        self._field.complain("")
        self.open(self._edit)

    @Slot()
    def _on_entered(self) -> None:
        name = self._edit.text().strip()
        if name:
            self.dismiss()
            self.named.emit(name)
        else:
            self._field.complain(self.tr("Type a name first."))

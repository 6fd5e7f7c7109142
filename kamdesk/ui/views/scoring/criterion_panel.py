"""A criterion opened: its name, which way it counts, and its scale in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.fields import Field
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.switch import Switch
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.domain.criteria import Criterion
    from kamdesk.ui.theme.theme import Theme

ANCHORS = (1, 4, 7, 10)


class CriterionPanel(Overlay):
    """What was changed is stored as one change when it closes."""

    changed = Signal(object, object)  # CriterionId, fields by name
    delete_asked = Signal(object)  # CriterionId

    def __init__(self, theme: Theme, host: QWidget) -> None:
        content = QWidget()
        self._criterion: Criterion | None = None
        self._name = QLineEdit()
        self._anchors = {step: QLineEdit() for step in ANCHORS}
        self._reversed = Switch(theme, "")
        self._delete = Button(theme, "", "danger", icon="trash-2")
        self._close = Button(theme, "", "primary")
        self._content = content
        super().__init__(theme, content, host, width=460, top=0.12)
        self._build()
        self._close.clicked.connect(self.dismiss)
        self._delete.clicked.connect(self._on_delete)
        self._name.returnPressed.connect(self.dismiss)
        self.dismissed.connect(self._on_dismissed)

    def show_criterion(self, criterion: Criterion) -> None:
        """Open on a criterion."""
        self._criterion = criterion
        self._name.setText(criterion.name)
        self._reversed.setChecked(criterion.reversed)
        for step, field in self._anchors.items():
            field.setText(getattr(criterion, f"anchor_{step}"))
        self.open(self._name)

    def _build(self) -> None:
        theme = self._theme
        self.panel.setAccessibleName(self.tr("Criterion"))
        self._close.setText(self.tr("Done"))
        self._delete.setText(f" {self.tr('Delete')}")
        less = self.tr("Less is better: counts as 11 less the rating")
        self._reversed.setAccessibleName(less)
        turned = row(Label(theme, less, wrap=True), self._reversed)
        turned.setStretch(0, 1)
        fields = [Field(theme, self.tr("Name"), self._name)]
        for step, field in self._anchors.items():
            words = self.tr("What a {step} looks like").format(step=step)
            fields.append(Field(theme, words, field))
        head, *anchors = fields
        self._content.setLayout(
            column(
                Label(theme, self.tr("Criterion"), "h2"),
                head,
                turned,
                *anchors,
                row(self._delete, None, self._close),
                spacing=Space.M,
                margins=(Space.XXL, Space.XL, Space.XXL, Space.XL),
            )
        )

    @Slot()
    def _on_dismissed(self) -> None:
        one, self._criterion = self._criterion, None
        if one is None:
            return
        typed: dict[str, Any] = {
            "name": self._name.text().strip(),
            "reversed": self._reversed.isChecked(),
        }
        typed |= {f"anchor_{step}": field.text().strip() for step, field in self._anchors.items()}
        fields = {name: value for name, value in typed.items() if getattr(one, name) != value}
        if fields:
            self.changed.emit(one.id, fields)

    @Slot()
    def _on_delete(self) -> None:
        one, self._criterion = self._criterion, None
        self.dismiss()
        if one is not None:
            self._tell(one.id)

    def _tell(self, criterion_id: UUID) -> None:
        self.delete_asked.emit(criterion_id)

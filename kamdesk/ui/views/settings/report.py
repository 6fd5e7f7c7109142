"""What a visit report has to hold: our own fields, and headings of one's own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QWidget
from shiboken6 import isValid

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.domain.visit_report import REPORT, USUAL, Part, ReportForm
from kamdesk.ui.labels import apology, word
from kamdesk.ui.models.report_inputs import heading_words
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.fields import Field
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.switch import Switch
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.preferences import PreferenceService
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor


class ReportCard(Card):
    """A line for each part: whether it is asked for, and of which touchpoints."""

    def __init__(self, theme: Theme, preferences: PreferenceService, editor: Editor) -> None:
        super().__init__(spacing=Space.M)
        self._theme = theme
        self._preferences = preferences
        self._editor = editor
        self._form = USUAL
        self._lines = QWidget()
        self._new = QLineEdit()
        self._new.setPlaceholderText(self.tr("Enter adds it"))
        self._field = Field(theme, self.tr("Another heading"), self._new)
        words = self.tr(
            "What is switched on is asked for. A visit without it is kept all the same."
        )
        self.body.addWidget(SectionHeader(theme, self.tr("Visit report")))
        self.body.addWidget(Label(theme, words, "small", tone="text2", wrap=True))
        self.body.addWidget(self._lines)
        self.body.addWidget(self._field)
        self._new.returnPressed.connect(self._on_added)
        self._lay()

    def show_report(self, form: ReportForm) -> None:
        """Show the form in force."""
        if form != self._form:
            self._form = form
            self._lay()

    def _lay(self) -> None:
        focus = self.focusWidget()
        held = focus.accessibleName() if focus is not None and focus.hasFocus() else ""
        fresh = boxed(column(*(self._line(part) for part in self._form.parts), spacing=Space.XS))
        self.body.replaceWidget(self._lines, fresh)
        self._lines.deleteLater()
        self._lines = fresh
        for each in fresh.findChildren(QAbstractButton):
            if held and each.accessibleName() == held:
                each.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, part: Part) -> QWidget:
        words = heading_words(part.heading)
        asked = Switch(self._theme, self.tr("Ask for {part}").format(part=words), on=part.required)
        asked.toggled.connect(partial(self._ask, part))
        kinds = Button(self._theme, _kinds(part), "link", icon="chevron-down")
        kinds.setAccessibleName(self.tr("Touchpoints with {part}").format(part=words))
        kinds.clicked.connect(partial(self._offer, part, kinds))
        line = row(asked, Elided(self._theme, words), kinds, spacing=Space.S)
        line.setStretch(1, 1)
        remove = IconButton(self._theme, "x", self.tr("Remove {part}").format(part=words))
        remove.clicked.connect(partial(self._remove, part))
        policy = remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that all lines end alike
        remove.setSizePolicy(policy)
        remove.setVisible(part.is_own)
        line.addWidget(remove)
        return boxed(line)

    def _offer(self, part: Part, button: QWidget, _checked: object = None) -> None:
        self._menu(part, button).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _menu(self, part: Part, host: QWidget) -> QMenu:
        menu = QMenu(host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in TouchpointKind:
            entry = menu.addAction(word(kind))
            entry.setCheckable(True)
            entry.setChecked(kind in part.kinds)
            entry.triggered.connect(partial(self._turn, part, kind))
        return menu

    def _ask(self, part: Part, on: bool) -> None:  # noqa: FBT001 (what a switch says)
        self._change(part, replace(part, required=on))

    def _turn(self, part: Part, kind: TouchpointKind, on: bool) -> None:  # noqa: FBT001
        wanted = {*part.kinds, kind} if on else set(part.kinds) - {kind}
        kinds = tuple(each for each in TouchpointKind if each in wanted)
        if kinds:
            self._change(part, replace(part, kinds=kinds))
        else:
            self._lay()  # something has to have it

    def _remove(self, part: Part, _checked: object = None) -> None:
        self._keep(each for each in self._form.parts if each != part)

    def _change(self, old: Part, new: Part) -> None:
        self._keep(new if each == old else each for each in self._form.parts)

    def _keep(self, parts: Iterable[Part]) -> None:
        text = ReportForm(tuple(parts)).text
        self._editor.do(partial(self._preferences.choose, REPORT, text), self._answered)

    def _answered(self, said: Outcome | Exception) -> None:
        if isValid(self):
            self._field.complain(apology(said) if isinstance(said, RuleBroken) else "")

    @Slot()
    def _on_added(self) -> None:
        heading = self._new.text().strip()
        if heading:
            self._new.clear()
            self._keep((*self._form.parts, Part(heading=heading)))


def _kinds(part: Part) -> str:
    return ", ".join(word(kind) for kind in part.kinds)

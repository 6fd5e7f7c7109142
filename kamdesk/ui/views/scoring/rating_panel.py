"""The rating that is current: its steps, what they mean, and on which evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit

from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.rating import RatingScale
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.key_hint import KeyHint
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.domain.criteria import Criterion, Rating
    from kamdesk.ui.theme.theme import Theme

ANCHORS = (1, 4, 7, 10)


class RatingPanel(Card):
    """Rates by pointer what the grid rates by key, and keeps the evidence."""

    rated = Signal(object)  # int, or None
    evidence_given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=Space.L, spacing=Space.M)
        self._theme = theme
        self._criterion = Elided(theme, "", "h2")
        self._account = Elided(theme, "", "small", tone="text2")
        self._scale = RatingScale(theme, "")
        self._anchors = {
            step: Label(theme, "", "small", tone="text2", wrap=True) for step in ANCHORS
        }
        self._evidence = dressed(theme, QLineEdit(), self.tr("Evidence"))
        self._build()
        self._scale.rated.connect(self.rated)
        self._evidence.editingFinished.connect(self._on_evidence)

    @property
    def scale(self) -> RatingScale:
        """The steps."""
        return self._scale

    def show_rating(
        self, account: str, criterion: Criterion, rating: Rating | None, today: date
    ) -> None:
        """Show an account's rating on a criterion."""
        self._criterion.setText(criterion.name)
        when = self.tr("not rated")
        if rating is not None:
            when = self.tr("rated {when}").format(when=formats.ago(rating.rated_on, today))
        self._account.setText(f"{account}, {when}")
        self._scale.set_name(
            self.tr("{criterion} of {account}").format(criterion=criterion.name, account=account)
        )
        self._scale.show_value(None if rating is None else rating.value)
        for step, label in self._anchors.items():
            words = getattr(criterion, f"anchor_{step}")
            label.setText(words or formats.NOTHING)
        self._show_evidence(rating)

    def _show_evidence(self, rating: Rating | None) -> None:
        self._evidence.setEnabled(rating is not None)
        words = self.tr("Evidence: where is this seen?")
        if rating is None:
            words = self.tr("Rate first, then note the evidence")
        self._evidence.setPlaceholderText(words)
        if not self._evidence.isModified() or not self._evidence.hasFocus():
            self._evidence.setText(rating.evidence if rating else "")

    def _build(self) -> None:
        self.body.addLayout(column(self._criterion, self._account, spacing=Space.XXS))
        self.body.addLayout(row(self._scale, None))
        self.body.addWidget(boxed(self._meanings()))
        self.body.addWidget(self._evidence)
        keys = (KeyHint(self._theme, "1"), KeyHint(self._theme, "0"), KeyHint(self._theme, "Del"))
        type_, to, away = (
            Label(self._theme, text, "caption", tone="muted")
            for text in (self.tr("Type"), self.tr("to"), self.tr("in the grid; takes it away:"))
        )
        hints = row(type_, keys[0], to, keys[1], away, keys[2], None, spacing=Space.XS + 2)
        self.body.addLayout(hints)
        self.body.addStretch(1)

    def _meanings(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.XS)
        for number, (step, label) in enumerate(self._anchors.items()):
            line, pair = divmod(number, 2)
            figure = Label(self._theme, formats.number(step), "strong", tabular=True)
            figure.setMinimumWidth(self._theme.scaled(18))
            grid.addWidget(figure, line, 2 * pair, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, line, 2 * pair + 1, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(2 * pair + 1, 1)
        return grid

    @Slot()
    def _on_evidence(self) -> None:
        if self._evidence.isModified():
            self._evidence.setModified(False)
            self.evidence_given.emit(self._evidence.text().strip())

"""The rule of contact, in sight and changed where it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from kamdesk.domain.accounts import Tier
from kamdesk.domain.rhythm import COUNTS, VISITS, written_kinds
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.ui.labels import word
from kamdesk.ui.models.states import ICON_OF_KIND
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.views.folding import Folding
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from kamdesk.domain.rhythm import Rhythms
    from kamdesk.ui.theme.theme import Theme

FIELD, ROOMY = 56, 820


class RuleCard(Card):
    """Days per tier, what counts as contact, and how much of it fits into a week."""

    chosen = Signal(str, str)  # a part of the rule, what was typed for it

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=Space.L, spacing=Space.M)
        self._theme = theme
        self._shown: Rhythms | None = None
        self.days = {tier: (QLineEdit(), QLineEdit()) for tier in Tier}
        self.visits = QLineEdit()
        self.kinds = ChipRow(theme, self.tr("What counts as contact"), many=True)
        self._build()
        self.kinds.chosen.connect(self._on_kinds_chosen)

    def show_rule(self, rule: Rhythms) -> None:
        """Show what is in force; what is being typed stays."""
        self._shown = rule
        for tier, (ideal, maximum) in self.days.items():
            interval = rule.tier(tier)
            _put(ideal, str(interval.ideal))
            _put(maximum, str(interval.maximum))
        _put(self.visits, "" if rule.visits_per_week is None else str(rule.visits_per_week))
        self.kinds.choose(rule.counts)

    def refuse(self) -> None:
        """Show again what is stored where something was typed that cannot be."""
        for field in (*(one for pair in self.days.values() for one in pair), self.visits):
            field.setModified(False)
        if self._shown is not None:
            self.show_rule(self._shown)

    def _build(self) -> None:
        note = self.tr("An account’s or a person’s own days go first. Undo takes a change back.")
        self.body.addWidget(SectionHeader(self._theme, self.tr("The rule"), note=note))
        tiers = Folding(below=self._theme.scaled(ROOMY), narrow=2)
        tiers.place(*(self._tier(tier) for tier in Tier))
        self.body.addWidget(tiers)
        self.kinds.show_chips(
            Chip(key=kind.value, text=word(kind), icon=ICON_OF_KIND[kind])
            for kind in TouchpointKind
        )
        label = Label(self._theme, self.tr("What counts as contact"), "small", tone="text2")
        room = Label(self._theme, self.tr("Contacts you can make in a week"), "small", tone="text2")
        self._dress(self.visits, self.tr("Contacts you can make in a week"), VISITS)
        room.setBuddy(self.visits)
        line = row(label, self.kinds, spacing=Space.M)
        line.setStretch(1, 1)
        line.addWidget(room)
        line.addWidget(self.visits)
        self.body.addWidget(boxed(line))

    def _tier(self, tier: Tier) -> QWidget:
        theme, (ideal, maximum) = self._theme, self.days[tier]
        name = word(tier)
        self._dress(ideal, self.tr("{tier}: usual days").format(tier=name), tier.value)
        self._dress(maximum, self.tr("{tier}: days at most").format(tier=name), tier.value)
        every = Label(theme, self.tr("every"), "small", tone="text2")
        most = Label(theme, self.tr("days, at most"), "small", tone="text2")
        line = row(every, ideal, most, maximum, None, spacing=Space.S)
        return boxed(column(Elided(theme, name, "strong"), line, spacing=Space.XS))

    def _dress(self, field: QLineEdit, name: str, part: str) -> None:
        field.setAccessibleName(name)
        field.setFont(self._theme.font("body", tabular=True))
        field.setFixedSize(self._theme.scaled(FIELD), self._theme.scaled(Size.SMALL))
        field.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        field.editingFinished.connect(partial(self._leave, part, field))

    def _leave(self, part: str, field: QLineEdit) -> None:
        if not field.isModified():
            return
        field.setModified(False)
        if part == VISITS:
            self.chosen.emit(part, field.text().strip())
        else:
            ideal, maximum = self.days[Tier(part)]
            self.chosen.emit(part, _days(ideal, maximum, moved=field is ideal))

    @Slot(object)
    def _on_kinds_chosen(self, keys: frozenset[str]) -> None:
        kinds = written_kinds(TouchpointKind(key) for key in keys)
        self.chosen.emit(COUNTS, kinds or ",")  # nothing at all is refused, not as usual


def _days(ideal: QLineEdit, maximum: QLineEdit, *, moved: bool) -> str:
    """Return what two fields say; the longest follows the usual where that passes it."""
    usual, longest = ideal.text().strip(), maximum.text().strip()
    if not usual or not longest:
        return usual
    passed = usual.isdigit() and longest.isdigit() and int(usual) > int(longest)
    return usual if moved and passed else f"{usual}/{longest}"


def _put(field: QLineEdit, text: str) -> None:
    if not (field.hasFocus() and field.isModified()):
        field.setText(text)
        field.setModified(False)

"""How we keep our word, by account and by department; each line opens into its promises."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kamdesk.domain.figures.promises import Word
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.services.promises import By
from kamdesk.ui import formats
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.explanation import StateButton, open_explanation
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from kamdesk.services.promises import Keeper, PromiseService
    from kamdesk.ui.theme.tokens import Tone
    from kamdesk.ui.views.bench import Bench

GOOD, FAIR = 0.9, 0.7  # shares kept; below, a word says what the color does
TOPICS = frozenset({Topic.ACTIONS, Topic.ACCOUNTS})


class PromisesView(QWidget):
    """Two cards, the worst kept first."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._room = QScrollArea()
        self._empty = EmptyState(
            bench.theme,
            self.tr("No promise was due in twelve months"),
            self.tr("Mark an action as promised by us, and its day says whether it was kept."),
        )
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayout(column(self._empty, self._room))
        self._empty.hide()
        bench.editor.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Count again."""
        read = partial(_read, self._bench.desk.promises)
        self._bench.tasks.read(self, read, self._show)

    def _show(self, found: tuple[tuple[Keeper, ...], tuple[Keeper, ...]]) -> None:
        accounts, departments = found
        self._empty.setVisible(not accounts)
        self._room.setVisible(bool(accounts))
        content = QWidget()
        content.setProperty("role", "inner")
        cards = (
            self._card(self.tr("By account"), accounts, self.tr("Without an account")),
            self._card(self.tr("By department"), departments, self.tr("Yourself")),
        )
        content.setLayout(column(*cards, None, spacing=Space.L, margins=(0, 0, 0, Space.XL)))
        self._room.setWidget(content)

    def _card(self, title: str, keepers: tuple[Keeper, ...], nobody: str) -> Card:
        card = Card(spacing=Space.XS)
        card.setAccessibleName(title)
        note = self.tr("12 months, by the day said first")
        card.body.addWidget(SectionHeader(self._bench.theme, title, note=note))
        for number, one in enumerate(keepers):
            if number:
                card.body.addWidget(Line())
            card.body.addWidget(self._line(one, one.name or nobody))
        return card

    def _line(self, one: Keeper, name: str) -> QWidget:
        keeping, theme = one.keeping, self._bench.theme
        kept, late, broken = (keeping.count(word) for word in Word)
        words = self.tr("{kept} of {count} kept").format(
            kept=formats.number(kept), count=formats.number(len(keeping.given))
        )
        more = (
            self.tr("{count} late").format(count=formats.number(late)) if late else "",
            self.tr("{count} broken").format(count=formats.number(broken)) if broken else "",
        )
        said = "  ·  ".join(filter(None, (words, *more)))
        share = float(keeping.share.value or 0)
        text, tone = formats.percent(share), _tone(share)
        button = StateButton(theme, State(text=text, tone=tone), f"{name}: {text}, {said}")
        button.clicked.connect(partial(self._open, one, name))
        line = row(Elided(theme, name, "strong"), Label(theme, said, "small", tone="text2"), button)
        line.setStretch(0, 1)
        return boxed(line)

    def _open(self, one: Keeper, name: str, _checked: object = None) -> None:
        title = self.tr("Promises kept: {name}").format(name=name)
        open_explanation(self._bench.theme, title, one.keeping.share, self.window())

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & TOPICS and self.isVisible():
            self.refresh()


def _read(service: PromiseService) -> tuple[tuple[Keeper, ...], tuple[Keeper, ...]]:
    return service.keepers(By.ACCOUNT), service.keepers(By.DEPARTMENT)


def _tone(share: float) -> Tone:
    if share >= GOOD:
        return "good"
    return "warn" if share >= FAIR else "bad"

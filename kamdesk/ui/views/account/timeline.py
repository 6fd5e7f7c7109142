"""Everything that happened with an account, newest first."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kamdesk.domain.surveys import SurveyKind
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.states import ICON_OF_KIND, TONE_OF_KIND
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.views.account.facts import Entry, Happening
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.key_hint import KeyHint
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.rows import TimelineItem
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from uuid import UUID

    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

AT_ONCE = 30  # lines; the older ones on demand
ALL = "all"
Kinds = TouchpointKind
MET = frozenset({Kinds.VISIT, Kinds.MEETING, Kinds.EVENT})
CHIPS: dict[str, tuple[str, frozenset[TouchpointKind]]] = {
    ALL: (QT_TRANSLATE_NOOP("Filter", "All"), frozenset()),
    "calls": (QT_TRANSLATE_NOOP("Filter", "Calls"), frozenset({Kinds.CALL})),
    "visits": (QT_TRANSLATE_NOOP("Filter", "Visits"), MET),
    "emails": (QT_TRANSLATE_NOOP("Filter", "Emails"), frozenset({Kinds.EMAIL, Kinds.MESSAGE})),
    "notes": (QT_TRANSLATE_NOOP("Filter", "Notes"), frozenset({Kinds.NOTE})),
}
DEAL_SAID = {
    "opportunity.add": QT_TRANSLATE_NOOP("Timeline", "Opportunity added: {about}"),
    "opportunity.change": QT_TRANSLATE_NOOP("Timeline", "Opportunity changed: {about}"),
    "opportunity.move": QT_TRANSLATE_NOOP("Timeline", "Opportunity moved: {about}"),
}

DRESS: dict[Happening, tuple[str, Tone, str]] = {
    Happening.ACTION: (
        "circle-check",
        "good",
        QT_TRANSLATE_NOOP("Timeline", "Done: {about}"),
    ),
    Happening.ISSUE: (
        "triangle-alert",
        "bad",
        QT_TRANSLATE_NOOP("Timeline", "Issue: {about}"),
    ),
    Happening.RESOLVED: (
        "circle-check",
        "good",
        QT_TRANSLATE_NOOP("Timeline", "Resolved: {about}"),
    ),
    Happening.NEED: ("lightbulb", "accent", QT_TRANSLATE_NOOP("Timeline", "Need: {about}")),
}


class QuickEntry(QPushButton):
    """A line that looks like a field and opens the quick line."""

    def __init__(self, theme: Theme, keys: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "search")
        self.setIcon(theme.icon("plus", "accent_text"))
        self.setAccessibleName(self.tr("Log touchpoint"))
        self.setAutoDefault(True)  # Enter presses it too
        self.setLayout(row(None, KeyHint(theme, keys), margins=(0, 0, Space.S, 0)))
        self.suggest("")
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    def suggest(self, person: str) -> None:
        """Show by example what can be typed, with somebody who is there."""
        if person:
            said = self.tr("Call {person}, agreed pricing, follow up next Friday")
            self.setText("  " + said.format(person=person))
        else:
            self.setText("  " + self.tr("Visit, 45m: price list agreed; send quote by Friday"))

    def _fit(self) -> None:
        self.setFont(self._theme.font("body"))
        self.setFixedHeight(self._theme.scaled(Size.CONTROL + Space.S))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()


class Timeline(Card):
    """The lines with their days; the quick line stands above them."""

    log_pressed = Signal()
    opened = Signal(object)  # Entry

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(spacing=Space.M)
        self._theme = theme
        self._today = today
        self._entries: Sequence[Entry] = ()
        self._shown: tuple[Entry, ...] = ()
        self._most = AT_ONCE
        self._chips = ChipRow(theme, self.tr("Filter"))
        self._quick = QuickEntry(theme, "Ctrl L")
        self._lines = QVBoxLayout()
        self._older = Button(theme, self.tr("Show older"), "ghost", icon="chevron-down")
        self._empty = EmptyState(theme, "")
        self._build()
        self._connect()

    def show_entries(self, entries: Sequence[Entry], person: str) -> None:
        """Show what happened; the chips count it, ``person`` stands in the example."""
        self._quick.suggest(person)
        self._entries = entries
        self._chips.show_chips(
            Chip(
                key=key,
                text=QCoreApplication.translate("Filter", title),
                count=len(self._of(key)),
            )
            for key, (title, _) in CHIPS.items()
        )
        self._refresh()

    def _of(self, key: str) -> Sequence[Entry]:
        kinds = CHIPS[key][1]
        return [entry for entry in self._entries if not kinds or entry.kind in kinds]

    def _build(self) -> None:
        header = SectionHeader(self._theme, self.tr("Timeline"))
        header.add(self._chips)
        self._lines.setSpacing(0)
        self.body.addWidget(header)
        self.body.addWidget(self._quick)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._empty)
        self.body.addLayout(row(self._older, None))
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._chips.chosen.connect(self._on_chosen)
        self._quick.clicked.connect(self.log_pressed)
        self._older.clicked.connect(self._on_older)

    def _refresh(self) -> None:
        found = self._of(next(iter(self._chips.choice), ALL))
        self._older.setVisible(len(found) > self._most)
        self._empty.setVisible(not found)
        if self._entries:
            self._empty.say(self.tr("None of this kind"), self.tr("Other filters have some."))
        else:
            self._empty.say(
                self.tr("Nothing happened yet"),
                self.tr("Log a call or a visit: one line, and Enter."),
            )
        shown = tuple(found[: self._most])
        if shown != self._shown:
            self._shown = shown
            self._lay(shown)

    def _lay(self, entries: Sequence[Entry]) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        heading = ""
        for entry in entries:
            group = self._group(entry.day)
            if group != heading:
                if heading:
                    self._lines.addSpacing(Space.M)
                self._lines.addWidget(Label(self._theme, group, "overline", tone="muted"))
            elif heading:
                self._lines.addWidget(Line())
            heading = group
            self._lines.addWidget(self._line(entry))

    def _group(self, day: date) -> str:
        today = self._today()
        first, last = formats.week_of(today)
        if day > last:
            return self.tr("Later")
        if day >= first:
            return self.tr("This week")
        if day >= first - timedelta(days=7):
            return self.tr("Last week")
        return formats.month(day, today)

    def _line(self, entry: Entry) -> QWidget:
        icon, tone, title = _dressed(entry)
        when = ", ".join(
            filter(None, (formats.day(entry.day, self._today()), formats.clock(entry.at)))
        )
        item = TimelineItem(self._theme, title, entry.note, when=when, icon=icon, tone=tone)
        item.opened.connect(lambda: self.opened.emit(entry))
        return item

    @Slot(object)
    def _on_chosen(self, _keys: object) -> None:
        self._most = AT_ONCE
        self._refresh()

    @Slot()
    def _on_older(self) -> None:
        self._most += AT_ONCE
        self._refresh()


def _dressed(entry: Entry) -> tuple[str, Tone, str]:
    """Return the icon, its color and the title of a line."""
    if entry.kind is not None:
        return ICON_OF_KIND[entry.kind], TONE_OF_KIND[entry.kind], entry.title
    if entry.what in DRESS:
        icon, tone, said = DRESS[entry.what]
        words = QCoreApplication.translate("Timeline", said)
        return icon, tone, words.format(about=entry.title)
    if entry.what is Happening.ANSWER:
        asked = QCoreApplication.translate("Timeline", "{question}: {about}")
        question = word(SurveyKind(entry.label))
        return "message-square", "info", asked.format(question=question, about=entry.title)
    said = QCoreApplication.translate("Timeline", DEAL_SAID[entry.label])
    return "briefcase", "info", said.format(about=entry.title)


def entry_id(entry: Entry) -> UUID | None:
    """Return the touchpoint a line is, which can be opened; nothing for the others."""
    return entry.id if entry.what is Happening.TOUCHPOINT else None

"""The quick line: one line typed, understood as it is typed, saved with Enter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.quickline.line import Chip, Named
from kamdesk.domain.touchpoints import Sentiment, TouchpointKind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui import formats
from kamdesk.ui.labels import apology, word
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.banner import Banner
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.key_hint import KeyHint
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.marked_line import MarkedLine
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.text import Label
from kamdesk.ui.widgets.understood import Understood, UnderstoodRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from uuid import UUID

    from kamdesk.domain.quickline.directory import Directory
    from kamdesk.domain.quickline.line import Choice, Option, QuickLine
    from kamdesk.services.capture import CaptureService
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone
    from kamdesk.ui.undo import Editor

DRAFT_MS = 500  # a crash costs less typing than that
ICONS = {
    "visit": "map-pin",
    "call": "phone",
    "email": "mail",
    "meeting": "users",
    "event": "star",
    "message": "message-square",
    "note": "file-text",
}
TONES: dict[Chip, Tone] = {
    Chip.DATE: "warn",
    Chip.TIME: "warn",
    Chip.DUE: "warn",
    Chip.ACTION: "info",
    Chip.UNKNOWN: "bad",
}


class QuickLineView(QWidget):
    """What stands in the panel: the line, what it means, and Save."""

    draft_changed = Signal(str)  # so that half a line survives a crash
    saved = Signal(object)  # Outcome

    def __init__(
        self,
        *,
        theme: Theme,
        capture: CaptureService,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._capture = capture
        self._editor = editor
        self._tasks = tasks
        self._today = today
        self._directory: Directory | None = None
        self._line: QuickLine | None = None
        self._account: UUID | None = None
        self._choices: list[Choice | None] = []
        self._busy = False
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self.typed = MarkedLine(
            theme,
            self.tr("Log touchpoint"),
            self.tr("visit Ernst Handel with Roland 45m: price list agreed; send quote by Fri"),
        )
        self._meant = Understood(theme)
        self._problem = Banner(theme, "", "bad")
        self._save = Button(theme, self.tr("Save"), "primary", icon="corner-down-left")
        self.setAccessibleName(self.tr("Log touchpoint"))
        self._build()
        self._connect()
        self._read_names()

    def begin(self, account_id: UUID | None, draft: str = "") -> None:
        """Start a line, meant for an account unless it names another."""
        self._account = account_id
        self._problem.hide()
        if draft and not self.typed.toPlainText():
            self.typed.setPlainText(draft)
        self._understand()

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        theme = self._theme
        head = row(
            Label(theme, self.tr("Log touchpoint"), "overline", tone="muted"),
            None,
            Label(theme, self.tr("Works offline"), "small", tone="muted"),
        )
        foot = row(
            KeyHint(theme, "Tab"),
            Label(theme, self.tr("next field"), "small", tone="muted"),
            6,
            KeyHint(theme, "Ctrl Z"),
            Label(theme, self.tr("undo after saving"), "small", tone="muted"),
            None,
            KeyHint(theme, "Esc"),
            2,
            self._save,
            spacing=Space.XS + 2,
        )
        self._problem.hide()
        parts = (head, self.typed, 2, self._meant, self._problem, 2, foot)
        self.setLayout(column(*parts, spacing=10, margins=(22, 18, 22, 18)))

    def _connect(self) -> None:
        self.typed.edited.connect(self._on_edited)
        self.typed.entered.connect(self._on_save)
        self._save.clicked.connect(self._on_save)
        self._meant.picked.connect(self._on_picked)
        self._pause.timeout.connect(self._on_paused)
        self._editor.changed.connect(self._on_changed)

    def _read_names(self) -> None:
        self._tasks.read(self, self._capture.directory, self._take_names)

    def _take_names(self, directory: Directory) -> None:
        self._directory = directory
        self._understand()

    # -- understanding ----------------------------------------------------------

    def _understand(self) -> None:
        text = self.typed.toPlainText()
        if self._directory is None or not text.strip():
            self._line = None
            self._choices = []
            self.typed.show_marks(())
            at_hand = self._directory.account(self._account) if self._directory else None
            meant = [] if at_hand is None else [self._account_row(at_hand.named.name)]
            self._meant.show_rows([*meant, self._empty()])
            return
        self._line = self._capture.understand(text, self._directory, account_id=self._account)
        self.typed.show_marks(
            [(one.start, one.end, TONES.get(one.what, "accent")) for one in self._line.spans]
        )
        found = list(self._rows(self._line))
        self._choices = [choice for _, choice in found]
        self._meant.show_rows([one for one, _ in found])

    def _account_row(self, name: str) -> UnderstoodRow:
        return UnderstoodRow(icon="building-2", name=self.tr("Account"), value=name)

    def _empty(self) -> UnderstoodRow:
        return UnderstoodRow(
            icon="sparkles",
            name=self.tr("Try"),
            value=self.tr("Who, how long, what came of it; then what is next, and by when"),
        )

    def _rows(self, line: QuickLine) -> Iterator[tuple[UnderstoodRow, Choice | None]]:
        open_choices = {choice.what: choice for choice in line.choices}
        when = formats.day(line.happened_on, self._today())
        pieces = [when, formats.clock(line.at)]
        if line.minutes:
            pieces.append(self.tr("{n} min").format(n=line.minutes))
        yield self._row(
            ICONS[line.kind],
            self.tr("Touchpoint"),
            f"{word(TouchpointKind(line.kind))}, {' '.join(piece for piece in pieces if piece)}",
            open_choices.get(Chip.DATE),
        )
        yield from self._who(line, open_choices)
        for action in line.actions:
            pill = formats.day(action.due, self._today()) if action.due else self.tr("no date")
            yield (
                UnderstoodRow(
                    icon="list-checks" if action.ours else "handshake",
                    name=self.tr("New action") if action.ours else self.tr("They promise"),
                    value=action.title,
                    pill=pill,
                    tone="warn" if action.due else "neutral",
                ),
                open_choices.get(Chip.DUE),
            )
        if line.sentiment:
            yield self._row(
                "message-square", self.tr("Mood"), word(Sentiment(line.sentiment)), None
            )
        yield self._row("file-text", self.tr("Note"), line.summary, None)

    def _who(
        self, line: QuickLine, open_choices: dict[Chip, Choice]
    ) -> Iterator[tuple[UnderstoodRow, Choice | None]]:
        at_hand = self._directory.account(self._account) if self._directory else None
        named = line.account or (at_hand and at_hand.named)
        options = self._options(open_choices.get(Chip.ACCOUNT))
        account = UnderstoodRow(
            icon="building-2",
            name=self.tr("Account"),
            value=named.name if named else self.tr("which one?"),
            pill="" if named else self.tr("not understood"),
            tone="warn",
            choices=() if named and options == (named.name,) else options,
        )
        yield account, open_choices.get(Chip.ACCOUNT)
        yield from self._to_mind(named.id if named else None)
        people = ", ".join(one.name for one in line.contacts)
        if people or Chip.CONTACT in open_choices:
            yield self._row(
                "users", self.tr("Contact"), people or "—", open_choices.get(Chip.CONTACT)
            )

    def _to_mind(self, account_id: UUID | None) -> Iterator[tuple[UnderstoodRow, Choice | None]]:
        """Say what is better not mentioned there, and how they want to be served."""
        known = self._directory.account(account_id) if self._directory else None
        if known is None:
            return
        not_this = self.tr("Not: {topics}").format(topics=known.no_go) if known.no_go else ""
        said = "  ·  ".join(filter(None, (not_this, *known.wishes)))
        if said:
            yield self._row("info", self.tr("Mind"), said, None)

    def _row(
        self, icon: str, name: str, value: str, choice: Choice | None
    ) -> tuple[UnderstoodRow, Choice | None]:
        made = UnderstoodRow(icon=icon, name=name, value=value, choices=self._options(choice))
        return made, choice

    def _options(self, choice: Choice | None) -> tuple[str, ...]:
        return tuple(self._written(option) for option in choice.options) if choice else ()

    def _written(self, option: Option) -> str:
        if isinstance(option, Named):
            return option.name
        return option if isinstance(option, str) else option.isoformat()

    # -- what happens -----------------------------------------------------------

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._understand()
        self._pause.start()

    @Slot()
    def _on_paused(self) -> None:
        self.draft_changed.emit(self.typed.toPlainText())

    @Slot(int, int)
    def _on_picked(self, number: int, at: int) -> None:
        choice = self._choices[number]
        if choice is not None:
            self.typed.replace(choice.start, choice.end, self._written(choice.options[at]))
            self.typed.setFocus()

    @Slot()
    def _on_save(self) -> None:
        text = self.typed.toPlainText()
        if self._line is None or self._busy:
            return
        self._busy = True
        work = partial(self._capture.log, text, self._line, account_id=self._account)
        self._editor.do(work, self._answered)

    def _answered(self, answer: Outcome | Exception) -> None:
        self._busy = False
        if isinstance(answer, Outcome):
            self.typed.setPlainText("")
            self.draft_changed.emit("")
            self.saved.emit(answer)
        elif isinstance(answer, RuleBroken):
            self._problem.say(apology(answer), "bad")
            self._problem.show()

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & {Topic.ACCOUNTS, Topic.CONTACTS}:
            self._read_names()


class QuickLinePanel(Overlay):
    """The quick line over the window."""

    def __init__(self, theme: Theme, view: QuickLineView, host: QWidget) -> None:
        super().__init__(theme, view, host, top=0.2)
        self.view = view
        view.saved.connect(self._on_saved)

    def begin(self, account_id: UUID | None, draft: str = "") -> None:
        """Open with the cursor in the line."""
        self.view.begin(account_id, draft)
        self.open(self.view.typed)

    @Slot(object)
    def _on_saved(self, _outcome: Outcome) -> None:
        self.dismiss()

"""One account: who they are, what happened, what is next, and all that is kept of them."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from kamdesk.services.attaching import Of
from kamdesk.services.document_kinds import DocumentKind
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui import formats
from kamdesk.ui.labels import word
from kamdesk.ui.models.states import health_state
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.contact_due import contact_hint, contact_state
from kamdesk.ui.views.account.details import Details
from kamdesk.ui.views.account.facts import AccountFacts, read_facts
from kamdesk.ui.views.account.overview import Overview
from kamdesk.ui.views.account.tabs import OVERVIEW, TabShelf
from kamdesk.ui.views.adding import Adding
from kamdesk.ui.views.attaching import FileDrop
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.explanation import StateButton, open_explanation
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import PageHeader
from kamdesk.ui.widgets.pill import Avatar
from kamdesk.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kamdesk.domain.accounts import AccountId
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.account.files import FilesTab
    from kamdesk.ui.views.bench import DeskServices

FACE = 48
MARGINS = (Space.PAGE, Space.XL, Space.PAGE, 0)


class AccountView(QWidget):
    """The page of an account, in tabs; each is built when it is first looked at."""

    log_asked = Signal(object)  # AccountId
    account_opened = Signal(object)  # AccountId, of another account
    merge_asked = Signal(object)  # ContactId, or None for whoever is there twice
    document_asked = Signal(object, object)  # DocumentKind, AccountId

    def __init__(
        self,
        *,
        theme: Theme,
        desk: DeskServices,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._bench = Bench(theme=theme, desk=desk, editor=editor, tasks=tasks, today=today)
        self._account: AccountId | None = None
        self._facts: AccountFacts | None = None
        self._question = 0
        self._header = PageHeader(theme, "")
        self._face = Avatar(theme, "", FACE)
        self._health = StateButton(theme)
        self._due = StateButton(theme)
        self._adding = Adding(self._bench, self)
        self._shelf = TabShelf(self._bench, self._adding)
        self._drop = FileDrop(self)
        self._tabs = Tabs(theme, self.tr("Account"), self._shelf.words())
        self._stack = QStackedWidget()
        self._pages = QStackedWidget()
        self._built: dict[str, QWidget] = {}
        self._build()
        self._connect()

    @property
    def account_id(self) -> AccountId | None:
        """Which account is shown."""
        return self._account

    @property
    def adding(self) -> Adding:
        """Where new things of this account come in."""
        return self._adding

    def show_subject(self, account_id: AccountId) -> None:
        """Show an account, on the tab that is open."""
        self._account = account_id
        self._shelf.account_id = account_id
        self._read()
        self._fill(self._tabs.choice)

    def show_tab(self, key: str) -> None:
        """Show a tab by its key, as ``TabShelf`` names them."""
        self._tabs.choose(key)
        self._stack.setCurrentWidget(self._tab(key))
        self._fill(key)

    def tab(self, key: str) -> QWidget:
        """Return a tab, built if it was not yet looked at."""
        return self._tab(key)

    # -- reading ----------------------------------------------------------------

    def _read(self) -> None:
        if self._account is not None:
            self._question += 1
            work = partial(read_facts, self._bench.desk, self._account)
            self._bench.tasks.read(self, work, partial(self._show, self._question))

    def _show(self, question: int, facts: AccountFacts | None) -> None:
        if question != self._question:
            return
        self._facts = facts
        self._pages.setCurrentIndex(0 if facts else 1)
        if facts is None:
            return
        shown = facts.row
        self._header.set_title(shown.name)
        self._face.show_name(shown.name)
        self._header.set_subtitle("  ·  ".join(filter(None, self._said(facts))))
        pill = health_state(shown.health)
        state = State(text=pill.text, tone=pill.tone, icon=pill.icon) if pill else None
        self._health.show_state(state, self.tr("Why? Opens what health is made of"))
        self._due.show_state(contact_state(facts, self._bench.today()), contact_hint(facts))
        overview = self._built.get(OVERVIEW)
        if isinstance(overview, Overview):
            overview.show_facts(facts)
        details = self._built.get("details")
        if isinstance(details, Details):
            details.show_account(facts.account, shown.parent)

    def _said(self, facts: AccountFacts) -> tuple[str, ...]:
        account = facts.account
        ends = facts.row.contract_end  # of the next contract, or the day noted by hand
        contract = ""
        if ends:
            said = self.tr("Contract until {day}")
            contract = said.format(day=formats.day(ends, self._bench.today()))
        return (account.industry, word(account.tier), account.city, contract)

    # -- tabs -------------------------------------------------------------------

    def _tab(self, key: str) -> QWidget:
        if key not in self._built:
            self._built[key] = self._shelf.make(key)
            self._stack.addWidget(self._built[key])
        return self._built[key]

    def _fill(self, key: str) -> None:
        """Show the account in a tab; the others follow when they are looked at."""
        tab = self._tab(key)
        if self._account is None:
            return
        if isinstance(tab, Details):
            tab.show_lists(self._account)
            if self._is_current():
                tab.show_account(self._facts.account, self._facts.row.parent)  # type: ignore[union-attr]
        elif isinstance(tab, Overview):
            if self._is_current():
                tab.show_facts(self._facts)  # type: ignore[arg-type]  # there, or it is not current
        else:
            tab.show_account(self._account)  # type: ignore[attr-defined]  # every other tab has it

    def _is_current(self) -> bool:
        return self._facts is not None and self._facts.row.id == self._account

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        theme = self._bench.theme
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._brief = Button(theme, self.tr("Brief"), icon="notebook-pen")
        self._brief.setToolTip(self.tr("Everything for the next visit, on one page"))
        self._export = Button(theme, self.tr("Export plan"), icon="file-down", keys="Ctrl+E")
        self._log = Button(theme, self.tr("Log touchpoint"), "primary", icon="plus", keys="Ctrl+L")
        self._header.add_before(self._face)
        self._header.add_beside(boxed(row(self._health, self._due, spacing=Space.XS)))
        self._header.add(self._brief, self._export, self._log)
        layout = column(self._header, self._tabs, spacing=Space.L, margins=MARGINS)
        layout.addWidget(self._stack, 1)
        gone = EmptyState(
            theme,
            self.tr("This account was deleted"),
            self.tr("Undo in the Edit menu brings it back, with all that belonged to it."),
        )
        self._pages.addWidget(boxed(layout))
        self._pages.addWidget(gone)
        self.setLayout(column(self._pages))
        self._stack.setCurrentWidget(self._tab(OVERVIEW))

    def _connect(self) -> None:
        self._tabs.chosen.connect(self._on_tab_chosen)
        self._log.clicked.connect(self._on_log)
        self._brief.clicked.connect(self._on_brief)
        self._export.clicked.connect(self._on_export)
        self._health.clicked.connect(self._on_health)
        self._due.clicked.connect(self._on_due)
        self._drop.dropped.connect(self._on_dropped)
        self._shelf.log_pressed.connect(self._on_log)
        self._shelf.delete_pressed.connect(self._on_delete)
        self._shelf.tab_asked.connect(self.show_tab)
        self._shelf.ticked.connect(self._on_ticked)
        self._shelf.account_opened.connect(self.account_opened)
        self._shelf.merge_asked.connect(self.merge_asked)
        self._bench.editor.changed.connect(self._on_changed)

    @Slot(str)
    def _on_tab_chosen(self, key: str) -> None:
        self.show_tab(key)

    @Slot(object, QPoint)
    def _on_dropped(self, paths: Sequence[Path], _where: QPoint) -> None:
        if self._account is not None:
            self.show_tab("files")  # where they can be seen coming in
            files: FilesTab = self._tab("files")  # type: ignore[assignment]  # it is that tab
            files.attacher.attach(paths, Of(account_id=self._account))

    @Slot()
    def _on_log(self) -> None:
        self.log_asked.emit(self._account)

    @Slot()
    def _on_export(self) -> None:
        self.document_asked.emit(DocumentKind.PLAN, self._account)

    @Slot()
    def _on_brief(self) -> None:
        self.document_asked.emit(DocumentKind.BRIEF, self._account)

    @Slot()
    def _on_health(self) -> None:
        if self._facts is not None:
            title = self.tr("Health of {name}").format(name=self._facts.row.name)
            figure = self._facts.figures["health"]
            open_explanation(self._bench.theme, title, figure, self.window())

    @Slot()
    def _on_due(self) -> None:
        if self._facts is not None:
            title = self.tr("Next contact with {name}").format(name=self._facts.row.name)
            figure = self._facts.figures["overdue_days"]
            open_explanation(self._bench.theme, title, figure, self.window())

    @Slot()
    def _on_delete(self) -> None:
        if self._account is not None:
            self._bench.delete(Kind.ACCOUNTS, [self._account])

    @Slot(object, bool)
    def _on_ticked(self, action_id: object, done: bool) -> None:  # noqa: FBT001 (a signal's word)
        actions, today = self._bench.desk.actions, self._bench.today()
        if done:
            self._bench.editor.do(partial(actions.complete, today, action_id))  # type: ignore[arg-type]
        else:
            self._bench.editor.do(partial(actions.reopen, action_id))  # type: ignore[arg-type]

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics - {Topic.PRODUCTS}:
            self._read()

"""The four tests of one account in a compact card."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.domain.definition import KeyTest
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.definition.evidence import EvidencePanel, open_evidence
from kamdesk.ui.views.definition.words import name_of_test, reason, verdict_state
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import boxed, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.text import Elided

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.domain.definition import Finding
    from kamdesk.services.check_rows import AccountCheck
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.bench import Bench

NAMED, PILLED = 220, 108


class DefinitionCard(Card):
    """How an account fares against the definition; each line opens into its evidence."""

    tab_asked = Signal(str)  # of the account's page, where a gap is closed

    def __init__(self, bench: Bench) -> None:
        super().__init__(spacing=Space.S)
        self._bench = bench
        self._account: UUID | None = None
        self._found: AccountCheck | None = None
        self._header = SectionHeader(bench.theme, self.tr("Key account check"))
        self.lines = {test: VerdictLine(bench.theme, test) for test in KeyTest}
        self.body.addWidget(self._header)
        for test, line in self.lines.items():
            self.body.addWidget(line)
            line.open.clicked.connect(partial(self.show_evidence, test))
        bench.editor.changed.connect(self._on_changed)

    def show_account(self, account_id: UUID) -> None:
        """Show how an account fares."""
        self._account = account_id
        self._read()

    def show_evidence(self, test: KeyTest) -> EvidencePanel | None:
        """Open the evidence of a test."""
        if self._found is None:
            return None
        panel = EvidencePanel(self._bench.theme, self._found, [test], within_account=True)
        panel.tab_asked.connect(self.tab_asked)
        open_evidence(self._bench.theme, panel, self.window())
        return panel

    def _read(self) -> None:
        if self._account is not None:
            work = partial(self._bench.desk.definition.check, self._account)
            self._bench.tasks.read(self, work, partial(self._show, self._account))

    def _show(self, account_id: UUID, found: AccountCheck) -> None:
        if account_id != self._account:
            return
        self._found = found
        said = self.tr("{passed} of {all} passed").format(passed=found.row.passed, all=len(KeyTest))
        self._header.set_note(said)
        for finding in found.row.findings:
            self.lines[finding.test].show_finding(finding, found.currency)

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics - {Topic.SCORING}:
            self._read()


class VerdictLine(QWidget):
    """One test: its verdict, its name as a link, and why."""

    def __init__(self, theme: Theme, test: KeyTest) -> None:
        super().__init__()
        self._pill = Pill(theme, "")
        self.open = Button(theme, name_of_test(test), "link")
        self.open.setToolTip(self.tr("Opens the evidence"))
        self.why = Elided(theme, "", "small", tone="text2")
        pill = boxed(row(self._pill, None))
        pill.setFixedWidth(theme.scaled(PILLED))
        name = boxed(row(self.open, None))
        name.setFixedWidth(theme.scaled(NAMED))
        line = row(pill, name, self.why, spacing=Space.M)
        line.setStretch(2, 1)
        self.setLayout(line)

    def show_finding(self, finding: Finding, currency: str) -> None:
        """Show how the test ended."""
        state = verdict_state(finding.verdict)
        self._pill.show_state(state)
        self.why.setText(reason(finding, currency))
        said = f"{name_of_test(finding.test)}: {state.text}"
        self.open.setAccessibleName(said)

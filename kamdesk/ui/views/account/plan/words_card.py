"""The plan in words: situation, what we propose, what it takes, and the strategy."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout
from shiboken6 import isValid

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.kinds import Kind
from kamdesk.ui.dialogs.input_field import InputField
from kamdesk.ui.labels import apology
from kamdesk.ui.models.inputs import Input, input_of, plain, shown
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.page import SectionHeader

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.services.account_plans import PlanBoard
    from kamdesk.services.outcome import Outcome
    from kamdesk.ui.views.bench import Bench

TEXTS = ("situation", "proposition", "resources", "retrospective")


class WordsCard(Card):
    """Fields that are stored as soon as they are left."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(SectionHeader(bench.theme, self.tr("In words")), padding=Space.L)
        self._bench = bench
        self._plan: UUID | None = None
        self._account: UUID | None = None
        self.fields = {name: self._field(Kind.PLANS, input_of(Kind.PLANS, name)) for name in TEXTS}
        self.strategy = self._field(Kind.ACCOUNTS, input_of(Kind.ACCOUNTS, "strategy"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.M)
        for at, field in enumerate(self.fields.values()):
            grid.addWidget(field, at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)
        grid.addWidget(self.strategy, len(TEXTS) // 2, 0)
        self.body.addLayout(grid)

    def show_board(self, board: PlanBoard) -> None:
        """Show what is stored; what is being typed in the same plan stays."""
        plan = board.plan
        if plan is None:
            return
        other = self._plan != plan.id
        self._plan, self._account = plan.id, board.account.id
        for name, field in self.fields.items():
            self._begin(field, getattr(plan, name), other=other)
        self._begin(self.strategy, shown(board.account.strategy), other=other)

    @staticmethod
    def _begin(field: InputField, text: str, *, other: bool) -> None:
        if other:
            field.put(text)
        field.begin(text)

    def _field(self, kind: Kind, each: Input) -> InputField:
        field = InputField(self._bench.theme, each)
        field.left.connect(partial(self._store, kind, field))
        return field

    def _store(self, kind: Kind, field: InputField) -> None:
        """Store one field; what cannot be read is said beside it."""
        record = self._plan if kind is Kind.PLANS else self._account
        if record is None:
            return
        try:
            text = plain(field.input, field.text, self._bench.today())
        except RuleBroken as error:
            field.show_problem(apology(error))
            return
        typed = [(field.input.name, text)]
        field.settle()
        edit = partial(self._bench.typist.change, kind, [record], typed)
        self._bench.editor.do(edit, partial(_answered, field))


def _answered(field: InputField, said: Outcome | Exception) -> None:
    if isinstance(said, RuleBroken) and isValid(field):
        field.show_problem(apology(said))

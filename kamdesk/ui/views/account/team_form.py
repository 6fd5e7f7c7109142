"""The form of a team member: a colleague by name, known or new, and what they are there for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kamdesk.domain.team import Assignment, Colleague
from kamdesk.domain.text import folded
from kamdesk.services.kinds import Kind
from kamdesk.services.team import Member
from kamdesk.ui.dialogs.record_form import RecordForm
from kamdesk.ui.models.people_inputs import MEMBER, TEAM
from kamdesk.ui.views.open_form import OpenForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from kamdesk.domain.accounts import AccountId
    from kamdesk.services.ports import Reader
    from kamdesk.ui.views.bench import Bench

NAME = "colleague"
OURS = tuple(each.name for each in MEMBER if each not in TEAM)  # what is known of the colleague


class TeamForms(QObject):
    """Opens the form and writes what it was sent, as one change."""

    def __init__(self, bench: Bench, host: QWidget) -> None:
        super().__init__(host)
        self._bench = bench
        self._host = host
        self._opened = OpenForm(bench)
        self._known: Mapping[str, Colleague] = {}

    @property
    def form(self) -> RecordForm | None:
        """The form that is open."""
        return self._opened.form

    def new(self, account_id: AccountId) -> None:
        """Ask who is to be on the team of an account."""
        form = self._form(self.tr("New on the team"), "")
        form.submitted.connect(partial(self._enlist, form, account_id))
        self._open(form)

    def change(self, assignment_id: UUID) -> None:
        """Read a place on a team and open its form."""
        work = partial(_place, self._bench.desk.reader, assignment_id)
        self._bench.tasks.read(self, work, partial(self._show, assignment_id))

    def _show(self, assignment_id: UUID, texts: Mapping[str, str]) -> None:
        form = self._form(self.tr("Team member"), self.tr("Save"))
        form.submitted.connect(partial(self._amend, form, assignment_id))
        form.begin(texts)
        self._open(form)

    def _form(self, title: str, save: str) -> RecordForm:
        theme, today = self._bench.theme, self._bench.today()
        form = RecordForm(theme, title, MEMBER, today=today, first=len(MEMBER), save=save)
        form.field(NAME).left.connect(partial(self._recognize, form))
        return form

    def _open(self, form: RecordForm) -> None:
        self._opened.show(form, self._host)
        work = partial(self._bench.desk.reader.all, Colleague)
        self._bench.tasks.read(form, work, partial(self._suggest, form))

    def _suggest(self, form: RecordForm, colleagues: Sequence[Colleague]) -> None:
        self._known = {folded(one.name): one for one in colleagues}
        form.suggest({Kind.COLLEAGUES: sorted({one.name for one in colleagues})})

    def _recognize(self, form: RecordForm) -> None:
        """Show what is known of a colleague who was named; what was typed stays."""
        known = self._known.get(folded(form.field(NAME).text))
        for name in OURS:
            if not form.field(name).edited:
                form.field(name).begin(getattr(known, name) if known else "")

    def _enlist(self, form: RecordForm, account_id: AccountId, typed: Any) -> None:
        self._opened.send(form, partial(self._bench.desk.team.enlist, account_id, _member(typed)))

    def _amend(self, form: RecordForm, assignment_id: UUID, typed: Any) -> None:
        self._opened.send(form, partial(self._bench.desk.team.amend, assignment_id, _member(typed)))


def _member(typed: Sequence[tuple[str, str]]) -> Member:
    told = dict(typed)
    name = told.pop(NAME, None)
    return Member(name=name, **told)


def _place(reader: Reader, assignment_id: UUID) -> Mapping[str, str]:
    """Run on a worker: a place on a team as its form shows it."""
    place = reader.one(Assignment, assignment_id)
    colleague = reader.one(Colleague, place.colleague_id)
    texts = {name: getattr(colleague, name) for name in OURS}
    own = {"role": place.role, "responsibility": place.responsibility}
    return {NAME: colleague.name, **own, **texts}

"""New things and things as a whole: the short form over the window, written when it is sent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from shiboken6 import isValid

from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.domain.visit_report import USUAL
from kamdesk.services.kinds import FACTS, Kind
from kamdesk.services.outcome import Topic
from kamdesk.ui.dialogs.record_form import RecordForm
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.inputs import INPUTS, Shape, shown
from kamdesk.ui.models.report_inputs import PREFIX, part_inputs
from kamdesk.ui.views.form_files import OWNERS, FormFiles
from kamdesk.ui.views.minding import Minding
from kamdesk.ui.views.open_form import OpenForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from kamdesk.domain.preferences import Preferences
    from kamdesk.services.outcome import Edit, Outcome
    from kamdesk.ui.models.inputs import Input
    from kamdesk.ui.views.bench import Bench

NEW = {
    Kind.ACCOUNTS: QT_TRANSLATE_NOOP("Form", "New account"),
    Kind.CONTACTS: QT_TRANSLATE_NOOP("Form", "New contact"),
    Kind.TOUCHPOINTS: QT_TRANSLATE_NOOP("Form", "New touchpoint"),
    Kind.ACTIONS: QT_TRANSLATE_NOOP("Form", "New action"),
    Kind.OPPORTUNITIES: QT_TRANSLATE_NOOP("Form", "New opportunity"),
    Kind.SALES: QT_TRANSLATE_NOOP("Form", "New sale"),
    Kind.CONTRACTS: QT_TRANSLATE_NOOP("Form", "New contract"),
    Kind.COMPETITORS: QT_TRANSLATE_NOOP("Form", "New competitor"),
    Kind.NEEDS: QT_TRANSLATE_NOOP("Form", "New need"),
    Kind.ISSUES: QT_TRANSLATE_NOOP("Form", "New issue"),
    Kind.SURVEYS: QT_TRANSLATE_NOOP("Form", "New answer"),
    Kind.TIES: QT_TRANSLATE_NOOP("Form", "New tie"),
    Kind.COLLEAGUES: QT_TRANSLATE_NOOP("Form", "New colleague"),
    Kind.ACQUAINTANCES: QT_TRANSLATE_NOOP("Form", "Who of ours knows whom"),
    Kind.TEAM: QT_TRANSLATE_NOOP("Form", "New on the team"),
    Kind.STRENGTHS: QT_TRANSLATE_NOOP("Form", "How strong is the relationship?"),
    Kind.OBJECTIVES: QT_TRANSLATE_NOOP("Form", "New objective"),
    Kind.SWOT: QT_TRANSLATE_NOOP("Form", "New in the SWOT"),
    Kind.RISKS: QT_TRANSLATE_NOOP("Form", "New risk"),
    Kind.BENEFITS: QT_TRANSLATE_NOOP("Form", "New value delivered"),
}
CHANGE = {
    Kind.ACCOUNTS: QT_TRANSLATE_NOOP("Form", "Account"),
    Kind.CONTACTS: QT_TRANSLATE_NOOP("Form", "Contact"),
    Kind.TOUCHPOINTS: QT_TRANSLATE_NOOP("Form", "Touchpoint"),
    Kind.ACTIONS: QT_TRANSLATE_NOOP("Form", "Action"),
    Kind.OPPORTUNITIES: QT_TRANSLATE_NOOP("Form", "Opportunity"),
    Kind.SALES: QT_TRANSLATE_NOOP("Form", "Sale"),
    Kind.CONTRACTS: QT_TRANSLATE_NOOP("Form", "Contract"),
    Kind.COMPETITORS: QT_TRANSLATE_NOOP("Form", "Competitor"),
    Kind.NEEDS: QT_TRANSLATE_NOOP("Form", "Need"),
    Kind.ISSUES: QT_TRANSLATE_NOOP("Form", "Issue"),
    Kind.SURVEYS: QT_TRANSLATE_NOOP("Form", "Answer"),
    Kind.TIES: QT_TRANSLATE_NOOP("Form", "Tie"),
    Kind.COLLEAGUES: QT_TRANSLATE_NOOP("Form", "Colleague"),
    Kind.ACQUAINTANCES: QT_TRANSLATE_NOOP("Form", "Who of ours knows whom"),
    Kind.TEAM: QT_TRANSLATE_NOOP("Form", "Team member"),
    Kind.ATTACHMENTS: QT_TRANSLATE_NOOP("Form", "File"),
    Kind.STRENGTHS: QT_TRANSLATE_NOOP("Form", "Strength of the relationship"),
    Kind.PLANS: QT_TRANSLATE_NOOP("Form", "Account plan"),
    Kind.OBJECTIVES: QT_TRANSLATE_NOOP("Form", "Objective"),
    Kind.SWOT: QT_TRANSLATE_NOOP("Form", "SWOT"),
    Kind.RISKS: QT_TRANSLATE_NOOP("Form", "Risk"),
    Kind.BENEFITS: QT_TRANSLATE_NOOP("Form", "Value delivered"),
}
FIRST = {Kind.ACCOUNTS: 5, Kind.CONTACTS: 8, Kind.TOUCHPOINTS: 8, Kind.ACTIONS: 7}
USUALLY = 7


class Adding(QObject):
    """Opens the form of a kind over a window, and writes what it was sent."""

    added = Signal(object)  # Outcome, of what came in by a form

    def __init__(self, bench: Bench, host: QWidget) -> None:
        super().__init__(host)
        self._bench = bench
        self._host = host
        self._opened = OpenForm(bench)
        self._files: FormFiles | None = None
        self._report = USUAL  # until it has been read
        self._learn()
        bench.editor.changed.connect(self._on_changed)

    @property
    def form(self) -> RecordForm | None:
        """The form that is open."""
        return self._opened.form

    def new(self, kind: Kind, given: Mapping[str, str] | None = None) -> RecordForm:
        """Open an empty form; ``given`` is known already, such as the account."""
        known = given or {}
        inputs = [each for each in self._inputs(kind) if each.name not in known]
        form = self._form(kind, NEW[kind], inputs, "")
        sent = partial(self._enter, kind, tuple(known.items()))
        form.submitted.connect(lambda typed: self._send(form, partial(sent, typed)))
        form.begin(self._usual(kind))
        if kind is Kind.TOUCHPOINTS:
            form.field("kind").put(word(TouchpointKind.CALL))  # a note would count as no contact
            self._mind(form)
        self._add_files(form, kind, None)
        self._open(form, inputs)
        return form

    def change(self, kind: Kind, record_id: UUID, names: Sequence[str] = ()) -> None:
        """Read a thing and open its form, or only some fields of it."""
        reader, entity = self._bench.desk.reader, FACTS[kind].entity
        inputs = tuple(each for each in self._inputs(kind) if each.name in names or not names)
        work = partial(_texts, self._bench, inputs, partial(reader.one, entity, record_id))
        self._bench.tasks.read(self, work, partial(self._show, kind, record_id, inputs))

    def _show(
        self, kind: Kind, record_id: UUID, inputs: Sequence[Input], texts: Mapping[str, str]
    ) -> None:
        words = QCoreApplication.translate("Form", "Save")
        form = self._form(kind, CHANGE[kind], inputs, words)
        sent = partial(self._bench.typist.change, kind, [record_id])
        form.submitted.connect(lambda typed: self._send(form, partial(sent, typed)))
        form.begin(texts)
        if kind is Kind.TOUCHPOINTS:
            self._mind(form)
        if len(inputs) >= len(INPUTS[kind]):
            self._add_files(form, kind, record_id)
        self._open(form, inputs)

    def _add_files(self, form: RecordForm, kind: Kind, record_id: UUID | None) -> None:
        self._files = None
        if kind in OWNERS:
            self._files = FormFiles(self._bench, kind, record_id, form=form, host=self._host)
            form.add_beside(self._files)

    def _mind(self, form: RecordForm) -> None:
        """Say what to mind at the customer of a touchpoint, as soon as it is known."""
        if any(each.input.name == "account" for each in form.fields):
            form.add_above(Minding(self._bench, form))

    def _learn(self) -> None:
        self._bench.tasks.read(self, self._bench.desk.figures.preferences, self._take)

    def _take(self, known: Preferences) -> None:
        self._report = known.report

    def _inputs(self, kind: Kind) -> tuple[Input, ...]:
        """Return the fields of a kind; a touchpoint has the manager's own headings besides."""
        own = part_inputs(self._report) if kind is Kind.TOUCHPOINTS else ()
        return (*INPUTS[kind], *own)

    def _first(self, kind: Kind) -> int:
        """Return how many fields are seen at once: all where a report asks for some of them."""
        asked = kind is Kind.TOUCHPOINTS and self._report.required
        return len(self._inputs(kind)) if asked else FIRST.get(kind, USUALLY)

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if Topic.PREFERENCES in outcome.topics:
            self._learn()

    def _form(self, kind: Kind, title: str, inputs: Sequence[Input], save: str) -> RecordForm:
        return RecordForm(
            self._bench.theme,
            QCoreApplication.translate("Form", title),
            inputs,
            today=self._bench.today(),
            first=self._first(kind),
            save=save,
        )

    def _open(self, form: RecordForm, inputs: Sequence[Input]) -> None:
        self._opened.show(form, self._host)
        kinds = [each.of for each in inputs if each.shape is Shape.RECORD and each.of is not None]
        if kinds:
            self._bench.names(form, kinds, form.suggest)

    def _usual(self, kind: Kind) -> Mapping[str, str]:
        """Return what a new thing is where nothing else is said, as the form shows it."""
        entity = FACTS[kind].entity
        defaults = {
            each.name: shown(getattr(entity, "__dataclass_fields__")[each.name].default)  # noqa: B009
            for each in INPUTS[kind]
            if each.choices is not None
        }
        return {name: text for name, text in defaults.items() if text}

    def _enter(
        self, kind: Kind, given: Sequence[tuple[str, str]], typed: Sequence[tuple[str, str]]
    ) -> Outcome:
        """Run on the writer thread."""
        return self._bench.typist.add(kind, [*given, *typed])

    def _send(self, form: RecordForm, edit: Edit) -> None:
        self._opened.send(form, edit, self._stored)

    def _stored(self, said: Outcome) -> None:
        if self._files is not None and isValid(self._files):
            self._files.follow(said)
        self.added.emit(said)

    @Slot()
    def close(self) -> None:
        """Put the form away unsent."""
        self._opened.close()


def _texts(bench: Bench, inputs: Sequence[Input], read: Any) -> Mapping[str, str]:
    """Run on a worker: a thing's fields as its form shows them, names instead of ids."""
    record = read()
    texts = {}
    for each in inputs:
        if each.name.startswith(PREFIX):
            texts[each.name] = record.parts.get(each.name.removeprefix(PREFIX), "")
        elif each.of is None:
            texts[each.name] = shown(getattr(record, each.name))
        else:
            texts[each.name] = ", ".join(_named(bench, each.of, record, each.name))
    return texts


def _named(bench: Bench, kind: Kind, record: Any, name: str) -> Sequence[str]:
    found = getattr(record, name, None) or getattr(record, f"{name}_id", None)
    ids = found if isinstance(found, tuple) else (found,) if found else ()
    facts = FACTS[kind]
    known = {one.id: one for one in bench.desk.reader.all(facts.entity, id=ids)} if ids else {}
    return [str(getattr(known[each], facts.name)) for each in ids if each in known]

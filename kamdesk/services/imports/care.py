"""Issues and answers to surveys from foreign tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from kamdesk.domain.actions import ActionStatus
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.issues import Issue, Severity
from kamdesk.domain.surveys import Answer, SurveyKind
from kamdesk.services.imports.answer import Fate
from kamdesk.services.imports.books import asked, told
from kamdesk.services.imports.choices import choice
from kamdesk.services.imports.reading import Reading
from kamdesk.services.imports.shelf import Sought
from kamdesk.services.imports.taking import Taker

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kamdesk.domain.contacts import Contact
    from kamdesk.services.tables import MappedRow

TROUBLE = ("external_id", "title", "department", "owner", "opened", "due", "resolved_on")
BY_FATE = (Fate.CREATED, Fate.UPDATED, Fate.UNCHANGED)


class Caring(Taker):
    """What issues and answers have in common: they belong to an account, and may have a person."""

    def about(self, row: MappedRow, reading: Reading, refusal: str) -> Contact | None:
        """Take account and person; the account may only be known through the person."""
        account_id, values = self.account(row), row.values
        person = self.books.contact(values.get("contact"), account_id)
        person = person or self.books.contact(values.get("email"), account_id)
        if person is not None:
            reading.fields["contact_id"] = person.id
        elif values.get("contact"):
            self.lost(row, "contact")
        account_id = account_id or (person.account_id if person else None)
        if account_id is None:
            raise RuleBroken(refusal, field="account")
        reading.fields["account_id"] = account_id
        return person


class Issues(Caring):
    """Takes issues; one that is closed on a day nobody noted is known to be mended today."""

    entity = Issue

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take(*TROUBLE, "resolution")
        reading.choose("severity" if row.values.get("severity") else "priority", Severity)
        meant = reading.fields.pop("priority", None)
        if meant is not None:
            reading.fields["severity"] = meant
        self.about(row, reading, "issue.account.empty")
        status = choice(ActionStatus, row.values.get("status", "")).value
        reading.fields["_done"] = status in {ActionStatus.DONE, ActionStatus.DROPPED}
        return reading

    @override
    def settle(self, record: Any, reading: Reading) -> dict[str, Any]:
        fields = super().settle(record, reading)
        done = fields.pop("_done", False)
        if done and (record is None or record.resolved_on is None):
            fields.setdefault("resolved_on", self.books.today)
        if record is None:
            fields.setdefault("opened", fields.get("resolved_on", self.books.today))
        return fields

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        known = told(fields["account_id"], fields["title"], fields["opened"])
        return [Sought("external_id", fields.get("external_id"), sure=True), Sought("told", known)]


class Surveys(Caring):
    """Takes answers; a row that answers two questions gives two."""

    entity = Answer

    @override
    def take(self, row: MappedRow) -> Fate:
        """Take each answer of a row; what became of it is what happened to most effect."""
        readings = self._answers(row)
        for reading in readings:  # one that is refused keeps the whole row out
            self.make(self.settle(None, reading))
        fates = {self.place(row, reading)[0] for reading in readings}
        return next(fate for fate in BY_FATE if fate in fates)

    def _answers(self, row: MappedRow) -> list[Reading]:
        whose = Reading(row.values)  # of all answers of the row
        whose.take("answered_on", "comment")
        if self.about(row, whose, "answer.account.empty") is None and row.values.get("contact"):
            said = f"{row.values['contact']}: {row.values.get('comment', '')}"
            whose.fields["comment"] = said.removesuffix(": ")
        asked = list(self._asked(row))
        return [self._answer(whose, one, number) for number, one in enumerate(asked)]

    def _asked(self, row: MappedRow) -> Iterator[tuple[SurveyKind, str, int]]:
        """Yield kind, question and score of all that a row answers."""
        values, usual = row.values, row.values.get("question", "")
        for kind in (SurveyKind.NPS, SurveyKind.CSAT):
            if values.get(kind) is not None:
                yield kind, usual, values[kind]
        for name, score in values.items():
            base, _, column = name.partition(":")
            if base == SurveyKind.OWN and score is not None:
                yield SurveyKind.OWN, column or usual, score
        if values.get("score") is not None and not values.keys() & set(SurveyKind):
            yield self._kind(row), usual, values["score"]

    def _answer(self, whose: Reading, asked: tuple[SurveyKind, str, int], number: int) -> Reading:
        kind, question, score = asked
        fields = whose.fields | {"kind": kind, "score": score}
        if question:
            fields["question"] = question
        if whose.values.get("external_id"):  # two answers of one row need two names
            own, which = whose.values["external_id"], question if kind is SurveyKind.OWN else kind
            fields["external_id"] = f"{own}#{which}" if number else own
        return Reading(whose.values, fields)

    def _kind(self, row: MappedRow) -> SurveyKind:
        """Return what a row, or its file, says the question was; else would they recommend us."""
        for word in (row.values.get("kind", ""), self.table.sheet, self.table.file.stem):
            found = choice(SurveyKind, word).value if word else None
            if isinstance(found, SurveyKind):
                return found
        return SurveyKind.OWN if row.values.get("question") else SurveyKind.NPS

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        key = asked(
            fields["account_id"],
            fields.get("contact_id"),
            fields["kind"],
            fields.get("question", ""),
            fields["answered_on"],
        )
        return [Sought("external_id", fields.get("external_id"), sure=True), Sought("asked", key)]

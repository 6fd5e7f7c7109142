"""What customers answered, what it amounts to, and what is done about those who are unhappy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.contacts import Contact
from kamdesk.domain.figures import satisfaction as figures
from kamdesk.domain.figures.contentment import latest
from kamdesk.domain.figures.figure import Figure
from kamdesk.domain.periods import months_later, trailing_year
from kamdesk.domain.surveys import Answer, SurveyKind
from kamdesk.services.keeping import Keeping

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from uuid import UUID

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Reader, Transactions

QUARTERS, MONTHS = 8, 3
SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer with who gave it."""

    answer: Answer
    respondent: str  # empty where nobody was named
    account: str

    @property
    def is_unhappy(self) -> bool:
        """Whether somebody should follow this up: NPS up to 6, CSAT up to 2."""
        return self.answer.is_unhappy


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """What was answered in three months."""

    first: date
    nps: Figure
    csat: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Satisfaction:
    """NPS and CSAT of twelve months, their way by quarters, and every answer, newest first."""

    as_of: date
    nps: Figure
    csat: Figure
    quarters: tuple[Quarter, ...]
    answers: tuple[Said, ...]


class SurveyService(Keeping[Answer]):
    """Everything a user can do with answers."""

    def __init__(
        self, transactions: Transactions, reader: Reader, today: Callable[[], date]
    ) -> None:
        super().__init__(Answer, transactions)
        self._reader = reader
        self._today = today

    def satisfaction(
        self, account_id: UUID | None = None, as_of: date | None = None
    ) -> Satisfaction:
        """Return how satisfied the people of an account are, or of all accounts."""
        return satisfaction(self._reader, account_id, as_of or self._today())

    def follow_up(self, answer_id: UUID, title: str = "") -> Outcome:
        """Make an action of an answer, due in a week; ``title`` is what to call it."""
        with self._transactions() as work:
            answer = work.of(Answer).get(answer_id)
            name = work.of(Contact).get(answer.contact_id).name if answer.contact_id else ""
            if not name:
                name = work.of(Account).get(answer.account_id).name
            action = Action(
                account_id=answer.account_id,
                contact_id=answer.contact_id,
                title=title or f"Follow up with {name} ({answer.scale})",
                due=self._today() + SOON,
                notes=answer.comment,
            )
            work.of(Action).save(action)
            return work.commit("answer.follow", action.title)


def satisfaction(reader: Reader, account_id: UUID | None, day: date) -> Satisfaction:
    """Return how satisfied people are on a day: those of an account, or of all."""
    ours = {"account_id": [account_id]} if account_id else {}
    answers = [one for one in reader.all(Answer, **ours) if one.answered_on <= day]
    wanted = {one.contact_id for one in answers if one.contact_id is not None}
    people: dict[UUID, str] = {one.id: one.name for one in reader.all(Contact) if one.id in wanted}
    accounts: dict[UUID, str] = {one.id: one.name for one in reader.all(Account)}
    newest = sorted(answers, key=lambda one: (one.answered_on, one.id), reverse=True)
    recent = within(answers, *trailing_year(day))
    return Satisfaction(
        as_of=day,
        nps=nps(recent, people, day),
        csat=csat(recent, people, day),
        quarters=tuple(quarters(answers, people, day)),
        answers=tuple(
            Said(
                answer=one,
                respondent=people.get(one.contact_id, "") if one.contact_id else "",
                account=accounts.get(one.account_id, ""),
            )
            for one in newest
        ),
    )


def within(answers: Iterable[Answer], first: date, last: date) -> list[Answer]:
    """Return the last answer of each respondent between two days."""
    return latest(one for one in answers if first <= one.answered_on <= last)


def nps(answers: Iterable[Answer], people: Mapping[UUID, str], day: date) -> Figure:
    """Return the net promoter score of some answers, with each respondent as its parts."""
    return figures.net_promoter_score(_of(SurveyKind.NPS, answers, people), day)


def csat(answers: Iterable[Answer], people: Mapping[UUID, str], day: date) -> Figure:
    """Return the share of the satisfied among some answers."""
    return figures.satisfaction(_of(SurveyKind.CSAT, answers, people), day)


def quarters(answers: Sequence[Answer], people: Mapping[UUID, str], day: date) -> Iterable[Quarter]:
    """Return the last two years quarter by quarter, the present one last."""
    for first, last in months_of_quarters(day):
        found = within(answers, first, last)
        yield Quarter(first=first, nps=nps(found, people, day), csat=csat(found, people, day))


def months_of_quarters(day: date) -> Iterable[tuple[date, date]]:
    """Return first and last day of the quarters of two years, the present one last."""
    this = date(day.year, day.month - (day.month - 1) % MONTHS, 1)
    for back in range(QUARTERS - 1, -1, -1):
        first = months_later(this, -MONTHS * back)
        yield first, months_later(first, MONTHS) - timedelta(days=1)


def _of(
    kind: SurveyKind, answers: Iterable[Answer], people: Mapping[UUID, str]
) -> list[figures.Answer]:
    return [
        figures.Answer(
            respondent=people.get(one.contact_id, "") if one.contact_id else "",
            score=one.score,
            day=one.answered_on,
        )
        for one in answers
        if one.kind is kind
    ]

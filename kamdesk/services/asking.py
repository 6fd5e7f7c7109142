"""Satisfaction over the portfolio: by segment and account, questions of one's own, what is due."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.accounts import Account, AccountStatus
from kamdesk.domain.actions import Action
from kamdesk.domain.contacts import Contact
from kamdesk.domain.figures import satisfaction as figures
from kamdesk.domain.figures.figure import Figure
from kamdesk.domain.periods import trailing_year
from kamdesk.domain.surveys import Answer, SurveyKind
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.services.satisfaction import (
    Quarter,
    Said,
    csat,
    months_of_quarters,
    nps,
    quarters,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from kamdesk.services.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """NPS and CSAT of some accounts; each figure has its respondents, so each has its n."""

    name: str  # empty where an account says nothing of it
    nps: Figure
    csat: Figure
    account_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuarter:
    """What was answered to one question in three months."""

    first: date
    figure: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of one's own: twelve months, and its way by quarters."""

    text: str  # empty where an answer was noted without its question
    figure: Figure
    quarters: tuple[AskedQuarter, ...]
    accounts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """All that was asked and answered over the portfolio, as of a day."""

    as_of: date
    nps: Figure
    csat: Figure
    quarters: tuple[Quarter, ...]
    tiers: tuple[Slice, ...]
    industries: tuple[Slice, ...]
    accounts: tuple[Slice, ...]
    questions: tuple[Question, ...]
    to_follow_up: tuple[Said, ...]  # unhappy, and nothing was done since; the worst first
    never_asked: tuple[Account, ...]  # key accounts first


class AskingService:
    """Reads how satisfied the whole portfolio is."""

    def __init__(self, reader: Reader, today: Callable[[], date]) -> None:
        self._reader = reader
        self._today = today

    def asking(self, as_of: date | None = None) -> Asking:
        """Return what was answered, by whom, and what is still to be done about it."""
        day = as_of or self._today()
        reader = self._reader
        answers = [one for one in reader.all(Answer) if one.answered_on <= day]
        accounts: dict[UUID, Account] = {one.id: one for one in reader.all(Account)}
        people = _names(reader, answers)
        recent = within(answers, *trailing_year(day))
        sliced = _Slices(recent, accounts, people, day)
        asked = {one.account_id for one in answers}
        return Asking(
            as_of=day,
            nps=nps(recent, people, day),
            csat=csat(recent, people, day),
            quarters=tuple(quarters(answers, people, day)),
            tiers=sliced.by(lambda account: account.tier),
            industries=sliced.by(lambda account: account.industry),
            accounts=sliced.by_account(),
            questions=tuple(_questions(answers, recent, people, day)),
            to_follow_up=tuple(_open(reader, recent, accounts, people)),
            never_asked=tuple(_never(accounts.values(), asked)),
        )


class _Slices:
    """Cuts the last answers of a year by what their accounts are."""

    def __init__(
        self,
        recent: Sequence[Answer],
        accounts: Mapping[UUID, Account],
        people: Mapping[UUID, str],
        day: date,
    ) -> None:
        self._recent = recent
        self._accounts = accounts
        self._people = people
        self._day = day

    def by(self, trait: Callable[[Account], str]) -> tuple[Slice, ...]:
        """Return a slice for each value of a trait, the most answered first."""
        found: defaultdict[str, list[Answer]] = defaultdict(list)
        for one in self._recent:
            account = self._accounts.get(one.account_id)
            if account is not None:
                found[trait(account)].append(one)
        slices = [self._slice(name, answers) for name, answers in found.items()]
        return tuple(sorted(slices, key=lambda one: (-_answered(one), one.name)))

    def by_account(self) -> tuple[Slice, ...]:
        """Return a slice for each account, the least happy first."""
        found: defaultdict[UUID, list[Answer]] = defaultdict(list)
        for one in self._recent:
            if one.account_id in self._accounts:
                found[one.account_id].append(one)
        slices = [
            self._slice(self._accounts[pk].name, answers, pk) for pk, answers in found.items()
        ]
        return tuple(sorted(filter(_answered, slices), key=_mood))

    def _slice(self, name: str, answers: Sequence[Answer], pk: UUID | None = None) -> Slice:
        return Slice(
            name=name,
            nps=nps(answers, self._people, self._day),
            csat=csat(answers, self._people, self._day),
            account_id=pk,
        )


def _answered(one: Slice) -> int:
    return len(one.nps.parts) + len(one.csat.parts)


def _mood(one: Slice) -> tuple[bool, float, str]:
    """Order by NPS, the lowest first; those without one come last."""
    return one.nps.value is None, float(one.nps.value or 0), one.name


def _names(reader: Reader, answers: Iterable[Answer]) -> dict[UUID, str]:
    wanted = {one.contact_id for one in answers if one.contact_id is not None}
    return {one.id: one.name for one in reader.all(Contact) if one.id in wanted}


def _questions(
    answers: Sequence[Answer], recent: Sequence[Answer], people: Mapping[UUID, str], day: date
) -> Iterable[Question]:
    """Return each question of one's own, the most answered first."""
    own = [one for one in answers if one.kind is SurveyKind.OWN]
    by_text: defaultdict[str, list[Answer]] = defaultdict(list)
    for one in own:
        by_text[one.question].append(one)
    lately: defaultdict[str, list[Answer]] = defaultdict(list)
    for one in recent:
        if one.kind is SurveyKind.OWN:
            lately[one.question].append(one)
    for text in sorted(by_text, key=lambda text: (-len(lately[text]), text)):
        yield Question(
            text=text,
            figure=_mean(lately[text], people, day),
            quarters=tuple(
                AskedQuarter(
                    first=first, figure=_mean(within(by_text[text], first, last), people, day)
                )
                for first, last in months_of_quarters(day)
            ),
            accounts=len({one.account_id for one in lately[text]}),
        )


def _mean(answers: Iterable[Answer], people: Mapping[UUID, str], day: date) -> Figure:
    given = [
        figures.Answer(
            respondent=people.get(one.contact_id, "") if one.contact_id else "",
            score=one.score,
            day=one.answered_on,
        )
        for one in answers
    ]
    return figures.own_question(given, day)


def _open(
    reader: Reader,
    recent: Iterable[Answer],
    accounts: Mapping[UUID, Account],
    people: Mapping[UUID, str],
) -> list[Said]:
    """Return the unhappy whom nobody has gone after since, the worst and oldest first."""
    unhappy = [one for one in recent if one.is_unhappy and one.account_id in accounts]
    done = _Since(reader, {one.account_id for one in unhappy})
    unhappy = [one for one in unhappy if not done.followed(one)]
    unhappy.sort(key=lambda one: (not accounts[one.account_id].is_key, one.score, one.answered_on))
    return [
        Said(
            answer=one,
            respondent=people.get(one.contact_id, "") if one.contact_id else "",
            account=accounts[one.account_id].name,
        )
        for one in unhappy
    ]


class _Since:
    """What was done with people and accounts, and when it was last."""

    def __init__(self, reader: Reader, accounts: Collection[UUID]) -> None:
        self._last: dict[UUID, date] = {}
        if not accounts:
            return
        for action in reader.all(Action, account_id=list(accounts)):
            day = action.done_on or action.due
            self._note(action.account_id, day)
            self._note(action.contact_id, day)
        for touch in reader.all(Touchpoint, account_id=list(accounts)):
            if touch.kind is not TouchpointKind.NOTE:
                self._note(touch.account_id, touch.happened_on)
                for person in touch.contacts:
                    self._note(person, touch.happened_on)

    def followed(self, answer: Answer) -> bool:
        """Whether anything was done or is due with who answered, after they did."""
        last = self._last.get(answer.contact_id or answer.account_id)
        return last is not None and last > answer.answered_on

    def _note(self, pk: UUID | None, day: date | None) -> None:
        if pk is not None and day is not None:
            self._last[pk] = max(day, self._last.get(pk, day))


def _never(accounts: Iterable[Account], asked: Collection[UUID]) -> list[Account]:
    """Return customers whom nobody ever asked anything."""
    quiet = [one for one in accounts if one.id not in asked and one.status is AccountStatus.ACTIVE]
    return sorted(quiet, key=lambda one: (not one.is_key, one.name))

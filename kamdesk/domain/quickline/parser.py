"""Reads a quick line: "visit Ernst Handel with Roland 45m: price list agreed; send quote by Fri".

The heading, up to the first colon or dash, says what kind of contact it was, with whom, when and
how long. What follows is the note. Actions stand after a semicolon, or begin like one. Without a
heading the line begins with what it is about, and the note begins where that ends.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kamdesk.domain.days import DayReader
from kamdesk.domain.quickline.chunks import Role, Who, Word
from kamdesk.domain.quickline.clauses import Clauses
from kamdesk.domain.quickline.directory import tokens
from kamdesk.domain.quickline.draft import Draft
from kamdesk.domain.quickline.flat import Flat
from kamdesk.domain.quickline.heading import Headings
from kamdesk.domain.quickline.line import Chip, Named, QuickAmount, QuickLine
from kamdesk.domain.quickline.measures import Measured, Measures
from kamdesk.domain.quickline.names import NameSearch
from kamdesk.domain.quickline.note import left, summary, words_of, zone_end
from kamdesk.domain.quickline.sentiment import Moods, overall
from kamdesk.domain.quickline.todo import Todo, Todos
from kamdesk.domain.quickline.words import ENGLISH, GERMAN, Words, together

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from kamdesk.domain.quickline.clauses import Clause
    from kamdesk.domain.quickline.directory import Directory

BREAK = re.compile(r"[;\n]")


def parse(
    text: str,
    today: date,
    directory: Directory,
    *,
    last: Named | None = None,
    languages: tuple[Words, ...] = (ENGLISH, GERMAN),
) -> QuickLine:
    """Return what a line means on a day; ``last`` is offered where no account is named."""
    return _reader(languages).read(text, today, directory, last=last)


@lru_cache(maxsize=8)
def _reader(languages: tuple[Words, ...]) -> QuickLineReader:
    return QuickLineReader(languages)


class QuickLineReader:
    """Understands quick lines in the languages it was given."""

    def __init__(self, languages: tuple[Words, ...]) -> None:
        words = together(languages)
        days = DayReader(words.days)
        self._measures = Measures(words)
        self._clauses = Clauses(words)
        self._moods = Moods(words)
        self._todos = Todos(days)
        self._headings = Headings(words, days, self._measures)
        self._roles = {
            **dict.fromkeys(words.noise, Role.NOISE),
            **dict.fromkeys(words.and_, Role.AND),
            **dict.fromkeys(words.at, Role.AT),
            **dict.fromkeys(words.with_, Role.WITH),
        }

    def read(
        self, text: str, today: date, directory: Directory, *, last: Named | None = None
    ) -> QuickLine:
        """Return what a line means; what is not understood stays in its summary."""
        draft = self._draft(text, today)
        amounts = list(self._measures.amounts(draft.line))
        todos = [] if draft.body else self._begun(draft)
        heading = self._headings.read(draft)
        words, who = self._names(draft, directory, amounts, todos)
        kept = left(words, who)
        heading = self._headings.settled(draft, heading, zone_end(draft, words, kept))
        people = _called(directory, who)
        todos += self._later(draft, people, amounts)
        todos.sort(key=lambda one: one.clause.start)
        _offer_last(draft, who, last)
        return QuickLine(
            kind=heading.kind,
            account=who.account.named if who.account else None,
            contacts=tuple(dict.fromkeys(one.named for one in who.people)),
            happened_on=heading.day,
            at=heading.at,
            minutes=heading.minutes,
            summary=summary(draft, words, kept) or " ".join(text.split()),
            actions=tuple(one.action for one in todos),
            sentiment=self._felt(draft),
            amount=_amount(draft, amounts),
            next_step=_next_step(todos),
            unresolved=tuple(dict.fromkeys(draft.unresolved)),
            spans=tuple(sorted(draft.spans, key=lambda one: (one.start, one.end))),
            choices=tuple(sorted(draft.choices, key=lambda one: one.start)),
        )

    def _draft(self, text: str, today: date) -> Draft:
        line = Flat(text)
        first = BREAK.search(line.text)
        end = first.start() if first else len(line.text)
        mark = self._clauses.heading(line.text)
        if mark is None:
            return Draft(line=line, today=today, head=(0, end), body=None)
        return Draft(line=line, today=today, head=(0, mark[0]), body=(mark[1], end))

    def _begun(self, draft: Draft) -> list[Todo]:
        """Read the actions of a line without heading, before its names are looked for.

        "call Ernst Handel tomorrow" is a contact that is planned, not an action.
        """
        text = draft.line.text
        return [
            todo
            for clause in self._clauses.within(text, draft.head, (), alone=True)
            if clause.start > 0 or not self._headings.begins_with_kind(text)
            if (todo := self._todos.read(draft, clause))
        ]

    def _names(
        self, draft: Draft, directory: Directory, amounts: Sequence[Measured], todos: list[Todo]
    ) -> tuple[list[Word], Who]:
        money = [(one.start, one.end) for one in amounts]
        words = list(words_of(draft, draft.head, self._roles, money))
        if words or not todos:
            who = NameSearch(directory, words, strict=draft.body is None).run()
            _mark(draft, words, who)
            return words, who
        # an action alone may name its account
        region = (todos[0].clause.title, todos[0].clause.end)
        inside = list(words_of(draft, region, self._roles, money, anywhere=True))
        who = NameSearch(directory, inside, strict=True).run()
        who.unknown.clear()
        _mark(draft, inside, who)
        return words, who

    def _later(
        self, draft: Draft, people: Collection[str], amounts: Sequence[Measured]
    ) -> list[Todo]:
        """Read the actions of the text, and those typed apart from it."""
        text, told = draft.line.text, [(one.start, one.end) for one in amounts]
        told += [(start, end) for start, end, _ in self._moods.find(text)]
        clauses = [
            one
            for one in self._clauses.within(text, draft.body or draft.head, people)
            if draft.body or draft.free(one.start, one.end)
        ]
        clauses += self._clauses.apart(text, people)
        read = (self._todos.read(draft, one, news=_holds(one, told)) for one in clauses)
        return [todo for todo in read if todo]

    def _felt(self, draft: Draft) -> str | None:
        """Return the feeling of a line; "Great Lakes" is a name and none."""
        names = [one for one in draft.spans if one.what in (Chip.ACCOUNT, Chip.CONTACT)]
        moods = []
        for start, end, mood in self._moods.find(draft.line.text):
            first, last = draft.line.span(start, end)
            if not any(first < one.end and one.start < last for one in names):
                moods.append(mood)
                draft.chip(start, end, Chip.SENTIMENT)
        return overall(moods)


def _mark(draft: Draft, words: Sequence[Word], who: Who) -> None:
    for one in who.matches:
        start, end = words[one.first].start, words[one.last - 1].end
        options = [option.named for option in one.options]
        if not one.sure:
            draft.wonder(start, end)
            draft.offer((start, end), one.what, options, unsettled=True)
        elif draft.body is None:
            draft.chip(start, end, one.what)  # in prose a name may be part of the note
        else:
            draft.claim(start, end, one.what)
    for first, last in who.unknown:
        draft.wonder(words[first].start, words[last - 1].end)


def _called(directory: Directory, who: Who) -> set[str]:
    """Return what the people of the line and of its account are called."""
    staff = directory.staff(who.account.id) if who.account else ()
    return {word for one in (*who.people, *staff) for word in tokens(one.name)}


def _holds(clause: Clause, places: Collection[tuple[int, int]]) -> bool:
    return any(clause.start <= start < clause.end for start, _ in places)


def _amount(draft: Draft, amounts: Sequence[Measured]) -> QuickAmount | None:
    for one in amounts[:1]:
        draft.chip(one.start, one.end, Chip.AMOUNT)
        return one.amount
    return None


def _next_step(todos: Sequence[Todo]) -> str:
    told = [one.action.title for one in todos if one.clause.told]
    ours = [one.action.title for one in todos if one.action.ours]
    return next(iter((*told, *ours)), "")


def _offer_last(draft: Draft, who: Who, last: Named | None) -> None:
    """Offer the account that was used last where the line names none at all."""
    open_account = any(one.what is Chip.ACCOUNT for one in who.matches)
    if last is not None and who.account is None and not open_account and not who.unknown:
        draft.offer((0, 0), Chip.ACCOUNT, [last], unsettled=True)

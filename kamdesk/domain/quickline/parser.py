"""Reads a quick line: "visit Ernst Handel with Roland 45m: price list agreed; send quote by Fri".

The heading, up to the first colon or dash, says what kind of contact it was, with whom, when and
how long. What follows is the note. Actions stand after a semicolon, or begin like one. Without a
heading the line begins with what it is about, and the note begins where that ends.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kamdesk.domain.day_readings import Toward
from kamdesk.domain.quickline.clauses import NOBODY, Clauses
from kamdesk.domain.quickline.draft import Draft
from kamdesk.domain.quickline.flat import Flat
from kamdesk.domain.quickline.heading import Headings, untimed
from kamdesk.domain.quickline.line import Chip, Named, QuickAmount, QuickLine
from kamdesk.domain.quickline.naming import Naming, called, offer_last, owed
from kamdesk.domain.quickline.note import left, summary, told_until
from kamdesk.domain.quickline.senses import Senses
from kamdesk.domain.quickline.sentiment import Moods, overall
from kamdesk.domain.quickline.todo import Todo, Todos
from kamdesk.domain.quickline.tongues import Tongues
from kamdesk.domain.quickline.words import Words, together
from kamdesk.domain.quickline.words_de import GERMAN
from kamdesk.domain.quickline.words_en import ENGLISH
from kamdesk.domain.quickline.words_es import SPANISH
from kamdesk.domain.quickline.words_fr import FRENCH

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from kamdesk.domain.days import DayFound
    from kamdesk.domain.quickline.chunks import Who, Word
    from kamdesk.domain.quickline.clauses import Clause
    from kamdesk.domain.quickline.directory import Directory
    from kamdesk.domain.quickline.heading import Heading
    from kamdesk.domain.quickline.measures import Measured
    from kamdesk.domain.quickline.phrases import Phrases

BREAK = re.compile(r"[;\n]")
TAG = re.compile(r"(?<!\w)#(\w[\w-]*)")
EVERY = (ENGLISH, GERMAN, FRENCH, SPANISH)


def parse(
    text: str,
    today: date,
    directory: Directory,
    *,
    last: Named | None = None,
    languages: tuple[Words, ...] = EVERY,
) -> QuickLine:
    """Return what a line means on a day; ``last`` is offered where no account is named.

    Nobody says in which language a line is typed: the likeliest one decides what words mean that
    two languages have, and the words of all others are understood as well.
    """
    line = Flat(text)
    reader = _reader(_tongues(languages).of(line.text), _senses(languages))
    return reader.read(line, today, directory, last=last)


@lru_cache(maxsize=4)
def _tongues(languages: tuple[Words, ...]) -> Tongues:
    return Tongues(languages)


@lru_cache(maxsize=4)
def _senses(languages: tuple[Words, ...]) -> Senses:
    return Senses(languages)


@lru_cache(maxsize=16)
def _reader(languages: tuple[Words, ...], senses: Senses) -> QuickLineReader:
    return QuickLineReader(languages, senses)


class QuickLineReader:
    """Understands quick lines in the languages it was given; the first is that of the line."""

    def __init__(self, languages: tuple[Words, ...], senses: Senses) -> None:
        words = together(languages)
        self._senses = senses
        self._language = languages[0]
        self._clauses = Clauses(words)
        self._moods = Moods(words)
        self._todos = Todos(self._clauses.voices, self._language.turns)
        self._headings = Headings(words)
        self._naming = Naming(words)

    def read(
        self, line: Flat, today: date, directory: Directory, *, last: Named | None = None
    ) -> QuickLine:
        """Return what a line means; what is not understood stays in its summary."""
        draft = self._draft(line, today)
        amounts = list(self._senses.measures.amounts(draft.line))
        todos = [] if draft.body else self._begun(draft)
        heading = self._headings.read(draft)
        words, who = self._naming.names(draft, directory, amounts, todos)
        kept = left(draft, words, who)
        heading = self._headings.settled(draft, heading, told_until(draft, words, kept, who))
        if self._told_of(draft, words, who, kept):
            heading = self._headings.spoken_of(draft, heading)
        self._naming.in_the_text(draft, directory, amounts, who)
        people = called(directory, who)
        heading = self._free_promises(draft, heading, people)
        todos += self._later(draft, people, amounts)
        todos = [owed(one, directory, who) for one in todos]
        todos.sort(key=lambda one: one.clause.start)
        offer_last(draft, who, last)
        return QuickLine(
            kind=heading.kind,
            account=who.account.named if who.account else None,
            contacts=tuple(dict.fromkeys(one.named for one in who.people)),
            happened_on=heading.day,
            at=heading.at,
            minutes=heading.minutes,
            summary=summary(draft, words, kept) or " ".join(line.raw.split()),
            actions=tuple(one.action for one in todos),
            sentiment=self._felt(draft),
            amounts=_sums(draft, amounts),
            tags=_tags(draft),
            face=next((line.span(start, end) for start, end, _ in line.faces), None),
            next_step=_next_step(todos),
            unresolved=tuple(dict.fromkeys(draft.unresolved)),
            spans=tuple(sorted(draft.spans, key=lambda one: (one.start, one.end))),
            choices=tuple(sorted(draft.choices, key=lambda one: one.start)),
        )

    def _draft(self, line: Flat, today: date) -> Draft:
        first = BREAK.search(line.text)
        end = first.start() if first else len(line.text)
        mark = self._clauses.heading(line.text)
        lasting = self._senses.measures.durations(line.text)
        days = self._senses.days_of(line, today, Toward.FUTURE, self._language)
        past = self._senses.days_of(line, today, Toward.PAST, self._language)
        return Draft(
            line=line,
            today=today,
            head=(0, end if mark is None else mark[0]),
            body=None if mark is None else (mark[1], end),
            days=[one for one in days if not _inside(one, lasting)],
            past=[one for one in past if not _inside(one, lasting)],
            times=self._senses.clock.find(line.text, self._language.hour_clock),
            lasting=lasting,
        )

    def _begun(self, draft: Draft) -> list[Todo]:
        """Read the actions of a line without heading, before its names are looked for.

        "call Ernst Handel tomorrow" is a contact that is planned, not an action.
        """
        return [
            todo
            for clause in self._clauses.within(draft, draft.head, NOBODY)
            if not self._planned(draft, clause)
            if (todo := self._todos.read(draft, clause, alone=True))
        ]

    def _planned(self, draft: Draft, clause: Clause) -> bool:
        """Say whether a line begins with a contact, be it one that is still to come."""
        voice = clause.voice
        told = voice.spoken or voice.told or voice.owed
        kind = self._headings.begins_with_kind(draft.line.text, voice.title)
        return clause.start == 0 and kind and not told

    def _told_of(self, draft: Draft, words: Sequence[Word], who: Who, kept: Sequence[int]) -> bool:
        """Say whether a meeting is only spoken of: "Roland confirms the meeting", "no call yet"."""
        kind = next((start for start, _, what in draft.taken if what is Chip.KIND), None)
        if draft.body is not None or kind is None:
            return False
        said = [words[n].key for n in kept if words[n].start < kind]
        if any(one in self._naming.denials for one in said[-1:]):
            return True
        if said and self._clauses.tells(draft.line.text):
            return True
        named = min((words[one.first].start for one in who.matches if one.sure), default=kind)
        telling = [one for one in said if one not in self._naming.small]
        return bool(telling) and named < words[kept[0]].start < kind

    def _free_promises(self, draft: Draft, heading: Heading, people: Phrases) -> Heading:
        """Give a day back that a person's promise was mistaken for: "Roland calls tomorrow"."""
        if draft.body is not None or heading.found is None:
            return heading
        for one in self._clauses.within(draft, draft.head, people):
            inside = one.voice.title <= heading.found.start and heading.found.end <= one.end
            ahead = any(day.start == heading.found.start and day.days for day in draft.days)
            if inside and ahead and one.voice.who and not one.voice.news:
                heading = self._headings.undated(draft, heading)
                clock = heading.clock
                return untimed(draft, heading) if clock and clock.start < one.end else heading
        return heading

    def _later(self, draft: Draft, people: Phrases, amounts: Sequence[Measured]) -> list[Todo]:
        """Read the actions of the text, and those typed apart from it."""
        text, told = draft.line.text, [(one.start, one.end) for one in amounts]
        told += [(start, end) for start, end, _ in self._moods.find(text)]
        clauses = [
            one
            for one in self._clauses.within(draft, draft.body or draft.head, people)
            if draft.body or draft.free(one.start, one.end)
        ]
        clauses += self._clauses.apart(draft, people)
        read = (self._todos.read(draft, one, news=_holds(one, told)) for one in clauses)
        return [todo for todo in read if todo]

    def _felt(self, draft: Draft) -> str | None:
        """Return the feeling of a line; "Great Lakes" is a name and none."""
        names = [one for one in draft.spans if one.what in (Chip.ACCOUNT, Chip.CONTACT)]
        moods = [mood for _, _, mood in draft.line.faces]
        for start, end, _ in draft.line.faces:
            draft.chip(start, end, Chip.SENTIMENT)
        if moods:
            return overall(moods)  # a face is meant to say it
        for start, end, mood in self._moods.find(draft.line.text):
            first, last = draft.line.span(start, end)
            if not any(first < one.end and one.start < last for one in names):
                moods.append(mood)
                draft.chip(start, end, Chip.SENTIMENT)
        return overall(moods)


def _inside(day: DayFound, lasting: Sequence[Measured]) -> bool:
    """Say whether words that look like a day are part of a duration: "1/2 h"."""
    return any(one.start <= day.start and day.end < one.end for one in lasting)


def _holds(clause: Clause, places: Collection[tuple[int, int]]) -> bool:
    return any(clause.start <= start < clause.end for start, _ in places)


def _sums(draft: Draft, amounts: Sequence[Measured]) -> tuple[QuickAmount, ...]:
    for one in amounts:
        draft.chip(one.start, one.end, Chip.AMOUNT)
    return tuple(one.amount for one in amounts if one.amount)


def _tags(draft: Draft) -> tuple[str, ...]:
    """Return the #tags of a line; they stay where they were typed."""
    found = list(TAG.finditer(draft.line.text))
    for one in found:
        draft.chip(one.start(), one.end(), Chip.TAG)
    return tuple(dict.fromkeys(draft.line.said(*one.span(1)) for one in found))


def _next_step(todos: Sequence[Todo]) -> str:
    told = [one.action.title for one in todos if one.clause.voice.told]
    ours = [one.action.title for one in todos if one.action.ours]
    return next(iter((*told, *ours)), "")

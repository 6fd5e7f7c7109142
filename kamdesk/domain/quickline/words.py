"""The words a quick line is made of, by language; written without case and accents."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kamdesk.domain.day_words import DayWords
from kamdesk.domain.vocabulary import heaped, less

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """What one language says in a quick line."""

    days: tuple[DayWords, ...]
    common: tuple[str, ...]  # small words that tell the language of a line
    alien: frozenset[str]  # mean something else in another language, and not that here
    kinds: dict[str, str]
    with_: tuple[str, ...]  # a person follows
    at: tuple[str, ...]  # an account or a person follows
    about: tuple[str, ...]  # what it was about follows, and nobody's name
    and_: tuple[str, ...]
    then: tuple[str, ...]  # join what is to be done to what was said
    noise: tuple[str, ...]  # before a name, and no part of it
    labels: tuple[str, ...]  # "next step: …"
    ours_will: tuple[str, ...]  # "I'll …": we give our word; left out of the title
    ours: tuple[str, ...]  # "I …": a promise where a day is given
    ours_future: tuple[str, ...]  # "enviaré …": says it in one word
    ours_now: tuple[str, ...]  # "schicke …"
    must: tuple[str, ...]  # "need to …": to be done, and nobody's word
    theirs_will: tuple[str, ...]  # "they will …"
    theirs: tuple[str, ...]  # "they …"
    theirs_future: tuple[str, ...]  # "confirmarán …"
    theirs_now: tuple[str, ...]  # "confirman …"
    parties: tuple[str, ...]  # "the buyer …": like the name of one of theirs
    houses: tuple[str, ...]  # "logistics …": one of ours
    turns: tuple[str, str, str]  # how we, they, and nobody in particular are said
    will: tuple[str, ...]  # after a name: "Roland will …"
    may: tuple[str, ...]  # "Roland will … bestellen": where a verb follows, and a day
    acts: tuple[str, ...]  # after a name: "Roland sends …"
    clitics: tuple[str, ...]  # between who and what: "il le signe"
    being: tuple[str, ...]  # "they will be …" promises nothing
    states: tuple[str, ...]  # "they are …" says how it is, not what will be done
    past: tuple[str, ...]  # endings of what was done already
    inverted: tuple[str, ...]  # "bis Freitag schicke ich": we, behind the verb
    inverted_theirs: tuple[str, ...]
    verbs: tuple[str, ...]  # begin an action where a day is given
    finals: tuple[str, ...]  # end one: "Muster schicken bis Freitag"
    strong: tuple[str, ...]  # begin an action anyway, after a sentence or a comma
    deadlines: tuple[str, ...]  # "proposal due 15 January"
    gives: tuple[str, ...]  # what the customer waits for: a promise of ours, day or not
    positive: tuple[str, ...]
    negative: tuple[str, ...]
    negations: tuple[str, ...]
    fillers: tuple[str, ...]  # between a negation and a feeling
    negations_after: tuple[str, ...]
    lasting: tuple[str, ...]
    clock: tuple[str, ...]
    clock_sure: tuple[str, ...]  # a number behind it is always a time of day
    spans: tuple[str, ...]  # "from 10 to 12"
    to: tuple[str, ...]
    quarters: dict[str, int]  # "half past 3"
    quarters_after: dict[str, int]  # "las 3 y media"
    am: tuple[str, ...]
    pm: tuple[str, ...]
    hour_clock: int  # from here on, "15h" is a time of day and not how long
    clock_hours: tuple[str, ...] = ()  # like the h of "15h"
    spells: dict[str, int]  # minutes
    hours: tuple[str, ...]
    minutes: tuple[str, ...]
    oclock: tuple[str, ...]
    noon: tuple[str, ...]
    scales: dict[str, int]  # powers of ten
    money: dict[str, str]


def together(languages: Sequence[Words]) -> Words:
    """Return all languages in one; the first is that of the line, and right where two differ."""
    first, *others = languages
    return heaped((first, *(_abroad(one, first.alien) for one in others)))


def _abroad(words: Words, alien: frozenset[str]) -> Words:
    kept = less(words, alien)
    return replace(kept, days=tuple(less(one, alien) for one in words.days))

"""What is to be done, cut out of what was said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kamdesk.domain.day_forms import any_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kamdesk.domain.quickline.words import Words

BREAKS = re.compile(r"[;\n]")
HEAD_MARKS = re.compile(r":(?!//)|\s[-–—]\s|[;\n]")
SENTENCE = re.compile(r"[.!?](?=\s|$)")
EDGE = r"(?:^\s*|(?<=[.!?])\s+|,\s*|\s[-–—]\s)(?P<edge>)"
JOINED = r"(?:^\s*|(?<=[.!?])\s+|,\s*|\s[-–—]\s|\s(?:and|und|then|dann)\s)(?P<edge>)"
PADDING = " ,.-–—"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch of the folded line that says what is to be done."""

    start: int
    end: int
    title: int  # where its title begins, after "I'll" or "next:"
    ours: bool = True
    told: bool = False  # introduced as the next step
    certain: bool = True  # else only a day makes it an action
    apart: bool = False  # typed after a semicolon or on a line of its own
    plain: bool = False  # on a line of its own, which may be just more of the note


@dataclass(frozen=True, slots=True)
class _Opening:
    """Where an action may begin inside a text, and whether it surely does."""

    start: int
    end: int
    certain: bool


class Clauses:
    """Finds where a heading ends, and where actions begin and end."""

    def __init__(self, words: Words) -> None:
        labels, verbs = any_of(words.labels), any_of(words.verbs)
        # one word alone ("ich", "kunde") says little inside a sentence
        phrases = [one for one in (*words.ours, *words.theirs) if re.search(r"[ '’]", one)]
        short = [one for one in words.ours if one not in phrases]
        self._opening = re.compile(
            rf"(?P<label>(?:{labels})\s*:\s*)?"
            rf"(?:(?P<ours>{any_of(words.ours)})\s+|(?P<theirs>{any_of(words.theirs)})\s+)?"
        )
        self._surely = (
            re.compile(rf"{JOINED}(?:{labels})\s*:"),
            re.compile(rf"{JOINED}(?:{any_of(phrases)})\s"),
        )
        self._strongly = re.compile(rf"{EDGE}(?:{any_of(words.strong)})(?!\w)")
        self._perhaps = re.compile(rf"{EDGE}(?:(?:{any_of(short)})\s+)?(?:{verbs})(?!\w)")
        self._verb = re.compile(rf"(?<!\w)(?:{verbs})(?!\w)")
        self._label_end = re.compile(rf"(?<!\w)(?:{labels})\s*$")
        self._will = any_of(words.will)

    def heading(self, flat: str) -> tuple[int, int] | None:
        """Return where the heading of a line ends and its text begins; none without a mark."""
        for mark in HEAD_MARKS.finditer(flat):
            if mark[0] in ";\n":
                return None
            before, after = flat[: mark.start()], flat[mark.end() :]
            in_time = before[-1:].isdecimal() and after[:1].isdecimal()
            if mark[0] != ":" or not (in_time or self._label_end.search(before)):
                return mark.span()
        return None

    def apart(self, flat: str, people: Collection[str]) -> Iterator[Clause]:
        """Yield the clauses that were typed apart, after a semicolon or on a line of their own."""
        marks = [one.start() for one in BREAKS.finditer(flat)]
        for here, end in pairwise([*marks, len(flat)]):
            inside = self._openings(flat, (here + 1, end), people)
            later = [one.start for one in inside if one.certain and one.start > here + 2]
            for first, last in pairwise([here + 1, *later, end]):
                if flat[first:last].strip(PADDING):
                    opening = _Opening(first, last, certain=False)
                    clause = self._clause(flat, opening, people, apart=True)
                    yield replace(clause, plain=flat[here] == "\n")

    def within(
        self,
        flat: str,
        region: tuple[int, int],
        people: Collection[str],
        *,
        alone: bool = False,
    ) -> Iterator[Clause]:
        """Yield the actions inside a text; each ends with its sentence.

        A text that begins with "follow up" is an action where it stands ``alone``; after a
        heading it tells what the contact was for.
        """
        for opening in self._openings(flat, region, people, alone=alone):
            yield self._clause(flat, opening, people)

    def _openings(
        self,
        flat: str,
        region: tuple[int, int],
        people: Collection[str],
        *,
        alone: bool = False,
    ) -> list[_Opening]:
        text = flat[region[0] : region[1]]
        starts = {one.start("edge"): False for one in self._perhaps.finditer(text)}
        for match in self._strongly.finditer(text):
            place = match.start("edge")
            starts[place] = starts.get(place, False) or alone or bool(text[:place].strip())
        for form in (*self._surely, self._promise_of(people)):
            starts |= {one.start("edge"): True for one in form.finditer(text)}
        found = []
        for place, following in pairwise([*sorted(starts), len(text)]):
            stop = SENTENCE.search(text, place, following)
            last = stop.end() if stop else following
            found.append(_Opening(region[0] + place, region[0] + last, starts[place]))
        return found

    def _clause(
        self, flat: str, opening: _Opening, people: Collection[str], *, apart: bool = False
    ) -> Clause:
        start = opening.start
        while start < opening.end and flat[start] in PADDING:
            start += 1
        said = self._opening.match(flat, start, opening.end)
        title = said.end() if said and said.end() < opening.end else start
        named = self._promise_of(people).match(flat[start : opening.end])
        told = bool(said and said["label"])
        does = title > start or bool(self._verb.search(flat, start, opening.end))
        return Clause(
            start=start,
            end=opening.end,
            title=title,
            ours=not (named or (said and said["theirs"])),
            told=told,
            certain=does or bool(named) if apart else opening.certain,
            apart=apart,
        )

    def _promise_of(self, people: Collection[str]) -> re.Pattern[str]:
        """Return the pattern of what a person of the line promised ("Roland will …")."""
        return re.compile(rf"{EDGE}(?:{any_of(people)})\s+(?:\w+\s+)?(?:{self._will})\s")

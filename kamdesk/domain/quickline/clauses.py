"""What is to be done, cut out of what was said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kamdesk.domain.day_forms import any_of
from kamdesk.domain.quickline.openings import COMMA, Openings
from kamdesk.domain.quickline.phrases import Phrases
from kamdesk.domain.quickline.sentences import sentence_end
from kamdesk.domain.quickline.voices import Voice, Voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kamdesk.domain.quickline.draft import Draft
    from kamdesk.domain.quickline.words import Words

BREAKS = re.compile(r"[;\n]")
HEAD_MARKS = re.compile(r":(?!//)|\s[-–—]\s|[;\n]")
BEHIND = re.compile(rf"\s*(?:{COMMA}|\s[-–—]\s|\()")
PADDING = " ,.-–—"
LONGEST = 20  # words of a heading; more are prose with a colon in it
NOBODY = Phrases(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch of the folded line that says what is to be done."""

    start: int
    end: int
    voice: Voice
    apart: bool = False  # typed after a semicolon or on a line of its own
    plain: bool = False  # on a line of its own, which may be just more of the note


class Clauses:
    """Finds where a heading ends, and where actions begin and end."""

    def __init__(self, words: Words) -> None:
        self.voices = Voices(words)
        self._openings = Openings(words, self.voices)
        self._label_end = re.compile(rf"(?<!\w)(?:{any_of(words.labels)})\s*$")

    def tells(self, flat: str) -> bool:
        """Say whether a line begins with how it is: "They want a meeting"."""
        voice = self.voices.at(flat, 0, NOBODY)
        return voice is not None and voice.news

    def heading(self, flat: str) -> tuple[int, int] | None:
        """Return where the heading of a line ends and its text begins; none without a mark."""
        for mark in HEAD_MARKS.finditer(flat):
            if mark[0] in ";\n":
                return None
            before, after = flat[: mark.start()], flat[mark.end() :]
            in_time = before[-1:].isdecimal() and after[:1].isdecimal()
            if mark[0] == ":" and (in_time or self._label_end.search(before)):
                continue
            return None if self._prose(before) else mark.span()
        return None

    def _prose(self, before: str) -> bool:
        """Say whether what stands before a colon says too much to be a heading."""
        if len(before.split()) > LONGEST:
            return True
        for edge in self._openings.edge.finditer(before):
            voice = self.voices.at(before, edge.end(), NOBODY) if edge.start() else None
            if voice and voice.spoken and (voice.certain or voice.promise) and not voice.news:
                return True
        return False

    def apart(self, draft: Draft, people: Phrases) -> Iterator[Clause]:
        """Yield the clauses that were typed apart, after a semicolon or on a line of their own."""
        flat = draft.line.text
        marks = [one.start() for one in BREAKS.finditer(flat)]
        for here, end in pairwise([*marks, len(flat)]):
            inside = list(self.within(draft, (here + 1, end), people))
            starts = inside[0].start if inside else end
            if flat[here + 1 : starts].strip(PADDING):
                voice = Voice(title=here + 1, certain=self._openings.does(draft, here + 1, starts))
                plain = flat[here] == "\n"
                yield Clause(start=here + 1, end=starts, voice=voice, apart=True, plain=plain)
            for one in inside:
                first = one is inside[0] and not flat[here + 1 : starts].strip(PADDING)
                yield self._apart(one, plain=flat[here] == "\n") if first else one

    def _apart(self, one: Clause, *, plain: bool) -> Clause:
        return replace(one, voice=replace(one.voice, certain=True), apart=True, plain=plain)

    def within(
        self,
        draft: Draft,
        region: tuple[int, int],
        people: Phrases,
    ) -> Iterator[Clause]:
        """Yield what begins inside a text; each ends with its sentence, or behind its day."""
        flat = draft.line.text
        openings = self._openings.find(draft, region, people)
        for n, one in enumerate(openings):
            following = openings[n + 1].cut if n + 1 < len(openings) else region[1]
            end = sentence_end(flat, one.start, following, draft.days)
            end = self._behind_its_day(draft, max(one.voice.title, one.start), end)
            start = min(one.cut, one.start)
            yield Clause(start=start, end=end, voice=one.voice)

    def _behind_its_day(self, draft: Draft, start: int, end: int) -> int:
        """Return where a clause ends: with the comma that follows its day."""
        flat = draft.line.text
        for day in draft.days:
            if not start <= day.start < end:
                continue
            behind = day.end
            for one in draft.times:
                if behind <= one.start < end and not flat[behind : one.start].strip(" ,"):
                    behind = one.end
            mark = BEHIND.search(flat, behind, end)
            if mark and day.start > start:
                return mark.start()
        return end

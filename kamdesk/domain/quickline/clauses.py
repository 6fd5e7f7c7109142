"""What is to be done, cut out of what was said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kamdesk.domain.day_forms import any_of
from kamdesk.domain.quickline.phrases import Phrases
from kamdesk.domain.quickline.voices import Voice, Voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kamdesk.domain.days import DayFound
    from kamdesk.domain.quickline.draft import Draft
    from kamdesk.domain.quickline.words import Words

BREAKS = re.compile(r"[;\n]")
HEAD_MARKS = re.compile(r":(?!//)|\s[-–—]\s|[;\n]")
SENTENCE = re.compile(r"[.!?](?=\s|$)")
SHORT = frozenset(
    re.findall(
        r"\w+",
        "ca dr fr hr min mio mrd nr no std tsd st mr mrs ms sr sra mme approx etc inkl bzw env",
    )
)
COMMA = r"(?:(?<!\d),|,(?!\d))"  # not that of a number
BEHIND = re.compile(rf"\s*(?:{COMMA}|\s[-–—]\s|\()")
WORD = re.compile(r"\w[\w'-]*")
MARKS = ".,;:!?()-–—"
PADDING = " ,.-–—"
LONGEST_SHORT = 4  # letters of a day that is cut short: "Mon.", "Sept."
LONGEST = 20  # words of a heading; more are prose with a colon in it
NOBODY = Phrases(())
FINAL_WITHIN = 8  # words before a verb that ends a clause


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch of the folded line that says what is to be done."""

    start: int
    end: int
    voice: Voice
    apart: bool = False  # typed after a semicolon or on a line of its own
    plain: bool = False  # on a line of its own, which may be just more of the note


@dataclass(frozen=True, slots=True)
class _Opening:
    """Where something begins, and where what stood before it ends."""

    cut: int
    start: int
    voice: Voice


class Clauses:
    """Finds where a heading ends, and where actions begin and end."""

    def __init__(self, words: Words) -> None:
        self.voices = Voices(words)
        joins = any_of(words.then)
        self._edge = re.compile(
            rf"(?P<cut>^\s*|(?<=[.!?])\s+|\s*{COMMA}\s*|\s[-–—]\s|\s\()(?:(?P<join>{joins})\s+)?"
            rf"|\s(?P<soft>{joins})\s+"
        )
        self._kinds = Phrases(words.kinds)
        self._deadline = re.compile(rf"(?:{any_of(words.deadlines)})(?!\w)")
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
        for edge in self._edge.finditer(before):
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
                voice = Voice(title=here + 1, certain=self._does(draft, here + 1, starts))
                plain = flat[here] == "\n"
                yield Clause(start=here + 1, end=starts, voice=voice, apart=True, plain=plain)
            for one in inside:
                first = one is inside[0] and not flat[here + 1 : starts].strip(PADDING)
                yield self._apart(one, plain=flat[here] == "\n") if first else one

    def _apart(self, one: Clause, *, plain: bool) -> Clause:
        return replace(one, voice=replace(one.voice, certain=True), apart=True, plain=plain)

    def _does(self, draft: Draft, start: int, end: int) -> bool:
        """Say whether a stretch, less its days, ends in a verb."""
        text = draft.line.text[start:end]
        for one in reversed(draft.days):
            if start <= one.start and one.end <= end:
                text = text[: one.start - start] + text[one.end - start :]
        return self.voices.ends_with_verb(text)

    def within(
        self,
        draft: Draft,
        region: tuple[int, int],
        people: Phrases,
    ) -> Iterator[Clause]:
        """Yield what begins inside a text; each ends with its sentence, or behind its day."""
        flat = draft.line.text
        openings = self._openings(draft, region, people)
        for n, one in enumerate(openings):
            following = openings[n + 1].cut if n + 1 < len(openings) else region[1]
            end = _sentence_end(flat, one.start, following, draft.days)
            end = self._behind_its_day(draft, max(one.voice.title, one.start), end)
            start = min(one.cut, one.start)
            yield Clause(start=start, end=end, voice=one.voice)

    def _openings(self, draft: Draft, region: tuple[int, int], people: Phrases) -> list[_Opening]:
        flat = draft.line.text
        found: list[_Opening] = []
        text = flat[region[0] : region[1]]
        for edge in self._edge.finditer(text):
            soft = edge["soft"] is not None
            start = region[0] + edge.end()
            if start >= region[1] or _in_a_day(start, draft.days):
                continue
            voice = self._voice(draft, start, region[1], people)
            if voice is None or not (voice.spoken or _may_begin(draft, region, edge, found)):
                continue
            if soft and found:
                voice = _carried(voice, found[-1].voice)
            joined = edge.start("soft") if soft else edge.start("join") if edge["join"] else -1
            cut = region[0] + joined if joined >= 0 else start
            found.append(_Opening(cut, start, voice))
        running = [one for one in self._run_on(draft, region, people) if _new(draft, one, found)]
        return sorted((*found, *running), key=lambda one: one.start)

    def _run_on(self, draft: Draft, region: tuple[int, int], people: Phrases) -> Iterator[_Opening]:
        """Yield what begins without a mark: behind a day, or with "I'll" where a day follows."""
        flat = draft.line.text[: region[1]]
        days = [one for one in draft.days if region[0] <= one.start and one.end <= region[1]]
        ends = {*(one.end for one in days), *(one.end for one in draft.times)}
        for word in WORD.finditer(flat, region[0]):
            start = word.start()
            before = flat[region[0] : start].rstrip(" ")
            if not days or not before or before[-1] in MARKS or start == len(before) + region[0]:
                continue
            behind = len(before) + region[0] in ends
            voice = self.voices.at(flat, start, people) if behind else None
            voice = voice if voice and (voice.spoken or voice.certain) else None
            if voice is None and any(one.start > start for one in days):
                voice = self.voices.pledged(flat, start)
            if voice is not None and not voice.news and not _in_a_day(start, days):
                yield _Opening(start, start, voice)

    def _voice(self, draft: Draft, start: int, end: int, people: Phrases) -> Voice | None:
        flat = draft.line.text[:end]
        voice = self.voices.at(flat, start, people)
        if voice is not None:
            return voice
        led = next((one for one in draft.days if one.start == start and one.end < end), None)
        if led is not None:
            behind = led.end + len(flat[led.end :]) - len(flat[led.end :].lstrip(" ,"))
            voice = self.voices.behind_a_day(flat, behind) or self.voices.at(flat, behind, people)
            if voice is not None:
                return voice
        return self._appointed(draft, start, end) or self._ending_in_a_verb(draft, start, end)

    def _appointed(self, draft: Draft, start: int, end: int) -> Voice | None:
        """Hear "visit Tue 10:00", where the contact itself was told of before."""
        flat = draft.line.text
        behind = self._kinds.before(flat, start)
        told = draft.body is not None or self._kinds_before(flat, start)
        if behind is None or not told or not start:
            return None
        coming = any(
            one.start == behind and one.end <= end and one.days and one.days[0] >= draft.today
            for one in draft.days
        )
        return Voice(start=start, title=start) if coming else None

    def _kinds_before(self, flat: str, place: int) -> bool:
        words = (one.start() for one in WORD.finditer(flat, 0, place))
        return any(self._kinds.end(flat, start) is not None for start in words)

    def _ending_in_a_verb(self, draft: Draft, start: int, end: int) -> Voice | None:
        """Hear "Muster schicken bis Freitag", where the verb comes last."""
        flat = draft.line.text
        comma = flat.find(",", start, end)
        stop = _sentence_end(flat, start, end if comma < 0 else comma, draft.days)
        piece = flat[start:stop]
        if len(piece.split()) > FINAL_WITHIN:
            return None
        days = [one for one in draft.days if start <= one.start and one.end <= stop]
        if any(self._deadline.match(flat, one.start) for one in days):
            return Voice(start=start, title=start, certain=True, first=False)
        return Voice(start=start, title=start) if days and self._does(draft, start, stop) else None

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


def _in_a_day(place: int, days: Sequence[DayFound]) -> bool:
    return any(one.start < place < one.end for one in days)


def _new(draft: Draft, one: _Opening, found: Sequence[_Opening]) -> bool:
    """Say whether something begins that is no part of what has just begun: "I" + "promised to"."""
    before = [other for other in found if other.start <= one.start]
    if not before:
        return True
    title = max(before[-1].voice.title, before[-1].voice.deed)
    if one.start < title:
        return False
    between = draft.line.text[title : one.start]
    places = [(told.start, told.end) for told in draft.days]
    places += [(told.start, told.end) for told in draft.times]
    for start, end in places:
        if title <= start and end <= one.start:
            between = between.replace(draft.line.text[start:end], " ")
    return bool(WORD.search(between))


def _carried(voice: Voice, before: Voice) -> Voice:
    """Return a voice as that of whoever spoke before: "they send it and will confirm"."""
    alone = not voice.spoken or voice.bare
    return replace(voice, promise=before.promise) if alone and before.promise else voice


def _may_begin(
    draft: Draft, region: tuple[int, int], edge: re.Match[str], before: Sequence[_Opening]
) -> bool:
    """Say whether a verb alone begins something here.

    Behind "and" it does where what stands before has its day, and this one has its own.
    """
    here, flat = region[0] + edge.start(), draft.line.text
    if edge["soft"] is not None:
        days = [one for one in draft.days if one.end <= region[1]]
        first = before[-1].start if before else here
        dated = any(first <= one.start < here for one in days)
        return dated and any(one.start >= here for one in days)
    stop = here - 1
    return stop < region[0] or flat[stop] not in ".!?" or _ends(flat, stop, draft.days)


def _sentence_end(flat: str, start: int, end: int, days: Sequence[DayFound]) -> int:
    """Return where the sentence ends that begins at a place."""
    for mark in SENTENCE.finditer(flat, start, end):
        if _ends(flat, mark.start(), days):
            return mark.end()
    return end


def _ends(flat: str, mark: int, days: Sequence[DayFound]) -> bool:
    """Say whether a mark ends a sentence; that of "3. Dezember" and "Mio. EUR" ends none."""
    if flat[mark] != ".":
        return True
    before = re.search(r"\w+$", flat[:mark])
    said = before[0] if before else ""
    dated = any(one.start <= mark < one.end for one in days)
    if dated and said.isalpha() and len(said) > LONGEST_SHORT:
        return True  # "by Tuesday." is written out
    return not (dated or said in SHORT)

"""Where something begins in a text that may be to be done, and who speaks there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kamdesk.domain.day_forms import any_of
from kamdesk.domain.quickline.phrases import Phrases
from kamdesk.domain.quickline.sentences import ends_sentence, in_a_day, sentence_end
from kamdesk.domain.quickline.voices import Voice, Voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kamdesk.domain.quickline.draft import Draft
    from kamdesk.domain.quickline.words import Words

COMMA = r"(?:(?<!\d),|,(?!\d))"  # not that of a number
BREAK = re.compile(COMMA)
WORD = re.compile(r"\w[\w'-]*")
MARKS = ".,;:!?()-–—"
FINAL_WITHIN = 8  # words before a verb that ends a clause


@dataclass(frozen=True, slots=True)
class Opening:
    """Where something begins, and where what stood before it ends."""

    cut: int
    start: int
    voice: Voice


class Openings:
    """Finds them at edges of a text, behind days, and where somebody says "I'll"."""

    def __init__(self, words: Words, voices: Voices) -> None:
        self._voices = voices
        joins = any_of(words.then)
        self.edge = re.compile(
            rf"(?P<cut>^\s*|(?<=[.!?])\s+|\s*{COMMA}\s*|\s[-–—]\s|\s\()(?:(?P<join>{joins})\s+)?"
            rf"|\s(?P<soft>{joins})\s+"
        )
        self._kinds = Phrases(words.kinds)
        self._deadline = re.compile(rf"(?:{any_of(words.deadlines)})(?!\w)")

    def find(self, draft: Draft, region: tuple[int, int], people: Phrases) -> list[Opening]:
        """Return what begins inside a region, in order."""
        flat = draft.line.text
        found: list[Opening] = []
        text = flat[region[0] : region[1]]
        for edge in self.edge.finditer(text):
            soft = edge["soft"] is not None
            start = region[0] + edge.end()
            if start >= region[1] or in_a_day(start, draft.days):
                continue
            voice = self._voice(draft, start, region[1], people)
            if voice is None or not (voice.spoken or _may_begin(draft, region, edge, found)):
                continue
            if soft and found:
                voice = _carried(voice, found[-1].voice)
            joined = edge.start("soft") if soft else edge.start("join") if edge["join"] else -1
            cut = region[0] + joined if joined >= 0 else start
            found.append(Opening(cut, start, voice))
        running = [one for one in self._run_on(draft, region, people) if _new(draft, one, found)]
        return sorted((*found, *running), key=lambda one: one.start)

    def _run_on(self, draft: Draft, region: tuple[int, int], people: Phrases) -> Iterator[Opening]:
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
            voice = self._voices.at(flat, start, people) if behind else None
            voice = (
                voice if voice and (voice.spoken or (voice.certain and not voice.owed)) else None
            )
            if voice is None and any(one.start > start for one in days):
                voice = self._voices.pledged(flat, start)
            if voice is not None and not voice.news and not in_a_day(start, days):
                yield Opening(start, start, voice)

    def _voice(self, draft: Draft, start: int, end: int, people: Phrases) -> Voice | None:
        flat = draft.line.text[:end]
        voice = self._voices.at(flat, start, people)
        if voice is not None:
            return voice
        led = next((one for one in draft.days if one.start == start and one.end < end), None)
        if led is not None:
            behind = led.end + len(flat[led.end :]) - len(flat[led.end :].lstrip(" ,"))
            voice = self._voices.behind_a_day(flat, behind) or self._voices.at(flat, behind, people)
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
        comma = BREAK.search(flat, start, end)
        stop = sentence_end(flat, start, comma.start() if comma else end, draft.days)
        piece = flat[start:stop]
        if len(piece.split()) > FINAL_WITHIN:
            return None
        days = [one for one in draft.days if start <= one.start and one.end <= stop]
        if any(self._deadline.match(flat, one.start) for one in days):
            return Voice(start=start, title=start, certain=True, first=False)
        return Voice(start=start, title=start) if days and self.does(draft, start, stop) else None

    def does(self, draft: Draft, start: int, end: int) -> bool:
        """Say whether a stretch, less its days, ends in a verb."""
        text = draft.line.text[start:end]
        for one in reversed(draft.days):
            if start <= one.start and one.end <= end:
                text = text[: one.start - start] + text[one.end - start :]
        return self._voices.ends_with_verb(text)


def _new(draft: Draft, one: Opening, found: Sequence[Opening]) -> bool:
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
    draft: Draft, region: tuple[int, int], edge: re.Match[str], before: Sequence[Opening]
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
    return stop < region[0] or flat[stop] not in ".!?" or ends_sentence(flat, stop, draft.days)

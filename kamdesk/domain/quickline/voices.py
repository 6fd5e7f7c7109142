"""Who speaks where something begins: we, they, a label, a verb alone; and how sure that is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kamdesk.domain.actions import Promise
from kamdesk.domain.day_forms import any_of
from kamdesk.domain.quickline.phrases import BLANKS, LETTERS, Phrases

if TYPE_CHECKING:
    from kamdesk.domain.quickline.words import Words

OURS, THEIRS = Promise.OURS, Promise.THEIRS
PLEDGE = re.compile(r"[\w] |'")  # more than one word, or "I'll"
COLON = re.compile(r"\s*:\s*")
TITLE = re.compile(r"\.?\s*")  # between "Mr" and the name
STOP = re.compile(r"[,;!?\n]|\.(?=\s|$)(?<!\d\.)")
BETWEEN = re.compile(r"\s+|(?=')")  # "Roland'll"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What begins somewhere."""

    title: int  # where its title begins, after "I'll" or "next:"
    start: int = 0  # where who does it is said
    deed: int = 0  # where what is done begins, behind "Roland will", too
    owed: bool = False  # "need to …": work, and nobody's word
    promise: Promise | None = None  # whose word it is; none: what is given decides
    certain: bool = False  # else only a day makes it an action
    first: bool = True  # certain where a line begins with it, too
    told: bool = False  # introduced as the next step
    spoken: bool = False  # has somebody who does it, so that it may follow "and"
    news: bool = False  # tells how it is, and is never to be done
    bare: bool = False  # "will …" alone: whoever spoke before
    who: str = ""  # the name that gives its word


class Voices:
    """Hears who speaks, in the words of all languages."""

    def __init__(self, words: Words) -> None:
        self._labels = Phrases(words.labels)
        self._will = ((Phrases(words.ours_will), OURS), (Phrases(words.theirs_will), THEIRS))
        self._pledges = tuple(
            (Phrases(one for one in said if PLEDGE.search(one)), promise)
            for said, promise in ((words.ours_will, OURS), (words.theirs_will, THEIRS))
        )
        self._may = Phrases(words.may)
        self._final = re.compile(rf"(?<!\w)(?:{any_of(words.finals)})(?!\w)")
        self._must, self._bare = Phrases(words.must), frozenset((*words.will, *words.may))
        self._future = (
            (Phrases(words.ours_future), OURS),
            (Phrases(words.theirs_future), THEIRS),
        )
        self._subjects = ((Phrases(words.theirs), THEIRS), (Phrases(words.ours), OURS))
        self._now = ((Phrases(words.ours_now), OURS), (Phrases(words.theirs_now), THEIRS))
        self._acts, self._wills = Phrases(words.acts), Phrases(words.will)
        self._houses, self._parties = Phrases(words.houses), Phrases(words.parties)
        self._clitics, self._noise = Phrases(words.clitics), Phrases(words.noise)
        self._states, self._being = Phrases(words.states), Phrases(words.being)
        self._past = words.past
        self._strong, self._verbs = Phrases(words.strong), Phrases(words.verbs)
        self._inverted = (
            (Phrases(words.inverted), OURS),
            (Phrases(words.inverted_theirs), THEIRS),
        )
        self._finals = re.compile(rf"(?<!\w)(?:{any_of(words.finals)})$")
        self._gives = Phrases(words.gives)

    def at(self, flat: str, start: int, people: Phrases) -> Voice | None:
        """Return who speaks at a place, if anybody."""
        label = self._labels.end(flat, start)
        if label is not None and (colon := COLON.match(flat, label)):
            if colon.end() >= len(flat):
                return None
            inner = self.at(flat, colon.end(), people) or Voice(
                start=colon.end(), title=colon.end()
            )
            return replace(inner, certain=True, told=True, first=True, news=False)
        voice = (
            self._word_given(flat, start)
            or self._named(flat, start, people)
            or self._subject(flat, start)
            or self._verb(flat, start)
        )
        return replace(voice, start=start) if voice else None

    def pledged(self, flat: str, start: int) -> Voice | None:
        """Return who gives their word in so many words, wherever that stands: "I'll …"."""
        for said, promise in self._pledges:
            title = said.before(flat, start)
            if title is not None and self._being.end(flat, title) is None:
                return Voice(start=start, title=title, promise=promise, certain=True, spoken=True)
        return None

    def behind_a_day(self, flat: str, start: int) -> Voice | None:
        """Return who speaks where a day came first: "bis Freitag schicke ich"."""
        verb = LETTERS.match(flat, start)
        blanks = BLANKS.match(flat, verb.end()) if verb else None
        if blanks is None or self._tells(flat, start):
            return None
        for who, promise in self._inverted:
            if who.end(flat, blanks.end()) is not None:
                return Voice(start=start, title=start, promise=promise, spoken=True)
        return None

    def ends_with_verb(self, text: str) -> bool:
        """Say whether a piece of text, less its day, ends like something to be done."""
        return bool(self._finals.search(text.rstrip(" ,.!")))

    def gives(self, title: str) -> bool:
        """Say whether an action hands the customer something they wait for."""
        last = self._finals.search(title)
        given = self._gives.end(title, 0) is not None
        return given or (last is not None and self._gives.end(last[0], 0) is not None)

    def _word_given(self, flat: str, start: int) -> Voice | None:
        for said, promise in self._will:
            title = said.before(flat, start)
            if title is not None:
                news = self._being.end(flat, title) is not None
                if flat[start:title].strip() in self._bare:
                    return self._unsaid(flat, title, promise, news=news)
                return Voice(title=title, promise=promise, certain=True, spoken=True, news=news)
        title = self._must.before(flat, start)
        if title is not None:
            news = self._being.end(flat, title) is not None
            spoken = " " in flat[start : title - 1]
            return Voice(title=title, certain=True, spoken=spoken, news=news, owed=True)
        for said, promise in self._future:
            if said.end(flat, start) is not None:
                return Voice(title=start, promise=promise, certain=True, spoken=True)
        return None

    def _unsaid(self, flat: str, title: int, promise: Promise, *, news: bool) -> Voice:
        """Hear "will …", where nobody says who: what is given is ours to give."""
        given = self._gives.end(flat, title) is not None
        if promise is OURS and not given:
            return Voice(title=title, spoken=True, news=news, bare=True)
        certain = given and promise is OURS
        return Voice(
            title=title, promise=promise, certain=certain, spoken=True, news=news, bare=True
        )

    def _named(self, flat: str, start: int, people: Phrases) -> Voice | None:
        """Hear "Roland will …", "the customer confirms …", "logistics will …"."""
        house = self._houses.before(flat, start)
        if house is not None and (self._wills.before(flat, house) or self._may.before(flat, house)):
            return Voice(title=start, promise=OURS, certain=True, spoken=True)
        for names, keeps in ((people, True), (self._parties, False)):
            party = self._party(flat, start, names)
            if party is not None and (heard := self._does(flat, (start, party), keeps=keeps)):
                return heard
        return None

    def _party(self, flat: str, start: int, names: Phrases) -> int | None:
        """Return where a name ends: "Mr. Roland Mendel"."""
        noise = self._noise.end(flat, start)
        end = names.end(flat, start)
        if end is None and noise is not None:
            end = names.end(flat, TITLE.match(flat, noise).end())  # type: ignore[union-attr]
        while end is not None and (blanks := BLANKS.match(flat, end)):
            further = names.end(flat, blanks.end())
            if further is None:
                break
            end = further
        return end

    def _does(self, flat: str, party: tuple[int, int], *, keeps: bool) -> Voice | None:
        """Return what a name does; the name stays in the title, "the customer" does not."""
        start, end = party
        who = flat[start:end] if keeps else ""
        verb = BETWEEN.match(flat, end)
        if verb is None:
            return None
        for place in (verb.end(), *_next_word(flat, verb.end())):
            title = self._wills.before(flat, place)
            if title is not None:
                news = self._being.end(flat, title) is not None
                begin = start if keeps else title
                return Voice(
                    title=begin,
                    deed=title,
                    promise=THEIRS,
                    certain=True,
                    spoken=True,
                    news=news,
                    who=who,
                )
        wanted = self._may.before(flat, verb.end())
        if wanted is not None and self._does_finally(flat, wanted):
            begin = start if keeps else wanted
            return Voice(title=begin, deed=wanted, promise=THEIRS, spoken=True, who=who)
        if self._acts.end(flat, verb.end()) is None:
            return None
        return Voice(
            title=start if keeps else verb.end(),
            deed=verb.end(),
            promise=THEIRS,
            spoken=True,
            who=who,
        )

    def _does_finally(self, flat: str, place: int) -> bool:
        """Say whether something is done and not only wanted: "will bis Freitag bestellen"."""
        if flat[:place].rstrip().endswith((" to", " de")):
            return True
        stop = STOP.search(flat, place)
        return self._final.search(flat, place, stop.start() if stop else len(flat)) is not None

    def _subject(self, flat: str, start: int) -> Voice | None:
        for said, promise in self._subjects:
            title = said.before(flat, start)
            if title is not None:
                news = self._tells(flat, self._behind_clitics(flat, title))
                return Voice(title=title, promise=promise, spoken=True, news=news)
            end = said.end(flat, start)
            if end is not None and flat[end : end + 1] == "'":  # "they're …"
                return Voice(title=end, promise=promise, spoken=True, news=True)
        for said, promise in self._now:
            if said.end(flat, start) is not None:
                return Voice(title=start, promise=promise, spoken=promise is THEIRS)
        return None

    def _behind_clitics(self, flat: str, place: int) -> int:
        while (further := self._clitics.before(flat, place)) is not None:
            place = further
        return place

    def _tells(self, flat: str, place: int) -> bool:
        """Say whether a verb tells how it is or was."""
        word = LETTERS.match(flat, place)
        past = word is not None and word[0].endswith(self._past)
        return past or self._states.end(flat, place) is not None

    def _verb(self, flat: str, start: int) -> Voice | None:
        if self._strong.end(flat, start) is not None:
            return Voice(title=start, certain=True, first=False)
        end = self._verbs.end(flat, start)
        blanks = BLANKS.match(flat, end) if end is not None else None
        if end is None or (blanks and self._tells(flat, blanks.end())):
            return None  # "order delayed" is none to be placed
        return Voice(title=start)


def _next_word(flat: str, place: int) -> tuple[int, ...]:
    """Return where the word after the next begins: "Roland also will …"."""
    word = LETTERS.match(flat, place)
    blanks = BLANKS.match(flat, word.end()) if word else None
    return (blanks.end(),) if blanks else ()

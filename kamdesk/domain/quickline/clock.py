"""Times of day in a folded line: "3pm", "15h30", "um 15 Uhr", "a las 10", "half past 3"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

from kamdesk.domain.day_forms import any_of

if TYPE_CHECKING:
    from kamdesk.domain.quickline.words import Words

EARLIEST = 7  # the hour from which "at 8" is in the morning
NOON = 12
COUNTED = r"(?:[%€$£]|(?:prozent|eur|euro|usd|chf|kg|stuck|cent|punkte|paletten)\b)"  # no hour
BEHIND = r"(?=\s*(?:$|[:,;!)?](?!\d)|\.(?!\d)|\s[-–—]\s))"  # what may follow a bare number


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A time of day, where it stands; a range also says how long."""

    start: int
    end: int
    at: time
    minutes: int | None = None


class Clock:
    """Finds times of day, in the words of all languages."""

    def __init__(self, words: Words) -> None:
        self._words = words
        lead = any_of((*words.clock, *words.clock_sure))
        am, pm = any_of(words.am), any_of(words.pm)
        half = rf"(?:\s*(?:(?P<am>{am})|(?P<pm>{pm})))"
        oclock = rf"(?:{any_of(words.oclock)})"
        on = any_of((*words.with_, *words.and_))
        self._clock = re.compile(
            rf"(?<![\w.,:])(?:(?P<lead>{lead})\s+)?(?:"
            rf"(?P<h>\d{{1,2}}):(?P<m>\d{{2}})(?:\s*{oclock})?{half}?"
            rf"|(?P<h2>\d{{1,2}})(?:\.(?P<m2>\d{{2}}))?(?:\s*{oclock})?{_again(half, 2)}"
            rf"|(?P<hh>\d{{1,2}})\s?(?:h|{any_of(words.clock_hours)})(?:\s?(?P<mh>\d{{2}})(?!\s?m))?"
            rf"|(?P<h3>\d{{1,2}})(?:\.(?P<m3>\d{{2}}))?\s*{oclock}(?:\s(?P<m4>\d{{2}}))?"
            rf"|(?<!-)(?P<noon>{any_of(words.noon)})"
            rf"|(?P<quarter>{any_of(words.quarters)})\s+(?P<hq>\d{{1,2}})"
            rf"|(?<=\s)(?P<bare>\d{{1,2}})(?:{BEHIND}|(?=\s+(?:{on})\s))"
            rf")(?:\s+(?P<past>{any_of(words.quarters_after)}))?(?!\w|:\d)"
        )
        self._sure = re.compile(
            rf"(?<!\w)(?P<lead>{any_of(words.clock_sure)})\s+(?P<bare>\d{{1,2}})(?:\s*{oclock})?"
            rf"(?:\s+(?P<past>{any_of(words.quarters_after)}))?{half}?(?![\w:.]\d|\w|\s*{COUNTED})"
        )
        mark = rf"(?:\s?h|\s*{oclock})?"
        self._range = re.compile(
            rf"(?<![\w.,:])(?:(?P<span>{any_of(words.spans)})\s+|(?:{lead})\s+)?"
            rf"(?P<h>\d{{1,2}})(?:[:h](?P<m>\d{{2}}))?(?P<mark>{mark}){_again(half, 1)}?\s*"
            rf"(?:-|–|(?:{any_of(words.to)})(?=\s))\s*"
            rf"(?P<h2>\d{{1,2}})(?:[:h](?P<m2>\d{{2}}))?(?P<mark2>{mark}){half}?(?!\w|[.,:/]\d)"
            rf"(?P<open>{BEHIND})?"
        )

    def find(self, flat: str, hour_clock: int) -> list[Timed]:
        """Return the times of day in order; from ``hour_clock`` on, "15h" is one."""
        found = [one for match in self._range.finditer(flat) if (one := self._span(match))]
        for form, read in ((self._sure, self._bare), (self._clock, self._at)):
            for match in form.finditer(flat):
                if any(match.start() < one.end and one.start < match.end() for one in found):
                    continue
                at = read(match, hour_clock)
                if at is not None:
                    found.append(Timed(start=match.start(), end=match.end(), at=at))
        return sorted(found, key=lambda one: one.start)

    def _at(self, match: re.Match[str], hour_clock: int) -> time | None:
        said = match.groupdict()
        if said["noon"]:
            return time(NOON)
        if said["bare"]:
            return self._bare(match)
        if said["hq"]:
            return _moved(_afternoon(int(said["hq"])), self._words.quarters[_word(said["quarter"])])
        if said["hh"] and not _when(said, hour_clock):
            return None
        hour = said["h"] or said["h2"] or said["hh"] or said["h3"]
        minute = said["m"] or said["m2"] or said["mh"] or said["m3"] or said["m4"]
        late = said["pm"] or said["pm2"] or ""
        told = bool(late or said["am"] or said["am2"])
        if int(hour) > NOON and len(late) > len("p.m."):
            told = False  # "15 Uhr nachmittags" says it twice
        at = of_day(hour, minute, late=bool(late), halved=told)
        return self._past(at, said["past"])

    def _bare(self, match: re.Match[str], _hour_clock: int = 0) -> time | None:
        """Read "at 3" as three in the afternoon: nobody sees a customer before seven."""
        said = match.groupdict()
        if not said["lead"]:
            return None  # a number alone is no time
        hour, late = int(said["bare"]), said.get("pm")
        if late or said.get("am"):
            return self._past(
                of_day(said["bare"], None, late=bool(late), halved=True), said["past"]
            )
        return self._past(_afternoon(hour), said["past"])

    def _past(self, at: time | None, said: str | None) -> time | None:
        return _moved(at, self._words.quarters_after[_word(said)]) if said else at

    def _span(self, match: re.Match[str]) -> Timed | None:
        late, halved = bool(match["pm"]), bool(match["pm"] or match["am"])
        own = bool(match["am1"] or match["pm1"])  # "9am-1pm"
        marked = match["m"] or match["mark"] or halved or (match["span"] and match["m2"])
        marked = marked or (match["mark2"] and int(match["h"]) >= EARLIEST)
        told = match["span"] and (match["mark2"] or match["open"] is not None)
        if not (marked or told):
            return None  # 9-12:30 may be anything
        begun = bool(match["pm1"]) if own else late
        first = of_day(match["h"], match["m"], late=begun, halved=own or halved)
        last = of_day(match["h2"], match["m2"], late=late, halved=halved)
        if first is None or last is None:
            return None
        if first > last and halved and not own:
            first = of_day(match["h"], match["m"], late=False, halved=True) or first  # 11-1pm
        minutes = (last.hour - first.hour) * 60 + last.minute - first.minute
        if minutes <= 0:
            return None
        return Timed(start=match.start(), end=match.end(), at=first, minutes=minutes)


def _when(said: dict[str, str | None], hour_clock: int) -> bool:
    """Say whether "15h" is when, and not how long it took."""
    least = EARLIEST if said["mh"] or said["lead"] else hour_clock
    return int(said["hh"] or 0) >= least


def of_day(hour: str | None, minute: str | None, *, late: bool, halved: bool) -> time | None:
    """Return the time of numbers, or nothing where there is none (13pm, 24:00)."""
    number = int(hour or 0)
    if halved:
        if not 1 <= number <= NOON:
            return None
        number = number % NOON + (NOON if late else 0)
    if number > 23 or int(minute or 0) > 59:
        return None
    return time(number, int(minute or 0))


def _afternoon(hour: int) -> time | None:
    return of_day(
        str(hour + NOON if 1 <= hour < EARLIEST else hour), None, late=False, halved=False
    )


def _moved(at: time | None, minutes: int) -> time | None:
    if at is None:
        return None
    whole = at.hour * 60 + at.minute + minutes
    return time(*divmod(whole, 60)) if 0 <= whole < 24 * 60 else None


def _again(pattern: str, number: int) -> str:
    """Return a pattern with its groups named anew, to stand a second time in one form."""
    return pattern.replace("?P<am>", f"?P<am{number}>").replace("?P<pm>", f"?P<pm{number}>")


def _word(said: str | None) -> str:
    return " ".join((said or "").split())

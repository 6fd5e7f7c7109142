"""Names as they are compared: what differs only in writing is equal, what is a slip is near."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKS = re.compile(r"[^\w]+|_")
FORMS = (
    "ab ag aps as asa bv bvba co cc company corp corporation cv eg ek eirl gbr gesmbh ges gmbh "
    "gmbhcokg inc incorporated kft kg kgaa kk ks llc llp lp ltd ltda limited limitada mbh nv oe "
    "og ohg ood oy oyj plc pte pty pvt sa sab sarl sas se sl slu snc spa spzoo srl sro the ug "
    "und and et"
)
LEGAL_FORMS = frozenset(FORMS.split())
SHORTEST_NEAR = 5  # letters: of shorter names a letter is too much
TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "herr", "frau", "mme", "phd", "ing", "mba"})


@lru_cache(maxsize=1 << 16)
def company_key(name: str) -> str:
    """Return a company's name without case, accents, marks and legal form."""
    words = _words(name.replace("&", " ").replace("+", " "))
    kept = [word for word in _joined(words) if word not in LEGAL_FORMS]
    return " ".join(kept or words) or _plain(name)


@lru_cache(maxsize=1 << 16)
def person_key(name: str) -> str:
    """Return a person's name without case, accents, marks and titles, given name first."""
    family, comma, given = name.partition(",")
    words = _words(f"{given} {family}" if comma and given.strip() else name)
    return " ".join([word for word in words if word not in TITLES] or words) or _plain(name)


def sorted_key(key: str) -> str:
    """Return a key whose words stand in no order of their own."""
    return " ".join(sorted(key.split()))


def slips(key: str) -> Iterator[str]:
    """Yield the key with each one letter left out: two that are near share one of these."""
    plain = key.replace(" ", "")
    if len(plain) >= SHORTEST_NEAR:
        yield plain
        for place in range(len(plain)):
            yield plain[:place] + plain[place + 1 :]


def near(one: str, other: str) -> bool:
    """Whether two keys are one slip apart: a letter more, less, other, or two swapped.

    Figures are no slips, nor letters that stand alone: *Store 1* is not *Store 2*.
    """
    first, second = one.replace(" ", ""), other.replace(" ", "")
    if first == second:
        return True
    if min(len(first), len(second)) < SHORTEST_NEAR or abs(len(first) - len(second)) > 1:
        return False
    start = _alike(first, second)
    end = min(_alike(first[::-1], second[::-1]), min(len(first), len(second)) - start)
    left, right = first[start : len(first) - end], second[start : len(second) - end]
    if any(letter.isdigit() for letter in left + right) or _numbered(one, other):
        return False
    swapped = len(left) == 2 and left == right[::-1]
    return swapped or max(len(left), len(right)) <= 1


def _numbered(one: str, other: str) -> bool:
    """Whether two keys differ in one short word only, such as the letter of a store."""
    pairs = list(zip(one.split(), other.split(), strict=False))
    differ = [(left, right) for left, right in pairs if left != right]
    return len(differ) == 1 and all(len(word) <= 2 for word in differ[0])


def _alike(one: str, other: str) -> int:
    """Return how many letters two texts begin with in common."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _words(name: str) -> list[str]:
    return MARKS.sub(" ", folded(name.replace(".", "").replace("'", "").replace("’", ""))).split()


def _plain(name: str) -> str:
    return "".join(folded(name).split())


def _joined(words: list[str]) -> list[str]:
    """Put letters that were written apart together: ``s a r l`` is a legal form, too."""
    found: list[str] = []
    run = ""
    for word in [*words, ""]:
        if len(word) == 1 and not word.isdigit():
            run += word
            continue
        if run:
            found += [run] if run in LEGAL_FORMS else list(run)
        run = ""
        if word:
            found.append(word)
    return found

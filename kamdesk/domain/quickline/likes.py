"""Names that look like what was typed, found by the three-letter pieces they share."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ALIKE = 0.8  # ratio from which a misspelling is believed
ALIKE_ELSEWISE = 0.9  # where not even the first letter is right
SURE = 0.85  # below it, a likeness is offered and not taken
CLOSE = 0.05  # two candidates nearer than this are both offered
SHORTEST = 5  # letters; shorter words look like too much else
RAREST = 6  # three-letter pieces that are looked up
TRIED = 12  # candidates that are compared letter by letter
MOST_HITS = 1_500  # names that are counted; rare pieces come first, and tell most
MOST_ASKED = 5_000  # answers that are kept: the words of a line are asked for with every key


class Likes:
    """Finds likenesses among very many names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = [name for name in names if len(name) >= SHORTEST - 1]
        self._index: dict[str, list[int]] = {}
        self._asked: dict[str, list[tuple[float, str]]] = {}
        for n, name in enumerate(self._names):
            for piece in _pieces(name):
                self._index.setdefault(piece, []).append(n)

    def of(self, wanted: str) -> list[tuple[float, str]]:
        """Return the names that look like what was typed, each with how much."""
        if len(wanted) < SHORTEST:
            return []
        if wanted not in self._asked:
            if len(self._asked) > MOST_ASKED:
                self._asked.clear()
            self._asked[wanted] = self._look_for(wanted)
        return self._asked[wanted]

    def _look_for(self, wanted: str) -> list[tuple[float, str]]:
        pieces = sorted((self._index.get(piece, ()) for piece in _pieces(wanted)), key=len)
        shared: Counter[int] = Counter()
        looked = 0
        for hits in [one for one in pieces if one][:RAREST]:
            looked += len(hits)
            if looked > MOST_HITS and len(shared) >= TRIED:
                break
            shared.update(hits)
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(wanted)
        found = []
        for n, _ in shared.most_common(TRIED):
            matcher.set_seq1(self._names[n])
            name = self._names[n]
            least = ALIKE if name[0] == wanted[0] else ALIKE_ELSEWISE
            if matcher.quick_ratio() >= least and (ratio := matcher.ratio()) >= least:
                found.append((ratio, name))
        return sorted(found, reverse=True)


def likeness(one: str, other: str) -> float:
    """Return how alike two words are, 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _pieces(text: str) -> set[str]:
    """Return the three-letter pieces of a name, its beginning marked."""
    marked = f"^{text}"
    return {marked[n : n + 3] for n in range(len(marked) - 2)}

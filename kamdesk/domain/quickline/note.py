"""The words of a line that nothing has claimed, and the note they make."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kamdesk.domain.quickline.chunks import Role, Who, Word
from kamdesk.domain.quickline.directory import key
from kamdesk.domain.quickline.line import Chip

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from kamdesk.domain.quickline.draft import Draft

WORD = re.compile(r"[^\s,;:()\[\]\"|]+")
JOINING = frozenset({Role.WITH, Role.AT, Role.AND, Role.NOISE})


def words_of(
    draft: Draft,
    region: tuple[int, int],
    roles: Mapping[str, Role],
    amounts: Collection[tuple[int, int]],
    *,
    anywhere: bool = False,
) -> Iterator[Word]:
    """Yield the words of a region that are still free, with what they do among names."""
    after = region[0]
    for match in WORD.finditer(draft.line.text, *region):
        start, end = match.start(), match.start() + len(match[0].rstrip(".!?"))
        if start == end or not (anywhere or draft.free(start, end)):
            continue
        raw = draft.line.said(start, end)
        role = roles.get(draft.line.text[start:end], Role.NAME)
        if any(start < last and first < end for first, last in (*amounts, *draft.doubts)):
            role = Role.OTHER
        elif role is Role.NAME and not key(raw):
            role = Role.OTHER  # a mark alone
        gap = bool(draft.line.text[after:start].strip(" .")) or not draft.free(after, start)
        yield Word(start=start, end=end, raw=raw, key=key(raw), role=role, gap=gap)
        after = end


def left(words: Sequence[Word], who: Who) -> list[int]:
    """Return the words that stand for nothing known; "with" stays where its name is unknown."""
    known = {n for one in who.matches if one.sure for n in range(one.first, one.last)}
    kept: list[int] = []
    for n in range(len(words) - 1, -1, -1):
        if n in known:
            continue
        follows = bool(kept) and kept[-1] == n + 1 and not words[n + 1].gap
        if words[n].role not in JOINING or follows:
            kept.append(n)
    kept.reverse()
    if kept and words[kept[0]].role is Role.AND:
        del kept[0]  # what it joined to is known
    return kept


def zone_end(draft: Draft, words: Sequence[Word], kept: Sequence[int]) -> int:
    """Return where the beginning of a line ends and its note begins."""
    return words[kept[0]].start if kept else draft.head[1]


def summary(draft: Draft, words: Sequence[Word], kept: Sequence[int]) -> str:
    """Return the note: what the heading did not say, and the text less its actions."""
    more = draft.rest((draft.body or draft.head)[1], len(draft.line.text), _acted(draft))
    if draft.body is None:
        gone = [(first, last) for first, last, what in draft.taken if what is not Chip.KIND]
        text = draft.rest(zone_end(draft, words, kept), draft.head[1], gone)
    else:
        unclaimed = " ".join(words[n].raw for n in kept)
        gone = [(first, last) for first, last, _ in draft.taken]
        text = ": ".join(filter(None, (unclaimed, draft.rest(*draft.body, gone))))
    if draft.taken and max(draft.taken)[2] is Chip.ACTION:
        text = text.removesuffix(".")  # it divided the note from what is to be done
    return "; ".join(filter(None, (text, more)))


def _acted(draft: Draft) -> list[tuple[int, int]]:
    return [(first, last) for first, last, what in draft.taken if what is Chip.ACTION]

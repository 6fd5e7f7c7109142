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

WORD = re.compile(r"[dl]'(?=\w)|[^\s,;:()\[\]\"|]+")
JOINING = frozenset({Role.WITH, Role.AT, Role.ABOUT, Role.AND, Role.NOISE})


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
        start = match.start()
        end = start + (len(match[0].rstrip(".!?")) or len(match[0]))
        if match[0].strip(".!") == "" or not (anywhere or draft.free(start, end)):
            continue
        raw = draft.line.said(start, end)
        role = roles.get(draft.line.text[start:end], Role.NAME)
        if role is Role.AND and raw.casefold() != draft.line.text[start:end]:
            role = Role.NAME  # "é" joins nothing
        if any(start < last and first < end for first, last in (*amounts, *draft.doubts)):
            role = Role.OTHER
        elif role is Role.NAME and (raw.startswith("#") or not key(raw)):
            role = Role.OTHER  # a tag, or a mark alone
        gap = bool(draft.line.text[after:start].strip(" .")) or not draft.free(after, start)
        yield Word(start=start, end=end, raw=raw, key=key(raw), role=role, gap=gap)
        after = end


def left(draft: Draft, words: Sequence[Word], who: Who) -> list[int]:
    """Return the words that stand for nothing known; "with" stays where its name is unknown."""
    known = {n for one in who.matches if one.sure for n in range(one.first, one.last)}
    kept: list[int] = []
    for n in range(len(words) - 1, -1, -1):
        if n not in known and not (words[n].role in JOINING and _led(draft, words, n, kept)):
            kept.append(n)
    kept.reverse()
    if kept and words[kept[0]].role is Role.AND and kept[0] - 1 in known:
        del kept[0]  # what it joined to is known
    return kept


def _led(draft: Draft, words: Sequence[Word], n: int, kept: Sequence[int]) -> bool:
    """Say whether a small word only led to what is known: a name, a day, a time."""
    end = words[n].end
    if n + 1 < len(words) and not words[n + 1].gap:
        return not kept or kept[-1] != n + 1
    return any(
        not draft.line.text[end:first].strip() for first, _, _ in draft.taken if first >= end
    )


def zone_end(draft: Draft, words: Sequence[Word], kept: Sequence[int]) -> int:
    """Return where the beginning of a line ends and its note begins."""
    return words[kept[0]].start if kept else draft.head[1]


def told_until(draft: Draft, words: Sequence[Word], kept: Sequence[int], who: Who) -> int:
    """Return where a line stops saying when and with whom; a name nobody knows ends it not."""
    doubted = {n for first, last in who.unknown for n in range(first, last)}
    doubted |= {n for one in who.matches if not one.sure for n in range(one.first, one.last)}
    return zone_end(draft, words, [n for n in kept if n not in doubted])


def summary(draft: Draft, words: Sequence[Word], kept: Sequence[int]) -> str:
    """Return the note: what the heading did not say, and the text less its actions."""
    more = draft.rest((draft.body or draft.head)[1], len(draft.line.text), _acted(draft))
    if draft.body is None:
        gone = [(first, last) for first, last, what in draft.taken if what is not Chip.KIND]
        text = draft.rest(zone_end(draft, words, kept), draft.head[1], gone)
    else:
        unclaimed = _joined(words, kept)
        gone = [(first, last) for first, last, _ in draft.taken]
        text = ": ".join(filter(None, (unclaimed, draft.rest(*draft.body, gone))))
    if draft.taken and max(draft.taken)[2] is Chip.ACTION:
        text = text.removesuffix(".")  # it divided the note from what is to be done
    return "; ".join(filter(None, (text, more)))


def _joined(words: Sequence[Word], kept: Sequence[int]) -> str:
    text, end = "", 0
    for n in kept:
        text += words[n].raw if words[n].start == end or not text else f" {words[n].raw}"
        end = words[n].end
    return text


def _acted(draft: Draft) -> list[tuple[int, int]]:
    return [(first, last) for first, last, what in draft.taken if what is Chip.ACTION]

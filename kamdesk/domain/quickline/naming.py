"""Who a line names, put into the line: claimed in its heading, marked in its prose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kamdesk.domain.quickline.chunks import Role, Who, Word
from kamdesk.domain.quickline.directory import tokens
from kamdesk.domain.quickline.line import Chip, Named
from kamdesk.domain.quickline.names import NameSearch
from kamdesk.domain.quickline.note import words_of
from kamdesk.domain.quickline.people_search import named_in
from kamdesk.domain.quickline.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.domain.quickline.directory import Directory
    from kamdesk.domain.quickline.draft import Draft
    from kamdesk.domain.quickline.measures import Measured
    from kamdesk.domain.quickline.todo import Todo
    from kamdesk.domain.quickline.words import Words

SMALL = ("me", "mich", "uns", "us", "m", "l", "nous", "just", "kurz")
NAMED = 3  # letters; shorter words of a name are too common to speak for it


class Naming:
    """Looks for the names of a line, with the small words around names in all languages."""

    def __init__(self, words: Words) -> None:
        self.denials = frozenset(words.negations)
        self.small = frozenset((*words.clitics, *words.states, *SMALL))
        self._roles = {
            **dict.fromkeys(words.noise, Role.NOISE),
            **dict.fromkeys(words.and_, Role.AND),
            **dict.fromkeys(words.at, Role.AT),
            **dict.fromkeys(words.about, Role.ABOUT),
            **dict.fromkeys(words.with_, Role.WITH),
        }

    def names(
        self, draft: Draft, directory: Directory, amounts: Sequence[Measured], todos: list[Todo]
    ) -> tuple[list[Word], Who]:
        """Return the free words of the heading, and whom they name."""
        money = [(one.start, one.end) for one in amounts]
        words = list(words_of(draft, draft.head, self._roles, money))
        if words or not todos:
            who = NameSearch(directory, words, strict=draft.body is None).run()
            _mark(draft, words, who)
            return words, who
        # an action alone may name its account
        region = (todos[0].clause.voice.title, todos[0].clause.end)
        inside = list(words_of(draft, region, self._roles, money, anywhere=True))
        who = NameSearch(directory, inside, strict=True).run()
        who.unknown.clear()
        _mark(draft, inside, who)
        return words, who

    def in_the_text(
        self, draft: Draft, directory: Directory, amounts: Sequence[Measured], who: Who
    ) -> None:
        """Take the people of the account that the text names, where the heading names none."""
        if draft.body is None or who.account is None or who.people:
            return
        money = [(one.start, one.end) for one in amounts]
        region = (draft.body[0], len(draft.line.text))
        words = list(words_of(draft, region, self._roles, money, anywhere=True))
        for n, person in named_in(words, directory.staff(who.account.id)):
            draft.chip(words[n].start, words[n].end, Chip.CONTACT)
            who.people.append(person)


def _mark(draft: Draft, words: Sequence[Word], who: Who) -> None:
    for one in who.matches:
        start, end = words[one.first].start, words[one.last - 1].end
        options = [option.named for option in one.options]
        if not one.sure:
            draft.wonder(start, end)
            draft.offer((start, end), one.what, options, unsettled=True)
        elif draft.body is None:
            draft.chip(start, end, one.what)  # in prose a name may be part of the note
        else:
            draft.claim(start, end, one.what)
    for first, last in who.unknown:
        draft.wonder(words[first].start, words[last - 1].end)


def called(directory: Directory, who: Who) -> Phrases:
    """Return what the people of the line and of its account are called."""
    if who.account is None:
        return Phrases(word for one in who.people for word in tokens(one.name))
    staff = directory.staff(who.account.id)
    firm = [word for word in tokens(who.account.name) if len(word) > NAMED]
    return Phrases([*firm, *(word for one in (*who.people, *staff) for word in tokens(one.name))])


def owed(todo: Todo, directory: Directory, who: Who) -> Todo:
    """Return an action with the person of theirs who gave their word, where one was named."""
    said = set(tokens(todo.clause.voice.who))
    if not said:
        return todo
    staff = directory.staff(who.account.id) if who.account else ()
    meant = [one for one in (*who.people, *staff) if said & set(tokens(one.name))]
    by = meant[0].named if meant else None
    return replace(todo, action=replace(todo.action, by=by))


def offer_last(draft: Draft, who: Who, last: Named | None) -> None:
    """Offer the account that was used last where the line names none at all."""
    open_account = any(one.what is Chip.ACCOUNT for one in who.matches)
    if last is not None and who.account is None and not open_account and not who.unknown:
        draft.offer((0, 0), Chip.ACCOUNT, [last], unsettled=True)

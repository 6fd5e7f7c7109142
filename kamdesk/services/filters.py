"""Filters as people write them: ``tier=strategic and sales_total>1000 or name~handel``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args, get_type_hints
from uuid import UUID

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.domain.text import folded
from kamdesk.services.amounts import read_number
from kamdesk.services.entry import read_day, read_time, read_whole, read_yes
from kamdesk.services.kinds import Kind
from kamdesk.services.known_rows import (
    AcquaintanceRow,
    AnswerRow,
    AssignmentRow,
    AttachmentRow,
    ColleagueRow,
    CompetitorRow,
    ContractRow,
    IssueRow,
    NeedRow,
    StrengthRow,
    TieRow,
)
from kamdesk.services.lookup import as_id
from kamdesk.services.plan_rows import (
    BenefitRow,
    DependencyRow,
    LessonRow,
    ObjectiveRow,
    PlanRow,
    PlanVersionRow,
    ReviewRow,
    RiskRow,
    SnoozeRow,
    SwotRow,
)
from kamdesk.services.query import AnyOf, Condition, Is
from kamdesk.services.rows import (
    AccountRow,
    ActionRow,
    ContactRow,
    CriterionRow,
    ModelRow,
    OpportunityRow,
    PreferenceRow,
    ProductRow,
    RateRow,
    RatingRow,
    SaleRow,
    TargetRow,
    TouchpointRow,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.query import Term

ROWS: dict[Kind, type[Any]] = {
    Kind.ACCOUNTS: AccountRow,
    Kind.CONTACTS: ContactRow,
    Kind.TOUCHPOINTS: TouchpointRow,
    Kind.PRODUCTS: ProductRow,
    Kind.SALES: SaleRow,
    Kind.OPPORTUNITIES: OpportunityRow,
    Kind.ACTIONS: ActionRow,
    Kind.TARGETS: TargetRow,
    Kind.MODELS: ModelRow,
    Kind.CRITERIA: CriterionRow,
    Kind.RATINGS: RatingRow,
    Kind.CONTRACTS: ContractRow,
    Kind.COMPETITORS: CompetitorRow,
    Kind.NEEDS: NeedRow,
    Kind.ISSUES: IssueRow,
    Kind.SURVEYS: AnswerRow,
    Kind.COLLEAGUES: ColleagueRow,
    Kind.TEAM: AssignmentRow,
    Kind.ACQUAINTANCES: AcquaintanceRow,
    Kind.TIES: TieRow,
    Kind.STRENGTHS: StrengthRow,
    Kind.ATTACHMENTS: AttachmentRow,
    Kind.PLANS: PlanRow,
    Kind.VERSIONS: PlanVersionRow,
    Kind.OBJECTIVES: ObjectiveRow,
    Kind.SWOT: SwotRow,
    Kind.RISKS: RiskRow,
    Kind.BENEFITS: BenefitRow,
    Kind.REVIEWS: ReviewRow,
    Kind.LESSONS: LessonRow,
    Kind.DEPENDENCIES: DependencyRow,
    Kind.SNOOZES: SnoozeRow,
    Kind.RATES: RateRow,
    Kind.PREFERENCES: PreferenceRow,
}
TOKEN = re.compile(
    r"""\s*(?:(?P<open>\()|(?P<close>\))|(?P<test><=|>=|!=|<>|==|=|<|>|~)
    |"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<word>[^\s()<>=!~"']+))""",
    re.VERBOSE,
)
SAME = {"==": "=", "<>": "!="}
JOINS = frozenset({"and", "or"})
LONGEST, DEEPEST = 2000, 50  # pieces and parentheses that the database and Python can nest


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a filter; quoted words join nothing."""

    text: str
    shape: str

    def joins(self, word: str) -> bool:
        """Whether this is the bare word ``and``, or ``or``."""
        return self.shape == "word" and self.text.casefold() == word


def parse(expression: str, kind: Kind, today: date) -> tuple[Term, ...]:
    """Return what a filter asks of the rows of a kind; all of it has to hold."""
    tokens = _tokens(expression)
    if len(tokens) > LONGEST or sum(token.shape == "open" for token in tokens) > DEEPEST:
        raise RuleBroken("filter.too.long")
    reader = _Reader(tokens, kind, today)
    found = reader.any_of()
    if reader.rest:
        raise RuleBroken("filter.unreadable", at=reader.rest[0].text)
    return found


@cache
def row_fields(kind: Kind) -> dict[str, Any]:
    """Return the fields of a kind's rows with what they hold."""
    hints = get_type_hints(ROWS[kind])
    if kind is Kind.ACCOUNTS:
        hints["attainment"] = Decimal
    return {name: _bare(hint) for name, hint in hints.items()}


class _Reader:
    """Reads tokens by the usual rule: ``and`` binds tighter than ``or``."""

    def __init__(self, tokens: Sequence[Token], kind: Kind, today: date) -> None:
        self.rest = list(tokens)
        self._kind = kind
        self._today = today

    def any_of(self) -> tuple[Term, ...]:
        branches = [self._all_of()]
        while self._take_join("or"):
            branches.append(self._all_of())
        return branches[0] if len(branches) == 1 else (AnyOf(tuple(branches)),)

    def _all_of(self) -> tuple[Term, ...]:
        terms = list(self._term())
        while self._take_join("and"):
            terms += self._term()
        return tuple(terms)

    def _term(self) -> tuple[Term, ...]:
        if self._next("open"):
            self._take()
            inside = self.any_of()
            if not self._next("close"):
                raise RuleBroken("filter.parenthesis")
            self._take()
            return inside
        return (self._condition(),)

    def _condition(self) -> Condition:
        if not self._next("word"):
            raise RuleBroken("filter.unreadable", at=self.rest[0].text if self.rest else "")
        name = self._take().text
        if not self._next("test"):
            raise RuleBroken("filter.comparison.missing", field=name)
        test = self._take().text
        return condition(self._kind, name, Is(SAME.get(test, test)), self._value(), self._today)

    def _value(self) -> str:
        """Take words up to the next ``and``, ``or`` or parenthesis: names have blanks."""
        words = []
        while self.rest and self.rest[0].shape in {"word", "quoted"}:
            if any(self.rest[0].joins(word) for word in JOINS):
                break
            words.append(self._take().text)
        return " ".join(words)

    def _next(self, shape: str) -> bool:
        return bool(self.rest) and self.rest[0].shape == shape

    def _take_join(self, word: str) -> bool:
        if self.rest and self.rest[0].joins(word):
            self._take()
            return True
        return False

    def _take(self) -> Token:
        return self.rest.pop(0)


def condition(kind: Kind, name: str, test: Is, text: str, today: date) -> Condition:
    """Return one comparison, its value read as the field wants it."""
    fields = row_fields(kind)
    field = name.casefold().replace("-", "_")
    if field not in fields:
        raise RuleBroken("list.field.unknown", field=name, known=", ".join(fields))
    kept = fields[field]
    if not text:
        if test not in {Is.EQUAL, Is.UNEQUAL}:
            raise RuleBroken("filter.value.missing", field=name)
        return Condition(field, test, None)
    if issubclass(kept, StrEnum):
        return Condition(field, *_choices(kept, test, text, name))
    if test is Is.CONTAINS and kept is not str:
        raise RuleBroken("filter.text.only", field=name)
    return Condition(field, test, _read(kept, text, today))


def _choices(kept: type[StrEnum], test: Is, text: str, name: str) -> tuple[Is, object]:
    """Return one of several values: those named, or those that hold the text."""
    parts = [folded(part.strip()) for part in text.split(",")]
    if test is Is.CONTAINS:
        return Is.EQUAL, tuple(one for one in kept if any(p in folded(one.value) for p in parts))
    known = {folded(key): one for one in kept for key in (one.name.replace("_", " "), one.value)}
    if test not in {Is.EQUAL, Is.UNEQUAL} or not set(parts) <= known.keys():
        listed = ", ".join(one.value for one in kept)
        raise RuleBroken("entry.choice.unknown", value=text, field=name, known=listed)
    found = tuple(known[part] for part in parts)
    return test, found if len(found) > 1 else found[0]


def _read(kept: type[Any], text: str, today: date) -> object:
    if kept is str:
        return text
    if kept is date:
        return read_day(text, today)
    if kept is UUID:
        known = as_id(text)
        if known is None:
            raise RuleBroken("filter.id.unreadable", value=text)
        return known
    return READ[kept](text)


READ = {Money: read_number, Decimal: read_number, int: read_whole, bool: read_yes, time: read_time}


def _bare(hint: Any) -> type[Any]:
    """Return what a hint holds besides ``None``; an id stays an id."""
    inner = next((one for one in get_args(hint) if one is not NoneType), hint)
    found: type[Any] = getattr(inner, "__supertype__", inner)
    return found


def _tokens(expression: str) -> list[Token]:
    found, at = [], 0
    text = expression.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise RuleBroken("filter.unreadable", at=text[at:].strip())
        shape = str(match.lastgroup)
        quoted = shape in {"double", "single"}
        found.append(Token(match[shape], "quoted" if quoted else shape))
        at = match.end()
    return found

"""What kind of records a table holds, or why it holds none of ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.columns import Use, matched, people_sorted_out
from kamdesk.exchange.fields import KindFields
from kamdesk.exchange.names import entity_prefix, hidden, spellings, words
from kamdesk.exchange.questions import with_questions
from kamdesk.exchange.report_columns import with_parts
from kamdesk.exchange.vocabulary.care import ISSUES, SURVEYS
from kamdesk.exchange.vocabulary.contacts import CONTACTS
from kamdesk.exchange.vocabulary.known import COLLEAGUES, COMPETITORS, CONTRACTS, NEEDS
from kamdesk.exchange.vocabulary.nouns import OTHERS, entity, entity_in, signs
from kamdesk.exchange.vocabulary.people import ACCOUNTS
from kamdesk.exchange.vocabulary.trade import LINE_NEEDS, PRODUCTS, SALES, TARGETS
from kamdesk.exchange.vocabulary.work import ACTIONS, OPPORTUNITIES, TOUCHPOINTS
from kamdesk.services.tables import Wishes

if TYPE_CHECKING:
    from collections.abc import Collection

    from kamdesk.exchange.sample import Sample
    from kamdesk.exchange.tables import RawTable

KINDS = (
    *(PRODUCTS, ACCOUNTS, CONTACTS, OPPORTUNITIES, ACTIONS, TOUCHPOINTS, SALES, TARGETS),
    *(ISSUES, SURVEYS, CONTRACTS, NEEDS, COMPETITORS, COLLEAGUES),
)
BY_NAME = {kind.name: kind for kind in KINDS}  # in the order of their application
NAMED = 6.0  # what a file or a key named like the kind is worth
ENOUGH = 3.0
KEY_ENDINGS = frozenset({"id", "key", "no", "nr", "number", "nummer", "code", "num", "guid"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a table is taken for; ``entity`` is what it calls itself."""

    kind: KindFields | None
    entity: str
    uses: Mapping[str, Use] = field(default_factory=dict)
    reason: str = ""
    complete: bool = True  # a table of lines may need the orders it belongs to


def decided(table: RawTable, sample: Sample, wishes: Wishes | None = None) -> Decision:
    """Return what a table holds; the user's word goes before every guess."""
    found, said = entity_of(table, sample), wishes or Wishes()
    forced, fixed = said.columns, said.fixed
    if said.kind or table.kind:
        return _told(said.kind or table.kind, found, sample, said)
    if found in OTHERS:
        return Decision(kind=None, entity=found, reason=f"import.kind.{found}")
    best: tuple[float, Decision] | None = None
    for one in KINDS:
        if not one.has(forced):
            continue
        uses = uses_for(one, sample, said)
        complete = _meets(one.needs, {*uses, *fixed})
        if not complete and not (one is SALES and _meets(LINE_NEEDS, {*uses, *fixed})):
            continue
        score = _score(one, sample, uses, found)
        if score >= ENOUGH and (best is None or score > best[0]):
            best = score, Decision(kind=one, entity=found, uses=uses, complete=complete)
    if best is not None:
        return best[1]
    named = found in BY_NAME or found == "orders"
    reason = "import.kind.incomplete" if named else "import.kind.unknown"
    return Decision(kind=None, entity=found, reason=reason)


def uses_for(kind: KindFields, sample: Sample, wishes: Wishes | None = None) -> dict[str, Use]:
    """Return the columns that feed a kind's fields."""
    said = wishes or Wishes()
    uses = matched(kind, sample, said.columns, without=said.without)
    if kind is SURVEYS:
        return with_questions(kind, sample, uses, said.without)
    if kind is TOUCHPOINTS:
        return with_parts(kind, sample, uses, said.without)
    return people_sorted_out(kind, sample, uses) if kind is CONTACTS else uses


def entity_of(table: RawTable, sample: Sample) -> str:
    """Return what a table is about by its own word: prefixes, telling columns, key, name."""
    return (
        _by_prefix(table.columns)
        or _by_signs(table.columns)
        or _by_key(sample)
        or entity_in(table.sheet)
        or entity_in(table.file.name.split(".")[0])
    )


def _told(kind: str, found: str, sample: Sample, wishes: Wishes) -> Decision:
    if kind not in BY_NAME:
        raise RuleBroken("import.kind.impossible", kind=kind)
    one = BY_NAME[kind]
    uses = uses_for(one, sample, wishes)
    complete = _meets(one.needs, {*uses, *wishes.fixed})
    return Decision(kind=one, entity=found, uses=uses, complete=complete)


def _meets(needs: tuple[frozenset[str], ...], names: Collection[str]) -> bool:
    bases = {name.partition(":")[0] for name in names}  # any question of one's own will do
    return all(need & bases for need in needs)


def _score(kind: KindFields, sample: Sample, uses: Mapping[str, Use], found: str) -> float:
    score = 0.0
    for use in uses.values():
        weight = use.field.weight
        weight *= 0.5 if use.guess or use.generic else 1
        score += weight * (1 if sample.cells(use.column) or not sample.rows else 0.3)
    if found == kind.name or (found == "orders" and kind is SALES):
        score += NAMED
    if kind is CONTACTS and _person_and_company(sample, uses):
        score += 3
    return score


def _person_and_company(sample: Sample, uses: Mapping[str, Use]) -> bool:
    """``Name`` beside ``Company``, or one company on many rows, is a list of people."""
    name, company = uses.get("name"), uses.get("account.name") or uses.get("account")
    if name is None or company is None:
        return False
    return name.generic or sample.repeats(company.column) > 0.2


def _by_prefix(columns: Collection[str]) -> str:
    named = Counter(entity(entity_prefix(name)) for name in columns)
    named.pop("", None)
    best = named.most_common(1)
    return best[0][0] if best and best[0][1] * 3 >= len(columns) else ""


def _by_signs(columns: Collection[str]) -> str:
    known = signs()
    hits = Counter(known[form] for name in columns for form in spellings(name) if form in known)
    return hits.most_common(1)[0][0] if hits else ""


def _by_key(sample: Sample) -> str:
    """Ask a first column that is unique and called ``…ID`` whose rows these are."""
    for column, name in enumerate(sample.columns[:1]):
        parts = words(name)
        if hidden(name):
            return entity(name.split(")", 1)[1])
        if len(parts) > 1 and parts[-1] in KEY_ENDINGS and sample.is_unique(column):
            return entity_in(" ".join(parts[:-1]))
    return ""

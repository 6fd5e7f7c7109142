"""Column and file names as words, however a program spells them."""

from __future__ import annotations

import re
from functools import lru_cache

from kamdesk.domain.text import folded

WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
SUFFIX = re.compile(r"__(c|r|pc)$", re.IGNORECASE)
HIDDEN = re.compile(r"^\(do not modify\)\s*", re.IGNORECASE)
PREFIXED = re.compile(r"^\*?\s*(?P<entity>[^-]{2,30}?)\s+-\s+(?P<rest>.+)$")
BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
RELATED = re.compile(r"^(?P<rest>.+?)\s*\(.+\)\s*\((?P<entity>.+)\)\s*$")
LEADS = re.compile(r"^(src|dst|crm|tbl|fld|col|v)_(?=[a-z])", re.IGNORECASE)
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe"})
SPELLED = re.compile(r"(?<=[aou])e(?=[^aeiou\s]|$)")


@lru_cache(maxsize=1 << 14)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name: ``BillingStreet``, ``billing_street``, ``Billing street``."""
    plain = "".join(folded_keeping_case(letter) for letter in SUFFIX.sub("", name))
    return tuple(word.lower() for word in WORD.findall(plain)) or tuple(folded(name).split())


@lru_cache(maxsize=1 << 14)
def squashed(name: str) -> str:
    """Return a name without case, accents, blanks and marks; ``Straße`` equals ``STRASSE``."""
    plain = folded(SUFFIX.sub("", name.strip()).replace("ß", "ss"))
    letters = "".join(letter for letter in plain if letter.isalnum())
    return re.sub(r"(?<=[aou])e(?=[bcdfghklmnprstz])", "", letters)


def folded_keeping_case(letter: str) -> str:
    """Return one letter without its accent; words are told apart by case."""
    plain = folded(letter)
    return plain.upper() if letter.isupper() else plain


@lru_cache(maxsize=1 << 12)
def spellings(name: str) -> tuple[str, ...]:
    """Return what a column may be called, squashed: in full first, then without trimmings."""
    plain = HIDDEN.sub("", name.strip().strip("*").strip())
    other = RELATED.match(plain)
    if other:  # of another record than the row's
        return (squashed(f"{other['entity']} {other['rest']}"),)
    bare = LEADS.sub("", plain)
    forms = [plain, bare, BRACKETS.sub("", bare)]
    prefixed = PREFIXED.match(bare)
    if prefixed:
        forms += [prefixed["rest"], BRACKETS.sub("", prefixed["rest"]).strip("*")]
    if ":" in bare:
        forms.append(bare.split(":")[0])
    return tuple(dict.fromkeys(form for form in map(squashed, forms) if form))


def entity_prefix(name: str) -> str:
    """Return what a column says it belongs to, as ``Deal`` in ``Deal - Title``."""
    found = PREFIXED.match(name.strip())
    return found["entity"].strip("* ") if found else ""


def related(name: str) -> bool:
    """Whether a column was taken from another record than the row's."""
    return RELATED.match(name) is not None


def hidden(name: str) -> bool:
    """Whether a program put the column there for itself."""
    return HIDDEN.match(name.strip()) is not None


def singulars(word: str) -> tuple[str, ...]:
    """Return a word and what it may be the plural of, in four languages."""
    found = [word]
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    found += [word[: -len(end)] for end in ("es", "s", "en", "n", "e") if word.endswith(end)]
    return tuple(found)

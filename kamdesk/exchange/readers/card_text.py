"""Values of a card as people read them: escapes undone, parts told apart, labels in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kamdesk.exchange.readers.days_of_cards import day_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.exchange.readers.card_lines import Line

OLD = "2.1"  # knows no escapes but for what parts a value
ESCAPE = re.compile(r"\\(.)", re.DOTALL)
LABEL = re.compile(r"_\$!<(.*)>!\$_")
SILENT = frozenset(
    {"pref", "voice", "internet", "x400", "postal", "parcel", "intl", "dom", "other"}
)
VENDORS = re.compile(r"^(?:X-)?(?:MS-|OL-|ABA?|EVOLUTION-|KADDRESSBOOK-|MOZILLA-|KAMDESK-)?")
WORDS = {
    "ADR": "Address",
    "BDAY": "Birthday",
    "CALADRURI": "Calendar address",
    "CALURI": "Calendar",
    "FBURL": "Free and busy",
    "EMAIL": "E-mail",
    "FN": "Name",
    "GEO": "Place",
    "IMPP": "Message",
    "LABEL": "Address",
    "LANG": "Language",
    "N": "Name",
    "ORG": "Organization",
    "TEL": "Phone",
    "TZ": "Time zone",
    "URL": "Website",
    "XML": "Data",
}
DAYS = frozenset({"ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY"})


def text_of(value: str, version: str) -> str:
    """Return a value without its escapes."""
    keep = version == OLD

    def freed(found: re.Match[str]) -> str:
        letter = found[1]
        if letter in "nN":
            return found[0] if keep else "\n"
        return letter if letter in r"\;,:" + '"' else found[0]

    return ESCAPE.sub(freed, value).replace("\r\n", "\n").replace("\r", "\n").strip()


def parts_of(value: str, version: str, mark: str = ";") -> list[str]:
    """Return the parts of a value that marks without a backslash tell apart."""
    return [text_of(part, version) for part in _cut(value, mark)]


def lists_of(value: str, version: str) -> list[str]:
    """Return the parts of a structured value, each with its own list on one line."""
    if version == OLD:
        return [_line(part) for part in parts_of(value, version)]
    lists = (parts_of(part, version, ",") for part in _cut(value, ";"))
    return [_line(", ".join(filter(None, parts))) for parts in lists]


def label_of(line: Line, labels: dict[str, str]) -> str:
    """Return what a line is called: its own label, or its name and what sort it is."""
    name = WORDS.get(line.name) or _spoken(line.name)
    own = labels.get(line.group, "") if line.group else ""
    sorts = [own] if own else sorted(line.types - SILENT)
    shown = ", ".join(word.removeprefix("x-") for word in sorts if word)
    return f"{name} ({shown})" if shown and shown.lower() != name.lower() else name


def own_label(value: str) -> str:
    """Return a label that a program, or the user, gave a line."""
    found = LABEL.fullmatch(value.strip())
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", found[1]).lower() if found else value.strip()


def readable(line: Line, version: str) -> str:
    """Return what a line says, for the notes."""
    if line.name == "X-ANDROID-CUSTOM":
        kind, *parts = parts_of(line.value, version)
        said = ", ".join(part for part in parts if part and part != "0")
        return f"{kind.rsplit('/', 1)[-1].replace('_', ' ')}: {said}"
    if line.name in DAYS:
        return day_words(line.value)
    if line.name in {"ADR", "N", "ORG", "GENDER", "GEO"}:
        return spaced(lists_of(line.value, version))
    if line.name in {"CATEGORIES", "NICKNAME"}:
        return spaced(parts_of(line.value, version, ","))
    return text_of(line.value, version)


def spaced(parts: Iterable[str]) -> str:
    """Return parts on one line, those that say nothing left out."""
    return ", ".join(part for part in parts if part)


def number_of(value: str) -> str:
    """Return a phone number as it is dialled and read, however the card writes it."""
    plain = value.strip()
    if not plain.lower().startswith("tel:"):
        return " ".join(plain.split())
    number, *more = plain[4:].split(";")
    more = [one.removeprefix("ext=") for one in more if one.startswith("ext=")]
    return f"{number} ext. {more[0]}" if more else number


def _cut(value: str, mark: str) -> list[str]:
    found, begun, place = [], 0, 0
    while place < len(value):
        if value[place] == "\\":
            place += 2
            continue
        if value[place] == mark:
            found.append(value[begun:place])
            begun = place + 1
        place += 1
    return [*found, value[begun:]]


def _spoken(name: str) -> str:
    bare = VENDORS.sub("", name, count=1).removeprefix("X-")
    return (bare or name).replace("-", " ").replace("_", " ").capitalize()


def _line(text: str) -> str:
    return " ".join(text.split())

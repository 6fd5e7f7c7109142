"""Contacts as a file of cards (vCard 3.0), which every phone and mail program reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kamdesk.exchange.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kamdesk.services.cards import ContactCard

WIDTH = 75  # octets of a line
BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
MARKS = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


class CardFile:
    """Implements ``CardForm``."""

    def write(self, out: Path, cards: Iterable[ContactCard]) -> int:
        """Write a card for each contact; the file is there whole or not at all."""
        count = 0
        with whole_file(out, newline="") as file:
            for card in cards:
                file.writelines(folded(line) for line in lines_of(card))
                count += 1
        return count


def lines_of(card: ContactCard) -> Iterator[str]:
    """Yield the lines of one card, whole."""
    contact, account = card.contact, card.account
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{_text(contact.external_id or str(contact.id))}"
    yield f"FN:{_text(contact.name)}"
    family = contact.last_name or ("" if contact.first_name else contact.name)
    yield f"N:{_parts(family, contact.first_name, '', contact.salutation, '')}"
    if account is not None or contact.department:
        yield f"ORG:{_parts(account.name if account else '', contact.department)}"
    if account is not None and any((account.street, account.city, account.postal_code)):
        place = (account.city, account.region, account.postal_code, account.country)
        yield f"ADR;TYPE=WORK:{_parts('', '', account.street, *place)}"
    said = {
        "TITLE": contact.title,
        "EMAIL;TYPE=INTERNET,WORK": contact.email,
        "TEL;TYPE=WORK,VOICE": contact.phone,
        "TEL;TYPE=CELL": contact.mobile,
        "BDAY": contact.birthday.isoformat() if contact.birthday else "",
        "X-LANG": contact.language,
        "X-KAMDESK-FUNCTION": contact.function,
        "NOTE": contact.notes if card.internal else "",
    }
    yield from (f"{name}:{_text(value)}" for name, value in said.items() if value)
    yield "END:VCARD"


def folded(line: str) -> str:
    """Return a line cut where it is too long, never inside a letter, with its ends."""
    parts: list[str] = []
    size = 0
    for letter in line:
        width = len(letter.encode())
        if size + width > WIDTH:
            parts.append("\r\n ")
            size = 1
        parts.append(letter)
        size += width
    return "".join([*parts, "\r\n"])


def _parts(*parts: str) -> str:
    return ";".join(map(_text, parts))


def _text(value: str) -> str:
    """Return a text that cannot end its line, its part or its card."""
    plain = UNSEEN.sub("", BREAKS.sub("\n", value))
    return "".join(MARKS.get(letter, letter) for letter in plain)

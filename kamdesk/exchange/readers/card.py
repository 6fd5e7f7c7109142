"""Cards as tables of people and of organizations, in the words of our own columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.exchange.readers.card_choice import Chosen
from kamdesk.exchange.readers.card_file import Card, cards_in, table_of
from kamdesk.exchange.readers.card_text import label_of, number_of, readable, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kamdesk.exchange.readers.card_lines import Line
    from kamdesk.exchange.tables import RawRow

PEOPLE, ORGANIZATIONS = "", "organizations"
ADDRESS = {
    "street": "Business street",
    "city": "Business city",
    "region": "Business state",
    "postal_code": "Business postal code",
    "country": "Business country",
}
OF_PEOPLE = (
    *("Name", "First name", "Last name", "Salutation", "Company", "Department", "Job title"),
    *("Business function", "E-mail", "Phone", "Mobile", "Birthday", "Language"),
    *(*ADDRESS.values(), "Company website", "ID", "Notes", "Pictures and keys", "Technical"),
)
OF_ORGANIZATIONS = (
    *(
        "Company name",
        "Contact name",
        "Phone",
        "E-mail",
        "Website",
        "Street",
        "City",
        "State",
        "Postal code",
    ),
    *("Country", "ID", "Notes", "Pictures and keys", "Technical"),
)
TECHNICAL = frozenset(
    {
        *("REV", "PRODID", "PROFILE", "SORT-STRING", "CLASS", "MAILER", "SOURCE", "NAME"),
        *("CLIENTPIDMAP", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS", "X-ABUID", "X-ABADR"),
        *("X-GENERATOR", "X-MS-OL-DESIGN", "X-MS-OL-DEFAULT-POSTAL-ADDRESS", "X-MS-CARDPICTURE"),
        *(
            "X-COUCHDB-APPLICATION-ANNOTATIONS",
            "X-EVOLUTION-FILE-AS",
            "X-EVOLUTION-WEBDAV-ETAG",
            "X-EVOLUTION-WEBDAV-HREF",
        ),
    }
)
BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "X-EVOLUTION-X509"})


def tables(path: Path, encoding: str) -> Iterator[tuple[str, list[RawRow]]]:
    """Yield the people of a file and the organizations, each as rows below their names."""
    people, organizations = [], []
    for number, card in enumerate(cards_in(path, encoding), 1):
        chosen = Chosen(card)
        if chosen.is_organization:
            organizations.append((number, _organization(chosen), card.fault))
        else:
            people.append((number, _person(chosen), card.fault or chosen.fault))
    if people:
        yield PEOPLE, table_of(people, OF_PEOPLE)
    if organizations:
        yield ORGANIZATIONS, table_of(organizations, OF_ORGANIZATIONS)


def _person(chosen: Chosen) -> dict[str, str]:
    company = chosen.company
    place = dict(zip(ADDRESS.values(), chosen.place("work"), strict=True)) if company else {}
    row = {
        "Name": chosen.name,
        "First name": chosen.first_name,
        "Last name": chosen.last_name,
        "Salutation": chosen.salutation,
        "Company": company,
        "Department": chosen.department,
        "Job title": chosen.title,
        "Business function": chosen.plain("X-KAMDESK-FUNCTION"),
        "E-mail": chosen.email(),
        "Phone": chosen.phone(),
        "Mobile": chosen.mobile(),
        "Birthday": chosen.birthday(),
        "Language": chosen.language(),
        "Company website": chosen.website("work") if company else "",
        **place,
    }
    return row | _rest(chosen)


def _organization(chosen: Chosen) -> dict[str, str]:
    street, city, region, code, country = chosen.place("")
    person = " ".join(filter(None, (chosen.first_name, chosen.last_name)))
    row = {
        "Company name": chosen.company or chosen.name,
        "Contact name": person,
        "Phone": chosen.phone(),
        "E-mail": chosen.email(),
        "Website": chosen.website(""),
        "Street": street,
        "City": city,
        "State": region,
        "Postal code": code,
        "Country": country,
    }
    said = {"Department": chosen.department}
    if chosen.name not in {row["Company name"], person}:
        said["Name"] = chosen.name
    return row | _rest(chosen, [f"{label}: {text}" for label, text in said.items() if text])


def _rest(chosen: Chosen, more: Iterable[str] = ()) -> dict[str, str]:
    """Return what has no field: in the notes what people read, beside them what programs do."""
    uid, notes = chosen.uid(), [*chosen.notes(), *more]
    binary, technical = [], []
    for line in chosen.left():
        if line.binary or line.name in BINARY:
            binary.append(_binary(line))
        elif line.name in TECHNICAL:
            technical.append(f"{line.name}: {readable(line, chosen.version)}")
        else:
            notes.append(f"{label_of(line, chosen.labels)}: {_said(line, chosen.version)}")
    notes += [f"Assistant: {_agent(agent)}" for agent in chosen.agents]
    return {
        "ID": uid,
        "Notes": "\n".join(filter(None, notes)),
        "Pictures and keys": "; ".join(binary),
        "Technical": "; ".join(technical),
    }


def _said(line: Line, version: str) -> str:
    return (
        number_of(text_of(line.value, version)) if line.name == "TEL" else readable(line, version)
    )


def _binary(line: Line) -> str:
    sort = " ".join(sorted(line.types) or [""]) or line.value[:80]
    size = f"{line.binary:,} bytes" if line.binary else ""
    return " ".join(filter(None, (line.name.lower(), sort, size)))


def _agent(card: Card) -> str:
    """Return who else stands in a card, on one line."""
    person = _person(Chosen(card))
    shown = ("Name", "Job title", "Company", "E-mail", "Phone", "Mobile", "Notes")
    return ", ".join(" ".join(person[name].split()) for name in shown if person.get(name))

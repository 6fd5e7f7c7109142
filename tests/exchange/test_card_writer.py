"""Cards that we write are whole, safe, and say the same when they are read again."""

from datetime import date
from types import SimpleNamespace

import pytest

from kamdesk.domain.accounts import Account
from kamdesk.domain.contacts import Contact
from kamdesk.exchange.card_writer import CardFile
from kamdesk.exchange.folder import mapped
from kamdesk.services.cards import ContactCard

NORD = Account(
    name="Königlich; Essen, GmbH",
    joined=date(2026, 1, 1),
    street="Kai 1\nHaus B",
    city="Kiel",
    postal_code="24103",
    country="Germany",
)
ADA = Contact(
    name="Ada Müller-Łódź",
    first_name="Ada",
    last_name="Müller-Łódź",
    salutation="Dr.",
    title="Head of \\ buying; pulp",
    department="Buying, North",
    function="buying",
    email="ada@nord.example",
    phone="+49 431 1",
    mobile="+49 171 2",
    language="de",
    birthday=date(1985, 4, 12),
    external_id="0031",
    notes="First line\nsecond; with, marks \\n and 漢字 " + "long " * 40 + "\n\nend",
)


@pytest.fixture
def written(tmp_path):
    """Write cards; answer the file as bytes, and what is read from it."""

    def write(*cards):
        path = tmp_path / "out.vcf"
        assert CardFile().write(path, cards) == len(cards)
        rows = [row for table in mapped([path]) for row in table.rows]
        return SimpleNamespace(content=path.read_bytes(), rows=rows)

    return write


def test_what_is_written_is_read_again_without_loss(written):
    values = written(ContactCard(contact=ADA, account=NORD)).rows[0].values
    for name in ("name", "first_name", "last_name", "salutation", "title", "department", "email"):
        assert values[name] == getattr(ADA, name)
    for name in ("function", "phone", "mobile", "language", "birthday", "external_id", "notes"):
        assert values[name] == getattr(ADA, name)
    assert values["account.name"] == NORD.name
    place = [values[f"account.{name}"] for name in ("city", "postal_code", "country")]
    assert place == ["Kiel", "24103", "Germany"]


def test_no_line_is_longer_than_the_standard_allows_nor_cut_inside_a_letter(written):
    content = written(ContactCard(contact=ADA, account=NORD)).content
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_a_text_cannot_begin_a_line_or_a_card_of_its_own(written):
    evil = "x\r\nEND:VCARD\nBEGIN:VCARD\rFN:Mallory\x0bTEL:666\u2028NOTE:z"
    found = written(ContactCard(contact=Contact(name="Ada", notes=evil, title="a\r\nTEL:1")))
    assert found.content.count(b"BEGIN:VCARD") == 2  # one of them inside the note
    assert [line for line in found.content.split(b"\r\n") if line.startswith(b"FN")] == [b"FN:Ada"]
    (row,) = found.rows
    assert row.values["notes"].splitlines()[:3] == ["x", "END:VCARD", "BEGIN:VCARD"]


def test_a_customer_does_not_get_our_notes(written):
    assert b"NOTE" not in written(ContactCard(contact=ADA, internal=False)).content

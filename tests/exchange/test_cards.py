"""Cards of every version and maker become people, and what a person cannot hold stays readable."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.folder import mapped


@pytest.fixture
def cards(tmp_path):
    """Map a file of cards; answer the values of its people, by row."""

    def read(content, name="people.vcf"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        (table,) = mapped([path])
        return table

    return read


def card(*lines, version="3.0"):
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def person(table):
    (row,) = table.rows
    assert not row.problems
    return row.values


def test_lines_are_unfolded_and_escapes_undone(cards):
    text = card(
        "FN:Ada Lo", "NOTE:one\\, two\\; three\\\\four\\n", " five", "EMAIL:ada@nord.example"
    )
    assert person(cards(text))["notes"] == "one, two; three\\four\nfive"


def test_quoted_printable_goes_on_behind_a_soft_break_in_any_charset(cards):
    text = card(
        "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg",
        "FN;CHARSET=UTF-8;QUOTED-PRINTABLE:J=C3=B6rg M=C3=BC=",
        "ller",
        version="2.1",
    )
    values = person(cards(text))
    assert (values["name"], values["last_name"]) == ("Jörg Müller", "Müller")


def test_a_file_in_an_old_encoding_keeps_its_letters(cards):
    values = person(cards(card("FN:Jörg Müßig", "ORG:Königlich Essen").encode("cp1252")))
    assert (values["name"], values["account.name"]) == ("Jörg Müßig", "Königlich Essen")


def test_an_old_card_knows_no_escaped_line_breaks(cards):
    assert person(cards(card("FN:Ada", "NOTE:C:\\new", version="2.1")))["notes"] == "C:\\new"


def test_the_number_at_work_is_the_phone_and_no_other_is_lost(cards):
    text = card(
        "FN:Ada Lo",
        "ORG:Nord;Buying;Team 2",
        "TEL;TYPE=HOME:1",
        "TEL;TYPE=WORK,FAX:2",
        "TEL;TYPE=WORK:3",
        "TEL;TYPE=CELL:4",
        "item1.TEL:5",
        "item1.X-ABLabel:_$!<AssistantPhone>!$_",
    )
    values = person(cards(text))
    assert (values["phone"], values["mobile"]) == ("3", "4")
    assert values["department"] == "Buying / Team 2"
    said = set(values["notes"].splitlines())
    assert said == {"Phone (home): 1", "Phone (fax, work): 2", "Phone (assistant phone): 5"}


@pytest.mark.parametrize(
    ("written", "birthday", "note"),
    [
        ("BDAY:19850412", "1985-04-12", None),
        ("BDAY;VALUE=date:1985-04-12", "1985-04-12", None),
        ("BDAY:1953-10-15T23:10:00Z", "1953-10-15", None),
        ("BDAY:--0412", None, "Birthday: 12 April, year not known"),
        ("BDAY;VALUE=text:circa 1800", None, "Birthday: circa 1800"),
        ("BDAY:1985-13-40", None, "Birthday: 1985-13-40"),
    ],
)
def test_a_birthday_is_a_day_and_what_is_none_stays_readable(cards, written, birthday, note):
    values = person(cards(card("FN:Ada", written)))
    found = values.get("birthday")
    assert (found and found.isoformat(), values.get("notes")) == (birthday, note)


def test_a_card_inside_a_card_is_told_on_the_outer_one(cards):
    inner = card("FN:Bea Mo", "TEL;CELL:77", version="2.1").strip()
    for agent in (f"AGENT:\r\n{inner}", "AGENT:" + inner.replace("\r\n", "\\n")):
        values = person(cards(card("FN:Ada Lo", agent)))
        assert values["name"] == "Ada Lo"
        assert values["notes"] == "Assistant: Bea Mo, 77"


def test_a_file_holds_many_people_and_the_firms_they_work_for(tmp_path):
    path = tmp_path / "leads.vcf"  # a name that says nothing about cards
    path.write_text(
        card("FN:Ada Lo", "N:Lo;Ada;;Dr.;", "ORG:Nord")
        + card("FN:Nord", "ORG:Nord", "TEL:1", "ADR:;;Kai 1;Kiel;;24103;Germany")
        + card("KIND:group", "FN:Friends", "MEMBER:urn:uuid:1", version="4.0")
    )
    firms, people = mapped([path])
    (firm,) = firms.rows
    ada, group = people.rows
    assert (firms.kind, people.kind) == ("accounts", "contacts")
    assert firm.values["city"] == "Kiel"
    assert (ada.values["name"], ada.values["salutation"]) == ("Ada Lo", "Dr.")
    assert [one.reason for one in group.problems] == ["row.card.nobody"]


def test_pictures_and_what_programs_note_for_themselves_are_told_as_not_taken(cards):
    table = cards(card("FN:Ada", "PHOTO;ENCODING=b;TYPE=JPEG:aGVsbG8=", "X-ABUID:7"))
    assert {name for name, field in table.columns.items() if field is None} == {
        "Pictures and keys",
        "Technical",
    }
    assert "notes" not in person(table)


def test_a_card_that_is_cut_off_costs_itself_alone(cards):
    table = cards(card("FN:Ada") + "BEGIN:VCARD\r\nFN:Bea\r\nTEL:01")
    ada, bea = table.rows
    assert not ada.problems
    assert [one.reason for one in bea.problems] == ["row.card.open"]


def test_a_lost_end_costs_nothing(cards):
    rows = list(cards("BEGIN:VCARD\nFN:Ada\n" + card("FN:Bea")).rows)
    assert [row.values["name"] for row in rows] == ["Ada", "Bea"]


@pytest.mark.parametrize(
    ("content", "code"), [("", "import.file.empty"), ("hello", "import.file.no.cards")]
)
def test_a_file_without_cards_is_refused(cards, content, code):
    with pytest.raises(RuleBroken) as refused:
        cards(content)
    assert refused.value.code == code


def test_hostile_cards_end_in_time(cards):
    deep = "BEGIN:VCARD\nAGENT:\n" * 5000
    assert [row.problems[0].reason for row in cards(deep + "FN:X\n").rows] == ["row.card.deep"]
    many = card("FN:Ada", *["NOTE:a"] * 200_000)
    assert [row.problems[0].reason for row in cards(many).rows] == ["row.card.large"]
    quotes = card("FN:Ada", "TEL;TYPE=" + '"' * 100_001 + ":1", "NOTE:" + "\\" * 100_001)
    assert [row.values["name"] for row in cards(quotes).rows] == ["Ada"]


def test_every_real_card_is_a_person_a_firm_or_told_why_not(real):
    counts = {"people": 0, "firms": 0, "skipped": []}
    for path in sorted((real / "vcards").rglob("*.vcf")):
        for table in mapped([path]):
            rows = list(table.rows)
            good = [row for row in rows if not row.problems]
            counts["people" if table.kind == "contacts" else "firms"] += len(good)
            counts["skipped"] += [path.stem for row in rows if row.problems]
            said = " ".join(str(value) for row in good for value in row.values.values())
            assert "\ufffd" not in said, path
    assert counts == {"people": 71, "firms": 1, "skipped": ["vcard-group", "vcard-url"]}


PIECES = (
    *(
        b"BEGIN:VCARD\r\n",
        b"END:VCARD\r\n",
        b"FN:Ada\r\n",
        b"AGENT:\r\n",
        b"TEL;",
        b"PREF=\xc2\xb2",
    ),
    *(b"ENCODING=QUOTED-PRINTABLE", b"CHARSET=\0", b"CHARSET=idna", b"ENCODING=b", b"BDAY:--99"),
    *(b"=", b";", b":", b'"', b"\\", b"\\n", b"\r", b"\n", b" ", b"\xff", b"\0", b"item1.", b"^n"),
)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join))
def test_whatever_stands_in_a_file_it_is_read_or_refused(tmp_path, content):
    path = tmp_path / "any.vcf"
    path.write_bytes(content)
    try:
        rows = [row for table in mapped([path]) for row in table.rows]
    except RuleBroken as refused:
        assert refused.code.startswith("import.file.")
    else:
        assert all(row.problems or row.values.get("name") for row in rows)

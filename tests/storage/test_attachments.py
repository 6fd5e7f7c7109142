"""Files of customers: taken in once, given out safely, never lost, never run."""

import json
import stat
from hashlib import sha256

import pytest
from sqlalchemy import func, insert, select

from kamdesk.app.bootstrap import open_desk
from kamdesk.domain.attachments import LARGEST_FILE, Attachment
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.attaching import Held, Of
from kamdesk.storage.engine import open_engine
from kamdesk.storage.records import content
from tests.conftest import DEVICE
from tests.support.portfolio import living, small, store

PDF = b"%PDF-1.7 an offer"


@pytest.fixture
def portfolio(desk):
    made = small()
    store(desk, made.everything)
    return made


@pytest.fixture
def attached(desk, portfolio):
    """Attach a file and return it."""

    def attach(name="Offer.pdf", data=PDF, **whose):
        of = Of(**(whose or {"account_id": portfolio.account.id}))
        outcome = desk.attachments.attach([Held(name=name, data=data)], of)
        return desk.reader.all(Attachment, id=list(outcome.ids))[0]

    return attach


def contents(file):
    engine = open_engine(file)
    with engine.connect() as connection:
        found = connection.scalar(select(func.count()).select_from(content))
    engine.dispose()
    return found


def refused(act, *args, **options):
    with pytest.raises(RuleBroken) as error:
        act(*args, **options)
    return error.value.code


def test_a_file_is_kept_with_its_name_kind_size_and_content(desk, attached):
    one = attached("../../evil\u202e/Offer.pdf")
    assert (one.name, one.media_type, one.size) == ("Offer.pdf", "application/pdf", len(PDF))
    assert one.digest == sha256(PDF).hexdigest()
    assert desk.contents.read(one.digest) == PDF


def test_the_same_content_is_kept_once(attached, file):
    attached("a.pdf")
    attached("b.pdf")
    assert contents(file) == 1


def test_a_file_of_a_person_or_a_touchpoint_is_the_accounts_too(attached, portfolio):
    of_person = attached(contact_id=portfolio.contact.id)
    of_visit = attached(touchpoint_id=portfolio.touchpoint.id)
    assert of_person.account_id == of_visit.account_id == portfolio.account.id


def test_a_file_of_nobody_is_refused(desk):
    assert refused(desk.attachments.attach, [Held(name="a", data=b"")], Of()) == (
        "attachment.of.nobody"
    )


def test_undo_takes_a_file_away_and_redo_brings_it_with_its_content(desk, attached, file):
    before = living(file)
    attached()
    after = living(file)
    desk.history.undo()
    assert living(file) == before
    desk.history.redo()
    assert living(file) == after
    assert desk.upkeep.examine().passed


def test_a_file_that_is_too_large_is_refused_unread(desk, portfolio, tmp_path):
    large = tmp_path / "large.pdf"
    with large.open("wb") as hole:
        hole.truncate(LARGEST_FILE + 1)
    of = Of(account_id=portfolio.account.id)
    assert refused(desk.attachments.attach_paths, [large], of) == "attachment.too.large"
    assert refused(desk.attachments.attach_paths, [tmp_path], of) == "attachment.is.folder"
    assert not desk.reader.all(Attachment)


def test_saving_writes_below_the_chosen_folder_and_overwrites_nothing(desk, attached, tmp_path):
    one = attached("..\\..\\CON.pdf")
    out = tmp_path / "out"
    out.mkdir()
    places = [desk.attachments.save(one.id, out) for _ in range(2)]
    assert [place.name for place in places] == ["_CON.pdf", "_CON (2).pdf"]
    assert {place.parent for place in places} == {out}
    assert places[0].read_bytes() == PDF
    named = desk.attachments.save(one.id, out / "_CON.pdf")
    assert named.name == "_CON (3).pdf"


def test_an_opened_copy_is_read_only_private_and_gone_with_the_desk(file, tmp_path):
    desk = open_desk(file, DEVICE, create=True)
    made = small()
    store(desk, made.everything)
    of = Of(account_id=made.account.id)
    outcome = desk.attachments.attach([Held(name="Offer.pdf", data=PDF)], of)
    place = desk.attachments.lay_out(next(iter(outcome.ids)))
    assert place.read_bytes() == PDF
    assert stat.S_IMODE(place.stat().st_mode) == 0o400
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    desk.close()
    assert not place.exists()


@pytest.mark.parametrize(("name", "data"), [("a.exe", b"x"), ("a.txt", b"#!/bin/sh")])
def test_a_program_is_saved_but_never_opened(desk, attached, tmp_path, name, data):
    one = attached(name, data)
    assert refused(desk.attachments.lay_out, one.id) == "attachment.only.saved"
    assert desk.attachments.save(one.id, tmp_path).read_bytes() == data


def test_a_new_name_is_cleaned_and_the_content_cannot_be_claimed(desk, attached):
    one = attached()
    desk.attachments.change(one.id, name="x/\u202ePlan.docx", notes="draft")
    changed = desk.reader.one(Attachment, one.id)
    assert (changed.name, changed.notes) == ("Plan.docx", "draft")
    assert changed.media_type.endswith("document")
    assert refused(desk.attachments.change, one.id, digest="0") == "attachment.content.fixed"
    assert refused(desk.attachments.add, one) == "attachment.needs.file"


def test_export_carries_the_contents_and_import_brings_them(desk, attached, tmp_path):
    one = attached("large.pdf", PDF + bytes(7_000_000))
    out, other_file = tmp_path / "all.json", tmp_path / "other.kamdesk"
    desk.interchange.export_everything(out)
    other = open_desk(other_file, DEVICE, create=True)
    merged = other.interchange.import_everything(out)
    assert merged.without_content == ()
    assert other.contents.read(one.digest) == PDF + bytes(7_000_000)
    assert other.upkeep.examine().passed
    assert other.interchange.import_everything(out).created == 0
    other.close()


@pytest.mark.parametrize("harm", ["changed", "cut"])
def test_a_content_that_was_harmed_on_its_way_is_refused(desk, attached, tmp_path, harm):
    attached()
    out = tmp_path / "all.json"
    desk.interchange.export_everything(out)
    document = json.loads(out.read_text("utf-8"))
    piece = document["contents"][0]
    piece |= {"data": "AAAA"} if harm == "changed" else {"more": True}
    out.write_text(json.dumps(document), "utf-8")
    assert refused(desk.interchange.import_everything, out) == "portfolio.unreadable"


def test_an_attachment_that_comes_without_its_file_is_named(desk, attached, tmp_path):
    attached()
    out = tmp_path / "all.json"
    desk.interchange.export_everything(out)
    document = json.loads(out.read_text("utf-8"))
    del document["contents"]
    out.write_text(json.dumps(document), "utf-8")
    other = open_desk(tmp_path / "other.kamdesk", DEVICE, create=True)
    assert other.interchange.import_everything(out).without_content == ("Offer.pdf",)
    assert other.interchange.without_content() == ("Offer.pdf",)
    found = {check.name: check.passed for check in other.upkeep.examine().checks}
    assert not found["attachments.contents"]
    other.close()


def test_doctor_finds_what_belongs_to_nobody_and_takes_it_away(desk, attached, file):
    one = attached()
    desk.attachments.delete(one.id)
    engine = open_engine(file)
    with engine.begin() as connection:
        connection.execute(insert(content), {"digest": "0" * 64, "data": b"lost"})
    engine.dispose()
    found = {check.name: check.passed for check in desk.upkeep.examine().checks}
    assert not found["contents.attached"]
    mended = desk.upkeep.examine(repair=True)
    assert (mended.passed, mended.repaired) == (True, ("contents.attached",))
    assert contents(file) == 1  # what lies in the trash keeps its file

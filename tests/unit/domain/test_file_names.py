"""Names of files that others chose do no harm, and what may be opened is a short list."""

import pytest

from kamdesk.domain.file_kinds import FileKind, file_kind, may_be_opened, media_type
from kamdesk.domain.file_names import numbered, safe_name, shown_name


@pytest.mark.parametrize(
    ("typed", "shown", "written"),
    [
        ("../../../.bashrc", ".bashrc", "bashrc"),
        ("D:\\inbox\\Offer.pdf", "Offer.pdf", "Offer.pdf"),
        ("invoice_\u202efdp.exe", "invoice_fdp.exe", "invoice_fdp.exe"),
        ("tab\there\x00\x07.txt", "tab here.txt", "tab here.txt"),
        ("CON.txt", "CON.txt", "_CON.txt"),
        ("lpt1.tar.gz", "lpt1.tar.gz", "_lpt1.tar.gz"),
        ("x.exe. . ", "x.exe. .", "x.exe"),
        ("Offer: 50% <new>|?.pdf", "Offer: 50% <new>|?.pdf", "Offer_ 50% _new___.pdf"),
        ("Größe – 日本.pdf", "Größe – 日本.pdf", "Größe – 日本.pdf"),
        ("...", "...", "file"),
        ("", "", "file"),
    ],
)
def test_a_name_is_shown_without_tricks_and_written_without_harm(typed, shown, written):
    assert shown_name(typed) == shown
    assert safe_name(typed) == written


def test_a_long_name_keeps_its_end_and_fits_every_disk():
    name = safe_name("界" * 300 + ".pdf")
    assert name.endswith("界.pdf")
    assert len(name.encode()) <= 255


def test_what_is_there_already_gets_a_neighbor_with_a_number():
    names = numbered("Offer.pdf")
    assert [next(names) for _ in range(3)] == ["Offer.pdf", "Offer (2).pdf", "Offer (3).pdf"]


@pytest.mark.parametrize("name", ["a.pdf", "B.DOCX", "photo.jpg", "notes.txt"])
def test_documents_pictures_and_texts_may_be_opened(name):
    assert may_be_opened(name)


@pytest.mark.parametrize(
    "name",
    [
        "a.exe",
        "a.pdf.exe",
        "a.pdf.exe. ",
        "a.sh",
        "a.docm",
        "a.xlsm",
        "a.lnk",
        "a.url",
        "a.desktop",
        "a.zip",
        "a.html",
        "a.svg",
        "a.js",
        "a",
        ".pdf",
        "a\u202efdp.exe",
    ],
)
def test_whatever_may_run_something_is_only_saved(name):
    assert not may_be_opened(name)


@pytest.mark.parametrize("begins", [b"MZ\x90", b"\x7fELF", b"#!/bin/sh", b"\xef\xbb\xbf#!/bin/sh"])
def test_a_program_that_is_called_a_text_is_not_opened(begins):
    assert not may_be_opened("notes.txt", begins)


def test_the_kind_of_a_file_is_told_by_its_name_alone():
    assert media_type("Offer.PDF") == "application/pdf"
    assert media_type("a.docx").endswith("wordprocessingml.document")
    assert media_type("what.is.this") == "application/octet-stream"
    assert file_kind("a.png") is FileKind.PICTURE
    assert file_kind("a.bin") is FileKind.OTHER

"""The kinds of documents the desk writes, and the forms they are written in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date


class DocumentKind(StrEnum):
    """What a document is."""

    PLAN = "plan"
    BRIEF = "brief"
    ROUTE = "route"
    HAND_OVER = "hand-over"
    MAP = "map"


class Form(StrEnum):
    """What file a document becomes."""

    PDF = "pdf"
    DOCX = "docx"
    SVG = "svg"
    PNG = "png"


class Document(Protocol):
    """A read model that can be set: a plan, a brief, a route, a hand-over, a map."""

    @property
    def as_of(self) -> date: ...


FORMS = {
    DocumentKind.PLAN: (Form.PDF,),
    DocumentKind.BRIEF: (Form.PDF, Form.DOCX),
    DocumentKind.ROUTE: (Form.PDF, Form.DOCX),
    DocumentKind.HAND_OVER: (Form.PDF, Form.DOCX),
    DocumentKind.MAP: (Form.PDF, Form.SVG, Form.PNG),
}

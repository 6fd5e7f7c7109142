"""A document set on a worker: its pages for the eye, its file for the reader."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.brief import Route
from kamdesk.services.document_kinds import DocumentKind, Form
from kamdesk.services.planning import Audience
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import apology
from kamdesk.ui.views.reports.kinds import name_words

if TYPE_CHECKING:
    from kamdesk.services.brief import CustomerBrief
    from kamdesk.services.briefing import BriefService
    from kamdesk.services.documents import CustomerPlan
    from kamdesk.services.hand_over import HandOver
    from kamdesk.services.handing_over import HandOverService
    from kamdesk.services.planning import PlanService
    from kamdesk.services.ports import DocumentWriter

    Made: TypeAlias = CustomerPlan | CustomerBrief | HandOver | Route

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
LONGEST = 80
NO_PLACE = QT_TRANSLATE_NOOP(
    "Report",
    "Nothing can be written there: close the file if it is open, or choose another folder.",
)
LOST = {
    "long-term archiving (PDF/A)": QT_TRANSLATE_NOOP("Report", "long-term archiving (PDF/A)"),
    "reading aloud by assistive technology (PDF/UA)": QT_TRANSLATE_NOOP(
        "Report", "reading aloud by assistive technology (PDF/UA)"
    ),
}


class DocumentDesk(Protocol):
    """The services that put documents together and set them."""

    @property
    def papers(self) -> PlanService: ...
    @property
    def briefs(self) -> BriefService: ...
    @property
    def hand_overs(self) -> HandOverService: ...
    @property
    def writer(self) -> DocumentWriter: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which document, about whom or which day, and for whom."""

    kind: DocumentKind
    account_id: UUID | None = None
    day: date | None = None
    audience: Audience = Audience.INTERNAL
    to: str = ""  # who takes the account over


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The pages, or why there are none."""

    pages: tuple[QImage, ...] = ()
    about: str = ""  # the account it is about; none where it is about several
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """Where a document was written and what the file keeps, or why it was not."""

    path: Path
    standard: str = ""
    lost: tuple[str, ...] = ()
    problem: str = ""

    @property
    def words(self) -> str:
        """What is said of it."""
        if self.problem:
            return self.problem
        said = QCoreApplication.translate("Report", "Saved as {name}  ·  {standard}")
        whole = said.format(name=self.path.name, standard=self.standard)
        if not self.lost:
            return whole
        lost = QCoreApplication.translate("Report", "; without {lost}")
        known = (QCoreApplication.translate("Report", LOST.get(one, one)) for one in self.lost)
        return whole + lost.format(lost=", ".join(known))


def preview(desk: DocumentDesk, wanted: Wanted) -> Preview:
    """Set the pages; for a worker."""
    try:
        document = _document(desk, wanted)
    except RuleBroken as error:
        return Preview(problem=apology(error))
    images = (QImage.fromData(page) for page in desk.writer.pages(document))
    about = "" if isinstance(document, Route) else document.account.name
    return Preview(pages=tuple(images), about=about)


def export(desk: DocumentDesk, wanted: Wanted, path: Path, form: Form) -> Exported:
    """Write the file; for a worker."""
    try:
        written = desk.writer.write(_document(desk, wanted), path, form)
    except RuleBroken as error:
        return Exported(path=path, problem=apology(error))
    except OSError:
        return Exported(path=path, problem=QCoreApplication.translate("Report", NO_PLACE))
    return Exported(path=path, standard=written.standard, lost=written.lost)


def file_name(wanted: Wanted, about: str, day: date, form: Form = Form.PDF) -> str:
    """Return a name that every file system takes."""
    said = name_words(wanted.kind, wanted.audience)
    bare = FORBIDDEN.sub(" ", said.format(about=about[:LONGEST], day=day.isoformat()))
    return f"{' '.join(bare.split())}.{form}"


def _document(desk: DocumentDesk, wanted: Wanted) -> Made:
    if wanted.day is not None:
        return desk.briefs.route(wanted.day)
    if wanted.account_id is None:
        raise RuleBroken("record.gone")
    if wanted.kind is DocumentKind.BRIEF:
        return desk.briefs.brief(wanted.account_id, wanted.audience)
    if wanted.kind is DocumentKind.HAND_OVER:
        return desk.hand_overs.document(wanted.account_id, wanted.to)
    return desk.papers.plan(wanted.account_id, wanted.audience)

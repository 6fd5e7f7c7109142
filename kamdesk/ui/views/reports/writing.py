"""A plan set on a worker: its pages for the eye, its file for the reader."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.planning import Audience
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import apology

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.services.planning import PlanService
    from kamdesk.services.ports import DocumentWriter

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
LONGEST = 80
NAMES = {
    Audience.INTERNAL: QT_TRANSLATE_NOOP("Report", "{account} – account plan {day}"),
    Audience.CUSTOMER: QT_TRANSLATE_NOOP("Report", "{account} – joint plan {day}"),
}
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


class PlanDesk(Protocol):
    """The services that put a plan together and set it."""

    @property
    def plans(self) -> PlanService: ...
    @property
    def writer(self) -> DocumentWriter: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whose plan, and for whom."""

    account_id: UUID
    audience: Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The pages, or why there are none."""

    pages: tuple[QImage, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """Where a plan was written and what the file keeps, or why it was not."""

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


def preview(desk: PlanDesk, wanted: Wanted) -> Preview:
    """Set the pages; for a worker."""
    try:
        plan = desk.plans.plan(wanted.account_id, wanted.audience)
    except RuleBroken as error:
        return Preview(problem=apology(error))
    images = (QImage.fromData(page) for page in desk.writer.pages(plan))
    return Preview(pages=tuple(images))


def export(desk: PlanDesk, wanted: Wanted, path: Path) -> Exported:
    """Write the file; for a worker."""
    try:
        plan = desk.plans.plan(wanted.account_id, wanted.audience)
        written = desk.writer.write(plan, path)
    except RuleBroken as error:
        return Exported(path=path, problem=apology(error))
    except OSError:
        return Exported(path=path, problem=QCoreApplication.translate("Report", NO_PLACE))
    return Exported(path=path, standard=written.standard, lost=written.lost)


def file_name(account: str, audience: Audience, day: date) -> str:
    """Return a name that every file system takes."""
    said = QCoreApplication.translate("Report", NAMES[audience])
    bare = FORBIDDEN.sub(" ", said.format(account=account[:LONGEST], day=day.isoformat()))
    return f"{' '.join(bare.split())}.pdf"

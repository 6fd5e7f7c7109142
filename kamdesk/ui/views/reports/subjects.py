"""What a document is about: an account, or a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from kamdesk.services.document_kinds import DocumentKind
from kamdesk.ui import formats
from kamdesk.ui.views.reports.days import DayPicker
from kamdesk.ui.views.reports.picking import AccountPicker
from kamdesk.ui.views.reports.writing import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from kamdesk.services.briefing import BriefService
    from kamdesk.services.planning import Audience
    from kamdesk.services.ports import RowSource
    from kamdesk.services.rows import AccountRow
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme

WIDTH = 264


class SubjectPicker(QStackedWidget):
    """The list of accounts, or of days with visits, as the kind of document asks."""

    picked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        *,
        accounts: RowSource[AccountRow],
        briefs: BriefService,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.accounts = AccountPicker(theme, tasks, accounts, today)
        self.days = DayPicker(theme, tasks, briefs, today)
        self._kind = DocumentKind.PLAN
        self.addWidget(self.accounts)
        self.addWidget(self.days)
        self.setFixedWidth(theme.scaled(WIDTH))
        self.accounts.picked.connect(self.picked)
        self.days.picked.connect(self.picked)

    @property
    def account_id(self) -> UUID | None:
        """The account picked, whatever is shown."""
        return self.accounts.account_id

    @property
    def about(self) -> str:
        """Whom or which day the document is about, in words."""
        if self._kind is DocumentKind.ROUTE:
            return formats.day(self.days.day) if self.days.day else ""
        return self.accounts.name

    def wanted(self, audience: Audience) -> Wanted | None:
        """Return the document meant, once there is something it can be about."""
        if self._kind is DocumentKind.ROUTE:
            day = self.days.day
            return None if day is None else Wanted(kind=self._kind, day=day)
        account_id = self.accounts.account_id
        if account_id is None:
            return None
        return Wanted(kind=self._kind, account_id=account_id, audience=audience)

    def show_kind(self, kind: DocumentKind) -> None:
        """Offer what a kind of document can be about."""
        self._kind = kind
        of_day = kind is DocumentKind.ROUTE
        self.setCurrentWidget(self.days if of_day else self.accounts)
        if of_day:
            self.days.refresh()

    def refresh(self) -> None:
        """Ask again."""
        self.accounts.refresh()
        if self._kind is DocumentKind.ROUTE:
            self.days.refresh()

    def nothing(self) -> str:
        """Say why there is nothing to show."""
        if self._kind is DocumentKind.ROUTE:
            return self.tr(
                "No visit is in the calendar for the next two months. Log one with a day to come, "
                "such as “visit Ernst Handel on Friday at 10:00”, and its brief will be shown here."
            )
        return self.tr("Add an account; its documents will be shown here.")

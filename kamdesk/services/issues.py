"""Everything a user can do to an issue."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kamdesk.domain.issues import Issue
from kamdesk.services.keeping import Keeping, summed

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Transactions


class IssueService(Keeping[Issue]):
    """Everything a user can do to an issue."""

    def __init__(self, transactions: Transactions) -> None:
        super().__init__(Issue, transactions)

    def resolve(self, today: date, *ids: UUID, resolution: str = "") -> Outcome:
        """Note issues as mended today; one that is mended already stays as it is."""
        names = []
        with self._transactions() as work:
            issues = work.of(Issue)
            for issue_id in ids:
                issue = issues.get(issue_id)
                names.append(issue.title)
                if issue.is_open:
                    issues.save(issue.resolved(max(today, issue.opened), resolution))
            return work.commit("issue.resolve", summed(names))

    def reopen(self, *ids: UUID) -> Outcome:
        """Say of issues that they are not mended after all."""
        names = []
        with self._transactions() as work:
            issues = work.of(Issue)
            for issue_id in ids:
                issue = issues.get(issue_id)
                names.append(issue.title)
                issues.save(issue.reopened())
            return work.commit("issue.reopen", summed(names))

    def postpone(self, issue_id: UUID, due: date) -> Outcome:
        """Mend an issue by another day."""
        with self._transactions() as work:
            issue = work.of(Issue).get(issue_id)
            work.of(Issue).save(replace(issue, due=due))
            return work.commit("issue.postpone", issue.title)

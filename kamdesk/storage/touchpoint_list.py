"""The list of touchpoints, which says what their reports lack under the form in force."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kamdesk.storage.choices import preferences
from kamdesk.storage.listings import TOUCHPOINTS
from kamdesk.storage.lists import SqlList
from kamdesk.storage.report_parts import lacking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session, sessionmaker

    from kamdesk.domain.visit_report import ReportForm
    from kamdesk.services.query import Query
    from kamdesk.services.rows import TouchpointRow


class SqlTouchpointList:
    """Implements ``RowSource``; made anew only when the form was changed."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions
        self._made: tuple[ReportForm, SqlList[TouchpointRow]] | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """What can be sorted by and filtered."""
        return tuple(TOUCHPOINTS.columns)

    def ids(self, query: Query) -> Sequence[UUID]:
        return self._list().ids(query)

    def rows(self, ids: Sequence[UUID]) -> Mapping[UUID, TouchpointRow]:
        return self._list().rows(ids)

    def _list(self) -> SqlList[TouchpointRow]:
        with self._sessions() as session:
            form = preferences(session).report
        made = self._made  # replaced as a whole, so it needs no lock
        if made is None or made[0] != form:
            columns = {**TOUCHPOINTS.columns, "missing": lacking(form)}
            made = form, SqlList(self._sessions, replace(TOUCHPOINTS, columns=columns))
            self._made = made
        return made[1]

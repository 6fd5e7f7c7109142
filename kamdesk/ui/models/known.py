"""The columns of needs, issues, answers, contracts and competitors of an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.surveys import SCALE, UNHAPPY_TO, SurveyKind
from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import DueCell, NumberCell, PillCell, TwoLineCell
from kamdesk.ui.delegates.states import PillDelegate
from kamdesk.ui.delegates.texts import DueDelegate, NumberDelegate, TwoLineDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.inputs import input_of
from kamdesk.ui.models.states import code_state, due_cell

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.services.known_rows import (
        AnswerRow,
        CompetitorRow,
        ContractRow,
        IssueRow,
        NeedRow,
    )
    from kamdesk.ui.theme.tokens import Tone

PROMOTES_FROM, CONTENT_FROM = 9, 4


def need_columns(today: Callable[[], date]) -> tuple[Column[NeedRow], ...]:
    """Return what the needs register shows."""
    return (
        Column(
            key="title",
            title=QT_TRANSLATE_NOOP("Column", "Need"),
            text=lambda row: row.title,
            cell=lambda row: TwoLineCell(title=row.title, subtitle=row.evidence),
            delegate=TwoLineDelegate,
            edit=input_of(Kind.NEEDS, "title"),
            width=240,
            stretches=True,
        ),
        Column(
            key="kind",
            title=QT_TRANSLATE_NOOP("Column", "How known"),
            text=lambda row: word(row.kind),
            cell=lambda row: code_state(row.kind),
            delegate=PillDelegate,
            edit=input_of(Kind.NEEDS, "kind"),
            width=128,
        ),
        Column(
            key="solution",
            title=QT_TRANSLATE_NOOP("Column", "Answered by"),
            text=lambda row: " · ".join(filter(None, (row.product, row.solution))),
            edit=input_of(Kind.NEEDS, "solution"),
            width=220,
            rank=1,
        ),
        Column(
            key="status",
            title=QT_TRANSLATE_NOOP("Column", "Status"),
            text=lambda row: word(row.status),
            cell=lambda row: code_state(row.status),
            delegate=PillDelegate,
            edit=input_of(Kind.NEEDS, "status"),
            width=116,
        ),
        Column(
            key="contact",
            title=QT_TRANSLATE_NOOP("Column", "From"),
            text=lambda row: row.contact or "",
            width=130,
            rank=2,
        ),
        Column(
            key="noted_on",
            title=QT_TRANSLATE_NOOP("Column", "Noted"),
            text=lambda row: formats.day(row.noted_on, today()) if row.noted_on else "",
            edit=input_of(Kind.NEEDS, "noted_on"),
            width=110,
            rank=3,
        ),
    )


def issue_columns(today: Callable[[], date]) -> tuple[Column[IssueRow], ...]:
    """Return what the issue log shows."""
    return (
        Column(
            key="title",
            title=QT_TRANSLATE_NOOP("Column", "Issue"),
            text=lambda row: row.title,
            cell=lambda row: TwoLineCell(
                title=row.title,
                subtitle=row.resolution or row.contact or "",
            ),
            delegate=TwoLineDelegate,
            edit=input_of(Kind.ISSUES, "title"),
            width=220,
            stretches=True,
        ),
        Column(
            key="severity",
            title=QT_TRANSLATE_NOOP("Column", "Severity"),
            text=lambda row: word(row.severity),
            cell=lambda row: code_state(row.severity),
            delegate=PillDelegate,
            edit=input_of(Kind.ISSUES, "severity"),
            width=112,
        ),
        Column(
            key="department",
            title=QT_TRANSLATE_NOOP("Column", "Department"),
            text=lambda row: row.department,
            edit=input_of(Kind.ISSUES, "department"),
            width=120,
            rank=1,
        ),
        Column(
            key="owner",
            title=QT_TRANSLATE_NOOP("Column", "Owner"),
            text=lambda row: row.owner,
            edit=input_of(Kind.ISSUES, "owner"),
            width=120,
            rank=2,
        ),
        *_issue_days(today),
    )


def _issue_days(today: Callable[[], date]) -> tuple[Column[IssueRow], ...]:
    return (
        Column(
            key="opened",
            title=QT_TRANSLATE_NOOP("Column", "Opened"),
            text=lambda row: formats.day(row.opened, today()),
            edit=input_of(Kind.ISSUES, "opened"),
            width=104,
            rank=3,
        ),
        Column(
            key="due",
            title=QT_TRANSLATE_NOOP("Column", "Due"),
            text=lambda row: _due(row, today()).text,
            cell=lambda row: _due(row, today()),
            delegate=DueDelegate,
            edit=input_of(Kind.ISSUES, "due"),
            width=120,
        ),
        Column(
            key="resolved_on",
            title=QT_TRANSLATE_NOOP("Column", "Resolved"),
            text=lambda row: formats.day(row.resolved_on, today()) if row.resolved_on else "",
            edit=input_of(Kind.ISSUES, "resolved_on"),
            width=104,
        ),
        Column(
            key="informed_on",
            title=QT_TRANSLATE_NOOP("Column", "Customer told"),
            text=lambda row: formats.day(row.informed_on, today()) if row.informed_on else "",
            edit=input_of(Kind.ISSUES, "informed_on"),
            width=118,
            rank=4,
        ),
    )


def _due(row: IssueRow, today: date) -> DueCell:
    """Return when it is due; what is resolved is not late any more."""
    if row.resolved_on is None:
        return due_cell(row.due, today)
    return DueCell(text=formats.day(row.due, today) if row.due else "")


def answer_columns(
    today: Callable[[], date], *, account: bool = False
) -> tuple[Column[AnswerRow], ...]:
    """Return what the list of answers shows: who, how much, why; ``account`` where all mix."""
    of_account: Column[AnswerRow] = Column(
        key="account",
        title=QT_TRANSLATE_NOOP("Column", "Account"),
        text=lambda row: row.account,
        width=170,
    )
    return (
        *((of_account,) if account else ()),
        Column(
            key="contact",
            title=QT_TRANSLATE_NOOP("Column", "Respondent"),
            text=lambda row: row.contact or formats.NOTHING,
            cell=lambda row: TwoLineCell(
                title=row.contact or formats.NOTHING,
                subtitle=row.question or word(row.kind),
                icon="message-square",
            ),
            delegate=TwoLineDelegate,
            width=210,
        ),
        Column(
            key="score",
            title=QT_TRANSLATE_NOOP("Column", "Score"),
            text=_score,
            cell=lambda row: PillCell(text=_score(row), tone=_mood(row)),
            delegate=PillDelegate,
            edit=input_of(Kind.SURVEYS, "score"),
            width=90,
        ),
        Column(
            key="comment",
            title=QT_TRANSLATE_NOOP("Column", "Comment"),
            text=lambda row: row.comment,
            edit=input_of(Kind.SURVEYS, "comment"),
            width=240,
            stretches=True,
        ),
        Column(
            key="answered_on",
            title=QT_TRANSLATE_NOOP("Column", "Day"),
            text=lambda row: formats.day(row.answered_on, today()),
            edit=input_of(Kind.SURVEYS, "answered_on"),
            width=112,
        ),
    )


def _score(row: AnswerRow) -> str:
    return f"{row.score}/{SCALE[row.kind][1]}"


def _mood(row: AnswerRow) -> Tone:
    if row.kind is SurveyKind.OWN:
        return "neutral"
    if row.score <= UNHAPPY_TO[row.kind]:
        return "bad"
    good = PROMOTES_FROM if row.kind is SurveyKind.NPS else CONTENT_FROM
    return "good" if row.score >= good else "neutral"


def contract_columns(today: Callable[[], date]) -> tuple[Column[ContractRow], ...]:
    """Return what the list of contracts shows."""
    return (
        Column(
            key="title",
            title=QT_TRANSLATE_NOOP("Column", "Contract"),
            text=lambda row: row.title,
            edit=input_of(Kind.CONTRACTS, "title"),
            width=160,
            stretches=True,
        ),
        Column(
            key="ends",
            title=QT_TRANSLATE_NOOP("Column", "Ends"),
            text=lambda row: formats.day(row.ends, today()) if row.ends else "",
            edit=input_of(Kind.CONTRACTS, "ends"),
            width=112,
        ),
        Column(
            key="notice_by",
            title=QT_TRANSLATE_NOOP("Column", "Notice by"),
            text=lambda row: formats.day(row.notice_by, today()) if row.notice_by else "",
            edit=input_of(Kind.CONTRACTS, "notice_by"),
            width=112,
        ),
        Column(
            key="value",
            title=QT_TRANSLATE_NOOP("Column", "A year"),
            text=lambda row: formats.money(row.value),
            cell=lambda row: NumberCell(text=formats.money(row.value)),
            align=TRAIL,
            delegate=NumberDelegate,
            edit=input_of(Kind.CONTRACTS, "value"),
            width=116,
            rank=1,
        ),
    )


COMPETITOR_COLUMNS: tuple[Column[CompetitorRow], ...] = (
    Column(
        key="name",
        title=QT_TRANSLATE_NOOP("Column", "Competitor"),
        text=lambda row: row.name,
        cell=lambda row: TwoLineCell(title=row.name, subtitle=row.product_group),
        delegate=TwoLineDelegate,
        edit=input_of(Kind.COMPETITORS, "name"),
        width=160,
        stretches=True,
    ),
    Column(
        key="threat",
        title=QT_TRANSLATE_NOOP("Column", "Danger"),
        text=lambda row: word(row.threat),
        cell=lambda row: code_state(row.threat),
        delegate=PillDelegate,
        edit=input_of(Kind.COMPETITORS, "threat"),
        width=112,
    ),
    Column(
        key="spend",
        title=QT_TRANSLATE_NOOP("Column", "Bought there"),
        text=lambda row: formats.money(row.spend),
        align=TRAIL,
        delegate=NumberDelegate,
        edit=input_of(Kind.COMPETITORS, "spend"),
        width=116,
        rank=1,
    ),
)

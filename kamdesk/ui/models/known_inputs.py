"""What can be typed about contracts, competitors, needs, issues and answers."""

from __future__ import annotations

from kamdesk.domain.competitors import Threat
from kamdesk.domain.issues import Severity
from kamdesk.domain.needs import NeedKind, NeedStatus
from kamdesk.domain.surveys import SurveyKind
from kamdesk.services.kinds import Kind
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.input import ACCOUNT, NAME, NOTES, OWNER, Input, Shape, YesNo

CONTACT = Input(
    name="contact",
    title=QT_TRANSLATE_NOOP("Field", "Contact"),
    shape=Shape.RECORD,
    of=Kind.CONTACTS,
)
CONTRACTS = (
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "What was agreed")),
    ACCOUNT,
    Input(name="starts", title=QT_TRANSLATE_NOOP("Field", "Begins"), shape=Shape.DAY),
    Input(name="ends", title=QT_TRANSLATE_NOOP("Field", "Ends"), shape=Shape.DAY),
    Input(name="notice_by", title=QT_TRANSLATE_NOOP("Field", "Notice by"), shape=Shape.DAY),
    Input(name="value", title=QT_TRANSLATE_NOOP("Field", "Value a year"), shape=Shape.MONEY),
    Input(
        name="renews",
        title=QT_TRANSLATE_NOOP("Field", "Renews itself"),
        choices=YesNo,
        shape=Shape.CHOICE,
    ),
    NOTES,
)
COMPETITORS = (
    Input(name="name", title=NAME),
    ACCOUNT,
    Input(name="product_group", title=QT_TRANSLATE_NOOP("Field", "Product group")),
    Input(
        name="threat",
        title=QT_TRANSLATE_NOOP("Field", "Danger"),
        choices=Threat,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(name="spend", title=QT_TRANSLATE_NOOP("Field", "Bought there a year"), shape=Shape.MONEY),
    Input(name="strengths", title=QT_TRANSLATE_NOOP("Field", "Strengths"), shape=Shape.LONG),
    Input(name="weaknesses", title=QT_TRANSLATE_NOOP("Field", "Weaknesses"), shape=Shape.LONG),
)
NEEDS = (
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "What they need")),
    ACCOUNT,
    Input(
        name="kind", title=QT_TRANSLATE_NOOP("Field", "Kind"), choices=NeedKind, shape=Shape.CHOICE
    ),
    Input(
        name="status",
        title=QT_TRANSLATE_NOOP("Field", "Status"),
        choices=NeedStatus,
        shape=Shape.CHOICE,
    ),
    Input(name="evidence", title=QT_TRANSLATE_NOOP("Field", "How we know"), shape=Shape.LONG),
    Input(
        name="product",
        title=QT_TRANSLATE_NOOP("Field", "Product"),
        shape=Shape.RECORD,
        of=Kind.PRODUCTS,
    ),
    Input(name="solution", title=QT_TRANSLATE_NOOP("Field", "Our answer")),
    CONTACT,
    Input(name="noted_on", title=QT_TRANSLATE_NOOP("Field", "Noted on"), shape=Shape.DAY),
)
ISSUES = (
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "What is wrong")),
    ACCOUNT,
    Input(
        name="severity",
        title=QT_TRANSLATE_NOOP("Field", "Severity"),
        choices=Severity,
        shape=Shape.CHOICE,
    ),
    Input(name="due", title=QT_TRANSLATE_NOOP("Field", "To be resolved by"), shape=Shape.DAY),
    Input(name="department", title=QT_TRANSLATE_NOOP("Field", "Department")),
    OWNER,
    CONTACT,
    Input(name="opened", title=QT_TRANSLATE_NOOP("Field", "Open since"), shape=Shape.DAY),
    Input(name="resolved_on", title=QT_TRANSLATE_NOOP("Field", "Resolved on"), shape=Shape.DAY),
    Input(
        name="informed_on", title=QT_TRANSLATE_NOOP("Field", "Customer told on"), shape=Shape.DAY
    ),
    Input(
        name="resolution", title=QT_TRANSLATE_NOOP("Field", "How it was resolved"), shape=Shape.LONG
    ),
    NOTES,
)
ATTACHMENTS = (
    Input(name="name", title=QT_TRANSLATE_NOOP("Field", "Name of the file")),
    CONTACT,
    Input(name="added_on", title=QT_TRANSLATE_NOOP("Field", "Day"), shape=Shape.DAY),
    NOTES,
)
SURVEYS = (
    Input(
        name="kind",
        title=QT_TRANSLATE_NOOP("Field", "Question"),
        choices=SurveyKind,
        shape=Shape.CHOICE,
    ),
    Input(
        name="score",
        title=QT_TRANSLATE_NOOP("Field", "Score"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "NPS 0 to 10, CSAT 1 to 5"),
    ),
    ACCOUNT,
    Input(
        name="contact",
        title=QT_TRANSLATE_NOOP("Field", "Respondent"),
        shape=Shape.RECORD,
        of=Kind.CONTACTS,
    ),
    Input(name="answered_on", title=QT_TRANSLATE_NOOP("Field", "Day"), shape=Shape.DAY),
    Input(name="comment", title=QT_TRANSLATE_NOOP("Field", "Comment"), shape=Shape.LONG),
    Input(name="question", title=QT_TRANSLATE_NOOP("Field", "The question of one’s own")),
)

"""What can be typed about people at a customer and the ties between them."""

from __future__ import annotations

from kamdesk.domain.contacts import BuyingCenter, BuyingRole, Channel, Seniority, Support
from kamdesk.domain.ties import TieKind
from kamdesk.services.kinds import Kind
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.input import ACCOUNT, NAME, NOTES, Input, Shape, YesNo

CONTACTS = (
    Input(name="name", title=NAME),
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "Job title")),
    Input(
        name="function",
        title=QT_TRANSLATE_NOOP("Field", "Function"),
        hint=QT_TRANSLATE_NOOP("Field", "Buying, finance, supply, …"),
    ),
    Input(
        name="seniority",
        title=QT_TRANSLATE_NOOP("Field", "Seniority"),
        choices=Seniority,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(
        name="role",
        title=QT_TRANSLATE_NOOP("Field", "Buying role"),
        choices=BuyingRole,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(
        name="reports_to",
        title=QT_TRANSLATE_NOOP("Field", "Reports to"),
        shape=Shape.RECORD,
        of=Kind.CONTACTS,
    ),
    Input(
        name="support",
        title=QT_TRANSLATE_NOOP("Field", "Stands towards us"),
        choices=Support,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(
        name="influence",
        title=QT_TRANSLATE_NOOP("Field", "Influence, 1 to 5"),
        shape=Shape.NUMBER,
    ),
    Input(
        name="buying_center",
        title=QT_TRANSLATE_NOOP("Field", "In the buying center"),
        choices=BuyingCenter,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(name="department", title=QT_TRANSLATE_NOOP("Field", "Department")),
    Input(name="email", title=QT_TRANSLATE_NOOP("Field", "Email")),
    Input(name="phone", title=QT_TRANSLATE_NOOP("Field", "Phone")),
    Input(name="mobile", title=QT_TRANSLATE_NOOP("Field", "Mobile")),
    Input(
        name="channel",
        title=QT_TRANSLATE_NOOP("Field", "Best reached by"),
        choices=Channel,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(
        name="cadence_days",
        title=QT_TRANSLATE_NOOP("Field", "Contact every (days)"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "As the account"),
    ),
    Input(
        name="cadence_max_days",
        title=QT_TRANSLATE_NOOP("Field", "Contact at the latest after (days)"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "As the account"),
    ),
    Input(name="birthday", title=QT_TRANSLATE_NOOP("Field", "Birthday"), shape=Shape.DAY),
    Input(name="interests", title=QT_TRANSLATE_NOOP("Field", "Interests"), shape=Shape.LONG),
    Input(
        name="source",
        title=QT_TRANSLATE_NOOP("Field", "Where we have it from"),
        hint=QT_TRANSLATE_NOOP("Field", "A card, a fair, the website, …"),
    ),
    Input(name="consent_on", title=QT_TRANSLATE_NOOP("Field", "Agreed on"), shape=Shape.DAY),
    Input(
        name="do_not_contact",
        title=QT_TRANSLATE_NOOP("Field", "Does not want to be contacted"),
        choices=YesNo,
        shape=Shape.CHOICE,
    ),
    Input(name="left_on", title=QT_TRANSLATE_NOOP("Field", "Left on"), shape=Shape.DAY),
    ACCOUNT,
    NOTES,
)
COLLEAGUES = (
    Input(name="name", title=NAME),
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "Job title")),
    Input(name="department", title=QT_TRANSLATE_NOOP("Field", "Department")),
    Input(name="email", title=QT_TRANSLATE_NOOP("Field", "Email")),
    Input(name="phone", title=QT_TRANSLATE_NOOP("Field", "Phone")),
)
TEAM = (
    Input(
        name="colleague",
        title=QT_TRANSLATE_NOOP("Field", "Who of ours"),
        shape=Shape.RECORD,
        of=Kind.COLLEAGUES,
    ),
    Input(name="role", title=QT_TRANSLATE_NOOP("Field", "Role on the team")),
    Input(
        name="responsibility",
        title=QT_TRANSLATE_NOOP("Field", "In charge of"),
        hint=QT_TRANSLATE_NOOP("Field", "Invoices, delivery slots, the board, …"),
    ),
)
MEMBER = (*TEAM, *COLLEAGUES[1:])  # with what is known of the colleague
ACQUAINTANCES = (
    Input(
        name="colleague",
        title=QT_TRANSLATE_NOOP("Field", "Who of ours"),
        shape=Shape.RECORD,
        of=Kind.COLLEAGUES,
    ),
    Input(
        name="contact",
        title=QT_TRANSLATE_NOOP("Field", "Knows whom"),
        shape=Shape.RECORD,
        of=Kind.CONTACTS,
    ),
    Input(
        name="strength",
        title=QT_TRANSLATE_NOOP("Field", "How well"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "1 has met, 5 is trusted"),
    ),
    Input(name="since", title=QT_TRANSLATE_NOOP("Field", "Since"), shape=Shape.DAY),
)
STRENGTHS = (
    Input(
        name="value",
        title=QT_TRANSLATE_NOOP("Field", "How strong"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "1 has met us, 5 trusts us"),
    ),
    Input(name="noted_on", title=QT_TRANSLATE_NOOP("Field", "Day"), shape=Shape.DAY),
    Input(
        name="evidence",
        title=QT_TRANSLATE_NOOP("Field", "What it rests on"),
        shape=Shape.LONG,
        hint=QT_TRANSLATE_NOOP("Field", "Called us first, shared their plan, …"),
    ),
)
TIES = (
    Input(
        name="other",
        title=QT_TRANSLATE_NOOP("Field", "With whom"),
        shape=Shape.RECORD,
        of=Kind.CONTACTS,
    ),
    Input(
        name="kind",
        title=QT_TRANSLATE_NOOP("Field", "Kind"),
        choices=TieKind,
        shape=Shape.CHOICE,
    ),
    Input(
        name="note",
        title=QT_TRANSLATE_NOOP("Field", "About what"),
        hint=QT_TRANSLATE_NOOP("Field", "Delivery slots, former colleagues, …"),
    ),
)

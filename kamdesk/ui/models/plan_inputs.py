"""What can be typed about plans, objectives, SWOT, risks and value delivered."""

from __future__ import annotations

from kamdesk.domain.objectives import Measure
from kamdesk.domain.swot import Quadrant
from kamdesk.services.kinds import Kind
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.input import NOTES, OWNER, Input, Shape, YesNo

UNIT = Input(
    name="unit",
    title=QT_TRANSLATE_NOOP("Field", "Unit"),
    hint=QT_TRANSLATE_NOOP("Field", "%, stores, hours a week"),
)
BASELINE = Input(name="baseline", title=QT_TRANSLATE_NOOP("Field", "Baseline"), shape=Shape.NUMBER)
TARGET = Input(name="target", title=QT_TRANSLATE_NOOP("Field", "Target"), shape=Shape.NUMBER)
PLANS = (
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "Title")),
    Input(name="starts", title=QT_TRANSLATE_NOOP("Field", "Begins"), shape=Shape.DAY),
    Input(name="ends", title=QT_TRANSLATE_NOOP("Field", "Ends"), shape=Shape.DAY),
    Input(name="viewpoint", title=QT_TRANSLATE_NOOP("Field", "Viewpoint of the SWOT")),
    Input(name="situation", title=QT_TRANSLATE_NOOP("Field", "Situation"), shape=Shape.LONG),
    Input(
        name="proposition",
        title=QT_TRANSLATE_NOOP("Field", "The value we propose"),
        shape=Shape.LONG,
    ),
    Input(
        name="resources", title=QT_TRANSLATE_NOOP("Field", "What it takes of us"), shape=Shape.LONG
    ),
    Input(
        name="retrospective",
        title=QT_TRANSLATE_NOOP("Field", "What the period taught"),
        shape=Shape.LONG,
    ),
)
OBJECTIVES = (
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "What is to be reached")),
    Input(
        name="measure",
        title=QT_TRANSLATE_NOOP("Field", "Measured by"),
        choices=Measure,
        shape=Shape.CHOICE,
    ),
    UNIT,
    BASELINE,
    TARGET,
    Input(
        name="current",
        title=QT_TRANSLATE_NOOP("Field", "Now"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "Where it is not computed"),
    ),
    Input(name="due", title=QT_TRANSLATE_NOOP("Field", "Due"), shape=Shape.DAY),
    NOTES,
)
SWOT = (
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "In a few words")),
    Input(
        name="quadrant",
        title=QT_TRANSLATE_NOOP("Field", "Where it belongs"),
        choices=Quadrant,
        shape=Shape.CHOICE,
    ),
)
RISKS = (
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "What may go wrong")),
    Input(
        name="likelihood",
        title=QT_TRANSLATE_NOOP("Field", "Likelihood"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "1 hardly, 5 almost sure"),
    ),
    Input(
        name="impact",
        title=QT_TRANSLATE_NOOP("Field", "Impact"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "1 a nuisance, 5 the account is lost"),
    ),
    Input(
        name="response",
        title=QT_TRANSLATE_NOOP("Field", "What is done about it"),
        shape=Shape.LONG,
    ),
    OWNER,
    Input(
        name="closed",
        title=QT_TRANSLATE_NOOP("Field", "Closed"),
        choices=YesNo,
        shape=Shape.CHOICE,
    ),
)
BENEFITS = (
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "What they gained")),
    Input(name="worth", title=QT_TRANSLATE_NOOP("Field", "Worth"), shape=Shape.MONEY),
    Input(name="promised", title=QT_TRANSLATE_NOOP("Field", "Worth promised"), shape=Shape.MONEY),
    Input(name="delivered_on", title=QT_TRANSLATE_NOOP("Field", "Delivered on"), shape=Shape.DAY),
    Input(name="confirmed_on", title=QT_TRANSLATE_NOOP("Field", "Confirmed on"), shape=Shape.DAY),
    Input(
        name="contact",
        title=QT_TRANSLATE_NOOP("Field", "Confirmed by"),
        shape=Shape.RECORD,
        of=Kind.CONTACTS,
    ),
    UNIT,
    BASELINE,
    TARGET,
    Input(name="measured", title=QT_TRANSLATE_NOOP("Field", "Measured"), shape=Shape.NUMBER),
    Input(name="evidence", title=QT_TRANSLATE_NOOP("Field", "How we know"), shape=Shape.LONG),
)

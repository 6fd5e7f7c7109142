"""What the lists of plans, their parts, benefits, reviews and lessons show."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import aliased

from kamdesk.services import plan_rows as rows
from kamdesk.services.kinds import Kind
from kamdesk.storage.known_listings import named_contact, with_contact
from kamdesk.storage.listings import account_key, named_account, own, with_account
from kamdesk.storage.lists import Listing
from kamdesk.storage.records import (
    AccountRecord,
    ActionRecord,
    BenefitRecord,
    DependencyRecord,
    LessonRecord,
    ObjectiveRecord,
    OpportunityRecord,
    PlanRecord,
    PlanVersionRecord,
    ReviewRecord,
    RiskRecord,
    SnoozeRecord,
    SwotRecord,
    TouchpointRecord,
)

plan = PlanRecord.__table__.c
of_the_plan = named_account | {"account_id": plan.account_id, "plan": plan.title}
needed = aliased(ActionRecord, name="needed")


def with_plan(record: Any) -> Any:
    """Return a table beside the plan of each row, and the plan's account."""
    return record.__table__.join(PlanRecord.__table__, PlanRecord.id == record.plan_id).join(
        AccountRecord.__table__, AccountRecord.id == PlanRecord.account_id
    )


PLANS = Listing(
    record=PlanRecord,
    row=rows.PlanRow,
    source=with_account(PlanRecord),
    columns=own(
        PlanRecord,
        "id",
        "title",
        "account_id",
        "starts",
        "ends",
        "situation",
        "viewpoint",
        "proposition",
        "resources",
        "retrospective",
    )
    | named_account,
    keys=account_key,
    order=(("starts", True), ("account", False)),
    searched=("title", "account"),
)
VERSIONS = Listing(
    record=PlanVersionRecord,
    row=rows.PlanVersionRow,
    source=with_plan(PlanVersionRecord),
    columns=own(PlanVersionRecord, "id", "title", "plan_id", "number", "frozen_on") | of_the_plan,
    keys=account_key,
    order=(("frozen_on", True), ("number", True)),
    searched=("title", "account"),
)
OBJECTIVES = Listing(
    record=ObjectiveRecord,
    row=rows.ObjectiveRow,
    source=with_plan(ObjectiveRecord),
    columns=own(
        ObjectiveRecord,
        "id",
        "title",
        "plan_id",
        "side",
        "measure",
        "unit",
        "baseline",
        "target",
        "current",
        "due",
        "position",
        "notes",
    )
    | of_the_plan,
    keys=account_key,
    order=(("account", False), ("side", False), ("position", False)),
    searched=("title", "account"),
)
SWOT = Listing(
    record=SwotRecord,
    row=rows.SwotRow,
    source=with_plan(SwotRecord).outerjoin(
        TouchpointRecord.__table__, TouchpointRecord.id == SwotRecord.touchpoint_id
    ),
    columns=own(SwotRecord, "id", "title", "plan_id", "quadrant", "position")
    | of_the_plan
    | {"touchpoint": TouchpointRecord.__table__.c.summary},
    keys=account_key,
    order=(("account", False), ("quadrant", False), ("position", False)),
    searched=("title", "account"),
)
RISKS = Listing(
    record=RiskRecord,
    row=rows.RiskRow,
    source=with_plan(RiskRecord),
    columns=own(
        RiskRecord,
        "id",
        "title",
        "plan_id",
        "likelihood",
        "impact",
        "response",
        "owner",
        "closed",
    )
    | of_the_plan,
    keys=account_key,
    order=(("closed", False), ("impact", True), ("likelihood", True)),
    searched=("title", "account"),
)
BENEFITS = Listing(
    record=BenefitRecord,
    row=rows.BenefitRow,
    source=with_contact(BenefitRecord).outerjoin(
        ObjectiveRecord.__table__, ObjectiveRecord.id == BenefitRecord.objective_id
    ),
    columns=own(
        BenefitRecord,
        "id",
        "title",
        "account_id",
        "unit",
        "baseline",
        "target",
        "measured",
        "promised",
        "worth",
        "delivered_on",
        "confirmed_on",
        "evidence",
    )
    | named_account
    | named_contact
    | {"objective": ObjectiveRecord.__table__.c.title},
    keys=account_key,
    order=(("delivered_on", True),),
    searched=("title", "account"),
)
REVIEWS = Listing(
    record=ReviewRecord,
    row=rows.ReviewRow,
    source=with_account(ReviewRecord)
    .outerjoin(PlanRecord.__table__, PlanRecord.id == ReviewRecord.plan_id)
    .outerjoin(OpportunityRecord.__table__, OpportunityRecord.id == ReviewRecord.opportunity_id),
    columns=own(
        ReviewRecord,
        "id",
        "title",
        "account_id",
        "kind",
        "held_on",
        "rating",
        "agenda",
        "findings",
        "decisions",
    )
    | named_account
    | {"plan": plan.title, "opportunity": OpportunityRecord.__table__.c.title},
    keys=account_key,
    order=(("held_on", True),),
    searched=("title", "account"),
)
LESSONS = Listing(
    record=LessonRecord,
    row=rows.LessonRow,
    source=with_account(LessonRecord).outerjoin(
        ReviewRecord.__table__, ReviewRecord.id == LessonRecord.review_id
    ),
    columns=own(
        LessonRecord,
        "id",
        "title",
        "account_id",
        "industry",
        "product_group",
        "competitor",
        "learned_on",
        "notes",
    )
    | named_account
    | {"review": ReviewRecord.__table__.c.title},
    keys=account_key,
    order=(("learned_on", True),),
    searched=("title", "account", "industry", "competitor"),
)
DEPENDENCIES = Listing(
    record=DependencyRecord,
    row=rows.DependencyRow,
    source=DependencyRecord.__table__.join(
        ActionRecord.__table__, ActionRecord.id == DependencyRecord.action_id
    ).join(needed, needed.id == DependencyRecord.needs_id),
    columns=own(DependencyRecord, "id", "action_id", "needs_id")
    | {"action": ActionRecord.__table__.c.title, "needs": needed.title},
    keys={},
    order=(("action", False), ("needs", False)),
    searched=("action", "needs"),
)
SNOOZES = Listing(
    record=SnoozeRecord,
    row=rows.SnoozeRow,
    source=SnoozeRecord.__table__,
    columns=own(SnoozeRecord, "id", "about", "reason", "until"),
    keys={},
    order=(("until", False),),
    searched=("reason",),
)
PLAN_LISTINGS: dict[Kind, Listing[Any]] = {
    Kind.PLANS: PLANS,
    Kind.VERSIONS: VERSIONS,
    Kind.OBJECTIVES: OBJECTIVES,
    Kind.SWOT: SWOT,
    Kind.RISKS: RISKS,
    Kind.BENEFITS: BENEFITS,
    Kind.REVIEWS: REVIEWS,
    Kind.LESSONS: LESSONS,
    Kind.DEPENDENCIES: DEPENDENCIES,
    Kind.SNOOZES: SNOOZES,
}

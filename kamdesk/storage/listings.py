"""What the list of each kind shows, and where each field lies."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, func, select
from sqlalchemy.orm import aliased

from kamdesk.domain.accounts import KEY_TIERS
from kamdesk.domain.visit_report import USUAL
from kamdesk.services import rows
from kamdesk.services.kinds import Kind
from kamdesk.storage.lists import COUNTING, TODAY, Listing
from kamdesk.storage.records import (
    AccountRecord,
    ActionRecord,
    AttendanceRecord,
    ContactRecord,
    CriterionRecord,
    ModelRecord,
    ObjectiveRecord,
    OpportunityRecord,
    PreferenceRecord,
    ProductRecord,
    RateRecord,
    RatingRecord,
    SaleRecord,
    StrengthRecord,
    TargetRecord,
    TouchpointRecord,
)
from kamdesk.storage.report_parts import lacking

account = AccountRecord.__table__.c
named_account = {"account": account.name}
account_key = {"account": account.name_key}
above = aliased(AccountRecord, name="above")
counting: BindParameter[Any] = bindparam(COUNTING, expanding=True)


def own(record: Any, *names: str) -> dict[str, Any]:
    """Return columns of a table under their own names; money as its pair."""
    columns = record.__table__.c
    found: dict[str, Any] = {}
    for name in names:
        unit = next((u for u in ("minor", "fine") if f"{name}_{u}" in columns), None)
        found[name] = (
            (columns[f"{name}_{unit}"], columns[f"{name}_currency"]) if unit else columns[name]
        )
    return found


def with_account(record: Any) -> Any:
    """Return a table beside the account of each row, if it has one."""
    return record.__table__.outerjoin(
        AccountRecord.__table__, AccountRecord.id == record.account_id
    )


def last_touch(owner: Any) -> Any:
    """Return the day of the last touchpoint of an account that counts as contact."""
    return (
        select(func.max(TouchpointRecord.happened_on))
        .where(TouchpointRecord.account_id == owner, *made())
        .scalar_subquery()
    )


def judged_last() -> Any:
    """Return how strong the relationship with a person was judged last."""
    judged = StrengthRecord.__table__.c
    return (
        select(judged.value)
        .where(judged.contact_id == ContactRecord.id, judged.deleted_at.is_(None))
        .order_by(judged.noted_on.desc(), judged.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def last_met() -> Any:
    """Return the day a person last took part in a touchpoint that counts as contact."""
    return (
        select(func.max(TouchpointRecord.happened_on))
        .join(AttendanceRecord, AttendanceRecord.touchpoint_id == TouchpointRecord.id)
        .where(
            AttendanceRecord.contact_id == ContactRecord.id,
            AttendanceRecord.deleted_at.is_(None),
            *made(),
        )
        .scalar_subquery()
    )


def made() -> tuple[Any, ...]:
    """Return the conditions of a touchpoint that has been and counts by the portfolio's rule."""
    return (
        TouchpointRecord.deleted_at.is_(None),
        TouchpointRecord.kind.in_(counting),
        TouchpointRecord.happened_on <= bindparam(TODAY),
    )


def people() -> Any:
    """Return the names of who took part in a touchpoint."""
    person = aliased(ContactRecord)
    return (
        select(func.aggregate_strings(person.name, ", "))
        .join(AttendanceRecord, AttendanceRecord.contact_id == person.id)
        .where(
            AttendanceRecord.touchpoint_id == TouchpointRecord.id,
            AttendanceRecord.deleted_at.is_(None),
        )
        .scalar_subquery()
    )


PLAIN_ACCOUNTS = Listing(  # what of an account is no figure; those are made by their rules
    record=AccountRecord,
    row=rows.AccountRow,
    source=AccountRecord.__table__.outerjoin(
        above, and_(above.id == account.parent_id, above.deleted_at.is_(None))
    ),
    columns=own(
        AccountRecord,
        "id",
        "name",
        "tier",
        "status",
        "industry",
        "city",
        "country",
        "owner",
        "joined",
        "contract_end",
    )
    | {
        "account_id": account.id,
        "parent": above.name,
        "is_key": account.tier.in_(KEY_TIERS),
    },
    keys={"name": account.name_key, "parent": above.name_key},
    order=(("name", False),),
    searched=("name", "industry", "city", "country"),
)
CONTACTS = Listing(
    record=ContactRecord,
    row=rows.ContactRow,
    source=with_account(ContactRecord),
    columns=own(
        ContactRecord,
        "id",
        "name",
        "account_id",
        "title",
        "department",
        "seniority",
        "role",
        "support",
        "influence",
        "email",
        "phone",
        "mobile",
        "birthday",
        "left_on",
    )
    | named_account
    | {"last_touchpoint": last_met(), "strength": judged_last()},
    keys=account_key | {"name": ContactRecord.name_key},
    order=(("name", False),),
    searched=("name", "account"),
    rhythmic=True,
)
TOUCHPOINTS = Listing(
    record=TouchpointRecord,
    row=rows.TouchpointRow,
    source=with_account(TouchpointRecord),
    columns=own(
        TouchpointRecord,
        "id",
        "happened_on",
        "at",
        "kind",
        "account_id",
        "summary",
        "objective",
        "outcome",
        "next_step",
        "sentiment",
        "minutes",
        "tags",
        "notes",
        "parts",
    )
    | named_account
    | {"people": people(), "missing": lacking(USUAL)},
    keys=account_key,
    order=(("happened_on", True), ("at", True)),
    searched=("summary", "outcome", "account"),
)
PRODUCTS = Listing(
    record=ProductRecord,
    row=rows.ProductRow,
    source=ProductRecord.__table__,
    columns=own(
        ProductRecord, "id", "name", "code", "group", "unit", "list_price", "cost_price", "active"
    ),
    keys={"name": ProductRecord.name_key},
    order=(("name", False),),
    searched=("name", "code", "group"),
)
SALES = Listing(
    record=SaleRecord,
    row=rows.SaleRow,
    source=with_account(SaleRecord).outerjoin(
        ProductRecord.__table__, ProductRecord.id == SaleRecord.product_id
    ),
    columns=own(
        SaleRecord, "id", "sold_on", "account_id", "order_number", "quantity", "amount", "cost"
    )
    | named_account
    | {
        "product": ProductRecord.__table__.c.name,
        "product_group": ProductRecord.__table__.c.group,
    },
    keys=account_key | {"product": ProductRecord.__table__.c.name_key},
    order=(("sold_on", True),),
    searched=("account", "product", "order_number"),
)
OPPORTUNITIES = Listing(
    record=OpportunityRecord,
    row=rows.OpportunityRow,
    source=with_account(OpportunityRecord),
    columns=own(
        OpportunityRecord,
        "id",
        "title",
        "account_id",
        "kind",
        "stage",
        "probability",
        "amount",
        "margin",
        "expected_close",
        "closed_on",
        "product_group",
        "next_step",
        "competitor",
        "reason",
        "owner",
    )
    | named_account
    | {"last_touchpoint": last_touch(OpportunityRecord.account_id)},
    keys=account_key | {"title": OpportunityRecord.title_key},
    order=(("expected_close", False),),
    searched=("title", "account"),
    rhythmic=True,
)
ACTIONS = Listing(
    record=ActionRecord,
    row=rows.ActionRow,
    source=with_account(ActionRecord)
    .outerjoin(OpportunityRecord.__table__, OpportunityRecord.id == ActionRecord.opportunity_id)
    .outerjoin(ContactRecord.__table__, ContactRecord.id == ActionRecord.contact_id)
    .outerjoin(ObjectiveRecord.__table__, ObjectiveRecord.id == ActionRecord.objective_id),
    columns=own(
        ActionRecord,
        "id",
        "title",
        "account_id",
        "opportunity_id",
        "promise",
        "owner",
        "department",
        "due",
        "at",
        "first_due",
        "status",
        "done_on",
        "priority",
        "recurrence",
        "waiting_for",
        "remind_before",
        "checklist",
        "notes",
    )
    | named_account
    | {
        "opportunity": OpportunityRecord.__table__.c.title,
        "objective": ObjectiveRecord.__table__.c.title,
        "contact": ContactRecord.__table__.c.name,
    },
    keys=account_key | {"title": ActionRecord.title_key},
    order=(("status", False), ("due", False), ("priority", False)),
    searched=("title", "account"),
)
TARGETS = Listing(
    record=TargetRecord,
    row=rows.TargetRow,
    source=with_account(TargetRecord),
    columns=own(
        TargetRecord,
        "id",
        "month",
        "account_id",
        "product_group",
        "new_business",
        "amount",
        "stretch",
    )
    | named_account,
    keys=account_key,
    order=(("month", False), ("account", False)),
    searched=("account", "product_group"),
)
MODELS = Listing(
    record=ModelRecord,
    row=rows.ModelRow,
    source=ModelRecord.__table__,
    columns=own(ModelRecord, "id", "name", "purpose", "active", "cut"),
    keys={},
    order=(("name", False),),
    searched=("name",),
)
CRITERIA = Listing(
    record=CriterionRecord,
    row=rows.CriterionRow,
    source=CriterionRecord.__table__.join(
        ModelRecord.__table__, ModelRecord.id == CriterionRecord.model_id
    ),
    columns=own(
        CriterionRecord,
        "id",
        "model_id",
        "name",
        "weight",
        "reversed",
        "active",
        "position",
        "anchor_1",
        "anchor_4",
        "anchor_7",
        "anchor_10",
    )
    | {"model": ModelRecord.__table__.c.name},
    keys={},
    order=(("model", False), ("position", False)),
    searched=("name",),
)
RATINGS = Listing(
    record=RatingRecord,
    row=rows.RatingRow,
    source=RatingRecord.__table__.join(
        AccountRecord.__table__, AccountRecord.id == RatingRecord.account_id
    ).join(CriterionRecord.__table__, CriterionRecord.id == RatingRecord.criterion_id),
    columns=own(RatingRecord, "id", "account_id", "criterion_id", "value", "evidence", "rated_on")
    | named_account
    | {"criterion": CriterionRecord.__table__.c.name},
    keys=account_key,
    order=(("account", False), ("criterion", False)),
    searched=("account", "criterion"),
)
RATES = Listing(
    record=RateRecord,
    row=rows.RateRow,
    source=RateRecord.__table__,
    columns=own(RateRecord, "id", "day", "base", "quote", "rate", "source"),
    keys={},
    order=(("day", True), ("base", False)),
    searched=("base", "quote"),
)
PREFERENCES = Listing(
    record=PreferenceRecord,
    row=rows.PreferenceRow,
    source=PreferenceRecord.__table__,
    columns=own(PreferenceRecord, "id", "name", "value"),
    keys={},
    order=(("name", False),),
    searched=("name",),
)
LISTINGS: dict[Kind, Listing[Any]] = {
    Kind.CONTACTS: CONTACTS,
    Kind.TOUCHPOINTS: TOUCHPOINTS,
    Kind.PRODUCTS: PRODUCTS,
    Kind.SALES: SALES,
    Kind.OPPORTUNITIES: OPPORTUNITIES,
    Kind.ACTIONS: ACTIONS,
    Kind.TARGETS: TARGETS,
    Kind.MODELS: MODELS,
    Kind.CRITERIA: CRITERIA,
    Kind.RATINGS: RATINGS,
    Kind.RATES: RATES,
    Kind.PREFERENCES: PREFERENCES,
}

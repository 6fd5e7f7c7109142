"""What the lists of contracts, needs, issues, answers and our people show."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import aliased

from kamdesk.domain.actions import OPEN_STATUSES
from kamdesk.services import known_rows as rows
from kamdesk.services.kinds import Kind
from kamdesk.storage.listings import account_key, named_account, own, with_account
from kamdesk.storage.lists import Listing
from kamdesk.storage.records import (
    AccountRecord,
    AcquaintanceRecord,
    ActionRecord,
    AnswerRecord,
    AssignmentRecord,
    AttachmentRecord,
    ColleagueRecord,
    CompetitorRecord,
    ContactRecord,
    ContractRecord,
    IssueRecord,
    NeedRecord,
    ProductRecord,
    StrengthRecord,
    TieRecord,
    TouchpointRecord,
)

account = AccountRecord.__table__.c
contact = ContactRecord.__table__.c
colleague = ColleagueRecord.__table__.c
named_contact = {"contact": contact.name}
other = aliased(ContactRecord, name="other")


def with_contact(record: Any) -> Any:
    """Return a table beside the account and the contact of each row."""
    return with_account(record).outerjoin(
        ContactRecord.__table__, ContactRecord.id == record.contact_id
    )


def people_s_account(source: Any) -> Any:
    """Return a source that has contacts, beside the account of each."""
    return source.outerjoin(AccountRecord.__table__, AccountRecord.id == ContactRecord.account_id)


def on_the_teams_of(told: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return something of the accounts whose teams a colleague is on."""
    place = AssignmentRecord.__table__.c
    return (
        select(told)
        .where(
            place.colleague_id == colleague.id,
            place.deleted_at.is_(None),
            account.id == place.account_id,
            account.deleted_at.is_(None),
        )
        .correlate(ColleagueRecord.__table__)
        .scalar_subquery()
    )


def waiting_for(record: Any, still: ColumnElement[bool]) -> ColumnElement[int]:
    """Return how many open things name a colleague as their owner."""
    its = record.__table__.c
    return (
        select(func.count(its.id))
        .where(func.lower(its.owner) == func.lower(colleague.name))
        .where(its.deleted_at.is_(None), still)
        .correlate(ColleagueRecord.__table__)
        .scalar_subquery()
    )


CONTRACTS = Listing(
    record=ContractRecord,
    row=rows.ContractRow,
    source=with_account(ContractRecord),
    columns=own(
        ContractRecord,
        "id",
        "title",
        "account_id",
        "starts",
        "ends",
        "notice_by",
        "value",
        "renews",
        "notes",
    )
    | named_account,
    keys=account_key,
    order=(("ends", False),),
    searched=("title", "account"),
)
COMPETITORS = Listing(
    record=CompetitorRecord,
    row=rows.CompetitorRow,
    source=with_account(CompetitorRecord),
    columns=own(
        CompetitorRecord,
        "id",
        "name",
        "account_id",
        "product_group",
        "spend",
        "threat",
        "strengths",
        "weaknesses",
    )
    | named_account,
    keys=account_key,
    order=(("name", False), ("account", False)),
    searched=("name", "account", "product_group"),
)
NEEDS = Listing(
    record=NeedRecord,
    row=rows.NeedRow,
    source=with_contact(NeedRecord).outerjoin(
        ProductRecord.__table__, ProductRecord.id == NeedRecord.product_id
    ),
    columns=own(
        NeedRecord,
        "id",
        "title",
        "account_id",
        "kind",
        "evidence",
        "solution",
        "status",
        "noted_on",
    )
    | named_account
    | named_contact
    | {"product": ProductRecord.__table__.c.name},
    keys=account_key,
    order=(("noted_on", True),),
    searched=("title", "account", "solution"),
)
ISSUES = Listing(
    record=IssueRecord,
    row=rows.IssueRow,
    source=with_contact(IssueRecord),
    columns=own(
        IssueRecord,
        "id",
        "title",
        "account_id",
        "severity",
        "department",
        "owner",
        "opened",
        "due",
        "resolved_on",
        "resolution",
        "informed_on",
        "notes",
    )
    | named_account
    | named_contact,
    keys=account_key,
    order=(("resolved_on", True), ("severity", False), ("opened", False)),
    searched=("title", "account", "department"),
)
SURVEYS = Listing(
    record=AnswerRecord,
    row=rows.AnswerRow,
    source=with_contact(AnswerRecord),
    columns=own(
        AnswerRecord,
        "id",
        "account_id",
        "kind",
        "question",
        "score",
        "answered_on",
        "comment",
    )
    | named_account
    | named_contact,
    keys=account_key,
    order=(("answered_on", True),),
    searched=("account", "contact", "comment"),
)
COLLEAGUES = Listing(
    record=ColleagueRecord,
    row=rows.ColleagueRow,
    source=ColleagueRecord.__table__,
    columns=own(ColleagueRecord, "id", "name", "title", "department", "email", "phone")
    | {
        "accounts": on_the_teams_of(func.aggregate_strings(account.name, ", ")),
        "account_count": on_the_teams_of(func.count(account.id)),
        "open_actions": waiting_for(ActionRecord, ActionRecord.status.in_(OPEN_STATUSES)),
        "open_issues": waiting_for(IssueRecord, IssueRecord.resolved_on.is_(None)),
    },
    keys={"name": ColleagueRecord.name_key},
    order=(("name", False),),
    searched=("name", "department"),
)
TEAM = Listing(
    record=AssignmentRecord,
    row=rows.AssignmentRow,
    source=with_account(AssignmentRecord).join(
        ColleagueRecord.__table__, ColleagueRecord.id == AssignmentRecord.colleague_id
    ),
    columns=own(AssignmentRecord, "id", "account_id", "colleague_id", "role", "responsibility")
    | named_account
    | {
        "colleague": colleague.name,
        "department": colleague.department,
        "email": colleague.email,
    },
    keys=account_key | {"colleague": colleague.name_key},
    order=(("account", False), ("colleague", False)),
    searched=("account", "colleague", "role"),
)
ACQUAINTANCES = Listing(
    record=AcquaintanceRecord,
    row=rows.AcquaintanceRow,
    source=people_s_account(
        AcquaintanceRecord.__table__.join(
            ContactRecord.__table__, ContactRecord.id == AcquaintanceRecord.contact_id
        ).join(ColleagueRecord.__table__, ColleagueRecord.id == AcquaintanceRecord.colleague_id)
    ),
    columns=own(AcquaintanceRecord, "id", "colleague_id", "contact_id", "strength", "since")
    | {"account_id": contact.account_id, "colleague": colleague.name}
    | named_account
    | named_contact,
    keys=account_key | {"colleague": colleague.name_key, "contact": contact.name_key},
    order=(("colleague", False), ("contact", False)),
    searched=("colleague", "contact", "account"),
)
TIES = Listing(
    record=TieRecord,
    row=rows.TieRow,
    source=people_s_account(
        TieRecord.__table__.join(
            ContactRecord.__table__, ContactRecord.id == TieRecord.contact_id
        ).join(other, other.id == TieRecord.other_id)
    ),
    columns=own(TieRecord, "id", "contact_id", "other_id", "kind", "note")
    | {"account_id": contact.account_id, "other": other.name}
    | named_account
    | named_contact,
    keys=account_key | {"contact": contact.name_key},
    order=(("contact", False), ("other", False)),
    searched=("contact", "other", "note"),
)
STRENGTHS = Listing(
    record=StrengthRecord,
    row=rows.StrengthRow,
    source=people_s_account(
        StrengthRecord.__table__.join(
            ContactRecord.__table__, ContactRecord.id == StrengthRecord.contact_id
        )
    ),
    columns=own(StrengthRecord, "id", "contact_id", "value", "noted_on", "evidence")
    | {"account_id": contact.account_id}
    | named_account
    | named_contact,
    keys=account_key | {"contact": contact.name_key},
    order=(("noted_on", True),),
    searched=("contact", "account", "evidence"),
)
ATTACHMENTS = Listing(
    record=AttachmentRecord,
    row=rows.AttachmentRow,
    source=with_contact(AttachmentRecord).outerjoin(
        TouchpointRecord.__table__, TouchpointRecord.id == AttachmentRecord.touchpoint_id
    ),
    columns=own(
        AttachmentRecord,
        "id",
        "name",
        "account_id",
        "contact_id",
        "touchpoint_id",
        "media_type",
        "size",
        "digest",
        "added_on",
        "notes",
    )
    | named_account
    | named_contact
    | {"touchpoint": TouchpointRecord.__table__.c.summary},
    keys=account_key,
    order=(("added_on", True), ("name", False)),
    searched=("name", "account", "contact", "notes"),
)
KNOWN_LISTINGS: dict[Kind, Listing[Any]] = {
    Kind.CONTRACTS: CONTRACTS,
    Kind.COMPETITORS: COMPETITORS,
    Kind.NEEDS: NEEDS,
    Kind.ISSUES: ISSUES,
    Kind.SURVEYS: SURVEYS,
    Kind.COLLEAGUES: COLLEAGUES,
    Kind.TEAM: TEAM,
    Kind.ACQUAINTANCES: ACQUAINTANCES,
    Kind.TIES: TIES,
    Kind.STRENGTHS: STRENGTHS,
    Kind.ATTACHMENTS: ATTACHMENTS,
}

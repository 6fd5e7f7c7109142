"""Tables, a module per part of the business. Records never leave ``storage``."""

from kamdesk.storage.records.base import Exact, Kept, Moment, Record
from kamdesk.storage.records.business import (
    ActionRecord,
    OpportunityRecord,
    ProductRecord,
    SaleRecord,
    TargetRecord,
)
from kamdesk.storage.records.contents import content
from kamdesk.storage.records.customers import (
    AccountRecord,
    AttachmentRecord,
    AttendanceRecord,
    ContactRecord,
    StrengthRecord,
    TouchpointRecord,
)
from kamdesk.storage.records.judgement import (
    CriterionRecord,
    ModelRecord,
    PreferenceRecord,
    RateRecord,
    RatingRecord,
)
from kamdesk.storage.records.knowledge import (
    AcquaintanceRecord,
    AnswerRecord,
    AssignmentRecord,
    ColleagueRecord,
    CompetitorRecord,
    ContractRecord,
    IssueRecord,
    NeedRecord,
    TieRecord,
)
from kamdesk.storage.records.log import change, change_entry
from kamdesk.storage.records.planning import (
    BenefitRecord,
    DependencyRecord,
    LessonRecord,
    ObjectiveRecord,
    PlanRecord,
    PlanVersionRecord,
    ReviewRecord,
    RiskRecord,
    SnoozeRecord,
    SwotRecord,
)

KEPT: dict[str, type[Kept]] = {
    mapper.class_.__tablename__: mapper.class_
    for mapper in sorted(Record.registry.mappers, key=lambda each: each.class_.__name__)
    if issubclass(mapper.class_, Kept)
}

__all__ = [
    "KEPT",
    "AccountRecord",
    "AcquaintanceRecord",
    "ActionRecord",
    "AnswerRecord",
    "AssignmentRecord",
    "AttachmentRecord",
    "AttendanceRecord",
    "BenefitRecord",
    "ColleagueRecord",
    "CompetitorRecord",
    "ContactRecord",
    "ContractRecord",
    "CriterionRecord",
    "DependencyRecord",
    "Exact",
    "IssueRecord",
    "Kept",
    "LessonRecord",
    "ModelRecord",
    "Moment",
    "NeedRecord",
    "ObjectiveRecord",
    "OpportunityRecord",
    "PlanRecord",
    "PlanVersionRecord",
    "PreferenceRecord",
    "ProductRecord",
    "RateRecord",
    "RatingRecord",
    "Record",
    "ReviewRecord",
    "RiskRecord",
    "SaleRecord",
    "SnoozeRecord",
    "StrengthRecord",
    "SwotRecord",
    "TargetRecord",
    "TieRecord",
    "TouchpointRecord",
    "change",
    "change_entry",
    "content",
]

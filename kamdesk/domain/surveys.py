"""What customers said when they were asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.identity import new_id
from kamdesk.domain.record import tidied, within

AnswerId = NewType("AnswerId", UUID)


class SurveyKind(StrEnum):
    """Which question was asked, and on which scale it is answered."""

    NPS = "nps"  # 0 to 10: would you recommend us
    CSAT = "csat"  # 1 to 5: how satisfied are you
    OWN = "own"  # 0 to 10: a question of one's own


UNHAPPY_TO = {SurveyKind.NPS: 6, SurveyKind.CSAT: 2}  # detractors; the bottom two boxes
SCALE = {SurveyKind.NPS: (0, 10), SurveyKind.CSAT: (1, 5), SurveyKind.OWN: (0, 10)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One respondent's answer to one question on one day."""

    id: AnswerId = field(default_factory=lambda: AnswerId(new_id()))
    version: int = 0
    external_id: str = ""
    account_id: AccountId
    contact_id: ContactId | None = None
    kind: SurveyKind = SurveyKind.NPS
    question: str = ""
    score: int
    answered_on: date
    comment: str = ""

    def __post_init__(self) -> None:
        tidied(self, "external_id", "question")
        within(self.score, *SCALE[self.kind], "answer.out.of.scale")

    @property
    def is_unhappy(self) -> bool:
        """Whether somebody should follow this up."""
        return self.kind in UNHAPPY_TO and self.score <= UNHAPPY_TO[self.kind]

    @property
    def scale(self) -> str:
        """The score with what it is out of: 4/10."""
        return f"{self.score}/{SCALE[self.kind][1]}"

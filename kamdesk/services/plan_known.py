"""What a plan tells of needs, issues, contracts and satisfaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.contracts import Contract
from kamdesk.domain.issues import Issue
from kamdesk.domain.needs import Need, NeedKind, NeedStatus
from kamdesk.domain.products import Product
from kamdesk.services import documents as doc
from kamdesk.services.satisfaction import Satisfaction, satisfaction

if TYPE_CHECKING:
    from kamdesk.services.ports import Reader
    from kamdesk.services.satisfaction import Said

MOST_ANSWERS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of an account beyond trade and talk, as it was read."""

    day: date
    needs: Sequence[Need]
    issues: Sequence[Issue]
    contracts: Sequence[Contract]
    products: dict[UUID, str]
    satisfaction: Satisfaction

    @property
    def as_said(self) -> Known:
        """Only needs that the customer named; what we sense is our own."""
        return replace(self, needs=[one for one in self.needs if one.kind is NeedKind.STATED])


def read_known(reader: Reader, account_id: UUID, day: date) -> Known:
    """Read what is known of an account on a day."""
    ours = {"account_id": [account_id]}
    needs = reader.all(Need, **ours)
    wanted = [one.product_id for one in needs if one.product_id is not None]
    return Known(
        day=day,
        needs=needs,
        issues=reader.all(Issue, **ours),
        contracts=reader.all(Contract, **ours),
        products={one.id: one.name for one in reader.all(Product, id=wanted)} if wanted else {},
        satisfaction=satisfaction(reader, account_id, day),
    )


def needs(known: Known) -> tuple[doc.SensedNeed, ...]:
    """Return the needs still to be answered, then those that are."""
    shown = [
        one
        for one in known.needs
        if one.status is not NeedStatus.DROPPED
        and (one.noted_on is None or one.noted_on <= known.day)
    ]
    shown.sort(key=lambda one: (one.status is not NeedStatus.OPEN, one.noted_on or date.min))
    return tuple(
        doc.SensedNeed(
            title=one.title,
            solution=_answer(one, known.products),
            status=one.status.value.capitalize(),
            noted_on=one.noted_on,
            kind=one.kind.value.capitalize(),
            evidence=one.evidence,
        )
        for one in shown
    )


def issues(known: Known) -> tuple[doc.OwnedIssue, ...]:
    """Return what was open on the day, what is due first at the top."""
    shown = [
        one
        for one in known.issues
        if one.opened <= known.day and (one.resolved_on is None or one.resolved_on > known.day)
    ]
    shown.sort(key=lambda one: (one.due or date.max, one.opened, one.title))
    return tuple(
        doc.OwnedIssue(
            title=one.title,
            severity=one.severity.value.capitalize(),
            opened=one.opened,
            due=one.due,
            late=one.due is not None and one.due < known.day,
            department=one.department,
            owner=one.owner,
        )
        for one in shown
    )


def contracts(known: Known) -> tuple[doc.PlanContract, ...]:
    """Return what is in force on the day or still to begin, what ends first at the top."""
    shown = [one for one in known.contracts if one.ends is None or one.ends >= known.day]
    shown.sort(key=lambda one: (one.ends or date.max, one.title))
    return tuple(
        doc.PlanContract(
            title=one.title,
            starts=one.starts,
            ends=one.ends,
            notice_by=one.notice_by,
            value=one.value,
            renews=one.renews,
        )
        for one in shown
    )


def asked(known: Known) -> doc.PlanSatisfaction | None:
    """Return how satisfied they are; nothing where nobody was ever asked."""
    found = known.satisfaction
    if not found.answers:
        return None
    return doc.PlanSatisfaction(
        nps=found.nps.value,
        nps_count=len(found.nps.parts),
        csat=found.csat.value,
        csat_count=len(found.csat.parts),
        answers=tuple(_said(one) for one in found.answers[:MOST_ANSWERS]),
    )


def _answer(need: Need, products: dict[UUID, str]) -> str:
    product = products.get(need.product_id, "") if need.product_id else ""
    return " · ".join(filter(None, (product, need.solution)))


def _said(said: Said) -> doc.PlanAnswer:
    answer = said.answer
    return doc.PlanAnswer(
        respondent=said.respondent,
        asked=answer.question or answer.kind.value.upper(),
        score=answer.scale,
        on=answer.answered_on,
        comment=answer.comment,
        unhappy=answer.is_unhappy,
    )

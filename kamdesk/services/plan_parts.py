"""Deals and talks as plans, briefs and hand-overs tell them."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kamdesk.services import documents as doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from uuid import UUID

    from kamdesk.domain.accounts import Account
    from kamdesk.domain.opportunities import Opportunity
    from kamdesk.domain.touchpoints import Touchpoint

HUNDRED = Decimal(100)


def narrowed(wanted: type[Any], wider: Any) -> Any:
    """Return ``wider`` as its narrower model: what that has no field for is gone."""
    return wanted(**{each.name: getattr(wider, each.name) for each in fields(wanted)})


def shown_deals(deals: Iterable[Opportunity]) -> list[Opportunity]:
    """Return the open deals, what closes first at the top."""
    still = [deal for deal in deals if deal.is_open]
    return sorted(still, key=lambda deal: (deal.expected_close is None, deal.expected_close))


def deal_words(deal: Opportunity) -> doc.WeighedOpportunity:
    """Return a deal as a document tells it."""
    probability = Decimal(deal.probability or 0)
    return doc.WeighedOpportunity(
        title=deal.title,
        amount=deal.amount,
        expected_close=deal.expected_close,
        next_step=deal.next_step,
        kind=deal.kind.value.capitalize(),
        stage=deal.stage.value.capitalize(),
        probability=probability,
        weighted=deal.amount and deal.amount.times(probability / HUNDRED).rounded,
    )


def talks(touchpoints: Iterable[Touchpoint], day: date) -> list[Touchpoint]:
    """Return what happened up to a day, the latest first."""
    past = [one for one in touchpoints if one.happened_on <= day]
    past.sort(key=lambda one: (one.happened_on, one.id), reverse=True)
    return past


def touchpoint_words(one: Touchpoint, names: Mapping[UUID, str]) -> doc.PlanTouchpoint:
    """Return a talk as a document tells it."""
    return doc.PlanTouchpoint(
        on=one.happened_on,
        kind=one.kind.value.capitalize(),
        people=tuple(names[pk] for pk in one.contacts if pk in names),
        summary=one.summary,
        outcome=one.outcome,
    )


def wishes(account: Account) -> tuple[doc.PlanWish, ...]:
    """Return how a customer wants to be served, then what is better left."""
    served = (
        ("Service", account.service_level),
        ("Delivery", account.delivery),
        ("Invoices", account.invoicing),
    )
    avoided = (("Do not mention", account.no_go), ("Gifts", account.gifts))
    found = [doc.PlanWish(name=name, text=text) for name, text in served]
    found += [doc.PlanWish(name=name, text=text, caution=True) for name, text in avoided]
    return tuple(one for one in found if one.text.strip())

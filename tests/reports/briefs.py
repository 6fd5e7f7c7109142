"""Briefs as a desk would hand them over: full, bare, and far too much for a page."""

from datetime import date, time, timedelta
from decimal import Decimal

from kamdesk.domain.money import Money
from kamdesk.services.brief import (
    BookedVisit,
    BriefAccount,
    BriefPromise,
    CustomerBrief,
    InternalBrief,
    PreparedVisit,
    ReachedPerson,
    Route,
    Stop,
    Upcoming,
    Warned,
    Wish,
)
from kamdesk.services.documents import (
    OwnedIssue,
    PlanIssue,
    PlanKpi,
    PlanNeed,
    PlanOpportunity,
    PlanPerson,
    PlanTouchpoint,
    SensedNeed,
    WeighedOpportunity,
)
from tests.reports.plans import DEALS, PEOPLE, TASKS, TODAY

D = Decimal
ACCOUNT = BriefAccount(
    name="Åkerlund & Søns Maritime A/S",
    industry="Shipping and ports",
    street="Havnegade 12",
    postal_code="8000",
    city="Aarhus",
    country="Denmark",
    phone="+45 86 12 40 00",
    owner="Marta Kowalczyk",
)
VISIT = {
    "happened_on": date(2026, 6, 18),
    "at": time(10, 30),
    "minutes": 90,
    "kind": "Visit",
    "summary": "Half-year review",
    "people": ("Ingrid Åkerlund", "Søren Dahl"),
}
STANDS = (("Supporter", "good"), ("Sceptic", "warn"), ("Advocate", "good"), ("", "neutral"))


def people():
    return tuple(
        ReachedPerson(
            name=name,
            title=title,
            role=role,
            phone=phone,
            email=email,
            support=STANDS[at % 4][0],
            support_tone=STANDS[at % 4][1],
            last=TODAY - timedelta(days=20 * at) if at % 4 != 3 else None,
            quiet=at > 2,
            channel="Phone" if at % 2 else "",
            do_not_contact=at == 3,
        )
        for at, (name, title, role, phone, email) in enumerate(PEOPLE)
    )


def promises(count=3):
    return tuple(
        BriefPromise(
            title=TASKS[at % len(TASKS)],
            owner="Jonas Petersen",
            due=TODAY + timedelta(days=at * 9 - 4),
            days_late=max(0, 4 - at * 9),
        )
        for at in range(count)
    )


def talks(count=4):
    return tuple(
        PlanTouchpoint(
            on=TODAY - timedelta(days=9 * at + 2),
            kind=("Call", "Visit", "Meeting")[at % 3],
            people=(PEOPLE[at % 5][0],),
            summary="Went through the open findings and the price for the Gdańsk terminal.",
            outcome="Samples to three ships" if at % 2 else "",
        )
        for at in range(count)
    )


def an_internal_brief(**changes):
    """The copy that stays, with everything in it."""
    parts = {
        "account": ACCOUNT,
        "as_of": TODAY,
        "tier": "Strategic",
        "health": D(71),
        "health_tone": "warn",
        "visit": PreparedVisit(**VISIT, objective="SECRET-OBJECTIVE: get the CFO to say a number."),
        "kpis": (
            PlanKpi(
                label="Sales 2026 to date",
                value=Money(D(1370000), "EUR"),
                note="+3.0 % against plan to date",
                tone="good",
            ),
            PlanKpi(
                label="Sales, 12 months",
                value=Money(D(2870000), "EUR"),
                note="+8.0 % against the 12 months before",
                tone="good",
            ),
            PlanKpi(
                label="Weighted pipeline",
                value=Money(D(2348000), "EUR"),
                note="5 open opportunities",
            ),
        ),
        "people": people(),
        "touchpoints": talks(),
        "ours": promises(),
        "theirs": promises(2),
        "needs": (
            SensedNeed(
                title="One group platform",
                solution="Platform",
                status="Open",
                kind="Implied",
                evidence="SECRET-EVIDENCE",
            ),
        ),
        "issues": (
            OwnedIssue(
                title="Telematics outage in the Gdańsk terminal",
                severity="Critical",
                opened=TODAY - timedelta(days=9),
                due=TODAY - timedelta(days=2),
                late=True,
                department="Service",
                owner="SECRET-OWNER",
            ),
        ),
        "opportunities": tuple(
            WeighedOpportunity(
                title=t,
                kind=k,
                stage=s,
                amount=Money(D(a * 1000), "EUR"),
                probability=D(p),
                expected_close=date(2026, 7 + at, 15),
                next_step=step,
            )
            for at, (t, k, s, a, p, step) in enumerate(DEALS)
        ),
        "wishes": (
            Wish(name="Delivery", text="Ramp 4, 6 to 10 in the morning; call Piotr before."),
            Wish(name="Invoices", text="One a month, by e-mail, with the order number."),
        ),
        "cautions": (
            Wish(name="Do not mention", text="SECRET-TOPIC"),
            Wish(name="Gifts", text="Nothing above 20 euros."),
        ),
        "warnings": (
            Warned(title="One promise of ours late", reason="Late by up to 4 days.", tone="bad"),
            Warned(
                title="Single-threaded",
                reason="Only Marta Kowalczyk knows its 5 people.",
            ),
        ),
        "coming": (
            Upcoming(day=date(2027, 3, 31), title="Last day to give notice: Frame contract"),
            Upcoming(day=date(2026, 7, 2), title="Birthday of Søren Dahl"),
        ),
    }
    return InternalBrief(**parts | changes)


def a_customer_brief(**changes):
    """The copy that can be sent ahead."""
    full = an_internal_brief()
    parts = {
        "account": ACCOUNT,
        "as_of": TODAY,
        "visit": BookedVisit(**VISIT),
        "kpis": full.kpis[1:2],
        "people": tuple(PlanPerson(name=n, title=t, phone=p, email=e) for n, t, _, p, e in PEOPLE),
        "touchpoints": full.touchpoints,
        "ours": full.ours,
        "theirs": full.theirs,
        "needs": (PlanNeed(title="One group platform", status="Open"),),
        "issues": (PlanIssue(title="Telematics outage", severity="Critical"),),
        "opportunities": tuple(
            PlanOpportunity(title=one.title, next_step=one.next_step) for one in full.opportunities
        ),
        "wishes": full.wishes,
        "coming": full.coming[:1],
    }
    return CustomerBrief(**parts | changes)


def an_empty_brief():
    """An account typed a minute ago."""
    return InternalBrief(account=BriefAccount(name="Neu GmbH"), as_of=TODAY)


def a_crowded_brief(words, count=60):
    """More of everything than a page holds, every text the same."""
    person = ReachedPerson(
        name=words, title=words, role="Champion", support="Supporter", phone=words, email=words
    )
    promise = BriefPromise(title=words, owner=words, due=TODAY, days_late=12)
    return InternalBrief(
        account=BriefAccount(name=words, industry=words, street=words, phone=words, owner=words),
        as_of=TODAY,
        tier="Strategic",
        visit=PreparedVisit(**VISIT | {"people": (words,) * 9}, objective=words),
        kpis=an_internal_brief().kpis,
        people=(person,) * count,
        touchpoints=(PlanTouchpoint(on=TODAY, kind="Visit", people=(words,), summary=words),)
        * count,
        ours=(promise,) * count,
        theirs=(promise,) * count,
        needs=(SensedNeed(title=words, solution=words, kind="Implied", status="Open"),) * count,
        issues=(OwnedIssue(title=words, severity="Critical", owner=words, due=TODAY),) * count,
        opportunities=(WeighedOpportunity(title=words, next_step=words, stage="Qualify"),) * count,
        wishes=(Wish(name="Delivery", text=words),) * 3,
        cautions=(Wish(name="Do not mention", text=words),) * 2,
        warnings=(Warned(title=words, reason=words),) * count,
        coming=(Upcoming(day=TODAY, title=words),) * count,
    )


def a_route(count=3):
    """A day with some visits."""
    briefs = [
        an_internal_brief(account=BriefAccount(name=f"Stop {at}", city="Aarhus", phone=f"+45 {at}"))
        for at in range(count)
    ]
    return Route(
        as_of=TODAY,
        day=date(2026, 6, 18),
        owner="Marta Kowalczyk",
        stops=tuple(
            Stop(
                account=brief.account,
                visit=PreparedVisit(**VISIT | {"at": time(8 + at % 12)}, objective="A number"),
                phones=("Ingrid Åkerlund +45 86 12 40 01",),
            )
            for at, brief in enumerate(briefs)
        ),
        briefs=tuple(briefs),
    )

"""Plans as a desk would hand them over, with every field set."""

from datetime import date, timedelta
from decimal import Decimal

from kamdesk.domain.money import Money
from kamdesk.services.documents import (
    CustomerPlan,
    InternalPlan,
    KnownPerson,
    OwnedIssue,
    PlanAccount,
    PlanAction,
    PlanAnswer,
    PlanContract,
    PlanGoal,
    PlanIssue,
    PlanKpi,
    PlanNeed,
    PlanOpportunity,
    PlanPerson,
    PlanSatisfaction,
    PlanScore,
    PlanScorePart,
    PlanTouchpoint,
    SalesMonth,
    SensedNeed,
    TargetedMonth,
    WeighedOpportunity,
)

TODAY = date(2026, 6, 12)
D = Decimal

ACCOUNT = PlanAccount(
    name="Åkerlund & Søns Maritime A/S",
    industry="Shipping and ports",
    city="Aarhus",
    country="Denmark",
    owner="Marta Kowalczyk",
    customer_since=date(2014, 3, 1),
    currency="EUR",
)
ACTUAL = (231, 248, 262, 240, 271, 118)
TARGET = (228, 240, 252, 244, 258, 262, 240, 236, 268, 274, 281, 290)
BEFORE = (205, 219, 231, 222, 240, 246, 219, 214, 238, 251, 262, 270)
PEOPLE = (
    (
        "Ingrid Åkerlund",
        "Group Chief Executive",
        "Decides",
        "+45 86 12 40 01",
        "i.akerlund@akerlund.example",
    ),
    (
        "Søren Dahl",
        "Group CFO",
        "Approves budget",
        "+45 86 12 40 02",
        "soren.dahl@akerlund.example",
    ),
    (
        "Hélène Marchand",
        "COO, Shipping",
        "Champion",
        "",
        "helene.marchand@akerlund-shipping.example",
    ),
    ("Piotr Wiśniewski", "Chief Information Officer", "Technical buyer", "+48 58 555 01 10", ""),
    ("田中 由紀", "VP Fleet Operations", "User", "", "yuki.tanaka@akerlund.example"),
)
CRITERIA = (
    ("Revenue, 12 months", 20, "9", "€2.9m in the last 12 months, from the sales list"),
    ("Growth", 15, "7", "8% over last year"),
    ("Potential", 18, "8", "Stated by the CFO in the February review: €6m across the group"),
    ("Gross margin", 12, "6.5", "31% after rebates"),
    ("Strategic fit", 12, "8", "Group platform matches the roadmap"),
    ("Openness to partner", 10, None, ""),
    ("Cost to serve", 8, "5", "14 visits, 3 complaints"),
    ("Payment behavior", 5, "8", "32 days on average"),
)
DEALS = (
    (
        "Fleet telematics, phase 2",
        "Expansion",
        "Negotiate",
        1240,
        70,
        "Legal review of the frame contract",
    ),
    (
        "Fuel analytics for 42 vessels",
        "New business",
        "Propose",
        680,
        50,
        "Pilot results to Hélène",
    ),
    ("Port scheduling, Gdańsk terminal", "New business", "Qualify", 410, 30, "Site visit"),
    ("Crew management renewal", "Renewal", "Commit", 890, 90, "Signature"),
    ("Compliance suite", "Cross-sell", "Propose", 540, 40, "Price for 12 months"),
)
TASKS = (
    "Close out renewal terms for fleet telematics",
    "Map the security questionnaire raised by the CIO and what is open from the March audit",
    "Agree the pilot scope for port scheduling",
    "Present the value report to Søren Dahl",
    "Book the executive sponsor lunch",
    "Send the Q3 range proposal",
)


def plan_parts():
    """What both audiences see."""
    return {
        "account": ACCOUNT,
        "contracts": (
            PlanContract(
                title="Frame contract",
                starts=date(2024, 7, 1),
                ends=date(2027, 6, 30),
                notice_by=date(2027, 3, 31),
                value=Money(D(890000), "EUR"),
                renews=True,
            ),
        ),
        "as_of": TODAY,
        "period": "2026",
        "situation": (
            "Åkerlund is consolidating five regional IT estates into one group platform by "
            "mid-2028. We hold telematics and crew management; the open question is whether the "
            "group data platform goes to us or to the incumbent.\n\nThe next 120 days decide it: "
            "the short-list closes on 15 December."
        ),
        "goals": (
            PlanGoal(
                title="Win the group data platform short-list",
                measure="Named on the list",
                progress=D(45),
                due=date(2026, 12, 15),
            ),
            PlanGoal(
                title="Grow in Ports & terminals",
                measure="€0.9m new orders",
                progress=D(30),
                due=date(2026, 9, 30),
            ),
            PlanGoal(
                title="Renew crew management", measure="36 months at today's scope", progress=D(80)
            ),
        ),
        "actions": tuple(
            PlanAction(
                title=TASKS[at % len(TASKS)],
                owner=("Marta Kowalczyk", "Jonas Petersen", "Customer: Y. Tanaka")[at % 3],
                due=TODAY + timedelta(days=at * 5 - 12),
                status="Done" if at % 4 == 1 else "Open",
                done=at % 4 == 1,
                late=at * 5 < 12 and at % 4 != 1,
            )
            for at in range(14)
        ),
        "touchpoints": tuple(
            PlanTouchpoint(
                on=TODAY - timedelta(days=9 * at + 2),
                kind=("Call", "Visit", "Review")[at % 3],
                people=(PEOPLE[at % 5][0], PEOPLE[(at + 2) % 5][0]),
                summary="Went through the open findings and the price for the Gdańsk terminal.",
                outcome="Samples to three ships before the range meeting" if at % 2 else "",
            )
            for at in range(9)
        ),
    }


def an_internal_plan(**changes):
    """The full internal copy."""
    parts = plan_parts() | {
        "people": tuple(
            KnownPerson(name=n, title=t, role=r, phone=p, email=e) for n, t, r, p, e in PEOPLE
        ),
        "tier": "Tier A",
        "health": D(71),
        "strategy": "Displace the incumbent through the CFO: SECRET-STRATEGY wins on total cost.",
        "notes": ("SECRET-NOTE: the CIO is leaving in autumn.",),
        "kpis": (
            PlanKpi(
                label="Sales, year to date",
                value=Money(D(1370000), "EUR"),
                note="+3% against plan",
                tone="good",
            ),
            PlanKpi(label="Target 2026", value=Money(D(3073000), "EUR"), note="+13.4% over 2025"),
            PlanKpi(
                label="Weighted pipeline",
                value=Money(D(2348000), "EUR"),
                note="1.4 times the gap",
                tone="good",
            ),
            PlanKpi(
                label="Share of wallet", value=D(34), unit="%", note="4 points up", tone="good"
            ),
            PlanKpi(label="Health", value="71 / 100", note="3 down since April", tone="bad"),
            PlanKpi(label="Margin, 12 months", value=D("31.7"), unit="%", note="SECRET-MARGIN"),
        ),
        "sales": tuple(
            TargetedMonth(
                month=date(2026, at + 1, 1),
                actual=D(ACTUAL[at] * 1000) if at < len(ACTUAL) else None,
                target=D(TARGET[at] * 1000 + 77),
                previous=D(BEFORE[at] * 1000),
            )
            for at in range(12)
        ),
        "opportunities": tuple(
            WeighedOpportunity(
                title=t,
                kind=k,
                stage=s,
                amount=Money(D(a * 1000), "EUR"),
                probability=D(p),
                weighted=Money(D(a * p * 10), "EUR"),
                expected_close=date(2026, 7 + at, 15),
                next_step=step,
            )
            for at, (t, k, s, a, p, step) in enumerate(DEALS)
        ),
        "needs": (
            SensedNeed(
                title="One group platform",
                solution="Platform",
                status="Open",
                noted_on=TODAY,
                kind="Implied",
                evidence="SECRET-EVIDENCE",
            ),
        ),
        "issues": (
            OwnedIssue(
                title="Telematics outage",
                severity="Critical",
                opened=TODAY - timedelta(days=9),
                due=TODAY - timedelta(days=2),
                late=True,
                department="SECRET-DEPARTMENT",
                owner="Jonas Petersen",
            ),
        ),
        "satisfaction": PlanSatisfaction(
            nps=D(-50),
            nps_count=2,
            csat=D(80),
            csat_count=5,
            answers=(
                PlanAnswer(
                    respondent="Søren Dahl",
                    asked="NPS",
                    score="4/10",
                    on=TODAY,
                    comment="SECRET-COMMENT",
                    unhappy=True,
                ),
            ),
        ),
        "score": PlanScore(
            value=D("7.52"),
            percent=D("72.4"),
            rank=3,
            accounts=24,
            coverage=D(90),
            parts=tuple(
                PlanScorePart(
                    criterion=c,
                    weight=D(w),
                    value=v and D(v),
                    evidence=e,
                    rated_on=date(2026, 4, 2) if v else None,
                )
                for c, w, v, e in CRITERIA
            ),
        ),
    }
    return InternalPlan(**parts | changes)


def a_customer_plan(**changes):
    """The same account, in the copy that leaves the house."""
    parts = plan_parts() | {
        "people": tuple(PlanPerson(name=n, title=t, phone=p, email=e) for n, t, _r, p, e in PEOPLE),
        "needs": (PlanNeed(title="One group platform", solution="Platform", status="Open"),),
        "issues": (PlanIssue(title="Telematics outage", severity="Critical", late=True),),
        "kpis": (PlanKpi(label="Orders, year to date", value=Money(D(1370000), "EUR")),),
        "sales": tuple(
            SalesMonth(
                month=date(2026, at + 1, 1),
                actual=D(ACTUAL[at] * 1000) if at < len(ACTUAL) else None,
                previous=D(BEFORE[at] * 1000),
            )
            for at in range(12)
        ),
        "opportunities": tuple(
            PlanOpportunity(
                title=t,
                amount=Money(D(a * 1000), "EUR"),
                expected_close=date(2026, 7 + at, 15),
                next_step=step,
            )
            for at, (t, _k, _s, a, _p, step) in enumerate(DEALS)
        ),
    }
    return CustomerPlan(**parts | changes)


def an_empty_plan():
    """An account typed a minute ago."""
    return InternalPlan(account=PlanAccount(name="Neu GmbH"), as_of=TODAY)

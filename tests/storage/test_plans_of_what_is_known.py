"""A plan tells of needs, issues, contracts and answers; the customer's copy of less."""

from datetime import timedelta

import pytest

from kamdesk.domain.contracts import Contract
from kamdesk.domain.issues import Issue, Severity
from kamdesk.domain.needs import Need, NeedKind, NeedStatus
from kamdesk.domain.surveys import Answer
from kamdesk.services.planning import Audience
from tests.support.builders import a_contact, a_product
from tests.support.trade import TODAY, keep, known_account, money

OURS = "ours alone"


def on(days):
    return TODAY + timedelta(days=days)


@pytest.fixture
def alpha(still):
    """An account with one of everything, and secrets in all that is ours."""
    account = known_account(still, name="Alpha")
    of = {"account_id": account.id}
    maria, cheese = a_contact(name="Maria", **of), a_product(name="Cheese")
    keep(
        still,
        maria,
        cheese,
        Need(title="Cheese", evidence=OURS, product_id=cheese.id, solution="Counter", **of),
        Need(title="Fish", status=NeedStatus.ANSWERED, noted_on=on(-9), **of),
        Need(title=f"{OURS} need", kind=NeedKind.ANTICIPATED, **of),
        Need(title="Never mind", status=NeedStatus.DROPPED, **of),
        Need(title="Later", noted_on=on(2), **of),
        Issue(title="Label", opened=on(-3), severity=Severity.MINOR, **of),
        Issue(title="Late", opened=on(-9), due=on(-1), owner=OURS, department=OURS, **of),
        Issue(title="Mended", opened=on(-9), resolved_on=on(-1), **of),
        Contract(title="Frame", ends=on(90), notice_by=on(20), value=money(9), notes=OURS, **of),
        Contract(title="Old", ends=on(-1), **of),
        Answer(score=3, answered_on=on(-4), contact_id=maria.id, comment=OURS, **of),
    )
    return account


def test_the_copy_that_stays_has_all_of_it(still, alpha):
    made = still.papers.plan(alpha.id, Audience.INTERNAL)
    told = [(one.title, one.solution, one.kind, one.status) for one in made.needs]
    assert sorted(told) == [
        ("Cheese", "Cheese · Counter", "Stated", "Open"),
        ("Fish", "", "Stated", "Answered"),
        (f"{OURS} need", "", "Anticipated", "Open"),
    ]
    assert made.needs[-1].title == "Fish"
    assert [(one.title, one.late, one.owner) for one in made.issues] == [
        ("Late", True, OURS),
        ("Label", False, ""),
    ]
    assert [(one.title, one.notice_by) for one in made.contracts] == [("Frame", on(20))]
    asked = made.satisfaction
    assert (asked.nps, asked.nps_count, asked.csat, asked.csat_count) == (-100, 1, None, 0)
    assert [(one.respondent, one.score, one.unhappy) for one in asked.answers] == [
        ("Maria", "3/10", True)
    ]


def test_the_copy_that_leaves_tells_only_what_was_said_and_signed(still, alpha):
    made = still.papers.plan(alpha.id, Audience.CUSTOMER)
    assert sorted(one.title for one in made.needs) == ["Cheese", "Fish"]
    assert [one.title for one in made.issues] == ["Late", "Label"]
    assert [one.title for one in made.contracts] == ["Frame"]
    assert OURS not in repr(made)
    assert not hasattr(made, "satisfaction")


def test_a_plan_of_an_earlier_day_knows_what_was_open_then(still, alpha):
    made = still.papers.plan(alpha.id, Audience.INTERNAL, on(-5))
    assert {one.title for one in made.issues} == {"Late", "Mended"}
    assert made.satisfaction is None
    assert {one.title for one in made.contracts} == {"Frame", "Old"}

"""Account plans on a real file: measured, frozen, compared, begun and copied."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.actions import Action, ActionStatus, Promise
from kamdesk.domain.benefits import Benefit
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.objectives import Measure, Objective, Side
from kamdesk.domain.plans import Plan
from kamdesk.domain.risks import Risk
from kamdesk.domain.swot import Quadrant, SwotItem
from kamdesk.domain.touchpoints import TouchpointKind
from tests.support.builders import a_contact, a_product, a_rate, a_sale, a_touchpoint
from tests.support.portfolio import living
from tests.support.trade import TODAY, keep, known_account, money

YEAR = {"starts": date(2026, 1, 1), "ends": date(2026, 12, 31)}


@pytest.fixture
def account(still):
    return known_account(still, name="Alpha")


@pytest.fixture
def plan(still, account):
    made = Plan(account_id=account.id, title="Alpha 2026", **YEAR)
    keep(still, made)
    return made


def an_objective(plan, **fields):
    return Objective(**{"plan_id": plan.id, "title": "Reach it"} | fields)


def current(desk, account, objective):
    board = desk.account_plans.board(account.id)
    return next(one for one in board.tracked if one.objective.id == objective.id).progress.current


def test_sales_count_only_in_the_period_and_only_with_a_rate(still, account, plan):
    objective = an_objective(plan, measure=Measure.REVENUE, target=Decimal(100))
    sales = [
        a_sale(account_id=account.id, sold_on=day, amount=amount)
        for day, amount in (
            (date(2025, 12, 31), money(5)),
            (date(2026, 1, 1), money(10)),
            (TODAY, money(20)),
            (TODAY + timedelta(1), money(40)),
            (TODAY, money(80, "USD")),
            (TODAY, money(100, "GBP")),
        )
    ]
    keep(still, objective, *sales)
    found = current(still, account, objective)
    assert found.value == 30
    assert {part.name for part in found.missing} == {"80.00 USD", "100.00 GBP"}
    keep(still, a_rate(base="USD", quote="EUR", rate=Decimal("0.5"), day=date(2026, 1, 1)))
    assert current(still, account, objective).value == 70


def test_people_met_in_the_period_are_counted_and_who_left_is_not(still, account, plan):
    objective = an_objective(plan, measure=Measure.CONTACTS_MET, target=Decimal(2))
    met, known, left = (a_contact(account_id=account.id, name=name) for name in ("A", "B", "C"))
    still_there = [met, known]
    keep(still, objective, *still_there, left)
    still.contacts.change(left.id, left_on=date(2026, 2, 1))
    for person, day in ((met, date(2026, 3, 1)), (known, date(2025, 3, 1)), (left, TODAY)):
        keep(
            still,
            a_touchpoint(
                account_id=account.id,
                kind=TouchpointKind.CALL,
                happened_on=day,
                contacts=(person.id,),
            ),
        )
    found = current(still, account, objective)
    assert found.value == 1
    assert [(part.name, part.value) for part in found.parts] == [("A", 1), ("B", 0)]


def test_product_groups_bought_are_a_share_of_all_that_are_sold(still, account, plan):
    objective = an_objective(plan, measure=Measure.PENETRATION)
    cheese, wine = a_product(name="Brie", group="Dairy"), a_product(name="Port", group="Wine")
    sold = a_sale(account_id=account.id, product_id=cheese.id, sold_on=TODAY)
    keep(still, objective, cheese, wine, sold)
    assert current(still, account, objective).value == 50


def test_a_share_of_wallet_without_what_they_spend_elsewhere_is_not_known(still, account, plan):
    objective = an_objective(plan, measure=Measure.SHARE_OF_WALLET)
    keep(still, objective, a_sale(account_id=account.id, sold_on=TODAY, amount=money(40)))
    found = current(still, account, objective)
    assert (found.value, found.note) == (None, "spend.unknown")
    still.accounts.change(account.id, potential=money(100))
    assert current(still, account, objective).value == 40


def test_actions_are_rolled_up_to_their_objective(still, account, plan):
    objective = an_objective(plan)
    day = TODAY - timedelta(5)
    done = {"status": ActionStatus.DONE}
    rows = (
        {"due": TODAY - timedelta(1)},
        {"due": TODAY},
        {"due": day, "done_on": day, **done},
        {"due": day, "done_on": TODAY, **done},
        {"status": ActionStatus.DROPPED},
    )
    keep(still, objective)
    of = {"account_id": account.id, "objective_id": objective.id, "title": "Do"}
    keep(still, *(Action(**of, **row) for row in rows))
    tally = still.account_plans.board(account.id).objectives[0].actions
    assert (tally.total, tally.open, tally.done, tally.kept, tally.late) == (4, 2, 2, 1, 1)


def test_without_a_plan_for_the_day_there_is_none_but_others_can_be_chosen(still, account):
    old = Plan(account_id=account.id, title="Old", starts=date(2025, 1, 1), ends=date(2025, 12, 31))
    keep(still, old)
    assert still.account_plans.board(account.id).plan is None
    assert still.account_plans.board(account.id, old.id).plan == still.reader.one(Plan, old.id)


def test_a_large_plan_is_frozen_and_only_what_changed_since_is_told(still, account, plan):
    objectives = [
        an_objective(plan, title=f"Objective {n}", baseline=Decimal(0), target=Decimal(10))
        for n in range(8)
    ]
    actions = [
        Action(
            account_id=account.id,
            objective_id=objectives[n % 8].id,
            title=f"Action {n}",
            due=TODAY + timedelta(n),
        )
        for n in range(120)
    ]
    keep(still, *objectives, *actions)
    still.versions.freeze(plan.id, "Review")
    assert still.versions.changes(plan.id).differences == ()
    still.objectives.change(objectives[3].id, current=Decimal(6))
    still.actions.complete(TODAY, actions[0].id)
    still.risks.add(Risk(plan_id=plan.id, title="Tender"))
    found = still.versions.changes(plan.id)
    assert [(one.code, one.about) for one in found.differences] == [
        ("objective.current", "Objective 3"),
        ("objective.on.track", "Objective 3"),
        ("action.kept", "Action 0"),
        ("risk.new", "Tender"),
    ]
    second = still.versions.freeze(plan.id)
    board = still.account_plans.board(account.id)
    assert [one.number for one in board.versions] == [2, 1]
    assert board.versions[0].id in second.ids
    first = board.versions[1].id
    between = still.versions.changes(plan.id, first, board.versions[0].id)
    assert between.differences == found.differences


def test_what_is_frozen_never_changes_but_its_title_may(still, plan):
    still.versions.freeze(plan.id, "Review")
    (version,) = still.account_plans.board(plan.account_id).versions
    with pytest.raises(RuleBroken):
        still.versions.change(version.id, content="{}")
    assert still.versions.change(version.id, title="Half-year").change_id is not None


def test_a_copy_takes_along_what_is_open_and_is_undone_as_one_step(still, file, account, plan):
    open_, reached = (
        an_objective(
            plan,
            title=title,
            baseline=Decimal(0),
            target=Decimal(10),
            current=Decimal(now),
            due=date(2026, 6, 30),
        )
        for title, now in (("Open", 4), ("Reached", 10))
    )
    of = {"account_id": account.id, "objective_id": open_.id, "due": date(2026, 9, 1)}
    keep(
        still,
        open_,
        reached,
        Action(title="Work", **of),
        Action(title="Word", promise=Promise.OURS, **of),
        Action(title="Done", status=ActionStatus.DONE, done_on=TODAY, **of),
        SwotItem(plan_id=plan.id, quadrant=Quadrant.STRENGTH, title="Known"),
        Risk(plan_id=plan.id, title="Tender"),
        Risk(plan_id=plan.id, title="Past", closed=True),
    )
    before = living(file)
    outcome = still.plans.copy(plan.id)
    fresh = next(one for one in still.reader.all(Plan) if one.id != plan.id)
    board = still.account_plans.board(account.id, fresh.id)
    assert (fresh.title, fresh.starts) == ("Alpha 2027", date(2027, 1, 1))
    (objective,) = board.objectives
    assert (objective.objective.title, objective.objective.baseline) == ("Open", 4)
    assert objective.objective.due == date(2027, 6, 30)
    assert [(one.action.title, one.action.due) for one in board.actions] == [
        ("Work", date(2027, 9, 1))
    ]
    assert [one.title for one in (*board.swot, *board.risks)] == ["Known", "Tender"]
    still.history.revert(outcome.change_id)
    assert living(file) == before


def test_each_outline_that_comes_along_makes_a_whole_plan(still, account):
    for at, outline in enumerate(still.plans.templates()):
        starts = date(2030 + at, 1, 1)
        still.plans.start(account.id, outline.name, starts=starts)
        plan = next(one for one in still.reader.all(Plan) if one.starts == starts)
        board = still.account_plans.board(account.id, plan.id, starts)
        assert len(board.tracked) == len(outline.objectives) >= 3
        assert len(board.actions) == len(outline.actions) >= 5
        assert board.risks
        assert board.goals
        assert all(plan.covers(one.action.due) for one in board.actions)
    assert at == 2


def test_an_outline_of_ones_own_is_kept_replaced_and_forgotten(still, account, plan):
    objective = an_objective(plan, side=Side.THEIRS, current=Decimal(3), due=date(2026, 7, 2))
    keep(still, objective)
    due = date(2026, 4, 1)
    keep(still, Action(account_id=account.id, objective_id=objective.id, title="Ask", due=due))
    for _ in range(2):
        still.plans.save_template(plan.id, "Mine")
    own = [one for one in still.plans.templates() if one.own]
    assert [one.name for one in own] == ["Mine"]
    still.plans.start(account.id, "mine", starts=date(2027, 5, 1))
    fresh = next(one for one in still.reader.all(Plan) if one.id != plan.id)
    board = still.account_plans.board(account.id, fresh.id)
    assert board.goals[0].objective.current is None
    assert [one.action.due for one in board.actions] == [date(2027, 4, 1)]
    still.plans.drop_template("Mine")
    assert not any(one.own for one in still.plans.templates())
    with pytest.raises(RuleBroken):
        still.plans.drop_template("Grow a strategic account")


def test_value_is_priced_by_the_rate_of_its_day(still, account, plan):
    keep(
        still,
        a_rate(base="USD", quote="EUR", rate=Decimal("0.5"), day=date(2026, 1, 1)),
        a_rate(base="USD", quote="EUR", rate=Decimal("0.8"), day=date(2026, 6, 1)),
        Benefit(
            account_id=account.id,
            title="Fewer returns",
            promised=money(100),
            worth=money(120, "USD"),
            confirmed_on=date(2026, 3, 1),
        ),
        Benefit(account_id=account.id, title="Only said", worth=money(40, "GBP")),
    )
    found = still.account_plans.board(account.id).value
    assert (found.confirmed, found.share.value) == (60, Decimal("0.6"))
    assert [part.name for part in found.share.missing] == ["Only said"]
    assert still.explanations.explain("value_realised", account.id).value == Decimal("0.6")

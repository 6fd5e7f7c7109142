"""What a user does to things: one change each, and refused where it cannot be."""

from datetime import date, time, timedelta

import pytest

from kamdesk.domain.accounts import Account, Tier
from kamdesk.domain.actions import Action, ActionStatus, Promise
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.opportunities import Opportunity, Stage
from kamdesk.domain.touchpoints import Sentiment, Touchpoint, TouchpointKind
from kamdesk.services.history import Overtaken
from kamdesk.services.keeping import summed
from tests.support.builders import a_contact, a_deal, a_touchpoint, an_account, an_action
from tests.support.trade import TODAY, keep, known_account


def on(days):
    return TODAY + timedelta(days=days)


def names(desk):
    return sorted(account.name for account in desk.reader.all(Account))


@pytest.fixture
def line(still):
    """Three accounts below each other: the group, its site, a department of that."""
    group = known_account(still, name="Group")
    site = known_account(still, name="Site", parent_id=group.id)
    department = known_account(still, name="Department", parent_id=site.id)
    return group, site, department


def test_an_account_cannot_be_put_below_itself(still, line):
    group, site, department = line
    for below in (site, department):
        with pytest.raises(RuleBroken) as refused:
            still.accounts.move(group.id, below.id)
        assert refused.value.code == "account.parent.circle"
        assert refused.value.about == {"name": "Group"}
    with pytest.raises(RuleBroken, match=r"account\.parent\.(circle|itself)"):
        still.accounts.move(group.id, group.id)


def test_a_circle_is_refused_however_the_parent_is_set(still, line):
    group, site, department = line
    with pytest.raises(RuleBroken, match=r"account\.parent\.circle"):
        still.accounts.change_many([site.id, group.id], parent_id=department.id)
    with pytest.raises(RuleBroken, match=r"account\.parent\.circle"):
        still.accounts.change(group.id, parent_id=department.id)
    assert still.reader.one(Account, group.id).parent_id is None
    assert still.reader.one(Account, site.id).parent_id == group.id


def test_an_account_goes_below_another_and_out_again(still, line):
    group, _, department = line
    still.accounts.move(department.id, group.id)
    assert still.reader.one(Account, department.id).parent_id == group.id
    still.accounts.change_many([department.id], parent_id=None)
    assert still.reader.one(Account, department.id).parent_id is None


def test_the_parent_may_stay_while_others_change(still, line):
    still.accounts.change_many([line[1].id], city="Graz")
    found = still.reader.one(Account, line[1].id)
    assert (found.city, found.parent_id) == ("Graz", line[0].id)
    assert still.accounts.move(line[0].id, None).change_id is None


def test_a_circle_that_came_with_the_file_is_no_endless_loop(still, line):
    group, _, department = line
    with still.transactions() as work:
        accounts = work.of(Account)
        stored = accounts.get(group.id)
        accounts.save(an_account(id=stored.id, version=stored.version, parent_id=department.id))
        work.commit("portfolio.import")
    other = known_account(still, name="Other")
    still.accounts.move(other.id, group.id)
    assert still.reader.one(Account, other.id).parent_id == group.id


def test_a_parent_that_is_gone_is_refused(still, line):
    with pytest.raises(RuleBroken, match=r"record\.reference\.gone"):
        still.accounts.move(line[0].id, new_id())


def test_several_are_changed_as_one(still, line):
    done = still.accounts.change_many([one.id for one in line], tier=Tier.GROWTH)
    assert (done.label, done.about) == ("account.change", "Group +2")
    assert {one.tier for one in still.reader.all(Account)} == {Tier.GROWTH}
    still.history.undo()
    assert {one.tier for one in still.reader.all(Account)} == {Tier.STANDARD}


def test_changing_nothing_is_no_change(still, line):
    assert still.accounts.change(line[0].id, name="Group").change_id is None
    assert still.accounts.change_many([]).change_id is None


def test_what_breaks_a_rule_changes_none_of_several(still, line):
    with pytest.raises(RuleBroken, match=r"account\.name\.empty"):
        still.accounts.change_many([one.id for one in line], name=" ")
    with pytest.raises(RuleBroken, match=r"record\.gone"):
        still.accounts.change_many([line[0].id, new_id()], city="Graz")
    assert names(still) == ["Department", "Group", "Site"]
    assert {one.city for one in still.reader.all(Account)} == {""}


def test_several_are_deleted_as_one_and_come_back_as_one(still, line):
    done = still.accounts.delete(line[1].id, line[2].id)
    assert (done.label, done.about, names(still)) == ("account.delete", "Site +1", ["Group"])
    still.history.undo()
    assert names(still) == ["Department", "Group", "Site"]


@pytest.mark.parametrize(("given", "said"), [([], ""), (["A"], "A"), (["A", "B", "C"], "A +2")])
def test_several_names_are_told_by_the_first(given, said):
    assert summed(given) == said


def test_a_rename_is_told_by_the_old_name(still, line):
    assert still.accounts.rename(line[0].id, " New  name ").about == "Group"
    assert "New name" in names(still)


def test_actions_are_ticked_off_together_and_what_recurs_leaves_its_next(still):
    once = an_action(title="Once", due=on(-1))
    weekly = an_action(title="Weekly", due=TODAY, recurrence="FREQ=WEEKLY")
    over = an_action(title="Over", due=TODAY, recurrence="FREQ=WEEKLY;UNTIL=20260613")
    done = an_action(title="Done", due=TODAY).done(on(-5))
    keep(still, once, weekly, over, done)
    outcome = still.actions.complete(TODAY, once.id, weekly.id, over.id, done.id)
    assert (outcome.label, outcome.about) == ("action.complete", "Once +3")
    found = sorted(still.reader.all(Action), key=lambda one: (one.title, one.due))
    assert [(one.title, one.done_on) for one in found] == [
        ("Done", on(-5)),
        ("Once", TODAY),
        ("Over", TODAY),
        ("Weekly", TODAY),
        ("Weekly", None),
    ]
    assert found[-1].due == on(7)
    still.history.undo()
    assert len(still.reader.all(Action)) == 4


def test_an_action_is_opened_again_and_postponed(still):
    action = an_action(due=TODAY)
    keep(still, action)
    still.actions.complete(TODAY, action.id)
    assert still.actions.reopen(action.id).label == "action.reopen"
    still.actions.postpone(action.id, on(9))
    found = still.reader.one(Action, action.id)
    assert (found.status, found.done_on) == (ActionStatus.OPEN, None)
    assert (found.due, found.first_due) == (on(9), TODAY)


def test_a_deal_is_won_today_with_its_reason(still):
    deal = a_deal(probability=42)
    keep(still, deal)
    still.opportunities.move(deal.id, Stage.WON, TODAY, reason="Delivery record")
    found = still.reader.one(Opportunity, deal.id)
    assert (found.stage, found.probability, found.closed_on) == (Stage.WON, 100, TODAY)
    assert found.reason == "Delivery record"


def test_a_deal_that_stays_in_its_stage_keeps_its_estimate_and_its_day(still):
    deal = a_deal(probability=42, reason="Price")
    won = a_deal(title="Won").moved(Stage.WON, on(-30))
    keep(still, deal, won)
    assert still.opportunities.move(deal.id, Stage.QUALIFY, TODAY).change_id is None
    still.opportunities.move(won.id, Stage.WON, TODAY, reason="Better")
    assert still.reader.one(Opportunity, won.id).closed_on == on(-30)
    still.opportunities.move(deal.id, Stage.PROPOSAL, TODAY)
    assert still.reader.one(Opportunity, deal.id).reason == "Price"


def test_a_currency_that_is_none_is_not_chosen(still):
    with pytest.raises(RuleBroken, match=r"money\.currency\.unknown"):
        still.preferences.choose("currency", "Euro")
    with pytest.raises(RuleBroken, match=r"money\.currency\.unknown"):
        still.preferences.found("Euro")
    assert still.preferences.choose("currency", "chf").label == "preference.choose"
    assert still.figures.preferences().currency == "CHF"


def test_what_a_portfolio_was_founded_with_is_not_undone(still):
    still.preferences.found("chf", "Kim")
    preferences = still.figures.preferences()
    assert (preferences.currency, preferences.manager) == ("CHF", "Kim")
    with pytest.raises(RuleBroken, match=r"history\.nothing\.to\.undo"):
        still.history.undo()
    with pytest.raises(RuleBroken, match=r"history\.nothing\.to\.redo"):
        still.history.redo()


def test_a_founder_without_a_name_leaves_it_open(still):
    still.preferences.found("EUR")
    assert still.figures.preferences().manager == ""


def test_a_step_that_others_build_on_is_kept_or_refused(still):
    account = an_account(name="Alpha")
    still.accounts.add(account)
    first = still.accounts.rename(account.id, "Beta")
    still.accounts.rename(account.id, "Gamma")
    with pytest.raises(Overtaken) as refused:
        still.history.revert(first.change_id)
    assert [(one.field, one.now) for one in refused.value.later][:1] == [("name", "Gamma")]
    kept = still.history.revert(first.change_id, keep_later=True)
    assert {one.now for one in kept.kept} >= {"Gamma"}
    assert names(still) == ["Gamma"]


@pytest.fixture
def handel(still):
    account = known_account(still, name="Ernst Handel")
    keep(still, a_contact(account_id=account.id, name="Roland Mendel"))
    return account


LINE = (
    "visit Ernst Handel with Roland 45m: price list agreed; send quote by Friday; "
    "they will send volumes by Monday"
)


def logged(desk, text, **more):
    capture = desk.capture
    understood = capture.understand(text, capture.directory(), **more)
    return capture.log(text, understood, account_id=more.get("account_id"))


def test_a_line_becomes_a_touchpoint_with_its_promises_as_one_change(still, handel):
    done = logged(still, LINE)
    assert done.label == "touchpoint.log"
    (talk,) = still.reader.all(Touchpoint)
    assert (talk.kind, talk.minutes, talk.happened_on) == (TouchpointKind.VISIT, 45, TODAY)
    assert (talk.account_id, len(talk.contacts), talk.typed) == (handel.id, 1, LINE)
    actions = still.reader.all(Action)
    assert {action.promise for action in actions} == {Promise.OURS, Promise.THEIRS}
    assert {(one.account_id, one.touchpoint_id, one.contact_id) for one in actions} == {
        (handel.id, talk.id, talk.contacts[0])
    }
    still.history.undo()
    assert (still.reader.all(Touchpoint), still.reader.all(Action)) == ([], [])


def test_the_time_and_the_owner_of_what_was_agreed_are_kept(still, handel):
    logged(
        still,
        "call Ernst Handel: fine, I'll send samples by Fri, they confirm next week, "
        "follow up 3 Dec 10:00",
    )
    kept = {one.title: (one.promise, one.due, one.at) for one in still.reader.all(Action)}
    assert kept == {
        "send samples": (Promise.OURS, date(2026, 6, 12), None),
        "confirm": (Promise.THEIRS, date(2026, 6, 19), None),
        "follow up": (None, date(2026, 12, 3), time(10)),
    }


def test_the_account_at_hand_is_meant_where_none_is_named(still, handel):
    logged(still, "call: all well", account_id=handel.id)
    assert still.reader.all(Touchpoint)[0].account_id == handel.id


def test_an_account_unknown_to_the_line_is_still_the_one_at_hand(still, handel):
    text = "note: asked for prices"
    capture = still.capture
    understood = capture.understand(text, capture.directory())
    capture.log(text, understood, account_id=handel.id)
    assert still.reader.all(Touchpoint)[0].account_id == handel.id


def test_a_line_without_an_account_is_kept_for_none(still, handel):
    logged(still, "note buy stamps")
    (talk,) = still.reader.all(Touchpoint)
    assert (talk.account_id, talk.contacts, talk.sentiment) == (None, (), None)


def test_the_day_and_the_mood_of_a_line_are_kept(still, handel):
    logged(still, "call Ernst Handel yesterday 14:30: very happy with prices", as_of=TODAY)
    (talk,) = still.reader.all(Touchpoint)
    assert (talk.happened_on, talk.at) == (date(2026, 6, 11), time(14, 30))
    assert talk.sentiment is Sentiment.POSITIVE


def test_an_empty_line_is_refused(still):
    understood = still.capture.understand("x", still.capture.directory())
    with pytest.raises(RuleBroken, match=r"touchpoint\.empty"):
        still.capture.log("   ", understood)


def test_a_touchpoint_without_promises_is_a_change_of_one(still, handel):
    done = still.touchpoints.log(a_touchpoint(account_id=handel.id, summary="Prices"))
    assert (done.about, len(done.ids)) == ("Prices", 1)

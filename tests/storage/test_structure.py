"""Trees of accounts: rolled up on real files, in one currency, and never in a circle."""

from datetime import timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import Account, Level
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.rolling_up import Measure
from kamdesk.domain.money import Money
from tests.conftest import an_account
from tests.support.builders import DAY, a_deal, a_rate, a_sale, euros


@pytest.fixture
def family(desk):
    """A group, its headquarters and a site, each with sales; the site sells in francs too."""
    group = an_account(name="Group", level=Level.GROUP)
    home = an_account(name="Home", parent_id=group.id)
    site = an_account(name="Site", parent_id=home.id, level=Level.SITE)
    for account in (group, home, site):
        desk.accounts.add(account)
        desk.sales.add(a_sale(account_id=account.id, amount=euros(100)))
    desk.sales.add(a_sale(account_id=site.id, amount=Money(Decimal(50), "CHF")))
    desk.opportunities.add(a_deal(account_id=home.id, amount=euros(500)))
    return group, home, site


def test_the_tree_adds_up_to_the_top_and_lists_what_has_no_rate(desk, family):
    group, _, site = family
    found = desk.structure.structure(site.id, DAY, whole=True)
    assert [(one.name, one.depth) for one in found.limbs] == [
        ("Group", 0),
        ("Home", 1),
        ("Site", 2),
    ]
    top = found.limbs[0].rolled
    assert (top.values[Measure.SALES], top.values[Measure.OPEN_PIPELINE]) == (300, 500)
    assert top.unpriced == 1
    opened = desk.explanations.explain("group_sales_12m", group.id, as_of=DAY)
    assert (opened.value, opened.note) == (300, "not.priced")
    assert [part.name for part in opened.missing] == ["Site: 50.00 CHF"]


def test_a_dated_rate_brings_what_is_foreign_in(desk, family):
    desk.rates.add(a_rate(base="CHF", rate=Decimal(2), day=DAY - timedelta(days=9)))
    found = desk.structure.structure(family[0].id, DAY)
    assert found.limbs[0].rolled.values[Measure.SALES] == 400
    assert found.limbs[0].rolled.unpriced == 0


def test_an_account_alone_is_a_tree_of_one(desk, family):
    site = family[2]
    assert [one.name for one in desk.structure.structure(site.id, DAY).limbs] == ["Site"]


def test_below_a_parent_in_the_trash_a_tree_begins_anew(desk, family):
    group, home, _ = family
    desk.accounts.delete(group.id)
    found = desk.structure.structure(home.id, DAY, whole=True)
    assert [one.name for one in found.limbs] == ["Home", "Site"]
    assert desk.structure.structure(group.id, DAY) is None


@pytest.mark.parametrize("way", ["move", "change", "several", "each"])
def test_a_circle_is_refused_whichever_way_it_comes(desk, family, way):
    group, home, site = family
    with pytest.raises(RuleBroken) as refused:
        if way == "move":
            desk.accounts.move(group.id, site.id)
        elif way == "change":
            desk.accounts.change(group.id, parent_id=site.id)
        elif way == "several":
            desk.accounts.change_many([group.id, home.id], parent_id=site.id)
        else:
            desk.accounts.change_each(
                {group.id: {"parent_id": site.id}, site.id: {"parent_id": None}}
            )
            desk.accounts.change_each(
                {site.id: {"parent_id": home.id}, home.id: {"parent_id": site.id}}
            )
    assert refused.value.code == "account.parent.circle"


def test_what_was_refused_is_not_half_stored(desk, family):
    _, home, site = family
    with pytest.raises(RuleBroken):
        desk.accounts.change_each({home.id: {"parent_id": site.id, "name": "Elsewhere"}})
    assert desk.reader.one(Account, home.id).name == "Home"


def test_below_a_parent_in_the_trash_an_account_can_be_moved(desk, family):
    group, home, site = family
    other = an_account(name="Other")
    desk.accounts.add(other)
    desk.accounts.delete(group.id)
    desk.accounts.move(other.id, home.id)
    assert desk.reader.one(Account, other.id).parent_id == home.id
    desk.accounts.move(other.id, site.id)


def test_sites_of_a_group_are_one_customer(desk, family):
    other = an_account(name="Group")  # another customer of the same name
    desk.accounts.add(other)
    desk.sales.add(a_sale(account_id=other.id, amount=euros(100)))
    found = desk.concentration.concentration(DAY)
    assert found.top_1.value == Decimal("0.75")
    assert [part.value is None for part in found.index.parts] == [False, False, True]
    assert desk.explanations.explain("concentration", as_of=DAY) == found.index


def test_a_customer_whose_sales_have_no_rate_is_missing(desk, family):
    far = an_account(name="Far")
    desk.accounts.add(far)
    desk.sales.add(a_sale(account_id=far.id, amount=Money(Decimal(9), "JPY")))
    found = desk.concentration.concentration(DAY).index
    assert "Far: 9 JPY" in [one.name for one in found.missing]
    assert found.note == "not.priced"


def test_a_wide_group_of_a_thousand_is_read(desk):
    top = an_account(name="Top")
    desk.accounts.add(top)
    with desk.transactions() as work:
        work.of(Account).add_many(
            an_account(name=f"Site {n}", parent_id=top.id) for n in range(1_000)
        )
        work.commit("account.add", "many")
    assert desk.structure.structure(top.id, DAY).limbs[0].rolled.accounts == 1_001

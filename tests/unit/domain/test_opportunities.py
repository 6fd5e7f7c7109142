"""Deals on their way to won or lost."""

from dataclasses import replace
from datetime import date

import pytest

from kamdesk.domain.opportunities import OPEN_STAGES, STAGE_PROBABILITY, Stage
from tests.support.builders import a_deal

TODAY = date(2026, 6, 12)


@pytest.mark.parametrize("stage", Stage)
def test_a_deal_is_as_likely_as_its_stage_where_nothing_else_is_said(stage):
    assert a_deal(stage=stage).probability == STAGE_PROBABILITY[stage]


@pytest.mark.parametrize("stage", OPEN_STAGES)
def test_an_open_deal_may_be_likelier_than_its_stage(stage):
    assert a_deal(stage=stage, probability=42).probability == 42


@pytest.mark.parametrize("stage", [Stage.WON, Stage.LOST, Stage.PARKED])
def test_a_decided_deal_has_no_chance_of_its_own(stage):
    deal = a_deal(stage=stage, probability=42)
    assert deal.probability == STAGE_PROBABILITY[stage]
    assert not deal.is_open


@pytest.mark.parametrize(
    ("stage", "closed"), [(Stage.WON, TODAY), (Stage.LOST, TODAY), (Stage.PARKED, None)]
)
def test_what_is_decided_is_closed_on_the_day(stage, closed):
    assert a_deal(probability=42).moved(stage, TODAY).closed_on == closed


def test_a_deal_that_is_opened_again_has_its_stages_chance_and_no_end():
    won = a_deal(probability=42).moved(Stage.WON, TODAY)
    again = won.moved(Stage.PROPOSAL, TODAY)
    assert (again.is_open, again.probability, again.closed_on) == (True, 50, None)


def test_an_own_estimate_does_not_outlive_its_stage():
    assert a_deal(stage=Stage.QUALIFY, probability=42).moved(Stage.VERBAL, TODAY).probability == 90


def test_the_estimate_stays_while_other_fields_change():
    assert replace(a_deal(probability=42), next_step="Call").probability == 42

"""Every code of the business has a word."""

from enum import StrEnum

import pytest

from kamdesk.domain import (
    accounts,
    actions,
    contacts,
    criteria,
    objectives,
    opportunities,
    swot,
    touchpoints,
)
from kamdesk.ui.labels import word

CODES = [
    code
    for module in (
        *(accounts, actions, contacts, criteria),
        *(objectives, opportunities, swot, touchpoints),
    )
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    for code in kind
]


@pytest.mark.parametrize("code", CODES, ids=str)
def test_every_code_has_a_word(qapp, code):
    assert word(code)[0].isupper()


def test_no_code_is_no_word(qapp):
    assert word(None) == ""

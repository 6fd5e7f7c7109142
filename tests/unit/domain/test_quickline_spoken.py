"""Lines in four languages give everything they say, and nothing else."""

import pytest

from kamdesk.domain.quickline.parser import parse
from tests.support.quick_lines_spoken import CUSTOMERS, SILENT, SPOKEN, TODAY


def meant(text):
    line = parse(text, TODAY, CUSTOMERS)
    return {
        "kind": line.kind,
        "account": line.account and line.account.name,
        "contacts": [one.name for one in line.contacts],
        "on": line.happened_on,
        "at": line.at,
        "minutes": line.minutes,
        "sentiment": line.sentiment,
        "amounts": [f"{one.amount} {one.currency}" for one in line.amounts],
        "actions": [(one.title, one.due, one.at, one.promise) for one in line.actions],
        "unresolved": list(line.unresolved),
        "note": line.summary,
    }


@pytest.mark.parametrize(("text", "gives"), SPOKEN, ids=[text[:40] for text, _ in SPOKEN])
def test_a_line_gives_all_it_says_and_nothing_else(text, gives):
    assert meant(text) == SILENT | gives


def test_every_one_of_the_lines_is_understood():
    understood = [text for text, gives in SPOKEN if meant(text) == SILENT | gives]
    print(f"\nunderstood {len(understood)} of {len(SPOKEN)} lines in four languages")
    assert len(understood) == len(SPOKEN)

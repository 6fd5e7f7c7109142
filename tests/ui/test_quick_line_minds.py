"""What to mind at a customer shows while a touchpoint is typed, the no-go first."""

from dataclasses import replace

import pytest

from kamdesk.domain.accounts import Account
from kamdesk.ui.views.quick_line import QuickLineView
from tests.ui.conftest import today


@pytest.fixture
def line(qtbot, theme, tasks, dated, editing):
    view = QuickLineView(
        theme=theme, capture=dated.capture, editor=editing, tasks=tasks, today=today
    )
    qtbot.addWidget(view)
    view.show()
    return view


def said(view):
    return view._meant.accessibleDescription()


def test_what_is_better_not_mentioned_comes_before_how_they_want_to_be_served(
    qtbot, line, stocked, known, editing
):
    account = stocked.reader.one(Account, known.alpha.id)
    changed = replace(account, no_go="The flood\nof 1998", delivery="Ramp 4", gifts="None")
    with qtbot.waitSignal(editing.changed):
        editing.do(lambda: stocked.accounts.change(account.id, **wishes(changed)))
    line.typed.setPlainText("call Alpha: prices")
    minded = "Mind: Not: The flood of 1998  ·  Delivery: Ramp 4  ·  Gifts: None"
    qtbot.waitUntil(lambda: minded in said(line))
    line.typed.setPlainText("call Beta: prices")
    qtbot.waitUntil(lambda: "Beta" in said(line))
    assert "Mind" not in said(line)


def wishes(account):
    return {name: getattr(account, name) for name in ("no_go", "delivery", "gifts")}

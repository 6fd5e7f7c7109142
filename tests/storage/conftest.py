"""Fixtures of the suites that keep a real file."""

import pytest

from tests.conftest import DEVICE
from tests.support.trade import TODAY


@pytest.fixture
def still(file):
    """A desk whose today is always the same."""
    from kamdesk.app.bootstrap import open_desk

    desk = open_desk(file, DEVICE, create=True, today=lambda: TODAY)
    yield desk
    desk.close()

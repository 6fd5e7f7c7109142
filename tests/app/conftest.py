"""Whole windows, each on a portfolio of its own."""

from datetime import date

import pytest

from kamdesk.app.settings import SettingsFile
from tests.support.window import PATIENCE

TODAY = date(2026, 11, 24)


@pytest.fixture
def open_window(qtbot, tmp_path):
    """Open windows on a portfolio of this test; all of them are closed at the end."""
    from kamdesk.app.window import Running, application

    application(["kamdesk"])
    opened = []

    def open_(name="portfolio.kamdesk", *, demo=False):
        settings = SettingsFile(tmp_path / "settings.json")
        running = Running(tmp_path / name, settings, demo=demo, today=lambda: TODAY)
        opened.append(running)
        running.begin()
        qtbot.waitUntil(lambda: running.window.place is not None, timeout=PATIENCE)
        return running

    def end(running):
        opened.remove(running)
        running.window.close()
        running.end()

    open_.end = end
    yield open_
    for running in tuple(opened):
        end(running)


@pytest.fixture
def running(open_window):
    return open_window(demo=True)

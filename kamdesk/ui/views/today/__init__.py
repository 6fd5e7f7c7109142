"""The day: what needs attention now, and what comes."""

from kamdesk.ui.views.today.view import TodayView

__all__ = ["TodayView"]

"""The calendar: everything with a day, by month, by week, and as an agenda."""

from kamdesk.ui.views.calendar.page import CalendarView

__all__ = ["CalendarView"]

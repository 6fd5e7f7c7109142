"""Reports: the account plan, seen before it is written."""

from kamdesk.ui.views.reports.page import ReportsView as ReportsView

"""The plan of an account: what both sides want, what is done about it, and what it gave."""

from kamdesk.ui.views.account.plan.tab import PlanTab as PlanTab

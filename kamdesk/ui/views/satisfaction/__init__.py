"""Satisfaction over the portfolio: what was asked, what was answered, who waits."""

from kamdesk.ui.views.satisfaction.page import SatisfactionView as SatisfactionView

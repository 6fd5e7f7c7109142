"""The portfolio: how it stands, what is next, and every key account in one table."""

from kamdesk.ui.views.portfolio.page import PortfolioView as PortfolioView

"""The check of key accounts: the list over the portfolio, the card of one account."""

from kamdesk.ui.views.definition.page import CheckView as CheckView

"""One account, on one page."""

from kamdesk.ui.views.account.page import AccountView as AccountView

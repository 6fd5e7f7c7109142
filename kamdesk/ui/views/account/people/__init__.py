"""Who is who at an account: the relationship map, what it leaves open, and the list."""

from kamdesk.ui.views.account.people.tab import PeopleTab as PeopleTab

"""What stands in the studio where there is nothing to rank yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from kamdesk.ui.theme.theme import Theme

TALL = 320


class NoModel(EmptyState):
    """Offers the model one begins with."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        words = self.tr(
            "A model says which customers deserve more of your time: a few criteria, each "
            "with a weight. Begin with eight usual ones and change them as you like."
        )
        self.say(self.tr("No scoring model yet"), words)
        self.begin = self.add_action(self.tr("Create the selection model"), icon="plus")
        self.setMinimumHeight(theme.scaled(TALL))


class NoAccounts(EmptyState):
    """Says which accounts are rated, and leads to them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        words = self.tr("Give an account a tier other than Standard, and it can be rated here.")
        self.say(self.tr("No key account yet"), words)
        self.go = self.add_action(self.tr("Go to the accounts"))
        self.setMinimumHeight(theme.scaled(TALL))

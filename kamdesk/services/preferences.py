"""What a user can tell a portfolio about themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kamdesk.domain.money import currency_code
from kamdesk.domain.preferences import CURRENCY, Preference

if TYPE_CHECKING:
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Transactions


class PreferenceService:
    """Choices that travel with the portfolio."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def choose(self, name: str, value: str) -> Outcome:
        """Set a choice; the currency has to be one."""
        chosen = currency_code(value) if name == CURRENCY else value
        with self._transactions() as work:
            preferences = work.of(Preference)
            found = preferences.where(name=[name])
            if found:
                preferences.save(replace(found[0], value=chosen))
            else:
                preferences.save(Preference(name=name, value=chosen))
            return work.commit("preference.choose", name)

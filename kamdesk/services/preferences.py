"""What a user can tell a portfolio about themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.currencies import known_currency
from kamdesk.domain.limits import PREFIX, limit_named, read_limit
from kamdesk.domain.preferences import CURRENCY, MANAGER, Preference, Preferences
from kamdesk.domain.rhythm import PREFIX as RHYTHM
from kamdesk.domain.rhythm import read_rule
from kamdesk.domain.visit_report import REPORT, read_report
from kamdesk.services.history import FOUNDING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Reader, Transactions


class PreferenceService:
    """Choices that travel with the portfolio."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def found(self, currency: str, manager: str = "") -> Outcome:
        """Lay down the first choices of a new portfolio; undo does not go behind this."""
        with self._transactions() as work:
            chosen = {CURRENCY: known_currency(currency), MANAGER: manager}
            work.of(Preference).add_many(
                Preference(name=name, value=value) for name, value in chosen.items() if value
            )
            return work.commit(FOUNDING)

    def choose(self, name: str, value: str) -> Outcome:
        """Set a choice; a currency or a limit has to be one."""
        chosen = _checked(name, value)
        with self._transactions() as work:
            preferences = work.of(Preference)
            found = preferences.where(name=[name])
            if found:
                preferences.save(found[0].chosen(chosen))
            else:
                preferences.save(Preference(name=name, value=chosen))
            if name.startswith(PREFIX):
                return work.commit("limit.change", f"{name.removeprefix(PREFIX)} {chosen}")
            return work.commit("preference.choose", name)

    def choose_rhythm(self, choices: Mapping[str, str]) -> Outcome:
        """Set parts of the rule of contact, named without their prefix, as one change."""
        chosen = {RHYTHM + name: read_rule(RHYTHM + name, text) for name, text in choices.items()}
        with self._transactions() as work:
            known = work.of(Preference)
            found = {one.name: one for one in known.where(name=list(chosen))}
            for name, value in chosen.items():
                old = found.get(name)
                known.save(Preference(name=name, value=value) if old is None else old.chosen(value))
            said = (f"{name.removeprefix(RHYTHM)} {value}" for name, value in chosen.items())
            return work.commit("rhythm.change", ", ".join(one.strip() for one in said))


def preferences(reader: Reader) -> Preferences:
    """Return the choices in force."""
    return Preferences.of({one.name: one.value for one in reader.all(Preference)})


def _checked(name: str, value: str) -> str:
    """Return a choice as it is kept: a limit as plain digits, whichever way it was typed."""
    if name == CURRENCY:
        return known_currency(value)
    if name.startswith(PREFIX):
        return f"{read_limit(limit_named(name), value):f}"
    if name.startswith(RHYTHM):
        return read_rule(name, value)
    if name == REPORT:
        return read_report(value).text
    return value

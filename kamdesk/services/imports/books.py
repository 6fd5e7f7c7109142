"""The whole portfolio during an import, and how foreign files refer to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.competitors import Competitor
from kamdesk.domain.contacts import Contact
from kamdesk.domain.contracts import Contract
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.issues import Issue
from kamdesk.domain.needs import Need
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.preferences import Preference
from kamdesk.domain.products import Product
from kamdesk.domain.surveys import Answer
from kamdesk.domain.targets import Target
from kamdesk.domain.team import Assignment, Colleague
from kamdesk.domain.text import folded, one_line
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.aliases import aliases_of
from kamdesk.services.imports.answer import Fate
from kamdesk.services.imports.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from uuid import UUID

    from kamdesk.services.imports.ledger import Ledger
    from kamdesk.services.imports.shelf import KeyOf


def told(account_id: UUID | None, title: str, day: date | None) -> Any:
    """Return what something with a day goes by: its account, its title and that day."""
    plain = folded(one_line(title))
    return (account_id, plain, day) if plain else None


def happening(one: Touchpoint) -> str:
    """Return the words that a touchpoint is known by."""
    return one.summary or one.outcome or one.notes


def scope(month: date, account_id: UUID | None, group: str, new: bool) -> Any:  # noqa: FBT001
    """Return what a target is found by: its month and what it is about."""
    return month, account_id, folded(one_line(group)), new


def asked(
    account_id: UUID | None, contact_id: UUID | None, kind: str, question: str, day: date
) -> Any:
    """Return what an answer is found by: who gave it to which question on which day."""
    return account_id, contact_id, kind, folded(one_line(question)), day


def met(account_id: UUID | None, name: str, group: str) -> Any:
    """Return what a competitor is found by: where we meet, and in which products."""
    return account_id, folded(one_line(name)), folded(one_line(group))


FINDERS: Mapping[type[Any], Mapping[str, KeyOf]] = {
    Account: {
        "external_id": lambda one: one.external_id,
        "number": lambda one: one.number,
        "name": lambda one: folded(one.name),
    },
    Contact: {
        "external_id": lambda one: one.external_id,
        "id": lambda one: str(one.id),
        "email": lambda one: one.email.lower(),
        "person": lambda one: (one.account_id, folded(one.name)),
        "name": lambda one: folded(one.name),
    },
    Product: {
        "external_id": lambda one: one.external_id,
        "code": lambda one: one.code,
        "name": lambda one: folded(one.name),
    },
    Opportunity: {
        "external_id": lambda one: one.external_id,
        "told": lambda one: told(one.account_id, one.title, one.expected_close),
        "name": lambda one: folded(one.title),
    },
    Action: {
        "external_id": lambda one: one.external_id,
        "told": lambda one: told(one.account_id, one.title, one.due),
    },
    Touchpoint: {
        "external_id": lambda one: one.external_id,
        "told": lambda one: told(one.account_id, happening(one), one.happened_on),
    },
    Issue: {
        "external_id": lambda one: one.external_id,
        "told": lambda one: told(one.account_id, one.title, one.opened),
    },
    Answer: {
        "external_id": lambda one: one.external_id,
        "asked": lambda one: asked(
            one.account_id, one.contact_id, one.kind, one.question, one.answered_on
        ),
    },
    Contract: {
        "external_id": lambda one: one.external_id,
        "told": lambda one: told(one.account_id, one.title, one.starts),
        "titled": lambda one: told(one.account_id, one.title, None),
    },
    Need: {
        "external_id": lambda one: one.external_id,
        "told": lambda one: told(one.account_id, one.title, None),
    },
    Competitor: {
        "external_id": lambda one: one.external_id,
        "met": lambda one: met(one.account_id, one.name, one.product_group),
    },
    Colleague: {
        "external_id": lambda one: one.external_id,
        "email": lambda one: one.email.lower(),
        "name": lambda one: folded(one.name),
    },
    Assignment: {"post": lambda one: (one.account_id, one.colleague_id)},
    Target: {
        "scope": lambda one: scope(one.month, one.account_id, one.product_group, one.new_business),
    },
}


ALIASED = (Account, Contact)  # of these two may have been made one


class Books:
    """Shelves that are read when they are first needed, and written when all is in."""

    def __init__(
        self,
        ledger: Ledger,
        currency: str,
        today: date,
        *,
        match: Mapping[type[Any], tuple[str, ...]] | None = None,
    ) -> None:
        self.ledger = ledger
        self.currency = currency
        self.today = today
        self._match = match or {}
        self._shelves: dict[type[Any], Shelf[Any]] = {}
        self._accounts: dict[tuple[Any, ...], UUID] = {}
        self._products: dict[tuple[Any, ...], UUID] = {}
        self.mentioned: Callable[[type[Any], Fate], None] = lambda _kind, _fate: None

    def shelf(self, kind: type[Any]) -> Shelf[Any]:
        """Return everything of a kind."""
        if kind not in self._shelves:
            finders: dict[str, KeyOf] = dict(FINDERS[kind])
            if kind in self._match:
                finders["match"] = lambda one: self._values(
                    {name: getattr(one, name) for name in self._match[kind]}
                )
            shelf = Shelf(self.ledger.everything(kind), finders)
            if kind in ALIASED:
                for external_id, record_id in aliases_of(kind, self.ledger.everything(Preference)):
                    shelf.learn_alias(external_id, record_id)
            self._shelves[kind] = shelf
        return self._shelves[kind]

    def chosen(self, kind: type[Any], fields: Mapping[str, Any]) -> Any:
        """Return what a row is found by where the user says by which fields."""
        names = self._match.get(kind)
        return None if names is None else self._values({n: fields.get(n) for n in names}) or ("",)

    def write(self) -> None:
        """Hand everything that is new or different to the portfolio."""
        for kind, shelf in self._shelves.items():
            self.ledger.add_many(kind, shelf.births())
        for kind, shelf in self._shelves.items():
            for record in shelf.changes():
                self.ledger.save(kind, record)

    # -- what rows refer to -----------------------------------------------------

    def account(self, values: Mapping[str, Any], *, make: bool = False) -> UUID | None:
        """Return the account a row names; one that is named but unknown is made."""
        key, name = values.get("account"), values.get("account.name")
        if not key:
            return None
        country = values.get("account.country", "")
        known = (key, name, country)
        if known not in self._accounts:
            found = self._by_key(key) or self._by_name(key, name, country)
            if found is None:
                if not (make or name):
                    return None
                found = self._new_account(key, name, country)
            self._accounts[known] = found.id
        return self._accounts[known]

    def product(self, values: Mapping[str, Any]) -> UUID | None:
        """Return the product a line names; an unknown one is made."""
        key, name = values.get("product"), values.get("product.name")
        if not key:
            return None
        known = (key, name)
        if known not in self._products:
            shelf = self.shelf(Product)
            own = "" if key == name else key
            found = shelf.find("external_id", key) or shelf.find("code", key)
            alike = [
                one
                for one in shelf.find("name", folded(name or key))
                if not (own and (one.external_id or one.code))
            ]
            if found or alike:
                self._products[known] = (found or alike)[0].id
            else:
                self._products[known] = self._new_product(own, name or key, values)
        return self._products[known]

    def contact(self, key: str | None, account_id: UUID | None) -> Contact | None:
        """Return the person a key, an address or a name stands for, if it is only one."""
        if not key:
            return None
        shelf = self.shelf(Contact)
        for finder, wanted in (
            ("external_id", key),
            ("person", (account_id, folded(one_line(key)))),
            ("email", key.lower()),
            ("name", folded(one_line(key))),
        ):
            found: list[Contact] = shelf.find(finder, wanted)
            if len(found) == 1:
                return found[0]
        return None

    def opportunity(self, key: str | None) -> Opportunity | None:
        """Return the deal a key or a title stands for, if it is only one."""
        if not key:
            return None
        shelf = self.shelf(Opportunity)
        found: list[Opportunity] = shelf.find("external_id", key) or shelf.find("name", folded(key))
        return found[0] if len(found) == 1 else None

    def parent(self, key: str) -> Account | None:
        """Return the account that another names as the one above it, if it is only one."""
        found = self._by_key(key)
        alike = [] if found else self.shelf(Account).find("name", folded(one_line(key)))
        return found or (alike[0] if len(alike) == 1 else None)

    def _by_key(self, key: str) -> Account | None:
        shelf = self.shelf(Account)
        found: list[Account] = shelf.find("external_id", key) or shelf.find("number", key)
        if len(found) > 1:
            raise RuleBroken("import.account.ambiguous", field="account", value=key)
        return found[0] if found else None

    def _by_name(self, key: str, name: str | None, country: str) -> Account | None:
        """Return the one account of a name; one that another id has taken is another."""
        own = "" if name in {None, key} else key
        found: list[Account] = [
            one
            for one in self.shelf(Account).find("name", folded(one_line(name or key)))
            if not (own and one.external_id)
        ]
        if len(found) > 1:
            found = [one for one in found if country and folded(one.country) == folded(country)]
            if len(found) != 1:
                raise RuleBroken("import.account.ambiguous", field="account", value=name or key)
        if found and own:
            self.shelf(Account).update(found[0], {"external_id": own})
            self.mentioned(Account, Fate.UPDATED)
        return found[0] if found else None

    def _new_account(self, key: str, name: str | None, country: str) -> Account:
        own = "" if name == key else key
        account = Account(name=name or key, external_id=own, country=country, joined=self.today)
        self.shelf(Account).add(account, ())
        self.mentioned(Account, Fate.CREATED)
        return account

    def _new_product(self, own: str, name: str, values: Mapping[str, Any]) -> UUID:
        code = own if own and not own.isdigit() else ""
        group = values.get("product_group", "")
        product = Product(name=name, external_id=own, code=code, group=group)
        self.shelf(Product).add(product, ())
        self.mentioned(Product, Fate.CREATED)
        return product.id

    def _values(self, fields: Mapping[str, Any]) -> Any:
        values = tuple(_comparable(value) for value in fields.values())
        return values if all(values) else None


def _comparable(value: Any) -> Any:
    return folded(one_line(value)) if isinstance(value, str) else value

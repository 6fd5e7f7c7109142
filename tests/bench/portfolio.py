"""A large portfolio for measuring, built in bulk and the same every time."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from kamdesk.app.bootstrap import Desk
from kamdesk.domain.accounts import Account, Tier
from kamdesk.domain.actions import Action, Promise
from kamdesk.domain.contacts import Contact
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Opportunity, Stage
from kamdesk.domain.products import Product
from kamdesk.domain.sales import Sale
from kamdesk.domain.targets import Target
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind

TODAY = date(2026, 7, 1)
SAID = (
    "price list contract delivery quality complaint quote sample visit meeting budget pallet "
    "dairy steel paper cheese logistics tender renewal discount volume forecast call invoice "
    "payment warehouse promotion shelf seasonal freight customs packaging audit training"
)
WORDS = SAID.split()
PLACES = ("Graz", "München", "Lyon", "Łódź", "Århus", "Bern", "Genève", "Porto", "Praha", "Köln")


class Maker:
    """Makes plausible records by chance, from a seed."""

    def __init__(self, seed: int = 7) -> None:
        self._chance = Random(seed)  # noqa: S311 (no secret)

    def words(self, count: int) -> str:
        return " ".join(self._chance.choices(WORDS, k=count))

    def day(self, back: int = 1000, ahead: int = 0) -> date:
        return TODAY - timedelta(days=self._chance.randint(-ahead, back))

    def accounts(self, count: int) -> Iterator[Account]:
        for number in range(count):
            yield Account(
                name=f"{self.words(1).title()} {PLACES[number % 10]} {number:05d} GmbH & Co. KG",
                joined=self.day(),
                external_id=f"C{number:06d}",
                tier=self._chance.choice(list(Tier)),
                industry=self._chance.choice(WORDS),
                city=PLACES[number % 10],
                currency="EUR",
                notes=self.words(8),
                potential=Money(Decimal(number), "EUR"),
            )

    def contacts(self, accounts: list[Account], count: int) -> Iterator[Contact]:
        for number in range(count):
            yield Contact(
                account_id=self._chance.choice(accounts).id,
                name=f"{self.words(1).title()} Person {number:05d}",
                email=f"person{number}@example.org",
            )

    def touchpoints(
        self, accounts: list[Account], contacts: list[Contact], count: int
    ) -> Iterator[Touchpoint]:
        for _ in range(count):
            yield Touchpoint(
                account_id=self._chance.choice(accounts).id,
                kind=self._chance.choice(list(TouchpointKind)),
                happened_on=self.day(),
                minutes=self._chance.choice((15, 30, 45, 60)),
                summary=self.words(6),
                notes=self.words(12),
                contacts=(self._chance.choice(contacts).id,) if contacts else (),
            )

    def sales(self, accounts: list[Account], products: list[Product], count: int) -> Iterator[Sale]:
        for number in range(count):
            amount = Decimal(self._chance.randint(100, 9_999_999)).scaleb(-4)
            yield Sale(
                account_id=self._chance.choice(accounts).id,
                product_id=self._chance.choice(products).id,
                sold_on=self.day(),
                order_number=f"O{number:07d}",
                quantity=Decimal(self._chance.randint(1, 50)),
                amount=Money(amount, "EUR"),
                cost=Money(amount / 2, "EUR"),
            )

    def deals(self, accounts: list[Account], count: int) -> Iterator[Opportunity]:
        for _ in range(count):
            yield Opportunity(
                account_id=self._chance.choice(accounts).id,
                title=self.words(3),
                stage=self._chance.choice(list(Stage)),
                amount=Money(Decimal(self._chance.randint(100, 99_999)), "EUR"),
                expected_close=self.day(100, 200),
            )

    def actions(self, accounts: list[Account], count: int) -> Iterator[Action]:
        for _ in range(count):
            yield Action(
                account_id=self._chance.choice(accounts).id,
                title=self.words(4),
                promise=self._chance.choice((Promise.OURS, Promise.THEIRS, None)),
                due=self.day(100, 100),
            )


def fill(desk: Desk, *, accounts: int, touchpoints: int = 0, sales: int = 0) -> list[Account]:
    """Bring a portfolio in as one change; a tenth as many people, deals and actions go along."""
    make = Maker()
    with desk.transactions() as work:
        customers = list(make.accounts(accounts))
        work.of(Account).add_many(customers)
        people = list(make.contacts(customers, touchpoints // 10))
        work.of(Contact).add_many(people)
        work.of(Touchpoint).add_many(make.touchpoints(customers, people, touchpoints))
        work.of(Opportunity).add_many(make.deals(customers, touchpoints // 10))
        work.of(Action).add_many(make.actions(customers, touchpoints // 10))
        products = [Product(name=f"Product {n}", code=f"P{n}") for n in range(50)]
        work.of(Product).add_many(products)
        work.of(Sale).add_many(make.sales(customers, products, sales))
        months = [TODAY.replace(month=month, day=1) for month in range(1, 7)]
        work.of(Target).add_many(
            Target(month=month, account_id=one.id, amount=Money(Decimal(1000), "EUR"))
            for one in customers[:500]
            for month in months
        )
        work.commit("portfolio.import", "bench")
    return customers

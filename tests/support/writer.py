"""A program that writes until it is killed, and says what it has been told is stored."""

import sys
from pathlib import Path
from random import Random
from uuid import UUID

from kamdesk.app.bootstrap import open_desk
from kamdesk.domain.accounts import Account
from kamdesk.domain.contacts import Contact
from tests.support.builders import a_contact, an_account


def main(file: Path, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 (no secret)
    desk = open_desk(file, UUID(int=1), create=True)
    print("open", flush=True)
    known: list[Account] = []
    while True:
        new = [an_account(name=f"Account {seed}", notes="n" * chance.randint(0, 3000))]
        if chance.random() < 0.3:
            new += [an_account(name=f"Account {seed}") for _ in range(chance.randint(1, 300))]
        with desk.transactions() as work:
            work.of(Account).add_many(new)
            work.of(Contact).add_many(a_contact(account_id=one.id) for one in new)
            work.commit("portfolio.import", str(seed))
        print("there", *(one.id.hex for one in new), flush=True)
        known += new
        if chance.random() < 0.3:
            gone = known.pop(chance.randrange(len(known)))
            desk.accounts.delete(gone.id)
            print("gone", gone.id.hex, flush=True)
        if chance.random() < 0.2:
            desk.history.undo()
            print("undone", flush=True)
            desk.history.redo()
            print("redone", flush=True)
        if chance.random() < 0.1:
            print("saved", desk.upkeep.back_up().backup.path, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

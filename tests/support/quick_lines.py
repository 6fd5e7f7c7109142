"""A small portfolio to type quick lines into, and what was understood as plain values."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from kamdesk.domain.quickline.directory import AccountName, ContactName, Directory
from kamdesk.domain.quickline.parser import parse

TODAY = date(2026, 6, 17)  # a Wednesday
FRIDAY = date(2026, 6, 19)

PEOPLE = {
    "Ernst Handel": ("Roland Mendel",),
    "Alfreds Futterkiste": ("Maria Anders",),
    "QUICK-Stop": ("Horst Kloss",),
    "Hungry Owl All-Night Grocers": ("Patricia McKenna",),
    "Mère Paillarde": ("Jean Fresnière",),
    "Königlich Essen": ("Philip Cramer",),
    "Folk och fä HB": ("Maria Larsson",),
    "B's Beverages": ("Victoria Ashworth",),
    "Rattlesnake Canyon Grocery": ("Paula Wilson",),
    "Save-a-lot Markets": ("Jose Pavarotti",),
    "Great Lakes Food Market": ("Howard Snyder",),
    "Vins et alcools Chevalier": ("Paul Henriot",),
    "Lehmanns Marktstand": ("Renate Messner",),
    "Contoso GmbH & Co. KG": (),
}


def portfolio(people=PEOPLE):
    accounts, contacts = [], []
    for n, (name, names) in enumerate(people.items(), start=1):
        accounts.append(AccountName(id=UUID(int=n), name=name))
        contacts += [
            ContactName(id=UUID(int=1000 * n + k), name=one, account_id=UUID(int=n))
            for k, one in enumerate(names)
        ]
    return Directory(accounts, contacts)


NORTHWIND = portfolio()


def read(text, directory=NORTHWIND, **more):
    return parse(text, TODAY, directory, **more)


def told(text, **more):
    """What was understood, in plain values."""
    line = read(text, **more)
    return {
        "kind": line.kind,
        "account": line.account and line.account.name,
        "contacts": [one.name for one in line.contacts],
        "on": line.happened_on,
        "at": line.at,
        "minutes": line.minutes,
        "summary": line.summary,
        "actions": [(one.title, one.due) for one in line.actions],
        "theirs": [one.title for one in line.actions if not one.ours],
        "sentiment": line.sentiment,
        "amount": line.amount and (line.amount.amount, line.amount.currency),
        "next": line.next_step,
        "unresolved": list(line.unresolved),
    }


def options(text, **more):
    return [
        (one.what, [getattr(o, "name", o) for o in one.options], one.open)
        for one in read(text, **more).choices
    ]

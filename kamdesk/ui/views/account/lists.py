"""The tabs of an account that are lists: people, deals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.contacts import Seniority
from kamdesk.domain.opportunities import OPEN_STAGES, Stage
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Topic
from kamdesk.services.query import Condition, Is, Query
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.catalogue import sale_columns
from kamdesk.ui.models.contacts import contact_columns
from kamdesk.ui.models.opportunities import opportunity_columns
from kamdesk.ui.views.filtered_list import ALL, Filter, FilteredList, ListWords

if TYPE_CHECKING:
    from kamdesk.ui.views.bench import Bench

HIGH = (Seniority.EXECUTIVE, Seniority.DIRECTOR)
PEOPLE = (
    Filter(key=ALL, title=QT_TRANSLATE_NOOP("Filter", "All")),
    Filter(
        key="there",
        title=QT_TRANSLATE_NOOP("Filter", "Still there"),
        query=lambda: Query(where=(Condition("left_on", Is.EQUAL, None),)),
    ),
    Filter(
        key="unmet",
        title=QT_TRANSLATE_NOOP("Filter", "Not met"),
        query=lambda: Query(where=(Condition("last_touchpoint", Is.EQUAL, None),)),
    ),
    Filter(
        key="high",
        title=QT_TRANSLATE_NOOP("Filter", "Directors and above"),
        query=lambda: Query(where=(Condition("seniority", Is.EQUAL, HIGH),)),
    ),
)
DEALS = (
    Filter(
        key="open",
        title=QT_TRANSLATE_NOOP("Filter", "Open"),
        query=lambda: Query(where=(Condition("stage", Is.EQUAL, OPEN_STAGES),)),
    ),
    Filter(
        key="won",
        title=QT_TRANSLATE_NOOP("Filter", "Won"),
        query=lambda: Query(where=(Condition("stage", Is.EQUAL, Stage.WON),)),
    ),
    Filter(
        key="lost",
        title=QT_TRANSLATE_NOOP("Filter", "Lost"),
        query=lambda: Query(where=(Condition("stage", Is.EQUAL, Stage.LOST),)),
    ),
    Filter(key=ALL, title=QT_TRANSLATE_NOOP("Filter", "All")),
)
SALES = (Filter(key=ALL, title=QT_TRANSLATE_NOOP("Filter", "All")),)


PEOPLE_WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "People"),
    search=QT_TRANSLATE_NOOP("List", "Search people"),
    empty=QT_TRANSLATE_NOOP("List", "Nobody yet"),
    why=QT_TRANSLATE_NOOP("List", "Whom do you know there? A name is enough."),
    add=QT_TRANSLATE_NOOP("List", "New contact"),
)
DEALS_WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Opportunities"),
    search=QT_TRANSLATE_NOOP("List", "Search opportunities"),
    empty=QT_TRANSLATE_NOOP("List", "No opportunity yet"),
    why=QT_TRANSLATE_NOOP("List", "What may they buy next?"),
    add=QT_TRANSLATE_NOOP("List", "New opportunity"),
)
SALES_WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Sales"),
    search=QT_TRANSLATE_NOOP("List", "Search sales"),
    empty=QT_TRANSLATE_NOOP("List", "No sales yet"),
    why=QT_TRANSLATE_NOOP("List", "Import them from a spreadsheet, or note one."),
    add=QT_TRANSLATE_NOOP("List", "New sale"),
)


def people_list(bench: Bench) -> FilteredList:
    """Return the people of an account."""
    columns = contact_columns(bench.today, account=False)
    topics = frozenset({Topic.TOUCHPOINTS, Topic.PREFERENCES})
    return FilteredList(bench, Kind.CONTACTS, columns, PEOPLE, PEOPLE_WORDS, topics)


def deals_list(bench: Bench) -> FilteredList:
    """Return the opportunities of an account."""
    columns = opportunity_columns(bench.today, account=False)
    return FilteredList(bench, Kind.OPPORTUNITIES, columns, DEALS, DEALS_WORDS)


def sales_list(bench: Bench) -> FilteredList:
    """Return what an account bought."""
    columns = sale_columns(bench.today, account=False)
    return FilteredList(bench, Kind.SALES, columns, SALES, SALES_WORDS)

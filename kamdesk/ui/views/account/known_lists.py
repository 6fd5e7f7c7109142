"""The lists of what is known of an account: needs, issues, answers, contracts, competitors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.issues import Severity
from kamdesk.domain.needs import NeedStatus
from kamdesk.domain.surveys import UNHAPPY_TO, SurveyKind
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Topic
from kamdesk.services.query import AnyOf, Condition, Is, Query
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.known import (
    COMPETITOR_COLUMNS,
    answer_columns,
    contract_columns,
    issue_columns,
    need_columns,
)
from kamdesk.ui.views.filtered_list import ALL, Filter, FilteredList, ListWords

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.ui.views.bench import Bench

EVERYTHING = Filter(key=ALL, title=QT_TRANSLATE_NOOP("Filter", "All"))
OPEN = Condition("resolved_on", Is.EQUAL, None)
NEEDS = (
    Filter(
        key="open",
        title=QT_TRANSLATE_NOOP("Filter", "Open"),
        query=lambda: Query(where=(Condition("status", Is.EQUAL, NeedStatus.OPEN),)),
    ),
    Filter(
        key="answered",
        title=QT_TRANSLATE_NOOP("Filter", "Answered"),
        query=lambda: Query(where=(Condition("status", Is.EQUAL, NeedStatus.ANSWERED),)),
    ),
    EVERYTHING,
)
ANSWERS = (
    EVERYTHING,
    Filter(
        key="nps",
        title=QT_TRANSLATE_NOOP("Filter", "NPS"),
        query=lambda: Query(where=(Condition("kind", Is.EQUAL, SurveyKind.NPS),)),
    ),
    Filter(
        key="csat",
        title=QT_TRANSLATE_NOOP("Filter", "CSAT"),
        query=lambda: Query(where=(Condition("kind", Is.EQUAL, SurveyKind.CSAT),)),
    ),
    Filter(
        key="own",
        title=QT_TRANSLATE_NOOP("Filter", "Own questions"),
        query=lambda: Query(where=(Condition("kind", Is.EQUAL, SurveyKind.OWN),)),
    ),
)
UNHAPPY = Filter(
    key="unhappy",
    title=QT_TRANSLATE_NOOP("Filter", "Unhappy"),
    query=lambda: Query(
        where=(
            AnyOf(
                tuple(
                    (Condition("kind", Is.EQUAL, kind), Condition("score", Is.AT_MOST, score))
                    for kind, score in UNHAPPY_TO.items()
                )
            ),
        )
    ),
)
NEEDS_WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Needs"),
    search=QT_TRANSLATE_NOOP("List", "Search needs"),
    empty=QT_TRANSLATE_NOOP("List", "No need noted yet"),
    why=QT_TRANSLATE_NOOP("List", "What did they say, and what do you sense coming?"),
    add=QT_TRANSLATE_NOOP("List", "New need"),
)
ISSUES_WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Issues"),
    search=QT_TRANSLATE_NOOP("List", "Search issues"),
    empty=QT_TRANSLATE_NOOP("List", "No issue is open"),
    why=QT_TRANSLATE_NOOP("List", "Several may be open at once, each with its owner and day."),
    add=QT_TRANSLATE_NOOP("List", "New issue"),
)
ANSWERS_WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Answers"),
    search=QT_TRANSLATE_NOOP("List", "Search answers"),
    empty=QT_TRANSLATE_NOOP("List", "Nobody was asked yet"),
    why=QT_TRANSLATE_NOOP("List", "Import a survey, or note what one person said."),
    add=QT_TRANSLATE_NOOP("List", "New answer"),
)
CONTRACTS_WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Contracts"),
    search=QT_TRANSLATE_NOOP("List", "Search contracts"),
    empty=QT_TRANSLATE_NOOP("List", "No contract yet"),
    why=QT_TRANSLATE_NOOP("List", "Its end and its last day of notice come up on Today."),
    add=QT_TRANSLATE_NOOP("List", "New contract"),
)
COMPETITORS_WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Competitors"),
    search=QT_TRANSLATE_NOOP("List", "Search competitors"),
    empty=QT_TRANSLATE_NOOP("List", "No competitor known"),
    why=QT_TRANSLATE_NOOP("List", "Who else sells there, and what?"),
    add=QT_TRANSLATE_NOOP("List", "New competitor"),
)


def issue_filters(today: Callable[[], date]) -> tuple[Filter, ...]:
    """Return the chips of the issue log, seen from a day."""

    def late() -> Query:
        return Query(where=(OPEN, Condition("due", Is.LESS, today())))

    return (
        Filter(
            key="open",
            title=QT_TRANSLATE_NOOP("Filter", "Open"),
            query=lambda: Query(where=(OPEN,), order_by="due"),
        ),
        Filter(key="late", title=QT_TRANSLATE_NOOP("Filter", "Late"), query=late),
        Filter(
            key="critical",
            title=QT_TRANSLATE_NOOP("Filter", "Critical"),
            query=lambda: Query(where=(OPEN, Condition("severity", Is.EQUAL, Severity.CRITICAL))),
        ),
        Filter(
            key="resolved",
            title=QT_TRANSLATE_NOOP("Filter", "Resolved"),
            query=lambda: Query(
                where=(Condition("resolved_on", Is.UNEQUAL, None),),
                order_by="resolved_on",
                descending=True,
            ),
        ),
        EVERYTHING,
    )


def needs_list(bench: Bench) -> FilteredList:
    """Return the needs register of an account."""
    columns = need_columns(bench.today)
    topics = frozenset({Topic.CONTACTS, Topic.PRODUCTS})
    return FilteredList(bench, Kind.NEEDS, columns, NEEDS, NEEDS_WORDS, topics)


def issues_list(bench: Bench) -> FilteredList:
    """Return the issue log of an account."""
    columns, filters = issue_columns(bench.today), issue_filters(bench.today)
    topics = frozenset({Topic.CONTACTS})
    return FilteredList(bench, Kind.ISSUES, columns, filters, ISSUES_WORDS, topics)


def answers_list(bench: Bench) -> FilteredList:
    """Return what the people of an account answered."""
    columns = answer_columns(bench.today)
    topics = frozenset({Topic.CONTACTS})
    return FilteredList(bench, Kind.SURVEYS, columns, ANSWERS, ANSWERS_WORDS, topics)


def all_answers_list(bench: Bench) -> FilteredList:
    """Return what the people of all accounts answered."""
    columns = answer_columns(bench.today, account=True)
    filters = (EVERYTHING, UNHAPPY, *ANSWERS[1:])
    topics = frozenset({Topic.CONTACTS, Topic.ACCOUNTS})
    return FilteredList(bench, Kind.SURVEYS, columns, filters, ANSWERS_WORDS, topics)


def contracts_list(bench: Bench) -> FilteredList:
    """Return the contracts with an account."""
    columns = contract_columns(bench.today)
    return FilteredList(bench, Kind.CONTRACTS, columns, (EVERYTHING,), CONTRACTS_WORDS)


def competitors_list(bench: Bench) -> FilteredList:
    """Return who else sells to an account."""
    words = COMPETITORS_WORDS
    return FilteredList(bench, Kind.COMPETITORS, COMPETITOR_COLUMNS, (EVERYTHING,), words)

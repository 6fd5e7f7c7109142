"""The words of the check of key accounts: its tests, its limits, and what data is missing."""

from kamdesk.domain.definition import KeyTest, Lack, Verdict
from kamdesk.domain.limits import Limit
from kamdesk.services.words import QT_TRANSLATE_NOOP

TESTS = {
    KeyTest.REPEAT_PURCHASES: QT_TRANSLATE_NOOP("Check", "Buys again and again"),
    KeyTest.MUTUAL_DEPENDENCE: QT_TRANSLATE_NOOP("Check", "Each depends on the other"),
    KeyTest.BOTH_WIN: QT_TRANSLATE_NOOP("Check", "Both sides win"),
    KeyTest.ACCOUNT_PROFIT: QT_TRANSLATE_NOOP("Check", "Profitable after cost to serve"),
}
VERDICTS = {
    Verdict.PASSED: QT_TRANSLATE_NOOP("Check", "Passed"),
    Verdict.FAILED: QT_TRANSLATE_NOOP("Check", "Failed"),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP("Check", "Not known"),
}
MEASURED = {  # what is held against a limit
    Limit.ORDERS: QT_TRANSLATE_NOOP("Check", "Days with a purchase, 12 months"),
    Limit.ORDER_MONTHS: QT_TRANSLATE_NOOP("Check", "Months with a purchase"),
    Limit.REVENUE_SHARE: QT_TRANSLATE_NOOP("Check", "Our sales that come from them"),
    Limit.SPEND_SHARE: QT_TRANSLATE_NOOP("Check", "Their spend that comes to us"),
    Limit.IMBALANCE: QT_TRANSLATE_NOOP("Check", "Difference between the two"),
    Limit.SATISFACTION: QT_TRANSLATE_NOOP("Check", "How content they are, of 100"),
    Limit.PROMISES: QT_TRANSLATE_NOOP("Check", "Promises of ours kept on time"),
    Limit.VALUE: QT_TRANSLATE_NOOP("Check", "Value promised that they confirmed"),
    Limit.NEEDS: QT_TRANSLATE_NOOP("Check", "Needs answered"),
    Limit.PROFIT: QT_TRANSLATE_NOOP("Check", "Profit, 12 months"),
    Limit.PROFIT_MARGIN: QT_TRANSLATE_NOOP("Check", "Profit of sales"),
    Limit.HOUR_RATE: QT_TRANSLATE_NOOP("Check", "Cost of an hour"),
    Limit.VISIT_COST: QT_TRANSLATE_NOOP("Check", "Cost of a visit"),
    Limit.ISSUE_COST: QT_TRANSLATE_NOOP("Check", "Cost of an issue"),
}
OUR_MARGIN = QT_TRANSLATE_NOOP("Check", "Our margin, 12 months")
LACKS = {  # what is missing, and where it is entered
    Lack.SALES: QT_TRANSLATE_NOOP(
        "Check", "No sale is recorded. Import sales, or add them on the Sales tab."
    ),
    Lack.ALL_SALES: QT_TRANSLATE_NOOP(
        "Check", "Nothing was sold to anybody in twelve months. Import sales."
    ),
    Lack.RATES: QT_TRANSLATE_NOOP(
        "Check", "{count} amounts have no exchange rate. Add the rate of their currency."
    ),
    Lack.SPEND: QT_TRANSLATE_NOOP(
        "Check",
        "What they spend elsewhere is not known. Enter the potential, or what they spend with "
        "competitors, on the Details tab.",
    ),
    Lack.RIVAL_SPEND: QT_TRANSLATE_NOOP(
        "Check", "What {count} competitors get is not known. Enter it on the Details tab."
    ),
    Lack.ANSWERS: QT_TRANSLATE_NOOP(
        "Check",
        "Nobody answered in twelve months. Ask, and note NPS or CSAT on the Satisfaction tab.",
    ),
    Lack.PROMISES: QT_TRANSLATE_NOOP(
        "Check", "No promise of ours was due in twelve months. Mark promises on the Actions tab."
    ),
    Lack.NEEDS: QT_TRANSLATE_NOOP(
        "Check", "No need is noted. Note what they need on the Needs & issues tab."
    ),
    Lack.COST: QT_TRANSLATE_NOOP(
        "Check", "No sale of twelve months has a cost. Enter costs on the Sales tab."
    ),
    Lack.SOME_COST: QT_TRANSLATE_NOOP(
        "Check", "Some sales have no cost and are left out. Enter it on the Sales tab."
    ),
    Lack.MINUTES: QT_TRANSLATE_NOOP(
        "Check",
        "{count} touchpoints have no minutes, so their time is left out. Enter it in the timeline.",
    ),
}
TABS = {  # where on the account's page a gap is closed
    Lack.SALES: "sales",
    Lack.SPEND: "details",
    Lack.RIVAL_SPEND: "details",
    Lack.ANSWERS: "satisfaction",
    Lack.PROMISES: "actions",
    Lack.NEEDS: "matters",
    Lack.COST: "sales",
    Lack.SOME_COST: "sales",
    Lack.MINUTES: "overview",
}
LIMITS = {  # what a limit asks for, beside its field
    Limit.ORDERS: QT_TRANSLATE_NOOP("Check", "Days with a purchase, at least"),
    Limit.ORDER_MONTHS: QT_TRANSLATE_NOOP("Check", "Months with one, at least"),
    Limit.REVENUE_SHARE: QT_TRANSLATE_NOOP("Check", "Our sales from them, at least"),
    Limit.SPEND_SHARE: QT_TRANSLATE_NOOP("Check", "Their spend with us, at least"),
    Limit.IMBALANCE: QT_TRANSLATE_NOOP("Check", "Difference, at most"),
    Limit.SATISFACTION: QT_TRANSLATE_NOOP("Check", "Content, of 100, at least"),
    Limit.PROMISES: QT_TRANSLATE_NOOP("Check", "Promises kept, at least"),
    Limit.VALUE: QT_TRANSLATE_NOOP("Check", "Value confirmed, at least"),
    Limit.NEEDS: QT_TRANSLATE_NOOP("Check", "Needs answered, at least"),
    Limit.PROFIT: QT_TRANSLATE_NOOP("Check", "Profit, more than"),
    Limit.PROFIT_MARGIN: QT_TRANSLATE_NOOP("Check", "Profit of sales, at least"),
    Limit.HOUR_RATE: QT_TRANSLATE_NOOP("Check", "An hour costs"),
    Limit.VISIT_COST: QT_TRANSLATE_NOOP("Check", "A visit costs"),
    Limit.ISSUE_COST: QT_TRANSLATE_NOOP("Check", "An issue costs"),
}
OF_TEST = {  # which limits belong to which test
    KeyTest.REPEAT_PURCHASES: (Limit.ORDERS, Limit.ORDER_MONTHS),
    KeyTest.MUTUAL_DEPENDENCE: (Limit.REVENUE_SHARE, Limit.SPEND_SHARE, Limit.IMBALANCE),
    KeyTest.BOTH_WIN: (Limit.SATISFACTION, Limit.VALUE, Limit.NEEDS, Limit.PROMISES),
    KeyTest.ACCOUNT_PROFIT: (
        Limit.PROFIT,
        Limit.PROFIT_MARGIN,
        Limit.HOUR_RATE,
        Limit.VISIT_COST,
        Limit.ISSUE_COST,
    ),
}

"""Why a line stands in Today, by the code of its reason."""

from kamdesk.services.words import QT_TRANSLATE_NOOP

REASONS = {
    "promise.overdue": QT_TRANSLATE_NOOP("Reason", "Promised for {due}, {days} days late"),
    "promise.waits": QT_TRANSLATE_NOOP("Reason", "Promised for {due}; waits for ‘{waits}’"),
    "action.waits": QT_TRANSLATE_NOOP("Reason", "Due {due}; waits for ‘{waits}’"),
    "promise.today": QT_TRANSLATE_NOOP("Reason", "Promised for today"),
    "action.overdue": QT_TRANSLATE_NOOP("Reason", "Was due {due}, {days} days ago"),
    "action.today": QT_TRANSLATE_NOOP("Reason", "Due today"),
    "theirs.overdue": QT_TRANSLATE_NOOP("Reason", "Their promise, {days} days late: ask for it"),
    "theirs.today": QT_TRANSLATE_NOOP("Reason", "Their promise is due today"),
    "visit.today": QT_TRANSLATE_NOOP("Reason", "Planned for today"),
    "visit.unlogged": QT_TRANSLATE_NOOP("Reason", "Planned for {due} and not logged"),
    "cadence.overdue": QT_TRANSLATE_NOOP(
        "Reason", "Last contact {last}; the agreed rhythm ran out {days} days ago"
    ),
    "cadence.never": QT_TRANSLATE_NOOP("Reason", "Never contacted since it joined on {joined}"),
    "cadence.planned": QT_TRANSLATE_NOOP("Reason", "Over its rhythm; a visit is planned {planned}"),
    "customer.lapsed": QT_TRANSLATE_NOOP(
        "Reason", "No order for {days} days; it used to order every {usual_gap} days"
    ),
    "deal.overdue": QT_TRANSLATE_NOOP("Reason", "Its close date {due} has passed: {amount}"),
    "deal.closing": QT_TRANSLATE_NOOP("Reason", "Closes in {days} days: {amount}"),
    "contract.end": QT_TRANSLATE_NOOP("Reason", "The contract ends {ends}, in {days} days"),
    "contract.notice": QT_TRANSLATE_NOOP("Reason", "Notice by {due}; the contract ends {ends}"),
    "contract.ended": QT_TRANSLATE_NOOP("Reason", "The contract ended {ends}"),
    "order.missed": QT_TRANSLATE_NOOP(
        "Reason", "Orders every {usual_gap} days; the last one came {last}"
    ),
    "issue.overdue": QT_TRANSLATE_NOOP("Reason", "Open since {opened}, {days} days over its date"),
    "issue.severe": QT_TRANSLATE_NOOP("Reason", "Severe, open since {opened}"),
    "issue.today": QT_TRANSLATE_NOOP("Reason", "To be resolved today"),
    "birthday.ahead": QT_TRANSLATE_NOOP("Reason", "Birthday in {days} days"),
    "report.incomplete": QT_TRANSLATE_NOOP("Reason", "The report lacks {missing}"),
    "birthday.today": QT_TRANSLATE_NOOP("Reason", "Birthday today"),
}

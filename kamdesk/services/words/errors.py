"""What is said when the business or the file refuses, by the code of the error."""

from kamdesk.services.words import QT_TRANSLATE_NOOP
from kamdesk.services.words.calendar_errors import CALENDAR_ERRORS
from kamdesk.services.words.exchange_errors import EXCHANGE_ERRORS
from kamdesk.services.words.noting_errors import NOTING_ERRORS
from kamdesk.services.words.plan_errors import PLAN_ERRORS
from kamdesk.services.words.report_errors import REPORT_ERRORS

ERRORS = {
    **NOTING_ERRORS,
    **CALENDAR_ERRORS,
    **EXCHANGE_ERRORS,
    **PLAN_ERRORS,
    **REPORT_ERRORS,
    "file.disk.full": QT_TRANSLATE_NOOP(
        "Error",
        "The disk is full or cannot be written: free some space and try again; nothing was lost.",
    ),
    "file.locked": QT_TRANSLATE_NOOP(
        "Error", "Another program is using this portfolio: close it there and try again."
    ),
    "file.read.only": QT_TRANSLATE_NOOP(
        "Error", "This portfolio cannot be written: copy it to a folder of your own."
    ),
    "file.wrong.key.or.kind": QT_TRANSLATE_NOOP(
        "Error", "This is not a KAMDesk portfolio, or it is encrypted: check which file you chose."
    ),
    "file.empty": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is empty: restore a backup with 'kamdesk restore FILE', or remove it first.",
    ),
    "file.foreign": QT_TRANSLATE_NOOP(
        "Error", "This database belongs to another program: choose a KAMDesk portfolio."
    ),
    "file.damaged": QT_TRANSLATE_NOOP(
        "Error", "This portfolio is damaged: restore the newest backup; it was left as it is."
    ),
    "file.too.new": QT_TRANSLATE_NOOP(
        "Error", "A newer KAMDesk wrote this portfolio: update KAMDesk to open it."
    ),
    "file.missing": QT_TRANSLATE_NOOP(
        "Error", "There is no portfolio at {path}: check the name, or make one with 'kamdesk new'."
    ),
    "file.exists": QT_TRANSLATE_NOOP(
        "Error", "{path} exists already and is not overwritten: choose another name."
    ),
    "file.not.a.file": QT_TRANSLATE_NOOP(
        "Error", "{path} is a folder: name a portfolio file inside it."
    ),
    "file.folder.missing": QT_TRANSLATE_NOOP(
        "Error", "The folder of {path} does not exist: make it first."
    ),
    "file.references.broken": QT_TRANSLATE_NOOP(
        "Error", "The update would have broken references: the portfolio was left as it was."
    ),
    "backup.impossible": QT_TRANSLATE_NOOP(
        "Error", "No backup can be written to {path}: choose another folder."
    ),
    "portfolio.unreadable": QT_TRANSLATE_NOOP(
        "Error", "{path} is no complete portfolio of KAMDesk ({why}): nothing was taken from it."
    ),
    "backup.not.good": QT_TRANSLATE_NOOP(
        "Error", "The backup did not pass its check and was removed: run 'kamdesk doctor'."
    ),
    "record.gone": QT_TRANSLATE_NOOP(
        "Error", "This was deleted meanwhile: undo the deletion to work on it."
    ),
    "record.changed.meanwhile": QT_TRANSLATE_NOOP(
        "Error", "This was changed elsewhere meanwhile: look at it again and repeat your change."
    ),
    "entry.kind.unknown": QT_TRANSLATE_NOOP(
        "Error", "There is nothing called '{kind}' to keep: choose one of {known}."
    ),
    "entry.field.unknown": QT_TRANSLATE_NOOP(
        "Error", "{kind} have no field '{field}': choose from {known}."
    ),
    "entry.field.missing": QT_TRANSLATE_NOOP(
        "Error", "Every {noun} needs '{field}': add {field}=…."
    ),
    "entry.pair.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' says no field: write FIELD=VALUE, such as name=\"Ernst Handel\"."
    ),
    "entry.nothing.given": QT_TRANSLATE_NOOP(
        "Error", "Nothing was given to change: write FIELD=VALUE behind it."
    ),
    "entry.name.unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no {noun} called '{name}': see 'kamdesk list {kind}'."
    ),
    "entry.name.ambiguous": QT_TRANSLATE_NOOP(
        "Error", "'{name}' can be more than one {noun}: {known}. Write more of the name, or the id."
    ),
    "entry.id.unknown": QT_TRANSLATE_NOOP("Error", "There is no {noun} with the id {name}."),
    "entry.choice.unknown": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is not possible for {field}: choose one of {known}."
    ),
    "entry.number.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no number: write it like 1234.5."
    ),
    "entry.number.whole": QT_TRANSLATE_NOOP("Error", "'{value}' has to be a whole number."),
    "entry.amount.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no amount: write it like 1234.50 or 1,234.50 EUR."
    ),
    "entry.amount.two.ways": QT_TRANSLATE_NOOP(
        "Error",
        "'{value}' can be read in two ways: write it with two decimals, or without a point.",
    ),
    "entry.day.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no day: write it like 2026-06-12, 12.6.2026 or Friday."
    ),
    "entry.day.two.ways": QT_TRANSLATE_NOOP(
        "Error", "'{value}' can be two days, {known}: write the one you mean like that."
    ),
    "entry.day.too.far": QT_TRANSLATE_NOOP(
        "Error", "KAMDesk reckons with the years from {first} to {last}; {value} lies outside."
    ),
    "entry.time.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no time of day: write it like 14:30."
    ),
    "entry.yes.or.no": QT_TRANSLATE_NOOP("Error", "'{value}' is neither yes nor no."),
    "custom.name.taken": QT_TRANSLATE_NOOP(
        "Error", "'{name}' has a field called '{field}' already: choose another name."
    ),
    "entry.custom.unnamed": QT_TRANSLATE_NOOP(
        "Error", "A field of your own needs a name: write {field}.NAME=VALUE."
    ),
    "entry.preference.stays": QT_TRANSLATE_NOOP(
        "Error", "A choice is not deleted but set: write 'kamdesk set preferences {name} value=…'."
    ),
    "answer.out.of.range": QT_TRANSLATE_NOOP("Error", "An answer lies outside its scale."),
    "rhythm.factor.below.one": QT_TRANSLATE_NOOP(
        "Error", "An order is late after its usual time at the earliest: the factor is at least 1."
    ),
    "cadence.maximum.below.ideal": QT_TRANSLATE_NOOP(
        "Error", "The longest interval cannot be shorter than the usual one."
    ),
    "rhythm.period.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no period: write month, quarter, year, 2026-11, 2026-Q4 or 2026."
    ),
    "rhythm.tier.unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no tier called '{name}': there are {known}."
    ),
    "rhythm.unknown": QT_TRANSLATE_NOOP(
        "Error", "The rule of contact has no part called '{name}': there are {known}."
    ),
    "rhythm.days.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no rhythm: write the usual and the longest days, like 14/21."
    ),
    "rhythm.days.too.long": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is too long: a rhythm is at most {most} days."
    ),
    "rhythm.kind.unknown": QT_TRANSLATE_NOOP(
        "Error", "'{value}' holds what is no kind of touchpoint: there are {known}."
    ),
    "rhythm.counts.nothing": QT_TRANSLATE_NOOP(
        "Error", "Something has to count as contact: choose at least one kind of touchpoint."
    ),
    "rhythm.visits.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no number of contacts a week: write a whole number."
    ),
    "rhythm.visits.impossible": QT_TRANSLATE_NOOP(
        "Error", "A week holds between 1 and {most} contacts; {value} is not among them."
    ),
    "cadence.not.positive": QT_TRANSLATE_NOOP("Error", "A rhythm is at least one day."),
    "gap.not.positive": QT_TRANSLATE_NOOP("Error", "The time between two orders is above 0 days."),
    "health.out.of.range": QT_TRANSLATE_NOOP("Error", "A part of health is between 0 and 100."),
    "probability.out.of.range": QT_TRANSLATE_NOOP("Error", "A probability is between 0 and 1."),
    "rating.out.of.range": QT_TRANSLATE_NOOP("Error", "A rating is between 1 and 10."),
    "report.folder.missing": QT_TRANSLATE_NOOP(
        "Error", "The folder of {path} does not exist: make it first."
    ),
    "report.not.written": QT_TRANSLATE_NOOP(
        "Error", "{path} could not be written ({why}): close it elsewhere or choose another name."
    ),
    "text.unreadable": QT_TRANSLATE_NOOP(
        "Error", "This text holds characters that cannot be read: type it again, in UTF-8."
    ),
    "output.unwritable": QT_TRANSLATE_NOOP(
        "Error", "The answer could not be written ({why}): make room, or send it elsewhere."
    ),
    "path.empty": QT_TRANSLATE_NOOP(
        "Error", "A file was meant, but its name is empty: write the name."
    ),
    "path.unusable": QT_TRANSLATE_NOOP(
        "Error", "{path} cannot be used ({why}): choose another name or place."
    ),
    "report.out.is.folder": QT_TRANSLATE_NOOP(
        "Error", "{path} is a folder: name a file inside it."
    ),
    "sale.id.twice": QT_TRANSLATE_NOOP(
        "Error", "Another line of the file has the same id: each line needs its own."
    ),
    "screenshots.impossible": QT_TRANSLATE_NOOP("Error", "No pictures can be taken: {why}"),
    "screenshots.no.folder": QT_TRANSLATE_NOOP(
        "Error", "{path} is a file: name a folder for the pictures."
    ),
    "screenshots.size.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no size of a window: write it like 1440x900."
    ),
    "weight.negative": QT_TRANSLATE_NOOP("Error", "A weight is a number from 0 up."),
    "figure.unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no figure called '{name}': choose one of {known}."
    ),
    "figure.of.an.account": QT_TRANSLATE_NOOP(
        "Error", "'{name}' is a figure of single accounts: write the account behind it."
    ),
    "figure.of.the.portfolio": QT_TRANSLATE_NOOP(
        "Error", "'{name}' is a figure of the whole portfolio: leave the account out."
    ),
    "filter.unreadable": QT_TRANSLATE_NOOP(
        "Error",
        "The filter cannot be read at '{at}': write it like tier=strategic and name~handel.",
    ),
    "filter.parenthesis": QT_TRANSLATE_NOOP(
        "Error", "A parenthesis of the filter is not closed: add the missing one."
    ),
    "filter.too.long": QT_TRANSLATE_NOOP(
        "Error", "The filter is too long to be asked at once: ask for its parts one by one."
    ),
    "filter.comparison.missing": QT_TRANSLATE_NOOP(
        "Error",
        "The filter compares '{field}' with nothing: follow it by =, !=, <, <=, >, >= or ~.",
    ),
    "filter.value.missing": QT_TRANSLATE_NOOP(
        "Error", "The filter compares '{field}' with nothing: write a value behind it."
    ),
    "filter.text.only": QT_TRANSLATE_NOOP(
        "Error", "'{field}' is no text, so ~ cannot look into it: use =, < or >."
    ),
    "filter.id.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no id: filter by the name, such as account~handel."
    ),
    "list.field.unknown": QT_TRANSLATE_NOOP(
        "Error", "This list has no field '{field}': choose from {known}."
    ),
    "list.order.unknown": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no order: write FIELD:desc, or FIELD alone for the smallest first."
    ),
    "list.limit.impossible": QT_TRANSLATE_NOOP(
        "Error", "A limit is a number from 0 up; {value} is not."
    ),
    "list.value.impossible": QT_TRANSLATE_NOOP(
        "Error", "'{value}' cannot be compared with the field '{field}'."
    ),
    "file.no.permission": QT_TRANSLATE_NOOP(
        "Error", "You may not open this portfolio: ask who owns it, or copy it to your folder."
    ),
    "record.twice": QT_TRANSLATE_NOOP(
        "Error", "There is one like it already, and there can only be one: change that one."
    ),
    "record.reference.gone": QT_TRANSLATE_NOOP(
        "Error", "This refers to something that is not in the portfolio: add that first."
    ),
    "history.overtaken": QT_TRANSLATE_NOOP(
        "Error", "Later changes build on this one: take those back first."
    ),
    "list.name.empty": QT_TRANSLATE_NOOP("Error", "A list needs a name."),
    "history.no.sample": QT_TRANSLATE_NOOP("Error", "There is no sample portfolio in this file."),
    "history.nothing.to.undo": QT_TRANSLATE_NOOP("Error", "There is nothing to undo."),
    "history.nothing.to.redo": QT_TRANSLATE_NOOP("Error", "There is nothing to redo."),
    "history.change.unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no such change: see 'kamdesk history'."
    ),
    "account.name.empty": QT_TRANSLATE_NOOP("Error", "An account needs a name."),
    "account.parent.itself": QT_TRANSLATE_NOOP("Error", "An account cannot be its own parent."),
    "account.parent.circle": QT_TRANSLATE_NOOP(
        "Error", "That would put '{name}' below itself: choose another parent."
    ),
    "account.cadence.impossible": QT_TRANSLATE_NOOP(
        "Error", "A rhythm is between 1 and 3650 days; {value} is not."
    ),
    "account.employees.impossible": QT_TRANSLATE_NOOP(
        "Error", "{value} is no possible number of employees."
    ),
    "contact.name.empty": QT_TRANSLATE_NOOP("Error", "A contact needs a name."),
    "touchpoint.empty": QT_TRANSLATE_NOOP("Error", "Say in a few words what happened."),
    "touchpoint.minutes.impossible": QT_TRANSLATE_NOOP(
        "Error", "{value} minutes are not possible for one touchpoint."
    ),
    "product.name.empty": QT_TRANSLATE_NOOP("Error", "A product needs a name."),
    "opportunity.title.empty": QT_TRANSLATE_NOOP("Error", "An opportunity needs a title."),
    "opportunity.probability.impossible": QT_TRANSLATE_NOOP(
        "Error", "A probability is between 0 and 100 %; {value} is not."
    ),
    "action.title.empty": QT_TRANSLATE_NOOP("Error", "An action needs a title."),
    "action.recurrence.without.due": QT_TRANSLATE_NOOP(
        "Error", "An action that comes back needs a first date."
    ),
    "action.recurrence.unknown": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no repetition KAMDesk knows: write FREQ=WEEKLY;INTERVAL=2, for one."
    ),
    "sale.quantity.impossible": QT_TRANSLATE_NOOP("Error", "{value} is no possible quantity."),
    "target.negative": QT_TRANSLATE_NOOP("Error", "A target cannot be negative."),
    "model.name.empty": QT_TRANSLATE_NOOP("Error", "A scoring model needs a name."),
    "model.cut.impossible": QT_TRANSLATE_NOOP("Error", "{value} accounts cannot be chosen."),
    "criterion.name.empty": QT_TRANSLATE_NOOP("Error", "A criterion needs a name."),
    "criterion.weight.impossible": QT_TRANSLATE_NOOP(
        "Error", "A weight is a number from 0 up; {value} is not."
    ),
    "rating.out.of.scale": QT_TRANSLATE_NOOP(
        "Error", "A rating is between 1 and 10; {value} is not."
    ),
    "rate.not.positive": QT_TRANSLATE_NOOP("Error", "An exchange rate is above 0; {value} is not."),
    "preference.name.empty": QT_TRANSLATE_NOOP("Error", "A choice needs a name."),
    "limit.unknown": QT_TRANSLATE_NOOP("Error", "There is no limit '{name}'. There are: {known}."),
    "limit.unreadable": QT_TRANSLATE_NOOP("Error", "'{value}' is no number for {name}."),
    "limit.out.of.range": QT_TRANSLATE_NOOP(
        "Error", "{name} can be from {least} to {most}; {value} is not."
    ),
    "merge.below.itself": QT_TRANSLATE_NOOP(
        "Error", "That would put the one that stays below itself: choose another."
    ),
    "merge.kind.impossible": QT_TRANSLATE_NOOP(
        "Error", "Only accounts and contacts can be merged; {kind} cannot."
    ),
    "merge.with.itself": QT_TRANSLATE_NOOP(
        "Error", "Both are one and the same already: choose another one."
    ),
    "model.none": QT_TRANSLATE_NOOP(
        "Error", "There is no scoring model yet: add one with 'kamdesk add model name=…'."
    ),
    "model.unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no scoring model called '{name}': choose one of {known}."
    ),
    "money.currency.unknown": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no currency: write a code of three letters, such as EUR."
    ),
    "money.currencies.differ": QT_TRANSLATE_NOOP(
        "Error", "Amounts in two currencies cannot be added without a rate."
    ),
    "money.amount.impossible": QT_TRANSLATE_NOOP("Error", "{value} is no possible amount."),
    "number.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no number: write 1250.50, for one."
    ),
    "day.unreadable": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no day KAMDesk knows: write 2026-06-19, 19 Jun or Friday."
    ),
    "choice.unknown": QT_TRANSLATE_NOOP("Error", "'{value}' is not among the choices."),
    "clock.ahead": QT_TRANSLATE_NOOP(
        "Error", "The other laptop's clock is far ahead: set it right first."
    ),
    "contract.title.empty": QT_TRANSLATE_NOOP("Error", "A contract needs a title."),
    "contract.ends.before.start": QT_TRANSLATE_NOOP(
        "Error", "A contract cannot end before it starts; {value} is earlier."
    ),
    "contract.notice.after.end": QT_TRANSLATE_NOOP(
        "Error", "Notice is given before a contract ends; {value} is later."
    ),
    "competitor.name.empty": QT_TRANSLATE_NOOP("Error", "A competitor needs a name."),
    "colleague.name.empty": QT_TRANSLATE_NOOP("Error", "A colleague needs a name."),
    "colleague.two.of.a.name": QT_TRANSLATE_NOOP(
        "Error", "Two colleagues are called '{name}': rename one of them first."
    ),
    "assignment.twice": QT_TRANSLATE_NOOP(
        "Error", "'{name}' is on the team in this role already: change that place, or the role."
    ),
    "acquaintance.strength.impossible": QT_TRANSLATE_NOOP(
        "Error", "How well people know each other is between 1 and 5; {value} is not."
    ),
    "acquaintance.twice": QT_TRANSLATE_NOOP(
        "Error", "That ‘{name}’ knows ‘{other}’ is noted already: change how well."
    ),
    "tie.to.oneself": QT_TRANSLATE_NOOP("Error", "A tie needs two people."),
    "need.title.empty": QT_TRANSLATE_NOOP("Error", "A need needs a title."),
    "issue.title.empty": QT_TRANSLATE_NOOP("Error", "An issue needs a title."),
    "issue.resolved.before.opened": QT_TRANSLATE_NOOP(
        "Error", "An issue cannot be resolved before it was opened; {value} is earlier."
    ),
    "answer.out.of.scale": QT_TRANSLATE_NOOP(
        "Error", "{value} is not on the scale of this question."
    ),
    "contact.influence.impossible": QT_TRANSLATE_NOOP(
        "Error", "Influence is between 1 and 5; {value} is not."
    ),
    "contact.reports.to.oneself": QT_TRANSLATE_NOOP("Error", "Nobody reports to themselves."),
    "contact.reports.circle": QT_TRANSLATE_NOOP(
        "Error", "That would put '{name}' below themselves: choose somebody else."
    ),
}

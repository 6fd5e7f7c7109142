"""What is said when a plan, a review or what waits for another refuses."""

from kamdesk.services.words import QT_TRANSLATE_NOOP

PLAN_ERRORS = {
    "plan.title.empty": QT_TRANSLATE_NOOP("Error", "A plan needs a title."),
    "plan.ends.before.start": QT_TRANSLATE_NOOP(
        "Error", "A plan cannot end before it starts; {value} is earlier."
    ),
    "version.title.empty": QT_TRANSLATE_NOOP("Error", "A version of a plan needs a title."),
    "plan.of.whom": QT_TRANSLATE_NOOP("Error", "Whose plan? Name an account."),
    "plan.none": QT_TRANSLATE_NOOP(
        "Error", "{name} has no plan for this period yet; begin one first."
    ),
    "plan.unknown": QT_TRANSLATE_NOOP("Error", "There is no plan '{name}'. Known are: {known}."),
    "plan.year.unreadable": QT_TRANSLATE_NOOP("Error", "'{value}' is no year, such as 2027."),
    "version.none": QT_TRANSLATE_NOOP(
        "Error", "No version of the plan of {name} was frozen yet; there is nothing to compare."
    ),
    "version.unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no version '{name}'. Known are: {known}."
    ),
    "version.content.unreadable": QT_TRANSLATE_NOOP(
        "Error", "What this version holds cannot be read."
    ),
    "version.is.frozen": QT_TRANSLATE_NOOP(
        "Error", "A frozen version never changes; only its title can."
    ),
    "template.name.empty": QT_TRANSLATE_NOOP("Error", "An outline needs a name."),
    "template.unreadable": QT_TRANSLATE_NOOP("Error", "The outline '{name}' cannot be read."),
    "template.unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no outline '{name}'. Known are: {known}."
    ),
    "template.not.own": QT_TRANSLATE_NOOP(
        "Error", "'{name}' is no outline of your own, so it stays."
    ),
    "objective.title.empty": QT_TRANSLATE_NOOP("Error", "An objective needs a title."),
    "objective.value.impossible": QT_TRANSLATE_NOOP(
        "Error", "{value} is no value an objective can have."
    ),
    "swot.title.empty": QT_TRANSLATE_NOOP(
        "Error", "A strength, weakness, opportunity or threat needs words."
    ),
    "risk.title.empty": QT_TRANSLATE_NOOP("Error", "A risk needs a title."),
    "risk.likelihood.impossible": QT_TRANSLATE_NOOP(
        "Error", "How likely a risk is lies between 1 and 5; {value} does not."
    ),
    "risk.impact.impossible": QT_TRANSLATE_NOOP(
        "Error", "How bad a risk is lies between 1 and 5; {value} does not."
    ),
    "benefit.title.empty": QT_TRANSLATE_NOOP("Error", "A value delivered needs a title."),
    "review.title.empty": QT_TRANSLATE_NOOP("Error", "A review needs a title."),
    "review.rating.impossible": QT_TRANSLATE_NOOP(
        "Error", "A review is rated from 1 to 5; {value} is not."
    ),
    "lesson.title.empty": QT_TRANSLATE_NOOP("Error", "A lesson needs words."),
    "action.needs.itself": QT_TRANSLATE_NOOP("Error", "An action cannot wait for itself."),
    "action.needs.circle": QT_TRANSLATE_NOOP("Error", "These actions would wait for each other."),
    "action.reminder.impossible": QT_TRANSLATE_NOOP(
        "Error", "A reminder comes at most a year before; {value} minutes are more."
    ),
    "snooze.line.unknown": QT_TRANSLATE_NOOP(
        "Error", "No line of today has the id '{value}': see 'kamdesk today --json'."
    ),
    "evening.line.unknown": QT_TRANSLATE_NOOP(
        "Error", "Nothing of the day that is left to note has the id '{value}'."
    ),
    "snooze.day.past": QT_TRANSLATE_NOOP("Error", "What rests wakes on a day after today."),
    "snooze.reason.empty": QT_TRANSLATE_NOOP("Error", "What is to rest needs a reason."),
    "entry.id.unreadable": QT_TRANSLATE_NOOP("Error", "'{value}' is no id: see 'kamdesk list'."),
}

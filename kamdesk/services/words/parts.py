"""What the inputs of figures are called, by their codes; all others go by their own names."""

from kamdesk.services.words import QT_TRANSLATE_NOOP

PARTS = {
    # of health, which has two words in common with other figures
    "health.relationships": QT_TRANSLATE_NOOP("Rule", "People met in the last 12 months"),
    "health.cadence": QT_TRANSLATE_NOOP("Rule", "How fresh the last contact is"),
    "health.plan": QT_TRANSLATE_NOOP("Rule", "Open actions that are not late"),
    "health.trend": QT_TRANSLATE_NOOP("Rule", "Sales against the year before"),
    "health.satisfaction": QT_TRANSLATE_NOOP("Rule", "What they answered, or how contacts felt"),
    "health.issues": QT_TRANSLATE_NOOP("Rule", "Open issues"),
    # of the rhythm of contacts and orders
    "last.contact": QT_TRANSLATE_NOOP("Rule", "Since the last contact"),
    "joined": QT_TRANSLATE_NOOP("Rule", "Since it joined the portfolio"),
    "days.since.contact": QT_TRANSLATE_NOOP("Rule", "Since the last contact"),
    "cadence": QT_TRANSLATE_NOOP("Rule", "Agreed rhythm"),
    "cadence.maximum": QT_TRANSLATE_NOOP("Rule", "Longest gap agreed"),
    "gap": QT_TRANSLATE_NOOP("Rule", "Between two orders"),
    "days.since.order": QT_TRANSLATE_NOOP("Rule", "Since the last order"),
    "factor": QT_TRANSLATE_NOOP("Rule", "Times the usual gap"),
    # of money and time
    "booked": QT_TRANSLATE_NOOP("Rule", "Booked"),
    "target": QT_TRANSLATE_NOOP("Rule", "Target"),
    "target.to.date": QT_TRANSLATE_NOOP("Rule", "Target to date"),
    "days.worked": QT_TRANSLATE_NOOP("Rule", "Working days gone"),
    "days.whole": QT_TRANSLATE_NOOP("Rule", "Working days in all"),
    "phase": QT_TRANSLATE_NOOP("Rule", "Share that is usually sold by now"),
    "pipeline": QT_TRANSLATE_NOOP("Rule", "Open deals"),
    "months.last.12": QT_TRANSLATE_NOOP("Rule", "Sold in the last twelve months"),
    "months.12.before": QT_TRANSLATE_NOOP("Rule", "Sold in the twelve months before"),
    "sales.with.cost": QT_TRANSLATE_NOOP("Rule", "Sales whose cost is known"),
    "cost": QT_TRANSLATE_NOOP("Rule", "Their cost"),
    # of the four tests of a key account
    "orders": QT_TRANSLATE_NOOP("Rule", "Days with a purchase"),
    "months.with.orders": QT_TRANSLATE_NOOP("Rule", "Months with a purchase"),
    "usual.gap": QT_TRANSLATE_NOOP("Rule", "Usual gap between orders"),
    "our.share": QT_TRANSLATE_NOOP("Rule", "Our sales that come from them"),
    "their.share": QT_TRANSLATE_NOOP("Rule", "Their spend that comes to us"),
    "sales.to.them": QT_TRANSLATE_NOOP("Rule", "Sold to them"),
    "sales.to.all": QT_TRANSLATE_NOOP("Rule", "Sold to everybody"),
    "potential": QT_TRANSLATE_NOOP("Rule", "What they could buy from us"),
    "our.margin": QT_TRANSLATE_NOOP("Rule", "Our margin"),
    "contentment": QT_TRANSLATE_NOOP("Rule", "How content they are"),
    "value.confirmed": QT_TRANSLATE_NOOP("Rule", "Value promised that they confirmed"),
    "promises.kept": QT_TRANSLATE_NOOP("Rule", "Promises of ours kept on time"),
    "needs.answered": QT_TRANSLATE_NOOP("Rule", "Needs answered"),
    "sales.without.cost": QT_TRANSLATE_NOOP("Rule", "Sales without a cost"),
    "hours": QT_TRANSLATE_NOOP("Rule", "Hours of touchpoints"),
    "hour.rate": QT_TRANSLATE_NOOP("Rule", "Cost of an hour"),
    "minutes": QT_TRANSLATE_NOOP("Rule", "Touchpoints without minutes"),
    "visits": QT_TRANSLATE_NOOP("Rule", "Visits"),
    "visit.cost": QT_TRANSLATE_NOOP("Rule", "Cost of a visit"),
    "issues.opened": QT_TRANSLATE_NOOP("Rule", "Issues opened"),
    "issue.cost": QT_TRANSLATE_NOOP("Rule", "Cost of an issue"),
    "discounts": QT_TRANSLATE_NOOP("Rule", "Discounts not taken off yet"),
    "cost.to.serve": QT_TRANSLATE_NOOP("Rule", "Cost to serve"),
    # answers, by the question
    "nps": QT_TRANSLATE_NOOP("Rule", "NPS answer, as 0 to 100"),
    "csat": QT_TRANSLATE_NOOP("Rule", "CSAT answer, as 0 to 100"),
}
NOBODY = QT_TRANSLATE_NOOP("Rule", "Somebody not named")

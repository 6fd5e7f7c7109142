"""How each figure is made, in one sentence, by the name of its rule."""

from kamdesk.services.words import QT_TRANSLATE_NOOP

RULES = {
    "cadence.overdue": QT_TRANSLATE_NOOP(
        "Rule", "Days since the contact was due: last contact plus the agreed rhythm."
    ),
    "freshness": QT_TRANSLATE_NOOP(
        "Rule", "100 up to the agreed rhythm after the last contact, 0 at twice the rhythm."
    ),
    "cadence.ratio": QT_TRANSLATE_NOOP(
        "Rule", "Days since the last contact over the agreed rhythm."
    ),
    "health": QT_TRANSLATE_NOOP(
        "Rule",
        "Sum of weight times score over the sum of weights, 0 to 100. Satisfaction is what was "
        "answered in twelve months, else how recent touchpoints felt; issues are 100 less what "
        "each open one costs: critical 50, major 25, minor 10, half as much again when late.",
    ),
    "issues": QT_TRANSLATE_NOOP(
        "Rule",
        "100 less 50 for a critical, 25 for a major, 10 for a minor open issue; half as much "
        "again for one over its date.",
    ),
    "concentration.index": QT_TRANSLATE_NOOP(
        "Rule",
        "Sum of the squared shares of sales of twelve months, times 10,000 (Herfindahl and "
        "Hirschman); all parts of one group are one customer.",
    ),
    "concentration.effective": QT_TRANSLATE_NOOP(
        "Rule",
        "1 over the sum of the squared shares of sales: so many equal customers would be as "
        "concentrated.",
    ),
    "concentration.top.1": QT_TRANSLATE_NOOP(
        "Rule", "Share of sales of twelve months that the largest customer brings."
    ),
    "concentration.top.3": QT_TRANSLATE_NOOP(
        "Rule", "Share of sales of twelve months that the three largest customers bring."
    ),
    "contentment": QT_TRANSLATE_NOOP(
        "Rule",
        "Mean of everybody’s last NPS and CSAT answers of twelve months, each put on 0 to 100.",
    ),
    "nps": QT_TRANSLATE_NOOP(
        "Rule",
        "Share of 9 and 10 less share of 0 to 6, over the last answer of each respondent in "
        "twelve months.",
    ),
    "csat": QT_TRANSLATE_NOOP(
        "Rule",
        "Share of 4 and 5 on a scale of 1 to 5, over the last answer of each respondent in "
        "twelve months.",
    ),
    "growth": QT_TRANSLATE_NOOP(
        "Rule", "Sales of twelve months over those of the twelve before, less one."
    ),
    "target.to.date": QT_TRANSLATE_NOOP(
        "Rule", "Sales of the year so far over what of its target was due by the day."
    ),
    "own.question": QT_TRANSLATE_NOOP(
        "Rule", "Mean of the last answer of each respondent in twelve months, on 0 to 10."
    ),
    "repeat.purchases": QT_TRANSLATE_NOOP(
        "Rule", "Days with a purchase in twelve months, and in how many of the months."
    ),
    "mutual.dependence": QT_TRANSLATE_NOOP(
        "Rule",
        "Our sales to them over our sales to all, less their share of spend with us: our sales "
        "over what they could buy or are known to buy, whichever is more.",
    ),
    "both.win": QT_TRANSLATE_NOOP(
        "Rule",
        "How content they are, beside our margin and promises of ours kept on time, all of twelve "
        "months; where nobody answered, the share of promised value that they confirmed decides, "
        "and without any the share of needs that were answered.",
    ),
    "account.profit": QT_TRANSLATE_NOOP(
        "Rule",
        "Sales less cost, over the lines whose cost is known, less cost to serve: hours times "
        "rate, visits, issues, and discounts that net sales have not taken off already; all of "
        "twelve months.",
    ),
    "margin": QT_TRANSLATE_NOOP("Rule", "Sales less cost, over the lines whose cost is known."),
    "pacing.attainment": QT_TRANSLATE_NOOP("Rule", "Booked over target."),
    "pacing.high": QT_TRANSLATE_NOOP(
        "Rule", "Landing plus 1.28 standard errors of what is still to come."
    ),
    "pacing.landing": QT_TRANSLATE_NOOP(
        "Rule", "Booked over the share of the period that is behind us."
    ),
    "pacing.low": QT_TRANSLATE_NOOP(
        "Rule", "Landing less 1.28 standard errors of what is still to come."
    ),
    "pacing.plan": QT_TRANSLATE_NOOP(
        "Rule", "Target times the share of the period that is behind us."
    ),
    "pacing.required": QT_TRANSLATE_NOOP(
        "Rule", "What is missing to the target over the working days left."
    ),
    "pacing.run.rate": QT_TRANSLATE_NOOP("Rule", "Booked over the working days worked."),
    "pipeline": QT_TRANSLATE_NOOP("Rule", "Sum of amount times probability over open deals."),
    "pipeline.spread": QT_TRANSLATE_NOOP(
        "Rule", "Root of the sum of amount squared times p times 1 − p over open deals."
    ),
    "pipeline.whole": QT_TRANSLATE_NOOP("Rule", "Sum of the amounts of open deals."),
    "promises": QT_TRANSLATE_NOOP(
        "Rule", "Promises done by the day said first over promises due, in twelve months."
    ),
    "relationship.coverage": QT_TRANSLATE_NOOP(
        "Rule", "People met within twelve months over the people known."
    ),
    "sales": QT_TRANSLATE_NOOP(
        "Rule", "Sum of the sales lines of the period, each at the rate of its day."
    ),
    "structure.due": QT_TRANSLATE_NOOP(
        "Rule",
        "Days until the next contact of the account or of anything below it is due, whichever is "
        "first; less than none is over.",
    ),
    "structure.growth": QT_TRANSLATE_NOOP(
        "Rule",
        "What the account and everything below it sell more or less than in the twelve months "
        "before, over what they sold then.",
    ),
    "structure.health": QT_TRANSLATE_NOOP(
        "Rule",
        "Mean health of the account and of everything below it, each by its sales of twelve "
        "months; all alike where nobody sells.",
    ),
    "structure.last": QT_TRANSLATE_NOOP(
        "Rule", "Days since the latest contact with the account or with anything below it."
    ),
    "structure.lowest": QT_TRANSLATE_NOOP(
        "Rule", "The lowest health of the account and of everything below it."
    ),
    "structure.sum": QT_TRANSLATE_NOOP(
        "Rule", "The account’s own figure and those of everything below it, added up."
    ),
    "won": QT_TRANSLATE_NOOP("Rule", "Sum of the amounts of deals that were won."),
    "relationship": QT_TRANSLATE_NOOP(
        "Rule",
        "Mean of the newest judgement, 1 to 5, of each person there; who was never judged is "
        "left out.",
    ),
    "score": QT_TRANSLATE_NOOP(
        "Rule", "Sum of weight times rating over the sum of weights of what is rated."
    ),
    "score.percent": QT_TRANSLATE_NOOP("Rule", "The score of 1 to 10 as 0 to 100."),
    "score.total": QT_TRANSLATE_NOOP("Rule", "Sum of weight times rating."),
}
RULES |= {
    "plan.progress": QT_TRANSLATE_NOOP(
        "Rule",
        "Share of our objectives that are on track: at least as far on their way as the period "
        "is, and not past their own day. Those that cannot be measured are left out.",
    ),
    "plan.goals": QT_TRANSLATE_NOOP(
        "Rule",
        "Share of the customer’s goals that are on track: at least as far on their way as the "
        "period is, and not past their own day. Those that cannot be measured are left out.",
    ),
    "objective.own": QT_TRANSLATE_NOOP(
        "Rule", "How far the number entered has come on the way from baseline to target."
    ),
    "objective.revenue": QT_TRANSLATE_NOOP(
        "Rule", "Sales of the plan’s period so far, on their way from nothing to the target."
    ),
    "objective.wallet": QT_TRANSLATE_NOOP(
        "Rule",
        "Sales of twelve months over what they could buy, or over what is known to go to us and "
        "to competitors, whichever is more; on the way from baseline to target.",
    ),
    "objective.met": QT_TRANSLATE_NOOP(
        "Rule", "People there who were met in the plan’s period, on the way to the target."
    ),
    "objective.nps": QT_TRANSLATE_NOOP(
        "Rule",
        "NPS over the last answer of each respondent in twelve months, on the way from baseline "
        "to target.",
    ),
    "objective.penetration": QT_TRANSLATE_NOOP(
        "Rule",
        "Product groups they bought from in twelve months over all we sell, on the way from "
        "baseline to target.",
    ),
    "value.realised": QT_TRANSLATE_NOOP(
        "Rule",
        "What the customer confirmed to have gained over what was promised. What only we say "
        "stands apart and does not count.",
    ),
}
NOTES = {
    "no.baseline": QT_TRANSLATE_NOOP("Note", "Nobody said where it started."),
    "nothing.entered": QT_TRANSLATE_NOOP("Note", "Where it stands was not entered yet."),
    "nothing.measured": QT_TRANSLATE_NOOP("Note", "Nothing can be measured yet."),
    "nothing.promised": QT_TRANSLATE_NOOP("Note", "No value was promised in money."),
    "period.ahead": QT_TRANSLATE_NOOP("Note", "The period has not begun."),
    "nobody.known": QT_TRANSLATE_NOOP("Note", "Nobody is known there."),
    "no.product.groups": QT_TRANSLATE_NOOP("Note", "No product has a group."),
    "closed": QT_TRANSLATE_NOOP("Note", "The period is over."),
    "never.contacted": QT_TRANSLATE_NOOP("Note", "There was no contact yet."),
    "no.answers": QT_TRANSLATE_NOOP("Note", "Nobody has answered in this time."),
    "no.cost": QT_TRANSLATE_NOOP("Note", "No sale has a cost."),
    "no.sales": QT_TRANSLATE_NOOP("Note", "No sale is recorded, or none has a rate."),
    "spend.unknown": QT_TRANSLATE_NOOP("Note", "What they spend elsewhere is not known."),
    "no.days": QT_TRANSLATE_NOOP("Note", "The period has no working days."),
    "no.target": QT_TRANSLATE_NOOP("Note", "No target is set."),
    "none.open": QT_TRANSLATE_NOOP("Note", "No issue is open."),
    "no.revenue": QT_TRANSLATE_NOOP("Note", "Nothing was sold in twelve months."),
    "not.priced": QT_TRANSLATE_NOOP("Note", "Some amounts have no rate and are left out."),
    "not.rated": QT_TRANSLATE_NOOP("Note", "Nothing is rated yet."),
    "not.started": QT_TRANSLATE_NOOP("Note", "No day has been worked yet."),
    "nothing.before": QT_TRANSLATE_NOOP("Note", "Nothing was sold in the twelve months before."),
    "nothing.known": QT_TRANSLATE_NOOP("Note", "Nothing is known yet."),
    "provisional": QT_TRANSLATE_NOOP("Note", "Less than 70 % of the weight is known."),
    "reached": QT_TRANSLATE_NOOP("Note", "The target is reached."),
    "too.few.months": QT_TRANSLATE_NOOP("Note", "Too few months are known for a range."),
}

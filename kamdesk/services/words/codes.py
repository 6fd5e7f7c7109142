"""The words for the codes of the business: tiers, stages, roles."""

from kamdesk.services.words import QT_TRANSLATE_NOOP

CODES = {
    # tiers
    "strategic": QT_TRANSLATE_NOOP("Code", "Strategic"),
    "growth": QT_TRANSLATE_NOOP("Code", "Growth"),
    "maintain": QT_TRANSLATE_NOOP("Code", "Maintain"),
    "standard": QT_TRANSLATE_NOOP("Code", "Standard"),
    # parts of a customer
    "group": QT_TRANSLATE_NOOP("Code", "Group"),
    "headquarters": QT_TRANSLATE_NOOP("Code", "Headquarters"),
    "site": QT_TRANSLATE_NOOP("Code", "Site"),
    "department": QT_TRANSLATE_NOOP("Code", "Department"),
    # where a relationship stands
    "prospect": QT_TRANSLATE_NOOP("Code", "Prospect"),
    "active": QT_TRANSLATE_NOOP("Code", "Active"),
    "dormant": QT_TRANSLATE_NOOP("Code", "Dormant"),
    "lost": QT_TRANSLATE_NOOP("Code", "Lost"),
    # strategies
    "invest": QT_TRANSLATE_NOOP("Code", "Invest"),
    "invest selectively": QT_TRANSLATE_NOOP("Code", "Invest selectively"),
    "manage for cash": QT_TRANSLATE_NOOP("Code", "Manage for cash"),
    # people
    "executive": QT_TRANSLATE_NOOP("Code", "Executive"),
    "director": QT_TRANSLATE_NOOP("Code", "Director"),
    "manager": QT_TRANSLATE_NOOP("Code", "Manager"),
    "operational": QT_TRANSLATE_NOOP("Code", "Operational"),
    "decides": QT_TRANSLATE_NOOP("Code", "Decides"),
    "influences": QT_TRANSLATE_NOOP("Code", "Influences"),
    "uses": QT_TRANSLATE_NOOP("Code", "Uses"),
    "champion": QT_TRANSLATE_NOOP("Code", "Champion"),
    "gatekeeper": QT_TRANSLATE_NOOP("Code", "Gatekeeper"),
    "blocks": QT_TRANSLATE_NOOP("Code", "Blocks"),
    # touchpoints and channels
    "visit": QT_TRANSLATE_NOOP("Code", "Visit"),
    "call": QT_TRANSLATE_NOOP("Code", "Call"),
    "phone": QT_TRANSLATE_NOOP("Code", "Phone"),
    "email": QT_TRANSLATE_NOOP("Code", "Email"),
    "meeting": QT_TRANSLATE_NOOP("Code", "Meeting"),
    "event": QT_TRANSLATE_NOOP("Code", "Event"),
    "message": QT_TRANSLATE_NOOP("Code", "Message"),
    "note": QT_TRANSLATE_NOOP("Code", "Note"),
    "positive": QT_TRANSLATE_NOOP("Code", "Positive"),
    "neutral": QT_TRANSLATE_NOOP("Code", "Neutral"),
    "negative": QT_TRANSLATE_NOOP("Code", "Negative"),
    # deals
    "up-sell": QT_TRANSLATE_NOOP("Code", "Up-sell"),
    "cross-sell": QT_TRANSLATE_NOOP("Code", "Cross-sell"),
    "renewal": QT_TRANSLATE_NOOP("Code", "Renewal"),
    "new business": QT_TRANSLATE_NOOP("Code", "New business"),
    "qualify": QT_TRANSLATE_NOOP("Code", "Qualify"),
    "solution": QT_TRANSLATE_NOOP("Code", "Solution"),
    "proposal": QT_TRANSLATE_NOOP("Code", "Proposal"),
    "negotiation": QT_TRANSLATE_NOOP("Code", "Negotiation"),
    "verbal yes": QT_TRANSLATE_NOOP("Code", "Verbal yes"),
    "won": QT_TRANSLATE_NOOP("Code", "Won"),
    "parked": QT_TRANSLATE_NOOP("Code", "Parked"),
    # actions
    "open": QT_TRANSLATE_NOOP("Code", "Open"),
    "waiting": QT_TRANSLATE_NOOP("Code", "Waiting"),
    "done": QT_TRANSLATE_NOOP("Code", "Done"),
    "dropped": QT_TRANSLATE_NOOP("Code", "Dropped"),
    "high": QT_TRANSLATE_NOOP("Code", "High"),
    "normal": QT_TRANSLATE_NOOP("Code", "Normal"),
    "low": QT_TRANSLATE_NOOP("Code", "Low"),
    "ours": QT_TRANSLATE_NOOP("Code", "We promised"),
    "theirs": QT_TRANSLATE_NOOP("Code", "They promised"),
    # what a scoring model decides
    "selection": QT_TRANSLATE_NOOP("Code", "Selection"),
    "attractiveness": QT_TRANSLATE_NOOP("Code", "Attractiveness"),
    "strength": QT_TRANSLATE_NOOP("Code", "Strength"),
    "health": QT_TRANSLATE_NOOP("Code", "Health"),
    "other": QT_TRANSLATE_NOOP("Code", "Other"),
}

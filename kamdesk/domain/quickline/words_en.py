"""What English says in a quick line."""

from __future__ import annotations

from kamdesk.domain.day_words_en import ENGLISH as DAYS
from kamdesk.domain.quickline.words import Words

GIVES = (
    "send", "deliver", "provide", "share", "bring", "quote", "offer", "email", "mail", "forward",
    "supply", "ship", "refund", "credit", "confirm", "return", "replace", "issue", "submit",
    "resend", "reply", "answer", "hand over", "get back to", "come back to", "let them know",
    "let him know", "let her know", "invoice",
)  # fmt: skip
STRONG = (
    "follow up", "follow-up", "followup", "call back", "ring back", "send", "prepare", "schedule",
    "remind", "chase", "get back to", "come back to", "revisit",
)  # fmt: skip
VERBS = (
    *GIVES, *STRONG, "call", "phone", "ring", "check", "book", "arrange", "order", "ask",
    "invite", "visit", "meet", "update", "review", "draft", "get", "discuss", "set up", "write",
    "organise", "organize", "talk to", "speak to", "speak with", "see", "plan", "decide", "sign",
    "pay", "finalise", "finalize", "clarify", "present", "propose", "negotiate", "renew", "start",
    "launch", "install", "test", "approve", "make", "find out", "look into", "sort out", "raise",
    "escalate", "collect", "pick up", "drop off", "try again", "try", "reschedule", "next visit",
    "next meeting", "next call",
    "next review", "demo", "text", "message", "contact", "reach out",
)  # fmt: skip
THIRD = {"reply": "replies", "supply": "supplies", "pay": "pays", "follow-up": "follows up"}


def _third(verb: str) -> str:
    """Return "sends" for "send"."""
    first, *rest = verb.split()
    ending = "es" if first.endswith(("s", "sh", "ch", "x")) else "s"
    return " ".join((THIRD.get(first, first + ending), *rest))


ENGLISH = Words(
    days=(DAYS,),
    common=(
        "the", "and", "is", "are", "was", "were", "has", "have", "about", "of", "to", "for", "with",
        "they", "we", "will", "not", "very", "on", "new", "wants", "next", "from", "in", "be",
        "he", "she", "it", "all", "after", "their", "our", "i", "us", "but", "more", "this",
    ),
    alien=frozenset(
        (
            "content", "on", "die", "hier", "mal", "bad", "sin", "son", "fin", "an", "am", "des",
            "pour", "salon", "cena", "gut", "des", "sous", "par", "dos", "once", "mar", "dim",
            "feria", "bien", "es", "dates", "ravi", "plus", "pas", "as", "habe", "el", "elle",
            "se", "en", "y", "o", "sie", "er", "il", "seco", "t", "md", "de", "bilan", "ende",
            "sem", "s", "rund", "ca", "mercado", "mitte", "mis", "cal", "rate", "toll", "klasse",
            "prima", "mala", "arger", "interesse",
        )
    ),
    kinds={
        "site visit": "visit", "visited": "visit", "visiting": "visit", "visit": "visit",
        "store check": "visit", "store visit": "visit", "dropped by": "visit", "saw": "visit",
        "stopped by": "visit", "call": "call", "called": "call", "calling": "call",
        "phone call": "call", "phoned": "call", "phone": "call", "rang": "call", "tel": "call",
        "spoke": "call", "talked": "call", "telephoned": "call", "phone chat": "call",
        "email": "email", "e-mail": "email", "emailed": "email", "mail": "email",
        "mailed": "email", "wrote": "email", "meeting": "meeting", "met": "meeting",
        "meet": "meeting", "mtg": "meeting", "video call": "meeting", "videocall": "meeting",
        "video conference": "meeting", "conference call": "meeting", "conf call": "meeting",
        "lunch": "meeting", "dinner": "meeting", "breakfast": "meeting", "coffee": "meeting",
        "teams": "meeting", "teams call": "meeting", "zoom": "meeting", "zoom call": "meeting",
        "telco": "meeting", "telcon": "meeting", "webex": "meeting",
        "qbr": "meeting", "review meeting": "meeting", "event": "event", "fair": "event",
        "trade show": "event", "trade fair": "event", "tradeshow": "event", "expo": "event",
        "exhibition": "event", "conference": "event", "workshop": "event", "seminar": "event",
        "message": "message", "texted": "message", "text message": "message",
        "messaged": "message", "whatsapp": "message", "whatsapped": "message", "sms": "message",
        "chat": "message", "linkedin": "message", "note": "note", "memo": "note",
    },
    with_=("with", "w/", "w"),
    at=("at", "@", "from", "of", "for", "to", "by"),
    about=("about", "re", "regarding", "concerning", "abt"),
    and_=("and", "&", "+"),
    then=("and", "then", "so", "but", "and then", "also", "says", "said", "says that", "said that"),
    noise=(
        "mr", "mrs", "ms", "dr", "the", "customer", "client", "a", "i", "we", "had", "have",
        "just", "quick", "got", "received", "short", "brief",
    ),
    labels=(
        "action", "actions", "todo", "to do", "to-do", "next", "next step", "next steps", "task",
        "tasks", "ai", "follow-up", "follow up", "reminder",
    ),
    ours_will=(
        "i'll", "i’ll", "i will", "we'll", "we’ll", "we will", "i promised to", "i promise to",
        "we promised to", "we promise to", "i agreed to", "we agreed to", "i'm going to",
        "i am going to", "we're going to", "we are going to", "promised to", "promised them to",
        "promised him to", "promised her to", "promised him", "promised her", "promised them",
        "i promised", "we promised", "offered to", "i offered to", "we offered to", "i shall",
        "we shall", "i'm to", "i am to",
        "i'll have to", "we'll have to", "will",
    ),
    ours=("i", "we"),
    ours_future=(),
    ours_now=(),
    must=(
        "i need to", "we need to", "need to", "i must", "we must", "must", "i have to",
        "we have to", "have to", "i should", "we should", "should", "remind me to", "please",
        "i've to", "i've got to", "we've got to", "don't forget to", "remember to", "to",
        "i want to", "we want to", "let's",
    ),
    theirs_will=(
        "they'll", "they’ll", "they will", "they need to", "they must", "they promised to",
        "they promise to", "they agreed to", "they are going to", "they're going to",
        "he will", "he'll", "he’ll", "she will", "she'll", "she’ll", "he promised to",
        "she promised to", "he promises to", "she promises to", "he is going to",
        "she is going to", "he's going to", "she's going to", "he needs to", "she needs to",
        "he must", "she must", "he agreed to", "she agreed to", "they have to", "he has to",
        "she has to", "they are to", "waiting for", "wait for", "awaiting",
    ),
    theirs=("they", "he", "she"),
    theirs_future=(),
    theirs_now=(
        "sends", "confirms", "delivers", "signs", "decides", "pays", "replies", "provides",
        "forwards", "supplies", "ships", "gets back", "comes back", "calls back", "reverts",
        "approves", "brings",
    ),
    parties=(
        "customer", "the customer", "client", "the client", "buyer", "the buyer", "their buyer",
        "purchasing", "their team", "their purchasing", "their boss", "their manager",
        "their finance", "their logistics", "management", "the team",
    ),
    houses=(
        "logistics", "our logistics", "finance", "our finance", "support", "our support",
        "marketing", "our marketing", "warehouse", "our warehouse", "production", "accounting",
        "our team", "head office", "our boss", "my boss", "customer service",
    ),
    will=(
        "will", "to", "promised to", "promises to", "has to", "is going to", "must", "needs to",
        "agreed to", "agrees to", "is to", "shall", "'ll", "’ll",
    ),
    may=("wants to", "plans to", "intends to", "hopes to", "aims to", "wanted to"),
    acts=tuple(dict.fromkeys((*map(_third, VERBS), "comes back", "gets back", "delivers"))),
    turns=("I'll", "they will", "need to"),
    clitics=("also", "now", "then", "still", "just"),
    being=("be",),
    states=(
        "am", "are", "is", "was", "were", "be", "been", "have", "has", "had", "do", "does", "did",
        "don", "doesn", "didn", "can", "could", "may", "might", "would", "should", "need",
        "needs", "want", "wants", "like", "likes", "love", "loves", "hope", "hopes", "think",
        "thinks", "expect", "expects", "feel", "feels", "know", "knows", "said", "say", "says",
        "see", "sees", "seem", "seems", "prefer", "prefers", "ask", "asks", "sent", "gave", "got",
        "met", "told", "took", "bought", "paid", "made", "came", "went", "re", "ve", "m", "s",
        "ll", "d", "aren", "isn", "weren", "wasn", "haven", "hasn", "won", "wouldn", "couldn",
        "not", "never", "just", "all", "both", "complain", "complains", "hate", "hates", "left",
        "lost", "found", "spoke", "saw", "wrote", "heard", "understood", "chose", "and", "or",
        "about", "with", "cannot", "keep", "keeps", "remain", "remains", "struggle", "run",
    ),
    past=("ed",),
    inverted=(),
    inverted_theirs=(),
    verbs=VERBS,
    finals=(),
    strong=STRONG,
    deadlines=("due", "deadline"),
    gives=GIVES,
    positive=(
        "happy", "pleased", "delighted", "satisfied", "excited", "glad", "thrilled", "great",
        "good", "excellent", "friendly", "enthusiastic", "impressed", "grateful", "thankful",
        "positive", "loves", "love", "loved", "likes", "liked", "enjoyed", "fantastic", "super",
        "wonderful", "perfect", "keen", "relieved", "optimistic", "praised", "praises",
        "very interested", "cheerful", "over the moon", "relaxed", "brilliant", "interested",
        "awesome", "amazing", "constructive",
    ),
    negative=(
        "unhappy", "angry", "upset", "disappointed", "frustrated", "annoyed", "complained",
        "complains", "complaint", "complaints", "complaining", "worried", "concerned",
        "dissatisfied", "furious", "bad", "irritated", "hostile", "threatened", "threatens",
        "negative", "mad", "livid", "fed up", "unsatisfied", "displeased", "terrible", "awful",
        "hates", "hated", "impatient", "skeptical", "sceptical", "nervous", "unfriendly",
        "offended", "fuming", "anxious", "tense", "pissed off", "pissed", "grumpy",
        "poor",
    ),
    negations=(
        "not", "no", "never", "isn't", "isn’t", "wasn't", "wasn’t", "aren't", "aren’t", "weren't",
        "hardly", "less", "no longer", "without", "don't", "doesn't", "didn't", "nothing",
    ),
    fillers=("at", "all", "very", "really", "so", "too", "that", "particularly", "entirely", "a"),
    negations_after=(),
    lasting=("for", "about", "took", "lasting", "approx", "~"),
    clock=("at", "from", "around", "@", "by", "until", "before"),
    clock_sure=(),
    spans=("from", "between"),
    to=("to", "till", "until"),
    quarters={"half past": 30, "quarter past": 15, "quarter to": -15},
    quarters_after={},
    am=("am", "a.m.", "a.m", "in the morning"),
    pm=("pm", "p.m.", "p.m", "in the afternoon", "in the evening", "at night"),
    hour_clock=13,
    spells={
        "half an hour": 30, "half hour": 30, "a half hour": 30, "an hour": 60, "one hour": 60,
        "an hour and a half": 90, "one and a half hours": 90, "quarter of an hour": 15,
        "a quarter of an hour": 15, "three quarters of an hour": 45, "two hours": 120,
        "two and a half hours": 150, "three hours": 180, "four hours": 240, "five minutes": 5,
        "ten minutes": 10, "fifteen minutes": 15, "twenty minutes": 20, "thirty minutes": 30,
        "forty minutes": 40, "forty-five minutes": 45, "a couple of hours": 120, "all day": 480,
        "half a day": 240,
    },
    hours=("h", "hr", "hrs", "hour", "hours"),
    minutes=("m", "min", "mins", "minute", "minutes"),
    oclock=("o'clock", "o’clock"),
    noon=("noon", "midday"),
    scales={
        "k": 3, "thousand": 3, "m": 6, "mn": 6, "mm": 6, "million": 6, "bn": 9, "billion": 9,
    },
    money={
        "dollars": "USD", "dollar": "USD", "usd": "USD", "euros": "EUR", "euro": "EUR",
        "pounds": "GBP", "rand": "ZAR", "francs": "CHF", "quid": "GBP", "yen": "JPY",
        "rupees": "INR",
    },
)  # fmt: skip

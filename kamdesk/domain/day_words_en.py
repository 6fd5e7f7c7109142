"""English words for days, written without case and accents, as they are compared."""

from __future__ import annotations

from kamdesk.domain.day_words import DayWords

ENGLISH = DayWords(
    weekdays={
        "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "weds": 2,
        "thursday": 3, "thurs": 3, "thur": 3, "thu": 3, "friday": 4, "fri": 4,
        "saturday": 5, "sunday": 6,
    },
    weak_weekdays={"wed": 2, "sat": 5, "sun": 6},
    months={
        "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4,
        "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8,
        "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11,
        "nov": 11, "december": 12, "dec": 12,
    },
    relative={
        "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
        "yesterday": -1, "last night": -1, "the day before yesterday": -2,
        "day before yesterday": -2, "tomorrow": 1, "tmrw": 1, "the day after tomorrow": 2,
        "day after tomorrow": 2, "in a fortnight": 14, "a fortnight ago": -14,
    },
    dayparts=("morning", "afternoon", "evening", "night", "noon"),
    numbers={
        "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "three": 3, "four": 4, "five": 5,
        "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
        "fourteen": 14,
        "fifteen": 15, "twenty": 20, "thirty": 30,
    },
    days=("days", "day"),
    weeks=("weeks", "week", "wks", "wk"),
    months_=("months", "month"),
    years=("years", "year"),
    next=("next",),
    last=("last", "previous", "past"),
    this=("this",),
    coming=("coming", "this coming", "the coming"),
    within=("in", "within"),
    ago=("ago",),
    before=(),
    due=("by", "until", "till", "before", "due", "due on", "due by", "no later than", "deadline"),
    on=("on", "for", "from", "the", "on the"),
    of=("of",),
    articles=("the",),
    ordinals=("st", "nd", "rd", "th"),
    every=("every", "each"),
    in_month=("in", "during"),
    early=("early", "early in", "beginning of", "the beginning of", "start of", "the start of"),
    middle=("mid", "mid-", "middle of", "the middle of"),
    late=("late", "late in", "end", "end of", "the end of"),
    week_numbers=("week", "wk", "cw"),
    week_ends=("end of week", "end of the week", "end of this week", "the end of the week", "eow"),
    month_ends=(
        "end of month", "end of the month", "end of this month", "the end of the month",
        "month end", "eom",
    ),
    quarter_ends=("end of quarter", "end of the quarter", "the end of the quarter", "eoq"),
    year_ends=("end of year", "end of the year", "the end of the year", "year end", "eoy"),
)  # fmt: skip

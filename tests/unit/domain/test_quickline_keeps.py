"""Nothing typed is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kamdesk.domain.quickline.directory import tokens
from tests.support.quick_lines import read

PIECES = [
    *("visit", "call", "Besuch", "Ernst", "Handel", "Roland", "Maria", "with", "mit", "and", "at"),
    *("45m", "3pm", "yesterday", "Friday", "3/4", "31.2.", "in two weeks", "9:00-10:30", "at 3"),
    *("price list", "agreed", "send quote", "by", "follow up", "next:", "I'll", "they will"),
    *("happy", "not", "€ 12,000", "$4k", "Umbrella Corp.", "(x)", "try 5", "Roland will pay"),
    *("avec", "chez", "la", "demain", "j'envoie", "ils confirment", "15h", "relancer", "lundi"),
    *("con", "a las 10", "enviaré", "ellos", "mañana", "y", "e", "el lunes", "llamar", "#tag"),
    *("ich", "schicke", "bis Fr", "um 8", "wird", "die", "1/2 h", ":)", "?", "every", "Mario"),
    *(";", ",", ".", ":", "-", "–", "?", "!", "\n", "ß", "ﬁ", "e\u0301", "\u202e", "http://x"),
]
IN_PASSING = {
    *("with", "mit", "and", "at", "by", "will", "they", "i", "ll", "next", "up", "avec", "chez"),
    *("la", "con", "y", "e", "ellos", "ich", "die", "el", "ils", "j", "wird"),
}


@settings(deadline=None)  # a busy machine is no fault of the line
@given(st.lists(st.sampled_from(PIECES), max_size=16).map(" ".join))
def test_nothing_that_was_typed_is_lost(text):
    line = read(text)
    chips = (text[one.start : one.end] for one in line.spans)
    kept = " ".join((line.summary, *(one.title for one in line.actions), *chips))
    lost = [word for word in tokens(text) if word not in tokens(kept)]
    assert set(lost) <= IN_PASSING


@settings(deadline=None)  # a busy machine is no fault of the line
@given(st.text(max_size=80))
def test_any_text_at_all_is_a_line(text):
    line = read(text)
    assert line.summary.strip() or not text.strip()
    assert all(0 <= one.start <= one.end <= len(text) for one in line.spans)

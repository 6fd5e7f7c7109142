"""Sentences for codes: what the Edit menu, the history, an error and a list heading say.

English is the source; the window translates each sentence under its context.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 (lupdate knows this name)
    """Return ``text``; the tool that collects words finds it by this name."""
    return text


def spoken(template: str, about: dict[str, object]) -> str:
    """Fill a sentence; what it does not name is left out, what is missing stays blank."""

    class Blank(dict[str, object]):
        def __missing__(self, key: str) -> str:
            return ""

    return template.format_map(Blank(about))

"""Tables of a plan as its template takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.reports.text import NARROW, cleaned, softened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.reports.text import Data


def table(columns: Sequence[tuple[str, str, str]], rows: list[Data]) -> dict[str, Data]:
    """Return a table; a column is its title, its width and its alignment."""
    return {
        "columns": [{"title": t, "width": w, "align": a} for t, w, a in columns],
        "rows": rows,
    }


def narrow(text: str) -> str:
    """Return what somebody typed, able to break in a column that holds few letters."""
    return softened(cleaned(text), NARROW)


def cell(text: str, *, small: str = "", pill: str = "", tone: str = "", href: str = "") -> Data:
    """Return a cell: a text with a line below it, a pill, or a link."""
    return {"text": text, "small": small, "pill": pill, "tone": tone, "href": href}

"""Cells made of words and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from kamdesk.ui.delegates.cell import FIRST_PADDING, PADDING, CellDelegate, Index, payload, words
from kamdesk.ui.delegates.cells import AccountCell, DueCell, NumberCell, TwoLineCell
from kamdesk.ui.theme.marks import draw_avatar, has_digits
from kamdesk.ui.theme.scale import Size, Space

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from kamdesk.ui.theme.artist import Artist

AVATAR = 30


class AccountDelegate(CellDelegate):
    """An account: its initials, its name, and a line below."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        if not isinstance(cell, AccountCell):
            super().draw(artist, rect, index, selected=selected)
            return
        side = min(AVATAR, rect.height() - 2 * Space.XS)
        inner = artist.inside(rect, Space.L, PADDING)
        draw_avatar(artist, artist.middle(artist.lead(inner, side), side), cell.title)
        text = artist.inside(inner, side + Space.M)
        draw_two_lines(artist, text, (cell.title, cell.subtitle), selected=selected)


class TwoLineDelegate(CellDelegate):
    """A thing and, in small, what it belongs to."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        if not isinstance(cell, TwoLineCell):
            super().draw(artist, rect, index, selected=selected)
            return
        before = PADDING if index.column() else FIRST_PADDING
        inner = artist.inside(rect, before, PADDING)
        if cell.icon:
            artist.icon(artist.lead(inner, Size.ICON), cell.icon, "text2")
            inner = artist.inside(inner, Size.ICON + Space.M)
        draw_two_lines(artist, inner, (cell.title, cell.subtitle), selected=selected)


class NameDelegate(CellDelegate):
    """The text that names a row, in line with its heading."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        place = artist.inside(rect, FIRST_PADDING, PADDING)
        artist.text(place, words(index), "control")


class NumberDelegate(CellDelegate):
    """Money and counts, at the trailing edge and with figures that line up."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        known = cell if isinstance(cell, NumberCell) else NumberCell(text=words(index))
        artist.text(
            artist.inside(rect, Space.S, PADDING),
            known.text,
            "strong" if known.strong else "body",
            color="text" if known.tone == "neutral" else artist.theme.tokens.tone(known.tone).ink,
            align="trail",
            tabular=True,
        )


class DueDelegate(CellDelegate):
    """A day; what is late is bold and red and says so in words."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        known = cell if isinstance(cell, DueCell) else DueCell(text=words(index))
        calm = known.tone == "neutral"
        artist.text(
            artist.inside(rect, PADDING, Space.S),
            known.text,
            "body" if calm else "strong",
            color="text2" if calm else artist.theme.tokens.tone(known.tone).ink,
            tabular=has_digits(known.text),
        )


def draw_two_lines(artist: Artist, rect: QRectF, lines: tuple[str, str], *, selected: bool) -> None:
    """Write a title over a small line, or the title alone where there is one line of room."""
    title, subtitle = lines
    top, bottom = (artist.theme.metrics(role).height() for role in ("strong", "caption"))
    if not subtitle or rect.height() < top + bottom:
        artist.text(rect, title, "strong")
        return
    block = artist.middle(rect, top + bottom)
    first, second = block.adjusted(0, 0, 0, -bottom), block.adjusted(0, top, 0, 0)
    artist.text(first, title, "strong")
    quiet = "text2" if selected else "muted"  # muted has too little contrast on selected
    artist.text(second, subtitle, "caption", color=quiet, tabular=has_digits(subtitle))

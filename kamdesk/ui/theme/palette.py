"""What plain Qt widgets paint with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from kamdesk.ui.theme.tokens import Tokens

Role = QPalette.ColorRole

TOKEN_OF_ROLE = {
    Role.Window: "canvas",
    Role.WindowText: "text",
    Role.Base: "surface",
    Role.AlternateBase: "surface",
    Role.Text: "text",
    Role.Button: "surface",
    Role.ButtonText: "text",
    Role.BrightText: "on_accent",
    Role.ToolTipBase: "raised",
    Role.ToolTipText: "text",
    Role.PlaceholderText: "muted",
    Role.Highlight: "accent",
    Role.HighlightedText: "on_accent",
    Role.Accent: "accent",
    Role.Link: "accent_text",
    Role.LinkVisited: "accent_text",
    Role.Light: "raised",
    Role.Midlight: "hover",
    Role.Mid: "border_strong",
    Role.Dark: "border_strong",
    Role.Shadow: "border",
}
GRAYED = (Role.WindowText, Role.Text, Role.ButtonText)


def make_palette(tokens: Tokens) -> QPalette:
    """Return the palette that says in Qt's roles what the tokens say in ours."""
    palette = QPalette()
    for role, token in TOKEN_OF_ROLE.items():
        palette.setColor(role, QColor(tokens.color(token)))
    for role in GRAYED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette

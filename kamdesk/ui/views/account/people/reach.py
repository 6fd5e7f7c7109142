"""How somebody is reached and wants to be, where the relationship with them is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kamdesk.ui import formats
from kamdesk.ui.labels import word
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.domain.contacts import Contact
    from kamdesk.ui.theme.theme import Theme


class Reach(QWidget):
    """Warns of who does not want to be contacted; without anything known it takes no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.barred = Pill(theme, self.tr("Do not contact"), "bad", icon="shield-alert")
        self.ways = Label(theme, "", "small", wrap=True)
        self.wishes = Label(theme, "", "small", tone="text2", wrap=True)
        self.ways.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        pill = row(self.barred, None)
        self.setLayout(column(pill, self.ways, self.wishes, spacing=Space.XS))

    def show_contact(self, contact: Contact) -> None:
        """Show how to reach somebody."""
        self.barred.setVisible(contact.do_not_contact)
        ways = (contact.phone, contact.mobile, contact.email)
        self._say(self.ways, "\n".join(filter(None, ways)))
        self._say(self.wishes, "\n".join(filter(None, self._wishes(contact))))
        self.setVisible(contact.do_not_contact or bool(self.ways.text() or self.wishes.text()))

    def _wishes(self, contact: Contact) -> tuple[str, ...]:
        birthday = contact.birthday
        born = formats.day_and_month(birthday) if birthday else ""  # the day, no age
        channel = word(contact.channel) if contact.channel else ""
        return (
            channel and self.tr("Prefers: {channel}").format(channel=channel),
            contact.language and self.tr("Language: {name}").format(name=contact.language),
            born and self.tr("Birthday: {day}").format(day=born),
            contact.interests and self.tr("Interests: {text}").format(text=contact.interests),
        )

    def _say(self, label: Label, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

"""The map as a scene: people, whom they report to, and the ties between them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal, Slot
from PySide6.QtWidgets import QGraphicsScene

from kamdesk.ui.views.account.people.lines import ReportLine, TieLine
from kamdesk.ui.views.account.people.looks import Coloring
from kamdesk.ui.views.account.people.person_item import PersonItem

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.services.people import PeopleMap
    from kamdesk.ui.theme.theme import Theme

AROUND = 12


class MapScene(QGraphicsScene):
    """Holds one item for each person and keeps the lines on them."""

    person_dropped = Signal(object)  # ContactId

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._coloring = Coloring.SUPPORT
        self._people: dict[UUID, PersonItem] = {}
        self._reports: list[ReportLine] = []
        self._ties: list[TieLine] = []
        theme.changed.connect(self._on_theme_changed)

    @property
    def people(self) -> tuple[PersonItem, ...]:
        """The people, from the top row down."""
        return tuple(self._people.values())

    @property
    def ties(self) -> tuple[TieLine, ...]:
        """The ties between them."""
        return tuple(self._ties)

    @property
    def chosen(self) -> PersonItem | None:
        """The person that is chosen."""
        return next((one for one in self.people if one.isSelected()), None)

    @property
    def chosen_tie(self) -> TieLine | None:
        """The tie that is chosen."""
        return next((one for one in self._ties if one.isSelected()), None)

    @property
    def extent(self) -> QRectF:
        """The room the map takes, with some air around it."""
        return self.itemsBoundingRect().adjusted(-AROUND, -AROUND, AROUND, AROUND)

    def show_map(self, found: PeopleMap) -> None:
        """Show an account's people; who was chosen stays chosen."""
        chosen = self.chosen
        kept = chosen.person.contact.id if chosen else None
        self._people, self._reports, self._ties = {}, [], []  # clearing tells of the selection
        self.clear()
        for person in found.people:
            item = PersonItem(self._theme, person, found.today)
            item.color_by(self._coloring)
            item.shifted.connect(partial(self._follow, item))
            item.dropped.connect(self.person_dropped)
            self.addItem(item)
            self._people[person.contact.id] = item
        self._connect_people(found)
        self.choose(kept)

    def choose(self, contact_id: UUID | None) -> None:
        """Choose a person, and nobody else."""
        self.clearSelection()
        if contact_id in self._people:
            self._people[contact_id].setSelected(True)

    def color_by(self, coloring: Coloring) -> None:
        """Let the colors say something else."""
        self._coloring = coloring
        for item in self.people:
            item.color_by(coloring)

    def _connect_people(self, found: PeopleMap) -> None:
        for item in self.people:
            boss = item.person.contact.reports_to_id
            if boss is not None and boss in self._people:
                self._reports.append(ReportLine(self._theme, self._people[boss], item))
        for tie in found.ties:
            start, end = self._people[tie.contact_id], self._people[tie.other_id]
            self._ties.append(TieLine(self._theme, tie, start, end))
        for line in (*self._reports, *self._ties):
            self.addItem(line)
        self._lay()

    def _lay(self, moved: PersonItem | None = None) -> None:
        """Lay the lines, or only those of somebody who moves."""
        boxes = [(one, one.box) for one in self.people]
        for report in self._reports:
            if moved is None or moved in {report.start, report.end}:
                report.lay()
        for tie in self._ties:
            if moved is None or moved in {tie.start, tie.end}:
                ends = {tie.start, tie.end}
                tie.lay([box for one, box in boxes if one not in ends])

    def _follow(self, moved: PersonItem) -> None:
        self._lay(moved)

    @Slot()
    def _on_theme_changed(self) -> None:
        for item in self.people:
            item.settle()
        self._lay()
        self.update()

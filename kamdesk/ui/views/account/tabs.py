"""The tabs of an account, each built when it is first looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services.kinds import Kind
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.details import Details
from kamdesk.ui.views.account.files import FilesTab
from kamdesk.ui.views.account.lists import deals_list
from kamdesk.ui.views.account.open_matters import OpenMatters
from kamdesk.ui.views.account.overview import Overview
from kamdesk.ui.views.account.people import PeopleTab
from kamdesk.ui.views.account.plan import PlanTab
from kamdesk.ui.views.account.sales import SalesTab
from kamdesk.ui.views.account.satisfaction import SatisfactionTab
from kamdesk.ui.views.account.score import ScoreTab
from kamdesk.ui.views.account.structure import StructureTab
from kamdesk.ui.views.account.team import TeamTab
from kamdesk.ui.views.action_list import ActionList
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from kamdesk.domain.accounts import AccountId
    from kamdesk.ui.views.adding import Adding
    from kamdesk.ui.views.bench import Bench
    from kamdesk.ui.views.filtered_list import FilteredList

OVERVIEW = "overview"


class TabShelf(QObject):
    """Makes tabs, and connects what can be added and opened in them to the forms."""

    log_pressed = Signal()
    delete_pressed = Signal()
    tab_asked = Signal(str)  # key of another tab
    ticked = Signal(object, bool)  # id of an action, done
    merge_asked = Signal(object)  # ContactId, or None for whoever is there twice
    account_opened = Signal(object)  # AccountId, of another account

    def __init__(self, bench: Bench, adding: Adding) -> None:
        super().__init__(adding)
        self._bench = bench
        self._adding = adding
        self.account_id: AccountId | None = None  # whose things are added

    def words(self) -> dict[str, str]:
        """Return the tabs in order, by key."""
        return {
            OVERVIEW: self.tr("Overview"),
            "plan": self.tr("Plan"),
            "people": self.tr("People"),
            "team": self.tr("Team"),
            "opportunities": self.tr("Opportunities"),
            "actions": self.tr("Actions"),
            "matters": self.tr("Needs & issues"),
            "satisfaction": self.tr("Satisfaction"),
            "sales": self.tr("Sales"),
            "files": self.tr("Files"),
            "score": self.tr("Score"),
            "structure": self.tr("Structure"),
            "details": self.tr("Details"),
        }

    def make(self, key: str) -> QWidget:
        """Build a tab."""
        make: dict[str, Callable[[], QWidget]] = {
            OVERVIEW: self._overview,
            "plan": self._plan,
            "people": self._people,
            "team": partial(TeamTab, self._bench, self._adding),
            "opportunities": self._deals,
            "actions": self._actions,
            "matters": self._matters,
            "satisfaction": self._satisfaction,
            "sales": self._sales,
            "files": partial(FilesTab, self._bench, self._adding),
            "score": self._score,
            "structure": self._structure,
            "details": self._details,
        }
        return make[key]()

    def _overview(self) -> QWidget:
        tab = Overview(self._bench)
        tab.timeline.log_pressed.connect(self.log_pressed)
        tab.happening_opened.connect(self._adding.change)
        tab.next.ticked.connect(self.ticked)
        tab.next.opened.connect(partial(self._adding.change, Kind.ACTIONS))
        tab.next.add_pressed.connect(partial(self._new, Kind.ACTIONS))
        tab.people.add_pressed.connect(partial(self._new, Kind.CONTACTS))
        return tab

    def _plan(self) -> QWidget:
        tab = PlanTab(self._bench, self._adding)
        tab.actions_asked.connect(partial(self.tab_asked.emit, "actions"))
        return tab

    def _people(self) -> QWidget:
        tab = PeopleTab(self._bench, self._adding)
        tab.merge_asked.connect(self.merge_asked)
        return tab

    def _deals(self) -> QWidget:
        listed = deals_list(self._bench)
        listed.opened.connect(partial(self._adding.change, Kind.OPPORTUNITIES))
        return ListTab(self._bench, listed, partial(self._new, Kind.OPPORTUNITIES))

    def _actions(self) -> QWidget:
        actions = ActionList(self._bench, account=False)
        actions.opened.connect(partial(self._adding.change, Kind.ACTIONS))
        return ListTab(self._bench, actions.list, partial(self._new, Kind.ACTIONS), actions)

    def _matters(self) -> QWidget:
        tab = OpenMatters(self._bench)
        tab.new_pressed.connect(self._new)
        tab.opened.connect(self._adding.change)
        return tab

    def _satisfaction(self) -> QWidget:
        tab = SatisfactionTab(self._bench)
        tab.new_pressed.connect(self._new)
        tab.opened.connect(self._adding.change)
        return tab

    def _sales(self) -> QWidget:
        tab = SalesTab(self._bench)
        tab.list.opened.connect(partial(self._adding.change, Kind.SALES))
        tab.list.add_pressed.connect(partial(self._new, Kind.SALES))
        return tab

    def _structure(self) -> QWidget:
        tab = StructureTab(self._bench, self._adding)
        tab.account_opened.connect(self.account_opened)
        return tab

    def _score(self) -> QWidget:
        tab = ScoreTab(self._bench)
        tab.tab_asked.connect(self.tab_asked)
        return tab

    def _details(self) -> QWidget:
        tab = Details(self._bench)
        tab.delete_pressed.connect(self.delete_pressed)
        tab.new_pressed.connect(self._new)
        tab.opened.connect(self._adding.change)
        return tab

    def _new(self, kind: Kind) -> None:
        if self.account_id is not None:
            self._adding.new(kind, {"account": str(self.account_id)})


class ListTab(QWidget):
    """A list of one account with its New button."""

    def __init__(
        self,
        bench: Bench,
        listed: FilteredList,
        new: Callable[[], None],
        whole: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.list = listed
        add = Button(bench.theme, self.tr("New"), "small", icon="plus")
        add.clicked.connect(new)
        listed.add_control(add)
        listed.add_pressed.connect(new)
        self.setLayout(column(whole or listed, margins=(0, 0, 0, Space.XL)))

    def show_account(self, account_id: AccountId) -> None:
        """Show those of an account."""
        self.list.of_account(account_id)

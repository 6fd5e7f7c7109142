"""What every screen works with, handed down to its parts in one piece."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from kamdesk.services.kinds import FACTS, Kind
from kamdesk.services.typed import Typist
from kamdesk.ui.models.pending import Writing
from kamdesk.ui.tasks import Tasks
from kamdesk.ui.theme.theme import Theme
from kamdesk.ui.undo import Editor

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtCore import QObject

    from kamdesk.domain.benefits import Benefit
    from kamdesk.domain.competitors import Competitor
    from kamdesk.domain.contracts import Contract
    from kamdesk.domain.needs import Need
    from kamdesk.domain.objectives import Objective
    from kamdesk.domain.risks import Risk
    from kamdesk.domain.sales import Sale
    from kamdesk.domain.strength import Strength
    from kamdesk.domain.swot import SwotItem
    from kamdesk.domain.team import Acquaintance, Colleague
    from kamdesk.domain.ties import Tie
    from kamdesk.services.account_plans import AccountPlanService
    from kamdesk.services.accounts import AccountService
    from kamdesk.services.actions import ActionService
    from kamdesk.services.asking import AskingService
    from kamdesk.services.attaching import AttachmentService
    from kamdesk.services.cards import CardService
    from kamdesk.services.contacts import ContactService
    from kamdesk.services.definition import DefinitionService
    from kamdesk.services.explaining import ExplainService
    from kamdesk.services.forecasting import ForecastService
    from kamdesk.services.history import HistoryService
    from kamdesk.services.issues import IssueService
    from kamdesk.services.keeping import Keeping
    from kamdesk.services.merging import MergeService
    from kamdesk.services.opportunities import OpportunityService
    from kamdesk.services.ours import OursService
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.people import PeopleService
    from kamdesk.services.plan_making import PlanMakingService
    from kamdesk.services.plan_versions import PlanVersionService
    from kamdesk.services.portfolio import PortfolioService
    from kamdesk.services.ports import FigureQueries, HistoryQueries, Reader, RowSource
    from kamdesk.services.preferences import PreferenceService
    from kamdesk.services.promises import PromiseService
    from kamdesk.services.rhythm import RhythmService
    from kamdesk.services.satisfaction import SurveyService
    from kamdesk.services.scoring import RatingService
    from kamdesk.services.structure import StructureService
    from kamdesk.services.team import TeamService
    from kamdesk.services.timeline import TimelineService
    from kamdesk.services.touchpoints import TouchpointService
    from kamdesk.services.waiting import WaitingService

EDITED = (
    Kind.ACCOUNTS,
    Kind.CONTACTS,
    Kind.TOUCHPOINTS,
    Kind.OPPORTUNITIES,
    Kind.ACTIONS,
    Kind.SALES,
    Kind.CONTRACTS,
    Kind.COMPETITORS,
    Kind.NEEDS,
    Kind.ISSUES,
    Kind.SURVEYS,
    Kind.TIES,
    Kind.COLLEAGUES,
    Kind.TEAM,
    Kind.ACQUAINTANCES,
    Kind.STRENGTHS,
    Kind.ATTACHMENTS,
    Kind.PLANS,
    Kind.OBJECTIVES,
    Kind.SWOT,
    Kind.RISKS,
    Kind.BENEFITS,
)


class DeskServices(Protocol):
    """The services that the screens of accounts and of work use."""

    @property
    def accounts(self) -> AccountService: ...
    @property
    def contacts(self) -> ContactService: ...
    @property
    def people(self) -> PeopleService: ...
    @property
    def colleagues(self) -> Keeping[Colleague]: ...
    @property
    def team(self) -> TeamService: ...
    @property
    def ours(self) -> OursService: ...
    @property
    def acquaintances(self) -> Keeping[Acquaintance]: ...
    @property
    def ties(self) -> Keeping[Tie]: ...
    @property
    def strengths(self) -> Keeping[Strength]: ...
    @property
    def attachments(self) -> AttachmentService: ...
    @property
    def touchpoints(self) -> TouchpointService: ...
    @property
    def opportunities(self) -> OpportunityService: ...
    @property
    def actions(self) -> ActionService: ...
    @property
    def sales(self) -> Keeping[Sale]: ...
    @property
    def contracts(self) -> Keeping[Contract]: ...
    @property
    def competitors(self) -> Keeping[Competitor]: ...
    @property
    def needs(self) -> Keeping[Need]: ...
    @property
    def issues(self) -> IssueService: ...
    @property
    def surveys(self) -> SurveyService: ...
    @property
    def asking(self) -> AskingService: ...
    @property
    def promises(self) -> PromiseService: ...
    @property
    def waiting(self) -> WaitingService: ...
    @property
    def rhythms(self) -> RhythmService: ...
    @property
    def ratings(self) -> RatingService: ...
    @property
    def cards(self) -> CardService: ...
    @property
    def merging(self) -> MergeService: ...
    @property
    def portfolio(self) -> PortfolioService: ...
    @property
    def structure(self) -> StructureService: ...
    @property
    def plans(self) -> PlanMakingService: ...
    @property
    def versions(self) -> PlanVersionService: ...
    @property
    def objectives(self) -> Keeping[Objective]: ...
    @property
    def swot(self) -> Keeping[SwotItem]: ...
    @property
    def risks(self) -> Keeping[Risk]: ...
    @property
    def benefits(self) -> Keeping[Benefit]: ...
    @property
    def account_plans(self) -> AccountPlanService: ...
    @property
    def explanations(self) -> ExplainService: ...
    @property
    def forecasts(self) -> ForecastService: ...
    @property
    def definition(self) -> DefinitionService: ...
    @property
    def preferences(self) -> PreferenceService: ...
    @property
    def figures(self) -> FigureQueries: ...
    @property
    def lists(self) -> Mapping[Kind, RowSource[Any]]: ...
    @property
    def reader(self) -> Reader: ...
    @property
    def timeline(self) -> TimelineService: ...
    @property
    def history(self) -> HistoryService: ...
    @property
    def history_queries(self) -> HistoryQueries: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Theme, services and threads; the work itself runs on a worker."""

    theme: Theme
    desk: DeskServices
    editor: Editor
    tasks: Tasks
    today: Callable[[], date]

    def keeper(self, kind: Kind) -> Keeping[Any]:
        """Return the service that keeps a kind."""
        found: Keeping[Any] = getattr(self.desk, kind.value)
        return found

    @property
    def typist(self) -> Typist:
        """Return who enters typed fields; for the writer thread."""
        keepers = {kind: self.keeper(kind) for kind in EDITED}
        return Typist(keepers, self.desk.reader, self.currency, self.today)

    def currency(self) -> str:
        """Return the portfolio's currency; reads the file, so for a worker."""
        return self.desk.figures.preferences().currency

    def writing(self, kind: Kind) -> Writing:
        """Return how a table of a kind writes what is typed into its cells."""
        return Writing(
            editor=self.editor,
            change=partial(_change, self.typist, kind),
            change_each=partial(self.typist.change_each, kind),
            today=self.today,
        )

    def delete(self, kind: Kind, ids: Sequence[UUID]) -> None:
        """Put some in the trash at once; the window says so and offers the way back."""
        if ids:
            self.editor.do(partial(self.keeper(kind).delete, *ids))

    def names(
        self,
        owner: QObject,
        kinds: Sequence[Kind],
        then: Callable[[Mapping[Kind, Sequence[str]]], None],
    ) -> None:
        """Read the names of all things of some kinds, for completing while typing."""
        self.tasks.read(owner, partial(_names, self.desk.reader, kinds), then)


def _change(typist: Typist, kind: Kind, ids: Sequence[UUID], field: str, text: str) -> Outcome:
    return typist.change(kind, ids, [(field, text)])


def _names(reader: Reader, kinds: Sequence[Kind]) -> Mapping[Kind, Sequence[str]]:
    return {
        kind: sorted({getattr(one, FACTS[kind].name) for one in reader.all(FACTS[kind].entity)})
        for kind in kinds
    }

"""What the verbs need: the services of an open portfolio, and the program around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from kamdesk.domain.benefits import Benefit
    from kamdesk.domain.competitors import Competitor
    from kamdesk.domain.contracts import Contract
    from kamdesk.domain.criteria import ScoringModel
    from kamdesk.domain.needs import Need
    from kamdesk.domain.objectives import Objective
    from kamdesk.domain.products import Product
    from kamdesk.domain.rates import ExchangeRate
    from kamdesk.domain.reviews import Lesson, Review
    from kamdesk.domain.risks import Risk
    from kamdesk.domain.sales import Sale
    from kamdesk.domain.strength import Strength
    from kamdesk.domain.swot import SwotItem
    from kamdesk.domain.team import Acquaintance, Assignment, Colleague
    from kamdesk.domain.ties import Tie
    from kamdesk.services.account_plans import AccountPlanService
    from kamdesk.services.accounts import AccountService
    from kamdesk.services.actions import ActionService
    from kamdesk.services.asking import AskingService
    from kamdesk.services.attaching import AttachmentService
    from kamdesk.services.briefing import BriefService
    from kamdesk.services.calendar import CalendarService
    from kamdesk.services.capture import CaptureService
    from kamdesk.services.cards import CardService
    from kamdesk.services.concentration import ConcentrationService
    from kamdesk.services.contacts import ContactService
    from kamdesk.services.definition import DefinitionService
    from kamdesk.services.evening import EveningService
    from kamdesk.services.explaining import ExplainService
    from kamdesk.services.file_state import Restored
    from kamdesk.services.forecasting import ForecastService
    from kamdesk.services.handing_over import HandOverService
    from kamdesk.services.history import HistoryService
    from kamdesk.services.imports.service import ImportService
    from kamdesk.services.interchange import InterchangeService
    from kamdesk.services.issues import IssueService
    from kamdesk.services.keeping import Keeping
    from kamdesk.services.kinds import Kind
    from kamdesk.services.merging import MergeService
    from kamdesk.services.needing import DependencyService
    from kamdesk.services.opportunities import OpportunityService
    from kamdesk.services.people import PeopleService
    from kamdesk.services.plan_making import PlanMakingService
    from kamdesk.services.plan_versions import PlanVersionService
    from kamdesk.services.planning import PlanService
    from kamdesk.services.portfolio import PortfolioService
    from kamdesk.services.ports import (
        DocumentWriter,
        FigureQueries,
        HistoryQueries,
        Reader,
        RowSource,
        SearchIndex,
        TableReader,
    )
    from kamdesk.services.preferences import PreferenceService
    from kamdesk.services.promises import PromiseService
    from kamdesk.services.ranking import RankingService
    from kamdesk.services.reminding import ReminderService
    from kamdesk.services.resting import SnoozeService
    from kamdesk.services.rhythm import RhythmService
    from kamdesk.services.satisfaction import SurveyService
    from kamdesk.services.scoring import CriterionService, RatingService
    from kamdesk.services.structure import StructureService
    from kamdesk.services.targets import CockpitService, TargetService
    from kamdesk.services.timeline import TimelineService
    from kamdesk.services.today import TodayService
    from kamdesk.services.touchpoints import TouchpointService
    from kamdesk.services.upkeep import UpkeepService
    from kamdesk.services.waiting import WaitingService


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Which pictures of the window are wanted; what is left out stands for all."""

    theme: Literal["light", "dark"] | None = None
    size: tuple[int, int] | None = None


class Desk(Protocol):
    """An open portfolio, as far as the command line uses it."""

    @property
    def accounts(self) -> AccountService: ...
    @property
    def contacts(self) -> ContactService: ...
    @property
    def colleagues(self) -> Keeping[Colleague]: ...
    @property
    def team(self) -> Keeping[Assignment]: ...
    @property
    def acquaintances(self) -> Keeping[Acquaintance]: ...
    @property
    def ties(self) -> Keeping[Tie]: ...
    @property
    def strengths(self) -> Keeping[Strength]: ...
    @property
    def plans(self) -> PlanMakingService: ...
    @property
    def account_plans(self) -> AccountPlanService: ...
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
    def reviews(self) -> Keeping[Review]: ...
    @property
    def lessons(self) -> Keeping[Lesson]: ...
    @property
    def dependencies(self) -> DependencyService: ...
    @property
    def promises(self) -> PromiseService: ...
    @property
    def snoozes(self) -> SnoozeService: ...
    @property
    def attachments(self) -> AttachmentService: ...
    @property
    def touchpoints(self) -> TouchpointService: ...
    @property
    def products(self) -> Keeping[Product]: ...
    @property
    def sales(self) -> Keeping[Sale]: ...
    @property
    def opportunities(self) -> OpportunityService: ...
    @property
    def actions(self) -> ActionService: ...
    @property
    def targets(self) -> TargetService: ...
    @property
    def models(self) -> Keeping[ScoringModel]: ...
    @property
    def criteria(self) -> CriterionService: ...
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
    def waiting(self) -> WaitingService: ...
    @property
    def reminders(self) -> ReminderService: ...
    @property
    def rhythms(self) -> RhythmService: ...
    @property
    def ratings(self) -> RatingService: ...
    @property
    def rates(self) -> Keeping[ExchangeRate]: ...
    @property
    def preferences(self) -> PreferenceService: ...
    @property
    def portfolio(self) -> PortfolioService: ...
    @property
    def people(self) -> PeopleService: ...
    @property
    def structure(self) -> StructureService: ...
    @property
    def concentration(self) -> ConcentrationService: ...
    @property
    def today(self) -> TodayService: ...
    @property
    def evenings(self) -> EveningService: ...
    @property
    def calendar(self) -> CalendarService: ...
    @property
    def cockpit(self) -> CockpitService: ...
    @property
    def ranking(self) -> RankingService: ...
    @property
    def definition(self) -> DefinitionService: ...
    @property
    def capture(self) -> CaptureService: ...
    @property
    def forecasts(self) -> ForecastService: ...
    @property
    def explanations(self) -> ExplainService: ...
    @property
    def papers(self) -> PlanService: ...
    @property
    def briefs(self) -> BriefService: ...
    @property
    def hand_overs(self) -> HandOverService: ...
    @property
    def writer(self) -> DocumentWriter: ...
    @property
    def imports(self) -> ImportService: ...
    @property
    def interchange(self) -> InterchangeService: ...
    @property
    def cards(self) -> CardService: ...
    @property
    def merging(self) -> MergeService: ...
    @property
    def tables(self) -> TableReader: ...
    @property
    def upkeep(self) -> UpkeepService: ...
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
    @property
    def search(self) -> SearchIndex: ...
    def close(self) -> None: ...


class Program(Protocol):
    """What only the whole program can do: files, windows, and foreign formats."""

    def portfolio(self, named: str | None) -> Path:
        """Return the portfolio meant: the named one, or the one that opens by itself."""
        ...

    def open(self, named: str | None, as_of: date | None) -> Desk:
        """Open it; one that was named and is not there is refused."""
        ...

    def new(self, file: Path, currency: str | None, *, demo: bool, as_of: date | None) -> None:
        """Make a portfolio where there is none yet."""
        ...

    def restore(self, backup: Path, named: str | None) -> Restored:
        """Put a backup in the place of the portfolio meant; what was there is kept."""
        ...

    def screenshots(self, folder: Path, wanted: Pictures, as_of: date | None) -> Iterator[Path]:
        """Take pictures of every page of the window, and tell each as it is taken."""
        ...

    def failed(self, error: Exception) -> str:
        """Log a mistake of the program itself; return what to say about it."""
        ...

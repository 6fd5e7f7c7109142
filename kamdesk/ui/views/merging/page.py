"""The page of possible duplicates: two become one, or are told apart for good."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.kinds import FACTS, Kind
from kamdesk.services.lookup import Directory
from kamdesk.services.merging import MERGED_KINDS
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui import formats
from kamdesk.ui.dialogs.input_field import InputField
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import apology
from kamdesk.ui.models.input import Input, Shape
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.merging.compare import CompareCard
from kamdesk.ui.views.merging.pairs import PairsCard
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.page import MARGINS, PageHeader

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from uuid import UUID

    from kamdesk.services.merging import Merge, Twins
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.bench import DeskServices

PAUSE = 200  # ms; a burst of changes is read once
PAIRS_WIDTH = 344
TOPICS = {Topic.ACCOUNTS, Topic.CONTACTS, Topic.PREFERENCES}


class MergingView(QWidget):
    """Offers the pairs, shows two side by side, and makes one of them."""

    account_opened = Signal(object)  # AccountId
    page_asked = Signal(str)

    def __init__(
        self,
        *,
        theme: Theme,
        desk: DeskServices,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._bench = Bench(theme=theme, desk=desk, editor=editor, tasks=tasks, today=today)
        self._kind = Kind.ACCOUNTS
        self._pairs: dict[Kind, list[Twins]] = {}
        self._look: Merge | None = None
        self._subject: UUID | None = None
        self._question = 0
        self._header = PageHeader(theme, self.tr("Possible duplicates"))
        self.kinds = ChipRow(theme, self.tr("Kind"))
        self.other = InputField(theme, OTHER)
        self.pairs = PairsCard(theme)
        self.compare = CompareCard(theme)
        self._side = QWidget()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._build()
        self._connect()
        self.refresh()

    def show_subject(self, record_id: UUID) -> None:
        """Let one account or person be merged with another that is named."""
        self._bench.tasks.read(
            self, partial(_about, self._bench, record_id), partial(self._ask_other, record_id)
        )

    @Slot()
    def refresh(self) -> None:
        """Look for pairs again."""
        merging = self._bench.desk.merging
        self._bench.tasks.read(self, lambda: _pairs(merging.duplicates), self._show_pairs)

    # -- reading ------------------------------------------------------------------

    def _show_pairs(self, found: Mapping[Kind, list[Twins]]) -> None:
        self._pairs = dict(found)
        if not found[self._kind] and self._subject is None:
            self._kind = next((kind for kind in found if found[kind]), self._kind)
        self._show_kind()

    def _show_kind(self) -> None:
        counts = {kind: len(pairs) for kind, pairs in self._pairs.items()}
        words = {Kind.ACCOUNTS: self.tr("Accounts"), Kind.CONTACTS: self.tr("People")}
        self.kinds.show_chips(
            Chip(key=kind, text=words[kind], count=counts.get(kind, 0)) for kind in MERGED_KINDS
        )
        self.kinds.choose([self._kind])
        if self._subject is None:
            self._header.set_subtitle(self._summary(sum(counts.values())))
        pairs = self._pairs.get(self._kind, [])
        self._side.setVisible(bool(sum(counts.values())) or self._subject is not None)
        self.pairs.show_pairs(pairs, self._subject)
        if not pairs and self._subject is None:
            self._clear()

    def _summary(self, count: int) -> str:
        if not count:
            return self.tr("None were found")
        one, many = self.tr("1 pair"), self.tr("{count} pairs")
        pairs = one if count == 1 else many.format(count=formats.number(count))
        return self.tr("{pairs}  ·  nothing is merged by itself").format(pairs=pairs)

    def _compare(self, kind: Kind, this: UUID, that: UUID) -> None:
        self._question += 1
        work = partial(self._bench.desk.merging.look, kind, this, that)
        self._bench.tasks.read(self, partial(_tried, work), partial(self._show, self._question))

    def _show(self, question: int, look: Merge | None) -> None:
        if question == self._question and look is not None:
            self._look = look
            self.compare.show_merge(look, self._bench.today())

    # -- merging with another that is named -----------------------------------------

    def _ask_other(self, record_id: UUID, found: tuple[Kind, str, Sequence[str]] | None) -> None:
        if found is None:
            return
        self._kind, name, names = found
        self._subject = record_id
        self.other.show_problem("")
        self.other.put("")
        self.other.editor.setAccessibleName(self.tr("Merge {name} with").format(name=name))
        self._header.set_subtitle(self.tr("Merge {name} with another").format(name=name))
        self.other.suggest(names)
        self._side.show()
        self.other.show()
        self._clear(waiting_for=name)
        if self._pairs:
            self._show_kind()
        self.other.setFocus()

    @Slot()
    def _on_other_entered(self) -> None:
        if self._subject is None or not self.other.text:
            return
        work = partial(_found, self._bench, self._kind, self.other.text)
        self._bench.tasks.read(self, work, self._take_other)

    def _take_other(self, found: UUID | RuleBroken) -> None:
        if isinstance(found, RuleBroken):
            self.other.show_problem(apology(found))
        elif self._subject is not None and found != self._subject:
            self.other.show_problem("")
            self._compare(self._kind, self._subject, found)
        else:
            self.other.show_problem(apology(RuleBroken("merge.with.itself")))

    # -- building -------------------------------------------------------------------

    def _build(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.other.hide()
        left = column(self.kinds, self.other, spacing=Space.M)
        left.addWidget(self.pairs, 1)
        self._side.setLayout(left)
        self._side.setFixedWidth(self._bench.theme.scaled(PAIRS_WIDTH))
        room = row(self._side, self.compare, spacing=Space.L)
        room.setStretch(1, 1)
        page = column(self._header, spacing=Space.L, margins=MARGINS)
        page.addLayout(room, 1)
        self.setLayout(page)
        self.setFocusProxy(self.pairs.table)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._on_kind_chosen)
        self.other.entered.connect(self._on_other_entered)
        self.pairs.picked.connect(self._on_picked)
        self.compare.merge_pressed.connect(self._on_merge)
        self.compare.apart_pressed.connect(self._on_apart)
        self.compare.swapped.connect(self._on_swap)
        self.compare.accounts_pressed.connect(self._on_accounts)
        self._bench.editor.changed.connect(self._on_changed)
        self._pause.timeout.connect(self.refresh)

    # -- what the user did ------------------------------------------------------------

    @Slot(object)
    def _on_kind_chosen(self, keys: frozenset[str]) -> None:
        self._kind = Kind(next(iter(keys)))
        self._forget_subject()
        self._show_kind()

    @Slot(object)
    def _on_picked(self, pair: Twins) -> None:
        self._compare(pair.kind, pair.one.id, pair.other.id)

    @Slot()
    def _on_swap(self) -> None:
        if self._look is not None:
            self._compare(self._look.kind, self._look.that.id, self._look.this.id)

    @Slot()
    def _on_merge(self) -> None:
        if self._look is not None:
            work = partial(
                _merged, self._bench, self._look, self.compare.picked, self.compare.typed
            )
            self._bench.editor.do(work, self._answered)

    @Slot()
    def _on_accounts(self) -> None:
        self.page_asked.emit("accounts")

    @Slot()
    def _on_apart(self) -> None:
        if self._look is not None:
            apart = self._bench.desk.merging.apart
            look = self._look
            self._bench.editor.do(partial(apart, look.kind, look.this.id, look.that.id))

    def _answered(self, said: Outcome | Exception) -> None:
        if isinstance(said, RuleBroken):
            self.compare.complain(apology(said))
        elif not isinstance(said, Exception):
            self._forget_subject()
            self._clear()

    def _clear(self, *, waiting_for: str = "") -> None:
        """Show no two: whatever is on its way comes too late."""
        self._question += 1
        self._look = None
        self.compare.show_nothing(waiting_for)

    def _forget_subject(self) -> None:
        self._subject = None
        self.other.hide()

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & TOPICS:
            self._pause.start()


OTHER = Input(name="other", title=QT_TRANSLATE_NOOP("Field", "Merge with"), shape=Shape.RECORD)


def _pairs(find: Callable[[Kind], list[Twins]]) -> dict[Kind, list[Twins]]:
    return {kind: find(kind) for kind in MERGED_KINDS}


def _tried(work: Callable[[], Merge]) -> Merge | None:
    """Look at two, unless one of them is gone by now."""
    try:
        return work()
    except RuleBroken:
        return None


def _about(bench: Bench, record_id: UUID) -> tuple[Kind, str, Sequence[str]] | None:
    """Return what an identity stands for, and the names of the others of its kind."""
    for kind in MERGED_KINDS:
        entity = FACTS[kind].entity
        found = bench.desk.reader.all(entity, id=[record_id])
        if found:
            others = {one.name for one in bench.desk.reader.all(entity) if one.id != record_id}
            return kind, found[0].name, sorted(others)
    return None


def _found(bench: Bench, kind: Kind, name: str) -> UUID | RuleBroken:
    try:
        return Directory(bench.desk.reader, bench.currency).find(kind, name)
    except RuleBroken as refused:
        return refused


def _merged(
    bench: Bench, look: Merge, picked: Mapping[str, Any], typed: Sequence[tuple[str, str]]
) -> Outcome:
    """Merge two on the writer thread, with what was picked and typed."""
    read = bench.typist.values(look.kind, look.this.id, typed) if typed else {}
    return bench.desk.merging.merge(look.kind, look.this.id, look.that.id, {**picked, **read})

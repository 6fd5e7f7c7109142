"""What an import did with each file, row by row where something was not taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from kamdesk.services.outcome import Outcome
from kamdesk.services.tables import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.domain.errors import RuleBroken
    from kamdesk.services.tables import Mapped

LONGEST = 200  # characters of a value that an answer repeats
OF_A_KIND = "import.kind."  # reasons of tables that hold nothing of ours


class Fate(Enum):
    """What became of a row that was taken."""

    CREATED = auto()
    UPDATED = auto()
    UNCHANGED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAnswer:
    """What became of one table; ``rows`` are those created, updated, unchanged and skipped."""

    file: str
    sheet: str = ""
    kind: str | None = None
    found_in: str = ""  # the kind of table that only mentioned these
    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: tuple[Problem, ...] = ()  # one for each row
    notices: tuple[Problem, ...] = ()  # what else should be known
    columns: Mapping[str, str | None] = field(default_factory=dict)
    reason: str = ""  # why nothing is taken

    @property
    def failed(self) -> bool:
        """Whether something that was meant to come in did not."""
        return bool(self.skipped) or bool(self.reason and not self.reason.startswith(OF_A_KIND))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportAnswer:
    """What became of all files; without a change nothing had to be."""

    files: tuple[FileAnswer, ...]
    outcome: Outcome = field(default_factory=Outcome)

    @property
    def failed(self) -> bool:
        """Whether something that was meant to come in did not."""
        return any(one.failed for one in self.files)

    @property
    def taken(self) -> bool:
        """Whether any table holds something of ours."""
        return any(one.kind for one in self.files)


class Tally:
    """Counts what becomes of the rows of one table."""

    def __init__(
        self, table: Mapped, kind: str | None = None, *, columns: str = "", found_in: str = ""
    ) -> None:
        self._table = table
        self._kind = kind or table.kind
        self._found_in = found_in
        self._columns = {
            column: name
            for column, name in table.columns.items()
            if not (columns or found_in) or (name and columns and name.startswith(columns))
        }
        self._fates = dict.fromkeys(Fate, 0)
        self._skipped: list[Problem] = []
        self._notices = [] if kind else list(table.problems)
        self._names = {name: column for column, name in table.columns.items() if name}

    @property
    def rows(self) -> int:
        """How many rows have met their fate."""
        return sum(self._fates.values()) + len(self._skipped)

    def count(self, fate: Fate, rows: int = 1) -> None:
        """Count rows that were taken."""
        self._fates[fate] += rows

    def skip(self, problems: Sequence[Problem]) -> None:
        """Count a row that is not taken; the first reason stands for it."""
        self._skipped.append(problems[0])
        self._notices += problems[1:]

    def refuse(self, row: int, values: Mapping[str, object], refusal: RuleBroken) -> None:
        """Count a row that the business refuses, and look for the cell that is to blame."""
        self.skip([self.problem(row, values, refusal)])

    def notice(self, row: int, name: str, value: str, reason: str) -> None:
        """Remember what is to be known of a row that was taken."""
        self._notices.append(Problem(row, self.column(name), value[:LONGEST], reason))

    def problem(self, row: int, values: Mapping[str, object], refusal: RuleBroken) -> Problem:
        """Return a refusal in terms of the file."""
        said = refusal.about.get("value")
        names = [str(refusal.about.get("field", "")), *refusal.code.split(".")]
        name = next((one for one in names if one in values), "")
        if not name and said is not None:
            name = next((one for one, value in values.items() if value == said), "")
        value = said if said is not None else values.get(name, "")
        return Problem(row, self.column(name), str(value)[:LONGEST], refusal.code)

    def column(self, name: str) -> str:
        """Return what the file calls a field."""
        return self._names.get(name) or self._names.get(f"{name}.name") or name

    def answer(self) -> FileAnswer:
        """Return what was counted."""
        return FileAnswer(
            file=str(self._table.file),
            sheet=self._table.sheet,
            kind=self._kind,
            found_in=self._found_in,
            rows=self.rows,
            created=self._fates[Fate.CREATED],
            updated=self._fates[Fate.UPDATED],
            unchanged=self._fates[Fate.UNCHANGED],
            skipped=tuple(self._skipped),
            notices=tuple(self._notices),
            columns=self._columns,
            reason=self._table.reason,
        )

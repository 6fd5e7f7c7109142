"""What a report of a visit is made of: our own fields and the manager's headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.text import folded, one_line
from kamdesk.domain.touchpoints import TouchpointKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.domain.touchpoints import Touchpoint

REPORT = "report"  # the name under which a portfolio keeps it
BUILT_IN = ("people", "objective", "outcome", "next_step", "sentiment", "minutes")
VISITS = (TouchpointKind.VISIT, TouchpointKind.MEETING)
ASKED, OF, BETWEEN = "!", ":", ","
LONGEST, MOST = 60, 40  # letters of a heading; parts of a report


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part: what it is called, whether it is asked for, and of which touchpoints."""

    heading: str
    required: bool = False
    kinds: tuple[TouchpointKind, ...] = VISITS

    @property
    def is_own(self) -> bool:
        """Whether it is a heading of the manager's own."""
        return self.heading not in BUILT_IN

    def is_filled(self, touch: Touchpoint) -> bool:
        """Say whether a touchpoint has it."""
        if self.is_own:
            return bool(touch.parts.get(self.heading, "").strip())
        name = "contacts" if self.heading == "people" else self.heading
        value = getattr(touch, name)
        return bool(value.strip() if isinstance(value, str) else value)


@dataclass(frozen=True, slots=True)
class ReportForm:
    """All parts, in order."""

    parts: tuple[Part, ...]

    @property
    def own(self) -> tuple[Part, ...]:
        """The manager's own headings."""
        return tuple(part for part in self.parts if part.is_own)

    @property
    def required(self) -> tuple[Part, ...]:
        """What is asked for."""
        return tuple(part for part in self.parts if part.required)

    def missing(self, touch: Touchpoint) -> tuple[str, ...]:
        """Return the headings that a report should have and lacks."""
        return tuple(
            part.heading
            for part in self.required
            if touch.kind in part.kinds and not part.is_filled(touch)
        )

    @property
    def text(self) -> str:
        """The form as it is kept and typed: a part a line."""
        return "\n".join(_said(part) for part in self.parts)

    @classmethod
    def of_stored(cls, text: str) -> ReportForm:
        """Return what is kept; where that cannot be one, the usual form."""
        try:
            return read_report(text) if text.strip() else USUAL
        except RuleBroken:
            return USUAL


def read_report(text: str) -> ReportForm:
    """Read ``Competition!: visit, meeting``; what is ours and left out is still there."""
    parts: dict[str, Part] = {}
    for line in text.replace(";", "\n").splitlines():
        if line.strip():
            part = _read(line)
            if folded(part.heading) in map(folded, parts):
                raise RuleBroken("report.heading.twice", heading=part.heading)
            parts[part.heading] = part
    if len(parts) > MOST:
        raise RuleBroken("report.too.long", most=MOST)
    return with_built_in(parts.values())


def with_built_in(parts: Iterable[Part]) -> ReportForm:
    """Return a form of some parts, with our own fields that they do not name before them."""
    found = tuple(parts)
    named = {part.heading for part in found}
    ours = (Part(heading=name) for name in BUILT_IN if name not in named)
    return ReportForm((*ours, *found))


def _read(line: str) -> Part:
    head, colon, kinds = line.partition(OF)
    heading = one_line(head.strip().removesuffix(ASKED))
    plain = folded(heading).replace(" ", "_")
    if plain in BUILT_IN:
        heading = plain
    if not heading or len(heading) > LONGEST:
        raise RuleBroken("report.heading.impossible", heading=heading, longest=LONGEST)
    return Part(
        heading=heading,
        required=head.strip().endswith(ASKED),
        kinds=tuple(_kind(each) for each in kinds.split(BETWEEN)) if colon else VISITS,
    )


def _kind(text: str) -> TouchpointKind:
    try:
        return TouchpointKind(text.strip().casefold())
    except ValueError:
        known = ", ".join(TouchpointKind)
        raise RuleBroken("report.kind.unknown", value=text.strip(), known=known) from None


def _said(part: Part) -> str:
    kinds = "" if part.kinds == VISITS else f"{OF} {f'{BETWEEN} '.join(part.kinds)}"
    return f"{part.heading}{ASKED if part.required else ''}{kinds}"


USUAL = with_built_in((Part(heading="Competition"), Part(heading="Prices and market")))

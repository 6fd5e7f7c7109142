"""Whether a relationship is worth it for both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamdesk.domain.figures.figure import Figure, Part, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What each side has of the other, as far as it was noted in twelve months."""

    margin: Decimal | None  # ours, before cost to serve
    contentment: Decimal | None = None  # theirs, 0 to 100
    answers: int = 0
    answered_on: date | None = None
    confirmed: Decimal | None = None  # what they confirmed that we were worth to them
    promised: Decimal | None = None  # what it was to be
    promises_kept: int = 0
    promises_due: int = 0
    needs_answered: int = 0
    needs_known: int = 0  # open and answered; dropped ones are nobody's any more

    @property
    def promises(self) -> Decimal | None:
        """The share of our promises that were kept on time."""
        return Decimal(self.promises_kept) / self.promises_due if self.promises_due else None

    @property
    def value(self) -> Decimal | None:
        """The share of the value promised that the customer confirmed."""
        return (self.confirmed or Decimal(0)) / self.promised if self.promised else None

    @property
    def needs(self) -> Decimal | None:
        """The share of the customer's needs that were answered."""
        return Decimal(self.needs_answered) / self.needs_known if self.needs_known else None


def both_win(gain: Gain, as_of: date) -> Figure:
    """Return how content the customer is, beside what else shows a gain of either side.

    What shows it today (house rule): for us the margin; for them answers to surveys or, where
    nobody answered, value they confirmed or needs that were met; and promises of ours kept.
    """
    return Figure(
        rule="both.win",
        value=gain.contentment,
        as_of=as_of,
        parts=(
            Part(name="our.margin", value=gain.margin, unit=Unit.MONEY),
            Part(
                name="contentment",
                value=gain.contentment,
                day=gain.answered_on,
                unit=Unit.PERCENT,
            ),
            Part(name="answers", value=Decimal(gain.answers)),
            Part(name="value.confirmed", value=gain.value, unit=Unit.SHARE),
            Part(name="promises.kept", value=gain.promises, unit=Unit.SHARE),
            Part(name="promises.due", value=Decimal(gain.promises_due)),
            Part(name="needs.answered", value=gain.needs, unit=Unit.SHARE),
            Part(name="needs.known", value=Decimal(gain.needs_known)),
        ),
        unit=Unit.PERCENT,
        note="" if gain.contentment is not None else "no.answers",
    )

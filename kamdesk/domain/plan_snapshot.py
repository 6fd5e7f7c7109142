"""A plan as it stood on a day, in a form that can be kept and compared for years."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from kamdesk.domain.errors import RuleBroken

FORM = 1  # of the content; a later form reads the earlier ones


class Area(StrEnum):
    """What of a plan and its account is kept, in the order in which changes are told."""

    FIGURES = "figures"
    PEOPLE = "people"
    SCORES = "scores"
    OBJECTIVES = "objectives"
    ACTIONS = "actions"
    RISKS = "risks"
    SWOT = "swot"
    BENEFITS = "benefits"
    PLAN = "plan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One thing as it was seen on the day: its name, and facts as text."""

    id: str
    name: str
    facts: Mapping[str, str] = field(default_factory=dict)  # what was empty is left out

    def fact(self, name: str) -> str:
        """Return a fact; empty where it was not known."""
        return self.facts.get(name, "")

    def number(self, name: str) -> Decimal | None:
        """Return a fact as a number, where it is one."""
        return _number(self.facts.get(name))

    def day(self, name: str) -> date | None:
        """Return a fact as a day, where it is one."""
        try:
            return date.fromisoformat(self.facts[name])
        except (KeyError, ValueError):
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Everything a comparison needs, by area."""

    day: date
    currency: str
    areas: Mapping[Area, tuple[Seen, ...]]

    def area(self, area: Area) -> dict[str, Seen]:
        """Return what was seen in one area, by id."""
        return {one.id: one for one in self.areas.get(area, ())}

    def content(self) -> str:
        """Return the snapshot as text to be kept."""
        areas = {
            area.value: [{"id": one.id, "name": one.name, **one.facts} for one in seen]
            for area, seen in self.areas.items()
        }
        whole = {"form": FORM, "day": self.day.isoformat(), "currency": self.currency}
        return json.dumps(whole | areas, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of(cls, content: str) -> Snapshot:
        """Read what was kept; what is no snapshot is refused."""
        try:
            whole = json.loads(content)
            return cls(
                day=date.fromisoformat(whole["day"]),
                currency=str(whole.get("currency", "")),
                areas={area: tuple(_seen(one) for one in whole.get(area, ())) for area in Area},
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise RuleBroken("version.content.unreadable") from error


def seen(pk: object, name: str, **facts: object) -> Seen:
    """Return a thing as it is seen now; what is not known is left out."""
    told = {key: _text(value) for key, value in facts.items()}
    return Seen(id=str(pk), name=name, facts={key: text for key, text in told.items() if text})


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _seen(told: Mapping[str, Any]) -> Seen:
    facts = {str(key): str(value) for key, value in told.items() if key not in {"id", "name"}}
    return Seen(id=str(told["id"]), name=str(told["name"]), facts=facts)


def _number(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return None

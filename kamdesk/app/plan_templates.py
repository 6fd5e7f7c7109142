"""The outlines of plans that come with the program, read from its resources."""

from __future__ import annotations

import tomllib
from functools import cache

from kamdesk.app.paths import resources
from kamdesk.domain.plan_templates import PlanTemplate

ORDER = ("grow", "defend", "develop")


@cache
def shipped_templates() -> tuple[PlanTemplate, ...]:
    """Return the outlines in their order."""
    folder = resources() / "templates" / "plans"
    return tuple(
        PlanTemplate.of(tomllib.loads((folder / f"{name}.toml").read_text("utf-8")))
        for name in ORDER
    )

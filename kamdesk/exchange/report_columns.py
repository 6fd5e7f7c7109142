"""Columns that are parts of a visit report, by their headings: ``parts.Competition``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kamdesk.exchange.columns import Use
from kamdesk.exchange.fields import PART

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kamdesk.exchange.fields import KindFields
    from kamdesk.exchange.sample import Sample

HEADED = re.compile(r"\s*(?:parts|report)\s*[.:]\s*(\S.*?)\s*", re.IGNORECASE)


def with_parts(
    kind: KindFields, sample: Sample, uses: Mapping[str, Use], without: Collection[str]
) -> dict[str, Use]:
    """Return the uses and the columns that say themselves which part of a report they are."""
    found = dict(uses)
    taken = {use.column for use in uses.values()}
    for place, name in enumerate(sample.columns):
        headed = HEADED.fullmatch(name)
        if headed is None or place in taken or name in without:
            continue
        field = kind.field(f"{PART}{headed[1]}")
        if field is not None:
            found.setdefault(field.name, Use(field=field, column=place))
    return found

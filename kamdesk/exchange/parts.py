"""Names, phones and addresses that a file keeps in more parts than we do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.exchange.names import squashed

if TYPE_CHECKING:
    from collections.abc import MutableMapping

MOBILE = frozenset({"cell", "cellphone", "cellular", "mobile", "mobil", "handy", "portable"})
DELIVERY = ("shipping", "shipto", "delivery", "liefer", "livraison", "entrega", "envio")
PLACE = ("street", "postal_code", "city", "region", "country")


def one_address(values: MutableMapping[str, Any]) -> None:
    """Join the lines of a street; an address that goods are sent to is where to deliver."""
    _join(values, "street", "street_2", "\n")
    kind = values.pop("address_type", None)
    if kind and squashed(kind).startswith(DELIVERY):
        parts = [values.pop(name) for name in PLACE if values.get(name)]
        if parts:
            values["delivery"] = f"{kind}: {address(parts)}"


def one_person(values: MutableMapping[str, Any]) -> None:
    """Keep every part of a name; a phone that is said to be carried along is the mobile."""
    _join(values, "last_name", "suffix", " ")
    if values.get("middle_name") and "name" not in values:
        parts = (values.get("first_name"), values.get("last_name"))
        values["name"] = " ".join(filter(None, parts)) or values["middle_name"]
    _join(values, "first_name", "middle_name", " ")
    kind = values.pop("phone_type", None)
    if kind and squashed(kind) in MOBILE and "phone" in values and "mobile" not in values:
        values["mobile"] = values.pop("phone")


def address(parts: list[str]) -> str:
    """Return an address on one line."""
    return ", ".join(" ".join(part.split()) for part in parts)


def _join(values: MutableMapping[str, Any], first: str, second: str, mark: str) -> None:
    more = values.pop(second, None)
    if more:
        values[first] = mark.join(filter(None, (values.get(first), more)))

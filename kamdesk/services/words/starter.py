"""The scoring model one begins with: eight criteria, each with its scale in words."""

from __future__ import annotations

from dataclasses import dataclass

from kamdesk.services.words import QT_TRANSLATE_NOOP

MODEL = QT_TRANSLATE_NOOP("Starter", "Key account selection")


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstCriterion:
    """A criterion, its weight of 100, and what 1, 4, 7 and 10 mean."""

    name: str
    weight: int
    anchors: tuple[str, str, str, str]
    reversed: bool = False


CRITERIA = (
    FirstCriterion(
        name=QT_TRANSLATE_NOOP("Starter", "Revenue, 12 months"),
        weight=20,
        anchors=(
            QT_TRANSLATE_NOOP("Starter", "Among the smallest"),
            QT_TRANSLATE_NOOP("Starter", "Average"),
            QT_TRANSLATE_NOOP("Starter", "Top quarter"),
            QT_TRANSLATE_NOOP("Starter", "Among the largest"),
        ),
    ),
    FirstCriterion(
        name=QT_TRANSLATE_NOOP("Starter", "Potential"),
        weight=18,
        anchors=(
            QT_TRANSLATE_NOOP("Starter", "Buys all from us"),
            QT_TRANSLATE_NOOP("Starter", "Half is ours"),
            QT_TRANSLATE_NOOP("Starter", "A third is ours"),
            QT_TRANSLATE_NOOP("Starter", "A tenth is ours"),
        ),
    ),
    FirstCriterion(
        name=QT_TRANSLATE_NOOP("Starter", "Growth"),
        weight=15,
        anchors=(
            QT_TRANSLATE_NOOP("Starter", "Shrinking"),
            QT_TRANSLATE_NOOP("Starter", "Flat"),
            QT_TRANSLATE_NOOP("Starter", "Faster than the market"),
            QT_TRANSLATE_NOOP("Starter", "Doubling"),
        ),
    ),
    FirstCriterion(
        name=QT_TRANSLATE_NOOP("Starter", "Gross margin"),
        weight=12,
        anchors=(
            QT_TRANSLATE_NOOP("Starter", "Below cost"),
            QT_TRANSLATE_NOOP("Starter", "Below our average"),
            QT_TRANSLATE_NOOP("Starter", "Above our average"),
            QT_TRANSLATE_NOOP("Starter", "Our best"),
        ),
    ),
    FirstCriterion(
        name=QT_TRANSLATE_NOOP("Starter", "Strategic fit"),
        weight=12,
        anchors=(
            QT_TRANSLATE_NOOP("Starter", "None of our range"),
            QT_TRANSLATE_NOOP("Starter", "One group"),
            QT_TRANSLATE_NOOP("Starter", "Half the range"),
            QT_TRANSLATE_NOOP("Starter", "The whole range"),
        ),
    ),
    FirstCriterion(
        name=QT_TRANSLATE_NOOP("Starter", "Openness to partner"),
        weight=10,
        anchors=(
            QT_TRANSLATE_NOOP("Starter", "Price only"),
            QT_TRANSLATE_NOOP("Starter", "Shares forecasts"),
            QT_TRANSLATE_NOOP("Starter", "Joint projects"),
            QT_TRANSLATE_NOOP("Starter", "Open books"),
        ),
    ),
    FirstCriterion(
        name=QT_TRANSLATE_NOOP("Starter", "Cost to serve"),
        weight=8,
        reversed=True,
        anchors=(
            QT_TRANSLATE_NOOP("Starter", "Runs by itself"),
            QT_TRANSLATE_NOOP("Starter", "As most do"),
            QT_TRANSLATE_NOOP("Starter", "Special handling"),
            QT_TRANSLATE_NOOP("Starter", "Daily trouble"),
        ),
    ),
    FirstCriterion(
        name=QT_TRANSLATE_NOOP("Starter", "Payment behavior"),
        weight=5,
        anchors=(
            QT_TRANSLATE_NOOP("Starter", "Reminders"),
            QT_TRANSLATE_NOOP("Starter", "Late"),
            QT_TRANSLATE_NOOP("Starter", "On time"),
            QT_TRANSLATE_NOOP("Starter", "Early"),
        ),
    ),
)

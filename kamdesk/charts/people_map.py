"""A relationship map for paper: cards with marks by support, lines between people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from kamdesk.charts.language import ENGLISH, Language
from kamdesk.charts.marks import NothingToDraw
from kamdesk.charts.palette import blend
from kamdesk.services.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kamdesk.charts.palette import Palette
    from kamdesk.charts.sheet import Sheet

EDGE = 2.0
LEGEND = 30.0  # points over the cards, two rows of it
SMALLEST, STEP = 22.0, 17.0  # area of a mark without influence, and for each point of it
FACE = 17.0  # points that the mark takes in a card
SUMMARY = QT_TRANSLATE_NOOP("Chart", "Relationship map of {count} people.")
REPORTS = QT_TRANSLATE_NOOP("Chart", "{one} reports to {other}")
INFLUENCES = QT_TRANSLATE_NOOP("Chart", "{one} influences {other}")
CONFLICT = QT_TRANSLATE_NOOP("Chart", "{one} and {other} are in conflict")
INFORMAL = QT_TRANSLATE_NOOP("Chart", "{one} and {other} are close")
LINES = {  # what binds two people: its words, its line, whether it has a direction
    "influences": (QT_TRANSLATE_NOOP("Chart", "Influences"), "-", True),
    "conflict": (QT_TRANSLATE_NOOP("Chart", "Conflict"), "--", False),
    "informal": (QT_TRANSLATE_NOOP("Chart", "Informal"), ":", False),
}
SAID = {"reports": REPORTS, "influences": INFLUENCES, "conflict": CONFLICT, "informal": INFORMAL}
MARKS = {  # shape of a mark, its color in the palette, and the word in the legend
    "advocate": ("*", "good", QT_TRANSLATE_NOOP("Chart", "Advocate")),
    "supporter": ("o", "actual", QT_TRANSLATE_NOOP("Chart", "Supporter")),
    "neutral to us": ("s", "muted", QT_TRANSLATE_NOOP("Chart", "Neutral")),
    "sceptic": ("^", "warn", QT_TRANSLATE_NOOP("Chart", "Sceptic")),
    "hostile": ("X", "bad", QT_TRANSLATE_NOOP("Chart", "Hostile")),
    "": ("D", "projected", QT_TRANSLATE_NOOP("Chart", "Not rated")),
}


class Spot(NamedTuple):
    """A card's place in points from the top left."""

    x: float
    y: float
    wide: float
    tall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCard:
    """A person, placed; ``support`` is a key of the marks."""

    spot: Spot
    name: str
    title: str = ""
    support: str = ""
    influence: int | None = None
    last: str = ""  # how long ago they were met
    last_tone: str = ""  # a color of the palette
    decides: bool = False
    met: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLine:
    """A line between two cards; one who reports may hang from the side of the other."""

    kind: str  # reports, influences, conflict, informal
    one: int
    other: int
    hangs: bool = False
    drawn: bool = True  # else it is only told


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPicture:
    """A whole map, placed."""

    cards: tuple[MapCard, ...]
    lines: tuple[MapLine, ...] = ()
    language: Language = ENGLISH


def draw_people_map(data: MapPicture, palette: Palette, size: tuple[float, float]) -> Sheet:
    """Draw lines, then cards over them, then what the marks mean."""
    if not data.cards:
        raise NothingToDraw
    from kamdesk.charts.sheet import Margins, Sheet  # noqa: PLC0415 (loads matplotlib)

    sheet = Sheet(palette, size, Margins(left=EDGE, right=EDGE, top=LEGEND, bottom=EDGE))
    sheet.limits((0, sheet.room[0]), (sheet.room[1], 0))
    sheet.plot.axis("off")
    for line in data.lines:
        if line.drawn:
            _draw_line(sheet, data.cards, line)
    for card in data.cards:
        _draw_card(sheet, card)
    _draw_legend(sheet, data)
    return sheet.finish()


def words_people_map(data: MapPicture) -> str:
    """Return the map as sentences."""
    say = data.language.say
    told = [say(SUMMARY, count=len(data.cards))]
    told += [f"{_describe(card, data.language)}." for card in data.cards]
    for line in data.lines:
        names = {"one": data.cards[line.one].name, "other": data.cards[line.other].name}
        told.append(f"{say(SAID[line.kind], **names)}.")
    return " ".join(told)


def _describe(card: MapCard, language: Language) -> str:
    mark = language.say(MARKS[card.support][2])
    influence = "" if card.influence is None else f"influence {card.influence} of 5"
    parts = (card.title, mark, "decides" if card.decides else "", influence, card.last)
    return f"{card.name}: {', '.join(part for part in parts if part)}"


def _draw_card(sheet: Sheet, card: MapCard) -> None:
    from matplotlib.patches import FancyBboxPatch  # noqa: PLC0415 (it is loaded by now)

    palette, (x, y, wide, tall) = sheet.palette, card.spot
    shape, name, _ = MARKS[card.support]
    color = getattr(palette, name)
    edge = palette.border if card.met else palette.muted
    box = FancyBboxPatch((x + 2, y + 2), wide - 4, tall - 4, boxstyle="round,pad=2,rounding_size=3")
    box.set(facecolor=palette.surface, edgecolor=edge, linewidth=0.8)
    box.set_linestyle("-" if card.met else "--")
    box.set_clip_on(False)  # the edge of the highest card is the edge of the plot
    box.set_zorder(3)
    sheet.plot.add_patch(box)
    area = SMALLEST + STEP * (card.influence or 0)
    sheet.plot.scatter([x + 11], [y + tall / 2], s=area, c=color, marker=shape, lw=0, zorder=4)
    _write_card(sheet, card, x + FACE + 4)


def _write_card(sheet: Sheet, card: MapCard, left: float) -> None:
    from kamdesk.charts.typeface import elided  # noqa: PLC0415

    palette, (x, y, wide, tall) = sheet.palette, card.spot
    size, room = palette.text_size, x + wide - 4 - left
    name = elided(card.name, room - (9 if card.decides else 0), size * 0.92 * 1.08, palette.fonts)
    rows = 3 if tall > 30 else 2
    step = tall / (rows + 0.4)
    at = y + step * 0.72
    how: dict[str, Any] = {"va": "center", "zorder": 5}
    sheet.write((left, at), name, palette.text, weight=600, scale=0.92, **how)
    if card.decides:
        flag = x + wide - 8
        sheet.plot.scatter([flag], [at], s=16, c=palette.actual, marker="P", lw=0, zorder=5)
    last_color = getattr(palette, card.last_tone or "muted")
    if rows == 3:
        title = elided(card.title, room, size * 0.8, palette.fonts)
        sheet.write((left, at + step), title, palette.text2, scale=0.8, **how)
        sheet.write((left, at + 2 * step), card.last, last_color, scale=0.8, **how)
        return
    last = elided(card.last, room * 0.42, size * 0.8, palette.fonts)
    title = elided(card.title, room * 0.56, size * 0.8, palette.fonts)
    sheet.write((left, at + step), title, palette.text2, scale=0.8, **how)
    sheet.write((x + wide - 4, at + step), last, last_color, scale=0.8, ha="right", **how)


def _draw_line(sheet: Sheet, cards: Sequence[MapCard], line: MapLine) -> None:
    one, other = cards[line.one].spot, cards[line.other].spot
    if line.kind == "reports":
        _draw_reports(sheet, one, other, hangs=line.hangs)
        return
    _, style, directed = LINES[line.kind]
    color = _line_color(sheet.palette, line.kind)
    begin, end = _ends(one, other)
    arrow = {"arrowstyle": "-|>" if directed else "-", "color": color, "lw": 1.1}
    arrow |= {"linestyle": style, "shrinkA": 0, "shrinkB": 0, "connectionstyle": "arc3,rad=0.14"}
    sheet.plot.annotate("", xy=end, xytext=begin, arrowprops=arrow, zorder=2)


def _line_color(palette: Palette, kind: str) -> str:
    colors: Mapping[str, str] = {"influences": palette.actual, "conflict": palette.bad}
    return colors.get(kind, palette.text2)


def _draw_reports(sheet: Sheet, one: Spot, boss: Spot, *, hangs: bool) -> None:
    if hangs:
        rail = one.x - 5
        path = [
            (rail, boss.y + boss.tall),
            (rail, one.y + one.tall / 2),
            (one.x, one.y + one.tall / 2),
        ]
    else:
        middle = (boss.y + boss.tall + one.y) / 2
        top, below = boss.x + boss.wide / 2, one.x + one.wide / 2
        path = [(top, boss.y + boss.tall), (top, middle), (below, middle), (below, one.y)]
    across, down = zip(*path, strict=True)
    color = blend(sheet.palette.muted, sheet.palette.surface, 0.55)
    sheet.plot.plot(across, down, color=color, lw=0.9, zorder=1, solid_joinstyle="round")


def _ends(one: Spot, other: Spot) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return where a line leaves one card and reaches the other: at the nearest sides."""
    if abs(one.y - other.y) < one.tall:
        right = one.x < other.x
        begin = (one.x + one.wide if right else one.x, one.y + one.tall / 2)
        end = (other.x if right else other.x + other.wide, other.y + other.tall / 2)
        return begin, end
    below = other.y > one.y
    begin = (one.x + one.wide * 0.62, one.y + one.tall if below else one.y)
    end = (other.x + other.wide * 0.62, other.y if below else other.y + other.tall)
    return begin, end


def _draw_legend(sheet: Sheet, data: MapPicture) -> None:
    """Say what shapes, sizes and lines mean, in two rows over the cards."""
    from kamdesk.charts.typeface import width  # noqa: PLC0415

    palette, say = sheet.palette, data.language.say
    size = palette.text_size * 0.85
    used = {card.support for card in data.cards}
    at, row = 6.0, -20.0
    how: dict[str, Any] = {"va": "center", "scale": 0.85, "clip_on": False}
    for key, (shape, name, word) in MARKS.items():
        if key in used:
            color = getattr(palette, name)
            sheet.plot.scatter([at], [row], s=34, c=color, marker=shape, lw=0, clip_on=False)
            sheet.write((at + 7, row), say(word), palette.text2, **how)
            at += width(say(word), size, palette.fonts) + 24
    size_words = "larger: more influence"
    sheet.write((at, row), size_words, palette.muted, **how)
    at += width(size_words, size, palette.fonts) + 18
    if any(card.decides for card in data.cards):
        sheet.plot.scatter([at], [row], s=18, c=palette.actual, marker="P", lw=0, clip_on=False)
        sheet.write((at + 7, row), "decides", palette.text2, **how)
    _draw_line_legend(sheet, data, how)


def _draw_line_legend(sheet: Sheet, data: MapPicture, how: dict[str, Any]) -> None:
    from kamdesk.charts.typeface import width  # noqa: PLC0415

    palette, say = sheet.palette, data.language.say
    size, at, row = palette.text_size * 0.85, 1.0, -8.0
    words = [("Reports to", "-", blend(palette.muted, palette.surface, 0.55), "reports")]
    words += [
        (say(word), style, _line_color(palette, kind), kind)
        for kind, (word, style, _) in LINES.items()
    ]
    drawn = {line.kind for line in data.lines if line.drawn}
    for word, style, color, kind in words:
        if kind in drawn:
            ends = ([at, at + 15], [row, row])
            sheet.plot.plot(*ends, color=color, lw=1.2, linestyle=style, clip_on=False)
            sheet.write((at + 19, row), word, palette.text2, **how)
            at += width(word, size, palette.fonts) + 36
    if not all(card.met for card in data.cards):
        sheet.write((at, row), "dashed card: not met within a year", palette.muted, **how)

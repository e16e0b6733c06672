"""Measures and tones of the printed page, in points; one accent, grey print loses nothing."""

from dataclasses import dataclass
from enum import StrEnum

MM = 72 / 25.4

PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
TOP = BOTTOM = 20 * MM
SIDE = 18 * MM
WIDTH = PAGE_WIDTH - 2 * SIDE

Tone = tuple[float, float, float]

INK: Tone = (0.10, 0.11, 0.13)
SOFT: Tone = (0.36, 0.38, 0.41)
"""For the second language and notes; dark enough for a grey copier."""
FAINT: Tone = (0.62, 0.64, 0.67)
ACCENT: Tone = (0.05, 0.30, 0.42)
HAIR = 0.35
HEAVY = 0.8
HAIR_TONE: Tone = (0.66, 0.68, 0.70)
HEAVY_TONE: Tone = (0.30, 0.34, 0.38)
"""Lines step back behind the text."""

RAISED_SIZE = 0.66
RAISED_BY = 0.36
"""Size and height of a mass number, in ems of its text."""

THIN_SPACE = 0.09
"""Between Chinese and Latin, in ems; text extraction takes a tenth of an em for a word space."""


class Weight(StrEnum):
    """The two cuts of the face."""

    REGULAR = "NotoSansSC-Regular"
    BOLD = "NotoSansSC-Bold"


@dataclass(frozen=True, kw_only=True)
class Style:
    """How a text is set: size and line distance in points, weight and tone."""

    size: float
    leading: float
    weight: Weight = Weight.REGULAR
    tone: Tone = INK


BODY = Style(size=9.5, leading=14)
BODY_SECOND = Style(size=8, leading=11, tone=SOFT)
SMALL = Style(size=8, leading=11.5, tone=SOFT)
SMALL_SECOND = Style(size=7, leading=9.5, tone=SOFT)

CELL = Style(size=8.5, leading=11.5)
CELL_STRONG = Style(size=8.5, leading=11.5, weight=Weight.BOLD)
CELL_SECOND = Style(size=7, leading=9, tone=SOFT)
DENSE = Style(size=7.5, leading=9.8)
DENSE_STRONG = Style(size=7.5, leading=9.8, weight=Weight.BOLD)
DENSE_SECOND = Style(size=6.5, leading=8.2, tone=SOFT)
NOTE = Style(size=7.5, leading=10.2, tone=SOFT)
NOTE_SECOND = Style(size=6.8, leading=9, tone=SOFT)
HEAD = Style(size=7.5, leading=10, weight=Weight.BOLD, tone=ACCENT)
HEAD_SECOND = Style(size=6.5, leading=8.4, tone=SOFT)

HEADINGS = {
    1: Style(size=13, leading=18, weight=Weight.BOLD, tone=ACCENT),
    2: Style(size=10.5, leading=15, weight=Weight.BOLD, tone=ACCENT),
    3: Style(size=9.5, leading=13, weight=Weight.BOLD),
}
HEADINGS_SECOND = {
    1: Style(size=9.5, leading=13, tone=ACCENT),
    2: Style(size=8.5, leading=11.5, tone=SOFT),
    3: Style(size=8, leading=11, tone=SOFT),
}

TITLE = Style(size=22, leading=30, weight=Weight.BOLD, tone=ACCENT)
TITLE_SECOND = Style(size=13, leading=18, tone=SOFT)
SUBTITLE = Style(size=12, leading=18)
SUBTITLE_SECOND = Style(size=9.5, leading=13, tone=SOFT)
FIGURE = Style(size=20, leading=26, weight=Weight.BOLD, tone=ACCENT)
RUNNING = Style(size=7.5, leading=10, tone=SOFT)
TAG = Style(size=9, leading=11.5, weight=Weight.BOLD)

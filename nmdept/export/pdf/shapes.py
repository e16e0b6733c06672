"""What the shapes of a picture come down to, whatever they are drawn with: tones, runs, hatches."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nmdept.export.pdf import style
from nmdept.export.pdf.lines import runs
from nmdept.export.picture import Box, Label, Tone

TONES: Mapping[Tone, tuple[float, float, float]] = {
    Tone.INK: style.INK,
    Tone.MID: (0.42, 0.53, 0.60),
    Tone.LIGHT: (0.80, 0.82, 0.84),
}
"""Red, green and blue of each tone; white is 1."""
WHITE = (1.0, 1.0, 1.0)
OUTLINE = 0.5
"""Points; the edge of a box or a dot."""
HATCH_WIDTH = 0.55
_HATCH_GAP = 2.6

Place = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Written:
    """A stretch of a label in one size, from its place on the baseline."""

    x: float
    y: float
    text: str
    size: float
    weight: style.Weight


def written(label: Label) -> Iterator[Written]:
    """Give the stretches of `label`: a raised number is one of its own."""
    weight = style.Weight.BOLD if label.bold else style.Weight.REGULAR
    for run in runs(label.text, weight)[0]:
        yield Written(
            x=label.x + run.at * label.size,
            y=label.y + (style.RAISED_BY * label.size if run.raised else 0),
            text=run.text,
            size=label.size * (style.RAISED_SIZE if run.raised else 1),
            weight=weight,
        )


def hatches(box: Box) -> Iterator[tuple[Place, Place]]:
    """Give the lines of a hatched box from lower right to upper left, cut at its edges."""
    at = _HATCH_GAP
    while at < box.width + box.height:
        yield (
            (box.x + max(at - box.height, 0), box.y + min(at, box.height)),
            (box.x + min(at, box.width), box.y + max(at - box.width, 0)),
        )
        at += _HATCH_GAP

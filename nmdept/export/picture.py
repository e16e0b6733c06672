"""A drawing as shapes at places, in no format; points, from the lower left corner upwards."""

from dataclasses import dataclass
from enum import StrEnum

from nmdept.records.kinds import RecordRef


class Tone(StrEnum):
    """The three tones of a drawing; grey print keeps them apart."""

    INK = "ink"
    MID = "mid"
    LIGHT = "light"


class Fill(StrEnum):
    """How an area is filled."""

    SOLID = "solid"
    HATCH = "hatch"
    NONE = "none"


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """One line of text that begins at (x, y), the baseline."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    tone: Tone = Tone.INK


@dataclass(frozen=True, kw_only=True, slots=True)
class Stroke:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    width: float
    tone: Tone = Tone.INK


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill
    tone: Tone = Tone.MID


@dataclass(frozen=True, kw_only=True, slots=True)
class Dot:
    """A circle around (x, y), hollow unless filled."""

    x: float
    y: float
    radius: float
    filled: bool


Shape = Label | Stroke | Box | Dot


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A place to point at: what it says, and the records behind it; y from the top downwards."""

    x: float
    y: float
    width: float
    height: float
    says: str
    refs: tuple[RecordRef, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A whole drawing."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    spots: tuple[Spot, ...] = ()

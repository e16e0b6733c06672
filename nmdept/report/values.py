"""What a summary is made of: readings, figures, charts, listings, notes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.questionnaire.definition import NationalFigures
from nmdept.records.kinds import RecordRef
from nmdept.records.months import Month
from nmdept.report.choices import Choices, Period, SectionName
from nmdept.survey.figures import BasisRow, Exclusion, State

Words = Message | Label | str
"""A text that the door words: a sentence, a term, or something typed."""

Number = int | float


class Style(StrEnum):
    """How a number is written."""

    WHOLE = "whole"
    TENTHS = "tenths"
    PERCENT = "percent"
    """In per cent with one decimal."""
    CHANGE = "change"
    """In per cent with its sign."""
    POINTS = "points"
    """Percentage points with their sign."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What one period says of one thing."""

    state: State
    value: Number | None = None
    so_far: int | None = None
    """Of a sum that is not complete: what the reported months add up to."""
    missing: tuple[Month, ...] = ()
    """The months that are not reported."""
    closed: tuple[Month, ...] = ()
    """Of a sum of counts: the months in which it was not offered, if it was in others."""
    overridden: bool = False
    """The return says so by hand, over what the records make."""


@dataclass(frozen=True, kw_only=True)
class PerUnit:
    """A figure per unit: per device, per department, per ward."""

    own: float | None
    national: float | None
    what: Message
    """Per what, as `per PET/CT`."""


@dataclass(frozen=True, kw_only=True)
class SummaryFigure:
    """One line of the year in numbers."""

    code: str
    label: Words
    style: Style
    now: Reading
    before: Reading
    line: tuple[tuple[int, Reading], ...]
    """The trend: each year with what it says."""
    per_unit: PerUnit | None = None
    rows: tuple[BasisRow, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    growth: float | None = None
    """Over the comparison year, in per cent (percentage points of a percentage)."""
    spark: "Chart | None" = None


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence on what changed, and the figures it is written from."""

    message: Message
    codes: tuple[str, ...] = ()
    refs: tuple[RecordRef, ...] = ()


class ChartKind(StrEnum):
    """How a chart's numbers are drawn."""

    MONTHS = "months"
    """Columns of this year with the comparison year as a line across each."""
    YEARS = "years"
    """A column a year, each with its number; a line when there are many."""
    SHARES = "shares"
    """Pairs of bars: the own share and the national one."""
    PYRAMID = "pyramid"
    """Bars to both sides of a middle: women and men by age."""
    SPARK = "spark"
    """A line of a few years without axes, its last point marked."""


class Mark(StrEnum):
    """Why a point of a chart has no number."""

    NOT_REPORTED = "not_reported"
    NOT_OFFERED = "not_offered"


@dataclass(frozen=True, kw_only=True)
class Point:
    """One number of a chart with the records behind it."""

    value: Number | None = None
    mark: Mark | None = None
    refs: tuple[RecordRef, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Series:
    """The points of one name, one for each place of the chart."""

    name: Words
    points: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A chart's numbers and words; `export.charts` draws it."""

    name: str
    """A short ASCII name, unique in the summary: file and sheet names."""
    kind: ChartKind
    title: Words
    caption: Words
    """What is to be seen."""
    unit: Words
    style: Style = Style.WHOLE
    places: tuple[Words, ...] = ()
    """What stands along the axis of categories."""
    series: tuple[Series, ...] = ()
    source: Message | None = None
    """Where the figures beside the department's own come from."""

    @property
    def is_empty(self) -> bool:
        """Whether there is no number above zero to be drawn."""
        return not any(point.value for one in self.series for point in one.points)


@dataclass(frozen=True, kw_only=True)
class ChartRow:
    """Charts that stand side by side."""

    charts: tuple[Chart, ...]
    caption: Message | None = None
    """What is to be known of the drawings."""


@dataclass(frozen=True, kw_only=True)
class ListingCell:
    """A cell: words, or a number and how it is written."""

    words: Words = ""
    number: Number | None = None
    style: Style = Style.WHOLE
    mark: Mark | None = None
    by_hand: bool = False
    """The number is the return's, set by hand over what the records make."""


@dataclass(frozen=True, kw_only=True)
class ListingColumn:
    """A column of a listing; its width is a share."""

    head: Words
    width: float
    is_number: bool = False


@dataclass(frozen=True, kw_only=True)
class ListingRow:
    """A row with the records behind it."""

    cells: tuple[ListingCell, ...]
    refs: tuple[RecordRef, ...] = ()
    strong: bool = False


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A table."""

    name: str
    title: Words
    columns: tuple[ListingColumn, ...]
    rows: tuple[ListingRow, ...]


@dataclass(frozen=True, kw_only=True)
class Note:
    """A sentence: a definition, a caveat, or that there is nothing to show."""

    message: Message
    small: bool = True


Part = Chart | ChartRow | Listing | Note


@dataclass(frozen=True, kw_only=True)
class SummarySection:
    """A part of the summary that may be left out."""

    name: SectionName
    title: Message
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True)
class Summary:
    """A whole summary."""

    hospital: str
    department: str
    period: Period
    compared: Period
    choices: Choices
    figures: tuple[SummaryFigure, ...]
    sentences: tuple[Sentence, ...]
    sections: tuple[SummarySection, ...]
    national: NationalFigures | None
    example: bool = False
    notes: tuple[Note, ...] = field(default=())
    """What stands under page one."""

    @property
    def charts(self) -> Mapping[str, Chart]:
        """Every chart by its name, page one's lines included, in the order they stand."""
        found = [figure.spark for figure in self.figures if figure.spark is not None]
        for section in self.sections:
            for part in section.parts:
                if isinstance(part, Chart):
                    found.append(part)
                elif isinstance(part, ChartRow):
                    found.extend(part.charts)
        return {chart.name: chart for chart in found}

"""What the Reports page asks of the services, as tasks; the services are imported when they run."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from nmdept.language import Language
from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.report.choices import Choices
from nmdept.report.values import ChartKind, ChartRow, Summary, SummaryFigure

if TYPE_CHECKING:
    from nmdept.services.charts import Drawing
    from nmdept.services.folder import DataFolder

_WIDTH = 500.0
"""Of a chart that stands alone, in points."""
_BESIDE = 244.0
"""Of one of two that stand side by side."""
_SPARK = 104.0
STANDARD = Choices()
"""What the standard layout chooses."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """Which summary somebody wants to see; without a year the latest there is."""

    year: int | None
    choices: Choices


@dataclass(frozen=True, kw_only=True)
class ReportState:
    """What the page shows."""

    years: frozenset[int]
    layouts: tuple[str, ...]
    summary: Summary

    @property
    def year(self) -> int:
        """The year the summary is of."""
        return self.summary.period.year


Drawings = Mapping[str, "Drawing"]
"""The drawings of a summary by the names of its charts."""


def read_report(wish: Wish, folder: "DataFolder", _progress: Progress) -> ReportState:
    """Read the summary as wished; UsageError for choices that cannot be."""
    from nmdept.services.layouts import saved_layouts
    from nmdept.services.reach import years_of_counts
    from nmdept.services.returns import started_years
    from nmdept.services.summary import read_summary

    started, counted = started_years(folder), years_of_counts(folder)
    otherwise = max(counted, default=date.today().year - 1)  # noqa: DTZ011 - the preparer's calendar
    year = wish.year or max(started, default=otherwise)
    return ReportState(
        years=frozenset({*started, *counted}),
        layouts=saved_layouts(folder),
        summary=read_summary(folder, year, wish.choices),
    )


def draw_report(summary: Summary, language: Language, progress: Progress) -> Drawings:
    """Draw every chart of `summary` that has something to show."""
    from nmdept.services.charts import draw

    beside = {
        chart.name
        for section in summary.sections
        for part in section.parts
        if isinstance(part, ChartRow)
        for chart in part.charts
    }
    drawn: dict[str, Drawing] = {}
    charts = summary.charts
    for number, (name, chart) in enumerate(charts.items(), start=1):
        progress.step(number, len(charts), Message.of("reports.drawing", number=number))
        if not chart.is_empty:
            wide = _SPARK if chart.kind is ChartKind.SPARK else _WIDTH
            drawn[name] = draw(chart, language, width=_BESIDE if name in beside else wide)
    return drawn


@dataclass(frozen=True, kw_only=True)
class Past:
    """A page-one figure of another year, with the summary that tells its records."""

    figure: SummaryFigure | None
    summary: Summary


def read_past(
    year: int, code: str, choices: Choices, folder: "DataFolder", _progress: Progress
) -> Past:
    """Read what stands behind a figure in another year of its trend."""
    from nmdept.services.summary import read_summary

    alone = replace(choices, compare=None, sections=(), years=1)
    summary = read_summary(folder, year, alone)
    found = (figure for figure in summary.figures if figure.code == code)
    return Past(figure=next(found, None), summary=summary)


@dataclass(frozen=True, kw_only=True)
class Order:
    """A document to be written."""

    year: int
    choices: Choices
    language: Language
    path: Path


@dataclass(frozen=True, kw_only=True)
class Written:
    """What was written: a file, or charts beside it."""

    path: Path
    charts: int = 0


def write_report(order: Order, folder: "DataFolder", progress: Progress) -> Written:
    """Write the document, or for `.svg` and `.png` every chart by itself."""
    if order.path.suffix.lower() in (".svg", ".png"):
        return _write_charts(order, folder, progress)
    from nmdept.services.summary import write_summary

    write_summary(
        folder,
        order.year,
        order.path,
        language=order.language,
        progress=progress,
        choices=order.choices,
    )
    return Written(path=order.path)


def _write_charts(order: Order, folder: "DataFolder", progress: Progress) -> Written:
    """Write each chart to `NAME-chart.suffix`; stopped in between, those written stay whole."""
    from nmdept.services.charts import write_chart
    from nmdept.services.summary import read_summary

    summary = read_summary(folder, order.year, order.choices)
    names = [name for name, chart in summary.charts.items() if not chart.is_empty]
    for number, name in enumerate(names, start=1):
        progress.step(number, len(names), Message.of("reports.drawing", number=number))
        path = order.path.with_name(f"{order.path.stem}-{name}{order.path.suffix}")
        write_chart(summary, name, path, language=order.language)
    return Written(path=order.path, charts=len(names))


@dataclass(frozen=True, kw_only=True)
class ChartOrder:
    """One chart to be written."""

    summary: Summary
    name: str
    language: Language
    path: Path


def write_chart(order: ChartOrder, progress: Progress) -> Written:
    """Write one chart to a file of its own."""
    from nmdept.services import charts

    progress.step(0, 1, Message.of("reports.drawing", number=1))
    charts.write_chart(order.summary, order.name, order.path, language=order.language)
    return Written(path=order.path)


def render_report(
    year: int, choices: Choices, language: Language, folder: "DataFolder", progress: Progress
) -> bytes:
    """Return the bytes of the PDF that "Write PDF…" would write; no file stays."""
    with tempfile.TemporaryDirectory(prefix="nmdept-") as place:
        path = Path(place) / "report.pdf"
        write_report(
            Order(year=year, choices=choices, language=language, path=path), folder, progress
        )
        return path.read_bytes()


@dataclass(frozen=True, kw_only=True)
class LayoutOrder:
    """What is to be saved as a layout: chosen for which year, in which language."""

    year: int
    choices: Choices
    language: Language


def read_layout(
    name: str, year: int, folder: "DataFolder", _progress: Progress
) -> tuple[Choices, Language]:
    """Read what a layout chooses for `year`, and its language."""
    from nmdept.services import layouts

    layout = layouts.read_layout(folder, name, year=year)
    return layout.choices, layout.language


def save_layout(name: str, order: LayoutOrder, folder: "DataFolder", _progress: Progress) -> str:
    """Save what was chosen as a layout and give its name back."""
    from nmdept.services import layouts

    layout = layouts.Layout(choices=order.choices, language=order.language)
    layouts.save_layout(folder, name, layout, year=order.year)
    return name


def delete_layout(name: str, folder: "DataFolder", _progress: Progress) -> str:
    """Forget a layout and give its name back."""
    from nmdept.services import layouts

    layouts.delete_layout(folder, name)
    return name

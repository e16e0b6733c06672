"""What stands behind a number of the summary, brought into the side panel."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from nmdept.messages import Message
from nmdept.records.kinds import RecordRef
from nmdept.report.values import ChartKind, Summary, SummaryFigure
from ui.context import Context
from ui.models import report_text
from ui.models.report_basis import left_out_of, lines_behind, lines_of
from ui.pages import reports_work
from ui.pages.reports_panel import Behind, ReportPanel
from ui.pages.reports_work import Drawings, Past

_YEARS = "years_"
"""How the names of charts begin that show a figure of page one year by year."""


class BehindReader(QObject):
    """Answers clicks; a past year's records are read when somebody asks for them."""

    def __init__(self, context: Context, panel: ReportPanel, parent: QObject) -> None:
        """Fill `panel`."""
        super().__init__(parent)
        self._context = context
        self._panel = panel
        self._summary: Summary | None = None
        self._drawings: Drawings = {}
        self._code: str | None = None
        self._asked = ""

    def follow(self, summary: Summary, drawings: Drawings) -> None:
        """Answer from another summary; a figure shown is shown as it is now."""
        self._summary, self._drawings = summary, drawings
        if self._code in {figure.code for figure in summary.figures}:
            assert self._code is not None
            self._put_figure(self._code)
        else:
            self._code = None
            self._panel.show_behind(None)

    def open_figure(self, code: str) -> None:
        """Show what stands behind a figure of page one."""
        self._put_figure(code)
        self._panel.show()

    def open_spot(self, name: str, index: int) -> None:
        """Show what stands behind a number of a chart."""
        if self._summary is None:
            return
        spot, chart = self._drawings[name].spots[index], self._summary.charts[name]
        head = report_text.term(chart.title, self._context.texts)
        code = self._code_of(name)
        if not spot.refs and chart.kind is ChartKind.YEARS and code is not None:
            self._open_year(code, str(chart.places[index]))
            return
        self._put_refs(spot.refs, Behind(head=head, caption=spot.says))

    def open_rows(self, refs: tuple[RecordRef, ...], what: str) -> None:
        """Show the records behind a row of a table."""
        self._put_refs(refs, Behind(head=what))

    def _open_year(self, code: str, year: str) -> None:
        assert self._summary is not None
        if year == str(self._summary.period.year):
            self.open_figure(code)
            return
        self._code, self._asked = None, year
        work = partial(reports_work.read_past, int(year), code, self._summary.choices)
        self._context.tasks.on_folder(work, then=self._put_past)

    def _put_past(self, past: Past) -> None:
        if past.figure is not None and self._asked == str(past.summary.period.year):
            self._panel.show_behind(self._behind(past.figure, past.summary))
            self._panel.show()

    def _put_refs(self, refs: Iterable[RecordRef], behind: Behind) -> None:
        if self._summary is None:
            return
        self._code, self._asked = None, ""
        lines = lines_behind(refs, self._summary, self._context.texts)
        self._panel.show_behind(replace(behind, lines=lines))
        self._panel.show()

    def _put_figure(self, code: str) -> None:
        if self._summary is None:
            return
        found = (figure for figure in self._summary.figures if figure.code == code)
        figure = next(found, None)
        if figure is not None:
            self._code, self._asked = code, ""
            self._panel.show_behind(self._behind(figure, self._summary))

    def _behind(self, figure: SummaryFigure, summary: Summary) -> Behind:
        texts = self._context.texts
        said = report_text.reading_text(figure.now, figure.style, texts)
        year = Message.of("reports.before", year=str(summary.period.year), number=said)
        return Behind(
            head=report_text.term(figure.label, texts),
            caption=texts.word(year),
            note=self._note(figure),
            lines=lines_of(figure, texts),
            left_out=left_out_of(figure, texts),
        )

    def _note(self, figure: SummaryFigure) -> str:
        texts = self._context.texts
        notes = [report_text.so_far_text(figure.now, texts)]
        if figure.now.missing:
            months = texts.listed(str(month) for month in figure.now.missing)
            said = QCoreApplication.translate("ReportPanel", "Not reported: {months}")
            notes.append(said.format(months=months))
        if figure.now.overridden:
            notes.append(QCoreApplication.translate("ReportPanel", "Set by hand in the return."))
        return "\n".join(note for note in notes if note)

    def _code_of(self, name: str) -> str | None:
        """Return the figure a chart of years shows."""
        assert self._summary is not None
        codes = {figure.code.replace(".", "_"): figure.code for figure in self._summary.figures}
        return codes.get(name.removeprefix(_YEARS)) if name.startswith(_YEARS) else None

"""Writing from the Reports page: the document, its numbers, all charts, or one."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from nmdept.language import Language
from nmdept.messages import Message
from nmdept.report.choices import Choices
from nmdept.report.values import Summary
from ui.context import Context
from ui.dialogs.write_file import documents
from ui.dialogs.write_report import WriteReportDialog
from ui.dialogs.write_wording import Wording
from ui.forms.writing_strip import WritingStrip
from ui.pages import reports_work
from ui.pages.reports_work import ChartOrder, Order, Written


class ReportWriter(QWidget):
    """Asks where, writes in the background, says in the strip how it went; never seen itself."""

    def __init__(self, context: Context, strip: WritingStrip, parent: QWidget) -> None:
        """Report to `strip`."""
        super().__init__(parent)
        self.hide()
        self._context = context
        self._strip = strip
        self._order: Order | None = None

    def ask(self, year: int, choices: Choices, wording: Wording) -> None:
        """Ask for the file of the whole summary."""
        if self._strip.is_writing:
            return
        self._order = self.order(year, choices)
        dialog = WriteReportDialog(year, wording, self.parentWidget())
        dialog.accepted.connect(self._accepted)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def order(self, year: int, choices: Choices) -> Order:
        """Return what would be written, its file and language still open."""
        language = self._context.texts.language
        return Order(year=year, choices=choices, language=language, path=documents())

    def write(self, order: Order, file: Path, wording: Wording) -> None:
        """Write the summary to `file`."""
        self._order = replace(order, path=file, language=wording.language)
        self._strip.follow(
            self._context.tasks.on_folder(
                partial(reports_work.write_report, self._order),
                then=self._written,
                failed=self._strip.fail,
                title=Message.of("preparing.writing", name=file.name),
            )
        )

    def ask_chart(self, summary: Summary, name: str, language: Language) -> None:
        """Ask for the file of one chart, and write it."""
        if self._strip.is_writing:
            return
        proposed = documents() / f"{name}-{summary.period.year}.svg"
        path, _ = QFileDialog.getSaveFileName(
            self.parentWidget(),
            self.tr("Save the chart"),
            str(proposed),
            "SVG (*.svg);;PNG (*.png);;PDF (*.pdf)",
        )
        if path:
            order = ChartOrder(summary=summary, name=name, language=language, path=Path(path))
            self.write_chart(order)

    def write_chart(self, order: ChartOrder) -> None:
        """Write one chart."""
        self._strip.follow(
            self._context.tasks.aside(
                partial(reports_work.write_chart, order),
                then=self._chart_written,
                failed=self._strip.fail,
                title=Message.of("preparing.writing", name=order.path.name),
            )
        )

    def _accepted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, WriteReportDialog)
        if self._order is not None:
            self.write(self._order, dialog.file, dialog.wording)

    def _written(self, written: Written) -> None:
        year = "" if self._order is None else str(self._order.year)
        said = Message.of("reports.written", year=year, name=written.path.name)
        if written.charts:
            folder = written.path.parent.name
            said = Message.of(
                "reports.charts_written", year=year, count=written.charts, name=folder
            )
        self._strip.written(written.path, said)

    def _chart_written(self, written: Written) -> None:
        self._strip.written(
            written.path, Message.of("reports.chart_written", name=written.path.name)
        )

"""The preview: the PDF itself, page by page, drawn aside, and freed when closed."""

# ruff: noqa: ANN401 - `shown` is of a class of conftest, which tests cannot import

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from nmdept.errors import DataProblemError
from nmdept.progress import CancelledError
from ui.context import Context
from ui.dialogs.preview_printing import PrintJob
from ui.widgets.pdf_view import PdfView
from ui.widgets.pdf_view_document import PdfDocument
from ui.widgets.pdf_view_pages import PagesModel


def _pdf(pages: int) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=595, height=842)
    content = io.BytesIO()
    writer.write(content)
    return content.getvalue()


def _settle(context: Context, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)


def test_what_is_not_a_pdf_is_refused_in_a_sentence(context: Context) -> None:
    with pytest.raises(DataProblemError) as error:
        PdfDocument(b"no PDF")
    assert context.word(error.value.message)


def test_a_closed_document_draws_no_more() -> None:
    document = PdfDocument(_pdf(1))
    assert document.draw(0, 1.0).image.width() == 595
    document.close()
    document.close()
    with pytest.raises(CancelledError):
        document.draw(0, 1.0)


def test_pages_turn_and_the_zoom_follows(context: Context, qtbot: QtBot) -> None:
    view, document = PdfView(context.tasks), PdfDocument(_pdf(5))
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    turned: list[int] = []
    zooms: list[float] = []
    view.page_turned.connect(turned.append)
    view.zoomed.connect(zooms.append)
    view.show_document(document)
    _settle(context, qtbot)
    view.next_page()
    assert view.page == 1
    view.go_to(99)
    assert view.page == 4
    view.previous_page()
    assert view.page == 3
    assert turned[-1] == 3
    view.set_zoom(1.0)
    assert zooms[-1] == 1.0
    assert view.page == 3, "the page stays when the zoom changes"
    view.zoom_in()
    assert view.zoom > 1.0
    view.fit_page()
    assert view.zoom < 1.0
    view.fit_width()
    width = view.zoom
    view.resize(900, 500)
    assert view.zoom > width
    _settle(context, qtbot)
    view.show_document(None)
    document.close()
    assert view.page_count == 0


def test_the_page_list_passes_qts_tester(context: Context, qtbot: QtBot) -> None:
    owner = QObject()
    model = PagesModel(context.tasks, owner)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, owner
    )
    document = PdfDocument(_pdf(3))
    model.show(document, 1.0)
    _settle(context, qtbot)
    assert model.rowCount() == 3
    assert [model.index(n).data() for n in range(3)] == ["1", "2", "3"]
    model.show(None, 1.0)
    document.close()
    assert tester is not None


def test_the_preview_shows_the_file_itself_and_frees_it(shown: Any) -> None:
    shown.page.show_preview()
    shown.settle()
    pane = shown.page._preview
    assert pane.view.page_count > 10
    assert pane.bar.page.maximum() == pane.view.page_count
    document = pane.document
    pane.bar.page.setValue(4)
    assert pane.view.page == 3
    pane.bar.back.click()
    shown.settle()
    with pytest.raises(CancelledError):
        document.draw(0, 1.0)
    assert shown.page.stack.currentWidget() is shown.page.view


def test_a_preview_left_while_it_is_made_leaves_nothing(shown: Any) -> None:
    shown.page.show_preview()
    shown.page._preview.close_preview()
    shown.settle()
    assert shown.page._preview is None
    shown.page.show_preview()
    shown.page._preview.cancel.click()
    shown.settle()
    assert shown.page._preview.sentence.text()
    shown.page._preview.close_preview()
    shown.settle()


def test_pages_go_to_the_printer(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    document, owner = PdfDocument(_pdf(3)), QObject()
    printer.setFromTo(2, 3)
    job = PrintJob(context.tasks, document, printer, owner)
    with qtbot.waitSignal(job.ended) as ended:
        job.start()
    assert ended.args == [2]
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 2
    document.close()

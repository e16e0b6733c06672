"""The PDF as it would be written, shown inside the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from nmdept.errors import NmdeptError
from nmdept.messages import Message
from nmdept.progress import Progress
from ui.context import Context
from ui.dialogs.preview_bar import PreviewBar
from ui.dialogs.preview_printing import PrintJob
from ui.dialogs.write_wording import Subject, Wording
from ui.tasks import FolderWork, Task
from ui.theme import set_property
from ui.widgets.keys import bind_within
from ui.widgets.pdf_view import PdfView
from ui.widgets.pdf_view_document import PdfDocument
from ui.widgets.pdf_view_pages import THUMBNAIL, PagesModel

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder

MakePdf = Callable[[Wording], FolderWork]
"""Gives the work that makes the PDF's bytes in a wording."""


class PreviewPane(QWidget):
    """Page list and pages of a PDF made on the folder's thread; it frees the PDF when closed."""

    closed = Signal()
    write_wished = Signal(object)
    """The Wording shown now."""

    def __init__(
        self,
        context: Context,
        make: MakePdf,
        parent: QWidget | None = None,
        *,
        subject: Subject = Subject.RETURN,
    ) -> None:
        """Show what `make` makes, a `subject`; `refresh` begins."""
        super().__init__(parent)
        self._context = context
        self._make = make
        self._subject = subject
        self._document: PdfDocument | None = None
        self._task: Task | None = None
        self._printing: PrintJob | None = None
        self.view = PdfView(context.tasks, self)
        self.bar = PreviewBar(context, self.view, subject, self)
        self.pages = QListView(self)
        self._model = PagesModel(context.tasks, self)
        self.sentence, self.progress = QLabel(self), QProgressBar(self)
        self.cancel = QPushButton(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.pages.setModel(self._model)
        self.pages.setIconSize(THUMBNAIL)
        self.pages.setGridSize(QSize(THUMBNAIL.width() + 36, THUMBNAIL.height() + 34))
        self.pages.setViewMode(QListView.ViewMode.IconMode)
        self.pages.setMovement(QListView.Movement.Static)
        self.pages.setFlow(QListView.Flow.TopToBottom)
        self.pages.setWrapping(False)
        self.pages.setUniformItemSizes(True)
        self.pages.setFixedWidth(THUMBNAIL.width() + 60)
        work = QWidget(self)
        beside = QHBoxLayout(work)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(1)
        beside.addWidget(self.pages)
        beside.addWidget(self.view, 1)
        waiting = QWidget(self)
        middle = QVBoxLayout(waiting)
        middle.addStretch(1)
        for widget in (self.sentence, self.progress, self.cancel):
            middle.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumWidth(420)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.progress.setFixedWidth(320)
        self._stack = QStackedLayout()
        self._stack.addWidget(waiting)
        self._stack.addWidget(work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.bar.back_wished.connect(self.close_preview)
        self.bar.wording_chosen.connect(self.refresh)
        self.bar.print_wished.connect(self._print)
        self.bar.write_wished.connect(self._write)
        self.cancel.clicked.connect(self._cancel)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.close_preview)
        self.pages.clicked.connect(self._page_chosen)
        self.pages.activated.connect(self._page_chosen)
        self.view.page_turned.connect(self._page_turned)
        bind_within(self, "preview.closer", self.view.zoom_in)
        bind_within(self, "preview.farther", self.view.zoom_out)
        bind_within(self, "preview.close", self.close_preview)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.pages.setAccessibleName(self.tr("Pages"))
        shown = self.tr("The return as a PDF")
        if self._subject is Subject.REPORT:
            shown = self.tr("The report as a PDF")
        self.view.setAccessibleName(shown)
        self.cancel.setText(self.tr("Cancel"))
        self.bar.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def document(self) -> PdfDocument | None:
        """The PDF shown, None while it is being made."""
        return self._document

    def refresh(self) -> None:
        """Make the PDF anew and show it."""
        self._cancel_task()
        self._release()
        self._stack.setCurrentIndex(0)
        set_property(self.sentence, "tone", "")
        self.sentence.setText(self.tr("Making the PDF…"))
        self.progress.setRange(0, 0)
        self.progress.show()
        self.cancel.show()
        work = partial(_opened, self._make(self.bar.languages.wording()))
        self._task = self._context.tasks.on_folder(
            work, then=self._show, failed=self._fail, title=Message.of("preparing.preview")
        )
        self._task.progressed.connect(self._step)
        self._task.cancelled.connect(self._stopped)

    def close_preview(self) -> None:
        """Stop what is under way, free the PDF and go."""
        self._cancel_task()
        self._release()
        self.closed.emit()

    def _show(self, document: PdfDocument) -> None:
        self._task = None
        self._document = document
        self.destroyed.connect(document.close)
        self._stack.setCurrentIndex(1)
        self.view.show_document(document)
        self._model.show(document, self.devicePixelRatioF())
        self.bar.document_shown()
        self._page_turned(0)
        self.view.setFocus()

    def _fail(self, error: NmdeptError) -> None:
        self._task = None
        set_property(self.sentence, "tone", "problem")
        self._say(self._context.word(error.message))

    def _stopped(self) -> None:
        self._task = None
        self._say(self.tr("Stopped. Choose the languages again to make the PDF."))

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.progress.hide()
        self.cancel.hide()

    def _step(self, done: int, total: int, what: Message) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.sentence.setText(self._context.word(what))

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _cancel_task(self) -> None:
        if self._task is not None:
            self._task.cancelled.disconnect(self._stopped)
            self._task.finished.disconnect(self._show)
            self._task.finished.connect(_close)
            self._task.cancel()
            self._task = None

    def _release(self) -> None:
        document, self._document = self._document, None
        self.view.show_document(None)
        self._model.show(None, 1.0)
        self.bar.document_shown()
        if document is not None:
            document.close()

    def _page_chosen(self, index: QModelIndex) -> None:
        self.view.go_to(index.row())

    def _page_turned(self, page: int) -> None:
        self.pages.setCurrentIndex(self._model.index(page))

    def _write(self) -> None:
        self.write_wished.emit(self.bar.languages.wording())

    def _print(self) -> None:
        document = self._document
        if document is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(document.sizes))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self._printing = PrintJob(self._context.tasks, document, printer, self)
            self._printing.start()


def _opened(make: FolderWork, folder: "DataFolder", progress: Progress) -> PdfDocument:
    return PdfDocument(make(folder, progress))


def _close(document: PdfDocument) -> None:
    """Free a PDF nobody waits for any more."""
    document.close()

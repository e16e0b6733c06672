"""The preview's controls: back, pages, zoom, languages, print, write."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from ui.context import Context
from ui.dialogs.write_wording import Subject, WordingBox
from ui.theme import set_property
from ui.widgets.pdf_view import PdfView


class PreviewBar(QFrame):
    """One row of controls over a PdfView."""

    back_wished = Signal()
    wording_chosen = Signal()
    print_wished = Signal()
    write_wished = Signal()

    def __init__(
        self, context: Context, view: PdfView, subject: Subject, parent: QWidget | None = None
    ) -> None:
        """Steer `view`, which shows a `subject`."""
        super().__init__(parent)
        self._context = context
        self._view = view
        self._subject = subject
        self.back, self.write, self.print = QPushButton(self), QPushButton(self), QPushButton(self)
        self.previous, self.next = QToolButton(self), QToolButton(self)
        self.page, self._of = QSpinBox(self), QLabel(self)
        self.smaller, self.larger = QToolButton(self), QToolButton(self)
        self.width_fit, self.page_fit, self.full = (
            QToolButton(self),
            QToolButton(self),
            QToolButton(self),
        )
        self._zoom = QLabel(self)
        self.languages = WordingBox(context.texts.language, self, alone=subject is Subject.REPORT)
        self._lay_out()
        self._connect()
        self._dress()
        self.retranslate()

    def _lay_out(self) -> None:
        set_property(self.write, "primary")
        self.page.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.page.setMinimumWidth(52)
        self.page.setKeyboardTracking(False)
        self._zoom.setMinimumWidth(48)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(4)
        groups = (
            (self.back,),
            (self.previous, self.next, self.page, self._of),
            (self.smaller, self._zoom, self.larger, self.width_fit, self.page_fit, self.full),
        )
        for group in groups:
            for widget in group:
                row.addWidget(widget)
            row.addSpacing(14)
        row.addStretch(1)
        row.addWidget(self.languages)
        row.addSpacing(6)
        row.addWidget(self.print)
        row.addWidget(self.write)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wished)
        self.previous.clicked.connect(self._view.previous_page)
        self.next.clicked.connect(self._view.next_page)
        self.page.valueChanged.connect(self._page_typed)
        self.smaller.clicked.connect(self._view.zoom_out)
        self.larger.clicked.connect(self._view.zoom_in)
        self.width_fit.clicked.connect(self._view.fit_width)
        self.page_fit.clicked.connect(self._view.fit_page)
        self.full.clicked.connect(self._zoom_full)
        self.languages.activated.connect(self._languages_chosen)
        self.print.clicked.connect(self.print_wished)
        self.write.clicked.connect(self.write_wished)
        self._view.page_turned.connect(self._page_turned)
        self._view.zoomed.connect(self._zoomed)
        self._context.theme.changed.connect(self._dress)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        is_return = self._subject is Subject.RETURN
        back = self.tr("Back to the return") if is_return else self.tr("Back to the report")
        self.back.setText(back)
        self.write.setText(self.tr("Write PDF…"))
        self.print.setText(self.tr("Print…"))
        self.width_fit.setText(self.tr("Fit width"))
        self.page_fit.setText(self.tr("Whole page"))
        self.full.setText("100%")
        self.full.setToolTip(self.tr("Original size"))
        named = (
            (self.previous, self.tr("Previous page")),
            (self.next, self.tr("Next page")),
            (self.smaller, self.tr("Zoom out")),
            (self.larger, self.tr("Zoom in")),
        )
        for button, name in named:
            button.setToolTip(name)
            button.setAccessibleName(name)
        self.page.setAccessibleName(self.tr("Page"))
        self.languages.retranslate()
        self._say_pages()

    def document_shown(self) -> None:
        """Take the number of pages from the view."""
        self.page.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.page.setRange(min(1, self._view.page_count), self._view.page_count)
        self.page.blockSignals(False)  # noqa: FBT003
        for widget in (self.previous, self.next, self.page, self.print):
            widget.setEnabled(self._view.page_count > 0)
        self._page_turned(self._view.page)
        self._zoomed(self._view.zoom)

    def _page_turned(self, page: int) -> None:
        self.page.blockSignals(True)  # noqa: FBT003
        self.page.setValue(page + 1)
        self.page.blockSignals(False)  # noqa: FBT003
        self._say_pages()
        self.previous.setEnabled(page > 0)
        self.next.setEnabled(page + 1 < self._view.page_count)

    def _say_pages(self) -> None:
        self._of.setText(self.tr("of {count}").format(count=self._view.page_count))

    def _page_typed(self, page: int) -> None:
        self._view.go_to(page - 1)

    def _zoomed(self, zoom: float) -> None:
        self._zoom.setText(f"{zoom:.0%}")

    def _zoom_full(self) -> None:
        self._view.set_zoom(1.0)

    def _languages_chosen(self, _place: int) -> None:
        self.wording_chosen.emit()

    def _dress(self) -> None:
        icon = self._context.theme.icon
        for button, name in (
            (self.back, "back"),
            (self.print, "print"),
            (self.previous, "page_previous"),
            (self.next, "page_next"),
            (self.smaller, "zoom_out"),
            (self.larger, "zoom_in"),
        ):
            button.setIcon(icon(name))

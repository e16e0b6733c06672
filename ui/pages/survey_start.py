"""What stands on the page while there is no return of the chosen year: how to begin one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import Size, set_property


class StartPane(QWidget):
    """Says what a return is and offers the first step; or why nothing can be shown."""

    start_wished = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin with nothing read yet."""
        super().__init__(parent)
        self._context = context
        self._year: int | None = None
        self._problem = ""
        self.title, self.about = QLabel(self), QLabel(self)
        self.start = QPushButton(self)
        set_property(self.start, "primary")
        for label in (self.title, self.about):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.title)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.about, 2)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.start.clicked.connect(self.start_wished)
        context.theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.start.setText(self.tr("Start the return"))
        self.start.setVisible(self._year is not None)
        self.title.setVisible(self._year is not None)
        set_property(self.about, "tone" if self._problem else "muted", "problem")
        self.about.setText(self._problem or self.tr("Reading the return…"))
        if self._year is None:
            return
        self.title.setText(
            self.tr("There is no return of data year {year} yet.").format(year=self._year)
        )
        about = self.tr(
            "Starting it computes every answer from the department's records of that year; "
            "nothing has to be typed twice. Later changes of records are followed until the "
            "return is sealed."
        )
        self.about.setText(self._problem or about)
        self.start.setText(self.tr("Start the return of {year}").format(year=self._year))

    def offer(self, year: int) -> None:
        """Offer to start the return of `year`."""
        self._year, self._problem = year, ""
        self.start.setEnabled(True)
        self.retranslate()

    def fail(self, sentence: str) -> None:
        """Say why the return could not be read or started."""
        self._problem = sentence
        self.start.setEnabled(True)
        self.retranslate()

    def _dress(self) -> None:
        self.title.setFont(self._context.theme.font(Size.HEAD))

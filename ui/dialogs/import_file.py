"""Importing a record file: what it is, its first rows, a dry run with every rejection, then all."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nmdept.errors import NmdeptError
from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.kinds import BY_NAME, KINDS
from ui.context import Context
from ui.dialogs.import_tables import PreviewTable, RejectedTable
from ui.models.wording import term
from ui.theme import Size, set_property

if TYPE_CHECKING:
    from nmdept.services.file_preview import FilePreview
    from nmdept.services.files import ImportReport
    from nmdept.services.folder import DataFolder

_ENCODINGS = (None, "utf-8", "gb18030", "utf-16")


class ImportDialog(QDialog):
    """Shows `path` and what importing it would do; freed when closed."""

    wished = Signal(object, str, object)
    """Import this path as this kind, in this encoding (None: as it is found)."""

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        """Build, lay out, connect; reading begins when it is shown."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.path = context, path
        self._preview: FilePreview | None = None
        self._report: ImportReport | None = None
        self._said: tuple[str, Message] | None = None
        self._run = 0
        self.head, self.kind_label, self.encoding_label = (QLabel(self) for _ in range(3))
        self.kind, self.encoding = QComboBox(self), QComboBox(self)
        self.about, self.verdict = QLabel(self), QLabel(self)
        self.rows, self.refusals = PreviewTable(self), RejectedTable(context, self)
        self.tables = QStackedWidget(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.take = QPushButton(self)
        self._fill()
        self._lay_out()
        self.retranslate()
        self.kind.currentIndexChanged.connect(self._check)
        self.encoding.currentIndexChanged.connect(self._read)
        self.take.clicked.connect(self._wish)
        self.buttons.rejected.connect(self.reject)

    def retranslate(self) -> None:
        """Word everything."""
        self.setWindowTitle(self.tr("Import records"))
        self.head.setText(self.path.name)
        self.kind_label.setText(self.tr("Kind of records"))
        self.encoding_label.setText(self.tr("Encoding"))
        self.kind.setPlaceholderText(self.tr("Please choose"))
        self.take.setText(self.tr("Import"))
        self.rows.setAccessibleName(self.tr("First rows of the file"))
        self.refusals.setAccessibleName(self.tr("What cannot be taken in"))
        for place, kind in enumerate(KINDS):
            self.kind.setItemText(place, term(kind.label, self.context.texts))
        self.encoding.setItemText(0, self.tr("As found"))
        self._put()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the file."""
        super().showEvent(event)
        self._read()

    def _fill(self) -> None:
        for kind in KINDS:
            self.kind.addItem("", kind.name)
        self.kind.setCurrentIndex(-1)
        for encoding in _ENCODINGS:
            self.encoding.addItem((encoding or "").upper(), encoding)
        self.take.setEnabled(False)
        set_property(self.take, "primary")
        self.take.setDefault(True)

    def _lay_out(self) -> None:
        self.head.setFont(self.context.theme.font(Size.HEAD))
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        set_property(self.about, "muted")
        choices = QHBoxLayout()
        for label, box in (
            (self.kind_label, self.kind),
            (self.encoding_label, self.encoding),
        ):
            label.setBuddy(box)
            choices.addWidget(label)
            choices.addWidget(box)
            choices.addSpacing(16)
        choices.addStretch(1)
        self.tables.addWidget(self.rows)
        self.tables.addWidget(self.refusals)
        self.buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addLayout(choices)
        for label in (self.about, self.verdict):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.tables, 1)
        column.addWidget(self.buttons)
        self.resize(820, 560)

    def _read(self) -> None:
        self._preview = self._report = None
        self._say("", Message.of("files.checking"))
        encoding = self.encoding.currentData()
        work = partial(_preview, self.path, encoding)
        self.context.tasks.aside(work, then=self._show_preview, failed=self._fail)

    def _show_preview(self, preview: "FilePreview") -> None:
        self._preview = preview
        self.rows.show_rows(preview.header, preview.rows)
        self.encoding.setEnabled(preview.encoding != "xlsx")
        if self.kind.currentIndex() < 0 and preview.kind is not None:
            self.kind.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self.kind.setCurrentIndex(self.kind.findData(preview.kind.name))
            self.kind.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._check()

    def _check(self) -> None:
        preview, name = self._preview, self.kind.currentData()
        self._report = None
        self.tables.setCurrentWidget(self.rows)
        if preview is None:
            return
        if name is None:
            code = "files.choose_kind" if preview.kinds else "files.unknown_header"
            self._say("warning", Message.of(code))
            return
        self._say("", Message.of("files.checking"))
        self._run += 1
        work = partial(_try, self._run, self.path, name, self.encoding.currentData())
        self.context.tasks.on_folder(work, then=self._show_report, failed=self._fail)

    def _show_report(self, found: "tuple[int, ImportReport]") -> None:
        run, report = found
        if run != self._run:
            return
        self._report = report
        if report.rejected:
            self.refusals.show_rejected(report.rejected)
            self.tables.setCurrentWidget(self.refusals)
            self._say("problem", Message.of("files.rejected", count=len(report.rejected)))
        elif not report.created and not report.updated:
            count = len(report.unchanged)
            self._say("good", Message.of("files.nothing_new", count=count))
        else:
            self._say("good", Message.of("files.checked", **counts(report)))

    def _fail(self, error: NmdeptError) -> None:
        self._say("problem", error.message)

    def _say(self, tone: str, message: Message) -> None:
        self._said = (tone, message)
        self._put()

    def _put(self) -> None:
        if self._said is not None:
            self.verdict.setText(self.context.word(self._said[1]))
            set_property(self.verdict, "tone", self._said[0])
        preview, report = self._preview, self._report
        self.about.setVisible(preview is not None)
        if preview is not None:
            shown = len(preview.rows)
            encoding = preview.encoding.upper()
            said = Message.of("files.preview", count=preview.count, encoding=encoding, shown=shown)
            self.about.setText(self.context.word(said))
        changes = report is not None and bool(report.created or report.updated)
        self.take.setEnabled(changes and report is not None and not report.rejected)

    def _wish(self) -> None:
        self.wished.emit(self.path, self.kind.currentData(), self.encoding.currentData())
        self.accept()


def counts(report: "ImportReport") -> dict[str, int]:
    """Return how many records a report names, for a sentence."""
    return {
        "created": len(report.created),
        "updated": len(report.updated),
        "unchanged": len(report.unchanged),
    }


def _preview(path: Path, encoding: str | None, progress: Progress) -> "FilePreview":
    from nmdept.services.file_preview import preview_file

    return preview_file(path, encoding=encoding, progress=progress)


def _try(  # noqa: PLR0913, PLR0917 - the task's own arguments come last
    run: int,
    path: Path,
    name: str,
    encoding: str | None,
    folder: "DataFolder",
    progress: Progress,
) -> "tuple[int, ImportReport]":
    from nmdept.services.files import import_records

    assert name in BY_NAME
    report = import_records(folder, name, path, dry_run=True, encoding=encoding, progress=progress)
    return run, report

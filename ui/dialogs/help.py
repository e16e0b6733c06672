"""Help offline: one page in each language, shipped with the program."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from nmdept.paths import resource
from ui.context import Context


class HelpDialog(QDialog):
    """Beside the work, not before it; freed when closed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show the page of the window's language."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.page = QTextBrowser(self)
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(20)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(16, 0, 16, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page, 1)
        column.addWidget(buttons)
        self.resize(680, 640)
        self.retranslate()

    def retranslate(self) -> None:
        """Show the page of the window's language."""
        self.setWindowTitle(self.tr("Help"))
        self.page.setAccessibleName(self.tr("Help"))
        file = resource("help", f"help.{self._context.texts.language.value}.md")
        self.page.setMarkdown(file.read_text(encoding="utf-8"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

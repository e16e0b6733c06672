"""Teaching and research, and what limits the department: recorded once a year."""

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.forms.yearly_page import YearlyPage


class TeachingPage(YearlyPage):
    """Students, projects, papers, opinions, and making drugs in house."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show the items of teaching, research and opinion."""
        super().__init__(context, ("education.", "opinion.", "pharmacy."), parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything."""
        super().retranslate()
        self.header.title.setText(self.tr("Teaching and research"))
        self.view.setAccessibleName(self.tr("Yearly data of teaching and research"))
        self.empty.say(
            self.tr("Nothing is recorded for these years"),
            self.tr(
                "Students, projects, papers and the department’s opinions belong here, once a year."
            ),
        )

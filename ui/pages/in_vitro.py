"""In vitro analysis: methods and quality control, recorded once a year."""

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.forms.yearly_page import YearlyPage


class InVitroPage(YearlyPage):
    """The yearly profile; the monthly counts are on the activity page."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show the items of in vitro analysis."""
        super().__init__(context, ("in_vitro.",), parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything."""
        super().retranslate()
        self.header.title.setText(self.tr("In vitro analysis"))
        self.view.setAccessibleName(self.tr("Yearly data of in vitro analysis"))
        self.empty.say(
            self.tr("Nothing is recorded for these years"),
            self.tr(
                "Methods and quality control of in vitro analysis belong here, once a year. "
                "The counts of each month are on the activity page."
            ),
        )

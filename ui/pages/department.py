"""The department's profile: name, director, services; each in force from a day on."""

from PySide6.QtWidgets import QWidget

from nmdept.records.kinds import DEPARTMENT, RecordRef
from nmdept.records.values import Department
from ui.context import Context
from ui.forms.department_desk import DepartmentDesk
from ui.forms.records_page import AsOfPage
from ui.models.reading import Records, reading


class DepartmentPage(AsOfPage):
    """Profiles by the day they came into force."""

    kinds = frozenset({"department"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self.profiles = DepartmentDesk(context, self.today, self)
        self.list = self.profiles.list
        self.body.addWidget(self.profiles, 1)
        self.adopt(self.profiles)
        self.retranslate()

    def reload(self) -> None:
        """Read the profiles."""
        self.context.tasks.on_folder(reading(DEPARTMENT), then=self._take)

    def select(self, target: object) -> None:
        """Select the profile a reference names."""
        if isinstance(target, RecordRef):
            self.profiles.select(target)

    def retranslate(self) -> None:
        """Word everything."""
        self.header.title.setText(self.tr("Department"))
        self.with_past.setText(self.tr("Also earlier profiles"))
        self.list.view.setAccessibleName(self.tr("Profiles of the department"))
        self.list.empty.say(
            self.tr("The department has no profile yet"),
            self.tr(
                "Hospital, department, director and the services offered belong here. "
                "A change is a new profile from a date; Ctrl+N begins one."
            ),
        )
        super().retranslate()
        self.new.setText(self.tr("Change from a date…"))
        self.new.setToolTip(self.tr("A new profile, filled in as the present one is (Ctrl+N)"))

    def put(self) -> None:
        """Show the profiles as of the day."""
        self.profiles.put(self.day.day, everything=self.with_past.isChecked())

    def _take(self, records: Records) -> None:
        self.profiles.take(records.of(Department))
        self.put()

"""Devices as of a day: in use, planned, and on wish those taken out of use."""

from collections import Counter

from PySide6.QtWidgets import QWidget

from nmdept.messages import Message
from nmdept.records import codes
from nmdept.records.kinds import DEVICES, RecordRef
from nmdept.records.values import Device
from ui.context import Context
from ui.forms.acts_dated import device_acts
from ui.forms.dated_desk import DatedDesk
from ui.forms.records_page import AsOfPage
from ui.models.reading import Records, reading
from ui.models.standing import Standing
from ui.models.wording import code_text

_COLUMNS = (
    "device_no",
    "class",
    "maker",
    "model",
    "ct",
    "in_use_from",
    "in_use_to",
    "planned_for",
)


class DevicesPage(AsOfPage):
    """Equipment of the department."""

    kinds = frozenset({"devices"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self.devices = DatedDesk(context, DEVICES, _COLUMNS, self.today, self, acts=device_acts())
        self.list = self.devices.list
        self.body.addWidget(self.devices, 1)
        self.adopt(self.devices)
        self.retranslate()

    def reload(self) -> None:
        """Read the devices."""
        self.context.tasks.on_folder(reading(DEVICES), then=self._take)

    def select(self, target: object) -> None:
        """Select the device a reference names."""
        if isinstance(target, RecordRef):
            self.devices.select(target)

    def retranslate(self) -> None:
        """Word everything."""
        self.header.title.setText(self.tr("Devices"))
        self.with_past.setText(self.tr("Also those taken out of use"))
        self.list.view.setAccessibleName(self.tr("Devices"))
        self.list.empty.say(
            self.tr("No device is recorded for this day"),
            self.tr(
                "Scanners, cameras and other devices belong here, with the days they were in use; "
                "planned ones too, with the year."
            ),
        )
        super().retranslate()

    def put(self) -> None:
        """Show the devices as of the day."""
        rows = self.devices.put(self.day.day, everything=self.with_past.isChecked())
        in_use = Counter(row.record.class_ for row in rows if row.standing is Standing.IN_FORCE)
        texts = self.context.texts
        parts = [
            f"{code_text(codes.DEVICE_CLASS, code, texts)} {in_use[code]}"
            for code in codes.DEVICE_CLASS.codes
            if in_use[code]
        ]
        total = self.context.word(Message.of("window.devices_in_use", count=in_use.total()))
        self.devices.footer.summarise("   ".join([total, *parts]))

    def _take(self, records: Records) -> None:
        self.devices.take(records.of(Device))
        self.put()

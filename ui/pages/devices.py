"""Devices as of a day: in use, planned, and on wish those taken out of use."""

from collections import Counter

from PySide6.QtWidgets import QWidget

from nmdept.messages import Message
from nmdept.records import codes
from nmdept.records.kinds import DEVICES, RecordRef
from nmdept.records.values import Device
from ui.context import Context
from ui.forms.dated_list import DatedList
from ui.forms.record_form import RecordForm
from ui.forms.records_page import AsOfPage
from ui.models.dated import DatedRow
from ui.models.reading import Records, reading
from ui.models.standing import Standing, standing_text
from ui.models.wording import code_text

_COLUMNS = (
    "device_no",
    "class",
    "model",
    "ct",
    "owner",
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
        self.list = DatedList(context, DEVICES, _COLUMNS, self)
        self.form = RecordForm(context, DEVICES, self)
        self.lay_out_list(self.list)
        self.side.content.addWidget(self.form)
        self.side.content.addStretch(1)
        self.list.selected.connect(self._show_device)
        self.retranslate()

    def reload(self) -> None:
        """Read the devices."""
        self.context.tasks.on_folder(reading(DEVICES), then=self._take)

    def select(self, target: object) -> None:
        """Select the device a reference names."""
        if isinstance(target, RecordRef):
            self.list.select_ref(target)

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
        rows = self.list.put(self.day.day, everything=self.with_past.isChecked())
        in_use = Counter(row.record.class_ for row in rows if row.standing is Standing.IN_FORCE)
        texts = self.context.texts
        parts = [
            f"{code_text(codes.DEVICE_CLASS, code, texts)} {in_use[code]}"
            for code in codes.DEVICE_CLASS.codes
            if in_use[code]
        ]
        total = self.context.word(Message.of("window.devices_in_use", count=in_use.total()))
        self.counts.setText("   ".join([total, *parts]))

    def _take(self, records: Records) -> None:
        self.list.take(records.of(Device))
        self.put()

    def _show_device(self, row: DatedRow | None) -> None:
        self.form.setVisible(row is not None)
        self.form.show_record(None if row is None else row.record)
        if row is None:
            self.side.show_head(self.tr("Nothing selected"), "")
            return
        device = row.record
        name = code_text(codes.DEVICE_CLASS, device.class_, self.context.texts)
        self.side.show_head(name, standing_text(row.standing))

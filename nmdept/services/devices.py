"""What happens to a device on a day: it goes out of use."""

from dataclasses import replace
from datetime import date

from nmdept.errors import RefusedError
from nmdept.messages import Message
from nmdept.records import acts
from nmdept.records.field_check import printable
from nmdept.records.kinds import DEVICES, RecordRef
from nmdept.records.values import Device
from nmdept.services.folder import DataFolder
from nmdept.services.records import Saved, save_within
from nmdept.store import records as stored


def retire_device(folder: DataFolder, device_no: str, last_day: date) -> Saved:
    """Take a device out of use after `last_day`, as one act.

    Raises RefusedError when there is no such device, it never was in use or is retired already;
    DataProblemError when the day lies before it came into use.
    """
    with folder.database.write() as connection:
        device = stored.read_one(connection, RecordRef(DEVICES.name, (device_no,)))
        if not isinstance(device, Device):
            raise RefusedError("devices.not_there", device_no=printable(device_no))
        name = acts.called(device)
        if device.in_use_from is None:
            raise RefusedError("devices.never_in_use", device=name)
        if device.in_use_to is not None:
            raise RefusedError("devices.retired", device=name, day=device.in_use_to)
        act = Message.of("acts.retired", device=name, last=last_day)
        retired = replace(device, in_use_to=last_day)
        return save_within(connection, folder, [retired], act=act)

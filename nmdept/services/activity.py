"""Entering one month's count of one item."""

import re
import unicodedata
from dataclasses import replace

from nmdept.errors import DataProblemError
from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.field_check import printable
from nmdept.records.kinds import ACTIVITY
from nmdept.records.months import Month
from nmdept.records.nearest import nearest
from nmdept.records.values import NOT_OFFERED, Activity, Tally
from nmdept.services import records
from nmdept.services.folder import DataFolder
from nmdept.services.records import Saved

_COUNT = re.compile(r"[0-9]{1,7}")


def set_count(folder: DataFolder, month: str, item: str, count: str) -> Saved:
    """Enter `count` of `item` for `month`, keeping the note that stands there.

    `count` is a whole number, empty (not reported) or `not_offered`; full-width digits are read as
    digits. Raises DataProblemError saying what is not understood.
    """
    new = Activity(month=_month(month), item=_item(item), count=_tally(count))
    old = records.read_record(folder, ACTIVITY.ref(new))
    if isinstance(old, Activity):
        new = replace(old, count=new.count)
    act = Message.of("records.act_count", month=new.month, item=catalogue().activity[item].label)
    return records.save_records(folder, [new], act=act)


def _month(text: str) -> Month:
    try:
        return Month.parse(unicodedata.normalize("NFKC", text).strip())
    except ValueError as error:
        raise DataProblemError("records.month", value=printable(text)) from error


def _item(code: str) -> str:
    known = catalogue().activity
    if code in known:
        return code
    near = nearest(code, known)
    if near is None:
        raise DataProblemError("records.item", value=printable(code))
    raise DataProblemError("records.item_near", value=printable(code), nearest=near)


def _tally(text: str) -> Tally:
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain == NOT_OFFERED.value:
        return NOT_OFFERED
    if not plain:
        return None
    if _COUNT.fullmatch(plain) is None:
        raise DataProblemError("records.count", value=printable(text))
    return int(plain)

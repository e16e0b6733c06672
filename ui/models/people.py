"""People as a list to choose from: the name with the number beside it, found by pinyin too."""

from collections.abc import Iterable
from datetime import date

from nmdept.language import Label
from nmdept.records.codes import CodeList
from nmdept.records.values import Staff

PEOPLE = "people"
"""The name of the list, by which it is told from lists of terms."""
_BETWEEN = " · "


def people_list(people: Iterable[Staff], day: date) -> CodeList:
    """Return `people` as choices whose codes are staff numbers, those in post on `day` first."""
    ordered = sorted(people, key=lambda one: (not one.span.covers(day), one.staff_no))
    texts = [(one.staff_no, f"{one.name}{_BETWEEN}{one.staff_no}") for one in ordered]
    return CodeList(PEOPLE, tuple((number, Label(text, text)) for number, text in texts))


def name_in(label: Label) -> str:
    """Return the name alone."""
    return label.zh.rpartition(_BETWEEN)[0]

"""What a key of a search costs the table: one painting, or none."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmdept.records.kinds import STAFF
from nmdept.records.values import Staff
from ui.context import Context
from ui.forms.record_list import RecordList
from ui.models.columns import field_columns

PEOPLE = tuple(
    Staff(
        staff_no=f"{number:04d}",
        name="张三" if number % 3 else "李四",
        employed_from=date(2020, 1, 1),
    )
    for number in range(900)
)


class Paintings(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def people(qtbot: QtBot, context: Context) -> RecordList:
    columns = field_columns(
        STAFF, ("staff_no", "name", "sex", "employed_from", "birth_year", "note")
    )
    shown = RecordList(context, columns, hidden=frozenset({"sex", "birth_year", "note"}))
    qtbot.addWidget(shown)
    shown.resize(1000, 400)
    shown.show_rows(PEOPLE)
    shown.show()
    qtbot.waitExposed(shown)
    _rest()
    return shown


@pytest.fixture
def paintings(people: RecordList) -> Iterator[Paintings]:
    found = Paintings()
    people.view.viewport().installEventFilter(found)
    yield found
    people.view.viewport().removeEventFilter(found)


def _rest() -> None:
    """Wait until nothing is left to lay out or to paint."""
    QTest.qWait(30)
    QApplication.processEvents()


@pytest.mark.parametrize(("before", "typed"), [("", "l"), ("", "00"), ("0", "00"), ("l", "")])
def test_a_key_paints_the_table_once(
    people: RecordList, paintings: Paintings, before: str, typed: str
) -> None:
    people.search(before)
    _rest()
    paintings.count = 0
    people.search(typed)
    _rest()
    assert paintings.count == 1


def test_a_key_that_finds_the_same_paints_nothing(people: RecordList, paintings: Paintings) -> None:
    people.search("zhang")
    _rest()
    paintings.count = 0
    people.search("zhangs")
    _rest()
    assert (people.filter.rowCount(), paintings.count) == (600, 0)

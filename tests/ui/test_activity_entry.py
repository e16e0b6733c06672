"""Entering counts in the real page, on a real folder, with the keys people press."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import ACTIVITY, BED_DAYS, RecordRef
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED, Activity, BedDays, Tally
from nmdept.services.folder import DataFolder, open_folder
from nmdept.services.history import read_history
from nmdept.services.records import read_record
from ui.cells import CellState, Mark, Role
from ui.context import Context
from ui.forms.undo_acts import UndoActs
from ui.models.entries import CellKey
from ui.notices import Notice
from ui.pages.activity import ActivityPage

GROUP = "imaging.coincidence"
ITEMS = [code for code, item in catalogue().activity.items() if item.group == GROUP]
YEAR = 2026
"""A year the example knows nothing of."""

KEYS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """The page with somebody at its keyboard."""

    def __init__(self, qtbot: QtBot, context: Context, folder: Path, page: ActivityPage) -> None:
        self.qtbot, self.context, self.folder, self.page = qtbot, context, folder, page
        self.model, self.said = page.model, list[Notice]()
        context.notices.said.connect(self.said.append)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.context.tasks.is_idle, timeout=10_000)
        self.qtbot.wait(1)

    def press(self, keys: str) -> None:
        """Type as a person does: every key goes to whatever has the focus."""
        for key in keys:
            target = QApplication.focusWidget()
            assert target is not None
            if key in KEYS:
                QTest.keyClick(target, KEYS[key])
            elif not key.isascii():  # QTest knows no other keys
                QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, 0, NO_MODIFIER, key))
            else:
                QTest.keyClicks(target, key)

    def hold(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.entry, key, CTRL)

    def compose(self, text: str) -> None:
        """Commit `text` as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.page.entry, event)

    def go(self, row: int, month: int) -> QModelIndex:
        index = self.model.index(row, month - 1)
        self.page.entry.setFocus()
        self.page.entry.go_to(index)
        return index

    def show(self, group: str, year: int = YEAR) -> None:
        self.page.group.setCurrentIndex(self.page.group.findData(group))
        self.page.year.choose(year)
        self.settle()

    def ask(self, work: Callable[[DataFolder], object]) -> Any:  # noqa: ANN401 - what the work returns
        got: list[object] = []
        self.context.tasks.on_folder(lambda folder, _progress: got.append(work(folder)))
        self.settle()
        return got[0]

    def stored(self, item: str, month: int) -> Tally:
        ref = RecordRef(ACTIVITY.name, (str(Month(YEAR, month)), item))
        record = self.ask(lambda folder: read_record(folder, ref))
        return record.count if isinstance(record, Activity) else None


@pytest.fixture
def desk(qtbot: QtBot, context: Context, folder: Path) -> Iterator[Desk]:
    context.tasks.open(
        lambda: open_folder(folder, user="张敏"),
        then=print,
        failed=context.notices.explain,
    )
    page = ActivityPage(context)
    page.resize(1240, 640)
    page.show()
    page.activateWindow()
    made = Desk(qtbot, context, folder, page)
    made.settle()
    made.show(GROUP)
    assert page.year.year == YEAR
    page.entry.setFocus()
    yield made
    made.settle()
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(page)


def test_a_year_is_typed_by_keyboard(desk: Desk) -> None:
    desk.go(0, 1)
    desk.press("\t".join(str(10 + month) for month in range(12)) + "\n")
    desk.settle()
    assert [desk.stored(ITEMS[0], m) for m in range(1, 13)] == list(range(10, 22))
    assert desk.model.index(0, 12).data() == str(sum(range(10, 22)))
    assert desk.page.entries.waiting == 0
    assert Mark.SAVED in desk.model.index(0, 0).data(Role.MARKS)


def test_enter_goes_back_to_where_tab_began(desk: Desk) -> None:
    desk.go(0, 3)
    desk.press("1\t2\t3\n")
    now = desk.page.entry.currentIndex()
    assert (now.row(), now.column()) == (1, 2)


def test_after_december_comes_the_next_item(desk: Desk) -> None:
    desk.go(0, 12)
    desk.press("7\t")
    now = desk.page.entry.currentIndex()
    assert (now.row(), now.column()) == (1, 0)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("12+8", 20), ("１２", 12), ("1,204", 1204), ("=30-5", 25), ("不开展", NOT_OFFERED)],
)
def test_what_is_typed_is_understood(desk: Desk, typed: str, value: Tally) -> None:
    index = desk.go(0, 2)
    desk.model.setData(index, typed)
    assert desk.stored(ITEMS[0], 2) == value


def test_one_key_each_for_zero_not_offered_and_blank(desk: Desk) -> None:
    desk.go(0, 1)
    desk.press("0")
    assert desk.stored(ITEMS[0], 1) == 0
    desk.press("-")
    assert desk.stored(ITEMS[0], 1) is NOT_OFFERED
    assert desk.model.index(0, 0).data(Role.STATE) == CellState.NOT_OFFERED
    QTest.keyClick(desk.page.entry, Qt.Key.Key_Delete)
    assert desk.stored(ITEMS[0], 1) is None


def test_a_chinese_input_method_types_digits_and_marks(desk: Desk) -> None:
    desk.go(0, 1)
    desk.compose("４５")
    desk.press("\t")
    assert desk.stored(ITEMS[0], 1) == 45
    desk.compose("－")
    assert desk.stored(ITEMS[0], 2) is NOT_OFFERED


@pytest.mark.parametrize("typed", ["-5", "－５", "-0", "—12"])
@pytest.mark.parametrize("composed", [False, True])
def test_a_number_below_zero_is_refused_and_not_taken_without_its_sign(
    desk: Desk, typed: str, *, composed: bool
) -> None:
    index = desk.go(0, 1)
    desk.press("15\n")
    desk.go(0, 1)
    for key in typed[:2]:
        (desk.compose if composed else desk.press)(key)
    desk.press(typed[2:] + "\n")
    assert index.data() == typed
    assert Mark.INVALID in index.data(Role.MARKS)
    assert "不是例次" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert desk.stored(ITEMS[0], 1) == 15


@pytest.mark.parametrize(
    ("before", "value"), [("15\n", 15), ("0", 0), ("-", NOT_OFFERED), ("", None)]
)
def test_esc_after_a_sign_and_a_digit_leaves_what_stood_there(
    desk: Desk, before: str, value: Tally
) -> None:
    desk.go(0, 1)
    desk.press(before)
    desk.go(0, 2)
    index = desk.go(0, 1)
    desk.press("-5")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.stored(ITEMS[0], 1) == value
    assert Mark.INVALID not in index.data(Role.MARKS)


def test_a_dash_is_no_sign_once_another_cell_was_gone_to(desk: Desk) -> None:
    desk.go(0, 1)
    desk.press("-\t")
    desk.go(0, 1)
    desk.press("5\n")
    assert desk.stored(ITEMS[0], 1) == 5


def test_a_row_not_offered_makes_the_year_not_offered(desk: Desk) -> None:
    desk.page.entry.selectRow(0)
    desk.press("n")
    desk.settle()
    assert desk.model.index(0, 12).data() == "—"
    assert desk.model.index(0, 12).data(Qt.ItemDataRole.AccessibleTextRole).endswith("不开展")


def test_a_block_from_a_spreadsheet_is_pasted_as_one_act(desk: Desk) -> None:
    desk.go(0, 1)
    QGuiApplication.clipboard().setText("1,001\t２\t不开展\r\n4\t约5\t6\r\n")
    desk.hold(Qt.Key.Key_V)
    got = [desk.stored(item, month) for item in ITEMS[:2] for month in (1, 2, 3)]
    assert got == [1001, 2, NOT_OFFERED, 4, None, 6]
    (notice,) = desk.said
    sentence = desk.context.word(notice.message)
    assert catalogue().activity[ITEMS[1]].label.zh in sentence
    assert "2026年2月" in sentence
    assert "约5" in sentence
    changes = desk.ask(lambda folder: read_history(folder, limit=50))
    acts = {one.act.number for one in changes if one.ref.key[0] >= str(YEAR)}
    assert len(acts) == 1


def test_what_is_copied_can_be_pasted_elsewhere(desk: Desk) -> None:
    desk.go(0, 1)
    desk.press("1204\t-\t0")
    desk.settle()
    desk.page.entry.clearSelection()
    for column in range(3):
        desk.page.entry.selectionModel().select(
            desk.model.index(0, column), desk.page.entry.selectionModel().SelectionFlag.Select
        )
    desk.hold(Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "1204\t不开展\t0\n"
    desk.go(1, 4)
    desk.hold(Qt.Key.Key_V)
    got = [desk.stored(ITEMS[1], month) for month in (4, 5, 6)]
    assert got == [1204, NOT_OFFERED, 0]


def test_what_is_no_count_is_kept_in_sight_and_not_stored(desk: Desk) -> None:
    desk.go(0, 1)
    desk.press("15\n")
    desk.go(0, 1)
    desk.press("abc\n")
    assert desk.stored(ITEMS[0], 1) == 15
    index = desk.go(0, 1)
    assert index.data() == "abc"
    assert Mark.INVALID in index.data(Role.MARKS)
    assert "abc" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "没有保存" in desk.model.index(0, 12).data(Qt.ItemDataRole.ToolTipRole)
    QTest.keyClick(desk.page.entry, Qt.Key.Key_Escape)
    assert index.data() == "15"


def test_a_missing_month_leaves_the_total_empty_and_is_named(desk: Desk) -> None:
    desk.go(0, 1)
    desk.press("\t".join(["5"] * 11) + "\n")
    desk.settle()
    total = desk.model.index(0, 12)
    assert total.data() == ""
    assert total.data(Role.STATE) == CellState.NOT_REPORTED
    assert "12月" in total.data(Qt.ItemDataRole.ToolTipRole)


def test_a_typing_error_is_undone_and_done_again(desk: Desk) -> None:
    edits = UndoActs(desk.context, desk.page)
    desk.go(0, 1)
    desk.press("15\n")
    desk.go(0, 1)
    desk.press("51\n")
    label = catalogue().activity[ITEMS[0]].label.zh
    desk.qtbot.waitUntil(lambda: label in edits.undo.text(), timeout=5000)
    edits.undo.trigger()
    desk.settle()
    assert desk.model.index(0, 0).data() == "15"
    assert desk.stored(ITEMS[0], 1) == 15
    desk.qtbot.waitUntil(lambda: label in edits.redo.text(), timeout=5000)
    edits.redo.trigger()
    desk.settle()
    assert desk.model.index(0, 0).data() == "51"
    assert label in desk.context.word(desk.said[-1].message)


def test_with_nothing_to_redo_it_says_so(desk: Desk) -> None:
    edits = UndoActs(desk.context, desk.page)
    edits.redo.trigger()
    desk.settle()
    assert desk.context.word(desk.said[-1].message) == "没有可以重做的操作。"


def test_fast_typing_is_neither_lost_nor_reordered(desk: Desk) -> None:
    index = desk.model.index(0, 0)
    waiting: list[int] = []
    desk.context.changes.waiting.connect(waiting.append)
    for number in range(1, 60):
        desk.model.setData(index, str(number))
        assert index.data() == str(number)
    assert desk.page.entries.waiting == 1
    assert desk.stored(ITEMS[0], 1) == 59
    assert index.data() == "59"
    assert waiting[-1] == 0


def test_closing_while_typing_stores_what_was_typed(desk: Desk) -> None:
    desk.go(0, 1)
    desk.press("77")
    desk.page.keep()
    desk.context.tasks.close()
    with open_folder(desk.folder, user="张敏") as again:
        found = read_record(again, RecordRef(ACTIVITY.name, ("2026-01", ITEMS[0])))
    assert isinstance(found, Activity)
    assert found.count == 77


def test_a_note_is_stored_when_it_is_left(desk: Desk) -> None:
    desk.go(0, 1)
    QTest.keyClick(desk.page.entry, Qt.Key.Key_F6)
    QTest.keyClicks(desk.page.detail.note, "scanner down")
    QTest.keyClick(desk.page.detail.note, Qt.Key.Key_F6)
    assert desk.page.entry.hasFocus()
    desk.settle()
    assert Mark.NOTE in desk.model.index(0, 0).data(Role.MARKS)
    QTest.keyClick(desk.page.entry, Qt.Key.Key_F6)
    assert desk.page.year.hasFocus()
    QTest.keyClick(desk.page.year, Qt.Key.Key_F6)
    assert desk.page.entry.hasFocus()
    assert desk.stored(ITEMS[0], 1) is None


def test_bed_days_are_entered_by_ward(desk: Desk) -> None:
    desk.show(BED_DAYS.name)
    first = desk.model.entry_rows[0]
    desk.go(first, 1)
    desk.press("310\n320\n")
    desk.settle()
    key = desk.model.key_at(desk.model.index(first, 0))
    assert key is not None
    ref = RecordRef(BED_DAYS.name, (key.row.rpartition("/")[0], "2026-01"))
    record = desk.ask(lambda folder: read_record(folder, ref))
    assert isinstance(record, BedDays)
    assert (record.open_bed_days, record.occupied_bed_days) == (310, 320)
    over = desk.model.index(first + 1, 0)
    assert Mark.FAR in over.data(Role.MARKS)
    desk.press("-")
    desk.settle()
    assert desk.page.entries.refused


def test_an_unusual_count_is_said_in_words_and_stored(desk: Desk) -> None:
    desk.show("imaging.pet_ct", 2023)
    index = desk.go(0, 12)
    desk.press("9000\n")
    desk.settle()
    assert Mark.FAR in index.data(Role.MARKS)
    assert "9,000" in index.data(Qt.ItemDataRole.ToolTipRole)
    desk.go(0, 12)
    desk.qtbot.waitUntil(lambda: "9000" in desk.page.detail.history.text(), timeout=5000)
    assert "张敏" in desk.page.detail.history.text()
    assert [bar.value for bar in desk.page.detail.months.bars][-1] == 9000
    assert sum(isinstance(bar.value, int) for bar in desk.page.detail.years.bars) >= 5


def test_a_sealed_year_takes_nothing_and_says_why(desk: Desk) -> None:
    desk.page._locked = frozenset({YEAR})
    desk.page.put()
    desk.go(0, 1)
    desk.press("5")
    assert desk.model.index(0, 0).data() == ""
    assert Mark.LOCKED in desk.model.index(0, 0).data(Role.MARKS)
    assert desk.page.entry.currentIndex().row() == 0
    assert "封存" in desk.context.word(desk.said[-1].message)


def test_the_grid_one_enters_passes_the_model_tester(desk: Desk) -> None:
    tester = QAbstractItemModelTester(
        desk.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    desk.go(0, 1)
    desk.press("1\tx\t0")
    desk.page.group.setCurrentIndex(0)
    desk.settle()
    assert tester is not None


def test_another_page_points_at_a_cell(desk: Desk) -> None:
    desk.page.select(RecordRef(ACTIVITY.name, ("2022-05", "imaging.pet_ct.tumour")))
    desk.settle()
    key = desk.model.key_at(desk.page.entry.currentIndex())
    assert key == CellKey("imaging.pet_ct.tumour", Month(2022, 5))


def test_samples_and_tests_have_no_sum(desk: Desk) -> None:
    desk.show("in_vitro")
    assert [row.code for row in desk.model.rows] == ["in_vitro.samples", "in_vitro.tests"]


def test_the_months_need_no_horizontal_scroll_bar(desk: Desk) -> None:
    assert desk.page.entry.horizontalScrollBar().maximum() == 0

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QPushButton
from pytestqt.qtbot import QtBot

from nmdept.records.due import Due
from nmdept.records.kinds import RecordRef
from nmdept.records.values import Certificate
from ui.context import Context
from ui.forms.due_list import DueList
from ui.main_window import MainWindow
from ui.pages.drugs import DrugsPage
from ui.pages.overview import OverviewPage
from ui.widgets.pair_chart import Pair, PairChart


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
    qtbot.wait(1)


@pytest.fixture
def page(qtbot: QtBot, context: Context, window: MainWindow) -> OverviewPage:
    made = window.page("overview")
    assert isinstance(made, OverviewPage)
    settle(qtbot, context)
    return made


def choose(qtbot: QtBot, context: Context, page: OverviewPage, year: int, month: int) -> None:
    page.month.setDate(QDate(year, month, 1))
    qtbot.waitUntil(lambda: not page._stepped.isActive())
    settle(qtbot, context)


def test_a_folder_left_aside_shows_its_last_month(page: OverviewPage) -> None:
    assert page.month.text() == "2023-12"
    assert "全部填报" in page.verdict.text()
    assert "2023" in page.standing.text()


def test_a_page_that_has_read_nothing_says_nothing(qtbot: QtBot, context: Context) -> None:
    unread = OverviewPage(context)
    qtbot.addWidget(unread)
    unread.show()
    assert not unread.area.isVisible(), "no licence would be said to end soon"
    assert not unread.month.isVisible()


def test_the_year_stands_against_the_one_before(page: OverviewPage) -> None:
    pairs = page.chart.pairs
    assert pairs
    assert all(one.now > 0 and one.before > 0 and one.change for one in pairs)
    assert f"{pairs[0].now:,} / {pairs[0].before:,}" in page.chart.accessibleDescription()


def test_what_is_missing_is_one_click_away(
    qtbot: QtBot, context: Context, page: OverviewPage
) -> None:
    choose(qtbot, context, page, 2024, 1)
    assert "还缺" in page.verdict.text()
    button = page.groups.findChildren(QPushButton)[0]
    with qtbot.waitSignal(page.jump_requested) as told:
        button.click()
    key, ref = told.args
    assert key == "activity"
    assert isinstance(ref, RecordRef)
    assert ref.key[0] == "2024-01"
    settle(qtbot, context)


def test_a_due_date_says_who_what_and_when(qtbot: QtBot, context: Context) -> None:
    shown = DueList(context)
    qtbot.addWidget(shown)
    record = Certificate(
        staff_no="7",
        kind="health_check",
        valid_from=date(2023, 1, 1),
        valid_until=date(2024, 1, 1),
    )
    due = Due(record=record, last_day=date(2024, 1, 1), days_left=-3, step=30, name="韩钐")
    shown.show_due([due])
    shown.show()
    button = shown.findChildren(QPushButton)[0]
    assert button.text() == "韩钐 · 职业健康检查"
    assert "已过期3天" in button.accessibleName()
    with qtbot.waitSignal(shown.wished) as told:
        button.click()
    assert told.args == [RecordRef("certificates", ("7", "health_check", "2023-01-01"))]


def test_bars_begin_at_zero(qtbot: QtBot, context: Context) -> None:
    chart = PairChart(context)
    qtbot.addWidget(chart)
    chart.show_pairs([Pair(label="甲", now=100, before=50, change="+100%")])
    chart.resize(500, chart.sizeHint().height())
    chart.show()
    image = chart.grab().toImage()
    accent = context.theme.colours.accent.lower()
    faint = [image.pixelColor(x, 5).name() == accent for x in range(image.width())]
    length = sum(faint)
    start = faint.index(True)
    edge = next(
        x
        for x in range(image.width() - 1, start, -1)
        if image.pixelColor(x, 19).name() == context.theme.colours.faint.lower()
    )
    assert edge - start == pytest.approx(length / 2, abs=3)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_due_item_opens_its_record_on_a_page_seen_before(
    qtbot: QtBot, context: Context, window: MainWindow, page: OverviewPage, key: Qt.Key
) -> None:
    window.go_to("drugs")
    settle(qtbot, context)
    drugs = window.page("drugs")
    assert isinstance(drugs, DrugsPage)
    drugs.header.search.setText("no such thing")
    for button in page.due_list.findChildren(QPushButton):
        window.go_to("overview")
        drugs.with_past.setChecked(False)
        if button.isHidden():
            continue
        with qtbot.waitSignal(page.due_list.wished) as told:
            qtbot.keyClick(button, key)
        settle(qtbot, context)
        row = drugs.desk.list.selected_row()
        assert drugs.desk.kind.ref(row.record) == told.args[0]
        assert drugs.desk.form.ref == told.args[0]
        assert drugs.tabs.currentWidget() is drugs.desk


def test_a_record_that_is_gone_is_not_another_one_in_silence(
    qtbot: QtBot, context: Context, window: MainWindow, page: OverviewPage
) -> None:
    gone = RecordRef("certificates", ("N999", "health_check", "2023-01-01"))
    with qtbot.waitSignal(context.notices.said):
        page.due_list.wished.emit(gone)
    settle(qtbot, context)
    drugs = window.page("drugs")
    assert isinstance(drugs, DrugsPage)
    assert drugs.desk is drugs.certificates
    assert drugs.desk.list.selected_row() is None
    assert drugs.desk.form.ref is None


@pytest.mark.parametrize("section", [QDateEdit.Section.YearSection, QDateEdit.Section.MonthSection])
def test_a_month_typed_whole_is_that_month(
    qtbot: QtBot, context: Context, page: OverviewPage, section: QDateEdit.Section
) -> None:
    page.month.setCurrentSection(section)
    qtbot.keyClick(page.month, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.month, "2022-03")
    qtbot.keyClick(page.month, Qt.Key.Key_Return)
    assert page.month.text() == "2022-03"
    qtbot.keyClicks(page.month, "2023-13")
    with qtbot.waitSignal(context.notices.said):
        qtbot.keyClick(page.month, Qt.Key.Key_Return)
    qtbot.keyClick(page.month, Qt.Key.Key_Escape)
    assert page.month.text() == "2022-03"
    qtbot.waitUntil(lambda: not page._stepped.isActive())
    settle(qtbot, context)

"""The record pages by keyboard, on a real folder: what is on the disk afterwards is what counts."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDateEdit, QWidget
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from nmdept.records.catalogue import YearlyAnswer, catalogue
from nmdept.records.kinds import (
    BEDS,
    CERTIFICATES,
    DEPARTMENT,
    DEVICES,
    STAFF,
    STAFF_HISTORY,
    YEARLY,
    Kind,
)
from nmdept.records.values import Beds, Device, Record, Staff, StaffHistory
from nmdept.services.records import read_records
from nmdept.services.undo import undo
from ui.context import Context
from ui.forms.fields_choice import ChoiceField
from ui.forms.records_page import AsOfPage
from ui.main_window import MainWindow
from ui.models.column_filter import Among, Between
from ui.models.people import people_list

LONG_TEXT = next(
    code
    for code, item in catalogue().yearly.items()
    if item.answer is YearlyAnswer.LONGTEXT and code.startswith("opinion.")
)


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)
    qtbot.wait(1)


def go(qtbot: QtBot, window: MainWindow, key: str) -> AsOfPage:
    window.activateWindow()
    window.go_to(key)
    settle(qtbot, window.context)
    page = window.page(key)
    assert isinstance(page, AsOfPage)
    return page


def stored(qtbot: QtBot, context: Context, kind: Kind) -> tuple[Record, ...]:
    found: list[tuple[Record, ...]] = []
    context.tasks.on_folder(lambda folder, _: read_records(folder, kind), then=found.append)
    settle(qtbot, context)
    return found[0]


def person(qtbot: QtBot, context: Context, name: str) -> Staff:
    people = [one for one in stored(qtbot, context, STAFF) if isinstance(one, Staff)]
    return next(one for one in people if one.name == name)


def held(qtbot: QtBot, context: Context, staff_no: str, aspect: str) -> list[StaffHistory]:
    entries = stored(qtbot, context, STAFF_HISTORY)
    return [
        one
        for one in entries
        if isinstance(one, StaffHistory) and (one.staff_no, one.aspect) == (staff_no, aspect)
    ]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def fill(qtbot: QtBot, *texts: str | None) -> None:
    """Type each text into the field that has the keyboard, and go on with Enter; None: go on."""
    for text in texts:
        if text is not None:
            type_in(qtbot, focused(), text)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    focused().window().activateWindow()  # without a window system a popup takes that away


def type_in(qtbot: QtBot, widget: QWidget, text: str) -> None:
    """Put `text` in place of what stands there: Latin by key, Chinese as an input method does."""
    qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text.isascii():
        qtbot.keyClicks(widget, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier,
) -> None:
    qtbot.keyClick(window, key, modifier)
    settle(qtbot, window.context)


def select(page: AsOfPage, key: str) -> None:
    desk = page.desk
    rows = [row for row in desk.list.model.rows if desk.kind.key_of(desk.record_of(row))[0] == key]
    desk.list.select(rows[0])


def test_five_people_are_entered_without_a_mouse(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "staff")
    before = len(stored(qtbot, context, STAFF))
    press(qtbot, window, Qt.Key.Key_N)
    for number in range(5):
        assert page.desk.form.is_new
        fill(qtbot, f"Wang {number}", "f", "1990", "2024.3.1", None)
        fill(qtbot, "wuli" if number else "yishi", "chuji", "硕士", None)
        settle(qtbot, context)
    assert len(stored(qtbot, context, STAFF)) == before + 5
    first = person(qtbot, context, "Wang 0")
    assert first.employed_from == date(2024, 3, 1)
    assert first.staff_no == "N041"
    assert [one.value for one in held(qtbot, context, "N041", "post")] == ["physician"]
    assert [one.value for one in held(qtbot, context, "N045", "post")] == ["physicist"]
    assert [one.value for one in held(qtbot, context, "N045", "education")] == ["master"]
    press(qtbot, window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not page.desk.form.is_new


def test_entering_a_person_is_one_act(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    go(qtbot, window, "staff")
    press(qtbot, window, Qt.Key.Key_N)
    fill(qtbot, "Zhao", None, None, None, None, "hushi", None, None, None)
    settle(qtbot, context)
    assert person(qtbot, context, "Zhao")
    context.tasks.on_folder(lambda folder, _: undo(folder))
    assert all(getattr(one, "name", "") != "Zhao" for one in stored(qtbot, context, STAFF))


def test_what_is_missing_is_said_under_its_field(qtbot: QtBot, window: MainWindow) -> None:
    page = go(qtbot, window, "staff")
    press(qtbot, window, Qt.Key.Key_N)
    rows = page.desk.form.rows.rows
    assert rows["name"].problem.text() == ""
    press(qtbot, window, Qt.Key.Key_S)
    assert "姓名" in rows["name"].problem.text()
    assert focused() is rows["name"].editor
    qtbot.keyClicks(focused(), "Li")
    assert rows["name"].problem.text() == ""
    rows["birth_year"].editor.setFocus()
    qtbot.keyClicks(focused(), "19x")
    assert "19x" in rows["birth_year"].problem.text()


def test_a_number_somebody_has_is_refused_as_one_types(qtbot: QtBot, window: MainWindow) -> None:
    page = go(qtbot, window, "staff")
    press(qtbot, window, Qt.Key.Key_N)
    row = page.desk.form.rows.rows["staff_no"]
    row.editor.setFocus()
    fill(qtbot, "N003")
    assert "赵锝" in row.problem.text()


def test_a_promotion_is_one_act_with_a_date(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "staff")
    select(page, "N006")
    page.desk.acts.buttons[0].setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert page.desk.acts.is_open
    assert page.desk.acts.sheet.confirm.text() == "晋升或变动"
    fill(qtbot, "fugao", "2026.1.1")
    settle(qtbot, context)
    title = held(qtbot, context, "N006", "title")
    assert title[-1].value == "senior_associate"
    assert title[-1].from_ == date(2026, 1, 1)
    assert title[-2].to == date(2025, 12, 31)
    assert not page.desk.acts.is_open
    row = page.desk.list.selected_row()
    assert row.person.staff_no == "N006"
    assert row.title == "senior_associate"


def test_a_correction_changes_the_entry_itself(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "staff")
    select(page, "N006")
    before = held(qtbot, context, "N006", "title")
    timeline = page.staff.timeline  # type: ignore[attr-defined]  # the staff page's
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_Return)
    sheet = page.desk.acts.sheet
    assert sheet is not None
    sheet.rows.focus("from")
    fill(qtbot, "2012-11-01", None)
    settle(qtbot, context)
    after = held(qtbot, context, "N006", "title")
    assert len(after) == len(before)
    assert after[-1].from_ == date(2012, 11, 1)
    assert after[-2].to == date(2012, 10, 31)


def test_an_act_that_is_refused_says_why_in_its_sheet(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "staff")
    select(page, "N006")
    page.desk.acts.buttons[0].click()
    fill(qtbot, "zhongji", None)
    settle(qtbot, context)
    sheet = page.desk.acts.sheet
    assert sheet is not None
    assert "张锆" in sheet._failure.text()


def test_leaving_ends_what_is_held(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    page = go(qtbot, window, "staff")
    select(page, "N010")
    shown = page.desk.list.filter.rowCount()
    page.desk.acts.buttons[2].click()
    fill(qtbot, "2026-06-30")
    settle(qtbot, context)
    assert person(qtbot, context, "孔铌").employed_to == date(2026, 6, 30)
    assert all(one.to for one in held(qtbot, context, "N010", "post"))
    assert page.desk.list.filter.rowCount() == shown - 1


def test_deleting_says_what_hangs_on_it(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    page = go(qtbot, window, "staff")
    select(page, "N006")
    press(qtbot, window, Qt.Key.Key_Delete)
    sheet = page.desk.acts.sheet
    assert sheet is not None
    assert "人员履历" in sheet._text.text()
    assert "人员证书" in sheet._text.text()
    press(qtbot, window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert person(qtbot, context, "张锆")
    press(qtbot, window, Qt.Key.Key_Delete)
    sheet = page.desk.acts.sheet
    assert sheet is not None
    sheet.confirm.click()
    settle(qtbot, context)
    assert all(getattr(one, "name", "") != "张锆" for one in stored(qtbot, context, STAFF))
    assert held(qtbot, context, "N006", "post") == []


def test_another_number_takes_history_along(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "staff")
    select(page, "N006")
    entries = len(held(qtbot, context, "N006", "title"))
    page.desk.form.rows.focus("staff_no")
    fill(qtbot, "N106")
    press(qtbot, window, Qt.Key.Key_S)
    assert person(qtbot, context, "张锆").staff_no == "N106"
    assert len(held(qtbot, context, "N106", "title")) == entries
    assert held(qtbot, context, "N006", "title") == []


def test_search_takes_pinyin_initials_and_surnames(qtbot: QtBot, window: MainWindow) -> None:
    page = go(qtbot, window, "staff")
    search, shown = page.header.search, page.desk.list.filter
    for text, name in (
        ("zhangg", "张锆"),
        ("shand", "单碘"),
        ("ouyangf", "欧阳氟"),
        ("N006 护士", "张锆"),
    ):
        search.setText(text)
        names = [shown.row_at(row).person.name for row in range(shown.rowCount())]
        assert name in names, text
        assert len(names) < 5, text
    assert "34" in page.desk.footer.shown.text()


def test_any_column_can_be_filtered(qtbot: QtBot, window: MainWindow) -> None:
    page = go(qtbot, window, "staff")
    records = page.desk.list
    keys = [column.key for column in records.model.columns]
    nurse = next(v for v, text, _ in records.model.values(keys.index("post")) if text == "护士")
    records.narrow(keys.index("post"), Among(values=frozenset({nurse})))
    assert records.filter.rowCount() == 7
    assert page.desk.footer.clear.isVisible()
    assert "7" in page.desk.footer.shown.text()
    first = date(2010, 1, 1).toordinal()
    records.narrow(keys.index("employed_from"), Between(first=first))
    assert 0 < records.filter.rowCount() < 7
    page.desk.footer.clear.click()
    assert records.filter.rowCount() == 34


def test_a_filter_is_typed_in_its_popup(qtbot: QtBot, window: MainWindow) -> None:
    page = go(qtbot, window, "staff")
    records = page.desk.list
    keys = [column.key for column in records.model.columns]
    records.open_filter(keys.index("post"))
    menu = records._menu
    assert menu is not None
    qtbot.keyClicks(menu.search, "")
    menu.search.setText("护士")
    qtbot.keyClick(menu.search, Qt.Key.Key_Return)
    assert records.filter.rowCount() == 7
    records.open_filter(keys.index("employed_from"))
    menu = records._menu
    assert menu is not None
    assert menu.range is not None
    menu.range.focus("first")
    qtbot.keyClicks(menu.range.rows["first"].editor, "20100101")
    assert records.filter.rowCount() < 7
    menu.close()


def test_columns_are_chosen_and_remembered(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "staff")
    keys = [column.key for column in page.desk.list.model.columns]
    page.desk.list.turn_column(keys.index("sex"))
    page.desk.list.turn_column(keys.index("birth_year"))
    other = MainWindow(context)
    qtbot.addWidget(other)
    again = other.page("staff")
    assert isinstance(again, AsOfPage)
    assert again.desk.list.head.isSectionHidden(keys.index("sex"))
    assert not again.desk.list.head.isSectionHidden(keys.index("birth_year"))
    assert not again.desk.list.head.isSectionHidden(keys.index("name"))


def test_a_past_day_shows_the_department_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    page = go(qtbot, window, "staff")
    names = {row.person.name for row in page.desk.list.model.rows}
    assert "郑镭" not in names
    page.day.choose(date(2020, 1, 1))
    settle(qtbot, window.context)
    then = {row.person.name: row for row in page.desk.list.model.rows}
    assert then["郑镭"].in_post
    assert len(then) != len(names)


def test_drafts_outlive_pages_and_selections(qtbot: QtBot, window: MainWindow) -> None:
    page = go(qtbot, window, "devices")
    select(page, "D03")
    page.desk.form.rows.focus("maker")
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    qtbot.keyClicks(focused(), "X")
    go(qtbot, window, "staff")
    go(qtbot, window, "devices")
    select(page, "D04")
    assert "D03" in page.desk.footer.draft.text()
    page.desk.footer.draft.click()
    assert page.desk.form.rows.rows["maker"].editor.typed() == "示例厂家乙X"
    press(qtbot, window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert page.desk.form.rows.rows["maker"].editor.typed() == "示例厂家乙"
    assert not page.desk.footer.draft.isVisible()


def test_a_device_is_retired_on_a_day(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    page = go(qtbot, window, "devices")
    select(page, "D03")
    page.desk.acts.buttons[0].click()
    fill(qtbot, "2026-03-31")
    settle(qtbot, context)
    devices = [one for one in stored(qtbot, context, DEVICES) if isinstance(one, Device)]
    assert next(one for one in devices if one.device_no == "D03").in_use_to == date(2026, 3, 31)
    assert "D03" not in {row.record.device_no for row in page.desk.list.model.rows}
    assert context.unsaved.all == (), "its field was left while the sheet closed"


def test_beds_change_and_a_ward_closes_on_a_day(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "wards")
    page.desk.acts.buttons[0].click()
    fill(qtbot, "10", "2025-01-01")
    settle(qtbot, context)
    page.desk.list.view.selectRow(1)
    ward = page.desk.list.selected_row().record.ward
    page.desk.acts.buttons[1].click()
    fill(qtbot, "2025-06-30")
    settle(qtbot, context)
    spans = [one for one in stored(qtbot, context, BEDS) if isinstance(one, Beds)]
    assert [one.beds for one in spans if one.from_ == date(2025, 1, 1)] == [10]
    assert max(one.to for one in spans if one.ward == ward and one.to) == date(2025, 6, 30)


def test_a_change_of_the_profile_is_a_new_one_from_a_date(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "department")
    before = stored(qtbot, context, DEPARTMENT)
    press(qtbot, window, Qt.Key.Key_N)
    page.desk.form.rows.focus("director")
    fill(qtbot, "New Head")
    press(qtbot, window, Qt.Key.Key_S)
    after = stored(qtbot, context, DEPARTMENT)
    assert len(after) == len(before) + 1
    assert after[-1].director == "New Head"  # type: ignore[union-attr]
    assert after[-1].hospital_name == before[-1].hospital_name  # type: ignore[union-attr]


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_drugs_licences_and_certificates_are_entered(
    qtbot: QtBot, context: Context, window: MainWindow, tab: int
) -> None:
    page = go(qtbot, window, "drugs")
    page.tabs.setCurrentIndex(tab)  # type: ignore[attr-defined]  # the drugs page's
    typed = (
        ("Drug A", "2025-01-01", "99mTc", "single", "generator", None),
        ("radiation_safety", "ABC-1", None, "2025-01-01", None, None),
        ("N003", "health", "2025-09-08", "H-9", None, "60;30"),
    )[tab]
    kind = page.desk.kind
    before = len(stored(qtbot, context, kind))
    press(qtbot, window, Qt.Key.Key_N)
    page.desk.form.rows.focus()
    fill(qtbot, *typed)
    settle(qtbot, context)
    assert len(stored(qtbot, context, kind)) == before + 1


def certificate_form(qtbot: QtBot, window: MainWindow) -> ChoiceField:
    page = go(qtbot, window, "drugs")
    page.tabs.setCurrentIndex(2)  # type: ignore[attr-defined]  # the drugs page's
    press(qtbot, window, Qt.Key.Key_N)
    page.desk.form.rows.focus("staff_no")
    editor = page.desk.form.rows.rows["staff_no"].editor
    assert isinstance(editor, ChoiceField)
    return editor


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("zhangg", "张锆 · N006"),
        ("ouyangf", "欧阳氟 · N007"),
        ("shand", "单碘 · N004"),
        ("N006", "张锆 · N006"),
        ("张锆", "张锆 · N006"),
    ],
)
def test_whose_certificate_it_is_is_chosen_by_name(
    qtbot: QtBot, context: Context, window: MainWindow, typed: str, shown: str
) -> None:
    editor = certificate_form(qtbot, window)
    type_in(qtbot, focused(), typed)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert editor.typed() == shown
    fill(qtbot, "health", "2025-09-08", "H-9", None, "60;30")
    settle(qtbot, context)
    numbers = [one.number for one in stored(qtbot, context, CERTIFICATES)]  # type: ignore[union-attr]
    people = {one.staff_no for one in stored(qtbot, context, CERTIFICATES) if one.number == "H-9"}  # type: ignore[union-attr]
    assert "H-9" in numbers
    assert people == {shown[-4:]}


def test_an_empty_field_goes_by_the_name_above_it(qtbot: QtBot, window: MainWindow) -> None:
    certificate_form(qtbot, window)
    press(qtbot, window, Qt.Key.Key_S)
    row = window.page("drugs").desk.form.rows.rows["staff_no"]  # type: ignore[attr-defined]
    assert "人员（姓名或工号）" in row.problem.text()


def test_a_name_that_may_be_several_is_not_guessed(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    editor = certificate_form(qtbot, window)
    type_in(qtbot, focused(), "zh")
    assert editor._matches.rowCount() > 1
    editor._completer.popup().hide()  # without a window system it keeps the keyboard
    window.activateWindow()
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    row = window.page("drugs").desk.form.rows.rows["staff_no"]  # type: ignore[attr-defined]
    assert editor.typed() == "zh"
    assert "哪一位" in row.problem.text()
    assert stored(qtbot, context, CERTIFICATES)


def test_a_name_is_chosen_from_the_narrowed_list(qtbot: QtBot, window: MainWindow) -> None:
    editor = certificate_form(qtbot, window)
    type_in(qtbot, focused(), "zh")
    popup = editor._completer.popup()
    assert popup.isVisible()
    second = editor._matches.index(1, 0).data()
    for _ in range(2):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert editor.typed() == second


def test_among_thousands_the_list_stays_short(qtbot: QtBot, window: MainWindow) -> None:
    editor = certificate_form(qtbot, window)
    people = [
        Staff(staff_no=f"S{number:04d}", name=f"张{number}", employed_from=date(2020, 1, 1))
        for number in range(3000)
    ]
    editor.set_codes(people_list(people, date(2026, 1, 1)))
    type_in(qtbot, focused(), "s2998")
    assert editor._matches.rowCount() == 1
    type_in(qtbot, focused(), "z")
    assert editor._matches.rowCount() == 100


def test_yearly_data_are_typed_into_their_cells(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    window.go_to("teaching")
    settle(qtbot, context)
    page = window.page("teaching")
    view, grid = page.view, page.grid  # type: ignore[attr-defined]  # the yearly page's
    codes = [row.code for row in grid.rows]
    papers = codes.index("education.papers_sci")
    view.setCurrentIndex(grid.index(papers, 4))
    view.edit(grid.index(papers, 4))
    editor = view.viewport().focusWidget() or focused()
    qtbot.keyClicks(editor, "1,0x")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(qtbot, context)
    assert grid.index(papers, 4).data().endswith("x")
    grid.setData(grid.index(papers, 4), "12")
    settle(qtbot, context)
    kept = {(one.item, one.year): one.value for one in stored(qtbot, context, YEARLY)}  # type: ignore[union-attr]
    year = page.year.year  # type: ignore[attr-defined]
    assert kept["education.papers_sci", year] == 12
    opinion = codes.index(LONG_TEXT)
    view.setCurrentIndex(grid.index(opinion, 4))
    text = page.text  # type: ignore[attr-defined]
    text.setFocus()
    type_in(qtbot, text, "设备不足。")
    view.setFocus()
    settle(qtbot, context)
    kept = {(one.item, one.year): one.value for one in stored(qtbot, context, YEARLY)}  # type: ignore[union-attr]
    assert kept[LONG_TEXT, year] == "设备不足。"


def test_forms_follow_the_language(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    page = go(qtbot, window, "staff")
    select(page, "N006")
    context.texts.set_language(Language.EN)
    row = page.desk.form.rows.rows["sex"]
    qtbot.waitUntil(lambda: row.editor.typed() == "Female")
    assert row.head.text() == "Sex · optional"
    assert not page.desk.form.is_dirty


@pytest.mark.parametrize("section", ["YearSection", "MonthSection", "DaySection"])
def test_a_day_typed_whole_is_that_day(qtbot: QtBot, window: MainWindow, section: str) -> None:
    page = go(qtbot, window, "drugs")
    edit = page.day.edit
    edit.setCurrentSection(QDateEdit.Section[section])
    type_in(qtbot, edit, "2020-06-30")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert page.day.day == date(2020, 6, 30)
    type_in(qtbot, edit, "2020-02-30")
    with qtbot.waitSignal(window.context.notices.said):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert page.day.day == date(2020, 6, 30)
    qtbot.keyClicks(edit, "20210501")
    page.with_past.setFocus()
    assert page.day.day == date(2021, 5, 1)
    assert not edit.typed.isVisible()
